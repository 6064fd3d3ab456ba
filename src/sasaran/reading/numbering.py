"""Number clauses as acts do: 1. then a. then 1) then a) then (1) then (a), and again."""

from __future__ import annotations


def mark(depth: int, count: int) -> str:
    """Give the mark of the item with this count at this depth; both the depth and the letters begin at the first."""
    letter = _letter(count)
    return (f"{count}.", f"{letter}.", f"{count})", f"{letter})", f"({count})", f"({letter})")[depth % 6]


def _letter(count: int) -> str:
    """Give a, b and so on, after z aa."""
    text = ""
    while count > 0:
        count, rest = divmod(count - 1, 26)
        text = chr(ord("a") + rest) + text
    return text
