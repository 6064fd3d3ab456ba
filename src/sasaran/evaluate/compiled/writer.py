"""Writes one function: lines, constants, and what has been computed where.

A cell is computed where it is first needed. What was computed on every way to a line is *known* there; what was
computed on some is *maybe* known, and is asked for (`if x is _`) before it is computed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.evaluate.compiled.graph import Binder, Cell, Graph
from sasaran.ir.rulebook import Content
from sasaran.ir.values import OneOf, Range

_WORDS = {"+": "plus", "-": "minus", "*": "times", "/": "over"}
_DEEPEST = 40
_VALUES = (Range, OneOf, frozenset, date, Fraction, tuple)


@dataclass(slots=True)
class Frame:
    """The function, or a loop in it: where its lines begin, and which cells must begin unset there."""

    binder: Binder | None
    start: int
    depth: int
    unset: dict[Cell, None] = field(default_factory=dict)


class Writer:
    """What the writers of operators share. ``eager`` computes everything, in order, so that all can be shown."""

    def __init__(self, content: Content, on: date, graph: Graph, constants: dict[str, Any], eager: bool) -> None:
        self.content, self.on, self.graph, self.eager = content, on, graph, eager
        self.constants = constants
        self.lines: list[str] = []
        self.prelude: dict[str, None] = {}
        self.depth = 1
        self.known: set[Cell] = set()
        self.maybe: set[Cell] = set()
        self.frames = [Frame(None, 0, 1)]

    def compute(self, cell: Cell) -> None:
        """Write how a cell is computed, into its name."""
        raise NotImplementedError

    def need(self, cell: Cell) -> str:
        """See to it that a cell is computed here, and give its name or literal."""
        if cell.is_constant:
            return self.literal(cell.data)
        name = self.name(cell)
        if cell.op == "row" or cell in self.known:
            return name
        assert cell.region == self.frames[-1].binder, f"{name} belongs to another loop"
        note = self.graph.notes.get(cell)
        if cell in self.maybe and self.depth < _DEEPEST:
            self.frames[-1].unset[cell] = None
            with self.block(f"if {name} is _:"):
                self.compute(cell)
        else:
            if note is not None:
                self.line(f"# {clean(note)}")
            self.compute(cell)
        self.known.add(cell)
        return name

    def line(self, text: str) -> None:
        """Write a line."""
        self.lines.append("    " * self.depth + text)

    @contextmanager
    def block(self, header: str) -> Iterator[None]:
        """Write lines that may not run: what they compute is maybe known afterwards."""
        self.line(header)
        self.depth += 1
        before = set(self.known)
        yield
        self.depth -= 1
        self.maybe |= self.known - before
        self.known = before

    @contextmanager
    def frame(self, binder: Binder, header: str) -> Iterator[None]:
        """Write a loop: what it computes about its rows is forgotten afterwards."""
        self.line(header)
        self.depth += 1
        known, maybe = set(self.known), set(self.maybe)
        self.frames.append(Frame(binder, len(self.lines), self.depth))
        yield
        self.close_frame()
        self.depth -= 1
        self.known, self.maybe = known, maybe

    def close_frame(self) -> None:
        """Write what must begin unset in a frame, at its beginning."""
        frame = self.frames.pop()
        if frame.unset:
            names = " = ".join(self.name(cell) for cell in frame.unset)
            self.lines.insert(frame.start, "    " * frame.depth + f"{names} = _")

    def name(self, cell: Cell) -> str:
        """Give the local name of a cell."""
        if cell.op == "row":
            return "root" if cell.data.kind == "root" else f"row_{cell.number}"
        word = cell.data if cell.op == "raw" and re.fullmatch(r"[A-Za-z]\w*", cell.data, re.ASCII) else cell.op
        return f"{_WORDS.get(word, word)}_{cell.number}"

    def getter(self, row: Cell) -> str:
        """Give what reads a field of a row."""
        if row.op == "row":
            return f"get_{self.name(row)}"
        return f"{self.need(row)}.values.get"

    def literal(self, value: Any) -> str:
        """Write a value: plain ones as they are, others by the name of a constant."""
        if value is None or isinstance(value, bool | int | str):
            return repr(value)
        return self.constant(value)

    def constant(self, value: Any, hint: str = "K") -> str:
        """Give the name of a constant."""
        for name, known in self.constants.items():
            if known is value or (isinstance(value, _VALUES) and type(known) is type(value) and known == value):
                return name
        name = f"{hint}_{len(self.constants)}"
        self.constants[name] = value
        return name


def clean(text: str) -> str:
    """Write a text as the rest of a comment."""
    return " ".join(text.split())
