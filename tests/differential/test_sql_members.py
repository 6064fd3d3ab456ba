"""What the query for members says of each is what the reference evaluator says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from benchmarks.varied import vary_households

import sasaran
from sasaran.evaluate.reference import read_edition
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content
from sasaran.registry.intake import build_intake
from sasaran.sql import SqlPlan, compile_members, run_duckdb
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import DAY
from tests.support.sql_tables import drop_empty, list_all, open_tables

ON = date(2026, 2, 1)


@for_random_trials(60)
def test_members_of_random_rulebooks_are_decided_alike(trial: Trial) -> None:
    """Whole and thin households; a rulebook without programs for members gives the members alone."""
    for family in (trial.known, trial.world):
        content = trial.content(family)
        connection = open_tables(content, [family.record])
        plan = compile_members(content, DAY, tables=list_all(content))
        rows = run_duckdb(connection, plan).fetchall()
        facts = build_intake(content).read(family.record, DAY)
        _compare(content, plan, rows, {facts.root.label: facts})


def test_members_are_decided_alike_by_the_bundled_rulebook() -> None:
    """Every program for members in force, for every member of many households."""
    book = sasaran.load()
    records = list(vary_households(50, seed=5))
    connection = open_tables(book.content, records)
    plan = compile_members(book.content, ON, tables=drop_empty(connection, book.content))
    rows = run_duckdb(connection, plan).fetchall()
    assert plan.refused == ()
    assert len(rows) == sum(len(each["anggota"]) for each in records)
    facts = {each["id_keluarga"]: book.read_household(each, ON) for each in records}
    assert _compare(book.content, plan, rows, facts) > 3000


def test_a_rulebook_without_members_has_no_such_query() -> None:
    """The query for members needs their table."""
    book = sasaran.load()
    with pytest.raises(ValueError, match="members"):
        compile_members(book.content, ON, tables={"keluarga": ["id_keluarga"]})


def _compare(
    content: Content, plan: SqlPlan, rows: list[tuple[str, ...]], households: Mapping[str, Facts]
) -> int:  # fmt: skip
    """Compare every member's outcomes; give how many those are."""
    found = {(household, member): cells for household, member, *cells in rows}
    compared = 0
    for household, facts in households.items():
        for place, column in enumerate(plan.columns):
            reading = read_edition(content, column.edition, facts)
            for verdict in reading.members:
                assert found[household, verdict.member][place] == verdict.outcome.value, column.edition.id
                compared += 1
    return compared
