"""Looking at households one by one: rejected, decided here, or found right and left to SQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

import duckdb

from sasaran.base.errors import Fault, HouseholdError
from sasaran.batch.answers import Answer, Answers, list_told
from sasaran.batch.columns import Read
from sasaran.batch.places import area_of
from sasaran.batch.tables import (
    BENEFICIARIES,
    TALLY,
    TOUCHED,
    list_amount_columns,
    list_decision_columns,
    list_rows,
    put_rows,
)
from sasaran.batch.tally import write_open
from sasaran.batch.walking import CHUNK, Seen, walk_households
from sasaran.case import Case
from sasaran.ir.rulebook import Content, Edition
from sasaran.sql.opening_masks import OpenFact
from sasaran.tables.layout import Layout

Receive = Callable[[Case | None, Mapping[str, object]], None]
"""Is given each household that was looked at, with its record; None for the case: it was rejected."""


@dataclass
class _Found:
    """What was found of some households, to be put into tables together."""

    rejected: list[tuple[Any, ...]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    decisions: list[list[Any]] = field(default_factory=list)
    beneficiaries: list[tuple[Any, ...]] = field(default_factory=list)
    benefits: list[tuple[Any, ...]] = field(default_factory=list)
    lines: list[tuple[Any, ...]] = field(default_factory=list)
    tally: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    touched: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def clear(self) -> None:
        """Forget what was put into tables."""
        for part in fields(self):
            getattr(self, part.name).clear()


class Closer:
    """Looks at households of the tables ``read_…`` one by one."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, content: Content, layout: Layout, tables: Mapping[str, Read],
        answers: Answers, receive: Receive | None = None,
    ) -> None:  # fmt: skip
        self._connection = connection
        self._content, self._layout, self._tables = content, layout, tables
        self._answers, self._receive = answers, receive

    def look(self, chosen: str, editions: Sequence[Edition], odd: set[str] | None, into: str = "decisions") -> None:
        """Look at the households that the table ``chosen`` lists.

        Whoever can't be read goes into ``rejected``; both they and those decided here go into ``gone``.

        Args:
            chosen: A table with the keys of households.
            editions: What to decide.
            odd: Who is decided here; None: everybody. Of others it is only found out whether they are right.
            into: The table for the decisions of these editions.

        """
        columns = list_decision_columns(edition.program for edition in editions)
        found = _Found()
        for count, (seen, case) in enumerate(self._judge(chosen, found), start=1):
            if odd is None or seen.household in odd:
                self._add(found, case, self._answers.answer(case, editions))
                found.gone.append(seen.household)
            if self._receive is not None:
                self._receive(case, seen.record)
            if count % CHUNK == 0:
                self._put(found, columns, into)
                found.clear()
        self._put(found, columns, into)

    def _judge(self, chosen: str, found: _Found) -> Iterator[tuple[Seen, Case]]:
        """Decide each household; a second record of one that was decided is rejected."""
        first: dict[str, int] = {}
        key = self._layout.root.keys[0].name
        for seen in walk_households(self._connection, self._content, self._layout, self._tables, chosen):
            faults = seen.faults
            if not faults:
                try:
                    case = self._answers.decide(seen.record)
                except HouseholdError as error:
                    faults = error.faults
            if not faults and seen.household in first:
                faults = (Fault("SAS-H051", key, {"first": first[seen.household]}),)
            if not faults:
                first = {seen.household: seen.row}  # they come in the order of their keys
                yield seen, case
                continue
            found.rejected += dict.fromkeys((*seen.locate(fault), seen.row) for fault in faults)
            found.gone.append(seen.household)
            if self._receive is not None:
                self._receive(None, seen.record)

    def _add(self, found: _Found, case: Case, answers: Sequence[Answer]) -> None:
        household, area = case.household, area_of(self._content, case.facts)
        row: list[Any] = [household]
        touched: set[OpenFact] = set()
        for answer in answers:
            program = answer.edition.program
            row += [answer.outcome, answer.waiting, answer.presumed]
            key = (area, program, answer.outcome, answer.presumed, answer.waiting, answer.step, write_open(answer.open))
            found.tally[key] += 1
            touched |= answer.open
            beneficiaries, benefits, lines = list_told(self._content, answer)
            found.beneficiaries += list_rows(household, beneficiaries)
            found.benefits += list_rows(household, benefits)
            found.lines += list_rows(household, lines)
        found.decisions.append(row)
        for fact in touched:
            found.touched[area, fact.kind, fact.name] += 1

    def _put(self, found: _Found, columns: Mapping[str, str], into: str) -> None:
        put, (benefits, lines) = self._connection, list_amount_columns(self._content)
        put_rows(
            put,
            "rejected",
            dict.fromkeys(("table", "row", "field", "code", "household_row"), "VARCHAR"),
            found.rejected,
        )
        put_rows(put, "gone", {"household": "VARCHAR"}, [(each,) for each in found.gone])
        put_rows(put, into, columns, found.decisions)
        put_rows(put, "beneficiaries", BENEFICIARIES, found.beneficiaries)
        put_rows(put, "benefits", benefits, found.benefits)
        put_rows(put, "lines", lines, found.lines)
        put_rows(put, "tally", TALLY, [(*key, count) for key, count in found.tally.items()])
        put_rows(put, "touched", TOUCHED, [(*key, count) for key, count in found.touched.items()])
