"""Who receives what, and since when: rows of enrolment out of the members, a family's programs on its head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sasaran.synth.chance import Chance
from sasaran.synth.columns import Column, Numbers, Truths
from sasaran.synth.families import Families
from sasaran.synth.people import EPOCH, People
from sasaran.synth.schooling import Schooling
from sasaran.synth.work import Work

_PROGRAMS = 32
"""Room for rows of one member in the numbers of rows."""

_OVER = {
    "blt_kesra": (date(2025, 10, 20), date(2025, 12, 31)),
    "bst": (date(2020, 4, 1), date(2021, 7, 31)),
}
"""Programs that are over for all: their first and last day."""


_REASONS = {"graduasi": 12, "tidak_ada_komponen": 22, "tidak_layak": 44, "dihentikan": 18, "lainnya": 4}


@dataclass(frozen=True, slots=True)
class Enrolments:
    """Rows of enrolment: ``rows`` are the places of their members, ``personal`` says which are one member's own."""

    rows: NDArray[np.intp]
    personal: Truths
    chance: Chance
    fields: dict[str, Column]


def enrol(seed: int, people: People, schooling: Schooling, work: Work, programs: frozenset[str]) -> Enrolments:
    """Make one row an enrolment; programs that the rulebook does not know are left out."""
    family, person = _enrol_families(people.families), _enrol_persons(people, schooling, work)
    names = (*family, *person)
    enrolled = np.zeros((len(people.rows), len(names)), np.bool_)
    for place, name in enumerate(names):
        if name in family and name in programs:
            enrolled[people.head, place] = family[name]
        elif name in programs:
            enrolled[:, place] = person[name]
    rows, places = np.nonzero(enrolled)
    order = np.arange(len(rows)) - np.searchsorted(rows, rows)  # among the rows of the same member
    numbers = people.numbers[rows] * np.uint64(_PROGRAMS) + order.astype(np.uint64)
    chance = Chance(seed, "enrolment", numbers)
    program = Column(places.astype(np.int8), words=names)
    return Enrolments(rows, places >= len(family), chance, {"program": program, **_date(chance, program, people.day)})


def _enrol_families(families: Families) -> dict[str, Truths]:
    """Say for each family which programs it is in as a whole."""
    chance = families.chance
    component = families.small_child | families.pupil | families.elder

    def holds(name: str, *shares: int | str) -> Truths:
        return chance.holds_by_decile(name, shares)

    return {
        "pkh": component & holds("pkh", 53, 40, 28, 20, 5, 2, 1, 0, 0, 0),
        "sembako": holds("sembako", 60, 49, 40, 30, 15, 6, 3, 2, 1, 0),
        "bantuan_pangan_cpp": holds("bantuan_pangan_cpp", 59, 49, 40, 31, 15, 6, 3, 1, 1, 0),
        "blt_kesra": holds("blt_kesra", 94, 92, 88, 84, 8, 3, 1, 0, 0, 0),
        "blt_desa": ~families.ward & holds("blt_desa", 14, 8, 5, 3, 1, 0, 0, 0, 0, 0),
        "subsidi_listrik": holds("subsidi_listrik", 78, 72, 62, 52, 38, 26, 16, 9, 4, 1),
        "bantuan_daerah": chance.holds("bantuan_daerah", (6, 1)),
        "bsps": holds("bsps", "0.9", "0.7", "0.5", "0.3", "0.1", 0, 0, 0, 0, 0),
        "bst": chance.holds("bst", (22, 1)),
    }


def _enrol_persons(people: People, schooling: Schooling, work: Work) -> dict[str, Truths]:
    """Say for each member which programs are that member's own."""
    chance, attends = people.chance, schooling.attends
    pupil, student = attends & people.between(6, 21), attends & (people.years >= 19)
    insurance = people.fields["jaminan_kesehatan"]
    return {
        "pip": pupil & chance.holds_by_decile("pip", (74, 66, 56, 46, 32, 20, 12, 6, 3, 1)),
        "kip_kuliah": student & chance.holds_by_decile("kip_kuliah", (42, 36, 28, 18, 8, 3, 1, 0, 0, 0)),
        "prakerja": people.between(18, 64) & chance.holds("prakerja", (8, 7)),
        "pbi_jk": insurance.values == insurance.sets.index(("pbi",)),
        "ucj_pekerja_rentan": work.payer.is_one(("apbd", "apbdes")),
        "kur": work.has_business & chance.holds("kur", (4, 14)),
    }


def _date(chance: Chance, program: Column, day: date) -> dict[str, Column]:
    """Give each row its days: two programs are over for all, of the others a few have left."""
    today = (day - EPOCH).days
    since: Numbers = today - chance.whole("since", 30, 2500)
    until = since + chance.whole("until", 20, np.maximum(20, today - since - 1))
    left = chance.holds("left", 7)
    over = program.is_one(tuple(_OVER))
    for name, (first, last) in _OVER.items():
        since = np.where(program.equals(name), np.int32((first - EPOCH).days), since)
        until = np.where(program.equals(name), np.int32((last - EPOCH).days), until)
    reason = chance.pick("reason", _REASONS).put("program_berakhir", over).only(left | over)
    return {
        "mulai": Column(since, days=True),
        "selesai": Column(until, left | over, days=True),
        "alasan_selesai": reason,
    }
