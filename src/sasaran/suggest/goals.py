"""What the scenarios of one program should show, and what one decision shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from sasaran.base.span import Span
from sasaran.coverage.noted import Noted
from sasaran.coverage.points import Point, list_points
from sasaran.coverage.watching import Seen
from sasaran.ir.decision import Fact
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Edition
from sasaran.ir.truth import Truth
from sasaran.ir.walking import list_nodes
from sasaran.scenarios.scene import Decided
from sasaran.suggest.lines import SIDES, Line, list_lines

ONE_DAY = timedelta(days=1)
TRUTHS = {Truth.TRUE: "true", Truth.FALSE: "false", Truth.UNKNOWN: "unknown"}
DAYS = ("before", "first", "last", "after")


@dataclass(frozen=True, slots=True, order=True)
class Goal:
    """One thing to be shown.

    ``kind`` is ``seen`` (a condition, route, exception or row with the truth ``what``), ``line`` (the side ``what`` of
    a bound), ``day`` (the day ``what`` of an edition) or ``open`` (a fact is missing); ``name`` and ``place`` say of
    what.
    """

    kind: str
    name: str
    place: int
    what: str


@dataclass(slots=True)
class Goals:
    """The goals of one program, with those that are left.

    ``measured`` has the lines at which something exact was held against an exact bound, by place.
    """

    content: Content
    editions: tuple[Edition, ...]
    points: tuple[Point, ...] = ()
    lines: dict[int, Line] = field(default_factory=dict)
    every: dict[Goal, None] = field(default_factory=dict)
    left: dict[Goal, None] = field(default_factory=dict)
    measured: set[int] = field(default_factory=set)
    _places: dict[int, int] = field(default_factory=dict)
    _parts: dict[int, object] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)
    _wanted: tuple[dict[int, int], dict[int, Line]] | None = None

    @staticmethod
    def of(content: Content, editions: Iterable[Edition]) -> Goals:
        """List the goals of some editions."""
        made = Goals(content, tuple(editions))
        names = {edition.id for edition in made.editions}
        every = list_points(content)
        made._places = {point.part: point.place for point in every}
        made.points = tuple(point for point in every if point.edition in names)
        made._names = {point.place: point.id for point in made.points}
        for edition in made.editions:
            for part in (*list_nodes(edition.eligibility), *_list_rows(edition)):
                if id(part) in made._places:
                    made._parts[made._places[id(part)]] = part
            for line in list_lines(content, edition):
                made.lines.setdefault(id(line.part), line)
        made.every = dict.fromkeys(made._list())
        made.left = dict(made.every)
        return made

    def _list(self) -> Iterator[Goal]:
        for edition in self.editions:
            for what, _ in list_days(edition):
                yield Goal("day", edition.id, 0, what)
        for point in self.points:
            for what in TRUTHS.values():
                if what not in point.never:
                    yield Goal("seen", point.id, point.place, what)
        for place, line in enumerate(self.lines.values()):
            for side in SIDES:
                yield Goal("line", str(line.span), place, side)

    def find_span(self, goal: Goal) -> Span | None:
        """Give where a goal's condition or bound is written."""
        line, point = self.find_line(goal), self.find_point(goal)
        return line.span if line is not None else point.span if point is not None else None

    def find_point(self, goal: Goal) -> Point | None:
        """Give the point that a goal is about."""
        return next((point for point in self.points if goal.kind == "seen" and point.place == goal.place), None)

    def find_line(self, goal: Goal) -> Line | None:
        """Give the line that a goal is about."""
        return list(self.lines.values())[goal.place] if goal.kind == "line" else None

    def find_part(self, goal: Goal) -> object | None:
        """Give the part of the rulebook that a goal is about."""
        line = self.find_line(goal)
        if line is not None:
            return line.part
        return self._parts.get(goal.place) if goal.kind == "seen" else None

    def wants_rows(self, edition: Edition) -> bool:
        """Say whether a line of an edition's benefit was never seen to apply."""
        rows = {point.place for point in self.points if point.kind == "row" and point.edition == edition.id}
        return any(goal.kind == "seen" and goal.place in rows for goal in self.left)

    def list_met(self, program: str, on: date, decided: Decided | None, seen: Seen) -> set[Goal]:
        """List the goals that are left and that a decision shows, as far as it was read."""
        if self._wanted is None:
            self._wanted = self._list_wanted()
        found: set[Goal] = set()
        for edition in self.editions:
            found.update(Goal("day", edition.id, 0, what) for what, day in list_days(edition) if day == on)
        noted = Noted()
        noted.note(seen, program, self._wanted[0])
        for place, counts in noted.truths.items():
            met = (what for truth, what in TRUTHS.items() if counts[truth])
            found.update(Goal("seen", self._names[place], place, what) for what in met)
        for place, line in self._wanted[1].items():
            if line.find_away(seen) is not None:
                self.measured.add(place)
            found.update(Goal("line", str(line.span), place, side) for side in line.list_sides(seen))
        return found & self.left.keys()

    def _list_wanted(self) -> tuple[dict[int, int], dict[int, Line]]:
        """List the points by part, and the lines by place, of which something is left to show."""
        places = {goal.place for goal in self.left if goal.kind == "seen"}
        sides = {goal.place for goal in self.left if goal.kind == "line"}
        points = {part: place for part, place in self._places.items() if place in places}
        return points, {place: line for place, line in enumerate(self.lines.values()) if place in sides}

    def strike(self, met: Iterable[Goal]) -> None:
        """Take goals from those that are left."""
        for goal in met:
            self.left.pop(goal, None)
        self._wanted = None


def _list_rows(edition: Edition) -> Iterator[object]:
    for benefit in edition.benefits:
        yield from (row.condition for row in benefit.rows)


def list_days(edition: Edition) -> Iterator[tuple[str, date]]:
    """List the days on which an edition's bounds show: the first and the last, and those beside them."""
    start, end = edition.during.start, edition.during.end
    if start > FIRST_DAY:
        yield "before", start - ONE_DAY
        yield "first", start
    if end < LAST_DAY:
        yield "last", end
        yield "after", end + ONE_DAY


def name_fact(fact: Fact) -> str:
    """Give the name of an open fact, whomever it is about."""
    return {"list": fact.list, "field": fact.field, "area": fact.field}.get(fact.kind, fact.name) or ""
