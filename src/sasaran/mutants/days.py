"""Changes to days: an edition, a version or a published value that begins or ends a day earlier or later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Interval
from sasaran.mutants.expressions import ONE_DAY


@dataclass(frozen=True, slots=True)
class Moved:
    """Stretches of days of which a beginning or an end was moved.

    ``old`` and ``new`` are the day as written and as moved; ``day`` is the only day on which it matters; ``place`` is
    the stretch that was moved first (what it touches moves with it).
    """

    place: int
    intervals: tuple[Interval, ...]
    old: date
    new: date
    day: date
    is_end: bool


def move_days(intervals: Sequence[Interval]) -> Iterator[Moved]:
    """Move each beginning and each end by a day, once each way; a neighbour that touches it gives way."""
    for place, during in enumerate(intervals):
        if during.start > FIRST_DAY:
            for step in (ONE_DAY, -ONE_DAY):
                moved = list(intervals)
                moved[place] = replace(during, start=during.start + step)
                before = _find(intervals, "end", during.start - ONE_DAY)
                if before is not None:
                    moved[before] = replace(intervals[before], end=intervals[before].end + step)
                day = during.start if step > ONE_DAY * 0 else during.start - ONE_DAY
                yield Moved(place, tuple(moved), during.start, during.start + step, day, False)
        follows = _find(intervals, "start", during.end + ONE_DAY) if during.end < LAST_DAY else None
        if during.end < LAST_DAY and follows is None:
            for step in (ONE_DAY, -ONE_DAY):
                moved = list(intervals)
                moved[place] = replace(during, end=during.end + step)
                day = during.end + ONE_DAY if step > ONE_DAY * 0 else during.end
                yield Moved(place, tuple(moved), during.end, during.end + step, day, True)


def _find(intervals: Sequence[Interval], name: str, day: date) -> int | None:
    return next((place for place, each in enumerate(intervals) if getattr(each, name) == day), None)
