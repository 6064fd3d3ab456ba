"""Every node of a condition tree, from the root down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from sasaran.ir.nodes import Node, Tier


def list_nodes(root: Node) -> Iterator[Node]:
    """Give a node and every node below it, in every version of shared criteria."""
    yield root
    for part in fields(root):
        yield from _list_inside(getattr(root, part.name))


def _list_inside(value: object) -> Iterator[Node]:
    if isinstance(value, Node):
        yield from list_nodes(value)
    elif isinstance(value, Tier):
        yield from _list_inside((value.opens_if, value.body))
    elif isinstance(value, tuple):
        for each in value:
            yield from _list_inside(each)
