"""The smallest set of open facts that decides, found by reading the household as if they were known."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from itertools import product

from sasaran.evaluate.reference.collector import Open
from sasaran.evaluate.reference.values import Value
from sasaran.evaluate.smallest import can_search, search_smallest
from sasaran.ir.decision import Fact

Decides = Callable[[Mapping[Fact, Value]], bool]


def find_smallest(
    opens: Sequence[Open], decides: Decides, trusted: Container[Fact] = frozenset()
) -> tuple[tuple[Fact, ...], bool]:
    """Find the smallest set of open facts that decides, ties by their order; and whether it is known to be that.

    Facts that can settle the matter alone come first. Where there are too many to try, or a value cannot be tried
    one by one, all open facts stand in their order, and the answer is marked as not exact. ``trusted``: facts that a
    presumption stands in for somewhere; an answer to one that is open elsewhere may undo the trust, and open more.
    """
    facts = tuple(item.fact for item in opens)
    doubtful = any(fact in trusted for fact in facts)
    if len(facts) <= 1 and not doubtful:
        return facts, True
    if not can_search([item.choices for item in opens]):
        return facts, False
    choices = {item.fact: item.choices or () for item in opens}

    def settle(tried: tuple[Fact, ...]) -> bool:
        return all(decides(given) for given in _list_completions(tried, choices))

    def settles_alone(fact: Fact) -> bool:
        return any(decides({fact: value}) for value in choices[fact])

    return search_smallest(facts, settle, settles_alone, doubtful)


def _list_completions(chosen: tuple[Fact, ...], choices: Mapping[Fact, tuple[Value, ...]]) -> list[dict[Fact, Value]]:
    every = product(*(choices[fact] for fact in chosen))
    return [dict(zip(chosen, values, strict=True)) for values in every]
