"""What carries an outcome: a smallest set of conditions that, known alone, give it; and what each answer leads to.

The reference reads the household again with most conditions hidden: what a hidden condition says counts as unknown. A
set carries an outcome if it comes out the same with all others hidden, and is smallest if each of it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sasaran.evaluate.reference.decide import _open_of, _truth_of
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.nodes import bare_truth, opening_truth, used_body
from sasaran.evaluate.reference.programs import edition_truth
from sasaran.evaluate.reference.reader import Environment
from sasaran.evaluate.reference.statements import confirmed
from sasaran.evaluate.reference.values import Value
from sasaran.ir import nodes
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth, conjoin
from sasaran.ir.types import Kind

SINGLE = (nodes.Leaf, nodes.Members, nodes.Attest, nodes.ProgramIs, nodes.Receives, nodes.Place)
Why = Literal["condition", "presumed", "verified"]
Key = tuple[object, ...]
Read = Callable[[Meaning], Truth]
FEW = 24


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that an outcome rests on.

    ``why``: ``condition``, what a node says by the facts; ``presumed``, the truth that was written at a node that
    nobody has checked; ``verified``, what somebody stated of an indicative node. ``trusted``: what the node says
    rests on presumptions below it.
    """

    node: nodes.Node
    environment: Environment = field(hash=False, compare=False)
    truth: Truth
    why: Why = "condition"
    trusted: bool = False

    @property
    def row(self) -> Row | None:
        """The innermost row that it is about; None: the household."""
        return next((row for row in reversed(list(self.environment.values())) if row.parent is not None), None)


@dataclass(frozen=True, slots=True)
class Way:
    """A route or tier: its name, its node, its truth, whether it is closed, and a smallest set that carries that."""

    name: str
    node: nodes.Node
    truth: Truth
    closed: bool
    carried: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """An open fact, and what each answer would lead to; ``leads`` is None where the answers can't be listed."""

    fact: Fact
    leads: tuple[tuple[Value, Truth], ...] | None

    @property
    def settles_alone(self) -> bool:
        """Say whether some answer decides by itself."""
        return any(truth is not Truth.UNKNOWN for _, truth in self.leads or ())


class Carrying:
    """Finds what carries the outcomes of one household."""

    def __init__(self, content: Content, facts: Facts) -> None:
        self.content, self.facts = content, facts
        self.plain = Meaning(content, facts, trusting=True)
        self.strict = Meaning(content, facts, trusting=False)
        self.known: dict[Key, Truth] = {}
        self.watched: dict[bool, Watched] = {}

    def list_truths(
        self, edition: Edition, node: nodes.Node, *, trusting: bool = True
    ) -> tuple[tuple[str, Truth], ...]:
        """List the truths that were read of a node: of the household (no label), or of each row by its label."""
        reader = self.watched.get(trusting)
        if reader is None:
            reader = self.watched[trusting] = Watched(self.content, self.facts, trusting)
            edition_truth(reader, edition)
        return tuple(reader.noted.get(id(node), {}).items())

    def scope_of(self, edition: Edition) -> dict[int, str]:
        """Give which entity each variable of an edition's rule names a row of."""
        scope = {0: self.content.household.name}
        entity = self.content.entities.get(edition.recipient)
        while entity is not None:
            scope[entity.depth] = entity.name
            entity = self.content.entities.get(entity.parent or "")
        return scope

    def carry(self, edition: Edition, row: Row | None = None) -> tuple[Condition, ...]:
        """Give a smallest set that carries an edition's outcome, for the household or one recipient.

        Empty where nothing is decided, or where the place or a presence alone decides.
        """
        return self.find_smallest(lambda reader: _truth_of(reader, edition, row))[1]

    def list_conditions(self, edition: Edition, row: Row | None = None) -> tuple[Condition, ...]:
        """List every condition that is known, in the order of the rule."""
        reader = Masked(self, None)
        _truth_of(reader, edition, row)
        return tuple(reader.noted.values())

    def reproduces(self, edition: Edition, kept: Iterable[Condition], row: Row | None = None) -> Truth:
        """Give the outcome with every condition hidden but these."""
        return _truth_of(Masked(self, {_key(each.why, each.node, each.environment) for each in kept}), edition, row)

    def find_smallest(self, read: Read) -> tuple[Truth, tuple[Condition, ...]]:
        """Find a smallest set that carries what is read.

        Conditions are left out one by one, from the last and from the first; the smaller set is taken, ties for the
        one that keeps what the rule says first. More known never undoes what is known, so one round is enough.
        """
        full = Masked(self, None)
        truth = read(full)
        if truth is Truth.UNKNOWN:
            return truth, ()
        every = tuple(full.noted)
        found: list[set[Key]] = []
        for order in (every[::-1], every):
            kept = set(every)
            for key in order:
                if read(Masked(self, kept - {key})) is truth:
                    kept.discard(key)
            found.append(kept)
        best = min(found, key=len)
        return truth, tuple(full.noted[key] for key in every if key in best)

    def list_ways(self, edition: Edition, row: Row | None = None) -> tuple[Way, ...]:
        """List every route and tier, outside exceptions and quantifiers, with what carries its truth."""
        environment = self.plain.environment_of(row or self.facts.root)
        return tuple(self._ways(edition.eligibility, environment))

    def _ways(self, node: nodes.Node, environment: Environment) -> Iterator[Way]:
        match node:
            case nodes.All(children=children) | nodes.Any(children=children):
                for child in children:
                    yield from self._ways(child, environment)
            case nodes.Except(body=body) if body is not None:
                yield from self._ways(body, environment)
            case nodes.Use():
                used = used_body(self.plain, node)
                if used is not None:
                    yield from self._ways(used, environment)
            case nodes.Routes(routes=routes):
                for route in routes:
                    yield self._way(nodes.Tier(None, route), environment)
                    yield from self._ways(route, environment)
            case nodes.Tiers(tiers=tiers):
                for tier in tiers:
                    yield self._way(tier, environment)
                    yield from self._ways(tier.body, environment)

    def _way(self, tier: nodes.Tier, environment: Environment) -> Way:
        def read(reader: Meaning) -> Truth:
            return conjoin([opening_truth(reader, tier, environment), reader.truth(tier.body, environment)])

        truth, carried = self.find_smallest(read)
        closed = opening_truth(self.plain, tier, environment) is Truth.FALSE
        return Way(tier.body.attributes.name or tier.body.id, tier.body, truth, closed, carried)

    def answer(self, edition: Edition, missing: Iterable[Fact], row: Row | None = None) -> tuple[Answers, ...]:
        """Say what each answer to each open fact would lead to; those that can settle the matter alone come first."""
        choices = {item.fact: item.choices for item in _open_of(self.plain, edition, row)}
        found = [self._answer(edition, fact, choices.get(fact), row) for fact in missing]
        return tuple(sorted(found, key=lambda each: not each.settles_alone))

    def _answer(self, edition: Edition, fact: Fact, choices: tuple[Value, ...] | None, row: Row | None) -> Answers:
        choices = self._list_few(fact) if choices is None else choices
        if choices is None:
            return Answers(fact, None)
        tried = [(value, _truth_of(self.plain.suppose({fact: value}), edition, row)) for value in choices]
        return Answers(fact, tuple(tried))

    def _list_few(self, fact: Fact) -> tuple[Value, ...] | None:
        """List every value of a number that has few, where those that matter can't be told; None: it has many."""
        entities = self.content.entities.values()
        if fact.kind != "field" or fact.field is None:
            return None
        if fact.list is not None:
            entity = next((each for each in entities if each.list_name == fact.list), None)
        else:
            entity = self.content.household if fact.member is None else self.content.members
        declared = entity.fields.get(fact.field) if entity is not None else None
        if declared is None or declared.type.kind is not Kind.NUMBER or declared.age_of is not None:
            return None
        lo, hi = declared.type.lo, declared.type.hi
        if declared.type.scale or not isinstance(lo, int) or not isinstance(hi, int) or hi - lo >= FEW:
            return None
        return tuple(range(lo, hi + 1))


class Watched(Meaning):
    """Reads a household and notes the truth of every node, by the node itself and the row it is about."""

    def __init__(self, content: Content, facts: Facts, trusting: bool) -> None:
        super().__init__(content, facts, trusting)
        self.noted: dict[int, dict[str, Truth]] = {}

    def truth(self, node: nodes.Node, environment: Environment) -> Truth:
        """Give the truth of a node, and note it."""
        truth = super().truth(node, environment)
        row = next((each for each in reversed(list(environment.values())) if each.parent is not None), None)
        self.noted.setdefault(id(node), {})["" if row is None else row.label] = truth
        return truth


class Masked(Meaning):
    """Reads a household with every condition hidden but some; ``kept`` None hides none, and notes them all."""

    def __init__(self, carrying: Carrying, kept: set[Key] | None) -> None:
        super().__init__(carrying.content, carrying.facts, trusting=True)
        self.carrying, self.kept = carrying, kept
        self.noted: dict[Key, Condition] = {}

    def value(self, expression: Expression, environment: Environment) -> Value:
        """Give what an expression could be; nothing is hidden in expressions."""
        return self.carrying.plain.value(expression, environment)

    def truth(self, node: nodes.Node, environment: Environment) -> Truth:
        """Give the truth of a node as far as it is not hidden."""
        attributes = node.attributes
        truth = self._bare(node, environment)
        if truth is Truth.UNKNOWN and attributes.presume is not None:
            truth = self._keep("presumed", node, environment, attributes.presume)
        if attributes.indicative and truth is (Truth.TRUE if attributes.negative else Truth.FALSE):
            truth = Truth.UNKNOWN
        if attributes.indicative and truth is Truth.UNKNOWN:
            said = confirmed(self, self.name_verification(node, environment))
            truth = self._keep("verified", node, environment, said)
        return truth

    def _bare(self, node: nodes.Node, environment: Environment) -> Truth:
        if not isinstance(node, SINGLE) and not (isinstance(node, nodes.Use) and used_body(self, node) is None):
            return bare_truth(self, node, environment)
        known = self.carrying.known
        key = _key("condition", node, environment)
        truth = known.get(key)
        if truth is None:
            truth = known[key] = bare_truth(self.carrying.plain, node, environment)
        return self._keep("condition", node, environment, truth)

    def _keep(self, why: Why, node: nodes.Node, environment: Environment, truth: Truth) -> Truth:
        if truth is Truth.UNKNOWN:
            return truth
        key = _key(why, node, environment)
        if self.kept is not None:
            return truth if key in self.kept else Truth.UNKNOWN
        if key not in self.noted:
            trusted = why == "condition" and bare_truth(self.carrying.strict, node, environment) is not truth
            self.noted[key] = Condition(node, environment, truth, why, trusted)
        return truth


def _key(why: Why, node: nodes.Node, environment: Mapping[int, Row]) -> Key:
    return (why, id(node), *map(id, environment.values()))
