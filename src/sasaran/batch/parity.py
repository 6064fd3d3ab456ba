"""Proof by sample: households decided once more by the reference evaluator, and held against what the batch says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

import duckdb

from sasaran.base.errors import Fault, SasaranError
from sasaran.batch.answers import KINDS, Answer, Answers, list_told
from sasaran.batch.boundaries import Thresholds, list_boundary_cases
from sasaran.batch.columns import Read
from sasaran.batch.tables import WAITING
from sasaran.batch.walking import walk_households
from sasaran.evaluate.reference import Readers, Unfolding
from sasaran.ir.decision import Outcome, Reading, Verdict
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.registers.sources import quote_name
from sasaran.sql.plan import PRESUMED
from sasaran.tables.layout import Layout

_MOST_NAMED = 20
_LISTS = ("beneficiaries", "benefits", "lines")


class ParityError(SasaranError):
    """The reference evaluator says something else of some household: nothing that was made can be trusted."""

    def __init__(self, named: Sequence[str]) -> None:
        self.named = tuple(named)
        super().__init__(self.named)

    def words(self, lang: str = "id") -> str:
        """Name the households by token."""
        return Fault("SAS-B005", "", {"names": ", ".join(self.named[:_MOST_NAMED]), "count": len(self.named)}).words(
            lang
        )


@dataclass
class Compared:
    """How many households were decided again, of the sample and on a line, and how many decisions that was."""

    sample: int = 0
    boundary: int = 0
    decisions: int = 0
    differing: list[str] = field(default_factory=list)


def make_household_token(household: str) -> str:
    """Give what a household is called where its key must not stand: the first of its key's SHA-256."""
    return hashlib.sha256(household.encode()).hexdigest()[:16]


class Parity:
    """Compares households of a partition."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, content: Content, layout: Layout, tables: Mapping[str, Read],
        on: date, answers: Answers,
    ) -> None:  # fmt: skip
        self._connection, self._content, self._layout, self._tables = connection, content, layout, tables
        self._answers = answers
        self._editions = [edition for edition in content.editions if on in edition.during]

    def compare(self, seed: int, sample: int, thresholds: Thresholds, boundary: int) -> Compared:
        """Compare so many households of a sample, and at most so many that stand on a line."""
        run = self._connection.execute
        chosen = [row[0] for row in run(
            "SELECT household FROM decisions ORDER BY md5(? || household), household LIMIT ?", [f"{seed}/", sample]
        ).fetchall()]  # fmt: skip
        key = self._layout.root.keys[0].name
        on_line = list_boundary_cases(self._connection, self._tables, thresholds, key) if boundary else ()
        run("CREATE OR REPLACE TEMP TABLE standing AS SELECT unnest(?::VARCHAR[]) AS household", [sorted(on_line)])
        near = [row[0] for row in run(
            "SELECT household FROM standing SEMI JOIN decisions USING (household) ORDER BY md5(? || household), household LIMIT ?",
            [f"{seed}/", boundary],
        ).fetchall()]  # fmt: skip
        result = Compared(len(chosen), len(set(near) - set(chosen)))
        self._compare(sorted({*chosen, *near}), result)
        return result

    def _compare(self, households: list[str], result: Compared) -> None:
        self._connection.execute(
            "CREATE OR REPLACE TEMP TABLE again AS SELECT unnest(?::VARCHAR[]) AS household", [households]
        )
        decided = {row["household"]: row for row in self._fetch("decisions")}
        told = {name: _by_household(self._fetch(name)) for name in _LISTS}
        for seen in walk_households(self._connection, self._content, self._layout, self._tables, "again"):
            if seen.household not in decided:
                continue
            row = decided.pop(seen.household)
            case = self._answers.decide(seen.record)
            readers = Readers.of(self._content, case.facts)
            own = {name: rows.get(seen.household, []) for name, rows in told.items()}
            for edition in self._editions:
                result.decisions += 1
                answer = read_again(readers, edition, case.facts)
                if not self._agrees(answer, seen.household, row, own):
                    result.differing.append(f"{make_household_token(seen.household)} ({edition.program})")

    def _agrees(
        self, answer: Answer, household: str, row: Mapping[str, Any], told: Mapping[str, list[dict[str, Any]]]
    ) -> bool:
        """Say whether a batch's rows of one household and program are those of the reference."""
        program = answer.edition.program
        said = (row[program], row[program + WAITING], row[program + PRESUMED])
        if said != (answer.outcome, answer.waiting, answer.presumed):
            return False
        wanted: dict[str, Sequence[Any]] = dict(zip(_LISTS, list_told(self._content, answer), strict=True))
        for name in _LISTS:
            found = [tuple(each.values()) for each in told[name] if each["program"] == program]
            rows = [(household, *astuple(each)) for each in wanted[name]]
            if sorted(map(_write, found)) != sorted(map(_write, rows)):
                return False
        return True

    def _fetch(self, table: str) -> list[dict[str, Any]]:
        found = self._connection.execute(f"SELECT t.* FROM {quote_name(table)} t SEMI JOIN again USING (household)")
        names = [each[0] for each in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def read_again(readers: Readers, edition: Edition, facts: Facts) -> Answer:
    """Say what the reference says of one edition."""
    unfolding = Unfolding(edition, readers)
    truth = unfolding.truth
    presumed = truth is not Truth.UNKNOWN and unfolding.strict is Truth.UNKNOWN
    if truth is Truth.FALSE:
        return Answer(edition, Outcome.INELIGIBLE.value, presumed)
    judged = unfolding.outcomes
    verdicts = tuple(Verdict(label, outcome) for label, outcome in judged or ())
    waiting = " ".join(kind for kind in KINDS if kind in unfolding.waiting_for)
    names = () if judged is not None else unfolding.beneficiaries
    reading = Reading(
        truth, unfolding.strict, members=verdicts, beneficiaries=names, entitlements=unfolding.entitlements
    )
    return Answer(edition, Outcome.of(truth).value, presumed, waiting, reading=reading)


def _write(row: Iterable[Any]) -> str:
    """Write a row, its numbers in one form, whichever type they came in."""
    return repr([cell if cell is None or isinstance(cell, str) else Fraction(cell) for cell in row])


def _by_household(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["household"], []).append(row)
    return found
