"""The type of a field → the JSON Schema of what a household may hold there (what `registry.converters` reads)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.ir.rulebook import Keys
from sasaran.ir.types import Kind, Type
from sasaran.schema.days import day_pattern
from sasaran.schema.words import join_languages
from sasaran.schema.words.records import HOUSEHOLD

_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)
_MOST = 999_999_999_999_999
# What steers a screen, or shows nothing: no number of a person or a family has any of it.
_UNPRINTABLE = (
    r"\u0000-\u001f\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u1680\u180e\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u3000\ue000-\uf8ff\ufeff\ufff9-\uffff"
)
_SPREADSHEET = r"^\s*[+-]?[0-9]+(?:[.,][0-9]+[eE][+]?|[eE][+])[0-9]+\s*$"

Schema = dict[str, Any]


def describe_value(type_: Type, keys: Keys, *, identity: bool = False) -> Schema:
    """Give the schema of a field's value; null says that it is not known."""
    if type_.kind is Kind.TRUTH:
        return {"enum": [True, False, keys.yes, keys.no, None]}
    if type_.kind is Kind.NUMBER:
        return _number(type_)
    if type_.kind is Kind.DATE:
        lo = type_.lo if isinstance(type_.lo, date) else _EARLIEST
        hi = type_.hi if isinstance(type_.hi, date) else _LATEST
        return describe_day(lo, hi, ranges=True)
    names = [code.name for code in type_.codes]
    if type_.kind is Kind.CODE:
        return describe_code(names, [dict(code.title).get("id", "") for code in type_.codes])
    if type_.kind is Kind.CODES:
        return {"type": ["array", "null"], "items": describe_names(names)}
    return describe_text(identity=identity)


def describe_code(names: list[str], titles: list[str] | None = None) -> Schema:
    """Give the schema of one of these codes, or of several it may be."""
    if not names:
        return {"type": "null"}
    one: Schema = {"enum": [*names, None]}
    if titles is not None and any(titles):
        one["markdownEnumDescriptions"] = [*titles, ""]
    several = {
        "type": "object",
        "description": join_languages(HOUSEHOLD["one_of"]),
        "properties": {"one_of": {"type": "array", "items": {"enum": names}, "minItems": 1}},
        "required": ["one_of"],
        "additionalProperties": False,
    }
    return {"anyOf": [one, several]}


def describe_names(names: Iterable[str]) -> Schema:
    """Give the schema of one of these names; where there are none, nothing fits."""
    known = list(names)
    return {"enum": known} if known else {"not": {}}


def describe_text(*, identity: bool = False) -> Schema:
    """Give the schema of a text that is not blank; of what identifies people, with nothing strange in it."""
    text: Schema = {"type": ["string", "null"], "pattern": r"\S"}
    if identity:
        text["allOf"] = [{"pattern": f"^[^{_UNPRINTABLE}]*$"}]
        text["not"] = {"type": "string", "pattern": _SPREADSHEET}
    return text


def describe_day(first: date, last: date, *, ranges: bool) -> Schema:
    """Give the schema of a day from ``first`` to ``last``, and of a stretch of days if ``ranges``.

    The pattern knows whole years: a bound within a year is said by its year alone.
    """
    day: Schema = {"type": "string", "format": "date", "pattern": day_pattern(first.year, last.year)}
    one = {**day, "type": ["string", "null"]}
    return {"anyOf": [one, _range(day)]} if ranges else one


def _number(type_: Type) -> Schema:
    lo = type_.lo if isinstance(type_.lo, int | Fraction) else -_MOST
    hi = type_.hi if isinstance(type_.hi, int | Fraction) else _MOST
    whole = type_.scale == 0
    # How many decimals there may be is left to `decide`: validators differ on `multipleOf` with fractions.
    number: Schema = {"type": "integer" if whole else "number"}
    number["minimum"] = math.ceil(lo) if whole else _plain(lo)
    number["maximum"] = math.floor(hi) if whole else _plain(hi)
    return {"anyOf": [{**number, "type": [number["type"], "null"]}, _range(number)]}


def _plain(bound: int | Fraction) -> int | float:
    return bound if isinstance(bound, int) else float(bound)


def _range(end: Schema) -> Schema:
    """A range says one end at least."""
    ends = {key: {"anyOf": [end, {"type": "null"}]} for key in ("at_least", "at_most")}
    said = [{"required": [key], "properties": {key: {"not": {"type": "null"}}}} for key in ends]
    return {
        "type": "object",
        "description": join_languages(HOUSEHOLD["range"]),
        "properties": ends,
        "additionalProperties": False,
        "anyOf": said,
    }
