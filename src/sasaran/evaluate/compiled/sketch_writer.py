"""Writes the function that sketches households for every edition of a plan (see `sketch`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sasaran.evaluate.compiled.functions import PRELUDE, Library
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.loops import LoopWriter
from sasaran.evaluate.compiled.open_values import UNSETTLED
from sasaran.evaluate.compiled.parameters import publish
from sasaran.evaluate.compiled.sketch import Outline, sketch_birth, sketch_open, sketch_sides

PLAIN = frozenset({bool, int, str, frozenset, date, Fraction})
"""The classes of most values that are known."""
SCOPE = {
    "sketch_open": sketch_open, "sketch_sides": sketch_sides, "sketch_birth": sketch_birth, "UNSETTLED": UNSETTLED,
    "PLAIN": PLAIN,
}  # fmt: skip


class SketchWriter(LoopWriter):
    """Writes the function that sketches."""

    def compute(self, cell: Cell) -> None:
        """Write how a cell is computed."""
        match cell.op:
            case "sketch_open":
                raw = self.need(cell.args[0])
                self.set(cell, f"None if {raw} is None else True if {raw}.__class__ in PLAIN else sketch_open({raw})")
            case "sketch_birth":
                age, birth = self.need(cell.args[0]), f"{self.getter(cell.args[1])}({cell.data!r})"
                given = "None" if cell.data is None else birth
                self.set(cell, f"True if {age}.__class__ is int else sketch_birth({age}, {given})")
            case "sketch_group":
                row, *parts = cell.args
                fields = self.constant(cell.data, "FIELDS")
                self.line(f"if {fields}.isdisjoint({self.need(row)}.values): {self.name(cell)} = None")
                with self.block("else:"):
                    self.set(cell, f"({''.join(f'{self.need(part)}, ' for part in parts)})")
            case "sketch_codes":
                raw, asked = self.need(cell.args[0]), self.constant(cell.data, "CODES")
                self.set(cell, f"{raw} & {asked} if {raw}.__class__ is frozenset else sketch_open({raw})")
            case "sketch_confirmed":
                label = cell.args[0]
                self.prelude["said"] = None
                text = "None" if label.is_constant else f"{self.need(label.args[0])}.label"
                self.set(cell, f"confirmed.get(({cell.data!r}, {text})) if confirmed else None")
            case "sketch_sides":
                truth, *sides = (self.need(arg) for arg in cell.args)
                self.set(cell, f"True if {truth} is not None else sketch_sides(None, {', '.join(sides)})")
            case "sketch_published":
                self._compute_published(cell)
            case _:
                super().compute(cell)

    def _compute_published(self, cell: Cell) -> None:
        """Write whether several published values could be meant, and whether one is missing: of areas, with where."""
        value, by = cell.args
        place = self.need(by)
        if value.op == "area_fact":
            self.set(cell, f"{self.lookup(value)}.open_at({place}, facts.areas)")
            self.line(f"if {self.name(cell)}[1]: {self.name(cell)} = (*{self.name(cell)}, {place})")
            return
        name, key = value.data
        found = self.constant(publish(self.content, name, key, self.on), "PUBLISHED")
        self.set(cell, f"{found}[{place}]")

    def _begin(self, cell: Cell) -> None:
        if cell.op == "sketch":
            self.prelude[f"{self.name(cell)} = []"] = None
        else:
            super()._begin(cell)

    def _step(self, cell: Cell, row: str, here: str) -> None:
        if cell.op == "sketch":
            texts = [self.need(arg) for arg in cell.args[1:] if arg.op != "sketch"]
            self.line(f"{self.name(cell)}.append(({''.join(f'{text}, ' for text in texts)}))")
        else:
            super()._step(cell, row, here)


def write_sketch(library: Library, name: str, outlines: Iterable[Outline | None]) -> str:
    """Write the function from facts, and the number of their frame, to the sketch of each edition, or None."""
    library.constants.update(SCOPE)
    made = [None if each is None else _hang(library, each, place) for place, each in enumerate(outlines)]
    writer = SketchWriter(library.content, library.on, library.graph, library.constants, False)
    writer.resources = library.resources
    targets = [cell for each in made if each is not None for cell in (*each.once, *each.outer)]
    writer.write_loops(targets)
    texts = []
    for each in made:
        if each is None:
            texts.append("None, ")
            continue
        once = "".join(f"{writer.need(cell)}, " for cell in each.once)
        rows = "".join(f"*{writer.name(cell)}, " for cell in each.loops)
        texts.append(f"(frame, {once}{rows}), ")
    writer.close_frame()
    begin = ["root = facts.root", "on = facts.on", "get_root = root.values.get"]
    begin += [PRELUDE.get(line, line) for line in writer.prelude]
    head = [f"def {name}(facts, frame):", *(f"    {line}" for line in begin)]
    return "\n".join([*head, *writer.lines, f"    return ({''.join(texts)})", ""])


@dataclass(frozen=True, slots=True)
class _Hung:
    """An outline, each loop over rows a cell: all of them, and those in no other."""

    once: tuple[Cell, ...]
    loops: tuple[Cell, ...]
    outer: tuple[Cell, ...]


def _hang(library: Library, found: Outline, number: int) -> _Hung:
    """Make the cells that sketch rows; those in inner loops hang below those of outer ones."""
    graph = library.graph
    always = graph.constant(True)
    loops: list[Cell] = []
    outer: list[Cell] = []
    left: dict[Binder, list[Cell]] = {binder: list(cells) for binder, cells in found.by_row.items()}
    while left:
        binder = max(left, key=lambda binder: binder.level)
        cell = graph.cell("sketch", always, *left.pop(binder), data=number, bound=binder)
        loops.append(cell)
        if cell.region is None:
            outer.append(cell)
        else:
            left.setdefault(cell.region, []).append(cell)
    return _Hung(tuple(found.once), tuple(loops), tuple(outer))
