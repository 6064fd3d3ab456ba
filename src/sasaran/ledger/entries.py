"""What a ledger's folder is made of: the names of its files, the line of one batch, and why a ledger can't be used."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from sasaran.base.errors import FactsError, Fault
from sasaran.ledger.canonical import hash_bytes, write_canonical

HEAD, KEY, CHAIN, LOCK = "ledger.json", "ledger.key", "chain.jsonl", "ledger.lock"
BATCHES, RULEBOOKS, AREAS = "batches", "rulebooks", "areas"
RECEIPTS, LEAVES, RECORDS = "receipts.jsonl", "leaves.bin", "records.jsonl"
FORM = 1


class LedgerError(FactsError):
    """A ledger, or a proof from one, that can't be used: not there, of another kind, locked, without its key."""


def refuse_ledger(code: str, path: Path | str, hint: str | None = None, **values: object) -> LedgerError:
    """Refuse a ledger for one reason."""
    return LedgerError((Fault(code, str(path), values, hint),))


@dataclass(frozen=True, slots=True)
class Entry:
    """One batch as the chain has it. ``hash`` is over all the rest, ``previous`` the hash of the entry before.

    ``root`` is the Merkle root over the receipts' lines; ``count`` how many there are; ``rejected`` how many records
    of the same run could not be decided, so that read = count + rejected (+ ``superseded``: older versions of a
    household's record, where a day *known on* was given).
    """

    batch: int
    previous: str
    engine: str
    rulebook: str
    archive: str
    on: str
    known_on: str | None
    areas: str | None
    count: int
    rejected: int
    superseded: int
    root: str
    hash: str = ""

    def sealed(self) -> Entry:
        """Give the entry with its hash."""
        return Entry(**{**self.values(), "hash": hash_bytes(write_canonical(self.values()))})

    def values(self) -> dict[str, Any]:
        """Give everything but the hash."""
        return {each.name: getattr(self, each.name) for each in fields(self) if each.name != "hash"}

    def line(self) -> bytes:
        """Write it as a line of the chain."""
        return write_canonical({**self.values(), "hash": self.hash}) + b"\n"


def read_entry(line: bytes) -> Entry | None:
    """Read a line of the chain; None where it is none, to the byte, or its hash is not its own."""
    try:
        given = json.loads(line)
        entry = Entry(**given) if isinstance(given, Mapping) else None
    except (ValueError, TypeError):
        return None
    if entry is None or entry.line() != line or entry.sealed().hash != entry.hash:
        return None
    return entry


def name_batch(number: int) -> str:
    """Give the folder of a batch."""
    return f"{number:06d}"
