"""Named members: the one row of a list of which a definition says that there is exactly one (semantics, section 4)."""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.evaluate.reference.lists import Listing, pick_rows
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.ir.expressions import Expression, Named
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Definition, Entity
from sasaran.ir.truth import Truth


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who could be the named member: each known row and whether it is the one, by the condition ``body``."""

    listing: Listing
    body: Expression
    depth: int
    found: tuple[tuple[Row, Truth], ...]

    @property
    def one(self) -> Row | None:
        """The one for certain, though others are in doubt."""
        return next((row for row, truth in self.found if truth is Truth.TRUE), None)


def find_candidates(reader: Reader, definition: Definition, owner: Row) -> Candidates | None:
    """Find who could be the named member; None where no version of the definition is in force."""
    version = definition.on(reader.on)
    if version is None:
        return None
    entity = find_entity(reader, definition)
    listing = Listing(entity, owner, entity.list_name, owner.lists.get(entity.list_name))
    body = version.body

    def is_one(row: Row) -> Truth:
        return reader.is_true(body, {**reader.environment_of(owner), entity.depth: row})

    return Candidates(listing, body, entity.depth, tuple(pick_rows(reader, listing, is_one)))


def find_entity(reader: Reader, definition: Definition) -> Entity:
    """Find the entity of the rows of which one is the named member."""
    entities = reader.content.entities.values()
    return next(entity for entity in entities if definition.member_of in (entity.list_name, entity.name))


def find_owner(reader: Reader, definition: Definition, environment: Environment) -> Row:
    """Find the row whose named member is meant: the one in scope of the definition's entity."""
    rows = (row for row in environment.values() if row.entity == definition.entity)
    return next(rows, reader.facts.root)


def bind_named(reader: Reader, expression: Named, environment: Environment) -> dict[int, Row]:
    """Bind the named member; where nobody is it for certain, a row of which nothing is known."""
    definition = reader.content.definitions[expression.definition]
    owner = find_owner(reader, definition, environment)
    candidates = find_candidates(reader, definition, owner)
    row = None if candidates is None else candidates.one
    if row is None:
        row = reader.blank_row(find_entity(reader, definition), owner)
    return {**environment, expression.variable: row}
