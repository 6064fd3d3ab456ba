"""What Gherkin swallows, or refuses in English, is told with its place and the word that was meant."""

from __future__ import annotations

import pytest
from gherkin.dialect import Dialect

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.catalogue.scenarios import ENTRIES
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.wording import LANGUAGES, hint, label_text, message
from sasaran.scenarios.dialect import SECTIONS, STEPS
from sasaran.scenarios.layout import Layout, read_layout

START = "# language: id\nFitur: Uji\n"
SCENARIO = 'Skenario: Satu\n  Ketika kelayakan PKH diperiksa\n  Maka hasilnya "layak"\n'
OUTLINE = 'Skenario konsep: Dua\n  Ketika kelayakan PKH diperiksa\n  Maka hasilnya "<hasil>"\n'


def read(text: str) -> Layout:
    return read_layout("uji.feature", text.encode())


def underline(text: str, found: Diagnostic) -> str:
    return text.split("\n")[found.span.line - 1][found.span.column - 1 : found.span.end_column - 1]


TABLE = [
    # text, code, underlined, what the hint names
    ("Fitur: Uji\n" + SCENARIO, "SAS-G001", "Fitur: Uji", "# language: id"),
    ("# bahasa: id\nFitur: Uji\n" + SCENARIO, "SAS-G001", "# bahasa: id", "# language: id"),
    ("# language: fr\nFonctionnalité: Uji\n", "SAS-G001", "# language: fr", "# language: id"),
    (START + "Latar belakang:\n  Diketahui anggotanya:\n" + SCENARIO, "SAS-G002", "Latar belakang:", "`Latar Belakang:`"),
    (START + "  Skenario Konsep: Dua" + OUTLINE[20:] + "  Contoh:\n    | hasil |\n    | layak |\n", "SAS-G002", "Skenario Konsep:", "`Skenario konsep:`"),
    (START + SCENARIO.replace("Skenario", "skenario"), "SAS-G002", "skenario:", "`Skenario:`"),
    (START + SCENARIO.replace("Skenario:", "Skenario :"), "SAS-G002", "Skenario :", "`Skenario:`"),
    (START + SCENARIO.replace("Skenario:", "Skenario：") + SCENARIO.replace("Satu", "Dua"), "SAS-G002", "Skenario：", "`Skenario:`"),
    (START + SCENARIO.replace("Skenario:", "Skenario"), "SAS-G002", "Skenario", "`Skenario:`"),
    (START + SCENARIO.replace("Skenario", "Skenaro"), "SAS-G002", "Skenaro:", "`Skenario:`"),
    (START + SCENARIO.replace("Skenario", "Scenario"), "SAS-G002", "Scenario:", "`Skenario:`"),
    (START + OUTLINE + "  Misalnya:\n    | hasil |\n    | layak |\n", "SAS-G002", "Misalnya:", "`Misal:`"),
    (START + SCENARIO + "  Lalu tidak ada yang belum diketahui\n", "SAS-G003", "Lalu", "`Kemudian …`"),
    (START + SCENARIO.replace("  Ketika", "  Apabila x\n  Ketika"), "SAS-G003", "Apabila", "`Bila …`"),
    (START + SCENARIO + "  Namun w\n", "SAS-G003", "Namun", "`Tapi …`"),
    (START + SCENARIO + "  Serta w\n", "SAS-G003", "Serta", "`Dan …`"),
    (START + SCENARIO.replace("  Ketika", "  diketahui x\n  Ketika"), "SAS-G003", "diketahui", "`Diketahui …`"),
    (START + SCENARIO.replace("  Ketika", "  Diketahi x\n  Ketika"), "SAS-G003", "Diketahi", "`Diketahui …`"),
    (START + SCENARIO.replace("  Ketika", "\tKetika"), "SAS-G004", "\t", "dua spasi"),
    (START + OUTLINE + "  Contoh:\n", "SAS-G005", "Contoh:", "| kolom |"),
    (START + OUTLINE + "  Contoh:\n    | hasil |\n", "SAS-G005", "Contoh:", "satu baris"),
    (START + SCENARIO + "Skenario: Dua\n", "SAS-G006", "Skenario: Dua", "Maka"),
    (START + OUTLINE.replace('"<hasil>"', '"layak"'), "SAS-G007", "Skenario konsep: Dua", "`Skenario:`"),
    (START + "Skenario: Satu\n  Ketika kelayakan PKH diperiksa\n", "SAS-G008", "Skenario: Satu", "`Maka …`"),
    (START + SCENARIO + SCENARIO, "SAS-G009", "Skenario: Satu", "nama lain"),
    (START + SCENARIO.replace('"layak"', '"<hasil>"'), "SAS-G010", "<hasil>", "`hasil`"),
    (START + OUTLINE + "  Contoh:\n    | hasil | a |\n    | layak | 1 |\n", "SAS-G011", "a", "`<a>`"),
    (START + OUTLINE + "  Contoh:\n    | hasil | hasil |\n    | layak | 1 |\n", "SAS-G012", "hasil", "nama lain"),
    (START + "  Keterangan saja.\n", "SAS-G014", None, "`Skenario: …`"),
    (START + SCENARIO + "  | a | b |\n  | 1 |\n", "SAS-G092", "| 1 |", "sel sebanyak judulnya"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "underlined", "named"), TABLE)
def test_what_would_be_lost_is_told_once(text: str, code: str, underlined: str | None, named: str) -> None:
    """One mistake gives its one code, underlines its own words, and names what to write instead."""
    (found,) = read(text).problems
    assert found.code == code
    assert underlined is None or underline(text, found) == underlined
    assert named in hint(found, "id")


@pytest.mark.parametrize(("text", "code", "underlined", "named"), TABLE)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_words_have_no_gap(text: str, code: str, underlined: str | None, named: str, lang: str) -> None:
    """Message, hint and labels fill in both languages."""
    for found in read(text).problems:
        assert "…`" in code or "``" not in message(found, lang)
        assert message(found, lang)
        assert hint(found, lang)
        assert all(label_text(found, label, lang) for label in found.labels)
        assert CATALOGUE[found.code].message[0].count("{") <= len(found.values)


def test_every_code_has_a_case() -> None:
    """Each code of the room is brought about; the last net is held by the next test."""
    assert {entry.code for entry in ENTRIES} - {row[1] for row in TABLE} == {"SAS-G013"}


def test_the_last_net_holds_lines_against_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A heading that the lines tell of and the parser does not know is told of by its count."""
    monkeypatch.setitem(SECTIONS, "Kisah", "scenario")
    assert [
        each.code for each in read(START + SCENARIO + SCENARIO.replace("Skenario: Satu", "Kisah: Dua")).problems
    ] == ["SAS-G092"]
    text = START + "Kisah: Dua\n  Ketika x\n  Maka y\n" + SCENARIO
    assert [each.code for each in read(text).problems] == ["SAS-G013"]


def test_it_is_silent_where_nothing_is_wrong() -> None:
    """Descriptions, comments, tags and both kinds of scenario pass, and examples are counted."""
    text = (
        START + "  Batasnya: desil 4. Lalu ada yang lain.\n  # Skenario: dalam komentar\n  Aturan: Satu\n  @cepat\n" + SCENARIO
        + 'Garis-Besar Skenario: Dua <a>\n  Keterangan biasa.\n  Jika x "<b>"\n  Kemudian y\n'
        + "  Misal:\n    | a | b |\n    | 1 | 2 |\n    | 3 | 4 |\n  Contoh: lagi\n    | a | b |\n    | 5 | 6 |\n"
    )  # fmt: skip
    told = read(text)
    assert told.problems == ()
    assert [(each.name, each.tests) for each in told.scenarios] == [("Satu", 1), ("Dua <a>", 3)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_notepad_writes_is_read(end: str) -> None:
    """A byte order mark and the line ends of any system do no harm."""
    assert read("\ufeff" + (START + SCENARIO).replace("\n", end)).problems == ()


def test_another_encoding_is_refused() -> None:
    """What is not UTF-8 is told so, and not read as something else."""
    (found,) = read_layout("uji.feature", (START + SCENARIO).encode("utf-16")).problems
    assert (found.code, found.hint) == ("SAS-P001", "utf16")
    assert [each.code for each in read_layout("uji.feature", START.encode() + b"\xe9").problems] == ["SAS-P001"]


def test_many_problems_of_one_file_come_in_order_of_place() -> None:
    """All problems are told in one run, by line."""
    text = START + "Latar belakang:\n  Lalu x\nSkenario Konsep: Dua\n  Lalu y\n  Misalnya:\n    | a |\n"
    lines = [(each.code, each.span.line) for each in read(text).problems]
    assert lines == sorted(lines, key=lambda each: each[1])
    assert lines == [
        ("SAS-G002", 3), ("SAS-G003", 4), ("SAS-G002", 5), ("SAS-G003", 6), ("SAS-G002", 7), ("SAS-G005", 7),
        ("SAS-G011", 8),
    ]  # fmt: skip


def test_the_words_are_those_of_the_library() -> None:
    """No word of Gherkin's own dialect is missing, and none is made up."""
    dialect = Dialect.for_name("id")
    assert dialect is not None
    assert set(dialect.scenario_keywords) | set(dialect.background_keywords) <= set(SECTIONS)
    assert {word for word in dialect.given_keywords if word != "* "} <= set(STEPS)
