"""Decide a household by the reference evaluator, and note all that it read on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sasaran.evaluate.reference.decide import Readers
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.nodes import bare_truth
from sasaran.evaluate.reference.parameters import factor_of, list_published
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value, names_of
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Definition, Expression, Parameter, PerPeriod
from sasaran.ir.facts import Facts
from sasaran.ir.nodes import Attest, Node, ProgramIs
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.scenarios.norm import Said, decide_program

Part = Node | Expression


@dataclass(frozen=True, slots=True)
class Read:
    """One reading of a part: by whom, of which rows, and what came of it."""

    part: Part
    reader: Reader
    environment: Environment
    value: Value


@dataclass(slots=True)
class Seen:
    """What a decision read, in the order in which it was first read.

    Attributes:
        read: The parts of the rulebook by ``id()``; what is not a part by name: ``("parameter", name)``,
            ``("program", name)``, ``("attestation", name)``; published values by ``id()``.
        readings: Each part, by ``id()``, with every reading of it that rests on nothing supposed.
        alone: The published values, by ``id()``, that were read where no other could be meant.
        outermost: Each published value, by ``id()``, with the whole lines that were read for it.
        editions: The editions that were decided.
    """

    read: set[object] = field(default_factory=set)
    readings: dict[int, dict[tuple[int, ...], Read]] = field(default_factory=dict)
    alone: set[int] = field(default_factory=set)
    outermost: dict[int, set[tuple[int, tuple[int, ...]]]] = field(default_factory=dict)
    editions: list[Edition] = field(default_factory=list)

    def list_readings(self, part: object) -> Iterator[Read]:
        """List every reading of a part."""
        yield from self.readings.get(id(part), {}).values()

    def list_lines(self, published: object) -> Iterator[Read]:
        """List the readings of the whole lines that a published value was read for."""
        for part, key in sorted(self.outermost.get(id(published), ())):
            yield self.readings[part][key]


def decide_watched(content: Content, facts: Facts, program: str, seen: Seen) -> Said | None:
    """Decide one program, and note what is read; None: no edition of it is in force there on that day."""
    seen.read.add(("program", program))
    readers = Readers(Watching(content, facts, True, seen), Watching(content, facts, False, seen))
    said = decide_program(content, facts, program, readers)
    if said is not None:
        seen.editions.append(said.edition)
    return said


class Watching(Meaning):
    """Reads as the semantics say, and notes what it reads."""

    def __init__(
        self,
        content: Content,
        facts: Facts,
        trusting: bool,
        seen: Seen,
        given: Mapping[Fact, Value] | None = None,
    ) -> None:
        super().__init__(content, facts, trusting, given)
        self._seen = seen
        self._line: tuple[int, tuple[int, ...]] | None = None

    def value(self, expression: Expression, environment: Environment) -> Value:
        """Give what an expression could be, and note that it was read; of the same rows it is read once."""
        self._seen.read.add(id(expression))
        if self.given:
            self._note(expression, environment)
            return super().value(expression, environment)
        key = (id(self), *(id(row) for row in environment.values()))
        known = self._seen.readings.setdefault(id(expression), {})
        if key in known:
            return known[key].value
        above, self._line = self._line, self._line or (id(expression), key)
        self._note(expression, environment)
        if isinstance(expression, Definition):
            self._line = None  # it is read once for all the lines that name it
        value = super().value(expression, environment)
        self._line = above
        known[key] = Read(expression, self, environment, value)
        return value

    def truth(self, node: Node, environment: Environment) -> Truth:
        """Give the truth of a node, and note it, unless it rests on what is only supposed."""
        seen = self._seen
        seen.read.add(id(node))
        if isinstance(node, ProgramIs):
            seen.read.add(("program", node.program))
        elif isinstance(node, Attest):
            seen.read.add(("attestation", node.attestation))
        above, self._line = self._line, None
        truth = super().truth(node, environment)
        self._line = above
        if not self.given:
            key = (id(self), *(id(row) for row in environment.values()))
            seen.readings.setdefault(id(node), {}).setdefault(key, Read(node, self, environment, truth))
        return truth

    def bare(self, read: Read) -> Truth:
        """Give the truth of a node as its operator says, before anything is presumed of it."""
        assert isinstance(read.part, Node), "only a node has a bare truth"
        return bare_truth(self, read.part, read.environment)

    def suppose(self, given: Mapping[Fact, Value]) -> Meaning:
        """Read the same household as if these facts were known."""
        return Watching(self.content, self.facts, self.trusting, self._seen, given)

    def _note(self, expression: Expression, environment: Environment) -> None:
        if isinstance(expression, Parameter):
            self._note_published(expression, environment)
        elif isinstance(expression, PerPeriod):
            for period in sorted({expression.target, *names_of(self.value(expression.period, environment))}):
                self._note_published(factor_of(self, expression, period), environment)

    def _note_published(self, expression: Parameter, environment: Environment) -> None:
        self._seen.read.add(("parameter", expression.name))
        published = list_published(self, expression, environment)
        for row in published:
            if row is not None:
                self._seen.read.add(id(row))
                if len(published) == 1:
                    self._seen.alone.add(id(row))
                if self._line is not None:
                    self._seen.outermost.setdefault(id(row), set()).add(self._line)
