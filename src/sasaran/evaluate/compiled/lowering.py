"""What lowering shares: rules come in, cells of a graph go out (see `graph`). `build` joins the parts."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sasaran.evaluate.compiled.graph import Binder, Cell, Graph, innermost
from sasaran.evaluate.compiled.values import unknown_of
from sasaran.ir.expressions import Expression, Rows
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, Edition, Entity

Scope = Mapping[int, Binder]
"""Which row each variable of an expression names."""


class Lowering(ABC):
    """Lowers the rules of one rulebook as they stand on one day; ``trusting`` takes presumptions as written."""

    def __init__(self, content: Content, on: date, graph: Graph, trusting: bool) -> None:
        self.content, self.on, self.graph, self.trusting = content, on, graph, trusting
        household = content.household
        self.root = Binder("root", household.name)
        self.definitions: dict[tuple[str, Binder], Cell] = {}
        self.running: list[str] = []
        self.seen: dict[str, tuple[Cell, Scope]] = {}
        self.watching = 0
        self._fresh = 1000

    @abstractmethod
    def value(self, expression: Expression, scope: Scope) -> Cell:
        """Lower an expression."""

    @abstractmethod
    def truth(self, node: Node, scope: Scope) -> Cell:
        """Lower a node of a condition tree."""

    @abstractmethod
    def edition(self, edition: Edition) -> Cell:
        """Lower an edition's outcome for the household."""

    @abstractmethod
    def recipient(self, edition: Edition, binder: Binder) -> Cell:
        """Lower an edition's outcome for one recipient."""

    # --- rows

    def entity(self, binder: Binder) -> Entity:
        """Give the entity of a binder's rows."""
        return self.content.entities[binder.entity]

    def scope_of(self, binder: Binder) -> dict[int, Binder]:
        """Bind a row and those above it, each to the depth of its entity."""
        scope = {0: self.root}
        above: Binder | None = binder
        while above is not None:
            scope[self.entity(above).depth] = above
            above = above.owner
        return scope

    def member_of(self, binder: Binder) -> Binder | None:
        """Give the member that a row is or hangs below, if any."""
        above: Binder | None = binder
        while above is not None and not self.entity(above).members:
            above = above.owner
        return above

    def label(self, binder: Binder | None) -> Cell:
        """Give the label of a row as facts and statements name it; None for the household."""
        if binder is None or binder.kind == "root":
            return self.graph.constant(None)
        return self.graph.cell("label", self.graph.row(binder))

    def presence(self, binder: Binder) -> Cell:
        """Lower whether a row counts."""
        entity = self.entity(binder)
        if entity.present is None:
            return self.graph.constant(True)
        truth = self.value(entity.present, self.scope_of(binder))
        if self.trusting and entity.presume_present is not None:
            return self.presume(truth, entity.presume_present)
        return truth

    def over(self, entity: str, name: str, owner: Binder, reduce: Callable[[Binder], Cell]) -> Cell:
        """Lower what goes through rows, in the shallowest loop that will do: there other rules may share it."""
        self._fresh += 1
        self.watching -= 1
        trial = reduce(Binder("each", entity, name, owner, self._fresh))
        self.watching += 1
        around = innermost(trial.reads)
        if around is None:
            return reduce(Binder("each", entity, name, owner, 0))
        return reduce(Binder("each", entity, name, owner, around.level + 1))

    def over_rows(self, rows: Rows, scope: Scope, reduce: Callable[[Binder], Cell]) -> Cell:
        """Lower a quantifier or an aggregate."""
        return self.over(rows.entity, rows.name, scope[rows.owner], reduce)

    # --- truths

    def presume(self, truth: Cell, taken_as: bool) -> Cell:
        """Take what is unknown as written."""
        if truth.is_constant:
            return self.graph.constant(taken_as) if truth.data is None else truth
        return self.graph.cell("presume", truth, data=taken_as)

    def negate(self, truth: Cell) -> Cell:
        """Lower a negation."""
        if truth.op == "not":
            return truth.args[0]
        if truth.is_constant:
            return self.graph.constant(None if truth.data is None else not truth.data)
        return self.graph.cell("not", truth)

    def conjoin(self, truths: list[Cell]) -> Cell:
        """Lower `and`; what is known now for certain is left out."""
        return self._join("and", truths, True)

    def disjoin(self, truths: list[Cell]) -> Cell:
        """Lower `or`."""
        return self._join("or", truths, False)

    def any_row(self, binder: Binder, presence: Cell, body: Cell, unseen: Cell | None = None) -> Cell:
        """Lower whether any present row holds; ``unseen`` is what a list that is not known whole makes of no."""
        last = self.graph.constant(None) if unseen is None else unseen
        return self.graph.cell("any", presence, body, last, bound=binder)

    def unknown(self, kind: Any) -> Cell:
        """Lower a value of which nothing is known."""
        return self.graph.constant(unknown_of(kind))

    def _join(self, op: str, truths: list[Cell], neutral: bool) -> Cell:
        kept: dict[Cell, None] = {}
        for truth in truths:
            if not truth.is_constant or truth.data is not neutral:
                kept[truth] = None
        if any(truth.is_constant and truth.data is (not neutral) for truth in kept):
            return self.graph.constant(not neutral)
        if len(kept) < 2:
            return next(iter(kept), self.graph.constant(neutral))
        return self.graph.cell(op, *kept)
