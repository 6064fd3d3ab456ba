"""The open facts of parameters and of facts about areas: what is published, and what they vary by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sasaran.ir.expressions import AreaFact, Field, Parameter
from sasaran.ir.rulebook import ParameterValue
from sasaran.sql.opening_masks import Mask
from sasaran.sql.opening_reader import Opener
from sasaran.sql.opening_values import is_unknown
from sasaran.sql.parameters import (
    Rows,
    choose_for_area,
    choose_for_code,
    choose_latest,
    content_of,
    know_areas,
    list_rows_in_force,
)
from sasaran.sql.reader import Scope
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Code


def open_parameter(opener: Opener, expression: Parameter, scope: Scope) -> Mask:
    """Give the parameter where what is published settles nothing, and the field it varies by where that matters."""
    rows = list_rows_in_force(opener.reader, expression)
    published = opener.masks.fact("parameter", expression.name)
    if expression.by is None:
        return published if _is_open(opener, expression, choose_latest(rows)) else opener.masks.none
    if opener.reader.content.parameters[expression.name].by_area:
        return _by_area(opener, expression, rows, published)
    return _by_code(opener, expression, rows, published, scope)


def open_area_fact(opener: Opener, expression: AreaFact) -> Mask:
    """Give the area code where it is not known or not full, and the fact where nothing is known of it."""
    reader, masks, name = opener.reader, opener.masks, expression.name
    known, find = know_areas(reader, name)
    several = reader.places.column(f"{name}_many", known, lambda places: len(places) > 1)
    nothing = reader.places.column(f"{name}_open", known, lambda places: any(find(place) is None for place in places))
    return masks.any(
        [
            masks.when(reader.terms.disjoin([opener.is_nowhere(), several]), opener.region()),
            masks.when(nothing, masks.fact("area", name)),
        ]
    )


def _by_area(opener: Opener, expression: Parameter, rows: Rows, published: Mask) -> Mask:
    reader, masks = opener.reader, opener.masks
    by, region = expression.by, reader.content.household.region
    if not isinstance(by, Field) or by.name != region:
        raise RefusedError("form")
    marks = [row.area for row in rows if row.area is not None]

    def choose(places: tuple[str | None, ...]) -> list[Any]:
        return list(dict.fromkeys(choose_for_area(reader, rows, place) for place in places))

    def is_any_open(places: tuple[str | None, ...]) -> bool:
        return any(_is_open(opener, expression, row) for row in choose(places))

    several = reader.places.column(f"{expression.name}_many", marks, lambda places: len(choose(places)) > 1)
    settles_nothing = reader.places.column(f"{expression.name}_open", marks, is_any_open)
    return masks.any([masks.when(several, opener.region()), masks.when(settles_nothing, published)])


def _by_code(opener: Opener, expression: Parameter, rows: Rows, published: Mask, scope: Scope) -> Mask:
    reader, masks, terms = opener.reader, opener.masks, opener.reader.terms
    assert expression.by is not None, "it varies by a field"
    by = reader.value(expression.by, scope)
    if not isinstance(by, Code):
        raise RefusedError("form")
    codes: dict[Any, list[str]] = {}
    for code in sorted(by.domain):
        codes.setdefault(choose_for_code(rows, code), []).append(code)
    live = [(row, terms.disjoin(reader.values.could(by, code) for code in names)) for row, names in codes.items()]
    varying = opener.expression(expression.by, scope)
    if isinstance(expression.by, Field):
        varying = masks.fact("field", expression.by.name)
    open_rows = [masks.when(guard, published) for row, guard in live if _is_open(opener, expression, row)]
    return masks.any([masks.when(_are_several(opener, by, [guard for _, guard in live]), varying), *open_rows])


def _are_several(opener: Opener, by: Code, live: Sequence[Term]) -> Term:
    """Say whether more than one of some values could be meant."""
    terms = opener.reader.terms
    if len(live) < 2:
        return terms.false
    if by.by_code is None and by.one_of is None:
        return is_unknown(opener.reader, by)
    one, zero = terms.constant(1), terms.constant(0)
    count = zero
    for guard in live:
        count = terms.compute("+", count, terms.case(guard, one, zero))
    return terms.compare("<", one, count)


def _is_open(opener: Opener, expression: Parameter, row: ParameterValue | None) -> bool:
    kind = opener.reader.content.parameters[expression.name].type
    return is_unknown(opener.reader, content_of(opener.reader, kind, row)) is opener.reader.terms.true
