"""One batch decided again: the rulebook as it was archived, each household's record, and the same bytes as before."""

from __future__ import annotations

import gc
import json
from collections import deque
from collections.abc import Collection, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sasaran.api import Rulebook, load
from sasaran.base.errors import Fault, SasaranError
from sasaran.ir.facts import AreaTable
from sasaran.ledger import entries
from sasaran.ledger.entries import Entry, name_batch
from sasaran.ledger.pairs import Pair, Records, has_more_lines, list_pairs
from sasaran.ledger.receipt import ReceiptWriter
from sasaran.ledger.replayer import MOST_NAMED, Replayed, Replayer

_FIRST, _CHUNK = 50, 200
FEWEST_AT_ONCE = 4_000
"""From so many receipts on, their outcomes are compared many at once: a query takes some seconds to be made."""
_MOST_AT_ONCE = 25_000
_SELDOM = 50_000
"""How many new objects Python waits for before it looks for circles: what is decided leaves few of them behind."""


class Shelf:
    """Holds the archived rulebook that was loaded last: batch after batch is often decided by the same one."""

    def __init__(self) -> None:
        self._archive = Path()
        self._book: Rulebook | None = None

    def load(self, archive: Path) -> Rulebook:
        """Load a rulebook, unless it is the last one; an archive is named after its hash, which was compared.

        Raises:
            RulebookError: It can't be used.
        """
        if self._book is None or self._archive != archive:
            self._book, self._archive = load(archive), archive
        return self._book


def replay_batch(
    path: Path,
    entry: Entry,
    key: bytes,
    records: Records | None,
    jobs: int = 1,
    *,
    whole: bool = True,
    chosen: Collection[int] | None = None,
    shelf: Shelf,
) -> Replayed:
    """Decide the households of a batch again, as far as there is a record of them.

    Args:
        path: The ledger.
        entry: The batch.
        key: The ledger's secret key.
        records: Finds records where the ledger keeps none.
        jobs: How many processes.
        whole: Reasons and all; else the outcomes alone.
        chosen: The lines to decide again; None: all of them.
        shelf: Holds the rulebook of the batch before.
    """
    folder = path / entries.BATCHES / name_batch(entry.batch)
    receipts, kept = folder / entries.RECEIPTS, folder / entries.RECORDS
    asked = entry.count if chosen is None else len(chosen)
    if not receipts.is_file() or not asked:
        return Replayed()
    if records is None and not kept.is_file():
        return Replayed(without=asked)
    archive = path / entries.RULEBOOKS / (entry.archive.removeprefix("sha256:") + ".zip")
    try:
        book = shelf.load(archive)
    except SasaranError:
        return Replayed(faults=[Fault("SAS-A017", str(archive), {"batch": entry.batch}, "unloaded")])
    if book.hash != entry.rulebook:
        return Replayed(faults=[Fault("SAS-A017", str(archive), {"batch": entry.batch})])
    own = kept if records is None else None
    writer = ReceiptWriter(key, entry.areas)
    at_once = not whole and entry.areas is None and entry.known_on is None and asked >= FEWEST_AT_ONCE
    replayer = Replayer(book, entry, key, _load_areas(path, entry, book), receipts, own, writer, whole)
    result = Replayed()
    chunk = _choose_chunk(asked, jobs) if at_once else _CHUNK
    for found in _run(replayer, list_pairs(receipts, own, records, chosen), jobs, chunk, at_once=at_once):
        result.same += found.same
        result.without += found.without
        result.faults += found.faults[: max(0, MOST_NAMED - len(result.faults))]
    if own is not None and has_more_lines(own, entry.count):
        result.faults.append(Fault("SAS-A015", str(own), {"batch": entry.batch}, line=entry.count + 1))
    return result


def _choose_chunk(count: int, jobs: int) -> int:
    """Choose how many are decided at once, so that every process has as much to do."""
    rounds = -(-count // (jobs * _MOST_AT_ONCE))
    return -(-count // (jobs * rounds))


def _run(replayer: Replayer, pairs: Iterator[Pair], jobs: int, size: int, *, at_once: bool) -> Iterator[Replayed]:
    # The first few are decided here, one by one: what is prepared with them is then there in every process.
    first = list(islice(pairs, _FIRST))
    if not first:
        return
    yield replayer.replay(first)
    chunks = iter(lambda: list(islice(pairs, size)), [])
    if jobs < 2:
        for chunk in chunks:
            yield replayer.replay(chunk, at_once=at_once)
        return
    most = jobs if at_once else 4 * jobs
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(replayer,)) as pool:
        # Only so many chunks are under way that memory doesn't grow with the ledger.
        under_way: deque[Future[Replayed]] = deque()
        for chunk in chunks:
            under_way.append(pool.submit(_replay_here, chunk, at_once))
            if len(under_way) > most:
                yield under_way.popleft().result()
        for each in under_way:
            yield each.result()


_HERE: list[Replayer] = []


def _start(replayer: Replayer) -> None:
    _HERE[:] = [replayer]
    gc.freeze()  # the rulebook stays as long as the process
    gc.set_threshold(_SELDOM)


def _replay_here(pairs: list[Pair], at_once: bool) -> Replayed:
    return _HERE[0].replay(pairs, at_once=at_once)


def _load_areas(path: Path, entry: Entry, book: Rulebook) -> AreaTable | None:
    """Read the tables of areas of a batch, under the names that they had."""
    if entry.areas is None:
        return None
    room = path / entries.AREAS
    listed = json.loads((room / (entry.areas.removeprefix("sha256:") + ".json")).read_bytes())
    with TemporaryDirectory() as folder:
        tables = []
        for number, (name, hash_) in enumerate(listed):
            table = Path(folder) / f"{number:03d}-{Path(name).name}"
            table.write_bytes((room / (hash_.removeprefix("sha256:") + ".csv")).read_bytes())
            tables.append(table)
        return book.read_areas(tables)
