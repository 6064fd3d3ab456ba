"""The text of a feature file → what its lines tell of, and what Gherkin would swallow or refuse in English.

Gherkin takes a heading that it does not know for a description: the scenario below it vanishes without a word. So the
lines are read here by themselves, and what they tell of is held against what the parser finds.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser
from gherkin.token_scanner import TokenScanner

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.scenarios.dialect import DIALECTS, Words

_COMMENT_LANGUAGE = re.compile(r"#\s*language\s*:\s*(\S+)\s*")
_TITLE = re.compile(r"(?P<word>[^\W\d_][^:\"|<：]{2,24}?)\s*[:：]")
_BARE = re.compile(
    r"(?i)(skenario konsep|garis-besar skenario|skenario|latar belakang|fitur"
    r"|scenario outline|scenario|background|feature)(?=\s|$)"
)
_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_WORDED = ("SAS-G005", "SAS-G006", "SAS-G007", "SAS-G008", "SAS-G010", "SAS-G011", "SAS-G014")
"""The codes whose messages say words of Gherkin, in the language of the file."""

_HEADS = ("scenario", "scenarioOutline", "background")
_SHOWN = 60


@dataclass(slots=True)
class ToldScenario:
    """One scenario as its lines tell it."""

    name: str
    span: Span
    is_outline: bool
    steps: int = 0
    columns: dict[str, Span] = field(default_factory=dict)
    tables: list[tuple[Span, int]] = field(default_factory=list)
    asserts: bool = False
    placeholders: dict[str, Span] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many examples it has."""
        return sum(max(0, lines - 1) for _, lines in self.tables)

    @property
    def tests(self) -> int:
        """How many tests it gives."""
        return self.rows if self.tables else 1


@dataclass(frozen=True, slots=True)
class Layout:
    """A feature file as its lines tell it: its scenarios in order, and every problem by place."""

    scenarios: tuple[ToldScenario, ...]
    problems: tuple[Diagnostic, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing in it would be lost."""
        return all(CATALOGUE[each.code].severity != "error" for each in self.problems)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that says something, and where its first word stands (from 1)."""

    text: str
    number: int
    column: int


def read_layout(path: str, data: bytes) -> Layout:
    """Read the lines of a feature file.

    Args:
        path: The name of the file in messages.
        data: Its bytes.
    """
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        hint = "utf16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else None
        return Layout((), (Diagnostic("SAS-P001", Span(path, 1, 1, 1, 1), hint=hint),))
    reader = _Reader(path, text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return reader.read()


class _Reader:
    def __init__(self, path: str, lines: list[str]) -> None:
        self._path = path
        self._lines = lines
        self._scenarios: list[ToldScenario] = []
        self._problems: list[Diagnostic] = []
        self._words: Words = DIALECTS["id"]
        self._head = ""  # the kind of section that the lines stand in

    def read(self) -> Layout:
        if not self._check_language():
            return Layout((), tuple(self._problems))
        lines = list(self._list_lines())
        for place, line in enumerate(lines):
            following = lines[place + 1] if place + 1 < len(lines) else None
            if line.text.startswith("|"):
                self._read_row(line)
            elif not line.text.startswith("@"):
                self._read_line(line, following)
        for told in self._scenarios:
            self._judge(told)
        self._find_twins()
        self._compare_with_parser()
        return Layout(tuple(self._scenarios), tuple(sorted(self._problems, key=lambda each: each.order)))

    def _check_language(self) -> bool:
        """Check the first line; gives whether the words below it may be those of our dialect."""
        number, first = next(((at, line) for at, line in enumerate(self._lines, 1) if line.strip()), (1, ""))
        match = _COMMENT_LANGUAGE.fullmatch(first.strip())
        if match is None or match[1] not in DIALECTS:
            self._report("SAS-G001", self._span(_Line(first.strip(), number, 1), len(first) or 1))
        elif match[1] != self._words.lang:
            self._words = DIALECTS[match[1]]
        tabs = [number for number, line in enumerate(self._lines, 1) if "\t" in line[: len(line) - len(line.lstrip())]]
        if tabs:
            self._report("SAS-G004", Span(self._path, tabs[0], 1, tabs[0], 2), count=len(tabs))
        return match is None or match[1] in DIALECTS

    def _list_lines(self) -> Iterator[_Line]:
        """Give the lines that say something: no comments, no texts between triple quotes."""
        fence = ""
        for number, raw in enumerate(self._lines, start=1):
            text = raw.strip()
            mark = text[:3] if text[:3] in ('"""', "```") else ""
            if fence or mark:
                fence = "" if fence and mark == fence else fence or mark
            elif text and not text.startswith("#"):
                yield _Line(text, number, len(raw) - len(raw.lstrip()) + 1)

    def _read_line(self, line: _Line, following: _Line | None) -> None:
        section, step = self._words.find_section(line.text), self._words.find_step(line.text)
        if section is not None:
            self._open(self._words.sections[section], line, len(section) + 1)
        elif step is not None and self._head in _HEADS:
            self._read_step(line, self._words.steps[step])
        else:
            self._read_other(line, following)

    def _open(self, kind: str, line: _Line, length: int) -> None:
        self._head = kind
        if kind in ("scenario", "scenarioOutline"):
            whole = self._span(line, len(line.text))
            self._scenarios.append(ToldScenario(line.text[length:].strip(), whole, kind == "scenarioOutline"))
        elif kind == "examples" and self._scenarios:
            self._scenarios[-1].tables.append((self._span(line, length), 0))

    def _read_step(self, line: _Line, kind: str) -> None:
        if self._head == "background":
            return
        told = self._scenarios[-1]
        told.steps += 1
        told.asserts = told.asserts or kind == "then"
        self._note_placeholders(line)

    def _read_row(self, line: _Line) -> None:
        if self._head != "examples" or not self._scenarios or not self._scenarios[-1].tables:
            self._note_placeholders(line)
            return
        told = self._scenarios[-1]
        span, lines = told.tables[-1]
        told.tables[-1] = (span, lines + 1)
        if lines == 0:
            self._read_columns(told, line)

    def _read_columns(self, told: ToldScenario, line: _Line) -> None:
        at, seen = 1, set()
        for cell in line.text.strip("|").split("|"):
            name, start = cell.strip(), line.column + at + len(cell) - len(cell.lstrip())
            span = Span(self._path, line.number, start, line.number, start + max(1, len(name)))
            if name in seen:
                self._report("SAS-G012", span, name=name)
            seen.add(name)
            told.columns.setdefault(name, span)
            at += len(cell) + 1

    def _read_other(self, line: _Line, following: _Line | None) -> None:
        """Read a line that Gherkin takes for a description, or refuses in English."""
        title, bare = _TITLE.match(line.text), _BARE.match(line.text)
        below = following is not None and self._words.find_step(following.text) is not None
        said_word = title["word"] if title else bare[0] if bare and below else None
        near = self._words.mend_section(said_word) if said_word is not None else None
        said = title or bare
        if near is not None and said is not None:
            self._report("SAS-G002", self._span(line, len(said[0])), said=said[0], near=near)
            # So that what stands below it is read as it was meant.
            self._open(self._words.sections[near], line, len(said[0]))
        elif self._head in _HEADS and (step := self._words.mend_step(line.text)) is not None:
            word = line.text.split(maxsplit=1)[0]
            self._report("SAS-G003", self._span(line, len(word)), said=word, near=step)
            self._read_step(line, next(kind for known, kind in self._words.steps.items() if known.strip() == step))

    def _note_placeholders(self, line: _Line) -> None:
        if self._head in ("scenario", "scenarioOutline"):
            for match in _PLACEHOLDER.finditer(line.text):
                start = line.column + match.start()
                span = Span(self._path, line.number, start, line.number, start + len(match[0]))
                self._scenarios[-1].placeholders.setdefault(match[1], span)

    def _judge(self, told: ToldScenario) -> None:
        if not told.steps:
            self._report("SAS-G006", told.span, name=told.name)
        elif not told.asserts:
            self._report("SAS-G008", told.span, name=told.name)
        for span, lines in told.tables:
            if lines < 2:
                self._report("SAS-G005", span, hint="rows" if lines else None)
        if told.is_outline and not told.tables:
            self._report("SAS-G007", told.span, name=told.name)
        if not told.tables and not told.is_outline and not told.placeholders:
            return
        used = {*told.placeholders, *_PLACEHOLDER.findall(told.name)}
        for name, span in told.placeholders.items():
            if name not in told.columns and all(lines for _, lines in told.tables):
                self._report("SAS-G010", span, name=name)
        for name, span in told.columns.items():
            if name not in used:
                self._report("SAS-G011", span, name=name)

    def _find_twins(self) -> None:
        first: dict[str, ToldScenario] = {}
        for told in self._scenarios:
            other = first.setdefault(told.name, told)
            if other is not told:
                self._report("SAS-G009", told.span, (Label(other.span, "first"),), name=told.name)

    def _compare_with_parser(self) -> None:
        """Hold the lines against Gherkin's own parser: the last net, below which nothing is lost."""
        explained = any(each.code in ("SAS-G001", "SAS-G002", "SAS-G003") for each in self._problems)
        try:
            document = Parser().parse(TokenScanner("\n".join(self._lines)))
        except CompositeParserException as error:
            if not explained:
                self._refuse(error.errors[0])
            return
        found = _count_scenarios(document)
        if not found and not explained:
            self._report("SAS-G014", Span(self._path, 1, 1, 1, 1))
        elif found != len(self._scenarios) and not explained:
            self._report("SAS-G013", Span(self._path, 1, 1, 1, 1), told=len(self._scenarios), found=found)

    def _refuse(self, error: ParserException) -> None:
        location: object = error.location
        hint = "table" if "cell count" in str(error) else None
        place = location if isinstance(location, dict) else {}
        number = min(int(place.get("line") or 1), len(self._lines))
        column = int(place.get("column") or 1)
        end = max(column + 1, len(self._lines[number - 1].rstrip()) + 1)
        self._report("SAS-G092", Span(self._path, number, column, number, end), hint=hint)

    def _span(self, line: _Line, length: int) -> Span:
        return Span(self._path, line.number, line.column, line.number, line.column + length)

    def _report(
        self, code: str, span: Span, labels: tuple[Label, ...] = (), hint: str | None = None, **values: object
    ) -> None:
        shown = {name: _cut(value) if isinstance(value, str) else value for name, value in values.items()}
        shown = {**(self._words.said if code in _WORDED else {}), **shown}
        self._problems.append(Diagnostic(code, span, shown, labels, hint))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _count_scenarios(part: object) -> int:
    """Count the scenarios that the parser found."""
    if isinstance(part, list):
        return sum(_count_scenarios(each) for each in part)
    if not isinstance(part, dict):
        return 0
    inner = [part[key] for key in ("feature", "children", "rule") if part.get(key)]
    return ("scenario" in part) + sum(_count_scenarios(each) for each in inner)
