"""The text of a feature file → what would silently vanish or assert nothing, and how many tests each scenario must give.

It reads lines, and is no Gherkin parser: that is what it is held against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gherkin.dialect import Dialect

from sasaran.base.suggest import nearest
from tests.bdd.steps.words import Message

_FOUND = Dialect.for_name("id")
assert _FOUND is not None
_DIALECT = _FOUND.spec
_SECTIONS = {word: kind for kind in ("feature", "rule", "background", "examples", "scenarioOutline", "scenario") for word in _DIALECT[kind]}  # fmt: skip
_STEPS = {
    word: kind
    for kind in ("given", "when", "then", "and", "but")
    for word in _DIALECT[kind]
    if not word.startswith("*")
}
# What people write where Gherkin knows another word; English, which this dialect does not read, is among it.
_SECTION_SLIPS = {
    "misalnya": "Misal", "contoh contoh": "Contoh", "scenario": "Skenario", "example": "Skenario",
    "scenario outline": "Skenario konsep", "skenario garis besar": "Garis-Besar Skenario", "feature": "Fitur",
    "examples": "Contoh", "background": "Latar Belakang",
}  # fmt: skip
_STEP_SLIPS = {
    "lalu": "Kemudian", "namun": "Tapi", "apabila": "Bila", "serta": "Dan", "setelah": "Ketika", "saat": "Ketika",
    "given": "Diketahui", "when": "Ketika", "then": "Maka", "and": "Dan", "but": "Tapi",
}  # fmt: skip
_LANGUAGE = re.compile(r"#\s*language\s*:\s*id\s*")
_TITLE = re.compile(r"(?P<word>[^\W\d_][^:\"|<]{2,24}?)\s*:")
_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_HEADS = ("scenario", "scenarioOutline", "background")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and its line."""

    line: int
    message: Message

    def __str__(self) -> str:
        return f"{self.line}: {self.message}"


@dataclass(slots=True)
class ToldScenario:
    """One scenario as its lines tell it."""

    line: int
    name: str
    is_outline: bool
    columns: list[str] = field(default_factory=list)
    rows: int = 0
    tables: int = 0
    asserts: bool = False
    placeholders: dict[str, int] = field(default_factory=dict)

    @property
    def tests(self) -> int:
        """How many tests it must give."""
        return self.rows if self.tables else 1


@dataclass(slots=True)
class ToldFeature:
    """A feature file as its lines tell it."""

    scenarios: list[ToldScenario] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_feature(text: str) -> ToldFeature:
    """Read the lines of a feature file."""
    return _Reader().read(text)


class _Reader:
    def __init__(self) -> None:
        self.told = ToldFeature()
        self.head = ""  # the kind of section that the lines stand in
        self.has_steps = False
        self.awaits_header = False

    def read(self, text: str) -> ToldFeature:
        for number, line in _list_lines(text):
            if line.startswith("|"):
                self._read_row(line, number)
            elif not line.startswith("@"):
                self._read_line(line, number)
        first = next((line for line in text.splitlines() if line.strip()), "")
        if not _LANGUAGE.fullmatch(first.strip()):
            self._report(1, "language")
        self._judge()
        return self.told

    def _read_line(self, line: str, number: int) -> None:
        section = next((word for word in _SECTIONS if line.startswith(f"{word}:")), None)
        step = next((word for word in _STEPS if line.startswith(word)), None)
        if section is not None:
            self._open(_SECTIONS[section], line.removeprefix(f"{section}:").strip(), number)
        elif step is not None and self.head in _HEADS:
            self._read_step(line, _STEPS[step], number)
        else:
            self._read_other(line, number)

    def _open(self, kind: str, name: str, number: int) -> None:
        self.head, self.has_steps = kind, False
        if kind in ("scenario", "scenarioOutline"):
            self.told.scenarios.append(ToldScenario(number, name, kind == "scenarioOutline"))
        elif kind == "examples" and self.told.scenarios:
            self.told.scenarios[-1].tables += 1
            self.awaits_header = True

    def _read_step(self, line: str, kind: str, number: int) -> None:
        self.has_steps = True
        if self.head != "background":
            told = self.told.scenarios[-1]
            told.asserts = told.asserts or kind == "then"
            self._note_placeholders(line, number)

    def _read_row(self, line: str, number: int) -> None:
        if self.head != "examples":
            self._note_placeholders(line, number)
            return
        told = self.told.scenarios[-1]
        if not self.awaits_header:
            told.rows += 1
            return
        self.awaits_header = False
        columns = [cell.strip() for cell in line.strip("|").split("|")]
        for place, column in enumerate(columns):
            if column in columns[:place]:
                self._report(number, "twice", name=column)
        told.columns += [column for column in columns if column not in told.columns]

    def _read_other(self, line: str, number: int) -> None:
        """Read a line that Gherkin takes for a description, or refuses in English."""
        title = _TITLE.match(line)
        near = _mend_section(title["word"]) if title else None
        if near is not None:
            self._report(number, "keyword", said=line, near=near)
            return
        step = _mend_step(line) if self.head in _HEADS else None
        if step is not None:
            self._report(number, "not_a_step", said=line, near=step)

    def _note_placeholders(self, line: str, number: int) -> None:
        if self.head in ("scenario", "scenarioOutline"):
            for name in _PLACEHOLDER.findall(line):
                self.told.scenarios[-1].placeholders.setdefault(name, number)

    def _judge(self) -> None:
        seen: set[str] = set()
        for told in self.told.scenarios:
            if told.name in seen:
                self._report(told.line, "same_name", name=told.name)
            seen.add(told.name)
            if not told.asserts:
                self._report(told.line, "asserts_nothing", name=told.name)
            if (told.is_outline or told.tables) and not told.rows:
                self._report(told.line, "no_examples", name=told.name)
            used = {*told.placeholders, *_PLACEHOLDER.findall(told.name)}
            for name, number in told.placeholders.items():
                if name not in told.columns:
                    self._report(number, "placeholder", name=name)
            for column in told.columns:
                if column not in used:
                    self._report(told.line, "unused", name=column)

    def _report(self, line: int, key: str, **values: object) -> None:
        self.told.problems.append(Problem(line, Message(key, **values)))


def _list_lines(text: str) -> Iterator[tuple[int, str]]:
    """Give the lines that say something, with their numbers: no comments, no texts between triple quotes."""
    fence = ""
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        mark = line[:3] if line[:3] in ('"""', "```") else ""
        if fence or mark:
            fence = "" if fence and mark == fence else fence or mark
        elif line and not line.startswith("#"):
            yield number, line


def _mend_section(word: str) -> str | None:
    """Give the keyword of a section that a word was meant to be."""
    plain = " ".join(word.replace("-", " ").split()).casefold()
    same = (known for known in _SECTIONS if known.replace("-", " ").casefold() == plain)
    found = next(same, None) or _SECTION_SLIPS.get(plain)
    near = nearest(word, _SECTIONS) if found is None and len(word) > 4 else []
    return found or next(iter(near), None)


def _mend_step(line: str) -> str | None:
    """Give the word that a step should begin with."""
    first = line.split(maxsplit=1)[0].rstrip(",:").casefold()
    same = (known.strip() for known in _STEPS if known.strip().casefold() == first)
    return next(same, None) or _STEP_SLIPS.get(first)
