"""Feature files → each scenario with its steps, whether it holds, and what the program's decision was explained as.

Each program is decided alone, by the reference evaluator: nothing is compiled for a day on which one family is told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sasaran.account.account import make_account
from sasaran.account.readers import make_sheet
from sasaran.account.sheet import Section, Sheet
from sasaran.account.voice import Voice
from sasaran.api import Rulebook
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.registry.intake import Intake, build_intake
from sasaran.scenarios.norm import Asking, decide_by_norm
from sasaran.scenarios.run import Result, Scenario, read_feature, run_scenario
from sasaran.scenarios.scene import Decide, Decided, Scene

LANGUAGES = ("id", "en")
_READER = "keluarga"
_SAME_FOR_ALL = frozenset(("where", "object", "documents"))
"""The sections of a family's sheet that say the same in every scenario of a program."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An edition that was asked, and of whom."""

    edition: Edition
    facts: Facts


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of a scenario, with its word in front and the table below it, if any."""

    word: str
    text: str
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Played:
    """One scenario, or one example of an outline, that was run.

    ``example`` is what fills the outline, as it stands in its table, or empty. ``programs`` are those that it had
    decided; ``explained`` is by language what the family would be told of each decision, see `Sheet`.
    """

    path: str
    feature: str
    name: str
    example: str
    lang: str
    steps: tuple[Step, ...]
    result: Result
    programs: tuple[str, ...]
    explained: Mapping[str, tuple[Sheet, ...]]

    @property
    def holds(self) -> bool:
        """Say whether the rules agree with it."""
        return self.result.problem is None


class Player:
    """Runs scenarios against one rulebook."""

    def __init__(self, content: Content) -> None:
        self._content, self._intake = content, build_intake(content)
        self._decide = decide_by_norm(Rulebook(content))

    def play(self, path: str, text: str) -> Iterator[Played]:
        """Run every scenario of a feature file; of a file that can't be read there is none."""
        told = read_feature(path, text)
        lines = text.split("\n")
        for each in told.scenarios:
            yield self._play(path, told.title, each, lines)

    def _play(self, path: str, feature: str, told: Scenario, lines: Sequence[str]) -> Played:
        judge = _Judge(self._decide, self._intake)
        scene = Scene(self._content, told.lang)
        result = run_scenario(told, scene, judge.decide)
        programs = tuple(dict.fromkeys(each.edition.program for each in judge.answers))
        if scene.program is not None and scene.program not in programs:
            programs = (*programs, scene.program)
        told_of = [self._explain(each) for each in judge.answers]
        explained = {lang: tuple(each[lang] for each in told_of) for lang in LANGUAGES}
        steps = tuple(_read_step(step, lines[told.line_of(step) - 1]) for step in told.steps)
        example = "" if told.example is None else _read_example(lines[told.example - 1])
        return Played(path, feature, told.name, example, told.lang, steps, result, programs, explained)

    def _explain(self, answered: Answered) -> Mapping[str, Sheet]:
        """Write the family's sheet in each language, without what would change the outcome: that is long to find."""
        account = make_account(self._content, answered.edition, answered.facts, lambda _: Truth.UNKNOWN)
        found = {}
        for lang in LANGUAGES:
            voice = Voice(account, lang, sensitive=True, plain_names=True)
            sheet = make_sheet(account, _READER, voice, "")
            found[lang] = replace(sheet, sections=tuple(each for each in sheet.sections if _is_own(each)))
        return found


class _Judge:
    """Decides what is asked for, and keeps what was answered."""

    def __init__(self, decide: Decide, intake: Intake) -> None:
        self._decide, self._intake = decide, intake
        self.answers: list[Answered] = []

    def decide(self, household: Mapping[str, object], on: date, areas: AreaTable) -> Mapping[str, Decided]:
        decisions = self._decide(household, on, areas)
        facts = self._intake.read(dict(household), on, areas)

        def answer(program: str) -> Decided | None:
            decided = decisions.get(program)
            if decided is not None:
                self.answers.append(Answered(decided.edition, facts))
            return decided

        return Asking(answer)


def _is_own(section: Section) -> bool:
    return section.key not in _SAME_FOR_ALL


def _read_example(line: str) -> str:
    return " · ".join(cell.strip() for cell in line.strip().strip("|").split("|"))


def _read_step(step: Mapping[str, Any], line: str) -> Step:
    """Read a step; the word in front is taken from its line, since Gherkin's own data no longer has it."""
    table = step.get("argument", {}).get("dataTable")
    rows = tuple(tuple(str(cell["value"]) for cell in row["cells"]) for row in table["rows"]) if table else ()
    return Step(line.split(maxsplit=1)[0], str(step["text"]), rows)


def group_by_program(played: Sequence[Played]) -> Mapping[str, tuple[Played, ...]]:
    """Give the scenarios of each program, in the order of the files."""
    found: dict[str, list[Played]] = {}
    for each in played:
        for program in each.programs:
            found.setdefault(program, []).append(each)
    return {program: tuple(group) for program, group in found.items()}
