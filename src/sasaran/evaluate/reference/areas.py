"""Areas: a dated tree, the facts about its areas, where a missing or short code could lie (semantics, section 4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sasaran.evaluate.reference.reader import Reader
from sasaran.evaluate.reference.values import Value, take, unite, unknown_of
from sasaran.ir.decision import Fact
from sasaran.ir.rulebook import Areas
from sasaran.ir.truth import Truth


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
    """List where a household of this code could live, as far as the ``marks`` (areas where something differs) tell.

    A full code is itself. A missing or short one could be any area below it: those listed, and where lists need not
    be complete also one that nobody marked.
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


def find_place(reader: Reader, places: tuple[str, ...]) -> Truth:
    """Say whether the household lives in one of these areas."""
    areas = reader.content.areas
    could = list_possible(areas, reader.on, reader.region(), places)
    inside = {any(place in places for place in list_ancestors(areas, code)) for code in could}
    return Truth.UNKNOWN if len(inside) > 1 else Truth.of(True in inside)


def name_region(reader: Reader) -> Fact | None:
    """Name the household's area code as a fact."""
    field = reader.content.household.region
    return None if field is None else reader.name_field(reader.facts.root, field)


def list_area_facts(reader: Reader, name: str) -> tuple[tuple[str | None, Value | None], ...]:
    """List what a fact about the household's area could be, by place; None where nothing is known there.

    The nearest area that says something counts; at one area, what comes from outside the rulebook counts first.
    """
    areas, code = reader.content.areas, reader.region()
    around = list_ancestors(areas, code)
    within = set(around) if len(around) == len(areas.levels) else None  # a full code: nothing else can matter
    known: dict[str, Value] = {}
    for fact in areas.facts:
        if fact.field == name and reader.on in fact.during and (within is None or fact.area in within):
            known[fact.area] = take(fact.value)
    table = reader.facts.areas.facts
    for area in table if within is None else around:
        if (value := table.get(area, {}).get(name)) is not None:
            known[area] = take(value)
    found: list[tuple[str | None, Value | None]] = []
    for place in list_possible(areas, reader.on, code, known):
        nearest = next((known[above] for above in list_ancestors(areas, place) if above in known), None)
        found.append((place, reader.given.get(name_area_fact(place, name)) if nearest is None else nearest))
    return tuple(found)


def name_area_fact(code: str | None, name: str) -> Fact:
    """Name a fact about an area."""
    return Fact("area", area=code, field=name)


def area_value(reader: Reader, name: str) -> Value:
    """Give what a fact about the household's area could be."""
    kind = reader.content.areas.fields[name].type
    found = [unknown_of(kind) if value is None else value for _, value in list_area_facts(reader, name)]
    return unite(kind.kind, found)
