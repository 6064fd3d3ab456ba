"""The bounds of a benefit contain what it turns out to be (semantics, section 6)."""

from __future__ import annotations

from sasaran.ir.truth import Truth
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import ask, fill
from tests.support.random_rules import Traits


@for_random_trials(300, Traits(benefits=True, presumptions=False, depth=2))
def test_bounds_contain_the_amount_of_every_completion(trial: Trial) -> None:
    """An amount is never below `at_least` nor above `at_most` of what was said before the facts were known."""
    known = trial.reading(trial.known)
    assert all(_in_order(item.at_least, item.at_most) for item in known.entitlements)
    for completion in trial.completions(4):
        completion = ask(trial.rng, completion, [fact for fact in trial.opens(completion) if fact.kind == "verify"])
        whole = trial.reading(completion)
        if known.truth is Truth.FALSE:
            assert whole.entitlements == ()
            continue
        if whole.truth is Truth.FALSE:
            assert all(item.at_least in (None, 0) for item in known.entitlements)
            continue
        for before, after in zip(known.entitlements, whole.entitlements, strict=True):
            if before.at_least is not None and before.at_most is not None:
                assert after.at_least is not None
                assert after.at_most is not None
                assert before.at_least <= after.at_least <= after.at_most <= before.at_most


@for_random_trials(200, Traits(benefits=True, presumptions=False, open_lists=False, depth=2))
def test_a_whole_household_has_exact_amounts(trial: Trial) -> None:
    """With every fact known, an amount is one number, nothing is missing for it, and its lines add up to no more."""
    whole = trial.reading(
        ask(trial.rng, trial.world, [fact for fact in trial.opens(trial.world) if fact.kind == "verify"])
    )
    if whole.truth is not Truth.TRUE or any(verdict.outcome.value == "undetermined" for verdict in whole.members):
        return
    for item in whole.entitlements:
        assert item.at_least == item.at_most
        assert item.missing == ()
        assert sum(line.at_most for line in item.lines) <= (item.at_most or 0)


@for_random_trials(200, Traits(benefits=True, presumptions=False, open_lists=False, depth=2))
def test_what_an_amount_misses_settles_it(trial: Trial) -> None:
    """Filling what a household's benefit says is missing, in any way, leaves one amount: what is not asked can't matter."""
    known = trial.reading(trial.known)
    if known.truth is not Truth.TRUE or known.members:
        return
    for place, before in enumerate(known.entitlements):
        if any(fact.kind == "list" or fact.field == "kode_wilayah" for fact in before.missing):
            continue  # what it brings up is asked next
        for completion in trial.completions(3):
            filled = fill(trial.known, ask(trial.rng, completion, before.missing), before.missing)
            after = trial.reading(filled)
            if after.truth is Truth.TRUE and not trial.refuses(filled):
                item = after.entitlements[place]
                assert item.at_least == item.at_most, (before.missing, item)


def _in_order(low: object, high: object) -> bool:
    return low is None or high is None or low <= high  # type: ignore[operator]
