"""Decision tables: which rows could be the ones, and what comes of them (semantics, section 1)."""

from __future__ import annotations

from sasaran.ir.expressions import Table
from sasaran.sql.computing import as_number
from sasaran.sql.reader import Reader, Scope
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Span, Value


def table_value(reader: Reader, table: Table, scope: Scope) -> Value:
    """Give what a table could give; where it is read on trust, a blank is read as its ``if_missing`` row."""
    terms = reader.terms
    truths = [reader.is_true(row.condition, scope) for row in table.rows]
    if table.hit in ("first", "unique"):
        live, gap = list_live(reader, table, truths)
        found = [(guard, reader.value(row.value, scope)) for guard, row in zip(live, table.rows, strict=True)]
        otherwise = (
            reader.values.unknown(table.type) if table.otherwise is None else reader.value(table.otherwise, scope)
        )
        found.append((gap, otherwise))
        doubt = is_doubtful(reader, truths, live, gap)
        value = reader.values.unite(table.type.kind, found, exclusive=all(truth.total for truth in truths))
    elif table.hit in ("sum", "count"):
        doubt = terms.disjoin(terms.is_null(truth) for truth in truths)
        value = _collect(reader, table, truths, scope)
    else:
        raise RefusedError("form")
    if not reader.trusting or table.if_missing is None:
        return value
    presumed = reader.value(table.rows[table.if_missing].value, scope)
    return reader.values.unite(table.type.kind, [(doubt, presumed), (terms.negate(doubt), value)], exclusive=True)


def list_live(reader: Reader, table: Table, truths: list[Term]) -> tuple[list[Term], Term]:
    """Say of each row, and of what stands otherwise, whether it could be the one (never NULL)."""
    terms = reader.terms
    sure = [terms.surely(truth) for truth in truths]
    could = [terms.could(truth) for truth in truths]
    none_sure = terms.negate(terms.disjoin(sure))
    if table.hit == "first":
        live = [
            terms.conjoin([*(terms.negate(before) for before in sure[:index]), each])
            for index, each in enumerate(could)
        ]
    else:
        # One that holds is the only one; of rows proved disjoint there are no two.
        live = [terms.disjoin([one, terms.conjoin([none_sure, each])]) for one, each in zip(sure, could, strict=True)]
    gap = none_sure
    if table.exhaustive:
        gap = terms.conjoin([none_sure, *(terms.negate(each) for each in could)])
    return live, gap


def is_doubtful(reader: Reader, truths: list[Term], live: list[Term], gap: Term) -> Term:
    """Say whether more than one row, or what stands otherwise, could be the one."""
    if all(truth.total for truth in truths):
        return reader.terms.false
    return reader.terms.negate(_at_most_one(reader, [*live, gap]))


def _at_most_one(reader: Reader, guards: list[Term]) -> Term:
    """Say whether there is no more than one that could be meant."""
    terms = reader.terms
    zero, one = terms.constant(0), terms.constant(1)
    count = zero
    for guard in guards:
        count = terms.compute("+", count, terms.case(guard, one, zero))
    return terms.compare("<=", count, one)


def _collect(reader: Reader, table: Table, truths: list[Term], scope: Scope) -> Value:
    terms = reader.terms
    zero = terms.constant(0)
    sure = [terms.surely(truth) for truth in truths]
    could = [terms.could(truth) for truth in truths]
    total: Span = reader.values.number(0)
    for row, one, maybe in zip(table.rows, sure, could, strict=True):
        value = reader.values.number(1) if table.hit == "count" else as_number(reader.value(row.value, scope))
        hull = reader.computing.hull(value)
        lo = terms.case(one, value.lo, maybe, hull.lo, zero)
        hi = terms.case(one, value.hi, maybe, hull.hi, zero)
        item = Span(lo, hi, min(hull.least, 0), max(hull.most, 0), value.scale)
        summed = reader.computing.combine("+", total, item)
        assert isinstance(summed, Span), "a sum of numbers is a number"
        total = summed
    if table.otherwise is None:
        return total
    some, any_sure = terms.disjoin(could), terms.disjoin(sure)
    otherwise = reader.value(table.otherwise, scope)
    return reader.values.unite(table.type.kind, [(some, total), (terms.negate(any_sure), otherwise)])
