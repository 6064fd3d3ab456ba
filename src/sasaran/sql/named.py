"""Rows that are not the one at hand: the one row of a named member, and a row of which nothing is known."""

from __future__ import annotations

from sasaran.ir.expressions import Expression, Named
from sasaran.ir.rulebook import Definition, Entity
from sasaran.sql.reader import Make, Reader, Scope, Seat
from sasaran.sql.terms import RefusedError, Term
from sasaran.sql.values import Code, Span, Text, Value


def at_seat(reader: Reader, scope: Scope, variable: int, make: Make) -> Value:
    """Give what ``make`` says of the row that a variable names, whichever way it is named."""
    seat = scope.seats[variable]
    if seat.named is None:
        reader.require_active(seat, scope)
        return make(scope, seat)
    assert seat.owner is not None, "a named member is a row of a list"
    reader.require_active(seat.owner, scope)
    candidate = reader.row_under(seat.entity, seat.owner)
    blank = reader.blank_under(seat.entity, seat.owner)
    is_one = find_one(reader, seat.named, candidate)
    nobody = make(reader.scope_of(blank), blank)
    if is_one is None:
        return nobody
    return _pick(reader, seat, is_one, make(reader.scope_of(candidate), candidate), nobody)


def bind_named(reader: Reader, expression: Named, scope: Scope) -> Scope:
    """Bind the named member of the row in scope that has one."""
    definition = reader.content.definitions[expression.definition]
    owner = next((seat for seat in scope.seats.values() if seat.entity.name == definition.entity), reader.root)
    if owner.named is not None or owner.blank:
        raise RefusedError("rows")
    entity = find_entity(reader, definition)
    key = (f"@{definition.name}", owner)
    seat = reader.candidates.setdefault(key, Seat(entity, False, owner, definition))
    return scope.bind(expression.variable, seat)


def find_one(reader: Reader, definition: Definition, candidate: Seat) -> Term | None:
    """Say of each row of a list whether it is the named member; None where no version is in force."""
    version = definition.on(reader.on)
    if version is None or not reader.frames[candidate.entity.name].exists:
        return None
    scope = reader.scope_of(candidate)
    return reader.terms.conjoin([presence(reader, candidate), reader.is_true(version.body, scope)])


def presence(reader: Reader, seat: Seat) -> Term:
    """Say whether a row counts; the vocabulary may presume it where that is not known."""
    present: Expression | None = seat.entity.present
    if present is None:
        return reader.terms.true
    truth = reader.is_true(present, reader.scope_of(seat))
    if reader.trusting and seat.entity.presume_present is not None:
        return reader.terms.coalesce(truth, reader.terms.constant(seat.entity.presume_present))
    return truth


def find_entity(reader: Reader, definition: Definition) -> Entity:
    """Find the entity of the rows of which one is the named member."""
    entities = reader.content.entities.values()
    return next(entity for entity in entities if definition.member_of in (entity.list_name, entity.name))


def collect_under(reader: Reader, how: str, body: Term, seat: Seat) -> Term:
    """Gather a term over the rows of a list, for each row that has the list."""
    assert seat.owner is not None, "rows of a list belong to something"
    frame = reader.frames[seat.entity.name]
    owner = seat.owner.entity.name
    body = reader.terms.lift(body, seat.entity.name)
    return reader.terms.collect(how, body, seat.entity.name, owner, tuple((key, key) for key in frame.keys))


def _pick(reader: Reader, seat: Seat, is_one: Term, value: Value, nobody: Value) -> Value:
    """Give a value of the one row that is the named member for certain, else that of nobody known."""
    terms = reader.terms
    candidate = reader.row_under(seat.entity, seat.owner) if seat.owner is not None else seat

    def pick(term: Term) -> Term:
        if term.is_constant:
            return term
        chosen = terms.case(is_one, term, terms.null)
        return collect_under(reader, "any" if _is_truth(value) else "max", chosen, candidate)

    found = terms.surely(collect_under(reader, "any", is_one, candidate))
    if isinstance(value, Term):
        assert isinstance(nobody, Term), "both are truths"
        return terms.case(found, pick(value), nobody)
    if isinstance(value, Span) and isinstance(nobody, Span):
        scale = max(value.scale, nobody.scale)
        value, nobody = reader.values.scaled(value, scale), reader.values.scaled(nobody, scale)
        lo = terms.coalesce(terms.case(found, pick(value.lo), terms.null), nobody.lo)
        hi = terms.coalesce(terms.case(found, pick(value.hi), terms.null), nobody.hi)
        return Span(lo, hi, min(value.least, nobody.least), max(value.most, nobody.most), scale)
    if isinstance(value, Code) and isinstance(nobody, Code):
        if value.by_code is None and value.one_of is None and nobody.domain == value.domain and value.plain is not None:
            return Code(value.domain, pick(value.plain))
        codes = {}
        for name in sorted(value.domain | nobody.domain):
            chosen = _pick_truth(reader, is_one, reader.values.could(value, name), candidate)
            codes[name] = terms.case(found, terms.surely(chosen), reader.values.could(nobody, name))
        return Code(frozenset(codes), by_code=codes)
    if isinstance(value, Text):
        return Text(pick(value.plain))
    raise RefusedError("named")


def _pick_truth(reader: Reader, is_one: Term, term: Term, candidate: Seat) -> Term:
    if term.is_constant:
        return term
    return collect_under(reader, "any", reader.terms.case(is_one, term, reader.terms.null), candidate)


def _is_truth(value: Value) -> bool:
    return isinstance(value, Term)
