"""An edition's tree and one household → the facts that the witness chains: each node once for every row it is about.

Only what stands there is told: which node is below which, the truths of the leaves, the bounds of counts, and which
lists may have more rows. What follows from it is the rules' business.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from types import MappingProxyType
from typing import Any, Protocol

from sasaran.evaluate.live.rules import ALL, ANY, COUNT, LEAF, NONE, NOTHING
from sasaran.ir import nodes
from sasaran.ir.expressions import Expression, Rows
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content, Edition, Entity
from sasaran.ir.truth import Truth
from sasaran.ir.values import Number

Environment = Mapping[int, Row]
NO_LIMIT = 10**9
"""More than any list has rows; the engine is told whole numbers only."""
NO_LIMITS: Mapping[str, int] = MappingProxyType({})


class Leaves(Protocol):
    """Who knows what the witness does not find out by itself, strict or ``trusting``."""

    def truth(self, node: nodes.Node, environment: Environment, trusting: bool) -> Truth:
        """Give the truth of a leaf, a statement, an enrolment or a place, before anything is presumed."""

    def bounds(self, expression: Expression, environment: Environment, trusting: bool) -> tuple[Number, Number]:
        """Give the least and the greatest that a number could be."""

    def confirmed(self, node: nodes.Node, environment: Environment) -> Truth:
        """Give what people answered about an indicative node."""


@dataclass(frozen=True, slots=True)
class Instance:
    """One node for one choice of rows; ``number`` is how the engine knows it."""

    number: int
    node: nodes.Node
    environment: Environment
    trusting: bool


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a node hangs: below which other, as which of its children. The top hangs nowhere."""

    parent: int = -1
    place: int = 0


class Grounding:
    """Gathers the facts of one case, in one way of reading: strict or ``trusting``. Numbers count from ``first``."""

    def __init__(self, content: Content, facts: Facts, leaves: Leaves, trusting: bool, first: int = 0) -> None:
        self.content = content
        self.facts = facts
        self.leaves = leaves
        self.trusting = trusting
        self.next = first
        self.told: list[dict[str, Any]] = []
        self.instances: list[Instance] = []
        self.recipients: dict[str, int] = {}
        self.running: list[str] = []

    # --- programs

    def edition(self, edition: Edition, slot: Slot, *, top: bool = False) -> None:
        """Tell an edition's outcome for the household: of a program of members, that any of them is eligible."""
        entity = self.content.entities.get(edition.recipient)
        if entity is None or entity.parent is None:
            self.recipient(edition, self.facts.root, slot)
            return
        rows, is_open = self._list_recipients(entity)
        whole = self._join(ALL, slot, 1 + bool(edition.applies_in))
        anyone = self._join(ANY, Slot(whole, 0), len(rows), is_open=is_open)
        self._place(edition, Slot(whole, 1))
        for place, row in enumerate(rows):
            number = self.recipient(edition, row, Slot(anyone, place))
            if top:
                self.recipients[row.label] = number

    def recipient(self, edition: Edition, row: Row, slot: Slot) -> int:
        """Tell an edition's outcome for one recipient: at home in its place, present, and eligible."""
        if edition.id in self.running:  # a cycle, which the checker refuses
            return self._leaf(slot, Truth.UNKNOWN)
        path = _list_path(row)
        whole = self._join(ALL, slot, 1 + len(path) + bool(edition.applies_in))
        self.running.append(edition.id)
        self.node(edition.eligibility, self._scope(row), Slot(whole, 0))
        self.running.pop()
        for place, item in enumerate(path, 1):
            self._presence(item, Slot(whole, place))
        self._place(edition, Slot(whole, 1 + len(path)))
        return whole

    def _place(self, edition: Edition, slot: Slot) -> None:
        if edition.applies_in:
            self.node(nodes.Place(f"{edition.id}/applies_in", areas=edition.applies_in), {0: self.facts.root}, slot)

    def _list_recipients(self, entity: Entity) -> tuple[list[Row], bool]:
        above = self.content.entities[entity.parent or ""]
        owners, is_open = ([self.facts.root], False) if above.parent is None else self._list_recipients(above)
        rows: list[Row] = []
        for owner in owners:
            listed = owner.lists.get(entity.list_name)
            is_open = is_open or listed is None or not entity.complete
            rows.extend(listed or ())
        return rows, is_open

    # --- nodes

    def node(self, node: nodes.Node, environment: Environment, slot: Slot) -> None:
        """Tell a node and all that stands below it."""
        match node:
            case nodes.All(children=children):
                self._children(node, ALL, children, environment, slot)
            case nodes.Any(children=children) | nodes.Routes(routes=children):
                self._children(node, ANY, children, environment, slot)
            case nodes.NoneOf(children=children):
                self._children(node, NONE, children, environment, slot)
            case nodes.AtLeast(count=least, children=children):
                self._children(node, COUNT, children, environment, slot, self._limits(least, None, environment))
            case nodes.Except(body=body, unless=unless) if body is not None:
                whole = self._begin(node, ALL, environment, slot, 2)
                self.node(body, environment, Slot(whole, 0))
                barred = self._join(NONE, Slot(whole, 1), len(unless))
                for place, item in enumerate(unless):
                    self.node(item, environment, Slot(barred, place))
            case nodes.Tiers(tiers=tiers):
                whole = self._begin(node, ANY, environment, slot, len(tiers))
                for place, tier in enumerate(tiers):
                    step = [tier.body] if tier.opens_if is None else [tier.opens_if, tier.body]
                    both = self._join(ALL, Slot(whole, place), len(step))
                    for index, part in enumerate(step):
                        self.node(part, environment, Slot(both, index))
            case nodes.Use(versions=versions):
                day = self.facts.on
                bodies = [body for first, last, body in versions if first <= day <= last][:1]
                whole = self._begin(node, ALL, environment, slot, len(bodies), is_open=not bodies)
                for body in bodies:
                    self.node(body, environment, Slot(whole, 0))
            case nodes.Members():
                self._members(node, environment, slot)
            case nodes.ProgramIs():
                self._program(node, environment, slot)
            case _:
                number = self._begin(node, LEAF, environment, slot, 0)
                self._say(number, self.leaves.truth(node, environment, self.trusting))

    def _children(
        self, node: nodes.Node, op: str, children: Sequence[nodes.Node], environment: Environment, slot: Slot,
        limits: Mapping[str, int] = NO_LIMITS,
    ) -> None:  # fmt: skip
        whole = self._begin(node, op, environment, slot, len(children), limits=limits)
        for place, child in enumerate(children):
            self.node(child, environment, Slot(whole, place))

    def _members(self, node: nodes.Members, environment: Environment, slot: Slot) -> None:
        over, body = _parts(node)
        entity = self.content.entities[over.entity]
        listed = environment[over.owner].lists.get(over.name)
        rows, is_open = listed or (), listed is None or not entity.complete
        if node.how == "all":
            self._every(node, rows, is_open, environment, slot)
            return
        if node.how == "any":
            whole = self._begin(node, ANY, environment, slot, len(rows), is_open=is_open)
        else:
            limits = self._limits(node.at_least, node.at_most, environment)
            ceiling = entity.at_most if is_open else 0
            whole = self._begin(node, COUNT, environment, slot, len(rows), ceiling=ceiling, limits=limits)
        for place, row in enumerate(rows):
            both = self._join(ALL, Slot(whole, place), 2)
            self._presence(row, Slot(both, 0))
            self.node(body, {**environment, over.variable: row}, Slot(both, 1))

    def _every(
        self, node: nodes.Members, rows: Sequence[Row], is_open: bool, environment: Environment, slot: Slot
    ) -> None:
        """Tell that every row is absent or holds; and, unless nobody is enough, that one is present."""
        over, body = _parts(node)
        whole = self._begin(node, ALL, environment, slot, 1 if node.if_nobody else 2)
        every = self._join(ALL, Slot(whole, 0), len(rows), is_open=is_open)
        for place, row in enumerate(rows):
            either = self._join(ANY, Slot(every, place), 2)
            absent = self._join(NONE, Slot(either, 0), 1)
            self._presence(row, Slot(absent, 0))
            self.node(body, {**environment, over.variable: row}, Slot(either, 1))
        if not node.if_nobody:
            somebody = self._join(ANY, Slot(whole, 1), len(rows), is_open=is_open)
            for place, row in enumerate(rows):
                self._presence(row, Slot(somebody, place))

    def _program(self, node: nodes.ProgramIs, environment: Environment, slot: Slot) -> None:
        day, editions = self.facts.on, self.content.editions
        in_force = [edition for edition in editions if edition.program == node.program and day in edition.during]
        whole = self._begin(node, ANY, environment, slot, len(in_force))
        for place, edition in enumerate(in_force):
            row: Row | None = environment.get(node.variable, self.facts.root)
            while row is not None and row.entity != edition.recipient:
                row = row.parent
            if row is None or row.parent is None:
                self.edition(edition, Slot(whole, place))
            else:
                self.recipient(edition, row, Slot(whole, place))

    def _presence(self, row: Row, slot: Slot) -> None:
        """Tell whether a row counts; a presumption about it is chained like any other."""
        entity = self.content.entities[row.entity]
        if entity.present is None:
            self._leaf(slot, Truth.TRUE)
            return
        presumed = None if entity.presume_present is None else Truth.of(entity.presume_present)
        attributes = nodes.Attributes(presume=presumed)
        leaf = nodes.Leaf(f"{entity.name}/present", attributes=attributes, expression=entity.present)
        number = self._tell(LEAF, slot, 0, attributes)
        self._say(number, self.leaves.truth(leaf, self._scope(row), self.trusting))

    def _scope(self, row: Row) -> dict[int, Row]:
        return {self.content.entities[item.entity].depth: item for item in (self.facts.root, *_list_path(row))}

    def _limits(self, least: Expression | None, most: Expression | None, environment: Environment) -> dict[str, int]:
        """Give the bounds of a count in whole numbers, which say the same of a count as the exact ones."""
        limits = {"least_lo": 0, "least_hi": 0, "most_lo": NO_LIMIT, "most_hi": NO_LIMIT}
        if least is not None:
            low, high = self.leaves.bounds(least, environment, self.trusting)
            limits |= {"least_lo": min(ceil(low), NO_LIMIT), "least_hi": min(ceil(high), NO_LIMIT)}
        if most is not None:
            low, high = self.leaves.bounds(most, environment, self.trusting)
            limits |= {"most_lo": min(floor(low), NO_LIMIT), "most_hi": min(floor(high), NO_LIMIT)}
        return limits

    # --- what the engine is told

    def _begin(
        self, node: nodes.Node, op: str, environment: Environment, slot: Slot, arity: int,
        *, is_open: bool = False, ceiling: int = 0, limits: Mapping[str, int] = NO_LIMITS,
    ) -> int:  # fmt: skip
        """Tell a node of the tree, which may presume and be indicative."""
        confirmed = self.leaves.confirmed(node, environment) if node.attributes.indicative else Truth.UNKNOWN
        number = self._tell(
            op, slot, arity, node.attributes, confirmed, is_open=is_open, ceiling=ceiling, limits=limits
        )
        self.instances.append(Instance(number, node, environment, self.trusting))
        return number

    def _join(self, op: str, slot: Slot, arity: int, *, is_open: bool = False) -> int:
        """Tell a node that stands in no rule file, and only joins others."""
        return self._tell(op, slot, arity, nodes.Attributes(), is_open=is_open)

    def _leaf(self, slot: Slot, truth: Truth) -> int:
        number = self._tell(LEAF, slot, 0, nodes.Attributes())
        self._say(number, truth)
        return number

    def _tell(
        self, op: str, slot: Slot, arity: int, attributes: nodes.Attributes, confirmed: Truth = Truth.UNKNOWN,
        *, is_open: bool = False, ceiling: int = 0, limits: Mapping[str, int] = NO_LIMITS,
    ) -> int:  # fmt: skip
        number, self.next = self.next, self.next + 1
        presumed = attributes.presume if self.trusting else None
        self.told.append(
            {
                "kind": "node", "n": number, "op": op, "arity": arity, "parent": slot.parent, "place": slot.place,
                "presume": NOTHING if presumed is None else presumed.value, "indicative": int(attributes.indicative),
                "negative": int(attributes.negative), "confirmed": confirmed.value, "open": int(is_open), **limits,
            }
        )  # fmt: skip
        if op != LEAF:
            self.told.append(
                {"kind": "tally", "n": number, "seen": 0, "t": 0, "f": 0, "u": 0, "ceiling": ceiling, "could": ceiling}
            )
        return number

    def _say(self, number: int, truth: Truth) -> None:
        self.told.append({"kind": "bare", "n": number, "truth": truth.value})


def _list_path(row: Row) -> tuple[Row, ...]:
    """List the rows of lists from the household's down to this one."""
    return () if row.parent is None else (*_list_path(row.parent), row)


def _parts(node: nodes.Members) -> tuple[Rows, nodes.Node]:
    if node.rows is None or node.body is None:
        raise TypeError(f"a quantifier has rows and a body: {node.id}")
    return node.rows, node.body
