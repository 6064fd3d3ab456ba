"""Say which nodes carry an answer, each with the household's values, thresholds in force and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sasaran.explain.carriers import Carrier, Seen, Step, collect, list_bases, prepare
from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels, pick
from sasaran.explain.pieces import list_rows
from sasaran.explain.reads import LISTED, FieldRead, Reads, find_reads
from sasaran.explain.sentences import scope_of
from sasaran.explain.shown import HIDDEN, bind_rows, may_show, plain_value, row_of, value_now
from sasaran.explain.thresholds import InForce, find_in_force
from sasaran.ir.decision import Reason, Threshold
from sasaran.ir.expressions import Parameter
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import Members
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth

Values = dict[str, object]


def reasons(
    content: Content,
    edition: Edition,
    facts: Facts,
    trace: Trace,
    truth: Truth,
    *,
    member: str | None = None,
    presumed: Iterable[str] = (),
    sensitive: bool = False,
) -> tuple[Reason, ...]:
    """Give the reasons of an outcome, in the order of the rule.

    Args:
        content: The rulebook.
        edition: The edition that was decided.
        facts: The household's facts on the date.
        trace: The truths that were seen while deciding.
        truth: The outcome as a truth: of the household, or of ``member`` in a member's program.
        member: The key label of a member, in a member's program; None there: every member's reasons.
        presumed: Ids of nodes whose truth was presumed (from `Reading.presumed`).
        sensitive: Whether values of the class ``specific`` are given; those of ``identity`` never are.
    """
    teller = _Teller(content, edition, facts, trace, frozenset(presumed), sensitive)
    recipient = content.entities.get(edition.recipient)
    if recipient is None or recipient.parent is None:
        return tuple(teller.tell(truth, None))
    rows = facts.root.lists.get(recipient.list_name, ())
    root = edition.eligibility.id
    found: list[Reason] = []
    for row in rows:
        seen = trace.by_row.get((root, row.label))
        if row.label == member:
            found.extend(teller.tell(truth, row))
        elif member is None and seen is not None and seen is truth:
            found.extend(teller.tell(seen, row))
    return tuple(found)


class CarrierFinder:
    """Finds which nodes carry outcomes on one date, by id alone: no words, no values. Trees are prepared once each."""

    __slots__ = ("_content", "_on", "_steps")

    def __init__(self, content: Content, on: date) -> None:
        self._content, self._on = content, on
        self._steps: dict[str, Step] = {}

    def find(self, edition: Edition, facts: Facts, trace: Trace, truth: Truth) -> Iterator[tuple[str, Truth]]:
        """Give the nodes that `reasons` gives, in their order, each with its truth; facts are of the same date."""
        step = self._steps.get(edition.id)
        if step is None:
            scope = scope_of(self._content, edition.recipient)
            step = self._steps[edition.id] = prepare(edition.eligibility, scope, self._on)
        carriers: list[Carrier] = []
        recipient = self._content.entities.get(edition.recipient)
        if recipient is None or recipient.parent is None:
            collect(step, truth, see(trace, None), carriers)
        else:
            for row in facts.root.lists.get(recipient.list_name, ()):
                if trace.by_row.get((edition.eligibility.id, row.label)) is truth:
                    collect(step, truth, see(trace, row.label), carriers)
        return ((step.id, truth) for _, step, truth in carriers)


def see(trace: Trace, label: str | None) -> Seen:
    """Look up truths: of a member's rule by its row first, else as seen once."""
    if label is None:
        return trace.truths.get

    def seen(node: str) -> Truth | None:
        found = trace.by_row.get((node, label))
        return trace.truths.get(node) if found is None else found

    return seen


class _Teller:
    """Make the reasons of one edition for one household."""

    def __init__(
        self, content: Content, edition: Edition, facts: Facts, trace: Trace, presumed: frozenset[str], sensitive: bool
    ) -> None:
        self.content, self.facts, self.trace = content, facts, trace
        self.presumed, self.sensitive = presumed, sensitive
        self.clauses = {lang: Clauses(Labels(content, lang), facts.on) for lang in ("id", "en")}
        self.step = prepare(edition.eligibility, scope_of(content, edition.recipient), facts.on)
        region = content.household.region
        value = facts.root.values.get(region) if region is not None else None
        self.region = value if isinstance(value, str) else None

    def tell(self, truth: Truth, row: Row | None) -> Iterable[Reason]:
        """Give the reasons of a truth, for the household or for a row."""
        seen = see(self.trace, None if row is None else row.label)
        carriers: list[Carrier] = []
        collect(self.step, truth, seen, carriers)
        rows = bind_rows(self.content, self.facts, row)
        return [self.reason(carrier, rows, row, seen) for carrier in carriers]

    def reason(self, carrier: Carrier, rows: Mapping[int, Row], row: Row | None, seen: Seen) -> Reason:
        """Make one reason."""
        depth, step, truth = carrier
        reads, values, members = self._values(step, truth, rows, seen)
        found = [(item, self._in_force(item, rows)) for item in reads.parameters]
        for item, each in found:
            name = item.name if item.key is None else f"{item.name}.{item.key}"
            values[name] = plain_value(each.content)
        text_en = self.clauses["en"].sentence(step.node, step.scope)
        attributes = step.node.attributes
        return Reason(
            node=step.id,
            text=self.clauses["id"].sentence(step.node, step.scope),
            truth=truth,
            text_en=text_en,
            values=tuple(values.items()),
            basis=tuple(self.clauses["id"].labels.cite(basis) for basis in list_bases(step, self.content)),
            thresholds=tuple(_threshold(each) for _, each in found),
            registers=self._registers(reads),
            member=None if row is None else row.label,
            members=tuple(each.label for each in members),
            depth=depth,
            negative=step.negative,
            indicative=attributes.indicative,
            presumed=step.id in self.presumed,
            requires_action=pick(attributes.requires_action, "id"),
        )

    def _values(self, step: Step, truth: Truth, rows: Mapping[int, Row], seen: Seen) -> tuple[Reads, Values, list[Row]]:
        if step.kind == "members":
            body = step.children[0]
            reads = find_reads(self.content, body.scope, self.facts.on, body.core)
            members = list_rows(step, rows, self.trace, truth)
            node = step.core
            values: Values = {}
            if isinstance(node, Members) and node.rows is not None:
                for member in members:
                    bound = {**rows, node.rows.variable: member}
                    values.update(self._read(reads, bound, node.rows.variable))
            return reads, values, members
        if step.kind != "leaf" and not step.whole:
            return Reads(), {}, []
        parts: list[Carrier] = []
        collect(step, truth, seen, parts, deep=True)
        reads = find_reads(self.content, step.scope, self.facts.on, *(part.core for _, part, _ in parts))
        return reads, self._read(reads, rows, None), []

    def _read(self, reads: Reads, rows: Mapping[int, Row], own: int | None) -> Values:
        """Read the values of fields; those of the quantifier's own row ``own`` under its label."""
        values: Values = {}
        for read in reads.fields:
            allowed = may_show(self.clauses["id"], read, self.sensitive)
            if allowed is None or read.variable == LISTED:
                continue
            row = row_of(self.content, read, rows)
            value = None if row is None else value_now(self.clauses["id"], row, read)
            shown = plain_value(value) if allowed or value is None else HIDDEN
            named = own is not None and read.variable == own and row is not None
            values[f"{row.label}.{read.name}" if named and row is not None else self._key(read)] = shown
        return values

    def _key(self, read: FieldRead) -> str:
        return read.name if read.named is None else f"{read.named}.{read.name}"

    def _in_force(self, item: Parameter, rows: Mapping[int, Row]) -> InForce:
        code = None
        name = getattr(item.by, "name", None)
        row = rows.get(getattr(item.by, "variable", 0))
        if isinstance(name, str) and row is not None:
            value = row.values.get(name)
            code = value if isinstance(value, str) else None
        return find_in_force(self.content, item.name, self.facts.on, item.key, area=self.region, code=code)

    def _registers(self, reads: Reads) -> tuple[str, ...]:
        labels = self.clauses["id"].labels
        found = (labels.declared(read.entity, read.name) for read in reads.fields)
        return tuple(dict.fromkeys(each.register for each in found if each is not None and each.register is not None))


def _threshold(found: InForce) -> Threshold:
    sources = found.sources
    return Threshold(
        found.name if found.key is None else f"{found.name}.{found.key}",
        plain_value(found.content),
        found.row.during.start.isoformat() if found.row is not None else None,
        "; ".join(source for source, _ in sources if source),
        "; ".join(dict.fromkeys(confidence for _, confidence in sources)),
        found.contested,
    )
