"""What an evaluation saw: the truth of each node, for the household and each member; explanations are made of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sasaran.ir.truth import Truth


@dataclass(slots=True)
class Trace:
    """The truths of one edition's nodes for one household, in trusting mode.

    ``truths`` has a node's id for what was seen once; ``by_row`` has (id, row label) for what was seen for each row
    (a member under `any_member`, or each member of a member's program). A node that was not needed is not in it.
    """

    truths: dict[str, Truth] = field(default_factory=dict)
    by_row: dict[tuple[str, str], Truth] = field(default_factory=dict)
