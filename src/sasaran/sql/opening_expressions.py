"""The open facts of an expression: what it reads and is not known, where that still matters (semantics, section 3)."""

from __future__ import annotations

from collections.abc import Iterator

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
from sasaran.ir.nodes import Node
from sasaran.sql.decision_tables import is_doubtful, list_live
from sasaran.sql.fields import read_field
from sasaran.sql.lists import list_rows, list_under
from sasaran.sql.named import bind_named, collect_under, find_one, presence
from sasaran.sql.opening_masks import Mask
from sasaran.sql.opening_parameters import open_area_fact, open_parameter
from sasaran.sql.opening_reader import Never, Opener
from sasaran.sql.opening_values import is_unknown
from sasaran.sql.parameters import factor_of
from sasaran.sql.reader import Scope, Seat
from sasaran.sql.terms import RefusedError
from sasaran.sql.values import Code


def open_expression(opener: Opener, expression: Expression, scope: Scope, never: Never) -> Mask:
    """Give the open facts of an expression; of one whose value is settled there are none."""
    match expression:
        case And(items=items):
            return _joined(opener, expression, items, scope, never, decides=False)
        case Or(items=items):
            return _joined(opener, expression, items, scope, never, decides=True)
        case Not(body=body):
            return opener.expression(body, scope, None if never is None else not never)
        case Tree(node=Node() as node):
            return opener.node(node, scope, never)
        case Definition():
            return _definition(opener, expression, scope, never)
    return opener.masks.when(opener.is_open(expression, scope), _below(opener, expression, scope))


def _below(opener: Opener, expression: Expression, scope: Scope) -> Mask:
    """Give the open facts of an expression that is not settled."""
    match expression:
        case Field(name=name):
            return opener.masks.fact("field", name)
        case Age():
            return _age(opener, expression, scope)
        case Parameter():
            return open_parameter(opener, expression, scope)
        case AreaFact():
            return open_area_fact(opener, expression)
        case Named():
            return _named(opener, expression, scope)
        case If():
            return _choice(opener, expression, scope)
        case Table():
            return _table(opener, expression, scope)
        case Aggregate():
            return _aggregate(opener, expression, scope)
        case Quantifier():
            return _quantifier(opener, expression, scope)
        case PerPeriod():
            return opener.masks.any(_per_period(opener, expression, scope))
    return opener.masks.any(opener.expression(part, scope) for part in _list_parts(expression))


def _list_parts(expression: Expression) -> tuple[Expression, ...]:
    """List the parts of an expression of which each one that is not settled matters."""
    match expression:
        case Least(items=items) | Greatest(items=items):
            return items
        case Rounded(body=body) | DatePart(body=body) | DateShift(body=body):
            return (body,)
        case Compare(left=left, right=right) | Arithmetic(left=left, right=right):
            return (left, right)
        case Contains(item=item, codes=codes):
            return (item, codes)
        case Elapsed(start=start, end=end):
            return (start, end)
    return ()


def _joined(
    opener: Opener, expression: Expression, items: tuple[Expression, ...], scope: Scope, never: Never, *, decides: bool
) -> Mask:
    """Join what each part leaves open, where no part ``decides``."""
    found = opener.masks.any(opener.expression(item, scope, decides) for item in items)
    if never is decides:
        return found
    return opener.where_open(opener.reader.is_true(expression, scope), found)


def _age(opener: Opener, expression: Age, scope: Scope) -> Mask:
    def birth(_: Scope, seat: Seat) -> Mask:
        declared = seat.entity.fields[expression.field]
        birth_field = seat.entity.fields.get(declared.age_of or "")
        if birth_field is None:
            return opener.masks.fact("field", declared.age_of or expression.field)
        unknown = is_unknown(opener.reader, read_field(opener.reader, seat, birth_field))
        return opener.masks.when(unknown, opener.masks.fact("field", birth_field.name))

    return opener.masks.any([opener.expression(expression.on, scope), opener.at_row(scope, expression.variable, birth)])


def _definition(opener: Opener, expression: Definition, scope: Scope, never: Never) -> Mask:
    version = opener.reader.content.definitions[expression.name].on(opener.reader.on)
    if version is None:
        return opener.masks.none
    body = version.body

    def read(_: Scope, seat: Seat) -> Mask:
        return opener.expression(body, opener.reader.scope_of(seat), never)

    return opener.at_row(scope, expression.variable, read)


def _named(opener: Opener, expression: Named, scope: Scope) -> Mask:
    """Give what is open of the named member; where nobody is it for certain, of all who could be, and who it is."""
    reader, masks, terms = opener.reader, opener.masks, opener.reader.terms
    definition = reader.content.definitions[expression.definition]
    version = definition.on(reader.on)
    bound = bind_named(reader, expression, scope)
    seat = bound.seats[expression.variable]
    if version is None or seat.owner is None:
        return masks.none
    listing = list_under(reader, seat.entity, seat.owner)
    candidate = listing.seat
    is_one = find_one(reader, definition, candidate)
    if is_one is None:
        return opener.listing(listing, terms.false)
    found = terms.surely(collect_under(reader, "any", is_one, candidate))
    doubtful = terms.is_null(is_one)
    anybody = terms.surely(collect_under(reader, "any", doubtful, candidate))
    inner = reader.scope_of(candidate)
    could = Scope({**scope.seats, expression.variable: candidate}, inner.active)
    of_each = masks.any(
        [
            opener.presence(candidate, False),
            opener.expression(version.body, inner, False),
            opener.expression(expression.body, could),
        ]
    )
    nobody = masks.any([opener.listing(listing, anybody), opener.gather(masks.when(doubtful, of_each), candidate)])
    return masks.any(
        [
            masks.when(found, opener.expression(expression.body, bound)),
            masks.when(terms.negate(found), nobody),
        ]
    )


def _choice(opener: Opener, expression: If, scope: Scope) -> Mask:
    masks, terms = opener.masks, opener.reader.terms
    condition = opener.reader.is_true(expression.condition, scope)
    return masks.any(
        [
            opener.expression(expression.condition, scope),
            masks.when(terms.could(condition), opener.expression(expression.yes, scope)),
            masks.when(terms.could(terms.negate(condition)), opener.expression(expression.no, scope)),
        ]
    )


def _table(opener: Opener, table: Table, scope: Scope) -> Mask:
    reader, masks, terms = opener.reader, opener.masks, opener.reader.terms
    truths = [reader.is_true(row.condition, scope) for row in table.rows]
    values = [opener.expression(row.value, scope) for row in table.rows]
    otherwise = masks.none if table.otherwise is None else opener.expression(table.otherwise, scope)
    if table.hit in ("first", "unique"):
        live, gap = list_live(reader, table, truths)
    else:
        live, gap = [terms.could(truth) for truth in truths], terms.false
    if table.if_missing is not None:  # only the value of the presumed row can be open
        presumed = values[table.if_missing]
        if table.hit not in ("first", "unique"):
            return presumed
        doubt = is_doubtful(reader, truths, live, gap)
        pairs = [*zip(live, values, strict=True), (gap, otherwise)]
        settled = masks.any(masks.when(guard, mask) for guard, mask in pairs)
        return masks.any([masks.when(doubt, presumed), masks.when(terms.negate(doubt), settled)])
    found = [masks.when(terms.negate(terms.disjoin(terms.surely(truth) for truth in truths)), otherwise)]
    for row, guard, value in zip(table.rows, live, values, strict=True):
        found.append(masks.when(guard, opener.expression(row.condition, scope)))
        if table.hit != "count":
            found.append(masks.when(guard, value))
    return masks.any(found)


def _aggregate(opener: Opener, expression: Aggregate, scope: Scope) -> Mask:
    reader, masks, terms = opener.reader, opener.masks, opener.reader.terms
    listing, inner = list_rows(reader, expression.rows, scope)
    found = opener.listing(listing)
    if not opener.has_rows(listing):
        return found
    where = terms.true if expression.where is None else reader.is_true(expression.where, inner)
    parts = [part for part in (expression.where, expression.item) if part is not None]
    of_each = masks.any([opener.presence(listing.seat), *(opener.expression(part, inner) for part in parts)])
    counts = terms.could(terms.conjoin([presence(reader, listing.seat), where]))
    return masks.any([found, opener.gather(masks.when(counts, of_each), listing.seat)])


def _quantifier(opener: Opener, expression: Quantifier, scope: Scope) -> Mask:
    reader, masks, terms = opener.reader, opener.masks, opener.reader.terms
    listing, inner = list_rows(reader, expression.rows, scope)
    found = opener.listing(listing)
    if not opener.has_rows(listing):
        return found
    holds = reader.is_true(expression.body, inner)
    some = expression.how == "some"
    truth = terms.conjoin([presence(reader, listing.seat), holds if some else terms.negate(holds)])
    of_each = masks.any([opener.presence(listing.seat, False), opener.expression(expression.body, inner, not some)])
    return masks.any([found, opener.gather(opener.where_open(truth, of_each), listing.seat)])


def _per_period(opener: Opener, expression: PerPeriod, scope: Scope) -> Iterator[Mask]:
    """Give what is open of a flow, of its period, and of how many of each possible period a year has."""
    reader = opener.reader
    yield opener.expression(expression.body, scope)
    yield opener.expression(expression.period, scope)
    yield opener.expression(factor_of(reader, expression, expression.target), scope)
    period = reader.value(expression.period, scope)
    if not isinstance(period, Code):
        raise RefusedError("form")
    for name in sorted(period.domain):
        factor = opener.expression(factor_of(reader, expression, name), scope)
        yield opener.masks.when(reader.values.could(period, name), factor)
