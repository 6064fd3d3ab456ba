"""Every engine says what the reference evaluator says: unknown is as normative as true."""

from __future__ import annotations

import pytest

from sasaran.evaluate.reference import read_edition
from sasaran.ir.decision import Outcome
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import DAY, Family


@for_random_trials(300)
def test_the_compiled_evaluator_says_what_the_reference_says(trial: Trial) -> None:
    """Outcome on trust, strict outcome, each member's, and the truth of each node are the same."""
    compiled = pytest.importorskip("sasaran.evaluate.compiled")
    content = trial.content(trial.known)
    plan = compiled.compile_plan(content, DAY)
    for family in (trial.known, trial.world):
        facts = trial.read(family)
        fast, seen = plan.read_all(facts), plan.observe(facts)
        for edition in content.editions:
            trace = Trace()
            ours = read_edition(content, edition, facts, trace)
            theirs = fast[edition.id]
            assert (theirs.truth, theirs.strict) == (ours.truth, ours.strict), edition.id
            members = tuple((label, Outcome.of(truth)) for label, truth in theirs.members)
            assert members == tuple((verdict.member, verdict.outcome) for verdict in ours.members), edition.id
            _compare_traces(trial, edition, trace, seen[edition.id])


def _compare_traces(trial: Trial, edition: Edition, ours: Trace, theirs: Trace) -> None:
    """Compare the nodes of an edition that both had to read: of who is not present, one needs to read nothing."""
    for name, truth in ours.truths.items():
        if name.startswith(f"{edition.id}/"):
            assert theirs.truths[name] is truth, name
    for (name, row), truth in ours.by_row.items():
        # Two members' businesses may have one label: then a trace keeps only the last, whichever that is.
        if name.startswith(f"{edition.id}/") and not row.startswith("U-") and (name, row) in theirs.by_row:
            assert theirs.by_row[name, row] is truth, (name, row)


@for_random_trials(120)
def test_the_witness_says_what_the_reference_says(trial: Trial) -> None:
    """Durable rules, told the leaves, comes to the same truth of every node, for every row, strictly and on trust."""
    pytest.importorskip("durable")
    witness = pytest.importorskip("sasaran.witness")
    for family in (trial.known, trial.world):
        assert witness.compare(trial.content(family), trial.read(family)) == []


@for_random_trials(60)
def test_a_household_read_twice_gives_the_same(trial: Trial) -> None:
    """A decision is a pure function of rulebook and facts."""

    def read(content: Content, facts: Facts) -> object:
        return [read_edition(content, edition, facts) for edition in content.editions]

    family: Family = trial.known
    content = trial.content(family)
    assert read(content, trial.read(family)) == read(content, trial.read(family.copy()))


@for_random_trials(150)
def test_the_full_reading_of_the_plan_is_the_references(trial: Trial) -> None:
    """Open facts in their order, exactness, presumptions, routes, members and benefits are the same."""
    compiled = pytest.importorskip("sasaran.evaluate.compiled")
    content = trial.content(trial.known)
    plan = compiled.compile_plan(content, DAY)
    for family in (trial.known, trial.world):
        facts = trial.read(family)
        for edition in plan.editions:
            fast = plan.read_fully(edition, facts)
            assert fast is None or fast == read_edition(content, edition, facts), edition.id
