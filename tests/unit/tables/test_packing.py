"""Records packed many at once: the same tables as record by record, or the record is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from benchmarks.varied import vary_households

from sasaran.ledger.canonical import write_canonical
from sasaran.tables.packing import Packer
from sasaran.tables.writing import make_arrow
from tests.support.bundled import bundled_book

CONTENT = bundled_book().content
PLAIN: dict[str, Any] = {
    "id_keluarga": "K-1", "kode_wilayah": "17.01.05.2003", "tanggal_data": "2026-01-23", "desil_nasional": 3, "luas_lantai": 36.5,
    "aset_mobil": "tidak", "tanggal_fakta": {"desil_nasional": "2026-01-10"},
    "anggota": [
        {"id_anggota": "A-2", "hamil": "ya", "jaminan_ketenagakerjaan": ["jkk"], "tanggal_fakta": {"hamil": "2026-01-10"}},
        {"id_anggota": "A-1", "jaminan_ketenagakerjaan": [], "tanggal_lahir": "1980-02-29",
         "atestasi": [{"id": "tidak_mampu", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2026-01-11"}]},
    ],
    "kepesertaan": [],
    "atestasi": [{"id": "menolak_bantuan", "jawaban": False, "oleh": "kepala_desa", "tanggal": "2026-01-11"}],
}  # fmt: skip


def simplify(table: Any) -> list[dict[str, str]]:
    """Give rows in an order, as texts, without what is not known: a list that is not there is one that is not known."""
    rows = [
        {name: str(value) for name, value in row.items() if value is not None and (value or not name.endswith("__known"))}
        for row in table.to_pylist()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: sorted(row.items()))


def test_packed_tables_are_those_that_are_written_record_by_record() -> None:
    """Plain values, words for yes and no, days of facts, empty lists and answers of members stand in the same cells."""
    for records in ([PLAIN, {"id_keluarga": "K-2"}], list(vary_households(60, seed=2))):
        packer = Packer(CONTENT)
        for record in records:
            assert packer.add(write_canonical(record)) == (record["id_keluarga"], record.get("kode_wilayah"))
        packed, written = packer.pack(), make_arrow(CONTENT, records)
        assert packed.keys() <= written.keys()
        for name, table in written.items():
            assert simplify(packed.get(name, table.slice(0, 0))) == simplify(table), name


def test_thousands_are_packed_and_forgotten() -> None:
    """More records than are held at a time are all in the tables, once; columns that few have are there for all."""
    packer = Packer(CONTENT)
    for number in range(4_500):
        record = {"id_keluarga": f"K-{number:05}", "anggota": [{"id_anggota": "A-1"}]} | (
            {"desil_nasional": 4} if number == 4_400 else {}
        )
        assert packer.add(write_canonical(record)) is not None
    tables = packer.pack()
    assert {name: table.num_rows for name, table in tables.items()} == {"keluarga": 4_500, "anggota": 4_500}
    assert [row["id_keluarga"] for row in tables["keluarga"].to_pylist() if row["desil_nasional"]] == ["K-04400"]
    assert packer.pack() == {}


@pytest.mark.parametrize("change", [
    {"id_keluarga": None}, {"desil_nasional": {"at_least": 1, "at_most": 2}}, {"desil_nasional": "3"}, {"desil_nasional": 3.5}, {"aset_mobil": "yes"}, {"tanggal_data": "2026-02-30"}, {"tanggal_data": "20260223"}, {"umur": 3},
    {"kode_wilayah": 17}, {"anggota": {}}, {"anggota": [{"id_anggota": "A-1", "tanggal_data": "2026-01-23"}]},
    {"anggota": [{"id_anggota": "A-1", "atestasi": [{"id": "x", "jawaban": True, "oleh": "y", "tanggal": "2026-01-11", "id_anggota": "A-2"}]}]},
    {"anggota": [{"atestasi": [{"id": "x", "jawaban": True, "oleh": "y", "tanggal": "2026-01-11"}]}]},
    {"atestasi": [{"id": "menolak_bantuan", "jawaban": True, "oleh": "kepala_desa"}]}, {"tanggal_fakta": {"umur": "2026-01-11"}},
])  # fmt: skip
def test_what_tables_do_not_hold_is_left_out(change: Mapping[str, Any]) -> None:
    """A range, a value of another type or beyond its bounds, an unknown name, a day that is none: nothing of it is taken."""
    packer = Packer(CONTENT)
    assert packer.add(write_canonical({**PLAIN, **change})) is None
    assert packer.pack() == {}


@pytest.mark.parametrize("text", [
    b"", b"[]", b'{"id_keluarga":"K-1","desil_nasional":1}', b'{"desil_nasional":1,"desil_nasional":2,"id_keluarga":"K-1"}',
    b'{"id_keluarga": "K-1"}', b'{"id_keluarga":"K-\xff"}', b'{"desil_nasional":1.0,"id_keluarga":"K-1"}', b"[" * 100_000,
])  # fmt: skip
def test_a_text_that_is_not_canonical_is_left_out(text: bytes) -> None:
    """Another order of keys, a key twice, blanks, bytes that are no text: whoever reads with care says what it is."""
    assert Packer(CONTENT).add(text) is None
