"""A sketch of a household: all that the readings of an edition turn on, without a key, a name, or a date in it.

It is made of the truths of single conditions and of what is open; households of one sketch are read alike, but for
whose the facts are. Of values it holds only what a rulebook publishes, codes, and numbers below `SMALL` (an age, a
decile); what turns on more than that has a sketch by which nothing can be kept, and is read on its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sasaran.evaluate.compiled.functions import Library
from sasaran.evaluate.compiled.graph import Binder, Cell, walk
from sasaran.evaluate.compiled.open_values import UNSETTLED
from sasaran.evaluate.compiled.shortcuts import find_blank
from sasaran.ir.types import Kind
from sasaran.ir.values import OneOf, Range, Unknown

SMALL = 1000
_JOINED = frozenset({"and", "or", "not", "presume", "any", "count", "tally", "first", "by_member", "field", "weaken"})
_SETTLED = frozenset({"const", "row", "label", "day", "blank", "region", "area_said"})
_PUBLISHED = frozenset({"by_area", "by_code", "area_fact"})
_TRUTHS = frozenset({
    "less", "less_equal", "equal", "among", "overlaps", "contains", "place", "attest", "area_attest", "in_program",
    "in_time", "of_household", "of_member", "lists_known", "same", "confirm",
})  # fmt: skip
_COMPARED = frozenset({"less", "less_equal", "equal", "contains"})
_SINGLE = frozenset({"field", "age"})
_COMPUTED = frozenset({
    "if", "table", "+", "-", "*", "/", "round", "least", "greatest", "part", "shift", "elapsed", "per_period",
    "sum", "min", "max",
})  # fmt: skip
_ALIKE = frozenset({"const", "day", "if", "table", "+", "-", "*", "/", "round", "least", "greatest", *_PUBLISHED})
"""What is the same for every household of the same truths, where all that it is made of is."""


class UnsketchedError(Exception):
    """What an edition turns on can't be sketched, whoever the household is."""


class Alone:
    """The sketch of a value that only its household has. It can't be hashed, so nothing is ever kept by it."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]


ALONE = Alone()


def sketch_open(value: Any) -> Any:
    """Sketch a value that may not be known: True where it is.

    One that is known in part, within large bounds or by date, is `ALONE`.
    """
    kind = value.__class__
    if kind is Range:
        return ("from", sketch_point(value.lo), sketch_point(value.hi))
    if kind is OneOf:
        return value.codes
    return None if value is None or kind is Unknown else True


def sketch_point(value: Any) -> Any:
    """Sketch a value by itself, where it is a code, a yes or no, or a small number; another is `ALONE`."""
    kind = value.__class__
    if value is None or kind is bool or kind is str or (kind is int and -SMALL < value < SMALL):
        return value
    return ALONE


def sketch_sides(truth: bool | None, *sides: Any) -> Any:
    """Sketch what was compared and is made of several facts: where the answer is open, all that is known of it."""
    if truth is not None:
        return True
    return tuple(sketch_open(each) if each.__class__ in UNSETTLED else sketch_point(each) for each in sides)


def sketch_birth(age: Any, birth: Any) -> Any:
    """Sketch an age: where it is open, with what is known of the birth date."""
    if age.__class__ is int:
        return True
    if birth is not None and birth.__class__ is not Unknown:
        return ALONE
    return sketch_open(age)


@dataclass(slots=True)
class Outline:
    """What one edition turns on: cells of a household's own, and those of each row of some lists."""

    once: dict[Cell, None] = field(default_factory=dict)
    by_row: dict[Binder, dict[Cell, None]] = field(default_factory=dict)


class _Outliner:
    """Finds what the cells of one edition turn on."""

    def __init__(self, library: Library) -> None:
        self._library, self._graph = library, library.graph
        self._seen: set[int] = set()
        self._groups: dict[tuple[Cell, str], frozenset[str]] = {}
        self._codes: dict[Cell, set[str]] = {}
        self._grouped: dict[tuple[Cell, frozenset[str]], dict[Cell, None]] = {}
        self.found = Outline()

    def visit(self, cell: Cell) -> None:
        """Add what a cell turns on, apart from a value that is known."""
        if cell.number in self._seen or cell.op in _SETTLED:
            return
        self._seen.add(cell.number)
        op = cell.op
        if op in _JOINED:
            self._visit_all(cell.args)
        elif op == "raw":
            self._raw(cell)
        elif op in _TRUTHS:
            self._truth(cell)
        elif op == "age":
            self._age(cell)
        elif op in _PUBLISHED:
            self._published(cell)
        elif op in _COMPUTED:
            self._visit_all(cell.args)
        else:
            raise UnsketchedError(op)

    def visit_exactly(self, cell: Cell) -> None:
        """Add what a value turns on that goes into a reading itself.

        Raises:
            UnsketchedError: It is made of a household's own numbers.
        """
        if not self._is_alike(cell):
            raise UnsketchedError(cell.op)
        self.visit(cell)

    def _visit_all(self, cells: Iterable[Cell]) -> None:
        for cell in cells:
            self.visit(cell)

    def _is_alike(self, cell: Cell) -> bool:
        """Say whether a value is the same for all households of the same truths."""
        if cell.op in ("count", "tally", "any") or self._is_truth(cell):
            return True
        return cell.op in _ALIKE and all(self._is_alike(arg) for arg in cell.args if cell.op not in _PUBLISHED)

    def _is_truth(self, cell: Cell) -> bool:
        if cell.op == "raw":
            return self._kind(cell) is Kind.TRUTH
        return cell.op in _TRUTHS or cell.op in ("and", "or", "not", "presume", "any", "weaken")

    def _kind(self, cell: Cell) -> Kind | None:
        row = cell.args[0]
        if row.op == "blank":
            return None
        binder = row.data if row.op == "row" else row.data[0]
        declared = self._library.content.entities[binder.entity].fields.get(cell.data)
        return None if declared is None else declared.type.kind

    def _raw(self, cell: Cell) -> None:
        self.visit(cell.args[0])
        kind = self._kind(cell)
        if kind is Kind.CODES:
            self._codes.setdefault(cell, set())
        else:
            self._add(cell if kind is Kind.TRUTH else self._graph.cell("sketch_open", cell))

    def _truth(self, cell: Cell) -> None:
        if cell.op == "confirm":
            self.visit(cell.args[0])
            self._add(self._graph.cell("sketch_confirmed", cell.args[1], data=cell.data[0]))
            return
        if cell.op in ("contains", "overlaps") and self._is_of_codes(cell):
            return
        self._add(cell)
        if cell.op not in _COMPARED:
            return
        sides = [side for side in cell.args[:2] if not self._is_alike(side)]
        self._visit_all(side for side in cell.args[:2] if side not in sides)
        # Beside one field, what is published settles all; of several facts, what is known of one matters to the others.
        if len(sides) > 1 or any(side.op not in _SINGLE for side in sides):
            self._add(self._graph.cell("sketch_sides", cell, *sides))

    def _is_of_codes(self, cell: Cell) -> bool:
        """Say whether some codes are asked for in a set that is a field; they are sketched together."""
        codes, asked = cell.args[-1], cell.data
        if cell.op == "contains":
            item, codes = cell.args
            asked = [item.data] if item.is_constant else None
        if codes.op != "field" or asked is None:
            return False
        raw = codes.args[0]
        self.visit(raw.args[0])
        self._codes.setdefault(raw, set()).update(asked)
        return True

    def _age(self, cell: Cell) -> None:
        row = cell.args[0]
        self._visit_all(cell.args)
        entity, name = cell.data
        birth = self._library.content.entities[entity].fields[name].age_of
        self._add(self._graph.cell("sketch_birth", cell, row, data=birth))

    def _published(self, cell: Cell) -> None:
        self._visit_all(cell.args)
        self._add(cell)
        self._add(self._graph.cell("sketch_published", cell, *cell.args))

    def group(self, cell: Cell) -> None:
        """Sketch the fields of a condition together, where they are many, of one row, and mostly not known."""
        blank = find_blank(cell) if cell.op in ("and", "or") else None
        if blank is None or any((blank.row, name) in self._groups for name in blank.fields):
            return
        for name in blank.fields:
            self._groups[blank.row, name] = blank.fields

    def close(self) -> Outline:
        """Give what was found."""
        for raw, asked in self._codes.items():
            self._put(self._graph.cell("sketch_codes", raw, data=frozenset(asked)))
        for (row, fields), cells in self._grouped.items():
            self._put(self._graph.cell("sketch_group", row, *cells, data=fields))
        return self.found

    def _add(self, cell: Cell) -> None:
        given = [each for each in walk([cell]) if not each.args or each.op == "raw"]
        raws = [each for each in given if each.op == "raw"]
        groups = {(each.args[0], self._groups.get((each.args[0], each.data))) for each in raws}
        if len(groups) == 1 and all(each.op in ("raw", "const", "row") for each in given):
            ((row, fields),) = groups
            if fields is not None:
                self._grouped.setdefault((row, fields), {})[cell] = None
                return
        self._put(cell)

    def _put(self, cell: Cell) -> None:
        binder = cell.region
        if binder is None:
            self.found.once[cell] = None
        else:
            self.found.by_row.setdefault(binder, {})[cell] = None


@dataclass(frozen=True, slots=True)
class Turns:
    """The cells that the reading of an edition turns on: ``exact`` those whose values go into it."""

    cells: tuple[Cell, ...]
    exact: tuple[Cell, ...]


def outline(library: Library, turns: Turns) -> Outline | None:
    """Find what an edition turns on; None: it can't be sketched."""
    outliner = _Outliner(library)
    for cell in sorted(walk([*turns.exact, *turns.cells]), key=lambda cell: -cell.number):
        outliner.group(cell)
    try:
        for cell in turns.exact:
            outliner.visit_exactly(cell)
        for cell in turns.cells:
            outliner.visit(cell)
    except UnsketchedError:
        return None
    return outliner.close()
