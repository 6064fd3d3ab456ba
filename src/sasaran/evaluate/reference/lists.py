"""Lists of rows: who counts, what is not known of a list, and the quantifiers over it (semantics, section 2)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.ir.expressions import Rows
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Entity
from sasaran.ir.truth import Truth, conjoin, disjoin, negate


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a list that are known. ``owner`` has the list; ``rows`` is None where the list is unknown."""

    entity: Entity
    owner: Row
    name: str
    rows: tuple[Row, ...] | None

    @property
    def closed(self) -> bool:
        """Say whether these are all the rows there are."""
        return self.rows is not None and self.entity.complete

    @property
    def unseen(self) -> int:
        """How many rows more there could be."""
        return 0 if self.closed else max(0, self.entity.at_most - len(self.rows or ()))


def list_rows(reader: Reader, rows: Rows, environment: Environment) -> Listing:
    """Give the rows that a quantifier or an aggregate ranges over."""
    owner = environment[rows.owner]
    return Listing(reader.content.entities[rows.entity], owner, rows.name, owner.lists.get(rows.name))


def presence(reader: Reader, row: Row) -> Truth:
    """Say whether a row counts; the vocabulary may presume it where that is not known."""
    entity = reader.entity_of(row)
    if entity.present is None:
        return Truth.TRUE
    truth = reader.is_true(entity.present, reader.environment_of(row))
    if truth is Truth.UNKNOWN and reader.trusting and entity.presume_present is not None:
        return Truth.of(entity.presume_present)
    return truth


def pick_rows(
    reader: Reader, listing: Listing, holds: Callable[[Row], Truth] = lambda row: Truth.TRUE
) -> list[tuple[Row, Truth]]:
    """Pair each known row with whether it is present and ``holds``."""
    return [(row, conjoin([presence(reader, row), holds(row)])) for row in listing.rows or ()]


def any_row(reader: Reader, listing: Listing, holds: Callable[[Row], Truth] = lambda row: Truth.TRUE) -> Truth:
    """Say whether any present row holds; a row that is not listed yet could."""
    truth = disjoin(truth for _, truth in pick_rows(reader, listing, holds))
    return Truth.UNKNOWN if truth is Truth.FALSE and not listing.closed else truth


def every_row(reader: Reader, listing: Listing, holds: Callable[[Row], Truth]) -> Truth:
    """Say whether every present row holds; a row that is not listed yet could fail."""
    truth = negate(disjoin(truth for _, truth in pick_rows(reader, listing, lambda row: negate(holds(row)))))
    return Truth.UNKNOWN if truth is Truth.TRUE and not listing.closed else truth


def count_rows(reader: Reader, listing: Listing, holds: Callable[[Row], Truth] | None) -> tuple[int, int]:
    """Count the present rows that hold: those that do, and at most those that could."""
    truths = [truth for _, truth in pick_rows(reader, listing, holds or (lambda row: Truth.TRUE))]
    sure = truths.count(Truth.TRUE)
    most = sure + truths.count(Truth.UNKNOWN)
    if listing.closed:
        return sure, most
    # Only where every row counts does the least number of rows bound the count.
    least = listing.entity.at_least if holds is None and listing.entity.present is None else 0
    return max(sure, least), max(most, listing.entity.at_most)
