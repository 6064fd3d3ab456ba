"""Each receipt of a batch beside the record of its household: where both stand, so that any process can read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from hashlib import sha256
from heapq import nsmallest
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

BUFFER = 1 << 20
"""Bytes that are read at a time: receipts are long lines."""
Record = Mapping[str, object]
Records = Callable[[str, str], Record | None]
"""Finds the record of a household by its token and the salted hash of its facts; else another one of hers, if any."""


class Pair(NamedTuple):
    """One receipt, and the record that it is about.

    ``line`` counts receipts of the batch from 1, ``at`` is where it begins in its file, ``record_at`` where the
    record begins that the ledger keeps; None where it keeps none: then ``record`` is the one that was given, if any.
    """

    line: int
    at: int
    record_at: int | None
    record: Record | None


def list_pairs(
    receipts: Path, kept: Path | None, records: Records | None, chosen: Collection[int] | None
) -> Iterator[Pair]:
    """Put receipts beside records, of a batch that can be larger than memory; ``chosen`` lines alone, if not None."""
    with receipts.open("rb", BUFFER) as lines:
        places = _list_places(lines)
        if kept is None:
            for number, at, line in places:
                if chosen is None or number in chosen:
                    given = read_receipt(line)
                    found = None if given is None or records is None else records(given["household"], given["facts"])
                    yield Pair(number, at, None, found)
            return
        with kept.open("rb", BUFFER) as beside:
            for (number, at, _), record_at in zip(places, _list_starts(beside), strict=False):
                if chosen is None or number in chosen:
                    yield Pair(number, at, record_at, None)


def _list_places(lines: Any) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    for number, line in enumerate(lines, start=1):
        yield number, at, line
        at += len(line)


def _list_starts(lines: Any) -> Iterator[int]:
    """Give where each line begins, and for ever after where the file ends: there a record that is missing is not."""
    at = 0
    for line in lines:
        yield at
        at += len(line)
    for _ in count():
        yield at


def has_more_lines(path: Path, wanted: int) -> bool:
    """Say whether a file has more lines than wanted."""
    with path.open("rb", BUFFER) as lines:
        return any(number > wanted for number, _ in enumerate(lines, start=1))


def read_receipt(line: bytes) -> dict[str, Any] | None:
    """Read a receipt; None where it is damaged."""
    try:
        given = json.loads(line)
    except ValueError:
        return None
    if not isinstance(given, dict) or not {"household", "facts", "programs"} <= given.keys():
        return None
    programs = given["programs"]
    return given if isinstance(programs, list) and all(isinstance(each, dict) for each in programs) else None


def draw_sample(total: int, wanted: int, seed: str) -> list[int]:
    """Draw receipts, counted from 1 through all batches, in their order.

    Those are drawn whose SHA-256 of ``seed:number`` is smallest: whoever has the seed can draw them again, by any
    program, and who wrote the ledger before the seed was named could not know them.
    """
    return sorted(
        nsmallest(wanted, range(1, total + 1), key=lambda number: sha256(f"{seed}:{number}".encode()).digest())
    )
