"""Put a diagnostic into words: its templates from the catalogue and its values in, sentences in one language out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.catalogue.entry import Both, Entry
from sasaran.base.diagnostics import Diagnostic, Label

LANGUAGES = ("id", "en")

_UNKNOWN = Entry("", ("masalah ini belum punya uraian", "this problem has no description yet"))
_FIELD = re.compile(r"\{\{|\}\}|\{(\w+)(?::([\w /]*))?\}")
# What a terminal obeys instead of showing, and what reorders the text that follows it.
_UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_MONTHS: dict[str, tuple[str, ...]] = {
    "id": (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def message(diagnostic: Diagnostic, lang: str) -> str:
    """Say what is wrong."""
    return fill_template(pick(_entry(diagnostic).message, lang), diagnostic.values, lang)


def hint(diagnostic: Diagnostic, lang: str) -> str:
    """Say what to do about it; empty where there is nothing to say."""
    entry = _entry(diagnostic)
    template = entry.hints.get(diagnostic.hint, entry.hint) if diagnostic.hint else entry.hint
    return fill_template(pick(template, lang), diagnostic.values, lang)


def effect(diagnostic: Diagnostic, lang: str) -> str:
    """Say what happens if nothing is done; empty where there is nothing to say."""
    return fill_template(pick(_entry(diagnostic).effect, lang), diagnostic.values, lang)


def label_text(diagnostic: Diagnostic, label: Label, lang: str) -> str:
    """Say why a second place matters; the label's own values go before the diagnostic's."""
    template = _entry(diagnostic).labels.get(label.key, ("", ""))
    return fill_template(pick(template, lang), {**diagnostic.values, **label.values}, lang)


def severity(diagnostic: Diagnostic) -> str:
    """Give ``error``, ``warning`` or whatever else the catalogue says."""
    return _entry(diagnostic).severity


def to_json(diagnostic: Diagnostic) -> dict[str, object]:
    """Give the diagnostic as data, its words in every language."""
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": severity(diagnostic),
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": {lang: message(diagnostic, lang) for lang in LANGUAGES},
        "hint": {lang: hint(diagnostic, lang) for lang in LANGUAGES},
        "effect": {lang: effect(diagnostic, lang) for lang in LANGUAGES},
        "labels": [
            {
                "path": label.span.path,
                "line": label.span.line,
                "column": label.span.column,
                "end_line": label.span.end_line,
                "end_column": label.span.end_column,
                "text": {lang: label_text(diagnostic, label, lang) for lang in LANGUAGES},
            }
            for label in diagnostic.labels
        ],
    }


def fill_template(template: str, values: Mapping[str, object], lang: str) -> str:
    """Fill ``{name}`` with its value (`show_value`); a missing value shows as ``…`` and never raises.

    ``{name:iso}`` gives a date as ``2025-07-08``; ``{count:row/rows}`` a number with the word that fits it; ``{{`` and
    ``}}`` are the braces themselves.
    """

    def fill(match: re.Match[str]) -> str:
        if match[0] in ("{{", "}}"):
            return match[0][0]
        if match[1] not in values:
            return "…"
        value, form = values[match[1]], match[2] or ""
        one, slash, many = form.partition("/")
        if slash:
            return f"{show_value(value, lang)} {one if value == 1 else many}"
        return show_value(value, lang, iso=form == "iso")

    return _FIELD.sub(fill, template)


def show_value(value: object, lang: str, *, iso: bool = False) -> str:
    """Show a value in a message: dates in words, a pair of texts by language, a list with commas."""
    if isinstance(value, str):
        return escape_text(value)
    if isinstance(value, date):
        return value.isoformat() if iso else show_date(value, lang)
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(part, str) for part in value):
        return escape_text(pick((value[0], value[1]), lang))
    if isinstance(value, (set, frozenset)):
        return ", ".join(sorted(show_value(item, lang, iso=iso) for item in value))
    if isinstance(value, (list, tuple)):
        return ", ".join(show_value(item, lang, iso=iso) for item in value)
    return escape_text(str(value))


def show_date(day: date, lang: str) -> str:
    """Write ``8 Juli 2025`` or ``8 July 2025``."""
    return f"{day.day} {_MONTHS['en' if lang == 'en' else 'id'][day.month - 1]} {day.year}"


def show_days(start: date, end: date, lang: str) -> str:
    """Write ``dari 8 Juli 2025 sampai 9 Juli 2025``; ``sejak 8 Juli 2025`` where ``end`` is the last day there is."""
    if end == date.max:
        return f"from {show_date(start, lang)} on" if lang == "en" else f"sejak {show_date(start, lang)}"
    from_, through = ("from", "through") if lang == "en" else ("dari", "sampai")
    return f"{from_} {show_date(start, lang)} {through} {show_date(end, lang)}"


def escape_text(text: str) -> str:
    r"""Show what a terminal would obey (``\x1b``, ``\u202e``) instead of sending it there."""
    return _UNSHOWN.sub(lambda match: escape_character(match[0]), text)


def escape_character(character: str) -> str:
    r"""Write one character that can't be shown as ``\t``, ``\x1b`` or ``\u202e``; others stay."""
    if not _UNSHOWN.match(character):
        return character
    return character.encode("unicode_escape").decode("ascii")


def pick(both: Both, lang: str) -> str:
    """Choose the language; anything but English is Bahasa Indonesia."""
    return both[1] if lang == "en" else both[0]


def _entry(diagnostic: Diagnostic) -> Entry:
    return CATALOGUE.get(diagnostic.code, _UNKNOWN)
