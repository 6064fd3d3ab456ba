"""A full reading of the plan is the reference's: the same facts in the same order, presumptions, benefits, exactness."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from benchmarks.varied import vary_households
from tests.support import small_ir as s
from tests.support.bundled import bundled_book

import sasaran
from sasaran.evaluate.compiled import compile_plan
from sasaran.evaluate.compiled.open_values import DoubtfulError
from sasaran.evaluate.compiled.trials import suppose
from sasaran.evaluate.reference import read_edition
from sasaran.ir import nodes as tree
from sasaran.ir.decision import Fact, Reading
from sasaran.ir.expressions import Named
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content
from sasaran.registry.intake import build_intake

HOME = Path(__file__).resolve().parents[3]
DAY = date(2026, 2, 1)


def read_both(content: Content, facts: Facts) -> list[tuple[Reading | None, Reading]]:
    """Read every edition in force, by the plan and by the reference."""
    plan = compile_plan(content, facts.on)
    return [(plan.read_fully(each, facts), read_edition(content, each, facts)) for each in plan.editions]


def reading(eligibility: tree.Node, facts: Facts, **more: Any) -> Reading:
    """Read one edition in full, and hold it to the reference."""
    ((fast, slow),) = read_both(s.book(s.edition(eligibility), **more), facts)
    assert fast == slow
    assert fast is not None
    return fast


def test_of_a_few_facts_the_fewest_that_decide_are_named() -> None:
    """`a or b`, `c`: where b is known to be no, a and c; each of a conjunction could settle it alone."""
    found = reading(s.node(tree.All, s.leaf(s.either(s.f("a"), s.f("b"))), s.leaf("c")), s.family(b=False))
    assert found.missing == (Fact("field", field="a"), Fact("field", field="c"))
    assert found.missing_exact


@pytest.mark.parametrize("op", ["<", "<=", "=", "!=", ">", ">="])
@pytest.mark.parametrize("more", [{}, {"a": True}, {"a": False}])
def test_numbers_are_tried_around_what_they_are_compared_with(op: str, more: dict[str, bool]) -> None:
    """A number that is compared directly counts among the few; the search comes to what the reference comes to."""
    low = s.leaf(s.cmp(s.f("desil"), op, 4))
    reading(
        s.node(tree.Any, s.node(tree.All, low, s.leaf("a")), s.leaf(s.cmp(s.f("desil"), "<=", 2))), s.family(**more)
    )


def test_what_is_presumed_stands_under_its_presumption() -> None:
    """Facts that only the strict reading leaves open stand under the node that is trusted."""
    found = reading(s.except_for(s.leaf("a"), s.leaf("b", "trusted", presume=False)), s.family(a=True))
    assert [(item.node, item.facts) for item in found.presumed] == [("trusted", (Fact("field", field="b"),))]


def test_a_list_that_is_not_known_is_itself_missing() -> None:
    """Of members not listed nothing can be tried, so the answer is not proved to be the fewest."""
    found = reading(s.node(tree.All, s.members("any", s.leaf(s.f("hamil", 10))), s.leaf("a")), s.family())
    assert Fact("list", list="anggota") in found.missing
    assert not found.missing_exact


@pytest.mark.parametrize(
    "members",
    [[], [{"hubungan": "anak", "keberadaan": "meninggal"}], [{"hubungan": "anak"}], [{"hubungan": "anak"}, {}], None],
    ids=["nobody", "nobody present", "nobody fits", "one may fit", "not known"],
)
def test_where_nobody_can_be_the_named_member_the_list_is_asked_for(members: list[dict[str, Any]] | None) -> None:
    """What is read of a named member never waits for nothing: the list is missing, or who of it is the one."""
    kepala = s.define("kepala", s.cmp(s.f("hubungan", 1), "=", "kepala"), member_of="anggota")
    old = s.leaf(s.cmp(Named(s.NOWHERE, s.number(), "kepala", 11, s.age(11)), ">=", 60))
    ((fast, found),) = read_both(s.book(s.edition(old), definitions=(kepala,), present=s.PRESENT), s.family(members))
    assert fast is None or fast == found  # what is beyond the plan, the reference reads
    one_may_fit = members is not None and len(members) == 2
    assert (Fact("list", list="anggota") in found.missing) is not one_may_fit
    assert found.missing


def village() -> Iterator[str]:
    """Give the records of the example village."""
    yield from (HOME / "examples" / "desa-contoh" / "keluarga.jsonl").read_text(encoding="utf-8").splitlines()


def test_every_reading_of_the_village_is_the_references() -> None:
    """Every program, each for a fourth of the households, and hardly any is beyond the plan."""
    book = sasaran.load(HOME / "rules")
    areas = book.read_areas(HOME / "examples" / "desa-contoh" / "wilayah.csv")
    plan, intake = compile_plan(book.content, DAY), build_intake(book.content)
    beyond = count = 0
    for number, line in enumerate(village()):
        try:
            facts = intake.read(json.loads(line), DAY, areas)
        except sasaran.HouseholdError:
            continue
        for place, edition in plan.applying(facts):
            if (place + number) % 4:
                continue
            count += 1
            fast = plan.read_fully(edition, facts)
            if fast is None:
                beyond += 1
            else:
                assert fast == read_edition(book.content, edition, facts), (line[:40], edition.id)
    assert beyond <= count // 20


def test_a_reading_is_the_same_however_often_it_is_asked() -> None:
    """What a plan keeps between households are names of facts, never facts themselves."""
    content = s.book(s.edition(s.members("any", s.leaf(s.f("hamil", 10)))))
    plan = compile_plan(content, s.DAY)
    families = [s.family([{}, {"hamil": True}]), s.family([{}]), s.family([{"hamil": False}]), s.family()]
    first = [plan.read_fully(plan.editions[0], facts) for facts in families]
    assert first == [plan.read_fully(plan.editions[0], facts) for facts in families]
    assert first == [read_edition(content, plan.editions[0], facts) for facts in families]


@pytest.mark.parametrize(("number", "program"), [
    (2, "jenjang_kesejahteraan"), (5, "potongan_iuran_bpu"), (65, "padat_karya_kemnaker"), (65, "perluasan_kesempatan_kerja"),
    (2, "transmigrasi"),
])  # fmt: skip
def test_where_what_is_left_cant_be_told_every_answer_is_tried(number: int, program: str) -> None:
    """A contested parameter, an answer about the village, a field of the head: read in full, as the reference does."""
    book = bundled_book()
    household = next(islice(vary_households(number + 1), number, None))
    facts, plan = book.read_household(household, DAY), compile_plan(book.content, DAY)
    edition = next(each for each in plan.editions if each.program == program)
    assert plan.read_fully(edition, facts) == read_edition(book.content, edition, facts)


def test_an_answer_about_the_area_is_supposed_where_the_household_lives() -> None:
    """It takes the place of what was said of it, unless a table says something too, or nobody knows where that is."""
    content = bundled_book().content
    name = next(each.name for each in content.attestations.values() if each.about in ("area", content.areas.name))
    fact, home = Fact("attest", name=name), {"id_keluarga": "K-1", "kode_wilayah": "17.01.05.2003"}
    facts = build_intake(content).read(home, DAY)
    for answer in (True, False):
        (said,) = suppose(content, facts, [(fact, answer)]).statements
        assert (said.attestation, said.answer, said.area, said.member) == (name, answer, "17.01.05.2003", None)
        assert suppose(content, suppose(content, facts, [(fact, not answer)]), [(fact, answer)]).statements == (said,)
    told = build_intake(content).read(home, DAY, AreaTable(statements=(said,)))
    for strange in (told, build_intake(content).read({"id_keluarga": "K-1"}, DAY)):
        with pytest.raises(DoubtfulError):
            suppose(content, strange, [(fact, True)])
