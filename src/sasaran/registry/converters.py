"""Fields → functions that turn a given value into a known fact, or refuse it. Nothing (null) gives None.

Each function is made once per rulebook and called for every value of every household: the usual case comes first,
what is rare is told apart afterwards.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from numbers import Integral

from sasaran.base.errors import Fault
from sasaran.ir.facts import Value
from sasaran.ir.rulebook import Field, Keys
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Number, OneOf, Range, exact
from sasaran.registry.refusals import RefusedError, refuse, refuse_code

Converter = Callable[[object], Value | None]

_SPREADSHEET = re.compile(r"\s*[+-]?\d+(?:[.,]\d+[eE][+]?|[eE][+])\d+\s*")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_GREATEST_POWER = 1000
_MOST_FAULTS = 20
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)
_LONG = 10
"""With so many digits before its point a spreadsheet shows a number with an exponent, and saves it so."""
_MOST = 999_999_999_999_999


def build_converter(field: Field, keys: Keys) -> Converter:
    """Make the function that reads one field."""
    kind = field.type.kind
    if kind is Kind.TRUTH:
        return build_truth(keys)
    if kind is Kind.NUMBER:
        return build_number(field.type)
    if kind is Kind.DATE:
        return build_date(field.type)
    names = tuple(code.name for code in field.type.codes)
    if kind is Kind.CODE:
        return build_code(names, public=is_public(field))
    if kind is Kind.CODES:
        return build_codes(names, public=is_public(field))
    return build_text(identity=field.personal == "identity")


def is_public(field: Field) -> bool:
    """Say whether a code of this field may stand in a message."""
    return field.personal in ("none", "general")


def build_truth(keys: Keys) -> Converter:
    """Make the function that reads yes and no: booleans, or the rulebook's words."""
    words = {keys.yes: True, keys.no: False}

    def read_truth(given: object) -> Value | None:
        if given is True or given is False or given is None:
            return given
        if isinstance(given, str):
            known = words.get(given)
            if known is not None:
                return known
            refuse_blank(given)
        raise refuse("SAS-H010", yes=keys.yes, no=keys.no)

    return read_truth


def build_number(type_: Type) -> Converter:
    """Make the function that reads exact numbers within their bounds and decimals."""
    lo, hi = _list_bounds(type_)
    (least, greatest), scale = list_whole_bounds(type_), type_.scale

    def read_number(given: object) -> Value | None:
        if type(given) is int and least <= given <= greatest:
            return given
        if given is None:
            return None
        if isinstance(given, Mapping):
            return _read_range(given, read_number, lo, hi)
        value = _exact_number(given, scale)
        if value is None or not lo <= value <= hi:
            raise refuse_bounds(lo, hi)
        return value

    return read_number


def list_whole_bounds(type_: Type) -> tuple[int, int]:
    """Give the least and the greatest whole number of a type."""
    lo, hi = _list_bounds(type_)
    return math.ceil(lo), math.floor(hi)


def _list_bounds(type_: Type) -> tuple[Number, Number]:
    lo = type_.lo if isinstance(type_.lo, int | Fraction) else -_MOST
    hi = type_.hi if isinstance(type_.hi, int | Fraction) else _MOST
    return lo, hi


def _exact_number(given: object, scale: int) -> Number | None:
    """Give a number in its one form; None where it is too great to be anything."""
    if isinstance(given, bool):
        raise refuse("SAS-H011", "truth")
    if isinstance(given, Integral):
        return int(given)
    if isinstance(given, float):
        if not math.isfinite(given):
            raise refuse("SAS-H011", "finite")
        return int(given) if given.is_integer() else _exact_decimal(Decimal(repr(float(given))), scale)
    if isinstance(given, Decimal):
        return _exact_decimal(given, scale)
    if isinstance(given, Fraction):
        if (given * 10**scale).denominator != 1:
            raise refuse("SAS-H012", decimals=scale)
        return exact(given)
    if isinstance(given, str):
        refuse_blank(given)
    raise refuse("SAS-H011")


def _exact_decimal(given: Decimal, scale: int) -> Number | None:
    # `normalize` and arithmetic would round to the context's precision; the digits themselves do not lie.
    if not given.is_finite():
        raise refuse("SAS-H011", "finite")
    _, digits, exponent = given.as_tuple()
    last = next((place for place in range(len(digits), 0, -1) if digits[place - 1]), 0)
    if last == 0:
        return 0
    assert isinstance(exponent, int)
    if -(exponent + len(digits) - last) > scale:
        raise refuse("SAS-H012", decimals=scale)
    return None if given.adjusted() > _GREATEST_POWER else exact(given)


def build_date(type_: Type) -> Converter:
    """Make the function that reads days within their bounds: ISO texts or dates."""
    lo = type_.lo if isinstance(type_.lo, date) else _EARLIEST
    hi = type_.hi if isinstance(type_.hi, date) else _LATEST

    def read_date(given: object) -> Value | None:
        # Only this form: Python also reads 20250708 and, with as many characters, the week date 2025-W28-2.
        if isinstance(given, str) and len(given) == 10 and given[7] == "-":
            try:
                day = date.fromisoformat(given)
            except ValueError:
                raise refuse_date(given) from None
        elif type(given) is date:
            day = given
        elif given is None:
            return None
        elif isinstance(given, Mapping):
            return _read_range(given, read_date, lo, hi)
        else:
            raise refuse_date(given)
        if lo <= day <= hi:
            return day
        raise refuse_bounds(lo, hi)

    return read_date


def refuse_bounds(lo: Number | date, hi: Number | date) -> RefusedError:
    """Refuse a value beyond its declared bounds; the bounds are shown, the value is not."""
    return refuse("SAS-H013", "date" if isinstance(lo, date) else None, lo=show_bound(lo), hi=show_bound(hi))


def show_bound(bound: Number | date) -> str:
    """Write a declared bound."""
    if isinstance(bound, Fraction):
        return str(Decimal(bound.numerator) / Decimal(bound.denominator))
    return str(bound)


def refuse_date(given: object) -> RefusedError:
    """Refuse a date, with the hint that fits."""
    if isinstance(given, datetime):
        return refuse("SAS-H014", "time")
    if isinstance(given, str):
        if not given.strip():
            return refuse("SAS-H019")
        if _ISO.fullmatch(given):
            return refuse("SAS-H014", "calendar")
        if _ISO.match(given) and ":" in given:
            return refuse("SAS-H014", "time")
    return refuse("SAS-H014")


def _read_range(given: Mapping[object, object], read: Converter, lo: Number | date, hi: Number | date) -> Value | None:
    """Read ``at_least`` and ``at_most``; a range that says nothing beyond the declared bounds is nothing known."""
    ends = []
    for key, bound in (("at_least", lo), ("at_most", hi)):
        end = given.get(key)
        if isinstance(end, Mapping):
            raise refuse("SAS-H020")
        try:
            value = read(end)
        except RefusedError as refused:
            raise RefusedError(*(Fault(one.code, f".{key}", one.values, one.hint) for one in refused.faults)) from None
        ends.append(bound if value is None else value)
    low, high = ends
    if not given.keys() <= {"at_least", "at_most"} or (given.get("at_least") is None and given.get("at_most") is None):
        raise refuse("SAS-H020")
    if low > high:  # type: ignore[operator]
        raise refuse("SAS-H020")
    if low == high:
        return low
    return None if low == lo and high == hi else Range(low, high)  # type: ignore[arg-type]


def build_code(names: tuple[str, ...], public: bool) -> Converter:
    """Make the function that reads one of these codes."""
    codes = frozenset(names)

    def read_code(given: object) -> Value | None:
        if isinstance(given, str):
            if given in codes:
                return given
            refuse_blank(given)
        elif given is None:
            return None
        elif isinstance(given, Mapping):
            return read_one_of(given)
        raise refuse_code(given, names, public)

    def read_one_of(given: Mapping[object, object]) -> Value | None:
        options = given.get("one_of")
        if len(given) != 1 or not isinstance(options, list | tuple | AbstractSet) or not options:
            raise refuse("SAS-H020", "codes")
        possible = _read_codes(options, codes, names, public, ".one_of")
        if len(possible) == 1:
            return next(iter(possible))
        return None if possible == codes else OneOf(possible)

    return read_code


def build_codes(names: tuple[str, ...], public: bool) -> Converter:
    """Make the function that reads a list of these codes."""
    codes = frozenset(names)

    def read_codes(given: object) -> Value | None:
        if given is None:
            return None
        if type(given) is list:
            try:
                found = frozenset(given)
            except TypeError:  # something that is no code at all
                found = frozenset((None,))
            if found <= codes:
                return found
        if isinstance(given, list | tuple | AbstractSet):
            return _read_codes(given, codes, names, public, "")
        if isinstance(given, Mapping):
            raise refuse("SAS-H020", "whole")
        if isinstance(given, str):
            refuse_blank(given)
        raise refuse("SAS-H018")

    return read_codes


def _read_codes(
    given: list[object] | tuple[object, ...] | AbstractSet[object],
    codes: frozenset[str], names: tuple[str, ...], public: bool, place: str,
) -> frozenset[str]:  # fmt: skip
    faults: list[Fault] = []
    found: set[str] = set()
    for index, item in enumerate(given, start=1):
        if isinstance(item, str) and item in codes:
            found.add(item)
        else:
            blank = isinstance(item, str) and not item.strip()
            (fault,) = (refuse("SAS-H019") if blank else refuse_code(item, names, public)).faults
            faults.append(Fault(fault.code, f"{place}[{index}]", fault.values, fault.hint))
            if len(faults) == _MOST_FAULTS:
                break
    if faults:
        raise RefusedError(*faults)
    return frozenset(found)


def build_text(identity: bool = False) -> Converter:
    """Make the function that reads texts; numbers of people and families are ``identity``."""

    def read_text(given: object) -> Value | None:
        if isinstance(given, str):
            if given.isascii() and given.isprintable() and given[:1] > " ":
                if identity and ("E" in given or "e" in given) and _SPREADSHEET.fullmatch(given):
                    raise refuse("SAS-H016")
                return given
            return _clean_text(given, identity)
        if given is None:
            return None
        if isinstance(given, float | Decimal) and _is_destroyed(given):
            raise refuse("SAS-H016")
        if isinstance(given, Mapping):
            raise refuse("SAS-H020", "whole")
        raise refuse("SAS-H015")

    return read_text


def _is_destroyed(given: float | Decimal) -> bool:
    """Tell a long number that has lost digits from a short one, such as 53.02, that only lacks its quotes."""
    number = given if isinstance(given, Decimal) else Decimal(given)
    return not number.is_finite() or number.adjusted() >= _LONG


def _clean_text(given: str, identity: bool) -> str:
    """Give a text in the form that rules compare (NFC).

    Identities are printed and compared by eye, so they may hold nothing that steers a screen or passes for another.
    """
    refuse_blank(given)
    text = unicodedata.normalize("NFC", given)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise refuse("SAS-H029") from None
    if identity and not text.isprintable():
        raise refuse("SAS-H029")
    if identity and _is_mixed(text):
        raise refuse("SAS-H029", "mixed")
    return text


def _is_mixed(text: str) -> bool:
    """Say whether a text has digits that are not 0 to 9, or Latin letters beside those of another alphabet."""
    if any(each.isdecimal() and not each.isascii() for each in text):
        return True
    latin = {unicodedata.name(each, "").startswith("LATIN") for each in text if each.isalpha()}
    return len(latin) > 1


def refuse_blank(given: str) -> None:
    """Refuse an empty text, or one of spaces alone."""
    if not given or given.isspace():
        raise refuse("SAS-H019")
