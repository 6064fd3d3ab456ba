"""Chance that depends on nothing but the seed, the row and a name, a block of rows at a time.

A draw is a number of 31 bits. It is integer arithmetic alone on two 32-bit numbers of the row, mixed with constants of
the seed and the name: the same on each machine, in each version of numpy, for any number of threads, and for a row on
its own as for the row among millions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from hashlib import blake2b

import numpy as np

from sasaran.synth.columns import Column, Numbers, Truths, Words

BITS = 31
WHOLE = 2**BITS
DECILES = 10
STEPS = DECILES - 1
"""Between the first decile and the tenth there are nine: chance may go in a straight line from one to the other."""

_FINE = 12
"""Codes are picked by so many bits of a draw: their shares are kept to the 4,096th part."""

Draws = np.ndarray[tuple[int], np.dtype[np.uint32]]
RowNumbers = np.ndarray[tuple[int], np.dtype[np.uint64]]
Share = int | str | tuple[int | str, int | str]
"""A percentage: of all, or of the poorest tenth and of the richest."""

Weight = int | tuple[int, int]
"""How often a code comes beside the others: everywhere, or among the poorest and among the richest."""


class Chance:
    """Draws for a block of rows."""

    def __init__(self, seed: int, name: str, numbers: RowNumbers, decile: Numbers | None = None) -> None:
        """Begin a block.

        Args:
            seed: Of the population.
            name: What the rows are; rows of two names with the same number have nothing in common.
            numbers: What each row is known by.
            decile: The welfare of each row's family from 1 through 10, where shares depend on it.

        """
        self._seed = seed
        self._lanes = _build_lanes(seed, name, numbers)
        self._above = None if decile is None else (decile - 1).astype(np.uint32)

    def know_deciles(self, decile: Numbers) -> None:
        """Take the deciles that were drawn from this very chance."""
        self._above = (decile - 1).astype(np.uint32)

    def draw(self, name: str) -> Draws:
        """Give the draws of a name, each from 0 up to `WHOLE`."""
        first, _ = _list_constants(self._seed, name)
        mixed = self._lanes[0] * np.uint32(first)
        mixed += self._lanes[1]
        mixed ^= mixed >> np.uint32(15)
        mixed *= np.uint32(1540483477)
        mixed >>= np.uint32(1)
        return mixed

    def holds(self, name: str, share: Share) -> Truths:
        """Say for each row whether it is among a share of the rows."""
        draws = self.draw(name)
        if not isinstance(share, tuple):
            return draws < np.uint32(_scale(share))
        first, last = (_scale(each) for each in share)
        step = np.uint32(abs(last - first) // STEPS)
        way = self._decile() * step
        return draws < (np.uint32(first) + way if last > first else np.uint32(first) - way)

    def holds_by_decile(self, name: str, shares: Sequence[int | str]) -> Truths:
        """Say for each row whether it is among the share of its own decile."""
        lines = np.array([_scale(share) for share in shares], np.uint32)
        return self.draw(name) < lines[self._decile()]

    def pick(self, name: str, weights: Mapping[str, Weight], words: Words = ()) -> Column:
        """Give one of the codes to each row, each as often as its weight says; ``words`` sets the order of the codes."""
        order = words or tuple(weights)
        table, varies = _lay_out(tuple(weights.items()), order)
        places = self.draw(name) >> np.uint32(BITS - _FINE)
        if varies:
            places += self._decile() << np.uint32(_FINE)
        return Column(table[places], words=order)

    def whole(self, name: str, low: int | Numbers, high: int | Numbers) -> Numbers:
        """Give whole numbers from ``low`` through ``high``, all alike."""
        drawn = self.draw(name).astype(np.int64)
        drawn *= high - low + 1
        drawn >>= BITS
        return drawn.astype(np.int32) + np.int32(low) if isinstance(low, int) else drawn.astype(np.int32) + low

    def _decile(self) -> Draws:
        assert self._above is not None, "these rows have no deciles"
        return self._above


@cache
def _list_constants(seed: int, name: str) -> tuple[int, int]:
    """Give two odd constants of 31 bits."""
    digest = blake2b(f"{seed}/{name}".encode(), digest_size=8).digest()
    first, second = (int.from_bytes(part, "big") >> 1 | 1 for part in (digest[:4], digest[4:]))
    return first, second


def _build_lanes(seed: int, name: str, numbers: RowNumbers) -> tuple[Draws, Draws]:
    """Give the two numbers of each row."""
    low, high = numbers.astype(np.uint32), (numbers >> np.uint64(32)).astype(np.uint32)
    lanes = []
    for lane in ("1", "2"):
        first, second = (np.uint32(each) for each in _list_constants(seed, f"{name}/{lane}"))
        mixed = low * first + high * second
        mixed = (mixed ^ mixed >> np.uint32(16)) * second
        lanes.append((mixed ^ mixed >> np.uint32(13)) * first + second)
    return lanes[0], lanes[1]


@cache
def _lay_out(
    weights: tuple[tuple[str, Weight], ...], order: Words
) -> tuple[np.ndarray[tuple[int], np.dtype[np.int8]], bool]:
    """Lay codes out over the values of a draw's first bits, for each decile where they differ; say whether they do."""
    pairs = [each if isinstance(each, tuple) else (each, each) for _, each in weights]
    places = [order.index(code) for code, _ in weights]
    varies = any(low != high for low, high in pairs)
    poorest, richest = (sum(pair[end] for pair in pairs) for end in (0, 1))
    table: list[int] = []
    for decile in range(DECILES if varies else 1):
        done = Fraction(0)
        for place, (low, high) in zip(places, pairs, strict=True):
            done += (Fraction(low, poorest) * (STEPS - decile) + Fraction(high, richest) * decile) / STEPS
            until = (decile << _FINE) + int(done * 2**_FINE)
            table += [place] * (until - len(table))
    return np.array(table, np.int8), varies


@cache
def _scale(share: int | str) -> int:
    return int(Fraction(share) / 100 * WHOLE)
