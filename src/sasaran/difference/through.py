"""Find through what a condition changed that is written as before: values, definitions, fields, other programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from sasaran.difference.changes import Step
from sasaran.difference.proof.frame import Bound, Frame, frame_of
from sasaran.difference.proof.lowering_nodes import Meaning, find_body
from sasaran.ir import expressions as ir
from sasaran.ir import nodes

MOST_PATHS = 6
_OF_A_ROW = (ir.Field, ir.Age, ir.Definition)


class Tracer:
    """Looks at what a condition of either rulebook reads, and follows what is not the same."""

    def __init__(self, old: Meaning, new: Meaning) -> None:
        self.old, self.new = old, new

    def trace(self, one: object, other: object, frame: Frame, other_frame: Frame) -> tuple[tuple[Step, ...], ...]:
        """List the paths by which two conditions written alike came to differ: each ends with what was changed."""
        found: dict[tuple[Step, ...], None] = {}
        for path in self._follow(one, other, frame, other_frame):
            found.setdefault(path)
            if len(found) == MOST_PATHS:
                break
        return tuple(found)

    def _follow(self, one: object, other: object, frame: Frame, other_frame: Frame) -> Iterator[tuple[Step, ...]]:
        ours, theirs = _named(one, frame, self.old), _named(other, other_frame, self.new)
        for step, (item, inner) in ours.items():
            if step not in theirs:
                continue
            counterpart, other_inner = theirs[step]
            yield from self._follow_one(step, (item, inner), (counterpart, other_inner))

    def _follow_one(
        self, step: Step, one: tuple[object, Frame], other: tuple[object, Frame]
    ) -> Iterator[tuple[Step, ...]]:
        kind, name = step
        (item, frame), (counterpart, other_frame) = one, other
        if kind == "entity":
            yield from self._follow_presence(step, name)
            return
        if kind == "program":
            if self.old.program(name)[0] is not self.new.program(name)[0]:
                yield (step,)
            return
        if not isinstance(item, ir.Expression) or not isinstance(counterpart, ir.Expression):
            return
        if isinstance(item, ir.PerPeriod):
            if self.old.factors(name) != self.new.factors(name):
                yield (step,)
            return
        if isinstance(item, _OF_A_ROW) and isinstance(counterpart, _OF_A_ROW):
            other_frame = _with_row(other_frame, counterpart.variable, frame[item.variable])
        if self.old.term(item, frame) is self.new.term(counterpart, other_frame):
            return
        if kind != "definition":
            yield (step,)
            return
        bodies = [meaning.content.definitions[name].on(meaning.day) for meaning in (self.old, self.new)]
        deeper = False
        if bodies[0] is not None and bodies[1] is not None:
            frames = _frame_inside(item, frame, self.old), _frame_inside(counterpart, other_frame, self.new)
            for path in self._follow(bodies[0].body, bodies[1].body, *frames):
                deeper = True
                yield (step, *path)
        if not deeper:
            yield (step,)

    def _follow_presence(self, step: Step, name: str) -> Iterator[tuple[Step, ...]]:
        if name not in self.old.content.entities or name not in self.new.content.entities:
            return
        terms = [meaning.bind_row({0: meaning.root}, meaning.root, meaning.content.entities[name])[1:]
                 for meaning in (self.old, self.new)]  # fmt: skip
        if terms[0] != terms[1]:
            yield (step,)


def _with_row(frame: Frame, variable: int, row: Bound) -> Frame:
    """Lay what is read of a row on the other rulebook's row: which row it is, a named member or a list says itself."""
    return {**frame, variable: row} if frame[variable].entity == row.entity else frame


def _frame_inside(item: ir.Expression, frame: Frame, meaning: Meaning) -> Frame:
    """Give the rows in scope inside a definition: of a named member, the row that may be it too."""
    if isinstance(item, ir.Named):
        return meaning.listed_frame(item, frame)
    assert isinstance(item, ir.Definition), "nothing else is followed as a definition"
    return frame_of(meaning.content, frame[item.variable])


def _named(item: object, frame: Frame, meaning: Meaning) -> Mapping[Step, tuple[object, Frame]]:
    found: dict[Step, tuple[object, Frame]] = {}
    _gather(item, frame, meaning, found)
    return found


def _gather(item: object, frame: Frame, meaning: Meaning, found: dict[Step, tuple[object, Frame]]) -> None:
    """Gather what a condition reads by name: the first of each name stands for it."""
    match item:
        case ir.Parameter(name=name):
            found.setdefault(("parameter", name), (item, frame))
        case ir.PerPeriod(factors=name):
            found.setdefault(("parameter", name), (item, frame))
        case ir.Definition(name=name) | ir.Named(definition=name):
            found.setdefault(("definition", name), (item, frame))
        case ir.Field(name=name):
            found.setdefault(("field", name), (item, frame))
        case ir.Age(field=name):
            found.setdefault(("field", name), (item, frame))
        case ir.AreaFact(name=name):
            found.setdefault(("area", name), (item, frame))
        case nodes.ProgramIs(program=name):
            found.setdefault(("program", name), (item, frame))
        case nodes.Use():
            body = find_body(item, meaning)
            if body is not None:
                _gather(body, frame, meaning, found)
            return
    frame = _inner_frame(item, frame, meaning, found)
    for part in _parts_of(item):
        _gather(part, frame, meaning, found)


def _inner_frame(item: object, frame: Frame, meaning: Meaning, found: dict[Step, tuple[object, Frame]]) -> Frame:
    rows = getattr(item, "rows", None)
    if isinstance(rows, ir.Rows):
        found.setdefault(("entity", rows.entity), (item, frame))
        row, _, _ = meaning.bind_row(frame, frame[rows.owner], meaning.content.entities[rows.entity])
        return {**frame, rows.variable: row}
    if isinstance(item, ir.Named):
        return {**frame, item.variable: meaning.name_row(item, frame)}
    return frame


def _parts_of(item: object) -> Iterator[object]:
    if not is_dataclass(item):
        return
    for each in fields(item):
        if each.name in ("span", "type", "attributes", "rows") and not isinstance(item, ir.Table):
            continue
        value = getattr(item, each.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, (ir.Expression, nodes.Node, ir.TableRow, nodes.Tier)):
                yield part
