"""Static bounds: between which values an expression can lie, by its declared ranges alone."""

from __future__ import annotations

import math
from datetime import date
from fractions import Fraction

from sasaran.ir.types import Type
from sasaran.ir.values import Number, exact

Bounds = tuple[Number, Number]
MOST_DIGITS = 100
_BEYOND = 10**MOST_DIGITS


def bounds(type_: Type) -> Bounds:
    """The numeric bounds of a number's type."""
    lo, hi = type_.lo, type_.hi
    if lo is None or hi is None or isinstance(lo, date) or isinstance(hi, date):
        return 0, 0
    return lo, hi


def combine(op: str, left: Bounds, right: Bounds) -> Bounds:
    """Interval arithmetic; the divisor excludes 0."""
    if op == "+":
        return left[0] + right[0], left[1] + right[1]
    if op == "-":
        return left[0] - right[1], left[1] - right[0]
    if op == "*":
        products = [a * b for a in left for b in right]
    else:
        products = [exact(Fraction(a) / Fraction(b)) for a in left for b in right]
    return min(products), max(products)


def fit(lo: Number, hi: Number) -> bool:
    """Say whether the bounds have no more digits than can be worked with."""
    ends = (Fraction(lo), Fraction(hi))
    return all(abs(end.numerator) < _BEYOND and end.denominator < _BEYOND for end in ends)


def rounded(lo: Number, hi: Number, decimals: int) -> Bounds:
    """The bounds after rounding either way."""
    factor = 10**decimals
    return exact(Fraction(math.floor(lo * factor), factor)), exact(Fraction(math.ceil(hi * factor), factor))


def decided(op: str, left: Type, right: Type) -> bool | None:
    """What a comparison always is by the declared bounds, or None."""
    a, b, c, d = left.lo, left.hi, right.lo, right.hi
    if a is None or b is None or c is None or d is None:
        return None
    if op in (">", ">="):
        return decided("<" if op == ">" else "<=", right, left)
    try:
        if op == "<":
            return True if b < c else False if a >= d else None  # type: ignore[operator]
        if op == "<=":
            return True if b <= c else False if a > d else None  # type: ignore[operator]
        apart = b < c or d < a  # type: ignore[operator]
        same = a == b == c == d
    except TypeError:
        return None
    equal = False if apart else True if same else None
    return equal if op == "=" or equal is None else not equal
