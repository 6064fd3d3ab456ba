"""Write the lines of an explanation: what can be written before a household comes is written when a piece is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sasaran.explain.carriers import Carrier, Step
from sasaran.explain.forms import Blank, Case, Part, Reads, Telling, are_small, find_marks
from sasaran.explain.lines import Line, Rows
from sasaran.explain.wrapping import VALUE_COLUMN
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Attest, Members
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth, negate
from sasaran.ir.veil import FIRST_MARK

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MOST_REMEMBERED = 512
MARKS = {T: "✓", F: "✗", U: "?"}


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
        self.remembered: dict[tuple[object, ...], str] = {}
        self.constant = line.clauses.words["rows_none"] if self.people and truth is F and not step.negative else ""
        self.varies = not is_heading(step) and (
            (self.people and truth is not F) or (not self.people and (self.asks or bool(line.shown)))
        )
        told_of_fields = self.varies and not self.people and not self.asks
        self.turns = False
        self.reads = line.plain if told_of_fields and self.only_values() else None

    def only_values(self) -> bool:
        """Say whether the text turns on the values shown, and on nothing else of a household."""
        return True

    def read(self, rows: Rows) -> tuple[object, ...] | None:
        """Give the values that the text turns on; None: it turns on more, or on what must not be remembered."""
        found: list[object] = []
        for variable, name in self.reads or ():
            row = rows.get(variable)
            if row is None or row.fact_dates:  # a stored age has grown since
                return None
            found.append(row.values.get(name))
        return tuple(found)

    def recall(self, case: Case) -> str:
        """Write the piece, or give what was written of the same values."""
        key = self.read(case.rows)
        if key is None:
            return self.write(case, ())
        if self.line.regional:
            key = (*key, case.region)
        text = self.remembered.get(key)
        if text is None:
            text = self.write(case, ())
            if len(self.remembered) < MOST_REMEMBERED and are_small(key):
                self.remembered[key] = text
        return text

    def value(self, case: Case, people: Sequence[Row]) -> str:
        """Write the household's value: of the fields, of the rows, or who stated it."""
        if not self.varies:
            return self.constant
        if self.people:
            return self.line.people(people)
        if self.asks:
            return self.line.statement(case.facts, case.rows) if case.facts.statements else ""
        return self.line.values(case.rows)

    def write(self, case: Case, people: Sequence[Row]) -> str:
        """Write the piece for a household; ``people`` are the rows that a quantifier is so for."""
        raise NotImplementedError


@dataclass(slots=True)
class Placed:
    """A piece, and the places of the rows that its quantifier is so for."""

    piece: Piece
    people: tuple[int, ...]

    def write(self, case: Case, rows: Sequence[Row]) -> str:
        """Write the piece for a household."""
        piece = self.piece
        if piece.fixed is not None:
            return piece.fixed
        if piece.reads is not None:
            return piece.recall(case)
        return piece.write(case, [rows[place] for place in self.people])


class Told(Blank):
    """A piece that is told of the household itself."""

    def __init__(self, placed: Placed) -> None:
        self.placed = placed

    def write(self, home: Telling) -> str:
        """Write the piece."""
        return self.placed.write(home.case, home.rows)

    def list_reads(self) -> Reads | None:
        """List the fields shown, or those that tell how old somebody is; None: it turns on more."""
        piece = self.placed.piece
        if piece.reads is not None:
            return None if any(variable for variable, _ in piece.reads) else Reads([*piece.reads])
        if not piece.people or not piece.only_values():
            return None
        ages = piece.line.clauses.labels.list_aged()
        return Reads([(place, name) for place in self.placed.people for name in ages])

    def settle(self, home: Telling) -> Sequence[Part]:
        """Write the piece; who it is about is left blank."""
        places = self.placed.people
        if not places:
            return (self.write(home),)
        people, marks = mark_people([home.rows[place] for place in places])
        text = self.placed.piece.write(home.case, people)
        return [*find_marks(text, {mark: places[at] for mark, at in marks.items()})]


def mark_people(rows: Sequence[Row]) -> tuple[list[Row], dict[str, int]]:
    """Put marks in place of the keys of rows; give the rows, and the place of each mark among them."""
    marks = {chr(FIRST_MARK + place): place for place in range(len(rows))}
    return [replace(row, label=mark) for row, mark in zip(rows, marks, strict=True)], marks


class Aside(Piece):
    """An exception that doesn't apply."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        text = line.clauses.say("not_so_line", a=line.sentence)
        super().__init__(line, carrier, f"  {'  ' * carrier[0]}✓ {text}{line.notes}")
        self.fixed = self.head

    def write(self, case: Case, people: Sequence[Row]) -> str:
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

    def write(self, case: Case, people: Sequence[Row]) -> str:
        """Write the piece: the value, with the limit it is within."""
        value = self.value(case, people)
        if not value:
            return self.head + self.after
        limit = self.line.limit(case.region)[0]
        if limit:
            return f"{self.padded}{value} — {limit}{self.after}"
        return f"{self.padded}{value}{self.after}"


class Failing(Piece):
    """What fails, with the data, the limit, the sources, the basis and the way to correct it."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        depth, step, _ = carrier
        super().__init__(line, carrier, f"  {'  ' * depth}✗ {line.sentence}{line.notes}")
        self.detailed = depth == 0 or step.negative
        self.heading = is_heading(step)
        self.after = [*line.basis, *([] if self.heading else line.correction())]

    def write(self, case: Case, people: Sequence[Row]) -> str:
        """Write the piece."""
        line = self.line
        value = self.value(case, people)
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

    def only_values(self) -> bool:
        """Say no: the date of the record is told, too."""
        return False


class Clear(Piece):
    """What is clear of a member, as one part of a line."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        super().__init__(line, carrier, f"✓ {line.sentence}")

    def write(self, case: Case, people: Sequence[Row]) -> str:
        """Write the part."""
        value = self.value(case, people)
        if not value:
            return self.head
        limit = self.line.limit(case.region)[0]
        return f"{self.head}: {value}, {limit}" if limit else f"{self.head}: {value}"


class Refusal(Piece):
    """What refuses a member, in one line."""

    def __init__(self, line: Line, carrier: Carrier) -> None:
        super().__init__(line, carrier, f"  {'  ' * carrier[0]}✗ {line.sentence}{line.notes}")
        self.turns = line.turn is not None and not is_heading(self.step)

    def only_values(self) -> bool:
        """Say whether it isn't told when somebody will be old enough, which turns on the birth date."""
        return self.line.turn is None

    def write(self, case: Case, people: Sequence[Row]) -> str:
        """Write the line, with the limit and when the member will be old enough."""
        if is_heading(self.step):
            return self.head
        value, line = self.value(case, people), self.line
        limit = line.limit(case.region)[0]
        notes = [note for note in (limit, line.turning(case.rows, case.day)) if note]
        text = f"{self.head}: {value}" if value else self.head
        return f"{text} — {', '.join(notes)}" if notes else text
