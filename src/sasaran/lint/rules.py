"""Editions and definitions, stretch of days by stretch of days: what is settled in them, or contradicts, or repeats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content, Edition, Interval
from sasaran.ir.types import Kind
from sasaran.lint.clauses import ClauseReader
from sasaran.lint.conditions import ALWAYS, NEVER, Judge
from sasaran.lint.findings import Finding, Findings
from sasaran.lint.tables import find_idle_rows
from sasaran.logic.context import Budget, SpentError
from sasaran.logic.days import Turns
from sasaran.logic.rows import Env
from sasaran.logic.trees import TreeReader
from sasaran.logic.walk import Part

NOBODY, EVERYONE = "SAS-L001", "SAS-L002"
SOMETIMES = {NOBODY: NEVER, EVERYONE: ALWAYS}
MOST_STEPS = 30_000
"""So much work is done for one edition, or for one version of a definition; then nothing is said of it."""
MOST_IN_ALL = 300_000
"""So much work is done for a whole rulebook; what comes later is left alone."""


@dataclass(frozen=True, slots=True)
class _Look:
    """An edition on one stretch of days, and whether nobody or everyone is eligible on them."""

    days: Interval
    reader: TreeReader
    judge: Judge
    settled: str | None


class Rules:
    """Looks at the rules of one rulebook; ``said`` as in `Judge`."""

    def __init__(self, content: Content, said: frozenset[Span]) -> None:
        self._content = content
        self._said = said
        self._turns = Turns(content)
        self._left = MOST_IN_ALL

    def look_at(self) -> Iterator[Diagnostic]:
        """Look at every edition, definition and shared criteria."""
        for edition in self._content.editions:
            yield from self._edition(edition)
        for definition in self._content.definitions.values():
            for version in definition.versions:
                yield from self._version(version.body, definition.member_of or definition.entity, version.during)
        for criteria in self._content.criteria.values():
            for each in criteria.versions:
                yield from self._version(each.body, criteria.entity, each.during)

    def find_settled(self) -> Iterator[Diagnostic]:
        """Look only for editions that nobody, or everybody, can meet: what keeps a rulebook from being used."""
        for edition in self._content.editions:
            yield from self._settled(edition, self._read(edition)).diagnostics()

    def _edition(self, edition: Edition) -> list[Diagnostic]:
        budget = Budget(MOST_STEPS)
        looks = self._read(edition, budget)
        whole = self._settled(edition, looks).diagnostics()
        findings = Findings(edition.during)
        budget.left, budget.used = min(MOST_STEPS, self._left), 0
        try:
            for look in looks:
                self._judge(edition, look)
                findings.add(look.judge.found, look.days)
        except SpentError:
            return whole
        finally:
            self._left -= budget.used
        return whole + findings.diagnostics()

    def _read(self, edition: Edition, budget: Budget | None = None) -> list[_Look]:
        """Read who is eligible on every stretch of days; nothing where that is too much work."""
        budget = budget or Budget(MOST_STEPS)
        rules: list[Part] = [edition.eligibility]
        rules += [row.condition for benefit in edition.benefits for row in benefit.rows]
        looks = []
        try:
            for days in self._turns.stretches(rules, edition.during):
                reader = TreeReader(self._content, edition.during, days.start, budget)
                judge = Judge(reader.forge, budget, self._said)
                formula = reader.tree(edition.eligibility, self._rows(edition, reader), 0)
                settled = NOBODY if not judge.can(formula) else EVERYONE if judge.must(formula) else None
                looks.append(_Look(days, reader, judge, settled))
        except SpentError:
            return []
        return looks

    def _settled(self, edition: Edition, looks: list[_Look]) -> Findings:
        """Say on which days nobody, or everybody, is eligible."""
        whole = Findings(edition.during)
        if not edition.eligibility.attributes.reading:
            always = len({look.settled for look in looks}) == 1
            for look in looks:
                if look.settled is not None:
                    code = look.settled if always else SOMETIMES[look.settled]
                    whole.add([Finding(code, edition.eligibility.span)], look.days)
        return whole

    def _judge(self, edition: Edition, look: _Look) -> None:
        """Look at who is eligible, and at what they get, condition by condition."""
        reader, judge = look.reader, look.judge
        clause = ClauseReader(reader).node(edition.eligibility, self._rows(edition, reader))
        judge.judge(clause)
        if look.settled is not None:  # of the whole more is said
            judge.found = [each for each in judge.found if each.span != clause.span]
        self._benefits(edition, reader, judge)

    def _rows(self, edition: Edition, reader: TreeReader) -> Env:
        known = self._content.entities
        return reader.rows.top(edition.recipient if edition.recipient in known else self._content.household.name)

    def _benefits(self, edition: Edition, reader: TreeReader, judge: Judge) -> None:
        """Look for rows of a benefit that nobody can get."""
        members = self._content.members
        for benefit in edition.benefits:
            env = self._rows(edition, reader)
            if benefit.per_member and members is not None and members.depth not in env:
                env = reader.rows.top(members.name)
            rows = [(row.condition, row.span) for row in benefit.rows]
            judge.found += find_idle_rows(rows, benefit.hit, reader, judge, env)

    def _version(self, body: Part, entity: str, during: Interval) -> list[Diagnostic]:
        """Look at one version of a definition or of criteria about an entity."""
        budget, findings = Budget(min(MOST_STEPS, self._left)), Findings(during)
        try:
            for days in self._turns.stretches([body], during):
                reader = TreeReader(self._content, during, days.start, budget)
                judge = Judge(reader.forge, budget, self._said)
                self._body(body, reader.rows.top(entity), reader, judge)
                findings.add(judge.found, days)
        except SpentError:
            return []
        finally:
            self._left -= budget.used
        return findings.diagnostics()

    def _body(self, body: Part, env: Env, reader: TreeReader, judge: Judge) -> None:
        clauses = ClauseReader(reader)
        if isinstance(body, ir.Tree) and isinstance(body.node, nodes.Node):
            body = body.node
        if isinstance(body, nodes.Node):
            judge.judge(clauses.node(body, env))
        elif isinstance(body, ir.Table):
            rows = [(row.condition, row.span) for row in body.rows]
            judge.found += find_idle_rows(rows, body.hit, reader, judge, env)
        elif isinstance(body, ir.Expression) and body.type.kind is Kind.TRUTH:
            judge.judge(clauses.condition(body, env, 0))
