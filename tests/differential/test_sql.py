"""SQL says what the reference evaluator says, or refuses the edition when the query is written."""

from __future__ import annotations

from datetime import date

from benchmarks.varied import vary_households

import sasaran
from sasaran.evaluate.compiled import compile_plan
from sasaran.evaluate.reference import read_edition
from sasaran.ir.truth import Truth
from sasaran.registry.intake import build_intake
from sasaran.sql import SqlPlan
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import DAY
from tests.support.sql_tables import OUTCOMES, decide_tables, drop_empty, list_all, open_tables

ON = date(2026, 2, 1)


@for_random_trials(40)
def test_the_query_says_what_the_reference_says(trial: Trial) -> None:
    """Outcome on trust, and whether it rests on a presumption, are the same for whole and for thin households."""
    for family in (trial.known, trial.world):
        content = trial.content(family)
        areas = trial.tell_areas(family)
        connection = open_tables(content, [family.record])
        plan, found = decide_tables(connection, content, DAY, list_all(content), areas=areas)
        facts = build_intake(content).read(family.record, DAY, areas)
        (row,) = found.values()
        for column in plan.columns:
            reading = read_edition(content, column.edition, facts)
            assert row[column.outcome] == OUTCOMES[reading.truth], column.edition.id
            assert _is_presumed(plan, column.outcome, row) is _rests(reading.truth, reading.strict), column.edition.id


def test_the_bundled_rulebook_is_decided_alike_for_many_households() -> None:
    """Every edition in force is in the query, and says of every household what the compiled evaluator says."""
    book = sasaran.load()
    records = list(vary_households(150, seed=3))
    connection = open_tables(book.content, records)
    tables = drop_empty(connection, book.content)
    plan, found = decide_tables(connection, book.content, ON, tables)
    assert plan.refused == ()
    assert len(found) == len(records)
    evaluator = compile_plan(book.content, ON)
    seen = set()
    for record in records:
        readings, row = evaluator.read_all(book.read_household(record, ON)), found[record["id_keluarga"]]
        for column in plan.columns:
            reading = readings[column.edition.id]
            seen.add(row[column.outcome])
            assert row[column.outcome] == OUTCOMES[reading.truth], (record["id_keluarga"], column.edition.id)
            assert _is_presumed(plan, column.outcome, row) is _rests(reading.truth, reading.strict), column.edition.id
    assert seen == {"eligible", "ineligible", "undetermined"}


def _is_presumed(plan: SqlPlan, program: str, row: dict[str, object]) -> bool:
    column = next(each for each in plan.columns if each.outcome == program)
    return column.presumed is not None and row[column.presumed] is True


def _rests(truth: Truth, strict: Truth) -> bool:
    return strict is Truth.UNKNOWN and truth is not Truth.UNKNOWN
