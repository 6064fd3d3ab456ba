"""List the nodes of a rule as they stand on a date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sasaran.explain.sentences import Scope
from sasaran.ir import nodes


def walk(node: nodes.Node, on: date) -> Iterator[nodes.Node]:
    """List a node and those below it, as they stand on a date."""
    yield from (each for each, _ in walk_scoped(node, on, {}))


def walk_scoped(node: nodes.Node, on: date, scope: Scope) -> Iterator[tuple[nodes.Node, Scope]]:
    """List a node and those below it, each with what its variables name."""
    yield node, scope
    below: tuple[nodes.Node | None, ...] = ()
    match node:
        case nodes.All(children=children) | nodes.Any(children=children) | nodes.NoneOf(children=children):
            below = children
        case nodes.AtLeast(children=children):
            below = children
        case nodes.Members(rows=rows, body=body):
            below = (body,)
            scope = scope if rows is None else {**scope, rows.variable: rows.entity}
        case nodes.Except(body=body, unless=unless):
            below = (body, *unless)
        case nodes.Routes(routes=routes):
            below = routes
        case nodes.Tiers(tiers=tiers):
            below = tuple(each for tier in tiers for each in (tier.opens_if, tier.body))
        case nodes.Use(versions=versions):
            below = tuple(body for first, last, body in versions if first <= on <= last)
    for each in below:
        if each is not None:
            yield from walk_scoped(each, on, scope)
