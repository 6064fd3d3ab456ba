"""The rulebook of another country loads and decides as its page says."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import sasaran

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "examples" / "marava"
EXPECTED = {
    "H-1": {
        "blind_pension": ("eligible", (300, 300), []),
        "child_grant": ("eligible", (60, 60), []),
        "old_age_pension": ("eligible", (500, 500), []),
        "winter_fuel": ("eligible", (Fraction(1901, 2), Fraction(1901, 2)), []),
    },
    "H-2": {
        "blind_pension": ("eligible", (300, 300), []),
        "child_grant": ("ineligible", None, []),
        "old_age_pension": ("ineligible", None, []),
        "winter_fuel": ("ineligible", None, []),
    },
    "H-3": {
        "blind_pension": ("undetermined", (0, 300), [("blind", "P-1"), ("born", "P-1")]),
        "child_grant": ("undetermined", (0, 100), [("shire", None)]),
        "old_age_pension": ("undetermined", (0, 250), [("born", "P-1")]),
        "winter_fuel": ("ineligible", None, []),
    },
}


@pytest.fixture(scope="module")
def book() -> sasaran.Rulebook:
    return sasaran.load(FOLDER / "rules")


def test_it_has_no_warnings(book: sasaran.Rulebook) -> None:
    """An example that we show is one that we would accept."""
    assert book.warnings == ()


@pytest.mark.parametrize("line", (FOLDER / "homes.jsonl").read_text("utf-8").splitlines())
def test_each_home_is_decided_as_told(book: sasaran.Rulebook, line: str) -> None:
    """Outcomes, amounts and open facts are those that a reader of the acts would give."""
    case = book.decide(line, "2026-03-01")
    found = {
        program: (
            decision.outcome.value,
            (decision.benefits[0].at_least, decision.benefits[0].at_most) if decision.benefits else None,
            [(fact.field, fact.member) for fact in decision.missing],
        )
        for program, decision in case.items()
    }
    assert found == EXPECTED[case.household]


def test_the_day_of_the_decision_rules(book: sasaran.Rulebook) -> None:
    """The pension age rises in 2026: who is 65 has a right in 2025 and none a year later."""
    home = {
        "home_number": "H-9",
        "shire": "S",
        "people": [{"person_number": "P-1", "born": "1960-06-15", "earnings": 0}],
    }
    assert book.decide(home, "2025-12-31")["old_age_pension"].outcome is sasaran.Outcome.ELIGIBLE
    assert book.decide(home, "2026-01-01")["old_age_pension"].outcome is sasaran.Outcome.INELIGIBLE


def test_explanations_speak_of_its_own_things(book: sasaran.Rulebook) -> None:
    """Labels are the rulebook's; nothing Indonesian shows in an English explanation."""
    case = book.decide((FOLDER / "homes.jsonl").read_text("utf-8").splitlines()[2], "2026-03-01")
    text = case["child_grant"].explain(lang="en")
    assert "Shire code" in text
    assert "keluarga" not in text.lower()
