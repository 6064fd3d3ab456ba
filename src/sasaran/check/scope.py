"""Names: what a condition may speak of from where it stands, and a note of what it reads."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from sasaran.base.span import Span
from sasaran.check.words import BookWords
from sasaran.ir.rulebook import Areas, Attestation, Definition, Entity, Interval, Parameter
from sasaran.ir.types import Code, Type

MOST_NESTED = 2


@dataclass(frozen=True)
class Level:
    """One row in scope. ``bare``: its fields may be named without a prefix; ``alias`` is that prefix."""

    entity: str
    variable: int
    alias: str | None = None
    bare: bool = True


@dataclass
class Uses:
    """What a rule reads: parameters (with key), definitions, programs, and sources that are not firm.

    ``parts`` are what its dated versions read, each on its own days; ``nodes`` counts how large it has become.
    """

    parameters: list[tuple[str, str | None, Span]] = field(default_factory=list)
    definitions: list[tuple[str, Span]] = field(default_factory=list)
    programs: list[tuple[str, Span]] = field(default_factory=list)
    unfirm: list[tuple[str, Span]] = field(default_factory=list)
    fields: list[tuple[str, str, Span]] = field(default_factory=list)
    parts: list[tuple[Interval, Uses]] = field(default_factory=list)
    nodes: int = 0

    def join(self, during: Interval, part: Uses) -> None:
        """Take over what a dated version reads: parameters and definitions on its own days, the rest at all times."""
        self.parts.append((during, part))
        self.programs += part.programs
        self.unfirm += part.unfirm
        self.fields += part.fields
        self.nodes = max(self.nodes, part.nodes)


@dataclass(frozen=True)
class Scope:
    """The rows in scope, outermost first, and a source of fresh variables."""

    levels: tuple[Level, ...]
    fresh: Iterator[int] = field(default_factory=lambda: itertools.count(10))
    nested: int = 0

    def inner(self, entity: str, alias: str | None = None, bare: bool = True) -> tuple[Scope, int]:
        """Step into the rows of a list."""
        variable = next(self.fresh)
        level = Level(entity, variable, alias, bare)
        return replace(self, levels=(*self.levels, level), nested=self.nested + 1), variable


@dataclass
class Names:
    """Everything a rulebook declares, for looking names up. Definitions are added as they are typed."""

    words: BookWords
    entities: Mapping[str, Entity]
    parameters: Mapping[str, Parameter]
    attestations: Mapping[str, Attestation]
    areas: Areas
    programs: frozenset[str]
    definitions: dict[str, Definition] = field(default_factory=dict)
    _codes: dict[int, tuple[tuple[Code, ...], frozenset[str]]] = field(default_factory=dict)

    @cached_property
    def received(self) -> frozenset[str]:
        """What may be received: programs with rules here, those without, and further codes of the enrolments' field."""
        enrolled = next((item for item in self.entities.values() if item.enrolment), None)
        field_ = enrolled.fields.get(enrolled.enrolment.program) if enrolled and enrolled.enrolment else None
        return (
            self.programs | frozenset(self.words.other_programs) | (field_.type.code_names if field_ else frozenset())
        )

    def codes_of(self, type_: Type) -> frozenset[str]:
        """The codes of a type; made once for each list of codes, which may be as long as there are programs."""
        known = self._codes.get(id(type_.codes))
        if known is None:
            # The list is kept beside its names, so that its id stays its own.
            known = self._codes[id(type_.codes)] = (type_.codes, type_.code_names)
        return known[1]

    @cached_property
    def uncertain(self) -> frozenset[tuple[str, str | None]]:
        """The parameters, with their keys, that have an uncertain value."""
        return frozenset(
            (name, value.key if parameter.by is None else None)
            for name, parameter in self.parameters.items()
            for value in parameter.values
            if value.confidence == "uncertain"
        )

    @property
    def root(self) -> Entity:
        """The household."""
        return next(entity for entity in self.entities.values() if entity.parent is None)

    @property
    def members(self) -> Entity | None:
        """The members."""
        return next((entity for entity in self.entities.values() if entity.members), None)

    def entity_of_list(self, name: str) -> Entity | None:
        """The entity whose list, or own name, is this."""
        return next(
            (entity for entity in self.entities.values() if entity.parent and name in (entity.list_name, entity.name)),
            None,
        )

    def scope_of(self, entity: str) -> Scope:
        """The rows in scope for a rule about ``entity``: it and everything above it, each at its depth."""
        levels: list[Level] = []
        current: Entity | None = self.entities[entity]
        while current is not None:
            levels.append(Level(current.name, current.depth))
            current = self.entities.get(current.parent) if current.parent else None
        return Scope(tuple(reversed(levels)))

    def visible(self, scope: Scope) -> list[str]:
        """Every name that could stand here, for suggestions."""
        names: list[str] = []
        for level in scope.levels:
            if level.bare:
                names.extend(self.entities[level.entity].fields)
                names.extend(name for name, item in self.definitions.items() if item.entity == level.entity)
            if level.alias:
                names.append(level.alias)
        return [*names, *self.parameters, self.words.keys.decision_date]

    def fields_below(self, scope: Scope, name: str) -> str | None:
        """The entity below the scope that has a field or definition of this name."""
        inside = {level.entity for level in scope.levels}
        for entity in self.entities.values():
            if entity.name not in inside and name in entity.fields:
                return entity.name
        found = self.definitions.get(name)
        return found.entity if found is not None and found.entity not in inside else None


@dataclass(frozen=True)
class Context:
    """Where a rule is typed: during which days, and whether unlike units may be compared."""

    during: Interval = field(default_factory=Interval)
    unlike_units: bool = False


def common_days(one: Interval, other: Interval) -> Interval | None:
    """The days that two stretches share, or None."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Interval(start, end) if start <= end else None


def same_unit(left: Type, right: Type) -> bool:
    """May the two be compared or added: the same unit, or one of them takes any."""
    return left.unit is None or right.unit is None or left.unit == right.unit
