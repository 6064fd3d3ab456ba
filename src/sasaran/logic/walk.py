"""Walk through rules: an expression or a node in, its parts out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from sasaran.ir.expressions import Expression, TableRow
from sasaran.ir.nodes import Node, Tier, Use

Part = Expression | Node | TableRow | Tier
_NOT_PARTS = frozenset(("id", "span", "type", "attributes", "source", "name"))
_keys: dict[type, tuple[str, ...]] = {}


def list_parts(item: Part) -> Iterator[Part]:
    """List what an expression or a node directly consists of."""
    kind = type(item)
    if kind not in _keys:
        _keys[kind] = tuple(each.name for each in dataclasses.fields(item) if each.name not in _NOT_PARTS)
    for key in _keys[kind]:
        value = getattr(item, key)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, (Expression, Node, TableRow, Tier)):
                yield part
            elif isinstance(part, tuple):  # a dated version of criteria
                yield from (each for each in part if isinstance(each, Node))


def walk_own(item: Part) -> Iterator[Part]:
    """List a rule and all that it consists of, what stands first coming first; shared criteria are not gone into."""
    todo = [item]
    while todo:
        part = todo.pop()
        yield part
        if not isinstance(part, Use):
            todo.extend(reversed(list(list_parts(part))))
