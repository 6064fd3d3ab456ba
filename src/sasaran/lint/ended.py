"""What comes to an end: values that end while a rule goes on, registers that ended before it began."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Content, Edition, Field, Parameter, ParameterValue
from sasaran.lint.sources import list_read
from sasaran.logic.scope import Entities, top_entities, walk_scoped
from sasaran.logic.walk import Part

EXPIRES, ENDED = "SAS-L024", "SAS-L025"
_Read = tuple[str, str, Span]


class Reads:
    """What each edition reads, through definitions too; each definition is gone through once."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._fields: dict[str, frozenset[tuple[str, str]]] = {}
        self._parameters: dict[str, frozenset[str]] = {}

    def look_at(self, edition: Edition) -> Iterator[Diagnostic]:
        """Look at all that an edition reads."""
        told: set[object] = set()
        for rule, scope in list_read(self._content, edition):
            for part, around in walk_scoped(self._content, rule, scope):
                if not isinstance(part, ir.Expression):
                    continue
                for entity, name in self._fields_of(part, around):
                    field = self._content.entities[entity].fields[name]
                    if field not in told:
                        told.add(field)
                        yield from self._ended(edition, field, part.span)
                for name in self._parameters_of(part):
                    if name not in told:
                        told.add(name)
                        yield from _expiring(edition, self._content.parameters[name], part.span)

    def _ended(self, edition: Edition, field: Field, span: Span) -> Iterator[Diagnostic]:
        register = self._content.registers.get(field.register or "")
        if register is not None and register.ended is not None and register.ended < edition.during.start:
            values = {"name": field.name, "register": register.name, "day": register.ended}
            yield Diagnostic(ENDED, span, values, (Label(field.span, "declared"),))

    def _fields_of(self, part: ir.Expression, scope: Entities) -> frozenset[tuple[str, str]]:
        if isinstance(part, ir.Field):
            return frozenset(((scope[part.variable], part.name),))
        if isinstance(part, ir.Age):
            return frozenset(((scope[part.variable], part.field),))
        read = _definition(part)
        if read is None:
            return frozenset()
        if read not in self._fields:
            self._fields[read] = frozenset()
            self._fields[read] = frozenset(
                each for inner, around in self._within(read) for each in self._fields_of(inner, around)
            )
        return self._fields[read]

    def _parameters_of(self, part: ir.Expression) -> frozenset[str]:
        if isinstance(part, ir.Parameter):
            return frozenset((part.name,))
        read = _definition(part)
        if read is None:
            return frozenset()
        if read not in self._parameters:
            self._parameters[read] = frozenset()
            self._parameters[read] = frozenset(
                each for inner, _ in self._within(read) for each in self._parameters_of(inner)
            )
        return self._parameters[read]

    def _within(self, name: str) -> Iterator[tuple[ir.Expression, Entities]]:
        definition = self._content.definitions[name]
        scope = top_entities(self._content, definition.member_of or definition.entity)
        for version in definition.versions:
            parts: Iterator[tuple[Part, Entities]] = walk_scoped(self._content, version.body, scope)
            yield from ((part, around) for part, around in parts if isinstance(part, ir.Expression))


def _definition(part: ir.Expression) -> str | None:
    if isinstance(part, ir.Definition):
        return part.name
    return part.definition if isinstance(part, ir.Named) else None


def _expiring(edition: Edition, parameter: Parameter, span: Span) -> Iterator[Diagnostic]:
    """Find the first day after which a code or an area has no value of its own, though the edition goes on.

    That a value for all is missing is an error, which is told elsewhere.
    """
    if parameter.by is None:
        return
    last: dict[str | None, ParameterValue] = {}
    for value in parameter.values:
        own = value.area if parameter.by_area else value.key
        if own not in last or value.during.end > last[own].during.end:
            last[own] = value
    for_all = last.pop(None, None)
    covered = for_all.during.end if for_all is not None else date.min
    ends = [value for value in last.values() if covered < value.during.end < edition.during.end]
    # A `note` beside the value is how the author says that this is known.
    ends = [value for value in ends if value.during.end >= edition.during.start and value.note is None]
    first = min(ends, key=lambda value: (value.during.end, value.span.path, value.span.line), default=None)
    if first is not None:
        values = {"name": parameter.name, "day": first.during.end, "count": len(ends)}
        yield Diagnostic(EXPIRES, first.span, values, (Label(span, "read"),))
