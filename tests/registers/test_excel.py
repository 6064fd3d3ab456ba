"""Workbooks: cells as texts, nothing repaired, and what can't be trusted refused."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.registers.opened import open_rows, refuse_rows, refused_as, write


def write_book(folder: Path, *rows: list[Any], name: str = "a.xlsx") -> Path:
    """Write a workbook of one sheet."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def test_cells_are_texts(tmp_path: Path) -> None:
    """Numbers, days, truths and texts, each in its one form; what is empty is nothing."""
    path = write_book(
        tmp_path,
        ["bulat", "pecahan", "hari", "saat", "benar", "teks", "kosong"],
        [7, 0.1, date(2022, 11, 15), datetime(2022, 11, 15, 8, 30), True, " 01 ", None],
        [1500000.0, 1e-7, datetime(1980, 1, 2), time(7, 5), False, "#N/A", ""],
    )
    assert open_rows(path).cells == [
        ("7", "0.1", "2022-11-15", "2022-11-15 08:30:00", "TRUE", " 01 ", None),
        ("1500000", "0.0000001", "1980-01-02", "07:05:00", "FALSE", "#N/A", None),
    ]


@pytest.mark.parametrize("given", [3201011234560001, 3.201011234560001e15, 3201011234560000.0, 1e15, -(10**16)])
def test_a_number_that_excel_cannot_keep_shows_it(tmp_path: Path, given: float) -> None:
    """A NIK that was saved as a number comes with an exponent, so that whatever reads a key refuses it."""
    ((cell,),) = open_rows(write_book(tmp_path, ["nik"], [given])).cells
    assert "E+" in cell


@pytest.mark.parametrize("given", ["3201011234560001", 999_999_999_999_999, 320101])
def test_a_number_that_excel_keeps_is_written_out(tmp_path: Path, given: object) -> None:
    """Fifteen digits and text of any length."""
    assert open_rows(write_book(tmp_path, ["nik"], [given])).cells == [(str(given),)]


def test_a_day_number_stays_a_number(tmp_path: Path) -> None:
    """A date that lost its format is not made a date again."""
    assert open_rows(write_book(tmp_path, ["tgl"], [44880])).cells == [("44880",)]


def test_empty_rows_are_no_rows(tmp_path: Path) -> None:
    """Blank rows between and after the data are left out, above the names too."""
    path = write_book(tmp_path, [None, None], ["a", "b"], [1, 2], [None, None], [3, None], [None, ""])
    assert open_rows(path).cells == [("1", "2"), ("3", None)]


def test_merged_headings_and_titles(tmp_path: Path) -> None:
    """The row of names under a merged heading or a title is offered, and read once it is declared."""
    merged = write_book(tmp_path, ["Identitas", None, "Rumah"], ["no_kk", "nama", "lantai"], ["1", "B", 3])
    assert {(each.code, each.hint, each.values["near"]) for each in refuse_rows(merged)} == {("SAS-I020", "below", 2)}
    assert open_rows(merged, header_row=2).cells == [("1", "B", "3")]
    title = write_book(tmp_path, ["DATA KELUARGA"], [None], ["no_kk", "nama"], ["1", "B"], name="b.xlsx")
    assert {(each.code, each.values["near"]) for each in refuse_rows(title)} == {("SAS-I020", 3)}


def test_a_column_without_a_name_that_holds_something(tmp_path: Path) -> None:
    """It is not left out without a word."""
    (fault,) = refuse_rows(write_book(tmp_path, ["a"], [1], [1, 2]))
    assert (fault.code, fault.hint, fault.values["column"]) == ("SAS-I020", "filled", 2)


def test_formulas_are_refused_with_their_first_cell(tmp_path: Path) -> None:
    """What a formula gave when the file was last saved may be old or nothing."""
    path = write_book(tmp_path, ["a", "umur"], [1, 2], [1, "=2026-A3"], [1, "=2026-A4"])
    (fault,) = refuse_rows(path)
    assert (fault.code, fault.values["name"], fault.values["cell"]) == ("SAS-I032", "umur", "B3")


def test_which_sheet(tmp_path: Path) -> None:
    """The only one that holds anything is read; of several the mapping chooses."""
    book = Workbook()
    book.active.title = "Catatan"
    book.create_sheet("Data").append(["a"])
    book["Data"].append([1])
    book.save(tmp_path / "a.xlsx")
    assert open_rows(tmp_path / "a.xlsx").cells == [("1",)]
    book["Catatan"].append(["x"])
    book.save(tmp_path / "a.xlsx")
    (fault,) = refuse_rows(tmp_path / "a.xlsx")
    assert (fault.code, fault.hint, fault.values["known"]) == ("SAS-I031", None, "Catatan, Data")
    assert refused_as(tmp_path / "a.xlsx", sheet="data") == [("SAS-I031", "near", None)]
    assert refused_as(tmp_path / "a.xlsx", sheet="Keluarga") == [("SAS-I031", "known", None)]
    assert open_rows(tmp_path / "a.xlsx", sheet="Data").cells == [("1",)]


def test_an_empty_workbook(tmp_path: Path) -> None:
    """No names, or names without rows."""
    assert refused_as(write_book(tmp_path)) == [("SAS-I005", None, None)]
    assert refused_as(write(tmp_path, "b.xlsx", b"")) == [("SAS-I005", None, None)]
    assert [each.code for each in open_rows(write_book(tmp_path, ["a"])).source.warnings] == ["SAS-I006"]


def test_locked_old_and_damaged_workbooks(tmp_path: Path) -> None:
    """Each is told apart, with its own repair."""
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    locked = write(tmp_path, "l.xlsx", ole + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500)
    assert refused_as(locked) == [("SAS-I030", None, None)]
    assert refused_as(write(tmp_path, "o.xls", ole + "Workbook".encode("utf-16-le"))) == [("SAS-I030", "old", None)]
    whole = write_book(tmp_path, ["a"], [1]).read_bytes()
    assert refused_as(write(tmp_path, "t.xlsx", whole[: len(whole) // 2])) == [("SAS-I004", "truncated", None)]
    assert refused_as(write(tmp_path, "c.xlsx", "a,b\n1,2\n")) == [("SAS-I004", None, None)]
    with zipfile.ZipFile(tmp_path / "z.xlsx", "w") as archive:
        archive.writestr("lain.txt", "bukan buku kerja")
    assert refused_as(tmp_path / "z.xlsx") == [("SAS-I004", None, None)]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """A sheet of 300 megabytes in a file of less than two."""
    write_book(tmp_path, ["a"], [1])
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx", "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("xl/worksheets/sheet9.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(b" " * (1 << 20))
    assert (tmp_path / "a.xlsx").stat().st_size < 2 << 20
    assert refused_as(tmp_path / "a.xlsx") == [("SAS-I016", "unpacked", None)]


def test_entities_that_swell_are_refused(tmp_path: Path) -> None:
    """The billion laughs: defined entities in a sheet are no part of a workbook."""
    source = write_book(tmp_path, ["a"], [1])
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    laughs = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(9)
    )
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = laughs + b"]>" + parts[sheet].replace(b"<v>1</v>", b"<v>&a8;</v>")
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert refused_as(tmp_path / "b.xlsx") == [("SAS-I004", None, None)]


def test_a_value_of_many_lines_comes_whole(tmp_path: Path) -> None:
    """Line breaks, quotes and delimiters within a cell part nothing."""
    cell = 'a\r\nb,"c"\n;d'
    ((given,),) = open_rows(write_book(tmp_path, ["a"], [cell])).cells
    assert given.replace("\r", "") == cell.replace("\r", "")
