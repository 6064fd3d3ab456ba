"""The walk to the open facts of a condition tree, or of an edition's outcome for one recipient."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sasaran.evaluate.compiled.expressions import region
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.lowering import Scope
from sasaran.evaluate.compiled.open_values import Assumption
from sasaran.evaluate.compiled.opening import Walker
from sasaran.evaluate.compiled.steps import (
    Spot,
    Step,
    Steps,
    WalkWriter,
    cells_of,
    for_each,
    give_up,
    when_unknown,
    write_all,
    write_note,
)
from sasaran.evaluate.compiled.turning import cite, hold, join
from sasaran.ir import nodes as tree
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Edition, Entity
from sasaran.ir.truth import Truth


class NodeWalker(Walker):
    """Works out walks over nodes and editions."""

    def node(self, node: Node, scope: Scope, spot: Spot) -> Steps:
        """Walk a node; where its truth is known there is nothing."""
        cell = self.truth(node, scope)
        spot, attributes = spot.inside(node.id), node.attributes
        if attributes.presume is not None:
            basis = tuple(cite(item) for item in attributes.basis)
            spot = spot.assuming(Assumption(node.id, attributes.presume is Truth.TRUE, basis))
        steps = self._below(node, scope, spot)
        if attributes.presume is not None and self.to.trusting:
            steps += self.keep_nothing()
        if attributes.indicative:
            steps = self._indicative(node, scope, spot, steps)
        return when_unknown(cell, steps)

    def recipient(self, edition: Edition, binder: Binder, spot: Spot) -> Steps:
        """Walk an edition's outcome for one recipient, a row or the household."""
        to = self.to
        if edition.id in to.running:
            return []
        around: Steps = self.place(edition.applies_in, spot)
        path: list[Binder] = []
        above = binder
        while above.owner is not None:
            path.insert(0, above)
            above = above.owner
        for item in path:
            around += self.presence(item, spot)
        cell = self.outcome_of(edition, binder)
        to.running.append(edition.id)
        steps = self.node(edition.eligibility, to.scope_of(binder), spot)
        to.running.pop()
        return when_unknown(cell, [*around, *steps], "and")

    def outcome_of(self, edition: Edition, binder: Binder) -> Cell:
        """Lower an edition's outcome for one recipient, and let nobody watch."""
        self.to.watching -= 1
        cell = self.to.conjoin([self._present(binder), self.to.recipient(edition, binder)])
        self.to.watching += 1
        return cell

    def _present(self, binder: Binder) -> Cell:
        """Lower whether a recipient, and all that it hangs below, counts."""
        path = [] if binder.owner is None else [self._present(binder.owner), self.to.presence(binder)]
        return self.to.conjoin(path)

    def routes(self, node: Node, scope: Scope) -> Iterator[tuple[str, Cell, Cell]]:
        """List every route and tier, outside exceptions and quantifiers: its name, its truth, whether it is open."""
        always = self.to.graph.constant(True)
        match node:
            case tree.All(children=children) | tree.Any(children=children):
                for child in children:
                    yield from self.routes(child, scope)
            case tree.Except(body=body) if body is not None:
                yield from self.routes(body, scope)
            case tree.Use(versions=versions):
                used = next((body for first, last, body in versions if first <= self.to.on <= last), None)
                if used is not None:
                    yield from self.routes(used, scope)
            case tree.Routes(routes=routes):
                for route in routes:
                    yield route.attributes.name or route.id, self.truth(route, scope), always
                    yield from self.routes(route, scope)
            case tree.Tiers(tiers=tiers):
                for tier in tiers:
                    opened = always if tier.opens_if is None else self.truth(tier.opens_if, scope)
                    truth = self.to.conjoin([opened, self.truth(tier.body, scope)])
                    yield tier.body.attributes.name or tier.body.id, truth, opened
                    yield from self.routes(tier.body, scope)

    def edition(self, edition: Edition, spot: Spot) -> Steps:
        """Walk an edition's outcome for the household."""
        entity = self.to.content.entities.get(edition.recipient)
        if entity is None or entity.parent is None:
            return self.recipient(edition, self.to.root, spot)
        if self.to.content.entities[entity.parent].parent is not None or edition.id in self.to.running:
            return give_up()
        self.to.watching -= 1
        cell = self.to.edition(edition)
        self.to.watching += 1
        binder = bind_recipient(entity, self.to.root, spot)
        rows = for_each(
            binder, self.to.graph.constant(True), self.to.graph.constant(None),
            self.recipient(edition, binder, spot.deeper()), live=True,
        )  # fmt: skip
        return when_unknown(cell, [*join("or", rows), *self.unlisted(edition, binder, spot)])

    def unlisted(self, edition: Edition, binder: Binder, spot: Spot) -> Steps:
        """Walk what is open where there could be recipients who are not listed."""
        entity = self.to.entity(binder)
        place, listing = self.place(edition.applies_in, spot), self.listing(binder, spot)

        def emit(to: WalkWriter, out: str) -> None:
            with to.block(f"if root.lists.get({binder.list_name!r}) is None:" if entity.complete else "if True:"):
                write_all(to, [*place, *listing], "")

        return [Step(cells_of([*place, *listing]), emit)]

    def place(self, areas: tuple[str, ...], spot: Spot) -> Steps:
        """Note the area code where it is not known whether the household lives in one of these areas."""
        name = self.to.content.household.region
        if not areas or name is None or self.is_silent(spot):
            return []
        cell = self.to.graph.cell("place", region(self.to), data=areas)

        def emit(to: WalkWriter, out: str) -> None:
            write_note(to, f"FACTS[None][{name!r}]", "None", spot.under)

        return when_unknown(cell, [Step((), emit)])

    def _indicative(self, node: Node, scope: Scope, spot: Spot, steps: Steps) -> Steps:
        """Note that an indicative node waits for a confirmation."""
        if self.is_silent(spot):
            return steps
        bare = self.truth(node, scope).args[0]
        members = (self.to.member_of(binder) for binder in reversed(tuple(scope.values())))
        member = next((binder for binder in members if binder is not None), None)
        negative = node.attributes.negative
        row = self.to.graph.row(self.to.root if member is None else member)

        def emit(to: WalkWriter, out: str) -> None:
            below = to.fresh("left") if out else ""
            if out:
                to.line(f"{below} = []")
            write_all(to, steps, below)
            label = "None" if member is None else f"{to.need(row)}.label"
            noted = write_note(to, f"FACTS[{label}][('verify', {node.id!r})]", "YES_OR_NO", spot.under)
            if out:
                to.line(f"{out}.append(('verify', id({noted}), {negative}, {to.need(bare)}, {below}))")

        return [Step(cells_of(steps, bare, row), emit)]

    def _below(self, node: Node, scope: Scope, spot: Spot) -> Steps:
        """Walk what stands below a node's operator."""
        firm = not node.attributes.indicative
        match node:
            case tree.Leaf(expression=expression) if expression is not None:
                return self.expression(expression, scope, spot)
            case tree.All(children=children):
                return join("and", self._children(children, scope, spot, None if firm else False))
            case tree.Any(children=children) | tree.Routes(routes=children):
                return join("or", self._children(children, scope, spot, None if firm else True))
            case tree.NoneOf(children=children):
                return join("not", join("or", self._children(children, scope, spot, None if firm else True)))
            case tree.Except(body=body, unless=unless) if body is not None:
                around = self._children((body,), scope, spot, None if firm else False)
                for item in unless:
                    steps = join("not", self.node(item, scope, spot))
                    around += when_unknown(self.truth(item, scope), steps)
                    if not firm and self.to.trusting:
                        around += _settled(self, item, scope, True, False)
                return join("and", around)
            case tree.AtLeast(count=count, children=children) if count is not None:
                return self._at_least(node, scope, spot)
            case tree.Tiers(tiers=tiers):
                return join("or", [step for tier in tiers for step in self._tier(tier, scope, spot)])
            case tree.Use(versions=versions):
                used = next((body for first, last, body in versions if first <= self.to.on <= last), None)
                return self.keep_nothing() if used is None else self.node(used, scope, spot)
            case tree.Members():
                return self._members(node, scope, spot)
            case tree.Attest():
                return self._attest(node, scope, spot)
            case tree.ProgramIs():
                return self._program(node, scope, spot)
            case tree.Receives():
                return self._receives(node, scope, spot)
            case tree.Place(areas=areas):
                return [*self.place(areas, spot), *self.keep_nothing()]
        raise TypeError(f"not a node of the language: {type(node).__name__}")

    def _children(self, nodes: Sequence[Node], scope: Scope, spot: Spot, settles: bool | None) -> Steps:
        """Walk nodes; ``settles`` is the truth of one that settles what is above, though that is weakened."""
        found: Steps = []
        for node in nodes:
            steps = self.node(node, scope, spot)
            if settles is not None and self.to.trusting:
                steps += _settled(self, node, scope, settles)
            found += steps
        return found

    def _at_least(self, node: tree.AtLeast, scope: Scope, spot: Spot) -> Steps:
        assert node.count is not None, "`at_least` has a count"
        children = self._children(node.children, scope, spot, True)
        # What holds already counts, too: `_children` keeps it as true.
        count = self.value(node.count, scope)
        more = self.expression(node.count, scope, spot)

        def emit(to: WalkWriter, out: str) -> None:
            below = to.fresh("left") if out else ""
            if out:
                to.line(f"{below} = []")
            write_all(to, children, below)
            if more:
                write_all(to, more, "")
            if out:
                to.line(f"{out}.append(('tally', {below}, {to.need(count)}))")

        return [Step(cells_of([*children, *more], count), emit)]

    def _tier(self, tier: tree.Tier, scope: Scope, spot: Spot) -> Steps:
        opened = [] if tier.opens_if is None else [self.truth(tier.opens_if, scope)]
        cell = self.to.conjoin([*opened, self.truth(tier.body, scope)])
        steps = [] if tier.opens_if is None else self.node(tier.opens_if, scope, spot)
        return when_unknown(cell, [*steps, *self.node(tier.body, scope, spot)], "and")

    def _members(self, node: tree.Members, scope: Scope, spot: Spot) -> Steps:
        assert node.rows is not None, "a quantifier has rows"
        assert node.body is not None, "a quantifier has a body"
        binder = self.rows(node.rows, scope, spot)
        inner, below = {**scope, node.rows.variable: binder}, spot.deeper()
        truth, presence = self.truth(node.body, inner), self.to.presence(binder)
        every = node.how == "all"
        here = self.presence(binder, below)
        steps = [*here, *hold(self.node(node.body, inner, below), not every)]
        rows = for_each(binder, presence, truth, steps, settled=every, keep=node.how != "count")
        found = self.listing(binder, spot)
        if node.attributes.indicative or node.how == "count":
            found += [*rows, *self.keep_nothing()]
        else:
            found += join("not", join("or", rows)) if every else join("or", rows)
        if every and not node.if_nobody and here:
            # Whether anybody is present at all is asked as well.
            found += self._anybody(binder, here)
        for bound in (node.at_least, node.at_most):
            if bound is not None:
                found += self.expression(bound, scope, spot)
        return found

    def _anybody(self, binder: Binder, here: Steps) -> Steps:
        to, presence = self.to, self.to.presence(binder)
        anybody = to.any_row(binder, presence, to.graph.constant(True))
        steps = for_each(binder, presence, to.graph.constant(None), here, live=True, keep=False)
        return when_unknown(anybody, [*steps, *self.keep_nothing()])

    def _attest(self, node: tree.Attest, scope: Scope, spot: Spot) -> Steps:
        name, variable = node.attestation, node.variable
        if self.is_silent(spot):
            return []
        binder = None if variable is None else scope[variable]
        here, code = self.to.content.household.region, region(self.to)
        row = self.to.graph.row(self.to.root if binder is None else binder)

        def emit(to: WalkWriter, out: str) -> None:
            fact = f"FACTS[None][('attest', {name!r})]"
            if binder is None:
                if here is not None:
                    with to.block(f"if {to.need(code)} is None:"):
                        write_note(to, f"FACTS[None][{here!r}]", "None", spot.under)
            elif binder.kind == "root" or self.to.entity(binder).members:
                fact = f"FACTS[{to.label(binder)}][('attest', {name!r})]"
            else:
                within = self.to.entity(binder).list_name
                fact = f"FACTS[{to.label(binder)}][('attest', {name!r}, {within!r}, {to.need(row)}.label)]"
            noted = write_note(to, fact, "YES_OR_NO", spot.under)
            if out:
                kept = f"('is', id({noted}))"
                if not node.answer:
                    kept = f"('not', [{kept}])"
                to.line(f"{out}.append({kept})")

        return [Step((code, row), emit)]

    def _program(self, node: tree.ProgramIs, scope: Scope, spot: Spot) -> Steps:
        found: Steps = []
        for edition in self.to.content.editions:
            if edition.program != node.program or self.to.on not in edition.during:
                continue
            row = scope.get(node.variable, self.to.root)
            while row.owner is not None and row.entity != edition.recipient:
                row = row.owner
            found += self.edition(edition, spot) if row.owner is None else self.recipient(edition, row, spot)
        return [*join("or", found), *(self.keep_nothing() if node.attributes.indicative else [])]

    def _receives(self, node: tree.Receives, scope: Scope, spot: Spot) -> Steps:
        """Walk enrolments: a list of the household that is not known; what one row leaves open, the reference says."""
        entity = next((each for each in self.to.content.entities.values() if each.enrolment is not None), None)
        if entity is None:
            return self.keep_nothing()
        if entity.parent != self.to.content.household.name:
            return give_up()
        binder = Binder("each", entity.name, entity.list_name, self.to.root, spot.level)
        listing = self.listing(binder, spot)

        def emit(to: WalkWriter, out: str) -> None:
            to.line(f"if root.lists.get({entity.list_name!r}): raise BeyondError")
            write_all(to, listing, "")

        return [Step(cells_of(listing), emit), *self.keep_nothing()]


def bind_recipient(entity: Entity, root: Binder, spot: Spot) -> Binder:
    """Bind each row that receives."""
    return Binder("each", entity.name, entity.list_name, root, spot.level)


def _settled(walker: Walker, node: Node, scope: Scope, settles: bool, kept: bool | None = None) -> Steps:
    """Keep a truth that is known and settles what is above, as it is or as ``kept``."""
    cell, what = walker.truth(node, scope), settles if kept is None else kept

    def emit(to: WalkWriter, out: str) -> None:
        to.line(f"if {to.need(cell)} is {settles}: {out}.append({what})" if out else "pass")

    return [Step((cell,), emit)]
