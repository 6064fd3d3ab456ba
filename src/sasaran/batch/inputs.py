"""What was delivered: folders, files and frames → for each delivery, where each table of the layout stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.registers.sources import ROW, SourceOptions, open_source, quote_name
from sasaran.registers.sources.files import choose_kind, find_files, is_server
from sasaran.tables.finding import Frame, TablesError
from sasaran.tables.layout import Layout

ENDINGS = (".parquet", ".csv")
"""How the files of a folder of tables may end; the first that is there is read."""
_DATABASES = ("duckdb", "sqlite", "postgres")


@dataclass(frozen=True, slots=True)
class Delivery:
    """Tables that belong together: the name of their folder (empty: the only one), and where each table is."""

    name: str
    tables: Mapping[str, str | Frame]


@dataclass(frozen=True, slots=True)
class Opened:
    """One table that was opened: the view that gives its rows and `ROW`, its columns' types, and what was read.

    ``loose``: its cells are texts, to be read as values; ``files`` say name, size, rows and hash of each file.
    """

    table: str
    view: str
    types: Mapping[str, str]
    rows: int
    loose: bool = False
    files: tuple[Mapping[str, Any], ...] = field(default_factory=tuple)


def find_deliveries(layout: Layout, folder: Path | None, given: Mapping[str, str | Frame]) -> list[Delivery]:
    """Find what to decide: the tables of a folder, or of its subfolders, in the order of their names.

    Args:
        layout: The tables that a household can have.
        folder: A folder of tables, or one whose subfolders are; None: only what is ``given``.
        given: The places of single tables, by their names; they come before those of the folder.

    Raises:
        TablesError: The folder or a table of households is not there, or a table of no such name was given.

    """
    if folder is not None and not folder.exists():
        raise TablesError((Fault("SAS-I001", "", {"name": folder.name}),))
    known = [table.name for table in layout.tables]
    faults = [_refuse_name(name, known) for name in given if name not in known]
    if faults:
        raise TablesError(faults)
    here = {**_find_tables(folder, known), **given}
    if layout.root.name in here:
        return [Delivery("", {name: here[name] for name in known if name in here})]
    if folder is not None and folder.is_dir() and not given:
        below = [each for each in sorted(folder.iterdir()) if each.is_dir() and not each.name.startswith(".")]
        found = [
            Delivery(each.name, tables) for each in below if layout.root.name in (tables := _find_tables(each, known))
        ]
        if found:
            return found
    hint = "batch" if folder is None else None
    raise TablesError((Fault("SAS-I130", "", {"name": f"{layout.root.name}.parquet"}, hint),))


def _find_tables(folder: Path | None, known: Sequence[str]) -> dict[str, str | Frame]:
    if folder is None or not folder.is_dir():
        return {}
    paths = {name: [folder / f"{name}{ending}" for ending in ENDINGS] for name in known}
    found = {name: next((path for path in each if path.is_file()), None) for name, each in paths.items()}
    return {name: str(path) for name, path in found.items() if path is not None}


def _refuse_name(name: str, known: Sequence[str]) -> Fault:
    near = nearest(name, known, 1)
    return Fault("SAS-B006", "", {"name": name, "near": near[0] if near else "", "known": ", ".join(known)},
                 "near" if near else None)  # fmt: skip


def open_delivery(connection: duckdb.DuckDBPyConnection, delivery: Delivery) -> list[Opened]:
    """Open every table of a delivery; a file is hashed while it is opened.

    Raises:
        SourceError: A file can't be read.
        TablesError: What was given as a frame is none.

    """
    return [_open(connection, name, where) for name, where in delivery.tables.items()]


def _open(connection: duckdb.DuckDBPyConnection, table: str, where: str | Frame) -> Opened:
    view = f"source_{table}"
    if not isinstance(where, str):
        try:
            connection.register(f"frame_{table}", where)
        except (duckdb.InvalidInputException, duckdb.NotImplementedException):
            raise TablesError((Fault("SAS-I133", table),)) from None
        connection.execute(
            f'CREATE OR REPLACE TEMP VIEW {quote_name(view)} AS SELECT row_number() OVER () AS {quote_name(ROW)}, * FROM "frame_{table}"'
        )
        rows = connection.execute(f"SELECT count(*) FROM {quote_name(view)}").fetchone() or (0,)
        return Opened(table, view, describe(connection, view), rows[0])
    path, inside = split_place(where)
    kind = choose_kind(find_files(path)[0], None)
    options = SourceOptions(kind=kind, table=(inside or table) if kind in _DATABASES else None)
    source = open_source(connection, table, path, options)
    types = describe(connection, source.view)
    files = tuple(
        {"name": each.name, "bytes": each.bytes, "rows": each.rows, "sha256": each.sha256} for each in source.files
    )
    return Opened(table, source.view, types, source.rows, not source.typed, files)


def list_parquet(delivery: Delivery) -> list[Path]:
    """List the Parquet files of a delivery."""
    places = [split_place(where) for where in delivery.tables.values() if isinstance(where, str)]
    files = [Path(file) for path, inside in places if not inside and not is_server(path) for file in find_files(path)]
    return [file for file in files if choose_kind(file, None) == "parquet"]


def split_place(where: str) -> tuple[str, str]:
    """Split ``FILE#TABLE``; a file whose own name has the mark is a file."""
    path, mark, inside = where.rpartition("#")
    return (path, inside) if mark and not Path(where).exists() else (where, "")


def describe(connection: duckdb.DuckDBPyConnection, view: str) -> dict[str, str]:
    """Give the type of each column of a view, but the number of the row."""
    rows = connection.execute(f"DESCRIBE {quote_name(view)}").fetchall()
    return {str(row[0]): str(row[1]) for row in rows if row[0] != ROW}


def mark_inputs(deliveries: Sequence[Delivery]) -> list[list[str]] | None:
    """Tell inputs apart without reading them: every file's name, size and last change; None: that can't be told."""
    marks: list[list[str]] = []
    for delivery in deliveries:
        for table, where in delivery.tables.items():
            if not isinstance(where, str) or where.startswith(("postgresql:", "postgres:")):
                return None
            marks += [[delivery.name, table, *mark] for mark in _mark(split_place(where)[0])]
    return marks


def _mark(path: str) -> Iterator[tuple[str, ...]]:
    for each in find_files(path):
        about = Path(each).stat()
        yield str(Path(each).resolve()), str(about.st_size), str(about.st_mtime_ns)
