"""Write the lines of an explanation: what can be written before a household comes is written when a piece is made."""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.explain.carriers import Carrier, Step
from sasaran.explain.lines import Line, Rows
from sasaran.explain.wrapping import VALUE_COLUMN
from sasaran.ir.facts import Facts, Row
from sasaran.ir.nodes import Attest, Members
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth, negate

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MARKS = {T: "✓", F: "✗", U: "?"}


@dataclass(slots=True)
class Case:
    """One household, or one member of it, as it is being told of."""

    facts: Facts
    trace: Trace
    rows: Rows
    region: str | None


def is_heading(step: Step) -> bool:
    """Say whether a node is told of only by its title, its children being told of one by one."""
    return not step.whole and step.kind not in ("leaf", "members")


def list_rows(step: Step, rows: Rows, trace: Trace, truth: Truth) -> list[Row]:
    """List the rows of a quantifier for which its body has a truth."""
    node = step.core
    if not isinstance(node, Members) or node.rows is None:
        return []
    owner = rows.get(node.rows.owner)
    listed = owner.lists.get(node.rows.name, ()) if owner is not None else ()
    body, seen = step.children[0].id, trace.by_row
    return [row for row in listed if seen.get((body, row.label)) is truth]


class Piece:
    """What all pieces have: the line of a node, its truth, and the household's value beside it.

    ``fixed`` is the whole text where it is the same for every household.
    """

    def __init__(self, line: Line, carrier: Carrier, head: str) -> None:
        depth, step, truth = carrier
        self.line, self.step, self.truth, self.depth = line, step, truth, depth
        self.head = head
        self.padded = f"{head:<{VALUE_COLUMN}}  "
        self.asks = isinstance(step.core, Attest)
        self.people = step.kind == "members"
        self.fixed: str | None = None
        self.constant = line.clauses.words["rows_none"] if self.people and truth is F and not step.negative else ""
        self.varies = not is_heading(step) and (
            (self.people and truth is not F) or (not self.people and (self.asks or bool(line.shown)))
        )

    def value(self, case: Case) -> str:
        """Write the household's value: of the fields, of the rows, or who stated it."""
        if not self.varies:
            return self.constant
        if self.people:
            return self.line.people(list_rows(self.step, case.rows, case.trace, self.truth))
        if self.asks:
            return self.line.statement(case.facts, case.rows) if case.facts.statements else ""
        return self.line.values(case.rows)

    def write(self, case: Case) -> str:
        """Write the piece for a household."""
        raise NotImplementedError


class Aside(Piece):
    """An exception that doesn't apply."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        text = line.clauses.say("not_so_line", a=line.sentence)
        super().__init__(line, carrier, f"  {'  ' * carrier[0]}✓ {text}{line.notes}")
        self.fixed = self.head

    def write(self, case: Case) -> str:
        """Write the piece: the same for everyone."""
        return self.head


class Brief(Piece):
    """What holds, in one line; ``full`` with its basis below."""

    def __init__(self, line: Line, carrier: Carrier, *, full: bool) -> None:
        depth, step, truth = carrier
        mark = MARKS[negate(truth) if step.negative else truth]
        super().__init__(line, carrier, f"  {'  ' * depth}{mark} {line.sentence}{line.notes}")
        self.after = "".join(f"\n{text}" for text in line.basis) if full and depth == 0 else ""
        if not self.varies and not self.constant:
            self.fixed = self.head + self.after

    def write(self, case: Case) -> str:
        """Write the piece: the value, with the limit it is within."""
        value = self.value(case)
        if not value:
            return self.head + self.after
        limit = self.line.limit(case.region)[0]
        if limit:
            return f"{self.padded}{value} — {self.line.clauses.say('limit_short', a=limit)}{self.after}"
        return f"{self.padded}{value}{self.after}"


class Failing(Piece):
    """What fails, with the data, the limit, the sources, the basis and the way to correct it."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        depth, step, _ = carrier
        super().__init__(line, carrier, f"  {'  ' * depth}✗ {line.sentence}{line.notes}")
        self.detailed = depth == 0 or step.negative
        self.heading = is_heading(step)
        self.after = [*line.basis, *([] if self.heading else line.correction())]

    def write(self, case: Case) -> str:
        """Write the piece."""
        line = self.line
        value = self.value(case)
        if value and line.shown and not self.people:
            value = line.clauses.say("this_household", a=line.household, b=value)
        out = [f"{self.padded}{value}" if value else self.head]
        if not self.heading:
            turning = line.turning(case.rows)
            if turning:
                out.append(f"      {turning}")
            if self.detailed:
                out.extend(line.data(case.rows))
                out.extend(line.limit(case.region)[1])
        if self.detailed:
            out.extend(self.after)
        return "\n".join(out)


class Clear(Piece):
    """What is clear of a member, as one part of a line."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        super().__init__(line, carrier, f"✓ {line.sentence}")

    def write(self, case: Case) -> str:
        """Write the part."""
        value = self.value(case)
        if not value:
            return self.head
        limit = self.line.limit(case.region)[0]
        more = f", {self.line.clauses.say('limit_short', a=limit)}" if limit else ""
        return f"{self.head}: {value}{more}"


class Refusal(Piece):
    """What refuses a member, in one line."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        super().__init__(line, carrier, f"  {'  ' * carrier[0]}✗ {line.sentence}{line.notes}")

    def write(self, case: Case) -> str:
        """Write the line, with the limit and when the member will be old enough."""
        if is_heading(self.step):
            return self.head
        value, line = self.value(case), self.line
        limit = line.limit(case.region)[0]
        notes = [
            note
            for note in (line.clauses.say("limit_short", a=limit) if limit else "", line.turning(case.rows))
            if note
        ]
        text = f"{self.head}: {value}" if value else self.head
        return f"{text} — {', '.join(notes)}" if notes else text
