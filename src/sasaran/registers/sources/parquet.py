"""Parquet files → a query of DuckDB, with the types they have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from sasaran.base.errors import Fault
from sasaran.registers.sources.files import fingerprint, read_head, refuse_damaged, refuse_opening
from sasaran.registers.sources.names import MOST_COLUMNS, clean_name
from sasaran.registers.sources.source import ROW, Part, SourceError, quote_name, quote_text

_MARK = b"PAR1"


def open_parquet(connection: duckdb.DuckDBPyConnection, path: Path) -> Part:
    """Open one Parquet file.

    Raises:
        SourceError: it is cut short or damaged, or two of its columns have one name.

    """
    _refuse_truncated(path)
    file = fingerprint(path)
    scan = f"read_parquet({quote_text(str(path))}, file_row_number = true)"
    try:
        rows = (connection.execute(f"SELECT count(*) FROM {scan}").fetchone() or (0,))[0]
        written = _list_columns(connection, path)
    except duckdb.Error:
        raise refuse_damaged(path, "Parquet") from None
    columns = clean_columns(path.name, written)
    listed = ", ".join(f"{quote_name(old)} AS {quote_name(new)}" for old, new in zip(written, columns, strict=True))
    query = f"SELECT file_row_number + 1 AS {quote_name(ROW)}, {listed} FROM {scan}"
    warnings = () if rows else (Fault("SAS-I006", path.name),)
    return Part(query, columns, True, replace(file, rows=rows), warnings)


def _refuse_truncated(path: Path) -> None:
    if read_head(path, 4) != _MARK:
        raise refuse_damaged(path, "Parquet")
    try:
        with path.open("rb") as stream:
            stream.seek(-4, 2)
            whole = stream.read(4) == _MARK and stream.tell() >= 12
    except OSError:
        raise refuse_opening(path) from None
    if not whole:
        raise refuse_damaged(path, "Parquet", truncated=True)


def _list_columns(connection: duckdb.DuckDBPyConnection, path: Path) -> list[str]:
    """List the columns as the file names them: DuckDB's own list would rename a second one of the same name."""
    query = f"SELECT name, coalesce(num_children, 0) FROM parquet_schema({quote_text(str(path))})"
    (_, _), *elements = connection.execute(query).fetchall()
    names, inside = [], 0
    for name, children in elements:
        if inside:
            inside += children - 1
        else:
            names.append(name)
            inside = children
    return names


def clean_columns(place: str, written: Sequence[str]) -> tuple[str, ...]:
    """Give the names of a file's columns as they are read.

    Raises:
        SourceError: They are too many, or two have one name.

    """
    if len(written) > MOST_COLUMNS:
        raise SourceError((Fault("SAS-I015", place, {"limit": MOST_COLUMNS}),))
    columns = tuple(clean_name(name) for name in written)
    seen: dict[str, int] = {ROW: 0, "file_row_number": 0}
    faults = []
    for column, name in enumerate(columns, start=1):
        first = seen.setdefault(name.casefold(), column)
        if first != column:
            faults.append(Fault("SAS-I021", place, {"name": name, "first": first, "column": column, "near": 0}))
    if faults:
        raise SourceError(faults)
    return columns
