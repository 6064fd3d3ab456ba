"""What a rulebook itself fixes on a day: constants, parameters and what is calculated from them; from and through."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Content, ParameterValue
from sasaran.ir.types import Kind
from sasaran.ir.values import OneOf, Range, exact

Fixed = tuple[object, object] | frozenset[str] | bool
"""The least and greatest a number or date can be; the codes that a code can be; yes or no."""


def fixed_value(content: Content, day: date, item: ir.Expression) -> Fixed | None:
    """Give what an expression can be by the rulebook alone; None where facts of a household decide."""
    match item:
        case ir.Constant(value=bool() as value):
            return value
        case ir.Constant(value=str() as value):
            return frozenset((value,)) if item.type.kind is Kind.CODE else None
        case ir.Constant(value=value):
            return value, value
        case ir.Parameter():
            return _parameter(content, day, item)
        case ir.Arithmetic(op=op, left=left, right=right):
            one, other = fixed_value(content, day, left), fixed_value(content, day, right)
            if isinstance(one, tuple) and isinstance(other, tuple):
                return _calculate(op, one, other)
    return None


def _parameter(content: Content, day: date, item: ir.Parameter) -> Fixed | None:
    parameter = content.parameters[item.name]
    kind = parameter.type
    if kind.kind not in (Kind.NUMBER, Kind.DATE, Kind.CODE, Kind.TRUTH):
        return None
    if item.by is not None:  # whatever is declared for any area or code
        return (kind.lo, kind.hi) if kind.kind in (Kind.NUMBER, Kind.DATE) and kind.lo is not None else None
    found = [value for value in parameter.values if day in value.during and value.key == item.key]
    value = max(found, key=lambda each: each.during.start, default=None)
    return _content(value) if value is not None else None


def _content(value: ParameterValue) -> Fixed | None:
    content = value.content
    if isinstance(content, Range):
        return content.lo, content.hi
    if isinstance(content, OneOf):
        return content.codes
    if isinstance(content, bool):
        return content
    if isinstance(content, str):
        return frozenset((content,))
    return (content, content) if isinstance(content, (int, Fraction, date)) else None


def fixed_codes(content: Content, day: date, item: ir.Expression) -> frozenset[str] | None:
    """Give the codes of a set that the rulebook itself fixes; None where it doesn't, or where sources conflict."""
    if not isinstance(item, ir.Parameter) or item.by is not None:
        return None
    found = [each for each in content.parameters[item.name].values if day in each.during and each.key == item.key]
    value = max(found, key=lambda each: each.during.start, default=None)
    codes = value.content if value is not None else None
    return codes if isinstance(codes, frozenset) else None


def _calculate(op: str, one: tuple[object, object], other: tuple[object, object]) -> Fixed | None:
    ends = [*one, *other]
    if not all(isinstance(each, (int, Fraction)) for each in ends):
        return None
    a, b, c, d = (Fraction(each) for each in ends)  # type: ignore[call-overload]
    if op == "+":
        found = [a + c, b + d]
    elif op == "-":
        found = [a - d, b - c]
    elif op == "*":
        found = [x * y for x in (a, b) for y in (c, d)]
    elif c <= 0 <= d:
        return None
    else:
        found = [x / y for x in (a, b) for y in (c, d)]
    return exact(min(found)), exact(max(found))
