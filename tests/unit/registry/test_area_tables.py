"""Tables of facts and statements about areas are read as the rulebook declares them, or refused row by row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.support import small_vocabulary as v

from sasaran.base.errors import AreaTableError
from sasaran.ir.facts import AreaTable, Statement
from sasaran.registry.areas import read_area_table

CONTENT = v.content()
FACTS = "kode_wilayah,status_desa,jumlah_p3ke_desil_1,tertinggal,sejak,sinyal,upah_minimum\n"


def read(folder: Path, text: str | bytes) -> AreaTable:
    path = folder / "wilayah.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_area_table(path, CONTENT)


def faults(folder: Path, text: str | bytes) -> list[tuple[str, int | None, str]]:
    with pytest.raises(AreaTableError) as caught:
        read(folder, text)
    for fault in caught.value.faults:
        assert fault.words("id")
        assert fault.words("en")
    return [(fault.code, fault.line, fault.path) for fault in caught.value.faults]


def test_facts_are_typed_as_the_rulebook_says(tmp_path: Path) -> None:
    """An empty cell is not known; a set of codes has spaces between."""
    table = read(
        tmp_path, FACTS + '53.02.01.2001,desa,12,ya,2024-01-31,2g 4g,2455000.00\n53.04,"",,tidak,,,\n\n17,,,,,,\n'
    )
    assert table.facts == {
        "53.02.01.2001": {
            "status_desa": "desa", "jumlah_p3ke_desil_1": 12, "tertinggal": True, "sejak": date(2024, 1, 31),
            "sinyal": frozenset({"2g", "4g"}), "upah_minimum": 2455000,
        },
        "53.04": {"tertinggal": False},
        "17": {},
    }  # fmt: skip
    assert table.statements == ()


def test_spreadsheets_write_semicolons_and_marks(tmp_path: Path) -> None:
    """A byte order mark, CRLF and semicolons are what a spreadsheet saves."""
    table = read(tmp_path, b"\xef\xbb\xbfkode_wilayah;status_desa\r\n53.02;desa\r\n")
    assert table.facts == {"53.02": {"status_desa": "desa"}}


def test_every_bad_cell_is_named_with_its_line(tmp_path: Path) -> None:
    """Wrong codes, numbers, areas, doubles and ragged rows are all found in one run."""
    rows = ["53.02,dessa,x,ya,,,", "53.99,,,,,,", "53.04,desa", ",desa,1,,,,", "53.02,,-1,,2024-02-30,5g,1.234"]
    assert faults(tmp_path, FACTS + "\n".join(rows)) == [
        ("SAS-H017", 2, "status_desa"), ("SAS-H011", 2, "jumlah_p3ke_desil_1"), ("SAS-H022", 3, "kode_wilayah"), ("SAS-H071", 4, ""),
        ("SAS-H019", 5, "kode_wilayah"), ("SAS-H013", 6, "jumlah_p3ke_desil_1"), ("SAS-H014", 6, "sejak"),
        ("SAS-H017", 6, "sinyal[1]"), ("SAS-H012", 6, "upah_minimum"), ("SAS-H072", 6, "kode_wilayah"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "count"),
    [("kode,status_desa", 1), ("kode_wilayah,statusdesa", 1), ("kode_wilayah,status_desa,status_desa", 1), ("x,y", 2)],
)
def test_headers_are_checked(tmp_path: Path, header: str, count: int) -> None:
    """The first column is the region; the others are area fields, each once."""
    assert faults(tmp_path, f"{header}\n53.02,desa\n")[:count] == [("SAS-H070", 1, "")] * count


@pytest.mark.parametrize(
    ("text", "code"), [("", "SAS-H050"), ("\n\n", "SAS-H050"), (b"\xff", "SAS-H041"), ('kode_wilayah\n"53', "SAS-H073")]
)
def test_what_is_no_table(tmp_path: Path, text: str | bytes, code: str) -> None:
    """Nothing, other encodings and broken quotes have their codes."""
    assert [found for found, _, _ in faults(tmp_path, text)] == [code]


def test_an_empty_table_is_told_what_a_table_needs(tmp_path: Path) -> None:
    """Not the words for an empty file of households; a header alone is a table."""
    (tmp_path / "none.csv").touch()
    with pytest.raises(AreaTableError) as caught:
        read_area_table(tmp_path / "none.csv", CONTENT)
    assert [(fault.code, fault.hint) for fault in caught.value.faults] == [("SAS-H050", "table")]
    assert read(tmp_path, "kode_wilayah,status_desa\n") == AreaTable()


def test_the_rulebooks_words_for_statements_stand_before_the_english_ones(tmp_path: Path) -> None:
    """Where the list of statements is called as one key of a statement, that column is still the key."""
    content = v.content(keys=replace(v.KEYS, attestations="jawaban"))
    table = tmp_path / "a.csv"
    table.write_text("id,jawaban,oleh,tanggal,kode_wilayah\njalan_rusak,ya,kepala_desa,2026-01-01,53.02\n", "utf-8")
    (statement,) = read_area_table(table, content).statements
    assert (statement.attestation, statement.answer) == ("jalan_rusak", True)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    """No traceback for a wrong path."""
    with pytest.raises(AreaTableError) as caught:
        read_area_table(tmp_path / "none.csv", CONTENT)
    assert caught.value.faults[0].code == "SAS-H040"


@pytest.mark.parametrize("header", ["kode_wilayah,attestation,answer,by,date", "kode_wilayah,id,jawaban,oleh,tanggal"])
def test_statements_are_told_by_their_header(tmp_path: Path, header: str) -> None:
    """In English or in the rulebook's words; together with facts from another file."""
    (tmp_path / "s.csv").write_text(f"{header}\n53.02,jalan_rusak,ya,kepala_desa,2026-01-11\n")
    (tmp_path / "f.csv").write_text("kode_wilayah,tertinggal\n53.02,ya\n")
    table = read_area_table([tmp_path / "s.csv", str(tmp_path / "f.csv")], CONTENT)
    assert table.statements == (Statement("jalan_rusak", True, "kepala_desa", date(2026, 1, 11), None, "53.02"),)
    assert table.facts == {"53.02": {"tertinggal": True}}


def test_statements_refused(tmp_path: Path) -> None:
    """Unknown names, missing parts, no area, and statements about households."""
    rows = [
        "53.02,jalan_rusakk,ya,kepala_desa,2026-01-11", "53.02,jalan_rusak,,kepala_desa,2026-01-11", ",jalan_rusak,ya,kepala_desa,2026-01-11",
        "53.02,berdomisili_di_desa,ya,kepala_desa,2026-01-11", "54,jalan_rusak,ya,kades,2026-01-32",
    ]  # fmt: skip
    found = faults(tmp_path, "kode_wilayah,attestation,answer,by,date\n" + "\n".join(rows))
    assert found == [
        ("SAS-H025", 2, "id"), ("SAS-H024", 3, ""), ("SAS-H031", 4, ""), ("SAS-H032", 5, ""), ("SAS-H022", 6, "kode_wilayah"),
        ("SAS-H014", 6, "tanggal"), ("SAS-H026", 6, "oleh"),
    ]  # fmt: skip
    assert faults(tmp_path, "attestation,answer,by,date\njalan_rusak,ya,kader,2026-01-01\n") == [("SAS-H070", 1, "")]
