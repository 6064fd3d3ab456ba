"""Everything that can be said of one decision: what carries it, what is open, what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.account.flips import Decide, Flips, Search
from sasaran.evaluate.reference import Answers, Carrying, Condition, Way, read_edition
from sasaran.ir.decision import Outcome, Reading, Verdict
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content, Edition


@dataclass(frozen=True, slots=True)
class Person:
    """What is said of one member of a member's program."""

    row: Row
    verdict: Verdict
    carried: tuple[Condition, ...]
    answers: tuple[Answers, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """One decision accounted for.

    ``carried`` is a smallest set of conditions that gives the outcome (empty where nothing is decided); ``known``
    all conditions that are known; ``ways`` the routes and tiers; ``answers`` the open facts with what each answer
    leads to; ``flips`` what would change the outcome; ``people`` the members, in a member's program.
    """

    content: Content
    edition: Edition
    facts: Facts
    reading: Reading
    carrying: Carrying
    carried: tuple[Condition, ...]
    known: tuple[Condition, ...]
    ways: tuple[Way, ...]
    answers: tuple[Answers, ...]
    flips: Flips
    people: tuple[Person, ...]

    @property
    def outcome(self) -> Outcome:
        """The outcome, by the data."""
        return Outcome.of(self.reading.truth)


def make_account(content: Content, edition: Edition, facts: Facts, decide: Decide) -> Account:
    """Account for one edition's decision of one household; ``decide`` gives the edition's outcome for other facts."""
    reading = read_edition(content, edition, facts)
    carrying = Carrying(content, facts)
    people = tuple(_list_people(carrying, edition, reading))
    personal = bool(people)
    return Account(
        content,
        edition,
        facts,
        reading,
        carrying,
        carrying.carry(edition),
        () if personal else carrying.list_conditions(edition),
        () if personal else carrying.list_ways(edition),
        () if personal else carrying.answer(edition, reading.missing),
        Search(content, edition, facts, decide).search(),
        people,
    )


def _list_people(carrying: Carrying, edition: Edition, reading: Reading) -> list[Person]:
    rows = {row.label: row for row in _list_rows(carrying.facts.root) if row.entity == edition.recipient}
    found = []
    for verdict in reading.members:
        row = rows.get(verdict.member)
        if row is not None:
            answers = carrying.answer(edition, verdict.missing, row)
            found.append(Person(row, verdict, carrying.carry(edition, row), answers))
    return found


def _list_rows(row: Row) -> list[Row]:
    return [row, *(each for rows in row.lists.values() for below in rows for each in _list_rows(below))]
