"""Feature files → each scenario with its steps, whether it holds, and what the program's decision was explained as.

Each program is decided alone, by the reference evaluator: nothing is compiled for a day on which one family is told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sasaran.evaluate.reference import Readers, read_edition
from sasaran.evaluate.reference.in_force import editions_in_force
from sasaran.explain.text import Explainer
from sasaran.ir.decision import Reading
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.registry.intake import Intake, build_intake
from sasaran.scenarios.run import Result, Scenario, read_feature, run_scenario
from sasaran.scenarios.scene import Decided, Scene

LANGUAGES = ("id", "en")


@dataclass(frozen=True, slots=True)
class Answered:
    """What an edition said of a household, and on what that rests."""

    edition: Edition
    reading: Reading
    facts: Facts
    trace: Trace


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
    decided; ``explained`` is by language what the family is told of each decision.
    """

    path: str
    feature: str
    name: str
    example: str
    lang: str
    steps: tuple[Step, ...]
    result: Result
    programs: tuple[str, ...]
    explained: Mapping[str, tuple[str, ...]]

    @property
    def holds(self) -> bool:
        """Say whether the rules agree with it."""
        return self.result.problem is None


class Player:
    """Runs scenarios against one rulebook."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._intake = build_intake(content)
        self._voices = {lang: Explainer(content, lang) for lang in LANGUAGES}

    def play(self, path: str, text: str) -> Iterator[Played]:
        """Run every scenario of a feature file; of a file that can't be read there is none."""
        told = read_feature(path, text)
        lines = text.split("\n")
        for each in told.scenarios:
            yield self._play(path, told.title, each, lines)

    def _play(self, path: str, feature: str, told: Scenario, lines: Sequence[str]) -> Played:
        judge = _Judge(self._content, self._intake)
        scene = Scene(self._content, told.lang)
        result = run_scenario(told, scene, judge.decide)
        programs = tuple(dict.fromkeys(each.edition.program for each in judge.answers))
        if scene.program is not None and scene.program not in programs:
            programs = (*programs, scene.program)
        explained = {lang: tuple(self._explain(each, lang) for each in judge.answers) for lang in LANGUAGES}
        steps = tuple(_read_step(step, lines[told.line_of(step) - 1]) for step in told.steps)
        example = "" if told.example is None else _read_example(lines[told.example - 1])
        return Played(path, feature, told.name, example, told.lang, steps, result, programs, explained)

    def _explain(self, answered: Answered, lang: str) -> str:
        return self._voices[lang].explain(answered.edition, answered.facts, answered.reading, answered.trace)


class _Judge:
    """Decides the program that is asked for, and keeps what was answered."""

    def __init__(self, content: Content, intake: Intake) -> None:
        self._content, self._intake = content, intake
        self.answers: list[Answered] = []

    def decide(self, household: Mapping[str, object], on: date, areas: AreaTable) -> Mapping[str, Decided]:
        return _Asked(self, self._intake.read(dict(household), on, areas))

    def answer(self, facts: Facts, program: str) -> Answered | None:
        edition = next((each for each in editions_in_force(self._content, facts) if each.program == program), None)
        if edition is None:
            return None
        trace = Trace()
        reading = read_edition(self._content, edition, facts, trace, Readers.of(self._content, facts))
        self.answers.append(Answered(edition, reading, facts, trace))
        return self.answers[-1]


class _Asked(Mapping[str, Decided]):
    """The decisions of one household, each made when it is asked for."""

    def __init__(self, judge: _Judge, facts: Facts) -> None:
        self._judge, self._facts = judge, facts

    def __getitem__(self, program: str) -> Decided:
        answered = self._judge.answer(self._facts, program)
        if answered is None:
            raise KeyError(program)
        return answered

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


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
