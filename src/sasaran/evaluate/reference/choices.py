"""Which values to try for a missing fact: every code; numbers and dates around what they are compared with."""

from __future__ import annotations

import math
from datetime import date
from fractions import Fraction

from sasaran.evaluate.reference.collector import YES_OR_NO
from sasaran.evaluate.reference.values import Value, ends, is_known, names_of
from sasaran.ir.calendar import shift_date
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import exact


def list_choices(kind: Type, value: Value, cut: Value | None) -> tuple[Value, ...] | None:
    """List values to try for a fact that could be ``value`` and is compared with ``cut``; None: cannot be listed.

    A yes/no or a code is tried whole, however it is used. The others must be compared directly with one value.
    """
    if kind.kind is Kind.TRUTH:
        return YES_OR_NO
    if kind.kind is Kind.CODE:
        return tuple(sorted(names_of(value))) or None
    if cut is None or not is_known(cut):
        return None
    if kind.kind is Kind.CODES:
        return (frozenset(), frozenset(names_of(cut)))
    if kind.kind is Kind.TEXT:
        return (cut, "\0") if isinstance(cut, str) else None
    if isinstance(cut, date):
        lo, hi = ends(value)
        return tuple(day for day in sorted({lo, hi, *(shift_date(cut, 0, by) for by in (-1, 0, 1))}) if lo <= day <= hi)
    return _numbers(kind, value, cut) if isinstance(cut, int | Fraction) and not isinstance(cut, Truth) else None


def _numbers(kind: Type, value: Value, cut: int | Fraction) -> tuple[Value, ...]:
    lo, hi = ends(value)
    grid = 10**kind.scale
    below, above = math.floor(cut * grid), math.ceil(cut * grid)
    near = {exact(Fraction(place, grid)) for place in (below - 1, below, above, above + 1)}
    return tuple(number for number in sorted({lo, hi, *near}) if lo <= number <= hi)
