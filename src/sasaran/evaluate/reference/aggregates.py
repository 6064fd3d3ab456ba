"""Count, sum, least and greatest over the rows of a list (semantics, section 1)."""

from __future__ import annotations

from collections.abc import Sequence

from sasaran.evaluate.reference.lists import Listing, count_rows, list_rows, pick_rows
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value, add, ends, hull, span_of, unknown_of
from sasaran.ir.expressions import Aggregate, Expression
from sasaran.ir.facts import Row
from sasaran.ir.truth import Truth


def aggregate(reader: Reader, expression: Aggregate, environment: Environment) -> Value:
    """Give what a count, sum, least or greatest could be."""
    listing = list_rows(reader, expression.rows, environment)
    variable, where, item = expression.rows.variable, expression.where, expression.item

    def holds(row: Row) -> Truth:
        return Truth.TRUE if where is None else reader.is_true(where, {**environment, variable: row})

    if expression.how == "count":
        return span_of(*count_rows(reader, listing, None if where is None else holds))
    assert item is not None, "a sum, least or greatest has an item"
    picked = [(row, truth) for row, truth in pick_rows(reader, listing, holds) if truth is not Truth.FALSE]
    found = [(reader.value(item, {**environment, variable: row}), truth) for row, truth in picked]
    if expression.how == "sum":
        return _sum(listing, found, item, where is None)
    return _extreme(listing, found, item, expression.how)


def _sum(listing: Listing, found: Sequence[tuple[Value, Truth]], item: Expression, whole: bool) -> Value:
    total: Value = 0
    for value, truth in found:
        total = add(total, value if truth is Truth.TRUE else hull(value))
    if listing.closed:
        return total
    # Each row not seen adds what one item could be, or nothing; some are certain where all rows count.
    certain = 0
    if whole and listing.entity.present is None:
        certain = max(0, listing.entity.at_least - len(listing.rows or ()))
    lo, hi = ends(unknown_of(item.type))
    least = min(listing.unseen * lo, certain * lo)
    most = max(listing.unseen * hi, certain * hi)
    return add(total, span_of(least, most))


def _extreme(listing: Listing, found: Sequence[tuple[Value, Truth]], item: Expression, how: str) -> Value:
    sure = [ends(value) for value, truth in found if truth is Truth.TRUE]
    if not sure:
        return unknown_of(item.type)  # nothing proves that there is a row at all
    every = [ends(value) for value, _ in found]
    floor, ceiling = ends(unknown_of(item.type))
    if how == "min":
        lo = min(lo for lo, _ in every)
        return span_of(lo if listing.closed else min(lo, floor), min(hi for _, hi in sure))
    hi = max(hi for _, hi in every)
    return span_of(max(lo for lo, _ in sure), hi if listing.closed else max(hi, ceiling))
