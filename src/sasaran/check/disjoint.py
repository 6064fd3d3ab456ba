"""Can two conditions hold at once? Tried on every case that their own comparisons can tell apart.

Only conditions over fields compared with constants are tried, and only where the cases are few; whatever else is
left unproved (None), and the caller refuses what it needed proved.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sasaran.ir import expressions as ir
from sasaran.ir.types import Kind, Type

MOST_CASES = 20_000
MOST_WORK = 1_000_000
_Key = tuple[object, ...]
_Case = Mapping[_Key, object]


class _BeyondError(Exception):
    """The condition says more than cases can tell."""


def overlap(conditions: list[ir.Expression]) -> tuple[int, int, str] | None:
    """The first two conditions that can hold at once (``"overlap"``) or may (``"unproved"``), or None.

    Two rows of cells are apart where the tests of one input are. Only for what is no such row every case is tried.
    """
    rows = _split(conditions)
    work = MOST_WORK
    for one, other in itertools.combinations(range(len(conditions)), 2):
        work -= 1
        left, right = rows[one], rows[other]
        if left is not None and right is not None:
            if all(left.holds.get(key, -1) & right.holds.get(key, -1) for key in left.holds):
                if not left.rest and not right.rest:
                    return one, other, "overlap"
            else:
                continue
        pair = [conditions[one], conditions[other]]
        try:
            for case in _cases(pair):
                work -= 1
                if all(_holds(item, case) for item in pair):
                    return one, other, "overlap"
        except _BeyondError:
            return one, other, "unproved"
        if work < 0:
            return one, other, "unproved"
    return None


@dataclass(frozen=True)
class _Row:
    """A condition as tests of one input each, with the cases (as bits) in which they hold; ``rest``: there is more."""

    holds: dict[_Key, int]
    rest: bool


def _split(conditions: list[ir.Expression]) -> list[_Row | None]:
    """Split each condition into tests of one input; None where it says more than cases can tell."""
    values: dict[_Key, set[object]] = {}
    types: dict[_Key, Type] = {}
    parts: list[list[tuple[_Key | None, ir.Expression]] | None] = []
    for condition in conditions:
        try:
            parts.append([_own_key(item, values, types) for item in _conjuncts(condition)])
        except _BeyondError:
            parts.append(None)
    try:
        cases = {key: [{key: value} for value in _representatives(types[key], found)] for key, found in values.items()}
    except _BeyondError:
        return [None] * len(conditions)
    return [_row(each, cases) if each is not None else None for each in parts]


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
    else:
        yield item


def _row(parts: list[tuple[_Key | None, ir.Expression]], cases: dict[_Key, list[dict[_Key, object]]]) -> _Row:
    holds: dict[_Key, int] = {}
    for key, item in parts:
        if key is not None:
            bits = sum(1 << place for place, case in enumerate(cases[key]) if _holds(item, case))
            holds[key] = holds.get(key, -1) & bits
    return _Row(holds, any(key is None for key, _ in parts))


def exhaustive(conditions: list[ir.Expression]) -> bool:
    """Say whether it is proved that one of the conditions always holds."""
    try:
        most = MOST_WORK // len(conditions)
        return all(any(_holds(item, case) for item in conditions) for case in _cases(conditions, most))
    except _BeyondError:
        return False


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


def _representatives(type_: Type, constants: set[object]) -> list[object]:
    if type_.kind is Kind.TRUTH:
        return [True, False]
    if type_.kind is Kind.CODE:
        return [code.name for code in type_.codes]
    if type_.kind is Kind.NUMBER:
        step = Fraction(1, 10**type_.scale)
        around = {
            value + shift for value in constants if isinstance(value, (int, Fraction)) for shift in (-step, 0, step)
        }
    elif type_.kind is Kind.DATE:
        day = timedelta(days=1)
        around = {value + shift for value in constants if isinstance(value, date) for shift in (-day, day - day, day)}  # type: ignore[misc]
    else:
        raise _BeyondError
    ends = {type_.lo, type_.hi}
    return [value for value in around | ends if type_.lo <= value <= type_.hi]  # type: ignore[operator]


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
