"""What a register has of each member's schooling: participation, level, type, grade and diploma agree with the age."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sasaran.synth.chance import WHOLE, Draws, Share
from sasaran.synth.columns import Column, Numbers, Truths, choose_code, choose_column
from sasaran.synth.people import People

_LEVELS = ("paud", "sd", "smp", "sma", "perguruan_tinggi")
_KINDS = ("tk", "ra", "sd", "mi", "smp", "mts", "sma", "ma", "smk", "d1_d3", "d4_s1", "s2", "tidak_punya")
_AGES: tuple[tuple[int, int, Share], ...] = (
    (5, 6, (60, 90)), (7, 12, (98, 100)), (13, 15, (91, 99)), (16, 18, (61, 92)), (19, 23, (9, 50)),
)  # fmt: skip
"""From which age to which, how many go to school."""


@dataclass(frozen=True, slots=True)
class Schooling:
    """What work hangs on: who goes to school, and the level that each goes to or left."""

    attends: Truths
    level: Column


def describe_schooling(people: People) -> Schooling:
    """Add the fields of schooling."""
    chance, years = people.chance, people.years
    attends = np.zeros(len(years), np.bool_)
    for low, high, share in _AGES:
        attends |= people.between(low, high) & chance.holds(f"school/{low}", share)
    never = ~attends & _find_unschooled(people)
    level = _find_level(people, attends, never)
    unfinished, private = chance.holds("unfinished", (14, 2)), chance.draw("school/kind")
    kind = _choose_kind(level.values, private, attends)
    people.fields.update(
        partisipasi_sekolah=choose_code((attends, "masih_sekolah"), (never, "belum_pernah"), otherwise="tidak_lagi"),
        tingkat=level,
        kelas=Column(_find_grade(years, level, attends, unfinished), ~never & ~level.equals("paud")),
        jenjang_pendidikan=Column(kind, ~never, words=_KINDS),
        ijazah_tertinggi=_find_diploma(level, never, attends, unfinished, private),
        punya_kip=Column(attends & (years >= 6) & chance.holds("punya_kip", (52, 1))),
        tahun_lulus_sma=Column(
            np.int32(people.day.year) + chance.whole("graduated", 17, 18) - years,
            attends & level.equals("perguruan_tinggi"),
        ),
    )
    return Schooling(attends, level)


def _find_unschooled(people: People) -> Truths:
    chance, years = people.chance, people.years
    young, old = chance.holds("never/young", (2, 0)), chance.holds("never/old", (25, 3))
    grown = np.where(years < 60, chance.holds("never", (6, 0)), old)
    unschooled: Truths = (years < 7) | np.where(years < 40, young, grown)
    return unschooled


def _find_level(people: People, attends: Truths, never: Truths) -> Column:
    """Give the level that each goes to, or left after; none for who never went."""
    chance, years = people.chance, people.years
    by_age = (np.array([0, 0, 0, 0, 0, 0, 0, *[1] * 6, *[2] * 3, *[3] * 3], np.int8))[np.minimum(years, 18)]
    by_age[years >= 19] = _LEVELS.index("perguruan_tinggi")
    primary = Column(np.full(len(years), _LEVELS.index("sd"), np.int8), words=_LEVELS)
    left = choose_column(
        (years < 13, primary),
        (years < 16, chance.pick("left/13", {"sd": 80, "smp": 20}, _LEVELS)),
        (years < 19, chance.pick("left/16", {"sd": (30, 10), "smp": (60, 60), "sma": (10, 30)}, _LEVELS)),
        (years < 45, chance.pick(
            "left/19", {"sd": (34, 4), "smp": (32, 8), "sma": (32, 52), "perguruan_tinggi": (2, 36)}, _LEVELS
        )),
        otherwise=chance.pick(
            "left/45", {"sd": (76, 24), "smp": (14, 16), "sma": (9, 38), "perguruan_tinggi": (1, 22)}, _LEVELS
        ),
    )  # fmt: skip
    return Column(np.where(attends, by_age, left.values), ~never, words=_LEVELS)


def _find_grade(years: Numbers, level: Column, attends: Truths, unfinished: Truths) -> Numbers:
    first = np.array([0, 6, 12, 15, 18], np.int32)[level.values]
    grade = np.where(level.values == _LEVELS.index("perguruan_tinggi"), np.minimum(years - 18, 4), years - first)
    grades: Numbers = np.where(attends, grade, np.where(unfinished, 2, 8)).astype(np.int32)
    return grades


def _choose_kind(
    level: np.ndarray[tuple[int], np.dtype[np.int8]], private: Draws, attends: Truths
) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
    """Public schools and the others, by one draw for all levels: who goes to a madrasah goes on there."""
    other, craft = private < np.uint32(WHOLE * 16 // 100), private > np.uint32(WHOLE * 56 // 100)
    kinds = (level << 1) + other  # tk or ra, sd or mi, smp or mts, sma or ma
    kinds[(level == _LEVELS.index("sma")) & craft] = _KINDS.index("smk")
    college = level == _LEVELS.index("perguruan_tinggi")
    short, long = private < np.uint32(WHOLE // 4), private < np.uint32(WHOLE * 94 // 100)
    degree = np.where(short, _KINDS.index("d1_d3"), np.where(long | attends, _KINDS.index("d4_s1"), _KINDS.index("s2")))
    return np.where(college, degree, kinds).astype(np.int8)


def _find_diploma(level: Column, never: Truths, attends: Truths, unfinished: Truths, private: Draws) -> Column:
    """Give the diploma of the level that was finished: the one before, for who is in school or left it."""
    finished = (level.values - (attends | unfinished)).astype(np.int8)
    none = never | (finished < _LEVELS.index("sd"))
    kinds = _choose_kind(np.maximum(finished, 0), private, attends)
    return Column(np.where(none, _KINDS.index("tidak_punya"), kinds).astype(np.int8), words=_KINDS)
