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
_EMPTY = {"id": "kosong", "en": "none"}
_ANSWERS_EN = {True: "yes", False: "no"}
_UNSAYABLE = frozenset('"|<>\\\n')


def choose_label(labels: Labels[Named], name: str, words: Words, lang: str = "id") -> str:
    """Give the title in a language where steps read it as just this thing, else the name."""
    title = dict(words).get(lang, "")
    sayable = title and not _UNSAYABLE & set(title) and not is_missing(title)
    return title if sayable and labels.find(title) == labels.find(name) else name


def call_field(field: Field, fields: Mapping[str, Field], lang: str = "id") -> str:
    """Give the label of a field, in small letters where it is no abbreviation."""
    return _call_fields(fields, lang)[field.name]


_CALLED: dict[tuple[int, str], tuple[Mapping[str, Field], dict[str, str]]] = {}
_MOST_CALLED = 64


def _call_fields(fields: Mapping[str, Field], lang: str) -> dict[str, str]:
    """Give the label of each field, kept: every row of every scene asks for the same ones."""
    key = id(fields), lang
    if key not in _CALLED:
        if len(_CALLED) >= _MOST_CALLED:
            _CALLED.clear()
        labels = label_fields(fields, lang)
        _CALLED[key] = fields, {name: _call(labels, field, lang) for name, field in fields.items()}
    return _CALLED[key][1]


def _call(labels: Labels[str], field: Field, lang: str) -> str:
    label = choose_label(labels, field.name, field.title, lang)
    first, _, rest = label.partition(" ")
    return label if first.isupper() else f"{first.lower()} {rest}".rstrip()


def call_code(field: Field, code: str, lang: str = "id") -> str:
    """Give the label of a code."""
    titles = {each.name: each.title for each in field.type.codes}
    label = choose_label(label_codes(field, lang), code, titles.get(code, ()), lang)
    return label if len(read_parts(label)) == 1 else code


def write_cell(content: Content, field: Field, value: object, lang: str = "id") -> str:
    """Write a value, of a record or of an area table, as a cell of a step's table."""
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return write_answer(content, value, lang)
    if isinstance(value, int | Decimal | Fraction):
        above = field.type.unit.above if field.type.unit is not None else ()
        return write_amount(value, content.currency if content.currency in above[:1] else "", lang)
    if isinstance(value, list | tuple | frozenset):
        codes = sorted(map(str, value)) if isinstance(value, frozenset) else value
        return ", ".join(call_code(field, str(code), lang) for code in codes) or _EMPTY[lang]
    if isinstance(value, date) or field.type.kind is Kind.DATE:
        return write_day(value, lang)
    return call_code(field, str(value), lang) if field.type.kind is Kind.CODE else str(value)


def write_answer(content: Content, answer: bool, lang: str = "id") -> str:
    """Write yes or no."""
    if lang == "en":
        return _ANSWERS_EN[answer]
    return content.keys.yes if answer else content.keys.no


def write_day(day: object, lang: str = "id") -> str:
    """Write a date, or the ISO text of one, as people do."""
    return show_date(day if isinstance(day, date) else date.fromisoformat(str(day)), lang)


def write_amount(value: int | Decimal | Fraction, currency: str = "", lang: str = "id") -> str:
    """Write a number as people of a language do (``12.000,5`` or ``12,000.5``); a fraction must end as a decimal."""
    if not is_decimal(value):
        raise ValueError("this number has no end as a decimal")
    exact = Fraction(value)
    whole, rest = divmod(exact.numerator * 10**9 // exact.denominator, 10**9)
    thousands, decimals = (",", ".") if lang == "en" else (".", ",")
    shown = f"{whole:,}".replace(",", thousands) if whole >= 10_000 or currency else str(whole)
    part = f"{rest:09}".rstrip("0")
    return currency + shown + (decimals + part if part else "")


def is_decimal(value: int | Decimal | Fraction) -> bool:
    """Say whether a number can be written to its end: no less than nothing, at most nine decimals."""
    return value >= 0 and (Fraction(value) * 10**9).denominator == 1
