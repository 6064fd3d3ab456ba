"""Write the lines that tell of one node: its sentence, the household's values, the limit, the basis, the sources.

What doesn't depend on the household is written once, when the line is made; the rest is remembered by value.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from textwrap import fill

from sasaran.explain.carriers import Step, list_bases
from sasaran.explain.clauses import Clauses
from sasaran.explain.plain import name_correction
from sasaran.explain.reads import LISTED, FieldRead, Reads, find_reads, parts_of
from sasaran.explain.shown import may_show, row_of, value_now, write_value
from sasaran.explain.thresholds import InForce, find_in_force
from sasaran.explain.wrapping import WIDTH
from sasaran.ir.expressions import (
    Age,
    Aggregate,
    Arithmetic,
    Compare,
    Constant,
    Definition,
    Expression,
    Greatest,
    Least,
    Parameter,
    Rounded,
)
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import Attest, Leaf
from sasaran.ir.rulebook import ParameterValue
from sasaran.ir.types import Kind
from sasaran.ir.values import Range

LABEL_WIDTH = 8
KEPT = frozenset({Kind.TRUTH, Kind.CODE, Kind.CODES, Kind.NUMBER})
MOST_REMEMBERED = 20_000
MOST_READS = 3

Rows = Mapping[int, Row]


def _list_parameters(side: Expression) -> Iterator[Parameter]:
    """List the parameters that stand in an expression itself, not in what it names."""
    if isinstance(side, Parameter):
        yield side
    for part in parts_of(side):
        yield from _list_parameters(part)


class Line:
    """Tell of one node on one date, in one language."""

    def __init__(self, clauses: Clauses, step: Step, sensitive: bool) -> None:
        self.clauses = clauses
        self.step = step
        self.sensitive = sensitive
        self.sentence = clauses.sentence(step.node, step.scope)
        self.inner = step.children[0] if step.kind == "members" else step
        self.reads = find_reads(clauses.content, self.inner.scope, clauses.on, self.inner.core)
        self.shown = self._choose(self.reads)
        self.parameters = frozenset(item.name for item in self.reads.parameters)
        self.regional = any(item.by is not None for item in self.reads.parameters)
        self.notes = self._notes()
        self.basis = self._basis()
        self.remembered: dict[object, str] = {}
        self.limits: dict[str | None, tuple[str, list[str]]] = {}
        self.turn = self._find_turn()
        self.single = step.kind in ("leaf", "members")
        self.bare = self.single and not self._computes()
        self.household = clauses.labels.entity(clauses.content.household.name)
        self.plain = self._list_plain()

    # --- made once

    def _choose(self, reads: Reads) -> tuple[FieldRead, ...]:
        """Choose the fields whose values are shown: those the condition names itself, or reads in few definitions."""
        direct = [read for read in reads.direct if read.variable != LISTED]
        chosen = direct or [read for read in reads.fields if read.variable != LISTED]
        chosen = [read for read in chosen if may_show(self.clauses, read, self.sensitive) is not None]
        return tuple(chosen) if direct or len(chosen) <= MOST_READS else ()

    def _list_plain(self) -> tuple[tuple[int, str], ...] | None:
        """List the fields shown, by variable, where text may be remembered by their values; None: it may not.

        Codes, yes or no, and small numbers say little of anybody; dates, texts and sums of money are not kept.
        """
        found = []
        for read in self.shown:
            declared = self.clauses.labels.declared(read.entity, read.name)
            if read.named is not None or declared is None or declared.type.kind not in KEPT:
                return None
            found.append((read.variable, read.name))
        return tuple(found)

    def _sides(self) -> tuple[Expression, ...]:
        expression = getattr(self.inner.core, "expression", None)
        return (expression.left, expression.right) if isinstance(expression, Compare) else ()

    def _computes(self) -> bool:
        """Say whether the condition compares what is computed: then a field's own value needs the field's name."""
        return any(
            isinstance(side, Arithmetic | Rounded | Aggregate | Least | Greatest | Definition) for side in self._sides()
        )

    def _list_limits(self) -> tuple[Parameter, ...]:
        """List the parameters that are limits: of a computed value, not those that it is computed from."""
        sides = self._sides()
        if any(isinstance(side, Definition) for side in sides):
            return tuple(each for side in sides for each in _list_parameters(side))
        return self.reads.parameters

    def _notes(self) -> str:
        attributes = self.step.node.attributes
        notes = []
        if attributes.indicative:
            notes.append(self.clauses.words["indicative_note"])
        if attributes.requires_action:
            action = self.clauses.labels.pick(attributes.requires_action, "")
            notes.append(self.clauses.say("requires_action", a=action))
        return f" ({'; '.join(notes)})" if notes else ""

    def _basis(self) -> list[str]:
        cited = [self.clauses.labels.cite(basis) for basis in list_bases(self.step, self.clauses.labels.content)]
        return [self.detail("basis", text) for text in cited]

    def detail(self, label: str, text: str) -> str:
        """Write one line of detail under a node."""
        first = f"      {self.clauses.words[label]:<{LABEL_WIDTH}}"
        return fill(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False)

    def limit(self, region: str | None) -> tuple[str, list[str]]:
        """Write the limits in force: in short, and as lines with since when, source and confidence."""
        key = region if self.regional else None
        found = self.limits.get(key)
        if found is None:
            if len(self.limits) > MOST_REMEMBERED:
                self.limits.clear()
            found = self.limits[key] = self._limit(region)
        return found

    def _limit(self, region: str | None) -> tuple[str, list[str]]:
        say, lines = self.clauses.say, []
        for _, found, row, value in self._find_limits(region):
            lines.append(self.detail("limit", say("in_force", a=value, b=self.clauses.figures.day(row.during.start))))
            lines.extend(self.detail("source", text) for text in self._sources(found))
        short = [value for _, value in self.name_limits(region)]
        return (say("limit_short", a="; ".join(short)) if short else "", lines)

    def _find_limits(self, region: str | None) -> Iterator[tuple[Parameter, InForce, ParameterValue, str]]:
        for item in self._list_limits():
            by_code = item.by is not None and not self.clauses.content.parameters[item.name].by_area
            found = find_in_force(self.clauses.content, item.name, self.clauses.on, item.key, area=region)
            if found.row is not None and not by_code:
                yield item, found, found.row, self.clauses.threshold(found, item.type, age=self._age_of(item))

    def name_limits(self, region: str | None) -> list[tuple[Parameter, str]]:
        """Name the limits that a household's value can be held against, each with its value in force."""
        if not self.single:
            return []
        return [(item, value) for item, _, _, value in self._find_limits(region) if item.type.kind is not Kind.CODES]

    def in_force(self, item: Parameter) -> ParameterValue | None:
        """Give the published value of a parameter that varies by nothing."""
        return (
            find_in_force(self.clauses.content, item.name, self.clauses.on, item.key).row if item.by is None else None
        )

    def _sources(self, found: InForce) -> list[str]:
        texts = []
        for source, confidence in found.sources:
            doubt = self.clauses.words.get(confidence, "")
            texts.append(f"{source} — {doubt}" if source and doubt else source or doubt)
        return [text for text in texts if text]

    def _age_of(self, item: Parameter) -> str | None:
        """Say how a parameter that an age is compared with is counted."""
        core = self.inner.core
        expression = core.expression if isinstance(core, Leaf) else None
        if isinstance(expression, Compare) and item in (expression.left, expression.right):
            other = expression.left if expression.right == item else expression.right
            return self.clauses.age_words(other, self.inner.scope)
        return None

    # --- for a household

    def values(self, rows: Rows) -> str:
        """Write the household's values of the fields that the node reads."""
        shown = self.shown
        if not shown:
            return ""
        found = [(read, self._row(read, rows)) for read in shown]
        return self._values(tuple([None if row is None else value_now(self.clauses, row, read) for read, row in found]))

    def _row(self, read: FieldRead, rows: Rows) -> Row | None:
        return rows.get(read.variable) if read.named is None else row_of(self.clauses.content, read, rows)

    def _values(self, values: tuple[object, ...]) -> str:
        parts = []
        for read, value in zip(self.shown, values, strict=True):
            hidden = value is not None and not may_show(self.clauses, read, self.sensitive)
            text = self.clauses.words["hidden"] if hidden else write_value(self.clauses, read, value)
            title = self.clauses.labels.field(read.entity, read.name)
            parts.append(text if len(values) == 1 and self.bare else f"{title}: {text}")
        return " · ".join(dict.fromkeys(parts))

    def whose(self, rows: Rows) -> str:
        """Write the values as the household's: ``keluarga ini: desil 5``."""
        text = self.values(rows)
        return self.clauses.say("this_household", a=self.household, b=text) if text else ""

    def people(self, members: Sequence[Row]) -> str:
        """Write the rows that a quantifier is about, each with its age."""
        return ", ".join([self._person(row) for row in members])

    def _person(self, row: Row) -> str:
        short = self.clauses.labels.age(row)
        return row.label if short is None else f"{row.label}, {short}"

    def data(self, rows: Rows) -> list[str]:
        """Say from which register the values are, and how old."""
        if not self.shown:
            return []
        read = self.shown[0]
        row = self._row(read, rows)
        recorded = None if row is None else row.fact_dates.get(read.name) or row.recorded
        if row is None or row.values.get(read.name) is None:
            return []
        key = ("data", recorded)
        text = self.remembered.get(key)
        if text is None:
            text = self.remembered[key] = self._data(read, recorded)
        return [text] if text else []

    def _data(self, read: FieldRead, recorded: date | None) -> str:
        declared = self.clauses.labels.declared(read.entity, read.name)
        register = declared.register if declared is not None else None
        name = self.clauses.labels.register(register) if register is not None else ""
        if recorded is None:
            return self.detail("data", self.clauses.say("as_of_unknown", a=name)) if name else ""
        age = (self.clauses.on - recorded).days
        key = ("as_of" if name else "as_of_plain") + ("" if age else "_today")
        return self.detail("data", self.clauses.say(key, a=name, b=self.clauses.figures.day(recorded), n=age))

    def correction(self) -> list[str]:
        """Say who keeps the first field and how it gets corrected."""
        declared = self.clauses.labels.declared(self.shown[0].entity, self.shown[0].name) if self.shown else None
        text = name_correction(self.clauses, declared) if declared is not None else None
        return [self.detail("correction", text)] if text else []

    def _find_turn(self) -> tuple[FieldRead, str, int] | None:
        """Find the age that someone must have, where the node is no more than that, and the field of the birth date."""
        core = self.inner.core
        expression = core.expression if isinstance(core, Leaf) else None
        if not isinstance(expression, Compare) or expression.op != ">=" or len(self.shown) != 1:
            return None
        declared = self.clauses.labels.declared(self.shown[0].entity, self.shown[0].name)
        if declared is None or declared.age_of is None or declared.age_unit != "years":
            return None
        wanted = self._wanted(expression)
        if wanted is None or (isinstance(expression.left, Age) and not self._now(expression.left)):
            return None
        return self.shown[0], declared.age_of, wanted

    def turning(self, rows: Rows, day: str | None = None) -> str:
        """Say when someone too young will be old enough, where that is known; ``day`` in place of the date."""
        known = self.turning_day(rows)
        if not known or self.turn is None:
            return ""
        return self.clauses.say("turns", n=self.turn[2], d=day or known)

    def turning_day(self, rows: Rows) -> str:
        """Write the day on which someone too young will be old enough; empty: there is none, or it isn't known."""
        if self.turn is None:
            return ""
        row = self._row(self.turn[0], rows)
        return "" if row is None else self.write_turning(row)

    def write_turning(self, row: Row) -> str:
        """Write the day on which a person will be old enough; empty: there is none, or it isn't known."""
        assert self.turn is not None, "only where an age must be reached"
        birth = row.values.get(self.turn[1])
        if birth.__class__ is not date:
            return ""
        today, year, month, day = self.clauses.on, birth.year + self.turn[2], birth.month, birth.day
        if year < today.year:
            return ""
        if month == 2 and day == 29 and not isleap(year):
            month, day = 3, 1
        if year == today.year and (month, day) <= (today.month, today.day):
            return ""
        return self.clauses.figures.write_day(year, month, day)

    def _now(self, age: Age) -> bool:
        return type(age.on).__name__ == "DecisionDate"

    def _wanted(self, expression: Compare) -> int | None:
        right = expression.right
        if isinstance(right, Constant) and isinstance(right.value, int):
            return right.value
        if not isinstance(right, Parameter) or right.by is not None:
            return None
        content = find_in_force(self.clauses.content, right.name, self.clauses.on, right.key).content
        if isinstance(content, Range):
            content = content.lo
        return content if isinstance(content, int) else None

    def statement(self, facts: Facts, rows: Rows) -> str:
        """Say who stated it and when, where the node asks people and they answered: the latest answer."""
        core = self.step.core
        if not isinstance(core, Attest):
            return ""
        about = None if core.variable is None else rows.get(core.variable)
        member = about.label if about is not None and about.parent is not None else None
        given = [
            item for item in facts.statements
            if item.attestation == core.attestation and item.member == member and item.on <= facts.on
        ]  # fmt: skip
        if not given:
            return ""
        latest = given[0] if len(given) == 1 else max(given, key=lambda item: item.on)
        who = self.clauses.labels.actor_inside(latest.by)
        return self.clauses.say(
            "stated_yes" if latest.answer else "stated_no", a=who, b=self.clauses.figures.day(latest.on)
        )
