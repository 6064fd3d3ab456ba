"""Prove that an edition says the same by two rulebooks: who is eligible, by which routes, and what they get."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from sasaran.difference.benefits import frame_of_part, list_parts
from sasaran.difference.proof.effect import Effect
from sasaran.difference.proof.frame import Frame
from sasaran.difference.proof.lowering_nodes import Meaning, find_body
from sasaran.difference.proof.order import Order
from sasaran.difference.proof.quantities import never_negative
from sasaran.difference.proof.term import Term, Terms
from sasaran.ir.expressions import Expression, Tree
from sasaran.ir.nodes import All, Any, Except, Node, Routes, Tiers, Use
from sasaran.ir.rulebook import LAST_DAY, Benefit, Content, Definition, Edition, Parameter
from sasaran.ir.types import Kind
from sasaran.ir.walking import list_nodes

ONE_DAY = timedelta(days=1)
_FACTS = ("times", "times_at_most", "hit", "members_at_most", "items", "once", "per_member")
_Parts = Mapping[tuple[str, str], Expression]


class Proving:
    """Proves what is the same by one rulebook and by others that differ from it in one thing."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._order = Order(Terms())
        self._meanings: dict[tuple[date, bool], Meaning] = {}

    def same_edition(
        self, old: Edition, new: Edition, changed: Content | None = None, only: date | None = None
    ) -> bool:
        """Say whether it is proved that two editions say the same on all days of the first.

        Args:
            old: The edition.
            new: The edition as changed, or the same one.
            changed: The rulebook that it is then read by, where what editions name was changed; None: the same.
            only: The one day that counts; None: every day of the edition.
        """
        return all(
            self._same_conditions(old, new, day, changed) and self._same_benefits(old, new, day, changed)
            for day in (self._list_days(old) if only is None else (only,))
        )

    def same_definition(self, name: str, changed: Content, editions: list[Edition]) -> bool:
        """Say whether it is proved that a definition has the same value on all days on which editions read it."""
        old, new = self._content.definitions[name], changed.definitions[name]
        for edition in editions:
            for day in self._list_days(edition):
                versions = old.on(day), new.on(day)
                if versions[0] is None or versions[1] is None or old.member_of is not None:
                    return False
                meaning = self._meaning(day, True)
                frame = meaning.frame(old.entity)
                if not self._same(meaning.term(versions[0].body, frame), meaning.term(versions[1].body, frame)):
                    return False
        return True

    # --- who is eligible, and by which routes

    def _same_conditions(self, old: Edition, new: Edition, day: date, changed: Content | None) -> bool:
        if changed is None and old.eligibility is new.eligibility and old.applies_in == new.applies_in:
            return True
        for trusting in (True, False):
            before, after = self._pair(day, trusting, changed)
            if not self._same(before.edition(old), after.edition(new)):
                return False
            routes, others = (
                list(list_routes(meaning, edition.eligibility, meaning.frame(edition.recipient)))
                for meaning, edition in ((before, old), (after, new))
            )
            if len(routes) != len(others) or not all(map(self._same, routes, others)):
                return False
        return True

    # --- what they get

    def _same_benefits(self, old: Edition, new: Edition, day: date, changed: Content | None) -> bool:
        before, after = self._pair(day, True, changed)
        for one, other in zip(old.benefits, new.benefits, strict=True):
            if one is other and changed is None:
                continue
            if not _same_facts(one, other) or not self._same_order(one, other, old, before):
                return False
            ours, theirs = (
                {
                    key: meaning.term(part, frame_of_part(meaning, edition, benefit, key))
                    for key, part in list_parts(benefit).items()
                }
                for meaning, edition, benefit in ((before, old, one), (after, new, other))
            )
            for terms in (ours, theirs):
                if _is_nothing_otherwise(terms):
                    del terms["otherwise", ""]
            if ours.keys() != theirs.keys() or not all(self._same(ours[key], theirs[key]) for key in ours):
                return False
        return True

    def _same_order(self, one: Benefit, other: Benefit, edition: Edition, meaning: Meaning) -> bool:
        """Say whether of two rows that changed places neither may hold where the other one surely does."""
        if one.hit != "first":
            return True
        places = {row.name: place for place, row in enumerate(other.rows)}
        turned = [
            (first, second)
            for place, first in enumerate(one.rows)
            for second in one.rows[place + 1 :]
            if places[first.name] > places[second.name]
        ]
        frame = frame_of_part(meaning, edition, one, ("row_when", ""))
        terms = self._order.terms
        return all(
            self._order.prove(meaning.term(first.condition, frame), terms.negate(meaning.term(second.condition, frame)))
            for first, second in turned
        )

    def _same(self, one: Term, other: Term) -> bool:
        if one is other:
            return True
        if one.type.kind is Kind.TRUTH:
            return self._order.relate(one, other) is Effect.SAME
        return self._order.below(one, other) and self._order.below(other, one)

    # --- days

    def _list_days(self, edition: Edition) -> Iterator[date]:
        """Give one day of each stretch of an edition's days on which all that it says is the same."""
        day = edition.during.start
        while day <= edition.during.end:
            meaning = self._meaning(day, True)
            meaning.edition(edition)
            for benefit in edition.benefits:
                for key, part in list_parts(benefit).items():
                    meaning.term(part, frame_of_part(meaning, edition, benefit, key))
            yield day
            if meaning.during.end >= LAST_DAY:
                return
            day = meaning.during.end + ONE_DAY

    def _pair(self, day: date, trusting: bool, changed: Content | None) -> tuple[Meaning, Meaning]:
        before = self._meaning(day, trusting)
        if changed is None:
            return before, before
        return before, Meaning(changed, day, self._order.terms, trusting=trusting)

    def _meaning(self, day: date, trusting: bool) -> Meaning:
        key = (day, trusting)
        if key not in self._meanings:
            self._meanings[key] = Meaning(self._content, day, self._order.terms, trusting=trusting)
        return self._meanings[key]


def list_routes(meaning: Meaning, node: Node, frame: Frame) -> Iterator[Term]:
    """Give the terms of every route and tier that decisions report, and of what opens each tier."""
    match node:
        case All(children=children) | Any(children=children):
            for child in children:
                yield from list_routes(meaning, child, frame)
        case Except(body=body) if body is not None:
            yield from list_routes(meaning, body, frame)
        case Use():
            used = find_body(node, meaning)
            if used is not None:
                yield from list_routes(meaning, used, frame)
        case Routes(routes=routes):
            for route in routes:
                yield meaning.node(route, frame)
                yield from list_routes(meaning, route, frame)
        case Tiers(tiers=tiers):
            for tier in tiers:
                yield meaning.terms.true if tier.opens_if is None else meaning.node(tier.opens_if, frame)
                yield meaning.node(tier.body, frame)
                yield from list_routes(meaning, tier.body, frame)


def list_indicative(part: Edition | Definition | Parameter) -> frozenset[str]:
    """List the indicative conditions of an edition or a definition: each waits for a statement of its own."""
    roots: list[object] = []
    if isinstance(part, Edition):
        roots = [part.eligibility]
    elif isinstance(part, Definition):
        roots = [version.body.node for version in part.versions if isinstance(version.body, Tree)]
    nodes = (node for root in roots if isinstance(root, Node) for node in list_nodes(root))
    return frozenset(node.id for node in nodes if node.attributes.indicative)


def _same_facts(one: Benefit, other: Benefit) -> bool:
    """Say whether two benefits differ in nothing but what is calculated, and the order of their rows."""
    rows = [{row.name: row.at_most for row in each.rows} for each in (one, other)]
    return rows[0] == rows[1] and all(getattr(one, name) == getattr(other, name) for name in _FACTS)


def _is_nothing_otherwise(terms: Mapping[tuple[str, str], Term]) -> bool:
    """Say whether what a member gets whom no row fits is nothing, where no row takes anything away either."""
    otherwise = terms.get(("otherwise", ""))
    if otherwise is None or not otherwise.is_constant:
        return False
    amounts = [term for (what, _), term in terms.items() if what == "row_amount"]
    return otherwise.value == 0 and all(map(never_negative, amounts))
