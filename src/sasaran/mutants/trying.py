"""Try the mutants of a rulebook against feature files, one file after another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sasaran.coverage.noted import Noted
from sasaran.coverage.points import list_points
from sasaran.coverage.watching import Seen, decide_watched
from sasaran.evaluate.reference.decide import find_household_faults
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content
from sasaran.mutants.listing import Mutant
from sasaran.mutants.reaching import Key, Reach
from sasaran.registry.intake import build_intake
from sasaran.scenarios.moments import Moment, list_moments
from sasaran.scenarios.norm import Said, decide_program


@dataclass(slots=True)
class Tried:
    """What became of one mutant: where it was noticed first, and how many moments it reached.

    ``alone``: at how many moments a published value was read where no other could be meant.
    """

    noticed: str | None = None
    read: int = 0
    reached: int = 0
    alone: int = 0


class Trial:
    """Tries mutants; what one file has noticed needs no other."""

    def __init__(self, content: Content, mutants: Sequence[Mutant]) -> None:
        self._content, self._intake = content, build_intake(content)
        self._reaches = [Reach(content, mutant) for mutant in mutants]
        self.tried = [Tried() for _ in mutants]
        self.noted = Noted()
        self._places = {point.part: point.place for point in list_points(content)}
        self._by_key: dict[Key, list[int]] = defaultdict(list)
        for place, reach in enumerate(self._reaches):
            for key in reach.keys:
                self._by_key[key].append(place)

    def try_file(self, path: str, text: str) -> None:
        """Try every mutant that was not noticed yet against the scenarios of a file, which hold."""
        moments = self._watch(path, text)
        reached: dict[int, list[Moment]] = defaultdict(list)
        for moment, seen in moments:
            self.noted.note(seen, moment.program, self._places)
            for place in sorted({place for key in seen.read for place in self._by_key.get(key, ())}):
                tried = self.tried[place]
                if tried.noticed is None:
                    tried.read += 1
                    tried.alone += self._reaches[place].is_alone(seen)
                    if self._reaches[place].reaches(moment, seen):
                        tried.reached += 1
                        reached[place].append(moment)
        for place in sorted(reached):
            self._try(place, sorted(reached[place], key=lambda moment: moment.looks_behind))

    def _watch(self, path: str, text: str) -> list[tuple[Moment, Seen]]:
        watched: list[Seen] = []

        def answer(facts: Facts, program: str) -> Said | None:
            watched.append(Seen())
            return decide_watched(self._content, facts, program, watched[-1])

        moments = list(list_moments(path, text, self._content, self._intake, answer))
        return [(moment, seen) for moment, seen in zip(moments, watched, strict=True) if moment.expected]

    def _try(self, place: int, moments: Sequence[Moment]) -> None:
        reach = self._reaches[place]
        for moment in moments:
            if self.tried[place].noticed is None and not _holds(reach.changed, moment):
                self.tried[place].noticed = moment.place
        reach.forget()


def _holds(content: Content, moment: Moment) -> bool:
    if find_household_faults(content, moment.facts):
        return False
    return moment.holds(decide_program(content, moment.facts, moment.program))
