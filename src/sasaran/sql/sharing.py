"""Where it stands who claims the rows of a benefit: the members that are listed, and those that are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sasaran.ir.rulebook import Benefit
from sasaran.sql.claiming import Told, tell_claim
from sasaran.sql.gathering import Gathering
from sasaran.sql.granted import NO_CLAIM, Claimant, Ends, Shares, Source
from sasaran.sql.lists import Listing, closed
from sasaran.sql.named import collect_under, presence
from sasaran.sql.reader import Reader, Seat
from sasaran.sql.terms import Term, Terms
from sasaran.sql.values import Span

Put = Callable[[str, Term], Source]
"""Makes a column of a number, unless it is the same for all; gives where it stands."""


def tell_member(reader: Reader, benefit: Benefit, seat: Seat, recipient: Term | None) -> Told:
    """Tell what a row of a list could claim, itself a ``recipient`` or a member of the household that is one."""
    return tell_claim(reader, benefit, reader.scope_of(seat), presence(reader, seat), recipient)


def share_own(put: Put, name: str, told: Told, terms: Terms) -> Shares:
    """Give the claim of the household itself."""
    return Shares(
        _place_claim(_settle_code(told, terms), lambda part, term: put(f"{name}__{part}", term)), None, apart=False
    )


def share_listed(
    reader: Reader, gathering: Gathering, put: Put, name: str, told: list[Told], listing: Listing, unseen: Term, *,
    apart: bool,
) -> Shares:  # fmt: skip
    """Give the claims of those who are listed (told first) and, where some may not be, of nobody known (told last)."""
    entity, terms = listing.entity, reader.terms
    blank = None
    if unseen is not terms.constant(0):
        blank = _place_claim(_settle_code(told[-1], terms), lambda part, term: put(f"{name}__unseen_{part}", term))
    count = put(f"{name}__unseen", unseen)
    if not reader.frames[entity.name].exists:
        return Shares(Claimant(NO_CLAIM, (), None, None), None, apart, count, blank)
    first = told[0]

    def take(part: str, term: Term) -> Source:
        if part == "code":
            return NO_CLAIM if first.code is terms.null else gathering.hold(entity, term)
        return gathering.take(entity, _where(terms, first.code, term))

    return Shares(_place_claim(first, take), entity.name, apart, count, blank)


def count_unseen(reader: Reader, listing: Listing) -> Term:
    """Count how many rows there could be that are not listed."""
    terms = reader.terms
    most = terms.constant(listing.entity.at_most)
    if not reader.frames[listing.entity.name].exists:
        return most
    whole = closed(reader, listing)
    if whole is terms.true:
        return terms.constant(0)
    left = terms.compute("-", most, sum_rows(reader, listing.seat, terms.constant(1)))
    left = terms.extreme("greatest", [terms.constant(0), left])
    return terms.case(whole, terms.constant(0), listing.known, left, most)


def sum_rows(reader: Reader, seat: Seat, body: Term) -> Term:
    """Sum a whole number over the rows of a list; of no row, 0."""
    return reader.terms.coalesce(collect_under(reader, "sum", body, seat), reader.terms.constant(0))


def place_ends(put: Put, name: str, span: Span) -> Ends:
    """Give where the ends of an amount stand."""
    return Ends(put(f"{name}__least", span.lo), put(f"{name}__most", span.hi))


def _place_claim(told: Told, put: Put) -> Claimant:
    rows = tuple(place_ends(put, f"row{place}", span) for place, span in enumerate(told.rows, start=1))
    otherwise = None if told.otherwise is None else place_ends(put, "otherwise", told.otherwise)
    own = None if told.own is None else place_ends(put, "own", told.own)
    return Claimant(put("code", told.code), rows, otherwise, own)


def _settle_code(told: Told, terms: Terms) -> Told:
    """Have a number even where there is no claim."""
    return replace(told, code=terms.coalesce(told.code, terms.constant(NO_CLAIM)))


def _where(terms: Terms, code: Term, amount: Term) -> Term:
    """Keep an amount only where there is a claim at all."""
    return amount if amount.is_constant else terms.case(terms.is_null(code), terms.null, amount)
