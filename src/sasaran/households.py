"""Files of households → each one's case or its rejection, in order: nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sasaran.api import Rulebook
from sasaran.base.errors import Fault, HouseholdError
from sasaran.base.wording import pick
from sasaran.case import Case
from sasaran.ir.facts import AreaTable
from sasaran.registry.files import read_households

_ITEM = ("keluarga ke-{item} dalam berkas", "household {item} of the file")


@dataclass(frozen=True, slots=True)
class Decided:
    """One household that was decided: its file, the line where it begins, and its number where it stands in a list."""

    path: str
    line: int
    case: Case
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """One household that can't be decided, or, where ``line`` is None, a file that can't be read (further)."""

    path: str
    line: int | None
    faults: tuple[Fault, ...]
    item: int | None = None

    def place(self, lang: str = "id") -> str:
        """Say where it stands: ``keluarga.json:1 (keluarga ke-3 dalam berkas)``."""
        line = "" if self.line is None else f":{self.line}"
        return f"{self.path}{line}{self.say_item(lang)}"

    def words(self, lang: str = "id") -> str:
        """Say every fault on a line of its own, each with the place."""
        faults = (replace(fault, line=None) if fault.line == self.line else fault for fault in self.faults)
        return "\n".join(f"{self.place(lang)}: {fault.words(lang)}" for fault in faults)

    def say_item(self, lang: str = "id") -> str:
        """Say which of a list it is, in brackets: many of them may stand on one line. Empty where it stands alone."""
        return "" if self.item is None else f" ({pick(_ITEM, lang).format(item=self.item)})"


_Place = tuple[str, int | None, int | None]


def decide_files(
    book: Rulebook, paths: Iterable[str | Path], on: date, areas: AreaTable | None = None
) -> Iterator[Decided | Rejected]:
    """Decide every household of the files, one after another.

    A household whose key was met before in this run is rejected: two records of one family are two answers.
    """
    seen: dict[str, _Place] = {}
    for path in map(str, paths):
        for line, item, record in _read(path):
            if isinstance(record, Fault):
                yield Rejected(path, line, (record,), item)
                continue
            if not isinstance(record, Mapping):  # in a file a text is no record, though in Python it may be JSON
                hint = "text" if isinstance(record, str) and record.lstrip().startswith("{") else None
                yield Rejected(path, line, (Fault("SAS-H001", hint=hint),), item)
                continue
            try:
                case = book.decide(record, on, areas=areas)
            except HouseholdError as error:
                yield Rejected(path, line, error.faults, item)
                continue
            if case.household in seen:
                yield Rejected(path, line, (_twice(book, seen[case.household], path),), item)
                continue
            seen[case.household] = (path, line, item)
            yield Decided(path, line or 0, case, item)


def _read(path: str) -> Iterator[tuple[int | None, int | None, object]]:
    """Give each record with its line; a fault that ends the file comes out last, without a line."""
    try:
        yield from read_households(path)
    except HouseholdError as error:
        for fault in error.faults:
            yield None, None, fault


def _twice(book: Rulebook, first: _Place, path: str) -> Fault:
    first_path, line, item = first
    said: dict[str, object] = {
        "first": line if item is None else tuple(f"{line} ({words.format(item=item)})" for words in _ITEM)
    }
    key = book.content.household.key or ""
    if first_path == path:
        return Fault("SAS-H051", key, said)
    return Fault("SAS-H051", key, {**said, "path": first_path}, "other")
