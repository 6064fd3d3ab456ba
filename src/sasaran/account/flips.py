"""What would change an outcome: the nearest changes of facts that flip it, single ones first, then pairs.

A change can only flip an outcome if it touches what the outcome rests on: so only the facts that the carrying
conditions read are tried, and of pairs the second is what the outcome then rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sasaran.account.spots import Listed, Spots, Values
from sasaran.account.supposing import Change, Spot, suppose
from sasaran.evaluate.reference import Carrying, find_household_faults
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth

Decide = Callable[[Facts], Truth]
"""Gives the outcome of the edition for a household."""

MOST_FIRST = 24
MOST_TRIALS = 6000
MOST_VALUES = 4
"""Of a fact with more values, the first of a pair is tried with the nearest three and the farthest alone."""


@dataclass(frozen=True, slots=True)
class Flip:
    """Changes that, made together, give another outcome."""

    changes: tuple[Change, ...]
    outcome: Truth


@dataclass(frozen=True, slots=True)
class Flips:
    """The nearest changes that flip an outcome; ``whole`` False: not all were tried, and there may be others."""

    found: tuple[Flip, ...]
    whole: bool


class Search:
    """Searches what would flip one edition's outcome for one household."""

    def __init__(self, content: Content, edition: Edition, facts: Facts, decide: Decide) -> None:
        self.content, self.edition, self.facts, self.decide = content, edition, facts, decide
        self.values = Values(content, edition, facts.on)
        self.now = decide(facts)
        self.trials = 0
        self.whole = True

    def search(self) -> Flips:
        """Find the nearest changes: to the opposite outcome if any, else to one that is open."""
        if self.now is Truth.UNKNOWN:
            return Flips((), True)
        singles = list(self._singles((), self._list_spots(self.facts)))
        wanted = Truth.FALSE if self.now is Truth.TRUE else Truth.TRUE
        found = [flip for flip in singles if flip.outcome is wanted]
        if not found and wanted is Truth.TRUE:
            found = list(self._pairs(wanted))
        return Flips(tuple(found or singles), self.whole)

    def _list_spots(self, facts: Facts) -> tuple[Spot, ...]:
        """List the facts that what carries the outcome reads."""
        carried = Carrying(self.content, facts).carry(self.edition)
        return Spots(self.content, facts).list_of(carried, self.edition)

    def _singles(self, before: tuple[Change, ...], spots: tuple[Spot, ...]) -> Iterator[Flip]:
        """Give for each fact the nearest value that flips the outcome, after the changes ``before``."""
        facts = suppose(self.content, self.facts, before) if before else self.facts
        for spot in spots:
            best = self._flip(before, spot, facts)
            if best is not None:
                yield best

    def _flip(self, before: tuple[Change, ...], spot: Spot, facts: Facts) -> Flip | None:
        may, known = self.values.read(spot, facts)
        if not may:
            self.whole = False
            return None
        open_ended: Flip | None = None
        values, whole = self.values.list_of(spot, known)
        for value in values:
            flip = self._try((*before, Change(spot, known, value)))
            if flip is None:
                continue
            if flip.outcome is not Truth.UNKNOWN:
                return self._nearest(flip, known)
            open_ended = open_ended or flip
        self.whole &= whole
        return self._nearest(open_ended, known) if open_ended is not None else None

    def _try(self, changes: tuple[Change, ...]) -> Flip | None:
        if self.trials >= MOST_TRIALS:
            self.whole = False
            return None
        self.trials += 1
        supposed = suppose(self.content, self.facts, changes)
        outcome = self.decide(supposed)
        if outcome is self.now or find_household_faults(self.content, supposed):  # such a household would be rejected
            return None
        return Flip(changes, outcome)

    def _nearest(self, flip: Flip, known: object) -> Flip:
        """Come as near to the present value as the outcome allows, halving the distance."""
        *before, last = flip.changes
        kind = self._grid(last)
        if kind is None:
            return flip
        near, far = kind(known), kind(last.after)
        while near is not None and far is not None and abs(far - near) > 1:
            middle = near + (far - near) // 2
            value = kind.value(middle)
            tried = self._try((*before, Change(last.spot, last.before, value)))
            if tried is not None and tried.outcome is flip.outcome:
                flip, far = tried, middle
            else:
                near = middle
        return flip

    def _grid(self, change: Change) -> Grid | None:
        if isinstance(change.after, date):
            return Grid(None)
        if isinstance(change.after, bool) or not isinstance(change.after, int | Fraction) or change.spot.row is None:
            return None
        declared = self.content.entities[change.spot.row.entity].fields.get(change.spot.name)
        return None if declared is None else Grid(declared.type.scale)

    def _pairs(self, wanted: Truth) -> Iterator[Flip]:
        seen: set[frozenset[tuple[Spot, object]]] = set()
        for first in self._firsts():
            facts = suppose(self.content, self.facts, (first,))
            spots = tuple(spot for spot in self._list_spots(facts) if spot != first.spot)
            for flip in self._singles((first,), self._same_rows(spots)):
                names = frozenset((change.spot, change.after) for change in flip.changes)
                if flip.outcome is wanted and names not in seen:
                    seen.add(names)
                    yield flip

    def _same_rows(self, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """Name the rows of the household itself, where facts were found in a household that is supposed."""
        own = Spots(self.content, self.facts)
        rows = {"": self.facts.root}
        for each in own.rows.values():
            for row in each:
                rows[own.name(row)] = row
        return tuple(
            Spot(spot.kind, spot.name, None if spot.row is None else rows[spot.label], spot.label, spot.programs)
            for spot in spots
            if spot.row is None or spot.label in rows
        )

    def _firsts(self) -> Iterator[Change]:
        """Give the first changes of pairs: of each fact that the outcome rests on, its nearest and farthest values."""
        count = 0
        for spot in self._list_spots(self.facts):
            may, known = self.values.read(spot, self.facts)
            values, whole = self.values.list_of(spot, known) if may else Listed([], whole=False)
            self.whole &= whole and len(values) <= MOST_VALUES
            for value in values if len(values) <= MOST_VALUES else [*values[:3], values[-1]]:
                if count >= MOST_FIRST:
                    self.whole = False
                    return
                count += 1
                yield Change(spot, known, value)


class Grid:
    """The steps that values of a number or a date can take, counted in whole numbers."""

    def __init__(self, scale: int | None) -> None:
        self.scale = scale

    def __call__(self, value: object) -> int | None:
        """Give the step that a value stands on; None: on none."""
        if isinstance(value, date):
            return value.toordinal()
        if isinstance(value, bool) or not isinstance(value, int | Fraction):
            return None
        place = Fraction(value) * 10 ** (self.scale or 0)
        return place.numerator if place.denominator == 1 else None

    def value(self, place: int) -> object:
        """Give the value at a step."""
        if self.scale is None:
            return date.min + timedelta(days=place - 1)
        found = Fraction(place, 10**self.scale)
        return found.numerator if found.denominator == 1 else found
