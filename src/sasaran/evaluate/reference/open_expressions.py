"""The open facts of an expression: what it reads and is not known, where that still matters (semantics, section 3)."""

from __future__ import annotations

from sasaran.evaluate.reference.ages import is_birth_known, list_births
from sasaran.evaluate.reference.areas import list_area_facts, name_area_fact, name_region
from sasaran.evaluate.reference.choices import list_choices
from sasaran.evaluate.reference.collector import Assumption, Collector, Place
from sasaran.evaluate.reference.lists import list_rows, pick_rows
from sasaran.evaluate.reference.named import bind_named, find_candidates, find_owner
from sasaran.evaluate.reference.parameters import content_of, factor_of, list_published
from sasaran.evaluate.reference.reader import Environment
from sasaran.evaluate.reference.tables import list_live_rows, list_outcomes
from sasaran.evaluate.reference.values import Value, is_known, names_of
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import (
    Age,
    Aggregate,
    And,
    AreaFact,
    Arithmetic,
    Compare,
    Contains,
    DatePart,
    DateShift,
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
from sasaran.ir.rulebook import ParameterValue
from sasaran.ir.truth import Truth, negate


def collect_expression(
    collector: Collector, expression: Expression, environment: Environment, place: Place, cut: Value | None = None
) -> None:
    """Gather the open facts of an expression; of one whose value is settled there are none."""
    if is_known(collector.reader.value(expression, environment)):
        return
    match expression:
        case Field():
            _field(collector, expression, environment, place, cut)
        case Age():
            _age(collector, expression, environment, place, cut)
        case Parameter():
            _parameter(collector, expression, environment, place, cut)
        case AreaFact():
            _area_fact(collector, expression, place, cut)
        case Definition():
            _definition(collector, expression, environment, place, cut)
        case Named():
            _named(collector, expression, environment, place, cut)
        case Compare(left=left, right=right):
            collector.expression(left, environment, place, collector.reader.value(right, environment))
            collector.expression(right, environment, place, collector.reader.value(left, environment))
        case Contains(item=item, codes=codes):
            collector.expression(item, environment, place)
            collector.expression(codes, environment, place, collector.reader.value(item, environment))
        case If():
            _choice(collector, expression, environment, place)
        case Table():
            _table(collector, expression, environment, place)
        case Aggregate():
            _aggregate(collector, expression, environment, place)
        case Quantifier():
            _quantifier(collector, expression, environment, place)
        case Tree(node=Node() as node):
            collector.node(node, environment, place)
        case _:
            for part in _list_parts(collector, expression, environment):
                collector.expression(part, environment, place)


def _list_parts(collector: Collector, expression: Expression, environment: Environment) -> tuple[Expression, ...]:
    """List the parts of an expression of which each one that is not settled matters."""
    match expression:
        case And(items=items) | Or(items=items) | Least(items=items) | Greatest(items=items):
            return items
        case Not(body=body) | Rounded(body=body) | DatePart(body=body) | DateShift(body=body):
            return (body,)
        case Arithmetic(left=left, right=right):
            return (left, right)
        case Elapsed(start=start, end=end):
            return (start, end)
        case PerPeriod(body=body, period=period):
            periods = sorted({*names_of(collector.reader.value(period, environment)), expression.target})
            return (body, period, *(factor_of(collector.reader, expression, name) for name in periods))
    return ()


def _field(collector: Collector, expression: Field, environment: Environment, place: Place, cut: Value | None) -> None:
    reader, row = collector.reader, environment[expression.variable]
    kind = reader.field_of(row, expression.name).type
    choices = list_choices(kind, reader.read(row, expression.name), cut)
    collector.add(reader.name_field(row, expression.name), choices, place)


def _age(collector: Collector, expression: Age, environment: Environment, place: Place, cut: Value | None) -> None:
    reader, row = collector.reader, environment[expression.variable]
    collector.expression(expression.on, environment, place)
    birth = reader.field_of(row, expression.field).age_of or expression.field
    if is_birth_known(reader, row, expression.field) and is_known(reader.read(row, birth)):
        return
    births = None if cut is None else list_births(reader, expression, environment, cut)
    collector.add(reader.name_field(row, birth), births, place)


def _parameter(
    collector: Collector, expression: Parameter, environment: Environment, place: Place, cut: Value | None
) -> None:
    reader = collector.reader
    published = list_published(reader, expression, environment)
    if expression.by is not None and len(published) > 1:
        _varying(collector, expression.by, environment, place)
    kind = reader.content.parameters[expression.name].type
    for row in published:
        value = content_of(reader, expression.name, kind, row)
        if not is_known(value):
            choices = _list_options(row) or list_choices(kind, value, cut)
            # Two keys of one parameter are one open fact, yet may have two values: those can't be tried one by one.
            alone = expression.key is None and expression.by is None
            collector.add(Fact("parameter", name=expression.name), choices if alone else None, place)


def _list_options(row: ParameterValue | None) -> tuple[Value, ...]:
    if row is None or row.between is not None or isinstance(row.options[0].value, bool):
        return ()
    return tuple(dict.fromkeys(option.value for option in row.options))


def _varying(collector: Collector, by: Expression, environment: Environment, place: Place) -> None:
    """Note the field that a parameter varies by; an area code that is only short counts as open too."""
    if not is_known(collector.reader.value(by, environment)):
        collector.expression(by, environment, place)
    elif isinstance(by, Field):
        collector.add(collector.reader.name_field(environment[by.variable], by.name), None, place)


def _area_fact(collector: Collector, expression: AreaFact, place: Place, cut: Value | None) -> None:
    reader = collector.reader
    found = list_area_facts(reader, expression.name)
    region = name_region(reader)
    if region is not None and (len(found) > 1 or reader.region() is None):
        collector.add(region, None, place)
    if any(value is None for _, value in found):
        kind = reader.content.areas.fields[expression.name].type
        choices = list_choices(kind, reader.value(expression, {}), cut) if len(found) == 1 else None
        collector.add(name_area_fact(reader.region(), expression.name), choices, place)


def _definition(
    collector: Collector, expression: Definition, environment: Environment, place: Place, cut: Value | None
) -> None:
    reader = collector.reader
    version = reader.content.definitions[expression.name].on(reader.on)
    row = environment[expression.variable]
    # A definition read twice in one way opens the same facts: definitions of definitions would double at every step.
    if version is not None and collector.enters((expression.name, id(row), place.under, cut)):
        scope = reader.environment_of(row)
        collector.expression(version.body, scope, place.inside(f"table/{expression.name}"), cut)


def _named(collector: Collector, expression: Named, environment: Environment, place: Place, cut: Value | None) -> None:
    reader = collector.reader
    definition = reader.content.definitions[expression.definition]
    owner = find_owner(reader, definition, environment)
    candidates = find_candidates(reader, definition, owner)
    if candidates is None:
        return
    if candidates.one is not None:
        collector.expression(expression.body, bind_named(reader, expression, environment), place, cut)
        return
    doubtful = [row for row, truth in candidates.found if truth is Truth.UNKNOWN]
    collector.listing(candidates.listing, place, anybody=bool(doubtful))
    for row in doubtful:
        collector.presence(row, place)
        collector.expression(candidates.body, {**reader.environment_of(owner), candidates.depth: row}, place)
    for row in doubtful:  # whoever it turns out to be, this is read of them
        collector.expression(expression.body, {**environment, expression.variable: row}, place, cut)


def _choice(collector: Collector, expression: If, environment: Environment, place: Place) -> None:
    condition = collector.reader.is_true(expression.condition, environment)
    collector.expression(expression.condition, environment, place)
    if condition is not Truth.FALSE:
        collector.expression(expression.yes, environment, place)
    if condition is not Truth.TRUE:
        collector.expression(expression.no, environment, place)


def _table(collector: Collector, table: Table, environment: Environment, place: Place) -> None:
    reader = collector.reader
    if table.if_missing is not None:
        if reader.trusting:  # only the value of the presumed row can be open
            live = list_outcomes(reader, table, environment) if table.hit in ("first", "unique") else []
            values = live if len(live) == 1 else [table.rows[table.if_missing].value]
            for value in values:
                if value is not None:
                    collector.expression(value, environment, place)
            return
        place = place.assuming(Assumption(place.name, True))
    for index, truth in list_live_rows(reader, table, environment):
        if truth is Truth.UNKNOWN:
            collector.expression(table.rows[index].condition, environment, place)
        if table.hit != "count":
            collector.expression(table.rows[index].value, environment, place)
    if table.otherwise is not None and all(
        truth is not Truth.TRUE for _, truth in list_live_rows(reader, table, environment)
    ):
        collector.expression(table.otherwise, environment, place)


def _aggregate(collector: Collector, expression: Aggregate, environment: Environment, place: Place) -> None:
    reader = collector.reader
    listing = list_rows(reader, expression.rows, environment)
    where, variable = expression.where, expression.rows.variable

    def holds(row: Row) -> Truth:
        return Truth.TRUE if where is None else reader.is_true(where, {**environment, variable: row})

    collector.listing(listing, place)
    for row, truth in pick_rows(reader, listing, holds):
        if truth is Truth.FALSE:
            continue
        scope = {**environment, variable: row}
        collector.presence(row, place)
        if where is not None:
            collector.expression(where, scope, place)
        if expression.item is not None:
            collector.expression(expression.item, scope, place)


def _quantifier(collector: Collector, expression: Quantifier, environment: Environment, place: Place) -> None:
    reader = collector.reader
    listing = list_rows(reader, expression.rows, environment)

    def holds(row: Row) -> Truth:
        truth = reader.is_true(expression.body, {**environment, expression.rows.variable: row})
        return truth if expression.how == "some" else negate(truth)

    collector.listing(listing, place)
    for row, truth in pick_rows(reader, listing, holds):
        if truth is Truth.UNKNOWN:
            collector.presence(row, place)
            collector.expression(expression.body, {**environment, expression.rows.variable: row}, place)
