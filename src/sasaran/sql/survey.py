"""What stands in tables, as far as it shortens their query: what is never missing, what always is, where people live.

Most registers fill some columns in every row and others in none. Of the first nobody asks whether they are known, and
what rests on the second alone is the same for all; so the query for these tables is a part of that for any.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import duckdb

from sasaran.ir.rulebook import Content
from sasaran.registry.ages import list_ages
from sasaran.sql.frames import Tables
from sasaran.sql.text import quote
from sasaran.tables.layout import AT_MOST, Table, build_layout

_MOST_HOMES = 100_000


@dataclass(frozen=True, slots=True)
class Survey:
    """Columns by table: those in which something stands in some row, and those in which something stands in each.

    ``homes`` are the area codes of the households, an empty one for a missing code; None where they are too many.
    What else stands in the tables later, a query written for a survey decides wrongly.
    """

    columns: Mapping[str, tuple[str, ...]]
    complete: Mapping[str, tuple[str, ...]]
    homes: frozenset[str] | None


def survey_tables(connection: duckdb.DuckDBPyConnection, content: Content, tables: Tables, prefix: str = "") -> Survey:
    """Look through tables of a connection: one pass over each.

    Args:
        connection: Where they are.
        content: The rulebook.
        tables: The columns that each has, by its name in docs/tables.md.
        prefix: What stands before these names in the connection.

    """
    layout = build_layout(content)
    columns: dict[str, tuple[str, ...]] = {}
    complete: dict[str, tuple[str, ...]] = {}
    for table in layout.tables:
        if table.name not in tables:
            continue
        names = tuple(tables[table.name])
        counts = "".join(f", count({quote(name)})" for name in names)
        source = quote(prefix + table.name)
        ((rows, *known),) = connection.execute(f"SELECT count(*){counts} FROM {source}").fetchall()
        filled = dict(zip(names, known, strict=True))
        kept = set(_list_kept(content, table))
        columns[table.name] = tuple(name for name, count in filled.items() if count or name in kept)
        complete[table.name] = tuple(name for name, count in filled.items() if rows and count == rows)
    return Survey(columns, complete, _find_homes(connection, content, quote(prefix + layout.root.name), columns))


def _list_kept(content: Content, table: Table) -> Iterator[str]:
    """List the columns that mean something where they are empty: keys, flags, days; and what the day of birth ends."""
    yield from (column.name for column in (*table.keys, *table.columns) if column in table.keys or not column.field)
    entity = content.entities.get(table.entity)
    if entity is not None:
        yield from (entity.key,) if entity.key else ()
        yield from (age.birth + AT_MOST for age in list_ages(entity))


def _find_homes(
    connection: duckdb.DuckDBPyConnection, content: Content, source: str, columns: Tables
) -> frozenset[str] | None:
    region = content.household.region
    if region is None or region not in columns[content.household.name]:
        return frozenset([""])
    codes = f"SELECT DISTINCT coalesce({quote(region)}, '') FROM {source} LIMIT {_MOST_HOMES + 1}"
    found: Collection[tuple[str]] = connection.execute(codes).fetchall()
    return frozenset(code for (code,) in found) if len(found) <= _MOST_HOMES else None
