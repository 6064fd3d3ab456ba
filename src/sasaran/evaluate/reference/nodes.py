"""The truth of a node of a condition tree, strict or on trust (semantics, sections 1 to 4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sasaran.evaluate.reference.areas import find_place
from sasaran.evaluate.reference.enrolments import receives
from sasaran.evaluate.reference.lists import any_row, count_rows, every_row, list_rows
from sasaran.evaluate.reference.programs import program_truth
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.statements import attested, confirmed
from sasaran.evaluate.reference.values import compare, span_of
from sasaran.ir.decision import RouteTaken
from sasaran.ir.facts import Row
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
    Tier,
    Tiers,
    Use,
)
from sasaran.ir.truth import Truth, conjoin, disjoin, negate


def truth_of(reader: Reader, node: Node, environment: Environment) -> Truth:
    """Give the truth of a node: as its operator says, then presumed, then weakened where it is only indicative."""
    truth = bare_truth(reader, node, environment)
    presumed = node.attributes.presume
    if truth is Truth.UNKNOWN and presumed is not None and reader.trusting:
        truth = presumed
    if not node.attributes.indicative:
        return truth
    if truth is (Truth.TRUE if node.attributes.negative else Truth.FALSE):
        truth = Truth.UNKNOWN
    if truth is Truth.UNKNOWN:
        truth = confirmed(reader, reader.name_verification(node, environment))
    return truth


def bare_truth(reader: Reader, node: Node, environment: Environment) -> Truth:
    """Give the truth of a node as its operator says, before anything is presumed or weakened."""
    match node:
        case Leaf(expression=expression) if expression is not None:
            return reader.is_true(expression, environment)
        case All(children=children):
            return conjoin(_truths(reader, children, environment))
        case Any(children=children):
            return disjoin(_truths(reader, children, environment))
        case NoneOf(children=children):
            return negate(disjoin(_truths(reader, children, environment)))
        case Except(body=body, unless=unless) if body is not None:
            return conjoin([reader.truth(body, environment), *map(negate, _truths(reader, unless, environment))])
        case AtLeast():
            return _at_least(reader, node, environment)
        case Members():
            return members_truth(reader, node, environment)
        case Routes(routes=routes):
            return disjoin(_truths(reader, routes, environment))
        case Tiers(tiers=tiers):
            return disjoin([tier_truth(reader, tier, environment) for tier in tiers])
        case Use():
            body = used_body(reader, node)
            return Truth.UNKNOWN if body is None else reader.truth(body, environment)
        case Attest(attestation=name, variable=variable, answer=answer):
            truth = attested(reader, name, None if variable is None else environment[variable])
            return truth if answer else negate(truth)
        case ProgramIs():
            return program_truth(reader, node, environment)
        case Receives():
            return receives(reader, node, environment)
        case Place(areas=areas):
            return find_place(reader, areas)
    raise TypeError(f"not a node of the language: {type(node).__name__}")


def used_body(reader: Reader, node: Use) -> Node | None:
    """Give the shared criteria as they stand on the decision date."""
    return next((body for first, last, body in node.versions if first <= reader.on <= last), None)


def members_truth(reader: Reader, node: Members, environment: Environment) -> Truth:
    """Give the truth of a quantifier over rows."""
    assert node.rows is not None, "a quantifier has rows"
    assert node.body is not None, "a quantifier has a body"
    listing = list_rows(reader, node.rows, environment)
    variable, body = node.rows.variable, node.body

    def holds(row: Row) -> Truth:
        return reader.truth(body, {**environment, variable: row})

    if node.how == "any":
        return any_row(reader, listing, holds)
    if node.how == "all":
        every = every_row(reader, listing, holds)
        return every if node.if_nobody else conjoin([every, any_row(reader, listing)])
    count = span_of(*count_rows(reader, listing, holds))
    bounds = (("<=", node.at_least), (">=", node.at_most))
    return conjoin([compare(op, reader.value(side, environment), count) for op, side in bounds if side is not None])


def opening_truth(reader: Reader, tier: Tier, environment: Environment) -> Truth:
    """Say whether a tier has opened."""
    return Truth.TRUE if tier.opens_if is None else reader.truth(tier.opens_if, environment)


def tier_truth(reader: Reader, tier: Tier, environment: Environment) -> Truth:
    """Say whether a tier has opened and holds."""
    return conjoin([opening_truth(reader, tier, environment), reader.truth(tier.body, environment)])


def list_routes(reader: Reader, node: Node, environment: Environment) -> Iterator[RouteTaken]:
    """List every route and tier of a tree, outside exceptions and quantifiers, with its truth."""
    match node:
        case All(children=children) | Any(children=children):
            for child in children:
                yield from list_routes(reader, child, environment)
        case Except(body=body) if body is not None:
            yield from list_routes(reader, body, environment)
        case Use():
            used = used_body(reader, node)
            if used is not None:
                yield from list_routes(reader, used, environment)
        case Routes(routes=routes):
            for route in routes:
                yield RouteTaken(_name(route), reader.truth(route, environment))
                yield from list_routes(reader, route, environment)
        case Tiers(tiers=tiers):
            for tier in tiers:
                closed = opening_truth(reader, tier, environment) is Truth.FALSE
                yield RouteTaken(_name(tier.body), tier_truth(reader, tier, environment), closed)
                yield from list_routes(reader, tier.body, environment)


def _name(node: Node) -> str:
    return node.attributes.name or node.id


def _truths(reader: Reader, nodes: Sequence[Node], environment: Environment) -> list[Truth]:
    return [reader.truth(node, environment) for node in nodes]


def _at_least(reader: Reader, node: AtLeast, environment: Environment) -> Truth:
    assert node.count is not None, "`at_least` has a count"
    truths = _truths(reader, node.children, environment)
    sure = truths.count(Truth.TRUE)
    count = span_of(sure, sure + truths.count(Truth.UNKNOWN))
    return compare(">=", count, reader.value(node.count, environment))
