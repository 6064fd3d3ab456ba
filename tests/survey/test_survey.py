"""Strangers' data: 8,000 households that nobody here wrote are decided, and every row is accounted for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import duckdb
import pytest

import sasaran
from tests.support.survey import FOLDER, read_survey

ON = "2026-02-01"
RULES = Path(__file__).resolve().parents[2] / "rules"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the survey is not beside this checkout")


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Counter[tuple[str, str]]]:
    """Outcomes by program and household."""
    book = sasaran.load(RULES)
    found: dict[str, dict[str, str]] = {}
    rejected = 0
    for record in read_survey():
        try:
            case = book.decide(record, ON)
        except sasaran.HouseholdError:
            rejected += 1
            continue
        for program, decision in case.items():
            found.setdefault(program, {})[case.household] = decision.outcome.value
    found["rejected"] = {str(rejected): ""}
    return found  # type: ignore[return-value]


def ask(question: str) -> dict[str, str]:
    """Ask the survey itself, in another engine: household → answer."""
    places = {name: str(FOLDER / f"{name}.parquet") for name in ("household", "member")}
    return dict(duckdb.sql(question.format(**places)).fetchall())


def test_every_household_is_decided_or_rejected(outcomes: dict[str, dict[str, str]]) -> None:
    """8,000 households in: decided and rejected add up to 8,000, for every program."""
    rejected = int(next(iter(outcomes["rejected"])))
    for program, found in outcomes.items():
        if program != "rejected":
            assert len(found) + rejected == 8000, program
    assert rejected == 0


def test_sembako_agrees_with_an_independent_count(outcomes: dict[str, dict[str, str]]) -> None:
    """The decile bound is contested at 5, a car is an indicative exclusion: an independent query says the same of each."""
    expected = ask(
        "select hid, case when quint_nat >= 4 then 'ineligible' when quint_nat = 3 or car = 1 then 'undetermined' "
        "else 'eligible' end from '{household}'"
    )
    assert outcomes["sembako"] == expected


def test_what_was_not_asked_never_excludes(outcomes: dict[str, dict[str, str]]) -> None:
    """The survey asks nobody whether she is pregnant: a poor family with a woman of that age is never refused PKH."""
    maybe = ask(
        "select distinct h.hid, 1 from '{household}' h join '{member}' m using (hid) "
        "where quint_nat <= 2 and sex = 2 and age between 10 and 53"
    )
    assert maybe
    assert not [household for household in maybe if outcomes["pkh"][household] == "ineligible"]
    young = ask(
        "select distinct h.hid, 1 from '{household}' h join '{member}' m using (hid) where quint_nat <= 2 and car = 0 and age <= 3"
    )
    assert young
    assert {outcomes["pkh"][household] for household in young} == {"eligible"}
