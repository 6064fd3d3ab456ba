"""A checked rulebook → what its scenarios should see: each condition, route, exception, row and edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.base.span import Span
from sasaran.coverage.possible import Possible
from sasaran.ir.expressions import Table, Tree
from sasaran.ir.nodes import All, Any, Except, Leaf, Node, NoneOf, Routes, Tiers, Use
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.ir.walking import list_nodes

_NAMES = {Truth.TRUE: "true", Truth.FALSE: "false", Truth.UNKNOWN: "unknown"}
_ROW = ("false", "unknown")
"""Of a row it is enough that it applied once."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to be seen.

    Attributes:
        place: Its place in the list of points.
        owner: The program it belongs to, or ``""`` for a definition.
        edition: The edition, or the definition.
        kind: ``condition``, ``route``, ``exception`` or ``row``.
        id: What it is called.
        text: The condition as written, or the name of the row.
        span: Where it stands.
        part: The ``id()`` of the part of the rulebook; in another process it is another.
        never: The truths that it can't have (see `possible`), or that need not be seen.
    """

    place: int
    owner: str
    edition: str
    kind: str
    id: str
    text: str
    span: Span
    part: int
    never: tuple[str, ...] = ()


_Found = tuple[str, str, str, str, str, Span, object, tuple[str, ...]]
"""Owner, edition, kind, id, text, span, part and never, as a `Point` has them."""


def list_points(content: Content) -> list[Point]:
    """List what is to be seen, edition by edition, then definition by definition."""
    found: list[_Found] = []
    possible = Possible(content)
    for edition in content.editions:
        found += _list_conditions(possible, edition.program, edition.id, edition.eligibility)
        found += _list_rows(edition)
    for definition in content.definitions.values():
        for version in definition.versions:
            body = version.body
            if isinstance(body, Tree) and isinstance(body.node, Node):
                found += _list_conditions(possible, "", definition.name, body.node)
            elif isinstance(body, Table):
                for number, row in enumerate(body.rows, start=1):
                    text = row.name or str(number)
                    name = f"{definition.name}/{text}"
                    found.append(("", definition.name, "row", name, text, row.span, row.condition, _ROW))
    return [
        Point(place, owner, edition, kind, name, text, span, id(part), never)
        for place, (owner, edition, kind, name, text, span, part, never) in enumerate(found)
    ]


def _list_conditions(possible: Possible, owner: str, edition: str, root: Node) -> Iterator[_Found]:
    kinds = _name_kinds(root)
    for node in list_nodes(root):
        kind = kinds.get(id(node))
        if kind is None and isinstance(node, All | Any | NoneOf | Except | Routes | Tiers | Use):
            continue  # it says what those inside it say together
        text = node.source if isinstance(node, Leaf) else node.attributes.name or node.id.rpartition("/")[2]
        truths = possible.list_truths(node)
        never = tuple(name for truth, name in _NAMES.items() if truth not in truths)
        yield owner, edition, kind or "condition", node.id, text, node.span, node, never


def _name_kinds(root: Node) -> dict[int, str]:
    kinds: dict[int, str] = {}
    for node in list_nodes(root):
        if isinstance(node, Routes):
            kinds.update((id(route), "route") for route in node.routes)
        elif isinstance(node, Tiers):
            kinds.update((id(tier.body), "route") for tier in node.tiers)
        elif isinstance(node, Except):
            kinds.update((id(item), "exception") for item in node.unless)
    return kinds


def _list_rows(edition: Edition) -> Iterator[_Found]:
    for number, benefit in enumerate(edition.benefits):
        for row in benefit.rows:
            name = f"{edition.id}/benefit/{number}/{row.name}"
            yield edition.program, edition.id, "row", name, row.name, row.span, row.condition, _ROW
