"""Compare what rules speak of: entities, fields, definitions, statements, actors, registers, areas, and the head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass

from sasaran.difference.alike import PLACES, TEXTS, alike, differing, list_attributes, list_texts
from sasaran.difference.changes import FactChange, ItemChange, WordingChange
from sasaran.ir.rulebook import Content

_SORTS = (
    "entities", "definitions", "parameters", "criteria", "attestations", "actors", "registers", "pillars", "forms",
    "known_programs",
)  # fmt: skip
_ELSEWHERE = {"entities": frozenset(("fields",)), "parameters": None}
"""What is compared in more detail elsewhere: of entities their fields; parameters that both have, wholly."""

_HEAD = ("language", "keys", "currency", "periods", "statuses")
_NAMES = {"entities": "entity", "criteria": "criteria", "known_programs": "known_program"}


def compare_vocabulary(old: Content, new: Content) -> Iterator[ItemChange]:
    """List what was added, dropped or stated otherwise."""
    for key in _HEAD:
        one, other = getattr(old, key), getattr(new, key)
        if not alike(one, other, PLACES):
            yield ItemChange("changed", "head", key, (FactChange(key, one, other),))
    for sort in _SORTS:
        yield from _compare_all(
            name_sort(sort), getattr(old, sort, {}), getattr(new, sort, {}), _ELSEWHERE.get(sort, frozenset())
        )
    for name, entity in old.entities.items():
        if name in new.entities:
            yield from _compare_all("field", entity.fields, new.entities[name].fields, frozenset())
    yield from _compare_areas(old, new)


def compare_wording(old: Content, new: Content) -> Iterator[WordingChange]:
    """List whose words for people differ, though what they name means the same."""
    if not alike(old.title, new.title, PLACES):
        yield WordingChange("head", old.name, ("title",))
    for sort in _SORTS:
        yield from _word_all(name_sort(sort), getattr(old, sort, {}), getattr(new, sort, {}))
    for name, entity in old.entities.items():
        if name in new.entities:
            yield from _word_all("field", entity.fields, new.entities[name].fields)
    yield from _word_all("area", old.areas.areas, new.areas.areas, frozenset(("name",)))
    yield from _word_all("area fact", old.areas.fields, new.areas.fields)


def name_sort(sort: str) -> str:
    """Name one thing of a sort."""
    return _NAMES.get(sort, sort.removesuffix("s"))


def _compare_all(
    sort: str, old: Mapping[str, object], new: Mapping[str, object], elsewhere: frozenset[str] | None
) -> Iterator[ItemChange]:
    for name in dict.fromkeys((*old, *new)):
        if name not in new or name not in old:
            yield ItemChange("dropped" if name in old else "added", sort, name)
            continue
        but = _ignored(sort) | (elsewhere or frozenset())
        if elsewhere is not None and not alike(old[name], new[name], but):
            facts = tuple(_compare_one(old[name], new[name], but))
            yield ItemChange("changed", sort, name, facts)


def _ignored(sort: str) -> frozenset[str]:
    """Name what doesn't count; the types of expressions follow from what they read, those of fields are declared."""
    return PLACES | TEXTS if sort in ("definition", "criteria", "entity") else (PLACES - {"type"}) | TEXTS


def _compare_one(old: object, new: object, but: frozenset[str]) -> Iterator[FactChange]:
    if not is_dataclass(old) or isinstance(old, type):
        return
    for name in list_attributes(type(old)):
        if name in but:
            continue
        one, other = getattr(old, name), getattr(new, name)
        if not alike(one, other, but):
            yield FactChange(name, one, other)


def _compare_areas(old: Content, new: Content) -> Iterator[ItemChange]:
    ours, theirs = old.areas, new.areas
    for key in ("name", "levels", "separator", "unlisted_below"):
        if getattr(ours, key) != getattr(theirs, key):
            fact = FactChange(key, getattr(ours, key), getattr(theirs, key))
            yield ItemChange("changed", "areas", key, (fact,))
    yield from _compare_all("area fact", ours.fields, theirs.fields, frozenset())
    yield from _compare_all("area", ours.areas, theirs.areas, frozenset(("name",)))
    known = {(fact.area, fact.field, fact.during): fact.value for fact in ours.facts}
    others = {(fact.area, fact.field, fact.during): fact.value for fact in theirs.facts}
    for place in dict.fromkeys((*known, *others)):
        if known.get(place) != others.get(place):
            area, field, during = place
            kind = "added" if place not in known else "dropped" if place not in others else "changed"
            fact = FactChange("value", known.get(place), others.get(place))
            yield ItemChange(kind, "area value", f"{area} · {field} · {during.start.isoformat()}", (fact,))


def _word_all(
    sort: str, old: Mapping[str, object], new: Mapping[str, object], texts: frozenset[str] = frozenset()
) -> Iterator[WordingChange]:
    for name, one in old.items():
        other = new.get(name)
        if other is None:
            continue
        if not is_dataclass(one):
            if one != other:
                yield WordingChange(sort, name, ("title",))
            continue
        found = [*differing(one, other, [*list_texts(one), *texts]), *_inner_texts(one, other)]
        if found:
            yield WordingChange(sort, name, tuple(dict.fromkeys(found)))


def _inner_texts(one: object, other: object) -> list[str]:
    """Say whether words of what a thing consists of differ, such as the source of a value."""
    everything = PLACES | TEXTS
    return (
        ["inner"]
        if alike(one, other, everything) and not alike(one, other, PLACES | frozenset(list_texts(one)))
        else []
    )
