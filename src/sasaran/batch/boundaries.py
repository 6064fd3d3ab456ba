"""Households that stand on a line: a number, a date or an age on a threshold of the rules, or one unit beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from fractions import Fraction

import duckdb

from sasaran.batch.columns import Read
from sasaran.ir.calendar import shift_date
from sasaran.ir.expressions import Age, Compare, Constant, Expression, Field, Parameter
from sasaran.ir.rulebook import Content
from sasaran.ir.rulebook import Field as Declared
from sasaran.ir.types import Kind
from sasaran.ir.values import Range
from sasaran.registers.sources import quote_name, quote_text

MOST_VALUES = 60
"""So many values of one field are looked for, at most: a threshold that varies by district has hundreds."""
_LEFT_OUT = frozenset(("span", "type", "attributes", "title", "basis", "unit", "text", "reading"))
Thresholds = Mapping[tuple[str, str], list[str]]
"""By entity and column, the values on and beside its thresholds, as SQL."""


def find_thresholds(content: Content, on: date) -> Thresholds:
    """Find the thresholds that fields and ages are compared with by the rules in force."""
    found: dict[tuple[str, str], set[int | Fraction | date]] = {}
    for compare in _list_compares(content, on):
        for subject, other in ((compare.left, compare.right), (compare.right, compare.left)):
            values = list(_list_values(content, other, on))
            for entity, declared in _find_fields(content, subject):
                if isinstance(subject, Age):
                    births = _list_births(declared, values, on)
                    found.setdefault((entity, str(declared.age_of)), set()).update(births)
                else:
                    found.setdefault((entity, declared.name), set()).update(_beside(declared, values))
    return {
        key: [_write(value) for value in sorted(values)[:MOST_VALUES]]
        for key, values in sorted(found.items())
        if values
    }


def list_boundary_cases(
    connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Read], thresholds: Thresholds, household: str
) -> set[str]:
    """List for each value the first household that has it; ``household`` is the name of the key's column."""
    found: set[str] = set()
    for (entity, name), values in thresholds.items():
        read = next((each for each in tables.values() if each.table.entity == entity and each.has(name)), None)
        if read is None:
            continue
        table, column, key = quote_name(f"read_{read.table.name}"), quote_name(name), quote_name(household)
        query = f"SELECT min({key}) FROM {table} WHERE {column} IN ({', '.join(values)}) GROUP BY {column}"
        found |= {row[0] for row in connection.execute(query).fetchall() if row[0] is not None}
    return found


def _list_compares(content: Content, on: date) -> Iterator[Compare]:
    seen: set[int] = set()
    waiting: list[object] = [edition for edition in content.editions if on in edition.during]
    waiting += [version.body for each in content.definitions.values() if (version := each.on(on)) is not None]
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple):
            waiting += each
        elif is_dataclass(each) and id(each) not in seen:
            seen.add(id(each))
            if isinstance(each, Compare):
                yield each
            waiting += [getattr(each, part.name) for part in fields(each) if part.name not in _LEFT_OUT]


def _find_fields(content: Content, subject: Expression) -> Iterator[tuple[str, Declared]]:
    name = subject.field if isinstance(subject, Age) else subject.name if isinstance(subject, Field) else None
    for entity in content.entities.values():
        declared = entity.fields.get(name or "")
        if declared is not None and (not isinstance(subject, Age) or declared.age_of):
            yield entity.name, declared


def _list_values(content: Content, expression: Expression, on: date) -> Iterator[object]:
    if isinstance(expression, Constant):
        yield expression.value
    elif isinstance(expression, Parameter):
        for value in content.parameters[expression.name].values:
            if on in value.during:
                if isinstance(value.between, Range):
                    yield from (value.between.lo, value.between.hi)
                yield from (option.value for option in value.options)


def _beside(declared: Declared, values: list[object]) -> Iterator[int | Fraction | date]:
    """Give each threshold that a field can have, and what is one unit below and above it."""
    unit = Fraction(1, 10**declared.type.scale) if declared.type.scale else 1
    for value in values:
        if declared.type.kind is Kind.DATE and isinstance(value, date):
            yield from (value - timedelta(days=1), value, value + timedelta(days=1))
        elif declared.type.kind is Kind.NUMBER and isinstance(value, int | Fraction) and not isinstance(value, bool):
            yield from (value - unit, value, value + unit)


def _list_births(declared: Declared, values: list[object], on: date) -> Iterator[date]:
    """Give the birth dates of who just reaches an age on the day, and a day beside."""
    for value in values:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 2000:
            months = value * (1 if declared.age_unit == "months" else 12)
            for years_more in (0, 1 if declared.age_unit == "months" else 12):
                birth = shift_date(on, -months - years_more, 0)
                yield from (birth - timedelta(days=1), birth, birth + timedelta(days=1))


def _write(value: int | Fraction | date) -> str:
    if isinstance(value, date):
        return f"DATE {quote_text(value.isoformat())}"
    if isinstance(value, int):
        return str(value)
    scale = 0
    while (value * 10**scale).denominator != 1 and scale < 12:
        scale += 1
    digits = str(abs(int(value * 10**scale))).rjust(scale + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-scale]}.{digits[-scale:]}" if scale else digits
