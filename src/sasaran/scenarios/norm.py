"""Decide scenarios by the reference evaluator.

A scenario asks for one program on one day, and compiling pays only for many households on the same days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sasaran.api import Rulebook
from sasaran.evaluate.reference import Readers, Unfolding, editions_in_force, find_household_faults
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.registry.intake import build_intake
from sasaran.scenarios.scene import Decide, Decided


@dataclass(frozen=True, slots=True)
class Said:
    """A decision of one program; what it found is made out as it is asked for."""

    edition: Edition
    reading: Unfolding


def decide_program(content: Content, facts: Facts, program: str, readers: Readers | None = None) -> Said | None:
    """Decide one program; None: no edition of it is in force for that household on that day."""
    edition = next((each for each in editions_in_force(content, facts) if each.program == program), None)
    return None if edition is None else Said(edition, Unfolding(edition, readers or Readers.of(content, facts)))


class Asking(Mapping[str, Decided]):
    """Decisions of which each is made when it is asked for."""

    def __init__(self, answer: Callable[[str], Decided | None]) -> None:
        self._answer = answer

    def __getitem__(self, program: str) -> Decided:
        decided = self._answer(program)
        if decided is None:
            raise KeyError(program)
        return decided

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def decide_by_norm(book: Rulebook) -> Decide:
    """Let the reference evaluator decide what scenarios tell of, by the rules of a rulebook."""
    content, intake = book.content, build_intake(book.content)

    def decide(household: Mapping[str, object], on: date, areas: AreaTable) -> Mapping[str, Decided]:
        facts = intake.read(dict(household), on, areas)
        if find_household_faults(content, facts):
            return book.decide(household, on, areas=areas)  # which says what contradicts a named member
        return Asking(lambda program: decide_program(content, facts, program))

    return decide
