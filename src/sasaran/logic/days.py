"""On which stretches of days a rule says the same: what it reads in, intervals out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import LAST_DAY, Content, Interval
from sasaran.logic.walk import Part, walk_own


class Turns:
    """The days on which what rules read begins or has ended; looked up once for each definition and parameter."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._defined: dict[str, frozenset[date]] = {}
        self._shared: dict[str, frozenset[date]] = {}
        self._valued: dict[str, frozenset[date]] = {}

    def stretches(self, rules: Iterable[Part], during: Interval) -> list[Interval]:
        """Part ``during`` so that in each stretch nothing that the rules read changes."""
        turns = frozenset[date]().union(*(self._of_rule(rule) for rule in rules))
        starts = [during.start, *sorted(day for day in turns if during.start < day <= during.end)]
        ends = [day - timedelta(days=1) for day in starts[1:]]
        return [Interval(start, end) for start, end in zip(starts, [*ends, during.end], strict=True)]

    def _of_rule(self, rule: Part) -> frozenset[date]:
        found: set[date] = set()
        for part in walk_own(rule):
            match part:
                case ir.Definition(name=name) | ir.Named(definition=name):
                    found |= self._of_definition(name)
                case ir.Parameter(name=name) | ir.PerPeriod(factors=name):
                    found |= self._of_parameter(name)
                case nodes.Use(criteria=name):
                    found |= self._of_criteria(name)
        return frozenset(found)

    def _of_definition(self, name: str) -> frozenset[date]:
        if name not in self._defined:
            self._defined[name] = frozenset()
            versions = self._content.definitions[name].versions
            below = (self._of_rule(version.body) for version in versions)
            self._defined[name] = frozenset(_turns(each.during for each in versions)).union(*below)
        return self._defined[name]

    def _of_criteria(self, name: str) -> frozenset[date]:
        """When what all their items read changes: perhaps more often than what the chosen ones do."""
        if name not in self._shared:
            versions = self._content.criteria[name].versions
            below = (self._of_rule(version.body) for version in versions)
            self._shared[name] = frozenset(_turns(each.during for each in versions)).union(*below)
        return self._shared[name]

    def _of_parameter(self, name: str) -> frozenset[date]:
        if name not in self._valued:
            values = self._content.parameters[name].values
            self._valued[name] = frozenset(_turns(value.during for value in values))
        return self._valued[name]


def _turns(intervals: Iterable[Interval]) -> set[date]:
    found = set()
    for each in intervals:
        found.add(each.start)
        if each.end < LAST_DAY:
            found.add(each.end + timedelta(days=1))
    return found


def join_days(stretches: Iterable[Interval]) -> list[Interval]:
    """Join stretches, in order, that follow upon each other."""
    found: list[Interval] = []
    for each in stretches:
        if found and each.start <= found[-1].end + timedelta(days=1):
            found[-1] = Interval(found[-1].start, max(found[-1].end, each.end))
        else:
            found.append(each)
    return found
