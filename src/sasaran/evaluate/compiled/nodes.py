"""Nodes of condition trees, and editions → cells (semantics, sections 1 to 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sasaran.base.span import NOWHERE
from sasaran.evaluate.compiled.expressions import compare, join_tests, lower_value, region
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.lowering import Lowering, Scope
from sasaran.ir import nodes as tree
from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Edition, Entity
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind


class Rules(Lowering):
    """Lowers expressions, nodes and editions."""

    def value(self, expression: Expression, scope: Scope) -> Cell:
        """Lower an expression."""
        return lower_value(self, expression, scope)

    def truth(self, node: Node, scope: Scope) -> Cell:
        """Lower a node: as its operator says, then presumed, then weakened where it is only indicative."""
        cell = _bare(self, node, scope)
        attributes = node.attributes
        if attributes.presume is not None and self.trusting:
            cell = self.presume(cell, attributes.presume is Truth.TRUE)
        if attributes.indicative:
            members = (self.member_of(binder) for binder in reversed(tuple(scope.values())))
            member = next((binder for binder in members if binder is not None), None)
            cell = self.graph.cell("confirm", cell, self.label(member), data=(node.id, not attributes.negative))
        self.graph.note(cell, f"{node.id}: {node.source}" if isinstance(node, tree.Leaf) else node.id)
        if self.watching == 0:
            self.seen[node.id] = (cell, scope)
        return cell

    def edition(self, edition: Edition) -> Cell:
        """Lower an edition's outcome for the household: of a program of members, that any of them is eligible."""
        path: list[Entity] = []
        entity = self.content.entities.get(edition.recipient)
        while entity is not None and entity.parent is not None:
            path.insert(0, entity)
            entity = self.content.entities[entity.parent]
        cell = self._recipients(edition, path, self.root)
        self.graph.note(cell, f"outcome of {edition.id}")
        return cell

    def recipient(self, edition: Edition, binder: Binder) -> Cell:
        """Lower an edition's outcome for one recipient whose presence is seen to elsewhere (see `present`)."""
        if edition.id in self.running:  # a cycle, which the checker refuses: not known rather than without end
            return self.graph.constant(None)
        self.running.append(edition.id)
        eligible = self.truth(edition.eligibility, self.scope_of(binder))
        self.running.pop()
        return self.conjoin([self.place(edition.applies_in), eligible])

    def present(self, binder: Binder) -> Cell:
        """Lower whether a recipient, and all that it hangs below, counts."""
        path = [] if binder.owner is None else [self.present(binder.owner), self.presence(binder)]
        return self.conjoin(path)

    def place(self, areas: tuple[str, ...]) -> Cell:
        """Lower whether the household lives in one of these areas; none named: anywhere."""
        return self.graph.cell("place", region(self), data=areas) if areas else self.graph.constant(True)

    def _recipients(self, edition: Edition, path: list[Entity], owner: Binder) -> Cell:
        if not path:
            return self.recipient(edition, owner)
        unseen = self.conjoin([self.place(edition.applies_in), self.graph.constant(None)])

        def reduce(binder: Binder) -> Cell:
            return self.any_row(binder, self.presence(binder), self._recipients(edition, path[1:], binder), unseen)

        return self.over(path[0].name, path[0].list_name, owner, reduce)


def _bare(to: Rules, node: Node, scope: Scope) -> Cell:
    match node:
        case tree.Leaf(expression=expression) if expression is not None:
            return to.value(expression, scope)
        case tree.All(children=children):
            return to.conjoin([to.truth(child, scope) for child in children])
        case tree.Any(children=children) | tree.Routes(routes=children):
            return join_tests(to, to.disjoin([to.truth(child, scope) for child in children]))
        case tree.NoneOf(children=children):
            return to.negate(to.disjoin([to.truth(child, scope) for child in children]))
        case tree.Except(body=body, unless=unless) if body is not None:
            return to.conjoin([to.truth(body, scope), *(to.negate(to.truth(item, scope)) for item in unless)])
        case tree.AtLeast(count=count, children=children) if count is not None:
            tally = to.graph.cell("tally", *(to.truth(child, scope) for child in children))
            return compare(to, ">=", tally, to.value(count, scope))
        case tree.Tiers(tiers=tiers):
            return to.disjoin([_tier(to, tier, scope) for tier in tiers])
        case tree.Use(versions=versions):
            used = next((body for first, last, body in versions if first <= to.on <= last), None)
            return to.graph.constant(None) if used is None else to.truth(used, scope)
        case tree.Members():
            return _members(to, node, scope)
        case tree.Attest(attestation=name, variable=variable, answer=answer):
            if variable is None:
                said = to.graph.cell("area_attest", to.graph.cell("area_said", region(to)), data=name)
            else:
                said = to.graph.cell("attest", to.label(scope[variable]), data=name)
            return said if answer else to.negate(said)
        case tree.ProgramIs():
            return _program(to, node, scope)
        case tree.Receives():
            return _receives(to, node, scope)
        case tree.Place(areas=areas):
            return to.graph.cell("place", region(to), data=areas)
    raise TypeError(f"not a node of the language: {type(node).__name__}")


def _tier(to: Rules, tier: tree.Tier, scope: Scope) -> Cell:
    opened = [] if tier.opens_if is None else [to.truth(tier.opens_if, scope)]
    return to.conjoin([*opened, to.truth(tier.body, scope)])


def _members(to: Rules, node: tree.Members, scope: Scope) -> Cell:
    assert node.rows is not None, "a quantifier has rows"
    assert node.body is not None, "a quantifier has a body"
    rows, body, how = node.rows, node.body, node.how

    def reduce(binder: Binder) -> Cell:
        holds = to.truth(body, {**scope, rows.variable: binder})
        if how == "count":
            return to.graph.cell("count", to.presence(binder), holds, data=0, bound=binder)
        return to.any_row(binder, to.presence(binder), to.negate(holds) if how == "all" else holds)

    def anybody(binder: Binder) -> Cell:
        return to.any_row(binder, to.presence(binder), to.graph.constant(True))

    found = to.over_rows(rows, scope, reduce)
    if how == "any":
        return found
    if how == "all":
        every = to.negate(found)
        return every if node.if_nobody else to.conjoin([every, to.over_rows(rows, scope, anybody)])
    bounds = (("<=", node.at_least), (">=", node.at_most))
    return to.conjoin([compare(to, op, to.value(side, scope), found) for op, side in bounds if side is not None])


def _program(to: Rules, node: tree.ProgramIs, scope: Scope) -> Cell:
    truths = []
    to.watching -= 1
    for edition in to.content.editions:
        if edition.program != node.program or to.on not in edition.during:
            continue
        row = scope.get(node.variable, to.root)
        while row.owner is not None and row.entity != edition.recipient:
            row = row.owner
        if row.owner is None:
            truths.append(to.edition(edition))
        else:
            truths.append(to.conjoin([to.present(row), to.recipient(edition, row)]))
    to.watching += 1
    return to.disjoin(truths)


def _receives(to: Rules, node: tree.Receives, scope: Scope) -> Cell:
    entity = next((each for each in to.content.entities.values() if each.enrolment is not None), None)
    if entity is None:
        return to.graph.constant(None)
    member = to.member_of(scope[node.variable]) if node.who == "this_member" else None
    meant = replace(node, id="", span=NOWHERE, attributes=tree.Attributes(), variable=0, who="")
    beside = entity.parent == to.content.household.name  # a list of the household, not of each member

    def matches(binder: Binder) -> Cell:
        row, data = to.graph.row(binder), (entity.name, meant)
        in_program = to.graph.cell("in_program", row, data=data)
        return to.conjoin([in_program, to.graph.cell("in_time", row, to.graph.row(to.root), data=data)])

    def reduce(binder: Binder) -> Cell:
        found = [matches(binder)]
        if node.who != "anyone" and beside:
            found.append(to.graph.cell("of_household", to.graph.row(binder), data=entity.enrolment))
        elif node.who != "anyone" and member is None:
            found.append(to.graph.constant(False))
        return to.any_row(binder, to.presence(binder), to.conjoin(found))

    def by_member(binder: Binder) -> Cell:
        return to.graph.cell("by_member", to.presence(binder), matches(binder), data=entity.enrolment, bound=binder)

    if beside and member is not None:
        found = to.over(entity.name, entity.list_name, to.root, by_member)
        return to.graph.cell("of_member", found, to.label(member), data=entity.complete)
    if beside or member is not None:
        return to.over(entity.name, entity.list_name, to.root if beside else member or to.root, reduce)
    return _receives_below(to, entity, reduce)


def _receives_below(to: Rules, entity: Entity, reduce: Callable[[Binder], Cell]) -> Cell:
    """Lower enrolments that hang below members, of all members: known only where every member's list is."""
    members = to.content.members
    if members is None:
        return to.graph.constant(None)

    def of_member(binder: Binder) -> Cell:
        found = to.over(entity.name, entity.list_name, binder, reduce)
        return to.any_row(binder, to.graph.constant(True), found)

    found = to.over(members.name, members.list_name, to.root, of_member)
    if not entity.complete:
        found = to.graph.cell("weaken", found, data=False)
    known = to.graph.cell("lists_known", to.graph.row(to.root), data=(members.list_name, entity.list_name))
    return to.graph.cell("if", known, found, to.graph.constant(None), data=Kind.TRUTH)
