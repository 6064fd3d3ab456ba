"""The kinds of values as a reader calls them, and what was meant where two of them do not fit."""

from __future__ import annotations

from sasaran.check.scope import Names
from sasaran.ir import expressions as ir
from sasaran.ir.types import Kind, Type
from sasaran.parse.literals import read_loose_date

_WORDS = {
    Kind.TRUTH: ("ya/tidak", "yes/no"),
    Kind.NUMBER: ("angka", "number"),
    Kind.DATE: ("tanggal", "date"),
    Kind.CODE: ("kode", "code"),
    Kind.CODES: ("himpunan kode", "set of codes"),
    Kind.TEXT: ("teks", "text"),
    Kind.DURATION: ("lama waktu", "length of time"),
}
_YES = frozenset("ya yes y true benar betul sim oui si sí evet 1".split())
_NO = frozenset("tidak tdk no n t false salah bukan não nao non hayir 0".split())


def name_kind(of: Type) -> tuple[str, str]:
    """Name the kind of a value."""
    return _WORDS[of.kind]


def find_meant(name: str, other: Type, names: Names) -> tuple[str, str] | None:
    """Find what a name that is not known was meant to be, beside a value of this type: a hint and what to write."""
    low = name.casefold()
    if other.kind is Kind.TRUTH and low in _YES | _NO:
        keys = names.words.keys
        return "flag", keys.yes if low in _YES else keys.no
    if other.kind is Kind.CODE and not other.literal:
        code = next((code for code in sorted(names.codes_of(other)) if code.casefold() == low), None)
        return ("code", code) if code is not None else None
    return None


def find_repair(left: ir.Expression, right: ir.Expression, names: Names) -> tuple[str | None, str]:
    """Find the repair of a comparison of two kinds, and what to write where that is known."""
    kinds = {left.type.kind, right.type.kind}
    literal = next((side for side in (left, right) if isinstance(side, ir.Constant) and side.type.literal), None)
    text = str(literal.value) if literal is not None and isinstance(literal.value, str) else ""
    if Kind.TRUTH in kinds and literal is not None and literal.type.kind is not Kind.TRUTH:
        return "flag", names.words.keys.no if text.casefold() in _NO or literal.value == 0 else names.words.keys.yes
    if Kind.CODES in kinds:
        return "set", ""
    if kinds == {Kind.DATE, Kind.CODE} and (day := read_loose_date(text)):
        return "date", day.isoformat()
    if kinds == {Kind.NUMBER, Kind.CODE} and text.isascii() and text.isdigit():
        return "number", text.lstrip("0") or "0"
    return None, ""
