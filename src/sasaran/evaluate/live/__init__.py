"""The second opinion: a household's condition trees chained forward by the rule engine durable rules.

In come a checked rulebook, an edition, the facts and who knows the truth of its leaves; out goes a `Witness`. Nothing
of the other engines is used here: all that stands between the leaves and the outcome is decided by rules of its own.
"""

from sasaran.evaluate.live.durable import WitnessUnavailable
from sasaran.evaluate.live.grounding import Environment, Leaves
from sasaran.evaluate.live.witness import NodeTruth, Witness, witness

__all__ = ["Environment", "Leaves", "NodeTruth", "Witness", "WitnessUnavailable", "witness"]
