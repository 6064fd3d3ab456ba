"""The value of an expression: everything it could still be (semantics, section 1)."""

from __future__ import annotations

from sasaran.evaluate.reference.ages import age_value
from sasaran.evaluate.reference.aggregates import aggregate
from sasaran.evaluate.reference.areas import area_value
from sasaran.evaluate.reference.dates import elapsed, part_of
from sasaran.evaluate.reference.lists import any_row, every_row, list_rows
from sasaran.evaluate.reference.named import bind_named
from sasaran.evaluate.reference.parameters import factor_of, parameter_value
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.tables import table_value
from sasaran.evaluate.reference.values import (
    Value,
    add,
    compare,
    contains,
    divide,
    ends,
    multiply,
    names_of,
    round_number,
    span_of,
    subtract,
    take,
    unite,
    unknown_of,
)
from sasaran.ir.calendar import shift_date
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
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Node
from sasaran.ir.truth import Truth, conjoin, disjoin, negate


def value_of(reader: Reader, expression: Expression, environment: Environment) -> Value:
    """Give what an expression could be."""
    match expression:
        case Constant():
            return take(expression.value)
        case DecisionDate():
            return reader.on
        case Field():
            return reader.read(environment[expression.variable], expression.name)
        case Age():
            return age_value(reader, expression, environment)
        case Parameter():
            return parameter_value(reader, expression, environment)
        case AreaFact():
            return area_value(reader, expression.name)
        case Definition():
            return _definition(reader, expression, environment)
        case Named():
            return reader.value(expression.body, bind_named(reader, expression, environment))
        case If():
            return _choose(reader, expression, environment)
        case Table():
            return table_value(reader, expression, environment)
        case Aggregate():
            return aggregate(reader, expression, environment)
        case Compare() | Contains() | And() | Or() | Not() | Quantifier() | Tree():
            return _truth(reader, expression, environment)
        case _:
            return _computed(reader, expression, environment)


def _truth(reader: Reader, expression: Expression, environment: Environment) -> Truth:
    match expression:
        case Compare(left=left, right=right):
            order = [code.name for code in left.type.codes or right.type.codes]
            return compare(expression.op, reader.value(left, environment), reader.value(right, environment), order)
        case Contains(item=item, codes=codes):
            return contains(reader.value(item, environment), reader.value(codes, environment))
        case And(items=items):
            return conjoin([reader.is_true(item, environment) for item in items])
        case Or(items=items):
            return disjoin([reader.is_true(item, environment) for item in items])
        case Not(body=body):
            return negate(reader.is_true(body, environment))
        case Quantifier():
            return _quantifier(reader, expression, environment)
        case Tree(node=Node() as node):
            return reader.truth(node, environment)
    raise TypeError(f"not a condition: {type(expression).__name__}")


def _computed(reader: Reader, expression: Expression, environment: Environment) -> Value:
    match expression:
        case Arithmetic():
            return _arithmetic(reader, expression, environment)
        case Rounded(mode=mode, decimals=decimals):
            lo, hi = ends(reader.value(expression.body, environment))
            return span_of(round_number(mode, lo, decimals), round_number(mode, hi, decimals))
        case Least(items=items):
            found = [ends(reader.value(item, environment)) for item in items]
            return span_of(min(lo for lo, _ in found), min(hi for _, hi in found))
        case Greatest(items=items):
            found = [ends(reader.value(item, environment)) for item in items]
            return span_of(max(lo for lo, _ in found), max(hi for _, hi in found))
        case DatePart():
            return part_of(expression, reader.value(expression.body, environment))
        case DateShift(sign=sign):
            lo, hi = ends(reader.value(expression.body, environment))
            months, days = sign * expression.months, sign * expression.days
            return span_of(shift_date(lo, months, days), shift_date(hi, months, days))
        case Elapsed(start=start, end=end):
            return elapsed(expression.unit, reader.value(start, environment), reader.value(end, environment))
        case PerPeriod():
            return _per_period(reader, expression, environment)
    raise TypeError(f"not an expression of the language: {type(expression).__name__}")


def _definition(reader: Reader, expression: Definition, environment: Environment) -> Value:
    row = environment[expression.variable]
    key = (expression.name, id(row))
    if key not in reader.definitions:
        version = reader.content.definitions[expression.name].on(reader.on)
        scope = reader.environment_of(row)
        value = unknown_of(expression.type) if version is None else reader.value(version.body, scope)
        reader.definitions[key] = value
    return reader.definitions[key]


def _choose(reader: Reader, expression: If, environment: Environment) -> Value:
    condition = reader.is_true(expression.condition, environment)
    if condition is Truth.TRUE:
        return reader.value(expression.yes, environment)
    if condition is Truth.FALSE:
        return reader.value(expression.no, environment)
    branches = (expression.yes, expression.no)
    return unite(expression.type.kind, [reader.value(branch, environment) for branch in branches])


def _quantifier(reader: Reader, expression: Quantifier, environment: Environment) -> Truth:
    def holds(row: Row) -> Truth:
        return reader.is_true(expression.body, {**environment, expression.rows.variable: row})

    listing = list_rows(reader, expression.rows, environment)
    return (any_row if expression.how == "some" else every_row)(reader, listing, holds)


def _arithmetic(reader: Reader, expression: Arithmetic, environment: Environment) -> Value:
    left, right = reader.value(expression.left, environment), reader.value(expression.right, environment)
    if expression.op == "/":
        quotient = divide(left, right)
        return unknown_of(expression.type) if quotient is None else quotient
    return {"+": add, "-": subtract, "*": multiply}[expression.op](left, right)


def _per_period(reader: Reader, expression: PerPeriod, environment: Environment) -> Value:
    target = parameter_value(reader, factor_of(reader, expression, expression.target), environment)
    flows = []
    for period in sorted(names_of(reader.value(expression.period, environment))):
        factor = parameter_value(reader, factor_of(reader, expression, period), environment)
        quotient = divide(multiply(reader.value(expression.body, environment), factor), target)
        flows.append(unknown_of(expression.type) if quotient is None else quotient)
    return unite(expression.type.kind, flows or [unknown_of(expression.type)])
