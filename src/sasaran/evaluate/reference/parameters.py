"""Parameters: the value in force on the decision date, by name, by code or by area (semantics, sections 1 and 4)."""

from __future__ import annotations

from sasaran.evaluate.reference.areas import list_ancestors, list_possible
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value, is_known, names_of, span_of, take, unite, unknown_of
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Parameter, PerPeriod
from sasaran.ir.rulebook import ParameterValue
from sasaran.ir.types import Type
from sasaran.ir.values import UNKNOWN

Rows = list[ParameterValue]


def list_published(reader: Reader, expression: Parameter, environment: Environment) -> list[ParameterValue | None]:
    """List the published values that could be meant; None where nothing is published for what could be meant.

    More than one only where the field that the parameter varies by is not fully known.
    """
    parameter = reader.content.parameters[expression.name]
    rows = [row for row in parameter.values if reader.on in row.during]
    if expression.key is not None:
        rows = [row for row in rows if row.key == expression.key]
    if expression.by is None:
        return [_latest(rows)]
    by = reader.value(expression.by, environment)
    if parameter.by_area:
        return _by_area(reader, rows, by)
    return _by_code(reader, expression.name, rows, by)


def content_of(reader: Reader, name: str, kind: Type, row: ParameterValue | None) -> Value:
    """Give what a published value could be: a contested one any of its options, a gap whatever is declared."""
    value = _content_of(kind, row)
    return value if is_known(value) else reader.given.get(Fact("parameter", name=name), value)


def parameter_value(reader: Reader, expression: Parameter, environment: Environment) -> Value:
    """Give what a parameter could be on the decision date."""
    parameter = reader.content.parameters[expression.name]
    published = list_published(reader, expression, environment)
    contents = (content_of(reader, expression.name, parameter.type, row) for row in published)
    return unite(parameter.type.kind, contents)


def factor_of(reader: Reader, expression: PerPeriod, period: str) -> Parameter:
    """Give the parameter that says how many of a period a year has."""
    kind = reader.content.parameters[expression.factors].type
    return Parameter(expression.span, kind, expression.factors, period)


def _content_of(kind: Type, row: ParameterValue | None) -> Value:
    if row is None:
        return unknown_of(kind)
    if row.between is not None:
        return span_of(row.between.lo, row.between.hi)
    return unite(kind.kind, [take(option.value) for option in row.options])


def _by_code(reader: Reader, name: str, rows: Rows, by: Value) -> list[ParameterValue | None]:
    codes = names_of(by)
    if by is UNKNOWN:
        codes = frozenset(reader.content.parameters[name].keys) | {row.key for row in rows if row.key is not None}
    found = (_latest([row for row in rows if row.key == code] or _for_all(rows)) for code in sorted(codes))
    return list(dict.fromkeys(found)) or [_latest(_for_all(rows))]


def _by_area(reader: Reader, rows: Rows, by: Value) -> list[ParameterValue | None]:
    areas = reader.content.areas
    marks = [row.area for row in rows if row.area is not None]
    code = by if isinstance(by, str) else None
    found: list[ParameterValue | None] = []
    for place in list_possible(areas, reader.on, code, marks):
        around = ([row for row in rows if row.area == area] for area in list_ancestors(areas, place))
        found.append(_latest(next((local for local in around if local), _for_all(rows))))
    return list(dict.fromkeys(found))


def _for_all(rows: Rows) -> Rows:
    return [row for row in rows if row.area is None and row.key is None]


def _latest(rows: Rows) -> ParameterValue | None:
    return max(rows, key=lambda row: row.during.start, default=None)
