"""What is alike in many households is read once: a household is known again by its sketch.

A pattern is kept by the sketch of a household and holds a reading in which marks stand for keys (see `ir.veil`): no
key, name, date of birth or amount of money of anybody is in it, nor in what it is kept by. There are at most so many
of an edition; past that, all are forgotten at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from marshal import dumps
from typing import Any

from sasaran.evaluate.compiled.functions import Library
from sasaran.evaluate.compiled.sketch import Outline
from sasaran.evaluate.compiled.sketch_writer import write_sketch
from sasaran.ir.decision import Reading
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content
from sasaran.ir.veil import MOST_ROWS

MOST_PATTERNS = 512
"""Of one edition; a pattern with its texts takes some 16 kB."""
MOST_FRAMES = 20_000
MOST_MET = 50_000
_FORM = 2
"""The form in which `marshal` writes equal values always the same."""


class Pattern:
    """What is found of every household of one sketch, for one edition.

    Attributes:
        reading: with marks for keys; None: each household is to be read on its own.
        places: the place of a row by its mark.
        told: what those who explain keep beside it.
        is_kept: whether it is there for the next such household.
    """

    __slots__ = ("is_kept", "places", "reading", "told")

    def __init__(self, reading: Reading | None, places: dict[str, int]) -> None:
        self.reading, self.places = reading, places
        self.told: dict[Any, Any] = {}
        self.is_kept = False


class Known:
    """A household as it is known again: its rows from the top, and its sketch for each edition."""

    __slots__ = ("_met", "_patterns", "_sketches", "rows")

    def __init__(
        self, rows: list[Row], sketches: tuple[Any, ...], patterns: Sequence[dict[Any, Pattern]], met: set[int]
    ) -> None:
        self.rows, self._sketches, self._patterns, self._met = rows, sketches, patterns, met

    def is_worth_learning(self, place: int) -> bool:
        """Say whether such a household was met before, and is met again here, for the edition at a place.

        To learn a pattern takes longer than to read one household, and most that are met once never come again.
        """
        sketch = self._sketches[place]
        if sketch is None:
            return False
        try:
            number = hash((place, sketch))
        except TypeError:  # it turns on what only this household has (`sketch.ALONE`)
            return False
        if number in self._met:
            return True
        if len(self._met) >= MOST_MET:
            self._met.clear()
        self._met.add(number)
        return False

    def find(self, place: int) -> Pattern | None:
        """Find the pattern of the household for the edition at a place, if it was learnt before."""
        try:
            return self._patterns[place].get(self._sketches[place])  # no sketch is None, and kept by nobody
        except TypeError:  # see `is_worth_learning`
            return None

    def write(self, place: int, truth: bool | None) -> bytes | None:
        """Write the sketch for the edition at a place, whose truth is known, as bytes; None: it has none.

        In one process, of two households with the same bytes the patterns are the same.
        """
        sketch = self._sketches[place]
        try:
            return None if sketch is None else dumps((place, truth, sketch), _FORM)
        except ValueError:  # see `is_worth_learning`
            return None

    def learn(self, place: int, pattern: Pattern) -> Pattern:
        """Keep the pattern of the household. Threads may do so at once: one of two that are the same is kept."""
        patterns = self._patterns[place]
        if len(patterns) >= MOST_PATTERNS:
            patterns.clear()
        pattern.is_kept = True
        return patterns.setdefault(self._sketches[place], pattern)


class Patterns:
    """Knows households again, for every edition of a plan."""

    def __init__(
        self, library: Library, outlines: Sequence[Outline | None], build: Callable[[str, str], Callable[..., Any]]
    ) -> None:
        self._sketch = build("sketch", write_sketch(library, "sketch", outlines))
        self._patterns: list[dict[Any, Pattern]] = [{} for _ in outlines]
        self._met: set[int] = set()
        self._frames: dict[tuple[Any, ...], int] = {}
        self._numbers = count()
        self._region = library.content.household.region
        self._lists = _list_lists(library.content, library.content.household.name)
        self._below = {
            name: _list_lists(library.content, name) for name in library.content.entities
        }  # fmt: skip
        self._deep = any(self._below[entity.name] for entity in library.content.entities.values() if entity.parent)

    def recognise(self, facts: Facts) -> Known | None:
        """Sketch a household; None: it must be read on its own."""
        root = facts.root
        rows, shape = [root], []
        for name in self._lists:
            listed = root.lists.get(name)
            if listed is None:
                shape.append(-1)
            else:
                shape.append(len(listed))
                rows += listed
        if self._deep:
            self._go_below(rows, shape)
        labels = [row.label for row in rows]
        if len(set(labels)) < len(labels) or "" in labels or len(labels) > MOST_ROWS:
            return None
        if any(row.stale for row in rows):  # the text says since when
            return self._know_nothing(rows)
        del labels[0]
        order = () if labels == sorted(labels) else sorted(range(len(labels)), key=labels.__getitem__)
        stated = [each.attestation for each in facts.statements] if facts.statements else ()
        here = root.values.get(self._region) is None if self._region is not None else True
        key = (facts.on, here, *shape, *map(len, labels), *order, *stated)
        frame = self._frames.get(key)
        if frame is None:
            if len(self._frames) >= MOST_FRAMES:
                self._frames.clear()  # numbers go on, so that none means two frames
            frame = self._frames.setdefault(key, next(self._numbers))
        return Known(rows, self._sketch(facts, frame), self._patterns, self._met)

    def _know_nothing(self, rows: list[Row]) -> Known:
        """Give a household of which there is no sketch: it can be veiled, but there may be none like it."""
        return Known(rows, (None,) * len(self._patterns), self._patterns, self._met)

    def _go_below(self, rows: list[Row], shape: list[int]) -> None:
        """Add the rows of lists below rows, after all that were listed before them."""
        at = 1
        while at < len(rows):
            row = rows[at]
            for name in self._below[row.entity]:
                listed = row.lists.get(name)
                shape.append(-1 if listed is None else len(listed))
                rows += listed or ()
            at += 1


def _list_lists(content: Content, name: str) -> tuple[str, ...]:
    return tuple(entity.list_name for entity in content.entities.values() if entity.parent == name)
