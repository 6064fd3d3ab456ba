"""No program waits for its own outcome: editions and what they read in, each circle of eligibility out as a path."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from sasaran.base.span import Span
from sasaran.check.problems import Problems
from sasaran.check.scope import Uses
from sasaran.ir.rulebook import Edition

_Arrow = tuple[Edition, Span]
_Arrows = dict[str, list[_Arrow]]


def check_circles(editions: list[Edition], uses: dict[str, Uses], problems: Problems) -> None:
    """Report programs whose eligibility waits for itself, on days when all of the circle are in force.

    A circle of editions that are never all in force together is none. First all knots of arrows are found, whatever
    the day; only in a knot each day on which an edition begins is looked at, so a book without circles costs little.
    """
    arrows = _draw(editions, uses)
    by_id = {edition.id: edition for edition in editions}
    reported: set[frozenset[str]] = set()
    for knot in _find_knots(by_id, arrows):
        for day in _list_days([by_id[id_] for id_ in knot]):
            alive = _only(arrows, knot, by_id, day)
            for inner in _find_knots({id_: by_id[id_] for id_ in alive}, alive):
                path = _walk_round(inner, alive)
                circle = frozenset(edition.id for edition, _ in path)
                if circle not in reported:
                    reported.add(circle)
                    shown = [edition.program for edition, _ in path]
                    problems.add("SAS-C182", path[0][1], path=" → ".join([shown[-1], *shown]))


def _list_days(editions: list[Edition]) -> list[date]:
    """The days on which most are in force: of a stretch in which none ends, the last on which one begins."""
    starts = sorted({edition.during.start for edition in editions})
    return sorted({starts[bisect_right(starts, edition.during.end) - 1] for edition in editions})


def _draw(editions: list[Edition], uses: dict[str, Uses]) -> _Arrows:
    by_program: dict[str, list[Edition]] = {}
    for edition in editions:
        by_program.setdefault(edition.program, []).append(edition)
    return {
        edition.id: [
            (other, span)
            for program, span in dict(reversed(uses[edition.id].programs)).items()
            for other in by_program.get(program, ())
            if edition.during.meets(other.during)
        ]
        for edition in editions
    }


def _only(arrows: _Arrows, knot: frozenset[str], by_id: dict[str, Edition], day: date) -> _Arrows:
    alive = {id_ for id_ in knot if day in by_id[id_].during}
    return {id_: [arrow for arrow in arrows[id_] if arrow[0].id in alive] for id_ in sorted(alive)}


def _walk_round(knot: frozenset[str], arrows: _Arrows) -> list[_Arrow]:
    """The shortest way from the first edition of a knot back to itself, as the arrows that are followed."""
    start = min(knot)
    ways: list[list[_Arrow]] = [[arrow] for arrow in arrows[start] if arrow[0].id in knot]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked
        here = way[-1][0].id
        if here == start:
            return way
        if here not in seen:
            seen.add(here)
            ways.extend([*way, arrow] for arrow in arrows[here] if arrow[0].id in knot)
    return ways[0]


def _find_knots(by_id: dict[str, Edition], arrows: _Arrows) -> Iterator[frozenset[str]]:
    """Find the editions that can reach each other and themselves (Tarjan's components, without recursion)."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    held: list[str] = []
    for first in by_id:
        todo: list[tuple[str, Iterator[_Arrow]]] = []
        if first not in number:
            _visit(first, number, low, held)
            todo.append((first, iter(arrows[first])))
        while todo:
            here, rest = todo[-1]
            ahead = next(rest, None)
            if ahead is None:
                todo.pop()
                if todo:
                    low[todo[-1][0]] = min(low[todo[-1][0]], low[here])
                if low[here] == number[here]:
                    yield from _take_knot(here, low, held, arrows)
            elif ahead[0].id not in number:
                _visit(ahead[0].id, number, low, held)
                todo.append((ahead[0].id, iter(arrows[ahead[0].id])))
            else:
                low[here] = min(low[here], low[ahead[0].id])


def _visit(id_: str, number: dict[str, int], low: dict[str, int], held: list[str]) -> None:
    number[id_] = low[id_] = len(number)
    held.append(id_)


def _take_knot(first: str, low: dict[str, int], held: list[str], arrows: _Arrows) -> Iterator[frozenset[str]]:
    knot = frozenset(held[held.index(first) :])
    del held[-len(knot) :]
    for id_ in knot:
        low[id_] = sys.maxsize  # done: no later arrow leads into it
    if len(knot) > 1 or any(other.id == first for other, _ in arrows[first]):
        yield knot
