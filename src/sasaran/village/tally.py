"""Cases of many households → counts by program, and the open facts that settle most decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from sasaran.case import Case, ProgramDecision
from sasaran.ir.decision import Fact, Outcome
from sasaran.ir.rulebook import Content, Edition

COLUMNS = ("eligible", "waiting", "data", "rule", "ineligible")
"""Eligible · eligible by the data, waiting for a statement or for facts of the area · data missing · rule unsettled ·
not eligible."""

FIRM = ("running", "periodic")


@dataclass(slots=True)
class Row:
    """What came out for one edition: how many households (or members) fall in each column."""

    edition: Edition
    counts: Counter[str] = field(default_factory=Counter)
    presumed: int = 0
    contested: Counter[str] = field(default_factory=Counter)
    granted: dict[str, Fraction] = field(default_factory=dict)
    unlisted: int = 0

    @property
    def total(self) -> int:
        """How many were judged."""
        return sum(self.counts.values())


@dataclass(slots=True)
class Settler:
    """An open fact, wherever it is open: how many decisions need it, and how many need nothing else."""

    fact: Fact
    decisions: int = 0
    alone: int = 0


@dataclass(slots=True)
class Tally:
    """The village: its counts, firm programs first, drafts and the rest apart."""

    households: int
    members: int | None
    firm: list[Row]
    drafts: list[Row]
    classes: list[Row]
    ended: list[Edition]
    settlers: list[Settler]


def count_cases(content: Content, cases: Sequence[Case]) -> Tally:
    """Count the outcomes of every edition over all cases."""
    rows: dict[str, Row] = {edition.id: Row(edition) for edition in content.editions}
    settlers: dict[tuple[str | None, ...], Settler] = {}
    for case in cases:
        for decision in case.decisions:
            _count(rows[decision.edition.id], decision, content)
            if is_firm(decision.edition, content):
                _collect(settlers, decision, content)
    met = [row for row in rows.values() if row.total or row.unlisted]
    ranked = sorted(settlers.values(), key=lambda each: (-each.decisions, -each.alone, each.fact))
    return Tally(
        len(cases),
        _count_members(cases),
        [row for row in met if is_firm(row.edition, content)],
        [row for row in met if row.edition.kind == "program" and not is_firm(row.edition, content)],
        [row for row in met if row.edition.kind != "program"],
        _list_ended(content, cases),
        ranked,
    )


def is_firm(edition: Edition, content: Content) -> bool:
    """Say whether an edition counts: a program that runs, whose rule is not a mere indication."""
    status = content.statuses.get(edition.status, "running")
    return edition.kind == "program" and not edition.indicative and status in FIRM


def is_personal(edition: Edition, content: Content) -> bool:
    """Say whether each member is judged, not the household; what an area is to get is counted by its households."""
    entity = content.entities.get(edition.recipient)
    return entity is not None and entity.parent is not None


def sort_outcome(outcome: Outcome, waiting: Iterable[str]) -> str:
    """Say in which column an outcome stands."""
    if outcome is not Outcome.UNDETERMINED:
        return outcome.value
    kinds = set(waiting)
    if "data" in kinds or not kinds:
        return "data"
    return "rule" if "rule" in kinds else "waiting"


def _count(row: Row, decision: ProgramDecision, content: Content) -> None:
    if is_personal(decision.edition, content):
        for verdict in decision.members:
            kinds = {fact.waits_for for fact in verdict.missing}
            row.counts[sort_outcome(verdict.outcome, kinds)] += 1
            row.presumed += verdict.outcome is Outcome.ELIGIBLE and bool(verdict.presumed)
            _note_contested(row, verdict.missing)
        row.unlisted += not decision.members and decision.outcome is Outcome.UNDETERMINED
    else:
        row.counts[sort_outcome(decision.outcome, decision.waiting_for)] += 1
        row.presumed += decision.outcome is Outcome.ELIGIBLE and bool(decision.presumed)
        _note_contested(row, decision.missing)
    if decision.outcome is Outcome.ELIGIBLE:
        for benefit in decision.benefits:
            if benefit.at_least and benefit.up_to is None and not benefit.items:
                row.granted[benefit.unit] = row.granted.get(benefit.unit, Fraction()) + benefit.at_least


def _note_contested(row: Row, missing: Iterable[Fact]) -> None:
    row.contested.update({fact.name for fact in missing if fact.kind == "parameter" and fact.name is not None})


def _collect(settlers: dict[tuple[str | None, ...], Settler], decision: ProgramDecision, content: Content) -> None:
    """Take down which facts each undecided household or member needs; a fact counts once a decision."""
    if is_personal(decision.edition, content) and decision.members:
        open_sets = [verdict.missing for verdict in decision.members if verdict.outcome is Outcome.UNDETERMINED]
    else:
        open_sets = [decision.missing] if decision.outcome is Outcome.UNDETERMINED else []
    for missing in open_sets:
        kinds = {(fact.kind, fact.field, fact.list, fact.name): fact for fact in missing if fact.waits_for != "rule"}
        for key, fact in kinds.items():
            settler = settlers.setdefault(
                key, Settler(Fact(fact.kind, fact.field, None, fact.list, None, None, fact.name))
            )
            settler.decisions += 1
            settler.alone += len(missing) == 1


def _count_members(cases: Sequence[Case]) -> int | None:
    counts = [case.members for case in cases]
    return sum(count for count in counts if count is not None) if any(count is not None for count in counts) else None


def _list_ended(content: Content, cases: Sequence[Case]) -> list[Edition]:
    """List the last edition of each program that had one before the day and has none on it."""
    if not cases:
        return []
    day = cases[0].day
    current = {edition.program for edition in content.editions if day in edition.during}
    last: dict[str, Edition] = {}
    for edition in sorted(content.editions, key=lambda each: each.during.start):
        if edition.during.end < day and edition.program not in current and edition.kind == "program":
            last[edition.program] = edition
    return list(last.values())
