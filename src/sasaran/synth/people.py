"""The members of each family, one row each: who they are to the head, how old, and whom the head is married to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sasaran.synth.chance import WHOLE, Chance
from sasaran.synth.columns import Column, Numbers, Truths, choose_code, choose_set
from sasaran.synth.dirt import Marks
from sasaran.synth.families import YEAR, Families

SLOTS = 16
"""Room for members in the numbers of people: no family is larger."""

EPOCH = date(1970, 1, 1)
_RELATIONS = ("kepala", "istri_suami", "anak", "orangtua_mertua", "menantu", "cucu")


@dataclass(frozen=True, slots=True)
class People:
    """The members of a block of families, in the order of families and then of slots.

    ``rows`` are the places of their families, ``slot`` counts from 0, the head; ``marks`` are their families'. ``days`` and
    ``years`` are their ages; ``fields`` fills with what a register has of them.
    """

    families: Families
    rows: NDArray[np.intp]
    slot: Numbers
    numbers: NDArray[np.uint64]
    chance: Chance
    marks: Marks
    day: date
    relation: Column
    days: Numbers
    years: Numbers
    female: Truths
    fields: dict[str, Column]

    @property
    def head(self) -> Truths:
        """Say who heads a family."""
        head: Truths = self.slot == 0
        return head

    def between(self, low: int, high: int) -> Truths:
        """Say whose age in years is from ``low`` through ``high``."""
        return (self.years >= low) & (self.years <= high)


def describe_people(seed: int, families: Families, day: date) -> People:
    """Write down the members of families."""
    rows = np.repeat(np.arange(len(families.size)), families.size)
    slot = (np.arange(len(rows)) - (np.cumsum(families.size) - families.size)[rows]).astype(np.int32)
    marks = families.marks.take(rows)
    numbers = marks.source * np.uint64(SLOTS) + slot.astype(np.uint64)
    chance = Chance(seed, "member", numbers, families.decile[rows])
    relation, older = _relate(families, rows, slot)
    days = _draw_ages(families, rows, chance, relation, older)
    years = days * np.int32(100) // np.int32(36525)
    female = _draw_sexes(families, rows, slot, chance, relation)
    people = People(families, rows, slot, numbers, chance, marks, day, relation, days, years, female, {})
    people.fields.update(
        hubungan_keluarga=relation,
        tanggal_lahir=Column(np.int32((day - EPOCH).days) - days, days=True),
        jenis_kelamin=choose_code((female, "perempuan"), otherwise="laki_laki"),
        status_kawin=_marry(people),
        keberadaan=_place(people),
        nik_padan=Column(chance.holds("nik_padan", 97)),
        yatim_piatu=_find_orphans(people),
        tinggal_di_panti=Column(chance.holds("tinggal_di_panti", "0.1")),
        dokumen_kependudukan=_list_papers(people),
    )
    return people


def _relate(families: Families, rows: NDArray[np.intp], slot: Numbers) -> tuple[Column, Numbers]:
    """Say who each is to the head, and how many children of the family are younger."""
    groups = (families.spouses, families.children, families.parents, families.in_laws)
    values = (slot > 0).astype(np.int8)
    last = np.zeros(len(families.size), np.int32)
    for group in groups:
        last = last + group
        values += slot > last[rows]
    return Column(values, words=_RELATIONS), (families.children + families.spouses)[rows] - slot


def _draw_ages(
    families: Families, rows: NDArray[np.intp], chance: Chance, relation: Column, younger: Numbers
) -> Numbers:
    head, youngest = families.head_days[rows], families.youngest[rows]
    husband, wife = chance.whole("age/husband", -2 * YEAR, 9 * YEAR), chance.whole("age/wife", -9 * YEAR, 2 * YEAR)
    spouse = np.maximum(18 * YEAR, head + np.where(families.head_female[rows], husband, wife))
    parent = np.minimum(96 * YEAR, head + chance.whole("age/parent", 19 * YEAR, 33 * YEAR))
    in_law = np.maximum(19 * YEAR, youngest + chance.whole("age/in-law", -3 * YEAR, 3 * YEAR))
    grandchild = chance.whole("age/grandchild", 0, np.maximum(0, youngest - 20 * YEAR))
    child = youngest + families.gap[rows] * younger
    ages: Numbers = np.choose(relation.values, (head, spouse, child, parent, in_law, grandchild))
    return ages


def _draw_sexes(families: Families, rows: NDArray[np.intp], slot: Numbers, chance: Chance, relation: Column) -> Truths:
    head = families.head_female[rows]
    first_parent = slot == (families.spouses + families.children + 1)[rows]
    parent = np.where(first_parent, chance.holds("sex/parent", 68), chance.holds("sex/second parent", 12))
    other = chance.draw("sex") >= (families.men.astype(np.uint32) * np.uint32(WHOLE // 1000))[rows]
    sexes: Truths = np.choose(relation.values, (head, ~head, other, parent, other, other))
    return sexes


def _marry(people: People) -> Column:
    families, relation = people.families, people.relation
    single = families.has_shape("lone")[people.rows] & people.chance.holds("never married", 62)
    with_spouse = families.spouses[people.rows] == 1
    both_parents = families.parents[people.rows] == 2
    three = families.has_shape("three")[people.rows]
    parent = relation.equals("orangtua_mertua")
    return choose_code(
        (relation.is_one(("istri_suami", "menantu")), "kawin"),
        (relation.equals("cucu"), "belum_kawin"),
        (relation.equals("anak") & three, "kawin"),
        (relation.equals("anak"), "belum_kawin"),
        (parent & both_parents, "kawin"),
        (parent, "cerai_mati"),
        (with_spouse, "kawin"),
        (single, "belum_kawin"),
        (families.died[people.rows], "cerai_mati"),
        otherwise="cerai_hidup",
    )


def _place(people: People) -> Column:
    drawn = people.chance.pick("keberadaan", {
        "tinggal_bersama": 975, "meninggal": 6, "pindah_dalam_negeri": 12, "pindah_luar_negeri": 3, "anggota_baru": 4,
    })  # fmt: skip
    return Column(drawn.values * ~people.head, words=drawn.words)  # the head is at home


def _find_orphans(people: People) -> Column:
    families = people.families
    minor = people.years < 18
    half = (
        minor & people.relation.equals("anak") & (families.has_shape("mother", "father") & families.died)[people.rows]
    )
    return choose_code(
        (half & families.has_shape("mother")[people.rows], "yatim"),
        (half, "piatu"),
        (minor & people.chance.holds("yatim_piatu", "0.2"), "yatim_piatu"),
        otherwise="bukan",
    )


def _list_papers(people: People) -> Column:
    chance = people.chance
    birth, child = chance.holds("akta", (88, 98)), chance.holds("kia", (45, 70))
    adult = people.years >= 18
    return choose_set(
        (adult & chance.holds("ktp", (96, 99)), ("ktp",)),
        (adult, ()),
        ((people.years >= 17) & birth, ("akta_kelahiran", "ktp")),
        (people.years >= 17, ("ktp",)),
        (birth & child, ("akta_kelahiran", "kia")),
        (birth, ("akta_kelahiran",)),
        otherwise=(),
    )
