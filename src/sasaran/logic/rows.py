"""Whose facts are meant: the rows that conditions speak of, each numbered once however a rule comes to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sasaran.ir.rulebook import Content

Env = Mapping[int, int]
"""Which row a variable of a rule names."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: of which entity, below which row; ``level``: it stands for each row of a list, so many lists deep."""

    key: object
    entity: str
    owner: int | None
    level: int


@dataclass(slots=True)
class Rows:
    """All rows met so far."""

    content: Content
    rows: list[Row] = field(default_factory=list)
    _numbers: dict[object, int] = field(default_factory=dict)

    def top(self, entity: str) -> Env:
        """The rows that a rule about an entity names: itself and those above it, each by its depth."""
        chain, current = [], self.content.entities[entity]
        chain.append(current)
        while current.parent is not None:
            current = self.content.entities[current.parent]
            chain.append(current)
        env: dict[int, int] = {}
        owner: int | None = None
        for each in reversed(chain):
            owner = env[each.depth] = self._number(("top", each.name), each.name, owner, 0)
        return env

    def each(self, list_name: str, entity: str, owner: int, level: int) -> int:
        """The row that stands for each of a list."""
        return self._number(("each", list_name, owner, level), entity, owner, level)

    def named(self, definition: str, env: Env) -> int:
        """The one row that a definition names."""
        found = self.content.definitions[definition]
        owner = next((row for row in env.values() if self.rows[row].entity == found.entity), None)
        if owner is None:
            owner = self.top(found.entity)[self.content.entities[found.entity].depth]
        level = self.rows[owner].level
        return self._number(("named", definition, owner), found.member_of or "", owner, level)

    def around(self, row: int) -> Env:
        """The rows that a definition of this row names: it and those it lies below, each by its depth."""
        env: dict[int, int] = {}
        current: int | None = row
        while current is not None:
            each = self.rows[current]
            env[self.content.entities[each.entity].depth] = current
            current = each.owner
        return env

    def level(self, row: int) -> int:
        """How many lists deep the innermost row is that this one depends on."""
        deepest, current = 0, self.rows[row]
        while True:
            deepest = max(deepest, current.level)
            if current.owner is None:
                return deepest
            current = self.rows[current.owner]

    def _number(self, key: object, entity: str, owner: int | None, level: int) -> int:
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self.rows)
            self.rows.append(Row(key, entity, owner, level))
        return found
