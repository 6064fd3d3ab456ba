"""Whether more than one value is left, as a truth that is never NULL; of a truth, whether it is NULL."""

from __future__ import annotations

from sasaran.sql.reader import Reader
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Code, CodeSet, Ratio, Span, Text, Value

_STRICT = ("compare", "not", "+", "-", "*", "wide", "year", "month", "day")
"""What is NULL exactly where something it is computed from is (no divisor is 0, but for ``//`` and ``%``)."""


def is_unknown(reader: Reader, value: Value) -> Term:
    """Say whether it could be more than one thing."""
    terms = reader.terms
    match value:
        case Term():
            return is_null(reader, value)
        case Span():
            return _span(reader, value)
        case Ratio(lo=lo, hi=hi, tops=tops, bottoms=bottoms):
            if lo == hi:
                return terms.false
            left, right = (reader.values.multiply(a, b, tops * bottoms) for a, b in ((lo[0], hi[1]), (hi[0], lo[1])))
            return terms.surely(terms.compare("<", left, right))
        case Code():
            return _code(reader, value)
        case CodeSet(constant=None, plain=Term() as plain) | Text(plain=plain):
            return is_null(reader, plain)
        case CodeSet():
            return terms.false
    raise RefusedError("form")


def is_null(reader: Reader, term: Term) -> Term:
    """Say whether a term is NULL, by what it is computed from where that says it."""
    terms = reader.terms
    if not term.total and term.op in _STRICT:
        return terms.disjoin(is_null(reader, part) for part in term.args if isinstance(part, Term))
    if not term.total and term.op in ("and", "or"):
        parts = {is_null(reader, part) for part in term.args}
        if len(parts) == 1:  # all of them are NULL, or none is
            return parts.pop()
    if term.op in ("among", "scaled") or (term.op == "has" and term.args[1].is_constant):
        return is_null(reader, term.args[0])
    return terms.is_null(term)


def _span(reader: Reader, span: Span) -> Term:
    if span.is_point or span.least == span.most:
        return reader.terms.false
    if span.plain is not None:
        return is_null(reader, span.plain if span.birth is None else span.birth[2])
    return reader.terms.surely(reader.terms.compare("<", span.lo, span.hi))


def _code(reader: Reader, code: Code) -> Term:
    terms, one = reader.terms, reader.terms.constant(1)
    if code.plain is not None and code.by_code is None:
        several = terms.constant(len(code.domain) != 1)
        if code.one_of is not None:
            size = terms.apply("size", code.one_of)
            several = terms.coalesce(terms.negate(terms.compare("=", size, one)), several)
        return terms.conjoin([is_null(reader, code.plain), several])
    count = terms.constant(0)
    for name in sorted(code.domain):
        count = terms.compute("+", count, terms.case(reader.values.could(code, name), one, terms.constant(0)))
    return terms.negate(terms.compare("=", count, one))
