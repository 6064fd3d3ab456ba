"""What an account of a decision promises: what it names carries the outcome, and what it proposes flips it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.account.account import make_account
from sasaran.account.flips import Search
from sasaran.account.supposing import Change, suppose
from sasaran.evaluate.reference import Carrying
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.programs import edition_truth
from sasaran.ir.facts import Facts
from sasaran.ir.truth import Truth
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import DAY, Family, ask, fill
from tests.support.random_rules import Traits

CLOSED = Traits(open_lists=False)
ROUNDS = 6
"""A fact, once answered, may bring up others that stand under a presumption."""


@for_random_trials(250)
def test_the_named_conditions_alone_reproduce_the_outcome(trial: Trial) -> None:
    """With every other condition hidden the outcome is the same; with one more hidden it is not known."""
    facts, edition, content = trial.read(trial.known), trial.edition(trial.known), trial.content(trial.known)
    carrying = Carrying(content, facts)
    truth = edition_truth(carrying.plain, edition)
    carried = carrying.carry(edition)
    if truth is Truth.UNKNOWN:
        assert carried == ()
        return
    assert carrying.reproduces(edition, carried) is truth
    for place in range(len(carried)):
        without = (*carried[:place], *carried[place + 1 :])
        assert carrying.reproduces(edition, without) is Truth.UNKNOWN, carried[place].node.id


@for_random_trials(250)
def test_a_failed_route_is_blocked_by_what_is_named(trial: Trial) -> None:
    """Each route and tier has the truth that the reading gives it, and names what carries it where it is known."""
    facts, edition, content = trial.read(trial.known), trial.edition(trial.known), trial.content(trial.known)
    if edition.recipient != "keluarga":
        return
    ways = Carrying(content, facts).list_ways(edition)
    routes = trial.reading(trial.known).routes
    assert [(way.name, way.truth, way.closed) for way in ways] == [
        (each.name, each.truth, each.closed) for each in routes
    ]
    assert all(not way.carried for way in ways if way.truth is Truth.UNKNOWN)


@for_random_trials(120)
def test_every_proposed_change_flips_the_outcome(trial: Trial) -> None:
    """Each change or pair, made in the facts, gives the outcome that was said, and it is another one."""
    search = _search(trial)
    for flip in search.search().found:
        outcome = search.decide(suppose(search.content, search.facts, flip.changes))
        assert outcome is flip.outcome
        assert outcome is not search.now


@for_random_trials(120)
def test_every_proposed_change_flips_the_outcome_of_the_record(trial: Trial) -> None:
    """Written into the household's record and read anew, a change of a field or a statement flips it too."""
    search = _search(trial)
    for flip in search.search().found:
        family = trial.known.copy()
        if all(_write(family, change) for change in flip.changes):
            assert trial.truth(family, trusting=True) is flip.outcome, flip


@for_random_trials(200)
def test_an_open_fact_leads_where_its_answer_leads(trial: Trial) -> None:
    """Where an answer is said to decide, the household with that answer is decided so; those that can come first."""
    facts, edition, content = trial.read(trial.known), trial.edition(trial.known), trial.content(trial.known)
    found = trial.reading(trial.known)
    answers = Carrying(content, facts).answer(edition, found.missing)
    assert {each.fact for each in answers} == set(found.missing)
    alone = [each.settles_alone for each in answers]
    assert alone == sorted(alone, reverse=True)
    for each in answers:
        for value, truth in each.leads or ():
            supposed = Meaning(content, facts, trusting=True).suppose({each.fact: value})
            assert edition_truth(supposed, edition) is truth


def _search(trial: Trial) -> Search:
    content, edition = trial.content(trial.known), trial.edition(trial.known)

    def decide(facts: Facts) -> Truth:
        return edition_truth(Meaning(content, facts, trusting=True), edition)

    return Search(content, edition, trial.read(trial.known), decide)


def _write(family: Family, change: Change) -> bool:
    """Write a change into a record; False where the record can't say it."""
    spot, value = change.spot, change.after
    if spot.kind == "attest" and spot.row is not None and (spot.is_household or "/" not in spot.label):
        about = {} if spot.is_household else {"id_anggota": spot.label}
        family.record["atestasi"] = [
            each
            for each in family.record.get("atestasi") or ()
            if each["id"] != spot.name or each.get("id_anggota") != about.get("id_anggota") or "kode_wilayah" in each
        ]
        said = {"id": spot.name, "jawaban": value, "oleh": "kader", "tanggal": DAY.isoformat(), **about}
        family.record["atestasi"].append(said)
        return True
    if spot.kind != "field" or "/" in spot.label:
        return False
    row = family.record if spot.is_household else _find(family.record, spot.label)
    if row is None or spot.name in ("kode_wilayah", "umur", "umur_bulan"):
        return False
    row[spot.name] = _plain(value)
    row["tanggal_fakta"] = {**(row.get("tanggal_fakta") or {}), spot.name: DAY.isoformat()}
    return True


def _find(record: dict[str, Any], label: str) -> dict[str, Any] | None:
    return next((row for row in record.get("anggota") or () if row.get("id_anggota") == label), None)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    return float(value) if isinstance(value, Fraction) else value


@for_random_trials(250, CLOSED)
def test_the_presumed_facts_are_exactly_those_of_the_strict_reading(trial: Trial) -> None:
    """They are open by the strict reading alone; once all are answered, those they bring up too, both say the same."""
    family = trial.known
    for _ in range(ROUNDS):
        found = trial.reading(family)
        presumed = {fact for item in found.presumed for fact in item.facts}
        assert presumed <= set(trial.opens(family)) - set(trial.opens(family, trusting=True))
        assert found.strict is trial.truth(family)
        assert found.truth is trial.truth(family, trusting=True)
        if not presumed:
            break
        family = fill(family, ask(trial.rng, trial.world, tuple(presumed)), tuple(presumed))
    assert not presumed
    assert found.strict is found.truth


@for_random_trials(250)
def test_what_is_also_open_is_open_and_not_asked_for(trial: Trial) -> None:
    """Beside the confirmation of a rule stand only open facts of the household, none of them among those asked for."""
    content, edition, facts = trial.content(trial.known), trial.edition(trial.known), trial.read(trial.known)
    account = make_account(content, edition, facts, lambda _: Truth.UNKNOWN)
    opens = trial.opens(trial.known, trusting=True)
    asked = {each.fact for person in account.people for each in person.answers} or set(account.reading.missing)
    assert set(account.also_open) <= set(opens) - asked
    if account.also_open:
        assert any(fact.kind == "verify" for fact in asked)
