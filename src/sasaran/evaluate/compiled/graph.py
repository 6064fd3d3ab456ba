"""The graph of a plan: every distinct thing to compute is one cell, however many rules read it.

A cell belongs to the rows that it reads. A *binder* names them: the household, each row of a list, or a named member.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

REDUCERS = frozenset({"any", "count", "sum", "min", "max", "first", "by_member", "watch", "sketch"})
"""Operators that go through rows and leave one value."""


@dataclass(frozen=True)
class Binder:
    """A row, or each row of a list in turn. ``kind``: ``root``, ``each`` or ``named`` (a named member).

    ``level`` counts the loops around it that what it computes reads, so that loops inside loops keep apart.
    """

    kind: str
    entity: str
    list_name: str = ""
    owner: Binder | None = None
    level: int = 0
    named: str = ""

    @cached_property
    def path(self) -> frozenset[Binder]:
        """The binder and those that own it."""
        return frozenset([self]) | (self.owner.path if self.owner is not None else frozenset())

    @property
    def is_loop(self) -> bool:
        """Whether it stands for each row in turn."""
        return self.kind == "each"


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One thing to compute: an operator over other cells, with plain data. ``number`` says when it was made."""

    number: int
    op: str
    args: tuple[Cell, ...]
    data: Any
    reads: frozenset[Binder]

    @property
    def is_constant(self) -> bool:
        """Whether its value is known now."""
        return self.op == "const"

    @property
    def region(self) -> Binder | None:
        """The innermost loop that it must be computed in; None: once a household."""
        return innermost(self.reads)


def innermost(binders: Iterable[Binder]) -> Binder | None:
    """Give the loop that lies deepest, if there is one."""
    return max((binder for binder in binders if binder.is_loop), key=lambda binder: binder.level, default=None)


class Graph:
    """Makes cells, each only once."""

    def __init__(self) -> None:
        self._cells: dict[tuple[Any, ...], Cell] = {}
        self._rows: dict[Binder, Cell] = {}
        self.notes: dict[Cell, str] = {}

    def cell(self, op: str, *args: Cell, data: Any = None, bound: Binder | None = None) -> Cell:
        """Give the cell of an operator over others; ``bound`` is the binder that ends here (of a reducer)."""
        key = (op, tuple(arg.number for arg in args), _key(data), bound)
        found = self._cells.get(key)
        if found is None:
            reads = frozenset(binder for arg in args for binder in arg.reads)
            if bound is not None:
                reads = frozenset(binder for binder in reads if bound not in binder.path) | _outside(bound)
            found = Cell(len(self._cells), op, args, data if bound is None else (bound, data), reads)
            self._cells[key] = found
        return found

    def constant(self, value: Any) -> Cell:
        """Give the cell of a value that is known now."""
        return self.cell("const", data=value)

    def row(self, binder: Binder) -> Cell:
        """Give the cell that is a binder's row."""
        found = self._rows.get(binder)
        if found is None:
            reads = frozenset() if binder.kind == "root" else binder.path
            found = self._rows[binder] = Cell(len(self._cells), "row", (), binder, reads)
            self._cells["row", binder] = found
        return found

    def bind(self, binder: Binder, row: Cell) -> Binder:
        """Let a named member be the row that a cell gives."""
        self._rows[binder] = row
        return binder

    def note(self, cell: Cell, text: str) -> None:
        """Say what a cell is, for who reads the generated code; the first word counts."""
        self.notes.setdefault(cell, text)


def walk(roots: Iterable[Cell]) -> Iterator[Cell]:
    """Go through cells and all that they need, each once."""
    seen: set[int] = set()
    open_cells = list(roots)
    while open_cells:
        cell = open_cells.pop()
        if cell.number not in seen:
            seen.add(cell.number)
            yield cell
            open_cells.extend(cell.args)


def _outside(bound: Binder) -> frozenset[Binder]:
    return bound.owner.path if bound.owner is not None else frozenset()


def _key(data: Any) -> Any:
    # 1, True and Fraction(1) are equal, and must not be the same cell.
    if isinstance(data, tuple):
        return tuple(_key(item) for item in data)
    return (type(data).__name__, data)
