"""Open a source of any kind as one view: its files, one after the other, with their rows counted on."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import duckdb

from sasaran.base.errors import Fault
from sasaran.registers.sources.csv_files import open_csv
from sasaran.registers.sources.databases import open_duckdb, open_postgres, open_sqlite
from sasaran.registers.sources.files import choose_kind, find_files
from sasaran.registers.sources.json_files import open_json
from sasaran.registers.sources.names import show_name
from sasaran.registers.sources.parquet import open_parquet
from sasaran.registers.sources.source import (
    ROW,
    Location,
    Part,
    Source,
    SourceError,
    SourceOptions,
    quote_name,
    show_location,
)
from sasaran.registers.sources.stata import open_stata

_MOST_NAMED = 5


def open_source(
    connection: duckdb.DuckDBPyConnection, name: str, path: Location, options: SourceOptions | None = None
) -> Source:
    """Open one table of a register.

    Args:
        connection: where the view ``source_NAME`` is made. Its temporary folder and limit of memory are the caller's.
        name: the table's name in the mapping.
        path: a file, a pattern of files such as ``keluarga*.csv``, or the address of a PostgreSQL server.
        options: what the mapping says of the files.

    Raises:
        SourceError: it can't be opened or read; every fault that was found in the first file that has any.

    """
    options = options or SourceOptions()
    view = f"source_{name}"
    parts: list[Part] = []
    for number, each in enumerate(find_files(path)):
        part = _open_part(connection, each, options, f"{view}_{number}")
        if parts:
            check_alike(show_location(each), part.columns, parts[0].file.name, parts[0].columns)
        parts.append(part)
    first = parts[0]
    connection.execute(f"CREATE OR REPLACE VIEW {quote_name(view)} AS {_join(parts)}")
    files = tuple(part.file for part in parts)
    warnings = tuple(fault for part in parts for fault in part.warnings)
    rows = sum(file.rows for file in files)
    return Source(name, view, first.columns, rows, first.typed, files, warnings)


def _open_part(connection: duckdb.DuckDBPyConnection, path: Location, options: SourceOptions, copy: str) -> Part:
    kind = choose_kind(path, options.kind)
    if kind == "postgres" or isinstance(path, str):
        return open_postgres(connection, str(path), options, copy)
    if kind == "csv":
        return open_csv(connection, path, options, copy)
    if kind == "excel":
        # Its library takes as long to come in as all others here together (ADR 4).
        opened: Part = import_module("sasaran.registers.sources.excel").open_excel(connection, path, options, copy)
        return opened
    if kind == "parquet":
        return open_parquet(connection, path)
    if kind == "stata":
        return open_stata(connection, path, copy)
    if kind == "json":
        return open_json(connection, path, options)
    return (open_sqlite if kind == "sqlite" else open_duckdb)(connection, path, options, copy)


def check_alike(place: str, columns: Iterable[str], other: str, first: Iterable[str]) -> None:
    """Refuse a file whose columns are not those of the first one; their order makes no difference.

    Raises:
        SourceError: They differ.

    """
    differing = sorted(set(columns) ^ set(first))
    if differing:
        shown = ", ".join(map(show_name, differing[:_MOST_NAMED])) + (", …" if len(differing) > _MOST_NAMED else "")
        raise SourceError((Fault("SAS-I023", place, {"other": other, "names": shown}),))


def _join(parts: Iterable[Part]) -> str:
    """Put the files under each other, the rows of each counted on from the last one's."""
    queries, before = [], 0
    columns: tuple[str, ...] = ()
    for part in parts:
        columns = columns or part.columns
        listed = ", ".join(map(quote_name, columns))
        counted = f"{quote_name(ROW)} + {before}" if before else quote_name(ROW)
        queries.append(f"SELECT CAST({counted} AS BIGINT) AS {quote_name(ROW)}, {listed} FROM ({part.query})")
        before += part.file.rows
    return " UNION ALL ".join(queries)


def explain_failure(error: duckdb.Error, sources: Iterable[Source]) -> SourceError:
    """Say that a source turned out to be damaged while its rows were read, such as a Parquet file in its middle."""
    text = str(error)
    files = [file for source in sources for file in source.files]
    found = [file for file in files if file.name in text] or files[:1]
    return SourceError(Fault("SAS-I004", file.name, {"kind": Path(file.name).suffix or "-"}) for file in found)
