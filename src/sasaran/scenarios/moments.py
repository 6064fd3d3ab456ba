"""A feature file → its moments: what was decided at each `Ketika`, and what is then expected of it.

A moment can be put to another rulebook without reading its scenario again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from sasaran.base.errors import SasaranError
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content
from sasaran.registry.intake import Intake
from sasaran.scenarios import steps
from sasaran.scenarios.findings import BY_THE_DATA, UNDETERMINED, read_outcome
from sasaran.scenarios.norm import Asking
from sasaran.scenarios.run import Expected, Scenario, read_feature, take_step
from sasaran.scenarios.scene import Decided, Scene
from sasaran.scenarios.words import StepError, UnmetError

Answer = Callable[[Facts, str], Decided | None]
"""Decide one program for a household; None: no edition of it is in force there on that day."""


_BEHIND = (
    steps.expect_missing, steps.expect_missing_of, steps.expect_nothing_missing, steps.expect_waiting,
    steps.expect_presumption, steps.expect_no_presumption,
)  # fmt: skip

_ROUTES = (steps.expect_route, steps.expect_no_route, steps.expect_unknown_route, steps.expect_closed)


@dataclass(frozen=True)
class Moment:
    """One decision of a scenario, with what it is expected to be.

    Attributes:
        path, name, line, example: The scenario (see `run.Result`).
        program: What was decided.
        facts: For whom, and on which day.
        scene: The scene as it was told up to there.
        expected: The steps that follow, up to the next decision.
        household: The record of the household, as its facts were read from it.
    """

    path: str
    name: str
    line: int
    example: int | None
    program: str
    facts: Facts
    scene: Scene
    expected: tuple[Expected, ...] = ()
    household: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """The file and the line of the scenario, or of its example."""
        return f"{self.path}:{self.example or self.line}"

    @cached_property
    def looks_behind(self) -> bool:
        """Say whether it is expected what is missing, whom it waits for or what is presumed, not only how it ends."""
        return any(each.act in _BEHIND or self._expects_open(each.values.get("hasil")) for each in self.expected)

    def _expects_open(self, said: object) -> bool:
        return isinstance(said, str) and read_outcome(said, self.scene.lang) in (UNDETERMINED, BY_THE_DATA)

    @cached_property
    def looks_at_routes(self) -> bool:
        """Say whether it is expected by which route."""
        return any(each.act in _ROUTES for each in self.expected)

    def holds(self, decided: Decided | None) -> bool:
        """Say whether all that is expected is so of another decision."""
        scene = self.scene.retell(decided)
        try:
            for each in self.expected:
                each.act(scene=scene, **each.values)
        except (UnmetError, StepError, SasaranError):
            return False
        return True


def list_moments(path: str, text: str, content: Content, intake: Intake, answer: Answer) -> Iterator[Moment]:
    """List the moments of a feature file whose scenarios hold.

    Raises:
        UnmetError, StepError, SasaranError: A scenario does not hold, or can't be run: see `run.run_feature`.

    """
    for told in read_feature(path, text).scenarios:
        yield from _play(path, told, content, intake, answer)


def _play(path: str, told: Scenario, content: Content, intake: Intake, answer: Answer) -> Iterator[Moment]:
    scene = Scene(content, told.lang)
    found: list[Moment] = []
    asked = _Asked(intake, answer)
    for step in told.steps:
        done = take_step(step, scene, asked.decide)
        if done.kind == "when" and asked.facts is not None and scene.program is not None:
            kept = scene.retell(None)
            place = (path, told.name, told.line, told.example)
            found.append(Moment(*place, scene.program, asked.facts, kept, household=asked.household))
        elif done.kind == "then" and found:
            found[-1] = replace(found[-1], expected=(*found[-1].expected, done))
    yield from found


class _Asked:
    """Decides, and remembers for whom."""

    def __init__(self, intake: Intake, answer: Answer) -> None:
        self._intake, self._answer = intake, answer
        self.facts: Facts | None = None
        self.household: Mapping[str, object] = {}

    def decide(self, household: Mapping[str, object], on: date, areas: AreaTable) -> Mapping[str, Decided]:
        self.household = deepcopy(dict(household))  # the scene goes on changing its own
        facts = self.facts = self._intake.read(dict(household), on, areas)
        return Asking(lambda program: self._answer(facts, program))
