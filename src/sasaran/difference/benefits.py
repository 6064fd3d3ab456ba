"""Compare the benefits of two editions: which came, went or changed, part by part, and which amounts rise or fall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sasaran.difference.alike import PLACES, TEXTS, alike
from sasaran.difference.changes import AmountChange, BenefitChange, FactChange, Phrase, Stretch
from sasaran.difference.proof.effect import Effect
from sasaran.difference.proof.frame import Frame
from sasaran.difference.proof.lowering_nodes import Meaning
from sasaran.difference.proof.order import Order
from sasaran.difference.stretches import join_stretches
from sasaran.difference.through import Tracer
from sasaran.ir.expressions import Expression
from sasaran.ir.rulebook import Benefit, Edition, Interval
from sasaran.ir.types import Kind

_FACTS = (
    "unit", "paid_to", "per", "times", "times_at_most", "once", "hit", "per_member", "members_at_most", "items",
    "basis",
)  # fmt: skip
_AMOUNTS = ("amount", "base", "up_to", "otherwise")
_Parts = Mapping[tuple[str, str], Expression]


@dataclass(frozen=True, slots=True)
class Day:
    """Two rulebooks as they stand on some days on which neither changes."""

    during: Interval
    old: Meaning
    new: Meaning


def compare_benefits(old: Edition, new: Edition, days: list[Day], order: Order) -> tuple[BenefitChange, ...]:
    """Compare benefits in their order, those of one form with one another."""
    return tuple(
        change
        for one, other in _match(old.benefits, new.benefits)
        if (change := _compare(one, other, (old, new), days, order)) is not None
    )


def read_amounts(meaning: Meaning, edition: Edition) -> None:
    """Look at all that the benefits of an edition calculate, so that the days on which it is the same are known."""
    for benefit in edition.benefits:
        for key, part in list_parts(benefit).items():
            meaning.term(part, frame_of_part(meaning, edition, benefit, key))


def _match(old: tuple[Benefit, ...], new: tuple[Benefit, ...]) -> Iterator[tuple[Benefit | None, Benefit | None]]:
    left, right = list(old), list(new)
    for fits in (lambda a, b: alike(a, b, PLACES | TEXTS), lambda a, b: a.form == b.form, lambda a, b: True):
        for one in list(left):
            other = next((each for each in right if fits(one, each)), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
                yield one, other
    yield from ((one, None) for one in left)
    yield from ((None, other) for other in right)


def _compare(
    one: Benefit | None, other: Benefit | None, editions: tuple[Edition, Edition], days: list[Day], order: Order
) -> BenefitChange | None:
    if one is None or other is None:
        return BenefitChange("added" if one is None else "dropped", one, other)
    facts = tuple(_compare_facts(one, other))
    amounts = tuple(_compare_amounts(one, other, editions, days, order))
    return BenefitChange("changed", one, other, amounts, facts) if facts or amounts else None


def _compare_facts(one: Benefit, other: Benefit) -> Iterator[FactChange]:
    if one.form != other.form:
        yield FactChange("form", one.form, other.form)
    for key in _FACTS:
        before, after = getattr(one, key, None), getattr(other, key, None)
        if not alike(before, after, PLACES):
            yield FactChange(key, before, after)
    sources = tuple(item.source for item in one.funding), tuple(item.source for item in other.funding)
    if sources[0] != sources[1]:
        yield FactChange("funding", *sources)
    rows = {row.name: row for row in one.rows}, {row.name: row for row in other.rows}
    kept = [[name for name in each if name in rows[0] and name in rows[1]] for each in rows]
    if kept[0] != kept[1]:
        yield FactChange("row_order", tuple(rows[0]), tuple(rows[1]))
    for name in kept[0]:
        if rows[0][name].at_most != rows[1][name].at_most:
            yield FactChange("row_at_most", rows[0][name].at_most, rows[1][name].at_most, name)


def _compare_amounts(
    one: Benefit, other: Benefit, editions: tuple[Edition, Edition], days: list[Day], order: Order
) -> Iterator[AmountChange]:
    before, after = list_parts(one), list_parts(other)
    for key in dict.fromkeys((*before, *after)):
        ours, theirs = before.get(key), after.get(key)
        found = [stretch for day in days if (stretch := _compare_part(key, ours, theirs, one, editions, day, order))]
        if found:
            phrases = [
                None if part is None else Phrase(content, part, _scope(meaning, edition, benefit, key))
                for part, content, meaning, edition, benefit in (
                    (ours, days[0].old.content, days[0].old, editions[0], one),
                    (theirs, days[0].new.content, days[0].new, editions[1], other),
                )
            ]
            yield AmountChange(key[0], key[1], phrases[0], phrases[1], tuple(join_stretches(found)))


def _compare_part(
    key: tuple[str, str],
    ours: Expression | None,
    theirs: Expression | None,
    benefit: Benefit,
    editions: tuple[Edition, Edition],
    day: Day,
    order: Order,
) -> Stretch | None:
    if ours is None or theirs is None:
        return Stretch(day.during, Effect.UNCLEAR)
    frames = frame_of_part(day.old, editions[0], benefit, key), frame_of_part(day.new, editions[1], benefit, key)
    one, other = day.old.term(ours, frames[0]), day.new.term(theirs, frames[1])
    if one is other:
        return None
    through = () if not alike(ours, theirs) else Tracer(day.old, day.new).trace(ours, theirs, *frames)
    mark = (one.number, other.number)
    if ours.type.kind is Kind.TRUTH:
        effect = order.relate(one, other)
        return Stretch(day.during, effect, through, mark=mark) if effect is not Effect.SAME else None
    rises, falls = order.below(one, other), order.below(other, one)
    effect = Effect.WIDENS if rises else Effect.NARROWS if falls else Effect.UNCLEAR
    return None if rises and falls else Stretch(day.during, effect, through, mark=mark)


def list_parts(benefit: Benefit) -> _Parts:
    """List what is calculated: amounts, and of each line for whom and how much."""
    found: dict[tuple[str, str], Expression] = {}
    for key in _AMOUNTS:
        expression = getattr(benefit, key)
        if expression is not None:
            found[key, ""] = expression
    for row in benefit.rows:
        found["row_when", row.name] = row.condition
        found["row_amount", row.name] = row.amount
    for source in benefit.funding:
        if source.amount is not None:
            found["funding_amount", source.source] = source.amount
    return found


def frame_of_part(meaning: Meaning, edition: Edition, benefit: Benefit, key: tuple[str, str]) -> Frame:
    """Give the rows in scope of a part: of a line, each member too where the recipient is the household."""
    members = meaning.content.members
    frame = meaning.frame(edition.recipient)
    each = benefit.rows and key[0] in ("row_when", "row_amount", "otherwise")
    if not each or members is None or members.depth in frame or not benefit.per_member:
        return frame
    return {**frame, **meaning.frame(members.name)}


def _scope(meaning: Meaning, edition: Edition, benefit: Benefit, key: tuple[str, str]) -> dict[int, str]:
    return {variable: row.entity for variable, row in frame_of_part(meaning, edition, benefit, key).items()}
