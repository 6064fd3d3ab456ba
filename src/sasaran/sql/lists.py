"""Lists of rows: what is not known of a list, quantifiers, counts, sums, least and greatest (semantics, 1 and 2)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from sasaran.ir.expressions import Aggregate, Quantifier, Rows
from sasaran.ir.rulebook import Entity
from sasaran.sql.computing import as_span
from sasaran.sql.named import collect_under, presence
from sasaran.sql.reader import Reader, Scope, Seat
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Span, Value, bounds_of
from sasaran.tables.layout import KNOWN


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a list of ``owner``: the seat of each, and whether the list is known (never NULL)."""

    seat: Seat
    owner: Seat
    known: Term

    @property
    def entity(self) -> Entity:
        """What its rows are."""
        return self.seat.entity


def list_rows(reader: Reader, rows: Rows, scope: Scope) -> tuple[Listing, Scope]:
    """Give the rows that a quantifier ranges over, and the scope in which its variable is bound to each."""
    owner = scope.seats[rows.owner]
    if owner.named is not None:
        raise RefusedError("rows")
    if not owner.blank:
        reader.require_active(owner, scope)
    listing = list_under(reader, reader.content.entities[rows.entity], owner)
    # Each quantifier has a seat of its own: two of them over one list do not speak of the same row.
    fresh = reader.candidates.setdefault(
        (f"{rows.entity}#{rows.variable}", owner), Seat(listing.entity, owner.blank, owner)
    )
    listing = Listing(fresh, owner, listing.known)
    inner = reader.scope_of(fresh)
    return listing, Scope({**scope.seats, rows.variable: fresh}, inner.active)


def list_under(reader: Reader, entity: Entity, owner: Seat) -> Listing:
    """Give the rows of a list of a row."""
    terms = reader.terms
    seat = reader.row_under(entity, owner)
    if owner.blank or not reader.frames[entity.name].exists:
        return Listing(seat, owner, terms.false)
    flag = entity.list_name + KNOWN
    known = terms.true
    if reader.frames[owner.entity.name].has(flag):
        known = terms.surely(terms.raw(owner.entity.name, flag))
    return Listing(seat, owner, known)


def closed(reader: Reader, listing: Listing) -> Term:
    """Say whether the rows that are known are all there are."""
    return listing.known if listing.entity.complete else reader.terms.false


def any_row(reader: Reader, listing: Listing, holds: Term, *, counted: bool = True) -> Term:
    """Say whether any present row holds; a row that is not listed yet could. ``counted``: presence is asked here."""
    terms = reader.terms
    if listing.owner.blank or not reader.frames[listing.entity.name].exists:
        return terms.null
    truth = terms.conjoin([presence(reader, listing.seat), holds]) if counted else holds
    nobody = terms.case(closed(reader, listing), terms.false, terms.null)
    if truth is terms.false:
        return nobody
    return terms.disjoin([collect_under(reader, "or", truth, listing.seat), nobody])


def every_row(reader: Reader, listing: Listing, holds: Term) -> Term:
    """Say whether every present row holds; a row that is not listed yet could fail."""
    return reader.terms.negate(any_row(reader, listing, reader.terms.negate(holds)))


def count_rows(reader: Reader, listing: Listing, holds: Term | None) -> Span:
    """Count the present rows that hold: those that do, and at most those that could."""
    terms, entity = reader.terms, listing.entity
    # Only where every row counts does the least number of rows bound the count.
    least = entity.at_least if holds is None and entity.present is None else 0
    if listing.owner.blank or not reader.frames[entity.name].exists:
        return reader.values.between(least, entity.at_most)
    truth = terms.conjoin([presence(reader, listing.seat), terms.true if holds is None else holds])
    sure, unsure = _tally(reader, listing, truth), _tally(reader, listing, terms.is_null(truth))
    most = terms.compute("+", sure, unsure)
    whole = closed(reader, listing)
    lowest = terms.extreme("greatest", [sure, terms.constant(least)])
    highest = terms.extreme("greatest", [most, terms.constant(entity.at_most)])
    lo = terms.case(whole, sure, lowest)
    hi = lo if most is sure and whole is terms.true else terms.case(whole, most, highest)
    return Span(lo, hi, 0, entity.at_most)


def quantify(reader: Reader, expression: Quantifier, scope: Scope) -> Term:
    """Say whether some row satisfies a condition, or every."""
    listing, inner = list_rows(reader, expression.rows, scope)
    holds = reader.is_true(expression.body, inner)
    return (any_row if expression.how == "some" else every_row)(reader, listing, holds)


def aggregate(reader: Reader, expression: Aggregate, scope: Scope) -> Value:
    """Give what a count, sum, least or greatest could be."""
    terms = reader.terms
    listing, inner = list_rows(reader, expression.rows, scope)
    where = None if expression.where is None else reader.is_true(expression.where, inner)
    if expression.how == "count":
        return count_rows(reader, listing, where)
    assert expression.item is not None, "a sum, least or greatest has an item"
    item = as_span(reader.value(expression.item, inner))
    unknown = as_span(reader.values.unknown(expression.item.type))
    if not (item.is_date or unknown.is_date):
        scale = max(item.scale, unknown.scale)
        item, unknown = reader.values.scaled(item, scale), reader.values.scaled(unknown, scale)
    exists = reader.frames[listing.entity.name].exists and not listing.owner.blank
    truth = terms.conjoin([presence(reader, listing.seat), terms.true if where is None else where])
    if expression.how == "sum":
        return _sum(
            reader,
            listing,
            item if exists else None,
            truth,
            where is None,
            bounds_of(expression.item.type),
            unknown.scale,
        )
    return _extreme(reader, listing, item if exists else None, truth, expression.how, unknown)


def _tally(reader: Reader, listing: Listing, truth: Term) -> Term:
    terms = reader.terms
    if truth is terms.false:
        return terms.constant(0)
    one = terms.case(truth, terms.constant(1), terms.constant(0))
    return terms.coalesce(collect_under(reader, "sum", one, listing.seat), terms.constant(0))


def _sum(
    reader: Reader, listing: Listing, item: Span | None, truth: Term, whole: bool, bounds: tuple[int, int], scale: int
) -> Span:
    terms, entity = reader.terms, listing.entity
    zero, unit = terms.constant(0), 10**scale
    least, most = (int(bound * unit) for bound in bounds)
    seen: Term = zero
    lo = hi = zero
    low, high = least, most
    if item is not None:
        hull = reader.computing.hull(item)
        low, high = int(hull.least * unit), int(hull.most * unit)
        reader.values.roomy(zero, max(abs(low), abs(high)) * (entity.at_most + 1))
        parts = []
        for end, outer in ((item.lo, hull.lo), (item.hi, hull.hi)):
            counted = terms.case(truth, end, terms.is_null(truth), outer, zero)
            wide = terms.widen(counted) if max(abs(low), abs(high)) >= 10**15 else counted
            parts.append(terms.coalesce(collect_under(reader, "sum", wide, listing.seat), zero))
        lo, hi = parts
        if item.is_point and truth.total:
            hi = lo
        seen = terms.coalesce(collect_under(reader, "sum", terms.constant(1), listing.seat), zero)
    complete = closed(reader, listing)
    if complete is not terms.true:
        # Each row not seen adds what one item could be, or nothing; some are certain where all rows count.
        unseen = terms.extreme("greatest", [zero, terms.compute("-", terms.constant(entity.at_most), seen)])
        certain: Term = zero
        if whole and entity.present is None:
            certain = terms.extreme("greatest", [zero, terms.compute("-", terms.constant(entity.at_least), seen)])
        less = terms.extreme("least", [terms.compute("*", n, terms.constant(least)) for n in (unseen, certain)])
        more = terms.extreme("greatest", [terms.compute("*", n, terms.constant(most)) for n in (unseen, certain)])
        lo, hi = (
            terms.case(complete, lo, terms.compute("+", lo, less)),
            terms.case(complete, hi, terms.compute("+", hi, more)),
        )
    reach = entity.at_most * 2
    floor, ceiling = min(low, least, 0) * reach, max(high, most, 0) * reach
    return Span(lo, hi, Fraction(floor, unit), Fraction(ceiling, unit), scale)


def _extreme(reader: Reader, listing: Listing, item: Span | None, truth: Term, how: str, unknown: Span) -> Value:
    terms = reader.terms
    if item is None:
        return Span(unknown.lo, unknown.hi, unknown.least, unknown.most, unknown.scale)
    could = terms.could(truth)

    def gather(side: str, end: Term, among: Term) -> Term:
        return collect_under(reader, side, terms.case(among, end, terms.null), listing.seat)

    complete = closed(reader, listing)
    if how == "min":
        lo = gather("min", item.lo, could)
        lo = terms.case(complete, lo, terms.extreme("least", [lo, unknown.lo]))
        hi = gather("min", item.hi, truth)
    else:
        lo = gather("max", item.lo, truth)
        hi = gather("max", item.hi, could)
        hi = terms.case(complete, hi, terms.extreme("greatest", [hi, unknown.hi]))
    nobody = terms.is_null(gather(how, item.lo, truth))  # nothing proves that there is a row at all
    lo, hi = terms.case(nobody, unknown.lo, lo), terms.case(nobody, unknown.hi, hi)
    least, most = min(item.least, unknown.least), max(item.most, unknown.most)
    return Span(terms.coalesce(lo, unknown.lo), terms.coalesce(hi, unknown.hi), least, most, item.scale)
