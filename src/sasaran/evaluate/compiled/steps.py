"""Steps of a walk to open facts: what generated code does under a truth that is not known (semantics, section 3).

A step is worked out once for an edition (`opening`) and writes itself into a function. While it walks, the function
notes open facts, and on trust also keeps what is left of each truth that is not known (see `residual`): that goes
into the list named by ``out``; ``out`` empty: nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sasaran.evaluate.compiled.graph import Binder, Cell, Graph
from sasaran.evaluate.compiled.loops import LoopWriter, list_outer
from sasaran.evaluate.compiled.open_values import UNSETTLED, Assumption
from sasaran.ir.rulebook import Content
from sasaran.ir.types import Kind


class WalkWriter(LoopWriter):
    """Writes a function that walks. ``trusting``: it notes choices and what is left; else only what is assumed."""

    trusting = True

    def __init__(self, content: Content, on: Any, graph: Graph, constants: dict[str, Any], trusting: bool) -> None:
        super().__init__(content, on, graph, constants, False)
        self.trusting = trusting
        self.groups: dict[Assumption, str] = {}
        self._names = 0

    def fresh(self, hint: str) -> str:
        """Give a name that is not used yet."""
        self._names += 1
        return f"{hint}_{self._names}_"

    def group(self, under: Assumption) -> str:
        """Give the name of the group of facts under a presumption."""
        return self.groups.setdefault(under, f"under_{len(self.groups)}")

    def label(self, binder: Binder) -> str:
        """Write the key by which the facts of a row are found: the member's label, None for the household."""
        above: Binder | None = binder
        while above is not None and not self.content.entities[above.entity].members:
            above = above.owner
        return "None" if above is None else f"{self.need(self.graph.row(above))}.label"


Emit = Callable[[WalkWriter, str], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what must be computed for it, and how it is written."""

    cells: tuple[Cell, ...]
    emit: Emit


Steps = list[Step]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the walk is: the node or definition it is in, and the outermost presumption above, if any."""

    name: str = ""
    under: Assumption | None = None
    level: int = 0

    def deeper(self) -> Spot:
        """Enter a loop."""
        return replace(self, level=self.level + 1)

    def inside(self, name: str) -> Spot:
        """Enter a node or a definition."""
        return replace(self, name=name)

    def assuming(self, assumption: Assumption) -> Spot:
        """Go under a presumption; the outermost counts."""
        return self if self.under is not None else replace(self, under=assumption)


def cells_of(steps: Iterable[Step], *more: Cell) -> tuple[Cell, ...]:
    """List what steps need."""
    return (*more, *(cell for step in steps for cell in step.cells))


def write_all(to: WalkWriter, steps: Sequence[Step], out: str) -> None:
    """Write steps one after the other; at least a line."""
    if not steps:
        to.line("pass")
    for step in steps:
        step.emit(to, out)


def when_unknown(cell: Cell, steps: Steps, op: str | None = None) -> Steps:
    """Do steps where a truth is not known, joining what is left of the truths below by ``op``.

    ``op`` None: it is what is left of the one below.
    """
    if not steps or (cell.is_constant and cell.data is not None):
        return []

    def emit(to: WalkWriter, out: str) -> None:
        name = to.need(cell)
        with to.block(f"if {name} is None:"):
            below = out
            if op is not None and out:
                below = to.fresh("left")
                to.line(f"{below} = []")
                to.line(f"{out}.append(({op!r}, {below}))")
            write_all(to, steps, below)

    return [Step(cells_of(steps, cell), emit)]


def when_open(cell: Cell, kind: Kind, steps: Steps) -> Steps:
    """Do steps where the value of an expression is not known."""
    if kind is Kind.TRUTH:
        return when_unknown(cell, steps)
    if cell.is_constant and cell.data.__class__ not in UNSETTLED:
        return []
    if not steps:
        return []

    def emit(to: WalkWriter, out: str) -> None:
        if cell.is_constant:
            write_all(to, steps, out)
            return
        with to.block(f"if {to.need(cell)}.__class__ in UNSETTLED:"):
            write_all(to, steps, out)

    return [Step(cells_of(steps, cell), emit)]


def unless(cell: Cell, truth: bool, steps: Steps) -> Steps:
    """Do steps where a truth is not the one given."""
    if not steps or (cell.is_constant and cell.data is truth):
        return []

    def emit(to: WalkWriter, out: str) -> None:
        with to.block(f"if {to.need(cell)} is not {truth}:"):
            write_all(to, steps, out)

    return [Step(cells_of(steps, cell), emit)]


def when_true(cell: Cell, steps: Steps) -> Steps:
    """Do steps where a truth holds."""
    if not steps or (cell.is_constant and cell.data is not True):
        return []

    def emit(to: WalkWriter, out: str) -> None:
        with to.block(f"if {to.need(cell)} is True:"):
            write_all(to, steps, out)

    return [Step(cells_of(steps, cell), emit)]


def give_up() -> Steps:
    """Leave the whole matter to the reference, where this is not known."""
    return [Step((), lambda to, out: to.line("raise BeyondError"))]


def keep_nothing() -> Steps:
    """Say that what is left of a truth can't be told: the search for the fewest facts is the reference's."""

    def emit(to: WalkWriter, out: str) -> None:
        to.line(f"{out}.append(None)" if out else "pass")

    return [Step((), emit)]


def note_list(binder: Binder, above: Cell, spot: Spot, anybody: Cell | None = None) -> Steps:
    """Note the list that a binder goes through where it is not known, not known whole, or without ``anybody``."""

    def emit(to: WalkWriter, out: str) -> None:
        entity = to.content.entities[binder.entity]
        assert binder.owner is not None, "the household is not in a list"
        owner = to.need(to.graph.row(binder.owner))
        unknown = f"{owner}.lists.get({binder.list_name!r}) is None"
        if anybody is not None:
            unknown = f"{unknown} or {to.need(anybody)} is False"
        with to.block(f"if {unknown}:" if entity.complete else "if True:"):
            write_note(to, f"FACTS[{to.label(binder.owner)}][{list_key(to, binder)}]", "None", spot.under)

    cells = (above,) if anybody is None else (above, anybody)
    return [] if binder.owner is None else [Step(cells, emit)]


def list_key(to: WalkWriter, binder: Binder) -> str:
    """Write the key of a list as a fact of its owner."""
    owner = binder.owner
    assert owner is not None, "the household is not in a list"
    if owner.owner is None or to.content.entities[owner.entity].members:
        return f"('list', {binder.list_name!r}, None)"
    return f"('list', {binder.list_name!r}, {to.need(to.graph.row(owner))}.label)"


def write_note(to: WalkWriter, fact: str, choices: str, under: Assumption | None) -> str:
    """Write that a fact is open; give the name of the fact."""
    if to.trusting:
        name = to.fresh("fact")
        to.line(f"{name} = {fact}")
        to.line(f"note(found, {name}, {choices})")
        return name
    if under is None:
        to.line("pass")
        return ""
    group = to.group(under)
    name = to.fresh("fact")
    to.line(f"if {group} is None: {group} = groups[{to.constant(under, 'ASSUMED')}] = {{}}")
    to.line(f"{name} = {fact}; {group}[id({name})] = {name}")
    return name


def for_each(
    binder: Binder,
    presence: Cell,
    truth: Cell,
    steps: Steps,
    settled: bool = False,
    live: bool = False,
    keep: bool = True,
) -> Steps:
    """Do steps for each row where ``presence`` and ``truth`` together are not known; ``live``: or both hold.

    ``settled`` is the truth that settles a row; what is left of the rows is joined by who called.
    """
    if not steps:
        return []
    cells = cells_of(steps, presence, truth)

    def emit(to: WalkWriter, out: str) -> None:
        assert binder.owner is not None, "the household is not in a list"
        owner, row = to.graph.row(binder.owner), to.graph.row(binder)
        for outer in (owner, *list_outer(binder, cells)):
            to.need(outer)
        name = to.name(row)
        with to.frame(binder, f"for {name} in {to.need(owner)}.lists.get({binder.list_name!r}) or ():"):
            to.line(f"{to.getter(row)} = {name}.values.get")
            to.write_loops(cells)
            here = to.need(presence)
            if not presence.is_constant:
                to.line(f"if {here} is False: continue")
            text = to.need(truth)
            sure = presence.is_constant or presence.op == "presume"
            if live:
                header = f"if {text} is not {settled}:"
            elif sure:
                header = f"if {text} is None:"
            else:
                header = f"if {text} is not {settled} and ({here} is None or {text} is None):"
            with to.block(header):
                below = out if keep else ""
                if below:
                    below = to.fresh("left")
                    to.line(f"{below} = []; {out}.append(('and', {below}))")
                write_all(to, steps, below)

    return [Step(cells, emit)]
