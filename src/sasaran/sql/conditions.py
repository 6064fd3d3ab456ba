"""The truth of a node of a condition tree, strict or on trust (semantics, sections 1 to 4)."""

from __future__ import annotations

from collections.abc import Iterable

from sasaran.ir.nodes import (
    All,
    Any,
    AtLeast,
    Attest,
    Except,
    Leaf,
    Members,
    Node,
    NoneOf,
    Place,
    ProgramIs,
    Receives,
    Routes,
    Tiers,
    Use,
)
from sasaran.ir.truth import Truth
from sasaran.sql.enrolments import receives
from sasaran.sql.lists import any_row, count_rows, every_row, list_rows
from sasaran.sql.programs import find_place, program_truth
from sasaran.sql.reader import Reader, Scope
from sasaran.sql.statements import attested, confirmed
from sasaran.sql.terms import Term
from sasaran.sql.values import Span


def truth_of(reader: Reader, node: Node, scope: Scope) -> Term:
    """Give the truth of a node: as its operator says, then presumed, then weakened where it is only indicative."""
    terms, attributes = reader.terms, node.attributes
    truth = bare_truth(reader, node, scope)
    if attributes.presume is not None and reader.trusting:
        truth = terms.coalesce(truth, terms.constant(attributes.presume is Truth.TRUE))
    if not attributes.indicative:
        return truth
    firm = terms.case(truth, terms.null, terms.is_null(truth), terms.null, terms.false)
    if not attributes.negative:
        firm = terms.case(truth, terms.true, terms.null)
    return terms.coalesce(firm, confirmed(reader, node, scope))


def bare_truth(reader: Reader, node: Node, scope: Scope) -> Term:
    """Give the truth of a node as its operator says."""
    terms = reader.terms
    match node:
        case Leaf(expression=expression) if expression is not None:
            return reader.is_true(expression, scope)
        case All(children=children):
            return terms.conjoin(_truths(reader, children, scope))
        case Any(children=children) | Routes(routes=children):
            return terms.disjoin(_truths(reader, children, scope))
        case NoneOf(children=children):
            return terms.negate(terms.disjoin(_truths(reader, children, scope)))
        case Except(body=body, unless=unless) if body is not None:
            exceptions = [terms.negate(each) for each in _truths(reader, unless, scope)]
            return terms.conjoin([reader.truth(body, scope), *exceptions])
        case AtLeast():
            return _at_least(reader, node, scope)
        case Members():
            return _members(reader, node, scope)
        case Tiers(tiers=tiers):
            opened = [terms.true if tier.opens_if is None else reader.truth(tier.opens_if, scope) for tier in tiers]
            held = [reader.truth(tier.body, scope) for tier in tiers]
            return terms.disjoin(terms.conjoin(pair) for pair in zip(opened, held, strict=True))
        case Use(versions=versions):
            body = next((body for first, last, body in versions if first <= reader.on <= last), None)
            return terms.null if body is None else reader.truth(body, scope)
        case Attest():
            truth = attested(reader, node, scope)
            return truth if node.answer else terms.negate(truth)
        case ProgramIs():
            return program_truth(reader, node, scope)
        case Receives():
            return receives(reader, node, scope)
        case Place(areas=areas):
            return find_place(reader, areas)
    raise TypeError(f"not a node of the language: {type(node).__name__}")


def _members(reader: Reader, node: Members, scope: Scope) -> Term:
    """Give the truth of a quantifier over rows."""
    assert node.rows is not None, "a quantifier has rows"
    assert node.body is not None, "a quantifier has a body"
    listing, inner = list_rows(reader, node.rows, scope)
    holds = reader.truth(node.body, inner)
    if node.how == "any":
        return any_row(reader, listing, holds)
    if node.how == "all":
        every = every_row(reader, listing, holds)
        if node.if_nobody:
            return every
        return reader.terms.conjoin([every, any_row(reader, listing, reader.terms.true)])
    count = count_rows(reader, listing, holds)
    bounds = (("<=", node.at_least), (">=", node.at_most))
    tests = [reader.comparing.compare(op, reader.value(side, scope), count) for op, side in bounds if side is not None]
    return reader.terms.conjoin(tests)


def _at_least(reader: Reader, node: AtLeast, scope: Scope) -> Term:
    assert node.count is not None, "`at_least` has a count"
    terms = reader.terms
    truths = _truths(reader, node.children, scope)
    zero, one = terms.constant(0), terms.constant(1)
    sure, most = zero, zero
    for truth in truths:
        sure = terms.compute("+", sure, terms.case(truth, one, zero))
        most = terms.compute("+", most, terms.case(terms.negate(truth), zero, one))
    points = all(truth.total for truth in truths)
    count = Span(sure, sure if points else most, 0, len(truths))
    return reader.comparing.compare(">=", count, reader.value(node.count, scope))


def _truths(reader: Reader, nodes: Iterable[Node], scope: Scope) -> list[Term]:
    return [reader.truth(node, scope) for node in nodes]
