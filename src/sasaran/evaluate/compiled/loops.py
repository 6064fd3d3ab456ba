"""Writes what goes through rows: everything that can share a pass over a list is computed in one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sasaran.evaluate.compiled.folds import Fold
from sasaran.evaluate.compiled.graph import REDUCERS, Binder, Cell, walk
from sasaran.evaluate.compiled.operators import OperatorWriter
from sasaran.evaluate.compiled.shortcuts import list_shared

_FOLDS = {"sum": "sum", "min": "least", "max": "greatest"}


class LoopWriter(OperatorWriter):
    """Writes loops over rows, each with all that reads its rows."""

    def compute(self, cell: Cell) -> None:
        """Write how a cell is computed; what goes through rows was written before."""
        assert cell.op not in REDUCERS, "a loop comes before what it leaves is read"
        super().compute(cell)

    def write_loops(self, targets: Iterable[Cell]) -> None:
        """Write every loop that the targets need in this frame, those first that others read."""
        binder = self.frames[-1].binder
        reducers = [cell for cell in walk(targets) if cell.op in REDUCERS and cell.region == binder]
        passes: dict[tuple[int, int, Binder, Cell], list[Cell]] = {}
        ranks: dict[Cell, int] = {}
        for cell in sorted(reducers, key=lambda cell: cell.number):
            rows, presence = cell.data[0], cell.args[0]
            key = (_rank(cell, ranks), presence.number, rows, presence)
            passes.setdefault(key, []).append(cell)
        for (_, _, rows, presence), cells in sorted(passes.items(), key=lambda item: item[0][:2]):
            self._write_pass(rows, presence, cells)

    def _write_pass(self, rows: Binder, presence: Cell, cells: list[Cell]) -> None:
        assert rows.owner is not None, "the household is not in a list"
        owner, row = self.graph.row(rows.owner), self.graph.row(rows)
        roots = [arg for cell in cells for arg in cell.args]
        for outer in (owner, *list_outer(rows, roots)):
            self.need(outer)
        given, name = f"list_{cells[0].number}", self.name(row)
        self.line(f"# through {rows.list_name}: {', '.join(self.name(cell) for cell in cells)}")
        self.line(f"{given} = {self.need(owner)}.lists.get({rows.list_name!r})")
        flags = [self.name(cell) for cell in cells if cell.op == "any"]
        if flags:
            self.line(f"{' = '.join(flags)} = False")
        for cell in cells:
            self._begin(cell)
        with self.frame(rows, f"for {name} in {given} or ():"):
            self.line(f"{self.getter(row)} = {name}.values.get")
            here = self.need(presence)
            if not presence.is_constant:
                self.line(f"if {here} is False: continue")
            sure = presence.is_constant or presence.op == "presume"
            self.write_loops(roots)
            for shared in list_shared(rows, cells):
                self.need(shared)
            for cell in cells:
                self._step(cell, name, "" if sure else f" and {here}")
        self._end_flags([cell for cell in cells if cell.op == "any"], given)
        for cell in cells:
            self._end(cell, given)
        self.known.update(cells)

    def _begin(self, cell: Cell) -> None:
        name = self.name(cell)
        match cell.op:
            case "any":
                pass
            case "by_member":
                self.line(f"{name} = {{}}")
            case "count":
                self.line(f"sure_{cell.number} = most_{cell.number} = 0")
            case "first":
                self.line(f"{name} = BLANK")
            case "watch":
                self.prelude[f"{name} = []"] = None
            case _:
                self.line(f"found_{cell.number} = []")

    def _step(self, cell: Cell, row: str, here: str) -> None:
        """Write what one row adds; ``here`` is what its presence adds to a condition that holds."""
        name, note = self.name(cell), self.graph.notes.get(cell)
        if note is not None:
            self.line(f"# {' '.join(note.split())}")
        match cell.op:
            case "any":
                with self.lazily(f"if {name} is not True:"):
                    text = self.need(cell.args[1])
                    going = f"{name} is not True and " if self.eager else ""
                    self.line(f"if {going}{text} is not False: {name} = {text}{here}")
            case "by_member":
                text, meant = self.need(cell.args[1]), cell.data[1]
                whose = "None" if meant.member is None else f"get_{row}({meant.member!r})"
                with self.block(f"if {text} is not False:"):
                    self.line(f"key = {whose}")
                    self.line(f"if {name}.get(key) is not True: {name}[key] = {text}{here}")
            case "count":
                text = self.need(cell.args[1])
                self.line(f"if {text} is not False: most_{cell.number} += 1")
                self.line(f"if {text}{here}: sure_{cell.number} += 1")
            case "first":
                with self.lazily(f"if {name} is BLANK:"):
                    text = self.need(cell.args[1])
                    self.line(f"if {name} is BLANK and {text}{here}: {name} = {row}")
            case "watch":
                seen = [self.need(arg) for arg in cell.args[1:] if arg.op != "watch"]
                self.line(f"{name}.append(({', '.join([f'{row}.label', *seen])},))")
            case _:
                text = self.need(cell.args[1])
                with self.lazily(f"if {text} is not False:"):
                    item = self.need(cell.args[2])
                    self.line(f"if {text} is not False: found_{cell.number}.append(({item}, {text}{here}))")

    def _end_flags(self, cells: list[Cell], given: str) -> None:
        """Write what a list that is not known whole makes of `any` where no row was found."""
        unseen: dict[str, list[Cell]] = {}
        for cell in cells:
            unseen.setdefault(self.need(cell.args[2]), []).append(cell)
        for value, those in unseen.items():
            entity = self.content.entities[those[0].data[0].entity]
            if entity.complete:
                self.line(f"if {given} is None: {' = '.join(self.name(cell) for cell in those)} = {value}")
            else:
                for cell in those:
                    self.line(f"if {self.name(cell)} is False: {self.name(cell)} = {value}")

    def _end(self, cell: Cell, given: str) -> None:
        """Write what is left when all rows are through; a list that is not known whole could hold more."""
        name, rows = self.name(cell), cell.data[0]
        entity = self.content.entities[rows.entity]
        closed = f"{given} is not None" if entity.complete else "False"
        match cell.op:
            case "by_member":
                self.line(f"if {given} is None: {name} = None")
            case "count":
                sure, most = f"sure_{cell.number}", f"most_{cell.number}"
                points = f"{sure} if {sure} == {most} else Range({sure}, {most})"
                more = f"span_of(max({sure}, {cell.data[1]}), max({most}, {entity.at_most}))"
                self.line(f"{name} = ({points}) if {closed} else {more}")
            case "sum" | "min" | "max":
                kind, whole = cell.data[1]
                fold = self.constant(Fold(kind, entity, whole), "FOLD")
                self.line(f"{name} = {fold}.{_FOLDS[cell.op]}(found_{cell.number}, {given})")


def _rank(cell: Cell, ranks: dict[Cell, int]) -> int:
    """Say after how many other loops of its frame a loop comes."""
    if cell not in ranks:
        before = (other for other in walk(cell.args) if other.op in REDUCERS and other.region == cell.region)
        ranks[cell] = max((_rank(other, ranks) + 1 for other in before), default=0)
    return ranks[cell]


def list_outer(rows: Binder, roots: Iterable[Cell]) -> list[Cell]:
    """List what a loop reads that does not change in it: to be computed before it."""
    outer: dict[Cell, Any] = {}
    seen: set[int] = set()
    left = list(roots)
    while left:
        cell = left.pop()
        if cell.number in seen:
            continue
        seen.add(cell.number)
        region = cell.region
        if region is not None and region.level >= rows.level:
            left.extend(cell.args)
        elif not cell.is_constant:
            outer[cell] = None
            if cell.op == "field":  # comparisons read what was given beside what it could be
                outer[cell.args[0]] = None
    return sorted(outer, key=lambda cell: cell.number)
