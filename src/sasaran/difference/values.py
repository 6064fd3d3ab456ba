"""Compare the values of parameters: on which days they are others, for each key and area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sasaran.difference.alike import PLACES, alike, differing
from sasaran.difference.changes import FactChange, ParameterChange, ValueChange
from sasaran.difference.stretches import ONE_DAY, follows
from sasaran.ir.rulebook import LAST_DAY, Content, Interval, Parameter, ParameterValue

_FACTS = ("keys", "by", "by_area")


def compare_parameters(old: Content, new: Content, on: date | None) -> Iterator[ParameterChange]:
    """Compare the parameters that both rulebooks have; on one day only where that was asked."""
    for name, one in old.parameters.items():
        other = new.parameters.get(name)
        if other is None:
            continue
        facts = [FactChange(key, getattr(one, key), getattr(other, key)) for key in differing(one, other, _FACTS)]
        if str(one.type.unit) != str(other.type.unit):
            facts.append(FactChange("unit", str(one.type.unit or ""), str(other.type.unit or "")))
        facts += _compare_trust(one, other)
        values = tuple(_compare_values(one, other, on))
        if values or facts:
            yield ParameterChange(name, values, tuple(facts))


def _compare_values(one: Parameter, other: Parameter, on: date | None) -> Iterator[ValueChange]:
    places = dict.fromkeys((row.key, row.area) for row in (*one.values, *other.values))
    for key, area in places:
        ours, theirs = _rows_at(one, key, area), _rows_at(other, key, area)
        changes: list[ValueChange] = []
        for during in split_days((row.during for row in (*ours, *theirs)), on):
            before, after = _value_on(ours, during.start), _value_on(theirs, during.start)
            if before == after:
                continue
            last = changes[-1] if changes else None
            if last and follows(last.during, during) and (last.old, last.new) == (before, after):
                during = Interval(changes.pop().during.start, during.end)
            changes.append(ValueChange(during, before, after, key, area))
        yield from changes


def split_days(intervals: Iterable[Interval], on: date | None) -> list[Interval]:
    """Part all days, from the first that is named, where one of the intervals begins or has ended."""
    starts: set[date] = set()
    for each in intervals:
        starts.add(each.start)
        if each.end < LAST_DAY:
            starts.add(each.end + ONE_DAY)
    ordered = sorted(starts)
    ends = [*(day - ONE_DAY for day in ordered[1:]), LAST_DAY]
    found = [Interval(start, end) for start, end in zip(ordered, ends, strict=True)]
    return found if on is None else [Interval(on, on) for each in found if on in each]


def _rows_at(parameter: Parameter, key: str | None, area: str | None) -> list[ParameterValue]:
    return [row for row in parameter.values if (row.key, row.area) == (key, area)]


def _value_on(rows: list[ParameterValue], day: date) -> object:
    """Give the value in force: what was published, with every option where sources disagree."""
    row = max((row for row in rows if day in row.during), key=lambda row: row.during.start, default=None)
    if row is None:
        return None
    return row.between if row.between is not None else tuple(dict.fromkeys(option.value for option in row.options))


def _compare_trust(one: Parameter, other: Parameter) -> Iterator[FactChange]:
    """Compare how sure the values are that did not change themselves."""
    ours = {(row.key, row.area, row.during.start): row for row in one.values}
    theirs = {(row.key, row.area, row.during.start): row for row in other.values}
    for place, row in ours.items():
        counterpart = theirs.get(place)
        if counterpart is None or not alike(row.content, counterpart.content, PLACES):
            continue
        before, after = _confidences(row), _confidences(counterpart)
        if before != after:
            yield FactChange("confidence", before, after, place[0] or place[1] or "")


def _confidences(row: ParameterValue) -> tuple[str, ...]:
    return tuple(sorted({row.confidence, *(option.confidence for option in row.options)}))
