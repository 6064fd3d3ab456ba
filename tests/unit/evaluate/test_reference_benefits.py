"""Benefits on the reference evaluator: lines, caps, ranges, and who benefits for certain."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from tests.support import small_ir as s

from sasaran.evaluate.reference import read_edition
from sasaran.ir.decision import Entitlement, Fact, Line, Reading
from sasaran.ir.rulebook import Benefit, BenefitRow, Funding, Item
from sasaran.ir.truth import T, U
from sasaran.ir.types import Unit

YES = s.leaf(s.const(True))
UNIT = Unit(("Rp",), ("tahun",))
ROWS = (
    BenefitRow("hamil", (), s.f("hamil", 1), s.const(300), at_most=2),
    BenefitRow("sd", (), s.f("sd", 1), s.const(90)),
)


def read(benefit: Benefit, members: list[dict[str, Any]] | None = None, node: Any = YES, **more: Any) -> Reading:
    content = s.book(**more.pop("book", {}))
    return read_edition(content, s.edition(node, benefits=(benefit,), **more), s.family(members))


def bounds(entitlement: Entitlement) -> tuple[Any, Any]:
    return entitlement.at_least, entitlement.at_most


def lines(**more: Any) -> Benefit:
    return Benefit("tunai", UNIT, rows=ROWS, **more)


SURE, SCHOOL = {"hamil": True, "sd": True}, {"hamil": False, "sd": True}


def test_first_match_then_cap() -> None:
    """37: a doubtful claim on a full row counts nothing; a member beyond a row's cap does not fall through."""
    found = read(lines(members_at_most=4), [SURE, SURE, {"sd": True}])
    assert bounds(found.entitlements[0]) == (600, 690)
    assert (found.beneficiaries, found.entitlements[0].missing) == (
        ("A", "B"),
        (Fact("field", field="hamil", member="C"),),
    )
    found = read(lines(members_at_most=4), [SURE, SURE, SURE])
    assert (found.entitlements[0].amount, found.beneficiaries) == (600, ("A", "B"))


def test_an_open_amount_does_not_open_the_outcome() -> None:
    """38: an eligible household may have an amount that is not settled, with missing facts of its own."""
    found = read(lines(), [SURE, {"sd": False}])
    assert (found.truth, found.missing) == (T, ())
    grant = found.entitlements[0]
    assert (grant.amount, grant.at_least, grant.at_most) == (None, 300, 600)
    assert grant.missing == (Fact("field", field="hamil", member="B"),)
    assert grant.unit == "Rp/tahun"


def test_a_doubtful_member_may_take_a_place() -> None:
    """A member with a certain line is no certain beneficiary where a dearer doubtful one could push them out."""
    found = read(lines(members_at_most=1), [SCHOOL, {"sd": True}])
    assert bounds(found.entitlements[0]) == (90, 300)
    assert found.beneficiaries == ()
    assert found.entitlements[0].lines == (Line("A", "sd", 0, 90), Line("B", "hamil", 0, 300))


def test_caps_keep_the_highest() -> None:
    """The members' cap keeps the dearest lines, ties by the member's key."""
    found = read(lines(members_at_most=2), [SCHOOL, SURE, SCHOOL])
    assert (found.entitlements[0].amount, found.beneficiaries) == (390, ("A", "B"))


def test_doubtful_presence() -> None:
    """A member who may not count has no certain line."""
    members = [SURE, {**SCHOOL, "keberadaan": "ada"}, {**SURE, "keberadaan": "meninggal"}]
    found = read(lines(), members, book={"present": s.PRESENT})
    assert bounds(found.entitlements[0]) == (90, 390)


def test_collected_lines() -> None:
    """`collect sum`: rows that hold count whole, doubtful ones from nothing."""
    found = read(lines(hit="sum"), [SURE, {"sd": True}])
    assert bounds(found.entitlements[0]) == (480, 780)


def test_base_and_otherwise() -> None:
    """A base is added to the lines; who is in no row has the `otherwise` line."""
    found = read(lines(base=s.const(1000), otherwise=s.const(5)), [SURE, {"hamil": False, "sd": False}])
    assert found.entitlements[0].amount == 1305


def test_an_unknown_list_bounds_the_amount() -> None:
    """Members that may be there could have as much as the caps allow."""
    grant = read(lines(members_at_most=4)).entitlements[0]
    assert (bounds(grant), grant.missing) == ((0, 2 * 300 + 2 * 90), (Fact("list", list="anggota"),))


def test_amounts_from_sources() -> None:
    """Where the source of the money changes the amount, all of the amounts are possible."""
    benefit = Benefit("iuran", UNIT, amount=s.const(100), funding=(Funding("apbd"), Funding("apbdes", s.const(80))))
    assert bounds(read(benefit).entitlements[0]) == (80, 100)


def test_ceilings_and_goods() -> None:
    """A ceiling is never a right; goods have no amount."""
    ceiling = read(Benefit("layanan", UNIT, up_to=s.const(500))).entitlements[0]
    assert (ceiling.up_to, ceiling.at_least, ceiling.at_most) == (500, None, None)
    goods = read(Benefit("barang", UNIT, items=(Item("beras", 10, "kg"),))).entitlements[0]
    assert (goods.items, goods.at_most) == ((("beras", 10, "kg"),), None)


def test_an_undetermined_household_has_no_certain_amount() -> None:
    """Undetermined: from nothing to the most; ineligible: nothing is listed."""
    assert bounds(read(Benefit("tunai", UNIT, amount=s.const(100)), node=s.leaf("a")).entitlements[0]) == (0, 100)
    assert read(Benefit("tunai", UNIT, amount=s.const(100)), node=s.leaf(s.const(False))).entitlements == ()


def test_programs_of_members_grant_each() -> None:
    """A member's program grants each eligible member; those in doubt add to the most only."""
    benefit = Benefit("tunai", UNIT, amount=s.const(100))
    node = s.leaf(s.f("hamil", 1))
    found = read(benefit, [{"hamil": True}, {}, {"hamil": False}], node=node, recipient="anggota")
    assert (found.truth, bounds(found.entitlements[0]), found.beneficiaries) == (T, (100, 200), ("A",))
    assert found.entitlements[0].lines == (Line("A", None, 100, 100), Line("B", None, 0, 100))
    assert read(benefit, [{}], node=node, recipient="anggota").truth is U


def test_lines_about_the_household() -> None:
    """Lines of a table about the household are granted once, to no member."""
    row = BenefitRow("miskin", (), s.f("a"), s.const(70))
    grant = read(
        Benefit("tunai", UNIT, rows=(row,), otherwise=s.const(20), per_member=False), [SURE, SURE]
    ).entitlements[0]
    assert (bounds(grant), grant.missing) == ((0, 70), (Fact("field", field="a"),))


KNOWN = {
    "hamil": (True, False),
    "sd": (True, False),
    "bekerja": (True, False),
    "keberadaan": ("ada", "ada", "meninggal"),
}


@pytest.mark.parametrize("seed", range(300))
def test_the_amount_stays_within_its_bounds(seed: int) -> None:
    """However the gaps are filled, the amount lies within what was said, and certain beneficiaries benefit."""
    rng = Random(seed)
    benefit = Benefit(
        "tunai", UNIT, hit=rng.choice(("first", "first", "sum")), members_at_most=rng.choice((None, 1, 2)),
        rows=tuple(
            BenefitRow(name, (), s.f(name, 1), s.const(rng.choice((50, 90, 90, 300))), at_most=rng.choice((None, 1, 2)))
            for name in ("hamil", "sd", "bekerja")
        ),
        otherwise=rng.choice((None, s.const(40))),
    )  # fmt: skip
    whole = [{name: rng.choice(values) for name, values in KNOWN.items()} for _ in range(rng.randrange(6))]
    some = [{name: value for name, value in member.items() if rng.random() < 0.6} for member in whole]
    found, complete = (read(benefit, members, book={"present": s.PRESENT}) for members in (some, whole))
    at_least, at_most = bounds(found.entitlements[0])
    amount = complete.entitlements[0].amount
    assert amount is not None
    assert at_least <= amount <= at_most
    assert set(found.beneficiaries) <= set(complete.beneficiaries)
    if found.entitlements[0].amount is not None:
        return
    filled = [dict(member) for member in some]
    for fact in found.entitlements[0].missing:
        filled[ord(str(fact.member)) - 65][str(fact.field)] = whole[ord(str(fact.member)) - 65][str(fact.field)]
    assert read(benefit, filled, book={"present": s.PRESENT}).entitlements[0].amount == amount
