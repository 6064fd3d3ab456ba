"""Arithmetic of ranges, quotients and dates (semantics, sections 1, 4 and 5): values come in, a value goes out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.types import Type
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Ratio, Span, Value, Values, bounds_of

# Added before and taken off after a division, so that SQL's cut towards zero is always a floor.
_YEARS, _MONTHS = 10_000, 200_000


class Computing:
    """Computes with numbers and dates."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._terms = values.terms

    def combine(self, op: str, left: Value, right: Value, type_: Type | None = None) -> Value:
        """Add, subtract, multiply or divide; ``type_`` bounds a quotient whose divisor could be 0."""
        if op == "/":
            return self._divide(left, right, type_)
        if isinstance(left, Ratio) or isinstance(right, Ratio):
            return self._stretch(op, left, right)
        a, b = as_number(left), as_number(right)
        return self._multiply(a, b) if op == "*" else self._add(op, a, b)

    def round(self, mode: str, body: Value, decimals: int) -> Span:
        """Round by name, end by end."""
        if isinstance(body, Ratio):
            ends, least, most = (body.lo, body.hi), body.least, body.most
            tops, bottoms = body.tops, body.bottoms
        else:
            span = as_number(body)
            if span.scale <= decimals:
                return span
            bottom = self._terms.constant(10**span.scale)
            ends, least, most = ((span.lo, bottom), (span.hi, bottom)), Fraction(span.least), Fraction(span.most)
            tops, bottoms = _reach(span), 10**span.scale
        if max(tops * 10**decimals, bottoms) * 2 >= 10**37:
            raise RefusedError("digits")
        wide = max(tops * 10**decimals, bottoms) * 2 >= 10**18
        rounded = []
        for top, bottom in ends:
            up = self._values.multiply(top, self._terms.constant(10**decimals), tops * 10**decimals)
            rounded.append(self._round(mode, self._terms.widen(up) if wide else up, bottom))
        edge = Fraction(1, 10**decimals)
        lo, hi = rounded[0], rounded[0] if ends[0] == ends[1] else rounded[1]
        return Span(lo, hi, least - edge, most + edge, decimals)

    def extreme(self, how: str, items: Sequence[Value]) -> Span:
        """Give the ``least`` or ``greatest`` of several numbers or dates."""
        spans = [as_span(item) for item in items]
        scale = max(span.scale for span in spans)
        spans = [self._values.scaled(span, scale) for span in spans]
        pick = min if how == "least" else max
        lo = self._terms.extreme(how, [span.lo for span in spans])
        points = all(span.is_point for span in spans)
        hi = lo if points else self._terms.extreme(how, [span.hi for span in spans])
        return Span(lo, hi, pick(span.least for span in spans), pick(span.most for span in spans), scale)

    def hull(self, span: Span) -> Span:
        """Give what could come of an amount that may or may not count."""
        zero = self._terms.constant(0)
        lo, hi = self._terms.extreme("least", [span.lo, zero]), self._terms.extreme("greatest", [span.hi, zero])
        return Span(lo, hi, min(0, span.least), max(0, span.most), span.scale)

    # --- dates

    def part(self, part: str, body: Value) -> Span:
        """Read the year, month or day of a date."""
        span = as_span(body)
        lo, hi = (self._part(part, end) for end in (span.lo, span.hi))
        if part == "year":
            return self._numbered(lo, hi, span.least.year, span.most.year)
        most = 12 if part == "month" else 31
        if span.is_point:
            return self._numbered(lo, lo, 1, most)
        months = part == "day"
        same = self._terms.compare("=", self._index(span.lo, months), self._index(span.hi, months))
        one, top = self._terms.constant(1), self._terms.constant(most)
        return self._numbered(self._terms.case(same, lo, one), self._terms.case(same, hi, top), 1, most)

    def shift(self, body: Value, months: int, days: int) -> Span:
        """Move a date by months and days; only a date that is the same in every household."""
        span = as_span(body)
        if not (span.lo.is_constant and span.hi.is_constant):
            raise RefusedError("shift")
        first, last = (shift_date(end.value, months, days) for end in (span.lo, span.hi))
        return self._values.between(first, last)

    def elapsed(self, unit: str, start: Value, end: Value) -> Span:
        """Count completed years or months, or days, between two dates."""
        a, b = as_span(start), as_span(end)
        lo = self.completed(unit, a.hi, b.lo)
        hi = lo if a.is_point and b.is_point else self.completed(unit, a.lo, b.hi)
        return self._numbered(lo, hi, _count(unit, a.most, b.least), _count(unit, a.least, b.most))

    def completed(self, unit: str, start: Term, end: Term) -> Term:
        """Count between two known dates by whole-number arithmetic alone, the same in every engine."""
        terms = self._terms
        if start.is_constant and end.is_constant:
            return terms.constant(_count(unit, start.value, end.value))
        if unit == "days":
            return terms.compute("-", self._ordinal(end), self._ordinal(start))
        spread, offset = (10_000, _YEARS) if unit == "years" else (100, _MONTHS)
        figure = self._figure if unit == "years" else self._month_figure
        between = terms.compute("-", figure(end), figure(start))
        shifted = terms.compute("+", between, terms.constant(spread * offset))
        return terms.compute("-", terms.compute("//", shifted, terms.constant(spread)), terms.constant(offset))

    def _part(self, part: str, day: Term) -> Term:
        if day.is_constant:
            return self._terms.constant(getattr(day.value, part))
        return self._terms.apply(part, day)

    def _index(self, day: Term, months: bool) -> Term:
        year = self._part("year", day)
        if not months:
            return year
        return self._sum(self._times(year, 12), self._part("month", day))

    def _figure(self, day: Term) -> Term:
        """Give a date as YYYYMMDD."""
        months = self._times(self._part("month", day), 100)
        return self._sum(self._times(self._part("year", day), 10_000), months, self._part("day", day))

    def _month_figure(self, day: Term) -> Term:
        """Give a date as its month, counted from the year 0, with two digits for the day."""
        return self._sum(self._times(self._index(day, months=True), 100), self._part("day", day))

    def _ordinal(self, day: Term) -> Term:
        """Number a day as the Gregorian calendar does; years begin in March, so that leap days come last."""
        terms = self._terms
        month = self._part("month", day)
        early = terms.compare("<=", month, terms.constant(2))
        year = terms.compute("-", self._part("year", day), terms.case(early, terms.constant(1), terms.constant(0)))
        since_march = terms.compute("+", month, terms.case(early, terms.constant(9), terms.constant(-3)))
        in_year = self._over(self._sum(self._times(since_march, 153), terms.constant(2)), 5)
        leaps = self._sum(self._over(year, 4), self._over(year, 400))
        whole = self._sum(self._times(year, 365), leaps, in_year, self._part("day", day))
        return terms.compute("-", whole, self._over(year, 100))

    def _times(self, term: Term, by: int) -> Term:
        return self._terms.compute("*", term, self._terms.constant(by))

    def _over(self, term: Term, by: int) -> Term:
        return self._terms.compute("//", term, self._terms.constant(by))

    def _sum(self, *terms: Term) -> Term:
        total = terms[0]
        for term in terms[1:]:
            total = self._terms.compute("+", total, term)
        return total

    def _numbered(self, lo: Term, hi: Term, least: int, most: int) -> Span:
        return Span(lo, hi, least, most)

    # --- numbers

    def _add(self, op: str, left: Span, right: Span) -> Span:
        scale = max(left.scale, right.scale)
        left, right = self._values.scaled(left, scale), self._values.scaled(right, scale)
        low, high = (right.lo, right.hi) if op == "+" else (right.hi, right.lo)
        least = left.least + right.least if op == "+" else left.least - right.most
        most = left.most + right.most if op == "+" else left.most - right.least
        width = int(max(abs(least), abs(most)) * 10**scale) + 1
        lo = self._terms.compute(op, self._values.roomy(left.lo, width), low)
        points = left.is_point and right.is_point
        hi = lo if points else self._terms.compute(op, self._values.roomy(left.hi, width), high)
        return Span(lo, hi, least, most, scale)

    def _multiply(self, left: Span, right: Span) -> Span:
        bounds = [a * b for a in (left.least, left.most) for b in (right.least, right.most)]
        least, most, scale = min(bounds), max(bounds), left.scale + right.scale
        width = int(max(abs(least), abs(most)) * 10**scale) + 1
        if left.is_point and right.is_point:
            point = self._values.multiply(left.lo, right.lo, width)
            return Span(point, point, least, most, scale)
        if left.least >= 0 and right.least >= 0:
            lo, hi = (self._values.multiply(a, b, width) for a, b in ((left.lo, right.lo), (left.hi, right.hi)))
            return Span(lo, hi, least, most, scale)
        products = [self._values.multiply(a, b, width) for a in (left.lo, left.hi) for b in (right.lo, right.hi)]
        lo, hi = self._terms.extreme("least", products), self._terms.extreme("greatest", products)
        return Span(lo, hi, least, most, scale)

    def _divide(self, left: Value, right: Value, type_: Type | None) -> Ratio:
        if isinstance(left, Ratio) or isinstance(right, Ratio):
            ratio = self._stretch("/", left, right)
            assert isinstance(ratio, Ratio), "a ratio over a number is one"
            return ratio
        above, below = as_number(left), as_number(right)
        if below.least < 0 or (below.least == 0 and type_ is None):
            raise RefusedError("divisor")
        scale = max(above.scale, below.scale)
        above, below = self._values.scaled(above, scale), self._values.scaled(below, scale)
        smallest = below.least or Fraction(1, 10**scale)
        bounds = [Fraction(a) / Fraction(b) for a in (above.least, above.most) for b in (smallest, below.most)]
        zero = self._terms.constant(0)
        lo = (above.lo, self._side(above.lo, above, below.hi, below.lo, zero))
        hi = (above.hi, self._side(above.hi, above, below.lo, below.hi, zero))
        ratio = Ratio(lo, hi, min(bounds), max(bounds), _reach(above), _reach(below))
        return ratio if below.least > 0 or type_ is None else self._unless_zero(ratio, below.lo, type_)

    def _unless_zero(self, ratio: Ratio, divisor: Term, type_: Type) -> Ratio:
        """Give all that a type allows where a divisor could be 0."""
        terms, bounds = self._terms, self._values.between(*bounds_of(type_))
        none = terms.compare("<=", divisor, terms.constant(0))
        one = terms.constant(10**bounds.scale)

        def end(given: tuple[Term, Term], bound: Term) -> tuple[Term, Term]:
            return terms.case(none, bound, given[0]), terms.case(none, one, given[1])

        least, most = min(ratio.least, Fraction(bounds.least)), max(ratio.most, Fraction(bounds.most))
        tops, bottoms = max(ratio.tops, _reach(bounds)), max(ratio.bottoms, one.value)
        return Ratio(end(ratio.lo, bounds.lo), end(ratio.hi, bounds.hi), least, most, tops, bottoms)

    def _side(self, end: Term, above: Span, positive: Term, negative: Term, zero: Term) -> Term:
        """Give the denominator that makes a quotient least, or greatest: it depends on the sign above."""
        if positive is negative or above.least >= 0:
            return positive
        return self._terms.case(self._terms.compare("<=", zero, end), positive, negative)

    def _stretch(self, op: str, left: Value, right: Value) -> Value:
        """Multiply or divide a ratio by a number that is above 0 and the same in every household."""
        if op == "*" and isinstance(left, Span):
            left, right = right, left
        if op not in "*/" or not isinstance(left, Ratio) or not isinstance(right, Span):
            raise RefusedError("ratio")
        if not right.is_point or not right.lo.is_constant or right.least <= 0:
            raise RefusedError("ratio")
        by, scale = right.lo, self._terms.constant(10**right.scale)
        up, down = (by, scale) if op == "*" else (scale, by)
        tops, bottoms = left.tops * up.value, left.bottoms * down.value
        factor = Fraction(up.value, down.value)

        def stretch(end: tuple[Term, Term]) -> tuple[Term, Term]:
            return self._values.multiply(end[0], up, tops), self._values.multiply(end[1], down, bottoms)

        lo = stretch(left.lo)
        hi = lo if left.hi == left.lo else stretch(left.hi)
        return Ratio(lo, hi, left.least * factor, left.most * factor, tops, bottoms)

    def _round(self, mode: str, top: Term, bottom: Term) -> Term:
        """Round a quotient to a whole number; the denominator is above 0."""
        terms = self._terms
        zero, one = terms.constant(0), terms.constant(1)
        rest = terms.compute("%", top, bottom)
        cut = terms.compute("//", top, bottom)
        floor = terms.case(terms.compare("<", rest, zero), terms.compute("-", cut, one), cut)
        ceiling = terms.case(terms.compare("<", zero, rest), terms.compute("+", cut, one), cut)
        if mode in ("floor", "ceiling", "down"):
            return {"floor": floor, "ceiling": ceiling, "down": cut}[mode]
        positive = terms.compare("<", zero, top)
        if mode == "up":
            return terms.case(positive, ceiling, floor)
        above = terms.compute("-", top, terms.compute("*", floor, bottom))
        twice = terms.compute("*", above, terms.constant(2))
        following = terms.compute("+", floor, one)
        if mode == "half even":
            tie = terms.case(terms.compare("=", terms.compute("%", floor, terms.constant(2)), zero), floor, following)
        else:
            away, towards = (following, floor) if mode == "half up" else (floor, following)
            tie = terms.case(positive, away, towards)
        return terms.case(terms.compare("<", twice, bottom), floor, terms.compare("<", bottom, twice), following, tie)


def as_span(value: Value) -> Span:
    """Take a number or a date."""
    if not isinstance(value, Span):
        raise RefusedError("ratio" if isinstance(value, Ratio) else "form")
    return value


def as_number(value: Value) -> Span:
    """Take a number."""
    span = as_span(value)
    if span.is_date:
        raise RefusedError("form")
    return span


def _reach(span: Span) -> int:
    return int(max(abs(span.least), abs(span.most)) * 10**span.scale) + 1


def _count(unit: str, start: date, end: date) -> Any:
    if unit == "days":
        return (end - start).days
    return completed_years(start, end) if unit == "years" else completed_months(start, end)
