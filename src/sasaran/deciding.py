"""Decide households by a checked rulebook: everything that loading one does not need, brought in with first use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from sasaran import reading
from sasaran.base.errors import AreaTableError, Fault, HouseholdError
from sasaran.case import Case
from sasaran.dossier import Dossier, Voices
from sasaran.evaluate.compiled import Plan, compile_plan
from sasaran.evaluate.reference import Fault as Contradiction
from sasaran.evaluate.reference import find_household_faults
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content
from sasaran.registry.areas import read_area_table
from sasaran.registry.intake import build_intake
from sasaran.registry.recall import recall_record

MOST_PLANS = 16


class Decider:
    """What decides by one rulebook: its intake, its voices, and the plans of the days that were asked for."""

    __slots__ = ("_content", "_intake", "_plans", "_voices")

    def __init__(self, content: Content) -> None:
        self._content = content
        self._intake = build_intake(content)
        self._voices = Voices(content)
        self._plans: tuple[Plan, ...] = ()

    def read_areas(self, path: str | Path | Iterable[str | Path]) -> AreaTable:
        """Read tables of area facts or of statements about areas."""
        return read_area_table(path, self._content)

    def read_rule(self, name: str | None, day: date, lang: str, form: str, kind: str | None) -> str:
        """Read one thing, or the whole rulebook, in plain words."""
        return reading.read_aloud(self._content, name, day, lang, form, kind)

    def list_programs(self, lang: str, form: str) -> str:
        """List every program of the rulebook."""
        return reading.list_aloud(self._content, lang, form)

    def read_household(
        self, household: Mapping[str, object] | str | bytes, day: date, areas: AreaTable | None
    ) -> Facts:
        """Read and validate one household."""
        _require_table(areas)
        return self._intake.read(household, day, areas)

    def decide(
        self,
        household: Mapping[str, object] | str | bytes,
        day: date,
        areas: AreaTable | None,
        known_on: date | None = None,
    ) -> Case:
        """Decide every program in force for one household."""
        _require_table(areas)
        if known_on is None:
            facts = self._intake.read(household, day, areas)
        else:
            facts = self._intake.read(recall_record(self._content, household, known_on), day, areas)
            facts.known_on = known_on
        plan = self.plan(day)
        truths, doubtful = plan.judge(facts)
        if doubtful:
            self._refuse_contradictions(facts)
        return Case(Dossier(self._content, facts, self._voices, plan, truths))

    def plan(self, day: date) -> Plan:
        """Give the plan for a day; one serves all days on which the rules are the same."""
        for plan in self._plans:
            during = plan.during
            if during.start <= day <= during.end:  # `in` costs every household a call
                return plan
        plan = compile_plan(self._content, day)
        # A tuple is put in place whole, so a thread sees the old plans or the new ones; at worst one is made twice.
        self._plans = (plan, *self._plans[: MOST_PLANS - 1])
        return plan

    def _refuse_contradictions(self, facts: Facts) -> None:
        """Refuse a household that has a named member twice, or surely has none."""
        faults = find_household_faults(self._content, facts)
        if faults:
            raise HouseholdError(self._say_contradiction(fault) for fault in faults)

    def _say_contradiction(self, fault: Contradiction) -> Fault:
        members = self._content.members
        name = members.list_name if members is not None else ""
        values = {"name": fault.definition, "count": len(fault.members)}
        return Fault("SAS-H060", name, values, "several" if fault.members else "absent")


def _require_table(areas: object) -> None:
    if areas is not None and not isinstance(areas, AreaTable):
        raise AreaTableError((Fault("SAS-H062"),))
