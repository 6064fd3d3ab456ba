"""Put conditions in words: whether they hold, the household's values, the limits in force, clauses and sources."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.account.sheet import Pair
from sasaran.account.speaker import Speaker
from sasaran.evaluate.reference import Condition
from sasaran.explain.carriers import Step, list_bases, prepare
from sasaran.explain.labels import lower_first, upper_first
from sasaran.explain.lines import Line
from sasaran.explain.reads import Reads, find_reads
from sasaran.explain.sentences import Scope
from sasaran.explain.shown import SPECIFIC
from sasaran.explain.thresholds import find_in_force
from sasaran.ir import nodes
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Interval
from sasaran.ir.truth import Truth
from sasaran.ir.types import Kind

T, F = Truth.TRUE, Truth.FALSE


class Conditions:
    """Says the conditions of one account."""

    def __init__(self, to: Speaker) -> None:
        self.to = to
        self._lines: dict[int, Line] = {}

    def line(self, condition: Condition) -> Line:
        """Give what writes a condition's line."""
        found = self._lines.get(id(condition.node))
        if found is None:
            scope = {variable: row.entity for variable, row in condition.environment.items()}
            step = prepare(condition.node, scope, self.to.account.facts.on, self._basis_above(condition.node))
            found = self._lines[id(condition.node)] = Line(self.to.clauses, step, self.to.sensitive)
        return found

    def _basis_above(self, node: nodes.Node) -> tuple[nodes.Basis, ...]:
        """Give the basis of the nearest node above that has one, else the edition's."""
        best: tuple[int, tuple[nodes.Basis, ...]] = (-1, self.to.account.edition.basis)
        for each in self.to.list_nodes():
            if f"{node.id}/".startswith(f"{each.id}/") and each.attributes.basis and len(each.id) > best[0]:
                best = (len(each.id), each.attributes.basis)
        return best[1]

    def mark(self, condition: Condition) -> str:
        """Mark a condition by what it does: for, against, or presumed."""
        if condition.why == "presumed":
            return "~"
        return "✓" if (condition.truth is T) is not condition.node.attributes.negative else "✗"

    def is_clear(self, condition: Condition) -> bool:
        """Say whether a condition is an exception that doesn't apply."""
        return condition.node.attributes.negative and condition.truth is F

    def standing(self, condition: Condition) -> str:
        """Say how a condition stands: met, not met, ruling out, not applying, or presumed."""
        if condition.why == "presumed":
            return self.to.words["presumed_by"]
        if condition.node.attributes.negative:
            return self.to.words["struck_by" if condition.truth is T else "clear_of"]
        return self.to.words["met_by" if condition.truth is T else "unmet_by"]

    def bare(self, condition: Condition) -> str:
        """Say a condition without its truth; the whole rule, where it has no title, as the program's conditions."""
        whole = condition.node.id == self.to.account.edition.eligibility.id
        if whole and condition.why == "verified" and self.to.clauses.name(condition.node) is None:
            return upper_first(self.to.words["whole_rule"])
        return self.line(condition).sentence

    def meaning(self, condition: Condition) -> Iterator[Pair]:
        """Say what the value that a condition reads means, in the first sentence that the vocabulary has for it."""
        for read in self.line(condition).shown[:1]:
            yield from self.to.meaning(self.to.labels.declared(read.entity, read.name))

    def sentence(self, condition: Condition) -> str:
        """Say a condition with its truth."""
        text = self.bare(condition)
        if condition.why == "presumed":
            return self.to.clauses.say("presumed_yes" if condition.truth is T else "presumed_no", a=text)
        if condition.why == "verified":
            return self.to.say("verified" if condition.truth is T else "verified_not", a=lower_first(text))
        if condition.node.attributes.negative and condition.truth is F:
            return self.to.clauses.say("not_so_line", a=text)
        return text

    def reads_sensitive(self, condition: Condition) -> bool:
        """Say whether a condition reads a field of the class ``specific``."""
        return self._is_specific(self.line(condition).reads)

    def tells_sensitive(self, node: nodes.Node, scope: Scope) -> bool:
        """Say whether the truth of a node for one member would tell a reader what the reader may not see."""
        return not self.to.sensitive and self._is_specific(
            find_reads(self.to.content, scope, self.to.account.facts.on, node)
        )

    def _is_specific(self, reads: Reads) -> bool:
        found = (self.to.labels.declared(read.entity, read.name) for read in reads.fields)
        return any(each is not None and each.personal == SPECIFIC for each in found)

    def value(self, condition: Condition) -> str:
        """Say the household's values, or the people, that a condition is so for."""
        if condition.why != "condition":
            return ""
        node = condition.node
        if not self.to.sensitive and self.reads_sensitive(condition):
            return self.to.words["hidden"]
        if isinstance(node, nodes.Members) and node.rows is not None and node.body is not None:
            return self._people(node, condition)
        line = self.line(condition)
        if isinstance(node, nodes.Attest):
            return line.statement(self.to.account.facts, condition.environment)
        return line.values(condition.environment)

    def beside(self, condition: Condition) -> str:
        """Say the values that stand beside a condition's sentence; not again what the sentence says itself."""
        value, sentence, line = self.value(condition), self.bare(condition), self.line(condition)
        nobody = self.is_clear(condition) and value == self.to.clauses.words["rows_none"]
        if not value or nobody or sentence.endswith(f": {value}"):
            return ""
        if value not in (self.to.clauses.words["yes"], self.to.clauses.words["no"]) or len(line.shown) != 1:
            return value
        title = self.to.labels.field(line.shown[0].entity, line.shown[0].name)
        return "" if upper_first(title) == sentence else f"{title}: {value}"

    def to_do(self, condition: Condition) -> Iterator[Pair]:
        """Say what somebody must do for a condition that is not met, where the rule says it."""
        action = self.to.labels.pick(condition.node.attributes.requires_action, "")
        if action and condition.why == "condition" and self.mark(condition) == "✗":
            yield self.to.words["to_do"], action

    def _people(self, node: nodes.Members, condition: Condition) -> str:
        assert node.rows is not None, "a quantifier has rows"
        assert node.body is not None, "a quantifier has a body"
        owner = condition.environment.get(node.rows.owner)
        listed = owner.lists.get(node.rows.name, ()) if owner is not None else ()
        wanted = F if node.how == "all" and condition.truth is F else T
        plain = self.to.account.carrying.plain
        found = [
            row for row in listed
            if plain.truth(node.body, {**condition.environment, node.rows.variable: row}) is wanted
        ]  # fmt: skip
        if not found:
            return self.to.clauses.words["rows_none"]
        if self.to.plain_names:
            return self.to.persons(row.label for row in found)
        return self.line(condition).people(found)

    def limits(self, condition: Condition, *, short: bool) -> Iterator[Pair]:
        """Say the limits in force: in short, or with since when, until when, source and confidence."""
        line = self.line(condition)
        if short:
            named = line.name_limits(self.to.region)
            for item, value in named:
                plain = len(named) == 1 and (
                    bool(item.type.unit and item.type.unit.above) or item.type.kind is not Kind.NUMBER
                )
                title = upper_first(self.to.labels.parameter(item.name, item.key))
                yield self.to.words["limit"], value if plain else f"{title}: {value}"
            return
        for item in line.reads.parameters:
            found = find_in_force(self.to.content, item.name, self.to.account.facts.on, item.key, area=self.to.region)
            if found.row is None:
                continue
            since = self._stretch(found.row.during)
            value = self.to.clauses.threshold(found, item.type)
            name = upper_first(self.to.labels.parameter(item.name, item.key))
            yield self.to.words["limit"], self.to.say("limit_full", a=name, b=value, c=since)
            for source, confidence in found.sources:
                doubt = self.to.clauses.words.get(confidence, "")
                yield self.to.words["source"], " — ".join(part for part in (source, doubt) if part)

    def _stretch(self, during: Interval) -> str:
        """Say from when to when a limit is in force."""
        day, until = self.to.figures.day, during.end < LAST_DAY
        if during.start == FIRST_DAY:
            return self.to.say("limit_until", a=day(during.end)) if until else self.to.words["limit_always"]
        if not until:
            return self.to.say("limit_since", a=day(during.start))
        return self.to.say("limit_stretch", a=day(during.start), b=day(during.end))

    def bases(self, condition: Condition) -> Iterator[Pair]:
        """Say the clauses that a condition stands in, and how they were read."""
        step: Step = self.line(condition).step
        for basis in list_bases(step, self.to.content):
            yield self.to.words["basis"], self.to.labels.cite(basis)
        if condition.node.attributes.reading:
            yield self.to.words["reading"], self.to.labels.pick(condition.node.attributes.reading, "")

    def data(self, condition: Condition) -> Iterator[Pair]:
        """Say from which register a condition's value is, and of which day."""
        line = self.line(condition)
        for read in line.shown[:1]:
            row = condition.environment.get(read.variable)
            declared = self.to.labels.declared(read.entity, read.name)
            if row is None or declared is None or row.values.get(read.name) is None or declared.register is None:
                continue
            recorded = row.fact_dates.get(read.name) or row.recorded
            name = self.to.labels.register(declared.register)
            day = name if recorded is None else self.to.say("data_of", a=name, b=self.to.figures.day(recorded))
            yield self.to.words["data"], day
