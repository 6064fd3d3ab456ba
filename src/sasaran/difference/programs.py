"""Compare a program in two rulebooks: on which days its rule differs, what that does, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from sasaran.difference.alike import PLACES, TEXTS, alike
from sasaran.difference.benefits import Day, compare_benefits, read_amounts
from sasaran.difference.changes import PairChange, Piece, ProgramChange
from sasaran.difference.conditions import Comparer, Found, Spot
from sasaran.difference.editions import compare_facts
from sasaran.difference.proof.effect import Effect, add_effects
from sasaran.difference.proof.frame import Frame
from sasaran.difference.proof.lowering_nodes import Meaning
from sasaran.difference.proof.order import Order
from sasaran.difference.stretches import ONE_DAY, follows, gather_conditions
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Edition, Interval


@dataclass
class _Pair:
    """Two editions that stand in each other's place, and what was found on the days on which they do."""

    old: Edition
    new: Edition
    days: list[Day] = field(default_factory=list)
    found: list[tuple[Interval, list[Found]]] = field(default_factory=list)


class ProgramComparer:
    """Compares the programs of two rulebooks, one by one."""

    def __init__(self, old: Content, new: Content, order: Order, on: date | None) -> None:
        self.old, self.new, self._order, self._on = old, new, order, on

    def compare(self, program: str) -> ProgramChange:
        """Compare one program on all days, or on the one that was asked about."""
        pairs: dict[tuple[str, str], _Pair] = {}
        pieces: list[Piece] = []
        for day in self._days(program):
            (before, ours), (after, theirs) = day.old.program(program), day.new.program(program)
            if not ours and not theirs:
                continue
            matched = list(_match_places(ours, theirs))
            found: list[Found] = []
            for one, other in matched:
                pair = pairs.setdefault((one.id, other.id), _Pair(one, other))
                pair.days.append(day)
                here = self._compare_pair(one, other, day)
                pair.found.append((day.during, here))
                found += here
            effect = self._order.relate(before, after)
            if effect is Effect.UNCLEAR and len(matched) == len(ours) == len(theirs):
                effect = _sum_up(found, all(_same_recipients(one, other, day) for one, other in matched))
            full = self._meanings(day.during.start, trusting=False)
            gaps = effect is not Effect.SAME and full[0].program(program)[0] is full[1].program(program)[0]
            pieces.append(Piece(day.during, tuple(ours), tuple(theirs), effect, gaps))
        compared = tuple(change for pair in pairs.values() if (change := self._gather(pair)).changed)
        editions = [[each for each in book.editions if each.program == program] for book in (self.old, self.new)]
        added, dropped, moved = _compare_lists(editions[0], editions[1], self._on)
        return ProgramChange(program, tuple(_join(pieces)), compared, added, dropped, moved)

    # --- days

    def _days(self, program: str) -> Iterator[Day]:
        """Give all days in stretches on which neither rulebook changes what the program says."""
        start = FIRST_DAY if self._on is None else self._on
        while True:
            old, new = self._meanings(start)
            for meaning in (old, new):
                for edition in meaning.program(program)[1]:
                    read_amounts(meaning, edition)
            end = min(old.during.end, new.during.end) if self._on is None else start
            yield Day(Interval(start, end), old, new)
            if end >= LAST_DAY or self._on is not None:
                return
            start = end + ONE_DAY

    def _meanings(self, day: date, *, trusting: bool = True) -> tuple[Meaning, Meaning]:
        terms = self._order.terms
        return (
            Meaning(self.old, day, terms, trusting=trusting),
            Meaning(self.new, day, terms, trusting=trusting),
        )

    # --- two editions

    def _compare_pair(self, one: Edition, other: Edition, day: Day) -> list[Found]:
        if one.recipient != other.recipient:
            return []
        frames = day.old.frame(one.recipient), day.new.frame(other.recipient)
        spot = Spot(frames, (_scope(frames[0]), _scope(frames[1])))
        comparer = Comparer((day.old, day.new), self._meanings(day.during.start, trusting=False), self._order)
        return list(comparer.compare(one.eligibility, other.eligibility, spot))

    def _gather(self, pair: _Pair) -> PairChange:
        return PairChange(
            pair.old,
            pair.new,
            gather_conditions(pair.found, (self.old, self.new)),
            compare_benefits(pair.old, pair.new, pair.days, self._order),
            tuple(compare_facts(pair.old, pair.new)),
        )


def _scope(frame: Frame) -> dict[int, str]:
    return {variable: row.entity for variable, row in frame.items()}


def _sum_up(found: list[Found], only_these: bool) -> Effect:
    """Where nothing is proved of the whole at once: what its parts do together.

    More of a part is more of the whole, or less, as `Spot.sign` has it; so where ``only_these`` parts changed and all
    do the same, the whole does that. Where some widen and some narrow, it is mixed.
    """
    effects = add_effects(item.effect for item in found)
    return effects if effects is Effect.MIXED or (found and only_these) else Effect.UNCLEAR


def _same_recipients(one: Edition, other: Edition, day: Day) -> bool:
    """Say whether two editions are for the same places and for the same rows, present alike."""
    if one.recipient != other.recipient or day.old.places(one) is not day.new.places(other):
        return False
    return day.old.recipients(one) == day.new.recipients(other)


def _match_places(old: list[Edition], new: list[Edition]) -> Iterator[tuple[Edition, Edition]]:
    """Pair the editions in force for the same places; where one is left on each side, those."""
    left, right = list(old), list(new)
    for one in old:
        other = next((each for each in right if set(each.applies_in) == set(one.applies_in)), None)
        if other is not None:
            left.remove(one)
            right.remove(other)
            yield one, other
    if len(left) == len(right) == 1:
        yield left[0], right[0]


def _compare_lists(
    old: list[Edition], new: list[Edition], on: date | None
) -> tuple[tuple[Edition, ...], tuple[Edition, ...], tuple[tuple[Edition, Edition], ...]]:
    """Find the editions that only one rulebook has, and those of which only the days are others."""
    ids = {edition.id for edition in old} & {edition.id for edition in new}
    moved = [(one, other) for one in old for other in new if one.id == other.id and one.during != other.during]
    dropped = [edition for edition in old if edition.id not in ids and (on is None or on in edition.during)]
    added = [edition for edition in new if edition.id not in ids and (on is None or on in edition.during)]
    for one in list(dropped):
        other = next((each for each in added if _only_moved(one, each)), None)
        if other is not None:
            dropped.remove(one)
            added.remove(other)
            moved.append((one, other))
    return tuple(added), tuple(dropped), tuple(moved)


def _only_moved(one: Edition, other: Edition) -> bool:
    return alike(one, other, PLACES | TEXTS | {"during"})


def _join(pieces: list[Piece]) -> list[Piece]:
    """Join pieces that follow upon each other and do the same."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is not None and follows(last.during, piece.during) and _says_the_same(last, piece):
            found[-1] = replace(last, during=Interval(last.during.start, piece.during.end))
        else:
            found.append(piece)
    return found


def _says_the_same(one: Piece, other: Piece) -> bool:
    return (
        (one.effect, one.gaps_only) == (other.effect, other.gaps_only)
        and [edition.id for edition in one.old] == [edition.id for edition in other.old]
        and [edition.id for edition in one.new] == [edition.id for edition in other.new]
    )
