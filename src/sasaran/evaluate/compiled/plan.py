"""A plan: one rulebook compiled for a stretch of days. Facts of a household go in; truths come out, fast."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from threading import Lock
from typing import Any, NamedTuple

from sasaran.evaluate.compiled.areas import Lookup, find_place
from sasaran.evaluate.compiled.functions import Library
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.observed import Function, Observed, Observer
from sasaran.evaluate.compiled.patterns import Known, Patterns
from sasaran.evaluate.compiled.readings import Readings
from sasaran.evaluate.compiled.row_truths import TRUTHS
from sasaran.evaluate.compiled.segments import find_segment
from sasaran.evaluate.compiled.shortcuts import merge_loops
from sasaran.ir.decision import Reading as FullReading
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth

WORTH_KNOWING = 1
"""So many households the reference reads before all is prepared for knowing others again, which takes about as long as
to read two by the reference: where a second one comes, many do."""


class Reading(NamedTuple):
    """The truths of one edition: on trust, strictly, and (on trust) of each member that may be present."""

    truth: Truth
    strict: Truth
    members: tuple[tuple[str, Truth], ...] = ()


def compile_plan(content: Content, on: date) -> Plan:
    """Compile a rulebook for the stretch of days around a date."""
    return Plan(content, on)


class Plan:
    """Decides households on any day of ``during``. What it says never changes; threads may share it.

    Attributes:
        content: the rulebook it was compiled from.
        during: the days on which it says the same.
        editions: those in force, in the order of the rulebook; every result is in this order.
    """

    __slots__ = (
        "_asked", "_library", "_lock", "_observer", "_outcomes", "_patterns", "_places", "_reader", "_readings",
        "_region", "_sources", "content", "during", "editions",
    )  # fmt: skip

    def __init__(self, content: Content, on: date) -> None:
        self.content = content
        self.during = find_segment(content, on)
        self.editions: tuple[Edition, ...] = tuple(each for each in content.editions if on in each.during)
        self._library = library = Library(content, on, self.editions)
        self._lock = Lock()
        self._sources: dict[str, str] = {}
        self._region = content.household.region or ""
        self._places: Lookup[str | None] = Lookup(lambda code: self._list_applying(code, on))
        done: dict[Cell, Cell] = {}
        truths = [merge_loops(library.graph, cell, done) for cell in library.outcomes]
        source = library.write("outcomes", truths, [library.find_doubt()], ())
        self._outcomes = self._build("outcomes", source)
        self._reader: _Reader | None = None
        self._observer: Observer | None = None
        self._readings: Readings | None = None
        self._patterns: Patterns | None = None
        self._asked = 0

    def __reduce__(self) -> tuple[Callable[[Content, date], Plan], tuple[Content, date]]:
        # Functions made at run time can't be pickled; they are made again from the rulebook.
        return compile_plan, (self.content, self.during.start)

    @property
    def sources(self) -> Mapping[str, str]:
        """The functions generated so far as text, by name, for who debugs a plan."""
        return dict(self._sources)

    def applying(self, facts: Facts) -> tuple[tuple[int, Edition], ...]:
        """List the editions in force that are not bound to other regions than the household's, each with its place."""
        code = facts.root.values.get(self._region)
        found: tuple[tuple[int, Edition], ...] = self._places[code if isinstance(code, str) else None]
        return found

    def outcomes(self, facts: Facts) -> tuple[bool | None, ...]:
        """Give the truth on trust of each of ``editions``: True, False, or None (not known)."""
        truths: tuple[bool | None, ...] = self._outcomes(facts)[0]
        return truths

    def judge(self, facts: Facts) -> tuple[tuple[bool | None, ...], bool | None]:
        """Give the outcomes, and whether the household may contradict a named member.

        Not True: it surely does not, by strict reading either. True: the reference must look closer.
        """
        found: tuple[tuple[bool | None, ...], bool | None] = self._outcomes(facts)
        return found

    def read(self, edition: Edition, facts: Facts) -> Reading:
        """Give one edition's truths; to read several, `read_all` takes as long as one."""
        return self.read_all(facts)[edition.id]

    def read_all(self, facts: Facts) -> dict[str, Reading]:
        """Give the truths of each edition in force, by its id."""
        if self._reader is None:
            with self._lock:
                self._reader = self._reader or _Reader(self._library, self._build)
        return self._reader.read(facts)

    def observe(self, facts: Facts) -> Observed:
        """Give the truth of every node of every edition in force, by the edition's id."""
        if self._observer is None:
            with self._lock:
                self._observer = self._observer or Observer(self._library, self._build)
        return self._observer.observe(facts)

    def read_fully(self, edition: Edition, facts: Facts, *, patient: bool = False) -> FullReading | None:
        """Read one edition in full, as the reference does; None: it is beyond what is compiled.

        ``patient``: also None the first few times, when it is quicker to ask the reference than to compile.
        """
        if self._readings is None:
            with self._lock:
                self._readings = self._readings or Readings(self._library, self._build, self._lock)
        return self._readings.read(edition, facts, patient)

    def read_alike(self, edition: Edition, facts: Facts) -> FullReading | None:
        """Read a veiled household in full for all that are like it; None: each is to be read on its own.

        Raises:
            DoubtfulError: The reference can read it for all of them.
        """
        readings = self._readings
        assert readings is not None, "who is known again has been sketched"
        return readings.read_alike(edition, facts)

    def recognise(self, facts: Facts) -> Known | None:
        """Know a household again by its sketch; None: it can't be, or too few came yet for that to be worth while."""
        if self._patterns is None:
            self._asked += 1
            if self._asked <= WORTH_KNOWING:
                return None
            with self._lock:
                self._patterns = self._patterns or self._prepare_patterns()
        return self._patterns.recognise(facts)

    def _prepare_patterns(self) -> Patterns:
        self._readings = readings = self._readings or Readings(self._library, self._build, self._lock)
        return Patterns(self._library, readings.outline_all(), self._build)

    def _build(self, name: str, source: str) -> Callable[..., Any]:
        self._sources[name] = source
        scope = dict(self._library.constants)
        exec(compile(source, f"<{self.content.name} {name} {self.during.start}>", "exec"), scope)
        function: Callable[..., Any] = scope[name]
        return function

    def _list_applying(self, code: str | None, on: date) -> tuple[tuple[int, Edition], ...]:
        areas = self.content.areas
        bound = {each.id: find_place(areas, on, code, each.applies_in) for each in self.editions if each.applies_in}
        return tuple((place, each) for place, each in enumerate(self.editions) if bound.get(each.id) is not False)


class _Reader:
    """Reads every edition on trust and strictly, with each member's own truth."""

    __slots__ = ("_function", "_places")

    def __init__(self, library: Library, build: Callable[[str, str], Function]) -> None:
        trusting = library.trusting
        strict = [library.strict.edition(edition) for edition in library.editions]
        seen: dict[Binder, dict[str, Cell]] = {}
        for edition in library.editions:
            binder = library.bind_recipient(edition)
            if binder is not None:
                cell = trusting.conjoin([trusting.present(binder), trusting.recipient(edition, binder)])
                seen.setdefault(binder, {})[edition.id] = cell
        watched = library.watch(seen)
        columns = {
            name: (loop, column) for loop, item in enumerate(watched) for column, name in enumerate(item.ids, start=1)
        }
        count = len(library.editions)
        self._places = [
            (each.id, place, count + place, columns.get(each.id)) for place, each in enumerate(library.editions)
        ]
        self._function = build("read", library.write("read", [*library.outcomes, *strict], (), watched))

    def read(self, facts: Facts) -> dict[str, Reading]:
        """Read every edition."""
        truths, *rows = self._function(facts)
        found = {}
        for name, trusting, strict, column in self._places:
            members: tuple[tuple[str, Truth], ...] = ()
            if column is not None:
                loop, place = column
                members = tuple((row[0], TRUTHS[row[place]]) for row in rows[loop])
            found[name] = Reading(TRUTHS[truths[trusting]], TRUTHS[truths[strict]], members)
        return found
