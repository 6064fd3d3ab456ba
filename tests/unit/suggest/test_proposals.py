"""The scenarios that are proposed for a program: they hold, and they show what nothing showed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.support.small_scenarios import BOOK, FORMS, RULE, START, WORDS, tell

import sasaran
from sasaran.api import Rulebook
from sasaran.scenarios.layout import read_layout
from sasaran.suggest.proposing import Proposal, propose

ROOT = Path(__file__).resolve().parents[3]
BUNDLED = sasaran.load(ROOT / "rules")
SAMPLE = (
    "tkm_pemula", "air_minum", "wilayah_prioritas", "subsidi_listrik", "stb", "asuransi_nelayan", "sekolah_rakyat",
    "bantuan_pangan_cpp", "permakanan", "rumah_khusus",
)  # fmt: skip


@pytest.fixture
def small(tmp_path: Path) -> Rulebook:
    for name, text in (("rulebook.yaml", BOOK + FORMS), ("kata.yaml", WORDS), ("bantuan.yaml", RULE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return sasaran.load(tmp_path)


def _check_holds(found: Proposal) -> None:
    assert found.ran is not None
    assert not found.ran.unread
    assert [each.name for each in found.ran.results if each.problem is not None] == []
    assert read_layout("usulan.feature", found.text.encode()).is_sound


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("program", SAMPLE)
def test_what_is_proposed_holds_and_shows_more_of_the_rule(program: str, lang: str) -> None:
    """For each of a sample of bundled programs every proposed scenario holds, and more conditions are seen wholly."""
    found = propose(BUNDLED, {}, {}, program, lang)
    _check_holds(found)
    before, after, every = found.whole
    assert before == 0 < after <= every
    assert found.reached >= found.wanted * 3 // 4
    assert len(found.unreached) == found.wanted - found.reached


def test_what_only_a_confirmation_can_show_is_named_as_not_reached() -> None:
    """A condition that is false only where people confirm its definition is told, and all else is proposed and holds."""
    found = propose(BUNDLED, {}, {}, "miskin_menurut_garis", "id")
    _check_holds(found)
    assert (found.reached, found.wanted, len(found.unreached)) == (7, 8, 1)


def test_the_same_rules_give_the_same_proposal() -> None:
    """Nothing is drawn by lot."""
    assert propose(BUNDLED, {}, {}, "stb", "id").text == propose(BUNDLED, {}, {}, "stb", "id").text


def test_a_proposal_leaves_nothing_to_propose(small: Rulebook) -> None:
    """Given with the rules, it is what was missing."""
    first = propose(small, {}, {}, "bantuan", "id")
    again = propose(small, {}, {"usulan.feature": first.text}, "bantuan", "id")
    assert (again.text, again.wanted, again.scenarios) == ("", 0, 0)


def test_a_bound_is_stood_on_and_just_beside(small: Rulebook) -> None:
    """Of `desil <= 4` there are households of 3, 4 and 5; the first two are eligible."""
    text = propose(small, {}, {}, "bantuan", "id").text
    assert '<hasil>"' in text
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if "|" in line]
    assert ["4", "layak"] in rows
    assert ["5", "tidak layak"] in rows
    assert ["desil", "3"] in rows


def test_each_fact_is_left_out_once(small: Rulebook) -> None:
    """What the outcome turns on is not known in one scenario each, which names it as missing."""
    text = propose(small, {}, {}, "bantuan", "id").text
    assert 'yang belum diketahui antara lain "Desil"' in text
    assert 'yang belum diketahui antara lain "Punya mobil"' in text


def test_the_days_of_an_edition_are_told(small: Rulebook) -> None:
    """On the day before the first day the program is not in force; on the first it is."""
    text = propose(small, {}, {}, "bantuan", "en").text
    assert "the rules in force on 31 December 2024" in text
    assert 'the outcome is "not in force"' in text
    assert "the rules in force on 1 January 2025" in text


def test_what_scenarios_show_already_is_not_proposed(small: Rulebook) -> None:
    """With a scenario on the bound, the bound is wanted no more."""
    given = START + "".join(tell("1 Februari 2026", each, "tidak", 'hasilnya "layak"') for each in "34")
    whole = propose(small, {}, {}, "bantuan", "id")
    rest = propose(small, {}, {"uji.feature": given}, "bantuan", "id")
    assert 0 < rest.wanted < whole.wanted
    assert "tepat di garis" in whole.text
    assert "tepat di garis" not in rest.text
    _check_holds(rest)


def test_every_mutant_of_a_small_rule_dies(small: Rulebook) -> None:
    """With mutants asked for, none is left of a rule with a bound, an exception and an amount."""
    found = propose(small, {}, {}, "bantuan", "id", mutants=True)
    assert found.noticed > 5
    assert found.survived == 0
    _check_holds(found)


def test_a_scenario_that_is_there_for_a_mutant_says_which() -> None:
    """What only a search finds stands under a heading of its own, and each names the mutant that it notices."""
    found = propose(BUNDLED, {}, {}, "tkm_pemula", "id", mutants=True)
    plain = propose(BUNDLED, {}, {}, "tkm_pemula", "id")
    assert found.scenarios > plain.scenarios
    added = found.text.partition("Aturan: Perubahan kecil pada aturan yang belum tertangkap")[2]
    assert added.count("Skenario: ") == found.scenarios - plain.scenarios
    assert added.count("# usulan mesin: ") == added.count(" · ") == added.count("Skenario: ")
    _check_holds(found)


def test_only_the_editions_of_a_day_are_proposed_for() -> None:
    """With a day, no scenario is about another edition."""
    found = propose(BUNDLED, {}, {}, "bpum", "id", date(2021, 4, 1))
    assert found.text.count("\n  Aturan: ") == 1
    assert len(found.text) < len(propose(BUNDLED, {}, {}, "bpum", "id").text)


def test_what_is_not_reached_has_its_reason() -> None:
    """A bound that is only published as a range is never stood on, and it is said so."""
    found = propose(BUNDLED, {}, {}, "genting", "en")
    assert found.unreached
    assert "the bound, or what is held against it, is never certain" in {each.why for each in found.unreached}
    assert all(each.place for each in found.unreached)


def test_a_program_by_which_nobody_can_be_eligible_is_explained() -> None:
    """Where a count that is not published decides, its name is said."""
    found = propose(BUNDLED, {}, {}, "fakir_miskin_262", "id")
    _check_holds(found)
    assert any("`ambang_kepmensos_262`" in each.why for each in found.unreached)
