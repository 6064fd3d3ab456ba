"""Expressions → cells (semantics, section 1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.lowering import Lowering, Scope
from sasaran.evaluate.compiled.parameters import find_value
from sasaran.evaluate.compiled.values import contains, equal, less, less_equal, take
from sasaran.ir import expressions as ex
from sasaran.ir.nodes import Node
from sasaran.ir.types import Kind

_FOLDED: dict[str, Callable[..., Any]] = {"less": less, "less_equal": less_equal, "equal": equal}


def lower_value(to: Lowering, expression: ex.Expression, scope: Scope) -> Cell:
    """Lower any expression."""
    match expression:
        case ex.Constant(value=value):
            return to.graph.constant(take(value))
        case ex.DecisionDate():
            return to.graph.cell("day")
        case ex.Field(variable=variable, name=name):
            return read_field(to, scope[variable], name)
        case ex.Age(variable=variable, field=name):
            binder = scope[variable]
            day = to.value(expression.on, scope)
            return to.graph.cell("age", to.graph.row(binder), day, data=(binder.entity, name))
        case ex.Parameter():
            return _parameter(to, expression, scope)
        case ex.AreaFact(name=name):
            return to.graph.cell("area_fact", region(to), data=name)
        case ex.Definition():
            return _definition(to, expression, scope)
        case ex.Named():
            named = name_row(to, expression.definition, scope)
            return to.value(expression.body, {**scope, expression.variable: named})
        case ex.If():
            return _choose(to, expression, scope)
        case ex.Table():
            return _table(to, expression, scope)
        case ex.Aggregate():
            return _aggregate(to, expression, scope)
        case ex.Tree(node=Node() as node):
            return to.truth(node, scope)
        case ex.Compare() | ex.Contains() | ex.And() | ex.Or() | ex.Not() | ex.Quantifier():
            return _condition(to, expression, scope)
        case _:
            return _computed(to, expression, scope)


def read_field(to: Lowering, binder: Binder, name: str) -> Cell:
    """Lower a field: what is known of it, else all that its type allows."""
    raw = to.graph.cell("raw", to.graph.row(binder), data=name)
    kind = to.entity(binder).fields[name].type
    return raw if kind.kind is Kind.TRUTH else to.graph.cell("field", raw, to.unknown(kind))


def region(to: Lowering) -> Cell:
    """Lower the area code of the household, None where it is not known."""
    name = to.content.household.region
    if name is None:
        return to.graph.constant(None)
    return to.graph.cell("region", to.graph.cell("raw", to.graph.row(to.root), data=name))


def compare(to: Lowering, op: str, left: Cell, right: Cell, order: tuple[str, ...] = ()) -> Cell:
    """Lower a comparison of two values that are not truths."""
    if op == "!=":
        return to.negate(compare(to, "=", left, right))
    if op in (">", ">="):
        return compare(to, "<" if op == ">" else "<=", right, left, order)
    name = {"<": "less", "<=": "less_equal", "=": "equal"}[op]
    ranks = order if op != "=" else ()
    if left.is_constant and right.is_constant:
        more = (ranks,) if ranks else ()
        return to.graph.constant(_FOLDED[name](left.data, right.data, *more))
    for field, other in ((left, right), (right, left)):
        if field.op == "field" and not other.is_constant and other.region != field.region and not ranks:
            # Settled once, outside the loop over the field's rows: what the comparison is where the field is missing.
            blank = to.graph.cell(name, *(each.args[1] if each is field else each for each in (left, right)), data=())
            return to.graph.cell(name, left, right, blank, data=())
    return to.graph.cell(name, left, right, data=ranks)


def _condition(to: Lowering, expression: ex.Expression, scope: Scope) -> Cell:
    match expression:
        case ex.Compare(op=op, left=left, right=right):
            if Kind.TRUTH in (left.type.kind, right.type.kind):
                return _compare_truths(to, op, to.value(left, scope), to.value(right, scope))
            order = tuple(code.name for code in left.type.codes or right.type.codes)
            return compare(to, op, to.value(left, scope), to.value(right, scope), order)
        case ex.Contains(item=item, codes=codes):
            one, many = to.value(item, scope), to.value(codes, scope)
            if one.is_constant and many.is_constant:
                return to.graph.constant(contains(one.data, many.data))
            return to.graph.cell("contains", one, many)
        case ex.And(items=items):
            return to.conjoin([to.value(item, scope) for item in items])
        case ex.Or(items=items):
            return join_tests(to, to.disjoin([to.value(item, scope) for item in items]))
        case ex.Not(body=body):
            return to.negate(to.value(body, scope))
    assert isinstance(expression, ex.Quantifier)
    wanted = expression.how == "some"

    def reduce(binder: Binder) -> Cell:
        body = to.value(expression.body, {**scope, expression.rows.variable: binder})
        return to.any_row(binder, to.presence(binder), body if wanted else to.negate(body))

    found = to.over_rows(expression.rows, scope, reduce)
    return found if wanted else to.negate(found)


def _compare_truths(to: Lowering, op: str, left: Cell, right: Cell) -> Cell:
    if op == "!=":
        return to.negate(_compare_truths(to, "=", left, right))
    if op != "=":
        return to.graph.constant(None)
    if left.is_constant:
        left, right = right, left
    if right.is_constant and right.data is not None:
        return left if right.data else to.negate(left)
    return to.graph.cell("same", left, right)


def join_tests(to: Lowering, cell: Cell) -> Cell:
    """Read ``x = "a" or x = "b"``, and ``"a" in x or "b" in x``, as one look into a set of codes."""
    kinds = {arg.op for arg in cell.args}
    if cell.op != "or" or kinds not in ({"equal"}, {"contains"}):
        return cell
    pairs = [arg.args if arg.args[1].is_constant else arg.args[::-1] for arg in cell.args]
    if any(item is not pairs[0][0] or not isinstance(code.data, str) for item, code in pairs):
        return cell
    name = "among" if kinds == {"equal"} else "overlaps"
    return to.graph.cell(name, pairs[0][0], data=frozenset(code.data for _, code in pairs))


def _parameter(to: Lowering, expression: ex.Parameter, scope: Scope) -> Cell:
    name, key = expression.name, expression.key
    if expression.by is None:
        return to.graph.constant(find_value(to.content, name, key, to.on))
    by = to.value(expression.by, scope)
    return to.graph.cell("by_area" if to.content.parameters[name].by_area else "by_code", by, data=(name, key))


def _definition(to: Lowering, expression: ex.Definition, scope: Scope) -> Cell:
    binder = scope[expression.variable]
    key = (expression.name, binder)
    found = to.definitions.get(key)
    if found is None:
        version = to.content.definitions[expression.name].on(to.on)
        to.watching -= 1
        found = to.unknown(expression.type) if version is None else to.value(version.body, to.scope_of(binder))
        to.watching += 1
        to.definitions[key] = found
        to.graph.note(found, f"definition {expression.name}")
    return found


def name_row(to: Lowering, name: str, scope: Scope) -> Binder:
    """Bind the one row of a named member; where nobody is it for certain, a row of which nothing is known."""
    definition = to.content.definitions[name]
    owner = next((binder for binder in scope.values() if binder.entity == definition.entity), to.root)
    entity = next(each for each in to.content.entities.values() if definition.member_of in (each.list_name, each.name))
    version = definition.on(to.on)
    named = Binder("named", entity.name, entity.list_name, owner, 0, name if to.trusting else f"{name} (strict)")
    if version is None:
        return to.graph.bind(named, to.graph.cell("blank"))

    def reduce(binder: Binder) -> Cell:
        body = to.value(version.body, {**to.scope_of(owner), entity.depth: binder})
        return to.graph.cell("first", to.presence(binder), body, bound=binder)

    return to.graph.bind(named, to.over(entity.name, entity.list_name, owner, reduce))


def _choose(to: Lowering, expression: ex.If, scope: Scope) -> Cell:
    condition = to.value(expression.condition, scope)
    if condition.is_constant and condition.data is not None:
        return to.value(expression.yes if condition.data else expression.no, scope)
    yes, no = to.value(expression.yes, scope), to.value(expression.no, scope)
    return to.graph.cell("if", condition, yes, no, data=expression.type.kind)


def _table(to: Lowering, table: ex.Table, scope: Scope) -> Cell:
    conditions = [to.value(row.condition, scope) for row in table.rows]
    values = [to.value(row.value, scope) for row in table.rows]
    otherwise = [] if table.otherwise is None else [to.value(table.otherwise, scope)]
    blank = table.if_missing if to.trusting else None
    data = (table.hit, table.type, len(values), table.exhaustive, blank)
    return to.graph.cell("table", *conditions, *values, *otherwise, data=data)


def _aggregate(to: Lowering, expression: ex.Aggregate, scope: Scope) -> Cell:
    rows, where, item, how = expression.rows, expression.where, expression.item, expression.how
    entity = to.content.entities[rows.entity]

    def reduce(binder: Binder) -> Cell:
        inner = {**scope, rows.variable: binder}
        condition = to.graph.constant(True) if where is None else to.value(where, inner)
        if how == "count":
            least = entity.at_least if where is None and entity.present is None else 0
            return to.graph.cell("count", to.presence(binder), condition, data=least, bound=binder)
        assert item is not None, "a sum, least or greatest has an item"
        data = (item.type, where is None)
        return to.graph.cell(how, to.presence(binder), condition, to.value(item, inner), data=data, bound=binder)

    return to.over_rows(rows, scope, reduce)


def _computed(to: Lowering, expression: ex.Expression, scope: Scope) -> Cell:
    match expression:
        case ex.Arithmetic(op=op, left=left, right=right):
            kind = expression.type if op == "/" else None
            return to.graph.cell(op, to.value(left, scope), to.value(right, scope), data=kind)
        case ex.Rounded(mode=mode, body=body, decimals=decimals):
            return to.graph.cell("round", to.value(body, scope), data=(mode, decimals))
        case ex.Least(items=items):
            return to.graph.cell("least", *(to.value(item, scope) for item in items))
        case ex.Greatest(items=items):
            return to.graph.cell("greatest", *(to.value(item, scope) for item in items))
        case ex.DatePart(part=part, body=body):
            return to.graph.cell("part", to.value(body, scope), data=part)
        case ex.DateShift(body=body, sign=sign, months=months, days=days):
            return to.graph.cell("shift", to.value(body, scope), data=(sign * months, sign * days))
        case ex.Elapsed(unit=unit, start=start, end=end):
            return to.graph.cell("elapsed", to.value(start, scope), to.value(end, scope), data=unit)
        case ex.PerPeriod(body=body, period=period):
            data = (expression.factors, expression.target, expression.type)
            return to.graph.cell("per_period", to.value(body, scope), to.value(period, scope), data=data)
    raise TypeError(f"not an expression of the language: {type(expression).__name__}")
