"""The most that claims could come to under the caps, when each member in doubt falls where it is dearest.

Of ``first``, a member has one line at most. Then to find the dearest way is to give members to the places of rows: an
assignment, which is found by giving one place after another, moving members over to other rows where that pays. It is
exact. Of ``collect sum``, a member may have many lines, and with both caps the exact maximum is a search among all
sets of members; there two bounds are taken, of which neither is ever too low, and the smaller one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sasaran.evaluate.claims import Claim, is_beyond_row, keep_in_rows, most_of, sum_by_member
from sasaran.ir.rulebook import Benefit
from sasaran.ir.values import Number


def sum_dearest(benefit: Benefit, claims: Sequence[Claim]) -> Number:
    """Give the most that claims could come to."""
    if benefit.hit == "first":
        return _sum_of_first(claims, benefit.members_at_most)
    certain = [claim for claim in claims if claim.certain]
    within = [claim for claim in claims if not is_beyond_row(claim, certain)]
    by_member = sorted((_most_of_sum(own) for own in _group(within)), reverse=True)
    return min(sum(by_member[: benefit.members_at_most]), _sum_by_row(within))


def _group(claims: Iterable[Claim]) -> list[list[Claim]]:
    groups: dict[int, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(id(claim.member), []).append(claim)
    return list(groups.values())


def _sum_of_first(claims: Sequence[Claim], members: int | None) -> Number:
    groups = _group(claims)
    if all(len(own) == 1 for own in groups):
        return sum(sum_by_member(keep_in_rows(claims, most_of), most_of, members).values())
    return _assign(groups, members)


def _most_of_sum(own: Sequence[Claim]) -> Number:
    """Give the most of one member without caps: its rows together, or the `otherwise` that stands instead of them."""
    rows = sum(claim.most for claim in own if claim.row is not None)
    return max(rows, sum(claim.most for claim in own if claim.row is None))


def _sum_by_row(claims: Sequence[Claim]) -> Number:
    """Give the most by rows: to what a member has without capped rows comes what those add, as many as a row allows.

    A member in doubt may have `otherwise` instead of all rows; a place in a row then adds only what is above that.
    Where members have several capped rows this is not charged, so that the bound is never too low.
    """
    total: Number = 0
    added: list[Claim] = []
    for own in _group(claims):
        capped = [claim for claim in own if claim.row is not None and claim.row.at_most is not None]
        free = _most_of_sum([claim for claim in own if claim not in capped])
        total += free
        if len(capped) == 1:
            gain = _most_of_sum(own) - free
            added.append(Claim(capped[0].member, capped[0].row, 0, gain, False))
        else:
            added += capped
    return total + sum(claim.most for claim in keep_in_rows(added, most_of))


def _assign(groups: Sequence[Sequence[Claim]], members: int | None) -> Number:
    """Give the greatest sum of one claim a member, no more in a row than it allows, no more members than the cap."""
    worth: list[dict[str | None, Number]] = []
    places: dict[str | None, int] = {}
    for own in groups:
        best: dict[str | None, Number] = {}
        for claim in own:
            capped = claim.row is not None and claim.row.at_most is not None
            name = claim.row.name if claim.row is not None and capped else None
            best[name] = max(best.get(name, 0), claim.most)
            places[name] = claim.row.at_most or 0 if claim.row is not None and capped else len(groups)
        worth.append(best)
    given: dict[int, str | None] = {}
    total: Number = 0
    for _ in range(len(groups) if members is None else members):
        gain = _give_one_more(worth, places, given)
        if gain <= 0:
            break
        total += gain
    return total


def _give_one_more(
    worth: Sequence[dict[str | None, Number]], places: dict[str | None, int], given: dict[int, str | None]
) -> Number:
    """Give one member more a place in the dearest way, those who have one moving over if need be; give what it adds."""
    gains: dict[str | None, Number] = {}
    moves: dict[str | None, list[tuple[int, str | None]]] = {}
    for member, best in enumerate(worth):
        if member not in given:
            for name, amount in best.items():
                if name not in gains or amount > gains[name]:
                    gains[name], moves[name] = amount, [(member, name)]
    changed = True
    while changed:
        changed = False
        for member, before in given.items():
            if before not in gains:
                continue
            for name, amount in worth[member].items():
                moved = gains[before] - worth[member][before] + amount
                if name not in gains or moved > gains[name]:
                    gains[name], moves[name] = moved, [*moves[before], (member, name)]
                    changed = True
    taken = list(given.values())
    free = [name for name in gains if taken.count(name) < places[name]]
    if not free:
        return 0
    dearest = max(free, key=lambda name: gains[name])
    if gains[dearest] > 0:
        given.update(moves[dearest])
    return gains[dearest]
