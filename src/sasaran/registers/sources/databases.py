"""Tables of databases: of DuckDB where they stand, of SQLite and PostgreSQL as texts in a table of the connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import duckdb

from sasaran.base.errors import Fault
from sasaran.registers.report import SourceFile
from sasaran.registers.sources.files import fingerprint, read_head, refuse_damaged
from sasaran.registers.sources.loading import copy_rows, load_rows, read_loaded
from sasaran.registers.sources.names import check_names, clean_name
from sasaran.registers.sources.source import (
    ROW,
    Location,
    Part,
    SourceError,
    SourceOptions,
    choose_name,
    quote_name,
    quote_text,
    show_location,
)
from sasaran.registers.sources.text import examine_text


def open_duckdb(connection: duckdb.DuckDBPyConnection, path: Path, options: SourceOptions, copy: str) -> Part:
    """Open a table of a DuckDB file; ``copy`` is the name it is attached under.

    Raises:
        SourceError: it is no such file, or the table is not there.

    """
    if read_head(path, 16)[8:12] != b"DUCK":
        raise refuse_damaged(path, "DuckDB")
    file = fingerprint(path)
    try:
        connection.execute(f"ATTACH {quote_text(str(path))} AS {quote_name(copy)} (READ_ONLY)")
        found = connection.execute(
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = ? ORDER BY ALL",
            [copy],
        ).fetchall()
        tables = {name if schema == "main" else f"{schema}.{name}": (schema, name) for schema, name in found}
        schema, name = tables[choose_name(options.table, tables, "SAS-I050", path.name)]
        whole = ".".join(map(quote_name, (copy, schema, name)))
        described = connection.execute(f"DESCRIBE {whole}").fetchall()
        rows = (connection.execute(f"SELECT count(*) FROM {whole}").fetchone() or (0,))[0]
    except duckdb.Error:
        raise refuse_damaged(path, "DuckDB") from None
    written = [row[0] for row in described]
    columns = _check(path, written)
    listed = ", ".join(f"{quote_name(old)} AS {quote_name(new)}" for old, new in zip(written, columns, strict=True))
    query = f"SELECT row_number() OVER () AS {quote_name(ROW)}, {listed} FROM {whole}"
    return Part(query, columns, True, replace(file, rows=rows), _warn(path, rows))


def open_sqlite(connection: duckdb.DuckDBPyConnection, path: Path, options: SourceOptions, copy: str) -> Part:
    """Open a table of an SQLite file; its rows are kept as the table ``copy``.

    Raises:
        SourceError: it is no such file, or the table is not there.

    """
    if read_head(path, 16) != b"SQLite format 3\0":
        raise refuse_damaged(path, "SQLite")
    file = fingerprint(path)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            tables = database.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
                " AND name NOT LIKE 'sqlite_%' ORDER BY name"
            ).fetchall()
            name = choose_name(options.table, (row[0] for row in tables), "SAS-I050", path.name)
            cursor = database.execute(f"SELECT * FROM {quote_name(name)}")
            columns = _check(path, [about[0] for about in cursor.description])
            query, rows = load_rows(connection, copy, dict.fromkeys(columns, "VARCHAR"), _write_rows(cursor), path)
    except sqlite3.Error:
        raise refuse_damaged(path, "SQLite") from None
    return Part(query, columns, False, replace(file, rows=rows), _warn(path, rows))


def _write_rows(rows: Iterator[Sequence[object]]) -> Iterator[list[str | None]]:
    """Write each value as text: SQLite keeps a type with each value, not with its column."""
    for row in rows:
        yield [None if value is None else value.hex() if isinstance(value, bytes) else str(value) for value in row]


def open_postgres(connection: duckdb.DuckDBPyConnection, address: str, options: SourceOptions, copy: str) -> Part:
    """Open a table of a PostgreSQL server as its own COPY gives it; its rows are kept as the table ``copy``.

    The password is what the server's own client finds (PGPASSWORD, ~/.pgpass); an address that holds one is refused.

    Raises:
        SourceError: the server can't be reached, the table is not there, or the library is not installed.

    """
    place = show_location(address)
    if urlsplit(address).password is not None:
        raise SourceError((Fault("SAS-I052", place, hint="password"),))
    try:
        library: Any = import_module("psycopg")
    except ImportError:
        raise SourceError((Fault("SAS-I051", place, {"kind": "PostgreSQL", "extra": "postgres"}),)) from None
    try:
        with library.connect(address, connect_timeout=15) as server, TemporaryDirectory(prefix="sasaran-") as folder:
            server.read_only = True
            schema, name = _choose_table(server, options.table)
            sql = library.sql
            whole = sql.Identifier(schema, name)
            with server.cursor() as cursor:
                cursor.execute(sql.SQL("SELECT * FROM {} LIMIT 0").format(whole))
                columns = _check(address, [about.name for about in cursor.description])
                target = Path(folder) / "rows.csv"
                with (
                    target.open("wb") as stream,
                    cursor.copy(
                        sql.SQL("COPY (SELECT * FROM {}) TO STDOUT (FORMAT csv, ENCODING 'UTF8')").format(whole)
                    ) as pieces,
                ):
                    for piece in pieces:
                        stream.write(piece)
            examine_text(target, None)
            query = copy_rows(connection, copy, read_loaded(target, dict.fromkeys(columns, "VARCHAR")))
    except library.Error:
        raise SourceError((Fault("SAS-I052", place),)) from None
    rows = (connection.execute(f"SELECT count(*) FROM {quote_name(copy)}").fetchone() or (0,))[0]
    return Part(query, columns, False, SourceFile(f"{schema}.{name}", 0, "", rows), _warn(address, rows))


def _choose_table(server: Any, name: str | None) -> tuple[str, str]:
    found = server.execute(
        "SELECT table_schema, table_name FROM information_schema.tables"
        " WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2"
    ).fetchall()
    tables = {table if schema == "public" else f"{schema}.{table}": (schema, table) for schema, table in found}
    schema, table = tables[choose_name(name, tables, "SAS-I050", show_location("postgresql"))]
    return schema, table


def _check(location: Location, written: list[str]) -> tuple[str, ...]:
    columns = tuple(clean_name(name) for name in written)
    if faults := check_names(show_location(location), columns, (), 1):
        raise SourceError(faults)
    return columns


def _warn(location: Location, rows: int) -> tuple[Fault, ...]:
    return () if rows else (Fault("SAS-I006", show_location(location)),)
