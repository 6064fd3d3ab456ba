"""Rows in scope: which row a variable of a rule stands for, named so that both rulebooks name it alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sasaran.ir.rulebook import Content, Entity


@dataclass(frozen=True, slots=True)
class Bound:
    """A row: ``key`` names it, ``level`` counts the rows bound around it, ``owner`` is the row that has it."""

    key: tuple[object, ...]
    entity: str
    level: int = 0
    owner: Bound | None = None


Frame = Mapping[int, Bound]


def frame_of(content: Content, row: Bound) -> dict[int, Bound]:
    """Bind a row and those above it, each to the depth of its entity."""
    frame: dict[int, Bound] = {}
    above: Bound | None = row
    while above is not None:
        frame[content.entities[above.entity].depth] = above
        above = above.owner
    return frame


def next_level(frame: Frame) -> int:
    """Give a level that no row in scope has."""
    return 1 + max(bound.level for bound in frame.values())


def find_listed(content: Content, name: str | None) -> Entity:
    """Find the entity of a list, by its own name or the list's."""
    return next(entity for entity in content.entities.values() if name in (entity.list_name, entity.name))
