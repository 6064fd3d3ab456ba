"""An edition of a program → made-up households that are eligible, each told by as few facts as settle it.

The rule is asked what it leaves open, and one thing after another is answered; what makes somebody ineligible is
taken back. Nothing is drawn by lot, so the same rule always gives the same households.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sasaran.base.errors import SasaranError
from sasaran.evaluate.reference.collector import Open, Place
from sasaran.evaluate.reference.decide import find_household_faults
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.open_facts import OpenFacts
from sasaran.evaluate.reference.programs import edition_truth, find_recipients
from sasaran.ir.decision import Fact
from sasaran.ir.expressions import Parameter
from sasaran.ir.facts import AreaTable, Facts, Row
from sasaran.ir.nodes import All, Any, AtLeast, Except, Node, Routes, Tiers, Use
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Content, Edition
from sasaran.ir.truth import Truth, conjoin
from sasaran.ir.values import Range
from sasaran.registry.intake import Intake
from sasaran.suggest.answering import Asking
from sasaran.suggest.lines import walk_parts
from sasaran.suggest.situation import Situation
from sasaran.suggest.varying import Edit

_MOST_TRIES = 300
_MOST_TRIES_BY_WAY = 80
_MOST_PEOPLE = 3
_MOST_WAYS = 14
_MOST_REGIONS = 6
_FAMILY = "keluarga rekaan"
_MEMBER = "A-{number}"
_ANYWHERE = "53"


@dataclass(frozen=True, slots=True)
class Founded:
    """A made-up household that is eligible: its situation, the answers that make it so, and the way that it takes.

    ``whole``: so much is known of it that nothing need be presumed.
    """

    edition: Edition
    situation: Situation
    answers: tuple[Edit, ...]
    way: Node | None = None
    whole: bool = False


@dataclass(slots=True)
class Blocked:
    """Why no household was found: the open facts that no step can tell, by kind and name."""

    facts: dict[Fact, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: that an edition makes eligible, by a way where one is named, on trust or without."""

    asking: Asking
    edition: Edition
    way: Node | None
    trusting: bool


class Founder:
    """Makes households up for the editions of one rulebook."""

    def __init__(self, content: Content, intake: Intake, lang: str) -> None:
        self._content, self._intake, self._lang = content, intake, lang
        self._tries_left = 0

    def found(self, edition: Edition, on: date, blocked: Blocked) -> Iterator[Founded]:
        """Give a household for the edition as a whole, then one for each alternative that its rule offers."""
        plain = self._found_way(edition, on, None, blocked)
        if plain is None:
            return
        yield plain
        seen = [plain.situation.household]
        for way in list_ways(edition, on)[:_MOST_WAYS]:
            other = self._found_way(edition, on, way, blocked)
            if other is not None and other.situation.household not in seen:
                seen.append(other.situation.household)
                yield other
        whole = self._found_whole(plain)
        if whole is not None and whole.situation.household not in seen:
            yield whole

    def _found_whole(self, plain: Founded) -> Founded | None:
        """Answer what is only presumed of a household, so that it is eligible without."""
        asking = Asking(self._content, plain.edition, self._lang)
        self._tries_left = _MOST_TRIES
        ask = _Asked(asking, plain.edition, None, trusting=False)
        answers = self._answer(ask, plain.situation, (), frozenset(), Blocked())
        if answers is None:
            return None
        situation = plain.situation
        for each in answers:
            situation = each.apply(situation)
        return Founded(plain.edition, situation, answers, whole=True)

    def _found_way(self, edition: Edition, on: date, way: Node | None, blocked: Blocked) -> Founded | None:
        asking = Asking(self._content, edition, self._lang)
        for region in self.list_regions(edition, on):
            for people in range(1, _MOST_PEOPLE + (way is None)):
                self._tries_left = _MOST_TRIES if way is None else _MOST_TRIES_BY_WAY
                blank = self.make_blank(edition, on, region, people)
                ask = _Asked(asking, edition, way, trusting=True)
                answers = self._answer(ask, blank, (), frozenset(), blocked)
                if answers is not None:
                    for each in answers:
                        blank = each.apply(blank)
                    return Founded(edition, blank, answers, way)
        return None

    def list_regions(self, edition: Edition, on: date) -> list[str]:
        """List regions to live in."""
        return _list_regions(self._content, edition, on)

    def make_blank(self, edition: Edition, on: date, region: str, people: int) -> Situation:
        """Make a household of which only its region and how many they are is known."""
        content, members = self._content, self._content.members
        household: dict[str, object] = {content.household.key: _FAMILY} if content.household.key else {}
        if content.household.region is not None and region:
            household[content.household.region] = region
        if members is not None and members.key is not None:
            household[members.list_name] = [
                {members.key: _MEMBER.format(number=number)} for number in range(1, people + 1)
            ]
        return Situation(edition.program, on, household, AreaTable({}, ()))

    def _answer(
        self,
        ask: _Asked,
        situation: Situation,
        given: tuple[Edit, ...],
        skipped: frozenset[Fact],
        blocked: Blocked,
    ) -> tuple[Edit, ...] | None:
        """Answer what is open until the household is eligible; None where no answer leads there."""
        self._tries_left -= 1
        facts = read(self._intake, situation)
        if facts is None or find_household_faults(self._content, facts):
            return None
        reader = Meaning(self._content, facts, trusting=ask.trusting)
        truth = conjoin([edition_truth(reader, ask.edition), _way_truth(reader, ask.edition, ask.way)])
        if truth is not Truth.UNKNOWN:
            return given if truth is Truth.TRUE else None
        for opened in _list_open(reader, ask.edition, ask.way):
            if opened.fact in skipped:
                continue
            answers = tuple(ask.asking.list_answers(situation, opened))
            if not answers:
                blocked.facts[opened.fact] = None
                continue
            for each in answers:
                if self._tries_left <= 0:
                    return None
                done = self._answer(ask, each.apply(situation), (*given, each), skipped, blocked)
                if done is not None:
                    return done
            skipped |= {opened.fact}
        return None


def read(intake: Intake, situation: Situation) -> Facts | None:
    """Read the household of a situation; None where it says what can't be."""
    try:
        return intake.read(situation.copy().household, situation.on, situation.areas)
    except SasaranError:
        return None


def list_ways(edition: Edition, on: date) -> list[Node]:
    """List the alternatives that a rule offers: what stands in its ``any``, its routes and its tiers."""
    return list(dict.fromkeys(_list_ways(edition.eligibility, on)))


def _list_ways(node: Node, on: date) -> Iterator[Node]:
    match node:
        case All(children=children):
            for child in children:
                yield from _list_ways(child, on)
        case Except(body=body) if body is not None:
            yield from _list_ways(body, on)
        case Any(children=children) | AtLeast(children=children) | Routes(routes=children):
            for child in children:
                yield child
                yield from _list_ways(child, on)
        case Tiers(tiers=tiers):
            for tier in tiers:
                yield tier.body
                yield from _list_ways(tier.body, on)
        case Use(versions=versions):
            for first, last, body in versions:
                if first <= on <= last:
                    yield from _list_ways(body, on)


def list_days(edition: Edition, on: date | None) -> list[date]:
    """List days on which to decide an edition: the one asked for, or its first, some after it, and its last."""
    if on is not None:
        return [on] if on in edition.during else []
    first, last = edition.during.start, edition.during.end
    later = [date(first.year + years, 12, 31) for years in (0, 1, 3)] if first > FIRST_DAY else [date(2025, 1, 1)]
    days = [*([first] if first > FIRST_DAY else []), *later, *([last] if last < LAST_DAY else [])]
    return list(dict.fromkeys(day for day in days if day in edition.during))


def _list_open(reader: Meaning, edition: Edition, way: Node | None) -> tuple[Open, ...]:
    """List what is open: of the way first, then of the edition."""
    opens = OpenFacts(reader)
    if way is not None:
        for row in _list_rows(reader, edition)[:1]:
            opens.node(way, reader.environment_of(row), Place())
    opens.edition(edition, Place())
    return opens.list_open()


def _way_truth(reader: Meaning, edition: Edition, way: Node | None) -> Truth:
    """Give the truth of a way for the first who could receive."""
    if way is None:
        return Truth.TRUE
    rows = _list_rows(reader, edition)
    return reader.truth(way, reader.environment_of(rows[0])) if rows else Truth.UNKNOWN


def _list_rows(reader: Meaning, edition: Edition) -> tuple[Row, ...]:
    recipients = find_recipients(reader, edition)
    return (reader.facts.root,) if recipients is None else recipients.rows


def _list_regions(content: Content, edition: Edition, on: date) -> list[str]:
    """List regions to live in, of those where the edition applies.

    The first is one of the lowest level that is listed, where most of what the rule reads by area is published; then
    come the first of which the rulebook tells each value of a fact.
    """
    if not content.areas.areas:
        return [_ANYWHERE]
    areas = [area for area in content.areas.areas.values() if on in area.during]
    inside = [
        area for area in areas
        if not edition.applies_in or any(_lies_in(content, area.code, code) for code in edition.applies_in)
    ]  # fmt: skip
    lowest = max((area.level for area in inside), default=0)
    codes = {area.code for area in inside}
    published = _list_published(content, edition, on)
    plain = sorted(
        (area.code for area in inside if area.level == lowest),
        key=lambda code: -sum(any(_lies_in(content, code, area) for area in areas) for areas in published),
    )
    known = {(each.field, each.value): each.area for each in reversed(content.areas.facts) if on in each.during}
    told = [code for code in known.values() if code in codes]
    return list(dict.fromkeys((*plain[:1], *told)))[:_MOST_REGIONS] or [_ANYWHERE]


def _list_published(content: Content, edition: Edition, on: date) -> list[frozenset[str]]:
    """List, for each value by area that an edition reads, the areas for which it is published and certain that day."""
    names = {part.name for part in walk_parts(content, edition) if isinstance(part, Parameter) and part.by is not None}
    found = []
    for name in sorted(names):
        rows = (row for row in content.parameters[name].values if on in row.during and row.area is not None)
        found.append(frozenset(row.area for row in rows if row.area and not isinstance(row.content, Range)))
    return [areas for areas in found if areas]


def _lies_in(content: Content, code: str, around: str) -> bool:
    above: str | None = code
    while above is not None and above in content.areas.areas:
        if above == around:
            return True
        above = content.areas.areas[above].parent
    return False
