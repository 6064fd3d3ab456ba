"""What is raised when a record or a table of facts can't be read: faults with their places, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sasaran.base.catalogue import CATALOGUE, Both
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.suggest import nearest
from sasaran.base.wording import LANGUAGES, fill_template, pick, show_date

_SEVERITY = {"error": ("galat", "error"), "warning": ("peringatan", "warning")}
_HINT: Both = ("petunjuk", "hint")
_LINE: Both = ("baris", "line")


@dataclass(frozen=True, slots=True)
class Fault:
    """One problem of one record.

    ``path`` is the place in the record, such as ``anggota[2].tanggal_lahir`` (rows count from 1); ``line`` the line
    of the file, where it is known. ``values`` fill the words of the catalogue: never a fact about a person.
    """

    code: str
    path: str = ""
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    hint: str | None = None
    line: int | None = None

    def message(self, lang: str = "id") -> str:
        """Say what is wrong."""
        return fill_template(pick(CATALOGUE[self.code].message, lang), self.values, lang)

    def repair(self, lang: str = "id") -> str:
        """Say what to do about it."""
        entry = CATALOGUE[self.code]
        return fill_template(pick(entry.hints[self.hint] if self.hint else entry.hint, lang), self.values, lang)

    def words(self, lang: str = "id") -> str:
        """Give the whole line: place, code, problem, repair."""
        line = f"{pick(_LINE, lang)} {self.line}" if self.line is not None else ""
        place = ": ".join(part for part in (line, self.path) if part)
        repair = self.repair(lang)
        kind = pick(_SEVERITY[CATALOGUE[self.code].severity], lang)
        text = f"{kind}[{self.code}]: {self.message(lang)}"
        return (f"{place}: " if place else "") + text + (f"; {pick(_HINT, lang)}: {repair}" if repair else "")


class SasaranError(ValueError):
    """A mistake in what was given; its text says where, what, and the repair, in Bahasa Indonesia."""

    def words(self, lang: str = "id") -> str:
        """Give the whole text in a language, ``id`` or ``en``."""
        return ValueError.__str__(self)


class RulebookError(SasaranError):
    """A rulebook that can't be used, with every diagnostic of the run.

    ``rendered`` is its text by language, as the command line shows it.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic], rendered: Mapping[str, str]) -> None:
        self.diagnostics = tuple(diagnostics)
        self.rendered = dict(rendered)
        super().__init__(self.diagnostics, self.rendered)

    def words(self, lang: str = "id") -> str:
        """Give every problem with its place and repair."""
        return self.rendered.get(lang, self.rendered.get("id", ""))

    def __str__(self) -> str:
        return self.words()


class FactsError(SasaranError):
    """Facts that can't be read, with every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def words(self, lang: str = "id") -> str:
        """Give every fault, one a line."""
        return "\n".join(fault.words(lang) for fault in self.faults)

    def __str__(self) -> str:
        return self.words()

    def __repr__(self) -> str:
        codes = ", ".join(sorted({fault.code for fault in self.faults}))
        return f"{type(self).__name__}({len(self.faults)} faults: {codes})"


class HouseholdError(FactsError):
    """One household, or a whole file of them, that can't be read."""


class AreaTableError(FactsError):
    """A table of area facts or area statements that can't be read."""


class LanguageError(FactsError):
    """A language that nothing is written in."""


class ReadingError(FactsError):
    """What can't be read in plain words: a name, a kind or a form that there isn't."""


def require_language(lang: str) -> None:
    """Refuse a language other than ``id`` and ``en``.

    Raises:
        LanguageError: It is another one.

    """
    if lang not in LANGUAGES:
        raise LanguageError((Fault("SAS-H063", values={"known": ", ".join(LANGUAGES)}),))


class ProgramError(SasaranError, KeyError):
    """A program that is asked for and isn't there: not in the rulebook, or not in force.

    It is a `KeyError` as well, for a case is a mapping. Its words are made when they are asked for.

    Attributes:
        program: What was asked for.
        known: The programs there are.
        days: From when through when (None: no end) each edition is in force, where the rulebook has the program.
        on: The decision date.

    """

    def __init__(
        self, program: str, known: Iterable[str], on: date | None = None, days: Iterable[tuple[date, date | None]] = ()
    ) -> None:
        self.program, self.known, self.on, self.days = program, tuple(known), on, tuple(days)
        super().__init__(self.program, self.known, self.on, self.days)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The one fault, with the nearest right program or the days of this one."""
        if self.days:
            days = tuple("; ".join(_say_days(*each, lang) for each in self.days) for lang in LANGUAGES)
            return (Fault("SAS-U012", "", {"name": self.program, "on": self.on, "known": days}),)
        near = nearest(self.program, self.known, 1) if isinstance(self.program, str) else []
        known = ", ".join(self.known[:12]) + (", …" if len(self.known) > 12 else "") or "-"
        values = {"name": self.program, "near": near[0] if near else "", "known": known}
        return (Fault("SAS-U011", "", values, "near" if near else "known"),)

    def words(self, lang: str = "id") -> str:
        """Say that it is not there, and what could be meant."""
        return self.faults[0].words(lang)

    def __str__(self) -> str:
        return self.words()


def _say_days(start: date, end: date | None, lang: str) -> str:
    return f"{show_date(start, lang)} – {show_date(end, lang) if end is not None else ''}".rstrip()


def notice_words(notice: str, lang: str = "id") -> str:
    """Say a notice of `ir.facts.Facts`, which is a code and a place: ``SAS-H102 anggota[2].umur``."""
    code, _, path = notice.partition(" ")
    return Fault(code, path).words(lang)
