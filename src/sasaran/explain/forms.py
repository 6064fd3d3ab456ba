"""Texts with blanks: what is told alike of many households is written once, and each one's own is filled in.

A form knows rows by their place, never by their key: it keeps nothing of the household that it was first made for.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sasaran.explain.lines import Line, Rows
from sasaran.ir.facts import Facts, Row
from sasaran.ir.veil import MARK

SMALL = 1000
WORTH_SETTLING = 2
"""Of what is told once, nothing is remembered."""
MOST_SETTLED = 8
MOST_MET = 256
SEVERAL = re.compile(rf"{MARK.pattern}(?:, {MARK.pattern})*")
"""One mark, or several one after another."""


@dataclass(slots=True)
class Case:
    """One household, or one member of it, as it is being told of; ``day`` stands in place of days to come."""

    facts: Facts
    rows: Rows
    region: str | None
    day: str | None = None


class Telling:
    """A household that is being told of: its rows from the top, by place, and how those are called."""

    __slots__ = ("_days", "_labels", "_names", "case", "facts", "is_dated", "region", "root", "rows")

    def __init__(self, facts: Facts, rows: Sequence[Row], region: str | None) -> None:
        self.facts, self.rows = facts, rows
        here = facts.root.values.get(region) if region is not None else None
        self.region = here if isinstance(here, str) else None
        self.root: Rows = {0: facts.root}
        self.case = Case(facts, self.root, self.region)
        self.is_dated = any(row.fact_dates for row in rows)  # a stored age has grown since
        self._labels = [row.label for row in rows]
        self._names: dict[tuple[int, ...], str] = {}
        self._days: dict[Turning, str] = {}

    def name(self, places: tuple[int, ...]) -> str:
        """Name rows by their keys."""
        text = self._names.get(places)
        if text is None:
            text = self._names[places] = ", ".join(map(self._labels.__getitem__, places))
        return text

    def find_day(self, turning: Turning) -> str:
        """Write the day on which somebody will be old enough; empty: there is none, or it isn't known."""
        day = self._days.get(turning)
        if day is None:
            day = self._days[turning] = turning.line.write_turning(self.rows[turning.place])
        return day


@dataclass(slots=True)
class Reads:
    """What a text turns on: fields, by the place of their row, and whether days to come are known."""

    fields: Iterable[tuple[int, str]]
    days: Iterable[Turning] = ()


class Blank(ABC):
    """What is filled in for each household."""

    @abstractmethod
    def write(self, home: Telling) -> str:
        """Write what belongs there."""

    def list_reads(self) -> Reads | None:
        """List what the text turns on, apart from keys, days to come and the region; None: it turns on more."""
        return None

    def settle(self, home: Telling) -> Sequence[Part]:
        """Write it for all households of which that is the same; what still differs is left blank."""
        return (self,)


Part = str | Blank


@dataclass(frozen=True)
class Names(Blank):
    """The keys of some rows."""

    places: tuple[int, ...]

    def write(self, home: Telling) -> str:
        """Write the keys."""
        return home.name(self.places)


class Turning(Blank):
    """The day on which somebody will be old enough: by a line that says how old, and the place of the row."""

    __slots__ = ("line", "place")

    def __init__(self, line: Line, place: int) -> None:
        self.line, self.place = line, place

    def write(self, home: Telling) -> str:
        """Write the day."""
        return home.find_day(self)


class Form:
    """A text with blanks: lines one below the other, in which marks stand for keys.

    Of households that show the same values too, it remembers all but keys and days from the second time on.
    """

    __slots__ = ("_days", "_fills", "_met", "_parts", "_reads", "_settled", "_sheet")

    def __init__(self, parts: Sequence[Part], places: Mapping[str, int]) -> None:
        self._parts = list(_join(parts, places))
        self._sheet = _Sheet(self._parts)
        self._fills = 0
        self._reads: list[tuple[int, tuple[str, ...]]] | None = None
        self._days: list[Turning] = []
        self._met: set[int] = set()
        self._settled: dict[tuple[object, ...], _Sheet] = {}

    @property
    def is_fixed(self) -> bool:
        """Whether it has no blanks."""
        return not self._sheet.writes

    def fill(self, home: Telling) -> str:
        """Fill the form in for a household."""
        return "".join(self.list_filled(home))

    def list_filled(self, home: Telling) -> list[str]:
        """Fill the form in for a household; the text is in pieces, one after another."""
        if self._reads is None:
            self._fills += 1
            if self._fills == WORTH_SETTLING:
                self._find_reads()
            return self._sheet.fill(home)
        if home.is_dated:
            return self._sheet.fill(home)
        rows = home.rows
        values: list[object] = [home.region]
        for place, names in self._reads:
            values += map(rows[place].values.get, names)
        for turning in self._days:
            values.append(not home.find_day(turning))
        key = tuple(values)
        sheet = self._settled.get(key) or self._learn(key, home)
        return sheet.fill(home)

    def _find_reads(self) -> None:
        found: dict[int, dict[str, None]] = {}
        for part in self._parts:
            reads = None if isinstance(part, str) else part.list_reads()
            if reads is not None:
                for place, name in reads.fields:
                    found.setdefault(place, {})[name] = None
                self._days += reads.days
        self._reads = [(place, tuple(names)) for place, names in found.items()]

    def _learn(self, key: tuple[object, ...], home: Telling) -> _Sheet:
        """Settle for all whose values are these, where such a household was met before."""
        if not are_small(key):
            return self._sheet
        number = hash(key)
        if number not in self._met:
            if len(self._met) >= MOST_MET:
                self._met.clear()
            self._met.add(number)
            return self._sheet
        parts: list[Part] = []
        for part in self._parts:
            if isinstance(part, str) or part.list_reads() is None:
                parts.append(part)
            else:
                parts += part.settle(home)
        if len(self._settled) >= MOST_SETTLED:
            self._settled.clear()
        sheet = self._settled[key] = _Sheet(parts)
        return sheet


class _Sheet:
    """Texts one after another, with blanks between them."""

    __slots__ = ("_at", "_texts", "writes")

    def __init__(self, parts: Sequence[Part]) -> None:
        self._texts: list[str] = []  # a text, then one to be written, and so on, and a text at the end
        blanks: list[Blank] = []
        fixed: list[str] = []
        for part in parts:
            if isinstance(part, str):
                fixed.append(part)
            else:
                self._texts += ("".join(fixed), "")
                fixed = []
                blanks.append(part)
        self._texts.append("".join(fixed))
        distinct = dict.fromkeys(blanks)  # the same keys are written once, however often they stand in the text
        self.writes = [blank.write for blank in distinct]
        at = {blank: place for place, blank in enumerate(distinct)}
        self._at = [at[blank] for blank in blanks]

    def fill(self, home: Telling) -> list[str]:
        """Write what belongs between the texts."""
        texts = self._texts.copy()
        written = [write(home) for write in self.writes]
        texts[1::2] = [written[place] for place in self._at]
        return texts


def are_small(values: Sequence[object]) -> bool:
    """Say whether values may be remembered: codes, yes or no, and numbers that say little of anybody."""
    return all(
        value is None or isinstance(value, (str, frozenset)) or (isinstance(value, int) and -SMALL < value < SMALL)
        for value in values
    )


def write_parts(parts: Sequence[Part], home: Telling) -> str:
    """Write parts at once, where no form is kept."""
    return "\n".join([part if isinstance(part, str) else part.write(home) for part in parts])


def _join(parts: Sequence[Part], places: Mapping[str, int]) -> Iterator[Part]:
    for at, part in enumerate(parts):
        if at:
            yield "\n"
        if isinstance(part, str):
            yield from find_marks(part, places)
        else:
            yield part


def find_marks(text: str, places: Mapping[str, int]) -> Iterator[Part]:
    """Cut a text at its marks: names stand in their place."""
    start = 0
    for found in SEVERAL.finditer(text):
        yield text[start : found.start()]
        yield Names(tuple(places[mark] for mark in MARK.findall(found.group())))
        start = found.end()
    yield text[start:]
