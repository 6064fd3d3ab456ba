"""What people have said: attestations and confirmations that count on the decision date (semantics, section 3)."""

from __future__ import annotations

from datetime import date

from sasaran.ir.nodes import Attest, Node
from sasaran.sql.fields import first_fresh
from sasaran.sql.frames import STATEMENTS
from sasaran.sql.reader import Reader, Scope, Seat
from sasaran.sql.terms import RefusedError, Term, Terms


def attested(reader: Reader, node: Attest, scope: Scope) -> Term:
    """Say what was answered about a row."""
    if node.variable is None:
        return _about_area(reader, node.attestation)
    seat = scope.seats[node.variable]
    if seat.named is not None:
        raise RefusedError("named")
    if seat.blank:
        return reader.terms.null
    reader.require_active(seat, scope)
    return _latest(reader, node.attestation, seat)


def confirmed(reader: Reader, node: Node, scope: Scope) -> Term:
    """Say what was answered to an indicative node's question, of the innermost member in scope if any."""
    members = [reader.member_of(seat) for seat in scope.seats.values()]
    member = next((seat for seat in reversed(members) if seat is not None), None)
    if member is None:
        return _latest(reader, node.id, reader.root)
    if member.named is not None:
        raise RefusedError("named")
    if member.blank:
        return reader.terms.null
    reader.require_active(member, scope)
    return _latest(reader, node.id, member)


def _latest(reader: Reader, name: str, about: Seat) -> Term:
    """Give the latest answer about a row."""
    if not reader.frames[STATEMENTS].exists:
        return reader.terms.null
    if about.owner is not None and not about.entity.members:
        raise RefusedError("statement")
    if about.owner is not None and not reader.frames[STATEMENTS].has(str(about.entity.key)):
        return reader.terms.null  # the table names no member, so none of its answers is about one
    return _settle(reader, about, reader.terms.conjoin([_counts(reader, name), *_is_about(reader, about)]))


def _about_area(reader: Reader, name: str) -> Term:
    """Give the latest answer about an area in which the household lives."""
    terms, content = reader.terms, reader.content
    region = content.household.region
    root = content.household.name
    if region is None or not reader.frames[root].has(region):
        return terms.null
    outside = tuple(_said_outside(reader, name, answer) for answer in (True, False))
    if not reader.frames[STATEMENTS].exists:
        return _weigh(terms, *outside)
    said = [_counts(reader, name)]
    if reader.frames[STATEMENTS].has(region):
        if reader.places.strays or not content.areas.separator:
            raise RefusedError("statement")  # what an area lies in can't be seen from its code
        place, home = terms.raw(STATEMENTS, region), terms.raw(root, region)
        inside = terms.apply("inside", terms.lift(home, STATEMENTS), place, content.areas.separator)
        said.append(terms.disjoin([terms.is_null(place), inside]))
    own = _find_days(reader, reader.root, terms.conjoin(said))
    return _weigh(terms, *(terms.extreme("greatest", pair) for pair in zip(own, outside, strict=True)))


def _said_outside(reader: Reader, name: str, answer: bool) -> Term:
    """Give the last day on which a table from outside the rulebook gives this answer about a household's area."""
    attestation, days = reader.content.attestations.get(name), dict[str, date]()
    first = (
        None if attestation is None or attestation.valid_for is None else first_fresh(attestation.valid_for, reader.on)
    )
    for said in reader.shared.areas.statements:
        counts = said.attestation == name and said.answer is answer and (first or said.on) <= said.on <= reader.on
        if (
            counts
            and said.area is not None
            and (attestation is None or not attestation.by or said.by in attestation.by)
        ):
            days[said.area] = max(said.on, days.get(said.area, said.on))
    places = reader.places

    def find_last(code: str | None) -> date | None:
        return max((days[area] for area in places.list_ancestors(code) if area in days), default=None)

    return places.column_by_code(f"{name}_{answer}", days, find_last) if days else reader.terms.null


def _settle(reader: Reader, about: Seat, said: Term) -> Term:
    """Give the latest of the answers that are meant; two different ones on one day settle nothing."""
    return _weigh(reader.terms, *_find_days(reader, about, said))


def _find_days(reader: Reader, about: Seat, said: Term) -> tuple[Term, Term]:
    """Give the last days on which yes and no were said."""
    terms, keys = reader.terms, reader.content.keys
    day = terms.raw(STATEMENTS, keys.attestation_date)
    answer = terms.raw(STATEMENTS, keys.attestation_answer)
    yes = _collect(reader, about, terms.case(terms.conjoin([said, answer]), day, terms.null))
    no = _collect(reader, about, terms.case(terms.conjoin([said, terms.negate(answer)]), day, terms.null))
    return yes, no


def _weigh(terms: Terms, yes: Term, no: Term) -> Term:
    """Give the later of two answers, by the last day of each; of one that was never given that is NULL."""
    only_yes = terms.case(terms.is_null(yes), terms.null, terms.true)
    return terms.case(
        terms.is_null(no), only_yes,
        terms.is_null(yes), terms.false,
        terms.compare("<", no, yes), terms.true,
        terms.compare("<", yes, no), terms.false, terms.null,
    )  # fmt: skip


def _collect(reader: Reader, about: Seat, day: Term) -> Term:
    root = reader.content.household.name
    household = reader.frames[root].keys[0]
    keys: tuple[tuple[str, str], ...] = ((household, household),)
    if about.owner is not None:
        member = str(about.entity.key)
        keys = (*keys, (member, member))
    return reader.terms.collect("max", day, STATEMENTS, about.entity.name, keys)


def _is_about(reader: Reader, about: Seat) -> list[Term]:
    members = reader.content.members
    if about.owner is not None or members is None or members.key is None:
        return []
    if not reader.frames[STATEMENTS].has(members.key):
        return []
    return [reader.terms.is_null(reader.terms.raw(STATEMENTS, members.key))]


def _counts(reader: Reader, name: str) -> Term:
    """Say of a statement whether it answers this, by whom and when it may."""
    terms, keys = reader.terms, reader.content.keys
    day = terms.raw(STATEMENTS, keys.attestation_date)
    tests = [
        terms.compare("=", terms.raw(STATEMENTS, keys.attestation_id), terms.constant(name)),
        terms.compare("<=", day, terms.constant(reader.on)),
    ]
    attestation = reader.content.attestations.get(name)
    if attestation is not None and attestation.by:
        tests.append(terms.among(terms.raw(STATEMENTS, keys.attestation_by), attestation.by))
    if attestation is not None and attestation.valid_for is not None:
        first = first_fresh(attestation.valid_for, reader.on)
        tests.append(terms.compare("<=", terms.constant(first), day))
    return terms.conjoin(tests)
