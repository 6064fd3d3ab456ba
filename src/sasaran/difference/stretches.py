"""Gather what was found piece by piece of days into changes with their days: equal neighbours are joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sasaran.base.span import NOWHERE
from sasaran.difference.changes import Clause, ConditionChange, Stretch
from sasaran.difference.conditions import Found
from sasaran.ir.rulebook import Content, Interval

ONE_DAY = timedelta(days=1)


def gather_conditions(
    pieces: Iterable[tuple[Interval, list[Found]]], contents: tuple[Content, Content]
) -> tuple[ConditionChange, ...]:
    """Gather the changes of conditions of one pair of editions, in the order of their places."""
    days: dict[tuple[object, ...], list[Stretch]] = {}
    first: dict[tuple[object, ...], Found] = {}
    for during, found in pieces:
        for item in found:
            first.setdefault(item.key, item)
            stretch = Stretch(during, item.effect, item.through, item.gaps_only, item.mark)
            days.setdefault(item.key, []).append(stretch)
    changes = [_change(item, tuple(join_stretches(days[key])), contents) for key, item in first.items()]
    return tuple(sorted(changes, key=_place))


def _place(change: ConditionChange) -> tuple[bool, str, int, int]:
    """Order by where they stand; those in shared criteria last."""
    clause = change.new or change.old
    span = clause.node.span if clause is not None else NOWHERE
    return (bool(change.within), span.path, span.line, span.column)


def _change(item: Found, stretches: tuple[Stretch, ...], contents: tuple[Content, Content]) -> ConditionChange:
    old = None if item.old is None else Clause(contents[0], item.old, item.scopes[0])
    new = None if item.new is None else Clause(contents[1], item.new, item.scopes[1])
    return ConditionChange(item.kind, old, new, item.negative, stretches, item.within, item.rows)


def join_stretches(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Join stretches that follow upon each other and mean the same."""
    found: list[Stretch] = []
    for each in sorted(stretches, key=lambda stretch: stretch.during.start):
        last = found[-1] if found else None
        if last is not None and replace(last, during=each.during) == each and follows(last.during, each.during):
            found[-1] = replace(each, during=Interval(last.during.start, each.during.end))
        else:
            found.append(each)
    return found


def follows(first: Interval, second: Interval) -> bool:
    """Say whether one begins the day after the other ends."""
    return first.end < second.start and first.end + ONE_DAY == second.start
