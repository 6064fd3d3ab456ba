"""Which programs a household receives or has received, by its dated enrolments (semantics, section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sasaran.evaluate.reference.lists import Listing, any_row
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value, codes_of, compare, ends, names_of, span_of, unknown_of
from sasaran.ir.calendar import shift_date
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Receives
from sasaran.ir.rulebook import Enrolment, Entity
from sasaran.ir.truth import Truth, conjoin
from sasaran.ir.types import Kind, Type


@dataclass(frozen=True, slots=True)
class Enrolments:
    """The list of enrolments, what its fields mean, and the member asked about (None: the household, or anyone)."""

    listing: Listing
    fields: Enrolment
    member: Row | None


def receives(reader: Reader, node: Receives, environment: Environment) -> Truth:
    """Say whether any enrolment is one that the node means."""
    enrolments = find_enrolments(reader, node, environment)
    if enrolments is None:
        return Truth.UNKNOWN
    return any_row(reader, enrolments.listing, lambda row: matches(reader, node, enrolments, row))


def find_enrolments(reader: Reader, node: Receives, environment: Environment) -> Enrolments | None:
    """Find the list of enrolments; None where the vocabulary has none."""
    found = [(item, item.enrolment) for item in reader.content.entities.values() if item.enrolment is not None]
    if not found:
        return None
    entity, fields = found[0]
    member = reader.member_of(environment[node.variable]) if node.who == "this_member" else None
    return Enrolments(_list(reader, entity, member), fields, member)


def matches(reader: Reader, node: Receives, enrolments: Enrolments, row: Row) -> Truth:
    """Say whether one enrolment is in one of the programs, of whom the node asks, at the time it asks."""
    who = _who(node, enrolments, row)
    return conjoin([in_program(reader, node, enrolments, row), who, in_time(reader, node, enrolments, row)])


def in_program(reader: Reader, node: Receives, enrolments: Enrolments, row: Row) -> Truth:
    """Say whether one enrolment is in one of the programs."""
    could, meant = names_of(read_program(reader, enrolments, row)), frozenset(node.programs)
    return Truth.UNKNOWN if could & meant and not could <= meant else Truth.of(could <= meant)


def read_program(reader: Reader, enrolments: Enrolments, row: Row) -> Value:
    """Give the program of an enrolment; a missing one could be any, and the field need not declare those with rules."""
    name = enrolments.fields.program
    if row.values.get(name) is not None:
        return reader.read(row, name)
    known = reader.field_of(row, name).type.code_names.union(reader.content.known_programs)
    every = codes_of(known.union(edition.program for edition in reader.content.editions))
    return reader.given.get(reader.name_field(row, name), every)


def in_time(reader: Reader, node: Receives, enrolments: Enrolments, row: Row) -> Truth:
    """Say whether one enrolment is or was at the time that the node asks of."""
    began_by_now = compare("<=", began(reader, enrolments, row), reader.on)
    if node.ever:
        return began_by_now
    if node.within is not None:
        months, days = node.within
        return conjoin([began_by_now, _ran_on(reader, enrolments, row, shift_date(reader.on, -months, -days))])
    running = conjoin([began_by_now, _ran_on(reader, enrolments, row, reader.on)])
    if node.for_at_least is None:
        return running
    months, days = node.for_at_least
    return conjoin([running, compare("<=", began(reader, enrolments, row), shift_date(reader.on, -months, -days))])


def began(reader: Reader, enrolments: Enrolments, row: Row) -> Value:
    """Give when an enrolment began; where that is not known, on or before the date of the record."""
    start = enrolments.fields.start
    recorded = min(row.recorded or reader.facts.root.recorded or reader.on, reader.on)
    if start is not None and row.values.get(start) is not None:
        return reader.read(row, start)
    if start is not None and (given := reader.given.get(reader.name_field(row, start))) is not None:
        return given
    declared = None if start is None else reader.entity_of(row).fields.get(start)
    first = ends(unknown_of(Type(Kind.DATE) if declared is None else declared.type))[0]
    return span_of(min(first, recorded), recorded)


def _list(reader: Reader, entity: Entity, member: Row | None) -> Listing:
    """Give the enrolments of the household; where they hang below members, of one member or of them all."""
    root = reader.facts.root
    if entity.parent == reader.content.household.name:
        return Listing(entity, root, entity.list_name, root.lists.get(entity.list_name))
    if member is not None:
        return Listing(entity, member, entity.list_name, member.lists.get(entity.list_name))
    members = reader.content.members
    owners = None if members is None else root.lists.get(members.list_name)
    if owners is None or any(entity.list_name not in owner.lists for owner in owners):
        return Listing(entity, root, entity.list_name, None)
    return Listing(
        entity, root, entity.list_name, tuple(row for owner in owners for row in owner.lists[entity.list_name])
    )


def _who(node: Receives, enrolments: Enrolments, row: Row) -> Truth:
    if node.who == "anyone":
        return Truth.TRUE
    key = enrolments.fields.member
    enrolled = row.values.get(key) if key is not None else None
    if row.parent is not None and row.parent.parent is not None:
        enrolled = row.parent.label
    return Truth.of(enrolled == (None if enrolments.member is None else enrolments.member.label))


def _ran_on(reader: Reader, enrolments: Enrolments, row: Row, day: date) -> Truth:
    """Say whether an enrolment had not ended before a day; one without an end is still running."""
    end = enrolments.fields.end
    if end is None or row.values.get(end) is None:
        return Truth.TRUE
    return compare(">=", reader.read(row, end), day)
