"""Keys and numbers of people as rows of letters, made without a loop: digits are looked up four at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sasaran.synth.columns import Letters, Numbers, Truths

_FOUR = np.frombuffer("".join(f"{each:04}" for each in range(10_000)).encode(), np.uint8).reshape(-1, 4)
_TEN_THOUSAND = np.uint64(10_000)


def spell(words: list[str]) -> Letters:
    """Write texts of one width as rows of letters."""
    return np.frombuffer("".join(words).encode("ascii"), np.uint8).reshape(len(words), -1)


def write_keys(numbers: NDArray[np.uint64]) -> Letters:
    """Write the keys of families: S and eleven digits."""
    found = _write_digits(numbers)
    found[:, 0] = ord("S")
    return found


def write_member_keys(families: Letters, slot: Numbers) -> Letters:
    """Write the keys of members: the family's, and which of its members, of whom there are nine at most."""
    tail = np.empty((len(families), 2), np.uint8)
    tail[:, 0], tail[:, 1] = ord("-"), ord("1") + slot
    return np.concatenate([families, tail], axis=1)


def write_identities(numbers: NDArray[np.uint64]) -> Letters:
    """Write sixteen digits that no office gave out: of province 99, born on day 00."""
    digits = _write_digits(numbers)
    found = np.empty((len(digits), 16), np.uint8)
    found[:, :2], found[:, 6:8] = ord("9"), ord("0")
    found[:, 2:6], found[:, 8:] = digits[:, :4], digits[:, 4:]
    return found


def damage_identities(identities: Letters, damaged: Truths, numbers: NDArray[np.uint64]) -> Letters:
    """Make of some numbers what a spreadsheet makes of them, such as 9.91234E+15."""
    found = identities.copy()
    some = numbers[damaged]
    spoilt = np.zeros((len(some), 16), np.uint8)
    spoilt[:, :3], spoilt[:, 7:11] = spell(["9.9"]), spell(["E+15"])
    spoilt[:, 3:7] = _FOUR[(1000 + some % np.uint64(9000)).astype(np.intp)]
    found[damaged] = spoilt
    return found


def drop_points(codes: Letters, dropped: Truths) -> Letters:
    """Write some area codes, such as 53.02.01.2001, without their points."""
    found = codes.copy()
    plain = np.zeros((int(dropped.sum()), codes.shape[1]), np.uint8)
    plain[:, :10] = codes[dropped][:, [0, 1, 3, 4, 6, 7, 9, 10, 11, 12]]
    found[dropped] = plain
    return found


def _write_digits(numbers: NDArray[np.uint64]) -> Letters:
    """Write numbers below 10**12 in twelve digits."""
    high, low = numbers // _TEN_THOUSAND, numbers % _TEN_THOUSAND
    parts = (high // _TEN_THOUSAND, high % _TEN_THOUSAND, low)
    return np.concatenate([_FOUR[each.astype(np.intp)] for each in parts], axis=1)
