"""A rulebook with its scenarios, signatures and measures → everything that the site shows, program by program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sasaran.base.diagnostics import Diagnostic
from sasaran.ir.rulebook import Content, Edition
from sasaran.review.measures import Measures, Quality, measure
from sasaran.review.pages import Reader, Sheet
from sasaran.review.playing import LANGUAGES, Played, Player, group_by_program
from sasaran.review.relations import relate
from sasaran.review.signatures import Signed
from sasaran.review.situations import Situation
from sasaran.review.standing import CHANGED, UNKNOWN, Register, Standing
from sasaran.scenarios.layout import read_layout


@dataclass(frozen=True, slots=True)
class Page:
    """What the pages of one program show; ``sheets`` by language."""

    program: str
    latest: Edition
    sheets: Mapping[str, Sheet]
    played: tuple[Played, ...]
    quality: Quality
    standings: tuple[Standing, ...]
    relations: Mapping[str, tuple[str, ...]]
    situations: tuple[Situation, ...]

    @property
    def failing(self) -> int:
        """How many scenarios do not hold."""
        return sum(not each.holds for each in self.played)

    @property
    def signed(self) -> str:
        """Say how it stands: ``signed``, ``changed`` (since the last signature) or ``unsigned``."""
        if not self.standings:
            return "unsigned"
        return "changed" if self.standings[0].state in (CHANGED, UNKNOWN) else "signed"


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that the site shows."""

    content: Content
    on: date
    pages: tuple[Page, ...]
    situations: tuple[Situation, ...]
    measured: str
    unread: tuple[Diagnostic, ...]

    @property
    def scenarios(self) -> int:
        """How many scenarios were run; one that decides two programs is counted at both."""
        return sum(len(page.played) for page in self.pages)

    @property
    def failing(self) -> int:
        """How many of them do not hold."""
        return sum(page.failing for page in self.pages)


def gather(
    content: Content,
    features: Mapping[str, bytes],
    on: date,
    measures: Measures,
    signed: Signed,
    situations: Sequence[Situation],
) -> Pack:
    """Gather everything.

    Args:
        content: The checked rulebook.
        features: The feature files by name.
        on: Rules and values are read as they stand on this day.
        measures: What `sasaran test` measured.
        signed: The signatures.
        situations: The situations of life.
    """
    unread: list[Diagnostic] = []
    groups = group_by_program(list(_play(content, features, unread)))
    readers = {lang: Reader(content, on, lang) for lang in LANGUAGES}
    register, relations = Register(content, signed), relate(content)
    pages = []
    for program in sorted({edition.program for edition in content.editions}):
        editions = [edition for edition in content.editions if edition.program == program]
        page = Page(
            program,
            max(editions, key=lambda each: each.during.start),
            {lang: reader.read(program) for lang, reader in readers.items()},
            groups.get(program, ()),
            measure(measures, program),
            tuple(register.list_standings(program)),
            relations.get(program, {}),
            tuple(each for each in situations if program in each.programs),
        )
        pages.append(page)
    return Pack(content, on, tuple(pages), tuple(situations), measures.state, tuple(unread))


def _play(content: Content, features: Mapping[str, bytes], unread: list[Diagnostic]) -> Iterator[Played]:
    player = Player(content)
    for path, data in features.items():
        layout = read_layout(path, data)
        if layout.is_sound:
            yield from player.play(path, data.decode("utf-8-sig", errors="replace"))
        else:
            unread += layout.problems
