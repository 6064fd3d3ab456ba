"""An edition of a program → the lines in it (a value held against a bound), and on which side of each one stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from fractions import Fraction

from sasaran.base.span import Span
from sasaran.coverage.watching import Read, Seen
from sasaran.ir.expressions import Compare, Constant, Definition, Named
from sasaran.ir.nodes import Use
from sasaran.ir.rulebook import Content, Edition, Interval
from sasaran.ir.types import Kind

SIDES = ("under", "on", "over")
"""Just under the bound, on it, and just over it: by one of the smallest steps that the value can take."""

_SILENT = frozenset(("span", "type", "title", "basis", "text", "reading", "attributes", "note", "source"))
_ORDERED = frozenset(("<", "<=", ">", ">="))


@dataclass(frozen=True, slots=True)
class Line:
    """A comparison in a rule, and where it is written."""

    part: Compare
    span: Span

    def list_sides(self, seen: Seen) -> Iterator[str]:
        """List the sides on which a decision stood just beside the bound, or on it."""
        for away, step in self._measure(seen):
            if abs(away) <= step:
                yield "on" if not away else "under" if away < 0 else "over"

    def find_away(self, seen: Seen) -> Fraction | None:
        """Give how far the first value held against the bound lay over it; None where nothing exact was held."""
        return next((away for away, _ in self._measure(seen)), None)

    def _measure(self, seen: Seen) -> Iterator[tuple[Fraction, Fraction]]:
        for read in list(seen.list_readings(self.part)):
            found = _measure(self.part, read)
            if found is not None:
                yield found


def list_lines(content: Content, edition: Edition) -> list[Line]:
    """List the lines of an edition's conditions, and of the definitions that they read on its days."""
    found: dict[int, Line] = {}
    for part in walk_parts(content, edition):
        if isinstance(part, Compare) and part.op in _ORDERED and _is_measured(part):
            found.setdefault(id(part), Line(part, part.span))
    return list(found.values())


def walk_parts(content: Content, edition: Edition) -> Iterator[object]:
    """Go through what an edition's conditions are made of, and the definitions that they read on its days."""
    yield from _walk(content, edition.eligibility, edition.during, set())


def _is_measured(part: Compare) -> bool:
    if isinstance(part.left, Constant) and isinstance(part.right, Constant):
        return False
    return part.left.type.kind in (Kind.NUMBER, Kind.DATE)


def _measure(part: Compare, read: Read) -> tuple[Fraction, Fraction] | None:
    """Give how far a value lay over its bound, and the smallest step that it can take."""
    left, right = (read.reader.value(side, read.environment) for side in (part.left, part.right))
    if isinstance(left, date) and isinstance(right, date):
        return Fraction((left - right).days), Fraction(1)
    if isinstance(left, int | Fraction) and isinstance(right, int | Fraction):
        step = Fraction(1, 10 ** max(part.left.type.scale, part.right.type.scale))
        return Fraction(left) - Fraction(right), step
    return None


def _walk(content: Content, part: object, during: Interval, seen: set[str]) -> Iterator[object]:
    yield part
    if isinstance(part, Use):
        for first, last, body in part.versions:
            if during.meets(Interval(first, last)):
                yield from _walk(content, body, during, seen)
    elif isinstance(part, tuple):
        for item in part:
            yield from _walk(content, item, during, seen)
    elif is_dataclass(part):
        for each in fields(part):
            if each.name not in _SILENT:
                yield from _walk(content, getattr(part, each.name), during, seen)
    name = part.name if isinstance(part, Definition) else part.definition if isinstance(part, Named) else None
    if name is not None and name not in seen:
        seen.add(name)
        for version in content.definitions[name].versions:
            if version.during.meets(during):
                yield from _walk(content, version.body, during, seen)
