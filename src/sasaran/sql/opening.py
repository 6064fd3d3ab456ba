"""The open facts of a condition tree or an edition: on an all-unknown path from the root (semantics, section 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sasaran.ir import nodes as tree
from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Edition
from sasaran.sql.lists import any_row, closed, list_rows, list_under
from sasaran.sql.named import presence
from sasaran.sql.opening_enrolments import open_enrolments
from sasaran.sql.opening_expressions import open_expression
from sasaran.sql.opening_masks import Mask, Masks
from sasaran.sql.opening_reader import Never, Opener
from sasaran.sql.programs import find_place, list_in_force, pick_recipient, place_truth, recipient_truth
from sasaran.sql.reader import Reader, Scope, Seat

_ALL_UNKNOWN = (tree.All, tree.Except, tree.NoneOf)
_ANY_UNKNOWN = (tree.Any, tree.Routes, tree.Tiers, tree.ProgramIs)


class Opening(Opener):
    """Say which facts are open, as masks; each node and expression once for each row it is asked of."""

    def __init__(self, reader: Reader, masks: Masks) -> None:
        super().__init__(reader, masks)
        self._running: list[str] = []

    def expression(self, expression: Expression, scope: Scope, never: Never = None) -> Mask:
        """Give the open facts of an expression; of one whose value is settled there are none."""
        return self.recall(expression, scope, never, lambda: open_expression(self, expression, scope, never))

    def node(self, node: Node, scope: Scope, never: Never = None) -> Mask:
        """Give the open facts of a node; of one whose truth is settled there are none."""
        return self.recall(node, scope, never, lambda: self._node(node, scope, never))

    def edition(self, edition: Edition, never: Never = None) -> Mask:
        """Give the open facts of an edition's outcome for the household."""
        reader, masks = self.reader, self.masks
        entity = reader.content.entities.get(edition.recipient)
        if entity is None or entity.parent is None:
            return self.recipient(edition, reader.root, never)
        listing = list_under(reader, entity, reader.root)
        around = masks.any([self.place(edition), self.listing(listing)])
        found = masks.when(reader.terms.negate(closed(reader, listing)), around)
        if self.has_rows(listing):
            found = masks.any([found, self.gather(self.recipient(edition, listing.seat), listing.seat)])
        return self.where_open(reader.edition(edition), found)

    def recipient(self, edition: Edition, seat: Seat, never: Never = None) -> Mask:
        """Give the open facts of an edition's outcome for one recipient."""
        if edition.id in self._running:  # a cycle, which the checker refuses
            return self.masks.none
        self._running.append(edition.id)
        try:
            parts = [
                self.place(edition),
                *(self.presence(each, False) for each in self.reader.path_to(seat)),
                self.node(edition.eligibility, self.reader.scope_of(seat), False),
            ]
        finally:
            self._running.pop()
        found = self.masks.any(parts)
        return found if never is False else self.where_open(recipient_truth(self.reader, edition, seat), found)

    def place(self, edition: Edition) -> Mask:
        """Give the area code where it is not known whether the edition applies there."""
        return self.where_open(place_truth(self.reader, edition), self.region())

    def _node(self, node: Node, scope: Scope, never: Never) -> Mask:
        attributes = node.attributes
        if attributes.indicative:
            verify = self.masks.fact("verify", node.id)
            found = self.masks.any([_open_below(self, node, scope), verify])
        elif attributes.presume is not None:
            return self.masks.none
        else:
            found = _open_below(self, node, scope)
            if _tells_itself(node, never):
                return found
            if isinstance(node, tree.Leaf | tree.Use):
                return _open_inside(self, node, scope, never)
        return self.where_open(self.reader.truth(node, scope), found)


def _tells_itself(node: Node, never: Never) -> bool:
    """Say whether below a settled node nothing is open anyway: of an ``all`` that is yes all are, and so on."""
    if isinstance(node, tree.Members):
        return (node.how, never) in (("any", True), ("all", False))
    return isinstance(node, _ALL_UNKNOWN if never is False else _ANY_UNKNOWN if never is True else ())


def _open_inside(opener: Opening, node: tree.Leaf | tree.Use, scope: Scope, never: Never) -> Mask:
    """Give the open facts of a node that has the truth of what it holds."""
    if isinstance(node, tree.Leaf):
        return opener.masks.none if node.expression is None else opener.expression(node.expression, scope, never)
    body = next((body for first, last, body in node.versions if first <= opener.reader.on <= last), None)
    return opener.masks.none if body is None else opener.node(body, scope, never)


def _open_below(opener: Opening, node: Node, scope: Scope) -> Mask:
    """Give the open facts of what stands below a node's operator, where the node is unknown."""
    return opener.masks.any(_list_below(opener, node, scope))


def _list_below(opener: Opening, node: Node, scope: Scope) -> Iterator[Mask]:
    hidden = node.attributes.indicative  # its truth says nothing of its parts
    no, yes = (None, None) if hidden else (False, True)
    match node:
        case tree.Leaf() | tree.Use():
            yield _open_inside(opener, node, scope, None)
        case tree.All(children=children):
            yield from _children(opener, children, scope, no)
        case tree.Any(children=children) | tree.NoneOf(children=children) | tree.Routes(routes=children):
            yield from _children(opener, children, scope, yes)
        case tree.Except(body=body, unless=unless) if body is not None:
            yield opener.node(body, scope, no)
            yield from _children(opener, unless, scope, yes)
        case tree.AtLeast(count=count, children=children):
            yield from _children(opener, children, scope, None)
            if count is not None:
                yield opener.expression(count, scope)
        case tree.Tiers():
            yield from _tiers(opener, node, scope)
        case tree.Members():
            yield from _members(opener, node, scope)
        case tree.Attest(attestation=attestation, variable=variable):
            if variable is None:
                yield opener.masks.when(opener.is_nowhere(), opener.region())
            yield opener.masks.fact("attest", attestation)
        case tree.ProgramIs():
            yield from _program(opener, node, scope)
        case tree.Receives():
            yield from open_enrolments(opener, node, scope)
        case tree.Place(areas=areas):
            yield opener.where_open(find_place(opener.reader, areas), opener.region())


def _children(opener: Opening, children: Iterable[Node], scope: Scope, never: Never) -> Iterator[Mask]:
    return (opener.node(child, scope, never) for child in children)


def _tiers(opener: Opening, node: tree.Tiers, scope: Scope) -> Iterator[Mask]:
    reader = opener.reader
    for tier in node.tiers:
        opened = reader.terms.true if tier.opens_if is None else reader.truth(tier.opens_if, scope)
        truth = reader.terms.conjoin([opened, reader.truth(tier.body, scope)])
        parts = [] if tier.opens_if is None else [opener.node(tier.opens_if, scope, False)]
        yield opener.where_open(truth, opener.masks.any([*parts, opener.node(tier.body, scope, False)]))


def _members(opener: Opening, node: tree.Members, scope: Scope) -> Iterator[Mask]:
    assert node.rows is not None, "a quantifier has rows"
    assert node.body is not None, "a quantifier has a body"
    reader, terms = opener.reader, opener.reader.terms
    listing, inner = list_rows(reader, node.rows, scope)
    yield opener.listing(listing)
    for bound in (node.at_least, node.at_most):
        if bound is not None:
            yield opener.expression(bound, scope)
    if not opener.has_rows(listing):
        return
    holds, every = reader.truth(node.body, inner), node.how == "all"
    truth = terms.conjoin([presence(reader, listing.seat), terms.negate(holds) if every else holds])
    of_each = opener.masks.any([opener.presence(listing.seat, False), opener.node(node.body, inner, every)])
    yield opener.gather(opener.where_open(truth, of_each), listing.seat)
    if every and not node.if_nobody:
        present = opener.gather(opener.presence(listing.seat), listing.seat)
        yield opener.where_open(any_row(reader, listing, terms.true), present)


def _program(opener: Opening, node: tree.ProgramIs, scope: Scope) -> Iterator[Mask]:
    for edition in list_in_force(opener.reader, node):
        seat = pick_recipient(opener.reader, edition, node, scope)
        yield opener.edition(edition) if seat is None else opener.recipient(edition, seat)
