"""One batch decided again: the rulebook as it was archived, each household's record, and the same bytes as before."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sasaran.api import Rulebook, load
from sasaran.base.errors import Fault, SasaranError
from sasaran.ir.facts import AreaTable
from sasaran.ledger import entries
from sasaran.ledger.canonical import hash_salted, write_canonical
from sasaran.ledger.entries import Entry, name_batch
from sasaran.ledger.receipt import ReceiptWriter, make_salt
from sasaran.registry.json_text import UnreadableError, parse_json

Record = Mapping[str, object]
Records = Callable[[str], Record | None]
Pair = tuple[int, bytes, Record | None]
"""A receipt's line number, its bytes, and the record of its household, if there is one."""
_CHUNK = 500
_MOST_NAMED = 20


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
    place: str
    writer: ReceiptWriter
    whole: bool = True

    def replay(self, pairs: list[Pair]) -> Replayed:
        """Decide some households again."""
        found = Replayed()
        for line, receipt, record in pairs:
            if record is None:
                found.without += 1
                continue
            fault = self._compare(line, receipt, record)
            if fault is None:
                found.same += 1
            elif len(found.faults) < _MOST_NAMED:
                found.faults.append(fault)
        return found

    def _compare(self, line: int, receipt: bytes, record: Record) -> Fault | None:
        given = _read_receipt(receipt)
        if given is None:
            return None  # the pass over the leaves has told that it is damaged
        values: dict[str, object] = {"batch": self.entry.batch}
        if hash_salted(make_salt(self.key, given["household"]), write_canonical(record)) != given["facts"]:
            return Fault("SAS-A015", self.place, values, line=line)
        known_on = None if self.entry.known_on is None else date.fromisoformat(self.entry.known_on)
        try:
            case = self.book.decide(record, self.entry.on, areas=self.areas, known_on=known_on)
        except SasaranError:
            return Fault("SAS-A016", self.place, values, "rejected", line=line)
        before = {each.get("program"): each for each in given["programs"]}
        if not self.whole:
            after = {(each.edition.program, each.edition.id, each.outcome.value) for each in case.decisions}
            told = ((name, f"{name}/{each.get('edition')}", each.get("outcome")) for name, each in before.items())
            differing = {str(name) for name, *_ in after.symmetric_difference(told)}
        else:
            again = self.writer.write(case, record)
            if again == receipt:
                return None
            found = {each["program"]: each for each in json.loads(again)["programs"]}
            differing = {str(name) for name in before.keys() | found.keys() if before.get(name) != found.get(name)}
        if not differing and not self.whole:
            return None
        values["programs"] = ", ".join(sorted(differing)) or "-"
        return Fault("SAS-A016", self.place, values, line=line)


def replay_batch(
    path: Path, entry: Entry, key: bytes, records: Records | None, jobs: int = 1, *, whole: bool = True
) -> Replayed:
    """Decide every household of a batch again, as far as there is a record of it; ``whole``: reasons and all."""
    folder = path / entries.BATCHES / name_batch(entry.batch)
    if not (folder / entries.RECEIPTS).is_file():
        return Replayed()
    if records is None and not (folder / entries.RECORDS).is_file():
        return Replayed(without=entry.count)
    archive = path / entries.RULEBOOKS / (entry.archive.removeprefix("sha256:") + ".zip")
    try:
        book = load(archive)
    except SasaranError:
        return Replayed(faults=[Fault("SAS-A017", str(archive), {"batch": entry.batch}, "unloaded")])
    if book.hash != entry.rulebook:
        return Replayed(faults=[Fault("SAS-A017", str(archive), {"batch": entry.batch})])
    place = folder / entries.RECEIPTS
    replayer = Replayer(
        book, entry, key, _load_areas(path, entry, book), str(place), ReceiptWriter(key, entry.areas), whole
    )
    result = Replayed()
    pairs = _pair(folder, records, result)
    for found in _run(replayer, pairs, jobs):
        result.same += found.same
        result.without += found.without
        result.faults += found.faults[: max(0, _MOST_NAMED - len(result.faults))]
    return result


def _run(replayer: Replayer, pairs: Iterator[Pair], jobs: int) -> Iterator[Replayed]:
    chunks = iter(lambda: list(islice(pairs, _CHUNK)), [])
    first = next(chunks, None)
    if first is None:
        return
    yield replayer.replay(first)
    if jobs < 2:
        for chunk in chunks:
            yield replayer.replay(chunk)
        return
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(replayer,)) as pool:
        # Only so many chunks are under way that memory doesn't grow with the ledger.
        while under_way := list(islice(chunks, 4 * jobs)):
            yield from pool.map(_replay_here, under_way)


_HERE: list[Replayer] = []


def _start(replayer: Replayer) -> None:
    _HERE[:] = [replayer]


def _replay_here(pairs: list[Pair]) -> Replayed:
    return _HERE[0].replay(pairs)


def _pair(folder: Path, records: Records | None, result: Replayed) -> Iterator[Pair]:
    """Put each receipt beside its household's record."""
    with (folder / entries.RECEIPTS).open("rb") as receipts:
        if records is not None:
            for line, each in enumerate(receipts, start=1):
                receipt = each.rstrip(b"\n")
                given = _read_receipt(receipt)
                yield line, receipt, None if given is None else records(given["household"])
            return
        with (folder / entries.RECORDS).open("rb") as kept:
            place = str(folder / entries.RECORDS)
            for line, each in enumerate(receipts, start=1):
                yield line, each.rstrip(b"\n"), _read_record(kept.readline(), place, line, result)
            if kept.readline():
                result.faults.append(Fault("SAS-A015", place))


def _read_record(line: bytes, place: str, number: int, result: Replayed) -> Record | None:
    """Read a record that the ledger keeps: it must be as it was written, to the byte."""
    try:
        record = parse_json(line.decode())
        if isinstance(record, dict) and write_canonical(record) + b"\n" == line:
            return record
    except (UnreadableError, UnicodeDecodeError):
        pass
    result.faults.append(Fault("SAS-A015", place, line=number))
    return None


def _read_receipt(receipt: bytes) -> dict[str, Any] | None:
    try:
        given = json.loads(receipt)
    except ValueError:
        return None
    return given if isinstance(given, dict) and {"household", "facts", "programs"} <= given.keys() else None


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
