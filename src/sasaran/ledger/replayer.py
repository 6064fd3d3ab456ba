"""Receipts of one batch beside what is decided again: each is the same to the byte, or it is said what is not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from sasaran.api import Rulebook
from sasaran.base.errors import Fault, SasaranError
from sasaran.case import Case
from sasaran.ir.facts import AreaTable
from sasaran.ledger.canonical import hash_salted, write_canonical
from sasaran.ledger.entries import Entry
from sasaran.ledger.glance import Glance, Said, glance_at
from sasaran.ledger.pairs import BUFFER, Pair, read_receipt
from sasaran.ledger.receipt import ReceiptWriter, make_salt

if TYPE_CHECKING:
    from sasaran.ledger.bulk import Bulk, Given

MOST_NAMED = 20
"""So many receipts are named of those that come out otherwise."""


@dataclass(slots=True)
class Replayed:
    """How many receipts came out the same, of how many nobody has the record, and what is wrong with the others."""

    same: int = 0
    without: int = 0
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class Replayer:
    """What decides one batch again: ``whole`` receipts, or outcomes alone."""

    book: Rulebook
    entry: Entry
    key: bytes
    areas: AreaTable | None
    receipts: Path
    records: Path | None
    writer: ReceiptWriter
    whole: bool = True
    _bulk: Bulk | None = field(default=None, init=False)

    def replay(self, pairs: Sequence[Pair], *, at_once: bool = False) -> Replayed:
        """Decide some households again, one by one, or first ``at_once`` and only those left over one by one."""
        found = Replayed()
        with ExitStack() as files:
            receipts = files.enter_context(self.receipts.open("rb", BUFFER))
            records = None if self.records is None else files.enter_context(self.records.open("rb", BUFFER))
            if at_once:
                same = self._find_bulk().find_same(_give(pairs, receipts, records))
                found.same += len(same)
                pairs = [each for each in pairs if each.line not in same]
            self._replay(pairs, receipts, records, found)
        return found

    def _find_bulk(self) -> Bulk:
        if self._bulk is None:
            # It brings DuckDB and Arrow in, which takes as long as all the rest (docs/adr/0004).
            bulk = import_module("sasaran.ledger.bulk")
            self._bulk = bulk.Bulk(self.book.content, self.key, date.fromisoformat(self.entry.on))
        return self._bulk

    def _replay(self, pairs: Iterable[Pair], receipts: BinaryIO, records: BinaryIO | None, found: Replayed) -> None:
        for pair in pairs:
            record = _read_record(pair, records)
            if record is None:
                found.without += 1
                continue
            fault = self._compare(pair.line, _read_receipt(pair, receipts), record)
            if fault is None:
                found.same += 1
            elif len(found.faults) < MOST_NAMED:
                found.faults.append(fault)

    def _compare(self, line: int, receipt: bytes, record: bytes) -> Fault | None:
        given = glance_at(receipt) or _read_with_care(receipt)
        values: dict[str, object] = {"batch": self.entry.batch}
        if given is None:
            return Fault("SAS-A016", str(self.receipts), {**values, "programs": "-"}, "unreadable", line=line)
        # The hash is over the record's bytes: what it holds for needs no other check that it is as it was written.
        if hash_salted(make_salt(self.key, given.household), record) != given.facts:
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

    def _find_differing(self, case: Case, given: Glance, receipt: bytes) -> set[str] | None:
        """Name the programs that come out otherwise, none where it is something else; None: all is the same."""
        token = self.writer.name(case)
        if self.whole:
            if self.writer.is_receipt(receipt, case, given.facts, token):
                return None
            again = self.writer.write_over(case, given.facts, token)
            if again == receipt:
                return None
            before, after = (_list_programs(json.loads(each)) for each in (receipt, again))
        else:
            before = _list_outcomes((each.program, each.edition, each.outcome) for each in given.programs)
            after = _list_outcomes(
                (each.program, each.edition.id.partition("/")[2], each.outcome.value) for each in case.decisions
            )
            if before == after and token == given.household:
                return None
        return {name for name, _ in before ^ after}


def _read_with_care(receipt: bytes) -> Glance | None:
    """Read a receipt that is not as receipts are; None: it is damaged."""
    given = read_receipt(receipt)
    if given is None:
        return None
    programs = [Said(each.get("program"), each.get("edition"), each.get("outcome")) for each in given["programs"]]
    return Glance(given["household"], given["facts"], programs)


def _list_programs(receipt: dict[str, Any]) -> set[tuple[str, str]]:
    return {(str(each.get("program")), json.dumps(each, sort_keys=True)) for each in receipt["programs"]}


def _list_outcomes(found: Iterable[tuple[object, ...]]) -> set[tuple[str, str]]:
    return {(str(program), f"{edition} {outcome}") for program, edition, outcome in found}


def _give(pairs: Iterable[Pair], receipts: BinaryIO, records: BinaryIO | None) -> Iterator[Given]:
    """Give each receipt of which there is a record, with it."""
    for pair in pairs:
        record = _read_record(pair, records)
        if record is not None:
            yield pair.line, _read_receipt(pair, receipts), record


def _read_receipt(pair: Pair, receipts: BinaryIO) -> bytes:
    receipts.seek(pair.at)
    return receipts.readline().rstrip(b"\n")


def _read_record(pair: Pair, records: BinaryIO | None) -> bytes | None:
    if records is None or pair.record_at is None:
        return None if pair.record is None else write_canonical(pair.record)
    records.seek(pair.record_at)
    line = records.readline()
    return line[:-1] if line.endswith(b"\n") else line + b"\0"  # a line that was cut is not what was written
