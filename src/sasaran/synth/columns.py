"""Columns of a block of rows: plain arrays, with what is not known and what codes mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Truths = NDArray[np.bool_]
Numbers = NDArray[np.int32]
Letters = NDArray[np.uint8]
"""A text a row, of one width; shorter ones end in noughts."""

Words = tuple[str, ...]
_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Column:
    """The values of one field.

    ``values`` are truths, numbers (with ``scale`` decimals, which are left out), ``days`` since 1970, letters of texts, or
    places in ``words``, each of which is a code, or in ``sets``, each of which is a set of codes. ``known`` says in which
    rows the value is known: all if not given.
    """

    values: NDArray[Any]
    known: Truths | None = None
    words: Words = ()
    sets: tuple[Words, ...] = ()
    scale: int = 0
    days: bool = False

    def equals(self, word: str) -> Truths:
        """Say where the code is this one; not where it is not known."""
        if word not in self.words:
            return np.zeros(len(self.values), np.bool_)
        return self._among(self.values == self.words.index(word))

    def is_one(self, codes: tuple[str, ...]) -> Truths:
        """Say where the code is one of these; not where it is not known."""
        return self._among(np.array([word in codes for word in self.words], np.bool_)[self.values])

    def only(self, condition: Truths) -> Column:
        """Keep what is known only where a condition holds."""
        return replace(self, known=condition if self.known is None else self.known & condition)

    def take(self, rows: NDArray[np.intp]) -> Column:
        """Give the values of some rows."""
        return replace(self, values=self.values[rows], known=None if self.known is None else self.known[rows])

    def keep_codes(self, known: frozenset[str]) -> Column:
        """Leave out codes that are not known: a code of its own is then unknown, a set is without it."""
        if self.sets:
            return replace(self, sets=tuple(tuple(each for each in one if each in known) for one in self.sets))
        return self if known.issuperset(self.words) else self.only(self.is_one(tuple(known)))

    def put(self, word: str, where: Truths) -> Column:
        """Put a code into some rows, whatever was there."""
        values = self.values.copy()
        values[where] = len(self.words)
        known = None if self.known is None else self.known | where
        return replace(self, values=values, known=known, words=(*self.words, word))

    def _among(self, condition: Truths) -> Truths:
        return condition if self.known is None else condition & self.known


Case = tuple[Truths, str]


def choose_code(*cases: Case, otherwise: str, words: Words = ()) -> Column:
    """Give each row the code of the first case that holds."""
    order = words or tuple(dict.fromkeys([*(code for _, code in cases), otherwise]))
    return Column(_choose(cases, otherwise, order.index), words=order)


def choose_set(*cases: tuple[Truths, Words], otherwise: Words) -> Column:
    """Give each row the set of the first case that holds."""
    order = tuple(dict.fromkeys([*(codes for _, codes in cases), otherwise]))
    return Column(_choose(cases, otherwise, order.index), sets=order)


def choose_column(*cases: tuple[Truths, Column], otherwise: Column) -> Column:
    """Give each row what the column of the first case that holds has; all have the same words."""
    values = otherwise.values
    for condition, column in reversed(cases):
        assert column.words == otherwise.words
        values = np.where(condition, column.values, values)
    return replace(otherwise, values=values)


def _choose(
    cases: tuple[tuple[Truths, _Kind], ...], otherwise: _Kind, place: Callable[[_Kind], int]
) -> NDArray[np.int8]:
    values = np.full(len(cases[0][0]), place(otherwise), np.int8)
    for condition, code in reversed(cases):
        np.copyto(values, place(code), where=condition)
    return values
