"""Condition trees → formulas: what each node demands of facts, and what of it is left open by how it is marked."""

from __future__ import annotations

from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.truth import Truth
from sasaran.logic.fixed import fixed_value
from sasaran.logic.formulas import FALSE, TRUE, Formula
from sasaran.logic.reader import Reader
from sasaran.logic.rows import Env
from sasaran.logic.sets import TRUTHS, Domain, Scale, compared, stretch, subtract


class TreeReader(Reader):
    """Reads condition trees."""

    def tree(self, node: nodes.Node, env: Env, level: int) -> Formula:
        """Read a node as what holds it up sees it: what is presumed or only indicative leaves it open."""
        key = (id(node), level, *env.items())  # each node is asked for once more by every node above it
        known = self._trees.get(key)
        if known is None:
            known = self._trees[key] = self._tree(node, env, level)
        return known

    def _tree(self, node: nodes.Node, env: Env, level: int) -> Formula:
        bare, attributes = self.bare(node, env, level), node.attributes
        if attributes.presume is not None:
            free = self.free(("presumed", id(bare), attributes.presume), self._depth(bare))
            bare = self._widen(bare, free, true=attributes.presume is Truth.TRUE)
        if attributes.indicative:
            bare = self._widen(bare, self._own(node, env, level), true=not attributes.negative)
        return bare

    def _widen(self, formula: Formula, free: Formula, *, true: bool) -> Formula:
        """Let it be true though it is not, or false though it is not."""
        return self.forge.either([formula, free]) if true else self.forge.both([formula, free])

    def _own(self, node: nodes.Node, env: Env, level: int) -> Formula:
        """A truth that is this node's alone, for the rows that it speaks of."""
        return self.free(("own", node.id, *sorted(env.items())), level)

    def _depth(self, formula: Formula) -> int:
        return max((self.forge.depths[each] for each in formula.subjects), default=0)

    def bare(self, node: nodes.Node, env: Env, level: int) -> Formula:
        """Read a node as its operator says."""
        self.budget.spend()
        forge = self.forge
        match node:
            case nodes.Leaf(expression=ir.Expression() as expression):
                return self.formula(expression, env, level)
            case nodes.All(children=children):
                return forge.both([self.tree(each, env, level) for each in children])
            case nodes.Any(children=children) | nodes.Routes(routes=children):
                return forge.either([self.tree(each, env, level) for each in children])
            case nodes.NoneOf(children=children):
                return forge.both([forge.opposite(self.tree(each, env, level)) for each in children])
            case nodes.Except(body=nodes.Node() as body, unless=unless):
                held = [forge.opposite(self.tree(each, env, level)) for each in unless]
                return forge.both([self.tree(body, env, level), *held])
            case nodes.AtLeast(count=ir.Expression() as count, children=children):
                return self._enough(count, tuple(self.tree(each, env, level) for each in children))
            case nodes.Members():
                return self._members(node, env, level)
            case nodes.Use():
                used = self.used(node)
                return self.tree(used, env, level) if used is not None else self._own(node, env, level)
            case nodes.Tiers(tiers=tiers):
                steps = [(tier.opens_if, tier.body) for tier in tiers]
                return forge.either(
                    [forge.both([self.tree(each, env, level) for each in step if each is not None]) for step in steps]
                )
            case nodes.Attest(attestation=name, variable=variable, answer=answer):
                row = None if variable is None else env[variable]
                free = self.free(("attest", name, row), self.rows.level(row) if row is not None else 0)
                return free if answer else forge.opposite(free)
            case nodes.ProgramIs(program=name, variable=variable):
                return self.free(("program", name, env[variable]), self.rows.level(env[variable]))
            case nodes.Receives():
                return self._receives(node, env)
            case nodes.Place(areas=areas):
                return self.free(("place", areas))
        return self._own(node, env, level)

    def used(self, node: nodes.Use) -> nodes.Node | None:
        """The shared criteria as they stand on the day."""
        return next((body for first, last, body in node.versions if first <= self.day <= last), None)

    def _receives(self, node: nodes.Receives, env: Env) -> Formula:
        row = env[node.variable]
        how = (node.programs, node.who, row, node.ever, node.within, node.for_at_least)
        return self.free(("receives", *how), self.rows.level(row))

    def _enough(self, count: ir.Expression, parts: tuple[Formula, ...]) -> Formula:
        fixed = fixed_value(self.content, self.day, count)
        if isinstance(fixed, tuple) and fixed[0] == fixed[1] and isinstance(fixed[0], int):
            return self.forge.enough(fixed[0], parts)
        return self.free(("enough", repr(count), *map(id, parts)), max(map(self._depth, parts), default=0))

    def _members(self, node: nodes.Members, env: Env, level: int) -> Formula:
        rows, forge = node.rows, self.forge
        if rows is None or node.body is None:
            return self._own(node, env, level)
        number, inner = self.list_number(rows, env), self.inside(rows, env, level + 1)
        body = self.tree(node.body, inner, level + 1)
        if node.how == "any":
            return forge.some(number, level + 1, body)
        if node.how == "all":
            every = forge.some(number, level + 1, forge.opposite(body), none=True)
            return every if node.if_nobody else forge.both([every, forge.some(number, level + 1, TRUE)])
        return self._counted(node, number, body, env, level)

    def _counted(self, node: nodes.Members, number: int, body: Formula, env: Env, level: int) -> Formula:
        """A count of rows, as a number between none and as many as the list may hold."""
        assert node.rows is not None, "a count has rows"
        forge, scale = self.forge, Scale(1)
        most = self.content.entities[node.rows.entity].at_most if body is not FALSE else 0
        domain = Domain(stretch(scale.before(0), scale.after(most)), scale)
        depth = max(
            [forge.depths[number], *(forge.depths[each] for each in body.subjects if forge.depths[each] <= level)]
        )
        subject = forge.number(("aggregate", "count", number, id(body), None), domain, depth)
        found = []
        for op, end in ((">=", node.at_least), ("<=", node.at_most)):
            if end is None:
                continue
            fixed = fixed_value(self.content, self.day, end)
            if not isinstance(fixed, tuple):
                found.append(self.free(("count", subject, op, repr(end)), depth))
                continue
            surely, maybe = compared(domain, op, *fixed)
            doubt = forge.number(("count", subject, op, fixed), Domain(TRUTHS), depth)
            unsure = [] if surely == maybe else [(doubt, frozenset((True,))), (doubt, frozenset((False,)))]
            then, otherwise = (subject, maybe), (subject, subtract(domain.whole, surely))
            found.append(forge.demand((then, *unsure[:1]), (otherwise, *unsure[1:])))
        return forge.both(found)
