"""Compare data of two rulebooks as written: where they stand, their types and their words do not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache

PLACES = frozenset(("span", "type", "id"))
TEXTS = frozenset(
    "title text quote reading note source contact appeal question evidence correction procedure documents "
    "compare_as requires_action".split()
)
"""Attributes that hold words for people; a decision never depends on them."""


@lru_cache(maxsize=128)
def list_attributes(kind: type) -> tuple[str, ...]:
    """List the attributes of a kind of data."""
    return tuple(each.name for each in fields(kind))


def alike(one: object, other: object, but: frozenset[str] = PLACES | TEXTS) -> bool:
    """Say whether two pieces of data are the same but for these attributes."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if is_dataclass(one) and not isinstance(one, type):
        names = list_attributes(type(one))
        return all(alike(getattr(one, name), getattr(other, name), but) for name in names if name not in but)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(alike(one[key], other[key], but) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(alike(a, b, but) for a, b in zip(one, other, strict=True))
    return one == other


def differing(one: object, other: object, names: Iterable[str]) -> Iterator[str]:
    """List the attributes in which two pieces of data differ."""
    return (name for name in names if not alike(getattr(one, name), getattr(other, name), PLACES))


def list_texts(item: object) -> list[str]:
    """List the attributes of a piece of data that hold words for people."""
    if not is_dataclass(item) or isinstance(item, type):
        return []
    return [name for name in list_attributes(type(item)) if name in TEXTS]
