"""Tables in the layout of a rulebook → records of households, one after another in the order of their keys.

The tables are sorted by DuckDB, which writes to disk what does not fit into memory, and merged while they stream: how
many households there are does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.ir.rulebook import Content
from sasaran.tables.finding import Found, Frame, TablesError
from sasaran.tables.layout import AT_LEAST, AT_MOST, DATE, KNOWN, ONE_OF, Column, Layout, Table, build_layout

_FETCHED = 5_000
_MEMORY = "1GB"
_ROW = "__row"


def merge_tables(content: Content, tables: str | Path | Mapping[str, Frame]) -> Iterator[Found]:
    """Read the households of a folder or of frames, as `tables.finding.read_tables` says."""
    layout = build_layout(content)
    with _open(layout, tables) as (connection, columns):
        frames = tables if isinstance(tables, Mapping) else {}
        yield from _Merger(content, layout, connection, columns, frames).merge()


@contextmanager
def _open(
    layout: Layout, tables: str | Path | Mapping[str, Frame]
) -> Iterator[tuple[duckdb.DuckDBPyConnection, dict[str, list[Column]]]]:
    """Make one view a table, in the types of the layout and with the number of each row."""
    connection = duckdb.connect(config={"memory_limit": _MEMORY, "threads": 2})
    try:
        connection.execute("SET enable_progress_bar = false")  # it would be printed among the decisions
        columns: dict[str, list[Column]] = {}
        faults: list[Fault] = []
        for table in layout.tables:
            source = _find_source(connection, table, tables)
            if source is not None:
                columns[table.name] = _check(connection, table, source, faults)
        if layout.root.name not in columns:
            faults.append(Fault("SAS-I130", "", {"name": f"{layout.root.name}.parquet"}))
        if faults:
            raise TablesError(faults)
        yield connection, columns
    except duckdb.ConversionException as error:
        raise TablesError((Fault("SAS-I132", "", {"name": "", "type": ""}, "value"),)) from error
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.SerializationException) as error:
        raise TablesError((Fault("SAS-I133", str(tables) if isinstance(tables, str | Path) else ""),)) from error
    finally:
        connection.close()


def _find_source(
    connection: duckdb.DuckDBPyConnection, table: Table, tables: str | Path | Mapping[str, Frame]
) -> str | None:
    if isinstance(tables, Mapping):
        if table.name not in tables:
            return None
        connection.register(f"frame_{table.name}", tables[table.name])
        return f'(SELECT *, row_number() OVER () AS {_ROW} FROM "frame_{table.name}")'
    path = Path(tables) / f"{table.name}.parquet"
    if not path.is_file():
        return None
    text = path.as_posix().replace("'", "''")
    return f"(SELECT * EXCLUDE (file_row_number), file_row_number + 1 AS {_ROW} FROM read_parquet('{text}', file_row_number = true))"


def _check(connection: duckdb.DuckDBPyConnection, table: Table, source: str, faults: list[Fault]) -> list[Column]:
    """Check the columns of one table and make its view; give those that it has."""
    found = dict(
        connection.execute(f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {source})").fetchall()
    )
    known = {column.name: column for column in table.all}
    for name in found:
        if name not in known and name != _ROW:
            near = nearest(name, known, 1)
            values = {"name": name, "near": near[0] if near else "", "known": ", ".join(list(known)[:12])}
            faults.append(Fault("SAS-I131", table.name, values, "near" if near else None))
    for key in table.keys:
        if key.name not in found:
            faults.append(Fault("SAS-I131", table.name, {"name": key.name}, "missing"))
    for name, column in known.items():
        if name in found and not _fits(found[name], column.type):
            faults.append(Fault("SAS-I132", table.name, {"name": name, "type": column.type}))
    here = [column for column in table.all if column.name in found]
    cells = ", ".join(_write_cell(column) for column in here)
    keys = ", ".join(f'"{key.name}"' for key in table.keys if key.name in found)
    if not faults:
        connection.execute(
            f'CREATE VIEW "read_{table.name}" AS SELECT {cells}, {_ROW} FROM {source} ORDER BY {keys}, {_ROW}'
        )
    return here


def _fits(type_: str, wanted: str) -> bool:
    """Say whether a type is the wanted one, or always holds what is one of its values."""
    if type_ == wanted or type_ == '"NULL"' or type_ == "NULL[]":
        return True
    whole = type_ in (
        "TINYINT",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "HUGEINT",
        "UTINYINT",
        "USMALLINT",
        "UINTEGER",
        "UBIGINT",
    )
    if wanted == "BIGINT":
        return whole or type_.startswith("DECIMAL")
    if wanted.startswith("DECIMAL"):
        return whole or type_.startswith("DECIMAL")
    return (wanted == "VARCHAR" and type_.startswith("ENUM")) or (wanted == "DATE" and type_ == "DATE")


def _write_cell(column: Column) -> str:
    """Dates come as the texts that records have."""
    name = f'"{column.name}"'
    if column.type == "DATE":
        return f"CAST({name} AS VARCHAR) AS {name}"
    return f"CAST({name} AS {column.type}) AS {name}"


class _Merger:
    """Puts the rows of the lists into their households."""

    def __init__(
        self, content: Content, layout: Layout, connection: duckdb.DuckDBPyConnection, columns: dict[str, list[Column]],
        frames: Mapping[str, Frame],
    ) -> None:  # fmt: skip
        self._content = content
        self._layout = layout
        self._connection = connection
        self._columns = columns
        self._frames = frames
        self._streams = {name: _Stream(self._rows(name)) for name in columns if name != layout.root.name}

    def merge(self) -> Iterator[Found]:
        """Give every household, and each row that belongs to none as a fault."""
        root = self._layout.root
        build = _Builder(self._content.keys.fact_dates, self._columns[root.name])
        for row in self._rows(root.name):
            key = row[0]
            number, record = row[-1], build.build(row)
            if key is None:
                yield Found(number, record, (Fault("SAS-H004", values={"key": root.keys[0].name}),))
                continue
            for name, stream in self._streams.items():
                yield from self._list_orphans(name, stream, key)
            faults = tuple(self._fill(record, row, key))
            yield Found(number, record, faults)
        for name, stream in self._streams.items():
            yield from self._list_orphans(name, stream, None)

    def _rows(self, name: str) -> Iterator[tuple[Any, ...]]:
        cursor = self._connection.cursor()
        for frame, rows_of in self._frames.items():  # a frame is known to the connection that it was given to alone
            cursor.register(f"frame_{frame}", rows_of)
        cursor.execute(f'SELECT * FROM "read_{name}"')
        while rows := cursor.fetchmany(_FETCHED):
            yield from rows

    def _list_orphans(self, name: str, stream: _Stream, key: str | None) -> Iterator[Found]:
        for row in stream.take_before(key):
            yield Found(row[-1], {}, (Fault("SAS-I134", name, {"row": row[-1]}),))

    def _fill(self, record: dict[str, Any], row: tuple[Any, ...], key: str) -> Iterator[Fault]:
        flags = {column.name: row[place] for place, column in enumerate(self._columns[self._layout.root.name])}
        for name, table in self._layout.lists.items():
            if len(table.keys) > 1 or name not in self._columns:
                continue
            found = self._streams[name].take(key)
            if flags.get(name + KNOWN, True) is not True:
                if found:
                    yield Fault("SAS-I135", name, {"name": name})
                continue
            build = self._builder(name)
            record[name] = [build.build(each) for each in found]
        yield from self._fill_deeper(record, key)
        self._fill_statements(record, key)

    def _fill_deeper(self, record: dict[str, Any], key: str) -> Iterator[Fault]:
        """Put the rows of lists below members into them, by the members' keys."""
        for name, table in self._layout.lists.items():
            if len(table.keys) != 2 or name not in self._columns:
                continue
            above = self._content.entities[table.entity].parent
            owners = record.get(self._content.entities[str(above)].list_name, [])
            by_key = {each.get(table.keys[1].name): each for each in owners}
            build = self._builder(name)
            for each in by_key.values():
                if each.pop(name + KNOWN, True) is True:
                    each[name] = []
            for row in self._streams[name].take(key):
                owner = by_key.get(row[1])
                if owner is None or name not in owner:
                    yield Fault("SAS-I135" if owner else "SAS-I134", name, {"name": name, "row": row[-1]})
                else:
                    owner[name].append(build.build(row))

    def _fill_statements(self, record: dict[str, Any], key: str) -> None:
        name = self._layout.statements.name
        if name in self._columns:
            columns = self._columns[name]
            rows = self._streams[name].take(key)
            said = [
                {column.name: cell for column, cell in zip(columns[1:], row[1:-1], strict=True) if cell is not None}
                for row in rows
            ]
            if said:
                record[name] = said

    def _builder(self, name: str) -> _Builder:
        keys = len(self._layout.lists[name].keys)
        return _Builder(self._content.keys.fact_dates, self._columns[name], keys)


class _Builder:
    """Makes the record of one row: what a field could be in one object, the days of facts in another."""

    def __init__(self, fact_dates: str, columns: list[Column], keys: int = 0) -> None:
        self._fact_dates = fact_dates
        self._plain: list[tuple[int, str]] = []
        self._parts: list[tuple[int, str, str]] = []
        self._days: list[tuple[int, str]] = []
        for place, column in enumerate(columns):
            part = column.name.removeprefix(column.field) if column.field else ""
            if place < keys or (column.name.endswith(KNOWN) and not column.field and place and not keys):
                continue
            if part == DATE:
                self._days.append((place, column.field))
            elif part in (AT_LEAST, AT_MOST, ONE_OF):
                self._parts.append((place, column.field, part.removeprefix("__")))
            else:
                self._plain.append((place, column.name))

    def build(self, row: tuple[Any, ...]) -> dict[str, Any]:
        """Make the record; what is NULL is not in it."""
        record = {name: row[place] for place, name in self._plain if row[place] is not None}
        for place, name, part in self._parts:
            if row[place] is not None:
                record.setdefault(name, {})
                if isinstance(record[name], dict):
                    record[name][part] = row[place]
        days = {name: row[place] for place, name in self._days if row[place] is not None}
        if days:
            record[self._fact_dates] = days
        return record


class _Stream:
    """The rows of one list in the order of their first key, taken household by household."""

    def __init__(self, rows: Iterator[tuple[Any, ...]]) -> None:
        self._rows = rows
        self._next = next(rows, None)
        self._last: tuple[str, list[tuple[Any, ...]]] | None = None

    def take(self, key: str) -> list[tuple[Any, ...]]:
        """Take the rows of a household; a second record of the same key has them too."""
        if self._last is not None and self._last[0] == key:
            return self._last[1]
        found = []
        while self._next is not None and self._next[0] == key:
            found.append(self._next)
            self._next = next(self._rows, None)
        self._last = key, found
        return found

    def take_before(self, key: str | None) -> Iterator[tuple[Any, ...]]:
        """Take the rows that stand before a household's: they belong to none. NULL keys sort last."""
        while self._next is not None and (key is None or (self._next[0] is not None and self._next[0] < key)):
            yield self._next
            self._next = next(self._rows, None)
