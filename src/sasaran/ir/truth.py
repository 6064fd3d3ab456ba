"""Three truths and how they combine (strong Kleene). Nothing comes in; the meaning of and, or, not goes out."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """True, false, or not known yet. Unknown is never read as no."""

    TRUE = "T"
    FALSE = "F"
    UNKNOWN = "U"

    def __bool__(self) -> bool:
        raise TypeError("a Truth has three values: compare it with `is`")

    @staticmethod
    def of(value: bool) -> Truth:
        """Turn a plain yes or no into a truth."""
        return Truth.TRUE if value else Truth.FALSE


T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def negate(truth: Truth) -> Truth:
    """Turn true into false and back; unknown stays unknown."""
    return F if truth is T else T if truth is F else U


def conjoin(truths: Iterable[Truth]) -> Truth:
    """All of them: false if any is, true if every one is, else unknown; of none, true."""
    result = T
    for truth in truths:
        if truth is F:
            return F
        if truth is U:
            result = U
    return result


def disjoin(truths: Iterable[Truth]) -> Truth:
    """Any of them: true if any is, false if every one is, else unknown; of none, false."""
    result = F
    for truth in truths:
        if truth is T:
            return T
        if truth is U:
            result = U
    return result
