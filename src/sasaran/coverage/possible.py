"""Which truths a condition can have at all, whatever the household: what it can't have need not be seen.

More may be said possible than is; what is said impossible is so. A condition is taken as scenarios see it: before
anything is presumed of it, and before it is weakened because it is only indicative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields

from sasaran.ir.expressions import Age, And, AreaFact, Definition, Expression, Field, Not, Or, Parameter, Rows, Tree
from sasaran.ir.nodes import All, Any, Except, Leaf, Node, NoneOf, Routes, Use
from sasaran.ir.rulebook import Content
from sasaran.ir.truth import Truth, conjoin, disjoin, negate

Truths = frozenset[Truth]

_ANY: Truths = frozenset(Truth)
_KNOWN: Truths = frozenset((Truth.TRUE, Truth.FALSE))


class Possible:
    """The truths that the conditions of one rulebook can have."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._defined: dict[str, Truths] = {}

    def list_truths(self, node: Node) -> Truths:
        """List the truths of a node as its operator says."""
        match node:
            case Leaf(expression=expression) if expression is not None:
                return self._read(expression)
            case All(children=children):
                return _combine(conjoin, map(self._whole, children))
            case Any(children=children) | Routes(routes=children):
                return _combine(disjoin, map(self._whole, children))
            case NoneOf(children=children):
                return frozenset(map(negate, _combine(disjoin, map(self._whole, children))))
            case Except(body=body, unless=unless) if body is not None:
                exceptions = (frozenset(map(negate, self._whole(item))) for item in unless)
                return _combine(conjoin, (self._whole(body), *exceptions))
            case Use(versions=versions):
                return frozenset(truth for _, _, body in versions for truth in self._whole(body))
        return _ANY

    def _whole(self, node: Node) -> Truths:
        """List the truths of a node with what is presumed of it; a statement may settle an indicative one both ways."""
        if node.attributes.indicative:
            return _ANY
        truths = self.list_truths(node)
        presumed = node.attributes.presume
        return truths if presumed is None or Truth.UNKNOWN not in truths else truths | {presumed}

    def _read(self, expression: Expression) -> Truths:
        match expression:
            case Not(body=body):
                return frozenset(map(negate, self._read(body)))
            case And(items=items):
                return _combine(conjoin, map(self._read, items))
            case Or(items=items):
                return _combine(disjoin, map(self._read, items))
            case Definition(name=name):
                return self._define(name)
        return _ANY if self._is_open(expression) else _KNOWN

    def _define(self, name: str) -> Truths:
        """List the truths of a definition, as those who read it see it."""
        if name not in self._defined:
            self._defined[name] = _ANY
            bodies = [version.body for version in self._content.definitions[name].versions]
            self._defined[name] = frozenset(truth for body in bodies for truth in self._tree(body))
        return self._defined[name]

    def _is_open(self, part: object) -> bool:
        """Say whether anything is read that may not be known; a rule that reads only the date always is."""
        match part:
            case Parameter(name=name):
                published = self._content.parameters[name]
                return published.by is not None or any(row.between or len(row.options) > 1 for row in published.values)
            case Field() | Age() | AreaFact() | Rows() | Definition():
                return True
            case tuple():
                return any(self._is_open(item) for item in part)
        return isinstance(part, Expression) and any(self._is_open(getattr(part, each.name)) for each in fields(part))

    def _tree(self, body: Expression) -> Truths:
        if isinstance(body, Tree) and isinstance(body.node, Node):
            return self._whole(body.node)
        return self._read(body)


def _combine(join: Callable[[Iterable[Truth]], Truth], parts: Iterable[Truths]) -> Truths:
    """Join sets of truths: every truth that one of each could come to."""
    found = frozenset((join(()),))
    for part in parts:
        found = frozenset(join((one, other)) for one in found for other in part)
    return found
