"""The reference reader: joins the meaning of expressions with that of condition trees."""

from __future__ import annotations

from collections.abc import Mapping

from sasaran.evaluate.reference.expressions import value_of
from sasaran.evaluate.reference.lists import presence
from sasaran.evaluate.reference.nodes import truth_of
from sasaran.evaluate.reference.programs import list_path
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Node
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth


class Meaning(Reader):
    """Read a household as the semantics say."""

    trace: Trace | None = None

    def value(self, expression: Expression, environment: Environment) -> Value:
        """Give what an expression could be."""
        return value_of(self, expression, environment)

    def truth(self, node: Node, environment: Environment) -> Truth:
        """Give the truth of a node of a condition tree; of one household it is the same however often it is asked."""
        # By the node itself, not its id: an exception and what it is an exception to have one id, and so do a use of
        # shared criteria and their top node.
        key = (id(node), *map(id, environment.values()))
        known = self.truths.get(key)
        if known is not None:
            return known
        truth = self.truths[key] = truth_of(self, node, environment)
        if self.trace is not None:
            row = next((row for row in reversed(list(environment.values())) if row.parent is not None), None)
            if row is None:
                self.trace.truths[node.id] = truth
            elif self._may_count(row):
                self.trace.by_row[node.id, row.label] = truth
        return truth

    def _may_count(self, row: Row) -> bool:
        """Say whether a row, and all that it hangs below, may be present: nobody is told of those who are not."""
        trace, self.trace = self.trace, None
        counts = all(presence(self, item) is not Truth.FALSE for item in list_path(row))
        self.trace = trace
        return counts

    def watch(self, trace: Trace) -> Meaning:
        """Note the truth of every node that is read from now on."""
        self.trace = trace
        return self

    def suppose(self, given: Mapping[Fact, Value]) -> Meaning:
        """Read the same household as if these facts were known."""
        return Meaning(self.content, self.facts, self.trusting, given)
