"""Decisions counted: by area, program, outcome, whom they wait for, at which condition they failed, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import duckdb

from sasaran.batch.answers import KINDS, write_waiting
from sasaran.registers.sources import quote_name, quote_text
from sasaran.sql import SqlPlan
from sasaran.sql.opening_masks import WIDTH, OpenFact
from sasaran.sql.plan import Decided
from sasaran.sql.words import Words

AREA = "__area"
_BETWEEN, _WITHIN = "|", "/"


def write_open(facts: Iterable[OpenFact]) -> str:
    """Write a set of open facts as one text, always the same for the same set."""
    return _BETWEEN.join(sorted(f"{fact.kind}{_WITHIN}{fact.name}" for fact in facts))


def read_open(text: str) -> frozenset[OpenFact]:
    """Read what `write_open` wrote."""
    parts = (each.split(_WITHIN, 1) for each in text.split(_BETWEEN) if each)
    return frozenset(OpenFact(kind, name) for kind, name in parts)


def write_waiting_term(column: Decided, words: Words) -> str:
    """Write as SQL whom a row of the wide table waits for with one program."""
    tests: dict[str, str] = {}
    for kind in KINDS:
        bits = zip(column.open, column.find_bits(kind), strict=True)
        found = [f"({quote_name(name)} & {bit} <> 0)" for name, bit in bits if bit]
        if found:
            tests[kind] = " OR ".join(found)
    return _branch(tests, words, ())


def _branch(tests: Mapping[str, str], words: Words, told: tuple[str, ...]) -> str:
    """Ask one kind after the other, so that every end is a known word."""
    if not tests:
        return words.write("waiting", " ".join(told))
    (kind, test), *others = tests.items()
    yes, no = (_branch(dict(others), words, each) for each in ((*told, kind), told))
    return f"CASE WHEN {test} THEN {yes} ELSE {no} END"


def count_decisions(connection: duckdb.DuckDBPyConnection, plan: SqlPlan) -> None:
    """Count the decisions of the table ``wide`` into ``tally``, and the households by open fact into ``touched``."""
    for column in plan.columns:
        _count_program(connection, column)
    _count_touched(connection, plan)


def _count_program(connection: duckdb.DuckDBPyConnection, column: Decided) -> None:
    run = connection.execute
    outcome = quote_name(column.outcome)
    presumed = f"coalesce({quote_name(column.presumed)}, FALSE)" if column.presumed else "FALSE"
    step = quote_name(column.reason) if column.reason else "0"
    masks = ", ".join(f"{quote_name(name)} AS m{place}" for place, name in enumerate(column.open))
    run(
        f"CREATE OR REPLACE TEMP TABLE grouped AS SELECT {AREA} AS area, {outcome} AS outcome, {presumed} AS presumed,"
        f" {step} AS step{', ' + masks if masks else ''}, count(*) AS households FROM wide GROUP BY ALL"
    )
    names = [f"m{place}" for place in range(len(column.open))]
    if not names:
        run(
            f"INSERT INTO tally SELECT area, {quote_text(column.outcome)}, outcome, presumed, '', step, '', households FROM grouped"
        )
        return
    listed = ", ".join(names)
    found = run(f"SELECT DISTINCT {listed} FROM grouped").fetchall()
    if not found:
        return
    facts = [frozenset(column.list_open(*row)) for row in found]
    cells = [
        *(list(each) for each in zip(*found, strict=True)),
        list(map(write_open, facts)),
        list(map(write_waiting, facts)),
    ]
    kinds = [*("BIGINT" for _ in names), "VARCHAR", "VARCHAR"]
    shapes = ", ".join(
        f'unnest(?::{kind}[]) AS "{name}"' for kind, name in zip(kinds, [*names, "open", "waiting"], strict=True)
    )
    run(
        f"INSERT INTO tally SELECT area, {quote_text(column.outcome)}, outcome, presumed, waiting, step, open, households"
        f" FROM grouped JOIN (SELECT {shapes}) USING ({listed})", cells,
    )  # fmt: skip


def _count_touched(connection: duckdb.DuckDBPyConnection, plan: SqlPlan) -> None:
    """Count for each fact the households in which some decision waits for it."""
    tests = _list_tests(plan)
    if not tests:
        return
    counts = ", ".join(f"count(*) FILTER (WHERE {' OR '.join(each)})" for each in tests.values())
    rows = connection.execute(f"SELECT {AREA}, {counts} FROM wide GROUP BY 1").fetchall()
    cells = [
        (area, fact.kind, fact.name, count)
        for area, *each in rows
        for fact, count in zip(tests, each, strict=True)
        if count
    ]
    if cells:
        connection.execute(
            "INSERT INTO touched SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]), unnest(?::VARCHAR[]), unnest(?::BIGINT[])",
            [list(each) for each in zip(*cells, strict=True)],
        )


def _list_tests(plan: SqlPlan) -> Mapping[OpenFact, list[str]]:
    tests: dict[OpenFact, dict[str, None]] = {}
    for column in plan.columns:
        for key, fact in column.facts.items():
            name = quote_name(column.open[key // WIDTH])
            tests.setdefault(fact, {})[f"{name} & {1 << key % WIDTH} <> 0"] = None
    return {fact: list(found) for fact, found in sorted(tests.items())}
