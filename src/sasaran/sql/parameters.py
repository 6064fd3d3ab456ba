"""Parameters and facts of areas: known when the query is written, but for what varies by code or by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sasaran.ir.expressions import Parameter, PerPeriod
from sasaran.ir.rulebook import ParameterValue
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import OneOf, Range, Unknown
from sasaran.sql.reader import Reader, Scope
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Code, CodeSet, Span, Text, Value, bounds_of

Rows = Sequence[ParameterValue]


def parameter_value(reader: Reader, expression: Parameter, scope: Scope) -> Value:
    """Give what a parameter could be on the decision date."""
    parameter = reader.content.parameters[expression.name]
    rows = list_rows_in_force(reader, expression)
    if expression.by is None:
        return content_of(reader, parameter.type, choose_latest(rows))
    if parameter.by_area:
        return _by_area(reader, expression.name, parameter.type, rows)
    return _by_code(reader, expression, rows, reader.value(expression.by, scope))


def list_rows_in_force(reader: Reader, expression: Parameter) -> Rows:
    """List what is published for the decision date, of the key that is read if any."""
    values = reader.content.parameters[expression.name].values
    key = expression.key
    return [row for row in values if reader.on in row.during and (key is None or row.key == key)]


def factor_of(reader: Reader, expression: PerPeriod, period: str) -> Parameter:
    """Give the parameter that says how many of a period a year has."""
    kind = reader.content.parameters[expression.factors].type
    return Parameter(expression.span, kind, expression.factors, period)


def content_of(reader: Reader, kind: Type, row: ParameterValue | None) -> Value:
    """Give what a published value could be: a contested one any of its options, a gap whatever is declared."""
    values = reader.values
    if row is None:
        return values.unknown(kind)
    content = row.content
    if isinstance(content, Range):
        return values.between(content.lo, content.hi)
    if isinstance(content, OneOf):
        return Code(content.codes, reader.terms.null)
    if isinstance(content, Unknown):
        return values.unknown(kind)
    return values.constant(kind.kind, content)


def area_value(reader: Reader, name: str) -> Value:
    """Give what a fact about the household's area could be."""
    known, find = know_areas(reader, name)
    return _by_place(reader, name, reader.content.areas.fields[name].type, known, find)


def know_areas(reader: Reader, name: str) -> tuple[Mapping[str, Any], Callable[[str | None], Any]]:
    """Give what is said of an area fact by area, and what that makes of each place (None: nothing)."""
    facts = reader.content.areas.facts
    known: dict[str, Any] = {fact.area: fact.value for fact in facts if fact.field == name and reader.on in fact.during}
    # What a table from outside says goes before what the rulebook does.
    for area, given in reader.shared.areas.facts.items():
        if given.get(name) is not None:
            known[area] = given[name]

    def find(place: str | None) -> Any:
        return next((known[above] for above in reader.places.list_ancestors(place) if above in known), None)

    return known, find


def choose_for_area(reader: Reader, rows: Rows, place: str | None) -> ParameterValue | None:
    """Choose what is published for a place: of the nearest area that there is something for."""
    around = ([row for row in rows if row.area == area] for area in reader.places.list_ancestors(place))
    return choose_latest(next((local for local in around if local), _for_all(rows)))


def choose_for_code(rows: Rows, code: str) -> ParameterValue | None:
    """Choose what is published for a code."""
    return choose_latest([row for row in rows if row.key == code] or _for_all(rows))


def _by_area(reader: Reader, name: str, kind: Type, rows: Rows) -> Value:
    marks = [row.area for row in rows if row.area is not None]

    def find(place: str | None) -> Any:
        row = choose_for_area(reader, rows, place)
        return None if row is None else row.content

    return _by_place(reader, name, kind, marks, find)


def _by_place(reader: Reader, name: str, kind: Type, marks: Iterable[str], find: Callable[[str | None], Any]) -> Value:
    """Give what could be of all that is found in the places where a household of a code could live."""
    marked = list(marks)

    def column(part: str, give: Callable[[list[Any]], Any]) -> Term:
        return reader.places.column(f"{name}{part}", marked, lambda places: give([find(place) for place in places]))

    if kind.kind is Kind.TRUTH:
        return column("", _one_truth)
    if kind.kind in (Kind.NUMBER, Kind.DATE):
        return _span(reader, kind, column, [find(place) for place in (*marked, None)])
    if kind.kind is Kind.CODE:
        return Code(kind.code_names, by_code=_by_code_and_place(kind.code_names, column))
    raise RefusedError("form")


def _by_code_and_place(
    names: frozenset[str], column: Callable[[str, Callable[[list[Any]], Any]], Term]
) -> Mapping[str, Term]:
    def could_be(name: str) -> Term:
        return column(f"_{name}", lambda found: any(name in _codes(content, names) for content in found))

    return {name: could_be(name) for name in sorted(names)}


def _span(
    reader: Reader, kind: Type, column: Callable[[str, Callable[[list[Any]], Any]], Term], every: list[Any]
) -> Span:
    bounds = bounds_of(kind)
    ends = [end for content in every for end in _ends(content, bounds)]
    if kind.kind is Kind.DATE:
        scale = 0
    else:
        found = [reader.values.number(end) for end in ends]
        scale = max(span.scale for span in found)

    def low(found: list[Any]) -> Any:
        return _scaled(min(_ends(content, bounds)[0] for content in found), scale)

    def high(found: list[Any]) -> Any:
        return _scaled(max(_ends(content, bounds)[1] for content in found), scale)

    lo, hi = column("", low), column("", high)
    return Span(lo, hi, min(ends), max(ends), scale)


def _ends(content: Any, bounds: tuple[Any, Any]) -> tuple[Any, Any]:
    if content is None or isinstance(content, Unknown):
        return bounds
    return (content.lo, content.hi) if isinstance(content, Range) else (content, content)


def _scaled(number: Any, scale: int) -> Any:
    return number if hasattr(number, "year") else int(number * 10**scale)


def _one_truth(found: list[Any]) -> bool | None:
    if any(not isinstance(content, bool) for content in found) or len(set(found)) > 1:
        return None
    return bool(found[0])


def _codes(content: Any, every: frozenset[str]) -> frozenset[str]:
    if isinstance(content, OneOf):
        return content.codes
    return frozenset([content]) if isinstance(content, str) else every


def _by_code(reader: Reader, expression: Parameter, rows: Rows, by: Value) -> Value:
    terms = reader.terms
    if isinstance(by, Text):
        by = Code(frozenset(), by.plain)
    if not isinstance(by, Code):
        raise RefusedError("form")
    parameter = reader.content.parameters[expression.name]
    keys = set(parameter.keys) | {row.key for row in rows if row.key is not None}
    codes = sorted(by.domain) or sorted(keys)
    if not by.domain:
        raise RefusedError("form")
    found = []
    for code in codes:
        row = choose_for_code(rows, code)
        found.append((reader.values.could(by, code), content_of(reader, parameter.type, row)))
    grouped: list[tuple[Term, Value]] = []
    for guard, value in found:
        same = next((index for index, (_, other) in enumerate(grouped) if other == value), None)
        if same is None:
            grouped.append((guard, value))
        else:
            grouped[same] = (terms.disjoin([grouped[same][0], guard]), value)
    if any(isinstance(value, CodeSet | Text) for _, value in grouped) and len(grouped) > 1:
        raise RefusedError("form")
    return reader.values.unite(parameter.type.kind, grouped)


def _for_all(rows: Rows) -> Rows:
    return [row for row in rows if row.area is None and row.key is None]


def choose_latest(rows: Rows) -> ParameterValue | None:
    """Choose what is in force since the latest day."""
    return max(rows, key=lambda row: row.during.start, default=None)
