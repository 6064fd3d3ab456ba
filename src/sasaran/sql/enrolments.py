"""Which programs a household receives or has received, by its dated enrolments (semantics, section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sasaran.ir.calendar import shift_date
from sasaran.ir.nodes import Receives
from sasaran.ir.rulebook import Enrolment, Entity, Field
from sasaran.ir.types import Kind, Type
from sasaran.sql.fields import read_column, read_field
from sasaran.sql.lists import Listing, any_row, closed, list_under
from sasaran.sql.reader import Reader, Scope, Seat
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Code, CodeSet, Span, bounds_of
from sasaran.tables.layout import AT_LEAST, AT_MOST, ONE_OF


@dataclass(frozen=True, slots=True)
class Asked:
    """The enrolments that a node asks about: whether each is meant (``tests``: its program, its time, and whose).

    ``owner`` is whose enrolments are gathered, by ``keys``; None: there are none to be seen.
    """

    listing: Listing
    fields: Enrolment
    owner: Seat
    keys: tuple[tuple[str, str], ...] | None
    tests: tuple[Term, ...] = ()


def receives(reader: Reader, node: Receives, scope: Scope) -> Term:
    """Say whether any enrolment is one that the node means."""
    terms = reader.terms
    asked = find_enrolments(reader, node, scope)
    if asked is None or not reader.frames[asked.listing.entity.name].exists:
        return terms.null
    holds = terms.conjoin(asked.tests)
    if asked.owner is reader.root:
        return any_row(reader, asked.listing, holds)
    nobody = terms.case(closed(reader, asked.listing), terms.false, terms.null)
    if asked.keys is None:
        return nobody
    entity = asked.listing.entity.name
    rank = terms.case(holds, terms.constant(2), terms.is_null(holds), terms.constant(1), terms.constant(0))
    highest = terms.collect("max", terms.lift(rank, entity), entity, asked.owner.entity.name, asked.keys)
    is_two, is_one = (terms.surely(terms.compare("=", highest, terms.constant(n))) for n in (2, 1))
    return terms.case(is_two, terms.true, is_one, terms.null, nobody)


def find_enrolments(reader: Reader, node: Receives, scope: Scope) -> Asked | None:
    """Find the enrolments that a node asks about; None where the vocabulary has none."""
    found = [(item, item.enrolment) for item in reader.content.entities.values() if item.enrolment is not None]
    if not found:
        return None
    entity, fields = found[0]
    assert fields is not None, "only entities of enrolments were found"
    if entity.parent != reader.content.household.name:
        raise RefusedError("enrolment")
    listing = list_under(reader, entity, reader.root)
    frame = reader.frames[entity.name]
    if not frame.exists:
        return Asked(listing, fields, reader.root, None)
    tests = (_in_program(reader, node, entity, fields, listing.seat), _in_time(reader, node, fields, listing.seat))
    keys = tuple((key, key) for key in frame.keys)
    if node.who == "anyone":
        return Asked(listing, fields, reader.root, keys, tests)
    seat = reader.member_of(scope.seats[node.variable]) if node.who == "this_member" else None
    if seat is None:
        return Asked(listing, fields, reader.root, keys, (*tests, _of_nobody(reader, entity, fields)))
    if seat.named is not None or entity.present is not None:
        raise RefusedError("named")
    if seat.blank or fields.member is None or not frame.has(fields.member):
        return Asked(listing, fields, seat, None)
    reader.require_active(seat, scope)
    root = reader.frames[reader.content.household.name].keys[0]
    return Asked(listing, fields, seat, ((root, root), (fields.member, str(seat.entity.key))), tests)


def _of_nobody(reader: Reader, entity: Entity, fields: Enrolment) -> Term:
    if fields.member is None or not reader.frames[entity.name].has(fields.member):
        return reader.terms.true
    return reader.terms.is_null(reader.terms.raw(entity.name, fields.member))


def _in_program(reader: Reader, node: Receives, entity: Entity, fields: Enrolment, seat: Seat) -> Term:
    terms = reader.terms
    declared = entity.fields.get(fields.program)
    known = declared.type.code_names if declared is not None else frozenset[str]()
    programs = {edition.program for edition in reader.content.editions}
    every = known.union(reader.content.known_programs, programs)
    field = declared or Field(fields.program, Type(Kind.CODE))
    plain = read_column(reader, entity, field, "")
    one_of = read_column(reader, entity, field, ONE_OF)
    could = Code(every, plain, None if one_of is terms.null else one_of)
    return reader.comparing.contains(could, CodeSet(frozenset(node.programs)))


def _in_time(reader: Reader, node: Receives, fields: Enrolment, seat: Seat) -> Term:
    terms, on = reader.terms, reader.on
    began_by_now = _began_by(reader, fields, seat, on)
    if node.ever:
        return began_by_now
    if node.within is not None:
        months, days = node.within
        return terms.conjoin([began_by_now, _ran_on(reader, fields, seat, shift_date(on, -months, -days))])
    running = terms.conjoin([began_by_now, _ran_on(reader, fields, seat, on)])
    if node.for_at_least is None:
        return running
    months, days = node.for_at_least
    return terms.conjoin([running, _began_by(reader, fields, seat, shift_date(on, -months, -days))])


def _began_by(reader: Reader, fields: Enrolment, seat: Seat, day: date) -> Term:
    """Say whether an enrolment began by a day; where its start is not known, it was on or before the record's day."""
    terms, recorded = reader.terms, record_day(reader)
    start = None if fields.start is None else seat.entity.fields.get(fields.start)
    first = first_start(start)
    until = terms.constant(day)
    if day >= reader.on:
        unknown = terms.true
    else:
        earliest = terms.case(terms.compare("<=", terms.constant(first), recorded), terms.constant(first), recorded)
        unknown = terms.case(
            terms.compare("<=", recorded, until),
            terms.true,
            terms.compare("<", until, earliest),
            terms.false,
            terms.null,
        )
    if start is None:
        return unknown
    span = read_field(reader, seat, start)
    if not isinstance(span, Span):
        raise RefusedError("enrolment")
    known = reader.comparing.compare("<=", span, reader.values.day(day))
    return terms.case(is_known(reader, seat, start), known, unknown)


def record_day(reader: Reader) -> Term:
    """Give the day of a household's record, not after the decision date; where it is not said, that date."""
    terms, root = reader.terms, reader.content.household.name
    record, on = reader.content.keys.record_date, reader.terms.constant(reader.on)
    if not reader.frames[root].has(record):
        return on
    given = terms.raw(root, record)
    return terms.coalesce(terms.case(terms.compare("<=", given, on), given, on), on)


def first_start(start: Field | None) -> date:
    """Give the first day on which an enrolment could have begun."""
    first: date = bounds_of(Type(Kind.DATE) if start is None else start.type)[0]
    return first


def _ran_on(reader: Reader, fields: Enrolment, seat: Seat, day: date) -> Term:
    """Say whether an enrolment had not ended before a day; one without an end is still running."""
    end = None if fields.end is None else seat.entity.fields.get(fields.end)
    if end is None:
        return reader.terms.true
    known = reader.comparing.compare(">=", read_field(reader, seat, end), reader.values.day(day))
    return reader.terms.case(is_known(reader, seat, end), known, reader.terms.true)


def is_known(reader: Reader, seat: Seat, field: Field) -> Term:
    """Say whether anything is known of a field of a row."""
    terms = reader.terms
    parts = [terms.is_null(read_column(reader, seat.entity, field, part)) for part in ("", AT_LEAST, AT_MOST)]
    return terms.negate(terms.conjoin(parts))
