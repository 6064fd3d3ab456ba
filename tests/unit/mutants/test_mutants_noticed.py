"""Which mutants scenarios notice, and which survive."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.small_scenarios import RULE, START, build, judge, tell

import sasaran
from sasaran.evaluate.reference import find_household_faults
from sasaran.mutants.listing import list_mutants
from sasaran.mutants.result import Fate, Tally
from sasaran.mutants.running import try_mutants
from sasaran.mutants.words import say_advice, say_change
from sasaran.registry.intake import build_intake
from sasaran.scenarios.moments import list_moments
from sasaran.scenarios.norm import decide_program

ROOT = Path(__file__).resolve().parents[3]
DAY = "1 Februari 2026"
ON_THE_LINE = tell(DAY, "4", "tidak", 'hasilnya "layak"', "bantuannya 200000 per bulan", motor="ya")
OVER = tell(DAY, "5", "tidak", 'hasilnya "tidak layak"')
CAR = tell(DAY, "3", "ya", 'hasilnya "tidak layak"', motor="tidak")
FIRST = tell("1 Januari 2025", "4", "tidak", 'hasilnya "layak"')
BEFORE = tell("31 Desember 2024", "4", "tidak", 'hasilnya "tidak berlaku"')
EDITION = "bantuan/2025-01-01"


def test_scenarios_on_every_line_notice_every_mutant() -> None:
    """Scenarios on each line of the rule leave no mutant, and each names the scenario that noticed it."""
    judged = judge(ON_THE_LINE + OVER + CAR + FIRST + BEFORE)
    assert {each.fate for each in judged.values()} == {Fate.NOTICED}
    assert Tally.of(judged.values()).share == 100
    assert judged[f"{EDITION}/eligibility/desil#4→5"].by == "uji.feature:15"


@pytest.mark.parametrize(
    ("left", "survivors"),
    [
        (ON_THE_LINE + CAR + FIRST + BEFORE, {f"{EDITION}/eligibility/desil#4→5"}),
        (ON_THE_LINE + OVER + CAR + FIRST, {f"{EDITION}#from 2025-01-01→2024-12-31"}),
        (ON_THE_LINE + OVER + CAR + BEFORE, {f"{EDITION}#from 2025-01-01→2025-01-02"}),
        (ON_THE_LINE + OVER + FIRST + BEFORE, {f"{EDITION}/eligibility#-mobil"}),
        (
            ON_THE_LINE.replace("\n    Dan bantuannya 200000 per bulan", "") + OVER + CAR + FIRST + BEFORE,
            {f"{EDITION}/benefit/0#200000→200001", f"{EDITION}/benefit/0#200000→199999"},
        ),
    ],
)
def test_a_scenario_that_is_missing_leaves_its_mutant(left: str, survivors: set[str]) -> None:
    """Without the scenario over the line, before the first day, on it, with a car or with the amount, a hole is found."""
    assert {name for name, each in judge(left).items() if each.fate is Fate.SURVIVED} == survivors


def test_a_scenario_that_decides_and_asserts_little_notices_little() -> None:
    """What was read and not asserted is no evidence: a mutant of an amount that nobody states was never read."""
    judged = judge(tell(DAY, "3", "tidak", 'hasilnya "layak"'))
    assert judged[f"{EDITION}/benefit/0#200000→200001"].read == 0
    assert judged[f"{EDITION}/eligibility/desil#<=→<"].read == 1
    assert judged[f"{EDITION}/eligibility/desil#<=→<"].reached == 0


def test_what_is_proved_to_say_the_same_does_not_count() -> None:
    """A condition that another one contains can be dropped without a difference, and is listed apart."""
    rule = RULE.replace("    - name: desil\n", "    - name: longgar\n      when: desil <= 6\n    - name: desil\n")
    judged = judge(ON_THE_LINE + OVER + CAR + FIRST + BEFORE, rule)
    same = {name for name, each in judged.items() if each.fate is Fate.PROVED}
    assert f"{EDITION}/eligibility#-longgar" in same
    assert f"{EDITION}/eligibility/longgar#6→7" in same
    assert f"{EDITION}/eligibility#-desil" not in same
    assert judged[f"{EDITION}/eligibility#-desil"].fate is Fate.NOTICED


def test_what_is_accepted_is_counted_but_not_as_noticed() -> None:
    """An accepted survivor keeps its reason, and lowers the share all the same."""
    name = f"{EDITION}/eligibility/desil#4→5"
    judged = judge(ON_THE_LINE + CAR + FIRST + BEFORE, accepted={name: "desil 5 tidak ada dalam data"})
    assert (judged[name].fate, judged[name].reason) == (Fate.ACCEPTED, "desil 5 tidak ada dalam data")
    assert Tally.of(judged.values()).share < 100


@pytest.mark.parametrize("feature", ["kemensos/sembako.feature", "bp_taskin/rentan_miskin_bersama.feature"])
def test_no_mutant_is_overlooked_by_skipping_decisions(feature: str) -> None:
    """Deciding every scenario again with every mutant notices the same mutants as the short way does."""
    content = sasaran.load(ROOT / "rules").content
    text = (ROOT / "features" / feature).read_text("utf-8")
    program = Path(feature).stem
    mutants = [each for each in list_mutants(content) if program in each.owners]
    short = try_mutants(content, mutants, [(feature, text)], processes=1)
    moments = list(
        list_moments(
            feature, text, content, build_intake(content), lambda facts, name: decide_program(content, facts, name)
        )
    )
    for each in short.judged:
        changed = each.mutant.apply(content)
        noticed = any(
            bool(find_household_faults(changed, moment.facts))
            or not moment.holds(decide_program(changed, moment.facts, moment.program))
            for moment in moments
        )
        assert (each.fate is Fate.NOTICED) == noticed, each.mutant.id


def test_two_processes_find_what_one_finds() -> None:
    """However many processes there are, the same mutants are noticed, by the same scenarios."""
    content, files = build()
    mutants = list_mutants(content, files)
    features = [("a.feature", START + ON_THE_LINE + CAR), ("b.feature", START + OVER + FIRST + BEFORE + CAR)]
    one, two = (try_mutants(content, mutants, features, processes=count) for count in (1, 2))
    assert [(each.fate, each.by) for each in one.judged] == [(each.fate, each.by) for each in two.judged]
    assert one.noted == two.noted


def test_every_mutant_of_the_bundled_rulebook_has_an_id_a_place_and_words() -> None:
    """Ids tell all of them apart; each says in both languages what changed and what to write."""
    content = sasaran.load(ROOT / "rules").content
    mutants = list_mutants(content)
    assert len({each.id for each in mutants}) == len(mutants)
    for mutant in mutants:
        assert mutant.span.line > 0, mutant.id
        assert mutant.apply(content) != content, mutant.id
        assert all(say(mutant, lang) for say in (say_change, say_advice) for lang in ("id", "en"))


def test_an_id_outlives_a_move_in_the_file() -> None:
    """A line more above a condition leaves the ids of its mutants as they are."""
    ids = [[each.id for each in list_mutants(*build(rule))] for rule in (RULE, "# catatan\n\n" + RULE)]
    assert ids[0] == ids[1]
