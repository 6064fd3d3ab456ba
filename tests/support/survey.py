"""A survey of strangers' households → records of the bundled vocabulary.

World Bank, Synthetic Data for an Imaginary Country, Sample, 2023 (doi 10.48529/MC1F-QH23), read where it stands: no
row of it is part of this project. The survey has no deciles: its national expenditure quintile becomes a decile known
only to be one of two. What it does not ask is left out, never filled in.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as parquet

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "survei"
RECORDED = "2025-10-01"

RELATION = {1: "kepala", 2: "istri_suami", 3: "anak", 4: "lainnya", 5: "lainnya"}
SEX = {1: "laki_laki", 2: "perempuan"}
SCHOOL = {1: "masih_sekolah", 2: "belum_pernah", 3: "tidak_lagi"}  # 4: whether ever attended is not said
MARRIAGE = {1: "belum_kawin", 2: "kawin", 3: "cerai_hidup", 4: "cerai_mati"}
WORKING = {1: True, 2: False, 3: False}
TENURE = {1: "milik_sendiri", 2: "kontrak_sewa", 3: "bebas_sewa"}


def read_survey(folder: Path = FOLDER) -> Iterator[dict[str, Any]]:
    """Give each household as a record, members inside, in the order of the file."""
    members: dict[str, list[dict[str, Any]]] = {}
    for row in parquet.read_table(folder / "member.parquet").to_pylist():
        members.setdefault(row["hid"], []).append(_member(row))
    for row in parquet.read_table(folder / "household.parquet").to_pylist():
        yield _household(row, members.get(row["hid"], []))


def _household(row: dict[str, Any], members: list[dict[str, Any]]) -> dict[str, Any]:
    quintile = row["quint_nat"]
    return {
        "id_keluarga": row["hid"],
        "tanggal_data": RECORDED,
        "desil_nasional": {"at_least": 2 * quintile - 1, "at_most": 2 * quintile},
        "jumlah_anggota_keluarga": row["hhsize"],
        "status_kepemilikan_rumah": TENURE.get(row["statocc"]),
        "aset_mobil": _flag(row["car"]),
        "aset_sepeda_motor": _flag(row["motorcycle"]),
        "aset_lemari_es": _flag(row["refrigerator"]),
        "anggota": members,
    }


def _member(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id_anggota": f"A-{row['idno']}",
        "hubungan_keluarga": RELATION[row["relation"]],
        "jenis_kelamin": SEX[row["sex"]],
        "umur": row["age"],
        "status_kawin": MARRIAGE.get(row["marstat"]),
        "partisipasi_sekolah": SCHOOL.get(row["school_attend"]),
        "status_bekerja": WORKING.get(row["act_status"]),
        "disabilitas": _flag(row["disability"]),
    }


def _flag(value: int | None) -> bool | None:
    return None if value is None else value == 1
