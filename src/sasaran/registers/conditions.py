"""Conditions of a mapping → SQL over one row, three-valued: what can't be told is NULL, never no.

Every value that is compared is compiled as what it could still be: a number or a date as its least and greatest, a
code as the list of those that are possible, a truth as a BOOLEAN that may be NULL (semantics, section 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sasaran.ir import expressions as ir
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Number
from sasaran.registers.sources import quote_text

_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


@dataclass(frozen=True, slots=True)
class Possible:
    """What an expression could be, in SQL: ``lo`` and ``hi``, a list of ``codes``, a ``truth``, or a plain ``text``."""

    lo: str = ""
    hi: str = ""
    codes: str = ""
    truth: str = ""
    text: str = ""


def write_constant(value: object) -> str:
    """Write a value as SQL."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Fraction):
        return write_decimal(value)
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, frozenset):
        return "[" + ", ".join(quote_text(code) for code in sorted(value)) + "]::VARCHAR[]"
    return quote_text(str(value))


def write_decimal(value: Number) -> str:
    """Write an exact decimal; rule files allow six places at most."""
    scaled = Fraction(value) * 10**6
    assert scaled.denominator == 1
    sign, digits = "-" if scaled < 0 else "", str(abs(scaled.numerator)).rjust(7, "0")
    return f"{sign}{digits[:-6]}.{digits[-6:]}::DECIMAL(38,6)"


def compile_truth(item: ir.Expression, fields: Mapping[str, Possible]) -> str:
    """Compile a condition."""
    return _compile(item, fields).truth


def compile_value(item: ir.Expression, fields: Mapping[str, Possible]) -> Possible:
    """Compile an expression of any kind."""
    return _compile(item, fields)


def _compile(item: ir.Expression, fields: Mapping[str, Possible]) -> Possible:
    match item:
        case ir.Field():
            return fields[item.name]
        case ir.Constant():
            return _constant(item)
        case ir.And() | ir.Or():
            word = " AND " if isinstance(item, ir.And) else " OR "
            return Possible(truth="(" + word.join(compile_truth(each, fields) for each in item.items) + ")")
        case ir.Not():
            return Possible(truth=f"(NOT {compile_truth(item.body, fields)})")
        case ir.Compare():
            return Possible(truth=_compare(item, fields))
        case ir.Contains():
            return Possible(truth=_contains(_compile(item.item, fields), _compile(item.codes, fields)))
        case ir.If():
            return _choose(item, fields)
        case ir.Arithmetic():
            return _calculate(item.op, _compile(item.left, fields), _compile(item.right, fields))
        case ir.Least() | ir.Greatest():
            parts = [_compile(each, fields) for each in item.items]
            name = "least" if isinstance(item, ir.Least) else "greatest"
            return Possible(*(f"{name}({', '.join(getattr(part, end) for part in parts)})" for end in ("lo", "hi")))
        case ir.DatePart():
            return _date_part(item, _compile(item.body, fields))
        case ir.Elapsed():
            start, end = _compile(item.start, fields), _compile(item.end, fields)
            return Possible(_elapsed(item.unit, start.hi, end.lo), _elapsed(item.unit, start.lo, end.hi))
    raise AssertionError(type(item))


def _constant(item: ir.Constant) -> Possible:
    text = write_constant(item.value)
    if isinstance(item.value, bool):
        return Possible(truth=text)
    if isinstance(item.value, str):
        return Possible(codes=f"[{text}]", text=text)
    return Possible(text, text)


def _compare(item: ir.Compare, fields: Mapping[str, Possible]) -> str:
    left, right = _compile(item.left, fields), _compile(item.right, fields)
    if left.text and right.text and Kind.TEXT in (item.left.type.kind, item.right.type.kind):
        return f"({left.text} {'=' if item.op == '=' else '<>'} {right.text})"
    if left.codes:
        return _same_code(left, right, negated=item.op == "!=")
    if item.op in ("=", "!="):
        yes = f"{left.lo} = {left.hi} AND {right.lo} = {right.hi} AND {left.lo} = {right.lo}"
        no = f"{left.hi} < {right.lo} OR {left.lo} > {right.hi}"
        return _decide(yes, no) if item.op == "=" else _decide(no, yes)
    op = item.op
    if op in (">", ">="):
        left, right, op = right, left, _FLIPPED[op]
    opposite = ">" if op == "<=" else ">="
    return _decide(f"{left.hi} {op} {right.lo}", f"{left.lo} {opposite} {right.hi}")


def _same_code(left: Possible, right: Possible, *, negated: bool) -> str:
    yes = f"len({left.codes}) = 1 AND len({right.codes}) = 1 AND {left.codes} = {right.codes}"
    no = f"NOT list_has_any({left.codes}, {right.codes})"
    return _decide(no, yes) if negated else _decide(yes, no)


def _contains(item: Possible, codes: Possible) -> str:
    """A set is known or unknown (NULL); of an item that could be several codes, all or none must be in it."""
    held = codes.text
    return (
        f"(CASE WHEN {held} IS NULL THEN NULL WHEN list_has_all({held}, {item.codes}) THEN TRUE "
        f"WHEN NOT list_has_any({held}, {item.codes}) THEN FALSE END)"
    )


def _decide(yes: str, no: str) -> str:
    return f"(CASE WHEN {yes} THEN TRUE WHEN {no} THEN FALSE END)"


def _choose(item: ir.If, fields: Mapping[str, Possible]) -> Possible:
    """Where the condition is unknown, the value could be that of either branch."""
    condition = compile_truth(item.condition, fields)
    yes, no = _compile(item.yes, fields), _compile(item.no, fields)
    if yes.truth:
        both = f"CASE WHEN {yes.truth} = {no.truth} THEN {yes.truth} END"
        return Possible(truth=_branch(condition, yes.truth, no.truth, both))
    if yes.codes:
        both = f"list_sort(list_distinct(list_concat({yes.codes}, {no.codes})))"
        return Possible(codes=_branch(condition, yes.codes, no.codes, both))
    if yes.text:
        return Possible(
            text=_branch(condition, yes.text, no.text, f"CASE WHEN {yes.text} = {no.text} THEN {yes.text} END")
        )
    return Possible(
        _branch(condition, yes.lo, no.lo, f"least({yes.lo}, {no.lo})"),
        _branch(condition, yes.hi, no.hi, f"greatest({yes.hi}, {no.hi})"),
    )


def _branch(condition: str, yes: str, no: str, both: str) -> str:
    return f"(CASE WHEN {condition} THEN {yes} WHEN NOT {condition} THEN {no} ELSE {both} END)"


def _calculate(op: str, left: Possible, right: Possible) -> Possible:
    if op == "+":
        return Possible(f"({left.lo} + {right.lo})", f"({left.hi} + {right.hi})")
    if op == "-":
        return Possible(f"({left.lo} - {right.hi})", f"({left.hi} - {right.lo})")
    ends = ", ".join(
        f"(({one})::DECIMAL(38,6) * ({other}))" for one in (left.lo, left.hi) for other in (right.lo, right.hi)
    )
    return Possible(f"least({ends})", f"greatest({ends})")


def _date_part(item: ir.DatePart, body: Possible) -> Possible:
    """Of a date that is not known to the day, only the year has ends that can be told."""
    if item.part == "year":
        return Possible(f"year({body.lo})", f"year({body.hi})")
    known = f"{body.lo} = {body.hi}"
    least, most = ("1", "12") if item.part == "month" else ("1", "31")
    value = f"{item.part}({body.lo})"
    return Possible(
        f"(CASE WHEN {known} THEN {value} ELSE {least} END)", f"(CASE WHEN {known} THEN {value} ELSE {most} END)"
    )


def _elapsed(unit: str, start: str, end: str) -> str:
    """Completed years and months in whole numbers, as every engine counts them (semantics, section 4)."""
    if unit == "days":
        return f"({end} - {start})"
    digits = [f"(year({day}) * 10000 + month({day}) * 100 + day({day}))" for day in (start, end)]
    if unit == "years":
        passed = f"({digits[1]} - {digits[0]})"
        return f"(({passed} - ((({passed} % 10000) + 10000) % 10000)) // 10000)"
    months = f"12 * (year({end}) - year({start})) + month({end}) - month({start})"
    return f"({months} - CAST(day({end}) < day({start}) AS INTEGER))"


def bound_unknown(type_: Type) -> tuple[str, str]:
    """Give the bounds that take the place of a number or a date of which nothing is known."""
    return write_constant(type_.lo), write_constant(type_.hi)
