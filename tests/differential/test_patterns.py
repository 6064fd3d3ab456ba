"""A household that is known again by its sketch is read and explained as it would be on its own."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

import pytest

from sasaran.api import Rulebook
from sasaran.base.errors import HouseholdError
from sasaran.case import Case
from sasaran.evaluate.reference import read_edition
from sasaran.explain.text import explain_text
from sasaran.ir.rulebook import Content
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import DAY, Family, make_world, thin

ALIKE = 3
ALIKE_OFTEN = 10
FAMILIES = 6


def rename(record: Any, number: int, rng: Random) -> Any:
    """Give a household another key, and now and then other numbers."""
    record = deepcopy(record)
    record["id_keluarga"] = f"K-{number}"
    for holder in (record, *(record.get("anggota") or ())):
        for name, value in list(holder.items()):
            if type(value) is int and rng.random() < 0.2:
                holder[name] = max(0, value + rng.choice((-1, 1)))
    return record


def explain_alone(content: Content, case: Case) -> list[str]:
    """Explain every decision of a household with nobody else's in mind."""
    plan = case._dossier.plan
    traces = plan.observe(case.facts)
    counted = {each.edition.id: (each.edition, each.reading) for each in case.decisions}
    counted = {name: item for name, item in counted.items() if case._dossier.counts(item[0])}
    texts = []
    for each in case.decisions:
        others = [item for name, item in counted.items() if name != each.edition.id]
        reading = plan.read_fully(each.edition, case.facts)
        if reading is not None:
            trace = traces[each.edition.id]
            texts.append(explain_text(content, each.edition, case.facts, reading, trace, others, engine="0.1.0"))
    return texts


def compare(trial: Trial, alike: int) -> None:
    """Compare every reading and every text of households, some alike, with what each would be alone."""
    content = trial.content(trial.known)
    book, rng = Rulebook(content), trial.rng
    families = [trial.known, *(thin(rng, trial.book, make_world(rng, trial.book)) for _ in range(FAMILIES))]
    for number in range(alike * len(families)):
        family: Family = families[number % len(families)]
        try:
            case = book.decide(rename(family.record, number, rng), DAY, areas=family.table)
        except HouseholdError:
            continue
        texts = [each.explain() for each in case.decisions]
        for each in case.decisions:
            assert each.reading == read_edition(content, each.edition, case.facts), each.edition.id
        plan = case._dossier.plan
        beyond = [plan.read_fully(each.edition, case.facts) is None for each in case.decisions]
        assert [text for text, is_beyond in zip(texts, beyond, strict=True) if not is_beyond] == explain_alone(
            content, case
        )


@for_random_trials(25)
def test_households_that_are_alike_are_read_as_each_would_be_alone(trial: Trial) -> None:
    """Of many households of one rulebook, some alike, every reading is the reference's, and every text its own."""
    compare(trial, ALIKE)


@for_random_trials(5)
def test_texts_told_again_and_again_stay_each_households_own(trial: Trial) -> None:
    """So they are when so many came that all but keys and days of a text is remembered."""
    compare(trial, ALIKE_OFTEN)


def test_the_trial_above_meets_households_that_are_alike() -> None:
    """Were none known again, the comparison would say nothing."""
    kept = 0

    @for_random_trials(3)
    def count(trial: Trial) -> None:
        nonlocal kept
        book = Rulebook(trial.content(trial.known))
        for number in range(12):
            record = {**trial.world.record, "id_keluarga": f"K-{number}"}
            try:
                case = book.decide(record, DAY, areas=trial.world.table)
            except HouseholdError:
                pytest.skip("a world that contradicts itself")
            for place, each in enumerate(case.decisions):
                each.explain()
                pattern = case._dossier.study.find(each.edition, place)
                kept += pattern is not None and pattern.is_kept

    count()
    assert kept > 0
