"""Changes to a benefit: its rows, its caps, how often it is paid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sasaran.ir.expressions import Expression
from sasaran.ir.rulebook import Benefit, BenefitRow, Item
from sasaran.mutants.change import Change, dropped, replaced
from sasaran.mutants.expressions import show_number, step_number
from sasaran.mutants.spots import Spot

_COUNTS = ("members_at_most", "times", "times_at_most")


def list_amounts(part: Benefit | BenefitRow) -> tuple[Expression, ...]:
    """List what is calculated of a benefit: what must be read for a change to it to matter."""
    if isinstance(part, BenefitRow):
        return (part.condition,)
    lines = [expression for row in part.rows for expression in (row.condition, row.amount)]
    lines += [source.amount for source in part.funding if source.amount is not None]
    return (*lines, *(each for each in (part.amount, part.base, part.up_to, part.otherwise) if each is not None))


def change_benefit(spot: Spot) -> Iterator[Change]:
    """List the changes to a benefit, a row or an item of it, leaving what is calculated as it is."""
    part = spot.part
    if isinstance(part, Benefit):
        yield from _benefit(part)
    elif isinstance(part, BenefitRow) and part.at_most is not None:
        for number in (part.at_most + 1, part.at_most - 1):
            yield replaced("number", replace(part, at_most=number), part.at_most, number, part.span)
    elif isinstance(part, Item):
        for quantity in step_number(part.quantity, 0):
            changed = replace(part, quantity=quantity)
            yield replaced("number", changed, show_number(part.quantity), show_number(quantity))


def _benefit(part: Benefit) -> Iterator[Change]:
    for place, row in enumerate(part.rows):
        rest = replace(part, rows=(*part.rows[:place], *part.rows[place + 1 :]))
        yield dropped("drop_row", rest, row.name, row.span, row.condition)
        if part.hit == "first" and place + 1 < len(part.rows):
            after = part.rows[place + 1]
            turned = replace(part, rows=(*part.rows[:place], after, row, *part.rows[place + 2 :]))
            names: dict[str, object] = {"one": row.name, "other": after.name}
            yield Change("order", turned, f"{row.name}↔{after.name}", names, row.span, (row.condition,))
    if len(part.rows) > 1:
        other = "sum" if part.hit == "first" else "first"
        yield replaced("operator", replace(part, hit=other), part.hit, other, part.span, line="hit")
    if part.otherwise is not None:
        yield dropped("drop", replace(part, otherwise=None), "otherwise", part.otherwise.span)
    for name in _COUNTS:
        value: int | None = getattr(part, name)
        for number in () if value is None else (value + 1, value - 1):
            changed = replace(part, **{name: number})  # type: ignore[arg-type]
            yield replaced("number", changed, value, number, part.span)
    for place, item in enumerate(part.items):
        if len(part.items) > 1:
            fewer = replace(part, items=(*part.items[:place], *part.items[place + 1 :]))
            yield dropped("drop_row", fewer, item.what, part.span)
    if part.base is not None:
        yield dropped("drop", replace(part, base=None), "base", part.base.span)
