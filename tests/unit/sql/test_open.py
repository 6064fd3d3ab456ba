"""How sets of open facts become whole numbers, and what a plan says of them."""

from __future__ import annotations

from datetime import date

import pytest

import sasaran
from sasaran.ir.decision import Fact
from sasaran.sql import compile_sql
from sasaran.sql.frames import build_frames, list_above
from sasaran.sql.meaning import Meaning
from sasaran.sql.opening import Opening
from sasaran.sql.opening_masks import WIDTH, Masks, OpenFact
from sasaran.sql.places import Places
from sasaran.sql.reader import Shared
from sasaran.sql.terms import Terms
from tests.support.sql_tables import decide_tables, list_all, open_tables

ON = date(2026, 2, 1)


def test_facts_that_never_meet_share_a_number() -> None:
    """Of two editions with a fact in common, the facts of their own take the same place."""
    masks = Masks(Terms({}))
    common, one, other = (masks.fact("field", name) for name in ("desil", "satu", "dua"))
    first, second = masks.any([common, one]), masks.any([common, other])
    masks.number([first, second])
    (bits,), (more,) = ([facts for _, facts in masks.columns(mask, "keluarga")] for mask in (first, second))
    assert {fact.name: bit for bit, fact in bits.items()} == {"desil": 0, "satu": 1}
    assert {fact.name: bit for bit, fact in more.items()} == {"desil": 0, "dua": 1}


def test_more_facts_than_a_number_holds_take_a_second() -> None:
    """Every fact has a bit of its own, and no number has more than it can hold."""
    terms = Terms({})
    masks = Masks(terms)
    whole = masks.any(masks.fact("field", f"f{number:03}") for number in range(WIDTH + 8))
    masks.number([whole])
    columns = masks.columns(whole, "keluarga")
    assert [len(facts) for _, facts in columns] == [WIDTH, 8]
    assert [term.value for term, _ in columns] == [2**WIDTH - 1, 2**8 - 1]


def test_what_never_holds_opens_nothing() -> None:
    """A mask under a truth that is no is empty, and an empty one needs no rows."""
    terms = Terms({})
    masks = Masks(terms)
    assert masks.when(terms.false, masks.fact("list", "anggota")) is masks.none
    assert masks.rows(masks.none, "anggota", "keluarga", ()) is masks.none


def test_a_fact_forgets_whose_it_is() -> None:
    """Kind and name are left of a fact."""
    assert OpenFact.of(Fact("field", field="hamil", member="A-1")) == OpenFact("field", "hamil")
    assert OpenFact.of(Fact("list", list="anggota")) == OpenFact("list", "anggota")
    assert OpenFact.of(Fact("area", area="53.01", field="daerah_3t")) == OpenFact("area", "daerah_3t")
    assert OpenFact.of(Fact("verify", name="pkh/desil", member="A-1")).waits_for == "rule"


def test_open_facts_are_those_of_the_trusting_reading() -> None:
    """The strict reading is refused."""
    content = sasaran.load().content
    frames = build_frames(content, None)
    terms = Terms(list_above(frames))
    strict = Meaning(Shared(content, ON, frames, terms, Places(content.areas, ON, terms)), trusting=False)
    with pytest.raises(ValueError, match="trusting"):
        Opening(strict, Masks(terms))


def test_a_household_of_which_nothing_is_known_waits_for_its_members() -> None:
    """Facts and bits of a row say the same; one that is decided waits for nothing and says at which condition."""
    content = sasaran.load().content
    records = [{"id_keluarga": "K-1", "desil_nasional": 1}, {"id_keluarga": "K-2", "desil_nasional": 9}]
    plan, found = decide_tables(open_tables(content, records), content, ON, list_all(content), ("open", "reason"))
    pkh = next(column for column in plan.columns if column.outcome == "pkh")
    (name,) = pkh.open
    assert OpenFact("list", "anggota") in pkh.list_open(found["K-1"][name])
    assert found["K-1"][name] & pkh.find_bits("data")[0]
    assert found["K-1"]["pkh__reason"] == 0
    assert (found["K-2"]["pkh"], found["K-2"][name]) == ("ineligible", 0)
    assert "desil" in pkh.steps[found["K-2"]["pkh__reason"] - 1].node


def test_only_what_is_asked_for_is_there() -> None:
    """Without parts a plan has no open facts and no reasons; with one, only that."""
    content = sasaran.load().content
    (plain,) = compile_sql(content, ON, programs=["pkh"]).columns
    assert (plain.open, plain.reason, plain.steps, dict(plain.facts)) == ((), None, (), {})
    (opened,) = compile_sql(content, ON, programs=["pkh"], parts=["open"]).columns
    assert (opened.open, opened.reason) == (("pkh__open",), None)
    (reasoned,) = compile_sql(content, ON, programs=["pkh"], parts=["reason"]).columns
    assert (reasoned.open, reasoned.reason) == ((), "pkh__reason")
    assert len(reasoned.steps) > 1
