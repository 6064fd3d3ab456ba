"""The reader that joins the meaning of expressions with that of condition trees."""

from __future__ import annotations

from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Edition
from sasaran.sql.conditions import truth_of
from sasaran.sql.expressions import value_of
from sasaran.sql.programs import edition_truth
from sasaran.sql.reader import Reader, Scope
from sasaran.sql.terms import Term
from sasaran.sql.values import Value


class Meaning(Reader):
    """Read a rulebook as the semantics say."""

    def value(self, expression: Expression, scope: Scope) -> Value:
        """Give what an expression could be."""
        return value_of(self, expression, scope)

    def truth(self, node: Node, scope: Scope) -> Term:
        """Give the truth of a node, worked out once for each row it is asked of."""
        key = (id(node), *sorted((variable, id(seat)) for variable, seat in scope.seats.items()))
        active = tuple(sorted((name, id(seat)) for name, seat in scope.active.items()))
        known = self.truths.get((key, active))
        if known is None:
            known = self.truths[key, active] = truth_of(self, node, scope)
            self.shared.titles.setdefault(known, node.attributes.name or node.id)
        return known

    def edition(self, edition: Edition) -> Term:
        """Give an edition's outcome for the household."""
        return edition_truth(self, edition)
