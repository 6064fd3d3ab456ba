"""One household read in one way, strict or trusting: its rows, their environments, and the names of its facts.

`Reader` is what the parts of the meaning (expressions, lists, tables, nodes, programs) share, so that they need not
know each other: each asks it for the value of an expression or the truth of a node. `meaning` joins them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date

from sasaran.evaluate.reference.values import Value, is_known, take, unknown_of
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, Entity, Field
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind, Type

Environment = Mapping[int, Row]


class Reader(ABC):
    """Read one household: strict, or ``trusting`` the presumptions, with the answers in ``given`` filled in."""

    def __init__(
        self, content: Content, facts: Facts, trusting: bool, given: Mapping[Fact, Value] | None = None
    ) -> None:
        self.content = content
        self.facts = facts
        self.trusting = trusting
        self.given = given or {}
        self.definitions: dict[tuple[str, int], Value] = {}
        self.truths: dict[tuple[object, ...], Truth] = {}
        self.running: list[str] = []
        self.blanks: dict[tuple[str, int], Row] = {}

    @abstractmethod
    def value(self, expression: Expression, environment: Environment) -> Value:
        """Give what an expression could be."""

    @abstractmethod
    def truth(self, node: Node, environment: Environment) -> Truth:
        """Give the truth of a node of a condition tree."""

    @property
    def on(self) -> date:
        """The decision date, the only clock."""
        return self.facts.on

    def is_true(self, expression: Expression, environment: Environment) -> Truth:
        """Give the truth of a yes/no expression."""
        value = self.value(expression, environment)
        return value if isinstance(value, Truth) else Truth.UNKNOWN

    def entity_of(self, row: Row) -> Entity:
        """Give the entity of a row."""
        return self.content.entities[row.entity]

    def field_of(self, row: Row, name: str) -> Field:
        """Give the declaration of a field of a row."""
        declared = self.entity_of(row).fields.get(name)
        return Field(name, Type(Kind.TEXT)) if declared is None else declared  # a key need not be declared

    def environment_of(self, row: Row) -> dict[int, Row]:
        """Bind a row and those above it, each to the depth of its entity."""
        environment = {0: self.facts.root}
        above: Row | None = row
        while above is not None:
            environment[self.entity_of(above).depth] = above
            above = above.parent
        return environment

    def read(self, row: Row, name: str) -> Value:
        """Give what a field of a row could be: what is known of it, else all that its type allows."""
        raw = row.values.get(name)
        value = unknown_of(self.field_of(row, name).type) if raw is None else take(raw)
        if self.given and not is_known(value):
            return self.given.get(self.name_field(row, name), value)
        return value

    def blank_row(self, entity: Entity, owner: Row) -> Row:
        """Give a row of which nothing is known: always the same one, as definitions are remembered by row."""
        return self.blanks.setdefault((entity.name, id(owner)), Row(entity.name, "", {}, {}, owner))

    def region(self) -> str | None:
        """Give the area code of the household, if it is known."""
        field = self.content.household.region
        value = None if field is None else self.facts.root.values.get(field)
        return value if isinstance(value, str) else None

    def member_of(self, row: Row) -> Row | None:
        """Give the member that a row is or hangs below, if any."""
        above: Row | None = row
        while above is not None and not self.entity_of(above).members:
            above = above.parent
        return above

    def name_row(self, row: Row) -> tuple[str | None, str | None, str | None]:
        """Name a row as facts do: its member, list and item."""
        member = self.member_of(row)
        label = None if member is None else member.label
        if row.parent is None or row is member:
            return label, None, None
        return label, self.entity_of(row).list_name, row.label

    def name_field(self, row: Row, name: str) -> Fact:
        """Name the fact that a field of a row is."""
        member, within, item = self.name_row(row)
        return Fact("field", field=name, member=member, list=within, item=item)

    def name_list(self, owner: Row, name: str) -> Fact:
        """Name the fact that a whole list of a row is."""
        member, _, item = self.name_row(owner)
        return Fact("list", member=member, list=name, item=item)

    def name_verification(self, node: Node, environment: Environment) -> Fact:
        """Name the confirmation that an indicative node waits for, of the innermost member in scope if any."""
        member = self.scope_member(environment)
        return Fact("verify", name=node.id, member=None if member is None else member.label)

    def scope_member(self, environment: Environment) -> Row | None:
        """Give the innermost member in scope, if any."""
        members = [self.member_of(row) for row in environment.values()]
        return next((member for member in reversed(members) if member is not None), None)
