"""What the semantics promise of every rulebook and household (section 1 to 3), on the reference evaluator."""

from __future__ import annotations

from sasaran.ir.decision import Fact
from sasaran.ir.truth import Truth
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import Family, ask, fill
from tests.support.random_rules import Traits

CLOSED = Traits(open_lists=False)
ROUNDS = 6
"""A list, an area code or who the head is, once known, may bring up facts that nobody could name before."""


@for_random_trials(300)
def test_a_definite_strict_answer_stays_whatever_the_missing_facts_turn_out_to_be(trial: Trial) -> None:
    """Over all completions, a definite answer that rests on no presumption stays."""
    answer = trial.truth(trial.known)
    if answer is Truth.UNKNOWN:
        return
    for completion in trial.completions(4):
        verified = ask(trial.rng, completion, _list_verifications(trial, completion))
        assert trial.truth(verified) is answer


@for_random_trials(200)
def test_a_definite_strict_answer_is_the_trusting_one(trial: Trial) -> None:
    """Presumptions only speak where facts are missing: what is settled without them is settled with them."""
    for family in (trial.known, trial.world):
        strict, trusting = trial.truth(family), trial.truth(family, trusting=True)
        assert strict in (Truth.UNKNOWN, trusting)


@for_random_trials(250, CLOSED)
def test_filling_the_open_facts_decides(trial: Trial) -> None:
    """Filling all open facts, those they bring up included, decides; strictly and on trust."""
    for trusting in (False, True):
        family, seen = trial.known, set[Fact]()
        for _ in range(ROUNDS):
            if trial.truth(family, trusting=trusting) is not Truth.UNKNOWN:
                break
            opens = trial.opens(family, trusting=trusting)
            assert set(opens) - seen, "nothing new to ask, and still not decided"
            seen |= set(opens)
            family = fill(family, ask(trial.rng, trial.world, opens), opens)
        assert trial.truth(family, trusting=trusting) is not Truth.UNKNOWN
        if not _brings_up_more(seen):
            assert (
                trial.truth(fill(trial.known, ask(trial.rng, trial.world, seen), seen), trusting=trusting)
                is not Truth.UNKNOWN
            )


@for_random_trials(250, CLOSED)
def test_filling_all_other_facts_changes_nothing(trial: Trial) -> None:
    """With every fact known but the open ones, the answer is as open as before; on trust, but those taken on trust."""
    strict = trial.opens(trial.known)
    for trusting in (False, True):
        if trial.truth(trial.known, trusting=trusting) is not Truth.UNKNOWN:
            continue
        opens = trial.opens(trial.known, trusting=trusting)
        assert opens
        others = fill(trial.world, trial.known, {*opens, *strict})
        assert trial.truth(others, trusting=trusting) is Truth.UNKNOWN


def _brings_up_more(facts: set[Fact]) -> bool:
    return any(fact.kind == "list" or fact.field in ("kode_wilayah", "hubungan", "keberadaan") for fact in facts)


def _list_verifications(trial: Trial, family: Family) -> list[Fact]:
    return [fact for fact in trial.opens(family) if fact.kind == "verify"]
