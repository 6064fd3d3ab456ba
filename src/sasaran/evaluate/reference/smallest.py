"""Which few open facts are enough: the smallest set that decides however they turn out (semantics, section 3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, product
from math import prod

from sasaran.evaluate.reference.collector import Open
from sasaran.evaluate.reference.values import Value
from sasaran.ir.decision import Fact

FEW = 6
MOST_TRIALS = 2048

Decides = Callable[[Mapping[Fact, Value]], bool]


def find_smallest(opens: Sequence[Open], decides: Decides) -> tuple[tuple[Fact, ...], bool]:
    """Find the smallest set of open facts that decides, ties by their order; and whether it is known to be that.

    Facts that can settle the matter alone come first. Where there are too many to try, or a value cannot be tried
    one by one, all open facts stand in their order, and the answer is marked as not exact.
    """
    facts = tuple(item.fact for item in opens)
    if len(facts) <= 1:
        return facts, True
    choices = {item.fact: item.choices for item in opens if item.choices}
    if (
        len(facts) > FEW
        or len(choices) < len(facts)
        or prod(1 + len(found) for found in choices.values()) > MOST_TRIALS
    ):
        return facts, False
    chosen = _search(facts, lambda tried: all(decides(given) for given in _list_completions(tried, choices)))
    return _put_settling_first(chosen, choices, decides), True


def _search(facts: tuple[Fact, ...], settle: Callable[[tuple[Fact, ...]], bool]) -> tuple[Fact, ...]:
    """Search the sets from the smallest on.

    More facts never undo a decision: where all but one don't settle it, that one stands in every set that does. And
    all of them together always settle it (semantics, section 3), so that set is not tried.
    """
    needed = {fact for fact in facts if not settle(tuple(other for other in facts if other != fact))}
    for size in range(max(1, len(needed)), len(facts)):
        for chosen in combinations(facts, size):
            if needed <= set(chosen) and settle(chosen):
                return chosen
    return facts


def _put_settling_first(
    chosen: tuple[Fact, ...], choices: Mapping[Fact, tuple[Value, ...]], decides: Decides
) -> tuple[Fact, ...]:
    alone = [fact for fact in chosen if any(decides({fact: value}) for value in choices[fact])]
    return (*alone, *(fact for fact in chosen if fact not in alone))


def _list_completions(chosen: tuple[Fact, ...], choices: Mapping[Fact, tuple[Value, ...]]) -> list[dict[Fact, Value]]:
    every = product(*(choices[fact] for fact in chosen))
    return [dict(zip(chosen, values, strict=True)) for values in every]
