"""Records of households → tables in the layout of a rulebook: a folder of Parquet files, or Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb

from sasaran.ir.rulebook import Content
from sasaran.tables.layout import AT_LEAST, AT_MOST, DATE, KNOWN, ONE_OF, Column, Layout, Table, build_layout

Record = Mapping[str, Any]
_BATCH = 2_000


def write_tables(content: Content, households: Iterable[Record], folder: str | Path) -> list[str]:
    """Write households as Parquet files; give the names of the files.

    The records must be right (`Rulebook.read_household` says so): what is in none of the columns is not looked for.
    """
    into = Path(folder)
    into.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as connection:
        names = _load(connection, content, households)
        for name, order in names.items():
            path = (into / f"{name}.parquet").as_posix().replace("'", "''")
            connection.execute(
                f"COPY (SELECT * FROM \"{name}\" ORDER BY {order}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)"
            )
    return [f"{name}.parquet" for name in names]


def make_arrow(content: Content, households: Iterable[Record]) -> dict[str, Any]:
    """Make an Arrow table of each list (pyarrow must be installed); Polars and pandas read them without copying."""
    with duckdb.connect() as connection:
        names = _load(connection, content, households)
        queries = {name: f'SELECT * FROM "{name}" ORDER BY {order}' for name, order in names.items()}
        return {name: connection.sql(query).to_arrow_table() for name, query in queries.items()}


def _load(connection: duckdb.DuckDBPyConnection, content: Content, households: Iterable[Record]) -> dict[str, str]:
    """Put the rows into tables of the connection, in their types; give each table's order."""
    connection.execute("SET enable_progress_bar = false")
    layout = build_layout(content)
    rows: dict[str, list[list[Any]]] = {table.name: [] for table in layout.tables}
    for table in layout.tables:
        columns = ", ".join(f'"{column.name}" {column.type}' for column in table.all)
        connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
    for count, record in enumerate(households, start=1):
        _flatten(content, layout, record, rows)
        if count % _BATCH == 0:
            _flush(connection, layout, rows)
    _flush(connection, layout, rows)
    return {table.name: ", ".join([f'"{key.name}"' for key in table.keys] + ["rowid"]) for table in layout.tables}


def _flatten(content: Content, layout: Layout, record: Record, rows: dict[str, list[list[Any]]]) -> None:
    key = record.get(layout.root.keys[0].name)
    rows[layout.root.name].append(_row(content, layout.root, record, (key,)))
    for name, table in layout.lists.items():
        if len(table.keys) == 1:
            rows[name] += [_row(content, table, each, (key,)) for each in record.get(name) or ()]
        else:
            above = content.entities[str(content.entities[table.entity].parent)]
            for owner in record.get(above.list_name) or ():
                rows[name] += [
                    _row(content, table, each, (key, owner.get(above.key or ""))) for each in owner.get(name) or ()
                ]
    rows[layout.statements.name] += [
        [key, *(_cell(content, column, each.get(column.name)) for column in layout.statements.columns)]
        for each in _list_statements(content, layout, record)
    ]


def _list_statements(content: Content, layout: Layout, record: Record) -> Iterator[Record]:
    """List what was said about the household and, with their keys, about its members."""
    yield from record.get(layout.statements.name) or ()
    members = content.members
    if members is not None and members.key is not None:
        for owner in record.get(members.list_name) or ():
            for each in owner.get(layout.statements.name) or ():
                yield {members.key: owner.get(members.key), **each}


def _row(content: Content, table: Table, record: Record, keys: tuple[Any, ...]) -> list[Any]:
    days = record.get(content.keys.fact_dates) or {}
    cells: list[Any] = list(keys)
    for column in table.columns:
        value = record.get(column.field or column.name)
        part = column.name.removeprefix(column.field) if column.field else ""
        if column.name.endswith(KNOWN) and not column.field:
            value = record.get(column.name.removesuffix(KNOWN)) is not None
        elif part == DATE:
            value = days.get(column.field)
        elif part in (AT_LEAST, AT_MOST, ONE_OF):
            value = value.get(part.removeprefix("__")) if isinstance(value, Mapping) else None
        elif isinstance(value, Mapping):
            value = None
        cells.append(_cell(content, column, value))
    return cells


def _cell(content: Content, column: Column, value: Any) -> Any:
    """Give a value as the column's type reads it: one kind of object a column, and yes and no without their words."""
    if column.type == "BOOLEAN" and isinstance(value, str):
        return value == content.keys.yes
    if column.type.startswith(("DATE", "DECIMAL")) and value is not None:
        return str(value)
    return value


def _flush(connection: duckdb.DuckDBPyConnection, layout: Layout, rows: dict[str, list[list[Any]]]) -> None:
    """Move the rows that wait into their tables, column by column: row by row takes a hundred times as long."""
    for table in layout.tables:
        waiting = rows[table.name]
        if waiting:
            cells = ", ".join(f"unnest(?::{column.type}[])" for column in table.all)
            columns = [list(column) for column in zip(*waiting, strict=True)]
            connection.execute(f'INSERT INTO "{table.name}" SELECT {cells}', columns)
            waiting.clear()
