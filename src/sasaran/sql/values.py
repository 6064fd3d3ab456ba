"""What an expression could still be, as terms (semantics, section 1): a truth, a range, codes, or known or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Number
from sasaran.sql.terms import RefusedError, Term, Terms

WIDEST = 999_999_999_999_999
FIRST_DATE, LAST_DATE = date(1900, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Span:
    """A number or a date: from ``lo`` to ``hi``, never NULL; a number is ``lo / 10**scale``.

    ``least`` and ``most`` bound what it can be in any household. ``plain``, where there is one, is NULL where nothing
    is known (then it is all of ``least..most``) and else the value. ``birth`` stands for a plain age: the unit and the
    day on which it is counted, and the birth date.
    """

    lo: Term
    hi: Term
    least: Any
    most: Any
    scale: int = 0
    plain: Term | None = None
    birth: tuple[str, date, Term] | None = None

    @property
    def is_point(self) -> bool:
        """Whether it is known in every household."""
        return self.lo is self.hi

    @property
    def is_date(self) -> bool:
        """Whether it is a date."""
        return isinstance(self.least, date)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A quotient from ``lo`` to ``hi``, each a numerator over a denominator above 0; bounds as of a `Span`."""

    lo: tuple[Term, Term]
    hi: tuple[Term, Term]
    least: Fraction
    most: Fraction
    tops: int
    bottoms: int


@dataclass(frozen=True, slots=True)
class Code:
    """A code: ``plain`` (NULL: any of ``domain``) with ``one_of`` (a list, or NULL), or by code whether it could be."""

    domain: frozenset[str]
    plain: Term | None = None
    one_of: Term | None = None
    by_code: Mapping[str, Term] | None = None


@dataclass(frozen=True, slots=True)
class CodeSet:
    """A set of codes: a constant one, or a list that is NULL where it is not known."""

    constant: frozenset[str] | None
    plain: Term | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is NULL where it is not known."""

    plain: Term


Value = Term | Span | Ratio | Code | CodeSet | Text


class Values:
    """Makes values out of terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms

    def number(self, value: Number) -> Span:
        """Give a known number."""
        fraction = Fraction(value)
        scale = 0
        while (fraction * 10**scale).denominator != 1:
            scale += 1
            if scale > 12:
                raise RefusedError("digits")
        term = self.terms.constant(int(fraction * 10**scale))
        return Span(term, term, fraction, fraction, scale, term)

    def day(self, value: date) -> Span:
        """Give a known date."""
        term = self.terms.constant(value)
        return Span(term, term, value, value, 0, term)

    def constant(self, kind: Kind, value: Any) -> Value:
        """Give a known value of any kind."""
        if isinstance(value, bool):
            return self.terms.constant(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, int | Fraction):
            return self.number(value)
        if isinstance(value, frozenset):
            return CodeSet(value)
        if kind is Kind.CODE:
            return Code(frozenset([value]), self.terms.constant(value))
        return Text(self.terms.constant(value))

    def unknown(self, type_: Type) -> Value:
        """Give all that a value of a type could be."""
        null = self.terms.null
        match type_.kind:
            case Kind.TRUTH:
                return null
            case Kind.NUMBER | Kind.DATE:
                least, most = bounds_of(type_)
                return self.between(least, most, null)
            case Kind.CODE:
                return Code(type_.code_names, null)
            case Kind.CODES:
                return CodeSet(None, null)
        return Text(null)

    def between(self, least: Any, most: Any, plain: Term | None = None) -> Span:
        """Give a range that is the same in every household."""
        if least == most:
            return self.day(least) if isinstance(least, date) else self.number(least)
        low, high = self.constant(Kind.NUMBER, least), self.constant(Kind.NUMBER, most)
        assert isinstance(low, Span), "a bound is a number or a date"
        assert isinstance(high, Span), "a bound is a number or a date"
        scale = max(low.scale, high.scale)
        return Span(self.scaled(low, scale).lo, self.scaled(high, scale).lo, least, most, scale, plain)

    def scaled(self, span: Span, scale: int) -> Span:
        """Write a number with so many decimals."""
        if span.is_date or span.scale == scale:
            return span
        by = self.terms.constant(10 ** (scale - span.scale))
        lo, hi = (self.multiply(end, by, _width(span, scale)) for end in (span.lo, span.hi))
        plain = None if span.plain is None else self.multiply(span.plain, by, _width(span, scale))
        return Span(lo, hi, span.least, span.most, scale, plain)

    def multiply(self, left: Term, right: Term, width: int) -> Term:
        """Multiply whole numbers; ``width`` is the most that can come out, as a whole number."""
        return self.terms.compute("*", self.roomy(left, width), right)

    def roomy(self, term: Term, width: int) -> Term:
        """Give a term room where a result can have more than 18 digits; past 38, it is refused."""
        if width >= 10**37:
            raise RefusedError("digits")
        return self.terms.widen(term) if width >= 10**18 else term

    def could(self, code: Code, name: str) -> Term:
        """Say whether a code could be this one."""
        terms = self.terms
        if code.by_code is not None:
            return code.by_code.get(name, terms.false)
        assert code.plain is not None, "a code is plain or told code by code"
        if code.plain.is_constant and code.plain.value is not None:
            return terms.constant(code.plain.value == name)
        unknown = terms.constant(name in code.domain)
        if code.one_of is not None:
            unknown = terms.coalesce(terms.apply("has", code.one_of, terms.constant(name)), unknown)
        same = terms.compare("=", code.plain, terms.constant(name))
        return terms.coalesce(same, unknown)

    def unite(self, kind: Kind, found: list[tuple[Term, Value]], exclusive: bool = False) -> Value:
        """Give all that any of several values could be; each counts where its first part (never NULL) holds.

        ``exclusive``: just one counts in any household.
        """
        terms = self.terms
        live = [(guard, value) for guard, value in found if guard is not terms.false]
        if live and all(value == live[0][1] for _, value in live):
            return live[0][1]
        if kind is Kind.TRUTH:
            every = terms.conjoin(
                terms.disjoin([terms.negate(guard), terms.surely(_term(value))]) for guard, value in live
            )
            none = terms.conjoin(
                terms.disjoin([terms.negate(guard), terms.surely(terms.negate(_term(value)))]) for guard, value in live
            )
            return terms.case(every, terms.true, none, terms.false, terms.null)
        if kind in (Kind.NUMBER, Kind.DATE):
            return self._unite_spans(live, exclusive)
        if kind is Kind.CODE:
            codes = [(guard, value) for guard, value in live if isinstance(value, Code)]
            domain = frozenset(name for _, code in codes for name in code.domain)
            could = {
                name: terms.disjoin(terms.conjoin([guard, self.could(code, name)]) for guard, code in codes)
                for name in sorted(domain)
            }
            return Code(domain, by_code=could)
        raise RefusedError("form")

    def _unite_spans(self, live: list[tuple[Term, Value]], exclusive: bool) -> Span:
        terms = self.terms
        spans = [(guard, value) for guard, value in live if isinstance(value, Span)]
        if len(spans) < len(live):
            raise RefusedError("ratio")
        scale = max(span.scale for _, span in spans)
        spans = [(guard, self.scaled(span, scale)) for guard, span in spans]
        whole = self.between(min(span.least for _, span in spans), max(span.most for _, span in spans))
        bound = self.scaled(whole, scale)
        # At least one is live in any household; the bounds, last, only tell SQL so.
        lows = [terms.case(guard, span.lo, terms.null) for guard, span in spans]
        if exclusive and all(span.is_point for _, span in spans):
            point = terms.coalesce(*lows, bound.lo)
            return Span(point, point, whole.least, whole.most, scale)
        highs = [terms.case(guard, span.hi, terms.null) for guard, span in spans]
        lo = terms.coalesce(terms.extreme("least", lows), bound.lo)
        hi = terms.coalesce(terms.extreme("greatest", highs), bound.hi)
        return Span(lo, hi, whole.least, whole.most, scale)


def _term(value: Value) -> Term:
    if not isinstance(value, Term):
        raise RefusedError("form")
    return value


def _width(span: Span, scale: int) -> int:
    return int(max(abs(span.least), abs(span.most)) * 10**scale) + 1


def bounds_of(type_: Type) -> tuple[Any, Any]:
    """Give the least and the greatest that a number or date of a type could be."""
    first, last = (FIRST_DATE, LAST_DATE) if type_.kind is Kind.DATE else (-WIDEST, WIDEST)
    return first if type_.lo is None else type_.lo, last if type_.hi is None else type_.hi
