"""What the parts of the compiler share: the terms, the scope of variables, and how each asks another for a meaning."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sasaran.ir.expressions import Expression
from sasaran.ir.facts import AreaTable
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, Definition, Edition, Entity
from sasaran.sql.comparing import Comparing
from sasaran.sql.computing import Computing
from sasaran.sql.frames import Frame
from sasaran.sql.places import Places
from sasaran.sql.terms import RefusedError, Term, Terms
from sasaran.sql.values import Value, Values


@dataclass(frozen=True, slots=True, eq=False)
class Seat:
    """What a variable stands for: a row of an entity; where ``blank``, one of which nothing is known.

    Where ``named``, it is the one row of a named member, seen from the row ``owner``.
    """

    entity: Entity
    blank: bool = False
    owner: Seat | None = None
    named: Definition | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """The seats by variable, and the rows that terms are computed for: one seat a frame."""

    seats: Mapping[int, Seat]
    active: Mapping[str, Seat]

    def bind(self, variable: int, seat: Seat) -> Scope:
        """Bind one variable more."""
        return Scope({**self.seats, variable: seat}, self.active)


@dataclass
class Shared:
    """What the strict and the trusting reading of one rulebook have in common."""

    content: Content
    on: date
    frames: Mapping[str, Frame]
    terms: Terms
    places: Places
    areas: AreaTable = field(default_factory=AreaTable)
    titles: dict[Term, str] = field(default_factory=dict)


class Reader(ABC):
    """Read a rulebook's conditions as terms: strict, or ``trusting`` the presumptions."""

    def __init__(self, shared: Shared, trusting: bool) -> None:
        self.shared = shared
        self.content, self.on, self.frames = shared.content, shared.on, shared.frames
        self.terms, self.places = shared.terms, shared.places
        self.values = Values(self.terms)
        self.comparing, self.computing = Comparing(self.values), Computing(self.values)
        self.trusting = trusting
        self.root = Seat(self.content.household)
        self.candidates: dict[tuple[str, Seat], Seat] = {}
        self.blanks: dict[tuple[str, Seat], Seat] = {}
        self.definitions: dict[tuple[str, Seat], Value] = {}
        self.truths: dict[tuple[object, ...], Term] = {}
        self.recipients: dict[tuple[str, Seat], Term] = {}
        self.running: list[str] = []

    @abstractmethod
    def value(self, expression: Expression, scope: Scope) -> Value:
        """Give what an expression could be."""

    @abstractmethod
    def truth(self, node: Node, scope: Scope) -> Term:
        """Give the truth of a node."""

    @abstractmethod
    def edition(self, edition: Edition) -> Term:
        """Give an edition's outcome for the household."""

    def is_true(self, expression: Expression, scope: Scope) -> Term:
        """Give the truth of a yes/no expression."""
        value = self.value(expression, scope)
        if not isinstance(value, Term):
            raise RefusedError("form")
        return value

    def row_under(self, entity: Entity, owner: Seat) -> Seat:
        """Give the seat of the rows of a list of ``owner``: always the same one for the same list."""
        return self.candidates.setdefault((entity.name, owner), Seat(entity, owner.blank, owner))

    def blank_under(self, entity: Entity, owner: Seat) -> Seat:
        """Give the seat of a row of which nothing is known."""
        return self.blanks.setdefault((entity.name, owner), Seat(entity, True, owner))

    def scope_of(self, seat: Seat) -> Scope:
        """Bind a row and those above it, each to the depth of its entity."""
        seats = {0: self.root}
        active = {self.root.entity.name: self.root}
        for each in self.path_to(seat):
            seats[each.entity.depth] = each
            if not each.blank and each.named is None:
                active[each.entity.name] = each
        return Scope(seats, active)

    def path_to(self, seat: Seat) -> tuple[Seat, ...]:
        """List the seats of lists from the household's down to this one."""
        return () if seat.owner is None else (*self.path_to(seat.owner), seat)

    def member_of(self, seat: Seat) -> Seat | None:
        """Give the member that a row is or hangs below, if any."""
        above: Seat | None = seat
        while above is not None and not above.entity.members:
            above = above.owner
        return above

    def require_active(self, seat: Seat, scope: Scope) -> None:
        """Refuse to read a row that is not the one that terms are computed for: two rows of one list at once."""
        if not seat.blank and scope.active.get(seat.entity.name) is not seat:
            raise RefusedError("rows")


Make = Callable[[Scope, Seat], Value]
