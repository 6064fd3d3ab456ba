"""In which order to type definitions: those that others read come first. Shapes in, names out; nothing is typed yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sasaran.parse.shapes import Shape
from sasaran.parse.tree import Scalar

_WORD = re.compile(r"[^\W\d]\w*")


def order_by_reading(definitions: Mapping[str, Sequence[Shape]], criteria: Mapping[str, Sequence[Shape]]) -> list[str]:
    """Order the names of definitions so that each comes after those whose names stand in its texts.

    A word that only looks like a name does no harm: the order is a convenience, and a circle has none.
    """
    words = {f"k {name}": _read_words(shapes) for name, shapes in criteria.items()}
    words |= {name: _read_words(shapes) for name, shapes in definitions.items()}
    result: list[str] = []
    seen: set[str] = set()
    for first in definitions:
        todo: list[tuple[str, Iterator[str]]] = []
        if first not in seen:
            seen.add(first)
            todo.append((first, iter(words[first])))
        while todo:
            name, rest = todo[-1]
            inner = next((each for each in _both(rest) if each in words and each not in seen), None)
            if inner is None:
                todo.pop()
                result.append(name)
            else:
                seen.add(inner)
                todo.append((inner, iter(words[inner])))
    return [name for name in result if name in definitions]


def _both(words: Iterator[str]) -> Iterator[str]:
    for word in words:
        yield word
        yield f"k {word}"


def _read_words(shapes: Sequence[Shape]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    todo: list[object] = list(shapes)
    while todo:
        item = todo.pop()
        if isinstance(item, Scalar):
            found.update(dict.fromkeys(_WORD.findall(item.text)))
        elif isinstance(item, Shape):
            todo.extend(getattr(item, key) for key in type(item).model_fields if key not in ("span", "keys"))
        elif isinstance(item, dict):
            todo.extend(item.values())
        elif isinstance(item, (list, tuple)):
            todo.extend(item)
    return tuple(found)
