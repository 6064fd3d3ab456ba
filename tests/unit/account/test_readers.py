"""What each reader is given: the auditor everything, the official what to do, the family a page she can act on."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import sasaran
from sasaran.account.tokens import is_telling
from sasaran.account.words import WORDS
from sasaran.base.errors import LanguageError, ReadingError
from tests.support.bundled import bundled_book

ROOT = Path(__file__).resolve().parents[3]
ON = "2026-02-01"
READERS = ("auditor", "petugas", "keluarga")


@pytest.fixture(scope="module")
def book() -> sasaran.Rulebook:
    return bundled_book()


@pytest.fixture(scope="module")
def village() -> dict[str, dict[str, Any]]:
    lines = (ROOT / "examples" / "desa-contoh" / "keluarga.jsonl").read_text("utf-8").splitlines()
    return {row["id_keluarga"]: row for row in map(json.loads, lines)}


def tell(
    book: sasaran.Rulebook, record: dict[str, Any], program: str, reader: str, lang: str = "id", **more: Any
) -> str:
    areas = book.read_areas(ROOT / "examples" / "desa-contoh" / "wilayah.csv")
    return book.decide(record, ON, areas=areas)[program].explain(lang, reader=reader, **more)


def test_a_refused_family_reads_why_what_to_check_and_how_to_object(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """The family's page has the verdict, the value with its limit, the record with its owner, and the way to object."""
    text = tell(book, village["K-008"], "pkh", "keluarga")
    assert "Menurut data, keluarga Anda belum memenuhi syarat." in text
    assert "Ini usulan dari data, bukan keputusan. Yang menetapkan: Kementerian Sosial." in text
    assert re.search(r"✗ Desil nasional paling tinggi batas PKH: desil 5\n +batas +desil 4", text)
    assert "Desil nasional: tercatat desil 5" in text
    assert "Badan Pusat Statistik (DTSEN)" in text
    assert "usul dan sanggah" in text
    assert "desil 4 →" not in text


def test_a_family_is_shown_no_machinery(book: sasaran.Rulebook, village: dict[str, dict[str, Any]]) -> None:
    """No node id, file, presumption, truth or member key stands on the family's page, in either language."""
    for lang in ("id", "en"):
        for key in ("K-003", "K-008", "K-018"):
            for decision in book.decide(village[key], ON).decisions:
                text = decision.explain(lang, reader="keluarga")
                body = text[: text.rindex(WORDS[lang]["reference"].partition("{")[0])]
                assert decision.edition.id not in body
                assert ".yaml" not in body
                assert not re.search(r"\bA-\d\b", body), (key, decision.program)
                assert len(text.splitlines()) <= 110, (key, decision.program)


def test_an_official_reads_what_each_answer_leads_to(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """Open facts are numbered, with whom to ask and where each answer leads; alone deciding ones come first."""
    record = {**village["K-010"], "atestasi": [
        each for each in village["K-010"]["atestasi"] if each["id"] != "berdomisili_di_desa"
    ]}  # fmt: skip
    found = json.loads(tell(book, record, "blt_desa", "petugas", form="json"))
    assert found["outcome"] == "undetermined"
    first = found["open"][0]
    assert first["fact"] == {"attest": "berdomisili_di_desa"}
    assert first["settles_alone"] is True
    assert {each["answer"]: each["outcome"] for each in first["leads"]} == {True: "eligible", False: "ineligible"}
    text = tell(book, record, "blt_desa", "petugas")
    assert re.search(r"1\. Apakah keluarga ini .*\n +kepada +kepala desa; pernyataannya berlaku 1 tahun", text)
    assert "ya → layak; tidak → tidak layak" in text


def test_an_auditor_is_given_every_node_with_its_place(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """Each node of the rule is named once or more with its truth and where it is written, and the whole hash is given."""
    text = tell(book, village["K-008"], "pkh", "auditor")
    assert book.hash in text.replace("\n", "").replace(" ", "") or book.hash in text
    assert "pkh/2025-07-08/eligibility/desil" in text
    assert re.search(r"rules/kemensos/pkh/2025-07-08\.yaml:\d+:\d+", text)
    assert "K-008" not in text
    assert "K-008" in tell(book, village["K-008"], "pkh", "auditor", show_keys=True)


def test_each_change_says_what_sort_it_is(book: sasaran.Rulebook, village: dict[str, dict[str, Any]]) -> None:
    """A rank that a register keeps is correctable, with its owner; a statement is changeable; an age is neither."""
    found = json.loads(tell(book, village["K-008"], "pkh", "petugas", form="json"))
    assert found["changes"] == [
        {
            "changes": [
                {
                    "kind": "field", "name": "desil_nasional", "before": 5, "after": 4, "nature": "correctable",
                    "register": "dtsen", "owner": "bps", "stated_by": [],
                }
            ],
            "outcome": "eligible",
        }
    ]  # fmt: skip
    natures = {
        (change["kind"], change["nature"])
        for decision in book.decide(village["K-008"], ON).decisions
        for flip in json.loads(decision.explain(reader="petugas", form="json"))["changes"]
        for change in flip["changes"]
        if change["kind"] == "attest" or change["name"] == "tanggal_lahir"
    }
    assert ("attest", "changeable") in natures
    assert ("field", "unchangeable") in natures
    assert not natures & {("attest", "correctable"), ("field", "correctable")}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_page_stands_alone(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]], reader: str, lang: str
) -> None:
    """A page names its language, fetches and runs nothing, fits a phone and paper, closes what it opens."""
    page = tell(book, village["K-003"], "pkh", reader, lang, form="html")
    assert f'<html lang="{lang}">' in page
    assert "width=device-width" in page
    assert "@media print" in page
    assert not re.search(r"https?://[^ <]*\.(js|css)|<script|<link|<img|src=|@import|url\(", page)
    checker = Balance()
    checker.feed(page)
    assert checker.open == []


class Balance(HTMLParser):
    """Notes which elements are open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_both_languages_have_the_same_words() -> None:
    """Every wording is there in both languages, with the same blanks."""
    assert WORDS["id"].keys() == WORDS["en"].keys()
    for key, text in WORDS["id"].items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", WORDS["en"][key])), key


def test_every_wording_is_used() -> None:
    """No wording stands there for nothing."""
    sources = "".join(
        path.read_text("utf-8") for path in (ROOT / "src/sasaran/account").glob("*.py") if path.name != "words.py"
    )
    built = ("sheet_", "family_", "why", "benefits", "changes")
    unused = {key for key in WORDS["id"] if f'"{key}"' not in sources and not key.startswith(built)}
    assert unused == set()


def test_what_there_is_not_is_refused(book: sasaran.Rulebook, village: dict[str, dict[str, Any]]) -> None:
    """Another reader, form or language is refused with the choices."""
    decision = book.decide(village["K-008"], ON)["pkh"]
    with pytest.raises(ReadingError, match="auditor, petugas, keluarga"):
        decision.explain(reader="tetangga")
    with pytest.raises(ReadingError, match="text, html, json"):
        decision.explain(reader="family", form="pdf")
    with pytest.raises(LanguageError):
        decision.explain("fr", reader="official")


def test_the_same_decision_is_told_the_same(book: sasaran.Rulebook, village: dict[str, dict[str, Any]]) -> None:
    """Told twice, even by another copy of the rulebook, every reader reads the same text."""
    again = sasaran.load(ROOT / "rules")
    for reader in READERS:
        assert tell(book, village["K-022"], "pkh", reader) == tell(again, village["K-022"], "pkh", reader)


@pytest.mark.parametrize(
    ("key", "telling"),
    [
        ("K-008", False),
        ("A-1", False),
        ("3201011203850001", True),
        ("32.01.01.120385.0001", True),
        ("2026-02-01", False),
    ],
)
def test_a_key_that_could_name_somebody_is_known(key: str, telling: bool) -> None:
    """Long rows of digits are taken for identity numbers, however they are punctuated."""
    assert is_telling(key) is telling


def test_an_indicative_program_also_names_what_is_open_besides_its_confirmation(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """The official and the auditor read which facts are open too, the family those alone, or that the rule is unsure."""
    official, auditor, family = (
        tell(book, village["K-001"], "adminduk", reader) for reader in ("petugas", "auditor", "keluarga")
    )
    for text in (official, auditor):
        assert "Yang juga belum diketahui" in text
        assert "NIK padan dengan data Dukcapil: belum diketahui (A-1" in text or "anggota[1]" in text
    assert "Yang juga belum diketahui" not in family
    assert "Perlu dipastikan" not in family
    assert "NIK padan dengan data Dukcapil: belum diketahui (semua anggota)" in family
    unsure = tell(book, village["K-001"], "rentan_miskin_bersama", "keluarga")
    assert "Aturan program ini sendiri belum pasti, jadi belum ada yang perlu ditanyakan kepada Anda." in unsure
    data = json.loads(tell(book, village["K-001"], "adminduk", "petugas", form="json"))
    assert {"field": "nik_padan", "member": "A-1"} in data["also_open"]
    firm = json.loads(tell(book, village["K-001"], "sembako", "petugas", form="json"))
    assert firm["also_open"] == []


def test_presumed_facts_of_members_are_theirs_alone(book: sasaran.Rulebook, village: dict[str, dict[str, Any]]) -> None:
    """A presumed fact that is about no member is not said to be about them."""
    text = " ".join(tell(book, village["K-003"], "blt_desa", "petugas").split())
    assert (
        "upah sebulan yang dilaporkan ke BPJS Ketenagakerjaan (A-1, A-2, A-3, A-4) · upah minimum provinsi sebulan"
        in text
    )
    assert "upah minimum provinsi sebulan (A-1" not in text


def test_a_benefit_for_which_the_rule_sets_no_amount_is_said_without_one(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """Of a service nobody is told that its amount is not determined yet; rows of a benefit are called by their titles."""
    assert "jumlahnya belum dapat" not in tell(book, village["K-001"], "adminduk", "keluarga")
    assert "Anak, 13 tahun — SMP sederajat: Rp750.000" in tell(book, village["K-002"], "pip", "keluarga")


def test_an_auditor_reads_outcomes_and_no_first_day_of_all_days(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """The identity names outcomes in words; a limit without a first day is not said to be in force since the year 1."""
    text = tell(book, village["K-004"], "pbi_jk", "auditor")
    assert re.search(r"hasil dengan anggapan: tidak layak", text)
    assert "1 Januari 1\n" not in text
    assert "berlaku tanpa batas waktu" in " ".join(text.split())


@pytest.mark.parametrize("program", ["pip", "pbi_jk"])
def test_a_household_whose_members_nobody_knows_is_asked_for_them(book: sasaran.Rulebook, program: str) -> None:
    """Of a program that judges members every reader, and the short text, asks for the list, once and not per person."""
    record = {"id_keluarga": "K-9", "kode_wilayah": "53.02.99.2001", "tanggal_data": "2026-01-23", "desil_nasional": 2}
    decision = book.decide(record, ON)[program]
    texts = [decision.explain(), *(decision.explain(reader=reader) for reader in READERS)]
    for text in texts:
        assert re.search(r"1\. Daftar anggota keluarga:? belum diketahui", text)
        benefits = re.findall(r"^ +(?:SMA|•).*Rp1\.800\.000.*$", text, re.MULTILINE)
        assert len(benefits) <= 1


def test_a_family_whose_record_is_too_old_is_told_how_to_renew_it(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """What is too old is said with its day, whose it is in full words, what it means, and how it is recorded again."""
    text = tell(book, village["K-005"], "pkh", "keluarga")
    assert "Sedang hamil: catatannya sudah lama (2 Maret 2025), perlu diperbarui" in text
    assert "istri atau suami, 28 tahun" in " ".join(text.split())
    assert re.search(r"artinya +Catatan kehamilan yang lebih tua dari sembilan bulan tidak dipakai lagi", text)
    assert re.search(r"caranya +Beri tahu kader posyandu", text)
    english = tell(book, village["K-005"], "pkh", "keluarga", "en")
    assert "Pregnant: the record is old (2 March 2025) and must be renewed" in english
    assert re.search(r"how +Tell the health-post cadre", english)


def test_a_member_program_speaks_of_somebody_in_the_family(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """Where each member is judged, the verdict speaks of members, and each refused one is told the limit."""
    text = tell(book, village["K-002"], "pip", "keluarga")
    assert "Menurut data, ada anggota keluarga Anda yang memenuhi syarat." in text
    refused = tell(book, village["K-005"], "pip", "keluarga")
    assert "Menurut data, belum ada anggota keluarga Anda yang memenuhi syarat." in refused
    young = tell(book, village["K-021"], "tkm_pemula", "petugas")
    assert re.search(r"tidak terpenuhi +Cukup umur \(batas 18 tahun\) — 17 tahun", young)


def test_a_presumption_of_another_program_is_said_in_its_words(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """What another program presumes is told by the condition, never by that program's name in the file."""
    for key in ("K-002", "K-021"):
        for decision in book.decide(village[key], ON).decisions:
            programs = {edition.program.replace("_", " ") for edition in book.content.editions}
            for section in json.loads(decision.explain(reader="petugas", form="json"))["sheet"]["sections"]:
                for item in section["items"]:
                    assert item["text"].partition(": ")[2] not in programs, (decision.program, item)


def test_long_lists_of_short_items_stand_in_two_columns(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """What is still to be checked is set in columns, so that the family's sheet stays one page."""
    page = tell(book, village["K-005"], "pkh", "keluarga", form="html")
    assert re.search(r'<section id="check">.*?<ul class="short">', page, re.DOTALL)
    assert not re.search(
        r'<section id="open">.*?<ul class="short">.*?</section>\n<section id="check">', page, re.DOTALL
    )


def test_a_way_that_several_records_share_is_told_once(
    book: sasaran.Rulebook, village: dict[str, dict[str, Any]]
) -> None:
    """The second of two records that are corrected in one way points to the first by its number."""
    for decision in book.decide(village["K-008"], ON).decisions:
        for section in json.loads(decision.explain(reader="keluarga", form="json"))["sheet"]["sections"]:
            told = [pair["text"] for item in section["items"] for pair in item["details"] if pair["label"] == "caranya"]
            long = [text for text in told if len(text) > 30]
            assert len(long) == len(set(long)), decision.program
            for number in re.findall(r"seperti nomor (\d+)", " ".join(told)):
                assert section["items"][int(number) - 1]["mark"] == f"{number}."
