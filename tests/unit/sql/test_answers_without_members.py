"""A table of answers that names no member: its answers are about the household and its area, and about nobody else."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from tests.support.bundled import bundled_book

DAY = "2026-02-01"


@pytest.mark.parametrize("left_out", [("id_anggota",), ("id_anggota", "kode_wilayah"), ("kode_wilayah",)])
def test_columns_that_nobody_uses_need_not_be_there(left_out: tuple[str, ...]) -> None:
    """Without the columns for a member's key or a place it is decided as with empty ones."""
    answers: dict[str, Any] = {
        "id_keluarga": ["K-1"], "id_anggota": pa.nulls(1, pa.string()), "kode_wilayah": pa.nulls(1, pa.string()),
        "id": ["berdomisili_di_desa"], "jawaban": [True], "oleh": ["kepala_desa"], "tanggal": ["2026-01-02"],
    }  # fmt: skip
    tables = {
        "keluarga": pa.table({"id_keluarga": ["K-1"], "kode_wilayah": ["17.01.05.2003"], "desil_nasional": [1]}),
        "anggota": pa.table({"id_keluarga": ["K-1"], "id_anggota": ["A-1"], "hubungan_keluarga": ["kepala"]}),
    }
    less = {name: cells for name, cells in answers.items() if name not in left_out}
    found = []
    for said in (answers, less):
        with bundled_book().decide_tables({**tables, "atestasi": pa.table(said)}, DAY) as decided:
            found.append((decided.rows(), decided.rows("worklist")))
    assert found[0] == found[1]
    assert len(found[0][0]) == 1
