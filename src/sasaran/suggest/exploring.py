"""An edition's made-up households, changed one fact at a time → the scenes that show what nothing shows yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import islice

from sasaran.coverage.watching import Seen, decide_watched
from sasaran.evaluate.reference.decide import find_household_faults
from sasaran.ir.calendar import shift_date
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.registry.intake import Intake
from sasaran.scenarios.scene import Decided
from sasaran.suggest.answering import Asking, Question, forget
from sasaran.suggest.founding import Blocked, Founded, Founder, list_days, read
from sasaran.suggest.given import count_age, tells_birth
from sasaran.suggest.goals import Goal, Goals, name_fact
from sasaran.suggest.goals import list_days as list_bounds
from sasaran.suggest.lines import Line
from sasaran.suggest.reads import list_reads
from sasaran.suggest.situation import Situation, find_enrolments
from sasaran.suggest.varying import Edit, Number

_MOST_PAIRS = 40
_MOST_TRIES = 2000
"""How many households are tried for one program, beside those that its editions start from."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One made-up household that shows something new.

    Attributes:
        kind: ``eligible``, ``open`` (something is not known), ``fact`` (something is otherwise) or ``day``.
        edition: The edition that it is about.
        start: The household that it starts from, if it does.
        edits: What is otherwise than there.
        situation: The household on its day.
        decided: What was decided; None where no edition is in force.
        met: The goals that it was taken for.
        day: Which day of the edition, where it is about one.
    """

    kind: str
    edition: Edition
    start: Founded | None
    edits: tuple[Edit, ...]
    situation: Situation
    decided: Decided | None
    met: tuple[Goal, ...]
    day: str = ""


class Explorer:
    """Looks for scenes that reach the goals that are left; takes each that reaches one."""

    def __init__(self, content: Content, intake: Intake, goals: Goals, lang: str) -> None:
        self._content, self._intake, self._goals, self._lang = content, intake, goals, lang
        self._founder = Founder(content, intake, lang)
        self._tried: set[str] = set()
        self.tries = 0
        self.blocked: dict[str, Blocked] = {}
        self.nobody: set[str] = set()
        self.opened: set[str] = set()
        self._given_up: set[tuple[str, str]] = set()

    def explore(self, edition: Edition, on: date | None) -> list[Scene]:
        """Explore one edition: the eligible, what is not known of them, what is otherwise, and its days."""
        blocked = self.blocked.setdefault(edition.id, Blocked())
        days, starts = list_days(edition, on), list[Founded]()
        for day in days:
            starts = list(self._founder.found(edition, day, blocked))
            if starts:
                break
        if not starts:
            self.nobody.add(edition.id)
        found = [*self._take_starts(starts), *self._take_days(edition, starts, on)]
        found += self._take_facts(edition, starts)
        found += self._take_rest(edition, starts or self._start_blank(edition, days))
        return found

    def _start_blank(self, edition: Edition, days: list[date]) -> list[Founded]:
        """Give a household of which nothing is known, where none was found that is eligible."""
        day = days[0]
        region = self._founder.list_regions(edition, day)[0]
        return [Founded(edition, self._founder.make_blank(edition, day, region, 1), ())]

    def _take_starts(self, starts: Iterable[Founded]) -> Iterator[Scene]:
        for start in starts:
            yield from self._consider("eligible", start.edition, start, ())

    def _take_days(self, edition: Edition, starts: list[Founded], on: date | None) -> Iterator[Scene]:
        """Put the first household on the edition's first and last day and on those beside them."""
        for what, day in list_bounds(edition):
            goal = Goal("day", edition.id, 0, what)
            if goal not in self._goals.left:
                continue
            start = starts[0] if starts else None
            if start is None:
                region = self._founder.list_regions(edition, on or day)[0]
                moved = self._founder.make_blank(edition, day, region, 1)
            else:
                moved = move(self._content, start.situation, day)
            yield from self._consider("day", edition, start, (), moved, day=what)

    def _take_facts(self, edition: Edition, starts: list[Founded]) -> Iterator[Scene]:
        """Let each fact of each household not be known, and then be each thing on which the answer turns."""
        seen: set[tuple[object, ...]] = set()
        for start in starts:
            asking = Asking(self._content, edition, self._lang)
            for answer in start.answers:
                if answer.slot in seen:
                    continue
                seen.add(answer.slot)
                unsaid = forget(self._content, answer, self._lang)
                yield from self._consider("open", edition, start, (unsaid,))
                for other in self._ask_again(asking, unsaid.apply(start.situation), answer.slot):
                    yield from self._consider("fact", edition, start, (other,))

    def _ask_again(self, asking: Asking, situation: Situation, slot: tuple[object, ...]) -> Iterator[Edit]:
        for each in self._list_questions(asking, situation):
            yield from (answer for answer in each.answers if answer.slot == slot)

    def _list_questions(self, asking: Asking, situation: Situation) -> list[Question]:
        facts = read(self._intake, situation)
        return [] if facts is None else list(asking.list_questions(situation, facts, trusting=False))

    def _take_rest(self, edition: Edition, starts: list[Founded]) -> Iterator[Scene]:
        """Tell the first household what the rule also asks, one thing at a time, then two of what a goal reads."""
        asking = Asking(self._content, edition, self._lang)
        start, people = starts[0], self._content.members
        count = len(start.situation.household.get(people.list_name, ())) if people is not None else 0
        region = str(start.situation.household.get(self._content.household.region or "", ""))
        blank = self._founder.make_blank(edition, start.situation.on, region, count)
        questions = {each.fact: each for each in self._list_questions(asking, blank)}
        for first in starts[:2]:
            for each in self._list_questions(asking, first.situation):
                questions.setdefault(each.fact, each)
        wanted = {goal: self._list_names(goal) for goal in self._goals.left if self._is_of(goal, edition)}
        names = {name for each in wanted.values() for name in each}
        for each in questions.values():
            for answer in each.answers if name_fact(each.fact) in names else ():
                yield from self._consider("fact", edition, start, (answer,))
        for goal, read_by in wanted.items():
            key = (str(self._goals.find_span(goal)), goal.what)
            if goal in self._goals.left and key not in self._given_up:
                asked = [each for each in questions.values() if name_fact(each.fact) in read_by]
                if goal.kind == "line":
                    yield from self._aim(edition, start, goal, asked)
                yield from self._take_pairs(edition, start, goal, asked)
                if goal in self._goals.left:
                    self._given_up.add(key)

    def _take_pairs(self, edition: Edition, start: Founded, goal: Goal, asked: list[Question]) -> Iterator[Scene]:
        pairs = (
            (one, other)
            for place, first in enumerate(asked)
            for second in asked[place + 1 :]
            for one in first.answers
            for other in second.answers
        )
        for pair in islice(pairs, _MOST_PAIRS):
            if goal not in self._goals.left:
                return
            yield from self._consider("fact", edition, start, pair)

    def _aim(self, edition: Edition, start: Founded, goal: Goal, asked: list[Question]) -> Iterator[Scene]:
        """Halve the way to a bound that is held against what is computed of a number, and stand beside it."""
        line = self._goals.find_line(goal)
        for each in asked:
            numbers = [answer.number for answer in each.answers if answer.number is not None]
            if line is None or not numbers:
                continue
            near = find_crossing(lambda edit: self._find_away(line, start, edit), numbers[0])
            for edit in near:
                yield from self._consider("fact", edition, start, (edit,))

    def _find_away(self, line: Line, start: Founded, edit: Edit) -> Fraction | None:
        situation = edit.apply(start.situation)
        facts = read(self._intake, situation)
        if facts is None:
            return None
        seen = Seen()
        decided = decide_watched(self._content, facts, situation.program, seen)
        _read_outcome(decided, benefit=False)
        return line.find_away(seen)

    def _list_names(self, goal: Goal) -> frozenset[str]:
        """List the names of the facts that a goal's part of the rule reads."""
        part = self._goals.find_part(goal)
        reads = list_reads(self._content, part)
        names = {*reads.fields, *reads.attestations}
        fields = (field for entity in self._content.entities.values() for field in entity.fields.values())
        names |= {field.age_of for field in fields if field.name in names and field.age_of is not None}
        enrolments = find_enrolments(self._content)
        if reads.programs and enrolments is not None:
            names.add(enrolments.list_name)
        return frozenset(names)

    def _is_of(self, goal: Goal, edition: Edition) -> bool:
        point = self._goals.find_point(goal)
        return goal.kind == "line" or (point is not None and point.edition == edition.id)

    def _consider(
        self,
        kind: str,
        edition: Edition,
        start: Founded | None,
        edits: tuple[Edit, ...],
        situation: Situation | None = None,
        day: str = "",
    ) -> Iterator[Scene]:
        """Take a scene if it reaches a goal that is left."""
        if situation is None:
            assert start is not None, "what is changed starts from somewhere"
            situation = start.situation
            for edit in edits:
                situation = edit.apply(situation)
        key = repr((situation.on, situation.household, situation.areas))
        if key in self._tried or self.tries >= _MOST_TRIES:
            return
        self._tried.add(key)
        self.tries += 1
        facts = read(self._intake, situation)
        if facts is None or find_household_faults(self._content, facts):
            return
        seen = Seen()
        decided = decide_watched(self._content, facts, situation.program, seen)
        _read_outcome(decided, benefit=kind == "eligible" or (kind == "fact" and self._goals.wants_rows(edition)))
        met = self._goals.list_met(situation.program, situation.on, decided, seen)
        met |= set(self._list_opened(kind, decided, edits))
        if not met:
            return
        self._goals.strike(met)
        self.opened |= {goal.name for goal in met if goal.kind == "open"}
        yield Scene(kind, edition, start, edits, situation, decided, tuple(sorted(met)), day)

    def _list_opened(self, kind: str, decided: Decided | None, edits: tuple[Edit, ...]) -> Iterator[Goal]:
        """Give the fact that is missing, where the outcome turns on it and no scene has said so."""
        if kind != "open" or decided is None or decided.reading.truth is not Truth.UNKNOWN:
            return
        name = str(edits[0].slot[2])
        if name not in self.opened and name in map(name_fact, decided.reading.missing):
            yield Goal("open", name, 0, "missing")


def find_crossing(measure: Callable[[Edit], Fraction | None], number: Number) -> Iterator[Edit]:
    """Give a number at which a measure goes over nothing, and those beside it; nothing where it does not."""
    low, high = number.low, number.high
    ends = [measure(number.make(each)) for each in (low, high)]
    if ends[0] is None or ends[1] is None or (ends[0] > 0) == (ends[1] > 0):
        return
    rising = ends[0] < ends[1]
    while high - low > 1:
        middle = (low + high) // 2
        away = measure(number.make(middle))
        if away is None:
            return
        if (away > 0) == rising:
            high = middle
        else:
            low = middle
    for each in (low - 1, low, high, high + 1):
        if number.low <= each <= number.high:
            yield number.make(each)


def _read_outcome(decided: Decided | None, *, benefit: bool) -> None:
    """Read what a scenario will say, so that it is seen."""
    if decided is not None and decided.reading.truth is Truth.TRUE and benefit:
        decided.reading.entitlements  # noqa: B018  what is read is noted


def move(content: Content, situation: Situation, day: date) -> Situation:
    """Put a household on another day: who is just so old is so there too, and what was said is said there."""
    moved = situation.copy()
    moved.on = day
    for entity in (content.household, content.members):
        if entity is None:
            continue
        rows = [moved.household] if entity is content.household else moved.household.get(entity.list_name, ())
        for field in entity.fields.values():
            for row in rows:
                birth = row.get(field.age_of) if field.age_of is not None else None
                if birth is not None and field.age_of is not None and tells_birth(field, birth, situation.on):
                    months = count_age(field, birth, situation.on) * (1 if field.age_unit == "months" else 12)
                    row[field.age_of] = shift_date(day, -months, 0).isoformat()
    keys = content.keys
    for row in moved.household.get(keys.attestations, ()):
        if row[keys.attestation_date] == situation.on.isoformat():
            row[keys.attestation_date] = day.isoformat()
    said = tuple(each._replace(on=day) if each.on == situation.on else each for each in moved.areas.statements)
    moved.areas = type(moved.areas)(moved.areas.facts, said)
    return moved
