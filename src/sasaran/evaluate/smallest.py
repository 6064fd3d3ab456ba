"""Which few open facts are enough: the smallest set that decides however they turn out (semantics, section 3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import prod
from typing import Any, TypeVar

FEW = 6
MOST_TRIALS = 2048

Item = TypeVar("Item")


def can_search(choices: Sequence[tuple[Any, ...] | None]) -> bool:
    """Say whether the smallest set can be searched for: few facts, of each of which all that matters can be tried."""
    if len(choices) > FEW or not all(choices):
        return False
    return prod(1 + len(found) for found in choices if found) <= MOST_TRIALS


def search_smallest(
    facts: tuple[Item, ...],
    settle: Callable[[tuple[Item, ...]], bool],
    settles_alone: Callable[[Item], bool],
    doubtful: bool = False,
) -> tuple[tuple[Item, ...], bool]:
    """Search the sets from the smallest on, ties by their order; those that can settle alone come first.

    Args:
        facts: The open facts, in their order.
        settle: Says whether these decide, however they turn out.
        settles_alone: Says whether one of them decides by itself, should it turn out so.
        doubtful: Some are trusted elsewhere: an answer may undo the trust, and all of them together not settle it.

    Returns:
        The facts, and whether they are proved to be the fewest.
    """
    chosen = _search(facts, settle)
    if doubtful and chosen == facts and not settle(facts):
        return facts, False
    alone = [fact for fact in chosen if settles_alone(fact)]
    return (*alone, *(fact for fact in chosen if fact not in alone)), True


def _search(facts: tuple[Item, ...], settle: Callable[[tuple[Item, ...]], bool]) -> tuple[Item, ...]:
    """Search the sets from the smallest on.

    More facts never undo a decision: where all but one don't settle it, that one stands in every set that does. And
    all of them together settle it (semantics, section 3; where no trust is undone), so that set is not tried here.
    """
    needed = {fact for fact in facts if not settle(tuple(other for other in facts if other != fact))}
    for size in range(max(1, len(needed)), len(facts)):
        for chosen in combinations(facts, size):
            if needed <= set(chosen) and settle(chosen):
                return chosen
    return facts
