"""Who lives together: the shape of each family, its head's age and its children's, before anybody is written down.

Ages are in days. The shares are assumptions; docs/synth.md says which, and what they come to.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sasaran.synth.chance import DECILES, Chance
from sasaran.synth.columns import Column, Numbers, Truths, choose_column
from sasaran.synth.dirt import Marks

YEAR = 365
_GROWN = 18 * YEAR

SHAPES = ("old", "lone", "couple", "parents", "mother", "father", "elders", "three")
_HEADS = {
    "old": (60, 88), "lone": (21, 60), "couple": (23, 82), "parents": (25, 64), "mother": (26, 66), "father": (25, 64),
    "elders": (25, 64), "three": (48, 76),
}  # fmt: skip
"""From which age to which the heads of families of each shape are."""

_COUNTS = ("0", "1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Families:
    """A block of families.

    ``decile`` is of welfare, whether the register knows it or not; ``youngest`` and ``gap`` are the youngest child's age and
    the days between children; ``men`` is the share of men in the district, in thousandths; ``died``: what became of a
    parent who is not there.
    """

    chance: Chance
    marks: Marks
    men: Numbers
    ward: Truths
    city: Truths
    decile: Numbers
    shape: Column
    head_days: Numbers
    head_female: Truths
    spouses: Numbers
    children: Numbers
    parents: Numbers
    in_laws: Numbers
    grandchildren: Numbers
    size: Numbers
    youngest: Numbers
    gap: Numbers
    died: Truths
    small_child: Truths
    pupil: Truths
    elder: Truths

    def has_shape(self, *shapes: str) -> Truths:
        """Say which families have one of some shapes."""
        return self.shape.is_one(shapes)


def shape_families(seed: int, marks: Marks, men: Numbers, ward: Truths) -> Families:
    """Shape the families of a block."""
    chance = Chance(seed, "family", marks.source)
    decile = chance.whole("decile", 1, DECILES)
    chance.know_deciles(decile)
    shape = chance.pick("shape", {
        "old": (9, 5), "lone": (4, 8), "couple": (19, 24), "parents": (47, 46), "mother": (8, 4), "father": (4, 4),
        "elders": (5, 6), "three": (4, 3),
    }, SHAPES)  # fmt: skip
    three, elders, old = (shape.equals(each) for each in ("three", "elders", "old"))
    head_days = chance.whole("age/head", _look_up(shape, 0) * YEAR, _look_up(shape, 1) * YEAR)
    children = _count_children(chance, shape)
    spouses = shape.is_one(("couple", "parents", "elders")) | three & chance.holds("spouse/three", 65)
    parents = (elders * np.where(chance.holds("both parents", 22), 2, 1)).astype(np.int32)
    grandchildren = three * chance.whole("grandchildren", 1, 2)
    youngest, gap = _space_children(chance, three, head_days, children)
    with_children = ~three & (children > 0)
    return Families(
        chance=chance, marks=marks, men=men, ward=ward,
        city=np.where(ward, chance.holds("city/ward", 92), chance.holds("city", 34)),
        decile=decile, shape=shape, head_days=head_days, head_female=_choose_heads(chance, shape),
        spouses=spouses.astype(np.int32), children=children, parents=parents, in_laws=three.astype(np.int32),
        grandchildren=grandchildren, size=1 + spouses + children + parents + three + grandchildren,
        youngest=youngest, gap=gap, died=np.where(old, chance.holds("died/old", 82), chance.holds("died", 45)),
        small_child=with_children & (youngest < 6 * YEAR) | (grandchildren > 0),
        pupil=with_children & (youngest < 19 * YEAR) & (youngest + gap * (children - 1) >= 6 * YEAR),
        elder=(head_days >= 60 * YEAR) | (parents > 0),
    )  # fmt: skip


def _look_up(shape: Column, end: int) -> Numbers:
    ages: Numbers = np.array([_HEADS[each][end] for each in SHAPES], np.int32)[shape.values]
    return ages


def _count_children(chance: Chance, shape: Column) -> Numbers:
    none = Column(np.zeros(len(shape.values), np.int8), words=_COUNTS)
    one = Column(np.ones(len(shape.values), np.int8), words=_COUNTS)
    some = chance.pick("children", {"1": (41, 50), "2": (37, 39), "3": (15, 8), "4": (5, 2), "5": (2, 1)}, _COUNTS)
    count = choose_column((shape.is_one(("old", "lone", "couple")), none), (shape.equals("three"), one), otherwise=some)
    return count.values.astype(np.int32)


def _choose_heads(chance: Chance, shape: Column) -> Truths:
    """Say which heads are women."""
    women: Truths = chance.holds("head", 2)
    for each, share in (("old", 62), ("lone", 38), ("mother", 100), ("father", 0)):
        women = np.where(shape.equals(each), chance.holds(f"head/{each}", share), women)
    return women


def _space_children(
    chance: Chance, three: Truths, head_days: Numbers, children: Numbers
) -> tuple[Numbers, NDArray[np.int32]]:
    """Give the age of the youngest and the days between two: the first was born when the head was grown."""
    youngest_at_most = np.minimum(head_days - _GROWN - children * 450, 27 * YEAR)
    heir = head_days - chance.whole("age/heir", 20 * YEAR, 27 * YEAR)
    youngest = np.where(three, heir, chance.whole("age/youngest", 0, youngest_at_most))
    widest = (head_days - _GROWN - youngest) // np.maximum(children - 1, 1)
    return youngest, np.minimum(chance.whole("spacing", 600, 1900), widest)
