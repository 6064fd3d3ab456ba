"""Stata files → a table with their types; codes stay codes, and the missing values .a to .z are kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb

from sasaran.base.errors import Fault
from sasaran.registers.sources.files import fingerprint, refuse_damaged
from sasaran.registers.sources.loading import load_rows
from sasaran.registers.sources.names import MOST_COLUMNS
from sasaran.registers.sources.shortage import is_shortage
from sasaran.registers.sources.source import Part, SourceError

_ROWS_AT_ONCE = 100_000
_WHOLE = ("int8", "int16", "int32")


def open_stata(connection: duckdb.DuckDBPyConnection, path: Path, copy: str) -> Part:
    """Open one Stata file; its rows are kept as the table ``copy``.

    A column with extended missing values is text: its numbers as written, and ``.a`` to ``.z``.

    Raises:
        SourceError: it is damaged, or the library that reads it is not installed.

    """
    try:
        library: Any = import_module("pyreadstat")
    except ImportError:
        raise SourceError((Fault("SAS-I051", path.name, {"kind": "Stata", "extra": "stata"}),)) from None
    file = fingerprint(path)
    try:
        _, about = library.read_dta(path, metadataonly=True)
        names = tuple(about.column_names)
        if len(names) > MOST_COLUMNS:
            raise SourceError((Fault("SAS-I015", path.name, {"limit": MOST_COLUMNS}),))
        types = _find_types(library, path, about)
        query, count = load_rows(connection, copy, types, _read_rows(library, path, names), path)
    except (library.ReadstatError, library.PyreadstatError, duckdb.Error, UnicodeError, OSError) as error:
        if is_shortage(error):
            raise
        raise refuse_damaged(path, "Stata (.dta)") from None
    warnings = () if count else (Fault("SAS-I006", path.name),)
    return Part(query, names, True, replace(file, rows=count), warnings)


def _read_pieces(library: Any, path: Path) -> Iterator[dict[str, Sequence[object]]]:
    """Give the columns of so many rows at a time."""
    offset = 0
    while True:
        piece, _ = library.read_dta(
            path, row_offset=offset, row_limit=_ROWS_AT_ONCE, user_missing=True, apply_value_formats=False,
            output_format="dict",
        )  # fmt: skip
        count = max((len(values) for values in piece.values()), default=0)
        if count:
            yield piece
        if count < _ROWS_AT_ONCE:
            return
        offset += count


def _find_types(library: Any, path: Path, about: Any) -> dict[str, str]:
    """Give each column's type; what is not of one type is text."""
    stored = about.readstat_variable_types
    kinds: dict[str, set[type]] = {name: set() for name in about.column_names}
    for piece in _read_pieces(library, path):
        for name, values in piece.items():
            kinds[name].update(type(value) for value in values)
    return {name: _choose_type(stored[name], found) for name, found in kinds.items()}


def _choose_type(stored: str, found: set[type]) -> str:
    if any(issubclass(kind, str) for kind in found):
        return "VARCHAR"
    if any(issubclass(kind, datetime) for kind in found):
        return "TIMESTAMP"
    if any(issubclass(kind, date) for kind in found):
        return "DATE"
    if stored in _WHOLE:
        return "BIGINT"
    return "VARCHAR" if stored == "string" else "DOUBLE"


def _read_rows(library: Any, path: Path, names: tuple[str, ...]) -> Iterator[list[str | None]]:
    stored = library.read_dta(path, metadataonly=True)[1].readstat_variable_types
    numbers = [stored[name] != "string" for name in names]
    for piece in _read_pieces(library, path):
        for row in zip(*(piece[name] for name in names), strict=True):
            yield [_write(value, number) for value, number in zip(row, numbers, strict=True)]


def _write(value: Any, number: bool) -> str | None:
    if value is None or value == "" or value != value:
        return None
    if isinstance(value, str):
        return f".{value}" if number else value
    if isinstance(value, datetime | date):
        return str(value)
    if float(value).is_integer():
        return str(int(value))
    return repr(float(value))
