"""Conformance cases of expressions, on the reference evaluator."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.support import small_ir as s

from sasaran.evaluate.reference.meaning import Meaning
from sasaran.ir.expressions import Constant, Contains, Named, Rounded
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content
from sasaran.ir.truth import F, T, U
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Range

UNDER_7 = s.cmp(s.age(), "<", 7)


def value(expression: Any, facts: Facts | None = None, content: Content | None = None) -> Any:
    facts = facts or s.family()
    return Meaning(content or s.book(), facts, trusting=True).value(expression, {0: facts.root})


def aged(*years: int | None) -> list[dict[str, Any]]:
    return [{} if age is None else {"tanggal_lahir": date(2025 - age, 1, 1)} for age in years]


def test_missing_is_unknown_even_where_every_value_agrees() -> None:
    """2, 3: nothing is folded: `x or not x` stays unknown, but an `if` whose branches agree is settled."""
    low, high = s.cmp(s.f("desil"), "<=", 4), s.cmp(s.f("desil"), ">", 4)
    assert value(s.either(low, high)) is U
    assert value(s.when(s.f("a"), True, True)) is T
    assert value(s.either(s.both(s.f("a"), s.const(True)), s.both(s.no(s.f("a")), s.const(True)))) is U


def test_an_unknown_if_is_the_union_of_its_branches() -> None:
    """4, 5: an unknown condition leaves both branches possible."""
    assert value(s.cmp(s.when(s.cmp(s.f("desil"), "<=", 4), "a", "b"), "=", "b")) is U
    choice = s.when(s.f("a"), 3, 1)
    assert [value(s.cmp(choice, ">=", n)) for n in (1, 2, 4)] == [T, U, F]


def test_counting_members() -> None:
    """6, 7: a count runs from the certain to the possible; an empty list is known, an absent one is not."""
    count = s.agg("count", UNDER_7)
    facts = s.family(aged(3, None))
    assert [value(s.cmp(count, op, n), facts) for op, n in ((">=", 1), (">=", 2), (">=", 3), ("=", 1))] == [T, U, F, U]
    nobody = s.cmp(s.agg("count", s.f("hamil", 10)), "=", 0)
    assert value(nobody, s.family([])) is T
    assert value(nobody) is U


def test_summing_members() -> None:
    """8, 9: a sum of none is 0; an item in doubt adds nothing or itself."""
    few = s.cmp(s.agg("sum", None, s.f("penghasilan", 10)), "<=", 4_000_000)
    assert value(few, s.family([{"penghasilan": 5_000_000}, {}])) is F
    assert value(few, s.family([{"penghasilan": 1_000_000}, {}])) is U
    assert value(few, s.family([])) is T
    working = s.cmp(s.agg("sum", s.f("bekerja", 10), s.f("penghasilan", 10)), "<=", 4_000_000)
    assert value(working, s.family([{"penghasilan": 5_000_000}])) is U
    both = [{"bekerja": False, "penghasilan": 5_000_000}, {"bekerja": True, "penghasilan": 1_000_000}]
    assert value(working, s.family(both)) is T


def test_an_incomplete_list_is_open_above() -> None:
    """A list that may hold more rows bounds a count, a sum and a greatest from one side only."""
    facts, content = s.family([{"penghasilan": 5}]), s.book(complete=False, at_most=4)
    item = s.f("penghasilan", 10)
    assert value(s.agg("count"), facts, content) == Range(1, 4)
    assert value(s.agg("sum", None, item), facts, content) == Range(5, 5 + 3 * s.MOST)
    assert value(s.agg("min", None, item), facts, content) == Range(0, 5)
    assert value(s.agg("max", None, item), facts, content) == Range(5, s.MOST)


def test_least_and_greatest_need_a_certain_row() -> None:
    """Of rows in doubt nothing is known; with a certain one the others can only widen it on one side."""
    item, where = s.f("penghasilan", 10), s.f("bekerja", 10)
    facts = s.family([{"bekerja": True, "penghasilan": 5}, {"penghasilan": 3}])
    assert value(s.agg("min", where, item), facts) == Range(3, 5)
    assert value(s.agg("max", where, item), facts) == 5
    assert value(s.agg("max", where, item), s.family([{"penghasilan": 3}])) == Range(0, s.MOST)


def test_exact_ratios() -> None:
    """18, 20: a ratio is compared exactly; rounding has a name."""
    facts = s.family(penghasilan=1_000_000, jumlah=3)
    ratio = s.arith(s.f("penghasilan"), "/", s.f("jumlah"))
    assert value(s.cmp(ratio, "<=", 333_333), facts) is F
    assert value(s.cmp(Rounded(s.NOWHERE, s.number(), "down", ratio, 0), "<=", 333_333), facts) is T


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("half up", (3, -3)),
        ("half down", (2, -2)),
        ("half even", (2, -2)),
        ("up", (3, -3)),
        ("down", (2, -2)),
        ("floor", (2, -3)),
        ("ceiling", (3, -2)),
    ],
)
def test_rounding_by_name(mode: str, expected: tuple[int, int]) -> None:
    """Each way of rounding treats 2.5 and -2.5 as FEEL does."""
    halves = [s.arith(number, "/", 2) for number in (5, -5)]
    assert tuple(value(Rounded(s.NOWHERE, s.number(), mode, half, 0)) for half in halves) == expected


def test_completed_years_and_months() -> None:
    """21, 22: who is born on 29 February turns on 1 March; months complete on their day."""

    def age(field: str, born: date, on: date) -> Any:
        facts = s.family([{"tanggal_lahir": born}], on=on)
        return Meaning(s.book(), facts, trusting=True).value(
            s.age(10, field), {0: facts.root, 10: facts.root.lists["anggota"][0]}
        )

    leap = date(2004, 2, 29)
    assert [age("umur", leap, on) for on in (date(2022, 2, 28), date(2022, 3, 1), date(2024, 2, 29))] == [17, 18, 20]
    end = date(2025, 1, 31)
    assert [age("umur_bulan", end, on) for on in (date(2025, 2, 28), date(2025, 3, 1))] == [0, 1]
    assert age("umur_bulan", date(2025, 1, 28), date(2025, 2, 28)) == 1


def test_a_stored_age_grows() -> None:
    """23: an age stored some years ago is that many years more, or one more than that, save on the day itself."""

    def is_at_least(years: int, op: str, on: date) -> Any:
        facts = s.family([{"umur": 17}], on=on, recorded=date(2022, 10, 15))
        return value(s.cmp(s.agg("min", None, s.age()), op, years), facts)

    assert [is_at_least(years, ">=", s.DAY) for years in (19, 20, 21)] == [T, U, F]
    assert is_at_least(20, "=", date(2025, 10, 15)) is T


def test_between_is_two_comparisons() -> None:
    """24: one side alone can refuse."""
    between = s.both(s.cmp(s.f("x"), ">=", s.f("t")), s.cmp(s.f("x"), "<=", 20))
    assert value(between, s.family(x=25)) is F
    assert value(between, s.family(x=15)) is U


def test_first_match() -> None:
    """25: every row in doubt before the first that holds could be the one."""
    t = s.cmp(s.f("x"), ">", s.f("t"))
    scale = s.table("first", (s.cmp(s.f("x"), ">", 100), 5), (t, 4), (s.cmp(s.f("x"), ">", 20), 2), otherwise=1)
    assert value(scale, s.family(x=40)) == Range(2, 4)
    assert value(scale, s.family(x=300)) == 5
    assert value(scale, s.family(x=20, t=60)) == 1


def test_unique_match() -> None:
    """26: a row that holds is the one; else those in doubt could be."""
    a, b = s.f("a"), s.f("b")
    table = s.table("unique", (a, 1), (s.both(s.no(a), b), 2), (s.both(s.no(a), s.no(b)), 3), exhaustive=True)
    assert [value(table, s.family(**facts)) for facts in ({"a": True}, {"a": False}, {})] == [
        1,
        Range(2, 3),
        Range(1, 3),
    ]


def test_collecting_rows() -> None:
    """28: in a collected sum a row in doubt counts from nothing to whole; count, least and greatest have their bounds."""
    a, b = s.f("a"), s.f("b")
    facts = s.family(a=True)
    lines = ((a, 2), (b, 5))
    assert value(s.table("sum", *lines), facts) == Range(2, 7)
    assert value(s.table("count", *lines), facts) == Range(1, 2)
    assert value(s.table("max", *lines), facts) == Range(2, 5)
    assert value(s.table("min", *lines), facts) == 2
    assert value(s.table("sum", (b, 5), otherwise=9)) == Range(0, 9)


def test_a_bracketed_scale() -> None:
    """28: 10 % to 100, 50 % to t: a missing bracket widens only what lies in it."""

    def part(percent: int, lo: Any, hi: Any) -> Any:
        upper = s.ex.Least(s.NOWHERE, s.number(), (s.f("x"), s._wrap(hi)))
        over = s.ex.Greatest(s.NOWHERE, s.number(), (s.arith(upper, "-", lo), s.const(0)))
        return s.arith(s.arith(over, "*", percent), "/", 100)

    scale = s.arith(part(10, 0, 100), "+", part(50, 100, s.f("t")))
    assert value(scale, s.family(x=40)) == 4
    assert value(scale, s.family(x=200)) == Range(10, 60)
    assert value(scale, s.family(x=1000, t=1000)) == 460


@pytest.mark.parametrize(
    ("code", "expected"),
    [("53.02.01.2001", 30), ("53.04", 20), ("61", 10), ("53", Range(20, 30)), (None, Range(10, 30))],
)
def test_a_parameter_by_region(code: str | None, expected: Any) -> None:
    """30: the most specific row in force counts; a missing or short code could be any area below it."""
    by = s.publish("garis", s.worth(10), s.worth(20, area="53"), s.worth(30, area="53.02"), by="kode", by_area=True)
    facts = s.family(**({} if code is None else {"kode": code}))
    assert value(s.param("garis", by=s.f("kode")), facts, s.book(parameters=(by,))) == expected


def test_rows_in_force_come_before_specific_ones() -> None:
    """31: an older but more specific value still counts."""
    rows = (s.worth(30, area="53.02"), s.worth(25, area="53", start=date(2026, 1, 1)))
    content = s.book(parameters=(s.publish("garis", *rows, by="kode", by_area=True),))
    facts = s.family(kode="53.02", on=date(2026, 3, 1))
    assert value(s.param("garis", by=s.f("kode")), facts, content) == 30


def test_a_parameter_by_code() -> None:
    """A parameter that varies by a code field is the union over the codes that the field could be."""
    by = s.publish("upah", s.worth(1, key="tani"), s.worth(3, key="laut"), s.worth(7, key="kota"), by="sektor")
    content = s.book(parameters=(by,))
    read = s.param("upah", by=s.f("sektor"))
    assert value(read, s.family(sektor="laut"), content) == 3
    assert value(read, s.family(), content) == Range(1, 7)


def test_a_contested_parameter() -> None:
    """Sources that give 4 and 5 leave only decile 5 unknown."""
    content = s.book(parameters=(s.publish("batas", s.worth(4, 5)),))
    within = s.cmp(s.f("desil"), "<=", s.param("batas"))
    assert [value(within, s.family(desil=desil), content) for desil in (4, 5, 6)] == [T, U, F]


def test_named_member() -> None:
    """36: one certain head is the head though others are in doubt; without one nothing is known of the head."""
    is_head = s.cmp(s.f("hubungan", 1), "=", "kepala")
    content = s.book(definitions=(s.define("kepala", is_head, member_of="anggota"),))
    head = s.cmp(Named(s.NOWHERE, s.number(), "kepala", 11, s.age(11)), ">=", 60)
    old = date(1960, 1, 1)
    assert value(head, s.family([{"hubungan": "kepala", "tanggal_lahir": old}, {}]), content) is T
    assert value(head, s.family([{"hubungan": "anak"}, {"tanggal_lahir": old}]), content) is U


def test_who_counts() -> None:
    """39: the dead do not count; who may be dead may count."""
    count, content = s.agg("count", UNDER_7), s.book(present=s.PRESENT)
    child = {"tanggal_lahir": date(2022, 1, 1)}
    assert value(count, s.family([{**child, "keberadaan": "meninggal"}]), content) == 0
    assert value(count, s.family([child]), content) == Range(0, 1)


def test_a_code_in_a_set() -> None:
    """40: an empty set holds nothing; a missing one could hold anything."""
    contains = Contains(s.NOWHERE, s.TRUTH, s.const("jkk"), s.f("jaminan"))
    sets = ({"jaminan": frozenset()}, {"jaminan": frozenset(["jkm"])}, {})
    assert [value(contains, s.family(**facts)) for facts in sets] == [F, F, U]


def test_flows_are_read_per_period() -> None:
    """A flow whose period is missing could be of any period that the factors know."""
    factors = s.publish(
        "faktor", s.worth(12, key="tani"), s.worth(1, key="laut"), s.worth(4, key="kota"), keys=("tani", "laut", "kota")
    )
    content = s.book(parameters=(factors,))
    flow = s.ex.PerPeriod(s.NOWHERE, s.number(), s.f("x"), s.f("sektor"), "faktor", "laut")
    assert value(flow, s.family(x=100, sektor="tani"), content) == 1200
    assert value(flow, s.family(x=100), content) == Range(100, 1200)


def test_an_area_fact_comes_from_the_nearest_area() -> None:
    """A fact about an area holds below it unless a lower area says otherwise; a short code could be either."""
    facts = (
        s.AreaFactValue("53", "tertinggal", s.Interval(), True),
        s.AreaFactValue("53.02", "tertinggal", s.Interval(), False),
    )
    content, read = s.book(area_facts=facts), s.ex.AreaFact(s.NOWHERE, s.TRUTH, "tertinggal")
    found = [
        value(read, s.family(kode=code), content) for code in ("53.04.01.2001", "53.02.01.2001", "53", "61.01.01.2001")
    ]
    assert found == [T, F, U, U]
    table = s.AreaTable({"53.02.01": {"tertinggal": True}})
    assert value(read, s.family(kode="53.02.01.2001", areas=table), content) is T


def test_dates_clamp_to_the_end_of_the_month() -> None:
    """A date moved by a month stays within it."""
    moved = s.ex.DateShift(s.NOWHERE, s.DATE, Constant(s.NOWHERE, Type(Kind.DATE), date(2025, 1, 31)), 1, 1, 0)
    assert value(moved) == date(2025, 2, 28)
