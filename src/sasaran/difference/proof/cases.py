"""Compare two small conditions in every case that their own comparisons can tell apart.

A case gives each field what could be known of it: a point or a stretch of numbers or dates, one or several codes, yes,
no or unknown. What is calculated, and what compares two things that vary, is taken as a field of its own that could be
anything; so more cases are tried than there are, and what holds in all of them holds.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import prod
from typing import Any

from sasaran.difference.proof.term import Term
from sasaran.evaluate.reference.values import Value, codes_of, compare, contains, ends, names_of, span_of
from sasaran.ir.truth import Truth, conjoin, disjoin, negate
from sasaran.ir.types import Kind
from sasaran.ir.values import OneOf, Range

MOST_CASES = 4_000
MOST_CODES = 6
MOST_FIELDS = 7
_RANK = {Truth.FALSE: 0, Truth.UNKNOWN: 1, Truth.TRUE: 2}
_Key = Term | tuple[str, int, int]
"""What varies: a field, or a comparison of two things that vary, by its sides."""

_Case = Mapping[_Key, Value]


class Cases:
    """The cases of two conditions, where they have something in common and the cases are few."""

    def __init__(self, low: Term, high: Term) -> None:
        self.low, self.high = low, high
        ours: dict[_Key, set[Value]] = {}
        theirs: dict[_Key, set[Value]] = {}
        _gather(low, ours)
        _gather(high, theirs)
        met = {key: ours.get(key, set()) | theirs.get(key, set()) for key in (*ours, *theirs)}
        self._choices: dict[_Key, list[Value]] | None = None
        self.count = 0
        if ours.keys() & theirs.keys() and len(met) <= MOST_FIELDS:
            self._choices = _list_choices(met)
            self.count = 0 if self._choices is None else prod(map(len, self._choices.values()))

    def hold(self) -> bool:
        """Say whether, in each case, one condition is at most the other; False where the cases are too many."""
        if self._choices is None:
            return False
        for picked in itertools.product(*self._choices.values()):
            case = dict(zip(self._choices, picked, strict=True))
            if _RANK[_truth(self.low, case)] > _RANK[_truth(self.high, case)]:
                return False
        return True


# --- what is met


def _gather(item: Term, met: dict[_Key, set[Value]]) -> None:
    """Gather what varies in a condition, each with the constants that it is compared with."""
    match item.kind:
        case "all" | "any" | "not" | "presumed" | "indicative":
            for part in item.parts:
                _gather(part, met)
        case "compare" if _is_tested(item):
            met.setdefault(item.parts[0], set()).add(item.parts[1].value)
        case "compare":
            met.setdefault(_plain(item)[0], set())
        case "contains" if _is_looked_for(item):
            met.setdefault(item.parts[0], set()).add(item.parts[1].value)
        case "constant":
            pass
        case _:
            met.setdefault(item, set())


def _is_tested(item: Term) -> bool:
    """Say whether a comparison is of something that varies with a constant, in a way that cases can tell."""
    left, right = item.parts
    known = isinstance(right.value, (int, Fraction, date, Range, str, OneOf)) if right.is_constant else False
    return known and not left.is_constant and left.type.kind in (Kind.NUMBER, Kind.DATE, Kind.CODE)


def _is_looked_for(item: Term) -> bool:
    one, codes = item.parts
    return one.type.kind is Kind.CODE and not one.is_constant and codes.is_constant and type(codes.value) is frozenset


def _plain(item: Term) -> tuple[_Key, bool]:
    """Give what a comparison of two things that vary is about, and whether it says the contrary of that."""
    op, _ = item.data
    left, right = (part.number for part in item.parts)
    if op in ("=", "!="):
        return ("=", left, right), op == "!="
    return (("<", left, right), False) if op == "<" else (("<", right, left), op != ">")


# --- cases


def _list_choices(met: Mapping[_Key, set[Value]]) -> dict[_Key, list[Value]] | None:
    """List what each thing that varies could be; None where there are too many cases."""
    choices: dict[_Key, list[Value]] = {}
    total = 1
    for key, constants in met.items():
        values = _list_values(key, constants)
        total *= len(values)
        if not values or total > MOST_CASES:
            return None
        choices[key] = values
    return choices


def _list_values(item: _Key, constants: set[Value]) -> list[Value]:
    if not isinstance(item, Term) or item.type.kind is Kind.TRUTH or not constants:
        return [Truth.TRUE, Truth.UNKNOWN, Truth.FALSE]
    kind = item.type.kind
    if kind is Kind.CODE:
        return _list_codes(item, constants)
    points = _list_points(item, {end for value in constants for end in ends(value)})
    return [span_of(low, high) for place, low in enumerate(points) for high in points[place:]]


def _list_codes(item: Term, constants: set[Value]) -> list[Value]:
    """List every set of the codes that are named, and one that stands for the rest; where they are ranked, of all.

    None are listed where they are too many.
    """
    known = [code.name for code in item.type.codes]
    named = {code for value in constants for code in (value if isinstance(value, frozenset) else names_of(value))}
    rest = [code for code in known if code not in named]
    codes = known if item.type.ordered else [*sorted(named), *rest[:1]]
    if len(codes) > MOST_CODES:
        return []
    sets = (each for size in range(1, len(codes) + 1) for each in itertools.combinations(codes, size))
    return [codes_of(each) for each in sets]


def _list_points(item: Term, constants: set[Any]) -> list[Any]:
    """List a point for each constant, and one for each gap around them in which a value could lie."""
    ordered = sorted(constants)
    if isinstance(ordered[0], date):
        step: Any = timedelta(days=1)
    else:
        step = Fraction(1, 10**item.type.scale)
    points: list[Any] = []
    for place, point in enumerate(ordered):
        following = ordered[place + 1] if place + 1 < len(ordered) else None
        points.append(point)
        if following is None:
            continue
        if item.type.ratio:
            points.append((point + following) / 2)
        elif point + step < following:
            points.append(point + step)
    inside = [point for point in (_before(ordered[0], step), *points, _after(ordered[-1], step)) if point is not None]
    if item.kind not in ("field", "area fact"):
        return inside
    low, high = item.type.lo, item.type.hi
    clipped = [point for point in inside if (low is None or point >= low) and (high is None or point <= high)]
    # Of a field a value outside its declared bounds is refused, so there is none to try; the bounds themselves are.
    extra = [end for end in (low, high) if end is not None and end not in clipped] if not clipped else []
    return sorted([*clipped, *extra])


def _before(point: Any, step: Any) -> Any:
    try:
        return point - step
    except OverflowError:
        return None


def _after(point: Any, step: Any) -> Any:
    try:
        return point + step
    except OverflowError:
        return None


# --- the truth of a condition in a case


def _truth(item: Term, case: _Case) -> Truth:
    match item.kind:
        case "all":
            return conjoin(_truth(part, case) for part in item.parts)
        case "any":
            return disjoin(_truth(part, case) for part in item.parts)
        case "not":
            return negate(_truth(item.parts[0], case))
        case "presumed":
            truth = _truth(item.parts[0], case)
            return Truth.of(item.data[0]) if truth is Truth.UNKNOWN else truth
        case "indicative":
            truth = _truth(item.parts[0], case)
            return Truth.UNKNOWN if truth is Truth.of(item.data[0]) else truth
        case "compare" if _is_tested(item):
            op, order = item.data
            return compare(op, case[item.parts[0]], item.parts[1].value, order)
        case "contains" if _is_looked_for(item):
            return contains(case[item.parts[0]], item.parts[1].value)
        case "constant":
            return item.value if isinstance(item.value, Truth) else Truth.UNKNOWN
        case "compare":
            key, contrary = _plain(item)
            return negate(_known(case[key])) if contrary else _known(case[key])
    return _known(case[item])


def _known(value: Value) -> Truth:
    return value if isinstance(value, Truth) else Truth.UNKNOWN
