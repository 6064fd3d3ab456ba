"""Cells as they were delivered → values in the layout's types, and which cells are none.

A cell of a table that has types is taken as it is; of another number type, where nothing is lost by it. A text is read
in the forms that records have: ``2026-02-01``, ``12``, ``12.5``, ``ya``; a set of codes as ``[satu, dua]`` or ``satu;dua``.
"""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.ir.rulebook import Keys
from sasaran.registers.sources import quote_name, quote_text
from sasaran.tables.layout import Column

_WHOLE = (
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
    "UTINYINT",
    "USMALLINT",
    "UINTEGER",
    "UBIGINT",
    "UHUGEINT",
)
_DIGITS = 18
CODES = {
    "BOOLEAN": "SAS-H010",
    "BIGINT": "SAS-H011",
    "DATE": "SAS-H014",
    "VARCHAR[]": "SAS-H018",
    "VARCHAR": "SAS-H015",
}
"""What is said of a cell that is no value of its column's type; of a number with decimals SAS-H011 too."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one column is read: its value, and (None: never) the test that finds cells which are none."""

    value: str
    wrong: str | None = None


def read_cell(column: Column, found: str, keys: Keys) -> Cell | None:
    """Say how to read a column of a type that was found; None: it can't hold what it should."""
    name, wanted = quote_name(column.name), column.type
    if found == wanted:
        return Cell(name)
    if found in ('"NULL"', "NULL", "NULL[]"):
        return Cell(f"CAST(NULL AS {wanted})")
    if found == "VARCHAR" and wanted != "VARCHAR":
        return _read_text(name, wanted, keys)
    if wanted == "VARCHAR" and found.startswith("ENUM"):
        return Cell(f"CAST({name} AS VARCHAR)")
    if _is_number(wanted) and (found in _WHOLE or found.startswith("DECIMAL")):
        value = f"TRY_CAST({name} AS {wanted})"
        safe = wanted == "BIGINT" and found in _WHOLE and found not in ("HUGEINT", "UBIGINT", "UHUGEINT")
        return Cell(value, None if safe else f"{value} IS DISTINCT FROM {name}")
    return None


def code_of(type_: str) -> str:
    """Give the code for a cell that is no value of a type."""
    return CODES.get(type_, "SAS-H011")


def _is_number(type_: str) -> bool:
    return type_ == "BIGINT" or type_.startswith("DECIMAL")


def _read_text(name: str, wanted: str, keys: Keys) -> Cell:
    if wanted == "BOOLEAN":
        yes, no = quote_text(keys.yes), quote_text(keys.no)
        value = f"CASE WHEN {name} IN ({yes}, 'true') THEN TRUE WHEN {name} IN ({no}, 'false') THEN FALSE END"
    elif wanted == "DATE":
        value = (
            f"CASE WHEN regexp_full_match({name}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') THEN TRY_CAST({name} AS DATE) END"
        )
    elif wanted == "VARCHAR[]":
        inner = f"regexp_replace({name}, '^\\[(.*)\\]$', '\\1')"
        parts = f"list_transform(regexp_split_to_array({inner}, '[;,]'), lambda each: trim(each))"
        value = f"CASE WHEN {inner} = '' THEN CAST([] AS VARCHAR[]) ELSE {parts} END"
        return Cell(value)  # whatever is no code among them is found when codes are compared
    else:
        scale = int(wanted.partition(",")[2].rstrip(")") or 0)
        decimals = f"(\\.[0-9]{{0,{scale}}}0*)?"
        value = f"CASE WHEN regexp_full_match({name}, '[+-]?[0-9]{{1,{_DIGITS - scale}}}{decimals}') THEN TRY_CAST({name} AS {wanted}) END"
    return Cell(value, f"{name} IS NOT NULL AND ({value}) IS NULL")
