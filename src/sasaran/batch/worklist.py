"""What to find out first: which open fact, in which area, settles how many decisions for certain.

A decision is settled for certain when every fact that it waits for is known. The next fact of an area is the one that
settles the most decisions now; of those that settle as many, the one that most decisions want which lack one more, and
so on: what settles nothing by itself comes where it helps soonest.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sasaran.sql.opening_masks import OpenFact

_AHEAD = 6
"""Of decisions that lack more facts than these, nobody can say which comes first."""

Waiting = Mapping[frozenset[OpenFact], int]
"""How many decisions wait for exactly these facts."""


@dataclass(frozen=True, slots=True)
class Task:
    """One fact to be found out in one area.

    ``decisions``: how many are settled by it after those before it in its area; ``alone``: how many by it alone.
    """

    area: str
    fact: OpenFact
    decisions: int
    alone: int


def list_tasks(areas: Iterable[tuple[str, Waiting]]) -> Iterator[Task]:
    """List the facts of all areas: those that settle the most first, in each area in its own order."""
    queues = [list(_order(area, waiting)) for area, waiting in areas]
    heap = [(-queue[0].decisions, queue[0].area, number, 0) for number, queue in enumerate(queues) if queue]
    heapq.heapify(heap)
    while heap:
        _, area, number, place = heapq.heappop(heap)
        queue = queues[number]
        yield queue[place]
        if place + 1 < len(queue):
            heapq.heappush(heap, (-queue[place + 1].decisions, area, number, place + 1))


def _order(area: str, waiting: Waiting) -> Iterator[Task]:
    """Give the facts of one area, the most useful first."""
    left: Counter[frozenset[OpenFact]] = Counter(waiting)
    scores: dict[OpenFact, list[int]] = {}
    wanting: dict[OpenFact, set[frozenset[OpenFact]]] = {}
    for facts, count in left.items():
        for fact in facts:
            _add(scores.setdefault(fact, [0] * _AHEAD), len(facts), count)
            wanting.setdefault(fact, set()).add(facts)
    alone = {fact: -score[0] for fact, score in scores.items()}
    heap = [(tuple(score), fact) for fact, score in scores.items()]
    heapq.heapify(heap)
    while scores:
        score, best = heapq.heappop(heap)
        if best not in scores or tuple(scores[best]) != score:  # what was put in when it was worth less, or more
            continue
        yield Task(area, best, -score[0], alone[best])
        del scores[best]
        changed: set[OpenFact] = set()
        for facts in wanting.pop(best):
            changed |= _shorten(facts, best, left, scores, wanting)
        for fact in changed:
            heapq.heappush(heap, (tuple(scores[fact]), fact))


def _add(score: list[int], lacking: int, count: int) -> None:
    """Count decisions that lack so many facts; less than 0, so that the greatest comes first."""
    if lacking <= _AHEAD:
        score[lacking - 1] -= count


def _shorten(
    facts: frozenset[OpenFact], known: OpenFact, left: Counter[frozenset[OpenFact]],
    scores: dict[OpenFact, list[int]], wanting: dict[OpenFact, set[frozenset[OpenFact]]],
) -> frozenset[OpenFact]:  # fmt: skip
    """Take a fact as known: the decisions that waited for these facts wait for one less. Gives the others of them."""
    count, rest = left.pop(facts), facts - {known}
    for other in rest:
        _add(scores[other], len(facts), -count)
        _add(scores[other], len(rest), count)
        wanting[other].discard(facts)
        wanting[other].add(rest)
    if rest:
        left[rest] += count
    return rest
