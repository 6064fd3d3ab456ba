"""Changes to what is published: each value of a parameter, and the days from which it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from sasaran.ir.rulebook import Parameter, ParameterContent, ParameterValue
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Range
from sasaran.mutants.change import Change
from sasaran.mutants.days import Moved, move_days
from sasaran.mutants.expressions import show_number, step_number


@dataclass(frozen=True, slots=True)
class Published:
    """A change to the published values of a parameter: ``rows`` are its rows that change, by their place."""

    change: Change
    rows: tuple[tuple[int, ParameterValue], ...]
    name: str


def change_values(parameter: Parameter) -> Iterator[Published]:
    """List the changes to each value that was published."""
    for place, row in enumerate(parameter.values):
        name = call_row(parameter, row)
        for value, mark, values in _change_row(parameter.type, row):
            change = Change("number", value, mark, values, row.span, (row,))
            yield Published(change, ((place, value),), name)


def call_row(parameter: Parameter, row: ParameterValue) -> str:
    """Give what a published value is called: the parameter, what it is for, and since when."""
    parts = (parameter.name, row.key or row.area, str(row.during.start))
    return "/".join(part for part in parts if part)


def move_values(parameter: Parameter) -> Iterator[Published]:
    """Move the days of all values that begin on one day, or end on one day, together."""
    groups: dict[tuple[str | None, str | None], list[int]] = {}
    for place, row in enumerate(parameter.values):
        groups.setdefault((row.key, row.area), []).append(place)
    found: dict[tuple[date, date, bool], list[tuple[int, ParameterValue]]] = {}
    first: dict[tuple[date, date, bool], Moved] = {}
    spans: dict[tuple[date, date, bool], int] = {}
    for places in groups.values():
        intervals = [parameter.values[place].during for place in places]
        for moved in move_days(intervals):
            key = (moved.old, moved.new, moved.is_end)
            first.setdefault(key, moved)
            spans.setdefault(key, places[moved.place])
            changed = found.setdefault(key, [])
            for place, old, new in zip(places, intervals, moved.intervals, strict=True):
                if old != new:
                    changed.append((place, replace(parameter.values[place], during=new)))
    for key, moved in first.items():
        span = parameter.values[spans[key]].span
        values: dict[str, object] = {"old": moved.old, "new": moved.new, "day": moved.day}
        change = Change(
            "day", parameter, f"{moved.old}→{moved.new}", values, span, (("parameter", parameter.name),), moved.day
        )
        yield Published(change, tuple(found[key]), parameter.name)


def _change_row(kind: Type, row: ParameterValue) -> Iterator[tuple[ParameterValue, str, dict[str, object]]]:
    if row.between is not None:
        for low, high in _step_range(row.between, kind):
            values: dict[str, object] = {"old": _show(row.between.lo), "new": _show(low)}
            if low == row.between.lo:
                values = {"old": _show(row.between.hi), "new": _show(high)}
            mark = f"{values['old']}→{values['new']}"
            yield replace(row, between=Range(low, high)), mark, values  # type: ignore[arg-type]
        return
    for place, option in enumerate(row.options):
        for value in _step(option.value, kind):
            options = (*row.options[:place], replace(option, value=value), *row.options[place + 1 :])
            values = {"old": _show(option.value), "new": _show(value)}
            yield replace(row, options=options), f"{values['old']}→{values['new']}", values


def _step_range(between: Range, kind: Type) -> Iterator[tuple[object, object]]:
    for value in _step(between.lo, kind):
        yield value, between.hi
    for value in _step(between.hi, kind):
        yield between.lo, value


def _step(value: ParameterContent, kind: Type) -> Iterator[ParameterContent]:
    """Give the values next to one: a unit or a day more and less, the contrary, a set with a code less."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | Fraction):
        yield from step_number(value, kind.scale)
    elif isinstance(value, date):
        yield from (value + timedelta(days=1), value - timedelta(days=1))
    elif isinstance(value, frozenset):
        for code in sorted(value):
            yield value - {code}
    elif kind.kind is Kind.CODE:
        names = [code.name for code in kind.codes]
        place = names.index(value) if value in names else 0
        yield from (name for name in names[place + 1 :][:1] or names[:1] if name != value)


def _show(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int | Fraction):
        return show_number(value)
    return ", ".join(sorted(value)) if isinstance(value, frozenset) else str(value)
