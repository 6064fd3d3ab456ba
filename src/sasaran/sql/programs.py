"""Programs: an edition's outcome for a household or its members, and other programs' (semantics, section 4)."""

from __future__ import annotations

from sasaran.ir.nodes import ProgramIs
from sasaran.ir.rulebook import Edition
from sasaran.sql.lists import any_row, closed, list_under
from sasaran.sql.named import presence
from sasaran.sql.reader import Reader, Scope, Seat
from sasaran.sql.terms import RefusedError, Term


def edition_truth(reader: Reader, edition: Edition) -> Term:
    """Give an edition's outcome for the household: of a program of members, that any of them is eligible."""
    entity = reader.content.entities.get(edition.recipient)
    if entity is None or entity.parent is None:
        return recipient_truth(reader, edition, reader.root)
    if entity.parent != reader.content.household.name:
        raise RefusedError("recipient")
    terms = reader.terms
    listing = list_under(reader, entity, reader.root)
    place = place_truth(reader, edition)
    if not reader.frames[entity.name].exists:
        return terms.conjoin([place, terms.null])
    truth = any_row(reader, listing, recipient_truth(reader, edition, listing.seat), counted=False)
    # Nobody can be eligible where it does not apply, not even somebody who is not listed.
    if closed(reader, listing) is terms.true:
        return truth
    return terms.conjoin([terms.could(place), truth])


def recipient_truth(reader: Reader, edition: Edition, seat: Seat) -> Term:
    """Give an edition's outcome for one recipient: at home in its place, present, and eligible."""
    known = reader.recipients.get((edition.id, seat))
    if known is not None:
        return known
    if edition.id in reader.running:  # a cycle, which the checker refuses
        return reader.terms.null
    reader.running.append(edition.id)
    try:
        around = [place_truth(reader, edition), *(presence(reader, each) for each in reader.path_to(seat))]
        truth = reader.terms.conjoin([*around, reader.truth(edition.eligibility, reader.scope_of(seat))])
    finally:
        reader.running.pop()
    reader.recipients[edition.id, seat] = truth
    return truth


def program_truth(reader: Reader, node: ProgramIs, scope: Scope) -> Term:
    """Read another program's outcome as a truth: no where no edition is in force."""
    truths = []
    for edition in list_in_force(reader, node):
        seat = pick_recipient(reader, edition, node, scope)
        truths.append(edition_truth(reader, edition) if seat is None else recipient_truth(reader, edition, seat))
    return reader.terms.disjoin(truths)


def list_in_force(reader: Reader, node: ProgramIs) -> list[Edition]:
    """List the editions of another program in force on the decision date."""
    return [item for item in reader.content.editions if item.program == node.program and reader.on in item.during]


def pick_recipient(reader: Reader, edition: Edition, node: ProgramIs, scope: Scope) -> Seat | None:
    """Give the row that is meant where a member's rule reads a member's program; None: the household's outcome."""
    seat: Seat | None = scope.seats.get(node.variable, reader.root)
    while seat is not None and seat.owner is not None and seat.entity.name != edition.recipient:
        seat = seat.owner
    if seat is None or seat.owner is None:
        return None
    if seat.named is not None:
        raise RefusedError("named")
    reader.require_active(seat, scope)
    return seat


def place_truth(reader: Reader, edition: Edition) -> Term:
    """Say whether an edition applies where the household lives."""
    return find_place(reader, edition.applies_in) if edition.applies_in else reader.terms.true


def find_place(reader: Reader, places: tuple[str, ...]) -> Term:
    """Say whether the household lives in one of these areas."""

    def cell(could: tuple[str | None, ...]) -> bool | None:
        inside = {any(place in places for place in reader.places.list_ancestors(code)) for code in could}
        return None if len(inside) > 1 else True in inside

    return reader.places.column("in_" + "_".join(places[:2]), places, cell)
