"""Prove that the list of programs names every program, and everything of it that is not sure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sasaran
from sasaran.base.errors import LanguageError, ReadingError
from sasaran.ir.rulebook import Content
from sasaran.reading.document import Document, Part, list_parts
from sasaran.reading.forms import FORMS, list_aloud
from sasaran.reading.programs import read_programs
from tests.support.traced import bundled
from tests.unit.reading.samples import build

MARAVA = Path(__file__).resolve().parents[3] / "docs" / "examples" / "marava" / "rules"
HEAD = """
rulebook: contoh
version: '7'
language: 1
pillars:
  beban:
    id: Mengurangi beban
---
actor: kemensos
title:
  id: Kementerian Sosial
---
actor: dinas
title:
  id: Dinas Sosial
---
entity: keluarga
key: id
region: wilayah
fields:
  wilayah:
    type: text
  desil:
    type: whole number
    min: 1
    max: 10
  sakit:
    type: yes/no
  miskin:
    type: yes/no
---
area: tempat
levels:
  - provinsi
areas:
  - code: '17'
    name: Bengkulu
---
definition: rentan
of: keluarga
title:
  id: Rentan
confidence: indicative
when: miskin
"""
LIMIT = """
---
parameter: batas
title:
  id: Batas desil
values:
  - from: 2024-01-01
"""


def program(name: str, when: str, *, start: str = "2024-01-01", more: str = "", deeper: str = "") -> str:
    """Write an edition with one condition, with ``more`` at its head and ``deeper`` on its condition."""
    return f"""
---
program: {name}
title:
  id: Program {name}
recipient: keluarga
valid:
  from: {start}
{more}eligibility:
  name: syarat
  when: {when}
{deeper}"""


def read(*documents: str) -> Document:
    """List the programs of a rulebook that the documents make with the head."""
    content: Content = build({"r.yaml": HEAD + "".join(documents)})
    return read_programs(content, "id")


def find(document: Document, kind: str, name: str | None = None) -> Part:
    """Find the one part of a kind, with a name or below any."""
    found = [part for part in list_parts(document.whole) if part.kind == kind and name in (None, part.name)]
    assert len(found) == 1
    return found[0]


def told(document: Document) -> list[str]:
    """List what is yet to be confirmed of the only program."""
    parts = [part for part in list_parts(document.whole) if part.kind == "open"]
    return [item.text for part in parts for item in part.items]


SURE = program("satu", "desil <= 3", more="basis:\n  uu: UU 13/2011\n")


def test_a_program_that_rests_on_an_act_alone_has_nothing_to_confirm() -> None:
    """Of a program with a basis and no value of its own nothing is told, and its sources are."""
    document = read(SURE)
    assert told(document) == []
    assert [item.text for item in find(document, "bases").items] == ["UU 13/2011"]
    assert find(document, "summary").table.rows[0].cells[-2:] == ("–", "0")  # type: ignore[union-attr]


def test_programs_stand_below_the_body_that_answers_for_the_latest_edition() -> None:
    """Bodies come by the alphabet, programs without one last; each program once, with all its editions."""
    ended = "  through: 2024-12-31\nministry: kemensos\nbasis:\n  uu: UU 1\n"
    later = "ministry: dinas\npillar: beban\npartners:\n  - kemensos\nbasis:\n  uu: UU 2\n"
    document = read(
        program("satu", "desil <= 3", more=ended),
        program("satu", "desil <= 4", start="2025-01-01", more=later),
        program("dua", "desil <= 3", more="ministry: kemensos\nkind: classification\nbasis:\n  uu: UU 1\n"),
        program("tiga", "desil <= 3", more="applies_in:\n  - '17'\nbasis:\n  uu: UU 1\n"),
    )
    bodies = [
        (part.title, [inner.name for inner in part.parts]) for part in document.whole.parts if part.kind == "body"
    ]
    assert bodies == [
        ("Dinas Sosial", ["satu"]),
        ("Kementerian Sosial", ["dua"]),
        ("Lembaga tidak disebut", ["tiga"]),
    ]
    assert ("Isi", "2 program, 1 penggolongan, 4 edisi, 2 lembaga") in document.whole.facts
    one = find(document, "program", "satu")
    assert [row.cells[:2] for row in one.table.rows] == [  # type: ignore[union-attr]
        ("satu/2024-01-01", "1 Januari 2024 sampai 31 Desember 2024"),
        ("satu/2025-01-01", "sejak 1 Januari 2025"),
    ]
    assert dict(one.facts) == {"Pilar": "Mengurangi beban", "Bersama": "Kementerian Sosial"}
    assert [item.text for item in find(read(SURE), "bases").items] == ["UU 13/2011"]
    assert find(document, "program", "tiga").table.rows[0].cells[-1] == "Bengkulu"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("value", "said", "confidence"),
    [
        ("    value: 3\n    source: UU\n", [], "teks peraturan"),
        ("    value: 3\n    confidence: press\n", ["Nilai dari berita atau pernyataan, belum dari naskah: batas desil (batas)"], "berita atau pernyataan"),
        ("    value: 3\n    confidence: practice\n", ["Nilai dari kebiasaan atau pengetahuan umum: batas desil (batas)"], "kebiasaan"),
        ("    one_of:\n      - value: 4\n        source: a\n      - value: 3\n        source: b\n        confidence: press\n", ["Batas desil (batas): 3 atau 4 (sumber berselisih)"], "berita atau pernyataan"),
        ("    at_least: 2\n    at_most: 4\n", ["Batas desil (batas): suatu angka antara 2 dan 4 (belum pasti)"], "teks peraturan"),
    ],
    ids=["an act", "press", "practice", "contested", "between"],
)  # fmt: skip
def test_a_value_without_a_sure_source_is_told(value: str, said: list[str], confidence: str) -> None:
    """A value of the press, of practice, contested or only known to lie between is to be confirmed; of an act not."""
    document = read(LIMIT + value, program("satu", "desil <= batas", more="basis:\n  uu: UU 1\n"))
    assert told(document) == said
    assert find(document, "summary").table.rows[0].cells[-2:] == (confidence, str(len(said)))  # type: ignore[union-attr]


def test_a_value_that_is_no_edition_s_own_is_not_told() -> None:
    """Values of other days than the edition's are left out."""
    values = "    through: 2024-12-31\n    value: 3\n    confidence: practice\n  - from: 2025-01-01\n    value: 4\n"
    document = read(LIMIT + values, program("satu", "desil <= batas", start="2025-01-01", more="basis:\n  uu: UU 1\n"))
    assert told(document) == []


def test_a_value_that_is_not_published_any_more_is_told_from_its_first_day() -> None:
    """Where the last value ends before the edition does, the first day without one is named."""
    limit = LIMIT.replace("values:", "by: wilayah\nmin: 1\nmax: 9\nvalues:") + "    through: 2025-12-31\n    value: 3\n"
    document = read(limit, program("satu", "desil <= batas", more="basis:\n  uu: UU 1\n"))
    assert told(document) == ["Batas desil (batas): belum ada nilai sejak 1 Januari 2026"]


def test_only_the_topmost_indicative_condition_is_told() -> None:
    """An indicative condition and an indicative term it reads are told once each; of a whole edition, the edition."""
    indicative = "  confidence: indicative\n"
    one = read(program("satu", "rentan", more="basis:\n  uu: UU 1\n", deeper=indicative))
    assert told(one) == ["Syarat indikatif: syarat", "Istilah indikatif: rentan"]
    whole = read(program("satu", "sakit", more="confidence: indicative\nbasis:\n  uu: UU 1\n", deeper=indicative))
    assert told(whole) == ["Seluruh syarat edisi ini indikatif: belum diterbitkan atau belum pasti"]
    assert find(whole, "summary").table.rows[0].cells[-2:] == ("indikatif", "1")  # type: ignore[union-attr]


def test_what_only_some_editions_rest_on_names_them() -> None:
    """A doubt of one edition of two names it; a program without a basis is told so."""
    document = read(
        program("satu", "desil <= 3", more="  through: 2024-12-31\n"),
        program("satu", "desil <= 4", start="2025-01-01", more="basis:\n  uu: UU 1\n"),
    )
    assert told(document) == ["Tidak ada dasar hukum yang disebut (hanya edisi 2024-01-01)"]


def test_amounts_are_looked_into() -> None:
    """A value that only a benefit reads is told too."""
    more = "basis:\n  uu: UU 1\nbenefit:\n  form: cash\n  once: true\n  amount: batas\n"
    document = read(LIMIT + "    value: 3\n    confidence: press\n", program("satu", "desil <= 3", more=more))
    assert told(document) == ["Nilai dari berita atau pernyataan, belum dari naskah: batas desil (batas)"]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("book", ["bundled", "marava"])
def test_every_program_of_a_rulebook_stands_in_every_form(book: str, lang: str) -> None:
    """The list of any rulebook has each program and each edition, in every form, and JSON has no day."""
    content = bundled() if book == "bundled" else sasaran.load(MARAVA).content
    for form in FORMS:
        text = list_aloud(content, lang, form).replace("\\_", "_")
        assert all(edition.id in text for edition in content.editions)
    data = json.loads(list_aloud(content, lang, "json"))
    assert "on" not in data
    names = {row["data"]["program"] for row in data["parts"][0]["table"]["rows"]}
    assert names == {edition.program for edition in content.editions}


def test_a_form_or_language_that_there_is_not_is_refused() -> None:
    """Only the forms and languages there are can be asked for."""
    with pytest.raises(ReadingError):
        list_aloud(bundled(), form="pdf")
    with pytest.raises(LanguageError):
        list_aloud(bundled(), lang="fr")
