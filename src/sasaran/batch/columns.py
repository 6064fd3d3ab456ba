"""The columns of what was opened, held against the layout; and each table read in the layout's types.

A table that is read so has the layout's columns, ``__row`` (its row where it was delivered, from 1) and, where some cell
could be none, ``__wrong``: the names of the columns whose cell is no value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import duckdb

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.batch.cells import read_cell
from sasaran.batch.inputs import Opened
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import ROW, quote_name
from sasaran.tables.finding import TablesError
from sasaran.tables.layout import Column, Layout, Table

WRONG = "__wrong"
_SHOWN = 12
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Read:
    """One table as it will be read: the query that gives its rows, and which columns of the layout it has.

    ``ignored`` are columns that nobody reads; ``wrong``: whether a cell could be no value; ``stored``: whether that was
    found out already.
    """

    table: Table
    query: str
    columns: tuple[Column, ...]
    rows: int
    wrong: bool
    ignored: tuple[str, ...]
    stored: bool = False

    def has(self, name: str) -> bool:
        """Say whether it has a column."""
        return any(column.name == name for column in self.columns)


def read_columns(content: Content, layout: Layout, opened: Iterable[Opened]) -> dict[str, Read]:
    """Hold the columns of every table against the layout, and say how each is read.

    Raises:
        TablesError: A column that is needed is missing or has another name, or one has a type that can't hold it.

    """
    tables = {table.name: table for table in layout.tables}
    faults: list[Fault] = []
    found = {each.table: _read_one(content, tables[each.table], each, faults) for each in opened}
    if faults:
        raise TablesError(faults)
    return found


def _read_one(content: Content, table: Table, opened: Opened, faults: list[Fault]) -> Read:
    known = {column.name: column for column in table.all}
    absent = [name for name in known if name not in opened.types]
    ignored = tuple(name for name in opened.types if name not in known)
    for name in ignored:
        if near := nearest(name, absent, _NEAREST):
            said = {"name": _show(name), "near": "`, `".join(near), "known": _list(known)}
            faults.append(Fault("SAS-I131", table.name, said, "near"))
    faults += [
        Fault("SAS-I131", table.name, {"name": key, "near": "", "known": _list(known)}, "missing")
        for key in _list_keys(content, table) if key not in opened.types
    ]  # fmt: skip
    here = tuple(column for column in table.all if column.name in opened.types)
    values, tests = [], []
    for column in here:
        cell = read_cell(column, opened.types[column.name], content.keys)
        if cell is None:
            faults.append(Fault("SAS-I132", table.name, {"name": column.name, "type": column.type}))
            continue
        values.append(f"{cell.value} AS {quote_name(column.name)}")
        if cell.wrong is not None:
            tests.append(f"CASE WHEN {cell.wrong} THEN '{column.name}' END")
    if tests:
        values.append(f"list_filter([{', '.join(tests)}], lambda each: each IS NOT NULL) AS {WRONG}")
    query = f"SELECT {', '.join(values)}, {ROW} FROM {quote_name(opened.view)}"
    return Read(table, query, here, opened.rows, bool(tests), ignored)


def _list_keys(content: Content, table: Table) -> list[str]:
    """List the key columns: of what a row belongs to, and its own."""
    entity = content.entities.get(table.entity)
    own = entity.key if entity is not None else None
    return list(dict.fromkeys([*(key.name for key in table.keys), *([own] if own else [])]))


def _list(known: Mapping[str, Column]) -> str:
    return ", ".join(list(known)[:_SHOWN])


def _show(name: str) -> str:
    """Show a column's name, shortened: the heading of a broken file may be anything."""
    return name if len(name) <= 40 else name[:40] + "…"


def make_tables(connection: duckdb.DuckDBPyConnection, tables: Sequence[Read]) -> None:
    """Make ``read_<table>`` of each: a view where its cells are values already, else a table, so that they are read once."""
    for each in tables:
        kind = "TABLE" if each.wrong and not each.stored else "VIEW"
        connection.execute(f"CREATE TEMP {kind} {quote_name('read_' + each.table.name)} AS {each.query}")
