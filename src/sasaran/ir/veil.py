"""Veil a household: the same facts with marks in place of keys, so that what is found of it can be kept for others.

A mark stands for a row by its place. It is as long as the row's key, and marks sort as the keys do: whatever is worked
out, or set in lines, of a veiled household is the same with the marks put back to keys.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sasaran.ir.decision import Entitlement, Fact, Line, Presumption, Reading, Verdict
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content

FIRST_MARK = 0xE000
MOST_ROWS = 0x1000
FILLER = "\uf8ff"
MARK = re.compile("([\ue000-\uefff])\uf8ff*")
"""One mark; its first character says whose it is. The characters are of Unicode's private use area."""


class Veil:
    """A veiled household.

    Attributes:
        facts: what is known of it, with marks for keys; it knows nothing of the household it was made of.
        places: the place of a row among the rows as listed, by its mark's first character.
        marks: the mark of each key.
        rows: its rows, in the order of those that it was made of.
    """

    __slots__ = ("_made", "facts", "marks", "places", "rows")

    def __init__(self, content: Content, facts: Facts, rows: Sequence[Row]) -> None:
        """Veil a household whose rows are listed from the top, the household first; no two have the same key."""
        order = sorted(range(1, len(rows)), key=lambda place: rows[place].label)
        self.places = {chr(FIRST_MARK): 0}
        self.marks: dict[str, str] = {rows[0].label: chr(FIRST_MARK)}
        for rank, place in enumerate(order, start=1):
            sign, label = chr(FIRST_MARK + rank), rows[place].label
            self.places[sign] = place
            self.marks[label] = sign + FILLER * (len(label) - 1)
        members = {
            entity.name: entity.enrolment.member
            for entity in content.entities.values()
            if entity.enrolment is not None and entity.enrolment.member is not None
        }
        self._made: dict[int, Row] = {}
        root = self._veil_row(facts.root, None, members)
        self.rows = [self._made[id(row)] for row in rows]
        statements = tuple(
            item if item.member is None else item._replace(member=self.marks.get(item.member, item.member))
            for item in facts.statements
        )
        self.facts = Facts(root, facts.on, statements, facts.areas)

    def _veil_row(self, row: Row, parent: Row | None, members: Mapping[str, str]) -> Row:
        values, names = row.values, members.get(row.entity)
        if names is not None and names in values:  # whose enrolment it is, by key
            values = {**values, names: self.marks.get(str(values[names]), values[names])}
        made = Row(
            row.entity, self.marks[row.label], values, {}, parent, row.recorded, row.stale, row.fact_dates
        )  # fmt: skip
        self._made[id(row)] = made
        if row.lists:
            made.lists = {
                name: tuple(self._veil_row(each, made, members) for each in rows) for name, rows in row.lists.items()
            }
        return made


class Unveiler:
    """Puts keys back where a veiled reading has marks: the keys of any household of which it is the reading."""

    def __init__(self, places: Mapping[str, int], rows: Sequence[Row]) -> None:
        self._places, self._rows = places, rows
        self._facts: dict[Fact, Fact] = {}

    def reading(self, veiled: Reading) -> Reading:
        """Put the keys back in a reading."""
        return replace(
            veiled,
            missing=self._all(veiled.missing),
            presumed=self._presumed(veiled.presumed),
            members=tuple(self._verdict(each) for each in veiled.members),
            beneficiaries=tuple(self._key(each) for each in veiled.beneficiaries),
            entitlements=tuple(self._entitlement(each) for each in veiled.entitlements),
        )

    def _key(self, mark: str) -> str:
        place = self._places.get(mark[:1])
        return mark if place is None else self._rows[place].label

    def _maybe(self, mark: str | None) -> str | None:
        return None if mark is None else self._key(mark)

    def _all(self, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        return tuple(self._fact(fact) for fact in facts)

    def _fact(self, fact: Fact) -> Fact:
        if fact.member is None and fact.item is None:
            return fact
        found = self._facts.get(fact)
        if found is None:
            found = replace(fact, member=self._maybe(fact.member), item=self._maybe(fact.item))
            self._facts[fact] = found
        return found

    def _presumed(self, items: tuple[Presumption, ...]) -> tuple[Presumption, ...]:
        return tuple(replace(item, facts=self._all(item.facts)) for item in items)

    def _verdict(self, verdict: Verdict) -> Verdict:
        return replace(
            verdict,
            member=self._key(verdict.member),
            missing=self._all(verdict.missing),
            presumed=self._presumed(verdict.presumed),
        )

    def _entitlement(self, given: Entitlement) -> Entitlement:
        lines = tuple(self._line(line) for line in given.lines)
        return replace(given, lines=lines, missing=self._all(given.missing))

    def _line(self, line: Line) -> Line:
        return line if line.member is None else replace(line, member=self._key(line.member))
