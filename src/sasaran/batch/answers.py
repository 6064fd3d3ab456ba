"""What a batch says of one household, found one by one: for editions that SQL can't say, and households it can't take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sasaran.case import Case
from sasaran.deciding import Decider
from sasaran.evaluate.compiled import Plan, Reading
from sasaran.evaluate.reference import Readers, Unfolding
from sasaran.ir.decision import Outcome
from sasaran.ir.decision import Reading as FullReading
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth
from sasaran.sql.benefit_rows import (
    BeneficiaryRow,
    BenefitRow,
    LineRow,
    list_beneficiaries,
    list_benefits,
    list_lines,
)
from sasaran.sql.opening_masks import OpenFact
from sasaran.sql.reasons import Step, list_steps

KINDS = ("data", "people", "area", "rule")
"""Whom a decision can wait for, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one edition says of one household.

    ``step`` is the number of the first condition that is not met (0: none), ``open`` every open fact of an undetermined
    decision, whoever's it is; ``reading`` tells members and amounts (None: the household is not eligible).
    """

    edition: Edition
    outcome: str
    presumed: bool = False
    waiting: str = ""
    step: int = 0
    open: frozenset[OpenFact] = frozenset()
    reading: FullReading | None = None


class Answers:
    """Decides households one by one, as `Rulebook.decide` does."""

    def __init__(self, content: Content, on: date, areas: AreaTable | None) -> None:
        self._content, self._on, self._areas = content, on, areas
        self._decider = Decider(content)
        self._steps: dict[str, tuple[Step, ...]] = {}

    @property
    def plan(self) -> Plan:
        """The compiled rules of the day."""
        return self._decider.plan(self._on)

    def decide(self, record: Mapping[str, object]) -> Case:
        """Decide one record.

        Raises:
            HouseholdError: It can't be read.

        """
        return self._decider.decide(record, self._on, self._areas)

    def answer(self, case: Case, editions: Sequence[Edition]) -> list[Answer]:
        """Say everything that a batch says of a household by these editions."""
        facts, plan = case.facts, self.plan
        readings, traces = plan.read_all(facts), plan.observe(facts)
        readers: Readers | None = None
        found = []
        for edition in editions:
            reading = readings[edition.id]
            if reading.truth is Truth.UNKNOWN and readers is None:
                readers = Readers.of(self._content, facts)
            found.append(self._answer(case, edition, reading, traces[edition.id], readers))
        return found

    def _answer(self, case: Case, edition: Edition, reading: Reading, trace: Trace, readers: Readers | None) -> Answer:
        outcome, doubtful = Outcome.of(reading.truth).value, reading.strict is Truth.UNKNOWN
        if reading.truth is Truth.FALSE:
            step = self._find_step(edition, reading, trace, case.facts)
            return Answer(edition, outcome, doubtful, step=step)
        full = case[edition.program].reading
        if reading.truth is Truth.TRUE or readers is None:
            return Answer(edition, outcome, doubtful, reading=full)
        opens = frozenset(OpenFact.of(fact) for fact in Unfolding(edition, readers).open_facts)
        return Answer(edition, outcome, waiting=write_waiting(opens), open=opens, reading=full)

    def _find_step(self, edition: Edition, reading: Reading, trace: Trace, facts: Facts) -> int:
        """Number the first condition that is not met; of members, that of the one who came furthest."""
        steps = self.steps_of(edition)
        if edition.applies_in and all(each.id != edition.id for _, each in self.plan.applying(facts)):
            return 1
        conditions = [(number, step) for number, step in enumerate(steps, start=1) if step.node]
        if not self._is_of_members(edition):
            return next((number for number, step in conditions if _fails(step, trace.truths.get(step.node))), 0)
        nobody = 2 if edition.applies_in else 1
        furthest = [
            next((number for number, step in conditions if _fails(step, _see(trace, step.node, label))), 0)
            for label, _ in reading.members
        ]
        return max(furthest, default=nobody)

    def steps_of(self, edition: Edition) -> tuple[Step, ...]:
        """List an edition's top-level conditions, as `sql.reasons` does."""
        known = self._steps.get(edition.id)
        if known is None:
            known = self._steps[edition.id] = list_steps(self._content, edition)
        return known

    def _is_of_members(self, edition: Edition) -> bool:
        entity = self._content.entities.get(edition.recipient)
        return entity is not None and entity.parent is not None


def list_told(content: Content, answer: Answer) -> tuple[list[BeneficiaryRow], list[BenefitRow], list[LineRow]]:
    """List who benefits, each benefit, and the lines of each."""
    edition, reading = answer.edition, answer.reading
    if reading is None:
        return [], [], []
    return (
        list(list_beneficiaries(edition, reading)),
        list(list_benefits(edition, reading)),
        list(list_lines(content, edition, reading)),
    )


def write_waiting(opens: frozenset[OpenFact]) -> str:
    """Write whom a decision waits for."""
    kinds = {fact.waits_for for fact in opens}
    return " ".join(kind for kind in KINDS if kind in kinds)


def _fails(step: Step, truth: Truth | None) -> bool:
    return truth is (Truth.TRUE if step.kind == "exception" else Truth.FALSE)


def _see(trace: Trace, node: str, label: str) -> Truth | None:
    """Give a node's truth for one member; what is about the household alone was seen once."""
    found = trace.by_row.get((node, label))
    return trace.truths.get(node) if found is None else found
