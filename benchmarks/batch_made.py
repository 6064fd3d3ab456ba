"""Make the population of `batch.py`: households of which every fact of the fourteen programs is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

CHUNK = 250_000
DISTRICTS = np.array([f"{province}.{number:02d}" for province in (11, 32, 64, 91) for number in range(1, 6)])
POWER = np.array([450, 900, 1300, 2200, 3500])
WATER = np.array(["ledeng", "sumur", "sungai", "hujan"])
SEXES = np.array(["laki_laki", "perempuan"])
RELATIONS = np.array(["kepala", "pasangan", "anak", "orang_tua"])
SCHOOLS = np.array(["tidak", "sd", "smp", "sma"])


def make_population(households: int, folder: Path, seed: int = 1) -> None:
    """Write ``keluarga.parquet`` and ``anggota.parquet`` of so many households, the same for a seed; nobody is real."""
    rng = np.random.default_rng(seed)
    folder.mkdir(parents=True)
    writers: dict[str, pq.ParquetWriter] = {}
    for start in range(0, households, CHUNK):
        for name, table in _make_chunk(rng, start, min(CHUNK, households - start)).items():
            if name not in writers:
                writers[name] = pq.ParquetWriter(folder / f"{name}.parquet", table.schema, compression="zstd")
            writers[name].write_table(table, row_group_size=100_000)
    for writer in writers.values():
        writer.close()


def _make_chunk(rng: np.random.Generator, start: int, count: int) -> dict[str, pa.Table]:
    decile = rng.integers(1, 11, count)
    poor = decile <= 4
    keys = np.char.add("99", np.char.zfill((np.arange(start, start + count) * 7).astype(str), 14))
    homes = pa.table({
        "id_keluarga": keys,
        "kode_wilayah": pa.array(rng.choice(DISTRICTS, count)).dictionary_encode(),
        "desil": decile,
        "daya_listrik": POWER[np.clip((decile + rng.integers(-3, 3, count)) // 2, 0, 4)],
        "luas_lantai": rng.integers(9, 90, count),
        "aset_mobil": rng.random(count) < np.where(poor, 0.03, 0.25),
        "punya_lahan": rng.random(count) < 0.4,
        "air_minum": pa.array(rng.choice(WATER, count, p=[0.35, 0.45, 0.15, 0.05])).dictionary_encode(),
    })  # fmt: skip
    sizes = rng.choice(np.arange(1, 8), count, p=[0.08, 0.16, 0.27, 0.27, 0.14, 0.06, 0.02])
    return {"keluarga": homes, "anggota": _make_members(rng, keys, sizes, poor)}


def _make_members(rng: np.random.Generator, keys: np.ndarray, sizes: np.ndarray, poor: np.ndarray) -> pa.Table:
    home = np.repeat(np.arange(len(keys)), sizes)
    place = np.arange(len(home)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    relation = np.where(place < 2, place, np.where(rng.random(len(home)) < 0.85, 2, 3))
    old = rng.integers(60, 95, len(home))
    grown, young = rng.integers(20, 80, len(home)), rng.integers(0, 26, len(home))
    age = np.select([relation < 2, relation == 2], [grown, young], old)
    born = np.datetime64("2026-02-01") - (age * 365.25).astype(int) - rng.integers(0, 365, len(home))
    female = rng.random(len(home)) < np.choose(relation, [0.2, 0.95, 0.5, 0.5])
    working = (age >= 18) & (age < 70) & (rng.random(len(home)) < 0.6)
    wage = np.where(working, rng.integers(500, 6_000, len(home)) * np.where(poor[home], 700, 1_000), 0)
    pupil = (age >= 7) & (age <= 18) & (rng.random(len(home)) < 0.9)
    school = np.where(pupil, np.clip((age - 4) // 3 - 1, 1, 3), 0)
    return pa.table({
        "id_keluarga": keys[home],
        "id_anggota": np.char.add(keys[home], (place + 1).astype(str)),
        "tanggal_lahir": pa.array(born.astype("datetime64[D]")),
        "jenis_kelamin": _encode(SEXES, female.astype(int)),
        "hubungan": _encode(RELATIONS, relation),
        "hamil": female & (age >= 17) & (age <= 42) & (rng.random(len(home)) < 0.05),
        "sekolah": _encode(SCHOOLS, school),
        "bekerja": working,
        "upah": wage,
        "asn": working & (rng.random(len(home)) < 0.04),
        "disabilitas": rng.random(len(home)) < 0.03,
    })  # fmt: skip


def _encode(codes: np.ndarray, places: np.ndarray) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(places, pa.int32()), pa.array(codes))
