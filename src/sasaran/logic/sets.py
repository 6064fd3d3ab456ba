"""Sets of values of one fact: stretches of numbers or days, or a finite choice. Exact; never too small.

A stretch is a pair of *cuts*: places between values. For whole steps (days, rupiah, decimals of a known scale) a cut is
the number of steps before it; where any fraction may stand, it is a value and whether it lies before or after it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Number

Cut = Any
"""An ``int``, or a pair of a number and 0 (before it) or 1 (after it); the cuts of one fact are of one form."""

Values = frozenset[Any] | tuple[tuple[Cut, Cut], ...]
"""A finite choice; or stretches in order that do not touch, each from a cut up to a cut."""

ORDERS = frozenset("<=>")
"""How two quantities can stand to each other."""

TRUTHS = frozenset((True, False))
_WITHIN = {"<": "<", "<=": "<=", "=": "=", ">": ">", ">=": ">=", "!=": "<>"}


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a fact's values lie: ``steps`` in a whole, or 0 where any fraction may stand."""

    steps: int

    def before(self, value: Number | date) -> Cut:
        """The cut right before a value."""
        if isinstance(value, date):
            return value.toordinal()
        return math.ceil(value * self.steps) if self.steps else (Fraction(value), 0)

    def after(self, value: Number | date) -> Cut:
        """The cut right after a value."""
        if isinstance(value, date):
            return value.toordinal() + 1
        return math.floor(value * self.steps) + 1 if self.steps else (Fraction(value), 1)


@dataclass(frozen=True, slots=True)
class Domain:
    """All values that a fact may have; ``scale`` None: a finite choice."""

    whole: Values
    scale: Scale | None = None


def domain_of(type_: Type) -> Domain | None:
    """Give the declared values of a type; None where there are too many kinds of them to tell apart."""
    if type_.kind is Kind.TRUTH:
        return Domain(TRUTHS)
    if type_.kind is Kind.CODE and type_.codes:
        return Domain(type_.code_names)
    if type_.kind in (Kind.NUMBER, Kind.DATE) and type_.lo is not None and type_.hi is not None:
        scale = Scale(0 if type_.ratio else 10**type_.scale)
        return Domain(stretch(scale.before(type_.lo), scale.after(type_.hi)), scale)
    return None


def stretch(first: Cut, last: Cut) -> Values:
    """The values from one cut to another."""
    return ((first, last),) if first < last else ()


def meet(left: Values, right: Values) -> Values:
    """The values in both."""
    if isinstance(left, frozenset) or isinstance(right, frozenset):
        return frozenset(left) & frozenset(right)
    if len(left) == 1 and len(right) == 1:
        return stretch(max(left[0][0], right[0][0]), min(left[0][1], right[0][1]))
    found, one, other = [], 0, 0
    while one < len(left) and other < len(right):
        first, last = max(left[one][0], right[other][0]), min(left[one][1], right[other][1])
        if first < last:
            found.append((first, last))
        if left[one][1] <= right[other][1]:
            one += 1
        else:
            other += 1
    return tuple(found)


def join(left: Values, right: Values) -> Values:
    """The values in either."""
    if isinstance(left, frozenset) or isinstance(right, frozenset):
        return frozenset(left) | frozenset(right)
    found: list[tuple[Cut, Cut]] = []
    for first, last in sorted((*left, *right)):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def subtract(whole: Values, part: Values) -> Values:
    """The values of the whole that are not in the part."""
    if isinstance(whole, frozenset) or isinstance(part, frozenset):
        return frozenset(whole) - frozenset(part)
    found = []
    for first, last in whole:
        at = first
        for start, end in part:
            if start >= last:
                break
            if end <= at:
                continue
            if start > at:
                found.append((at, start))
            at = max(at, end)
        if at < last:
            found.append((at, last))
    return tuple(found)


def compared(domain: Domain, op: str, low: Any, high: Any) -> tuple[Values, Values]:
    """Which values surely compare so with something from ``low`` to ``high``, and which may."""
    assert domain.scale is not None, "only numbers and dates have an order"
    scale, whole = domain.scale, domain.whole
    if not whole:
        return whole, whole
    first, last = whole[0][0], whole[-1][1]  # type: ignore[index]
    shapes: dict[str, Callable[[], tuple[Values, Values]]] = {
        "<": lambda: (stretch(first, scale.before(low)), stretch(first, scale.before(high))),
        "<=": lambda: (stretch(first, scale.after(low)), stretch(first, scale.after(high))),
        ">": lambda: (stretch(scale.after(high), last), stretch(scale.after(low), last)),
        ">=": lambda: (stretch(scale.before(high), last), stretch(scale.before(low), last)),
        "=": lambda: (
            stretch(scale.before(low), scale.after(low)) if low == high else (),
            stretch(scale.before(low), scale.after(high)),
        ),
    }
    if op == "!=":
        surely, maybe = shapes["="]()
        return subtract(whole, maybe), subtract(whole, surely)
    surely, maybe = shapes[op]()
    return meet(whole, surely), meet(whole, maybe)


def orders(op: str) -> frozenset[str]:
    """How two quantities stand to each other where this comparison holds."""
    return frozenset(_WITHIN[op])
