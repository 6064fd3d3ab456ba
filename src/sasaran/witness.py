"""Ask for a second opinion on a case: where another engine, given the same leaves, comes to another truth.

`evaluate.live` chains the condition trees by durable rules; what a single condition says it is told by the reference
evaluator. Here the two are joined and compared, node by node.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.api import Rulebook
from sasaran.case import Case
from sasaran.evaluate.live import Environment, NodeTruth, witness
from sasaran.evaluate.reference.decide import read_edition
from sasaran.evaluate.reference.in_force import editions_in_force
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.nodes import bare_truth
from sasaran.evaluate.reference.statements import confirmed
from sasaran.evaluate.reference.values import ends
from sasaran.ir.decision import Outcome
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Facts
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.ir.values import Number


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where the two engines differ: an edition, a node of it (None: the outcome), and for a row its label.

    ``theirs`` is what the witness says, ``ours`` the reference. ``trusting`` tells the two ways of reading apart.
    """

    edition: str
    node: str | None
    row: str | None
    theirs: Truth
    ours: Truth
    trusting: bool = True


def witness_case(book: Rulebook, case: Case) -> list[Disagreement]:
    """Compare every decision of a case with the second opinion; agreement is an empty list.

    Raises:
        WitnessUnavailable: The engine is not installed, or it failed.

    """
    return compare(book.content, case.facts)


def compare(content: Content, facts: Facts) -> list[Disagreement]:
    """Compare every edition in force for a household."""
    return [
        found for edition in editions_in_force(content, facts) for found in compare_edition(content, edition, facts)
    ]


def compare_edition(content: Content, edition: Edition, facts: Facts) -> list[Disagreement]:
    """Compare one edition for one household: its outcome, each member's, and the truth of every node."""
    leaves = ReferenceLeaves(content, facts)
    said = witness(content, edition, facts, leaves)
    ours = read_edition(content, edition, facts)
    outcomes = [
        Disagreement(edition.id, None, None, said.truth, ours.truth),
        Disagreement(edition.id, None, None, said.strict, ours.strict, trusting=False),
        *(
            Disagreement(edition.id, None, verdict.member, said.recipients[verdict.member], _TRUTHS[verdict.outcome])
            for verdict in ours.members
        ),
    ]
    different = [item for item in outcomes if item.theirs is not item.ours]
    return [*different, *_compare_nodes(edition, said.nodes, leaves)]


_TRUTHS = {Outcome.of(truth): truth for truth in Truth}


def _compare_nodes(edition: Edition, nodes: tuple[NodeTruth, ...], leaves: ReferenceLeaves) -> Iterator[Disagreement]:
    for item in nodes:
        ours = leaves.reader(item.trusting).truth(item.node, item.environment)
        if item.truth is not ours:
            yield Disagreement(edition.id, item.node.id, item.row, item.truth, ours, item.trusting)


class ReferenceLeaves:
    """The reference evaluator as the one who knows the leaves (`evaluate.live.Leaves`)."""

    def __init__(self, content: Content, facts: Facts) -> None:
        self._readers = {way: Meaning(content, facts, trusting=way) for way in (True, False)}

    def reader(self, trusting: bool) -> Meaning:
        """Give the reader of one way of reading."""
        return self._readers[trusting]

    def truth(self, node: Node, environment: Environment, trusting: bool) -> Truth:
        """Give the truth of a leaf, before anything is presumed."""
        return bare_truth(self._readers[trusting], node, environment)

    def bounds(self, expression: Expression, environment: Environment, trusting: bool) -> tuple[Number, Number]:
        """Give the least and the greatest that a number could be."""
        low, high = ends(self._readers[trusting].value(expression, environment))
        return low, high

    def confirmed(self, node: Node, environment: Environment) -> Truth:
        """Give what people answered about an indicative node."""
        reader = self._readers[True]
        return confirmed(reader, reader.name_verification(node, environment))
