"""Why not: which of an edition's top-level conditions is the first that is not met, as a small number.

Of a program of members it is the number of the member who came furthest: so the households past each condition can be
counted, one condition after the other, and each household is counted at one condition only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.ir.nodes import All, Except, Node
from sasaran.ir.rulebook import Content, Edition
from sasaran.sql.lists import list_under
from sasaran.sql.named import collect_under, presence
from sasaran.sql.programs import place_truth
from sasaran.sql.reader import Reader, Scope
from sasaran.sql.terms import Term


@dataclass(frozen=True, slots=True)
class Step:
    """A condition that all who are eligible meet; the first is number 1.

    ``kind``: ``place`` (the edition applies where the household lives) · ``anybody`` (somebody is present) ·
    ``condition`` (``node`` holds) · ``exception`` (``node`` does not). ``node`` is a node's id, else empty.
    """

    kind: str
    node: str = ""


def list_steps(content: Content, edition: Edition) -> tuple[Step, ...]:
    """List an edition's top-level conditions in the order of the text."""
    around = [Step("place")] if edition.applies_in else []
    if _is_of_members(content, edition):
        around.append(Step("anybody"))
    kinds = (("exception" if negated else "condition", node) for node, negated in _conjuncts(edition.eligibility))
    return (*around, *(Step(kind, node.id) for kind, node in kinds))


def reason_of(reader: Reader, edition: Edition) -> Term:
    """Give the number of the first condition that is not met (of the member who came furthest); 0: there is none."""
    terms, zero = reader.terms, reader.terms.constant(0)
    place, first = place_truth(reader, edition), 1
    parts: list[Term] = []
    if edition.applies_in:
        parts, first = [terms.negate(place), terms.constant(1)], 2
    if not _is_of_members(reader.content, edition):
        return terms.case(*parts, *_first_false(reader, edition, reader.scope_of(reader.root), first), zero)
    entity = reader.content.entities[edition.recipient]
    seat = list_under(reader, entity, reader.root).seat
    refused = terms.negate(reader.edition(edition))
    if not reader.frames[entity.name].exists or refused.is_constant:
        return terms.case(*parts, zero)
    own = terms.case(*_first_false(reader, edition, reader.scope_of(seat), first + 1), zero)
    of_present = terms.case(terms.negate(presence(reader, seat)), terms.null, own)
    furthest = terms.coalesce(collect_under(reader, "max", of_present, seat), terms.constant(first))
    return terms.case(*parts, refused, furthest, zero)


def _first_false(reader: Reader, edition: Edition, scope: Scope, number: int) -> Iterator[Term]:
    """Pair each condition's *not met* with its number, for a CASE."""
    for count, (node, negated) in enumerate(_conjuncts(edition.eligibility), start=number):
        truth = reader.truth(node, scope)
        yield truth if negated else reader.terms.negate(truth)
        yield reader.terms.constant(count)


def _conjuncts(node: Node, negated: bool = False) -> Iterator[tuple[Node, bool]]:
    """List the nodes of which each must hold (or, negated, must not), in document order."""
    plain = node.attributes.presume is None and not node.attributes.indicative
    match node:
        case All(children=children) if plain and not negated:
            for child in children:
                yield from _conjuncts(child)
        case Except(body=body, unless=unless) if body is not None and plain and not negated:
            yield from _conjuncts(body)
            for exception in unless:
                yield from _conjuncts(exception, negated=True)
        case _:
            yield node, negated


def _is_of_members(content: Content, edition: Edition) -> bool:
    entity = content.entities.get(edition.recipient)
    return entity is not None and entity.parent is not None
