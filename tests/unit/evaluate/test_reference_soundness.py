"""What must hold of every condition: random trees over random households, on the reference evaluator."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

import pytest
from tests.support import small_ir as s

from sasaran.evaluate.reference import read_edition
from sasaran.evaluate.reference.decide import _open_of
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.ir import nodes as tree
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Expression, Quantifier
from sasaran.ir.truth import U

CASES = 400
CONTENT = s.book(present=s.PRESENT)
TRUTHS = ("a", "b", "p", "q")
MEMBER = {"hamil": (True, False), "bekerja": (True, False), "penghasilan": (0, 5, 12), "keberadaan": ("ada", "meninggal"),
          "tanggal_lahir": (date(1950, 1, 1), date(2008, 2, 29), date(2020, 1, 1))}  # fmt: skip
HOUSE = {
    **dict.fromkeys(TRUTHS, (True, False)),
    "x": (0, 3, 9, 1000),
    "desil": (1, 4, 5, 10),
    "sektor": ("tani", "laut", "kota"),
}


def number(rng: Random, member: int | None, depth: int) -> Expression:
    pick = rng.randrange(9 if depth else 3)
    if pick == 0:
        return s.const(rng.choice((0, 1, 4, 9)))
    if pick == 1:
        return s.f("x") if member is None else s.f("penghasilan", member)
    if pick == 2:
        return s.f("desil") if member is None else s.age(member)
    if pick == 3:
        return s.arith(number(rng, member, depth - 1), rng.choice("+-*"), number(rng, member, depth - 1))
    if pick == 4:
        return s.when(condition(rng, member, depth - 1), number(rng, member, depth - 1), number(rng, member, depth - 1))
    if pick == 5 and member is None:
        return s.agg("count", condition(rng, 10, 1))
    if pick == 6 and member is None:
        return s.agg(rng.choice(("sum", "min", "max")), condition(rng, 10, 1), s.f("penghasilan", 10))
    lines = [(condition(rng, member, depth - 1), rng.randrange(9)) for _ in range(3)]
    return s.table(rng.choice(("first", "sum", "count", "min", "max")), *lines, otherwise=rng.randrange(9))


def condition(rng: Random, member: int | None, depth: int) -> Expression:
    pick = rng.randrange(8 if depth else 3)
    if pick == 0:
        return s.f(rng.choice(TRUTHS)) if member is None else s.f(rng.choice(("hamil", "bekerja")), member)
    if pick == 1:
        return s.cmp(s.f("sektor"), rng.choice(("=", "!=")), rng.choice(("tani", "laut")))
    if pick == 2:
        bare = rng.choice(("x", "desil")) if member is None else "penghasilan"
        return s.cmp(s.f(bare, member or 0), rng.choice(("<", "<=", "=", "!=", ">")), rng.choice((2, 4, 9)))
    if pick == 3:
        return s.no(condition(rng, member, depth - 1))
    if pick == 4 and member is None:
        return Quantifier(s.NOWHERE, s.TRUTH, rng.choice(("some", "every")), s.rows(11), condition(rng, 11, 1))
    if pick == 5:
        return s.cmp(number(rng, member, depth - 1), rng.choice(("<", "<=", "=")), number(rng, member, depth - 1))
    return rng.choice((s.both, s.either))(condition(rng, member, depth - 1), condition(rng, member, depth - 1))


def node(rng: Random, member: int | None, depth: int) -> tree.Node:
    pick = rng.randrange(7 if depth else 2)
    if pick <= 1:
        return s.leaf(condition(rng, member, 2))
    if pick <= 3:
        return s.node(rng.choice((tree.All, tree.Any, tree.NoneOf)), *(node(rng, member, depth - 1) for _ in range(2)))
    if pick == 4 and member is None:
        return s.members(rng.choice(("any", "all")), node(rng, 12, 1), 12, if_nobody=rng.random() < 0.5)
    if pick == 5:
        children = tuple(node(rng, member, depth - 1) for _ in range(3))
        return tree.AtLeast(f"n{next(s.ids)}", count=s.const(2), children=children)
    return s.except_for(node(rng, member, depth - 1), node(rng, member, depth - 1))


def household(rng: Random) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any], list[dict[str, Any]]]:
    """Make a whole household, and the same one with gaps."""
    whole = {name: rng.choice(values) for name, values in HOUSE.items()}
    members = [{name: rng.choice(values) for name, values in MEMBER.items()} for _ in range(rng.randrange(4))]

    def thin(values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in values.items() if rng.random() < 0.5}

    return whole, members, thin(whole), [thin(member) for member in members]


def fill(
    fact: Fact, whole: dict[str, Any], members: list[dict[str, Any]], into: dict[str, Any], rows: list[dict[str, Any]]
) -> None:
    assert fact.field is not None
    place = None if fact.member is None else ord(fact.member) - 65
    (into if place is None else rows[place])[fact.field] = (whole if place is None else members[place])[fact.field]


@pytest.mark.parametrize("seed", range(CASES))
def test_definite_answers_stay_and_open_facts_decide(seed: int) -> None:
    """More facts never turn a definite answer; open facts, or the smallest set of them, decide; the others do not matter."""
    rng = Random(seed)
    edition = s.edition(node(rng, None, 3))
    whole, members, some, rows = household(rng)
    found = read_edition(CONTENT, edition, s.family(rows, **some))
    complete = read_edition(CONTENT, edition, s.family(members, **whole))
    if found.truth is not U:
        assert complete.truth is found.truth
        return
    facts = s.family(rows, **some)
    opens = [item.fact for item in _open_of(Meaning(CONTENT, facts, trusting=True), edition, None)]
    for chosen in (opens, found.missing):
        known, filled = dict(some), [dict(row) for row in rows]
        for fact in chosen:
            fill(fact, whole, members, known, filled)
        decided = read_edition(CONTENT, edition, s.family(filled, **known)).truth
        assert decided is complete.truth, (chosen, decided)
    others, filled = dict(whole), [dict(row) for row in members]
    for fact in opens:
        place = None if fact.member is None else ord(fact.member) - 65
        (others if place is None else filled[place]).pop(str(fact.field))
    assert read_edition(CONTENT, edition, s.family(filled, **others)).truth is U
