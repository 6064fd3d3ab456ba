"""Comparisons of what values could be (semantics, section 1): two values come in, a truth goes out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.calendar import completed_months, completed_years
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Code, CodeSet, Ratio, Span, Text, Value, Values

_MIRRORED = {">": "<", ">=": "<="}


class Comparing:
    """Compares values."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._terms = values.terms

    def compare(self, op: str, left: Value, right: Value, order: Sequence[str] = ()) -> Term:
        """Compare; ``order`` lists the codes of an ordered code from the lowest."""
        if op == "!=":
            return self._terms.negate(self.compare("=", left, right, order))
        if op in _MIRRORED:
            return self.compare(_MIRRORED[op], right, left, order)
        if isinstance(left, Code) or isinstance(right, Code):
            return self._codes(op, left, right, order)
        if isinstance(left, Term) and isinstance(right, Term):
            if op != "=":
                return self._terms.null
            return self._same_truth(left, right)
        if isinstance(left, Text) and isinstance(right, Text):
            return self._terms.compare("=", left.plain, right.plain) if op == "=" else self._refuse("form")
        if isinstance(left, Ratio) or isinstance(right, Ratio):
            return self._ratios(op, _as_ratio(self._values, left), _as_ratio(self._values, right))
        if isinstance(left, Span) and isinstance(right, Span):
            return self._equal(left, right) if op == "=" else self._below(op, left, right)
        return self._refuse("form")

    def contains(self, item: Value, codes: Value) -> Term:
        """Say whether a code is in a set of codes."""
        terms = self._terms
        if isinstance(item, Text):
            item = Code(frozenset(), item.plain)
        if not isinstance(item, Code) or not isinstance(codes, CodeSet):
            return self._refuse("form")
        if codes.constant is not None:
            return self._within(item, codes.constant)
        assert codes.plain is not None, "a set is constant or a list"
        empty = terms.compare("=", terms.apply("size", codes.plain), terms.constant(0))
        if item.plain is not None and item.plain.is_constant and item.plain.value is not None:
            return terms.apply("has", codes.plain, item.plain)
        every = terms.conjoin(
            terms.disjoin(
                [terms.negate(self._values.could(item, name)), terms.apply("has", codes.plain, terms.constant(name))]
            )
            for name in sorted(item.domain)
        )
        some = terms.disjoin(
            terms.conjoin([self._values.could(item, name), terms.apply("has", codes.plain, terms.constant(name))])
            for name in sorted(item.domain)
        )
        if not item.domain:
            return terms.case(empty, terms.false, terms.null)
        known = terms.negate(terms.is_null(codes.plain))
        inside = terms.case(every, terms.true, some, terms.null, terms.false)
        return terms.case(empty, terms.false, known, inside, terms.null)

    def _within(self, item: Code, names: frozenset[str]) -> Term:
        terms = self._terms
        if not names:
            return terms.false
        if item.by_code is None and item.one_of is None and item.plain is not None:
            if item.domain and item.domain <= names:
                return terms.true
            if item.domain and not item.domain & names:
                return terms.false
            if item.plain.is_constant and item.plain.value is not None:
                return terms.constant(item.plain.value in names)
            return terms.among(item.plain, names)
        inside = terms.disjoin(self._values.could(item, name) for name in sorted(item.domain & names))
        outside = terms.disjoin(self._values.could(item, name) for name in sorted(item.domain - names))
        return terms.case(terms.negate(inside), terms.false, outside, terms.null, terms.true)

    def _codes(self, op: str, left: Value, right: Value, order: Sequence[str]) -> Term:
        terms = self._terms
        if isinstance(left, Text | Code) and isinstance(right, Text | Code) and op == "=":
            if isinstance(left, Text) or isinstance(right, Text):
                a, b = left.plain, right.plain
                if a is None or b is None:
                    return self._refuse("form")
                return terms.compare("=", a, b)
            for one, other in ((left, right), (right, left)):
                if other.plain is not None and other.plain.is_constant and other.plain.value is not None:
                    return self._within(one, frozenset([other.plain.value]))
            shared = sorted(left.domain & right.domain)
            meet = terms.disjoin(
                terms.conjoin([self._values.could(left, name), self._values.could(right, name)]) for name in shared
            )
            alone = terms.disjoin(
                terms.conjoin(
                    terms.negate(self._values.could(side, other))
                    for side in (left, right)
                    for other in sorted(side.domain)
                    if other != name
                )
                for name in shared
            )
            return terms.case(terms.negate(meet), terms.false, alone, terms.true, terms.null)
        if isinstance(left, Code) and isinstance(right, Code) and order:
            return self._below(op, self._ranked(left, order), self._ranked(right, order))
        return self._refuse("form")

    def _ranked(self, code: Code, order: Sequence[str]) -> Span:
        """Give the rank of an ordered code; of one that is in no order, any."""
        terms, most = self._terms, len(order) - 1
        ranks = [(order.index(name), self._values.could(code, name)) for name in code.domain if name in order]
        if not ranks:
            return self._values.between(0, most)
        ranks.sort(key=lambda pair: pair[0])
        numbers = [(terms.constant(rank), could) for rank, could in ranks]
        lo = terms.case(*(part for rank, could in numbers for part in (could, rank)), numbers[-1][0])
        hi = terms.case(*(part for rank, could in reversed(numbers) for part in (could, rank)), numbers[0][0])
        return Span(lo, hi, ranks[0][0], ranks[-1][0])

    def _same_truth(self, left: Term, right: Term) -> Term:
        terms = self._terms
        for one, other in ((left, right), (right, left)):
            if other.is_constant and other.value is not None:
                return one if other.value else terms.negate(one)
        return terms.compare("=", left, right)

    def _below(self, op: str, left: Span, right: Span) -> Term:
        terms = self._terms
        scale = max(left.scale, right.scale)
        left, right = self._values.scaled(left, scale), self._values.scaled(right, scale)
        surely = left.most < right.least if op == "<" else left.most <= right.least
        never = left.least >= right.most if op == "<" else left.least > right.most
        if surely or never:
            return terms.constant(surely)
        by_birth = self._by_birth(op, left, right)
        if by_birth is not None:
            return by_birth
        if left.is_point and right.is_point:
            return terms.compare(op, left.lo, right.lo)
        if left.plain is not None and right.plain is not None and _is_open(left, right):
            return terms.compare(op, left.plain, right.plain)
        opposite = "<=" if op == "<" else "<"
        return terms.case(
            terms.compare(op, left.hi, right.lo), terms.true,
            terms.compare(opposite, right.hi, left.lo), terms.false, terms.null,
        )  # fmt: skip

    def _by_birth(self, op: str, left: Span, right: Span) -> Term | None:
        """Compare an age with a constant by the birth date: who is of age was born on a day or before."""
        terms = self._terms
        for age, cut, is_left in ((left, right, True), (right, left, False)):
            if age.birth is None or not cut.is_point or not cut.lo.is_constant or age.scale:
                continue
            unit, on, birth = age.birth
            least = cut.lo.value + 1 if (op == "<=") is is_left else cut.lo.value
            # Below: not `least` or older yet. Above: `least` or older.
            born = _last_birth(unit, on, least)
            old = terms.false if born is None else terms.compare("<=", birth, terms.constant(born))
            if born is None:
                return terms.case(terms.is_null(birth), terms.null, terms.constant(is_left))
            return terms.negate(old) if is_left else old
        return None

    def _equal(self, left: Span, right: Span) -> Term:
        terms = self._terms
        scale = max(left.scale, right.scale)
        left, right = self._values.scaled(left, scale), self._values.scaled(right, scale)
        if left.most < right.least or right.most < left.least:
            return terms.false
        if left.is_point and right.is_point:
            return terms.compare("=", left.lo, right.lo)
        if left.birth is not None or right.birth is not None:
            both = [self._below("<=", left, right), self._below("<=", right, left)]
            if right.is_point or left.is_point:
                return terms.conjoin(both)
        if left.plain is not None and right.plain is not None and _is_inside(left, right):
            return terms.compare("=", left.plain, right.plain)
        apart = terms.disjoin([terms.compare("<", left.hi, right.lo), terms.compare("<", right.hi, left.lo)])
        same = terms.conjoin(
            [
                terms.compare("=", left.lo, left.hi),
                terms.compare("=", right.lo, right.hi),
                terms.compare("=", left.lo, right.lo),
            ]
        )
        return terms.case(apart, terms.false, same, terms.true, terms.null)

    def _ratios(self, op: str, left: Ratio, right: Ratio) -> Term:
        terms = self._terms
        if op == "=":
            return terms.conjoin([self._ratios("<=", left, right), self._ratios("<=", right, left)])
        surely = self._ends(op, left, left.hi, right, right.lo)
        never = self._ends("<=" if op == "<" else "<", right, right.hi, left, left.lo)
        if surely.is_constant and surely.value is True:
            return surely
        return terms.case(surely, terms.true, never, terms.false, terms.null)

    def _ends(self, op: str, left: Ratio, a: tuple[Term, Term], right: Ratio, b: tuple[Term, Term]) -> Term:
        """Compare two quotients: each numerator times the other's denominator."""
        one = self._values.multiply(a[0], b[1], left.tops * right.bottoms)
        other = self._values.multiply(b[0], a[1], right.tops * left.bottoms)
        return self._terms.compare(op, one, other)

    @staticmethod
    def _refuse(reason: str) -> Term:
        raise RefusedError(reason)


def _is_open(left: Span, right: Span) -> bool:
    """Say whether nothing is decided where either plain value is missing, whatever the other is.

    Where one is missing, it can be all of its bounds: then the other must lie inside them.
    """
    return (left.is_point or _covers(left, right)) and (right.is_point or _covers(right, left))


def _covers(open_one: Span, other: Span) -> bool:
    return bool(open_one.least < other.least and other.most < open_one.most) or (
        other.is_point and other.lo.is_constant and bool(open_one.least <= other.least and other.most <= open_one.most)
    )


def _is_inside(left: Span, right: Span) -> bool:
    return (left.is_point or _holds(left, right)) and (right.is_point or _holds(right, left))


def _holds(open_one: Span, other: Span) -> bool:
    return bool(open_one.least <= other.least and other.most <= open_one.most and open_one.least < open_one.most)


def _as_ratio(values: Values, value: Value) -> Ratio:
    if isinstance(value, Ratio):
        return value
    if not isinstance(value, Span) or value.is_date:
        raise RefusedError("form")
    bottom = values.terms.constant(10**value.scale)
    tops = int(max(abs(value.least), abs(value.most)) * 10**value.scale) + 1
    least, most = Fraction(value.least), Fraction(value.most)
    return Ratio((value.lo, bottom), (value.hi, bottom), least, most, tops, 10**value.scale)


def _last_birth(unit: str, on: date, least: int) -> date | None:
    """Give the last birth date of who is ``least`` or older on a day; None: there is none in the calendar."""
    count: Any = completed_years if unit == "years" else completed_months
    low, high = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    if count(FIRST_DAY, on) < least:
        return None
    while low < high:
        middle = (low + high + 1) // 2
        if count(date.fromordinal(middle), on) >= least:
            low = middle
        else:
            high = middle - 1
    return date.fromordinal(low)
