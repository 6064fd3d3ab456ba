"""What each member could claim of a benefit, before any cap: certain and doubtful lines (semantics, section 6)."""

from __future__ import annotations

from collections.abc import Sequence

from sasaran.evaluate.claims import Claim
from sasaran.evaluate.reference.lists import presence
from sasaran.evaluate.reference.reader import Reader
from sasaran.evaluate.reference.values import ends, hull
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Benefit, BenefitRow
from sasaran.ir.truth import Truth


def list_claims(reader: Reader, benefit: Benefit, members: Sequence[Row]) -> list[Claim]:
    """List what each of these members has or could have of a benefit."""
    read = _first_claims if benefit.hit == "first" else _summed_claims
    return [claim for member in members for claim in read(reader, benefit, member)]


def list_live(reader: Reader, benefit: Benefit, member: Row) -> list[tuple[BenefitRow, Truth]]:
    """List the rows that a member could be in: all that may hold; of ``first`` none after one that does."""
    environment = reader.environment_of(member)
    live: list[tuple[BenefitRow, Truth]] = []
    for row in benefit.rows:
        truth = reader.is_true(row.condition, environment)
        if truth is not Truth.FALSE:
            live.append((row, truth))
        if truth is Truth.TRUE and benefit.hit == "first":
            break
    return live


def falls_through(live: list[tuple[BenefitRow, Truth]]) -> bool:
    """Say whether it could be that no row holds."""
    return all(truth is not Truth.TRUE for _, truth in live)


def _first_claims(reader: Reader, benefit: Benefit, member: Row) -> list[Claim]:
    here = presence(reader, member)
    live = list_live(reader, benefit, member) if here is not Truth.FALSE else []
    lines: list[tuple[BenefitRow | None, Expression | None]] = [(row, row.amount) for row, _ in live]
    if falls_through(live):
        lines.append((None, benefit.otherwise))
    certain = here is Truth.TRUE and len(lines) == 1
    return [
        _claim(reader, member, row, amount, certain)
        for row, amount in lines
        if amount is not None and here is not Truth.FALSE
    ]


def _summed_claims(reader: Reader, benefit: Benefit, member: Row) -> list[Claim]:
    here = presence(reader, member)
    if here is Truth.FALSE:
        return []
    live = list_live(reader, benefit, member)
    sure = here is Truth.TRUE
    claims = [_claim(reader, member, row, row.amount, sure and truth is Truth.TRUE) for row, truth in live]
    if falls_through(live) and benefit.otherwise is not None:
        claims.append(_claim(reader, member, None, benefit.otherwise, sure and not live))
    return claims


def _claim(reader: Reader, member: Row, row: BenefitRow | None, amount: Expression, certain: bool) -> Claim:
    value = reader.value(amount, reader.environment_of(member))
    least, most = ends(value if certain else hull(value))
    return Claim(member, row, least, most, certain)
