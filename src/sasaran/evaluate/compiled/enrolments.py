"""Enrolments in a compiled plan: is this row of the list one that a `receives` condition means.

Whom an enrolment is of is asked by the generated code itself.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sasaran.evaluate.compiled.values import Truth3, ends, less_equal, names_of, span_of, take, unknown_of
from sasaran.ir.calendar import shift_date
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Receives
from sasaran.ir.rulebook import Content, Entity
from sasaran.ir.types import Kind, Type


class Enrolled:
    """Matches one enrolment against one `receives` condition."""

    __slots__ = ("_any_program", "_fields", "_first", "_node", "_programs")

    def __init__(self, content: Content, entity: Entity, node: Receives) -> None:
        assert entity.enrolment is not None, "a list of enrolments says what its fields mean"
        self._node, self._fields = node, entity.enrolment
        self._programs = frozenset(node.programs)
        declared, start = entity.fields.get(entity.enrolment.program), entity.enrolment.start
        codes = declared.type.code_names if declared is not None else frozenset()
        # A missing program could be any; the field need not declare those that have rules.
        self._any_program = codes.union(content.known_programs, (edition.program for edition in content.editions))
        first = None if start is None else entity.fields.get(start)
        self._first = ends(unknown_of(Type(Kind.DATE) if first is None else first.type))[0]

    def in_program(self, row: Row) -> Truth3:
        """Say whether an enrolment is in one of the programs."""
        given = row.values.get(self._fields.program)
        could = self._any_program if given is None else names_of(given)
        return None if could & self._programs and not could <= self._programs else could <= self._programs

    def in_time(self, row: Row, root: Row, on: date) -> Truth3:
        """Say whether an enrolment is or was at the time that is asked of."""
        node = self._node
        began = self._began(row, root, on)
        by_now = less_equal(began, on)
        if by_now is False or node.ever:
            return by_now
        months, days = node.within or (0, 0)
        running = self._ran_on(row, shift_date(on, -months, -days) if node.within is not None else on)
        running = False if running is False else by_now and running
        if node.within is not None or node.for_at_least is None or running is False:
            return running
        months, days = node.for_at_least
        long = less_equal(began, shift_date(on, -months, -days))
        return False if long is False else running and long

    def _began(self, row: Row, root: Row, on: date) -> Any:
        """Give when it began; where that is not known, on or before the date of the record."""
        start = self._fields.start
        if start is not None and (given := row.values.get(start)) is not None:
            return take(given)
        recorded = min(row.recorded or root.recorded or on, on)
        return span_of(min(self._first, recorded), recorded)

    def _ran_on(self, row: Row, day: date) -> Truth3:
        """Say whether it had not ended before a day; one without an end is still running."""
        end = None if self._fields.end is None else row.values.get(self._fields.end)
        return True if end is None else less_equal(day, take(end))


def are_lists_known(root: Row, members: str, name: str) -> Truth3:
    """Say whether every member's list is known, and who the members are: True, or None."""
    owners = root.lists.get(members)
    return None if owners is None or any(name not in owner.lists for owner in owners) else True
