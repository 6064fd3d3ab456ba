"""The meaning of a rulebook in code: every other engine is held to what this one says.

In come a checked rulebook and the facts about one household; out goes a `Reading` for each edition. It is written to
be read beside the semantics, not to be fast.
"""

from sasaran.evaluate.reference.carrying import Answers, Carrying, Condition, Way
from sasaran.evaluate.reference.decide import Fault, Readers, Unfolding, find_household_faults, read_edition
from sasaran.evaluate.reference.in_force import editions_in_force

__all__ = [
    "Answers",
    "Carrying",
    "Condition",
    "Fault",
    "Readers",
    "Unfolding",
    "Way",
    "editions_in_force",
    "find_household_faults",
    "read_edition",
]
