"""Find what of an edition is yet to be confirmed: indicative conditions and terms, values without a sure source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sasaran.ir import expressions as ir
from sasaran.ir.nodes import Node, Use
from sasaran.ir.rulebook import Content, Definition, Edition, Interval, Parameter, ParameterValue
from sasaran.logic.walk import Part, list_parts

CONFIDENCES = ("law", "press", "practice", "uncertain")
"""How sure a value can be, the surest first."""


@dataclass(frozen=True, slots=True)
class ValueDoubt:
    """One parameter that an edition reads, with its published values on the edition's days.

    ``unsettled`` are those that are contested or only known to lie in a range; ``confidence`` is the weakest of all.
    ``silent_from`` is the first day of the edition after the last published value, where there is such a day.
    """

    parameter: Parameter
    unsettled: tuple[ParameterValue, ...]
    confidence: str
    silent_from: date | None


@dataclass(frozen=True, slots=True)
class Doubts:
    """What an edition rests on that is not sure. ``nodes`` are the topmost indicative ones below an edition's root."""

    nodes: tuple[Node, ...]
    terms: tuple[Definition, ...]
    values: tuple[ValueDoubt, ...]


def find_doubts(content: Content, edition: Edition) -> Doubts:
    """Find the doubts of one edition, over all its days; what decides nothing (priority, procedure) is left aside."""
    walk = _Walk(content, edition.during)
    walk.part(edition.eligibility, under=edition.indicative)
    for each in _list_amounts(edition):
        walk.part(each, under=True)
    values = (_judge(content.parameters[name], edition.during) for name in walk.parameters)
    terms = (content.definitions[name] for name in walk.definitions)
    return Doubts(tuple(walk.nodes), tuple(term for term in terms if term.indicative), tuple(values))


class _Walk:
    """Gather in the order of reading: topmost indicative nodes, definitions and parameters, each once."""

    def __init__(self, content: Content, days: Interval) -> None:
        self.content = content
        self.days = days
        self.nodes: list[Node] = []
        self.definitions: dict[str, None] = {}
        self.parameters: dict[str, None] = {}

    def part(self, part: Part, *, under: bool) -> None:
        """Go through a part; ``under`` an indicative node the ones below are no doubts of their own."""
        if isinstance(part, Node) and part.attributes.indicative and not under:
            self.nodes.append(part)
            under = True
        if isinstance(part, ir.Parameter):
            self.parameters.setdefault(part.name)
        for name in _name_definitions(part):
            self.definition(name)
        if isinstance(part, Use):
            for first, last, body in part.versions:
                if first <= self.days.end and self.days.start <= last:
                    self.part(body, under=under)
            return
        for inner in list_parts(part):
            self.part(inner, under=under)

    def definition(self, name: str) -> None:
        """Go through what a definition means on the days of the edition."""
        if name in self.definitions or name not in self.content.definitions:
            return
        self.definitions.setdefault(name)
        for version in self.content.definitions[name].versions:
            if _meet(version.during, self.days):
                self.part(version.body, under=True)


def _name_definitions(part: Part) -> Iterator[str]:
    if isinstance(part, ir.Definition):
        yield part.name
    elif isinstance(part, ir.Named):
        yield part.definition


def _list_amounts(edition: Edition) -> Iterator[ir.Expression]:
    for benefit in edition.benefits:
        for row in benefit.rows:
            yield from (row.condition, row.amount)
        amounts = [benefit.amount, benefit.base, benefit.otherwise, benefit.up_to]
        amounts += [funding.amount for funding in benefit.funding]
        yield from (amount for amount in amounts if amount is not None)


def _judge(parameter: Parameter, days: Interval) -> ValueDoubt:
    rows = [row for row in parameter.values if _meet(row.during, days)]
    told = [option.confidence for row in rows for option in row.options] + [row.confidence for row in rows]
    weakest = max(told, key=CONFIDENCES.index, default=CONFIDENCES[0])
    unsettled = tuple(row for row in rows if row.between is not None or _is_contested(row))
    last = max((row.during.end for row in parameter.values), default=None)
    silent = None if last is None or last >= days.end else max(days.start, date.fromordinal(last.toordinal() + 1))
    return ValueDoubt(parameter, unsettled, weakest, silent)


def _is_contested(row: ParameterValue) -> bool:
    return len({option.value for option in row.options}) > 1


def _meet(one: Interval, other: Interval) -> bool:
    return one.start <= other.end and other.start <= one.end
