"""Changes to what stands in a line: numbers, comparisons, fields, `and` and `or`, sums, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Content, Field
from sasaran.ir.types import TRUTH, Kind, Type
from sasaran.ir.values import Number, exact
from sasaran.mutants.change import Change, dropped, replaced
from sasaran.mutants.spots import Spot, is_ranking

ONE_DAY = timedelta(days=1)
_COMPARED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "=": "!=", "!=": "="}
_CALCULATED = {"+": "-", "-": "+", "*": "/", "/": "*"}


def change_expression(content: Content, spot: Spot) -> Iterator[Change]:
    """List the changes to the outermost part of an expression."""
    part = spot.part
    for kind, change in _CHANGES.items():
        if isinstance(part, kind):
            yield from change(content, spot, part)


def step_number(value: Number, scale: int) -> tuple[Number, Number]:
    """Give a number one unit of its last decimal up and down."""
    unit = Fraction(1, 10**scale)
    return exact(value + unit), exact(value - unit)


def show_number(value: Number) -> str:
    """Write a number for people: a fraction as a decimal where it ends."""
    if isinstance(value, int):
        return str(value)
    text = f"{float(value):f}".rstrip("0")
    return text.replace(".", ",") if Fraction(text) == value else f"{value.numerator}/{value.denominator}"


def _constant(_: Content, spot: Spot, part: ir.Constant) -> Iterator[Change]:
    value = part.value
    if isinstance(value, bool | str):
        return  # the comparison that it stands in is turned instead
    if isinstance(value, date):
        for day in (value + ONE_DAY, value - ONE_DAY):
            yield replaced("date", replace(part, value=day), value, day, part.span)
        return
    for number in step_number(value, part.type.scale):
        yield replaced("number", replace(part, value=number), show_number(value), show_number(number), part.span)


def _compare(_: Content, spot: Spot, part: ir.Compare) -> Iterator[Change]:
    other = _COMPARED[part.op]
    yield replaced("operator", replace(part, op=other), part.op, other, part.span, line=spot.quote(part))
    codes = part.left.type.codes or part.right.type.codes
    names = [code.name for code in codes]
    right = part.right
    if part.op in ("=", "!=") or not isinstance(right, ir.Constant) or right.value not in names:
        return
    place = names.index(str(right.value))
    for near in (place + 1, place - 1):
        if 0 <= near < len(names):
            turned = replace(part, right=replace(right, value=names[near]))
            yield replaced("code", turned, right.value, names[near], right.span)


def _field(content: Content, spot: Spot, part: ir.Field) -> Iterator[Change]:
    entity = content.entities.get((spot.rows or {}).get(part.variable, ""))
    declared = entity.fields.get(part.name) if entity is not None else None
    if entity is not None and declared is not None:
        other = _find_like(list(entity.fields.values()), declared)
        if other is not None:
            bounded = replace(part.type, lo=other.type.lo, hi=other.type.hi)
            yield replaced("field", replace(part, name=other.name, type=bounded), part.name, other.name, part.span)
    if part.type.kind is Kind.TRUTH:
        yield Change("negate", ir.Not(part.span, TRUTH, part), f"bukan {part.name}", {"name": part.name}, part.span)


def _find_like(fields: list[Field], one: Field) -> Field | None:
    """Find the next field of the same type in the order in which they are declared."""
    place = fields.index(one)
    for other in (*fields[place + 1 :], *fields[:place]):
        if _sort_of(other.type) == _sort_of(one.type) and (other.age_of, other.period) == (None, one.period):
            return None if one.age_of is not None else other
    return None


def _sort_of(kind: Type) -> tuple[object, ...]:
    return kind.kind, kind.unit, kind.code_names, kind.scale


def _negate(_: Content, spot: Spot, part: ir.Contains | ir.Definition | ir.AreaFact) -> Iterator[Change]:
    if part.type.kind is Kind.TRUTH:
        name = spot.quote(part) or getattr(part, "name", "")
        yield Change("negate", ir.Not(part.span, TRUTH, part), f"bukan {name}".strip(), {"name": name}, part.span)


def _not(_: Content, spot: Spot, part: ir.Not) -> Iterator[Change]:
    yield Change("negate", part.body, "tanpa not", {"name": spot.quote(part)}, part.span)


def _joined(_: Content, spot: Spot, part: ir.And | ir.Or) -> Iterator[Change]:
    if isinstance(part, ir.Or) and is_ranking(part):
        yield from _rank(part, spot)
        return
    is_and = isinstance(part, ir.And)
    other = ir.Or(part.span, part.type, part.items) if is_and else ir.And(part.span, part.type, part.items)
    names = ("and", "or") if is_and else ("or", "and")
    yield replaced("join", other, *names, part.span, line=spot.quote(part))
    for place, item in enumerate(part.items):
        if len(part.items) > 1:
            rest = replace(part, items=(*part.items[:place], *part.items[place + 1 :]))
            name = spot.quote(_last(item)) or str(place + 1)
            yield dropped("drop", rest, name, item.span, item)


def _rank(part: ir.Or, spot: Spot) -> Iterator[Change]:
    """Move a ranked code by one rank, on the side that the comparison opens and on the other."""
    items = [item for item in part.items if isinstance(item, ir.Compare) and isinstance(item.right, ir.Constant)]
    names = [code.name for code in items[0].left.type.codes or items[0].right.type.codes]
    places = sorted(names.index(str(item.right.value)) for item in items if isinstance(item.right, ir.Constant))
    line = spot.quote(part)
    for place, kept in ((places[0], items[1:]), (places[-1], items[:-1])):
        mark = f"{line or 'urutan'} tanpa {names[place]}"
        values: dict[str, object] = {"name": names[place], "line": line}
        yield Change("rank_less", replace(part, items=tuple(kept)), mark, values, part.span)
    for place in (places[0] - 1, places[-1] + 1):
        if 0 <= place < len(names) and isinstance(items[0].right, ir.Constant):
            more = replace(items[0], right=replace(items[0].right, value=names[place]))
            mark = f"{line or 'urutan'} dengan {names[place]}"
            values = {"name": names[place], "line": line}
            yield Change("rank_more", replace(part, items=(*items, more)), mark, values, part.span)


def _last(item: ir.Expression) -> ir.Expression:
    """Of ``x in (a, b)`` each item is a comparison with the same ``x``: its own text is what stands on the right."""
    return item.right if isinstance(item, ir.Compare) and item.op == "=" else item


def _quantifier(_: Content, spot: Spot, part: ir.Quantifier) -> Iterator[Change]:
    other = "every" if part.how == "some" else "some"
    yield replaced("quantifier", replace(part, how=other), part.how, other, part.span, line=spot.quote(part))


def _aggregate(_: Content, spot: Spot, part: ir.Aggregate) -> Iterator[Change]:
    if part.where is not None:
        name = spot.quote(part.where) or "where"
        yield dropped("drop", replace(part, where=None), name, part.where.span)
    other = {"min": "max", "max": "min"}.get(part.how)
    if other is not None:
        yield replaced("operator", replace(part, how=other), part.how, other, part.span, line=spot.quote(part))


def _arithmetic(_: Content, spot: Spot, part: ir.Arithmetic) -> Iterator[Change]:
    other = _CALCULATED[part.op]
    yield replaced("operator", replace(part, op=other), part.op, other, part.span, line=spot.quote(part))


def _rounded(_: Content, spot: Spot, part: ir.Rounded) -> Iterator[Change]:
    yield dropped("drop_rounding", part.body, part.mode, part.span)


def _extreme(_: Content, spot: Spot, part: ir.Least | ir.Greatest) -> Iterator[Change]:
    least = isinstance(part, ir.Least)
    other = ir.Greatest(part.span, part.type, part.items) if least else ir.Least(part.span, part.type, part.items)
    yield replaced("operator", other, *(("min", "max") if least else ("max", "min")), part.span, line=spot.quote(part))


def _if(_: Content, spot: Spot, part: ir.If) -> Iterator[Change]:
    turned = replace(part, yes=part.no, no=part.yes)
    yield Change("branches", turned, "then↔else", {"line": spot.quote(part)}, part.span)


def _table(_: Content, spot: Spot, part: ir.Table) -> Iterator[Change]:
    for place, row in enumerate(part.rows):
        name, missing = row.name or str(place + 1), part.if_missing
        kept = None if missing is None or missing == place else missing - (missing > place)
        rest = (*part.rows[:place], *part.rows[place + 1 :])
        yield dropped("drop_row", replace(part, rows=rest, if_missing=kept), name, row.span, row.condition)
        if part.hit == "first" and place + 1 < len(part.rows):
            turned = (*part.rows[:place], part.rows[place + 1], row, *part.rows[place + 2 :])
            after = part.rows[place + 1].name or str(place + 2)
            values: dict[str, object] = {"one": name, "other": after}
            yield Change("order", replace(part, rows=turned), f"{name}↔{after}", values, row.span, (row.condition,))
    if part.if_missing is not None:
        values = {"name": part.rows[part.if_missing].name or str(part.if_missing + 1)}
        yield Change("presume_none", replace(part, if_missing=None), "tanpa anggapan", values, part.span)


def _shift(_: Content, spot: Spot, part: ir.DateShift) -> Iterator[Change]:
    name = "days" if part.days or not part.months else "months"
    value: int = getattr(part, name)
    for number in (value + 1, value - 1):
        changed = replace(part, days=number) if name == "days" else replace(part, months=number)
        yield replaced("number", changed, value, number, part.span)


def _age(content: Content, spot: Spot, part: ir.Age) -> Iterator[Change]:
    if not isinstance(part.on, ir.DecisionDate):
        on = ir.DecisionDate(part.span, part.on.type)
        yield Change("age_day", replace(part, on=on), "umur pada tanggal keputusan", {}, part.span)


_CHANGES: dict[Any, Callable[[Content, Spot, Any], Iterator[Change]]] = {
    ir.Constant: _constant, ir.Compare: _compare, ir.Field: _field, ir.Contains: _negate, ir.Definition: _negate,
    ir.AreaFact: _negate, ir.Not: _not, ir.And: _joined, ir.Or: _joined, ir.Quantifier: _quantifier,
    ir.Aggregate: _aggregate, ir.Arithmetic: _arithmetic, ir.Rounded: _rounded, ir.Least: _extreme,
    ir.Greatest: _extreme, ir.If: _if, ir.Table: _table, ir.DateShift: _shift, ir.Age: _age,
}  # fmt: skip
