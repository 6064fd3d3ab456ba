"""Households with one or several things changed: keys, types, codes, days, ranges, statements. Made up; seeded."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from random import Random
from typing import Any

VALUES: tuple[Any, ...] = (
    None, True, False, "", "  ", "ya", "tidak", "Ya", "0012", "A-1", "x\u0007", "1,2E+15", 0, 1, 4, -1, 4.0, 2.5, 10**16,
    [], ["kios"], [""], {}, {"at_least": 1}, {"at_most": None}, {"at_least": 1, "at_most": 3}, {"at_least": "x"},
    {"at_least": 1, "more": 2}, {"one_of": []}, {"one_of": ["petani"]}, {"one_of": ["petani"], "x": 1},
    "2025-02-28", "2025-02-29", "2024-02-29", "1899-12-31", "2101-01-01", "2025-2-8", "20250208", "2025-02-08T10:00",
    {"at_least": "2024-01-01"}, {"at_least": "2024-01-01", "at_most": "2024-05-05"}, {"at_least": {"at_least": 1}},
    "53.02", "53.02.01", "99.99", "53.02.01.2001", "53.02.01.2001.1", "pkh", "sembako", "tidak_ada", [{}], ["x", 1],
)  # fmt: skip
STATEMENTS: tuple[dict[str, Any], ...] = (
    {"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2026-01-11"},
    {"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa"},
    {"id": "berdomisili_di_desa", "jawaban": "mungkin", "oleh": "kepala_desa", "tanggal": "2026-01-11"},
    {"id": "tidak_dikenal", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-01-11"},
    {"id": "pkh/2025-07-08/eligibility/desil", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-01-11"},
    {"id": "pkh/2025-07-08/eligibility/x", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-01-11"},
    {"id": "berdomisili_di_desa", "jawaban": True, "oleh": "siapa", "tanggal": "2026-01-11"},
    {"id": "berdomisili_di_desa", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-02-30"},
    {"id": "berdomisili_di_desa", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-01-11", "catatan": "x"},
    {"id": "berdomisili_di_desa", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-01-11", "id_anggota": "A-1"},
)  # fmt: skip


def mutate(record: dict[str, Any], rng: Random, names: list[str]) -> dict[str, Any]:
    """Change one to three places of a record; ``names`` are keys that may be put where they belong or not."""
    changed = deepcopy(record)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        row = rng.choice(list(_rows(changed)))
        _change(row, rng, names)
    return changed


def _rows(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield record
    for value in record.values():
        for item in value if isinstance(value, list) else ():
            if isinstance(item, dict):
                yield item
                yield item  # members more often than the household


def _change(row: dict[str, Any], rng: Random, names: list[str]) -> None:
    way = rng.randrange(7)
    present = sorted(row)
    if way == 0 and present:
        del row[rng.choice(present)]
    elif way == 1:
        row[rng.choice(names)] = rng.choice(VALUES)
    elif way == 2 and present:
        key = rng.choice(present)
        row[key + rng.choice("sx_")] = row[key]
    elif way == 3:
        row["tanggal_data"] = rng.choice(VALUES)
    elif way == 4:
        row["tanggal_fakta"] = rng.choice((None, [], {rng.choice(names): rng.choice(VALUES)}))
    elif way == 5:
        row["atestasi"] = [dict(rng.choice(STATEMENTS)) for _ in range(rng.randrange(1, 3))]
    elif present:
        row[rng.choice(present)] = rng.choice(VALUES)
