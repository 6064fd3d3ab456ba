"""Match the conditions of two lists: which is which after an amendment, and which are new or gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sasaran.explain.reads import children_of
from sasaran.ir import nodes

Pair = tuple[nodes.Node | None, nodes.Node | None]
_WORD = re.compile(r"[^\W\d]\w*")
_LEAST = 0.3


def match_nodes(
    old: Sequence[nodes.Node], new: Sequence[nodes.Node], same: Callable[[nodes.Node, nodes.Node], bool]
) -> list[Pair]:
    """Pair conditions by name, then by what they mean, then by what they speak of; the rest have no counterpart.

    Args:
        old: The conditions of the one list.
        new: Those of the other.
        same: Says whether two mean the same.
    """
    left, right = list(old), list(new)
    found: dict[int, nodes.Node] = {}

    def pair(fits: Callable[[nodes.Node, nodes.Node], bool]) -> None:
        for one in list(left):
            other = next((each for each in right if fits(one, each)), None)
            if other is not None:
                found[id(one)] = other
                left.remove(one)
                right.remove(other)

    pair(lambda one, other: one.attributes.name is not None and one.attributes.name == other.attributes.name)
    pair(same)
    pair(lambda one, other: bool(one.attributes.title) and one.attributes.title == other.attributes.title)
    for one, other in _by_likeness(left, right):
        found[id(one)] = other
    taken = {id(other) for other in found.values()}
    pairs: list[Pair] = [(one, found.get(id(one))) for one in old]
    return [*pairs, *((None, other) for other in new if id(other) not in taken)]


def _by_likeness(left: list[nodes.Node], right: list[nodes.Node]) -> Iterator[tuple[nodes.Node, nodes.Node]]:
    """Pair those that speak of the most of the same things, the likest first."""
    words = {id(node): frozenset(_list_words(node)) for node in (*left, *right)}
    scored = [
        (_score(words[id(one)], words[id(other)]), place, other_place)
        for place, one in enumerate(left)
        for other_place, other in enumerate(right)
        if _may_pair(one, other)
    ]
    used: set[tuple[int, int]] = set()
    for score, place, other_place in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if score < _LEAST or {(0, place), (1, other_place)} & used:
            continue
        used |= {(0, place), (1, other_place)}
        yield left[place], right[other_place]


def _may_pair(one: nodes.Node, other: nodes.Node) -> bool:
    """Two that were each named by their writer, otherwise, are two."""
    return one.attributes.name is None or other.attributes.name is None


def _score(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _list_words(node: nodes.Node) -> Iterator[str]:
    """List the names that a condition and those below it mention."""
    match node:
        case nodes.Leaf(source=source):
            yield from _WORD.findall(source)
        case nodes.Use(criteria=name) | nodes.Attest(attestation=name) | nodes.ProgramIs(program=name):
            yield name
        case nodes.Receives(programs=programs):
            yield from programs
        case nodes.Members(body=body) if body is not None:
            yield from _list_words(body)
        case _:
            for child in children_of(node):
                yield from _list_words(child)
