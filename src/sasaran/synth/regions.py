"""The districts and their population → which household lives where: every household has its village by its number."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from sasaran.base.suggest import nearest

_FILE = Path(__file__).parent / "regions.csv"
_FIRST = (1001, 2001, 3001)
"""The first code of a ward, of a village and of a customary village in its sub-district."""


class Village(NamedTuple):
    """A village: its code, how many people are meant to live there, the share of men of its district, and whether a ward.

    ``men`` is in thousandths.
    """

    code: str
    people: int
    men: int
    ward: bool


class Stretch(NamedTuple):
    """A village, and its households: the first one's number, and the number after the last."""

    village: Village
    first: int
    after: int


@cache
def list_villages() -> tuple[Village, ...]:
    """List every village in the order of codes, with an even share of its district's people."""
    found: list[Village] = []
    with _FILE.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            codes = list(_list_codes(row["code"], row["subdistricts"]))
            male, people = int(row["male"]), int(row["male"]) + int(row["female"])
            for place, code in enumerate(codes):
                own = people * (place + 1) // len(codes) - people * place // len(codes)
                found.append(Village(code, own, male * 1000 // people, code.rpartition(".")[2].startswith("1")))
    return tuple(found)


def _list_codes(district: str, subdistricts: str) -> Iterator[str]:
    for each in subdistricts.split():
        code, _, counts = each.partition(":")
        for first, count in zip(_FIRST, counts.split("+"), strict=False):
            for place in range(int(count)):
                yield f"{district}.{code}.{first + place}"


def choose_villages(regions: Sequence[str]) -> tuple[Village, ...]:
    """Choose the villages at or below some codes, or all where none is named."""
    if not regions:
        return list_villages()
    wanted = set(regions)
    return tuple(each for each in list_villages() if not wanted.isdisjoint(_list_above(each.code)))


def is_region(code: str) -> bool:
    """Say whether there is somebody at or below a code."""
    return code in _list_known()


def find_nearest_region(code: str) -> str:
    """Give the nearest code of a province, a district or a sub-district, or nothing."""
    depth = code.count(".")
    found = nearest(code, [known for known in sorted(_list_known()) if known.count(".") == depth and depth < 3], 1)
    return found[0] if found else ""


@cache
def _list_known() -> frozenset[str]:
    return frozenset(above for each in list_villages() for above in _list_above(each.code))


def _list_above(code: str) -> tuple[str, ...]:
    return tuple(accumulate(code.split("."), lambda above, part: f"{above}.{part}"))


def allot(villages: Sequence[Village], households: int) -> Iterator[Stretch]:
    """Give each village its households, by its people, in the order of codes; numbers count from 1."""
    total = sum(each.people for each in villages)
    above = 0
    for each in villages:
        first = households * above // total
        above += each.people
        after = households * above // total
        if first < after:
            yield Stretch(each, first + 1, after + 1)
