"""Fields of rows: what is known of them, in the columns that there are (docs/tables.md), with their shelf life."""

from __future__ import annotations

from datetime import date

from sasaran.ir.calendar import shift_date
from sasaran.ir.expressions import Age
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Entity, Field
from sasaran.ir.types import Kind, Type
from sasaran.sql.computing import as_span
from sasaran.sql.frames import Frame
from sasaran.sql.named import at_seat
from sasaran.sql.reader import Reader, Scope, Seat
from sasaran.sql.terms import Term
from sasaran.sql.values import Code, CodeSet, Span, Text, Value, bounds_of
from sasaran.tables.layout import AT_LEAST, AT_MOST, DATE, ONE_OF


def field_value(reader: Reader, scope: Scope, variable: int, name: str) -> Value:
    """Give what a field of the row that a variable names could be."""

    def read(_: Scope, seat: Seat) -> Value:
        field = seat.entity.fields.get(name, Field(name, Type(Kind.TEXT)))
        return read_field(reader, seat, field)

    return at_seat(reader, scope, variable, read)


def read_field(reader: Reader, seat: Seat, field: Field) -> Value:
    """Give what a field of a row could be: what is known of it, else all that its type allows."""
    values, kind = reader.values, field.type.kind
    if seat.blank or not _is_known_at_all(reader.frames[seat.entity.name], field.name):
        return values.unknown(field.type)
    plain = read_column(reader, seat.entity, field, "")
    if kind is Kind.TRUTH:
        return plain
    if kind is Kind.TEXT:
        return Text(plain)
    if kind is Kind.CODES:
        return CodeSet(None, plain)
    if kind is Kind.CODE:
        one_of = read_column(reader, seat.entity, field, ONE_OF)
        return Code(field.type.code_names, plain, None if one_of is reader.terms.null else one_of)
    return _span(reader, seat.entity, field, plain)


def read_column(reader: Reader, entity: Entity, field: Field, part: str) -> Term:
    """Read one of a field's columns; NULL where there is none, or what stands there is too old."""
    frame, terms = reader.frames[entity.name], reader.terms
    if not frame.has(field.name + part):
        return terms.null
    column = terms.raw(entity.name, field.name + part)
    scale = field.type.scale
    if field.type.kind is Kind.NUMBER and scale:
        column = terms.apply("scaled", column, scale)
    if field.shelf_life is None:
        return column
    day = day_of(reader, entity, field.name)
    stale = terms.compare("<", day, terms.constant(first_fresh(field.shelf_life, reader.on)))
    return terms.case(stale, terms.null, column)


def day_of(reader: Reader, entity: Entity, name: str) -> Term:
    """Give when a fact was recorded: on a day of its own, else on that of the record; NULL where it is not said."""
    terms, root = reader.terms, reader.content.household.name
    frame, record = reader.frames[entity.name], reader.content.keys.record_date
    own = terms.raw(entity.name, name + DATE) if frame.has(name + DATE) else terms.null
    recorded = terms.raw(root, record) if reader.frames[root].has(record) else terms.null
    return terms.coalesce(own, recorded)


def first_fresh(shelf_life: tuple[int, int], on: date) -> date:
    """Give the first day of which a fact still counts."""
    low, high = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    while low < high:
        middle = (low + high) // 2
        if shift_date(date.fromordinal(middle), *shelf_life) >= on:
            high = middle
        else:
            low = middle + 1
    return date.fromordinal(low)


def age_value(reader: Reader, expression: Age, scope: Scope) -> Value:
    """Give the age of a row on a date: from the birth date, else from a stored age, else whatever is declared."""
    on = as_span(reader.value(expression.on, scope))

    def read(_: Scope, seat: Seat) -> Value:
        field = seat.entity.fields[expression.field]
        return _age(reader, seat, field, on)

    return at_seat(reader, scope, expression.variable, read)


def _age(reader: Reader, seat: Seat, field: Field, on: Span) -> Value:
    terms, computing = reader.terms, reader.computing
    least, most = (max(0, bound) for bound in bounds_of(field.type))
    unknown = reader.values.between(least, most, terms.null)
    if seat.blank:
        return unknown
    frame = reader.frames[seat.entity.name]
    birth_field = seat.entity.fields.get(field.age_of or "")
    born: Span | None = None
    if birth_field is not None and _is_known_at_all(frame, birth_field.name):
        value = read_field(reader, seat, birth_field)
        assert isinstance(value, Span), "a birth date is a date"
        born = value
    stored = _is_known_at_all(frame, field.name)
    if born is None and not stored:
        return unknown
    # On the decision date nobody is older than the field allows, or the household would have been rejected.
    if born is not None and born.plain is not None and not stored and on.lo.is_constant and on.lo.value == reader.on:
        years = _from_zero(reader, computing.completed(field.age_unit, born.plain, on.lo))
        lo, hi = (terms.coalesce(years, end) for end in (unknown.lo, unknown.hi))
        return Span(lo, hi, unknown.least, unknown.most, 0, years, (field.age_unit, reader.on, born.plain))
    lo, hi = _stored(reader, seat, field, on) if stored else (terms.null, terms.null)
    if born is not None and birth_field is not None:
        given = _is_given(reader, seat, birth_field)
        youngest = _from_zero(reader, computing.completed(field.age_unit, born.hi, on.lo))
        oldest = _from_zero(reader, computing.completed(field.age_unit, born.lo, on.hi))
        lo, hi = terms.case(given, youngest, lo), terms.case(given, oldest, hi)
    return Span(terms.coalesce(lo, unknown.lo), terms.coalesce(hi, unknown.hi), 0, 120_000)


def _stored(reader: Reader, seat: Seat, field: Field, on: Span) -> tuple[Term, Term]:
    """Give the ends of an age that was stored some time ago: it has grown by the full years since, or one more."""
    terms, computing = reader.terms, reader.computing
    given = {part: read_column(reader, seat.entity, field, part) for part in ("", AT_LEAST, AT_MOST)}
    known = terms.negate(terms.conjoin(terms.is_null(each) for each in given.values()))
    least, most = (terms.constant(bound) for bound in bounds_of(field.type))
    low, high = terms.coalesce(given[""], given[AT_LEAST], least), terms.coalesce(given[""], given[AT_MOST], most)
    recorded = terms.coalesce(day_of(reader, seat.entity, field.name), terms.constant(reader.on))
    first = computing.completed(field.age_unit, recorded, on.lo)
    last = computing.completed(field.age_unit, recorded, on.hi)
    point = Span(recorded, recorded, FIRST_DAY, LAST_DAY)
    equal = [terms.compare("=", *_days(reader, point, on, "day"))]
    if field.age_unit == "years":
        equal.append(terms.compare("=", *_days(reader, point, on, "month")))
    more = terms.case(terms.conjoin(equal), terms.constant(0), terms.constant(1))
    youngest = _from_zero(reader, terms.compute("+", low, first))
    oldest = _from_zero(reader, terms.compute("+", terms.compute("+", high, last), more))
    return terms.case(known, youngest, terms.null), terms.case(known, oldest, terms.null)


def _days(reader: Reader, one: Span, other: Span, part: str) -> tuple[Term, Term]:
    """Give a part of the one date, and of the last of the other."""
    last = Span(other.hi, other.hi, other.least, other.most)
    return reader.computing.part(part, one).lo, reader.computing.part(part, last).lo


def _is_given(reader: Reader, seat: Seat, field: Field) -> Term:
    terms = reader.terms
    parts = [terms.is_null(read_column(reader, seat.entity, field, part)) for part in ("", AT_LEAST, AT_MOST)]
    return terms.negate(terms.conjoin(parts))


def _from_zero(reader: Reader, term: Term) -> Term:
    """Nobody is younger than 0 (a NULL stays one, which SQL's ``greatest`` would skip)."""
    terms = reader.terms
    zero = terms.constant(0)
    return terms.case(terms.compare("<", term, zero), zero, term)


def _span(reader: Reader, entity: Entity, field: Field, plain: Term) -> Value:
    terms, values = reader.terms, reader.values
    whole = values.between(*bounds_of(field.type))
    if field.type.kind is Kind.NUMBER:
        whole = values.scaled(whole, field.type.scale) if whole.scale < field.type.scale else whole
        if whole.scale > field.type.scale:
            plain = terms.compute("*", plain, terms.constant(10 ** (whole.scale - field.type.scale)))
    low, high = read_column(reader, entity, field, AT_LEAST), read_column(reader, entity, field, AT_MOST)
    if low is terms.null and high is terms.null:
        lo, hi = terms.coalesce(plain, whole.lo), terms.coalesce(plain, whole.hi)
        return Span(lo, hi, whole.least, whole.most, whole.scale, plain)
    lo, hi = terms.coalesce(plain, low, whole.lo), terms.coalesce(plain, high, whole.hi)
    return Span(lo, hi, whole.least, whole.most, whole.scale)


def _is_known_at_all(frame: Frame, name: str) -> bool:
    return any(frame.has(name + part) for part in ("", AT_LEAST, AT_MOST, ONE_OF))
