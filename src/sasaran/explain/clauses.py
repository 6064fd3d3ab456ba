"""Put the nodes of condition trees in words: by their title, else their text, else their operator and children."""

from __future__ import annotations

from sasaran.explain.labels import lower_first, pick, upper_first
from sasaran.explain.sentences import Scope, Sentences
from sasaran.ir import expressions as ir
from sasaran.ir import nodes


class Clauses(Sentences):
    """Put nodes in words as they stand on a date."""

    def sentence(self, node: nodes.Node, scope: Scope) -> str:
        """Say a node in one sentence: its title, else its text, else what it says."""
        return upper_first(self.name(node) or self.built(node, scope))

    def name(self, node: nodes.Node) -> str | None:
        """Give the title or text that a node was written with."""
        return pick(node.attributes.title, self.labels.lang) or node.attributes.text

    def built(self, node: nodes.Node, scope: Scope) -> str:
        """Say what a node says, from its operator and its children; exact."""
        match node:
            case nodes.Leaf(expression=expression) if expression is not None:
                return self.phrase(expression, scope)
            case nodes.All(children=children) | nodes.Any(children=children) | nodes.NoneOf(children=children):
                return self._several(node, children, scope)
            case nodes.AtLeast(children=children, count=count):
                number = "?" if count is None else self.phrase(count, scope)
                return self.say("at_least", n=number, a=self._list(children, scope))
            case nodes.Members():
                return self._members(node, scope)
            case nodes.Use():
                body = self.used_body(node)
                return self.built(body, scope) if body is not None else node.criteria
            case nodes.Except(body=body, unless=unless) if body is not None:
                exceptions = f" {self.words['or']} ".join(self._inner(item, scope) for item in unless)
                return self.say("except", a=self._inner(body, scope), b=exceptions)
            case nodes.Routes(routes=routes):
                return self.say("any", a=self._list(routes, scope))
            case nodes.Tiers(tiers=tiers):
                return self.say("any", a="; ".join(self._tier(tier, scope) for tier in tiers))
        return self._record(node, scope)

    def _record(self, node: nodes.Node, scope: Scope) -> str:
        match node:
            case nodes.Attest(attestation=name, answer=answer):
                found = self.content.attestations.get(name)
                by = self.figures.join([self.labels.actor_inside(actor) for actor in found.by], "or") if found else ""
                return self.say("attested_yes" if answer else "attested_no", a=self.labels.attestation(name), b=by)
            case nodes.ProgramIs(program=program):
                return self.say("program_is", a=self.labels.program(program))
            case nodes.Receives():
                return self._receives(node)
            case nodes.Place(areas=areas):
                return self.say("place", a=self.figures.join([self.labels.area(code) for code in areas], "or"))
        raise TypeError(f"not a node of the language: {type(node).__name__}")

    def used_body(self, node: nodes.Use) -> nodes.Node | None:
        """Give the shared criteria as they stand on the date."""
        return next((body for first, last, body in node.versions if first <= self.on <= last), None)

    def tree(self, item: ir.Tree, scope: Scope) -> str:
        """Put a definition's condition tree in words."""
        if not isinstance(item.node, nodes.Node):
            raise TypeError("the tree of a definition is a node")
        return self.built(item.node, scope)

    def inner_scope(self, node: nodes.Members, scope: Scope) -> Scope:
        """Add the row of a quantifier to a scope."""
        return scope if node.rows is None else {**scope, node.rows.variable: node.rows.entity}

    def _inner(self, node: nodes.Node, scope: Scope) -> str:
        named = self.name(node)
        text = lower_first(named) if named else self.built(node, scope)
        composite = isinstance(node, (nodes.All, nodes.Any, nodes.NoneOf, nodes.AtLeast, nodes.Except, nodes.Routes))
        return f"({text})" if composite and not named else text

    def _list(self, children: tuple[nodes.Node, ...], scope: Scope) -> str:
        return "; ".join(self._inner(child, scope) for child in children)

    def _several(self, node: nodes.Node, children: tuple[nodes.Node, ...], scope: Scope) -> str:
        if len(children) == 1 and not isinstance(node, nodes.NoneOf):
            return self._inner(children[0], scope)
        if isinstance(node, nodes.NoneOf):
            if len(children) == 1 and isinstance(children[0], nodes.Members) and children[0].how == "any":
                return self._members(children[0], scope, "no_member")
            return self.say("none", a=self._list(children, scope))
        word = "and" if isinstance(node, nodes.All) else "or"
        parts = [self._inner(child, scope) for child in children]
        if len(parts) == 2 and not any(self.name(child) for child in children):
            return f" {self.words[word]} ".join(parts)
        return self.say("all" if isinstance(node, nodes.All) else "any", a="; ".join(parts))

    def _members(self, node: nodes.Members, scope: Scope, key: str | None = None) -> str:
        inner = self.inner_scope(node, scope)
        who = self.labels.entity(node.rows.entity) if node.rows is not None else ""
        body = "" if node.body is None else self._inner(node.body, inner)
        if node.how == "count":
            low = None if node.at_least is None else self.phrase(node.at_least, scope)
            high = None if node.at_most is None else self.phrase(node.at_most, scope)
            if low is not None and high is not None:
                return self.say("count_between", n=low, m=high, a=who, b=body)
            return self.say("count_at_least" if high is None else "count_at_most", n=low or high, a=who, b=body)
        text = self.say(key or ("any_member" if node.how == "any" else "all_members"), a=who, b=body)
        if node.how == "all":
            text = self.say("if_nobody_yes" if node.if_nobody else "if_nobody_no", a=text)
        return text

    def _tier(self, tier: nodes.Tier, scope: Scope) -> str:
        text = self._inner(tier.body, scope)
        return text if tier.opens_if is None else self.say("tier_opens", a=text, b=self._inner(tier.opens_if, scope))

    def _receives(self, node: nodes.Receives) -> str:
        programs = self.figures.join([self.labels.program(name) for name in node.programs], "or")
        if node.within is not None:
            text = self.say("receives_within", a=programs, b=self.figures.span(*node.within))
        elif node.for_at_least is not None:
            text = self.say("receives_for", a=programs, b=self.figures.span(*node.for_at_least))
        else:
            text = self.say("receives_ever" if node.ever else "receives", a=programs)
        if node.who == "anyone":
            return self.say("receives_anyone", a=text, b=self.labels.entity(self.content.household.name))
        return self.say("receives_this", a=text) if node.who == "this_member" else text
