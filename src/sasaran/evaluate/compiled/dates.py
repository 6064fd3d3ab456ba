"""Time between dates that may be ranges, and ages that a birth date or a stored age gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sasaran.evaluate.compiled.values import ends, span_of, take, unknown_of
from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Entity


def count_days(start: date, end: date) -> int:
    """Count the days from one date to another."""
    return (end - start).days


COUNT: dict[str, Callable[[date, date], int]] = {
    "years": completed_years,
    "months": completed_months,
    "days": count_days,
}


def elapsed(unit: str, start: Any, end: Any) -> Any:
    """Count the time between two dates that may be ranges: shortest to longest."""
    (a, b), (c, d) = ends(start), ends(end)
    return span_of(COUNT[unit](b, c), COUNT[unit](a, d))


def part_of(part: str, body: Any) -> Any:
    """Read the year, month or day of a date that may be a range."""
    lo, hi = ends(body)
    if part == "year":
        return span_of(lo.year, hi.year)
    if part == "month":
        return span_of(lo.month, hi.month) if lo.year == hi.year else span_of(1, 12)
    return span_of(lo.day, hi.day) if (lo.year, lo.month) == (hi.year, hi.month) else span_of(1, 31)


def shift_span(body: Any, months: int, days: int) -> Any:
    """Move a date that may be a range."""
    lo, hi = ends(body)
    return span_of(shift_date(lo, months, days), shift_date(hi, months, days))


class Ages:
    """What an age field of an entity gives: from a birth date, else an age stored some time ago, else as declared."""

    __slots__ = ("_birth", "_bounds", "_count", "_exact", "_name")

    def __init__(self, entity: Entity, name: str) -> None:
        field = entity.fields[name]
        self._name, self._birth = name, field.age_of
        self._count = COUNT[field.age_unit]
        self._exact = field.age_unit == "months"
        self._bounds = ends(unknown_of(field.type))

    def on(self, row: Row, day: Any) -> Any:
        """Give the age of a row on a date; nobody is younger than 0."""
        first, last = ends(day)
        birth = None if self._birth is None else row.values.get(self._birth)
        if birth is not None:
            oldest, youngest = ends(birth)
            return _from_zero(self._count(youngest, first), self._count(oldest, last))
        stored: Any = row.values.get(self._name)
        if stored is None:
            return _from_zero(*self._bounds)
        low, high = ends(take(stored))
        recorded = row.fact_dates.get(self._name, row.recorded)
        if recorded is None:  # the intake dates every stored age; facts made by hand count as of the day asked for
            return _from_zero(low, high)
        return _from_zero(low + self._count(recorded, first), high + self._grown(recorded, last))

    def _grown(self, recorded: date, on: date) -> int:
        """Give by how much an age can have grown since it was recorded, at most."""
        same_day = on.day == recorded.day and (self._exact or on.month == recorded.month)
        return self._count(recorded, on) + (0 if same_day else 1)


def _from_zero(lo: int, hi: int) -> Any:
    return span_of(max(0, lo), max(0, hi))
