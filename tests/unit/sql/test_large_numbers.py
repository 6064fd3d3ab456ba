"""Amounts and counts have room: what comes to more than 32 bits is computed, not an error."""

from __future__ import annotations

from datetime import date

import duckdb

import sasaran
from sasaran.sql import compile_sql


def test_the_bundled_rulebook_decides_households_of_whom_nothing_else_is_known() -> None:
    """A table of keys alone: forty people not listed with the dearest amounts are still a number."""
    book, on = sasaran.load(), date(2026, 2, 1)
    plan = compile_sql(book.content, on, tables={"keluarga": ["id_keluarga"]}, parts=("members", "benefits"))
    assert plan.refused == ()
    connection = duckdb.connect()
    connection.execute("CREATE TABLE keluarga AS SELECT 'K-1' AS id_keluarga")
    relation = connection.sql(plan.query)
    (row,) = relation.fetchall()
    found = dict(zip(relation.columns, row, strict=True))
    case = book.decide({"id_keluarga": "K-1"}, on)
    for column in plan.columns:
        assert found[column.outcome] == case[column.edition.program].outcome.value, column.edition.id
