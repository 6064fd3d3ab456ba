"""The open facts of a condition tree or an edition: on an all-unknown path from the root (semantics, section 3)."""

from __future__ import annotations

from sasaran.evaluate.reference.areas import find_place, name_region
from sasaran.evaluate.reference.collector import YES_OR_NO, Assumption, Collector, Place, cite
from sasaran.evaluate.reference.enrolments import (
    Enrolments,
    began,
    find_enrolments,
    in_program,
    in_time,
    matches,
    read_program,
)
from sasaran.evaluate.reference.lists import any_row, list_rows, pick_rows, presence
from sasaran.evaluate.reference.nodes import opening_truth, tier_truth, used_body
from sasaran.evaluate.reference.open_expressions import collect_expression
from sasaran.evaluate.reference.programs import (
    edition_truth,
    find_recipients,
    list_in_force,
    list_path,
    pick_recipient,
    place_truth,
    recipient_truth,
)
from sasaran.evaluate.reference.reader import Environment
from sasaran.evaluate.reference.statements import name_attestation
from sasaran.evaluate.reference.values import Value, is_known, names_of
from sasaran.ir import nodes as tree
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Edition
from sasaran.ir.truth import Truth, negate


class OpenFacts(Collector):
    """Gather the open facts of expressions, nodes and editions, as one reader sees them."""

    def expression(
        self, expression: Expression, environment: Environment, place: Place, cut: Value | None = None
    ) -> None:
        """Gather the open facts of an expression."""
        collect_expression(self, expression, environment, place, cut)

    def node(self, node: Node, environment: Environment, place: Place) -> None:
        """Gather the open facts of a node; of one whose truth is settled there are none."""
        if self.reader.truth(node, environment) is not Truth.UNKNOWN:
            return
        place = place.inside(node.id)
        presumed = node.attributes.presume
        if presumed is not None:
            basis = tuple(cite(item) for item in node.attributes.basis)
            place = place.assuming(Assumption(node.id, presumed is Truth.TRUE, basis))
        collect_node(self, node, environment, place)
        if node.attributes.indicative:
            self.add(self.reader.name_verification(node, environment), YES_OR_NO, place)

    def edition(self, edition: Edition, place: Place) -> None:
        """Gather the open facts of an edition's outcome for the household."""
        reader = self.reader
        if edition_truth(reader, edition) is not Truth.UNKNOWN:
            return
        recipients = find_recipients(reader, edition)
        if recipients is None:
            self.recipient(edition, reader.facts.root, place)
            return
        for row in recipients.rows:
            self.recipient(edition, row, place)
        if not recipients.closed:
            self.place(edition, place)
            for listing in recipients.listings:
                self.listing(listing, place)

    def recipient(self, edition: Edition, row: Row, place: Place) -> None:
        """Gather the open facts of an edition's outcome for one recipient."""
        reader = self.reader
        if edition.id in reader.running or recipient_truth(reader, edition, row) is not Truth.UNKNOWN:
            return
        self.place(edition, place)
        for item in list_path(row):
            self.presence(item, place)
        reader.running.append(edition.id)
        try:
            self.node(edition.eligibility, reader.environment_of(row), place)
        finally:
            reader.running.pop()

    def place(self, edition: Edition, place: Place) -> None:
        """Note the area code where it is not known whether the edition applies there."""
        region = name_region(self.reader)
        if region is not None and place_truth(self.reader, edition) is Truth.UNKNOWN:
            self.add(region, None, place)


def collect_node(collector: OpenFacts, node: Node, environment: Environment, place: Place) -> None:
    """Gather the open facts of what stands below a node's operator."""
    reader = collector.reader
    match node:
        case tree.Leaf(expression=expression) if expression is not None:
            collector.expression(expression, environment, place)
        case tree.All(children=children) | tree.Any(children=children) | tree.NoneOf(children=children):
            _children(collector, children, environment, place)
        case tree.AtLeast(count=count, children=children):
            _children(collector, children, environment, place)
            if count is not None:
                collector.expression(count, environment, place)
        case tree.Except(body=body, unless=unless) if body is not None:
            _children(collector, (body, *unless), environment, place)
        case tree.Routes(routes=routes):
            _children(collector, routes, environment, place)
        case tree.Tiers(tiers=tiers):
            for tier in tiers:
                if tier_truth(reader, tier, environment) is Truth.UNKNOWN:
                    if tier.opens_if is not None and opening_truth(reader, tier, environment) is Truth.UNKNOWN:
                        collector.node(tier.opens_if, environment, place)
                    collector.node(tier.body, environment, place)
        case tree.Use():
            body = used_body(reader, node)
            if body is not None:
                collector.node(body, environment, place)
        case tree.Members():
            _members(collector, node, environment, place)
        case tree.Attest():
            _attest(collector, node, environment, place)
        case tree.ProgramIs():
            _program(collector, node, environment, place)
        case tree.Receives():
            _receives(collector, node, environment, place)
        case tree.Place(areas=areas):
            region = name_region(reader)
            if region is not None and find_place(reader, areas) is Truth.UNKNOWN:
                collector.add(region, None, place)


def _children(collector: OpenFacts, children: tuple[Node, ...], environment: Environment, place: Place) -> None:
    for child in children:
        collector.node(child, environment, place)


def _members(collector: OpenFacts, node: tree.Members, environment: Environment, place: Place) -> None:
    assert node.rows is not None, "a quantifier has rows"
    assert node.body is not None, "a quantifier has a body"
    reader, body, variable = collector.reader, node.body, node.rows.variable
    listing = list_rows(reader, node.rows, environment)

    def holds(row: Row) -> Truth:
        truth = reader.truth(body, {**environment, variable: row})
        return negate(truth) if node.how == "all" else truth

    collector.listing(listing, place)
    for row, truth in pick_rows(reader, listing, holds):
        if truth is Truth.UNKNOWN:
            collector.presence(row, place)
            collector.node(body, {**environment, variable: row}, place)
    if node.how == "all" and not node.if_nobody and any_row(reader, listing) is Truth.UNKNOWN:
        for row in listing.rows or ():
            collector.presence(row, place)
    for bound in (node.at_least, node.at_most):
        if bound is not None:
            collector.expression(bound, environment, place)


def _attest(collector: OpenFacts, node: tree.Attest, environment: Environment, place: Place) -> None:
    reader = collector.reader
    about = None if node.variable is None else environment[node.variable]
    region = name_region(reader)
    if about is None and region is not None and reader.region() is None:
        collector.add(region, None, place)
    collector.add(name_attestation(reader, node.attestation, about), YES_OR_NO, place)


def _program(collector: OpenFacts, node: tree.ProgramIs, environment: Environment, place: Place) -> None:
    for edition in list_in_force(collector.reader, node):
        row = pick_recipient(collector.reader, edition, node, environment)
        if row is None:
            collector.edition(edition, place)
        else:
            collector.recipient(edition, row, place)


def _receives(collector: OpenFacts, node: tree.Receives, environment: Environment, place: Place) -> None:
    reader = collector.reader
    enrolments = find_enrolments(reader, node, environment)
    if enrolments is None:
        return
    collector.listing(enrolments.listing, place)
    for row in enrolments.listing.rows or ():
        truth = matches(reader, node, enrolments, row)
        if truth is Truth.FALSE or (truth is Truth.TRUE and presence(reader, row) is not Truth.UNKNOWN):
            continue
        collector.presence(row, place)
        if truth is Truth.UNKNOWN:
            _enrolment(collector, node, enrolments, row, place)


def _enrolment(collector: OpenFacts, node: tree.Receives, enrolments: Enrolments, row: Row, place: Place) -> None:
    reader, fields = collector.reader, enrolments.fields
    if in_program(reader, node, enrolments, row) is Truth.UNKNOWN:
        codes = tuple(sorted(names_of(read_program(reader, enrolments, row))))
        collector.add(reader.name_field(row, fields.program), codes, place)
    if in_time(reader, node, enrolments, row) is not Truth.UNKNOWN:
        return
    if fields.start is not None and not is_known(began(reader, enrolments, row)):
        collector.add(reader.name_field(row, fields.start), None, place)
    if fields.end is not None and row.values.get(fields.end) is not None and not is_known(reader.read(row, fields.end)):
        collector.add(reader.name_field(row, fields.end), None, place)
