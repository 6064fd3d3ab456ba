"""Which mutants scenarios notice, and which survive."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.small_scenarios import BOOK, FORMS, RULE, START, WORDS, build, judge, tell

import sasaran
from sasaran.check.book import check_rulebook
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
PARAMETER = """---
parameter: batas
title: Batas
unit: desil
values:
  - from: 2025-01-01
    value: 4
    source: uji
  - from: 2026-07-01
    value: 5
    source: uji
"""


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


def test_what_the_check_refuses_does_not_count() -> None:
    """A parameter whose only value begins a day late is refused by the check; a neighbour that gives way is tried."""
    rule = RULE.replace("desil <= 4", "desil <= batas") + PARAMETER
    judged = judge(ON_THE_LINE + OVER + CAR + FIRST + BEFORE, rule)
    late = judged["batas#2025-01-01→2025-01-02"]
    assert late.fate in (Fate.REFUSED, Fate.NOTICED)
    unseen = judge(ON_THE_LINE + OVER + CAR + BEFORE, rule)["batas#2025-01-01→2025-01-02"]
    assert unseen.fate is Fate.REFUSED
    refused = RULE.replace("desil <= 4", "desil <= batas") + PARAMETER.replace("from: 2025-01-01", "from: 2025-01-02")
    files = {"uji/rulebook.yaml": BOOK + FORMS, "uji/kata.yaml": WORDS, "uji/aturan.yaml": refused}
    checked = check_rulebook({path: text.encode() for path, text in files.items()}, "uji")
    assert "SAS-C180" in {each.code for each in checked.errors}
    assert judged["batas#2026-07-01→2026-07-02"].fate is Fate.SURVIVED


def test_an_upper_end_that_no_firm_answer_rests_on_is_proved_to_say_the_same() -> None:
    """Of an indicative bound between two numbers the upper one decides nothing: above the lower it waits either way."""
    rule = RULE.replace("      when: desil <= 4\n", "      when: desil <= batas\n      confidence: indicative\n")
    rule += PARAMETER.replace("    value: 4\n", "    at_least: 4\n    at_most: 6\n", 1)
    judged = judge(CAR + FIRST + BEFORE, rule)
    assert judged["batas/2025-01-01#6→7"].fate is Fate.PROVED
    assert judged["batas/2025-01-01#4→5"].fate is Fate.SURVIVED


def test_a_route_that_is_dropped_is_noticed_by_its_name() -> None:
    """Of two routes that hold, dropping one changes no outcome: the scenario that names it notices all the same."""
    rule = RULE.replace("  all:\n", "  routes:\n").replace(
        "  unless:\n", "    - name: bermotor\n      when: punya_motor\n  unless:\n"
    )
    named = tell(DAY, "4", "tidak", 'jalur "bermotor" terpenuhi', motor="ya")
    other = tell(DAY, "5", "tidak", 'jalur "desil" tidak terpenuhi', 'jalur "bermotor" belum diketahui', motor="-")
    judged = judge(named + other, rule)
    dropped = f"{EDITION}/eligibility#-bermotor"
    found = [each for name, each in judged.items() if name.endswith("#-bermotor")]
    assert [each.fate for each in found] == [Fate.NOTICED], dropped
    silent = judge(tell(DAY, "4", "tidak", 'hasilnya "layak"', motor="ya"), rule)
    assert [each.fate for name, each in silent.items() if name.endswith("#-bermotor")] == [Fate.SURVIVED]
    assert judged[next(name for name in judged if name.endswith("#4→5"))].fate is Fate.NOTICED


def test_a_benefit_row_in_another_order_is_the_same_only_where_both_never_hold() -> None:
    """Rows that exclude one another change places without a difference; rows that may both hold don't."""
    table = (
        "    table:\n      hit: first\n      rows:\n"
        "        - name: a\n          title: A\n          when: desil <= 2\n          amount: 300000\n"
        "        - name: b\n          title: B\n          when: {other}\n          amount: 200000\n      otherwise: 0\n"
    )
    for other, fate in (("desil >= 3", Fate.PROVED), ("desil >= 2", Fate.SURVIVED)):
        rule = RULE.replace("    amount: 200000\n", table.format(other=other))
        judged = judge(FIRST + BEFORE, rule)
        assert judged[f"{EDITION}/benefit/0#a↔b"].fate is fate
        assert judged[f"{EDITION}/benefit/0#-otherwise"].fate is Fate.PROVED


def test_a_value_read_only_among_others_is_not_tried_by_that() -> None:
    """For a family whose district is not known no single value decides; another that is read alone stands for it."""
    content = sasaran.load(ROOT / "rules").content
    line = "garis_kemiskinan/53"
    mutants = [each for each in list_mutants(content) if each.id.startswith(line)]
    told = "".join(
        f"\n  Skenario: Di {place}\n    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025\n"
        f'    Dan sebuah keluarga di wilayah "{place}" dengan pengeluaran keluarga {spent}\n'
        "    Dan anggotanya:\n      | anggota | hubungan keluarga |\n      | Bapak A | kepala            |\n"
        f'    Ketika kelayakan miskin_menurut_garis diperiksa\n    Maka hasilnya "{outcome}"\n'
        for place, spent, outcome in (
            ("53.02.99.2001", "Rp454.423", "belum dapat ditentukan"),
            ("53", "Rp420.000", "belum dapat ditentukan"),
        )
    )
    judged = {each.mutant.id: each for each in try_mutants(content, mutants, [("a.feature", START + told)]).judged}
    among, alone = (
        judged["garis_kemiskinan/53.03/2025-03-01#516059→516060"],
        judged["garis_kemiskinan/53.02/2025-03-01#454423→454424"],
    )
    assert (among.fate, among.read) == (Fate.SAMPLED, 1)
    assert alone.fate is Fate.NOTICED


def test_what_is_accepted_is_counted_but_not_as_noticed() -> None:
    """An accepted survivor keeps its reason, and lowers the share all the same."""
    name = f"{EDITION}/eligibility/desil#4→5"
    judged = judge(ON_THE_LINE + CAR + FIRST + BEFORE, accepted={name: "desil 5 tidak ada dalam data"})
    assert (judged[name].fate, judged[name].reason) == (Fate.ACCEPTED, "desil 5 tidak ada dalam data")
    assert Tally.of(judged.values()).share < 100


@pytest.mark.parametrize(
    "feature",
    [
        "kemensos/sembako.feature",
        "bp_taskin/rentan_miskin_bersama.feature",
        "kemenko_perekonomian/kur_super_mikro.feature",
    ],
)
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
