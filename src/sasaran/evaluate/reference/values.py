"""Possible values and how they combine (semantics, sections 1 and 5). Values come in; a value or a truth goes out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.truth import Truth, negate
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import UNKNOWN, Number, OneOf, Range, Unknown, exact

Value = Truth | int | Fraction | date | str | frozenset[str] | Range | OneOf | Unknown

# Where neither the rulebook nor the checker gives a bound.
WIDEST = 999_999_999_999_999
FIRST_DATE, LAST_DATE = date(1900, 1, 1), date(2100, 12, 31)


def take(raw: object) -> Value:
    """Give a fact or a constant in its one form: yes and no as truths, numbers exact, single points bare."""
    if isinstance(raw, bool):
        return Truth.of(raw)
    if isinstance(raw, int | Fraction):
        return exact(raw)
    if isinstance(raw, Range):
        return span_of(raw.lo, raw.hi)
    if isinstance(raw, OneOf):
        return codes_of(raw.codes)
    if isinstance(raw, Truth | date | str | frozenset | Unknown):
        return raw
    raise TypeError(f"not a value of the language: {type(raw).__name__}")


def span_of(lo: Any, hi: Any) -> Value:
    """Give the range ``lo..hi``, or the point where both are the same."""
    first: Value = lo if isinstance(lo, date) else exact(lo)
    return first if lo == hi else Range(lo, hi)


def codes_of(codes: Iterable[str]) -> Value:
    """Give the set of codes a value could have, or the code where there is one."""
    names = frozenset(codes)
    if not names:
        return UNKNOWN
    return next(iter(names)) if len(names) == 1 else OneOf(names)


def unknown_of(kind: Type) -> Value:
    """Give what a value of this type could be when nothing is known of it."""
    if kind.kind is Kind.TRUTH:
        return Truth.UNKNOWN
    if kind.kind is Kind.NUMBER:
        return span_of(-WIDEST if kind.lo is None else kind.lo, WIDEST if kind.hi is None else kind.hi)
    if kind.kind is Kind.DATE:
        return span_of(FIRST_DATE if kind.lo is None else kind.lo, LAST_DATE if kind.hi is None else kind.hi)
    return codes_of(kind.code_names) if kind.kind is Kind.CODE else UNKNOWN


def is_known(value: Value) -> bool:
    """Say whether there is just one value it could be."""
    return not isinstance(value, Range | OneOf | Unknown) and value is not Truth.UNKNOWN


def ends(value: Value) -> tuple[Any, Any]:
    """Give the least and the greatest; the checker has seen to it that numbers meet numbers and dates dates."""
    return (value.lo, value.hi) if isinstance(value, Range) else (value, value)


def names_of(value: Value) -> frozenset[str]:
    """Give the codes that a code could be."""
    if isinstance(value, OneOf):
        return value.codes
    return frozenset([value]) if isinstance(value, str) else frozenset()


def unite(kind: Kind, values: Iterable[Value]) -> Value:
    """Give everything that any of these could be (at least one value)."""
    items = list(values)
    if all(item == items[0] for item in items):
        return items[0]
    if kind is Kind.TRUTH:
        return Truth.UNKNOWN
    if kind is Kind.CODE and not any(isinstance(item, Unknown) for item in items):
        return codes_of(name for item in items for name in names_of(item))
    if kind in (Kind.NUMBER, Kind.DATE):
        return span_of(min(ends(item)[0] for item in items), max(ends(item)[1] for item in items))
    return UNKNOWN


def hull(value: Value) -> Value:
    """Give what could come of an amount that may or may not count: from 0 to it."""
    lo, hi = ends(value)
    return span_of(min(0, lo), max(0, hi))


def add(left: Value, right: Value) -> Value:
    """Add end by end."""
    (a, b), (c, d) = ends(left), ends(right)
    return span_of(a + c, b + d)


def subtract(left: Value, right: Value) -> Value:
    """Subtract: the least less the greatest, the greatest less the least."""
    (a, b), (c, d) = ends(left), ends(right)
    return span_of(a - d, b - c)


def multiply(left: Value, right: Value) -> Value:
    """Multiply: the least and the greatest of the four products of ends."""
    products = [a * b for a in ends(left) for b in ends(right)]
    return span_of(min(products), max(products))


def divide(left: Value, right: Value) -> Value | None:
    """Divide exactly; None where the divisor could be 0 (which the checker refuses)."""
    lo, hi = ends(right)
    if lo <= 0 <= hi:
        return None
    quotients = [Fraction(a) / Fraction(b) for a in ends(left) for b in (lo, hi)]
    return span_of(exact(min(quotients)), exact(max(quotients)))


def round_number(mode: str, number: Number, decimals: int) -> Number:
    """Round by name, as FEEL has it."""
    scaled = Fraction(number) * 10**decimals
    floor = math.floor(scaled)
    rest = scaled - floor
    if mode == "floor":
        whole = floor
    elif mode == "ceiling":
        whole = math.ceil(scaled)
    elif mode == "down":
        whole = math.trunc(scaled)
    elif mode == "up":
        whole = math.ceil(scaled) if scaled > 0 else floor
    elif rest != Fraction(1, 2):
        whole = floor if rest < Fraction(1, 2) else floor + 1
    elif mode == "half even":
        whole = floor if floor % 2 == 0 else floor + 1
    else:  # a tie goes away from zero (half up) or towards it (half down)
        whole = floor + 1 if (scaled > 0) == (mode == "half up") else floor
    return exact(Fraction(whole, 1) / 10**decimals)


def compare(op: str, left: Value, right: Value, order: Sequence[str] = ()) -> Truth:
    """Compare what two values could be; ``order`` lists the codes of an ordered code from the lowest."""
    if op == "!=":
        return negate(_equal(left, right))
    if op == "=":
        return _equal(left, right)
    if op in (">", ">="):
        return compare("<" if op == ">" else "<=", right, left, order)
    if isinstance(left, Unknown | Truth) or isinstance(right, Unknown | Truth):
        return Truth.UNKNOWN
    (a, b), (c, d) = _ranked(left, order), _ranked(right, order)
    surely, never = (b < c, a >= d) if op == "<" else (b <= c, a > d)
    return Truth.TRUE if surely else Truth.FALSE if never else Truth.UNKNOWN


def contains(item: Value, codes: Value) -> Truth:
    """Say whether a code is in a set of codes."""
    if not isinstance(codes, frozenset):
        return Truth.UNKNOWN
    names = names_of(item)
    if not codes or (names and not names & codes):
        return Truth.FALSE
    return Truth.TRUE if names and names <= codes else Truth.UNKNOWN


def _equal(left: Value, right: Value) -> Truth:
    if isinstance(left, Unknown) or isinstance(right, Unknown) or Truth.UNKNOWN in (left, right):
        return Truth.UNKNOWN
    if isinstance(left, Truth | frozenset):
        return Truth.of(left == right)
    if isinstance(left, str | OneOf):
        ours, theirs = names_of(left), names_of(right)
        if not ours & theirs:
            return Truth.FALSE
        return Truth.TRUE if len(ours) == len(theirs) == 1 else Truth.UNKNOWN
    (a, b), (c, d) = ends(left), ends(right)
    if b < c or d < a:
        return Truth.FALSE
    return Truth.TRUE if a == b == c == d else Truth.UNKNOWN


def _ranked(value: Value, order: Sequence[str]) -> tuple[Any, Any]:
    names = names_of(value)
    if not names or not order:
        return ends(value)
    ranks = [order.index(name) for name in names if name in order]
    return (min(ranks), max(ranks)) if ranks else (0, len(order) - 1)
