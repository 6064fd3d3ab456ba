"""The parts ``members``, ``benefits`` and ``amounts`` of a plan: who is found eligible, and what there is to get."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sasaran.ir.expressions import Expression
from sasaran.ir.rulebook import Benefit, Content, Edition, Entity
from sasaran.sql.claiming import list_amounts
from sasaran.sql.gathering import Gathering
from sasaran.sql.granted import Gathered, Granted, Judged
from sasaran.sql.granting import Granting
from sasaran.sql.lists import list_under
from sasaran.sql.programs import recipient_truth
from sasaran.sql.reader import Reader
from sasaran.sql.terms import RefusedError, Term

MEMBERS, BENEFITS, AMOUNTS = "members", "benefits", "amounts"
"""``amounts`` is of ``benefits`` what stands in numbers alone: a benefit with rows, which has lists, is refused."""


class Entitling:
    """Takes in editions, one after another; ``reader`` reads on trust. ``scale``: the decimals of amounts."""

    def __init__(self, reader: Reader, parts: Collection[str]) -> None:
        self._reader = reader
        self._members, self._benefits = bool({MEMBERS, BENEFITS} & set(parts)), bool({BENEFITS, AMOUNTS} & set(parts))
        self._plain = BENEFITS not in parts
        self._gathering = Gathering(reader)
        self._verdicts: list[tuple[str, Entity, Term]] = []
        self._outputs: list[tuple[str, Term, str]] = []
        self.scale = find_scale(reader.content)

    def add(self, edition: Edition) -> tuple[Granted, ...]:
        """Take in an edition; give where its benefits stand.

        Raises:
            RefusedError: Something can't be said exactly; then nothing of the edition is taken in.

        """
        entity = self._reader.content.entities.get(edition.recipient)
        verdicts: list[tuple[str, Entity, Term]] = []
        if self._members and entity is not None and entity.parent is not None:
            seat = list_under(self._reader, entity, self._reader.root).seat
            if self._reader.frames[entity.name].exists:
                verdicts.append((edition.id, entity, recipient_truth(self._reader, edition, seat)))
        if not self._benefits:
            self._verdicts += verdicts
            return ()
        if self._plain and any(benefit.rows for benefit in edition.benefits):
            raise RefusedError("shares")
        with self._gathering.unless_refused():
            granting = Granting(self._reader, edition, None if self._plain else self._gathering)
            found = granting.grant()
            if any(each.scale > self.scale for each in found):
                raise RefusedError("digits")
        self._verdicts += verdicts
        self._outputs += granting.outputs
        return found

    def complete(self) -> tuple[Mapping[str, Judged], Gathered, list[tuple[str, Term, str]]]:
        """Give the members' verdicts by edition, the lists of what was gathered of rows, and all columns."""
        judged = self._gathering.judge(self._verdicts)
        gathered, lists = self._gathering.list_outputs()
        return judged, gathered, [*self._outputs, *lists]


def find_scale(content: Content) -> int:
    """Give how many decimals amounts have in a rulebook, whatever the date: the same for every batch of it."""
    benefits = (benefit for edition in content.editions for benefit in edition.benefits)
    return max((amount.type.scale for benefit in benefits for amount in _list_all(benefit)), default=0)


def _list_all(benefit: Benefit) -> Iterator[Expression]:
    yield from list_amounts(benefit)
    yield from (row.amount for row in benefit.rows)
    yield from (each for each in (benefit.base, benefit.otherwise, benefit.up_to) if each is not None)
