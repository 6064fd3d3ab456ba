"""Mutants that no scenario could notice: they say the same as the rulebook, for every household on every day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum

from sasaran.difference.benefits import frame_of_part, list_parts
from sasaran.difference.proof.effect import Effect
from sasaran.difference.proof.lowering_nodes import Meaning
from sasaran.difference.proof.order import Order
from sasaran.difference.proof.term import Term, Terms
from sasaran.ir.rulebook import LAST_DAY, Content, Edition, ParameterValue
from sasaran.ir.types import Kind
from sasaran.mutants.listing import Mutant
from sasaran.mutants.owners import Name, Owners

ONE_DAY = timedelta(days=1)
_REPORTED = frozenset(("drop_route", "opened"))
"""Changes to routes are seen in which of them is met, though the outcome may be the same."""
_KINDS = {"definitions": "definition", "parameters": "parameter", "attestations": "attestation"}


class Same(Enum):
    """Why a mutant says the same."""

    UNREAD = "unread"
    """No program reads what was changed."""
    NEVER = "never"
    """No edition that reads it is in force on any of its days."""
    PROVED = "proved"
    """What was changed was proved to say the same."""


class Equals:
    """Finds out which mutants of one rulebook say the same."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._owners = Owners(content)
        self._order = Order(Terms())
        self._meanings: dict[tuple[date, bool], Meaning] = {}

    def find_reason(self, mutant: Mutant) -> Same | None:
        """Give the reason why a mutant says the same; None: it does not, or that was not proved."""
        name = _name_read(mutant)
        if name is not None:
            editions = self._owners.list_editions(name)
            if not editions:
                return Same.UNREAD
            if not _list_in_force(editions, mutant):
                return Same.NEVER
        return Same.PROVED if self._is_proved(mutant) else None

    def _is_proved(self, mutant: Mutant) -> bool:
        if mutant.day is not None or mutant.kind in _REPORTED:
            return False
        if mutant.kind == "order" and any("benefits" not in path for path, _ in mutant.changes):
            return False
        changed = mutant.apply(self._content)
        return all(self._says_the_same(path[0], path[1], changed) for path, _ in mutant.changes)

    def _says_the_same(self, where: object, which: object, changed: Content) -> bool:
        if where == "editions" and isinstance(which, int):
            return self._same_edition(self._content.editions[which], changed.editions[which])
        if where == "definitions":
            return self._same_definition(str(which), changed)
        return False

    # --- an edition, read by the same book: all that it names is as it was

    def _same_edition(self, old: Edition, new: Edition) -> bool:
        return all(
            self._same_conditions(old, new, day) and self._same_benefits(old, new, day) for day in self._list_days(old)
        )

    def _same_conditions(self, old: Edition, new: Edition, day: date) -> bool:
        if old.eligibility is new.eligibility and old.applies_in == new.applies_in:
            return True
        for trusting in (True, False):
            meaning = self._meaning(day, trusting)
            if not self._same(meaning.edition(old), meaning.edition(new)):
                return False
        return True

    def _same_benefits(self, old: Edition, new: Edition, day: date) -> bool:
        meaning = self._meaning(day, True)
        for one, other in zip(old.benefits, new.benefits, strict=True):
            if one is other:
                continue
            before, after = list_parts(one), list_parts(other)
            if before.keys() != after.keys() or list(before) != list(after) or not _same_facts(one, other):
                return False
            for key, part in before.items():
                terms = [
                    meaning.term(each, frame_of_part(meaning, edition, benefit, key))
                    for each, edition, benefit in ((part, old, one), (after[key], new, other))
                ]
                if not self._same(*terms):
                    return False
        return True

    def _same_definition(self, name: str, changed: Content) -> bool:
        old, new = self._content.definitions[name], changed.definitions[name]
        for edition in self._owners.list_editions(("definition", name)):
            for day in self._list_days(edition):
                versions = old.on(day), new.on(day)
                if versions[0] is None or versions[1] is None or old.member_of is not None:
                    return False
                meaning = self._meaning(day, True)
                frame = meaning.frame(old.entity)
                if not self._same(meaning.term(versions[0].body, frame), meaning.term(versions[1].body, frame)):
                    return False
        return True

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

    def _meaning(self, day: date, trusting: bool) -> Meaning:
        key = (day, trusting)
        if key not in self._meanings:
            self._meanings[key] = Meaning(self._content, day, self._order.terms, trusting=trusting)
        return self._meanings[key]


def _same_facts(one: object, other: object) -> bool:
    """Say whether two benefits differ in nothing but what is calculated."""
    names = ("times", "times_at_most", "hit", "members_at_most", "items", "once", "per_member")
    rows = [[(row.name, row.at_most) for row in getattr(each, "rows", ())] for each in (one, other)]
    return rows[0] == rows[1] and all(getattr(one, name) == getattr(other, name) for name in names)


def _name_read(mutant: Mutant) -> Name | None:
    """Name what must be read for a change outside editions to matter."""
    where, *rest = mutant.changes[0][0]
    return (_KINDS[str(where)], str(rest[0])) if where in _KINDS else None


def _list_in_force(editions: list[Edition], mutant: Mutant) -> list[Edition]:
    """List the editions in force on the days on which a change could matter."""
    if mutant.day is not None:
        return [edition for edition in editions if mutant.day in edition.during]
    during = [part.during for _, part in mutant.changes if isinstance(part, ParameterValue)]
    if not during:
        return editions
    return [edition for edition in editions if any(edition.during.meets(each) for each in during)]
