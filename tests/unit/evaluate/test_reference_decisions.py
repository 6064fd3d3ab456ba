"""Conformance cases of nodes and decisions, on the reference evaluator."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.support import small_ir as s

from sasaran.evaluate.reference import editions_in_force, find_household_faults, read_edition
from sasaran.ir import nodes as tree
from sasaran.ir.decision import Fact, Outcome, Reading
from sasaran.ir.expressions import Named
from sasaran.ir.facts import AreaTable, Facts, Statement
from sasaran.ir.rulebook import Content, Interval
from sasaran.ir.trace import Trace
from sasaran.ir.truth import F, T, Truth, U

HAMIL = s.leaf(s.f("hamil", 10))
UNDER_18 = s.leaf(s.cmp(s.age(), "<", 18))


def read(node: tree.Node, facts: Facts | None = None, content: Content | None = None, **more: Any) -> Reading:
    content = content or s.book()
    return read_edition(content, s.edition(node, **more), facts or s.family())


def truths(node: tree.Node, *households: Facts) -> list[Truth]:
    return [read(node, facts).truth for facts in households]


def field(name: str, member: str | None = None) -> Fact:
    return Fact("field", field=name, member=member)


def test_missing_names_the_open_fact() -> None:
    """1: an undetermined decision names what would decide it, and what kind of thing that is."""
    found = read(s.leaf(s.cmp(s.f("desil"), "<=", 4)))
    assert (found.truth, found.missing, found.missing_exact, found.waiting_for) == (
        U,
        (field("desil"),),
        True,
        ("data",),
    )


def test_an_unknown_list_is_an_open_fact() -> None:
    """7: an absent list is missing as a whole."""
    found = read(s.leaf(s.cmp(s.agg("count", s.f("hamil", 10)), "=", 0)))
    assert (found.truth, found.missing) == (U, (Fact("list", list="anggota"),))


def test_one_member_must_meet_all() -> None:
    """10: several conditions under `any_member` are about one member; a member already excluded is not asked about."""
    node = s.members("any", s.node(tree.All, HAMIL, UNDER_18))

    def member(hamil: bool | None, age: int) -> dict[str, Any]:
        return {"tanggal_lahir": date(2025 - age, 1, 1), **({} if hamil is None else {"hamil": hamil})}

    assert truths(node, s.family([member(True, 30), member(False, 15)]), s.family([member(None, 30)])) == [F, F]
    found = read(node, s.family([member(None, 15)]))
    assert (found.truth, found.missing) == (U, (field("hamil", "A"),))


def test_all_members() -> None:
    """11: over nobody `all_members` is what `if_nobody` says."""
    node = s.members("all", HAMIL, if_nobody=False)
    households = [[], None, [{"hamil": True}, {}], [{"hamil": False}, {}]]
    assert truths(node, *(s.family(members) for members in households)) == [F, U, U, F]
    assert truths(s.members("all", HAMIL, if_nobody=True), s.family([])) == [T]


def test_at_least() -> None:
    """12: two of three; no single fact of three unknown ones is left out, as none of them decides alone."""
    node = tree.AtLeast("n", count=s.const(2), children=(s.leaf("a"), s.leaf("b"), s.leaf("c")))
    facts = [s.family(a=True, c=False), s.family(a=True, b=True), s.family(a=False, b=False)]
    assert truths(node, *facts) == [U, T, F]
    found = read(node)
    assert (found.missing, found.missing_exact) == ((field("a"), field("b"), field("c")), True)


def test_presuming_an_exception_away() -> None:
    """13, 14: a presumption fills only what is unknown, and is listed only where the answer rests on it."""
    bare = s.except_for(s.leaf("a"), s.leaf("b"))
    assert truths(bare, s.family(a=True), s.family(a=False)) == [U, F]
    node = s.except_for(s.leaf("a"), s.leaf("b", name_id="p/unless/0", presume=False))
    found = read(node, s.family(a=True))
    assert (found.truth, found.strict, found.missing) == (T, U, ())
    assert [(item.node, item.taken_as, item.facts) for item in found.presumed] == [("p/unless/0", False, (field("b"),))]
    for facts in (s.family(a=False), s.family(a=True, b=True)):
        assert (read(node, facts).truth, read(node, facts).presumed) == (F, ())


def test_one_known_reason_still_excludes() -> None:
    """15: presuming a list of reasons away does not forgive a known one."""
    node = s.except_for(s.leaf(s.const(True)), s.node(tree.Any, s.leaf("p"), s.leaf("q"), presume=False))
    assert (read(node, s.family(p=True)).truth, read(node, s.family(p=True)).presumed) == (F, ())
    found = read(node, s.family(p=False))
    assert (found.truth, found.presumed[0].facts) == (T, (field("q"),))


def test_indicative_conditions() -> None:
    """16, 17: an indicative condition refuses nobody and excludes nobody; it asks to be verified."""
    above = s.leaf("a", name_id="n/above", indicative=True)
    below = s.leaf("b", name_id="n/below", indicative=True, negative=True)
    verify = Fact("verify", name="n/above")
    found = read(above, s.family(a=False))
    assert (found.truth, found.missing, found.waiting_for) == (U, (verify,), ("rule",))
    found = read(s.except_for(s.leaf(s.const(True)), below), s.family(b=True))
    assert (found.truth, found.missing) == (U, (Fact("verify", name="n/below"),))
    assert truths(s.node(tree.All, above, s.leaf("c")), s.family(a=False, c=False)) == [F]
    said = (Statement("n/above", True, "petugas", s.DAY),)
    assert truths(above, s.family(a=False, statements=said), s.family(a=True)) == [T, T]


def test_an_uncertain_age_asks_for_the_birth_date() -> None:
    """23: what is missing of an age is the birth date."""
    node = s.members("any", s.leaf(s.cmp(s.age(), ">=", 20)))
    found = read(node, s.family([{"umur": 17}], recorded=date(2022, 10, 15)))
    assert (found.truth, found.missing) == (U, (field("tanggal_lahir", "A"),))


def test_a_table_asks_only_for_what_is_live() -> None:
    """25: rows after the first that holds are not asked about."""
    rows = ((s.cmp(s.f("x"), ">", 100), 5), (s.cmp(s.f("x"), ">", s.f("t")), 4), (s.cmp(s.f("x"), ">", 20), 2))
    node = s.leaf(s.cmp(s.table("first", *rows, otherwise=1), ">=", 3))
    assert read(node, s.family(x=40)).missing == (field("t"),)
    assert read(node, s.family(x=300)).missing == ()


def test_a_table_may_say_how_a_blank_is_read() -> None:
    """`if_missing` is a presumption: listed, and not taken where the facts decide."""
    body = s.table("first", (s.f("a"), 5), otherwise=1, if_missing=0)
    content = s.book(definitions=(s.define("skor", body),))
    node = s.leaf(s.cmp(s.ex.Definition(s.NOWHERE, body.type, "skor", 0), ">=", 3))
    found = read(node, content=content)
    assert (found.truth, found.strict) == (T, U)
    assert [(item.node, item.facts) for item in found.presumed] == [("table/skor", (field("a"),))]
    assert read(node, s.family(a=False), content).truth is F


def test_the_smallest_set_that_decides() -> None:
    """Of two ways to settle a condition, the one with fewer facts is missing; a fact that can settle alone is first."""
    node = s.node(tree.Any, s.leaf("a"), s.node(tree.All, s.leaf("b"), s.leaf("c")))
    found = read(s.node(tree.All, node, s.leaf(s.cmp(s.f("desil"), "<=", 4))))
    assert (found.missing, found.missing_exact) == ((field("desil"), field("a"), field("b"), field("c")), True)
    same = s.node(
        tree.Any, s.node(tree.All, s.leaf("p"), s.leaf("a")), s.node(tree.All, s.leaf("p"), s.leaf(s.no(s.f("a"))))
    )
    assert read(same).missing == (field("p"), field("a"))
    twice = s.node(tree.Any, s.leaf("a"), s.leaf(s.no(s.f("a"))), s.leaf("b"))
    assert (read(twice).missing, read(twice).missing_exact) == ((field("a"),), True)
    below = s.leaf(s.cmp(s.f("x"), "<", s.f("t")))
    assert read(below).missing_exact is False


def test_other_programs() -> None:
    """33: another program's outcome is a truth; where no edition is in force it is no."""
    asks = tree.ProgramIs("n", program="b")
    other = s.edition(s.leaf("p"), program="b")
    found = read(asks, content=s.book(other))
    assert (found.truth, found.missing) == (U, (field("p"),))
    over = s.edition(s.leaf("p"), program="b", during=Interval(end=date(2024, 12, 31)))
    assert read(asks, s.family(p=True), s.book(over)).truth is F
    circle = s.edition(asks, program="b")
    assert read(asks, content=s.book(circle)).truth is U


def test_attestations() -> None:
    """34: the latest answer on or before the date counts; two on one day settle nothing, nor does an outsider's."""

    def asked(*said: tuple[bool, date], by: str = "kader") -> Reading:
        statements = tuple(Statement("x", answer, by, on) for answer, on in said)
        return read(
            s.attest("x"), s.family(statements=statements), s.book(attestations=(s.ask("x", valid_for=(12, 0)),))
        )

    june = (True, date(2025, 6, 1))
    assert asked(june).truth is T
    assert asked(june, (False, date(2025, 6, 20))).truth is F
    assert [asked((True, date(2025, 7, 2))).truth, asked(june, (False, june[1])).truth, asked().truth] == [U, U, U]
    assert [asked(june, by="tetangga").truth, asked((True, date(2024, 6, 1))).truth] == [U, U]
    assert (asked().missing, asked().waiting_for) == ((Fact("attest", name="x"),), ("people",))


def test_attestations_about_the_area() -> None:
    """What was said of an area holds for the areas in it."""
    content = s.book(attestations=(s.ask("x", about="area"),))
    table = AreaTable(statements=(Statement("x", True, "kader", date(2025, 6, 1), area="53.02"),))
    found = [
        read(s.attest("x", None), s.family(kode=code, areas=table), content).truth
        for code in ("53.02.01.2001", "53.04")
    ]
    assert found == [T, U]


def test_programs_of_members() -> None:
    """35: the family's outcome is that of any member; each member has one of their own."""
    node = s.leaf(s.f("hamil", 1))

    def judge(*hamil: bool | None) -> tuple[Truth, list[Outcome]]:
        members = [{} if each is None else {"hamil": each} for each in hamil]
        found = read(node, s.family(members), recipient="anggota")
        return found.truth, [verdict.outcome for verdict in found.members]

    yes, no, unsure = Outcome.ELIGIBLE, Outcome.INELIGIBLE, Outcome.UNDETERMINED
    assert judge(True, None, False) == (T, [yes, unsure, no])
    assert judge(None, False) == (U, [unsure, no])
    assert judge(False, False)[0] is F
    assert judge() == (F, [])
    found = read(node, s.family([{"hamil": True}, {}]), recipient="anggota")
    assert (found.beneficiaries, found.missing, found.members[1].missing) == (("A",), (), (field("hamil", "B"),))


def test_the_named_member_is_asked_for() -> None:
    """36: without a certain head the relation is missing; two heads, or surely none, are a fault."""
    is_head = s.cmp(s.f("hubungan", 1), "=", "kepala")
    content = s.book(definitions=(s.define("kepala", is_head, member_of="anggota"),))
    node = s.leaf(s.cmp(Named(s.NOWHERE, s.number(), "kepala", 11, s.age(11)), ">=", 60))
    old = {"tanggal_lahir": date(1960, 1, 1)}
    found = read(node, s.family([{"hubungan": "anak"}, old]), content)
    assert (found.truth, found.missing) == (U, (field("hubungan", "B"),))
    head = {"hubungan": "kepala"}
    for nobody in (
        [],
        [{"hubungan": "anak", "keberadaan": "meninggal"}],
    ):  # the list cannot be right, so it is asked for
        asked = read(node, s.family(nobody), s.book(definitions=content.definitions.values(), present=s.PRESENT))
        assert (asked.truth, asked.missing) == (U, (Fact("list", list="anggota"),))
    faults = [
        find_household_faults(content, s.family(each))
        for each in ([head, head], [{"hubungan": "anak"}], [head, {}], [{}], [], None)
    ]
    assert [[(fault.definition, fault.members) for fault in each] for each in faults] == [
        [("kepala", ("A", "B"))], [("kepala", ())], [], [], [], []
    ]  # fmt: skip


def test_presence_may_be_presumed() -> None:
    """Presence that the vocabulary presumes is listed as a presumption of its entity."""
    content = s.book(present=s.PRESENT, presume_present=True)
    found = read(s.members("any", HAMIL), s.family([{"hamil": True}]), content)
    assert (found.truth, found.strict) == (T, U)
    assert [(item.node, item.facts) for item in found.presumed] == [("anggota/present", (field("keberadaan", "A"),))]


def test_incomplete_lists_refuse_nobody() -> None:
    """A list that may hold more members cannot show that none of them meets a condition."""
    facts, content = s.family([{"hamil": False}]), s.book(complete=False)
    found = read(s.members("any", HAMIL), facts, content)
    assert (found.truth, found.missing) == (U, (Fact("list", list="anggota"),))
    assert read(s.members("all", s.leaf(s.no(s.f("hamil", 10))), if_nobody=True), facts, content).truth is U
    assert read(s.members("all", HAMIL, if_nobody=True), facts, content).truth is F


def test_enrolments() -> None:
    """Enrolments are read by their dates: now, ever, within a span, or for long enough."""

    def enrolled(row: dict[str, Any] | None, **more: Any) -> Truth:
        node = tree.Receives("n", programs=("pkh",), **more)
        return read(node, s.family(enrolments=None if row is None else [{"program": "pkh", **row}])).truth

    past = {"mulai": date(2020, 1, 1), "selesai": date(2021, 1, 1)}
    assert [enrolled(None), enrolled({}), enrolled(past), enrolled({"program": "sembako"})] == [U, T, F, F]
    assert [enrolled(past, ever=True), enrolled(past, within=(60, 0)), enrolled(past, within=(12, 0))] == [T, T, F]
    assert [enrolled({"mulai": start}, for_at_least=(60, 0)) for start in (date(2020, 7, 1), date(2020, 7, 2))] == [
        T,
        F,
    ]
    assert enrolled({}, for_at_least=(60, 0)) is U
    assert [enrolled({"anggota_id": "A"}), enrolled({"anggota_id": "A"}, who="anyone")] == [F, T]
    missing = read(
        tree.Receives("n", programs=("pkh",), for_at_least=(60, 0)), s.family(enrolments=[{"program": "pkh"}])
    ).missing
    assert missing == (Fact("field", field="mulai", list="kepesertaan", item="kepesertaan[1]"),)


def test_routes_and_tiers() -> None:
    """Every route is reported; a tier that has not opened is closed, which is not a no of its own."""
    routes = tree.Routes("n", routes=(s.leaf("a", name="satu"), s.leaf("b", name="dua")), ranked=True)
    found = read(routes, s.family(b=True))
    assert (found.truth, [(route.name, route.truth) for route in found.routes]) == (T, [("satu", U), ("dua", T)])
    first, second = tree.Tier(None, s.leaf("a", name="satu")), tree.Tier(s.leaf("p"), s.leaf("b", name="dua"))
    tiers = tree.Tiers("n", tiers=(first, second))
    closed = read(tiers, s.family(a=False, b=True, p=False))
    assert (closed.truth, [route.closed for route in closed.routes]) == (F, [False, True])
    assert truths(tiers, s.family(a=False, b=True, p=True), s.family(a=False, b=True)) == [T, U]


def test_which_editions_are_in_force() -> None:
    """Editions are listed where the date and the place fit, or could, in the rulebook's order."""
    yes = s.leaf(s.const(True))
    here, there = s.edition(yes, "b", applies_in=("53.02",)), s.edition(yes, "a", applies_in=("61",))
    over = s.edition(yes, "c", during=Interval(end=date(2024, 12, 31)))
    content = s.book(here, there, over)
    assert editions_in_force(content, s.family(kode="53.02.01")) == (here,)
    assert editions_in_force(content, s.family()) == (here, there)


def test_where_an_edition_applies() -> None:
    """An edition bound to areas is refused elsewhere, and waits for the code where it could be either."""
    found = [
        read(s.leaf(s.const(True)), s.family(**facts), applies_in=("53.02",))
        for facts in ({"kode": "53.02.01"}, {"kode": "61"}, {"kode": "53"}, {})
    ]
    assert [each.truth for each in found] == [T, F, U, U]
    assert [each.missing for each in found[2:]] == [(field("kode"),)] * 2


def test_contested_parameters_wait_for_the_rule() -> None:
    """A contested value is an open fact of the rule, not of the household."""
    content = s.book(parameters=(s.publish("batas", s.worth(4, 5)),))
    found = read(s.leaf(s.cmp(s.f("desil"), "<=", s.param("batas"))), s.family(desil=5), content)
    assert (found.truth, found.missing, found.waiting_for) == (U, (Fact("parameter", name="batas"),), ("rule",))


def test_shared_criteria() -> None:
    """Criteria are read as they stand on the date."""
    older, newer = s.leaf(s.const(False)), s.leaf("a")
    versions = ((date(2020, 1, 1), date(2024, 12, 31), older), (date(2025, 1, 1), date(9999, 12, 31), newer))
    node = tree.Use("n", criteria="x", versions=versions)
    assert truths(node, s.family(a=True), s.family(a=True, on=date(2024, 1, 1))) == [T, F]


def test_a_trace_notes_each_node() -> None:
    """A trace has the truth of every node, for the household and by row."""
    trace, body = Trace(), s.leaf(s.f("hamil", 10), name_id="n/hamil")
    node = tree.Members("n", how="any", rows=s.rows(), body=body)
    read_edition(s.book(), s.edition(node), s.family([{"hamil": False}, {"hamil": True}]), trace)
    assert (trace.truths, trace.by_row) == ({"n": T}, {("n/hamil", "A"): F, ("n/hamil", "B"): T})
