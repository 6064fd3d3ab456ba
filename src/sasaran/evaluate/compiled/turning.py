"""How a walk writes what a fact turns on: its key, the values to try, and what is left of the truth that reads it."""

from __future__ import annotations

from sasaran.evaluate.choices import list_choices
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.lowering import Lowering
from sasaran.evaluate.compiled.open_values import UNSETTLED
from sasaran.evaluate.compiled.steps import Step, Steps, WalkWriter, cells_of, write_all
from sasaran.ir.nodes import Basis
from sasaran.ir.types import Kind, Type

_TESTS = {"<": "less", "<=": "less_equal", "=": "equal", ">": "less", ">=": "less_equal", "!=": "equal"}


def join(op: str, steps: Steps) -> Steps:
    """Join what is left of the truths below."""

    def emit(to: WalkWriter, out: str) -> None:
        below = out
        if out:
            below = to.fresh("left")
            to.line(f"{below} = []; {out}.append(({op!r}, {below}))")
        write_all(to, steps, below)

    return [Step(cells_of(steps), emit)] if steps else []


def hold(steps: Steps, positive: bool) -> Steps:
    """Take what is left of a truth as it is, or its opposite."""
    return steps if positive else join("not", steps)


def cite(basis: Basis) -> str:
    """Write a basis as text: the document and the place in it."""
    return ", ".join(part for part in (basis.title or basis.document, basis.place) if part)


def quietly(steps: Steps) -> Steps:
    """Walk, and keep nothing of what is left of truths."""
    return [Step(cells_of(steps), lambda to, out: write_all(to, steps, ""))] if steps else []


def write_field_key(lowering: Lowering, to: WalkWriter, binder: Binder, name: str) -> str:
    """Write the key of a field among the facts of its row's member."""
    if binder.kind == "root" or lowering.entity(binder).members:
        return repr(name)
    return f"('field', {name!r}, {lowering.entity(binder).list_name!r}, {to.need(to.graph.row(binder))}.label)"


def write_choices(to: WalkWriter, kind: Type, cell: Cell, cut: Cell | None) -> str:
    """Write the values to try for a field."""
    if kind.kind is Kind.TRUTH:
        return "YES_OR_NO"
    fixed = cut is None or cut.is_constant
    known = None if cut is None else cut.data if cut.is_constant else None
    slow = f"list_choices({to.constant(kind, 'TYPE')}, {to.need(cell)}, {'None' if cut is None else to.need(cut)})"
    if not fixed or cell.op != "field":
        return slow
    if cut is not None and known.__class__ in UNSETTLED and kind.kind is not Kind.CODE:
        return "None"
    blank = list_choices(kind, cell.args[1].data, known)
    text = "None" if blank is None else to.constant(blank, "CHOICES")
    return f"{text} if {to.need(cell.args[0])} is None else {slow}"


def keep_turn(
    to: WalkWriter, out: str, noted: str, kind: Type, test: tuple[str, bool, tuple[str, ...]] | None, cut: Cell | None
) -> None:
    """Keep that a truth turns on a fact: on the truth that it is, or on how it compares."""
    if kind.kind is not Kind.TRUTH:
        if test is None or cut is None:
            to.line(f"{out}.append(None)")
        else:
            keep_test(to, out, noted, test, cut)
    elif test is None:
        to.line(f"{out}.append(('is', id({noted})))")
    elif cut is not None and cut.is_constant and cut.data is not None:
        same = cut.data is (test[0] == "=")
        to.line(f"{out}.append(('is', id({noted})))" if same else f"{out}.append(('not', [('is', id({noted}))]))")
    else:
        to.line(f"{out}.append(None)")


def keep_test(
    to: WalkWriter, out: str, fact: str, test: tuple[str, bool, tuple[str, ...]], cut: Cell, more: str = ""
) -> None:
    """Keep that a truth turns on how a fact compares with what is known; of what is not known, nothing can be kept."""
    op, on_left, order = test
    function = op if op in ("contains", "among") else _TESTS[op]
    left = on_left if op not in (">", ">=") else not on_left
    value = to.need(cut)
    if cut.is_constant and cut.data.__class__ in UNSETTLED:
        to.line(f"{out}.append(None)")
        return
    kept = f"('test', id({fact}), {function}, {left}, {value}, {to.literal(order)}, {op == '!='}{more})"
    if not cut.is_constant:
        kept = f"None if {value}.__class__ in UNSETTLED else {kept}"
    to.line(f"{out}.append({kept})")
