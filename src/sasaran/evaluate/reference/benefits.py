"""What an eligible recipient gets, as a range, and what would settle it (semantics, section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sasaran.evaluate.caps import Capped, cap_claims, list_hopeful
from sasaran.evaluate.claims import Claim
from sasaran.evaluate.reference.claims import falls_through, list_claims, list_live
from sasaran.evaluate.reference.collector import Place
from sasaran.evaluate.reference.lists import Listing
from sasaran.evaluate.reference.open_facts import OpenFacts
from sasaran.evaluate.reference.reader import Reader
from sasaran.evaluate.reference.values import add, ends, is_known, unite
from sasaran.ir.decision import Entitlement, Fact, Line
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Benefit
from sasaran.ir.types import Kind
from sasaran.ir.values import Number


@dataclass(frozen=True, slots=True)
class Part:
    """What one recipient gets of a benefit."""

    least: Number
    most: Number
    lines: tuple[Line, ...]
    missing: tuple[Fact, ...]


def grant_household(reader: Reader, benefit: Benefit, certain: bool) -> Entitlement:
    """Give what a household gets of a benefit; from 0 where it is not certain that it is eligible."""
    root, members = reader.facts.root, reader.content.members
    if not benefit.rows or not benefit.per_member or members is None:
        part = _grant(reader, benefit, root, (root,), None)
        part = replace(part, lines=tuple(replace(line, member=None) for line in part.lines))
    else:
        listing = Listing(members, root, members.list_name, root.lists.get(members.list_name))
        part = _grant(reader, benefit, root, listing.rows or (), listing)
    return _entitle(reader, benefit, [(root, part, certain)])


def grant_members(
    reader: Reader, benefit: Benefit, recipients: Sequence[tuple[Row, bool]], unseen: Sequence[Listing] = ()
) -> Entitlement:
    """Give what the eligible members get of a benefit together; those in doubt add to the most only.

    ``unseen``: lists in which there could be more eligible members than are known.
    """
    parts = [(row, _grant_member(reader, benefit, row), certain) for row, certain in recipients]
    for listing in unseen:
        row = reader.blank_row(listing.entity, listing.owner)
        part = replace(_grant_member(reader, benefit, row), missing=(reader.name_list(listing.owner, listing.name),))
        parts += [(row, part, False)] * listing.unseen
    return _entitle(reader, benefit, parts)


def _grant_member(reader: Reader, benefit: Benefit, row: Row) -> Part:
    part = _grant(reader, benefit, row, (row,), None)
    if not part.lines and (part.least, part.most) != (0, 0):
        return replace(part, lines=(Line(row.label or None, None, part.least, part.most),))
    return part


def _entitle(reader: Reader, benefit: Benefit, parts: list[tuple[Row, Part, bool]]) -> Entitlement:
    plain = Entitlement(
        benefit.form, str(benefit.unit), paid_to=benefit.paid_to, per=benefit.per,
        times=benefit.times, times_at_most=benefit.times_at_most, once=benefit.once,
    )  # fmt: skip
    items = tuple((item.what, item.quantity, item.unit) for item in benefit.items)
    if benefit.up_to is not None:
        ceilings = [ends(reader.value(benefit.up_to, reader.environment_of(row)))[1] for row, _, _ in parts]
        missing = _once(
            fact
            for row, part, _ in parts
            for fact in (_open_ceiling(reader, benefit, row) if row.label else part.missing)
        )
        return replace(plain, up_to=sum(ceilings), items=items, missing=missing)
    if benefit.amount is None and benefit.base is None and not benefit.rows and not _amounts(benefit):
        return replace(plain, items=items)
    lines = (
        line if certain else Line(line.member, line.row, min(0, line.at_least), line.at_most)
        for _, part, certain in parts
        for line in part.lines
    )
    return replace(
        plain,
        at_least=sum(part.least if certain else min(0, part.least) for _, part, certain in parts),
        at_most=sum(part.most if certain else max(0, part.most) for _, part, certain in parts),
        items=items,
        lines=tuple(lines),
        missing=_once(fact for _, part, _ in parts for fact in part.missing),
    )


def _grant(reader: Reader, benefit: Benefit, recipient: Row, members: Sequence[Row], listing: Listing | None) -> Part:
    environment = reader.environment_of(recipient)
    opens = OpenFacts(reader)
    least: Number = 0
    most: Number = 0
    amounts = [*((benefit.amount,) if benefit.amount is not None else ()), *_amounts(benefit)]
    if amounts:
        least, most = ends(unite(Kind.NUMBER, [reader.value(item, environment) for item in amounts]))
    if benefit.base is not None:
        floor, ceiling = ends(add(0, reader.value(benefit.base, environment)))
        least, most = least + floor, most + ceiling
    for expression in (*amounts, *((benefit.base,) if benefit.base is not None else ())):
        opens.expression(expression, environment, Place())
    lines: tuple[Line, ...] = ()
    if benefit.rows:
        capped = _grant_members(reader, benefit, members, listing, opens)
        least, most, lines = least + capped.least, most + capped.most, capped.lines
    missing = () if least == most else tuple(item.fact for item in opens.list_open())
    return Part(least, most, lines, missing)


def _grant_members(
    reader: Reader, benefit: Benefit, members: Sequence[Row], listing: Listing | None, opens: OpenFacts
) -> Capped:
    claims = list_claims(reader, benefit, members)
    hopeful = {id(claim.member) for claim in list_hopeful(benefit, claims)}
    for member in members:
        if id(member) in hopeful:
            _collect_claims(reader, benefit, member, opens)
    if listing is not None and not listing.closed:
        opens.listing(listing, Place())
        claims += _claim_unseen(reader, benefit, listing)
    return cap_claims(benefit, claims)


def _claim_unseen(reader: Reader, benefit: Benefit, listing: Listing) -> list[Claim]:
    """Give what members could claim who are not in the list, of whom nothing is known, not even that they are."""
    claims = list_claims(reader, benefit, [reader.blank_row(listing.entity, listing.owner)])
    unseen = [Row(listing.entity.name, "", {}, {}, listing.owner) for _ in range(listing.unseen)]
    return [replace(claim, member=row, least=min(0, claim.least), certain=False) for row in unseen for claim in claims]


def _collect_claims(reader: Reader, benefit: Benefit, member: Row, opens: OpenFacts) -> None:
    environment = reader.environment_of(member)
    opens.presence(member, Place())
    live = list_live(reader, benefit, member)
    for row, _ in live:
        opens.expression(row.condition, environment, Place())
        opens.expression(row.amount, environment, Place())
    if falls_through(live) and benefit.otherwise is not None:
        opens.expression(benefit.otherwise, environment, Place())


def _open_ceiling(reader: Reader, benefit: Benefit, row: Row) -> tuple[Fact, ...]:
    environment = reader.environment_of(row)
    if benefit.up_to is None or is_known(reader.value(benefit.up_to, environment)):
        return ()
    opens = OpenFacts(reader)
    opens.expression(benefit.up_to, environment, Place())
    return tuple(item.fact for item in opens.list_open())


def _amounts(benefit: Benefit) -> list[Expression]:
    return [source.amount for source in benefit.funding if source.amount is not None]


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(facts))
