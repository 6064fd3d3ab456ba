"""Say the same without `not`: a condition and its negation have one plain form each, whatever is known or not."""

from __future__ import annotations

from sasaran.explain.sentences import same
from sasaran.ir import expressions as ir
from sasaran.ir.types import TRUTH

_CONTRARY = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}
MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def negate(item: ir.Expression) -> ir.Expression:
    """Give the contrary of a condition; under Kleene's rules both are unknown together."""
    match item:
        case ir.Not(body=body):
            return plain(body)
        case ir.Constant(value=bool(value)):
            return ir.Constant(item.span, TRUTH, not value)
        case ir.Compare(op=op, left=left, right=right):
            return ir.Compare(item.span, TRUTH, _CONTRARY[op], left, right)
        case ir.And(items=items):
            return ir.Or(item.span, TRUTH, tuple(negate(each) for each in items))
        case ir.Or(items=items) if find_options(item) is None:
            return ir.And(item.span, TRUTH, tuple(negate(each) for each in items))
    return ir.Not(item.span, TRUTH, item)


def plain(item: ir.Expression) -> ir.Expression:
    """Push every `not` down to what it is about, and join `and` below `and`, `or` below `or`."""
    match item:
        case ir.Not(body=body):
            return negate(plain(body))
        case ir.And(items=items):
            return _join(item, ir.And, tuple(plain(each) for each in items))
        case ir.Or(items=items) if find_options(item) is None:
            return _join(item, ir.Or, tuple(plain(each) for each in items))
    return item


def _join(item: ir.Expression, kind: type[ir.And] | type[ir.Or], items: tuple[ir.Expression, ...]) -> ir.Expression:
    if len(items) == 1:
        return items[0]
    flat: list[ir.Expression] = []
    for each in items:
        special = find_stretch(each) is not None or find_options(each) is not None
        flat.extend(each.items if isinstance(each, kind) and not special else (each,))
    return kind(item.span, TRUTH, tuple(flat))


def find_stretch(item: ir.Expression) -> tuple[ir.Compare, ir.Compare] | None:
    """Find the lower and the upper end in ``x >= a and x <= b``, whichever of them is strict."""
    if not isinstance(item, ir.And) or len(item.items) != 2:
        return None
    low, high = item.items
    if not isinstance(low, ir.Compare) or not isinstance(high, ir.Compare):
        return None
    fits = low.op in (">", ">=") and high.op in ("<", "<=") and same(low.left, high.left)
    return (low, high) if fits else None


def find_options(item: ir.Expression) -> tuple[ir.Expression, tuple[ir.Compare, ...]] | None:
    """Find what an Or of equalities is about, and the comparisons that list its values."""
    if not isinstance(item, ir.Or):
        return None
    tests = tuple(test for test in item.items if isinstance(test, ir.Compare) and test.op == "=")
    if len(tests) != len(item.items) or any(not same(test.left, tests[0].left) for test in tests):
        return None
    return tests[0].left, tests


def is_simple(item: ir.Expression) -> bool:
    """Say whether a condition reads as one phrase, without `and` and `or` in it."""
    if isinstance(item, ir.And):
        return find_stretch(item) is not None
    return not isinstance(item, ir.Or) or find_options(item) is not None
