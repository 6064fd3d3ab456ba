"""The worklist as it is shown: over all places, the best places, and for each place its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sasaran.summary.counting import ALL, Task
from sasaran.summary.small import hide, hide_all, measure
from sasaran.summary.wording import Naming

_RULES = ("verify", "parameter")
"""Open facts that only those who answer for a rule can settle."""
_LISTED, _LISTED_OF_PLACE = 20, 12


@dataclass(frozen=True, slots=True)
class Line:
    """A task as it is shown; the counts are hidden ones, ``size`` is how long its bar is, from 0 to 1."""

    place: str
    kind: str
    name: str
    decisions: int
    alone: int
    households: int
    size: float


class Worklist:
    """What to find out, in words; what settles fewer than ten decisions is left out."""

    def __init__(self, tasks: Sequence[Task], naming: Naming) -> None:
        self._naming = naming
        self._field = [task for task in tasks if task.kind not in _RULES]
        self._rules = [task for task in tasks if task.kind in _RULES]
        self.facts: dict[tuple[str, str], int] = {}

    def list_everywhere(self) -> list[Line]:
        """List what settles the most over all places."""
        return self._write(add_up(self._field)[:_LISTED])

    def list_rules(self) -> list[Line]:
        """List what must be confirmed rather than found out."""
        return self._write(add_up(self._rules)[:_LISTED])

    def list_best(self) -> list[Line]:
        """List the places and facts that settle the most."""
        return self._write(self._field[:_LISTED])

    def list_numbers(self, places: Sequence[str]) -> list[list[list[int]]]:
        """List for each place its facts, by their number in ``facts``, with their hidden counts."""
        found: dict[str, list[list[int]]] = defaultdict(list)
        for task in self._field:
            if len(found[task.place]) < _LISTED_OF_PLACE and hide(task.decisions) > 0:
                number = self.facts.setdefault((task.kind, task.name), len(self.facts))
                found[task.place].append([number, *hide_all((task.decisions, task.alone, task.households))])
        return [found[place] for place in places]

    def name_facts(self) -> Iterator[list[str]]:
        """Give name and kind of the facts in the order of their numbers."""
        return ([self._naming.fact(kind, name), self._naming.kind(kind)] for kind, name in self.facts)

    def _write(self, tasks: Sequence[Task]) -> list[Line]:
        most = hide(max((task.decisions for task in tasks), default=0))
        lines = []
        for task in tasks:
            decisions, alone, households = hide_all((task.decisions, task.alone, task.households))
            if decisions > 0:
                place, kind = self._naming.place(task.place), self._naming.kind(task.kind)
                name = self._naming.fact(task.kind, task.name)
                lines.append(Line(place, kind, name, decisions, alone, households, measure(decisions, most)))
        return lines


def add_up(tasks: Iterable[Task]) -> list[Task]:
    """Add the tasks of all places together, fact by fact; the most useful first."""
    found: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for task in tasks:
        sums = found[task.kind, task.name]
        for at, number in enumerate((task.decisions, task.alone, task.households)):
            sums[at] += number
    listed = [Task(ALL, kind, name, *sums) for (kind, name), sums in found.items()]
    return sorted(listed, key=lambda task: (-task.decisions, -task.households, task.kind, task.name))
