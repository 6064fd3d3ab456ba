"""JSON and JSON Lines → a query of DuckDB, every value as text; what is below a value stays JSON."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import duckdb

from sasaran.base.errors import Fault
from sasaran.registers.sources.names import MOST_COLUMNS, check_names, clean_name
from sasaran.registers.sources.shortage import is_shortage
from sasaran.registers.sources.source import ROW, Part, SourceError, SourceOptions, quote_name, quote_text
from sasaran.registers.sources.text import examine_text

_LONGEST_OBJECT = 1 << 24
_LINE = re.compile(r"line (\d+)")


def open_json(connection: duckdb.DuckDBPyConnection, path: Path, options: SourceOptions) -> Part:
    """Open one file of JSON objects: an array of them, or one a line.

    Raises:
        SourceError: it is something else, or has one key twice in an object.

    """
    text = examine_text(path, options.encoding)
    start = text.head.lstrip()[:1]
    if not start:
        raise SourceError((Fault("SAS-I005", path.name, {"count": 0}),))
    if start not in "[{" or text.encoding != "utf-8":
        raise SourceError((Fault("SAS-I040", path.name),))
    form = "array" if start == "[" else "unstructured"
    scan = f"read_json_objects({quote_text(str(path))}, format = '{form}', maximum_object_size = {_LONGEST_OBJECT})"
    try:
        rows, names = _look_through(connection, path, scan)
    except duckdb.Error as error:
        if is_shortage(error):
            raise
        line = _LINE.search(str(error))
        raise SourceError((Fault("SAS-I040", path.name, line=int(line[1]) if line else None),)) from None
    cleaned = tuple(clean_name(name) for name in names)
    if faults := check_names(path.name, cleaned, (), 1) if cleaned else [Fault("SAS-I005", path.name, {"count": rows})]:
        raise SourceError(faults)
    listed = ", ".join(f"{_take(old)} AS {quote_name(new)}" for old, new in zip(names, cleaned, strict=True))
    query = f"SELECT row_number() OVER () AS {quote_name(ROW)}, {listed} FROM {scan}"
    return Part(query, cleaned, False, replace(text.file, rows=rows))


def _look_through(connection: duckdb.DuckDBPyConnection, path: Path, scan: str) -> tuple[int, list[str]]:
    """Count the objects, and list their keys in the order in which they first come."""
    numbered = f"SELECT row_number() OVER () AS row, json FROM {scan}"
    rows, wrong, twice = connection.execute(
        "SELECT count(*), min(row) FILTER (json_type(json) <> 'OBJECT'),"
        " min(row) FILTER (json_type(json) = 'OBJECT' AND len(json_keys(json)) <> list_unique(json_keys(json)))"
        f" FROM ({numbered})"
    ).fetchone() or (0, None, None)
    if wrong is not None:
        raise SourceError((Fault("SAS-I040", path.name),))
    if twice is not None:
        raise SourceError((Fault("SAS-I040", path.name, {"row": twice}, "twice"),))
    keys = connection.execute(
        "SELECT key FROM (SELECT row, unnest(json_keys(json)) AS key, generate_subscripts(json_keys(json), 1) AS place"
        f" FROM ({numbered})) GROUP BY key ORDER BY min(row * {MOST_COLUMNS * 16} + place), key"
        f" LIMIT {MOST_COLUMNS + 1}"
    ).fetchall()
    return rows, [key for (key,) in keys]


def _take(key: str) -> str:
    """Give the value of a key as text; an empty text is nothing, as it is in the other formats."""
    path = '$."' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"nullif(json_extract_string(json, {quote_text(path)}), '')"
