"""Tell of what is not clear yet: each open fact, whom to ask, and what an answer leads to where one alone decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sasaran.explain.carriers import Carrier, Step
from sasaran.explain.clauses import Clauses
from sasaran.explain.forms import Blank, Part, Telling
from sasaran.explain.lines import Line, Rows
from sasaran.explain.plain import Questions, Subject, group_facts, name_stale, stale_since
from sasaran.explain.sights import Sight, Spots
from sasaran.explain.wrapping import columns
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Compare, Field, Parameter
from sasaran.ir.nodes import Attest, Leaf

TESTS = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b, "!=": lambda a, b: a != b,
}  # fmt: skip


class Used(Blank):
    """Where a contested parameter is used, on the household's value."""

    def __init__(self, asked: Asked, line: Line, spots: Spots, leads: bool) -> None:
        self.asked, self.line, self.spots, self.leads = asked, line, spots, leads

    def write(self, home: Telling) -> str:
        """Write the lines."""
        rows = {variable: home.rows[place] for variable, place in self.spots}
        return "\n".join(self.asked.write_used(self.line, rows, self.leads))


class Asked:
    """Tell of the open facts of one edition."""

    def __init__(self, clauses: Clauses, lines: Mapping[Step, Line], questions: Questions) -> None:
        self.clauses = clauses
        self.words, self.say = clauses.words, clauses.say
        self.lines = lines
        self.questions = questions
        self.good, self.bad = self.words["eligible_short"], self.words["ineligible_short"]

    def write(
        self, missing: Sequence[Fact], exact: bool, sight: Sight, rows: Rows, unknown: list[Carrier], own: str | None
    ) -> list[Part]:
        """Write what is open in the order given: the most decisive first. ``own`` is the member it is told of."""
        alone = len(missing) == 1 and exact
        out: list[Part] = [self.words["open_one" if alone else "open" if exact else "open_inexact"]]
        for number, (subject, group) in enumerate(group_facts(missing).items(), 1):
            members = tuple(dict.fromkeys([fact.member for fact in group if fact.member is not None]))
            since = stale_since(sight.facts, group) if subject[0] == "field" else None
            out.append(self._question(number, subject, members, since, own))
            if subject[0] == "parameter":
                out.extend(self._used(subject[1] or "", sight.spots(rows), unknown, alone))
        if alone and missing[0].kind not in ("parameter", "verify"):
            leads = self._leads(missing[0], unknown)
            if leads:
                out.append(f"       {leads}")
        return out

    def _question(
        self, number: int, subject: Subject, members: tuple[str, ...], since: object | None, own: str | None
    ) -> str:
        what, ask = self.questions.question(subject, of_member=bool(members))
        if since is not None:
            what = name_stale(self.clauses, subject, since, bool(members))
        about = f" ({', '.join(members)})" if members and members != (own,) else ""
        return columns(f"  {number}. {what}{about}", ask)

    def _used(self, name: str, spots: Spots, unknown: list[Carrier], alone: bool) -> Iterator[Part]:
        """Say where a contested parameter is used, on which value, and where each of its values leads."""
        for _, step, _ in unknown:
            line = self.lines[step]
            if step.kind == "leaf" and name in line.parameters:
                yield Used(self, line, spots, alone and len(unknown) == 1)

    def write_used(self, line: Line, rows: Rows, leads: bool) -> Iterator[str]:
        """Write where a parameter is used, for a household."""
        value = line.values(rows)
        yield f"       {self.say('used_in', a=line.sentence)}{f': {value}' if value else ''}"
        if leads:
            yield from self._outcomes(line.step, line, rows)

    def _outcomes(self, step: Step, line: Line, rows: Rows) -> Iterator[str]:
        core = step.core
        expression = core.expression if isinstance(core, Leaf) else None
        if not isinstance(expression, Compare) or len(line.shown) != 1:
            return
        left, right = expression.left, expression.right
        if not isinstance(left, Field) or not isinstance(right, Parameter):
            return
        row = rows.get(left.variable)
        value = None if row is None else row.values.get(left.name)
        found = line.in_force(right)
        if not isinstance(value, int) or isinstance(value, bool) or found is None:
            return
        parts = []
        for option in dict.fromkeys(option.value for option in found.options):
            good = TESTS[expression.op](value, option) is not step.negative
            parts.append(f"{self.clauses.value(option, right.type)} → {self.good if good else self.bad}")
        yield f"       {'     '.join(parts)}"

    def _leads(self, fact: Fact, unknown: list[Carrier]) -> str:
        """Say what each answer leads to, where one open fact decides by one node."""
        if len(unknown) != 1:
            return ""
        step = unknown[0][1]
        yes, no, positive = self.words["answer_met"], self.words["answer_unmet"], not step.negative
        if fact.kind == "attest":
            yes, no = self.words["answer_yes"], self.words["answer_no"]
            if isinstance(step.core, Attest) and not step.core.answer:
                positive = not positive
        elif step.kind == "members":
            return ""
        first, second = (self.good, self.bad) if positive else (self.bad, self.good)
        return self.say("leads", a=yes, b=first, c=no, d=second)
