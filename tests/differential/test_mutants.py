"""What is said of a mutant without trying it: what is proved to say the same does, for every random household."""

from __future__ import annotations

from sasaran.evaluate.reference import find_household_faults, read_edition
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.programs import edition_truth
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.mutants.equal import Equals
from sasaran.mutants.listing import Mutant, list_mutants
from sasaran.registry.intake import build_intake
from tests.differential.trials import Trial, for_random_trials, load_text, make_trial
from tests.support.random_households import DAY, make_world, thin
from tests.support.random_rules import Traits

FAMILIES = 4


@for_random_trials(8)
def test_a_mutant_proved_to_say_the_same_does(trial: Trial) -> None:
    """Outcome, strict and on trust, and routes are those of the rulebook, for households with gaps too."""
    _try_proved(trial)


@for_random_trials(8, Traits(benefits=True))
def test_a_mutant_proved_to_say_the_same_grants_the_same(trial: Trial) -> None:
    """So are the benefits, and who gets them."""
    _try_proved(trial)


def _try_proved(trial: Trial) -> None:
    content = load_text(trial.text)
    proved = _list_proved(content)
    intake = build_intake(content)
    worlds = [trial.world, *(make_world(trial.rng, trial.book) for _ in range(FAMILIES))]
    for family in [*worlds, *(thin(trial.rng, trial.book, world) for world in worlds)]:
        facts = intake.read(family.record, DAY, family.table)
        if find_household_faults(content, facts):
            continue
        told = _tell_all(content, facts)
        for mutant in proved:
            assert _tell_all(mutant.apply(content), facts) == told, mutant.id


def _list_proved(content: Content) -> list[Mutant]:
    equals = Equals(content)
    return [each for each in list_mutants(content) if equals.find_dead(each) is None and equals.is_proved(each)]


def _tell_all(content: Content, facts: Facts) -> list[object]:
    return [_tell(content, edition, facts) for edition in content.editions if facts.on in edition.during]


def _tell(content: Content, edition: Edition, facts: Facts) -> object:
    truths = [edition_truth(Meaning(content, facts, trusting), edition) for trusting in (True, False)]
    found = read_edition(content, edition, facts)
    routes = sorted((each.name, each.truth.value, each.closed) for each in found.routes)
    benefits = [(each.at_least, each.at_most, each.up_to, each.items) for each in found.entitlements]
    return truths, routes, benefits, found.beneficiaries


def test_some_mutants_are_proved() -> None:
    """The property is about something: of the first random rulebooks some mutants are proved to say the same."""
    assert sum(len(_list_proved(load_text(make_trial(seed, Traits()).text))) for seed in range(6)) > 5
