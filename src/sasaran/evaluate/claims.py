"""What members claim of a benefit, and how a row and the members' cap keep the highest claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sasaran.ir.facts import Row
from sasaran.ir.rulebook import BenefitRow
from sasaran.ir.values import Number


@dataclass(frozen=True, slots=True)
class Claim:
    """A line that a member has (``certain``) or could have; ``row`` None: the `otherwise` line."""

    member: Row
    row: BenefitRow | None
    least: Number
    most: Number
    certain: bool

    @property
    def key(self) -> str:
        """The member's key, by which ties are settled."""
        return self.member.label


Amount = Callable[[Claim], Number]


def least_of(claim: Claim) -> Number:
    """Give the least that a claim could come to."""
    return claim.least


def most_of(claim: Claim) -> Number:
    """Give the most that a claim could come to."""
    return claim.most


def keep_in_rows(claims: Iterable[Claim], amount: Amount) -> list[Claim]:
    """Keep of each row its highest claims, as many as it allows; ties by the member's key."""
    counted: dict[str, int] = {}
    kept = set()
    for claim in sorted(claims := list(claims), key=lambda claim: (-amount(claim), claim.key)):
        row = claim.row
        if row is not None and row.at_most is not None:
            counted[row.name] = counted.get(row.name, 0) + 1
            if counted[row.name] > row.at_most:
                continue
        kept.add(id(claim))
    return [claim for claim in claims if id(claim) in kept]


def sum_by_member(claims: Iterable[Claim], amount: Amount, members: int | None) -> dict[int, Number]:
    """Sum the claims by member (its ``id``), and keep the highest members; None: all of them."""
    totals: dict[int, Number] = {}
    keys: dict[int, str] = {}
    for claim in claims:
        totals[id(claim.member)] = totals.get(id(claim.member), 0) + amount(claim)
        keys[id(claim.member)] = claim.key
    ranked = sorted(totals, key=lambda member: (-totals[member], keys[member]))
    return {member: totals[member] for member in ranked[:members]}


def is_beyond_row(claim: Claim, certain: Iterable[Claim]) -> bool:
    """Say whether certain claims take every place in its row before this one, whatever the doubtful ones do."""
    if claim.row is None or claim.row.at_most is None:
        return False
    others = (other for other in certain if other.row is claim.row and other is not claim)
    return sum((-other.least, other.key) < (-claim.most, claim.key) for other in others) >= claim.row.at_most
