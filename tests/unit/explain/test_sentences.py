"""Prove that conditions are said exactly, in both languages."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sasaran.explain.clauses import Clauses
from sasaran.explain.figures import Figures, plain_number
from sasaran.explain.labels import Labels, lower_first
from sasaran.explain.sentences import scope_of
from sasaran.ir import nodes
from sasaran.ir.types import Unit
from tests.support.traced import check
from tests.unit.explain.small_book import program

ON = date(2026, 2, 1)


def say(condition: str, lang: str = "id", recipient: str = "keluarga") -> str:
    content = check(**program(f"all:\n  - {condition}", recipient))
    root = content.editions[0].eligibility
    assert isinstance(root, nodes.All)
    return Clauses(Labels(content, lang), ON).built(root.children[0], scope_of(content, recipient))


@pytest.mark.parametrize(
    ("condition", "indonesian", "english"),
    [
        ("desil <= batas", "desil nasional paling tinggi 4", "national decile at most 4"),
        ("desil >= 2", "desil nasional paling rendah 2", "national decile at least 2"),
        ("desil in [2..4]", "desil nasional 2 sampai 4", "national decile 2 to 4"),
        ("desil <= berselisih", "desil nasional paling tinggi 4 atau 5 (sumber berselisih)", "national decile at most 4 or 5 (sources disagree)"),
        ("penghasilan < 3000000", "penghasilan kurang dari Rp3.000.000", "income less than Rp3,000,000"),
        ("penghasilan between 1 and 2", "penghasilan Rp1 sampai Rp2", "income Rp1 to Rp2"),
        ('air = "sungai"', "sumber air: sungai", "water: river"),
        ('air != "sungai"', "sumber air: bukan sungai", "water: not river"),
        ("air in (\"sungai\", \"pdam\")", "sumber air: salah satu dari sungai atau PDAM", "water: one of river or piped"),
        ("not(aset_mobil)", "punya mobil: tidak", "owns a car: no"),
        ("count(anggota[umur < 7]) >= 2", "banyak anggota yang memenuhi (umur kurang dari 7 tahun) paling rendah 2 orang", "number of member with (age less than 7 years) at least 2 people"),
        ("penghasilan / count(anggota) <= 500000", "(penghasilan dibagi banyak anggota) paling tinggi Rp500.000/orang", "(income divided by number of member) at most Rp500,000/person"),
        ("(if aset_mobil then desil else 1) <= 4", "(bila punya mobil: desil nasional; bila tidak: 1) paling tinggi 4", "(if owns a car: national decile; if not: 1) at most 4"),
        ("desil <= 2 or penghasilan < 5", "desil nasional paling tinggi 2 atau penghasilan kurang dari Rp5", "national decile at most 2 or income less than Rp5"),
    ],
)  # fmt: skip
def test_condition_is_said_exactly(condition: str, indonesian: str, english: str) -> None:
    """A condition is read with its field's title, the comparison in words, and the value in force with its unit."""
    quoted = f"'{condition}'" if '"' in condition else condition
    assert say(quoted) == indonesian
    assert say(quoted, "en") == english


def test_age_between_is_completed_years() -> None:
    """An age in [0..6] is read as completed years, so that nobody doubts the sixth birthday."""
    assert say("umur in [0..6]", recipient="anggota") == "umur 0 sampai 6 tahun genap"


def test_set_of_codes_contains() -> None:
    """A code in a set of codes is read as what the set contains, its negation as what it doesn't."""
    assert say("'\"jkk\" in jaminan'", recipient="anggota") == "jaminan memuat JKK"
    assert say("'not(\"jkk\" in jaminan)'", recipient="anggota") == "jaminan tidak memuat JKK"


def test_nodes_without_title_are_built() -> None:
    """A node without a title is said from its operator and its children."""
    assert say("any_member: umur >= 60") == "ada anggota yang: umur paling rendah 60 tahun"
    assert say("none:\n      - any_member: sekolah") == "tidak ada anggota yang: bersekolah"
    text = say("at_least:\n      count: 2\n      of:\n        - aset_mobil\n        - desil = 1\n        - desil = 3")
    assert text == "paling sedikit 2 dari: punya mobil; desil nasional sama dengan 1; desil nasional sama dengan 3"
    assert say("all_members: sekolah\n    if_nobody: tidak").endswith("(bila tidak ada seorang pun: tidak terpenuhi)")
    assert say("attest: domisili") == "tinggal di desa (menurut pernyataan kepala desa)"


def test_figures_follow_the_language() -> None:
    """Numbers, money and dates are written as each language writes them, without losing a digit."""
    indonesian, english = Figures("id", "Rp"), Figures("en", "Rp")
    assert indonesian.number(Fraction(24691, 20)) == "1.234,55"
    assert english.number(Fraction(24691, 20)) == "1,234.55"
    assert indonesian.number(Fraction(1, 3)) == "1/3"
    assert indonesian.number(Fraction(-1, 20)) == "-0,05"
    assert indonesian.amount(3000000, Unit(("Rp",), ("tahun",))) == "Rp3.000.000/tahun"
    assert english.amount(3000000, "Rp/tahun") == "Rp3,000,000/year"
    assert english.amount(1, "tahun") == "1 year"
    assert indonesian.day(date(2025, 7, 8)) == "8 Juli 2025"
    assert english.day(date(2025, 7, 8)) == "8 July 2025"
    assert indonesian.span(18, 10) == "1 tahun 6 bulan 10 hari"
    assert (plain_number(Fraction(5, 4)), plain_number(Fraction(1, 3))) == (1.25, "1/3")


def test_amounts_of_a_rulebook_without_a_currency_have_no_unit() -> None:
    """Where no currency is named, an amount is written without one; periods stay, and other units too."""
    figures = Figures("id", "money")
    assert figures.amount(200000, Unit(("money",), ("bulan",))) == "200.000/bulan"
    assert figures.amount(200000, "money") == "200.000"
    assert figures.amount(10, "kg") == "10 kg"


def test_a_title_that_begins_with_an_amount_keeps_its_capital() -> None:
    """Inside a sentence a title begins in lower case; an abbreviation, or an amount of money, stays as it is."""
    assert lower_first("Rp600.000 sebulan") == "Rp600.000 sebulan"
    assert lower_first("Rp 600 sebulan") == "Rp 600 sebulan"
    assert lower_first("Sebesar Rp600.000") == "sebesar Rp600.000"
    assert lower_first("PKH tahap 1") == "PKH tahap 1"
    assert lower_first("The 2025 programme") == "the 2025 programme"
