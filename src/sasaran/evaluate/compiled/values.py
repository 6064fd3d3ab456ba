"""Possible values in generated code: points are bare, truths are True, False or None (unknown).

What comes in and goes out is an int, Fraction, date, str, frozenset, `Range`, `OneOf` or `UNKNOWN`. Generated code
compares points itself and comes here for all else, so these functions are written for every case.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.types import Kind, Type
from sasaran.ir.values import UNKNOWN, Number, OneOf, Range, Unknown, exact

Truth3 = bool | None
WIDEST = 999_999_999_999_999
FIRST_DATE, LAST_DATE = date(1900, 1, 1), date(2100, 12, 31)


def take(raw: Any) -> Any:
    """Give a fact or a constant in its one form."""
    if isinstance(raw, Range):
        return span_of(raw.lo, raw.hi)
    if isinstance(raw, OneOf):
        return codes_of(raw.codes)
    return exact(raw) if isinstance(raw, Fraction) else raw


def span_of(lo: Any, hi: Any) -> Any:
    """Give the range ``lo..hi``, or the point where both are the same."""
    if lo == hi:
        return exact(lo) if isinstance(lo, Fraction) else lo
    return Range(lo, hi)


def codes_of(codes: Iterable[str]) -> Any:
    """Give the set of codes a value could have, or the code where there is one."""
    names = frozenset(codes)
    if not names:
        return UNKNOWN
    return next(iter(names)) if len(names) == 1 else OneOf(names)


def unknown_of(kind: Type) -> Any:
    """Give what a value of this type could be when nothing is known of it."""
    if kind.kind is Kind.TRUTH:
        return None
    if kind.kind is Kind.NUMBER:
        return span_of(-WIDEST if kind.lo is None else kind.lo, WIDEST if kind.hi is None else kind.hi)
    if kind.kind is Kind.DATE:
        return span_of(FIRST_DATE if kind.lo is None else kind.lo, LAST_DATE if kind.hi is None else kind.hi)
    return codes_of(kind.code_names) if kind.kind is Kind.CODE else UNKNOWN


def ends(value: Any) -> tuple[Any, Any]:
    """Give the least and the greatest."""
    return (value.lo, value.hi) if value.__class__ is Range else (value, value)


def names_of(value: Any) -> frozenset[str]:
    """Give the codes that a code could be."""
    if isinstance(value, OneOf):
        return value.codes
    return frozenset([value]) if isinstance(value, str) else frozenset()


# --- what could be any of several


def unite_truths(values: Sequence[Truth3]) -> Truth3:
    """Give the truth that all share, else unknown."""
    return values[0] if all(value is values[0] for value in values) else None


def unite_spans(values: Sequence[Any]) -> Any:
    """Give the range over numbers or dates."""
    if len(values) == 1:
        return values[0]
    spans = [ends(value) for value in values]
    return span_of(min(lo for lo, _ in spans), max(hi for _, hi in spans))


def unite_codes(values: Sequence[Any]) -> Any:
    """Give every code that any could be."""
    if all(value == values[0] for value in values):
        return values[0]
    if any(value is UNKNOWN for value in values):
        return UNKNOWN
    return codes_of(name for value in values for name in names_of(value))


def unite_others(values: Sequence[Any]) -> Any:
    """Give the text or set of codes that all share, else nothing known."""
    return values[0] if all(value == values[0] for value in values) else UNKNOWN


UNITE = {Kind.TRUTH: unite_truths, Kind.NUMBER: unite_spans, Kind.DATE: unite_spans, Kind.CODE: unite_codes}


def unite(kind: Kind, values: Sequence[Any]) -> Any:
    """Give everything that any of these could be (at least one value)."""
    result: Any = UNITE.get(kind, unite_others)(values)
    return result


# --- arithmetic


def hull(value: Any) -> Any:
    """Give what could come of an amount that may or may not count: from 0 to it."""
    lo, hi = ends(value)
    return span_of(min(0, lo), max(0, hi))


def add(left: Any, right: Any) -> Any:
    """Add end by end."""
    (a, b), (c, d) = ends(left), ends(right)
    return span_of(a + c, b + d)


def subtract(left: Any, right: Any) -> Any:
    """Subtract: the least less the greatest, the greatest less the least."""
    (a, b), (c, d) = ends(left), ends(right)
    return span_of(a - d, b - c)


def multiply(left: Any, right: Any) -> Any:
    """Multiply: the least and the greatest of the four products of ends."""
    products = [a * b for a in ends(left) for b in ends(right)]
    return span_of(min(products), max(products))


def divide(left: Any, right: Any, otherwise: Any) -> Any:
    """Divide exactly; ``otherwise`` where the divisor could be 0 (which the checker refuses)."""
    lo, hi = ends(right)
    if lo <= 0 <= hi:
        return otherwise
    quotients = [Fraction(a) / Fraction(b) for a in ends(left) for b in (lo, hi)]
    return span_of(min(quotients), max(quotients))


def round_value(mode: str, value: Any, decimals: int) -> Any:
    """Round end by end."""
    lo, hi = ends(value)
    return span_of(_round(mode, lo, decimals), _round(mode, hi, decimals))


def _round(mode: str, number: Number, decimals: int) -> Number:
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
    else:  # half up: a tie goes away from zero
        whole = floor + 1 if scaled > 0 else floor
    return exact(Fraction(whole) / 10**decimals)


def least(*values: Any) -> Any:
    """Give the least, end by end."""
    spans = [ends(value) for value in values]
    return span_of(min(lo for lo, _ in spans), min(hi for _, hi in spans))


def greatest(*values: Any) -> Any:
    """Give the greatest, end by end."""
    spans = [ends(value) for value in values]
    return span_of(max(lo for lo, _ in spans), max(hi for _, hi in spans))


# --- comparisons


def less(left: Any, right: Any, order: Sequence[str] = ()) -> Truth3:
    """``left < right``; ``order`` lists the codes of an ordered code from the lowest."""
    if left.__class__ is Unknown or right.__class__ is Unknown:
        return None
    if order:
        left, right = _rank(left, order), _rank(right, order)
    least: Any = left
    most: Any = left
    if left.__class__ is Range:
        least, most = left.lo, left.hi
    if right.__class__ is Range:
        return True if most < right.lo else False if least >= right.hi else None
    return True if most < right else False if least >= right else None


def less_equal(left: Any, right: Any, order: Sequence[str] = ()) -> Truth3:
    """``left <= right``."""
    if left.__class__ is Unknown or right.__class__ is Unknown:
        return None
    if order:
        left, right = _rank(left, order), _rank(right, order)
    least: Any = left
    most: Any = left
    if left.__class__ is Range:
        least, most = left.lo, left.hi
    if right.__class__ is Range:
        return True if most <= right.lo else False if least > right.hi else None
    return True if most <= right else False if least > right else None


def equal(left: Any, right: Any) -> Truth3:
    """``left = right`` of numbers, dates, codes, texts or sets of codes."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return None
    if isinstance(left, frozenset):
        return bool(left == right)
    if isinstance(left, str | OneOf):
        ours, theirs = names_of(left), names_of(right)
        if not ours & theirs:
            return False
        return True if len(ours) == len(theirs) == 1 else None
    (a, b), (c, d) = ends(left), ends(right)
    if b < c or d < a:
        return False
    return True if a == b == c == d else None


def among(value: Any, codes: frozenset[str]) -> Truth3:
    """``value in (…)``: the or of its tests, so a code that is surely one of several is still unknown."""
    if isinstance(value, Unknown):
        return None
    ours = names_of(value)
    if not ours & codes:
        return False
    return True if len(ours) == 1 else None


def overlaps(value: Any, codes: frozenset[str]) -> Truth3:
    """``"a" in value or "b" in value``."""
    return not value.isdisjoint(codes) if isinstance(value, frozenset) else None


def contains(item: Any, codes: Any) -> Truth3:
    """Say whether a code is in a set of codes."""
    if not isinstance(codes, frozenset):
        return None
    names = names_of(item)
    if not codes or (names and not names & codes):
        return False
    return True if names and names <= codes else None


def tally(*truths: Truth3) -> Any:
    """Count how many hold: those that do, and at most those that could."""
    sure = truths.count(True)
    return span_of(sure, sure + truths.count(None))


def _rank(value: Any, order: Sequence[str]) -> Any:
    """Give the places in the order that a code could have; of what is no code, the value itself."""
    names = names_of(value)
    if not names:
        return value
    ranks = [order.index(name) for name in names if name in order] or [0, len(order) - 1]
    return span_of(min(ranks), max(ranks))
