"""What the second opinion says of one edition and one household: its outcome, and the truth of every node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sasaran.evaluate.live.durable import chain
from sasaran.evaluate.live.grounding import Environment, Grounding, Leaves, Slot
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth


@dataclass(frozen=True, slots=True)
class NodeTruth:
    """The truth of one node for one choice of rows. ``row`` is the label of the innermost one, if any."""

    node: Node
    environment: Environment
    trusting: bool
    truth: Truth

    @property
    def row(self) -> str | None:
        """The row that it is about: the innermost in scope, None for the household."""
        rows: list[Row] = [row for row in self.environment.values() if row.parent is not None]
        return rows[-1].label if rows else None


@dataclass(frozen=True, slots=True)
class Witness:
    """The second opinion: the outcome on trust and strictly, each recipient's, and the truth of every node."""

    truth: Truth
    strict: Truth
    recipients: Mapping[str, Truth]
    nodes: tuple[NodeTruth, ...]


def witness(content: Content, edition: Edition, facts: Facts, leaves: Leaves) -> Witness:
    """Chain one edition for one household, on trust and strictly.

    Args:
        content: The checked rulebook.
        edition: One of its editions.
        facts: The household.
        leaves: Who knows the truths of the leaves.

    Raises:
        WitnessUnavailable: The engine is not installed, or it failed.

    """
    trusting = Grounding(content, facts, leaves, trusting=True)
    trusting.edition(edition, Slot(place=0), top=True)
    strict = Grounding(content, facts, leaves, trusting=False, first=trusting.next)
    strict.edition(edition, Slot(place=1), top=True)
    found = {
        fact["n"]: Truth(fact["truth"]) for fact in chain([*trusting.told, *strict.told]) if fact["kind"] == "truth"
    }
    instances = (*trusting.instances, *strict.instances)
    return Witness(
        truth=found[0],
        strict=found[trusting.next],
        recipients={label: found[number] for label, number in trusting.recipients.items()},
        nodes=tuple(NodeTruth(item.node, item.environment, item.trusting, found[item.number]) for item in instances),
    )
