"""The library's front door, the only place where the stages are joined: ``load`` a rulebook, ``decide`` a household."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.errors import Fault, HouseholdError, RulebookError
from sasaran.base.render import render_text
from sasaran.check.book import Checked, check_rulebook
from sasaran.ir.facts import AreaTable, Facts
from sasaran.ir.rulebook import Content
from sasaran.parse.folder import read_folder
from sasaran.parse.origins import OriginError, read_origin
from sasaran.parse.origins.archive import is_archive

if TYPE_CHECKING:
    from sasaran.batch.frames import Decisions
    from sasaran.case import Case
    from sasaran.deciding import Decider


_PACKAGE = Path(__file__).parent


def find_bundled() -> Path:
    """Find the rulebook that comes with the package: inside it when installed, else beside it in the repository."""
    packaged = _PACKAGE / "bundled" / "rules"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "rules"


def load(path: str | Path | None = None) -> Rulebook:
    """Load a rulebook from its folder, or one file; the bundled one if none is named.

    What keeps a rulebook from being used is found as `check_folder` finds it; what is only doubtful is not looked for.

    Raises:
        RulebookError: It can't be used; the error carries every diagnostic of the run.
    """
    checked, sources = check_folder(find_bundled() if path is None else path, doubts=False)
    if checked.content is None:
        rendered = {lang: render_text(checked.errors, sources, lang) for lang in ("id", "en")}
        raise RulebookError(checked.errors, rendered)
    return Rulebook(checked.content, checked.diagnostics)


def check_folder(path: str | Path, *, doubts: bool = True) -> tuple[Checked, Mapping[str, str]]:
    """Check a rulebook's folder; give the outcome, and the texts of its files for showing excerpts."""
    try:
        if is_archive(str(path)) and Path(path).is_file():
            return _check_archive(Path(path), doubts=doubts)
        found = read_folder(path) if str(path) else None  # no path at all is not the folder one happens to stand in
    except OSError as error:
        values = {"path": str(path), "place": str(error.filename).replace("\\", "/")}
        return Checked(None, (Diagnostic("SAS-C017", values=values, hint="rights"),), 0), {}
    if found is None:
        return Checked(None, (Diagnostic("SAS-C017", values={"path": str(path)}),), 0), {}
    root, files = found
    checked = check_rulebook(files, root, doubts=doubts)
    if Path(path).is_file():
        checked = replace(checked, diagnostics=tuple(_name_file(checked.diagnostics, str(path))))
    return checked, {name: data.decode("utf-8-sig", errors="replace") for name, data in files.items()}


def _check_archive(path: Path, *, doubts: bool) -> tuple[Checked, Mapping[str, str]]:
    """Check a rulebook that is kept in one file."""
    try:
        root, files = read_origin(str(path))
    except OriginError as error:
        return Checked(None, (error.diagnostic,), 0), {}
    checked = check_rulebook(files, root, doubts=doubts)
    return checked, {name: data.decode("utf-8-sig", errors="replace") for name, data in files.items()}


def _name_file(found: tuple[Diagnostic, ...], path: str) -> Iterator[Diagnostic]:
    """Name the one file that was given, not its folder: what it lacks may well stand beside it."""
    headless = any(each.code == "SAS-C011" for each in found)
    for each in found:
        if each.code == "SAS-C011":
            yield replace(each, values={"path": path}, hint="file")
        elif each.code != "SAS-C014":
            yield each
        elif not headless:
            yield replace(each, values={"path": path})


class Rulebook:
    """A checked rulebook: immutable, hashable, picklable, shared between threads without locks."""

    __slots__ = ("_decider", "content", "warnings")

    def __init__(self, content: Content, warnings: tuple[Diagnostic, ...] = ()) -> None:
        self.content = content
        self.warnings = warnings
        self._decider: Decider | None = None

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
        return self._decides.read_areas(path)

    def read(
        self, name: str | None, on: str | date, lang: str = "id", *, form: str = "text", kind: str | None = None
    ) -> str:
        """Read a rule in plain words, clause by clause, with the values in force and their history.

        Args:
            name: A program (every edition of it in force on the date), criteria, a definition or table, a parameter
                or an attestation, by its name in the rulebook; None for the whole rulebook.
            on: The date: rules and values are read as they stand on it.
            lang: ``id`` (Bahasa Indonesia) or ``en``.
            form: ``text``, ``md`` (Markdown), ``html`` (a page that stands alone) or ``json``.
            kind: Where several things have one name, which of them: ``program``, ``criteria``, ``definition``,
                ``table``, ``parameter`` or ``attestation``.

        Raises:
            ReadingError: There is nothing of this name, or no such form or kind; the error names the nearest.
            ProgramError: The program is not in force on the date, or (``kind`` is ``program``) there is none.
            LanguageError: Another language is asked for.

        """
        return self._decides.read_rule(name, read_day(on), lang, form, kind)

    def list_programs(self, lang: str = "id", *, form: str = "text") -> str:
        """List every program by the body that answers for it: its editions, its sources, what is yet to be confirmed.

        Args:
            lang: ``id`` (Bahasa Indonesia) or ``en``.
            form: ``text``, ``md`` (Markdown), ``html`` (a page that stands alone) or ``json``.

        Raises:
            ReadingError: There is no such form.
            LanguageError: Another language is asked for.

        """
        return self._decides.list_programs(lang, form)

    def read_household(
        self, household: Mapping[str, object] | str | bytes, on: str | date, areas: AreaTable | None = None
    ) -> Facts:
        """Read and validate one household without deciding it.

        Raises:
            HouseholdError: As `decide` does.
        """
        return self._decides.read_household(household, read_day(on), areas)

    def decide(
        self,
        household: Mapping[str, object] | str | bytes,
        on: str | date,
        *,
        areas: AreaTable | None = None,
        known_on: str | date | None = None,
    ) -> Case:
        """Decide every program in force for one household.

        Args:
            household: Its facts by the rulebook's own names, or the JSON text of them. An absent key and null both
                mean *not known*; ``[]`` is known to be empty.
            on: The decision date: the rules in force on it, and the only clock there is.
            areas: Facts and statements about areas from outside the rulebook, as `read_areas` gives them.
            known_on: The day as of which the record is taken: what it says to have been recorded later was not known
                then, and counts as missing. Rules are still those in force ``on`` the decision date.

        Raises:
            HouseholdError: The record can't be read; the error names every field at fault and no personal value.
            AreaTableError: ``areas`` is no table.

        """
        day = read_day(on)
        if known_on is None:
            return self._decides.decide(household, day, areas)
        return self._decides.decide(household, day, areas, read_day(known_on))

    def decide_tables(
        self,
        tables: str | Path | Mapping[str, object],
        on: str | date,
        *,
        areas: AreaTable | None = None,
        engine: str = "duckdb",
        sample: int = 0,
        seed: int = 1,
    ) -> Decisions:
        """Decide every program for all households of some tables, in memory; `sasaran batch` does it for any number.

        Args:
            tables: A folder of tables (docs/tables.md), or by each table's name an Arrow table, a Polars or pandas
                frame, or the path of a file.
            on: The decision date.
            areas: Facts and statements about areas, as `read_areas` gives them; everything is then decided one by one.
            engine: ``duckdb`` (in SQL where that is exact) or ``python`` (one by one).
            sample: So many households, and as many that stand on a line, are decided again by the reference evaluator.
            seed: Of that sample.

        Raises:
            FactsError: The tables can't be read. Single households that can't be are told in the table ``rejected``.
            ParityError: The reference evaluator says otherwise.

        """
        # It brings DuckDB in, which takes as long as all the rest (docs/adr/0004).
        batch = import_module("sasaran.batch.frames")
        decisions: Decisions = batch.decide_frames(
            self.content, tables, read_day(on), areas=areas, engine=engine, sample=sample, seed=seed
        )
        return decisions

    @property
    def _decides(self) -> Decider:
        decider = self._decider
        if decider is None:
            # Checking and loading need none of it, and start sooner without (docs/adr/0004). Two threads that
            # come first together make two, which give the same answers.
            from sasaran.deciding import Decider

            decider = self._decider = Decider(self.content)
        return decider


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
