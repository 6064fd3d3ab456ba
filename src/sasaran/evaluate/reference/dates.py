"""The time between dates and the parts of dates, where a date may be a range (semantics, sections 1 and 4)."""

from __future__ import annotations

from datetime import date

from sasaran.evaluate.reference.values import Value, ends, span_of
from sasaran.ir.calendar import completed_months, completed_years
from sasaran.ir.expressions import DatePart


def completed(unit: str, start: date, end: date) -> int:
    """Count completed ``years`` or ``months``, or ``days``."""
    if unit == "days":
        return (end - start).days
    return completed_years(start, end) if unit == "years" else completed_months(start, end)


def elapsed(unit: str, start: Value, end: Value) -> Value:
    """Count the time between two dates that may be ranges: shortest to longest."""
    (a, b), (c, d) = ends(start), ends(end)
    return span_of(completed(unit, b, c), completed(unit, a, d))


def part_of(expression: DatePart, body: Value) -> Value:
    """Read the year, month or day of a date that may be a range."""
    lo, hi = ends(body)
    if expression.part == "year":
        return span_of(lo.year, hi.year)
    if expression.part == "month":
        return span_of(lo.month, hi.month) if lo.year == hi.year else span_of(1, 12)
    return span_of(lo.day, hi.day) if (lo.year, lo.month) == (hi.year, hi.month) else span_of(1, 31)
