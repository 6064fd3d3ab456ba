"""What kinds of values there are: their bounds, exactness, units and codes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from sasaran.ir.values import Number


class Kind(Enum):
    """The kind of a value; what may be compared with what starts here."""

    TRUTH = "yes/no"
    NUMBER = "number"
    DATE = "date"
    CODE = "code"
    CODES = "set of codes"
    TEXT = "text"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of words over words, such as ``Rp/orang/bulan``; empty is a pure number."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    def times(self, other: Unit) -> Unit:
        """Multiply, cancelling what stands above and below."""
        return _cancel(self.above + other.above, self.below + other.below)

    def over(self, other: Unit) -> Unit:
        """Divide, cancelling what stands above and below."""
        return _cancel(self.above + other.below, self.below + other.above)

    def __str__(self) -> str:
        return "/".join(("*".join(self.above) or "1", *self.below)) if self.above or self.below else "1"


def _cancel(above: tuple[str, ...], below: tuple[str, ...]) -> Unit:
    left, right = list(above), list(below)
    for word in above:
        if word in right:
            right.remove(word)
            left.remove(word)
    return Unit(tuple(sorted(left)), tuple(sorted(right)))


def read_unit(text: str) -> Unit:
    """Read ``Rp/orang/bulan``: the first word (or words joined by ``*``) above, the others below."""
    first, *rest = (part.strip() for part in text.split("/"))
    above = tuple(word.strip() for word in first.split("*") if word.strip() not in ("", "1"))
    return _cancel(above, tuple(rest))


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a field, with its titles by language."""

    name: str
    title: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Type:
    """The type of an expression or a field.

    ``lo`` and ``hi`` bound numbers and dates; ``scale`` is how many decimals a number may have; ``ratio`` marks
    the result of a division (only comparable until rounded); ``literal`` marks a number or text as written, which
    takes the unit or the code list of what it meets. ``unit`` is None where a number may take any unit.
    """

    kind: Kind
    lo: Number | date | None = None
    hi: Number | date | None = None
    scale: int = 0
    unit: Unit | None = None
    codes: tuple[Code, ...] = ()
    ordered: bool = False
    ratio: bool = False
    literal: bool = False

    @property
    def code_names(self) -> frozenset[str]:
        """The codes a value of this type may have."""
        return frozenset(code.name for code in self.codes)


TRUTH = Type(Kind.TRUTH)
