"""The value of an expression: everything it could still be (semantics, section 1)."""

from __future__ import annotations

from sasaran.ir.expressions import (
    Age,
    Aggregate,
    And,
    AreaFact,
    Arithmetic,
    Compare,
    Constant,
    Contains,
    DatePart,
    DateShift,
    DecisionDate,
    Definition,
    Elapsed,
    Expression,
    Field,
    Greatest,
    If,
    Least,
    Named,
    Not,
    Or,
    Parameter,
    PerPeriod,
    Quantifier,
    Rounded,
    Table,
    Tree,
)
from sasaran.ir.nodes import Node
from sasaran.sql.decision_tables import table_value
from sasaran.sql.fields import age_value, field_value
from sasaran.sql.lists import aggregate, quantify
from sasaran.sql.named import at_seat, bind_named
from sasaran.sql.parameters import area_value, factor_of, parameter_value
from sasaran.sql.reader import Reader, Scope, Seat
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Code, Ratio, Value


def value_of(reader: Reader, expression: Expression, scope: Scope) -> Value:
    """Give what an expression could be."""
    match expression:
        case Constant(value=value, type=type_):
            return reader.values.constant(type_.kind, value)
        case DecisionDate():
            return reader.values.day(reader.on)
        case Field(variable=variable, name=name):
            return field_value(reader, scope, variable, name)
        case Age():
            return age_value(reader, expression, scope)
        case Parameter():
            return parameter_value(reader, expression, scope)
        case AreaFact(name=name):
            return area_value(reader, name)
        case Definition():
            return _definition(reader, expression, scope)
        case Named():
            return reader.value(expression.body, bind_named(reader, expression, scope))
        case If():
            return _choose(reader, expression, scope)
        case Table():
            return table_value(reader, expression, scope)
        case Aggregate():
            return aggregate(reader, expression, scope)
        case Compare() | Contains() | And() | Or() | Not() | Quantifier() | Tree():
            return _truth(reader, expression, scope)
        case _:
            return _computed(reader, expression, scope)


def _truth(reader: Reader, expression: Expression, scope: Scope) -> Term:
    terms = reader.terms
    match expression:
        case Compare(op=op, left=left, right=right):
            order = [code.name for code in left.type.codes or right.type.codes]
            return reader.comparing.compare(op, reader.value(left, scope), reader.value(right, scope), order)
        case Contains(item=item, codes=codes):
            return reader.comparing.contains(reader.value(item, scope), reader.value(codes, scope))
        case And(items=items):
            return terms.conjoin([reader.is_true(item, scope) for item in items])
        case Or(items=items):
            return terms.disjoin([reader.is_true(item, scope) for item in items])
        case Not(body=body):
            return terms.negate(reader.is_true(body, scope))
        case Quantifier():
            return quantify(reader, expression, scope)
        case Tree(node=Node() as node):
            return reader.truth(node, scope)
    raise TypeError(f"not a condition: {type(expression).__name__}")


def _computed(reader: Reader, expression: Expression, scope: Scope) -> Value:
    computing = reader.computing
    match expression:
        case Arithmetic(op=op, left=left, right=right):
            return computing.combine(op, reader.value(left, scope), reader.value(right, scope), expression.type)
        case Rounded(mode=mode, body=body, decimals=decimals):
            return computing.round(mode, reader.value(body, scope), decimals)
        case Least(items=items):
            return computing.extreme("least", [reader.value(item, scope) for item in items])
        case Greatest(items=items):
            return computing.extreme("greatest", [reader.value(item, scope) for item in items])
        case DatePart(part=part, body=body):
            return computing.part(part, reader.value(body, scope))
        case DateShift(body=body, sign=sign, months=months, days=days):
            return computing.shift(reader.value(body, scope), sign * months, sign * days)
        case Elapsed(unit=unit, start=start, end=end):
            return computing.elapsed(unit, reader.value(start, scope), reader.value(end, scope))
        case PerPeriod():
            return _per_period(reader, expression, scope)
    raise TypeError(f"not an expression of the language: {type(expression).__name__}")


def _definition(reader: Reader, expression: Definition, scope: Scope) -> Value:
    def read(_: Scope, seat: Seat) -> Value:
        key = (expression.name, seat)
        if key not in reader.definitions:
            version = reader.content.definitions[expression.name].on(reader.on)
            inner = reader.scope_of(seat)
            found = reader.values.unknown(expression.type) if version is None else reader.value(version.body, inner)
            if isinstance(found, Term):
                reader.shared.titles.setdefault(found, expression.name)
            reader.definitions[key] = found
        return reader.definitions[key]

    return at_seat(reader, scope, expression.variable, read)


def _choose(reader: Reader, expression: If, scope: Scope) -> Value:
    terms = reader.terms
    condition = reader.is_true(expression.condition, scope)
    yes, no = reader.value(expression.yes, scope), reader.value(expression.no, scope)
    branches = [(terms.could(condition), yes), (terms.could(terms.negate(condition)), no)]
    return reader.values.unite(expression.type.kind, branches, exclusive=condition.total)


def _per_period(reader: Reader, expression: PerPeriod, scope: Scope) -> Value:
    """Read a flow whose period stands in its row: what it is for each period that it could be."""
    period, body = reader.value(expression.period, scope), reader.value(expression.body, scope)
    target = parameter_value(reader, factor_of(reader, expression, expression.target), scope)
    if not isinstance(period, Code):
        raise RefusedError("form")
    flows: list[tuple[Term, Value]] = []
    for name in sorted(period.domain):
        factor = parameter_value(reader, factor_of(reader, expression, name), scope)
        flow = reader.computing.combine("/", reader.computing.combine("*", body, factor), target)
        flows.append((reader.values.could(period, name), flow))
    return _unite_ratios(reader, flows)


def _unite_ratios(reader: Reader, flows: list[tuple[Term, Value]]) -> Value:
    """Give all that any of some ratios over one constant could be."""
    ratios = [(guard, flow) for guard, flow in flows if isinstance(flow, Ratio)]
    bottoms = {end[1] for _, ratio in ratios for end in (ratio.lo, ratio.hi)}
    if len(ratios) < len(flows) or len(bottoms) != 1:
        raise RefusedError("ratio")
    terms = reader.terms
    (bottom,) = bottoms
    lows = terms.extreme("least", [terms.case(guard, ratio.lo[0], terms.null) for guard, ratio in ratios])
    highs = terms.extreme("greatest", [terms.case(guard, ratio.hi[0], terms.null) for guard, ratio in ratios])
    least, most = min(ratio.least for _, ratio in ratios), max(ratio.most for _, ratio in ratios)
    tops = max(ratio.tops for _, ratio in ratios)
    return Ratio((lows, bottom), (highs, bottom), least, most, tops, max(ratio.bottoms for _, ratio in ratios))
