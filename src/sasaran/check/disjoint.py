"""Can two conditions hold at once? Tried on every case that their own comparisons can tell apart.

Only conditions over fields compared with constants are tried, and only where the cases are few; whatever else is
left unproved (None), and the caller refuses what it needed proved.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce
from operator import and_, or_
from typing import Any

from sasaran.ir import expressions as ir
from sasaran.ir.types import Kind, Type

MOST_ROWS = 1_400
MOST_CASES = 20_000
MOST_TRIED = 250_000
"""So many cases of one table are tried one by one: half a second."""

_Key = tuple[object, ...]
_Case = Mapping[_Key, object]


class _BeyondError(Exception):
    """The condition says more than cases can tell."""


def overlap(conditions: list[ir.Expression]) -> tuple[int, int, str] | None:
    """The first two conditions that can hold at once (``"overlap"``) or may (``"unproved"``), or None.

    Two rows of cells are apart where the tests of one input are. Only for what is no such row every case is tried.
    """
    if len(conditions) > MOST_ROWS:
        return 0, 1, "unproved"
    rows, _ = _split(conditions)
    tries = MOST_TRIED
    for one, other in itertools.combinations(range(len(conditions)), 2):
        left, right = rows[one], rows[other]
        if left is not None and right is not None:
            if all(left.holds.get(key, -1) & right.holds.get(key, -1) for key in left.holds | right.holds):
                if not left.rest and not right.rest:
                    return one, other, "overlap"
            else:
                continue
        pair = [conditions[one], conditions[other]]
        try:
            for case in _cases(pair):
                tries -= 1
                if all(_holds(item, case) for item in pair):
                    return one, other, "overlap"
        except _BeyondError:
            return one, other, "unproved"
        if tries < 0:
            return one, other, "unproved"
    return None


@dataclass(frozen=True)
class _Row:
    """A condition as tests of one input each, with the cases (as bits) in which they hold; ``rest``: there is more."""

    holds: dict[_Key, int]
    rest: bool


def _split(conditions: list[ir.Expression]) -> tuple[list[_Row | None], dict[_Key, int]]:
    """Split each condition into tests of one input; None where it says more than cases can tell.

    Also gives how many cases each input has.
    """
    values: dict[_Key, set[object]] = {}
    types: dict[_Key, Type] = {}
    parts: list[list[tuple[_Key | None, ir.Expression]] | None] = []
    for condition in conditions:
        try:
            parts.append([_own_key(item, values, types) for item in _conjuncts(condition)])
        except _BeyondError:
            parts.append(None)
    try:
        cases = {key: _representatives(types[key], found) for key, found in values.items()}
    except _BeyondError:
        return [None] * len(conditions), {}
    rows = [_row(each, cases) if each is not None else None for each in parts]
    return rows, {key: len(each) for key, each in cases.items()}


def _own_key(
    item: ir.Expression, values: dict[_Key, set[object]], types: dict[_Key, Type]
) -> tuple[_Key | None, ir.Expression]:
    own: dict[_Key, set[object]] = {}
    _collect(item, own, types)
    for key, found in own.items():
        values.setdefault(key, set()).update(found)
    return (next(iter(own)) if len(own) == 1 else None), item


def _conjuncts(item: ir.Expression) -> Iterator[ir.Expression]:
    if isinstance(item, ir.And):
        for part in item.items:
            yield from _conjuncts(part)
    elif not (isinstance(item, ir.Constant) and item.value is True):
        yield item


def _row(parts: list[tuple[_Key | None, ir.Expression]], cases: dict[_Key, list[Any]]) -> _Row:
    holds: dict[_Key, int] = {}
    for key, item in parts:
        if key is not None:
            holds[key] = holds.get(key, -1) & _bits(item, cases[key], (1 << len(cases[key])) - 1)
    return _Row(holds, any(key is None for key, _ in parts))


def _bits(item: ir.Expression, cases: list[Any], every: int) -> int:
    """Give the cases of its one input in which a test holds, as bits; numbers and dates are in order."""
    match item:
        case ir.And():
            return reduce(and_, (_bits(part, cases, every) for part in item.items), every)
        case ir.Or():
            return reduce(or_, (_bits(part, cases, every) for part in item.items), 0)
        case ir.Not():
            return every & ~_bits(item.body, cases, every)
        case ir.Constant():
            return every if item.value is True else 0
        case ir.Compare():
            return _compare_bits(item, cases, every)
    return 1 << cases.index(True)


def _compare_bits(item: ir.Compare, cases: list[Any], every: int) -> int:
    subject, constant = _sides(item)
    value: Any = constant.value
    if subject.type.kind is Kind.CODE:
        same = 1 << cases.index(value) if value in cases else 0
        return same if item.op == "=" else every & ~same
    below, up_to = (1 << bisect_left(cases, value)) - 1, (1 << bisect_right(cases, value)) - 1
    op = item.op if subject is item.left else _MIRRORED[item.op]
    return {
        "<": below,
        "<=": up_to,
        ">": every & ~up_to,
        ">=": every & ~below,
        "=": up_to & ~below,
        "!=": every & ~(up_to & ~below),
    }[op]


_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def exhaustive(conditions: list[ir.Expression]) -> bool:
    """Say whether it is proved that one of the conditions always holds."""
    if len(conditions) > MOST_ROWS:
        return False
    rows, counts = _split(conditions)
    tests = [row.holds for row in rows if row is not None and not row.rest]
    if len(tests) == len(conditions):
        return _covers(tests, counts)
    try:
        most = MOST_TRIED // len(conditions)
        return all(any(_holds(item, case) for item in conditions) for case in _cases(conditions, most))
    except _BeyondError:
        return False


def find_gap(conditions: list[ir.Expression]) -> Mapping[str, object]:
    """Find a case in which none of the conditions holds: values by name; none where that takes too long to find."""
    try:
        most = MOST_TRIED // len(conditions)
        cases = (case for case in _cases(conditions, most) if not any(_holds(item, case) for item in conditions))
        return {str(key[-1]): value for key, value in next(cases, {}).items()}
    except _BeyondError:
        return {}


def _covers(rows: list[dict[_Key, int]], counts: Mapping[_Key, int]) -> bool:
    """Say whether every case is in a row: input by input, which rows (as bits) are left, each such set once."""
    left = {(1 << len(rows)) - 1}
    for key, count in counts.items():
        tests = [row.get(key, -1) for row in rows]
        kept = {sum(1 << place for place, test in enumerate(tests) if test >> case & 1) for case in range(count)}
        if len(left) * len(kept) > MOST_TRIED:
            return False
        left = {one & other for one in left for other in kept}
    return 0 not in left


def _cases(conditions: list[ir.Expression], most: int = MOST_CASES) -> Iterator[_Case]:
    values: dict[_Key, set[object]] = {}
    types: dict[_Key, Type] = {}
    for condition in conditions:
        _collect(condition, values, types)
    choices = {key: _representatives(types[key], found) for key, found in values.items()}
    total = 1
    for options in choices.values():
        total *= len(options)
    if total > min(most, MOST_CASES):
        raise _BeyondError
    keys = list(choices)
    for picked in itertools.product(*(choices[key] for key in keys)):
        yield dict(zip(keys, picked, strict=True))


def _collect(item: ir.Expression, values: dict[_Key, set[object]], types: dict[_Key, Type]) -> None:
    if isinstance(item, (ir.And, ir.Or)):
        for part in item.items:
            _collect(part, values, types)
    elif isinstance(item, ir.Not):
        _collect(item.body, values, types)
    elif isinstance(item, ir.Compare):
        subject, constant = _sides(item)
        key = _key(subject)
        types[key] = subject.type
        values.setdefault(key, set()).add(constant.value)
    elif not isinstance(item, ir.Constant):
        key = _key(item)
        types[key] = item.type
        values.setdefault(key, set())


def _sides(item: ir.Compare) -> tuple[ir.Expression, ir.Constant]:
    if isinstance(item.right, ir.Constant):
        return item.left, item.right
    if isinstance(item.left, ir.Constant):
        return item.right, item.left
    raise _BeyondError


def _key(item: ir.Expression) -> _Key:
    match item:
        case ir.Field():
            return ("field", item.variable, item.name)
        case ir.Definition():
            return ("definition", item.variable, item.name)
        case ir.Age(on=ir.DecisionDate()):
            return ("age", item.variable, item.field)
        case ir.AreaFact():
            return ("area", item.name)
        case ir.DecisionDate():
            return ("decision date",)
    raise _BeyondError


def _representatives(type_: Type, constants: set[object]) -> list[Any]:
    if type_.kind is Kind.TRUTH:
        return [True, False]
    if type_.kind is Kind.CODE:
        return [code.name for code in type_.codes]
    if type_.kind is Kind.NUMBER:
        step = Fraction(1, 10**type_.scale) if type_.scale else 1  # whole numbers compare ten times as fast
        around = {
            value + shift for value in constants if isinstance(value, (int, Fraction)) for shift in (-step, 0, step)
        }
    elif type_.kind is Kind.DATE:
        day = timedelta(days=1)
        around = {value + shift for value in constants if isinstance(value, date) for shift in (-day, day - day, day)}  # type: ignore[misc]
    else:
        raise _BeyondError
    low: Any = type_.lo
    high: Any = type_.hi
    return sorted(value for value in around | {low, high} if low <= value <= high)


def _holds(item: ir.Expression, case: _Case) -> bool:
    match item:
        case ir.And():
            return all(_holds(part, case) for part in item.items)
        case ir.Or():
            return any(_holds(part, case) for part in item.items)
        case ir.Not():
            return not _holds(item.body, case)
        case ir.Constant():
            return item.value is True
        case ir.Compare():
            return _compare(item.op, _value(item.left, case), _value(item.right, case))
    return case[_key(item)] is True


def _value(item: ir.Expression, case: _Case) -> object:
    return item.value if isinstance(item, ir.Constant) else case[_key(item)]


def _compare(op: str, left: object, right: object) -> bool:
    if op in ("=", "!="):
        return (left == right) == (op == "=")
    return bool({"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[op])  # type: ignore[operator]
