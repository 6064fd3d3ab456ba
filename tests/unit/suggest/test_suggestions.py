"""The scenarios that are suggested for what no scenario notices."""

from __future__ import annotations

from tests.support.small_scenarios import START, build, tell

from sasaran.mutants.listing import list_mutants
from sasaran.mutants.result import Fate
from sasaran.mutants.running import try_mutants
from sasaran.suggest.suggesting import suggest_scenarios, write_suggestions

ONE = START + tell("1 Februari 2026", "3", "tidak", 'hasilnya "layak"')


def _suggest(most: int = 50) -> tuple[set[str], dict[str, str]]:
    """Suggest what one scenario leaves; give the mutants that are left with the suggestions, and those as texts."""
    content, files = build()
    mutants = list_mutants(content, files)
    given = {"uji.feature": ONE}
    before = try_mutants(content, mutants, list(given.items()), processes=1)
    left = [each.mutant for each in before.judged if each.fate is Fate.SURVIVED]
    assert left
    texts = write_suggestions(content, suggest_scenarios(content, left, given, most))
    after = try_mutants(content, left, [*given.items(), *texts.items()], processes=1)
    return {each.mutant.id for each in after.judged if each.fate is not Fate.NOTICED}, texts


def test_what_is_suggested_holds_and_notices_what_one_scenario_left() -> None:
    """With the suggestions, which hold as written, every mutant of a small rule is noticed."""
    left, texts = _suggest()
    assert left == set()
    assert set(texts) == {"bantuan"}


def test_each_suggestion_says_which_mutant_it_is_for() -> None:
    """Above each scenario stands a remark with the change and the mutant's id."""
    _, texts = _suggest()
    text = texts["bantuan"]
    assert text.count("# usulan: ") == text.count("Skenario: ") > 2
    assert "bantuan/2025-01-01/eligibility/desil#4→5" in text


def test_no_more_is_suggested_than_was_asked_for() -> None:
    """One is one, and the same one every time."""
    _, texts = _suggest(1)
    assert texts["bantuan"].count("Skenario: ") == 1
    assert texts == _suggest(1)[1]
