"""What a traced function returns → the traces of editions, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sasaran.evaluate.compiled.functions import Library
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.row_truths import TRUTHS, Columns, RowTruths
from sasaran.ir.facts import Facts
from sasaran.ir.trace import Trace

_name = TRUTHS.__getitem__
Function = Callable[[Facts], Any]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the truths of one edition's nodes stand: those seen once, and those of each row of some loops."""

    once: tuple[str, ...]
    part: slice
    by_row: tuple[Columns, ...]


class Observed(Mapping[str, Trace]):
    """The traces of one household by edition id; each is made anew when it is asked for."""

    __slots__ = ("_found", "_layouts")

    def __init__(self, layouts: Mapping[str, _Layout], found: Any) -> None:
        self._layouts, self._found = layouts, found

    def __getitem__(self, edition: str) -> Trace:
        layout, (truths, *rows) = self._layouts[edition], self._found
        once = dict(zip(layout.once, map(_name, truths[layout.part]), strict=True))
        return Trace(once, RowTruths(layout.by_row, rows))

    def __iter__(self) -> Iterator[str]:
        return iter(self._layouts)

    def __len__(self) -> int:
        return len(self._layouts)


class Observer:
    """Observes households: the function that computes every node, and where each truth stands in what it gives."""

    __slots__ = ("_function", "_layouts")

    def __init__(self, library: Library, build: Callable[[str, str], Function]) -> None:
        once: list[Cell] = []
        layouts: dict[str, _Layout] = {}
        seen: dict[Binder, dict[str, Cell]] = {}
        for edition in library.editions:
            for name, (cell, binder) in library.nodes[edition.id].items():
                if binder is not None:
                    seen.setdefault(binder, {})[name] = cell
        watched = library.watch(seen)
        for edition in library.editions:
            nodes = library.nodes[edition.id]
            start = len(once)
            once.extend(cell for cell, binder in nodes.values() if binder is None)
            by_row = []
            for loop, item in enumerate(watched):
                places = {name: place for place, name in enumerate(item.ids, start=1) if name in nodes}
                if places:
                    by_row.append(Columns(loop, places))
            names = tuple(name for name, (_, binder) in nodes.items() if binder is None)
            layouts[edition.id] = _Layout(names, slice(start, len(once)), tuple(by_row))
        self._layouts = layouts
        self._function = build("observe", library.write("observe", once, (), watched, eager=True))

    def observe(self, facts: Facts) -> Observed:
        """Give the truth of every node for a household."""
        return Observed(self._layouts, self._function(facts))
