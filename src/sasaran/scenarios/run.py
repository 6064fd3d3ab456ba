"""The text of a feature file and a rulebook → what each of its scenarios found: no test framework between them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from gherkin.token_scanner import TokenScanner

from sasaran.api import Rulebook
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.errors import SasaranError
from sasaran.base.span import Span
from sasaran.ir.facts import AreaTable
from sasaran.ir.narrowing import narrow
from sasaran.ir.rulebook import Content
from sasaran.scenarios.norm import Asking
from sasaran.scenarios.scene import Decide, Decided, Scene
from sasaran.scenarios.steps import KEYWORDS, find_step
from sasaran.scenarios.words import Message, StepError, UnmetError

_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
_ASKED = re.compile(r"\b(?:kelayakan (?P<id>.+?) diperiksa|eligibility for (?P<en>.+?) is checked)\s*$")
Both = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """What one scenario, or one example of an outline, found.

    ``problem`` is None where it holds. ``example`` is the line of the example, None for an ordinary scenario.
    """

    name: str
    line: int
    example: int | None
    problem: Diagnostic | None


@dataclass(frozen=True, slots=True)
class Ran:
    """A feature file that was run: its title, a result for each scenario and example, and why it could not be read."""

    path: str
    title: str
    results: tuple[Result, ...] = ()
    unread: tuple[Diagnostic, ...] = ()


def decide_by(book: Rulebook) -> Decide:
    """Let a rulebook decide what scenarios tell of.

    A scenario asks for one program, and scenarios are on many days; on each day only what is asked for is made ready.
    """

    def decide(household: Mapping[str, object], on: date, areas: AreaTable) -> Mapping[str, Decided]:
        return Asking(lambda program: _narrow(book, program).decide(household, on, areas=areas).get(program))

    return decide


@lru_cache(maxsize=256)
def _narrow(book: Rulebook, program: str) -> Rulebook:
    return Rulebook(narrow(book.content, [program]))


def run_feature(path: str, text: str, content: Content, decide: Decide) -> Ran:
    """Run every scenario of a feature file.

    Args:
        path: The name of the file in messages.
        text: What it holds.
        content: The checked rulebook that the scenarios speak of.
        decide: Decides one household, see `scene.Decide`.
    """
    told = read_feature(path, text)
    results = tuple(run_scenario(each, Scene(content, each.lang), decide) for each in told.scenarios)
    return Ran(path, told.title, results, told.unread)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario, or one example of an outline, as read: its sentences, none of them understood yet.

    ``steps`` are Gherkin's own, each with its type and text; ``places`` says where each stands. ``lang`` is the
    language of the file: ``id`` or ``en``.
    """

    name: str
    line: int
    example: int | None
    steps: tuple[Mapping[str, Any], ...]
    nodes: tuple[str, ...]
    places: _Places
    lang: str = "id"

    def line_of(self, step: Mapping[str, Any]) -> int:
        """Give the line on which a step stands."""
        return self.places.line(step["astNodeIds"][0])


def list_asked(text: str) -> Iterator[str]:
    """List what a text asks to be decided, as it is said there, whether or not the text can be read whole."""
    for line in text.splitlines():
        said = _ASKED.search(line)
        if said is not None:
            yield said["id"] or said["en"]


@dataclass(frozen=True, slots=True)
class Told:
    """A feature file as read: its title and scenarios, or why it could not be read."""

    title: str = ""
    scenarios: tuple[Scenario, ...] = ()
    unread: tuple[Diagnostic, ...] = ()


def read_feature(path: str, text: str) -> Told:
    """Read a feature file; every example of an outline is a scenario of its own."""
    try:
        document = Parser().parse(TokenScanner(text))
    except CompositeParserException as error:
        return Told(unread=tuple(_refuse(path, text, each) for each in error.errors[:1]))
    feature = document.get("feature")
    if not feature:
        return Told(unread=(Diagnostic("SAS-G092", Span(path, 1, 1, 1, 1)),))
    places = _Places(path, text.split("\n"), dict(_list_places(document)))
    pickles = Compiler().compile({**document, "uri": path})
    return Told(feature["name"], tuple(_read_pickle(pickle, places, _name_language(feature)) for pickle in pickles))


def _name_language(feature: Mapping[str, Any]) -> str:
    return "en" if feature.get("language") == "en" else "id"


def _read_pickle(pickle: Mapping[str, Any], places: _Places, lang: str) -> Scenario:
    nodes = tuple(pickle["astNodeIds"])
    example = places.line(nodes[1]) if len(nodes) > 1 else None
    return Scenario(str(pickle["name"]), places.line(nodes[0]), example, tuple(pickle["steps"]), nodes, places, lang)


class _Places:
    """Where the nodes of a feature file stand in its text."""

    def __init__(self, path: str, lines: list[str], places: Mapping[str, tuple[int, int]]) -> None:
        self._path, self._lines, self._places = path, lines, places

    def line(self, node: str) -> int:
        return self._places[node][0]

    def span(self, node: str) -> Span:
        line, column = self._places[node]
        return Span(self._path, line, column, line, len(self._lines[line - 1].rstrip()) + 1)


def run_scenario(told: Scenario, scene: Scene, decide: Decide) -> Result:
    """Run one scenario in a scene in which nothing was told yet."""
    name, places = told.name, told.places
    for step in told.steps:
        try:
            take_step(step, scene, decide)
        except (UnmetError, StepError, SasaranError) as error:
            unmet = isinstance(error, UnmetError)
            labels = (Label(places.span(told.nodes[1]), "example"),) if unmet and told.example is not None else ()
            values = {"scenario": name, "found": _say(error)}
            code = "SAS-G090" if unmet else "SAS-G091"
            span = places.span(step["astNodeIds"][0])
            return Result(name, told.line, told.example, Diagnostic(code, span, values, labels))
    if all(step["type"] != "Outcome" for step in told.steps):
        found = Message("asserts_nothing", name=name, keyword=KEYWORDS[told.lang]["then"])
        values = {"scenario": name, "found": (found.say("id"), found.say("en"))}
        return Result(name, told.line, told.example, Diagnostic("SAS-G091", places.span(told.nodes[0]), values))
    return Result(name, told.line, told.example, None)


def take_step(step: Mapping[str, Any], scene: Scene, decide: Decide) -> Expected:
    """Do what one step says; give it back, so that it can be done again."""
    found, parts = find_step(_KINDS.get(step["type"], "given"), step["text"], scene.lang)
    table = step.get("argument", {}).get("dataTable")
    given: dict[str, object] = {
        "decide": decide,
        "datatable": [[cell["value"] for cell in row["cells"]] for row in table["rows"]] if table else None,
        **parts,
    }
    wanted = {name: given[name] for name in _names(found.act) if name != "scene"}
    found.act(scene=scene, **wanted)
    return Expected(found.kind, found.act, wanted)


@dataclass(frozen=True, slots=True)
class Expected:
    """A step that was done: its kind, what does it, and with what."""

    kind: str
    act: Callable[..., object]
    values: Mapping[str, object]


@cache
def _names(act: Callable[..., object]) -> list[str]:
    return list(inspect.signature(act).parameters)


def _say(error: Exception) -> Both:
    """Give the words of an error in both languages."""
    if isinstance(error, UnmetError | StepError):
        return error.message.say("id"), error.message.say("en")
    words = getattr(error, "words", None)
    return (words("id"), words("en")) if words is not None else (str(error), str(error))


def _refuse(path: str, text: str, error: ParserException) -> Diagnostic:
    """Say where a text stops being a feature file."""
    line = error.location["line"]
    lines = text.split("\n")
    length = len(lines[line - 1].rstrip()) if line <= len(lines) else 0
    column = error.location.get("column") or 1
    return Diagnostic("SAS-G092", Span(path, line, column, line, max(length, column) + 1))


def _list_places(part: object) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give every node of a parsed feature file that has an id, with its line and column."""
    if isinstance(part, list):
        for each in part:
            yield from _list_places(each)
    elif isinstance(part, dict):
        if "id" in part and "location" in part:
            yield part["id"], (part["location"]["line"], part["location"].get("column") or 1)
        for each in part.values():
            if isinstance(each, list | dict):
                yield from _list_places(each)
