"""Everything that can be said of one decision: what carries it, what is open, what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sasaran.account.flips import Decide, Flips, Search
from sasaran.evaluate.reference import Answers, Carrying, Condition, Readers, Unfolding, Way
from sasaran.ir.decision import Fact, Outcome, Reading, Verdict
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
    leads to; ``also_open`` other open facts, where the rule itself waits to be confirmed; ``flips`` what would change
    the outcome; ``people`` the members, in a member's program.
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
    also_open: tuple[Fact, ...]
    flips: Flips
    people: tuple[Person, ...]

    @property
    def outcome(self) -> Outcome:
        """The outcome, by the data."""
        return Outcome.of(self.reading.truth)


def make_account(content: Content, edition: Edition, facts: Facts, decide: Decide) -> Account:
    """Account for one edition's decision of one household; ``decide`` gives the edition's outcome for other facts."""
    unfolding = Unfolding(edition, Readers.of(content, facts))
    reading = unfolding.complete()
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
        () if _judges_rows(content, edition) else carrying.list_ways(edition),
        () if personal else carrying.answer(edition, reading.missing),
        tuple(_list_also(reading, unfolding.open_facts)),
        Search(content, edition, facts, decide).search(),
        people,
    )


def _judges_rows(content: Content, edition: Edition) -> bool:
    """Say whether an edition judges rows, such as members, each by itself, even where none is known."""
    recipient = content.entities.get(edition.recipient)
    return recipient is not None and recipient.parent is not None


def _list_also(reading: Reading, opened: Iterable[Fact]) -> Iterator[Fact]:
    """List the open facts that a confirmation of the rule would spare, though each may settle the matter too."""
    asked = [verdict.missing for verdict in reading.members] or [reading.missing]
    named = {fact for each in asked for fact in each}
    if any(fact.kind == "verify" for fact in named):
        yield from (fact for fact in opened if fact not in named and fact.kind not in ("verify", "parameter"))


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
