"""Areas in a compiled plan: what a region code decides is worked out once a code and then looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Generic, TypeVar

from sasaran.evaluate.compiled.values import take, unite, unknown_of
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Areas

_MOST_KEPT = 20_000
Key = TypeVar("Key")


class Lookup(dict[Key, Any], Generic[Key]):
    """Remember what a function gives, as much as memory should hold. Threads may share it: every entry is right."""

    def __init__(self, find: Callable[[Key], Any]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, key: Key) -> Any:
        found = self.find(key)
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[key] = found
        return found


def list_ancestors(areas: Areas, code: str | None) -> tuple[str, ...]:
    """List an area and all it lies in, the nearest first; an unlisted one lies in its code without the last part."""
    found: list[str] = []
    while code is not None and code not in found:
        found.append(code)
        listed = areas.areas.get(code)
        above, parted, _ = code.rpartition(areas.separator)
        code = listed.parent if listed is not None else above if parted else None
    return tuple(found)


def list_possible(areas: Areas, on: date, code: str | None, marks: Iterable[str]) -> tuple[str | None, ...]:
    """List where a household of this code could live, as far as the marked areas tell.

    A missing or short code could be any listed area below it, and where lists need not be complete also one that
    nobody marked (the code itself stands for that one).
    """
    beneath = {mark for mark in marks if mark != code and (code is None or code in list_ancestors(areas, mark))}
    if not beneath:
        return (code,)
    children = [area for area in areas.areas.values() if area.parent == code and on in area.during]
    listed = areas.unlisted_below is None or all(area.level <= areas.unlisted_below for area in children)
    if not children or not listed:
        return (code, *sorted(beneath))
    below = (place for area in children for place in list_possible(areas, on, area.code, beneath))
    return tuple(dict.fromkeys(below))


def find_place(areas: Areas, on: date, code: str | None, places: tuple[str, ...]) -> bool | None:
    """Say whether a household of this code lives in one of these areas."""
    could = list_possible(areas, on, code, places)
    inside = {any(place in places for place in list_ancestors(areas, each)) for each in could}
    return None if len(inside) > 1 else True in inside


class AreaFacts:
    """What one fact about an area could be, by region code, with and without a table from outside the rulebook."""

    __slots__ = ("_areas", "_known", "_latest", "_name", "_on", "_plain", "_type")

    def __init__(self, areas: Areas, name: str, on: date) -> None:
        self._areas, self._name, self._on = areas, name, on
        self._type = areas.fields[name].type
        self._known = {fact.area: take(fact.value) for fact in areas.facts if fact.field == name and on in fact.during}
        self._plain: Lookup[str | None] = Lookup(lambda code: self._find(code, self._known))
        self._latest: tuple[AreaTable | None, Lookup[str | None]] = (None, self._plain)

    def at(self, code: str | None, table: AreaTable) -> Any:
        """Give what the fact could be where a household of this code lives."""
        return self._look(table)[code][0]

    def open_at(self, code: str | None, table: AreaTable) -> tuple[bool, bool]:
        """Say whether a household of this code could live in several places, and whether one says nothing of it."""
        _, several, gap = self._look(table)[code]
        return several, gap

    def _look(self, table: AreaTable) -> Lookup[str | None]:
        if not table.facts:
            return self._plain
        seen, lookup = self._latest
        if seen is not table:
            known = dict(self._known)
            for area, facts in table.facts.items():
                if facts.get(self._name) is not None:
                    known[area] = take(facts[self._name])
            lookup = Lookup(lambda each: self._find(each, known))
            self._latest = (table, lookup)  # one write: another thread sees the old pair or the new one
        return lookup

    def _find(self, code: str | None, known: Mapping[str, Any]) -> tuple[Any, bool, bool]:
        found = []
        for place in list_possible(self._areas, self._on, code, known):
            nearest = next((known[area] for area in list_ancestors(self._areas, place) if area in known), None)
            found.append(nearest)
        values = [unknown_of(self._type) if nearest is None else nearest for nearest in found]
        return unite(self._type.kind, values), len(found) > 1, None in found
