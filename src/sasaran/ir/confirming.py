"""What people may confirm: the nodes whose ids answer ``{"verify": …}`` (semantics, section 3)."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.ir.expressions import Tree
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content
from sasaran.ir.walking import list_nodes


def list_confirmable(content: Content) -> Iterator[Node]:
    """Give the nodes whose ids a statement may carry: all of programs, and of definitions those that ask for it.

    A node of a program that is not indicative any more may still be named by an old statement, which then counts
    for nothing. The root of a definition's tree has the definition's own name as its id, so a firm one stays unknown:
    a misspelt attestation is told apart from an answer to nothing.
    """
    for edition in content.editions:
        yield from list_nodes(edition.eligibility)
    yield from (node for node in list_shared(content) if node.attributes.indicative)


def list_shared(content: Content) -> Iterator[Node]:
    """Give the nodes in the trees of definitions, of every version."""
    for definition in content.definitions.values():
        for version in definition.versions:
            if isinstance(version.body, Tree) and isinstance(version.body.node, Node):
                yield from list_nodes(version.body.node)
