"""Prove that rules are read aloud whole and exactly."""

from __future__ import annotations

import re
from datetime import date

import pytest

from sasaran.explain.read import read_definition, read_edition, read_parameter
from tests.support.traced import bundled, check, edition_of
from tests.unit.explain.small_book import program

ON = date(2026, 2, 1)


def test_edition_is_read_clause_by_clause() -> None:
    """A rule is read with its exact sentence, the line as written, the value in force, its source, basis and reading."""
    content = bundled()
    text = " ".join(read_edition(content, edition_of(content, "pkh", ON), ON).split())
    for part in (
        "1. Desil nasional paling tinggi batas PKH",
        "Yaitu: desil nasional paling tinggi 4",
        "Tertulis: `desil_nasional <= batas_desil_pkh`",
        "Batas atas desil penerima PKH = desil 4, berlaku sejak 8 Juli 2025",
        "bukan teks peraturan, perlu dipastikan",
        "Dasar: Pernyataan Menteri Sosial, 8 Juli 2025",
        "Kami baca: keluarga yang belum diperingkat",
        "Bila belum diketahui dianggap tidak (dicatat sebagai anggapan)",
        "Ibu hamil atau nifas: Rp3.000.000/tahun",
        "Paling banyak 4 anggota, diambil yang terbesar",
        "Desil nasional, dari yang terendah",
        "Kuota nasional 10 juta keluarga",
        "Usul atau Sanggah",
    ):
        assert part in text


def test_tiers_say_what_opens_them() -> None:
    """A tier is read with what opens it."""
    content = bundled()
    on = date(2023, 3, 15)
    text = " ".join(read_edition(content, edition_of(content, "blt_desa", on), on).split())
    assert "Dibuka bila: jumlah keluarga desil 1 menurut data P3KE desa sama dengan 0 keluarga" in text


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("markdown", [False, True])
def test_every_bundled_rule_can_be_read(lang: str, markdown: bool) -> None:
    """Every edition, definition and parameter is read in both languages, with nothing left to fill in."""
    content = bundled()
    texts = [
        read_edition(content, edition, edition.during.start, lang, markdown=markdown) for edition in content.editions
    ]
    texts += [read_definition(content, name, ON, lang, markdown=markdown) for name in content.definitions]
    texts += [read_parameter(content, name, ON, lang, markdown=markdown) for name in content.parameters]
    for text in texts:
        assert len(text.splitlines()) >= 3
        assert not re.search(r"\{[a-z]\}", text)


def test_reading_outside_validity_warns() -> None:
    """An edition read on a date when it isn't in force says so."""
    content = check(**program("all:\n  - desil <= 4"))
    assert "tidak berlaku pada tanggal itu" in read_edition(content, content.editions[0], date(2025, 7, 31))
    assert "tidak berlaku" not in read_edition(content, content.editions[0], ON)


def test_parameter_shows_each_source() -> None:
    """A contested value is read with both values and both sources."""
    text = read_parameter(check(**program("all:\n  - desil <= 4")), "berselisih", ON)
    assert "desil 4 atau desil 5 (sumber berselisih)" in text
    assert "sumber: surat kabar" in text
    assert "sumber: Peraturan 1" in text
