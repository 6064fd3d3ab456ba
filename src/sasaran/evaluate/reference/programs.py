"""Programs: an edition's outcome for a household or its members, and other programs' (semantics, section 4)."""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.evaluate.reference.areas import find_place
from sasaran.evaluate.reference.lists import Listing, presence
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.ir.facts import Row
from sasaran.ir.nodes import ProgramIs
from sasaran.ir.rulebook import Edition
from sasaran.ir.truth import Truth, conjoin, disjoin


@dataclass(frozen=True, slots=True)
class Recipients:
    """For whom an edition is decided: rows with their presence, and the lists in which there could be more."""

    rows: tuple[Row, ...]
    listings: tuple[Listing, ...]

    @property
    def closed(self) -> bool:
        """Say whether these are all the recipients there could be."""
        return all(listing.closed for listing in self.listings)


def find_recipients(reader: Reader, edition: Edition) -> Recipients | None:
    """Find the rows that could receive; None for a program of the household (or of its area)."""
    entity = reader.content.entities.get(edition.recipient)
    if entity is None or entity.parent is None:
        return None
    owners: tuple[Row, ...] = (reader.facts.root,)
    listings: tuple[Listing, ...] = ()
    path = [entity]
    while (above := reader.content.entities[path[0].parent or ""]).parent is not None:
        path.insert(0, above)
    for step in path:
        below = tuple(Listing(step, owner, step.list_name, owner.lists.get(step.list_name)) for owner in owners)
        listings += below
        owners = tuple(row for listing in below for row in listing.rows or ())
    return Recipients(owners, listings)


def edition_truth(reader: Reader, edition: Edition) -> Truth:
    """Give an edition's outcome for the household: of a program of members, that any of them is eligible."""
    recipients = find_recipients(reader, edition)
    if recipients is None:
        return recipient_truth(reader, edition, reader.facts.root)
    truth = disjoin([recipient_truth(reader, edition, row) for row in recipients.rows])
    if truth is Truth.FALSE and not recipients.closed:
        return conjoin([place_truth(reader, edition), Truth.UNKNOWN])
    return truth


def recipient_truth(reader: Reader, edition: Edition, row: Row) -> Truth:
    """Give an edition's outcome for one recipient: at home in its place, present, and eligible."""
    if edition.id in reader.running:  # a cycle, which the checker refuses: not known rather than without end
        return Truth.UNKNOWN
    around = conjoin([place_truth(reader, edition), *(presence(reader, item) for item in list_path(row))])
    if around is Truth.FALSE:
        return around
    reader.running.append(edition.id)
    try:
        return conjoin([around, reader.truth(edition.eligibility, reader.environment_of(row))])
    finally:
        reader.running.pop()


def list_path(row: Row) -> tuple[Row, ...]:
    """List the rows of lists from the household's down to this one."""
    return () if row.parent is None else (*list_path(row.parent), row)


def place_truth(reader: Reader, edition: Edition) -> Truth:
    """Say whether an edition applies where the household lives."""
    return find_place(reader, edition.applies_in) if edition.applies_in else Truth.TRUE


def list_in_force(reader: Reader, node: ProgramIs) -> list[Edition]:
    """List the editions of another program in force on the decision date."""
    return [item for item in reader.content.editions if item.program == node.program and reader.on in item.during]


def pick_recipient(reader: Reader, edition: Edition, node: ProgramIs, environment: Environment) -> Row | None:
    """Give the row that is meant where a member's rule reads a member's program; None: the household's outcome."""
    row = environment.get(node.variable, reader.facts.root)
    while row.parent is not None and row.entity != edition.recipient:
        row = row.parent
    return None if row.parent is None else row


def program_truth(reader: Reader, node: ProgramIs, environment: Environment) -> Truth:
    """Read another program's outcome as a truth: no where no edition is in force."""
    truths = []
    for edition in list_in_force(reader, node):
        row = pick_recipient(reader, edition, node, environment)
        truths.append(edition_truth(reader, edition) if row is None else recipient_truth(reader, edition, row))
    return disjoin(truths)
