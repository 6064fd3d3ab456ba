"""Terms as the text of DuckDB's SQL."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sasaran.sql.terms import Term


class Word(str):
    """A word of an ENUM type: a known value in a query for a connection that has the type."""

    type: str

    def __new__(cls, word: str, kind: str) -> Word:
        """Make a word of a type."""
        made = super().__new__(cls, word)
        made.type = kind
        return made


Refer = Callable[[Term], str | None]
"""How a term is read here: the name of its column, or None where it is to be written out."""

_ATOMS = (
    "raw",
    "lift",
    "collect",
    "constant",
    "coalesce",
    "case",
    "least",
    "greatest",
    "year",
    "month",
    "day",
    "has",
    "size",
    "struct",
    "sorted",
)


def quote(name: str) -> str:
    """Quote a name."""
    return '"' + name.replace('"', '""') + '"'


def write_constant(value: Any) -> str:
    """Write a known value."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, int):
        return str(value)
    text = "'" + str(value).replace("'", "''") + "'"
    return f"{text}::{value.type}" if isinstance(value, Word) else text


def write_term(term: Term, refer: Refer) -> str:
    """Write what a term computes; what it reads is written as ``refer`` says."""
    write = _WRITERS.get(term.op)
    if write is None:
        raise KeyError(term.op)
    parts = [_write_part(part, refer) if isinstance(part, Term) else part for part in term.args]
    return write(*parts)


def _write_part(term: Term, refer: Refer) -> str:
    if term.is_constant:
        return write_constant(term.value)
    name = refer(term)
    if name is not None:
        return name
    text = write_term(term, refer)
    return text if term.op in _ATOMS else f"({text})"


def _case(*parts: str) -> str:
    branches = " ".join(f"WHEN {when} THEN {then}" for when, then in zip(parts[:-1:2], parts[1::2], strict=True))
    return f"CASE {branches} END" if parts[-1] == "NULL" else f"CASE {branches} ELSE {parts[-1]} END"


def _among(term: str, names: tuple[str, ...]) -> str:
    return f"{term} IN ({', '.join(write_constant(name) for name in names)})"


def _infix(op: str) -> Callable[..., str]:
    return lambda *parts: f" {op} ".join(parts)


def _call(name: str) -> Callable[..., str]:
    return lambda *parts: f"{name}({', '.join(parts)})"


def _field(name: str, part: str) -> str:
    return f"{write_constant(name)}: {part}"


def _inside(home: str, place: str, separator: str) -> str:
    return f"{home} = {place} OR starts_with({home}, {place} || {write_constant(separator)})"


_WRITERS: dict[str, Callable[..., str]] = {
    "constant": write_constant,
    "and": _infix("AND"),
    "or": _infix("OR"),
    "not": lambda term: f"NOT {term}",
    "is null": lambda term: f"{term} IS NULL",
    "coalesce": _call("coalesce"),
    "case": _case,
    "compare": lambda op, left, right: f"{left} {op} {right}",
    "among": _among,
    "has": _call("list_contains"),
    "size": _call("len"),
    "inside": _inside,
    "+": _infix("+"),
    "-": _infix("-"),
    "*": _infix("*"),
    "//": _infix("//"),
    "%": _infix("%"),
    "least": _call("least"),
    "greatest": _call("greatest"),
    "bits": _infix("|"),
    "struct": lambda names, *parts: "{" + ", ".join(map(_field, names, parts)) + "}",
    "sorted": _call("list_sort"),
    "big": lambda term: f"CAST({term} AS BIGINT)",
    "wide": lambda term: f"{term}::HUGEINT",
    "scaled": lambda term, scale: f"({term} * {10**scale})::HUGEINT",
    "year": _call("year"),
    "month": _call("month"),
    "day": _call("day"),
}
