"""Prove that one quantity is at most another, end by end of what it could be, by how both are calculated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.difference.proof.term import Term
from sasaran.evaluate.reference.values import ends, is_known
from sasaran.ir.types import Kind
from sasaran.ir.values import Range

_NUMBERS = (int, Fraction, date, Range)
Prove = Callable[[Term, Term], bool]


class Quantities:
    """The part of `Order` that is about numbers and dates."""

    def __init__(self) -> None:
        self._compared: dict[tuple[int, int], bool] = {}

    def at_most(self, low: Term, high: Term) -> bool:
        """Say whether it is proved that one condition is at most another."""
        raise NotImplementedError

    def below(self, low: Term, high: Term) -> bool:
        """Say whether it is proved that one quantity is at most another, in what it is at least and at most."""
        if low is high:
            return True
        if low.type.kind is not high.type.kind or low.type.kind not in (Kind.NUMBER, Kind.DATE):
            return False
        key = (low.number, high.number)
        found = self._compared.get(key)
        if found is None:
            found = self._compared[key] = self._extremes(low, high)
        return found

    def _extremes(self, low: Term, high: Term) -> bool:
        if low.is_constant and high.is_constant:
            return _ordered(low.value, high.value)
        if high.kind == "least":
            return all(self.below(low, part) for part in high.parts)
        if low.kind == "greatest":
            return all(self.below(part, high) for part in low.parts)
        if low.kind == "least" and any(self.below(part, high) for part in low.parts):
            return True
        if high.kind == "greatest" and any(self.below(low, part) for part in high.parts):
            return True
        if high.kind == "+" and any(self._with_more(low, one, other) for one, other in _both_ways(high)):
            return True
        if low.kind == "-" and never_negative(low.parts[1]) and self.below(low.parts[0], high):
            return True
        return low.kind == high.kind and self._calculated(low, high)

    def _with_more(self, low: Term, one: Term, more: Term) -> bool:
        return never_negative(more) and self.below(low, one)

    def _calculated(self, low: Term, high: Term) -> bool:
        parts = list(zip(low.parts, high.parts, strict=False))
        match low.kind:
            case "+":
                return all(self.below(one, other) for one, other in parts)
            case "-" | "elapsed":
                return low.data == high.data and self.below(*parts[low.kind == "elapsed"]) and self._falls(low, high)
            case "*":
                return all(never_negative(part) for pair in parts for part in pair) and all(
                    self.below(one, other) for one, other in parts
                )
            case "/":
                (top, more), (by, less) = parts
                return never_negative(top) and _positive(less) and self.below(top, more) and self.below(less, by)
            case "rounded" | "per period":
                return low.data == high.data and self.below(*parts[0]) and low.parts[1:] == high.parts[1:]
            case "shifted":
                later = all(one <= other for one, other in zip(low.data, high.data, strict=True))
                return later and self.below(*parts[0])
            case "if" | "table":
                return self._choice(low, high, self.below)
            case "lookup":
                return low.parts == high.parts and _looked_up(low, high)
        return self._counted(low, high)

    def _falls(self, low: Term, high: Term) -> bool:
        """What is taken away, or when something began, is at least as much in the lower."""
        place = 0 if low.kind == "elapsed" else 1
        return self.below(high.parts[place], low.parts[place])

    def _counted(self, low: Term, high: Term) -> bool:
        match low.kind:
            case "tally":
                return self._each_has_its_own(low.parts, high.parts)
            case "count":
                return self._rows(low, high) and all(map(self.at_most, low.parts, high.parts))
            case "sum":
                present, where, item = low.parts
                (here, there, other) = high.parts
                grows = self.at_most(present, here) and self.at_most(where, there) and self.below(item, other)
                return self._rows(low, high) and grows and never_negative(item) and never_negative(other)
        return False

    def _rows(self, low: Term, high: Term) -> bool:
        return low.data == high.data

    def _each_has_its_own(self, low: tuple[Term, ...], high: tuple[Term, ...]) -> bool:
        """Match each condition with one of its own that is at least it; those that stayed match themselves."""
        free = list(high)
        for part in list(low):
            if part in free:
                free.remove(part)
        stayed = list(high)
        for part in free:
            stayed.remove(part)
        for part in low:
            if part in stayed:
                stayed.remove(part)
                continue
            found = next((other for other in free if self.at_most(part, other)), None)
            if found is None:
                return False
            free.remove(found)
        return True

    def _choice(self, low: Term, high: Term, prove: Prove) -> bool:
        """Of the same choice each outcome is at most the other's."""
        if low.data != high.data or len(low.parts) != len(high.parts):
            return False
        if low.kind == "if":
            conditions, outcomes = [0], [1, 2]
        else:
            rows = low.data[1]
            conditions = [2 * row for row in range(rows)]
            outcomes = [2 * row + 1 for row in range(rows)] + list(range(2 * rows, len(low.parts)))
            if len(low.parts) == 2 * rows and not low.data[2] and not _ordered_bounds(low, high):
                return False  # where no row fits, anything within the bounds could be meant
        return all(low.parts[place] is high.parts[place] for place in conditions) and all(
            prove(low.parts[place], high.parts[place]) for place in outcomes
        )

    def _codes_within(self, low: Term, high: Term) -> bool:
        """Say whether the codes of a list known from the rules are all among another's."""
        if not (low.is_constant and high.is_constant):
            return False
        one, other = low.value, high.value
        return isinstance(one, frozenset) and isinstance(other, frozenset) and one <= other


def _both_ways(item: Term) -> tuple[tuple[Term, Term], tuple[Term, Term]]:
    one, other = item.parts
    return (one, other), (other, one)


def _ordered(low: object, high: object) -> bool:
    if not isinstance(low, _NUMBERS) or not isinstance(high, _NUMBERS):
        return False
    (a, b), (c, d) = ends(low), ends(high)
    return bool(a <= c and b <= d)


def never_negative(item: Term) -> bool:
    """Say whether a number is 0 or more, whatever it is."""
    return _least(item) is not None and _least(item) >= 0


def _positive(item: Term) -> bool:
    return _least(item) is not None and _least(item) > 0


def _least(item: Term) -> Any:
    """The least that a number can be, by its value or its declared bounds."""
    if item.is_constant:
        return ends(item.value)[0] if is_known(item.value) or isinstance(item.value, Range) else None
    return item.type.lo


def _ordered_bounds(low: Term, high: Term) -> bool:
    ends_of = (low.type.lo, low.type.hi, high.type.lo, high.type.hi)
    return low.type.kind is Kind.TRUTH or (
        None not in ends_of and _ordered(Range(*ends_of[:2]), Range(*ends_of[2:]))  # type: ignore[arg-type]
    )


def _looked_up(low: Term, high: Term) -> bool:
    """Compare two tables of values by area or code: at each place that either names, the value is at most the other's.

    A table that has no value for the rest of the places could be anything there.
    """
    (by_area, rows, areas, codes), (by_area_, rows_, areas_, codes_) = low.data, high.data
    if (by_area, areas, codes) != (by_area_, areas_, codes_):
        return False
    ours, theirs = ({(area, key): value for area, key, value in each} for each in (rows, rows_))
    if set(ours) != set(theirs) and (by_area or low.parts[0].type.kind is not Kind.CODE):
        return False  # an area that is not named takes the value of the one around it
    general = ("", "")
    for place in {*ours, *theirs}:
        one, other = ours.get(place, ours.get(general)), theirs.get(place, theirs.get(general))
        if one is None or other is None or not _ordered(one, other):
            return False
    return True
