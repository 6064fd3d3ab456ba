"""Names of a rulebook → what an owner reads: the title where it can be read back, else the name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sasaran.base.wording import show_date
from sasaran.ir.nodes import Words
from sasaran.ir.rulebook import Content, Field
from sasaran.ir.types import Kind
from sasaran.scenarios.labels import Labels, Named, label_codes, label_fields
from sasaran.scenarios.literals import is_missing, read_parts

MISSING = "-"
EMPTY = "kosong"
_UNSAYABLE = frozenset('"|<>\\\n')


def choose_label(labels: Labels[Named], name: str, words: Words) -> str:
    """Give the title in Bahasa Indonesia where steps read it as just this thing, else the name."""
    title = dict(words).get("id", "")
    sayable = title and not _UNSAYABLE & set(title) and not is_missing(title)
    return title if sayable and labels.find(title) == labels.find(name) else name


def call_field(field: Field, fields: Mapping[str, Field]) -> str:
    """Give the label of a field, in small letters where it is no abbreviation."""
    return _call_fields(fields)[field.name]


_CALLED: dict[int, tuple[Mapping[str, Field], dict[str, str]]] = {}
_MOST_CALLED = 64


def _call_fields(fields: Mapping[str, Field]) -> dict[str, str]:
    """Give the label of each field, kept: every row of every scene asks for the same ones."""
    if id(fields) not in _CALLED:
        if len(_CALLED) >= _MOST_CALLED:
            _CALLED.clear()
        labels = label_fields(fields)
        _CALLED[id(fields)] = fields, {name: _call(labels, field) for name, field in fields.items()}
    return _CALLED[id(fields)][1]


def _call(labels: Labels[str], field: Field) -> str:
    label = choose_label(labels, field.name, field.title)
    first, _, rest = label.partition(" ")
    return label if first.isupper() else f"{first.lower()} {rest}".rstrip()


def call_code(field: Field, code: str) -> str:
    """Give the label of a code."""
    titles = {each.name: each.title for each in field.type.codes}
    label = choose_label(label_codes(field), code, titles.get(code, ()))
    return label if len(read_parts(label)) == 1 else code


def write_cell(content: Content, field: Field, value: object) -> str:
    """Write a value, of a record or of an area table, as a cell of a step's table."""
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return content.keys.yes if value else content.keys.no
    if isinstance(value, int | Decimal | Fraction):
        above = field.type.unit.above if field.type.unit is not None else ()
        return write_amount(value, content.currency if content.currency in above[:1] else "")
    if isinstance(value, list | tuple | frozenset):
        codes = sorted(map(str, value)) if isinstance(value, frozenset) else value
        return ", ".join(call_code(field, str(code)) for code in codes) or EMPTY
    if isinstance(value, date) or field.type.kind is Kind.DATE:
        return write_day(value)
    return call_code(field, str(value)) if field.type.kind is Kind.CODE else str(value)


def write_day(day: object) -> str:
    """Write a date, or the ISO text of one, as people do."""
    return show_date(day if isinstance(day, date) else date.fromisoformat(str(day)), "id")


def write_amount(value: int | Decimal | Fraction, currency: str = "") -> str:
    """Write a number with points between thousands; a fraction as a decimal, which it must be."""
    if not is_decimal(value):
        raise ValueError("this number has no end as a decimal")
    exact = Fraction(value)
    whole, rest = divmod(exact.numerator * 10**9 // exact.denominator, 10**9)
    shown = f"{whole:,}".replace(",", ".") if whole >= 10_000 or currency else str(whole)
    part = f"{rest:09}".rstrip("0")
    return currency + shown + (f",{part}" if part else "")


def is_decimal(value: int | Decimal | Fraction) -> bool:
    """Say whether a number can be written to its end: no less than nothing, at most nine decimals."""
    return value >= 0 and (Fraction(value) * 10**9).denominator == 1
