"""Which values to try for a missing fact: every code; numbers and dates around what they are compared with."""

from __future__ import annotations

import math
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import OneOf, Range, Unknown, exact

MOST_SETS = 256
"""Beyond so many combinations of codes, the fewest facts that decide are not searched for."""

Choices = tuple[Any, ...] | None


def list_choices(kind: Type, value: Any, cut: Any) -> Choices:
    """List values to try for a fact, no yes/no, that could be ``value`` and is compared with ``cut``.

    None: they can't be listed. A code is tried whole, however it is used; the others must be compared directly with
    one value that is known.
    """
    if kind.kind is Kind.CODE:
        return tuple(sorted(_names_of(value))) or None
    if cut is None or isinstance(cut, Range | OneOf | Unknown):
        return None
    if kind.kind is Kind.CODES:
        return (frozenset(), frozenset(_names_of(cut)))
    if kind.kind is Kind.TEXT:
        return (cut, "\0") if isinstance(cut, str) else None
    if isinstance(cut, date):
        lo, hi = _ends(value)
        return tuple(day for day in sorted({lo, hi, *(shift_date(cut, 0, by) for by in (-1, 0, 1))}) if lo <= day <= hi)
    return _numbers(kind, value, cut) if isinstance(cut, int | Fraction) and not isinstance(cut, bool) else None


def list_births(unit: str, on: Any, birth: Any, age: Any, today: date, cut: Any) -> Choices:
    """List birth dates to try for an age compared with ``cut``: the days around which the answer turns.

    Args:
        unit: ``years`` or ``months``.
        on: The day on which the age is read.
        birth: The dates that the birth could be.
        age: The ages it could come to.
        today: The decision date, after which nobody is born.
        cut: What the age is compared with.
    """
    if not isinstance(on, date) or isinstance(cut, Range | OneOf | Unknown):
        return None
    months = 12 if unit == "years" else 1
    first, last = _ends(birth)
    near = math.floor(cut)
    turns = [shift_date(on, -months * count, 0) for count in (near, near + 1)]
    days = {first, min(last, today), *(shift_date(turn, 0, by) for turn in turns for by in (-1, 0, 1))}
    youngest, oldest = _ends(age)
    count = completed_years if unit == "years" else completed_months
    fitting = (day for day in sorted(days) if first <= day <= min(last, today))
    return tuple(day for day in fitting if youngest <= max(0, count(day, on)) <= oldest)


def merge_choices(left: Choices, right: Choices) -> Choices:
    """Give the values on which two uses of a fact turn; sets of codes turn on every combination."""
    if left is None or right is None:
        return None
    if any(isinstance(value, frozenset) for value in (*left, *right)):
        if len(left) * len(right) > MOST_SETS:  # combinations double with every code that is asked for
            return None
        pairs = [(a, b) for a in left for b in right]
        return tuple(dict.fromkeys(a | b for a, b in pairs if isinstance(a, frozenset) and isinstance(b, frozenset)))
    return tuple(dict.fromkeys((*left, *right)))


def _numbers(kind: Type, value: Any, cut: int | Fraction) -> tuple[Any, ...]:
    lo, hi = _ends(value)
    grid = 10**kind.scale
    below, above = math.floor(cut * grid), math.ceil(cut * grid)
    near = {exact(Fraction(place, grid)) for place in (below - 1, below, above, above + 1)}
    return tuple(number for number in sorted({lo, hi, *near}) if lo <= number <= hi)


def _ends(value: Any) -> tuple[Any, Any]:
    return (value.lo, value.hi) if isinstance(value, Range) else (value, value)


def _names_of(value: Any) -> frozenset[str]:
    if isinstance(value, OneOf):
        return value.codes
    return frozenset([value]) if isinstance(value, str) else frozenset()
