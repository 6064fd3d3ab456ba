"""The values an expression could still take (semantics, section 1).

A known number is an ``int`` or, where it is not whole, a ``Fraction``; a known date is a ``datetime.date``; a
partly known one is a `Range`. A known code is a ``str``; a partly known one is a `OneOf`. A set of codes is a
``frozenset``; a truth is a `Truth`. A value of which nothing is known does not stand in a row at all: its
field's declared bounds take its place when it is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Range:
    """Every value from ``lo`` to ``hi``, both included; two numbers or two dates."""

    lo: Number | date
    hi: Number | date


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these codes, not known which."""

    codes: frozenset[str]


class Unknown:
    """Nothing is known of a text, a list or a set of codes. There is one of it: `UNKNOWN`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "UNKNOWN"

    def __reduce__(self) -> str:
        return "UNKNOWN"


UNKNOWN = Unknown()


def exact(value: int | Fraction | Decimal) -> Number:
    """Give a number in its one form: an ``int`` where it is whole, else a ``Fraction``."""
    if isinstance(value, int):
        return int(value)
    fraction = Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else fraction
