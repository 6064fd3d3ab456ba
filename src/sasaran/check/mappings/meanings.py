"""What a code, an empty cell or a constant means: a text of a mapping → a value of the field's type."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sasaran.check.problems import Problems
from sasaran.check.scalars import read_day, read_number
from sasaran.ir.mapping import Meaning
from sasaran.ir.rulebook import Keys
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Number, OneOf, Range
from sasaran.parse.mapping_shapes import MeaningShape
from sasaran.parse.tree import Scalar


def read_value(text: Scalar, type_: Type, keys: Keys, problems: Problems) -> Meaning | None:
    """Read one value of a type; what is none of its values is reported."""
    if type_.kind is Kind.TRUTH:
        if text.text in ("true", keys.yes, "false", keys.no):
            return text.text in ("true", keys.yes)
        problems.add("SAS-C005", text.span, text=text.text, yes=keys.yes, no=keys.no)
        return None
    if type_.kind is Kind.NUMBER:
        number = read_number(text, type_.scale, problems)
        return _within(number, text, type_, problems)
    if type_.kind is Kind.DATE:
        return read_day(text, problems)
    if type_.kind is Kind.TEXT:
        return text.text
    code = read_code(text, type_, problems)
    return frozenset((code,)) if code is not None and type_.kind is Kind.CODES else code


def read_meaning(shape: MeaningShape, type_: Type, keys: Keys, problems: Problems) -> Meaning | None:
    """Read what a code means: a value, several possible ones, or a range."""
    given = [key for key in ("value", "one_of", "all_of") if getattr(shape, key) is not None]
    if shape.at_least is not None or shape.at_most is not None:
        given.append("at_least" if shape.at_least is not None else "at_most")
    if len(given) != 1:
        problems.add("SAS-M003", shape.span, keys="value, one_of, all_of, at_least + at_most", hint="meaning")
        return None
    if shape.value is not None:
        return read_value(shape.value, type_, keys, problems)
    if shape.all_of is not None:
        if type_.kind is not Kind.CODES:
            problems.add("SAS-M004", shape.at("all_of"), key="all_of", kinds=("himpunan kode", "a set of codes"))
            return None
        return _all_codes(shape.all_of, type_, problems)
    if shape.one_of is not None:
        if type_.kind is not Kind.CODE:
            problems.add("SAS-M004", shape.at("one_of"), key="one_of", kinds=("kode", "a code"))
            return None
        codes = _all_codes(shape.one_of, type_, problems)
        return None if not codes else next(iter(codes)) if len(codes) == 1 else OneOf(codes)
    return _range(shape, type_, problems)


def read_code(text: Scalar, type_: Type, problems: Problems) -> str | None:
    """Read one code of a type; a type that lists none takes any."""
    known = [code.name for code in type_.codes]
    if text.text in known or not known:
        return text.text
    problems.unknown("SAS-C072", text.span, text.text, known)
    return None


def _all_codes(texts: Sequence[Scalar], type_: Type, problems: Problems) -> frozenset[str] | None:
    codes = [read_code(text, type_, problems) for text in texts]
    found = frozenset(code for code in codes if code is not None)
    return found if len(found) == len(set(codes)) else None


def _range(shape: MeaningShape, type_: Type, problems: Problems) -> Meaning | None:
    if type_.kind is not Kind.NUMBER:
        key = "at_least" if shape.at_least is not None else "at_most"
        problems.add("SAS-M004", shape.at(key), key=key, kinds=("angka", "a number"))
        return None
    lo, hi = type_.lo, type_.hi
    assert isinstance(lo, Number)
    assert isinstance(hi, Number)
    low = _within(read_number(shape.at_least, type_.scale, problems), shape.at_least, type_, problems)
    high = _within(read_number(shape.at_most, type_.scale, problems), shape.at_most, type_, problems)
    if (shape.at_least is not None and low is None) or (shape.at_most is not None and high is None):
        return None
    least, most = lo if low is None else low, hi if high is None else high
    if least > most:
        low_text, high_text = shape.at_least, shape.at_most
        problems.add(
            "SAS-C033",
            shape.at("at_least"),
            low=low_text.text if low_text else "",
            high=high_text.text if high_text else "",
        )
        return None
    return least if least == most else Range(least, most)


def _within(number: Number | None, text: Scalar | None, type_: Type, problems: Problems) -> Number | None:
    lo, hi = type_.lo, type_.hi
    if number is None or text is None or not isinstance(lo, Number) or not isinstance(hi, Number):
        return number
    if not lo <= number <= hi:
        problems.add("SAS-M005", text.span, text=text.text, lo=_show(lo), hi=_show(hi))
        return None
    return number


def _show(bound: Number) -> str:
    return str(bound) if isinstance(bound, int) else f"{float(bound):g}" if math.isfinite(float(bound)) else str(bound)
