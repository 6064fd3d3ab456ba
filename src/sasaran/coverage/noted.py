"""What the scenarios saw of a rulebook: for each part of it that decides something, the truths that it had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sasaran.coverage.points import Point
from sasaran.coverage.watching import Read, Seen, Watching
from sasaran.ir.nodes import Node
from sasaran.ir.truth import Truth

COUNTS = (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)


@dataclass(slots=True)
class Noted:
    """How often each point was seen with each truth, by its place in the list of points; ``decided`` by edition."""

    truths: dict[int, dict[Truth, int]] = field(default_factory=dict)
    decided: dict[str, int] = field(default_factory=dict)
    moments: dict[str, int] = field(default_factory=dict)

    def note(self, seen: Seen, program: str, places: Mapping[int, int]) -> None:
        """Note what one decision of a program saw; ``places`` has the point of each part, by its ``id()``."""
        self.moments[program] = self.moments.get(program, 0) + 1
        for edition in seen.editions:
            self.decided[edition.id] = self.decided.get(edition.id, 0) + 1
        for part in seen.readings.keys() & places.keys():
            counts = self.truths.setdefault(places[part], dict.fromkeys(COUNTS, 0))
            for truth in {_read_truth(read) for read in seen.readings[part].values()}:
                counts[truth] += 1

    def join(self, other: Noted) -> None:
        """Add what another process noted."""
        for place, counts in other.truths.items():
            mine = self.truths.setdefault(place, dict.fromkeys(COUNTS, 0))
            for truth, count in counts.items():
                mine[truth] += count
        for ours, theirs in ((self.decided, other.decided), (self.moments, other.moments)):
            for name, count in theirs.items():
                ours[name] = ours.get(name, 0) + count

    def count(self, point: Point) -> Mapping[Truth, int]:
        """Give in how many decisions a point was seen true, false and unknown."""
        return self.truths.get(point.place, dict.fromkeys(COUNTS, 0))


def _read_truth(read: Read) -> Truth:
    """Give what was seen of a part: of a node before anything is presumed of it; of an amount that it was read."""
    part, reader = read.part, read.reader
    if isinstance(part, Node) and (part.attributes.presume is not None or part.attributes.indicative):
        assert isinstance(reader, Watching), "what is noted was watched"
        return reader.bare(read)
    return read.value if isinstance(read.value, Truth) else Truth.TRUE
