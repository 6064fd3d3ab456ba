"""Make made-up households that differ in all that the programs ask about: the same ones for a seed, no real person."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

# How often a register has a fact at all; what is not in here is hardly ever known (who is a pensioner, a teacher, …).
KNOWN = {
    "desil_nasional": 0.95, "desil_p3ke": 0.6, "daya_listrik": 0.8, "aset_mobil": 0.85, "jumlah_sepeda_motor": 0.3,
    "tanggal_lahir": 0.98, "jenis_kelamin": 0.99, "partisipasi_sekolah": 0.9, "tingkat": 0.95, "status_bekerja": 0.9,
    "status_pekerjaan": 0.85, "jaminan_ketenagakerjaan": 0.4, "jam_kerja": 0.3, "upah_bulanan": 0.1,
    "status_asn_tni_polri": 0.6, "disabilitas": 0.7, "penyakit_kronis": 0.6, "hamil": 0.9, "kehamilan_ke": 0.9,
    "pensiunan_asn": 0.05, "nifas": 0.2, "keberadaan": 0.3,
}  # fmt: skip
JOBS = ("berusaha_sendiri", "buruh_swasta", "pekerja_bebas_pertanian", "pekerja_keluarga_tak_dibayar")
CHILDREN = (0, 1, 1, 2, 2, 2, 3, 4)


def vary_households(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Make so many households, one after another."""
    rng = Random(seed)
    for number in range(count):
        yield _make_household(rng, number)


def _make_household(rng: Random, number: int) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id_keluarga": f"K-{number:06d}",
        "kode_wilayah": "17.01.05.2003",
        "tanggal_data": f"2026-01-{rng.randrange(2, 29):02d}",
        "desil_nasional": rng.randrange(1, 11),
        "desil_p3ke": rng.randrange(1, 6),
        "daya_listrik": rng.choice(("va_450", "va_900", "va_1300", "va_2200")),
        "aset_mobil": rng.random() < 0.05,
        "jumlah_sepeda_motor": rng.randrange(0, 3),
    }
    thin(rng, record)
    record["anggota"] = [thin(rng, member) for member in _make_members(rng)]
    if rng.random() < 0.4:
        record["kepesertaan"] = [{"program": "sembako", "mulai": f"202{rng.randrange(1, 6)}-01-01"}]
    record["atestasi"] = [
        {"id": name, "jawaban": "ya", "oleh": "kepala_desa", "tanggal": f"2026-01-{rng.randrange(2, 29):02d}"}
        for name in ("berdomisili_di_desa", "berdomisili_di_daerah")
        if rng.random() < 0.5
    ]
    return record


def thin(rng: Random, record: dict[str, Any]) -> dict[str, Any]:
    """Take out what the register doesn't have."""
    for name in list(record):
        if rng.random() >= KNOWN.get(name, 1):
            del record[name]
    return record


def _make_members(rng: Random) -> Iterator[dict[str, Any]]:
    age = rng.randrange(19, 76)
    yield _make_adult(rng, 1, "kepala", "laki_laki" if rng.random() < 0.8 else "perempuan", age)
    place = 2
    if rng.random() < 0.75:
        yield _make_adult(rng, place, "istri_suami", "perempuan", max(17, age - rng.randrange(-2, 8)))
        place += 1
    for _ in range(rng.choice(CHILDREN)):
        yield _make_child(rng, place, rng.randrange(0, max(1, min(24, age - 17))))
        place += 1
    if rng.random() < 0.15:
        yield _make_adult(rng, place, "orangtua_mertua", rng.choice(("laki_laki", "perempuan")), rng.randrange(55, 95))


def _make_person(rng: Random, place: int, relation: str, sex: str, age: int) -> dict[str, Any]:
    pregnant = sex == "perempuan" and 17 <= age <= 42 and rng.random() < 0.08
    return {
        "id_anggota": f"A-{place}",
        "hubungan_keluarga": relation,
        "jenis_kelamin": sex,
        "tanggal_lahir": f"{2025 - age}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}",
        "hamil": pregnant,
        **({"kehamilan_ke": rng.randrange(1, 5)} if pregnant else {}),
        "disabilitas": rng.random() < 0.05,
        "penyakit_kronis": [rng.choice(("hipertensi", "asma", "tbc"))] if rng.random() < 0.1 else [],
        "keberadaan": "tinggal_bersama",
    }


def _make_adult(rng: Random, place: int, relation: str, sex: str, age: int) -> dict[str, Any]:
    working = rng.random() < (0.8 if sex == "laki_laki" else 0.45)
    member = _make_person(rng, place, relation, sex, age) | {
        "partisipasi_sekolah": "tidak_lagi",
        "status_bekerja": working,
        "status_asn_tni_polri": rng.random() < 0.02,
        "pensiunan_asn": False,
    }
    if sex == "perempuan" and age < 50:
        member["nifas"] = False
    if working:
        member["status_pekerjaan"] = rng.choice(JOBS)
        member["jam_kerja"] = rng.randrange(5, 60)
        member["upah_bulanan"] = rng.randrange(500_000, 4_000_000, 50_000)
        member["jaminan_ketenagakerjaan"] = ["jkk", "jkm"] if rng.random() < 0.2 else []
    return member


def _make_child(rng: Random, place: int, age: int) -> dict[str, Any]:
    member = _make_person(rng, place, "anak", rng.choice(("laki_laki", "perempuan")), age)
    if age < 5:
        return member | {"partisipasi_sekolah": "belum_pernah"}
    if age > 18 or rng.random() < 0.08:
        return member | {"partisipasi_sekolah": "tidak_lagi", "status_bekerja": rng.random() < 0.4}
    level = "sd" if age < 12 else "smp" if age < 15 else "sma"
    return member | {"partisipasi_sekolah": "masih_sekolah", "tingkat": level, "status_bekerja": False}
