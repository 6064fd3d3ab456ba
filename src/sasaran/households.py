"""Files of households → each one's case or its rejection, in order: nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sasaran.api import Rulebook
from sasaran.base.errors import Fault, HouseholdError
from sasaran.case import Case
from sasaran.ir.facts import AreaTable
from sasaran.registry.files import read_households


@dataclass(frozen=True, slots=True)
class Decided:
    """One household that was decided; ``line`` is where it begins in its file."""

    path: str
    line: int
    case: Case


@dataclass(frozen=True, slots=True)
class Rejected:
    """One household that can't be decided, or, where ``line`` is None, a file that can't be read (further)."""

    path: str
    line: int | None
    faults: tuple[Fault, ...]


def decide_files(
    book: Rulebook, paths: Iterable[str | Path], on: date, areas: AreaTable | None = None
) -> Iterator[Decided | Rejected]:
    """Decide every household of the files, one after another.

    A household whose key was met before in this run is rejected: two records of one family are two answers.
    """
    seen: dict[str, tuple[str, int]] = {}
    for path in map(str, paths):
        for line, record in _read(path):
            if isinstance(record, Fault):
                yield Rejected(path, line, (record,))
                continue
            try:
                case = book.decide(record, on, areas=areas)  # type: ignore[arg-type]
            except HouseholdError as error:
                yield Rejected(path, line, error.faults)
                continue
            if case.household in seen:
                first_path, first_line = seen[case.household]
                yield Rejected(path, line, (_twice(book, first_line, first_path if first_path != path else ""),))
                continue
            seen[case.household] = (path, line or 0)
            yield Decided(path, line or 0, case)


def _read(path: str) -> Iterator[tuple[int | None, object]]:
    """Give each record with its line; a fault that ends the file comes out last, without a line."""
    try:
        yield from read_households(path)
    except HouseholdError as error:
        for fault in error.faults:
            yield None, fault


def _twice(book: Rulebook, line: int, path: str) -> Fault:
    key = book.content.household.key or ""
    return Fault("SAS-H051", key, {"first": line, "path": path}, "other" if path else None)
