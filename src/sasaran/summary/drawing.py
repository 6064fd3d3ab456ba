"""The map: which drawing belongs to a rulebook's areas, and in which shade each area stands."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib.resources import files

from sasaran.ir.rulebook import Content
from sasaran.summary.small import FEW

DRAWINGS = ("peta.csv",)
SHADES = 5
HIDDEN, EMPTY = "x", "-"
_STEPS = (1, 2, 3, 4, 5, 10, 15, 20, 25)
"""Widths of a class, in percent: the smallest is taken that leaves the last class a tenth of the places or fewer."""


@dataclass(frozen=True, slots=True)
class Shading:
    """The shade of each place: 0 (nobody), 1 to `SHADES`, `HIDDEN` (too few to be shown), `EMPTY` (no households).

    ``width`` is that of a class, in percent of the households; the last class is whatever is more.
    """

    shades: str
    width: int


def find_drawing(content: Content) -> Mapping[str, str]:
    """Give the outline of each area by its code; nothing where no drawing is of this rulebook's areas."""
    for name in DRAWINGS:
        with files(__package__).joinpath(name).open(encoding="utf-8") as stream:
            outlines = {row["code"]: row["path"] for row in csv.DictReader(stream)}
        if outlines and all(code in content.areas.areas for code in outlines):
            return outlines
    return {}


def shade(counts: Sequence[int], households: Sequence[int]) -> Shading:
    """Sort places by how much of their households a count is; both are hidden counts."""
    shares = [
        Fraction(100 * count, whole) if count > 0 and whole > 0 else Fraction(0)
        for count, whole in zip(counts, households, strict=True)
    ]
    some = sorted(share for share in shares if share)
    high = some[(len(some) - 1) * 9 // 10] if some else Fraction(0)
    width = next((step for step in _STEPS if step * (SHADES - 1) >= high), _STEPS[-1])
    shades = []
    for count, whole, share in zip(counts, households, shares, strict=True):
        if whole == 0:
            shades.append(EMPTY)
        elif FEW in (count, whole):
            shades.append(HIDDEN)
        else:
            shades.append(str(min(SHADES, -(-share // width))))
    return Shading("".join(shades), width)
