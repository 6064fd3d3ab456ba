"""The bounds of capped claims against every way in which the doubtful ones can turn out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

import pytest
from tests.support import small_ir as s

from sasaran.evaluate.caps import cap_claims, list_hopeful
from sasaran.evaluate.claims import Claim, keep_in_rows, most_of, sum_by_member
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Benefit, BenefitRow
from sasaran.ir.types import Unit

UNIT = Unit(("Rp",))


def benefit(hit: str, caps: Sequence[int | None], members: int | None = None) -> Benefit:
    rows = tuple(BenefitRow(f"r{at}", (), s.const(True), s.const(0), cap) for at, cap in enumerate(caps))
    return Benefit("tunai", UNIT, rows=rows, hit=hit, members_at_most=members)


def person(key: str) -> Row:
    return Row("anggota", key, {}, {})


def doubt(of: Benefit, member: Row, row: int | None, amount: int, certain: bool = False) -> Claim:
    return Claim(member, None if row is None else of.rows[row], amount if certain else 0, amount, certain)


def outcomes(of: Benefit, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Give every set of claims that could come true: of ``first`` one line a member, `otherwise` only where no row."""
    members = {id(claim.member): [each for each in claims if each.member is claim.member] for claim in claims}
    ways = []
    for own in members.values():
        certain = [claim for claim in own if claim.certain]
        doubtful = [claim for claim in own if not claim.certain]
        if of.hit == "first":
            ways.append([certain] if certain else [[], *([claim] for claim in doubtful)])
            continue
        rows = [claim for claim in doubtful if claim.row is not None]
        chosen = [
            [claim for claim, taken in zip(rows, bits, strict=True) if taken]
            for bits in product((0, 1), repeat=len(rows))
        ]
        rest = [[claim] for claim in doubtful if claim.row is None]
        ways.append([[*certain, *some] for some in chosen] + rest)
    for way in product(*ways):
        yield [claim for some in way for claim in some]


def paid(of: Benefit, true: Sequence[Claim]) -> int:
    return int(sum(sum_by_member(keep_in_rows(true, most_of), most_of, of.members_at_most).values()))


def random_claims(rng: Random, of: Benefit) -> list[Claim]:
    claims: list[Claim] = []
    for at in range(rng.randint(1, 4)):
        member, amounts = person("ABCD"[at]), rng.sample(range(1, 12), 4)
        rows = rng.sample(range(len(of.rows)), rng.randint(1, min(2, len(of.rows))))
        if rng.random() < 0.3:
            own = rows[:1] if of.hit == "first" else rows
            claims += [doubt(of, member, row, amounts[row], certain=True) for row in own]
        else:
            claims += [doubt(of, member, row, amounts[row]) for row in rows]
            if rng.random() < 0.4:
                claims.append(doubt(of, member, None, amounts[3]))
    return claims


def random_benefit(rng: Random, hit: str) -> Benefit:
    return benefit(hit, [rng.choice((None, 1, 1, 2)) for _ in range(3)], rng.choice((None, 1, 2, 3)))


@pytest.mark.parametrize("hit", ["first", "sum"])
@pytest.mark.parametrize("seed", range(150))
def test_no_way_comes_to_more_or_less(hit: str, seed: int) -> None:
    """Whatever the doubtful claims turn out to be, the sum lies between the bounds; of `first` the greatest is reached."""
    rng = Random(f"{hit}{seed}")
    of = random_benefit(rng, hit)
    claims = random_claims(rng, of)
    sums = [paid(of, true) for true in outcomes(of, claims)]
    capped = cap_claims(of, claims)
    assert capped.least <= min(sums)
    assert max(sums) <= capped.most
    if hit == "first":
        assert capped.most == max(sums)


@pytest.mark.parametrize("hit", ["first", "sum"])
@pytest.mark.parametrize("seed", range(150))
def test_what_is_hopeless_changes_nothing(hit: str, seed: int) -> None:
    """A claim that is not hopeful can be left out of every way, and the same is paid."""
    rng = Random(f"hopeless{hit}{seed}")
    of = random_benefit(rng, hit)
    claims = random_claims(rng, of)
    hopeful = {id(claim) for claim in list_hopeful(of, claims)}
    for true in outcomes(of, claims):
        left = [claim for claim in true if claim.certain or id(claim) in hopeful]
        assert paid(of, left) == paid(of, true)


def test_a_row_of_one_counts_one_doubtful_member() -> None:
    """Two members who could be in a row for one add up to one line of it, for `first` and for a sum."""
    for hit in ("first", "sum"):
        of = benefit(hit, [1])
        claims = [doubt(of, person(key), 0, 300) for key in "AB"]
        assert cap_claims(of, claims).most == 300


def test_otherwise_counts_instead_of_the_row() -> None:
    """Of a sum, a member in doubt has the row or `otherwise`, not both; with a row for one, the other has `otherwise`."""
    free, capped = benefit("sum", [None]), benefit("sum", [1])
    ann, ben = person("A"), person("B")
    assert cap_claims(free, [doubt(free, ann, 0, 300), doubt(free, ann, None, 50)]).most == 300
    both = [doubt(capped, who, row, amount) for who in (ann, ben) for row, amount in ((0, 300), (None, 50))]
    assert cap_claims(capped, both).most == 350


def test_members_and_rows_cap_together() -> None:
    """Two places, one of them in the dear row: one dear line and the dearest other one."""
    of = benefit("first", [1, None], members=2)
    claims = [doubt(of, person("A"), 0, 300), doubt(of, person("B"), 0, 300)]
    claims += [doubt(of, person(key), 1, 100, certain=True) for key in "CD"]
    assert cap_claims(of, claims).most == 400


def test_a_full_row_asks_nothing_more() -> None:
    """Whoever could only be in a row that is full for certain has no hope, nor who comes after the last place."""
    of = benefit("first", [1, None], members=2)
    sure = [doubt(of, person("A"), 0, 300, certain=True), doubt(of, person("B"), 1, 100, certain=True)]
    late = [doubt(of, person("C"), 0, 300), doubt(of, person("D"), 1, 90), doubt(of, person("E"), 1, 110)]
    assert [claim.key for claim in list_hopeful(of, [*sure, *late]) if not claim.certain] == ["E"]
