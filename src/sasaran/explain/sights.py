"""A household as it is seen when a form is written: its rows by place, and the truths of its nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sasaran.explain.forms import Form, Part, Telling, write_parts
from sasaran.explain.lines import Rows
from sasaran.explain.pieces import Piece, Placed, list_rows
from sasaran.ir.facts import Facts, Row
from sasaran.ir.trace import Trace

Spots = tuple[tuple[int, int], ...]
"""Which row, by its place, each variable of a rule names."""


@dataclass(slots=True)
class Sight:
    """A household, or (``places`` given: by mark) a veiled one, whose text is to become a form."""

    facts: Facts
    trace: Trace
    rows: Sequence[Row]
    places: Mapping[str, int]
    _at: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._at = {id(row): place for place, row in enumerate(self.rows)}

    def place(self, piece: Piece, rows: Rows) -> Placed:
        """Find the rows that a piece is about."""
        if not piece.people or piece.fixed:
            return Placed(piece, ())
        people = list_rows(piece.step, rows, self.trace, piece.truth)
        return Placed(piece, tuple([self._at[id(row)] for row in people]))

    def spots(self, rows: Rows) -> Spots:
        """Say by place which rows the variables of a rule name."""
        return tuple([(variable, self._at[id(row)]) for variable, row in rows.items()])

    def close(self, parts: Sequence[Part]) -> Form | None:
        """Make a form of parts, if there are any."""
        return Form(parts, self.places) if parts else None


@dataclass(frozen=True, slots=True)
class Draft:
    """What is told of a household: what comes before the line on its other programs, and after it."""

    parts: list[Part]
    trail: str

    def close(self, places: Mapping[str, int]) -> tuple[Form, str]:
        """Make a form of it."""
        return Form(self.parts, places), self.trail

    def write(self, home: Telling) -> str:
        """Write what comes before the other programs."""
        return write_parts(self.parts, home)
