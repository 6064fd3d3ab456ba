"""Conditions as parsed, before any name is looked up: the closed subset of FEEL that rule files may write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sasaran.base.span import Span
from sasaran.ir.values import Number


@dataclass(frozen=True, slots=True)
class Syntax:
    """What every piece has: where it stands."""

    span: Span


@dataclass(frozen=True, slots=True)
class NumberText(Syntax):
    """A number as written; ``decimals`` counts the digits after its point."""

    value: Number
    decimals: int
    text: str


@dataclass(frozen=True, slots=True)
class Quoted(Syntax):
    """A code or text in straight double quotes."""

    value: str


@dataclass(frozen=True, slots=True)
class DateText(Syntax):
    """``date("2025-01-01")`` or ``@"2025-01-01"``."""

    value: date


@dataclass(frozen=True, slots=True)
class DurationText(Syntax):
    """``P1Y6M``, ``duration("P6M")`` or ``@"P10D"``; whole months and days, never negative."""

    months: int
    days: int


@dataclass(frozen=True, slots=True)
class Name(Syntax):
    """One name or a dotted path of names: ``umur``, ``indeks_pkh.sd``, ``x.umur``. Yes and no words are names too."""

    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """As written."""
        return ".".join(self.parts)


@dataclass(frozen=True, slots=True)
class Negative(Syntax):
    """``-x``."""

    body: Syntax


@dataclass(frozen=True, slots=True)
class Binary(Syntax):
    """``left op right`` with op one of ``+ - * /``."""

    op: str
    left: Syntax
    right: Syntax


@dataclass(frozen=True, slots=True)
class Comparison(Syntax):
    """``left op right`` with op one of ``= != < <= > >=``."""

    op: str
    left: Syntax
    right: Syntax


@dataclass(frozen=True, slots=True)
class Between(Syntax):
    """``x between low and high``."""

    body: Syntax
    low: Syntax
    high: Syntax


@dataclass(frozen=True, slots=True)
class Stretch(Syntax):
    """``[low..high]``, ``[low..high)`` or ``(low..high]``: only after ``in`` or in a table cell."""

    low: Syntax
    high: Syntax
    low_included: bool
    high_included: bool


@dataclass(frozen=True, slots=True)
class UnaryTest(Syntax):
    """``>= 60`` in a table cell: what the cell's input is compared with."""

    op: str
    right: Syntax


@dataclass(frozen=True, slots=True)
class In(Syntax):
    """``x in [1..4]``, ``x in ("a", "b")``, ``"a" in set_of_codes``: any of the options.

    An option is a `Stretch` or an expression; with one option that is a name, the name may be a set of codes.
    """

    body: Syntax
    options: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Logic(Syntax):
    """``a and b and c`` or ``a or b``; ``op`` is ``and`` or ``or``, never mixed without brackets."""

    op: str
    items: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Negation(Syntax):
    """``not(x)``; in a table cell, ``options`` hold the negated tests and ``body`` is None."""

    body: Syntax | None
    options: tuple[Syntax, ...] = ()


@dataclass(frozen=True, slots=True)
class IfThen(Syntax):
    """``if a then b else c``."""

    condition: Syntax
    yes: Syntax
    no: Syntax


@dataclass(frozen=True, slots=True)
class Call(Syntax):
    """``name(arguments)``; names of two or three words are joined by one space: ``round half up``, ``per bulan``."""

    name: str
    arguments: tuple[Syntax, ...]
    name_span: Span


@dataclass(frozen=True, slots=True)
class Filter(Syntax):
    """``anggota[umur < 7]``, and with ``field`` also ``anggota[bekerja].penghasilan``."""

    rows: Name
    condition: Syntax
    field: str | None = None


@dataclass(frozen=True, slots=True)
class ForRows(Syntax):
    """``some x in anggota satisfies …`` or ``every``; ``rows`` is a `Name` or a `Filter`."""

    how: str
    variable: str
    rows: Name | Filter
    body: Syntax


@dataclass(frozen=True, slots=True)
class Cell(Syntax):
    """A table cell: any of its tests (`Stretch`, `UnaryTest`, `Negation` or an expression it must equal).

    ``-`` is no test at all: ``tests`` is empty and the cell is always true.
    """

    tests: tuple[Syntax, ...]
