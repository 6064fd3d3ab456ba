"""Files of households → each one's case or its rejection, in order: nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sasaran.api import Rulebook
from sasaran.base.errors import Fault, HouseholdError
from sasaran.base.wording import pick
from sasaran.case import Case
from sasaran.ir.facts import AreaTable
from sasaran.registry.files import read_households
from sasaran.registry.recall import read_day
from sasaran.tables.finding import TablesError, read_tables

_ITEM = ("keluarga ke-{item} dalam berkas", "household {item} of the file")


@dataclass(frozen=True, slots=True)
class Decided:
    """One household that was decided: its file, the line where it begins, and its number where it stands in a list.

    ``record`` is what was given, as it was given.
    """

    path: str
    line: int
    case: Case
    item: int | None = None
    record: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Superseded:
    """A record of which a later version was known on the day that was asked for."""

    path: str
    line: int
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
    book: Rulebook,
    paths: Iterable[str | Path],
    on: date,
    areas: AreaTable | None = None,
    known_on: date | None = None,
) -> Iterator[Decided | Rejected | Superseded]:
    """Decide every household of the files, one after another.

    A household whose key was met before in this run is rejected: two records of one family are two answers. With
    ``known_on``, records of one household that differ in their day are versions: the latest that was known on that
    day is decided, the others are given as superseded.
    """
    names = list(map(str, paths))
    seen: dict[str, _Place] = {}
    versions = {} if known_on is None else _find_versions(book, names, known_on)
    for path in names:
        for line, item, record in _read(path, book):
            if isinstance(record, Fault):
                yield Rejected(path, line, (record,), item)
                continue
            if not isinstance(record, Mapping):  # in a file a text is no record, though in Python it may be JSON
                hint = "text" if isinstance(record, str) and record.lstrip().startswith("{") else None
                yield Rejected(path, line, (Fault("SAS-H001", hint=hint),), item)
                continue
            if _is_superseded(book, record, versions):
                yield Superseded(path, line or 0, item)
                continue
            try:
                case = book.decide(record, on, areas=areas, known_on=known_on)
            except HouseholdError as error:
                yield Rejected(path, line, error.faults, item)
                continue
            if case.household in seen:
                yield Rejected(path, line, (_twice(book, seen[case.household], path),), item)
                continue
            seen[case.household] = (path, line, item)
            yield Decided(path, line or 0, case, item, record)


def _find_versions(book: Rulebook, paths: list[str], known_on: date) -> dict[str, date]:
    """Find the latest day, of those known, of each household that has several records."""
    keys, key = book.content.keys, book.content.household.key or ""
    days: dict[str, set[date]] = {}
    for path in paths:
        for _, _, record in _read(path, book):
            if isinstance(record, Mapping) and isinstance(record.get(key), str):
                day = read_day(record.get(keys.record_date))
                if day is not None:
                    days.setdefault(str(record[key]), set()).add(day)
    known = {name: [day for day in each if day <= known_on] for name, each in days.items() if len(each) > 1}
    return {name: max(each) for name, each in known.items() if each}


def _is_superseded(book: Rulebook, record: Mapping[str, object], versions: Mapping[str, date]) -> bool:
    latest = versions.get(str(record.get(book.content.household.key or "")))
    return latest is not None and read_day(record.get(book.content.keys.record_date)) != latest


def _read(path: str, book: Rulebook) -> Iterator[tuple[int | None, int | None, object]]:
    """Give each record with its line; a fault that ends the file comes out last, without a line.

    A folder holds tables, where a household's line is its row.
    """
    try:
        if Path(path).is_dir():
            for found in read_tables(book.content, path):
                yield found.row, None, found.faults[0] if found.faults else found.record
            return
        yield from read_households(path)
    except (HouseholdError, TablesError) as error:
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
