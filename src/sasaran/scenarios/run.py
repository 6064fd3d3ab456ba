"""The text of a feature file and a rulebook → what each of its scenarios found: no test framework between them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
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
from sasaran.ir.rulebook import Content
from sasaran.scenarios.scene import Decide, Decided, Scene
from sasaran.scenarios.steps import find_step
from sasaran.scenarios.words import Message, StepError, UnmetError

_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
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
    """Let a rulebook decide what scenarios tell of."""

    def decide(household: Mapping[str, object], on: date, areas: AreaTable) -> Mapping[str, Decided]:
        return book.decide(household, on, areas=areas)

    return decide


def run_feature(path: str, text: str, content: Content, decide: Decide) -> Ran:
    """Run every scenario of a feature file.

    Args:
        path: The name of the file in messages.
        text: What it holds.
        content: The checked rulebook that the scenarios speak of.
        decide: Decides one household, see `scene.Decide`.
    """
    try:
        document = Parser().parse(TokenScanner(text))
    except CompositeParserException as error:
        return Ran(path, "", unread=tuple(_refuse(path, text, each) for each in error.errors[:1]))
    feature = document.get("feature")
    if not feature:
        return Ran(path, "", unread=(Diagnostic("SAS-G092", Span(path, 1, 1, 1, 1)),))
    places = dict(_list_places(document))
    lines = text.split("\n")
    results = []
    for pickle in Compiler().compile({**document, "uri": path}):
        results.append(_run(pickle, Scene(content), decide, _Places(path, lines, places)))
    return Ran(path, feature["name"], tuple(results))


class _Places:
    """Where the nodes of a feature file stand in its text."""

    def __init__(self, path: str, lines: list[str], places: Mapping[str, tuple[int, int]]) -> None:
        self._path, self._lines, self._places = path, lines, places

    def line(self, node: str) -> int:
        return self._places[node][0]

    def span(self, node: str) -> Span:
        line, column = self._places[node]
        return Span(self._path, line, column, line, len(self._lines[line - 1].rstrip()) + 1)


def _run(pickle: Mapping[str, Any], scene: Scene, decide: Decide, places: _Places) -> Result:
    nodes = pickle["astNodeIds"]
    line, example = places.line(nodes[0]), places.line(nodes[1]) if len(nodes) > 1 else None
    name = str(pickle["name"])
    for step in pickle["steps"]:
        try:
            _take(step, scene, decide)
        except (UnmetError, StepError, SasaranError) as error:
            unmet = isinstance(error, UnmetError)
            labels = (Label(places.span(nodes[1]), "example"),) if unmet and example is not None else ()
            values = {"scenario": name, "found": _say(error)}
            code = "SAS-G090" if unmet else "SAS-G091"
            return Result(name, line, example, Diagnostic(code, places.span(step["astNodeIds"][0]), values, labels))
    if all(step["type"] != "Outcome" for step in pickle["steps"]):
        found = Message("asserts_nothing", name=name)
        values = {"scenario": name, "found": (found.say("id"), found.say("en"))}
        return Result(name, line, example, Diagnostic("SAS-G091", places.span(nodes[0]), values))
    return Result(name, line, example, None)


def _take(step: Mapping[str, Any], scene: Scene, decide: Decide) -> None:
    found, parts = find_step(_KINDS.get(step["type"], "given"), step["text"])
    table = step.get("argument", {}).get("dataTable")
    given: dict[str, object] = {
        "scene": scene,
        "decide": decide,
        "datatable": [[cell["value"] for cell in row["cells"]] for row in table["rows"]] if table else None,
        **parts,
    }
    found.act(**{name: given[name] for name in _names(found.act)})


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
