"""Households as tables: what goes out comes in again, whatever holds it; what is not right is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from sasaran.tables.finding import TablesError, read_tables
from sasaran.tables.writing import make_arrow, write_tables
from tests.support.bundled import bundled_book

BOOK = bundled_book()
HOUSEHOLDS: list[dict[str, Any]] = [
    {
        "id_keluarga": "K-2", "tanggal_data": "2026-01-23", "desil_nasional": {"at_least": 1, "at_most": 2}, "aset_mobil": False,
        "sumber_penerangan": {"one_of": ["pln_meteran", "pln_tanpa_meteran"]},
        "anggota": [
            {"id_anggota": "A-2", "hamil": True, "jaminan_ketenagakerjaan": ["jkk"], "tanggal_fakta": {"hamil": "2026-01-10"}},
            {"id_anggota": "A-1", "jaminan_ketenagakerjaan": [], "tanggal_lahir": "1980-02-29"},
        ],
        "kepesertaan": [],
        "atestasi": [{"id": "menolak_bantuan", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-01-11"}],
    },
    {"id_keluarga": "K-1", "anggota": [{"id_anggota": "B-1"}]},
]  # fmt: skip
IN_ORDER = sorted(HOUSEHOLDS, key=lambda each: str(each["id_keluarga"]))


def read_back(tables: Any) -> list[dict[str, Any]]:
    """Read the records of tables that have nothing wrong."""
    found = list(read_tables(BOOK.content, tables))
    assert not [each.faults for each in found if each.faults]
    return [each.record for each in found]


def test_households_come_out_of_a_folder_as_they_went_in(tmp_path: Path) -> None:
    """Ranges, possible codes, days of facts, empty and unknown lists and statements all come back, in order of keys."""
    names = write_tables(BOOK.content, HOUSEHOLDS, tmp_path)
    assert sorted(names) == sorted(path.name for path in tmp_path.iterdir())
    assert read_back(tmp_path) == IN_ORDER


def test_words_and_dates_are_stored_as_what_they_mean(tmp_path: Path) -> None:
    """Yes and no in the rulebook's words, dates as objects and decimals are stored, in facts and in statements alike."""
    said = {"id": "menolak_bantuan", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": date(2026, 1, 11)}
    about = {"id": "tidak_mampu", "jawaban": "tidak", "oleh": "kepala_desa", "tanggal": "2026-01-12"}
    households: list[dict[str, Any]] = [
        {"id_keluarga": "K-1", "tanggal_data": date(2026, 1, 23), "aset_mobil": "ya", "luas_lantai": Decimal("36.5"), "atestasi": [said]},
        {"id_keluarga": "K-2", "aset_mobil": "tidak", "luas_lantai": 40, "anggota": [{"id_anggota": "A-1", "atestasi": [about]}]},
    ]  # fmt: skip
    write_tables(BOOK.content, households, tmp_path)
    first, second = read_back(tmp_path)
    assert (first["aset_mobil"], second["aset_mobil"]) == (True, False)
    assert (first["luas_lantai"], second["luas_lantai"]) == (Decimal("36.5"), 40)
    assert first["tanggal_data"] == "2026-01-23"
    assert first["atestasi"] == [{**said, "jawaban": True, "tanggal": "2026-01-11"}]
    assert second["atestasi"] == [{**about, "jawaban": False, "id_anggota": "A-1"}]


def test_thousands_of_households_are_written_at_once(tmp_path: Path) -> None:
    """More households than are held in memory at once all come back."""
    households = [{"id_keluarga": f"K-{place:05}", "aset_mobil": place % 2 == 0} for place in range(4_500)]
    write_tables(BOOK.content, households, tmp_path)
    assert read_back(tmp_path) == households


@pytest.mark.parametrize("kind", ["arrow", "pandas", "polars"])
def test_frames_are_tables_too(kind: str) -> None:
    """Arrow tables, pandas and Polars frames are read like a folder."""
    arrow = make_arrow(BOOK.content, HOUSEHOLDS)
    if kind == "pandas":
        pytest.importorskip("pandas")
        frames = {name: table.to_pandas(types_mapper=__import__("pandas").ArrowDtype) for name, table in arrow.items()}
    elif kind == "polars":
        frames = {name: pytest.importorskip("polars").from_arrow(table) for name, table in arrow.items()}
    else:
        frames = arrow
    assert read_back(frames) == IN_ORDER


def spoil(folder: Path, name: str, query: str) -> None:
    """Write one table anew."""
    path = folder / f"{name}.parquet"
    duckdb.execute(f"COPY (SELECT * FROM ({query.format(table=f'{path}')})) TO '{path}.new' (FORMAT parquet)")
    path.with_name(path.name + ".new").replace(path)


@pytest.mark.parametrize(
    ("name", "query", "code"),
    [
        ("keluarga", "SELECT *, 1 AS dessil FROM '{table}'", "SAS-I131"),
        ("anggota", "SELECT * EXCLUDE (id_keluarga) FROM '{table}'", "SAS-I131"),
        ("keluarga", "SELECT * REPLACE (1 AS id_keluarga) FROM '{table}'", "SAS-I132"),
        ("keluarga", "SELECT * REPLACE (0.5::DOUBLE AS desil_nasional) FROM '{table}'", "SAS-I132"),
    ],
)
def test_tables_of_another_layout_are_refused(tmp_path: Path, name: str, query: str, code: str) -> None:
    """A column that is not known, a key that is missing, an identity as a number: nothing is read."""
    write_tables(BOOK.content, HOUSEHOLDS, tmp_path)
    spoil(tmp_path, name, query)
    with pytest.raises(TablesError) as refused:
        list(read_tables(BOOK.content, tmp_path))
    assert [fault.code for fault in refused.value.faults] == [code]


@pytest.mark.parametrize(
    ("name", "query", "code"),
    [
        (
            "anggota",
            "SELECT * REPLACE ('K-9' AS id_keluarga) FROM '{table}' WHERE id_anggota = 'B-1' UNION ALL FROM '{table}'",
            "SAS-I134",
        ),
        ("keluarga", "SELECT * REPLACE (FALSE AS anggota__known) FROM '{table}'", "SAS-I135"),
        ("keluarga", "SELECT * REPLACE (CAST(NULL AS VARCHAR) AS id_keluarga) FROM '{table}' LIMIT 1", "SAS-H004"),
    ],
)
def test_rows_that_belong_nowhere_are_told(tmp_path: Path, name: str, query: str, code: str) -> None:
    """A row of no household, a list said to be unknown with rows in it, a household without a key: each is a fault."""
    write_tables(BOOK.content, HOUSEHOLDS, tmp_path)
    spoil(tmp_path, name, query)
    assert code in [fault.code for each in read_tables(BOOK.content, tmp_path) for fault in each.faults]


def test_a_folder_without_households_and_a_damaged_table_are_refused(tmp_path: Path) -> None:
    """An empty folder holds no households; a file that is cut short can't be read."""
    for spoiled, code in ((None, "SAS-I130"), ("anggota.parquet", "SAS-I133")):
        if spoiled:
            write_tables(BOOK.content, HOUSEHOLDS, tmp_path)
            data = (tmp_path / spoiled).read_bytes()
            (tmp_path / spoiled).write_bytes(data[: len(data) // 2])
        with pytest.raises(TablesError) as refused:
            list(read_tables(BOOK.content, tmp_path))
        assert [fault.code for fault in refused.value.faults] == [code]
