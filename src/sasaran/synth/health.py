"""What a register has of each member's health: pregnancy, nutrition, disability, disease and health insurance."""

from __future__ import annotations

import numpy as np

from sasaran.synth.columns import Column, Truths, choose_code, choose_set
from sasaran.synth.people import People
from sasaran.synth.work import Work

_DIFFICULTIES = {
    "penglihatan": 18, "pendengaran": 12, "berjalan": 26, "tangan_jari": 8, "intelektual": 8, "perilaku": 5, "bicara": 9,
    "urus_diri": 6, "konsentrasi": 4, "depresi": 4,
}  # fmt: skip
"""The ten questions of the register in its order, and how often each is what somebody has."""

_FROM_FIVE = ("perilaku", "bicara", "urus_diri", "konsentrasi", "depresi")
"""These are asked from the age of five, the others from two."""

_DISEASES = {
    "hipertensi": 36, "rematik": 18, "diabetes": 15, "asma": 9, "jantung": 7, "kolesterol": 6, "stroke": 4, "tbc": 2,
    "gagal_ginjal": 1, "kanker": 1, "lainnya": 1,
}  # fmt: skip
_DIET = {"stunting": (27, 12), "wasting": (9, 5), "berat_kurang": (10, 4), "baik": (54, 79)}


def describe_health(people: People, work: Work) -> None:
    """Add the fields of health."""
    _describe_mothers(people)
    _describe_disability(people)
    chance, years = people.chance, people.years
    people.fields.update(
        kondisi_gizi=chance.pick("kondisi_gizi", _DIET).only(years < 5),
        penyakit_kronis=_find_disease(people),
        jaminan_kesehatan=choose_set(
            (work.insured | work.public | work.retired, ("pemberi_kerja",)),
            (chance.holds("pbi", (73, 0)), ("pbi",)),
            (chance.holds("self insured", (6, 32)), ("mandiri",)),
            otherwise=(),
        ),
    )


def _describe_mothers(people: People) -> None:
    chance, families, rows = people.chance, people.families, people.rows
    married = people.fields["status_kawin"].equals("kawin")
    shape = families.has_shape("parents", "mother", "elders")[rows]
    mother = people.female & (people.slot <= families.spouses[rows]) & shape
    youngest = families.youngest[rows]
    fertile = people.female & married & people.between(15, 49)
    pregnant = fertile & chance.holds("hamil", (8, 6)) & ~(mother & (youngest < 365))
    born = np.minimum(families.children[rows] + 1 + chance.whole("kehamilan_ke", 0, 1), 8)
    people.fields.update(
        hamil=Column(pregnant),
        kehamilan_ke=Column(born, pregnant),
        kurang_energi_kronis=Column(chance.holds("kurang_energi_kronis", (22, 11)), pregnant),
        nifas=Column(mother & (youngest <= 42)),
        menyusui=Column(mother & (youngest < 730) & chance.holds("menyusui", 72)),
    )


def _describe_disability(people: People) -> None:
    chance, years = people.chance, people.years
    disabled = np.where(years >= 60, chance.holds("disabled/old", (9, 6)), chance.holds("disabled", ("2.1", "1.3")))
    trouble, severe = chance.pick("trouble", _DIFFICULTIES), chance.holds("severe", 34)
    cared = (people.families.size[people.rows] > 1) & chance.holds("punya_pengasuh", 66)
    people.fields.update(disabilitas=Column(disabled), punya_pengasuh=Column(cared, disabled | (years >= 60)))
    for name in _DIFFICULTIES:
        has = disabled & trouble.equals(name)
        light = (years >= 50) & chance.holds(f"light/{name}", 6)
        answer = choose_code(
            (has & severe, "tidak_bisa"),
            (has, "banyak_kesulitan"),
            (light, "sedikit_kesulitan"),
            otherwise="tidak_kesulitan",
        )
        people.fields[f"disabilitas_{name}"] = answer.only(years >= (5 if name in _FROM_FIVE else 2))


def _find_disease(people: People) -> Column:
    chance, years = people.chance, people.years
    middle, old = chance.holds("sick/45", 16), chance.holds("sick/60", 34)
    grown = np.where(years < 45, chance.holds("sick", 4), np.where(years < 60, middle, old))
    sick: Truths = np.where(years < 15, chance.holds("sick/child", "0.8"), grown)
    disease = chance.pick("disease", _DISEASES)
    sets = (*((word,) for word in disease.words), ())
    return Column(np.where(sick, disease.values, len(sets) - 1), sets=sets)
