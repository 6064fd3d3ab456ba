"""One batch decided again: the rulebook as it was archived, each household's record, and the same bytes as before."""

from __future__ import annotations

import gc
import json
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from sasaran.api import Rulebook, load
from sasaran.base.errors import Fault, SasaranError
from sasaran.case import Case
from sasaran.ir.facts import AreaTable
from sasaran.ledger import entries
from sasaran.ledger.canonical import hash_salted, write_canonical
from sasaran.ledger.entries import Entry, name_batch
from sasaran.ledger.pairs import Pair, Records, has_more_lines, list_pairs, read_receipt
from sasaran.ledger.receipt import ReceiptWriter, make_salt

_FIRST, _CHUNK = 50, 200
_MOST_NAMED = 20
_SELDOM = 50_000
"""How many new objects Python waits for before it looks for circles: what is decided leaves few of them behind."""


@dataclass(slots=True)
class Replayed:
    """How many receipts came out the same, of how many nobody has the record, and what is wrong with the others."""

    same: int = 0
    without: int = 0
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Replayer:
    """What decides one batch again."""

    book: Rulebook
    entry: Entry
    key: bytes
    areas: AreaTable | None
    receipts: Path
    records: Path | None
    writer: ReceiptWriter
    whole: bool = True

    def replay(self, pairs: list[Pair]) -> Replayed:
        """Decide some households again."""
        found = Replayed()
        with self.receipts.open("rb") as receipts:
            if self.records is None:
                self._replay(pairs, receipts, None, found)
            else:
                with self.records.open("rb") as records:
                    self._replay(pairs, receipts, records, found)
        return found

    def _replay(self, pairs: list[Pair], receipts: BinaryIO, records: BinaryIO | None, found: Replayed) -> None:
        for pair in pairs:
            record = _read_record(pair, records)
            if record is None:
                found.without += 1
                continue
            receipts.seek(pair.at)
            fault = self._compare(pair.line, receipts.readline().rstrip(b"\n"), record)
            if fault is None:
                found.same += 1
            elif len(found.faults) < _MOST_NAMED:
                found.faults.append(fault)

    def _compare(self, line: int, receipt: bytes, record: bytes) -> Fault | None:
        given = read_receipt(receipt)
        values: dict[str, object] = {"batch": self.entry.batch}
        if given is None:
            return Fault("SAS-A016", str(self.receipts), {**values, "programs": "-"}, "unreadable", line=line)
        token = given["household"]
        # The hash is over the record's bytes: what it holds for needs no other check that it is as it was written.
        if hash_salted(make_salt(self.key, token), record) != given["facts"]:
            return Fault("SAS-A015", str(self.records or self.receipts), values, line=line)
        known_on = None if self.entry.known_on is None else date.fromisoformat(self.entry.known_on)
        try:
            case = self.book.decide(record, self.entry.on, areas=self.areas, known_on=known_on)
        except SasaranError:
            return Fault("SAS-A016", str(self.receipts), values, "rejected", line=line)
        differing = self._find_differing(case, given, receipt)
        if differing is None:
            return None
        values["programs"] = ", ".join(sorted(differing)) or "-"
        return Fault("SAS-A016", str(self.receipts), values, line=line)

    def _find_differing(self, case: Case, given: dict[str, Any], receipt: bytes) -> set[str] | None:
        """Name the programs that come out otherwise, none where it is something else; None: all is the same."""
        token = self.writer.name(case)
        if self.whole:
            again = self.writer.write_over(case, given["facts"], token)
            if again == receipt:
                return None
            before, after = (_list_programs(each) for each in (given, json.loads(again)))
        else:
            before = _list_outcomes(
                (each.get("program"), each.get("edition"), each.get("outcome")) for each in given["programs"]
            )
            after = _list_outcomes(
                (each.program, each.edition.id.partition("/")[2], each.outcome.value) for each in case.decisions
            )
            if before == after and token == given["household"]:
                return None
        return {name for name, _ in before ^ after}


def _list_programs(receipt: dict[str, Any]) -> set[tuple[str, str]]:
    return {(str(each.get("program")), json.dumps(each, sort_keys=True)) for each in receipt["programs"]}


def _list_outcomes(found: Iterable[tuple[object, ...]]) -> set[tuple[str, str]]:
    return {(str(program), f"{edition} {outcome}") for program, edition, outcome in found}


def _read_record(pair: Pair, records: BinaryIO | None) -> bytes | None:
    if records is None or pair.record_at is None:
        return None if pair.record is None else write_canonical(pair.record)
    records.seek(pair.record_at)
    line = records.readline()
    return line[:-1] if line.endswith(b"\n") else line + b"\0"  # a line that was cut is not what was written


def replay_batch(
    path: Path,
    entry: Entry,
    key: bytes,
    records: Records | None,
    jobs: int = 1,
    *,
    whole: bool = True,
    chosen: Collection[int] | None = None,
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
        book = load(archive)
    except SasaranError:
        return Replayed(faults=[Fault("SAS-A017", str(archive), {"batch": entry.batch}, "unloaded")])
    if book.hash != entry.rulebook:
        return Replayed(faults=[Fault("SAS-A017", str(archive), {"batch": entry.batch})])
    own = kept if records is None else None
    writer = ReceiptWriter(key, entry.areas)
    replayer = Replayer(book, entry, key, _load_areas(path, entry, book), receipts, own, writer, whole)
    result = Replayed()
    for found in _run(replayer, list_pairs(receipts, own, records, chosen), jobs):
        result.same += found.same
        result.without += found.without
        result.faults += found.faults[: max(0, _MOST_NAMED - len(result.faults))]
    if own is not None and has_more_lines(own, entry.count):
        result.faults.append(Fault("SAS-A015", str(own), {"batch": entry.batch}, line=entry.count + 1))
    return result


def _run(replayer: Replayer, pairs: Iterator[Pair], jobs: int) -> Iterator[Replayed]:
    # The first few are decided here: what is prepared with them is then there in every process.
    first = list(islice(pairs, _FIRST))
    if not first:
        return
    yield replayer.replay(first)
    chunks = iter(lambda: list(islice(pairs, _CHUNK)), [])
    if jobs < 2:
        for chunk in chunks:
            yield replayer.replay(chunk)
        return
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(replayer,)) as pool:
        # Only so many chunks are under way that memory doesn't grow with the ledger.
        under_way: deque[Future[Replayed]] = deque()
        for chunk in chunks:
            under_way.append(pool.submit(_replay_here, chunk))
            if len(under_way) > 4 * jobs:
                yield under_way.popleft().result()
        for each in under_way:
            yield each.result()


_HERE: list[Replayer] = []


def _start(replayer: Replayer) -> None:
    _HERE[:] = [replayer]
    gc.freeze()  # the rulebook stays as long as the process
    gc.set_threshold(_SELDOM)


def _replay_here(pairs: list[Pair]) -> Replayed:
    return _HERE[0].replay(pairs)


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
