"""In which order to read definitions and criteria: those that others read come first. Shapes in, names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sasaran.parse.shapes import Shape
from sasaran.parse.tree import Scalar

_WORD = re.compile(r"[^\W\d]\w*")
_Own = tuple[str, str]


def order_by_reading(shelves: Mapping[str, Mapping[str, Sequence[Shape]]]) -> list[_Own]:
    """Order names so that each comes after those whose names stand in its texts.

    A word that only looks like a name does no harm: the order is a convenience, and a circle has none.

    Args:
        shelves: The versions of each name, by kind (``definition``, ``criteria``).

    Returns:
        Kinds and names.
    """
    reads = {(kind, name): _read_words(shapes) for kind, shelf in shelves.items() for name, shapes in shelf.items()}
    result: list[_Own] = []
    seen: set[_Own] = set()
    for first in reads:
        todo: list[tuple[_Own, Iterator[_Own]]] = []
        if first not in seen:
            seen.add(first)
            todo.append((first, _list_named(reads[first], shelves)))
        while todo:
            own, rest = todo[-1]
            inner = next((each for each in rest if each not in seen), None)
            if inner is None:
                todo.pop()
                result.append(own)
            else:
                seen.add(inner)
                todo.append((inner, _list_named(reads[inner], shelves)))
    return result


def _list_named(words: Sequence[str], shelves: Mapping[str, Mapping[str, Sequence[Shape]]]) -> Iterator[_Own]:
    return ((kind, word) for word in words for kind, shelf in shelves.items() if word in shelf)


def _read_words(shapes: Sequence[Shape]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    todo: list[object] = list(shapes)
    while todo:
        item = todo.pop()
        if isinstance(item, Scalar):
            found.update(dict.fromkeys(_WORD.findall(item.text)))
        elif isinstance(item, Shape):
            todo.extend(vars(item).values())
        elif isinstance(item, dict):
            todo.extend(item.values())
        elif isinstance(item, (list, tuple)):
            todo.extend(item)
    return tuple(found)
