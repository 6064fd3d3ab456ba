"""Walk through rules with an eye on whose facts they name: parts and the entity of each variable out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content
from sasaran.logic.walk import Part, list_parts

Entities = Mapping[int, str]
"""Which entity the row of a variable is of."""


def top_entities(content: Content, entity: str) -> Entities:
    """The variables of a rule about an entity: each above it, and itself, by its depth."""
    found: dict[int, str] = {}
    current: str | None = entity if entity in content.entities else content.household.name
    while current is not None:
        found[content.entities[current].depth] = current
        current = content.entities[current].parent
    return found


def walk_scoped(
    content: Content, item: Part, scope: Entities, *, shared: bool = True
) -> Iterator[tuple[Part, Entities]]:
    """List a rule's parts, what stands first coming first, each with the variables that it may name.

    Without ``shared`` the criteria that it uses are not gone into.
    """
    todo = [(item, scope)]
    while todo:
        part, around = todo.pop()
        yield part, around
        if isinstance(part, nodes.Use) and not shared:
            continue
        rows = part.rows if isinstance(part, (ir.Aggregate, ir.Quantifier, nodes.Members)) else None
        if isinstance(part, ir.Named):
            around = {**around, part.variable: content.definitions[part.definition].member_of or ""}
        elif rows is not None:
            around = {**around, rows.variable: rows.entity}
        todo.extend((each, around) for each in reversed(list(list_parts(part))))
