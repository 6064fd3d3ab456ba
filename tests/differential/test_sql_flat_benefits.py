"""What the query for benefits says, which every engine can run, is what the reference evaluator says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, replace
from datetime import date
from fractions import Fraction
from typing import Any

from benchmarks.varied import vary_households

import sasaran
from sasaran.evaluate.reference import read_edition
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content
from sasaran.registry.intake import build_intake
from sasaran.sql import SqlPlan, compile_benefits, run_duckdb
from sasaran.sql.benefit_rows import list_benefits
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_books import EVERYTHING
from tests.support.random_households import DAY
from tests.support.sql_tables import drop_empty, list_all, open_tables

ON = date(2026, 2, 1)
BENEFITS = replace(EVERYTHING, benefits=True)


@for_random_trials(60, BENEFITS)
def test_benefits_of_random_rulebooks_come_to_the_same(trial: Trial) -> None:
    """Whole and thin households; an edition with rows in a benefit is refused, by name."""
    for family in (trial.known, trial.world):
        content = trial.content(family)
        connection = open_tables(content, [family.record])
        plan = compile_benefits(content, DAY, tables=list_all(content))
        for refusal in plan.refused:
            assert refusal.reason != "shares" or any(each.rows for each in refusal.edition.benefits)
        facts = build_intake(content).read(family.record, DAY)
        _compare(content, plan, run_duckdb(connection, plan).fetchall(), {facts.root.label: facts})


def test_benefits_of_the_bundled_rulebook_come_to_the_same() -> None:
    """Every benefit in force without rows, for many households."""
    book = sasaran.load()
    records = list(vary_households(50, seed=5))
    connection = open_tables(book.content, records)
    plan = compile_benefits(book.content, ON, tables=drop_empty(connection, book.content))
    assert {each.edition.program for each in plan.refused} == {"pip", "pip_madrasah", "pkh", "pmt_lokal"}
    assert {each.reason for each in plan.refused} == {"shares"}
    facts = {each["id_keluarga"]: book.read_household(each, ON) for each in records}
    assert _compare(book.content, plan, run_duckdb(connection, plan).fetchall(), facts) > 1000


def _compare(content: Content, plan: SqlPlan, rows: list[tuple[Any, ...]], households: Mapping[str, Facts]) -> int:
    """Compare every row; give how many there are."""
    wanted = [
        (household, *astuple(row))
        for household, facts in households.items()
        for column in plan.columns
        for row in list_benefits(column.edition, read_edition(content, column.edition, facts))
    ]
    assert sorted(map(_write, rows)) == sorted(map(_write, wanted))
    return len(rows)


def _write(row: tuple[Any, ...]) -> str:
    """Write a row, its numbers in one form."""
    return repr([cell if cell is None or isinstance(cell, str) else Fraction(cell) for cell in row])
