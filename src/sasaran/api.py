"""The library's front door, the only place where the stages are joined: ``load`` a rulebook, ``decide`` a household."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.errors import Fault, HouseholdError, RulebookError
from sasaran.base.render import render_text
from sasaran.case import Case, Dossier, Voices
from sasaran.check.book import Checked, check_rulebook
from sasaran.evaluate.compiled import Plan, compile_plan
from sasaran.evaluate.reference import find_household_faults
from sasaran.explain.read import read_edition
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content
from sasaran.parse.folder import read_folder
from sasaran.registry.areas import read_area_table
from sasaran.registry.intake import Intake, build_intake

MOST_PLANS = 16


def load(path: str | Path) -> Rulebook:
    """Load a rulebook from its folder, or one file.

    Raises:
        RulebookError: It can't be used; the error carries every diagnostic of the run.
    """
    checked, sources = check_folder(path)
    if checked.content is None:
        rendered = {lang: render_text(checked.errors, sources, lang) for lang in ("id", "en")}
        raise RulebookError(checked.errors, rendered)
    return Rulebook(checked.content, checked.diagnostics)


def check_folder(path: str | Path) -> tuple[Checked, Mapping[str, str]]:
    """Check a rulebook's folder; give the outcome, and the texts of its files for showing excerpts."""
    found = read_folder(path) if str(path) else None  # no path at all is not the folder one happens to stand in
    if found is None:
        return Checked(None, (Diagnostic("SAS-C017", values={"path": str(path)}),), 0), {}
    root, files = found
    checked = check_rulebook(files, root)
    return checked, {name: data.decode("utf-8-sig", errors="replace") for name, data in files.items()}


class Rulebook:
    """A checked rulebook: immutable, hashable, picklable, shared between threads without locks."""

    __slots__ = ("_intake", "_plans", "_voices", "content", "warnings")

    def __init__(self, content: Content, warnings: tuple[Diagnostic, ...] = ()) -> None:
        self.content = content
        self.warnings = warnings
        self._intake: Intake = build_intake(content)
        self._voices = Voices(content)
        self._plans: tuple[Plan, ...] = ()

    @property
    def name(self) -> str:
        """What the rulebook is called."""
        return self.content.name

    @property
    def version(self) -> str:
        """Its version, as written."""
        return self.content.version

    @property
    def hash(self) -> str:
        """Its identity: ``sha256:…`` over its meaning, not its layout."""
        return self.content.hash

    def __hash__(self) -> int:
        return hash(self.content.hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rulebook) and other.content.hash == self.content.hash

    def __reduce__(self) -> tuple[type[Rulebook], tuple[Content, tuple[Diagnostic, ...]]]:
        return Rulebook, (self.content, self.warnings)

    def __repr__(self) -> str:
        return f"<Rulebook {self.name} {self.version} {self.hash[:15]}…>"

    def read_areas(self, path: str | Path | Iterable[str | Path]) -> AreaTable:
        """Read one table, or several, of area facts or of statements about areas (CSV)."""
        return read_area_table(path, self.content)

    def read(self, program: str, on: str | date, lang: str = "id", *, markdown: bool = False) -> str:
        """Read a program's rule in plain words, clause by clause, with the thresholds in force.

        Every edition in force on the date is read; a text is empty where none is.

        Args:
            program: Its id.
            on: The date.
            lang: ``id`` (Bahasa Indonesia) or ``en``.
            markdown: Write headings and lists as Markdown.
        """
        day = read_day(on)
        editions = [each for each in self.content.editions if each.program == program and day in each.during]
        return "\n\n".join(read_edition(self.content, each, day, lang, markdown=markdown) for each in editions)

    def read_household(
        self, household: Mapping[str, object] | str | bytes, on: str | date, areas: AreaTable | None = None
    ) -> Facts:
        """Read and validate one household without deciding it.

        Raises:
            HouseholdError: As `decide` does.
        """
        return self._intake.read(household, read_day(on), areas)

    def decide(
        self, household: Mapping[str, object] | str | bytes, on: str | date, *, areas: AreaTable | None = None
    ) -> Case:
        """Decide every program in force for one household.

        Args:
            household: Its facts by the rulebook's own names, or the JSON text of them. An absent key and null both
                mean *not known*; ``[]`` is known to be empty.
            on: The decision date: the rules in force on it, and the only clock there is.
            areas: Facts and statements about areas from outside the rulebook.

        Raises:
            HouseholdError: The record can't be read; the error names every field at fault and no personal value.
        """
        day = read_day(on)
        facts = self._intake.read(household, day, areas)
        plan = self._plan(day)
        truths, doubtful = plan.judge(facts)
        if doubtful:
            self._refuse_contradictions(facts)
        return Case(Dossier(self.content, facts, self._voices, plan, truths))

    def _plan(self, day: date) -> Plan:
        """Give the plan for a day; one serves all days on which the rules are the same."""
        for plan in self._plans:
            during = plan.during
            if during.start <= day <= during.end:  # `in` costs every household a call
                return plan
        plan = compile_plan(self.content, day)
        # A tuple is put in place whole, so a thread sees the old plans or the new ones; at worst one is made twice.
        self._plans = (plan, *self._plans[: MOST_PLANS - 1])
        return plan

    def _refuse_contradictions(self, facts: Facts) -> None:
        """Refuse a household that has a named member twice, or surely has none."""
        faults = find_household_faults(self.content, facts)
        if faults:
            raise HouseholdError(
                Fault("SAS-H060", values={"name": fault.definition, "count": len(fault.members)}) for fault in faults
            )


def read_day(on: str | date) -> date:
    """Read a decision date: a date, or its ISO text."""
    try:
        if isinstance(on, str) and len(on) == len("2026-02-01"):
            return date.fromisoformat(on)
    except ValueError:
        pass
    if isinstance(on, date) and not isinstance(on, datetime):
        return on
    raise HouseholdError((Fault("SAS-H061"),))
