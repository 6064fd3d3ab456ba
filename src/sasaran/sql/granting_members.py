"""What each recipient of a program of members gets, and all recipients of a household together."""

from __future__ import annotations

from sasaran.ir.rulebook import Benefit, Edition, Entity
from sasaran.sql.claiming import own_amount, share_scale
from sasaran.sql.computing import as_number
from sasaran.sql.gathering import Gathering
from sasaran.sql.granted import Ends, Granted
from sasaran.sql.lists import list_under
from sasaran.sql.programs import recipient_truth
from sasaran.sql.reader import Reader, Seat
from sasaran.sql.sharing import Put, count_unseen, place_ends, share_listed, sum_rows, tell_member
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Span


class GrantingMembers:
    """Makes the columns of the benefits of one edition of a program of members."""

    def __init__(self, reader: Reader, edition: Edition, entity: Entity, gathering: Gathering | None, put: Put) -> None:
        if entity.parent != reader.content.household.name:
            raise RefusedError("recipient")
        self._reader, self._edition, self._gathering, self._put = reader, edition, gathering, put
        self._terms = reader.terms
        self._listing = list_under(reader, entity, reader.root)
        self._exists = reader.frames[entity.name].exists
        self._truth = recipient_truth(reader, edition, self._listing.seat) if self._exists else self._terms.false
        self._unseen = self._count_hidden()

    def grant(self, benefit: Benefit, number: int, name: str) -> Granted:
        """Give where a benefit stands; its columns begin with ``name``."""
        if benefit.up_to is not None:
            return self._cap(benefit, number, name)
        if benefit.rows and self._gathering is not None:
            return self._share(benefit, number, name, self._gathering)
        scale, _, spans = share_scale(self._reader, [], [self._own(benefit, seat) for seat, _ in self._list_seats()])
        listed, unlisted = spans[0], self._reader.computing.hull(spans[-1])
        doubtful = self._reader.computing.hull(listed)
        least = self._sum(listed.lo, doubtful.lo, unlisted.lo)
        most = self._sum(listed.hi, doubtful.hi, unlisted.hi)
        own = Ends(self._put(f"{name}__least", least), self._put(f"{name}__most", most))
        return Granted(benefit, number, scale, own=own, summed=True, each=self._place_each(listed))

    def _cap(self, benefit: Benefit, number: int, name: str) -> Granted:
        assert benefit.up_to is not None, "it has a ceiling"
        scopes = [self._reader.scope_of(seat) for seat, _ in self._list_seats()]
        spans = [as_number(self._reader.value(benefit.up_to, scope)) for scope in scopes]
        scale, _, spans = share_scale(self._reader, [], spans)
        total = self._sum(spans[0].hi, spans[0].hi, spans[-1].hi)
        return Granted(benefit, number, scale, up_to=self._put(f"{name}__up_to", total))

    def _share(self, benefit: Benefit, number: int, name: str, gathering: Gathering) -> Granted:
        told = [tell_member(self._reader, benefit, seat, truth) for seat, truth in self._list_seats()]
        scale, told, _ = share_scale(self._reader, told, [])
        shares = share_listed(self._reader, gathering, self._put, name, told, self._listing, self._unseen, apart=True)
        return Granted(benefit, number, scale, own=Ends(0, 0), summed=True, shares=shares)

    def _list_seats(self) -> list[tuple[Seat, Term]]:
        """List the rows that are listed, and where some may not be, one of which nothing is known."""
        seats = [(self._listing.seat, self._truth)] if self._exists else []
        if self._unseen is not self._terms.constant(0) or not seats:
            blank = self._reader.blank_under(self._listing.entity, self._reader.root)
            seats.append((blank, self._terms.null))
        return seats

    def _own(self, benefit: Benefit, seat: Seat) -> Span:
        own = own_amount(self._reader, benefit, self._reader.scope_of(seat))
        assert own is not None, "a benefit without rows and without ceiling has an amount"
        return own

    def _place_each(self, span: Span) -> Ends | None:
        """Give where it stands what one recipient gets, unless nobody is listed or nothing is told of each."""
        gathering = self._gathering
        if not self._exists or gathering is None:
            return None
        terms, entity = self._terms, self._listing.entity
        out = terms.negate(self._truth)

        def take(_: str, term: Term) -> int | str:
            kept = term if term.is_constant else terms.case(out, terms.null, term)
            return gathering.take(entity, kept)

        return place_ends(take, "", span)

    def _sum(self, sure: Term, unsure: Term, unseen: Term) -> Term:
        """Sum over eligible recipients, those in doubt, and those not listed."""
        terms, zero = self._terms, self._terms.constant(0)
        total = zero
        for truth, amount in ((self._truth, sure), (terms.is_null(self._truth), unsure)):
            if self._exists and truth is not terms.false and amount is not zero:
                total = terms.compute("+", total, self._sum_where(truth, amount))
        if self._unseen is zero or unseen is zero:
            return total
        return terms.compute("+", total, terms.compute("*", self._unseen, unseen))

    def _sum_where(self, truth: Term, amount: Term) -> Term:
        """Sum an amount over the rows of which something is true; one that is the same for all is only counted."""
        terms, seat, zero = self._terms, self._listing.seat, self._terms.constant(0)
        if not amount.is_constant:
            return sum_rows(self._reader, seat, terms.case(truth, amount, zero))
        count = sum_rows(self._reader, seat, terms.case(truth, terms.constant(1), zero))
        return terms.compute("*", count, amount)

    def _count_hidden(self) -> Term:
        """Count who could be eligible and is not listed."""
        zero = self._terms.constant(0)
        unseen = count_unseen(self._reader, self._listing)
        if unseen is zero:
            return zero
        blank = self._reader.blank_under(self._listing.entity, self._reader.root)
        return self._terms.case(self._terms.could(recipient_truth(self._reader, self._edition, blank)), unseen, zero)
