"""A survey → the households worth explaining: one that is eligible, one that is just not, one that is undetermined."""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.case import ProgramDecision
from sasaran.ir.decision import Outcome, Reason
from sasaran.ir.truth import Truth
from sasaran.village.survey import Survey
from sasaran.village.tally import is_firm, is_personal


@dataclass(frozen=True, slots=True)
class Example:
    """One decision of one household to explain."""

    household: str
    decision: ProgramDecision


@dataclass(frozen=True, slots=True)
class Examples:
    """Up to three decisions: of one program an eligible and an ineligible one, of any program an undetermined one."""

    eligible: Example | None
    ineligible: Example | None
    undetermined: Example | None


def choose_examples(survey: Survey) -> Examples:
    """Choose what explains the rules best: decisions of one program on either side of its line."""
    by_program: dict[str, list[Example]] = {}
    for case in survey.cases:
        for decision in case.decisions:
            if is_firm(decision.edition, survey.book.content):
                by_program.setdefault(decision.edition.id, []).append(Example(case.household, decision))
    groups = sorted(by_program.values(), key=lambda group: _rank(group, survey))
    first = groups[0] if groups else []
    undetermined = [each for group in groups for each in group if each.decision.outcome is Outcome.UNDETERMINED]
    eligible = [each for each in first if each.decision.outcome is Outcome.ELIGIBLE]
    ineligible = [each for each in first if each.decision.outcome is Outcome.INELIGIBLE]
    return Examples(
        min(eligible, key=_unsettled, default=None),
        min(ineligible, key=_distance, default=None),
        min(undetermined, key=_openness, default=None),
    )


def _rank(group: list[Example], survey: Survey) -> tuple[bool, bool, tuple[int, float], int]:
    """Order programs: those with both answers first, households' before members', the narrowest refusal first."""
    outcomes = [each.decision.outcome for each in group]
    fewer = min(outcomes.count(Outcome.ELIGIBLE), outcomes.count(Outcome.INELIGIBLE))
    personal = is_personal(group[0].decision.edition, survey.book.content)
    if fewer == 0 or personal:
        return (fewer == 0, personal, (0, 0.0), -fewer)
    narrowest = min(_distance(each) for each in group if each.decision.outcome is Outcome.INELIGIBLE)
    return (False, False, narrowest, -fewer)


def _unsettled(example: Example) -> tuple[bool, bool, int]:
    benefits = example.decision.benefits
    settled = bool(benefits) and all(benefit.amount is not None for benefit in benefits)
    return (not settled, bool(example.decision.presumed), -len(example.decision.beneficiaries))


def _distance(example: Example) -> tuple[int, float]:
    """Say how far an ineligible household is from its line: how many conditions fail, and by how much."""
    failed = [reason for reason in example.decision.reasons if _speaks_against(reason)]
    gaps = []
    for reason in failed:
        numbers = [
            value for value in dict(reason.values).values() if isinstance(value, int) and not isinstance(value, bool)
        ]
        gaps.append(abs(numbers[0] - numbers[1]) if len(numbers) == 2 else float("inf"))
    return (len(failed) or 99, min(gaps, default=float("inf")))


def _openness(example: Example) -> tuple[bool, int]:
    return (len(example.decision.waiting_for) < 2, abs(len(example.decision.missing) - 2))


def _speaks_against(reason: Reason) -> bool:
    return reason.truth is (Truth.TRUE if reason.negative else Truth.FALSE)
