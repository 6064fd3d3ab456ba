"""Decision tables: which rows could be the ones, and what comes of them (semantics, section 1)."""

from __future__ import annotations

from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value, add, ends, hull, span_of, unite, unknown_of
from sasaran.ir.expressions import Expression, Table
from sasaran.ir.truth import Truth


def table_value(reader: Reader, table: Table, environment: Environment) -> Value:
    """Give what a table could give; where it is read on trust, a blank is read as its ``if_missing`` row."""
    if reader.trusting and table.if_missing is not None and is_open(reader, table, environment):
        return reader.value(table.rows[table.if_missing].value, environment)
    if table.hit in ("first", "unique"):
        outcomes = list_outcomes(reader, table, environment)
        values = [unknown_of(table.type) if item is None else reader.value(item, environment) for item in outcomes]
        return unite(table.type.kind, values)
    return _collect(reader, table, environment)


def list_live_rows(reader: Reader, table: Table, environment: Environment) -> list[tuple[int, Truth]]:
    """List the rows that could count: of ``first`` up to the first that holds, of ``unique`` the one that does."""
    truths = [reader.is_true(row.condition, environment) for row in table.rows]
    if table.hit == "unique" and Truth.TRUE in truths:
        return [(truths.index(Truth.TRUE), Truth.TRUE)]
    if table.hit == "first" and Truth.TRUE in truths:
        truths = truths[: truths.index(Truth.TRUE) + 1]
    return [(index, truth) for index, truth in enumerate(truths) if truth is not Truth.FALSE]


def list_outcomes(reader: Reader, table: Table, environment: Environment) -> list[Expression | None]:
    """List the outputs that could be the one of a ``first`` or ``unique`` table; None: a gap, anything could be."""
    live = list_live_rows(reader, table, environment)
    outcomes: list[Expression | None] = [table.rows[index].value for index, _ in live]
    if any(truth is Truth.TRUE for _, truth in live) or (table.exhaustive and live):
        return outcomes
    return [*outcomes, table.otherwise]


def is_open(reader: Reader, table: Table, environment: Environment) -> bool:
    """Say whether more than one row could be the one; of a collect, whether a row is in doubt."""
    if table.hit in ("first", "unique"):
        return len(list_outcomes(reader, table, environment)) > 1
    return any(truth is Truth.UNKNOWN for _, truth in list_live_rows(reader, table, environment))


def _collect(reader: Reader, table: Table, environment: Environment) -> Value:
    live = list_live_rows(reader, table, environment)
    sure = [index for index, truth in live if truth is Truth.TRUE]
    result: Value
    if table.hit == "count":
        result = span_of(len(sure), len(live))
    elif table.hit == "sum":
        result = 0
        for index, truth in live:
            value = reader.value(table.rows[index].value, environment)
            result = add(result, value if truth is Truth.TRUE else hull(value))
    elif not live:
        result = unknown_of(table.type)
    else:
        result = _extreme(reader, table, environment, [index for index, _ in live], sure)
    if sure or table.otherwise is None:
        return result
    otherwise = reader.value(table.otherwise, environment)
    return unite(table.type.kind, [result, otherwise]) if live else otherwise


def _extreme(reader: Reader, table: Table, environment: Environment, live: list[int], sure: list[int]) -> Value:
    values = {index: ends(reader.value(table.rows[index].value, environment)) for index in live}
    los, his = [lo for lo, _ in values.values()], [hi for _, hi in values.values()]
    if table.hit == "max":
        return span_of(max((values[index][0] for index in sure), default=min(los)), max(his))
    return span_of(min(los), min((values[index][1] for index in sure), default=max(his)))
