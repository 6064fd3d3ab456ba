"""What a program's benefits come to, as columns (semantics, section 6): amounts as they are, rows as what is claimed.

Caps are not written in SQL. A household's claims are told as few small numbers, which many households share; what they
come to under the caps is then worked out once for each that occurs (`settling`).
"""

from __future__ import annotations

from sasaran.ir.rulebook import Benefit, Edition
from sasaran.sql.claiming import Told, list_amounts, own_amount, share_scale, tell_claim
from sasaran.sql.computing import as_number
from sasaran.sql.gathering import Gathering
from sasaran.sql.granted import Ends, Granted, Shares, Source
from sasaran.sql.granting_members import GrantingMembers
from sasaran.sql.lists import Listing, list_under
from sasaran.sql.reader import Reader
from sasaran.sql.sharing import count_unseen, place_ends, share_listed, share_own, tell_member
from sasaran.sql.terms import RefusedError, Term


class Granting:
    """Makes the columns of one edition's benefits, which are then in ``outputs``. ``reader`` reads on trust.

    Without a ``gathering`` nothing is told of each member, and no benefit may have rows.
    """

    def __init__(self, reader: Reader, edition: Edition, gathering: Gathering | None) -> None:
        self._reader, self._edition, self._gathering = reader, edition, gathering
        self.outputs: list[tuple[str, Term, str]] = []

    def grant(self) -> tuple[Granted, ...]:
        """Give where each benefit stands."""
        entity = self._reader.content.entities.get(self._edition.recipient)
        members = None
        if entity is not None and entity.parent is not None:
            members = GrantingMembers(self._reader, self._edition, entity, self._gathering, self._put)
        found = []
        for number, benefit in enumerate(self._edition.benefits, start=1):
            name = f"{self._edition.program}__b{number}"
            if benefit.up_to is None and not _has_amount(benefit):
                found.append(Granted(benefit, number, 0))
            elif members is not None:
                found.append(members.grant(benefit, number, name))
            else:
                found.append(self._grant_household(benefit, number, name))
        return tuple(found)

    def _grant_household(self, benefit: Benefit, number: int, name: str) -> Granted:
        reader, scope = self._reader, self._reader.scope_of(self._reader.root)
        if benefit.up_to is not None:
            ceiling = as_number(reader.value(benefit.up_to, scope))
            return Granted(benefit, number, ceiling.scale, up_to=self._put(f"{name}__up_to", ceiling.hi))
        own = own_amount(reader, benefit, scope)
        scale, told, owns = share_scale(reader, self._tell(benefit), [] if own is None else [own])
        ends = place_ends(self._put, name, owns[0]) if owns else Ends(0, 0)
        return Granted(benefit, number, scale, own=ends, shares=self._share(benefit, name, told))

    def _tell(self, benefit: Benefit) -> list[Told]:
        """Tell who claims rows: each member, and who is not listed; or the household itself."""
        reader = self._reader
        if not benefit.rows:
            return []
        listing = self._find_claimants(benefit)
        if listing is None:
            return [tell_claim(reader, benefit, reader.scope_of(reader.root), reader.terms.true, None)]
        seats = [listing.seat]
        if count_unseen(reader, listing) is not reader.terms.constant(0):
            seats.append(reader.blank_under(listing.entity, reader.root))
        return [tell_member(reader, benefit, seat, None) for seat in seats]

    def _share(self, benefit: Benefit, name: str, told: list[Told]) -> Shares | None:
        reader, listing = self._reader, self._find_claimants(benefit)
        if not told or self._gathering is None:
            return None
        if listing is None:
            return share_own(self._put, name, told[0], reader.terms)
        unseen = count_unseen(reader, listing)
        return share_listed(reader, self._gathering, self._put, name, told, listing, unseen, apart=False)

    def _find_claimants(self, benefit: Benefit) -> Listing | None:
        """Give the members, if a benefit's rows are about each; else they are about the household itself."""
        members = self._reader.content.members
        if not benefit.per_member or members is None:
            return None
        if members.parent != self._reader.content.household.name:
            raise RefusedError("recipient")
        return list_under(self._reader, members, self._reader.root)

    def _put(self, name: str, term: Term) -> Source:
        """Make a column of a number, unless it is the same for all."""
        if term.is_constant and isinstance(term.value, int):
            return int(term.value)
        term = self._reader.terms.lift(term, self._reader.content.household.name)
        self.outputs.append((name, term, ""))
        return name


def _has_amount(benefit: Benefit) -> bool:
    return bool(benefit.rows) or benefit.base is not None or bool(list_amounts(benefit))
