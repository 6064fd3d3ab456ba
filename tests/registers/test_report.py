"""The report of an import: every row accounted for, nothing personal, one content in text and page, in both languages."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from sasaran.registers.rejected import COLUMNS, write_rejected
from sasaran.registers.report import (
    Disagreement,
    Duplicate,
    FieldShare,
    LeftOut,
    Rejection,
    Report,
    SourceFile,
    TableCount,
    Unfilled,
    UnknownCode,
    render_report,
    render_report_page,
)
from sasaran.registers.report.sections import list_sections, show_count, show_share
from sasaran.registers.report.words import WORDS
from sasaran.registers.sources import SourceOptions, open_source
from tests.registers.opened import connect, write

FULL = Report(
    mapping="regsosek_2022",
    title=("Regsosek 2022", "Regsosek 2022"),
    register="regsosek",
    mapping_hash="3f2a" * 16,
    rulebook_hash="9c1d" * 16,
    record_date=(date(2022, 11, 15), date(2022, 11, 15)),
    households_in=8000,
    households_out=7912,
    households_rejected=88,
    members_out={"anggota": 31_207},
    tables=(
        TableCount("keluarga", (SourceFile("keluarga.csv", 812_345, "ab" * 32, 8000),), 8000, 0, 7912, 88),
        TableCount(
            "anggota",
            (SourceFile("anggota_1.csv", 10, "cd" * 32, 20_000), SourceFile("anggota_2.csv", 10, "ef" * 32, 12_000)),
            32_000, 401, 31_207, 392,
        ),
    ),
    rejections=(
        Rejection("SAS-H014", "anggota", "r406", "tanggal_lahir", 61, 58, (12, 40, 20_077)),
        Rejection("SAS-H017", "keluarga", "r303", "jenis_lantai", 30, 30, (5,), {"near": "keramik"}),
    ),
    unknown_codes=(
        UnknownCode("keluarga", "r303", "jenis_lantai", "08", 30, "8", examples=(5, 9)),
        UnknownCode("anggota", "r430", "penyakit_kronis", None, 2, missing=True),
        UnknownCode("keluarga", "r304", "jenis_dinding", " ", 1),
    ),
    shares=(
        FieldShare("keluarga", "desil_nasional", 7912, 7911),
        FieldShare("keluarga", "luas_lantai", 7912, 1, 4000),
        FieldShare("keluarga", "daya_listrik", 7912, 0),
    ),
    disagreements=(Disagreement("anggota", "hubungan_keluarga", 3, True, (4,), ("dua kepala", "two heads")),),
    duplicates=(Duplicate("anggota", ("nik",), 4, 9, (1, 2)),),
    left_out=(
        LeftOut("keluarga", "r310", ("tidak diperlukan aturan", "no rule needs it")),
        LeftOut("keluarga", "r30", near="r301"),
        LeftOut("keluarga", "catatan"),
    ),
    unfilled=(Unfilled("keluarga", "status_desa"), Unfilled("anggota", "upah_bulanan")),
    rejected_file="ditolak.csv",
)  # fmt: skip


def test_every_row_and_household_is_accounted_for() -> None:
    """In = out + rejected, of households and of each table; else the report says that it can't be trusted."""
    assert FULL.balances
    short = replace(FULL, households_rejected=87)
    rows = replace(FULL, tables=(replace(FULL.tables[0], rejected=87), *FULL.tables[1:]))
    for wrong in (short, rows):
        assert not wrong.balances
        assert WORDS["unbalanced"][0] in render_report(wrong).replace("\n  ", " ")
        assert WORDS["next_decide"][0][:8] not in render_report(wrong, folder="keluar")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_text_and_page_say_the_same(lang: str) -> None:
    """Each cell of each section stands in both."""
    text = re.sub(r"\s+", "", render_report(FULL, lang, "keluar"))
    page = re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", render_report_page(FULL, lang, "keluar"))))
    sections = list_sections(FULL, lang, "keluar")
    assert len(sections) == 11
    for section in sections:
        for cell in (section.title, *section.lead, *(cell for row in section.rows for cell in row)):
            plain = re.sub(r"\s+", "", cell)
            assert plain.replace("`", "") in page
            assert section.head or plain in text


def test_what_comes_next_is_said_in_the_order_of_weight() -> None:
    """Codes first, then the reasons that reject most households, then the command that decides."""
    steps = next(section for section in list_sections(FULL, "id", "keluar") if section.steps)
    assert [row[0].split()[0] for row in steps.rows] == ["Cari", "Perbaiki", "Minta", "Sebut", "Sesudah", "Putuskan"]
    clean = replace(FULL, rejections=(), unknown_codes=(), duplicates=(), left_out=())
    (step,) = next(section for section in list_sections(clean, "id", "keluar") if section.steps).rows
    assert step == ("Putuskan dengan: sasaran decide keluar",)


def test_nothing_out_is_not_shown_as_done() -> None:
    """Where no household came through, no command that decides is offered."""
    none = replace(FULL, households_out=0, households_rejected=8000)
    assert "sasaran decide" not in render_report(none, folder="keluar")
    assert WORDS["none_in"][0] in render_report(none).replace("\n  ", " ")


def test_a_personal_code_is_not_shown() -> None:
    """Only its count, and that it is hidden."""
    (section,) = [each for each in list_sections(FULL, "id") if each.title == WORDS["unknown_codes"][0]]
    assert [row[1] for row in section.rows] == ["`08`", "(tidak ditampilkan)", "(kosong)"]


def test_example_rows_name_their_file_where_a_table_has_several() -> None:
    """Row 20077 of the table is row 77 of its second file."""
    (section,) = [each for each in list_sections(FULL, "id") if each.title == WORDS["rejections"][0]]
    assert section.rows[0][-1] == "anggota_1.csv 12, anggota_1.csv 40, anggota_2.csv 77, …"
    assert section.rows[1][-1] == "5, …"


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (0, 0, "–"),
        (0, 9, "0%"),
        (9, 9, "100%"),
        (7911, 7912, "99,9%"),
        (1, 7912, "< 0,1%"),
        (1, 4, "25%"),
        (1, 3, "33,3%"),
    ],
)
def test_a_share_is_never_rounded_to_all_or_nothing(part: int, whole: int, shown: str) -> None:
    """All is all, and something is something."""
    assert show_share(part, whole, "id") == shown
    assert show_share(part, whole, "en") == shown.replace(",", ".")
    assert (show_count(8000, "id"), show_count(8000, "en")) == ("8.000", "8,000")


def test_the_page_fetches_and_runs_nothing() -> None:
    """No address, no script, no picture; what a file's name holds is text."""
    odd = replace(FULL, left_out=(LeftOut("keluarga", "<script>alert(1)</script>"),))
    page = render_report_page(odd)
    assert not re.search(r"<script|https?:|<img|<link|@import|url\(|onerror", page)
    assert "&lt;script&gt;" in page


def test_words_are_in_both_languages_with_the_same_values() -> None:
    """Each word twice, filled in alike."""
    for key, (indonesian, english) in WORDS.items():
        assert indonesian, key
        assert english, key
        assert set(re.findall(r"\{(\w+)", indonesian)) == set(re.findall(r"\{(\w+)", english)), key


def test_rejected_rows_are_listed_by_file_and_row_without_their_values(tmp_path: Path) -> None:
    """Each reason on a line of its own, in the order of the rows, with the row's number in its own file."""
    write(tmp_path, "k1.csv", "a\nrahasia\nrahasia\n")
    write(tmp_path, "k2.csv", "a\nrahasia\n")
    with connect() as connection:
        source = open_source(connection, "keluarga", tmp_path / "k*.csv", SourceOptions())
        connection.execute(
            """CREATE VIEW rejected AS SELECT * FROM (VALUES
            ('keluarga', 3, 'a', 'umur', 'SAS-H011', true), ('keluarga', 1, '', '', 'SAS-H014', false))
            AS v("table", "row", "column", field, code, cause)"""
        )
        assert write_rejected(connection, "rejected", [source], tmp_path / "ditolak.csv", "en") == 2
    with (tmp_path / "ditolak.csv").open(encoding="utf-8", newline="") as stream:
        heading, *rows = csv.reader(stream)
    assert tuple(heading) == COLUMNS
    assert rows == [
        ["keluarga", "k1.csv", "1", "", "", "SAS-H014", "false", "must be a date"],
        ["keluarga", "k2.csv", "1", "a", "umur", "SAS-H011", "true", "must be a number"],
    ]
