"""Find which facts and parameters a condition reads: of the household, of a row, of its area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date

from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content, Entity


@dataclass(frozen=True, slots=True)
class FieldRead:
    """A field of the row that a variable names; ``named`` is the definition that picks the row, where one does.

    ``through`` is the definition that it was read in, or None where the condition reads it itself.
    """

    variable: int
    entity: str
    name: str
    named: str | None = None
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Reads:
    """What a condition reads, each once, in order."""

    fields: tuple[FieldRead, ...] = ()
    parameters: tuple[ir.Parameter, ...] = ()
    areas: tuple[str, ...] = ()

    @property
    def direct(self) -> tuple[FieldRead, ...]:
        """The fields that the condition names itself."""
        return tuple(read for read in self.fields if read.through is None)


@dataclass(frozen=True, slots=True)
class _Bound:
    """What a variable stands for while walking: a row of an entity, in the condition's own variables."""

    variable: int
    entity: str
    named: str | None = None


Env = Mapping[int, _Bound]
LISTED = -1
"""The variable of rows that a condition ranges over itself: their values are many."""


def find_reads(content: Content, scope: Mapping[int, str], on: date, *items: ir.Expression | nodes.Node) -> Reads:
    """Find what some expressions or nodes read, looking into definitions in force on the date."""
    walk = _Walk(content, on)
    env = {variable: _Bound(variable, entity) for variable, entity in scope.items()}
    for item in items:
        if isinstance(item, nodes.Node):
            walk.node(item, env, None)
        else:
            walk.expression(item, env, None)
    return Reads(tuple(walk.fields), tuple(walk.parameters.values()), tuple(walk.areas))


class _Walk:
    """Gather reads in order; what was met before is not gathered again."""

    def __init__(self, content: Content, on: date) -> None:
        self.content = content
        self.on = on
        self.fields: dict[FieldRead, None] = {}
        self.parameters: dict[tuple[str, str | None], ir.Parameter] = {}
        self.areas: dict[str, None] = {}
        self.looked_into: set[tuple[str, _Bound]] = set()

    def field(self, variable: int, name: str, env: Env, through: str | None) -> None:
        bound = env.get(variable)
        if bound is not None:
            self.fields.setdefault(FieldRead(bound.variable, bound.entity, name, bound.named, through))

    def expression(self, item: ir.Expression, env: Env, through: str | None) -> None:
        match item:
            case ir.Field():
                self.field(item.variable, item.name, env, through)
            case ir.Age():
                self.field(item.variable, item.field, env, through)
            case ir.AreaFact():
                self.areas.setdefault(item.name)
            case ir.Parameter():
                self.parameters.setdefault((item.name, item.key), item)
            case ir.Definition():
                self.definition(item, env)
            case ir.Named():
                self.expression(item.body, self.named(item, env), through)
            case ir.Aggregate() | ir.Quantifier():
                inner = {**env, item.rows.variable: _Bound(LISTED, item.rows.entity)}
                for part in parts_of(item):
                    self.expression(part, inner, through)
            case ir.Tree():
                if isinstance(item.node, nodes.Node):
                    self.node(item.node, env, through)
            case _:
                for part in parts_of(item):
                    self.expression(part, env, through)

    def named(self, item: ir.Named, env: Env) -> Env:
        definition = self.content.definitions.get(item.definition)
        entity = _listed(self.content, definition.member_of) if definition is not None else None
        return {**env, item.variable: _Bound(item.variable, entity.name if entity else "", item.definition)}

    def definition(self, item: ir.Definition, env: Env) -> None:
        found = self.content.definitions.get(item.name)
        version = found.on(self.on) if found is not None else None
        bound = env.get(item.variable)
        if found is None or version is None or bound is None or (item.name, bound) in self.looked_into:
            return
        self.looked_into.add((item.name, bound))
        depth = self.content.entities[found.entity].depth
        inner = {0: env[0], depth: bound} if 0 in env else {depth: bound}
        self.expression(version.body, inner, item.name)

    def node(self, node: nodes.Node, env: Env, through: str | None) -> None:
        match node:
            case nodes.Leaf(expression=expression) if expression is not None:
                self.expression(expression, env, through)
            case nodes.Members(rows=rows, body=body) if rows is not None and body is not None:
                self.node(body, {**env, rows.variable: _Bound(LISTED, rows.entity)}, through)
            case nodes.Use():
                for first, last, body in node.versions:
                    if first <= self.on <= last:
                        self.node(body, env, through)
            case _:
                for child in children_of(node):
                    self.node(child, env, through)


def children_of(node: nodes.Node) -> Iterator[nodes.Node]:
    """List the nodes right below one."""
    match node:
        case nodes.All(children=children) | nodes.Any(children=children) | nodes.NoneOf(children=children):
            yield from children
        case nodes.AtLeast(children=children):
            yield from children
        case nodes.Except(body=body, unless=unless):
            if body is not None:
                yield body
            yield from unless
        case nodes.Routes(routes=routes):
            yield from routes
        case nodes.Tiers(tiers=tiers):
            for tier in tiers:
                if tier.opens_if is not None:
                    yield tier.opens_if
                yield tier.body


def parts_of(item: object) -> Iterator[ir.Expression]:
    """List the expressions right below one."""
    for each in fields(item):  # type: ignore[arg-type]
        value = getattr(item, each.name)
        if isinstance(value, ir.Expression):
            yield value
        elif isinstance(value, tuple):
            for part in value:
                if isinstance(part, ir.Expression):
                    yield part
                elif isinstance(part, ir.TableRow):
                    yield part.condition
                    yield part.value


def _listed(content: Content, name: str | None) -> Entity | None:
    return next((entity for entity in content.entities.values() if name in (entity.name, entity.list_name)), None)
