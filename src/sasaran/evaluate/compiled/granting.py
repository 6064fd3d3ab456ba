"""What an eligible recipient gets: the generated function's amounts and live lines → entitlements, as the reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sasaran.evaluate.caps import cap_claims, list_hopeful
from sasaran.evaluate.claims import Claim
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.open_values import BeyondError
from sasaran.evaluate.compiled.opening_nodes import NodeWalker, bind_recipient
from sasaran.evaluate.compiled.steps import Spot, Step, Steps, WalkWriter, cells_of, for_each, unless, write_all
from sasaran.evaluate.compiled.values import add, ends, hull, unite
from sasaran.ir.decision import Entitlement, Fact, Line
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Benefit, Edition
from sasaran.ir.types import Kind
from sasaran.ir.values import Number

Part = tuple[Number, Number, tuple[Line, ...], tuple[Fact, ...]]


def list_amounts(benefit: Benefit) -> list[Expression]:
    """List the amounts of which one is what is paid."""
    funded = [source.amount for source in benefit.funding if source.amount is not None]
    return [*((benefit.amount,) if benefit.amount is not None else ()), *funded]


def is_for_members(walker: NodeWalker, edition: Edition, benefit: Benefit) -> bool:
    """Say whether a benefit has lines for each member of the household that receives it."""
    entity = walker.to.content.entities.get(edition.recipient)
    family = entity is None or entity.parent is None
    return family and bool(benefit.rows) and benefit.per_member and walker.to.content.members is not None


def grant_steps(walker: NodeWalker, edition: Edition, binder: Binder, spot: Spot) -> Steps:
    """Work out the steps that gather, into `granted`, what every benefit of an edition gives one recipient."""
    steps: Steps = []
    scope = walker.to.scope_of(binder)
    for benefit in edition.benefits:
        plain = [*list_amounts(benefit)]
        amounts = [walker.value(each, scope) for each in plain]
        base = None if benefit.base is None else walker.value(benefit.base, scope)
        ceiling = None if benefit.up_to is None else walker.value(benefit.up_to, scope)
        below: Steps = []
        if is_for_members(walker, edition, benefit):
            members = walker.to.content.members
            assert members is not None, "a benefit for members has members"
            each = bind_recipient(members, walker.to.root, spot)
            lines = _line_steps(walker, benefit, each)
            presence = walker.to.presence(each)
            below = for_each(each, presence, walker.to.graph.constant(None), lines, live=True, keep=False)
        elif benefit.rows:
            below = _line_steps(walker, benefit, binder)
        steps.append(_gather(amounts, base, ceiling, below))
    return steps


def owing_steps(walker: NodeWalker, edition: Edition, binder: Binder, spot: Spot) -> Steps:
    """Work out the walk to what would settle the amounts: for each benefit into `owing`."""
    steps: Steps = []
    scope = walker.to.scope_of(binder)
    for benefit in edition.benefits:
        walk: Steps = []
        parts = [*list_amounts(benefit), *((benefit.base,) if benefit.base is not None else ())]
        for part in [benefit.up_to] if benefit.up_to is not None else parts:
            walk += walker.expression(part, scope, spot)
        if benefit.rows and benefit.up_to is None:
            members = walker.to.content.members
            if is_for_members(walker, edition, benefit) and members is not None:
                each = bind_recipient(members, walker.to.root, spot)
                below = [*walker.presence(each, spot.deeper()), *_owing_lines(walker, benefit, each, spot.deeper())]
                rows = [_wanted(walker, each, below)]
                presence = walker.to.presence(each)
                walk += for_each(each, presence, walker.to.graph.constant(None), rows, live=True, keep=False)
            else:
                below = [*_presence_of(walker, binder, spot), *_owing_lines(walker, benefit, binder, spot)]
                walk.append(_wanted(walker, binder, below))
        steps.append(_owed(walk))
    return steps


def _presence_of(walker: NodeWalker, binder: Binder, spot: Spot) -> Steps:
    return [] if binder.owner is None else walker.presence(binder, spot)


def _owed(walk: Steps) -> Step:
    def emit(to: WalkWriter, out: str) -> None:
        to.line("found = {}")
        if walk:
            write_all(to, walk, "")
        to.line("owing.append(found)")

    return Step(cells_of(walk), emit)


def _wanted(walker: NodeWalker, binder: Binder, walk: Steps) -> Step:
    """Walk only the rows that have a claim to something."""
    row = walker.to.graph.row(binder)

    def emit(to: WalkWriter, out: str) -> None:
        with to.block(f"if (len(owing), id({to.need(row)})) in wanted:"):
            write_all(to, walk, "")

    return Step(cells_of(walk, row), emit)


def _owing_lines(walker: NodeWalker, benefit: Benefit, binder: Binder, spot: Spot) -> Steps:
    """Walk the conditions and amounts of the lines that a member could have."""
    scope = walker.to.scope_of(binder)
    rest: Steps = [] if benefit.otherwise is None else walker.expression(benefit.otherwise, scope, spot)
    tests = [walker.value(row.condition, scope) for row in benefit.rows]
    walks = [
        [*walker.expression(row.condition, scope, spot), *walker.expression(row.amount, scope, spot)]
        for row in benefit.rows
    ]
    if benefit.hit != "first":
        for test in reversed(tests):
            rest = unless(test, True, rest)
    for test, walk in reversed(list(zip(tests, walks, strict=True))):
        rest = [*unless(test, False, walk), *(unless(test, True, rest) if benefit.hit == "first" else rest)]
    return rest


def _gather(amounts: list[Cell], base: Cell | None, ceiling: Cell | None, below: Steps) -> Step:
    def emit(to: WalkWriter, out: str) -> None:
        to.line("lines = []")
        if below:
            write_all(to, below, "")
        names = "".join(f"{to.need(cell)}, " for cell in amounts)
        more = ["None" if cell is None else to.need(cell) for cell in (base, ceiling)]
        to.line(f"granted.append((({names}), {more[0]}, {more[1]}, lines))")

    cells = [*amounts, *(cell for cell in (base, ceiling) if cell is not None)]
    return Step(cells_of(below, *cells), emit)


def _line_steps(walker: NodeWalker, benefit: Benefit, binder: Binder) -> Steps:
    """Gather the lines that a row could have: (row, presence, [(line, truth, amount)], whether `otherwise` counts)."""
    scope = walker.to.scope_of(binder)
    presence = walker.to.presence(binder)
    row = walker.to.graph.row(binder)
    otherwise = None if benefit.otherwise is None else walker.value(benefit.otherwise, scope)
    tests = [walker.value(each.condition, scope) for each in benefit.rows]
    values = [walker.value(each.amount, scope) for each in benefit.rows]

    def emit(to: WalkWriter, out: str) -> None:
        live = to.fresh("live")
        to.line(f"{live} = []")
        lines(to, live, 0)
        here = to.need(presence)
        to.line(f"lines.append(({to.need(row)}, {here}, {live}))")

    def lines(to: WalkWriter, live: str, place: int) -> None:
        for at in range(place, len(tests)):
            test = to.need(tests[at])
            with to.block(f"if {test} is not False:"):
                to.line(f"{live}.append(({at}, {test}, {to.need(values[at])}))")
            if benefit.hit == "first":
                with to.block(f"if {test} is not True:"):
                    lines_or_rest(to, live, at + 1)
                return
        rest(to, live)

    def lines_or_rest(to: WalkWriter, live: str, place: int) -> None:
        lines(to, live, place) if place < len(tests) else rest(to, live)

    def rest(to: WalkWriter, live: str) -> None:
        if otherwise is None:
            to.line("pass")
            return
        sure = "" if benefit.hit == "first" else f" if not any(each[1] is True for each in {live})"
        text = f"{live}.append((-1, None, {to.need(otherwise)}))"
        to.line(f"{text if not sure else f'({text}){sure} else None'}")

    more = [] if otherwise is None else [otherwise]
    return [Step((presence, row, *tests, *values, *more), emit)]


Lines = tuple[Row, bool | None, list[tuple[int, bool | None, Any]]]
"""What one row could have: the row, whether it counts, and its live lines by place (-1: `otherwise`)."""
Granted = tuple[tuple[Any, ...], Any, Any, list[Lines]]


def list_claims(benefit: Benefit, lines: list[Lines]) -> list[Claim]:
    """List what the rows claim, certain and doubtful."""
    claims = []
    for member, here, live in lines:
        if here is False:
            continue
        through = all(truth is not True for _, truth, _ in live)
        known = [item for item in live if item[0] >= 0]
        # Where no line need hold, nothing is a possibility as well, though no `otherwise` is paid.
        count = len(known) + through
        for place, truth, amount in live:
            if benefit.hit == "first":
                certain = here is True and count == 1
            else:
                certain = here is True and (truth is True if place >= 0 else not known)
            if amount.__class__ is int and (certain or amount == 0):
                least = most = amount
            else:
                least, most = ends(amount if certain else hull(amount))
            claims.append(Claim(member, None if place < 0 else benefit.rows[place], least, most, certain))
    return claims


class Grants:
    """The entitlements of one edition."""

    __slots__ = ("_benefits", "_plain")

    def __init__(self, edition: Edition) -> None:
        self._benefits = edition.benefits
        self._plain = [
            Entitlement(
                each.form, str(each.unit), paid_to=each.paid_to, per=each.per,
                times=each.times, times_at_most=each.times_at_most, once=each.once,
                items=tuple((item.what, item.quantity, item.unit) for item in each.items),
            )
            for each in edition.benefits
        ]  # fmt: skip

    def grant(
        self, recipients: Sequence[tuple[Row, bool, list[Granted]]], family: bool, owed: Any
    ) -> tuple[Entitlement, ...]:
        """Give every benefit to the recipients together; ``owed`` walks to what would settle amounts, if need be.

        Args:
            recipients: Each with whether it is certain, and what the generated function gathered.
            family: The recipient is the household itself.
            owed: From the wanted rows by benefit to the open facts of each benefit, by recipient.
        """
        claims = [
            [list_claims(benefit, item[3]) for benefit, item in zip(self._benefits, got, strict=True)]
            for _, _, got in recipients
        ]
        parts = [
            [self._part(benefit, item, mine) for benefit, item, mine in zip(self._benefits, got, own, strict=True)]
            for (_, _, got), own in zip(recipients, claims, strict=True)
        ]
        open_facts: Mapping[int, list[tuple[Fact, ...]]] = {}
        if any(least != most for each in parts for least, most, _ in each):
            wanted = {
                (place, id(claim.member))
                for own in claims
                for place, (benefit, mine) in enumerate(zip(self._benefits, own, strict=True))
                for claim in list_hopeful(benefit, mine)
            }
            open_facts = owed(wanted)
        return tuple(
            self._entitle(
                place,
                [(row, certain, each[place]) for (row, certain, _), each in zip(recipients, parts, strict=True)],
                family,
                open_facts,
            )
            for place in range(len(self._benefits))
        )

    def _part(self, benefit: Benefit, item: Granted, claims: list[Claim]) -> tuple[Number, Number, tuple[Line, ...]]:
        amounts, base, ceiling, _ = item
        if benefit.up_to is not None:
            least, most = ends(ceiling)
            return (most - 1 if least != most else most), most, ()
        least = most = 0
        if amounts:
            least, most = ends(amounts[0] if len(amounts) == 1 else unite(Kind.NUMBER, amounts))
        if base is not None:
            floor, top = ends(add(0, base))
            least, most = least + floor, most + top
        if not benefit.rows:
            return least, most, ()
        capped = cap_claims(benefit, claims)
        return least + capped.least, most + capped.most, capped.lines

    def _entitle(
        self,
        place: int,
        parts: list[tuple[Row, bool, tuple[Number, Number, tuple[Line, ...]]]],
        family: bool,
        open_facts: Mapping[int, list[tuple[Fact, ...]]],
    ) -> Entitlement:
        benefit, plain = self._benefits[place], self._plain[place]
        owed = (open_facts[id(row)][place] for row, _, (least, most, _) in parts if least != most)
        missing = _once(fact for facts in owed for fact in facts)
        if benefit.up_to is not None:
            return replace(plain, up_to=sum(most for _, _, (_, most, _) in parts), missing=missing)
        if not list_amounts(benefit) and benefit.base is None and not benefit.rows:
            return plain
        at_least: Number = 0
        at_most: Number = 0
        lines: list[Line] = []
        for row, certain, (least, most, own) in parts:
            at_least += least if certain else min(0, least)
            at_most += most if certain else max(0, most)
            if family and not (benefit.per_member and benefit.rows):
                own = tuple(replace(line, member=None) for line in own)
            elif not family and not own and (least, most) != (0, 0):
                own = (Line(row.label or None, None, least, most),)
            lines += own if certain else [Line(x.member, x.row, min(0, x.at_least), x.at_most) for x in own]
        return Entitlement(
            plain.form,
            plain.unit,
            at_least,
            at_most,
            None,
            plain.items,
            tuple(lines),
            missing,
            plain.paid_to,
            plain.per,
            plain.times,
            plain.times_at_most,
            plain.once,
        )


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(facts))


def check_listed(walker: NodeWalker, edition: Edition, facts: Facts) -> None:
    """Leave it to the reference where members that are not listed could have a claim."""
    members = walker.to.content.members
    if members is None or not any(is_for_members(walker, edition, benefit) for benefit in edition.benefits):
        return
    if not members.complete or facts.root.lists.get(members.list_name) is None:
        raise BeyondError
