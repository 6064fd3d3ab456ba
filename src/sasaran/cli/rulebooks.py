"""Which rulebook a command means, and loading it: wrong names are refused before anything else is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sasaran.api import Rulebook, find_bundled, load
from sasaran.base.errors import AreaTableError
from sasaran.base.wording import show_date
from sasaran.cli.failing import ProblemsError, WrongUseError, suggest
from sasaran.cli.logging import get_logger, hide_fields
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Edition


def load_rulebook(path: Path | None) -> Rulebook:
    """Load the rulebook that was named, or the bundled one."""
    folder = path if path is not None else find_bundled()
    if not folder.exists():
        raise WrongUseError("SAS-U015", path=str(folder))
    book = load(folder)
    hide_fields(book.content)
    get_logger().info("rulebook loaded", name=book.name, version=book.version, hash=book.hash)
    return book


def load_areas(book: Rulebook, paths: list[Path] | None, lang: str) -> AreaTable | None:
    """Read the area tables that were named."""
    if not paths:
        return None
    try:
        return book.read_areas(paths)
    except AreaTableError:
        raise ProblemsError("\n".join(_find_faults(book, paths, lang))) from None


def _find_faults(book: Rulebook, paths: list[Path], lang: str) -> Iterator[str]:
    """Read the tables one by one, to say in which of them each fault is."""
    for path in paths:
        try:
            book.read_areas(path)
        except AreaTableError as error:
            yield from (f"{path}: {fault.words(lang)}" for fault in error.faults)


def find_editions(book: Rulebook, program: str, on: date, lang: str) -> list[Edition]:
    """Find the editions of a program in force on a date.

    Raises:
        WrongUseError: There is no such program, or it is not in force.

    """
    known = sorted({edition.program for edition in book.content.editions})
    editions = [edition for edition in book.content.editions if edition.program == program]
    if not editions:
        raise suggest("SAS-U011", program, known)
    found = [edition for edition in editions if on in edition.during]
    if not found:
        days = "; ".join(_say_days(edition, lang) for edition in editions)
        raise WrongUseError("SAS-U012", name=program, on=on, known=days)
    return found


def _say_days(edition: Edition, lang: str) -> str:
    start = show_date(edition.during.start, lang)
    if edition.during.end.year == 9999:
        return f"{start} –"
    return f"{start} – {show_date(edition.during.end, lang)}"
