"""CSV as offices export it: read exactly as written, or refused with the line and the repair."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.registers.opened import each_lang, open_rows, refuse_rows, refused_as, write

PLAIN = 'no_kk,nama\n3201,"Budi, ""B"""\n3202,\n'
ROWS = [("3201", 'Budi, "B"'), ("3202", None)]


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (PLAIN.encode(), {}),
        (PLAIN.encode("utf-8-sig"), {}),
        (PLAIN.encode("utf-16"), {}),
        (PLAIN.encode("utf-16"), {"encoding": "utf-16"}),
        (PLAIN.encode("utf-16-le"), {"encoding": "UTF-16"}),
        (PLAIN.encode("utf-16-be"), {"encoding": "utf-16"}),
        (PLAIN.encode("cp1252"), {"encoding": "windows-1252"}),
        (PLAIN.replace("\n", "\r\n").encode(), {}),
        (PLAIN.replace("\n", "\r").encode(), {}),
        (PLAIN.replace("\n", "\r\n", 2).encode(), {}),
        (PLAIN.replace("3202,\n", "3202,").encode(), {}),
        (PLAIN.replace("3202", "\n\n3202").encode(), {}),
        (("\n\n" + PLAIN).encode(), {}),
        (PLAIN.replace("no_kk", " no_kk ").encode(), {}),
        (PLAIN.replace("no_kk,nama", '"no_kk","nama"').encode(), {}),
        (b"DATA KELUARGA\nKabupaten X,2025\n" + PLAIN.encode(), {"header_row": 3}),
    ],
)
def test_a_file_is_read_as_it_is_written(tmp_path: Path, data: bytes, options: dict[str, object]) -> None:
    """Encodings, line ends, blank lines, quotes and titles make no difference to what is read."""
    opened = open_rows(write(tmp_path, "a.csv", data), **options)
    assert opened.source.columns == ("no_kk", "nama")
    assert opened.cells == ROWS
    assert not opened.source.typed


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_between_the_names(tmp_path: Path, delimiter: str) -> None:
    """A decimal comma in the data is no delimiter."""
    cell = "1.5" if delimiter == "," else "1,5"
    path = write(tmp_path, "a.csv", f"no_kk{delimiter}luas\n3201{delimiter}{cell}\n")
    assert open_rows(path).cells == [("3201", cell)]


def test_two_possible_delimiters_are_not_guessed_between(tmp_path: Path) -> None:
    """Where the names hold two, the mapping must say which; once it does, it is read."""
    path = write(tmp_path, "a.csv", "no_kk;nama, lengkap\n3201;Budi\n")
    assert refused_as(path) == [("SAS-I012", None, None)]
    assert open_rows(path, delimiter=";").cells == [("3201", "Budi")]


@pytest.mark.parametrize("delimiter", ["", ";;", '"', "\n"])
def test_a_delimiter_is_one_character(tmp_path: Path, delimiter: str) -> None:
    """Quotes and line ends part nothing."""
    assert refused_as(write(tmp_path, "a.csv", PLAIN), delimiter=delimiter) == [("SAS-I053", None, None)]


def test_cells_keep_blanks_and_hard_spaces(tmp_path: Path) -> None:
    """What a cell holds is for the mapping to read."""
    path = write(tmp_path, "a.csv", 'a,b\n 1 ,\u00a0\n"x\ny",\'\n')
    assert open_rows(path).cells == [(" 1 ", "\u00a0"), ("x\ny", "'")]


def test_names_have_single_spaces(tmp_path: Path) -> None:
    """A line break or hard space in a name is a space."""
    path = write(tmp_path, "a.csv", '"Nomor\nKartu\u00a0 Keluarga",B\n3201,1\n')
    assert open_rows(path).source.columns == ("Nomor Kartu Keluarga", "B")


@pytest.mark.parametrize("encoding", [None, "utf-8"])
def test_a_windows_file_is_not_taken_for_utf_8(tmp_path: Path, encoding: str | None) -> None:
    """The line of the first character that is no UTF-8 is told, with the repair."""
    path = write(tmp_path, "a.csv", "a,b\n1,2\n3,Café\n".encode("cp1252"))
    assert refused_as(path, encoding=encoding) == [("SAS-I010", "declared" if encoding else None, 3)]


def test_a_utf_8_file_is_not_taken_for_windows_where_it_cannot_be(tmp_path: Path) -> None:
    """A byte that Windows-1252 does not have is refused."""
    path = write(tmp_path, "a.csv", "a,b\n1,Ý ÁÍ\n".encode())
    assert refused_as(path, encoding="windows-1252") == [("SAS-I010", "declared", 2)]


def test_utf_16_without_its_mark_is_told(tmp_path: Path) -> None:
    """Its NULs show it."""
    assert refused_as(write(tmp_path, "a.csv", PLAIN.encode("utf-16-le"))) == [("SAS-I011", "utf16", 1)]


def test_an_encoding_that_there_is_not(tmp_path: Path) -> None:
    """The nearest one is told."""
    (fault,) = refuse_rows(write(tmp_path, "a.csv", PLAIN), encoding="window-1252")
    assert (fault.code, fault.hint, fault.values["near"]) == ("SAS-I053", "near", "windows-1252")


def test_a_nul_is_refused_with_its_line(tmp_path: Path) -> None:
    """A NUL is no text."""
    assert refused_as(write(tmp_path, "a.csv", b"a,b\n1,2\n3,4\x005\n")) == [("SAS-I011", None, 3)]


def test_ragged_rows_are_told_with_their_lines(tmp_path: Path) -> None:
    """Each row of too many or too few cells, in the first ten; how many there are in all."""
    path = write(tmp_path, "a.csv", "a,b,c\n1,2,3\n1,2\n1,2,3,4\n\n1,2,3\n1\n")
    faults = refuse_rows(path)
    assert [(fault.code, fault.line, fault.values["count"]) for fault in faults] == [
        ("SAS-I013", 3, 2),
        ("SAS-I013", 4, 4),
        ("SAS-I013", 7, 1),
    ]
    assert {fault.values["rows"] for fault in faults} == {3}


def test_a_quote_that_is_never_closed(tmp_path: Path) -> None:
    """The rest of the file does not become one cell."""
    assert refused_as(write(tmp_path, "a.csv", 'a,b\n1,2\n1,"2\n3,4\n')) == [("SAS-I014", None, 3)]


@pytest.mark.parametrize("size", [3_000_000, 5_000_000, 40_000_000])
def test_a_row_that_is_far_too_long(tmp_path: Path, size: int) -> None:
    """A cell of megabytes is no cell of a register; of the longest ones DuckDB itself would lose the row."""
    path = write(tmp_path, "a.csv", "a,b\n0,1\n1," + "x" * size + "\n2,3\n")
    assert refused_as(path) == [("SAS-I016", None, 3)]


def test_an_old_file_of_many_short_lines_is_not_one_long_line(tmp_path: Path) -> None:
    """The line ends of old Macintoshes end lines too."""
    path = write(tmp_path, "a.csv", "a,b\r" + "123456,7890123\r" * 300_000)
    assert open_rows(path).source.rows == 300_000


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_million_columns(tmp_path: Path, delimiter: str) -> None:
    """They are refused at once, not read."""
    path = write(tmp_path, "a.csv", delimiter.join(f"k{n}" for n in range(1_000_000)) + "\n")
    assert [code for code, _, _ in refused_as(path)] == ["SAS-I015"]
    path = write(tmp_path, "b.csv", delimiter.join(f"k{n}" for n in range(5_000)) + "\n")
    assert [code for code, _, _ in refused_as(path)] == ["SAS-I015"]


def test_an_empty_file_and_one_of_names_alone(tmp_path: Path) -> None:
    """Nothing at all is refused; names without rows are told of."""
    assert refused_as(write(tmp_path, "a.csv", "")) == [("SAS-I005", None, None)]
    assert refused_as(write(tmp_path, "b.csv", "\n \n")) == [("SAS-I005", None, None)]
    opened = open_rows(write(tmp_path, "c.csv", "a,b\n"))
    assert (opened.rows, [fault.code for fault in opened.source.warnings]) == ([], ["SAS-I006"])


def test_a_header_row_beyond_the_end(tmp_path: Path) -> None:
    """It says how many rows there are."""
    (fault,) = refuse_rows(write(tmp_path, "a.csv", PLAIN), header_row=40)
    assert (fault.code, fault.hint, fault.values["count"]) == ("SAS-I005", "row", 3)


def test_merged_headings_tell_where_the_names_are(tmp_path: Path) -> None:
    """A heading over several columns leaves cells empty; the row of names below is offered."""
    path = write(tmp_path, "a.csv", "Identitas,,Rumah,\nno_kk,nama,lantai,atap\n3201,Budi,1,2\n")
    faults = refuse_rows(path)
    assert {(fault.code, fault.hint, fault.values["near"]) for fault in faults} == {("SAS-I020", "below", 2)}
    assert open_rows(path, header_row=2).cells == [("3201", "Budi", "1", "2")]


def test_a_title_above_the_names(tmp_path: Path) -> None:
    """A row of one cell above a table is a title; the row of names is offered."""
    path = write(tmp_path, "a.csv", "DATA KELUARGA KABUPATEN\nno_kk;nama\n3201;Budi\n3202;Siti\n")
    assert {(fault.code, fault.values["near"]) for fault in refuse_rows(path)} == {("SAS-I020", 2)}
    assert open_rows(path, header_row=2).cells == [("3201", "Budi"), ("3202", "Siti")]


def test_a_column_twice(tmp_path: Path) -> None:
    """Names that differ in letter case alone are one name."""
    (fault,) = refuse_rows(write(tmp_path, "a.csv", "nik,nama,NIK\n1,2,3\n"))
    assert (fault.code, fault.values["first"], fault.values["column"]) == ("SAS-I021", 1, 3)


def test_a_file_without_names_does_not_show_its_first_row(tmp_path: Path) -> None:
    """A number of a person among the names means that they are data; none of it is shown."""
    faults = refuse_rows(write(tmp_path, "a.csv", "3201011234560001,Siti Rahayu,17/08/1980\n3201011234560002,Budi,1\n"))
    assert [fault.code for fault in faults] == ["SAS-I022"]
    assert not [words for words in each_lang(faults) if "3201" in words or "Siti" in words]


def test_a_delimiter_after_each_last_cell(tmp_path: Path) -> None:
    """It makes a column without a name, which is left out while it holds nothing."""
    assert open_rows(write(tmp_path, "a.csv", "a;b;\n1;2;\n3;4;\n")).source.columns == ("a", "b")
    (fault,) = refuse_rows(write(tmp_path, "b.csv", "a;b;\n1;2;\n3;4;5\n"))
    assert (fault.code, fault.hint, fault.values["column"]) == ("SAS-I020", "filled", 3)


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"PK\x03\x04xx", "SAS-I004"), (b"\xd0\xcf\x11\xe0\xa1\xb1", "SAS-I030"), (b"<html><table>", "SAS-I004")],
)
def test_other_files_that_are_called_csv(tmp_path: Path, data: bytes, code: str) -> None:
    """A workbook or a web page is not read as text."""
    assert [each for each, _, _ in refused_as(write(tmp_path, "a.csv", data))] == [code]


def test_files_of_a_pattern_are_one_table(tmp_path: Path) -> None:
    """In the order of their names, columns by name, rows counted on; a row is found in its file."""
    write(tmp_path, "k1.csv", "a,b\n1,2\n3,4\n")
    write(tmp_path, "k2.csv", "b;a\n6;5\n")
    opened = open_rows(tmp_path / "k*.csv")
    assert opened.rows == [(1, "1", "2"), (2, "3", "4"), (3, "5", "6")]
    assert [opened.source.locate(row) for row in (1, 2, 3)] == [("k1.csv", 1), ("k1.csv", 2), ("k2.csv", 1)]


def test_files_of_a_pattern_with_other_columns(tmp_path: Path) -> None:
    """A file that lacks a column is not filled with nothing."""
    write(tmp_path, "k1.csv", "a,b\n1,2\n")
    write(tmp_path, "k2.csv", "a,c\n1,2\n")
    (fault,) = refuse_rows(tmp_path / "k*.csv")
    assert (fault.code, fault.path, fault.values["other"], fault.values["names"]) == (
        "SAS-I023",
        "k2.csv",
        "k1.csv",
        "b, c",
    )


def test_what_is_no_file(tmp_path: Path) -> None:
    """A missing file, a pattern that nothing fits, a folder, an ending that says nothing."""
    assert refused_as(tmp_path / "tidak.csv") == [("SAS-I001", None, None)]
    assert refused_as(tmp_path / "t*.csv") == [("SAS-I001", "pattern", None)]
    assert refused_as(tmp_path) == [("SAS-I001", "folder", None)]
    assert refused_as(write(tmp_path, "a.xslx", "x")) == [("SAS-I003", "near", None)]
    assert refused_as(write(tmp_path, "a.pdf", "x")) == [("SAS-I003", None, None)]
    assert refused_as(write(tmp_path, "b.csv", "x"), kind="excell") == [("SAS-I053", "near", None)]


def test_the_rows_of_a_large_file_keep_their_numbers(tmp_path: Path) -> None:
    """However many threads read it, row n is row n."""
    lines = "\n".join(f"{n},{n % 7}" for n in range(300_000))
    opened = open_rows(write(tmp_path, "a.csv", f"a,b\n{lines}\n"))
    assert all(row[1] == str(row[0] - 1) for row in opened.rows)


def test_the_fingerprint_is_of_the_file_itself(tmp_path: Path) -> None:
    """SHA-256 and size of the bytes on the disk, not of what they were decoded to."""
    data = "a\n1\n".encode("utf-16-le")
    (file,) = open_rows(write(tmp_path, "a.csv", data), encoding="utf-16").source.files
    assert (file.bytes, file.rows, file.sha256) == (8, 1, hashlib.sha256(data).hexdigest())
