"""The stretch of days on which a rulebook says the same: same editions, definitions, criteria and parameter values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta

from sasaran.ir.expressions import Expression, Rows, TableRow
from sasaran.ir.nodes import Node, Tier, Use
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Interval


def find_segment(content: Content, on: date) -> Interval:
    """Find the longest stretch around a day on which nothing begins or ends."""
    starts = sorted(set(_list_starts(content)))
    before = [day for day in starts if day <= on]
    after = [day for day in starts if day > on]
    return Interval(before[-1] if before else FIRST_DAY, after[0] - timedelta(days=1) if after else LAST_DAY)


def _list_starts(content: Content) -> Iterator[date]:
    """List the days on which something begins, or has just ended."""
    for during in _list_intervals(content):
        yield during.start
        if during.end < LAST_DAY:
            yield during.end + timedelta(days=1)


def _list_intervals(content: Content) -> Iterator[Interval]:
    for edition in content.editions:
        yield edition.during
        yield from _list_versions(edition.eligibility)
    for definition in content.definitions.values():
        for version in definition.versions:
            yield version.during
            yield from _list_versions(version.body)
    for parameter in content.parameters.values():
        yield from (value.during for value in parameter.values)
    yield from (fact.during for fact in content.areas.facts)
    yield from (area.during for area in content.areas.areas.values())


def _list_versions(part: object) -> Iterator[Interval]:
    """Find the dated criteria that a tree uses, wherever they stand in it."""
    if isinstance(part, Use):
        for first, last, body in part.versions:
            yield Interval(first, last)
            yield from _list_versions(body)
    elif isinstance(part, tuple):
        for item in part:
            yield from _list_versions(item)
    elif isinstance(part, Node | Expression | Rows | TableRow | Tier):
        for item in fields(part):
            if item.name not in ("span", "type", "attributes"):
                yield from _list_versions(getattr(part, item.name))
