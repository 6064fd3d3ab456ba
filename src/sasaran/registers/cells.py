"""The cells of a source → texts, whatever the type of their column; empty and blank ones → NULL."""

from __future__ import annotations

from collections.abc import Mapping

from sasaran.registers.sources import quote_name

_BLANK = " \\t\\r\\n\u00a0\u2007\u202f\u3000\ufeff"
_FLOATS = ("DOUBLE", "FLOAT", "REAL")


def is_float(type_: str) -> bool:
    """Say whether a column holds floating-point numbers, which have no room for the digits of an identity."""
    return type_ in _FLOATS


def write_cell(column: str, type_: str) -> str:
    """Write a cell as text: whole floats without ``.0``, days as ISO, decimals without trailing zeros."""
    name = quote_name(column)
    if type_ == "VARCHAR":
        # Taking such characters off one by one is five times as slow as seeing that there are none.
        bare = f"regexp_full_match({name}, '[!-~]([ -~]*[!-~])?')"
        return f"CASE WHEN {bare} THEN {name} ELSE nullif(trim({name}, e'{_BLANK}'), '') END"
    if type_ in _FLOATS:
        whole = f"CAST(CAST({name} AS BIGINT) AS VARCHAR)"
        return f"CASE WHEN isnan({name}) THEN NULL WHEN abs({name}) < 1e15 AND {name} = floor({name}) THEN {whole} ELSE CAST({name} AS VARCHAR) END"
    if type_.startswith("DECIMAL"):
        return f"regexp_replace(CAST({name} AS VARCHAR), '\\.0+$|(\\.\\d*?[1-9])0+$', '\\1')"
    if type_.startswith("TIMESTAMP"):
        at_midnight = f"CAST({name} AS TIMESTAMP) = CAST(CAST({name} AS DATE) AS TIMESTAMP)"
        return f"CASE WHEN {at_midnight} THEN CAST(CAST({name} AS DATE) AS VARCHAR) ELSE CAST({name} AS VARCHAR) END"
    return f"CAST({name} AS VARCHAR)"


def is_dated(types: Mapping[str, str], column: str) -> bool:
    """Say whether a column holds days by its own type: then its texts are ISO, whatever the mapping says."""
    return types[column] == "DATE" or types[column].startswith("TIMESTAMP")
