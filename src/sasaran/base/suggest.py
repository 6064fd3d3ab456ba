"""Find the names that a mistyped word most likely means: a word and the known names in, the nearest ones out."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 64
"""A word longer than this is no misspelt name: only one that is equal but for spaces and letter case is found."""

_SHORTEST_START = 4
"""From so many letters on, a word that begins a name suggests that name."""


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> list[str]:
    """Give up to ``limit`` candidates that the word may have been meant to be, nearest first.

    Letter case, spaces, underscores and hyphens do not count. A swap of two neighbouring letters counts as one
    mistake; one mistake is allowed for every three letters, at most three. Ties go by the alphabet.
    """
    plain = _strip(word)
    if not plain:
        return []
    if len(plain) > _LONGEST:
        return sorted({name for name in candidates if name != word and _strip(name) == plain})[:limit]
    bound = min(3, max(1, len(plain) // 3))
    ranked: list[tuple[int, int, str]] = []
    for name in set(candidates):
        if name == word:
            continue
        other = _strip(name)
        distance = _measure_distance(plain, other, bound)
        if distance is not None:
            ranked.append((distance, abs(len(other) - len(plain)), name))
        elif len(plain) >= _SHORTEST_START and other.startswith(plain):
            ranked.append((bound + 1, len(other) - len(plain), name))
    return [name for _, _, name in sorted(ranked)[:limit]]


def _strip(text: str) -> str:
    return text.casefold().replace("_", "").replace(" ", "").replace("-", "")


def _trim(left: str, right: str) -> tuple[str, str]:
    """Leave out what two words begin and end with alike: it takes no part in any mistake."""
    shorter = min(len(left), len(right))
    start = 0
    while start < shorter and left[start] == right[start]:
        start += 1
    end = 0
    while end < shorter - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[start : len(left) - end], right[start : len(right) - end]


def _measure_distance(left: str, right: str, bound: int) -> int | None:
    """Count the mistakes (Damerau-Levenshtein, neighbours swapped once) between two words, or None beyond ``bound``.

    Only a band of the table as wide as the bound is filled, so the work is linear in the word's length.
    """
    if left == right:
        return 0
    if abs(len(left) - len(right)) > bound:
        return None
    left, right = _trim(left, right)
    if not left or not right:
        return len(left) + len(right)
    if len(set(left) - set(right)) > bound:
        return None
    far = bound + 1
    before: list[int] = []
    above = [min(column, far) for column in range(len(right) + 1)]
    for row in range(1, len(left) + 1):
        line = [far] * (len(right) + 1)
        if row <= bound:
            line[0] = row
        for column in range(max(1, row - bound), min(len(right), row + bound) + 1):
            same = left[row - 1] == right[column - 1]
            best = min(above[column - 1] + (not same), above[column] + 1, line[column - 1] + 1)
            if (
                row > 1
                and column > 1
                and left[row - 1] == right[column - 2]
                and left[row - 2] == right[column - 1]
                and before[column - 2] + 1 < best
            ):
                best = before[column - 2] + 1
            line[column] = best
        if min(line) > bound:
            return None
        before, above = above, line
    return above[-1] if above[-1] <= bound else None
