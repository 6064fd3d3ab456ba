"""Which moments a mutant reaches: those at which a line that it changes says something else, or may.

A line (a node of a tree, or a whole expression) is read again with the change in it, for the rows for which the
decision read it. Where it says the same of all of them, the decision can't differ, and need not be made again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sasaran.coverage.watching import Part, Read, Seen
from sasaran.evaluate.reference.meaning import Meaning
from sasaran.evaluate.reference.values import Value, is_known
from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, ParameterValue
from sasaran.mutants.listing import ROUTE_KINDS, Mutant
from sasaran.mutants.paths import Path, get_at, replace_at
from sasaran.scenarios.moments import Moment

Key = object
"""What a decision notes of what it reads: the ``id()`` of a part, or a name (see `Seen.read`)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the rulebook as it is, and with a change in it."""

    old: Part
    new: Part


class Reach:
    """One mutant of a rulebook: what must have been read for it to matter, and the lines that it changes."""

    def __init__(self, content: Content, mutant: Mutant) -> None:
        self.mutant = mutant
        self.keys: tuple[Key, ...] = tuple(each if isinstance(each, tuple) else id(each) for each in mutant.reads)
        self._content = content
        self._lines = tuple(_list_lines(content, mutant, _find_line))
        self._roots = tuple(_list_lines(content, mutant, _find_root))
        self._published = tuple(each for each in mutant.reads if isinstance(each, ParameterValue))
        self._changed: Content | None = None

    @property
    def changed(self) -> Content:
        """The rulebook with the change in it."""
        if self._changed is None:
            self._changed = self.mutant.apply(self._content)
        return self._changed

    def forget(self) -> None:
        """Let the changed rulebook go: thousands of them are more than is needed at once."""
        self._changed = None

    def is_alone(self, seen: Seen) -> bool:
        """Say whether the published value that changes was read where no other one could be meant."""
        return any(id(row) in seen.alone for row in self._published)

    def reaches(self, moment: Moment, seen: Seen) -> bool:
        """Say whether the change may matter at a moment, of which it is known what it read."""
        if self.mutant.day is not None:
            return moment.facts.on == self.mutant.day
        if self._published:
            return self._reaches_published(moment, seen)
        if len(self._lines) < len(self.mutant.changes):
            return True
        if self.mutant.kind in ROUTE_KINDS and moment.looks_at_routes:
            return True  # which routes there are, and which are open, may be otherwise though the line says the same
        behind = moment.looks_behind
        if not _say_otherwise(self._lines, seen, behind):
            return False
        # Of what only the outcome is expected, it matters only if the whole condition says something else.
        whole = len(self._roots) < len(self.mutant.changes) or behind or moment.looks_at_routes
        return whole or _say_otherwise(self._roots, seen, behind)

    def _reaches_published(self, moment: Moment, seen: Seen) -> bool:
        behind = moment.looks_behind
        for row in self._published:
            if id(row) not in seen.read:
                continue
            lines = list(seen.list_lines(row))
            if not lines:
                return True  # only supposed answers led there
            for read in lines:
                reader = Meaning(self.changed, moment.facts, read.reader.trusting)
                again = (
                    reader.truth(read.part, read.environment)
                    if isinstance(read.part, Node)
                    else reader.value(read.part, read.environment)
                )
                if _differs(read.value, again, behind):
                    return True
        return False


def _say_otherwise(lines: Sequence[Line], seen: Seen, behind: bool) -> bool:
    return any(
        read is None or _differs(read.value, _read(read, line.new), behind)
        for line in lines
        for read in _list_readings(seen, line.old)
    )


def _list_readings(seen: Seen, part: Part) -> Iterator[Read | None]:
    """List the readings of a line; None where it was read, but only with supposed answers."""
    if id(part) not in seen.read:
        return
    found = tuple(seen.list_readings(part))
    yield from found or (None,)


def _read(read: Read, part: Part) -> Value:
    if isinstance(part, Node):
        return read.reader.truth(part, read.environment)
    return read.reader.value(part, read.environment)


def _differs(old: Value, new: Value, behind: bool) -> bool:
    return old != new or (behind and not is_known(old))


def _list_lines(content: Content, mutant: Mutant, find: Callable[[Content, Path], Path | None]) -> Iterator[Line]:
    """Find the line around each change, and what it says with the change in it."""
    for path, part in mutant.changes:
        found = find(content, path)
        if found is not None:
            old = get_at(content, found)
            yield Line(old, replace_at(old, path[len(found) :], part))


def _find_root(_: Content, path: Path) -> Path | None:
    """Find the whole condition of the edition that a change stands in."""
    return path[:3] if path[0] == "editions" and path[2:3] == ("eligibility",) else None


def _find_line(content: Content, path: Path) -> Path | None:
    """Find the line around a change: the nearest node, or the whole expression where no node is around it."""
    around: Path | None = None
    whole: object = content
    for place, step in enumerate(path):
        whole = get_at(whole, (step,))
        if isinstance(whole, Node) or (isinstance(whole, Expression) and around is None):
            around = path[: place + 1]
    return around
