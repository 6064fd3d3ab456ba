"""The fast evaluator means what the reference means: by hand-built cases, and over random facts for small trees."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from tests.support import small_ir as s

from sasaran.evaluate.compiled import Plan, compile_plan
from sasaran.evaluate.reference import read_edition
from sasaran.ir import expressions as ex
from sasaran.ir import nodes as tree
from sasaran.ir.decision import Outcome
from sasaran.ir.facts import AreaTable, Facts, Statement
from sasaran.ir.rulebook import AreaFactValue, Content, DefinitionVersion, Interval
from sasaran.ir.trace import Trace
from sasaran.ir.truth import F, T, Truth, U
from sasaran.ir.values import OneOf, Range

BARE = {T: True, F: False, U: None}
KEPALA = s.define("kepala", s.cmp(s.f("hubungan", 1), "=", s.const("kepala")), member_of="anggota")


def agree(content: Content, *households: Facts) -> None:
    """Hold every result of the plan to the reference."""
    plan = compile_plan(content, households[0].on)
    for facts in households:
        fast, read, traced = plan.outcomes(facts), plan.read_all(facts), plan.observe(facts)
        for place, edition in enumerate(plan.editions):
            seen = Trace()
            slow = read_edition(content, edition, facts, seen)
            assert fast[place] is BARE[slow.truth], (edition.id, facts.root.values)
            assert read[edition.id][:2] == (slow.truth, slow.strict)
            members = tuple((member, Outcome.of(truth)) for member, truth in read[edition.id].members)
            assert members == tuple((verdict.member, verdict.outcome) for verdict in slow.members)
            trace = traced[edition.id]
            # The reference stops where the place or the presence settles it; the plan sees every node.
            assert {
                key: truth for key, truth in trace.truths.items() if key in seen.truths
            }.items() <= seen.truths.items()
            assert {
                key: truth for key, truth in trace.by_row.items() if key in seen.by_row
            }.items() <= seen.by_row.items()


def deciding(eligibility: tree.Node, facts: Facts, **more: Any) -> bool | None:
    """Decide one edition."""
    content = s.book(s.edition(eligibility), **more)
    agree(content, facts)
    return compile_plan(content, facts.on).outcomes(facts)[0]


@pytest.mark.parametrize(
    ("desil", "expected"), [(4, True), (5, False), (None, None), (Range(1, 4), True), (Range(3, 6), None)]
)
def test_a_comparison_is_settled_by_every_value_it_could_have(desil: Any, expected: bool | None) -> None:
    """A point, a range and nothing at all: true or false only where all agree."""
    facts = s.family(**({} if desil is None else {"desil": desil}))
    assert deciding(s.leaf(s.cmp(s.f("desil"), "<=", 4)), facts) is expected


def test_nothing_is_folded_but_constants() -> None:
    """`x or not x` stays unknown; an unknown `if` is the union of its branches."""
    low, high = s.cmp(s.f("desil"), "<=", 4), s.cmp(s.f("desil"), ">", 4)
    assert deciding(s.leaf(s.either(low, high)), s.family()) is None
    assert deciding(s.leaf(s.when(s.f("a"), True, True)), s.family()) is True
    either = s.either(s.cmp(s.f("sektor"), "=", s.const("tani")), s.cmp(s.f("sektor"), "=", s.const("laut")))
    assert deciding(s.leaf(either), s.family(sektor=OneOf(frozenset({"tani", "laut"})))) is None
    assert deciding(s.leaf(either), s.family(sektor="laut")) is True


def test_a_list_that_is_not_known_is_no_empty_list() -> None:
    """Absent: unknown. Empty: nobody. Known: who is in it."""
    anyone = s.members("any", s.leaf(s.f("hamil", 10)))
    assert deciding(anyone, s.family()) is None
    assert deciding(anyone, s.family([])) is False
    assert deciding(anyone, s.family([{}, {"hamil": True}])) is True
    everyone = s.members("all", s.leaf(s.f("hamil", 10)), if_nobody=False)
    assert [deciding(everyone, s.family(rows)) for rows in ([], None, [{"hamil": True}, {}], [{"hamil": False}, {}])] == [
        False, None, None, False,
    ]  # fmt: skip


def test_a_presumption_counts_on_trust_only() -> None:
    """`read` tells the trusting from the strict truth."""
    content = s.book(s.edition(s.except_for(s.leaf("a"), s.leaf("b", presume=False))))
    facts = s.family(a=True)
    agree(content, facts, s.family(), s.family(a=True, b=True), s.family(a=False))
    plan = compile_plan(content, facts.on)
    assert plan.read(plan.editions[0], facts)[:2] == (T, U)


def test_a_member_program_has_the_truth_of_each_present_member() -> None:
    """Those who are not present have none; who is presumed present counts on trust."""
    edition = s.edition(s.leaf(s.cmp(s.age(1), ">=", 18)), recipient="anggota")
    content = s.book(edition, present=s.PRESENT, presume_present=True)
    rows = [
        {"tanggal_lahir": date(1980, 1, 1), "keberadaan": "meninggal"}, {"tanggal_lahir": date(2020, 1, 1)}, {},
        {"tanggal_lahir": date(2007, 7, 1), "keberadaan": "ada"},
    ]  # fmt: skip
    facts = s.family(rows)
    agree(content, facts, s.family([]), s.family())
    plan = compile_plan(content, facts.on)
    assert plan.read(edition, facts).members == (("B", F), ("C", U), ("D", T))


def test_a_household_with_two_heads_or_none_is_looked_at_again() -> None:
    """`judge` says where the named member must be looked at; one head among unknown ones is fine."""
    content = s.book(s.edition(s.leaf("a")), definitions=(KEPALA,))
    plan = compile_plan(content, s.DAY)
    heads = {"two": ["kepala", "kepala"], "none": ["anak"], "one": ["kepala", None], "unknown": [None], "empty": []}
    said = {
        name: plan.judge(s.family([{} if each is None else {"hubungan": each} for each in rows]))[1] is True
        for name, rows in heads.items()
    }
    assert said == {"two": True, "none": True, "one": False, "unknown": False, "empty": False}


def test_statements_count_by_role_day_and_validity() -> None:
    """The latest that counts; two on one day settle nothing; an indicative node is confirmed by its id."""
    asked = s.ask("x", valid_for=(6, 0))

    def said(answer: bool, on: date, by: str = "kader", name: str = "x") -> Statement:
        return Statement(name, answer, by, on)

    january, june = date(2024, 12, 31), date(2025, 6, 1)
    cases: list[tuple[tuple[Statement, ...], bool | None]] = [
        ((), None), ((said(True, june),), True), ((said(True, june, "tetangga"),), None), ((said(True, january),), None),
        ((said(True, date(2025, 1, 1)), said(False, june)), False), ((said(True, june), said(False, june)), None),
        ((said(True, date(2025, 7, 2)),), None),
    ]  # fmt: skip
    for statements, expected in cases:
        assert deciding(s.attest("x"), s.family(statements=statements), attestations=(asked,)) is expected
    unsure = s.leaf("a", "pkh/uji", indicative=True)
    assert deciding(unsure, s.family(a=False)) is None
    assert deciding(unsure, s.family(a=False, statements=(said(False, june, name="pkh/uji"),))) is False


def test_the_area_decides_parameters_places_and_facts() -> None:
    """The most specific value counts; a short or missing code is the union of what it could be."""
    by = ex.Parameter(s.NOWHERE, s.number(0, 1000), "batas", by=s.f("kode"))
    values = (s.worth(10), s.worth(20, area="53"), s.worth(30, 35, area="53.02"))
    content = s.book(
        s.edition(s.leaf(s.cmp(s.f("x"), "<=", by))),
        s.edition(s.leaf("a"), "lokal", applies_in=("53.02", "61")),
        s.edition(s.leaf(ex.AreaFact(s.NOWHERE, s.TRUTH, "tertinggal")), "wilayah"),
        parameters=(s.publish("batas", *values, by="kode", by_area=True),),
        area_facts=(AreaFactValue("53", "tertinggal", Interval(), True), AreaFactValue("53.04", "tertinggal", Interval(), False)),
    )  # fmt: skip
    table = AreaTable({"53.02": {"tertinggal": False}})
    places = ({}, {"kode": "53"}, {"kode": "53.02.01.2001"}, {"kode": "53.04"}, {"kode": "61"})
    agree(
        content,
        *(
            s.family(x=x, a=True, areas=areas, **place)
            for x in (5, 15, 25, 32, 40)
            for place in places
            for areas in (None, table)
        ),
    )
    plan = compile_plan(content, s.DAY)
    assert [each.program for _, each in plan.applying(s.family(kode="53.04"))] == ["pkh", "wilayah"]


def test_enrolments_are_of_the_household_a_member_or_anyone() -> None:
    """In the list of the household; by program, whom and when."""
    mine = tree.Receives("m", programs=("pkh",), who="this_member", variable=10)
    household = tree.Receives("k", programs=("pkh",), for_at_least=(60, 0))
    anyone = tree.Receives("s", programs=("pkh", "sembako"), who="anyone", within=(12, 0))
    content = s.book(
        *(s.edition(node, f"p{index}") for index, node in enumerate((s.members("any", mine), household, anyone)))
    )
    started, ended = {"mulai": date(2019, 1, 1)}, {"selesai": date(2024, 12, 1)}
    lists: list[list[Mapping[str, Any]] | None] = [
        None, [], [{"program": "pkh"}], [{"program": "pkh", "anggota_id": "A", **started}], [{"program": "pkh", **started}],
        [{"program": "sembako", "anggota_id": "B", **ended}], [{"mulai": date(2024, 1, 1)}], [{"program": "pkh", **started, **ended}],
    ]  # fmt: skip
    agree(content, *(s.family([{}, {}], rows, recorded=date(2025, 6, 1)) for rows in lists))


def test_a_plan_holds_for_the_days_on_which_the_rulebook_says_the_same() -> None:
    """Values, definitions and editions that begin or end bound it; the households' own dates do not."""
    value = s.publish("batas", s.worth(4), s.worth(5, start=date(2026, 1, 1)))
    ending = Interval(date(2000, 1, 1), date(2025, 12, 15))
    content = s.book(s.edition(s.leaf(s.cmp(s.f("desil"), "<=", s.param("batas"))), during=ending), parameters=(value,))
    assert compile_plan(content, s.DAY).during == Interval(date(2020, 1, 1), date(2025, 12, 15))
    assert compile_plan(content, date(2026, 3, 1)).editions == ()


def test_a_definition_counts_as_it_stood() -> None:
    """Outside its versions nothing is known of it."""
    dated = s.define("miskin", s.f("a"))
    version = DefinitionVersion(Interval(date(2026, 1, 1)), s.f("a"))
    content = s.book(s.edition(s.leaf(ex.Definition(s.NOWHERE, dated.type, "miskin", 0))), definitions=(dated,))
    agree(content, s.family(a=True))
    later = s.book(
        *content.editions, definitions=(type(dated)("miskin", "keluarga", (), dated.type, (version,)),)
    )  # fmt: skip
    agree(later, s.family(a=True))


def test_a_plan_is_pickled_as_its_rulebook() -> None:
    """What comes back decides the same."""
    plan = compile_plan(s.book(s.edition(s.leaf("a"))), s.DAY)
    again = pickle.loads(pickle.dumps(plan))
    assert isinstance(again, Plan)
    assert (again.during, again.outcomes(s.family(a=True))) == (plan.during, (True,))


def test_a_very_wide_and_a_very_deep_condition_compile() -> None:
    """Python refuses a hundred levels of indentation: no rulebook should meet that."""
    wide = s.node(tree.Any, *(s.leaf(s.cmp(s.f("x"), "=", number)) for number in range(300)))
    deep: ex.Expression = s.f("a")
    for number in range(45):
        deep = s.either(s.both(deep, s.cmp(s.f("x"), ">", number)), s.f("b"))
    agree(
        s.book(s.edition(wide), s.edition(s.leaf(deep), "dalam")),
        s.family(x=299, a=True),
        s.family(x=50),
        s.family(b=True),
    )


def test_random_small_trees_agree_with_the_reference() -> None:
    """Every construct, over random facts, in every mode."""
    for seed in range(60):
        rng = Random(seed)
        content = _book(rng)
        agree(content, *(_family(rng) for _ in range(6)))


# --- random small rulebooks


def _number(rng: Random, member: bool, depth: int) -> ex.Expression:
    more = depth > 0
    match rng.randrange(10 if more else 4):
        case 0:
            return s.const(rng.choice([0, 3, 60, Fraction(5, 2)]))
        case 1:
            return s.param(rng.choice(["batas", "selisih"]))
        case 2 | 3:
            if member:
                return rng.choice([s.age(10), s.f("penghasilan", 10), s.f("masa_kerja", 10)])
            return s.f(rng.choice(["desil", "x", "t", "jumlah"]))
        case 4:
            return s.arith(_number(rng, member, depth - 1), rng.choice("+-*"), _number(rng, member, depth - 1))
        case 5:
            kind = rng.choice([ex.Least, ex.Greatest])
            return kind(s.NOWHERE, s.number(), (_number(rng, member, depth - 1), _number(rng, member, depth - 1)))
        case 6:
            return s.when(
                _truth(rng, member, depth - 1), _number(rng, member, depth - 1), _number(rng, member, depth - 1)
            )
        case 7:
            lines = ((_truth(rng, member, depth - 1), _number(rng, member, 0)) for _ in range(2))
            hit = rng.choice(["first", "unique", "sum", "count", "min", "max"])
            return s.table(hit, *lines, otherwise=rng.choice([None, 1]), if_missing=rng.choice([None, 0]))
        case 8:
            body = ex.Arithmetic(s.NOWHERE, s.number(), "/", _number(rng, member, depth - 1), s.f("jumlah"))
            return ex.Rounded(
                s.NOWHERE,
                s.number(),
                rng.choice(["floor", "half up", "half even", "up", "down"]),
                body,
                rng.choice([0, 1]),
            )
    if member:
        return ex.Elapsed(
            s.NOWHERE,
            s.number(),
            rng.choice(["months", "days"]),
            s.f("tanggal_lahir", 10),
            ex.DecisionDate(s.NOWHERE, s.DATE),
        )
    where = rng.choice([None, _truth(rng, True, depth - 1)])
    how = rng.choice(["count", "sum", "min", "max"])
    return s.agg(how, where, None if how == "count" else _number(rng, True, 0))


def _truth(rng: Random, member: bool, depth: int) -> ex.Expression:
    more = depth > 0
    match rng.randrange(9 if more else 4):
        case 0:
            return s.f(rng.choice(["hamil", "bekerja"]), 10) if member else s.f(rng.choice("abcpqr"))
        case 1 | 2:
            return s.cmp(
                _number(rng, member, depth - 1),
                rng.choice(["=", "!=", "<", "<=", ">", ">="]),
                _number(rng, member, depth - 1),
            )
        case 3:
            if member:
                return s.cmp(s.f("hubungan", 10), rng.choice(["=", "!="]), s.const(rng.choice(["kepala", "anak"])))
            return rng.choice([
                ex.Contains(s.NOWHERE, s.TRUTH, s.const("jkk"), s.f("jaminan")),
                s.cmp(s.f("sektor"), "=", s.const("tani")),
                s.either(*(s.cmp(s.f("sektor"), "=", s.const(code)) for code in ("tani", "laut"))),
                ex.Named(s.NOWHERE, s.TRUTH, "kepala", 20, s.cmp(s.age(20), ">=", 60)),
                ex.Definition(s.NOWHERE, s.TRUTH, "turunan", 0),
            ])  # fmt: skip
        case 4 | 5:
            return (s.both if rng.random() < 0.5 else s.either)(
                _truth(rng, member, depth - 1), _truth(rng, member, depth - 1)
            )
        case 6:
            return s.no(_truth(rng, member, depth - 1))
    if member:
        older = s.cmp(s.age(30), rng.choice(["<", ">="]), s.age(10))
        return ex.Quantifier(s.NOWHERE, s.TRUTH, rng.choice(["some", "every"]), s.rows(30), older)
    return ex.Quantifier(s.NOWHERE, s.TRUTH, rng.choice(["some", "every"]), s.rows(10), _truth(rng, True, depth - 1))


def _node(rng: Random, member: bool, depth: int) -> tree.Node:
    more: dict[str, Any] = {}
    if rng.random() < 0.2:
        more["presume"] = rng.random() < 0.5
    if rng.random() < 0.15:
        more |= {"indicative": True, "negative": rng.random() < 0.5}
    choice = rng.randrange(6 if depth > 0 else 1)
    children = [_node(rng, member, depth - 1) for _ in range(rng.randrange(1, 4))] if depth > 0 else []
    match choice:
        case 1 | 2:
            return s.node(rng.choice([tree.All, tree.Any, tree.NoneOf]), *children, **more)
        case 3:
            return tree.AtLeast(
                f"n{next(s.ids)}",
                attributes=s.attrs(**more),
                count=s.const(rng.randrange(1, 3)),
                children=tuple(children),
            )
        case 4:
            return s.except_for(children[0], *children[1:])
        case 5 if not member:
            how = rng.choice(["any", "all", "count"])
            bound = {"at_least": s.const(1), "at_most": s.const(2)} if how == "count" else {}
            return s.members(how, _node(rng, True, depth - 1), if_nobody=rng.random() < 0.5, **bound)
    return s.leaf(_truth(rng, member, 2), **more)


def _book(rng: Random) -> Content:
    present: dict[str, Any] = {}
    if rng.random() < 0.6:
        present = {"present": s.PRESENT, "presume_present": rng.choice([None, True, False])}
    if rng.random() < 0.3:
        present["complete"] = False
    first, second = s.edition(_node(rng, False, 3), "satu"), s.edition(_node(rng, False, 2), "dua")
    reading = s.edition(tree.ProgramIs("baca", program="satu"), "tiga")
    turunan = s.define("turunan", s.either(s.f("a"), s.cmp(s.agg("count"), ">", 2)))
    parameters = (s.publish("batas", s.worth(18)), s.publish("selisih", s.worth(4, 5)))
    return s.book(first, second, reading, definitions=(KEPALA, turunan), parameters=parameters, **present)


def _family(rng: Random) -> Facts:
    def some(**values: Any) -> dict[str, Any]:
        return {name: value for name, value in values.items() if rng.random() < 0.6}

    def member() -> dict[str, Any]:
        return some(
            hamil=rng.random() < 0.5, bekerja=rng.random() < 0.5, penghasilan=rng.choice([0, 3, Range(1, 60)]),
            masa_kerja=rng.randrange(60), hubungan=rng.choice(["kepala", "anak"]), keberadaan=rng.choice(["ada", "meninggal"]),
            tanggal_lahir=rng.choice([date(rng.randrange(1930, 2025), 5, 5), Range(date(1960, 1, 1), date(1970, 1, 1))]),
        )  # fmt: skip

    rows = None if rng.random() < 0.1 else [member() for _ in range(rng.randrange(4))]
    truths = {name: rng.random() < 0.5 for name in "abcpqr"}
    values = some(
        desil=rng.choice([1, 4, 5, Range(2, 6)]), x=rng.randrange(100), t=rng.choice([3, Range(0, 60)]), jumlah=rng.randrange(1, 9),
        sektor=rng.choice(["tani", "laut", OneOf(frozenset({"laut", "kota"}))]), jaminan=rng.choice([frozenset(), frozenset({"jkk"})]),
        **truths,
    )  # fmt: skip
    return s.family(rows, **values)


def test_the_truths_are_the_three() -> None:
    """Bare truths and named ones go one to one."""
    assert set(BARE) == set(Truth)
