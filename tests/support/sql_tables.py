"""Households as tables of a DuckDB connection, and what a plan decides of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

import duckdb

from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content
from sasaran.ir.truth import Truth
from sasaran.sql import SqlPlan, compile_sql, run_duckdb, survey_tables
from sasaran.sql.plan import Decided
from sasaran.tables.layout import build_layout
from sasaran.tables.writing import make_arrow

OUTCOMES = {Truth.TRUE: "eligible", Truth.FALSE: "ineligible", Truth.UNKNOWN: "undetermined"}


def open_tables(content: Content, records: Iterable[Mapping[str, Any]]) -> duckdb.DuckDBPyConnection:
    """Put households into tables, each with all the columns of the layout."""
    connection = duckdb.connect(config={"threads": 2})
    plain = [_settle_answers(content, deepcopy(dict(record))) for record in records]
    for name, table in make_arrow(content, plain).items():
        connection.register(f"frame_{name}", table)
        connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM "frame_{name}"')
    return connection


def drop_empty(connection: duckdb.DuckDBPyConnection, content: Content) -> dict[str, list[str]]:
    """Drop every column in which nothing stands, but keys; give those that are left."""
    left: dict[str, list[str]] = {}
    for table in build_layout(content).tables:
        keys = {key.name for key in table.keys}
        left[table.name] = []
        for column in table.all:
            (count,) = connection.sql(f'SELECT count("{column.name}") FROM "{table.name}"').fetchall()[0]
            if count or column.name in keys or table.name == content.keys.attestations:
                left[table.name].append(column.name)
            else:
                connection.execute(f'ALTER TABLE "{table.name}" DROP COLUMN "{column.name}"')
    return left


def list_all(content: Content) -> dict[str, list[str]]:
    """List every table of the layout with every column."""
    return {table.name: [column.name for column in table.all] for table in build_layout(content).tables}


def decide_tables(
    connection: duckdb.DuckDBPyConnection,
    content: Content,
    on: date,
    tables: Mapping[str, list[str]],
    parts: Collection[str] = (),
    areas: AreaTable | None = None,
) -> tuple[SqlPlan, dict[str, dict[str, Any]]]:
    """Decide every household of the tables; give the plan, and the columns by the household's key.

    A query for just what stands in them must say the same, which is asserted.
    """
    plan = compile_sql(content, on, tables=tables, parts=parts, areas=areas)
    rows = _read(run_duckdb(connection, plan))
    shorter = compile_sql(content, on, parts=parts, survey=survey_tables(connection, content, tables), areas=areas)
    others = _read(connection.sql(shorter.query))
    assert {each.edition.id for each in shorter.refused} <= {each.edition.id for each in plan.refused}
    for one in plan.columns:
        other = next(each for each in shorter.columns if each.edition is one.edition)
        for key, row in rows.items():
            assert _tell(one, row) == _tell(other, others[key]), (one.edition.id, shorter.query)
    return plan, rows


def _read(relation: duckdb.DuckDBPyRelation) -> dict[str, dict[str, Any]]:
    names = relation.columns
    return {row[0]: dict(zip(names, row, strict=True)) for row in relation.fetchall()}


def _tell(column: Decided, row: Mapping[str, Any]) -> tuple[object, ...]:
    """Tell what one row says of one edition."""
    reason = None if column.reason is None else row[column.reason]
    open_facts = frozenset(column.list_open(*(row[name] for name in column.open)))
    return row[column.outcome], column.presumed is not None and row[column.presumed] is True, open_facts, reason


def _settle_answers(content: Content, record: dict[str, Any]) -> dict[str, Any]:
    """Give answers as the yes and no of tables."""
    keys = content.keys
    owners = [record]
    if content.members is not None:
        owners += record.get(content.members.list_name) or []
    for owner in owners:
        for said in owner.get(keys.attestations) or ():
            said[keys.attestation_answer] = said[keys.attestation_answer] in (keys.yes, True)
    return record
