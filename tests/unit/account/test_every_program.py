"""Every program of the bundled rulebook, for every reader and in both languages: what no sheet may show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sasaran.account.words import WORDS
from sasaran.case import ProgramDecision
from tests.support.bundled import bundled_book

ROOT = Path(__file__).resolve().parents[3]
VILLAGE = ROOT / "examples" / "desa-contoh"
READERS = ("keluarga", "petugas", "auditor")
LANGUAGES = ("id", "en")
MOST_LINES = 80
"""Lines of a family's sheet at 100 columns that the HTML prints on one page of A4."""

# What an auditor is given by its name in the files, and what a sheet is found again by.
NAMED = {
    "id": ("simpul", "tertulis di", "edisi", "aturan", "sidik aturan"),
    "en": ("node", "written in", "edition", "rulebook", "rulebook hash"),
}
CLOSING = {"id": ("Jejak:", "Rujukan lembar ini:"), "en": ("Trail:", "Reference of this sheet:")}
CITED = {"id": ("dasar", "dasar anggapan", "sumber"), "en": ("basis", "source")}
INDONESIAN = frozenset("yang dan atau tidak belum keluarga dari untuk dengan anggota ada menurut sudah oleh".split())
ENGLISH = frozenset("the of and is are not with people family members if whether".split())
MONTHS = {
    "id": re.compile(r"\d (January|February|March|May|June|July|August|October|December)\b"),
    "en": re.compile(r"\d (Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember)\b"),
}


@cache
def decisions() -> tuple[ProgramDecision, ...]:
    """Decide the example village, and keep for each program one decision of each outcome."""
    book = bundled_book()
    areas = book.read_areas(VILLAGE / "wilayah.csv")
    found: dict[tuple[str, str], ProgramDecision] = {}
    for line in (VILLAGE / "keluarga.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        if record["id_keluarga"] == "K-023":  # spoilt on purpose
            continue
        for decision in book.decide(record, "2026-02-01", areas=areas).decisions:
            found.setdefault((decision.program, decision.outcome.value), decision)
    return tuple(found.values())


@cache
def sheets(reader: str, lang: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Write every sheet of a reader: what it is of, and its lines, each with its label or mark."""
    return tuple(
        (
            f"{each.edition.id} {each.outcome.value}",
            tuple(list_lines(json.loads(each.explain(lang, reader=reader, form="json"))["sheet"])),
        )
        for each in decisions()
    )


def list_lines(sheet: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """List what stands on a sheet: the label or mark, and the text."""
    yield from (("", text) for text in (sheet["title"], sheet["verdict"], *sheet["proposal"], *sheet["closing"]))
    for section in sheet["sections"]:
        yield from (("", text) for text in (section["title"], section["lead"]) if text)
        for item in section["items"]:
            yield item["mark"], item["text"]
            if item["value"]:
                yield item["text"], item["value"]
            yield from ((pair["label"], pair["text"]) for pair in item["details"])


def read(reader: str, lang: str, *, cited: bool = True) -> Iterator[tuple[str, str, str]]:
    """Give the lines of all sheets but those that name things on purpose; without citations, where so asked."""
    for what, lines in sheets(reader, lang):
        for label, text in lines:
            named = label in NAMED[lang] or text.startswith(CLOSING[lang])
            if not named and (cited or label not in CITED[lang]):
                yield what, label, text


def test_the_village_shows_nearly_every_program() -> None:
    """The decisions read here are of at least fifty programs, with all three outcomes."""
    assert len({each.program for each in decisions()}) >= 50
    assert {each.outcome.value for each in decisions()} == {"eligible", "ineligible", "undetermined"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reader", READERS)
def test_no_sheet_shows_a_name_from_a_file(reader: str, lang: str) -> None:
    """No field, code, parameter or node is called by its name in the rulebook, but for an auditor's references."""
    assert [each for each in read(reader, lang) if re.search(r"\b[a-z0-9]+_[a-z0-9_]+\b", each[2])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reader", READERS)
def test_no_sheet_is_written_carelessly(reader: str, lang: str) -> None:
    """No blank stands in place of a word, no mark of punctuation twice, no word of a programming language."""
    careless = re.compile(r"\bNone\b|\bTrue\b|\bFalse\b|[{}]|\.\.|,,|;;|: :|\( | \)|\(\)| [,;]|  |—\s*$|:\s*$|^\s*$")
    twice = re.compile(r"\b(\w{3,}) \1\b", re.IGNORECASE)
    assert [each for each in read(reader, lang) if careless.search(each[2]) or twice.search(each[2])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reader", ["keluarga", "petugas"])
def test_a_sheet_is_in_one_language(reader: str, lang: str) -> None:
    """A family and an official read one language throughout but for sources, which are cited as they were written."""
    other, most = (ENGLISH, 0) if lang == "id" else (INDONESIAN, 1)
    for what, label, text in read(reader, lang, cited=False):
        words = re.findall(r"[a-z]+", text.lower())
        assert sum(word in other for word in words) <= most, (what, label, text)
        assert not MONTHS[lang].search(text), (what, label, text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_family_can_act_on_a_page(lang: str) -> None:
    """Every family's sheet fits a page and says who decides, where to ask, what to bring, and how to object."""
    words = WORDS[lang]
    for what, lines in sheets("keluarga", lang):
        texts = {text for _, text in lines}
        for key in ("where", "where_village", "bring", "object", "object_right", "advice"):
            assert words[key] in texts, (what, key)
    for decision in decisions():
        assert len(decision.explain(lang, reader="keluarga").splitlines()) <= MOST_LINES, decision.edition.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_family_reads_no_machinery(lang: str) -> None:
    """Conditions stand by their titles, not as the machine joins them; ages in full; a decile is explained."""
    joined = re.compile("semua ini:|salah satu dari:|all of:|any of:", re.IGNORECASE)
    short_age = re.compile(r"\d+ (th|bl|y|m)\b")
    for what, lines in sheets("keluarga", lang):
        for mark, text in lines:
            assert not joined.search(text), (what, text)
            assert not short_age.search(text), (what, text)
            if mark == "✗" and text.startswith(("Desil nasional", "National decile")):
                assert WORDS[lang]["meaning"] in {label for label, _ in lines}, what


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_auditor_is_told_where_without_the_folders_of_a_machine(lang: str) -> None:
    """Places begin with the rulebook's own folder, wherever it lies."""
    for what, lines in sheets("auditor", lang):
        places = [text for label, text in lines if label == WORDS[lang]["where_written"]]
        assert places, what
        assert all(place.startswith("rules/") for place in places), what
