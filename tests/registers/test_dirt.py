"""Dirt in strangers' data, kind by kind: nothing guessed, nothing lost, and the report says what is wrong and where.

Each test starts from the small clean register of `imported` and spoils one thing. Every import is checked there for
in = out + rejected, of households and of the rows of each table.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest
from openpyxl import Workbook

from tests.registers.imported import (
    MAPPING,
    Imported,
    Rows,
    import_small,
    list_households,
    list_members,
    run_import,
    write_csv,
)

FIRST, SECOND = "9999000000000001", "9999000000000002"


def spoil(rows: Rows, place: int, **cells: Any) -> Rows:
    """Change cells of one row."""
    rows[place] = {**rows[place], **cells}
    return rows


def test_the_clean_register_comes_through(tmp_path: Path) -> None:
    """The households that count, all of their members, and every value as it should be."""
    done = import_small(tmp_path)
    assert (done.run.code, done.counts, done.rejected) == (0, (2, 2, 0), [])
    first, second = done.read("keluarga")
    assert (first["penghasilan_keluarga"], float(first["luas_lantai"]), first["aset_mobil"]) == (1_500_000, 36.5, False)
    assert (second["luas_lantai"], second["penghasilan_keluarga"], second["aset_mobil"]) == (None, None, None)
    assert second["jenis_lantai__one_of"] == ["semen_bata_merah", "tanah"]
    assert [row["id_anggota"] for row in done.read("anggota")] == [
        row["nik"] for row in sorted(list_members(), key=lambda row: (row["no_kk"], row["nik"]))
    ]


def test_two_imports_are_the_same_bytes(tmp_path: Path) -> None:
    """The same files give the same tables, report and rejected rows."""
    made = []
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        done = import_small(folder, spoil(list_households(), 0, luas="x"))
        made.append({path.name: path.read_bytes() for path in sorted(done.folder.iterdir())})
    assert made[0] == made[1]


HOUSEHOLD_CELLS: list[tuple[str, str, str]] = [
    ("luas", "tiga puluh", "SAS-I111"),  # text in a column of numbers
    ("luas", "36.5", "SAS-I111"),  # a decimal point where the comma is declared and the point parts thousands
    ("luas", "-36", "SAS-I112"),  # a negative number
    ("luas", "998,5", "SAS-I112"),  # beyond the bounds, and not one of the codes for not known
    ("luas", "36,55", "SAS-I117"),  # more decimals than the field has
    ("luas", "1,5E+03", "SAS-I111"),  # a spreadsheet's exponent
    ("gaji", "1.500.00", "SAS-I111"),  # thousands parted in the wrong places
    ("gaji", "1,500,000", "SAS-I111"),  # the thousands of another country
    ("gaji", "Rp1500000", "SAS-I111"),  # a sign of money
    ("lantai", "08", "SAS-I110"),  # a leading zero that the mapping does not list
    ("lantai", "99", "SAS-I110"),  # a code of nobody
    ("mobil", "Ya", "SAS-I110"),  # yes in words among codes
    ("mobil", "TRUE", "SAS-I110"),  # yes in English among codes
    ("wilayah", "3201012001", "SAS-I116"),  # the digits of the other system
    ("wilayah", "32.99.01.2001", "SAS-I116"),  # a district that there is not
    ("no_kk", "", "SAS-I120"),  # no key
    ("no_kk", " \u00a0", "SAS-I120"),  # a key of blanks
    ("no_kk", "9,999E+15", "SAS-I115"),  # a key that lost its digits
]


@pytest.mark.parametrize(("column", "cell", "code"), HOUSEHOLD_CELLS)
def test_a_cell_that_cannot_be_read_rejects_its_household(tmp_path: Path, column: str, cell: str, code: str) -> None:
    """With its row, column and code; the other household comes through."""
    done = import_small(tmp_path, spoil(list_households(), 0, **{column: cell}))
    assert ("keluarga", 1, column, code) in done.causes
    assert [row["id_keluarga"] for row in done.read("keluarga")] == [SECOND]
    assert {row["id_keluarga"] for row in done.read("anggota")} == {SECOND}
    assert done.run.code == 1


MEMBER_CELLS: list[tuple[str, str, str]] = [
    ("lahir", "31/02/1990", "SAS-I113"),  # a day that there is not
    ("lahir", "17/08/80", "SAS-I113"),  # a year of two digits
    ("lahir", "29450", "SAS-I113"),  # a spreadsheet's count of days
    ("lahir", "1980-08-17", "SAS-I113"),  # another form than the one declared
    ("lahir", "08/17/1980", "SAS-I113"),  # month before day
    ("lahir", "17/08/1880", "SAS-I112"),  # a century too early
    ("nik", "3,20101E+15", "SAS-I115"),  # a NIK that was a number
    ("nik", "320101180880001", "SAS-I114"),  # a digit lost
    ("nik", "99990101O1800001", "SAS-I114"),  # a letter O
    ("nik", "", "SAS-I120"),  # no NIK
    ("jk", "L", "SAS-I110"),  # letters for codes
    ("hub", "9", "SAS-I110"),  # a code that is not listed
]


@pytest.mark.parametrize(("column", "cell", "code"), MEMBER_CELLS)
def test_a_member_that_cannot_be_read_rejects_the_household(tmp_path: Path, column: str, cell: str, code: str) -> None:
    """A household with a member left out would be another household."""
    done = import_small(tmp_path, None, spoil(list_members(), 1, **{column: cell}))
    assert ("anggota", 2, column, code) in done.causes
    assert done.counts == (2, 1, 1)
    assert {row["id_keluarga"] for row in done.read("anggota")} == {SECOND}


@pytest.mark.parametrize("cell", ["", " ", "\u00a0", "-", " - "])
def test_blank_cells_are_not_known(tmp_path: Path, cell: str) -> None:
    """Empty, blanks, a hard space, and what the mapping calls missing: never no, never zero."""
    done = import_small(tmp_path, spoil(list_households(), 0, mobil=cell, gaji=cell, lantai=cell))
    first = done.read("keluarga")[0]
    assert done.counts == (2, 2, 0)
    assert [first[name] for name in ("aset_mobil", "penghasilan_keluarga", "jenis_lantai")] == [None] * 3


@pytest.mark.parametrize("cell", [" 2 ", "2\u00a0", "\t2"])
def test_blanks_around_a_code_are_no_part_of_it(tmp_path: Path, cell: str) -> None:
    """Exports pad cells."""
    assert (
        import_small(tmp_path, spoil(list_households(), 0, lantai=cell)).read("keluarga")[0]["jenis_lantai"]
        == "keramik"
    )


def test_a_code_that_is_not_listed_is_counted_with_its_nearest(tmp_path: Path) -> None:
    """The report tells the code, how often, and what it may be; the table has none of it."""
    done = import_small(tmp_path, spoil(list_households(), 0, lantai="08"))
    (code,) = done.report["unknown_codes"]
    assert (code["table"], code["column"], code["value"], code["rows"], code["near"]) == (
        "keluarga",
        "lantai",
        "08",
        1,
        "8",
    )


def test_a_key_twice_rejects_both(tmp_path: Path) -> None:
    """None of the two rows is chosen."""
    households = list_households()
    done = import_small(tmp_path, [*households, {**households[0], "lantai": "1"}])
    assert done.codes["SAS-I121"] == 2
    assert done.counts == (3, 1, 2)
    (twice,) = done.report["duplicates"]
    assert (twice["table"], twice["keys"], twice["rows"], twice["examples"]) == ("keluarga", 1, 2, [1, 4])


def test_a_person_twice_in_one_household(tmp_path: Path) -> None:
    """The same NIK on two rows is not two people."""
    members = list_members()
    done = import_small(tmp_path, None, [*members, dict(members[0])])
    assert done.codes == {"SAS-I121": 2}
    assert done.counts == (2, 1, 1)


def test_a_person_in_two_households_rejects_both(tmp_path: Path) -> None:
    """Nobody lives in two families; which one is right is not guessed."""
    members = list_members()
    done = import_small(tmp_path, None, [*members, {**members[0], "no_kk": SECOND}])
    assert done.codes == {"SAS-I121": 2}
    assert done.counts == (2, 0, 2)


def test_members_of_a_household_that_is_not_there(tmp_path: Path) -> None:
    """The orphan is rejected and counted; the households come through."""
    done = import_small(
        tmp_path, None, spoil([*list_members(), list_members()[0]], 4, no_kk="9999000000000009", nik="9999010101800009")
    )
    assert done.causes == [("anggota", 5, "no_kk", "SAS-I122")]
    assert done.counts == (2, 2, 0)
    assert done.run.code == 1


def test_members_of_a_household_that_is_filtered_are_filtered_with_it(tmp_path: Path) -> None:
    """Those who moved are no orphans."""
    moved = {"no_kk": "9999000000000003", "nik": "9999010101800008", "hub": "1", "jk": "1", "lahir": "01/01/1970"}
    done = import_small(tmp_path, None, [*list_members(), moved])
    assert done.counts == (2, 2, 0)
    assert "SAS-I122" not in done.codes


def test_a_household_without_members(tmp_path: Path) -> None:
    """A family of nobody is a cut table, not a family."""
    done = import_small(tmp_path, None, [row for row in list_members() if row["no_kk"] == FIRST])
    assert done.causes == [("keluarga", 2, "no_kk", "SAS-I123")]
    assert done.counts == (2, 1, 1)


def test_a_household_of_seventy_members(tmp_path: Path) -> None:
    """A key that many households share is told, not taken for a family."""
    crowd = [{**list_members()[1], "nik": f"99990101017{n:05}"} for n in range(70)]
    done = import_small(tmp_path, None, [*list_members(), *crowd])
    assert set(done.codes) == {"SAS-I124"}
    assert done.counts == (2, 1, 1)


def test_two_heads_are_told(tmp_path: Path) -> None:
    """The report names households whose members disagree."""
    done = import_small(tmp_path, None, spoil(list_members(), 1, hub="1"))
    (two,) = done.report["disagreements"]
    assert (two["table"], two["field"], two["households"], two["rejected"]) == (
        "anggota",
        "hubungan_keluarga",
        1,
        False,
    )


def test_a_column_that_is_not_there(tmp_path: Path) -> None:
    """Nothing is imported; the nearest name is told."""
    rows = [
        {("Lantai " if name == "lantai" else name): cell for name, cell in row.items()} for row in list_households()
    ]
    rows = [{("luas_m2" if name == "luas" else name): cell for name, cell in row.items()} for row in rows]
    done = import_small(tmp_path, rows)
    assert (done.run.code, done.run.err.count("SAS-I101")) == (1, 2)
    assert "`luas`" in done.run.err
    assert not (done.folder / "keluarga.parquet").exists()


@pytest.mark.parametrize("name", ["LANTAI", " lantai ", "Lantai"])
def test_letter_case_and_blanks_of_a_name_make_no_difference(tmp_path: Path, name: str) -> None:
    """The same column, written as another export does, or told as the nearest."""
    rows = [{(name if key == "lantai" else key): cell for key, cell in row.items()} for row in list_households()]
    done = import_small(tmp_path, rows)
    assert done.run.code == 0 or "`lantai`" in done.run.err
    if done.run.code == 0:
        assert done.read("keluarga")[0]["jenis_lantai"] == "keramik"


def test_a_column_more_is_told(tmp_path: Path) -> None:
    """What the mapping neither reads nor ignores stands in the report, with the field that it may be."""
    done = import_small(tmp_path, [{**row, "jenis_atap": "1", "x": ""} for row in list_households()])
    told = {each["column"]: (any(each["reason"]), each["near"]) for each in done.report["left_out"]}
    assert told == {"catatan": (True, ""), "jenis_atap": (False, "jenis_atap"), "x": (False, "")}


def test_a_column_twice(tmp_path: Path) -> None:
    """Which of the two is meant is not guessed."""
    path = tmp_path / "k.csv"
    path.write_text("no_kk,status,luas,luas\n1,1,2,3\n")
    assert "SAS-I021" in import_small(tmp_path, path).run.err


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        (lambda data: data.decode().replace("36,5", "36,5é").encode("cp1252"), "SAS-I010"),
        (lambda data: data.decode().encode("utf-16-le"), "SAS-I011"),
        (lambda data: data.replace(b"36,5", b"36,5\0"), "SAS-I011"),
        (lambda data: data.replace(b'"36,5"', b'"36,5'), "SAS-I014"),
        (lambda data: data.replace(b'"36,5"', b"36,5"), "SAS-I013"),
        (lambda data: b"DATA KELUARGA,,,,,,,\n" + data, "SAS-I020"),
        (lambda data: data.partition(b"\n")[2], "SAS-I022"),
        (lambda data: b"", "SAS-I005"),
        (lambda data: b",".join(b"k%d" % n for n in range(1_000_000)), "SAS-I015"),
        (lambda data: b"PK\x03\x04" + data, "SAS-I004"),
        (lambda data: b"<html><table>" + data, "SAS-I004"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_whole(
    tmp_path: Path, spoilt: Callable[[bytes], bytes], code: str
) -> None:
    """Nothing is imported, the repair is told, and nothing that the file holds."""
    path = write_csv(tmp_path / "keluarga.csv", list_households())
    path.write_bytes(spoilt(path.read_bytes()))
    done = import_small(tmp_path, path)
    assert (done.run.code, done.run.err.count(code) >= 1) == (1, True)
    assert "99990000" not in done.run.err + done.run.out
    assert not list(done.folder.glob("*.parquet"))


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.decode().encode("utf-16"),
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data.replace(b"\r\n", b"\r"),
        lambda data: data.replace(b"\r\n", b"\n", 2),
        lambda data: (
            data.replace(b",\r\n", b",,\r\n").replace(b"catatan\r\n", b"catatan,\r\n").replace(b"x\r\n", b"x,\r\n")
        ),
        lambda data: data + b"\r\n\r\n",
    ],
)
def test_what_exports_do_to_a_file_makes_no_difference(tmp_path: Path, spoilt: Callable[[bytes], bytes]) -> None:
    """Byte order marks, UTF-16 with its mark, line ends, a delimiter more at the end, blank lines."""
    clean = import_small(tmp_path).read("keluarga")
    path = write_csv(tmp_path / "keluarga.csv", list_households())
    path.write_bytes(spoilt(path.read_bytes()))
    done = import_small(tmp_path, path)
    assert done.run.code == 0, done.run.err
    assert done.read("keluarga") == clean


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters(tmp_path: Path, delimiter: str) -> None:
    """What spreadsheets of other countries write, decimal commas unquoted."""
    path = write_csv(tmp_path / "k.csv", list_households(), delimiter)
    assert import_small(tmp_path, path).counts == (2, 2, 0)


def test_a_windows_encoding_that_is_declared(tmp_path: Path) -> None:
    """Once the mapping says so, it is read."""
    path = write_csv(tmp_path / "k.csv", spoil(list_households(), 0, catatan="café"), encoding="cp1252")
    mapping = MAPPING.replace("    file: keluarga.csv\n", "    file: keluarga.csv\n    encoding: windows-1252\n")
    assert import_small(tmp_path, path, mapping=mapping).counts == (2, 2, 0)


def test_a_header_only(tmp_path: Path) -> None:
    """A table of names alone imports nothing, and says so."""
    path = tmp_path / "k.csv"
    path.write_text(",".join(list_households()[0]) + "\n")
    done = import_small(tmp_path, path)
    assert done.counts == (0, 0, 0)
    assert [each["code"] for each in done.report["warnings"]] == ["SAS-I006"]


def write_book(path: Path, rows: Rows, change: Callable[[Any], None] = lambda sheet: None) -> Path:
    """Write rows as a workbook, and change its sheet."""
    book = Workbook()
    sheet = book.active
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append(list(row.values()))
    change(sheet)
    book.save(path)
    return path


def test_a_workbook_of_texts_is_as_good_as_csv(tmp_path: Path) -> None:
    """The same households and members."""
    clean = import_small(tmp_path)
    expected = clean.read("keluarga"), clean.read("anggota")
    book = write_book(tmp_path / "k.xlsx", list_households())
    people = write_book(tmp_path / "a.xlsx", list_members())
    done = import_small(tmp_path, book, people)
    assert done.run.code == 0, done.run.err
    assert (done.read("keluarga"), done.read("anggota")) == expected


def test_a_workbook_whose_numbers_were_numbers(tmp_path: Path) -> None:
    """Family-card numbers that Excel kept as numbers have lost digits: each row is rejected, none repaired."""
    rows = [{**row, "no_kk": int(row["no_kk"])} for row in list_households()]
    done = import_small(tmp_path, write_book(tmp_path / "k.xlsx", rows))
    assert done.counts[1] == 0
    assert done.codes["SAS-I115"] >= 2


def test_a_workbook_with_formulas(tmp_path: Path) -> None:
    """A formula's last result may be old: the column and first cell are told."""

    def add(sheet: Any) -> None:
        sheet["E3"] = "=1+1"

    done = import_small(tmp_path, write_book(tmp_path / "k.xlsx", list_households(), add))
    assert ("SAS-I032" in done.run.err, "E3" in done.run.err) == (True, True)


def test_a_workbook_with_merged_headings(tmp_path: Path) -> None:
    """The row of names below is told."""

    def add(sheet: Any) -> None:
        sheet.insert_rows(1)
        sheet["A1"] = "Identitas"
        sheet["D1"] = "Rumah"
        sheet.merge_cells("A1:C1")

    path = write_book(tmp_path / "k.xlsx", list_households(), add)
    done = import_small(tmp_path, path)
    assert ("SAS-I020" in done.run.err, "header_row: 2" in done.run.err) == (True, True)
    mapping = MAPPING.replace("    file: keluarga.csv\n", "    file: keluarga.csv\n    header_row: 2\n")
    assert import_small(tmp_path, path, mapping=mapping).counts == (2, 2, 0)


def test_a_bomb_in_a_workbook(tmp_path: Path) -> None:
    """It is refused before it is unpacked."""
    path = write_book(tmp_path / "k.xlsx", list_households())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b" " * (300 << 20))
    assert "SAS-I016" in import_small(tmp_path, path).run.err


def test_a_parquet_file_is_as_good_as_csv(tmp_path: Path) -> None:
    """Texts in Parquet; and a file cut short is refused."""
    expected = import_small(tmp_path).read("keluarga")
    path = tmp_path / "k.parquet"
    parquet.write_table(arrow.Table.from_pylist(list_households()), path)
    assert import_small(tmp_path, path).read("keluarga") == expected
    path.write_bytes(path.read_bytes()[:-100])
    assert "SAS-I004" in import_small(tmp_path, path).run.err


def test_numbers_of_persons_as_floats_in_parquet(tmp_path: Path) -> None:
    """A column of floating-point numbers can't hold a NIK: the file is refused, not repaired."""
    rows = [{**row, "nik": float(row["nik"])} for row in list_members()]
    path = tmp_path / "a.parquet"
    parquet.write_table(arrow.Table.from_pylist(rows), path)
    assert "SAS-I102" in import_small(tmp_path, None, path).run.err


def test_a_column_that_changes_type_half_way(tmp_path: Path) -> None:
    """The rows that can't be read are rejected, however late they come."""
    households = [{**list_households()[1], "no_kk": f"{9999000000100000 + n}", "gaji": "1"} for n in range(3000)]
    households[2500]["gaji"] = "tidak tahu"
    members = [
        {**list_members()[3], "no_kk": row["no_kk"], "nik": f"{9999010100000000 + n}"}
        for n, row in enumerate(households)
    ]
    done = import_small(tmp_path, households, members)
    assert done.causes == [("keluarga", 2501, "gaji", "SAS-I111")]
    assert done.counts == (3000, 2999, 1)


WIDE = """\
mapping: lebar
title:
  id: Satu tabel lebar
register: regsosek
record_date: 2022-11-15
tables:
  warga:
    file: warga.csv
entities:
  keluarga:
    from: warga
    key: no_kk
    fields:
      kode_wilayah: wilayah
  anggota:
    from: warga
    complete: ya
    key: nik_{n}
    numbered:
      from: 1
      through: 3
      filled: nik_{n}
    fields:
      jenis_kelamin:
        column: jk_{n}
        codes:
          "1": laki_laki
          "2": perempuan
"""


def import_wide(folder: Path, rows: Rows) -> Imported:
    """Import the wide table."""
    return run_import(folder, WIDE, [f"warga={write_csv(folder / 'warga.csv', rows)}"])


def test_members_beside_each_other_with_gaps(tmp_path: Path) -> None:
    """An empty place between two members is nobody; a household of empty places is rejected."""
    row = {
        "no_kk": FIRST,
        "wilayah": "32.01.01.2001",
        "nik_1": "a1",
        "jk_1": "1",
        "nik_2": "",
        "jk_2": "",
        "nik_3": "a3",
        "jk_3": "2",
    }
    empty = {**row, "no_kk": SECOND, "nik_1": "", "jk_1": "", "nik_3": "", "jk_3": ""}
    done = import_wide(tmp_path, [row, empty])
    assert [(each["id_anggota"], each["jenis_kelamin"]) for each in done.read("anggota")] == [
        ("a1", "laki_laki"),
        ("a3", "perempuan"),
    ]
    assert (done.counts, set(done.codes)) == ((2, 1, 1), {"SAS-I123"})


LONG = """\
mapping: panjang
title:
  id: Satu baris satu orang
register: regsosek
record_date: 2022-11-15
tables:
  warga:
    file: warga.csv
entities:
  keluarga:
    from: warga
    key: no_kk
    repeated: ya
    fields:
      kode_wilayah: wilayah
  anggota:
    from: warga
    complete: ya
    parent: no_kk
    key: nik
"""


def test_members_whose_household_columns_differ(tmp_path: Path) -> None:
    """Two places for one family: which is right is not guessed."""
    rows = [
        {"no_kk": FIRST, "nik": "a1", "wilayah": "32.01.01.2001"},
        {"no_kk": FIRST, "nik": "a2", "wilayah": "32.01.01.2002"},
        {"no_kk": SECOND, "nik": "b1", "wilayah": "32.01.01.2002"},
        {"no_kk": SECOND, "nik": "b2", "wilayah": "32.01.01.2002"},
    ]
    done = run_import(tmp_path, LONG, [f"warga={write_csv(tmp_path / 'warga.csv', rows)}"])
    assert (done.counts, set(done.codes)) == ((2, 1, 1), {"SAS-I125"})
    (differ,) = done.report["disagreements"]
    assert (differ["field"], differ["households"], differ["rejected"]) == ("kode_wilayah", 1, True)


def test_no_value_of_a_person_is_told(tmp_path: Path) -> None:
    """Neither the screen, the page nor the file of rejected rows holds a number or name of anybody."""
    households = spoil(spoil(list_households(), 0, luas="Siti Rahayu"), 1, lantai="77")
    members = spoil(list_members(), 1, nik="999901010182000", lahir="Siti Rahayu")
    done = import_small(tmp_path, households, members)
    page = (done.folder / "report.html").read_text("utf-8")
    for told in (done.run.out, done.run.err, page, (done.folder / "rejected.csv").read_text("utf-8")):
        assert "Siti" not in told
        assert "99990" not in told


@pytest.mark.parametrize(
    ("cell", "region"), [("3201012001", "32.01"), ("32 01", "32.01"), ("32.01.01.2001", None), ("99", None)]
)
def test_a_region_of_the_other_system(tmp_path: Path, cell: str, region: str | None) -> None:
    """Under a crosswalk the digits are the register's; a code with our own points would be another region there."""
    (tmp_path / "kode.csv").write_text("kode_bps,kode_wilayah\n3201,32.01\n")
    mapping = MAPPING.replace(
        "      kode_wilayah: wilayah\n",
        "      kode_wilayah:\n        column: wilayah\n        region:\n          crosswalk: kode.csv\n",
    )
    households = spoil(spoil(list_households(), 1, wilayah="3201"), 0, wilayah=cell)
    done = import_small(tmp_path, households, mapping=mapping)
    found = {row["id_keluarga"]: row["kode_wilayah"] for row in done.read("keluarga")}
    assert (found.get(FIRST), found[SECOND]) == (region, "32.01")
    assert ("keluarga", 1, "wilayah", "SAS-I116") in done.causes or region is not None
