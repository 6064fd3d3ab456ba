"""Read condition trees clause by clause: what each node says, its thresholds, basis, quote, reading and marks."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import lower_first, upper_first
from sasaran.explain.outline import Outline
from sasaran.explain.read_parameters import list_sources, name_period
from sasaran.explain.reads import find_reads
from sasaran.explain.sentences import Scope
from sasaran.explain.thresholds import find_in_force
from sasaran.ir import nodes
from sasaran.ir.expressions import Definition, Expression, Parameter
from sasaran.ir.truth import Truth


class NodeReader:
    """Read nodes into an outline."""

    def __init__(self, clauses: Clauses, out: Outline) -> None:
        self.clauses = clauses
        self.words, self.say = clauses.words, clauses.say
        self.out = out
        self.told: set[object] = set()

    def top(self, node: nodes.Node, scope: Scope) -> None:
        """Read the root: an `all` without a title is read as its children."""
        if isinstance(node, nodes.All) and self.clauses.name(node) is None:
            for child in node.children:
                self.node(0, child, scope)
            return
        self.node(0, node, scope)

    def node(self, depth: int, node: nodes.Node, scope: Scope) -> None:
        """Read one node and what is below it."""
        named = self.clauses.name(node)
        lead = self._lead(node, scope)
        if lead is None:
            self._whole(depth, node, scope, named)
            return
        self.out.item(depth, f"{upper_first(named)}. {lead}" if named else lead)
        self.attributes(depth, node)
        self._below(depth, node, scope)

    def _whole(self, depth: int, node: nodes.Node, scope: Scope, named: str | None) -> None:
        """Read a node that has nothing below it: its title, and what it says exactly."""
        exact = upper_first(self.clauses.built(node, scope))
        self.out.item(depth, upper_first(named or exact))
        if named and lower_first(named).rstrip(".") != lower_first(exact):
            self.out.note(depth, self.say("read_exactly", a=lower_first(exact)))
        if isinstance(node, nodes.Leaf):
            self.out.note(depth, self.say("read_written", a=f"`{node.source}`"))
            if node.expression is not None:
                self.thresholds(depth, scope, node.expression)
        if isinstance(node, nodes.Attest):
            self._attestation(depth, node)
        self.attributes(depth, node)

    # --- what stands above children

    def _lead(self, node: nodes.Node, scope: Scope) -> str | None:
        words = self.words
        match node:
            case nodes.All():
                return words["read_all"]
            case nodes.Any():
                return words["read_any"]
            case nodes.NoneOf():
                return words["read_none"]
            case nodes.AtLeast(count=count):
                return self.say("read_at_least", n="?" if count is None else self.clauses.phrase(count, scope))
            case nodes.Routes():
                return words["read_routes"]
            case nodes.Tiers():
                return words["read_tiers"]
            case nodes.Members():
                return self._members_lead(node, scope)
            case nodes.Use():
                body = self.clauses.used_body(node)
                return None if body is None else self._lead(body, scope)
            case nodes.Except(body=body) if body is not None:
                return self._lead(body, scope)
        return None

    def _members_lead(self, node: nodes.Members, scope: Scope) -> str:
        who = self.clauses.labels.entity(node.rows.entity) if node.rows is not None else ""
        if node.how != "count":
            return self.say("read_any_member" if node.how == "any" else "read_all_members", a=who)
        low = None if node.at_least is None else self.clauses.phrase(node.at_least, scope)
        high = None if node.at_most is None else self.clauses.phrase(node.at_most, scope)
        if low is not None and high is not None:
            return self.say("read_count_between", n=low, m=high, a=who)
        return self.say("read_count_at_least" if high is None else "read_count_at_most", n=low or high, a=who)

    def _below(self, depth: int, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.All(children=children) | nodes.Any(children=children) | nodes.NoneOf(children=children):
                self._children(depth, children, scope)
            case nodes.AtLeast(children=children):
                self._children(depth, children, scope)
            case nodes.Routes(routes=routes, ranked=ranked):
                if ranked:
                    self.out.note(depth, self.words["read_ranked"])
                self._children(depth, routes, scope)
            case nodes.Tiers(tiers=tiers):
                for tier in tiers:
                    self.node(depth + 1, tier.body, scope)
                    if tier.opens_if is not None:
                        self.out.note(depth + 1, self.say("read_opens_if", a=self.clauses.built(tier.opens_if, scope)))
            case nodes.Members(body=body) if body is not None:
                inner = self.clauses.inner_scope(node, scope)
                if isinstance(body, nodes.All) and self.clauses.name(body) is None:
                    self._children(depth, body.children, inner)
                else:
                    self.node(depth + 1, body, inner)
                if node.how == "all":
                    self.out.note(depth, self.words["read_nobody_yes" if node.if_nobody else "read_nobody_no"])
            case nodes.Use():
                used = self.clauses.used_body(node)
                if used is not None:
                    self._below(depth, used, scope)
            case nodes.Except(body=body, unless=unless) if body is not None:
                self._below(depth, body, scope)
                self.out.item(depth + 1, self.words["read_except"])
                self._children(depth + 1, unless, scope)

    def _children(self, depth: int, children: tuple[nodes.Node, ...], scope: Scope) -> None:
        for child in children:
            self.node(depth + 1, child, scope)

    # --- what belongs to one node

    def attributes(self, depth: int, node: nodes.Node) -> None:
        """Read what a node carries beside its operator."""
        for text in self._notes(node):
            self.out.note(depth, text)

    def _notes(self, node: nodes.Node) -> Iterator[str]:
        attributes, words = node.attributes, self.words
        if attributes.title and attributes.text:
            yield attributes.text
        for basis in attributes.basis:
            yield self.say("read_basis", a=self.clauses.labels.cite(basis))
        if attributes.quote:
            yield self.say("read_quote", a=attributes.quote)
        if attributes.reading:
            yield self.say("read_reading", a=attributes.reading)
        if attributes.indicative:
            yield words["read_indicative_negative" if attributes.negative else "read_indicative"]
        if attributes.presume is not None:
            yield words["read_presume_yes" if attributes.presume is Truth.TRUE else "read_presume_no"]
        if attributes.requires_action:
            yield self.say("read_action", a=attributes.requires_action)

    def _attestation(self, depth: int, node: nodes.Attest) -> None:
        found = self.clauses.content.attestations.get(node.attestation)
        if found is None:
            return
        labels = self.clauses.labels
        question = labels.pick(found.question, node.attestation)
        parts = [self.words["read_answer_yes" if node.answer else "read_answer_no"]]
        actors = [lower_first(labels.actor(name)) for name in found.by]
        parts.append(self.say("read_answered_by", a=self.clauses.figures.join(actors, "or")))
        if found.valid_for is not None:
            parts.append(self.say("read_valid_for", a=self.clauses.figures.span(*found.valid_for)))
        if found.evidence:
            parts.append(self.say("read_evidence", a=found.evidence))
        self.out.note(depth, self.say("read_question", a=f"{question} ({'; '.join(parts)})"))

    def thresholds(self, depth: int, scope: Scope, *items: Expression) -> None:
        """Read the definitions and parameters that expressions name; definitions and sources once in a text."""
        for definition in _definitions(items):
            found = self.clauses.content.definitions.get(definition.name)
            if found is not None and found.member_of is None and found.name not in self.told:
                self.told.add(found.name)
                inner = {depth_: entity for depth_, entity in scope.items() if depth_ < 10}
                own = self.clauses.content.entities[found.entity]
                text = self.clauses.define(found, {**inner, own.depth: own.name})
                self.out.note(depth, f"{upper_first(self.clauses.labels.definition(found.name))}: {text}")
        reads = find_reads(self.clauses.content, scope, self.clauses.on, *items)
        for item in reads.parameters:
            for text in self._threshold(item):
                self.out.note(depth, text)

    def _threshold(self, item: Parameter) -> Iterator[str]:
        title = upper_first(self.clauses.labels.parameter(item.name, item.key))
        parameter = self.clauses.content.parameters.get(item.name)
        if parameter is None or item.by is not None:
            field = "" if item.by is None else self.clauses.phrase(item.by, {0: self.clauses.content.household.name})
            by_area = parameter is not None and parameter.by_area
            yield self.say("read_by_area" if by_area else "read_by_field", a=title, b=item.name, c=field)
            return
        found = find_in_force(self.clauses.content, item.name, self.clauses.on, item.key)
        if found.row is None:
            yield f"{title}: {self.words['read_no_value']}"
            return
        yield name_period(self.clauses, title, self.clauses.threshold(found, item.type), found.row.during)
        if (item.name, found.row.during) in self.told:
            return
        self.told.add((item.name, found.row.during))
        for text in list_sources(self.clauses, found.row):
            yield f"  {text}"


def _definitions(items: tuple[Expression, ...]) -> Iterator[Definition]:
    from_items: list[object] = list(items)
    seen: set[str] = set()
    while from_items:
        item = from_items.pop(0)
        if isinstance(item, Definition) and item.name not in seen:
            seen.add(item.name)
            yield item
        if isinstance(item, Expression):
            from_items.extend(getattr(item, name) for name in item.__dataclass_fields__ if name not in ("span", "type"))
        elif isinstance(item, tuple):
            from_items.extend(item)
