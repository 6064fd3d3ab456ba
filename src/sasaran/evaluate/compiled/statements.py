"""What people have said, gathered once a household: the answer to each attestation that counts on the decision date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from sasaran.evaluate.compiled.areas import list_ancestors
from sasaran.ir.calendar import shift_date
from sasaran.ir.facts import Facts, Statement
from sasaran.ir.rulebook import Content

Key = tuple[str, str | None]
Answers = dict[Key, bool | None]
AnyKey = TypeVar("AnyKey", str, Key)
Gathered = tuple[dict[str, bool | None], Answers, Answers]

_NOTHING: Gathered = ({}, {}, {})


class Statements:
    """Reads statements as one rulebook has them."""

    __slots__ = ("_content",)

    def __init__(self, content: Content) -> None:
        self._content = content

    def gather(self, facts: Facts) -> Gathered:
        """Give what was answered about the household, about its members, and what confirms indicative conditions.

        A member's answer stands under the attestation and the member's label; a confirmation under the node's id
        and a label, or None for the household. What is not in them was not answered; None is a conflict of one day.
        """
        if not facts.statements:
            return _NOTHING
        home: list[tuple[Statement, str]] = []
        members: list[tuple[Statement, Key]] = []
        confirmed: list[tuple[Statement, Key]] = []
        for statement in facts.statements:
            if not self._counts(statement, facts.on):
                continue
            name, member = statement.attestation, statement.member
            if statement.area is None:
                if member is None:
                    home.append((statement, name))
                else:
                    members.append((statement, (name, member)))
            if name not in self._content.attestations:
                confirmed.append((statement, (name, member)))
        return (
            _settle(home) if home else {},
            _settle(members) if members else {},
            _settle(confirmed) if confirmed else {},
        )

    def gather_area(self, facts: Facts, code: str | None) -> dict[str, bool | None]:
        """Give what was answered about the area where the household lives, and all that it lies in."""
        every = (*facts.statements, *facts.areas.statements)
        if not any(statement.area is not None for statement in every):
            return {}
        around = list_ancestors(self._content.areas, code)
        return _settle(
            (statement, statement.attestation)
            for statement in every
            if statement.area is not None and statement.area in around and self._counts(statement, facts.on)
        )

    def _counts(self, statement: Statement, on: date) -> bool:
        if statement.on > on:
            return False
        attestation = self._content.attestations.get(statement.attestation)
        if attestation is None:
            return True
        if statement.by not in attestation.by:
            return False
        if attestation.valid_for is None:
            return True
        months, days = attestation.valid_for
        # Months have 28 days or more: nothing younger than that can have run out.
        if days >= 0 and (on - statement.on).days <= months * 28 + days:
            return True
        return shift_date(statement.on, months, days) >= on


def _settle(said: Iterable[tuple[Statement, AnyKey]]) -> dict[AnyKey, bool | None]:
    """Let the latest answer count; two answers of one day settle nothing."""
    answers: dict[AnyKey, bool | None] = {}
    days: dict[AnyKey, date] = {}
    for statement, key in said:
        day = days.get(key)
        if day is None or statement.on > day:
            days[key], answers[key] = statement.on, statement.answer
        elif statement.on == day and answers[key] is not statement.answer:
            answers[key] = None
    return answers
