"""What one scenario is about: a program, a day, a household as its record says, and the facts of areas."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content, Entity
from sasaran.scenarios.moments import Moment


@dataclass(slots=True)
class Situation:
    """One household on one day; ``household`` is its record, as the intake reads it."""

    program: str
    on: date
    household: dict[str, Any]
    areas: AreaTable

    def copy(self) -> Situation:
        """Give one that can be changed on its own; area tables are replaced, never changed."""
        return Situation(self.program, self.on, deepcopy(self.household), self.areas)


def read_situation(moment: Moment) -> Situation:
    """Give the situation that was decided at a moment of a scenario."""
    facts = moment.facts
    return Situation(moment.program, facts.on, deepcopy(dict(moment.household)), facts.areas)


def find_enrolments(content: Content) -> Entity | None:
    """Find the list of what the household receives, if the vocabulary has one."""
    for entity in content.entities.values():
        if entity.enrolment is not None and entity.parent == content.household.name:
            return entity
    return None
