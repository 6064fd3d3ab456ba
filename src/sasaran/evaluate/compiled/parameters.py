"""Parameters in a compiled plan: the value in force, by name, by code or by area."""

from __future__ import annotations

from datetime import date
from typing import Any

from sasaran.evaluate.compiled.areas import Lookup, list_ancestors, list_possible
from sasaran.evaluate.compiled.values import divide, multiply, names_of, span_of, take, unite, unknown_of
from sasaran.ir.rulebook import Content, Parameter, ParameterValue
from sasaran.ir.types import Type
from sasaran.ir.values import UNKNOWN, OneOf, Range, Unknown

Rows = list[ParameterValue]


def find_value(content: Content, name: str, key: str | None, on: date) -> Any:
    """Give what a parameter that varies by nothing (or by its key) could be."""
    parameter = content.parameters[name]
    return _content(parameter.type, _latest(_rows(parameter, key, on)))


def build_by_code(content: Content, name: str, key: str | None, on: date) -> Lookup[Any]:
    """Look up a parameter by a code that may be partly known."""
    parameter = content.parameters[name]
    rows = _rows(parameter, key, on)

    def find(by: Any) -> Any:
        codes = names_of(by)
        if by is UNKNOWN:
            codes = frozenset(parameter.keys) | {row.key for row in rows if row.key is not None}
        found = [_latest([row for row in rows if row.key == code] or _for_all(rows)) for code in sorted(codes)]
        return _unite(parameter, found or [_latest(_for_all(rows))])

    return Lookup(find)


def build_by_area(content: Content, name: str, key: str | None, on: date) -> Lookup[Any]:
    """Look up a parameter by a region code: the most specific row in force counts."""
    parameter, areas = content.parameters[name], content.areas
    rows = _rows(parameter, key, on)
    marks = [row.area for row in rows if row.area is not None]

    def find(by: Any) -> Any:
        found: list[ParameterValue | None] = []
        for place in list_possible(areas, on, by if isinstance(by, str) else None, marks):
            around = ([row for row in rows if row.area == area] for area in list_ancestors(areas, place))
            found.append(_latest(next((local for local in around if local), _for_all(rows))))
        return _unite(parameter, found)

    return Lookup(find)


def list_options(content: Content, name: str, key: str | None, on: date) -> tuple[Any, ...]:
    """List the values that sources give, where they are contested and can be tried one by one."""
    row = _latest(_rows(content.parameters[name], key, on))
    if row is None or row.between is not None or isinstance(row.options[0].value, bool):
        return ()
    return tuple(dict.fromkeys(option.value for option in row.options))


def publish(content: Content, name: str, key: str | None, on: date) -> Lookup[Any]:
    """Look up, by what a parameter varies by, whether several values could be meant, and whether one is not known."""
    parameter, areas = content.parameters[name], content.areas
    rows = _rows(parameter, key, on)
    marks = [row.area for row in rows if row.area is not None]

    def by_area(by: Any) -> list[ParameterValue | None]:
        found: list[ParameterValue | None] = []
        for place in list_possible(areas, on, by if isinstance(by, str) else None, marks):
            around = ([row for row in rows if row.area == area] for area in list_ancestors(areas, place))
            found.append(_latest(next((local for local in around if local), _for_all(rows))))
        return found

    def by_code(by: Any) -> list[ParameterValue | None]:
        codes = names_of(by)
        if by is UNKNOWN:
            codes = frozenset(parameter.keys) | {row.key for row in rows if row.key is not None}
        found = [_latest([row for row in rows if row.key == code] or _for_all(rows)) for code in sorted(codes)]
        return found or [_latest(_for_all(rows))]

    def find(by: Any) -> tuple[bool, bool]:
        found = list(dict.fromkeys((by_area if parameter.by_area else by_code)(by)))
        unsettled = (_content(parameter.type, row) for row in found)
        return len(found) > 1, any(value is None or isinstance(value, Range | OneOf | Unknown) for value in unsettled)

    return Lookup(find)


class Factors:
    """Read a flow per another period, by the dated factors."""

    __slots__ = ("_factors", "_target", "_type")

    def __init__(self, content: Content, factors: str, target: str, kind: Type, on: date) -> None:
        self._type = kind
        self._factors: Lookup[str] = Lookup(lambda period: find_value(content, factors, period, on))
        self._target = find_value(content, factors, target, on)

    def convert(self, body: Any, period: Any) -> Any:
        """Give ``body``, a flow per ``period``, per the target period."""
        flows = [
            divide(multiply(body, self._factors[name]), self._target, unknown_of(self._type))
            for name in sorted(names_of(period))
        ]
        return unite(self._type.kind, flows or [unknown_of(self._type)])


def _rows(parameter: Parameter, key: str | None, on: date) -> Rows:
    return [row for row in parameter.values if on in row.during and (key is None or row.key == key)]


def _for_all(rows: Rows) -> Rows:
    return [row for row in rows if row.area is None and row.key is None]


def _latest(rows: Rows) -> ParameterValue | None:
    return max(rows, key=lambda row: row.during.start, default=None)


def _unite(parameter: Parameter, found: list[ParameterValue | None]) -> Any:
    return unite(parameter.type.kind, [_content(parameter.type, row) for row in found])


def _content(kind: Type, row: ParameterValue | None) -> Any:
    if row is None:
        return unknown_of(kind)
    if row.between is not None:
        return span_of(row.between.lo, row.between.hi)
    return unite(kind.kind, [take(option.value) for option in row.options])
