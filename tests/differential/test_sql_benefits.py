"""Amounts, lines and beneficiaries of many households at once are those that the reference evaluator gives of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import astuple, replace
from datetime import date
from fractions import Fraction
from typing import Any

import duckdb
from benchmarks.varied import vary_households

import sasaran
from sasaran.evaluate.reference import read_edition
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content
from sasaran.registry.intake import build_intake
from sasaran.sql import SqlPlan, compile_sql, survey_tables
from sasaran.sql.benefit_rows import list_beneficiaries, list_benefits, list_lines
from sasaran.sql.benefit_tables import settle_benefits
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_books import EVERYTHING
from tests.support.random_households import DAY
from tests.support.sql_tables import drop_empty, list_all, open_tables

ON = date(2026, 2, 1)
BENEFITS = replace(EVERYTHING, benefits=True)

Rows = dict[str, list[tuple[Any, ...]]]
"""Rows of a table without their key, by household."""


@for_random_trials(30, BENEFITS)
def test_random_benefits_come_to_what_the_reference_gives(trial: Trial) -> None:
    """Amounts, lines and beneficiaries are the same for whole and for thin households."""
    for family in (trial.known, trial.world):
        content = trial.content(family)
        connection = open_tables(content, [family.record])
        found = _settle(connection, content, DAY, list_all(content))
        facts = build_intake(content).read(family.record, DAY)
        _compare(content, found, {facts.root.label: facts})


def test_the_bundled_benefits_come_to_what_the_reference_gives() -> None:
    """Every edition's amounts, lines and beneficiaries are the same for every one of many households."""
    book = sasaran.load()
    records = list(vary_households(50, seed=5))
    connection = open_tables(book.content, records)
    found = _settle(connection, book.content, ON, drop_empty(connection, book.content))
    assert found[0].refused == ()
    counts = _compare(book.content, found, {each["id_keluarga"]: book.read_household(each, ON) for each in records})
    assert all(counts), "there are benefits, lines and beneficiaries to compare"


def _settle(
    connection: duckdb.DuckDBPyConnection, content: Content, on: date, tables: Mapping[str, list[str]]
) -> tuple[SqlPlan, tuple[Rows, ...]]:
    plan, found = _settle_by(connection, compile_sql(content, on, tables=tables, parts=("benefits",)))
    survey = survey_tables(connection, content, tables)
    shorter, others = _settle_by(connection, compile_sql(content, on, parts=("benefits",), survey=survey))
    if not shorter.refused or plan.refused:
        assert others == found, "a query for what stands in the tables says the same"
    return plan, found


def _settle_by(connection: duckdb.DuckDBPyConnection, plan: SqlPlan) -> tuple[SqlPlan, tuple[Rows, ...]]:
    connection.execute(f"CREATE OR REPLACE TEMP TABLE wide AS {plan.query}")
    settled = settle_benefits(connection, plan, "wide")
    queries = (settled.benefits, settled.lines, settled.beneficiaries)
    return plan, tuple(_group(connection.execute(query).fetchall()) for query in queries)


def _group(rows: Iterable[tuple[Any, ...]]) -> Rows:
    found: Rows = defaultdict(list)
    for key, *cells in rows:
        found[key].append(tuple(cells))
    return found


def _compare(content: Content, found: tuple[SqlPlan, tuple[Rows, ...]], households: Mapping[str, Facts]) -> list[int]:
    """Compare the three tables, each household's rows in their order; give how many rows each has."""
    plan, tables = found
    for key, facts in households.items():
        wanted: list[list[tuple[Any, ...]]] = [[], [], []]
        for column in plan.columns:
            edition = column.edition
            reading = read_edition(content, edition, facts)
            wanted[0] += [astuple(row) for row in list_benefits(edition, reading)]
            wanted[1] += [astuple(row) for row in list_lines(content, edition, reading)]
            wanted[2] += [astuple(row) for row in list_beneficiaries(edition, reading)]
        for table, rows in zip(tables, wanted, strict=True):
            assert _exact(table.get(key, [])) == _exact(rows), key
    return [sum(map(len, table.values())) for table in tables]


def _exact(rows: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [tuple(cell if isinstance(cell, str | None) else Fraction(cell) for cell in row) for row in rows]
