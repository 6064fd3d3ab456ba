"""Tell of one member of a member's program, in a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from sasaran.explain.forms import Blank, Case, Form, Names, Part, Reads, Telling, Turning, are_small
from sasaran.explain.labels import Labels
from sasaran.explain.pieces import Placed
from sasaran.explain.sights import Spots
from sasaran.explain.wrapping import wrap
from sasaran.ir.facts import Row

MOST_VARIANTS = 32
DAY = "\0"
"""Stands in place of a day to come in what is remembered."""


class Member(Blank):
    """A member: who it is and how it stands, what refuses or is clear, and what is asked."""

    def __init__(
        self,
        labels: Labels,
        spots: Spots,
        state: str,
        main: Sequence[Placed],
        heading: str,
        rest: Sequence[Placed],
        asked: Form | None,
    ) -> None:
        self.labels, self.spots, self.state, self.heading = labels, spots, state, heading
        self.main, self.rest, self.asked = main, rest, asked
        self.own = spots[1][1] if len(spots) > 1 else spots[0][1]
        places = dict(spots)
        lines = [placed.piece.line for placed in main if placed.piece.turns]
        self.turning = [
            Turning(line, places.get(line.turn[0].variable, self.own)) for line in lines if line.turn is not None
        ]
        self.reads: tuple[tuple[str, ...], tuple[tuple[int, str], ...]] | None = None
        self.writes = 0
        self.remembered: dict[tuple[object, ...], list[str]] = {}

    def list_reads(self) -> Reads | None:
        """List the fields that the text turns on: the member's own, and others; None: it turns on more than fields."""
        if self.asked is not None and not self.asked.is_fixed:
            return None
        places = dict(self.spots)
        found = {(self.own, name): None for name in self.labels.list_described()}
        for placed in (*self.main, *self.rest):
            piece = placed.piece
            if piece.fixed is None and (piece.people or piece.asks or piece.line.plain is None):
                return None
            found.update({(places[variable], name): None for variable, name in piece.line.plain or ()})
        return Reads(found, self.turning)

    def write(self, home: Telling) -> str:
        """Write the lines of the member, or give what was written of the same values: all but the key, and days."""
        if self.reads is None or home.is_dated:
            if self.writes == 1:  # who is told of once needs no memory
                reads = self.list_reads()
                if reads is not None:
                    self.reads = self._split(reads)
            self.writes += 1
            row = home.rows[self.own]
            return row.label + self._write(home, row, None)
        return "".join([part if isinstance(part, str) else part.write(home) for part in self.settle(home)])

    def settle(self, home: Telling) -> list[Part]:
        """Write the lines; the key and days to come are left blank."""
        if self.reads is None:
            reads = self.list_reads()
            assert reads is not None, "only a text that turns on fields is settled"
            self.reads = self._split(reads)
        own, others = self.reads
        rows = home.rows
        row = rows[self.own]
        key: tuple[object, ...] = (len(row.label), home.region, *map(row.values.get, own))
        if others:
            key += tuple([rows[place].values.get(name) for place, name in others])
        days = [turning for turning in self.turning if home.find_day(turning)]
        if self.turning:
            key += tuple([turning in days for turning in self.turning])
        texts = self.remembered.get(key)
        if texts is None:
            texts = self._write(home, row, DAY).split(DAY)
            if len(self.remembered) < MOST_VARIANTS and are_small(key):
                self.remembered[key] = texts
        parts: list[Part] = [Names((self.own,)), texts[0]]
        for at, text in enumerate(texts[1:]):
            parts += (days[at], text)
        return parts

    def _split(self, reads: Reads) -> tuple[tuple[str, ...], tuple[tuple[int, str], ...]]:
        """Split fields in the member's own and others by the place of their row."""
        own = tuple([name for place, name in reads.fields if place == self.own])
        return own, tuple([each for each in reads.fields if each[0] != self.own])

    def _write(self, home: Telling, row: Row, day: str | None) -> str:
        """Write what comes after the member's key."""
        listed = home.rows
        case = Case(home.facts, {variable: listed[place] for variable, place in self.spots}, home.region, day)
        about, label = self.labels.describe(row), row.label
        who = f"{label} ({about})" if about else label
        out = [f"{who:<34} {self.state}"[len(label) :]]
        out += [placed.write(case, listed) for placed in self.main]
        if self.rest:
            out += wrap(self.heading, [placed.write(case, listed) for placed in self.rest], " " * 4)
        if self.asked is not None:
            out.append(self.asked.fill(home))
        return "\n".join(out)


class Indented(Blank):
    """Another blank, further in."""

    def __init__(self, inner: Blank) -> None:
        self.inner = inner

    def write(self, home: Telling) -> str:
        """Write it two columns further in."""
        return "\n".join([f"  {line}" for line in self.inner.write(home).split("\n")])
