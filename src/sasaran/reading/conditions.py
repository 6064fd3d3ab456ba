"""Read condition trees as numbered clauses: what each node says, its basis, quote, reading and marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.explain.labels import lower_first, pick, upper_first
from sasaran.explain.sentences import scope_of
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.nodes import Basis, Words
from sasaran.ir.truth import Truth
from sasaran.reading.document import Item, Note
from sasaran.reading.phrases import Phrases, Scope
from sasaran.reading.simplify import is_simple, plain
from sasaran.reading.spans import name_days

MOST_IN_LINE = 2
"""So many plain conditions are joined in one line; more are set as a list."""

_READ_TOGETHER = (nodes.Leaf, nodes.All, nodes.Any, nodes.ProgramIs, nodes.Receives)
"""What may be read in one sentence with the quantifier above it."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a node says without its title: one sentence, or a lead with clauses below it."""

    sentence: str | None = None
    lead: str | None = None
    items: tuple[Item, ...] = ()


class Conditions(Phrases):
    """Read nodes as items."""

    # --- whole clauses

    def item(self, node: nodes.Node, scope: Scope) -> Item:
        """Read one node and what is below it."""
        title = pick(node.attributes.title, self.lang)
        form = self.form(node, scope)
        notes = list(self.notes(node))
        if form.sentence is not None:
            exact = upper_first(form.sentence)
            if title is not None and lower_first(title).rstrip(".") != lower_first(exact):
                notes.insert(0, self._note("exact", lower_first(form.sentence)))
            return Item(upper_first(title) if title else exact, tuple(notes), None, form.items, node.id)
        if title is None:
            return Item(form.lead or "", tuple(notes), None, form.items, node.id)
        return Item(upper_first(title), tuple(notes), form.lead, form.items, node.id)

    def clauses(self, node: nodes.Node, scope: Scope) -> tuple[Item, ...]:
        """Read the root of a tree: an `all` that carries nothing of its own is read as its children."""
        if isinstance(node, nodes.All) and is_bare(node):
            return self.items(node.children, scope)
        return (self.item(node, scope),)

    def items(self, children: tuple[nodes.Node, ...], scope: Scope) -> tuple[Item, ...]:
        """Read nodes that stand beside each other."""
        return tuple(self.item(child, scope) for child in children)

    def condition_item(self, item: ir.Expression, scope: Scope) -> Item:
        """Read a one-line condition as an item: one sentence, or a list where `and` and `or` meet."""
        form = self._expression(item, scope)
        text = form.sentence if form.sentence is not None else form.lead or ""
        return Item(upper_first(text), (), None, form.items)

    # --- what a node says

    def form(self, node: nodes.Node, scope: Scope) -> Form:
        """Say what a node says without its title."""
        match node:
            case nodes.Leaf(expression=expression) if expression is not None:
                return self._expression(expression, scope)
            case nodes.All(children=children):
                return Form(lead=self.words["all"], items=self.items(children, scope))
            case nodes.Any(children=children):
                return Form(lead=self.words["any"], items=self.items(children, scope))
            case nodes.NoneOf(children=children):
                return self._none(children, scope)
            case nodes.AtLeast(children=children, count=count):
                number = "?" if count is None else self.phrase(count, scope)
                lead = self.say("at_least", n=number, m=len(children))
                return Form(lead=lead, items=self.items(children, scope))
            case nodes.Members():
                return self._members(node, scope)
            case nodes.Use():
                body = self.used_body(node)
                return Form(sentence=node.criteria) if body is None else self.form(body, scope)
            case nodes.Except(body=body, unless=unless) if body is not None:
                return self._except(body, unless, scope)
            case nodes.Routes(routes=routes, ranked=ranked):
                return Form(lead=self.words["ranked" if ranked else "routes"], items=self.items(routes, scope))
            case nodes.Tiers(tiers=tiers):
                items = tuple(self._tier(tier, number, scope) for number, tier in enumerate(tiers, 1))
                return Form(lead=self.words["tiers"], items=items)
        return Form(sentence=self._record(node))

    def _expression(self, item: ir.Expression, scope: Scope) -> Form:
        item = plain(item)
        if isinstance(item, (ir.And, ir.Or)) and not is_simple(item):
            flat = all(is_simple(part) for part in item.items)
            if not flat or len(item.items) > MOST_IN_LINE:
                lead = self.words["all" if isinstance(item, ir.And) else "any"]
                return Form(lead=lead, items=tuple(self.condition_item(part, scope) for part in item.items))
        return Form(sentence=self.condition(item, scope))

    def _none(self, children: tuple[nodes.Node, ...], scope: Scope) -> Form:
        only = children[0] if len(children) == 1 and is_bare(children[0]) else None
        match only:
            case nodes.Leaf(expression=expression) if expression is not None:
                return self._expression(ir.Not(expression.span, expression.type, expression), scope)
            case nodes.Members(how="any"):
                return self._members(only, scope, negated=True)
            case nodes.ProgramIs() | nodes.Receives() | nodes.Attest() | nodes.Place():
                return Form(sentence=self._record(only, negated=True))
        return Form(lead=self.words["none"], items=self.items(children, scope))

    def _members(self, node: nodes.Members, scope: Scope, *, negated: bool = False) -> Form:
        if node.rows is None or node.body is None:
            raise TypeError("a quantifier has rows and a body")
        inner = {**scope, node.rows.variable: node.rows.entity}
        head = self._who(node, node.rows.entity, scope, negated)
        body = node.body
        bare = is_bare(body) and isinstance(body, _READ_TOGETHER)
        link = "each" if node.how == "all" else "that"
        if bare and isinstance(body, (nodes.All, nodes.Any)) and len(body.children) > 1:
            lead = "all" if isinstance(body, nodes.All) else "any"
            return Form(lead=self.say(f"{link}_{lead}", a=head), items=self.items(body.children, inner))
        form = self.form(body, inner)
        if bare and form.sentence is not None and not form.items:
            key = f"{link}{self._verb(body)}"
            key = "count_is" if key == "that_is" and node.how == "count" else key
            return Form(sentence=self.say(key, a=head, b=form.sentence))
        if bare and isinstance(body, nodes.Leaf) and body.expression is not None:
            joined = plain(body.expression)
            lead = "all" if isinstance(joined, ir.And) else "any"
            return Form(lead=self.say(f"{link}_{lead}", a=head), items=form.items)
        return Form(lead=self.say(f"{link}_follows", a=head), items=(self.item(body, inner),))

    def _verb(self, body: nodes.Node) -> str:
        """Say whether what a member must meet is put as a verb, so that it follows `who` without a colon."""
        if isinstance(body, (nodes.ProgramIs, nodes.Receives)):
            return "_is"
        item = plain(body.expression) if isinstance(body, nodes.Leaf) and body.expression is not None else None
        item = item.body if isinstance(item, ir.Not) else item
        return "_is" if isinstance(item, ir.Definition) else ""

    def _who(self, node: nodes.Members, entity: str, scope: Scope, negated: bool) -> str:
        one = self.labels.entity(entity)
        if node.how != "count":
            return self.say("no_one" if negated else "any_one" if node.how == "any" else "every_one", a=one)
        low = None if node.at_least is None else self.phrase(node.at_least, scope)
        high = None if node.at_most is None else self.phrase(node.at_most, scope)
        if low is not None and high is not None:
            return self.say("count_between", n=low, m=high, a=self.many(entity))
        key, number = ("count_at_least", low) if high is None else ("count_at_most", high)
        return self.say(f"{key}_one", a=one) if number == "1" else self.say(key, n=number, a=self.many(entity))

    def _except(self, body: nodes.Node, unless: tuple[nodes.Node, ...], scope: Scope) -> Form:
        form = self.form(body, scope)
        exceptions = Item(self.words["unless"], (), None, self.items(unless, scope))
        if form.sentence is not None:
            return Form(sentence=form.sentence, items=(exceptions,))
        return Form(lead=form.lead, items=(*form.items, exceptions))

    def _tier(self, tier: nodes.Tier, number: int, scope: Scope) -> Item:
        """Read a tier: what opens it, then what it asks."""
        read = self.item(tier.body, scope)
        if read.items and not read.lead:  # its sentence leads to what is below it
            read = Item("", read.notes, read.text, read.items, read.node)
        text = self.say("tier", n=number, a=read.text) if read.text else self.say("tier_plain", n=number)
        if tier.opens_if is None:
            notes = (self._note("opens", self.words["tier_first"]), *read.notes)
            return Item(text, notes, read.lead, read.items, read.node)
        conditions = self.clauses(tier.opens_if, scope)
        key = "tier_opens" if len(conditions) > 1 else "tier_opens_one"
        opens = Item(self.words[key], (), None, conditions, tier.opens_if.id)
        asked = (Item(read.lead, (), None, read.items),) if read.lead else read.items
        return Item(text, read.notes, None, (opens, *asked), read.node)

    def _record(self, node: nodes.Node, *, negated: bool = False) -> str:
        match node:
            case nodes.Attest(attestation=name, answer=answer):
                return self.statement(name, answer is not negated)
            case nodes.ProgramIs(program=program):
                return self.say("not_eligible_for" if negated else "eligible_for", a=self.labels.program(program))
            case nodes.Receives():
                return self._receives(node, negated)
            case nodes.Place(areas=areas):
                places = self.join([self.labels.area(code) for code in areas], "or")
                return self.say("lives_not_in" if negated else "lives_in", a=places)
        raise TypeError(f"not a node of the language: {type(node).__name__}")

    def statement(self, name: str, answer: bool) -> str:
        """Say which answer to which question is asked of whom."""
        found = self.content.attestations.get(name)
        if found is None:
            return name
        by = self.join([self.inside(self.labels.actor(actor)) for actor in found.by], "or")
        question = self.labels.pick(found.question, name)
        return self.say("stated", a=question, b=by, c=self.words["yes" if answer else "no"])

    def _receives(self, node: nodes.Receives, negated: bool) -> str:
        programs = self.join([self.labels.program(name) for name in node.programs], "or")
        key, span = "receives", ""
        if node.within is not None:
            key, span = "receives_within", self.figures.span(*node.within)
        elif node.for_at_least is not None:
            key, span = "receives_for", self.figures.span(*node.for_at_least)
        elif node.ever:
            key = "receives_ever"
        if node.who == "household":
            who = self.say("as_household", a=self.labels.entity(self.content.household.name))
        elif node.who == "anyone":
            who = self.say("as_anyone", a=self.labels.entity(self.content.household.name))
        else:
            members = self.content.members
            who = self.say("as_member", a=self.labels.entity(members.name if members is not None else ""))
        return self.say(f"{key}_not" if negated else key, a=programs, b=span, c=who)

    # --- what a node carries

    def used_body(self, node: nodes.Use) -> nodes.Node | None:
        """Give the shared criteria as they stand on the day."""
        return next((body for first, last, body in node.versions if first <= self.on <= last), None)

    def notes(self, node: nodes.Node) -> Iterator[Note]:
        """Give what a node carries beside its operator."""
        if isinstance(node, nodes.Members) and node.how == "all" and node.rows is not None:
            who = self.labels.entity(node.rows.entity)
            yield self._note("nobody", self.say("nobody_yes" if node.if_nobody else "nobody_no", a=who))
        if isinstance(node, nodes.Attest):
            yield from self._statement_notes(node)
        if isinstance(node, nodes.NoneOf) and len(node.children) == 1 and is_bare(node.children[0]):
            only = node.children[0]
            yield from self._source(only)
            if isinstance(only, nodes.Attest):
                yield from self._statement_notes(only)
        yield from self._carried(node)
        yield from self._source(node)
        if isinstance(node, nodes.Use):
            yield from self._used(node)

    def _carried(self, node: nodes.Node) -> Iterator[Note]:
        attributes = node.attributes
        if attributes.text:
            yield self._note("text", attributes.text)
        yield from self.bases(attributes.basis)
        if attributes.quote:
            yield self._note("quote", attributes.quote)
        if attributes.reading:
            yield self._note("reading", self.pick_words(attributes.reading))
        if attributes.indicative:
            key = "indicative_unless" if attributes.negative else "indicative_node"
            shared = node.id.startswith("criteria:")  # where it will stand is not known
            yield self._note("indicative", self.words["indicative_shared" if shared else key])
        if attributes.presume is not None:
            yield self._note("presume", self.words["presume_yes" if attributes.presume is Truth.TRUE else "presume_no"])
        if attributes.requires_action:
            yield self._note("action", self.pick_words(attributes.requires_action))

    def _source(self, node: nodes.Node) -> Iterator[Note]:
        """Give the line as it is written, of a leaf and of the leaf that a quantifier is read together with."""
        if isinstance(node, nodes.Members) and isinstance(node.body, nodes.Leaf) and is_bare(node.body):
            node = node.body
        if isinstance(node, nodes.Leaf):
            if node.compare_as:
                yield self._note("compare_as", node.compare_as)
            yield Note("written", node.source)

    def _statement_notes(self, node: nodes.Attest) -> Iterator[Note]:
        found = self.content.attestations.get(node.attestation)
        if found is not None:
            yield self._note(
                "statement",
                self.words["statement_ever"]
                if found.valid_for is None
                else self.say("statement_for", a=self.figures.span(*found.valid_for)),
            )
            if found.evidence:
                yield self._note("evidence", found.evidence)
            yield from self.bases(found.basis)

    def _used(self, node: nodes.Use) -> Iterator[Note]:
        found = self.content.criteria.get(node.criteria)
        title = self.labels.pick(found.title, node.criteria) if found is not None else node.criteria
        whole = found.on(self.on) if found is not None else None
        if found is not None and whole is not None and len(found.versions) > 1:
            title = f"{title} ({name_days(self, whole.during.start, whole.during.end)})"
        body = self.used_body(node)
        part = whole is not None and body is not None and _count(body) < _count(whole.body)
        yield self._note("criteria_part" if part else "criteria", title)
        if body is not None:
            yield from self._carried(body)
            yield from self._source(body)

    def bases(self, basis: tuple[Basis, ...]) -> Iterator[Note]:
        """Cite documents."""
        for each in basis:
            yield self._note("basis", self.labels.cite(each))

    def texts(self, text: str | None, reading: Words) -> Iterator[Note]:
        """Give an explanation and how the act is read."""
        if text:
            yield self._note("text", text)
        if reading:
            yield self._note("reading", self.pick_words(reading))

    def pick_words(self, words: Words) -> str:
        """Pick a text in the language of the reading."""
        return self.labels.pick(words, "")

    def _note(self, kind: str, text: str) -> Note:
        key = f"note_{kind}"
        return Note(kind, self.say(key, a=text) if key in self.words else text)

    def scope(self, entity: str) -> Scope:
        """Give the scope of an entity's rules."""
        return scope_of(self.content, entity)


def _count(node: nodes.Node) -> int:
    """Count what stands right below a node."""
    return len(node.children) if isinstance(node, (nodes.All, nodes.Any, nodes.NoneOf)) else 1


def is_bare(node: nodes.Node) -> bool:
    """Say whether a node carries nothing that would be lost were it read together with its parent."""
    carried = node.attributes
    return not (
        carried.title or carried.text or carried.basis or carried.quote or carried.reading or carried.indicative
        or carried.presume is not None or carried.requires_action
    )  # fmt: skip
