"""What saves work without changing any meaning: truths settled where nothing is given, cells that many read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sasaran.evaluate.compiled import values
from sasaran.evaluate.compiled.graph import REDUCERS, Binder, Cell, Graph, walk
from sasaran.ir.truth import Truth, conjoin, disjoin, negate

_TRUTHS = {True: Truth.TRUE, False: Truth.FALSE, None: Truth.UNKNOWN}
_BARE = {truth: bare for bare, truth in _TRUTHS.items()}
_CHEAP = frozenset({"raw", "age", "equal", "less", "less_equal", "among"})
_READERS = 3
_FIELDS = 4


@dataclass(slots=True)
class Blank:
    """What a condition is where none of its fields is given; all are fields of one row."""

    truth: bool | None
    row: Cell
    fields: frozenset[str]


def find_blank(cell: Cell) -> Blank | None:
    """Settle a condition for a row of which none of the fields it reads is given; None: it can't be said now."""
    rows: dict[Cell, set[str]] = {}
    try:
        truth = _blank_truth(cell, rows)
    except _OpenError:
        return None
    if len(rows) != 1:
        return None
    ((row, fields),) = rows.items()
    return Blank(_BARE[truth], row, frozenset(fields)) if len(fields) >= _FIELDS else None


def list_shared(binder: Binder, roots: Iterable[Cell]) -> list[Cell]:
    """List the cheap cells of a loop that so many others read that they had better be computed first."""
    readers: dict[Cell, set[int]] = {}
    for cell in walk(roots):
        for arg in cell.args:
            if arg.op in _CHEAP and arg.region == binder:
                readers.setdefault(arg, set()).add(cell.number)
    return sorted((cell for cell, of in readers.items() if len(of) >= _READERS), key=lambda cell: cell.number)


def merge_loops(graph: Graph, cell: Cell, done: dict[Cell, Cell]) -> Cell:
    """Read `any member is this, or any is that` as `any member is this or that`: the same truth, sooner found."""
    if cell in done or not cell.args:
        return done.get(cell, cell)
    args = [merge_loops(graph, arg, done) for arg in cell.args]
    if cell.op == "or":
        args = _merge_any(graph, args)
    bound, data = cell.data if cell.op in REDUCERS else (None, cell.data)
    made = args[0] if cell.op == "or" and len(args) == 1 else graph.cell(cell.op, *args, data=data, bound=bound)
    if cell in graph.notes:
        graph.note(made, graph.notes[cell])
    done[cell] = made
    return made


def _merge_any(graph: Graph, args: list[Cell]) -> list[Cell]:
    merged: dict[object, list[Cell]] = {}
    for arg in args:
        # Of the same rows, with the same presence and the same answer for rows not listed.
        key = (arg.data, arg.args[0], arg.args[2]) if arg.op == "any" else arg
        merged.setdefault(key, []).append(arg)
    found = []
    for same in merged.values():
        first = same[0]
        if len(same) > 1:
            body = graph.cell("or", *dict.fromkeys(item.args[1] for item in same))
            first = graph.cell("any", first.args[0], body, first.args[2], bound=first.data[0])
        found.append(first)
    return found


class _OpenError(Exception):
    """The condition reads more than plain fields."""


def _blank_truth(cell: Cell, rows: dict[Cell, set[str]]) -> Truth:
    match cell.op:
        case "raw":
            rows.setdefault(cell.args[0], set()).add(cell.data)
            return Truth.UNKNOWN
        case "not":
            return negate(_blank_truth(cell.args[0], rows))
        case "and":
            return conjoin([_blank_truth(arg, rows) for arg in cell.args])
        case "or":
            return disjoin([_blank_truth(arg, rows) for arg in cell.args])
        case "const":
            return _TRUTHS[cell.data]
        case "equal" | "less" | "less_equal" | "contains" | "among" | "overlaps" if _is_plain(cell):
            found = [_blank_value(arg, rows) for arg in cell.args]
            more = [cell.data] if cell.op in ("among", "overlaps") else []
            return _TRUTHS[getattr(values, cell.op)(*found, *more)]
    raise _OpenError


def _is_plain(cell: Cell) -> bool:
    """Say whether it is no comparison by rank, nor with something from outside the row."""
    return len(cell.args) < 3 and not (cell.op in ("less", "less_equal") and cell.data)


def _blank_value(cell: Cell, rows: dict[Cell, set[str]]) -> object:
    if cell.is_constant:
        return cell.data
    if cell.op == "field":
        _blank_truth(cell.args[0], rows)
        return cell.args[1].data
    raise _OpenError
