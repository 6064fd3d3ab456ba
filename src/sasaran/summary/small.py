"""Small cells: what is said of a count, so that nobody can be made out behind it.

Every count of the page passes through here before anything is drawn or written: 1 to 9 are only said to be fewer than
10, all others are rounded to tens, each by itself. A total and its parts are rounded apart, so that a small part can't
be had by subtraction; where even so it could nearly be (five parts of 9, and a total of 45), the total goes to the next
ten.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

FEW = -1
"""Stands for a count from 1 to 9."""
UNIT = 10
SPREAD = 3
"""So many counts at least remain possible for each part that is `FEW`, whoever subtracts the others from the total."""


def hide(count: int) -> int:
    """Give a count in tens (a half goes up), or `FEW`."""
    if count < 0:
        raise ValueError("a count is never below 0")
    return FEW if 0 < count < UNIT else (count + UNIT // 2) // UNIT


def hide_all(counts: Iterable[int]) -> list[int]:
    """Give each count in tens, or `FEW`."""
    return [hide(count) for count in counts]


def hide_total(total: int, *parts: Sequence[int]) -> int:
    """Give a total in tens, or `FEW`, beside its hidden parts: several rows if it is cut in several ways."""
    shown = hide(total)
    for row in parts:
        least, most = find_range(shown, row)
        if most - least + 1 < SPREAD:
            shown = _move(shown, down=least > 1)
    return shown


def find_range(total: int, parts: Sequence[int]) -> tuple[int, int]:
    """Say between which counts a part that is `FEW` must lie, as whoever sees total and parts can reckon."""
    if FEW not in parts:
        return 1, UNIT - 1
    ends = [find_ends(part) for part in parts]
    low, high = sum(low for low, _ in ends), sum(high for _, high in ends)
    least, most = find_ends(total)
    return max(1, least - (high - (UNIT - 1))), min(UNIT - 1, most - (low - 1))


def find_ends(tens: int) -> tuple[int, int]:
    """Say between which counts a hidden count lies."""
    if tens == FEW:
        return 1, UNIT - 1
    if tens == 0:
        return 0, 0
    return max(UNIT, tens * UNIT - UNIT // 2), tens * UNIT + UNIT // 2 - 1


def _move(shown: int, *, down: bool) -> int:
    """Go to the next ten, down or up."""
    if down:
        return shown - 1 if shown > 1 else shown
    return 1 if shown == FEW else shown + 1


def write(tens: int, lang: str) -> str:
    """Write a hidden count as the page shows it."""
    if tens == FEW:
        return f"<{UNIT}"
    text = f"{tens * UNIT:,}"
    return text if lang == "en" else text.replace(",", ".")


def measure(tens: int, whole: int) -> float:
    """Give how much of a whole a hidden count is, from 0 to 1; `FEW` is drawn as nothing."""
    return min(1.0, tens / whole) if tens > 0 and whole > 0 else 0.0
