"""The caps on a benefit: what of the members' claims is kept, for certain and at most (semantics, section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sasaran.evaluate.claims import Claim, is_beyond_row, keep_in_rows, least_of, most_of, sum_by_member
from sasaran.evaluate.dearest import sum_dearest
from sasaran.ir.decision import Line
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Benefit
from sasaran.ir.values import Number


@dataclass(frozen=True, slots=True)
class Capped:
    """What is left of the claims: the least and greatest sum, and the lines."""

    least: Number
    most: Number
    lines: tuple[Line, ...]


def cap_claims(benefit: Benefit, claims: Sequence[Claim]) -> Capped:
    """Apply the caps: the least over certain lines, the greatest with the doubtful ones."""
    certain = [claim for claim in claims if claim.certain]
    if _is_room_for_all(benefit, claims):
        return _keep_all(benefit, claims, certain)
    surely = keep_in_rows(certain, least_of)
    if benefit.hit == "first":
        possible = [*keep_in_rows(certain, most_of), *_dearest(claims, certain)]
    else:
        possible = [claim for claim in claims if not is_beyond_row(claim, certain)]
        if benefit.members_at_most is not None:  # a line lost to a doubtful claim could cost its member their place
            surely = [claim for claim in surely if _is_safe_in_row(claim, claims)]
    least = sum(sum_by_member(surely, least_of, benefit.members_at_most).values())
    return Capped(least, sum_dearest(benefit, claims), _list_lines(benefit, surely, possible, claims))


def list_hopeful(benefit: Benefit, claims: Sequence[Claim]) -> list[Claim]:
    """List the claims that could change the amount; what the others rest on need not be asked."""
    certain = [claim for claim in claims if claim.certain]
    is_out = _is_filled if benefit.hit == "first" else is_beyond_row
    within = [claim for claim in claims if claim.most != 0 and not is_out(claim, certain)]
    capped = any(row.at_most is not None for row in benefit.rows)
    if benefit.members_at_most is None or (capped and benefit.hit != "first"):
        return within  # who gets nothing may still take another's place in a row, and so that member's whole sum
    keys = {id(claim.member): claim.key for claim in claims}
    safe = sum_by_member([claim for claim in certain if _is_safe_in_row(claim, claims)], least_of, None)
    ahead = sorted((-amount, keys[member]) for member, amount in safe.items())[: benefit.members_at_most]
    if len(ahead) < benefit.members_at_most:
        return within
    best = _most_of_each(within, benefit.hit)
    return [claim for claim in within if (-best[id(claim.member)], claim.key) <= ahead[-1]]


def _is_room_for_all(benefit: Benefit, claims: Sequence[Claim]) -> bool:
    """Say whether no cap can bind, however the doubtful claims turn out."""
    counted: dict[str, int] = {}
    for claim in claims:
        row = claim.row
        if row is not None and row.at_most is not None:
            counted[row.name] = counted.get(row.name, 0) + 1
            if counted[row.name] > row.at_most:
                return False
    return benefit.members_at_most is None or len({id(claim.member) for claim in claims}) <= benefit.members_at_most


def _keep_all(benefit: Benefit, claims: Sequence[Claim], certain: Sequence[Claim]) -> Capped:
    """Keep every certain claim whole; of the doubtful ones what could come on top."""
    doubtful = [claim for claim in claims if not claim.certain]
    if benefit.hit == "first":
        doubtful = _dearest(doubtful, ())
    possible = {id(claim) for claim in doubtful}
    lines = [
        Line(claim.key or None, claim.row.name if claim.row else None, claim.least if claim.certain else 0, claim.most)
        for claim in claims
        if claim.certain or id(claim) in possible
    ]
    least = sum(claim.least for claim in certain)
    return Capped(least, sum_dearest(benefit, claims), tuple(lines))


def _dearest(claims: Sequence[Claim], certain: Sequence[Claim]) -> list[Claim]:
    """Give each doubtful member's dearest claim; one on a row that certain members fill for as much counts nothing."""
    best: dict[int, Claim] = {}
    for claim in claims:
        if claim.certain or _is_filled(claim, certain):
            continue
        before = best.get(id(claim.member))
        if claim.most > (0 if before is None else before.most):
            best[id(claim.member)] = claim
    return list(best.values())


def _is_filled(claim: Claim, certain: Sequence[Claim]) -> bool:
    if claim.row is None or claim.row.at_most is None:
        return False
    ahead = [other for other in certain if other.row is claim.row and other.least >= claim.most]
    return len(ahead) >= claim.row.at_most


def _list_lines(
    benefit: Benefit, surely: list[Claim], possible: list[Claim], claims: Sequence[Claim]
) -> tuple[Line, ...]:
    """List the lines that count for something, each as much as it has for certain and as much as it could."""
    kept_least = sum_by_member(surely, least_of, benefit.members_at_most)
    kept_most = sum_by_member(possible, most_of, benefit.members_at_most)
    shown = [claim for claim in claims if _among(claim, surely, kept_least) or _among(claim, possible, kept_most)]
    lines = []
    for claim in shown:
        sure = claim.certain and _is_safe(benefit, claim, claims, surely, possible)
        lines.append(
            Line(claim.key or None, claim.row.name if claim.row else None, claim.least if sure else 0, claim.most)
        )
    return tuple(lines)


def _among(claim: Claim, kept: list[Claim], members: dict[int, Number]) -> bool:
    return id(claim.member) in members and any(claim is other for other in kept)


def _is_safe(
    benefit: Benefit, claim: Claim, claims: Sequence[Claim], surely: list[Claim], possible: list[Claim]
) -> bool:
    """Say whether no doubtful claim could push a certain one beyond a cap, though the total may be certain."""
    if not any(claim is other for other in surely):
        return False
    if not _is_safe_in_row(claim, claims):
        return False
    if benefit.members_at_most is None:
        return True
    doubtful = {id(other): other for other in (*surely, *possible, *(item for item in claims if not item.certain))}
    most = _most_of_each(doubtful.values(), benefit.hit)
    mine = sum_by_member(surely, least_of, None)[id(claim.member)]
    keys = {id(other.member): other.key for other in claims}
    others = [member for member in most if member != id(claim.member)]
    ahead_of_me = [member for member in others if (-most[member], keys[member]) < (-mine, claim.key)]
    return len(ahead_of_me) < benefit.members_at_most


def _is_safe_in_row(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Say whether a certain claim keeps its place in its row however the doubtful ones turn out."""
    if claim.row is None or claim.row.at_most is None:
        return True
    others = (other for other in claims if other.row is claim.row and other is not claim)
    return sum((-other.most, other.key) < (-claim.least, claim.key) for other in others) < claim.row.at_most


def _most_of_each(claims: Iterable[Claim], hit: str) -> dict[int, Number]:
    if hit != "first":
        return sum_by_member(claims, most_of, None)
    most: dict[int, Number] = {}
    for claim in claims:
        most[id(claim.member)] = max(most.get(id(claim.member), 0), claim.most)
    return most


def name_members(lines: Iterable[Line], members: Iterable[Row]) -> tuple[str, ...]:
    """Name the members that have a line above 0 for certain."""
    sure = {line.member for line in lines if line.at_least > 0}
    return tuple(member.label for member in members if member.label in sure)
