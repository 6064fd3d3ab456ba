"""What the parts of the recursion over open facts share: lists, presence, named members, and how each asks another."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Node
from sasaran.sql.lists import Listing, closed
from sasaran.sql.named import find_one
from sasaran.sql.opening_masks import Mask, Masks
from sasaran.sql.opening_values import is_null, is_unknown
from sasaran.sql.reader import Reader, Scope, Seat
from sasaran.sql.terms import RefusedError, Term

Never = bool | None
"""The truth that something is known not to have where it is asked: under a conjunction that is unknown none is no."""


class Opener(ABC):
    """Say which facts are open where a condition is unknown (semantics, section 3), for the trusting reading."""

    def __init__(self, reader: Reader, masks: Masks) -> None:
        if not reader.trusting:
            raise ValueError("open facts are those of the trusting reading")
        self.reader, self.masks = reader, masks
        self._found: dict[tuple[object, ...], tuple[object, Mask]] = {}

    @abstractmethod
    def expression(self, expression: Expression, scope: Scope, never: Never = None) -> Mask:
        """Give the open facts of an expression; of one whose value is settled there are none."""

    @abstractmethod
    def node(self, node: Node, scope: Scope, never: Never = None) -> Mask:
        """Give the open facts of a node; of one whose truth is settled there are none."""

    def recall(self, asked: object, scope: Scope, never: Never, make: Callable[[], Mask]) -> Mask:
        """Work out a mask once for each row, and each way, that it is asked for."""
        seats = sorted((variable, id(seat)) for variable, seat in scope.seats.items())
        active = sorted((name, id(seat)) for name, seat in scope.active.items())
        key = (id(asked), never, *seats, None, *active)
        known = self._found.get(key)
        if known is None:
            known = self._found[key] = (asked, make())  # what was asked is kept, so that its id is not given again
        return known[1]

    def is_open(self, expression: Expression, scope: Scope) -> Term:
        """Say whether the value of an expression is not settled."""
        return is_unknown(self.reader, self.reader.value(expression, scope))

    def where_open(self, truth: Term, mask: Mask) -> Mask:
        """Give a mask where a truth is unknown."""
        return self.masks.when(is_null(self.reader, truth), mask)

    def gather(self, mask: Mask, seat: Seat) -> Mask:
        """Give all that is open in any row of a list, for the row that has the list."""
        assert seat.owner is not None, "rows of a list belong to something"
        keys = tuple((key, key) for key in self.reader.frames[seat.entity.name].keys)
        return self.masks.rows(mask, seat.entity.name, seat.owner.entity.name, keys)

    def at_row(self, scope: Scope, variable: int, make: Callable[[Scope, Seat], Mask]) -> Mask:
        """Give what ``make`` says of the row that a variable names; of a named member, where there is one."""
        seat = scope.seats[variable]
        if seat.named is None:
            self.reader.require_active(seat, scope)
            return make(scope, seat)
        assert seat.owner is not None, "a named member is a row of a list"
        candidate = self.reader.row_under(seat.entity, seat.owner)
        is_one = find_one(self.reader, seat.named, candidate)
        if is_one is None:
            return self.masks.none
        inner = make(self.reader.scope_of(candidate), candidate)
        return self.gather(self.masks.when(is_one, inner), candidate)

    def presence(self, seat: Seat, never: Never = None) -> Mask:
        """Give the open facts of whether a row counts: none where the vocabulary presumes it."""
        entity = seat.entity
        if entity.present is None or entity.presume_present is not None:
            return self.masks.none
        return self.expression(entity.present, self.reader.scope_of(seat), never)

    def listing(self, listing: Listing, anybody: Term | None = None) -> Mask:
        """Give a list that is not known whole; or one in which there is not ``anybody`` who must be."""
        whole = closed(self.reader, listing)
        settled = whole if anybody is None else self.reader.terms.conjoin([whole, anybody])
        listed = self.masks.fact("list", listing.entity.list_name)
        return self.masks.when(self.reader.terms.negate(settled), listed)

    def has_rows(self, listing: Listing) -> bool:
        """Say whether there is a table of its rows."""
        if listing.owner.blank:
            raise RefusedError("rows")
        return self.reader.frames[listing.entity.name].exists

    def region(self) -> Mask:
        """Give the household's area code as a fact; none where households have none."""
        field = self.reader.content.household.region
        return self.masks.none if field is None else self.masks.fact("field", field)

    def is_nowhere(self) -> Term:
        """Say whether the household's area code is not known."""
        terms, household = self.reader.terms, self.reader.content.household
        if household.region is None or not self.reader.frames[household.name].has(household.region):
            return terms.true
        return terms.is_null(terms.raw(household.name, household.region))
