"""What is remembered between households: their patterns, and nothing of theirs."""

from __future__ import annotations

import gc
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.support import small_ir as s

import sasaran
from sasaran.evaluate.compiled import compile_plan
from sasaran.evaluate.compiled.sketch import ALONE, sketch_open, sketch_point, sketch_sides
from sasaran.evaluate.reference import read_edition
from sasaran.ir import nodes as tree
from sasaran.ir.facts import Facts
from sasaran.ir.values import OneOf, Range
from sasaran.ir.veil import Unveiler, Veil

RULES = Path(__file__).resolve().parents[3] / "rules"
DAY = "2026-02-01"
ENOUGH = 12


@cache
def bundled() -> sasaran.Rulebook:
    """Load the whole bundled rulebook once."""
    return sasaran.load(RULES)


def family(number: int, **more: Any) -> dict[str, Any]:
    """Make a family whose keys and dates of birth are nobody else's, and all else is."""
    adult = f"31740112345{number:05d}"
    record: dict[str, Any] = {
        "id_keluarga": f"KK-{number:05d}",
        "kode_wilayah": "17.01.05.2003",
        "tanggal_data": "2026-01-10",
        "desil_nasional": 2,
        "anggota": [
            {"id_anggota": adult, "hubungan_keluarga": "kepala", "jenis_kelamin": "laki_laki",
             "tanggal_lahir": f"1980-03-{number % 27 + 1:02d}", "nama": f"Nama Orang {number}", "upah_bulanan": 1234500 + number},
            {"id_anggota": f"{adult}-anak", "hubungan_keluarga": "anak", "jenis_kelamin": "perempuan",
             "tanggal_lahir": f"2015-04-{number % 27 + 1:02d}", "partisipasi_sekolah": "masih_sekolah", "tingkat": "sd"},
        ],
    }  # fmt: skip
    return {**record, **more}


def name_members(*labels: str) -> Facts:
    """Make a small family of members with these keys."""
    facts = s.family([{} for _ in labels])
    for row, label in zip(facts.root.lists["anggota"], labels, strict=True):
        row.label = label
    return facts


def test_of_households_that_are_alike_one_pattern_is_kept() -> None:
    """Families that differ only in keys, names, birthdays and small change share what is found of them."""
    found = set()
    for number in range(ENOUGH):
        case = bundled().decide(family(number), DAY)
        for each in case.decisions:
            each.explain()
        pattern = case._dossier.study.find(case["pkh"].edition, case["pkh"]._place)
        if pattern is not None and pattern.is_kept:
            found.add(id(pattern))
    assert len(found) == 1


def test_each_of_them_is_told_of_by_its_own_keys() -> None:
    """A text of a family that was known again names its members, and nobody else's."""
    for number in range(ENOUGH):
        text = bundled().decide(family(number), DAY)["pkh"].explain()
        assert f"KK-{number:05d}" in text
        assert f"31740112345{number:05d}" in text
        assert f"31740112345{number + 1:05d}" not in text


def test_nothing_of_a_household_is_kept() -> None:
    """No key, name, date of birth or wage is found in what a plan and an explainer hold after explaining."""
    for number in range(ENOUGH):
        for each in bundled().decide(family(number), DAY).decisions:
            each.explain("id"), each.explain("en"), each.to_dict()
    decider = bundled()._decider
    assert decider is not None
    kept = [*_walk(decider._plans), *_walk(decider._voices)]
    texts = [item for item in kept if isinstance(item, str)]
    assert len(texts) > 1000, "the walk goes through what is kept"
    for sign in ("31740112345", "KK-0", "Nama Orang"):
        assert not [text for text in texts if sign in text]
    days = {item for item in kept if type(item) is date}
    assert not {day for day in days if day.year in (1980, 2015)}
    assert not [item for item in kept if type(item) is int and 1234500 <= item < 1234500 + ENOUGH]


def _walk(root: object) -> list[object]:
    """List all that an object holds, as far as data goes."""
    seen: dict[int, object] = {}
    left = [root]
    while left:
        item = left.pop()
        if (
            id(item) in seen
            or isinstance(item, type)
            or type(item).__name__ in ("module", "builtin_function_or_method")
        ):
            continue
        seen[id(item)] = item
        if type(item).__name__ == "function":
            left += [cell.cell_contents for cell in (item.__closure__ or ())]  # type: ignore[attr-defined]
            continue
        left += gc.get_referents(item)
    return list(seen.values())


def test_a_household_that_contradicts_its_pattern_is_not_served_by_it() -> None:
    """Families whose conditions are met otherwise have another sketch."""
    content = s.book(s.edition(s.members("any", s.leaf(s.f("hamil", 10)))))
    plan = compile_plan(content, s.DAY)
    families = [s.family([{} if truth is None else {"hamil": truth}]) for truth in (True, False, None)]
    for _ in range(ENOUGH):
        known = [plan.recognise(each) for each in families]
    assert len({each._sketches[0] for each in known if each is not None}) == 3


def test_a_sketch_takes_codes_and_small_numbers_and_refuses_the_rest() -> None:
    """Ages and deciles may be kept; incomes, dates and texts of a household may not."""
    assert sketch_open(Range(1, 4)) == ("from", 1, 4)
    assert sketch_open(OneOf(frozenset({"tani"}))) == frozenset({"tani"})
    assert sketch_open("any text is only known to be known") is True
    assert sketch_sides(None, Range(0, 9), 4) == (("from", 0, 9), 4)
    for refused in (Range(0, 5_000_000), Range(date(2000, 1, 1), date(2001, 1, 1))):
        with pytest.raises(TypeError):
            hash(sketch_open(refused))
    assert sketch_point(5_000_000) is ALONE
    with pytest.raises(TypeError):
        hash((1, ALONE))


def test_a_veiled_household_is_read_alike() -> None:
    """With marks for keys everything is found as with keys, and put back it is the same."""
    content = s.book(s.edition(s.members("any", s.leaf(s.f("hamil", 10)))))
    facts = name_members("B-2", "A-1", "C-33")
    rows = [facts.root, *facts.root.lists["anggota"]]
    veil = Veil(content, facts, rows)
    marks = [row.label for row in veil.rows[1:]]
    assert [len(mark) for mark in marks] == [3, 3, 4]
    assert sorted(marks) == [marks[1], marks[0], marks[2]]
    (edition,) = content.editions
    veiled = read_edition(content, edition, veil.facts)
    assert veiled != read_edition(content, edition, facts)
    assert Unveiler(veil.places, rows).reading(veiled) == read_edition(content, edition, facts)


def test_a_fact_that_is_trusted_and_open_is_tried() -> None:
    """Where an answer may undo a presumption, the compiled reading tries all, and comes to what the reference does."""
    record = family(1, daya_listrik="va_1300", desil_nasional=5)
    case = bundled().decide(record, DAY)
    plan, content = case._dossier.plan, bundled().content
    undecided = [each.edition for each in case.decisions if each.outcome is sasaran.Outcome.UNDETERMINED]
    assert any(fact.kind == "verify" for each in case.decisions for fact in each.missing)
    compared = 0
    for edition in undecided:
        found = plan.read_fully(edition, case.facts)
        if found is not None:  # else the reference itself reads it
            assert found == read_edition(content, edition, case.facts)
            compared += 1
    assert compared > len(undecided) // 2


def test_two_rows_of_one_key_are_read_on_their_own() -> None:
    """Where keys do not tell rows apart, no mark can."""
    content = s.book(s.edition(s.node(tree.All, s.leaf("a"))))
    facts = name_members("A-1", "A-1")
    plan = compile_plan(content, s.DAY)
    for _ in range(ENOUGH):
        assert plan.recognise(facts) is None


def test_of_a_sum_that_is_open_what_is_known_counts() -> None:
    """Two families lack one fact of a sum; how much the others make of it is part of their sketch, or they have none."""
    total = s.agg("sum", item=s.f("masa_kerja", 10))
    content = s.book(s.edition(s.leaf(s.cmp(total, "<=", 60))))
    plan = compile_plan(content, s.DAY)
    poor, rich = (s.family([{"masa_kerja": years}, {}]) for years in (1, 59))
    for _ in range(ENOUGH):
        known = [plan.recognise(each) for each in (poor, rich)]
    sketches = [None if each is None else each._sketches[0] for each in known]
    assert sketches == [None, None] or sketches[0] != sketches[1]
