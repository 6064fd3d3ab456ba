"""Prove that conditions are read exactly: every comparison with its limit, in both languages."""

from __future__ import annotations

import pytest

from sasaran.explain.labels import Labels
from sasaran.ir.rulebook import Content
from sasaran.reading.conditions import Conditions
from sasaran.reading.document import Item
from tests.unit.reading.samples import CONSTRUCTS, ON, build

BOOK = CONSTRUCTS.read_text(encoding="utf-8")


def content_of(condition: str, recipient: str) -> Content:
    quoted = condition.replace("'", "''")
    trial = f"program: uji\ntitle: Uji\nrecipient: {recipient}\nvalid:\n  from: 2025-02-01\neligibility:\n  when: '{quoted}'\n"
    return build({"a.yaml": BOOK, "b.yaml": trial})


def read(condition: str, lang: str, recipient: str = "keluarga") -> Item:
    content = content_of(condition, recipient)
    edition = next(each for each in content.editions if each.program == "uji")
    reader = Conditions(Labels(content, lang), ON)
    return reader.item(edition.eligibility, reader.scope(recipient))


@pytest.mark.parametrize(
    ("condition", "indonesian", "english"),
    [
        ("desil <= 4", "Desil nasional paling tinggi 4", "Decile at most 4"),
        ("not(desil <= 4)", "Desil nasional lebih dari 4", "Decile more than 4"),
        ("desil < 4", "Desil nasional kurang dari 4", "Decile less than 4"),
        ("desil in [2..4]", "Desil nasional 2 sampai 4", "Decile 2 to 4"),
        ("desil in (2..4]", "Desil nasional lebih dari 2 dan paling tinggi 4", "Decile more than 2 and at most 4"),
        ("desil in (1, 3)", "Desil nasional: salah satu dari 1 atau 3", "Decile: one of 1 or 3"),
        ("desil <= batas_desil", "Desil nasional paling tinggi 4 atau 5 (sumber berselisih) [batas desil]", "Decile at most 4 or 5 (sources disagree) [decile limit]"),
        ("penghasilan <= 600000", "Penghasilan paling banyak Rp600.000 per bulan", "Income at most Rp600,000 per month"),
        ("penghasilan / max(count(anggota), 1) < 600000", "Penghasilan dibagi (yang terbesar di antara (banyaknya anggota keluarga) dan 1) kurang dari Rp600.000 per orang per bulan", "Income divided by (the greatest of (number of household members) and 1) less than Rp600,000 per person per month"),
        ("luas >= 7.5", "Luas rumah paling rendah 7,5 m2", "Size of the house at least 7.5 m2"),
        ("listrik", "Punya listrik: ya", "Has electricity: yes"),
        ("not(listrik)", "Punya listrik: tidak", "Has electricity: no"),
        ("not(listrik and mobil)", "Punya listrik: tidak atau punya mobil: tidak", "Has electricity: no or owns a car: no"),
        ("not(not(listrik))", "Punya listrik: ya", "Has electricity: yes"),
        ("not(lantai in (\"tanah\", \"bambu\"))", "Jenis lantai: bukan salah satu dari tanah atau bambu", "Floor: none of earth or bamboo"),
        ("terdaftar > date(\"2025-01-31\")", "Tanggal terdaftar sesudah 31 Januari 2025", "Day of registration after 31 January 2025"),
        ("terdaftar <= tanggal_keputusan - P6M", "Tanggal terdaftar paling lambat tanggal keputusan dikurangi 6 bulan", "Day of registration no later than the date of decision minus 6 months"),
        ("count(anggota[hamil]) >= 1", "Banyaknya anggota keluarga yang memenuhi (hamil menurut data: ya) paling sedikit 1 orang", "Number of household members for whom (pregnant by the data: yes) at least 1 person"),
        ("some x in anggota satisfies x.asn", "Ada paling sedikit satu anggota keluarga yang memenuhi (pegawai negeri: ya)", "There is at least one household member for whom (civil servant: yes)"),
        ("max(anggota.tanggal_lahir) < date(\"2020-01-01\")", "Tanggal lahir paling akhir di antara semua anggota keluarga sebelum 1 Januari 2020", "Latest day of birth among all household members before 1 January 2020"),
        ("(if listrik then 5 else desil) >= 3", "(bila punya listrik: ya maka desil 5; bila tidak, desil nasional) paling rendah 3", "(if has electricity: yes then decile 5; if not, decile) at least 3"),
        ("wilayah.sisa_desil_1 = 0", "Keluarga desil 1 yang belum menerima sama dengan 0", "Households of decile 1 not yet served equal to 0"),
    ],
)  # fmt: skip
def test_condition_of_a_household(condition: str, indonesian: str, english: str) -> None:
    """A household's condition is one sentence with its limit, unit and value."""
    assert read(condition, "id").text == indonesian
    assert read(condition, "en").text == english


@pytest.mark.parametrize(
    ("condition", "indonesian", "english"),
    [
        ("umur in [0..6]", "Umur 0 sampai 6 tahun (sejak lahir sampai sehari sebelum ulang tahun ke-7)", "Age 0 to 6 years (from birth until the day before the 7th birthday)"),
        ("umur <= 6", "Umur paling tinggi 6 tahun (sampai sehari sebelum ulang tahun ke-7)", "Age at most 6 years (until the day before the 7th birthday)"),
        ("umur < 6", "Umur kurang dari 6 tahun (sampai sehari sebelum ulang tahun ke-6)", "Age less than 6 years (until the day before the 6th birthday)"),
        ("umur >= 60", "Umur paling rendah 60 tahun (sejak ulang tahun ke-60)", "Age at least 60 years (from the 60th birthday)"),
        ("umur > 60", "Umur lebih dari 60 tahun (sejak ulang tahun ke-61)", "Age more than 60 years (from the 61st birthday)"),
        ("umur = 12", "Umur sama dengan 12 tahun (sejak ulang tahun ke-12 sampai sehari sebelum ulang tahun ke-13)", "Age equal to 12 years (from the 12th birthday until the day before the 13th birthday)"),
        ("umur in [18..45)", "Umur paling rendah 18 tahun dan kurang dari 45 tahun (sejak ulang tahun ke-18 sampai sehari sebelum ulang tahun ke-45)", "Age at least 18 years and less than 45 years (from the 18th birthday until the day before the 45th birthday)"),
        ("umur_bulan < 24", "Umur dalam bulan kurang dari 24 bulan", "Age in months less than 24 months"),
        ("umur_pada(date(\"2025-07-01\")) >= 7", "Umur pada 1 Juli 2025 paling rendah 7 tahun", "Age on 1 July 2025 at least 7 years"),
        ("lansia", "Memenuhi “lanjut usia”", "Meets “elderly”"),
        ("not(lansia)", "Tidak memenuhi “lanjut usia”", "Does not meet “elderly”"),
        ("umur < kepala.umur", "Umur kurang dari umur “kepala keluarga”", "Age less than age of “head of the household”"),
        ("'jkk' in jaminan".replace("'", '"'), "Jaminan memuat JKK", "Covers include JKK"),
        ("sektor != \"petani\" or asn", "Sektor: bukan petani atau pegawai negeri: ya", "Sector: not farmer or civil servant: yes"),
        ("some x in anggota satisfies x.umur > umur", "Ada paling sedikit satu anggota keluarga yang memenuhi (umur lebih dari umur (anggota keluarga yang sedang diperiksa))", "There is at least one household member for whom (age more than age (of the household member in question))"),
        ("per bulan(upah) < 100", "Upah dihitung per bulan menurut [banyak periode setahun] kurang dari Rp100 per bulan", "Wage counted per month by [periods in a year] less than Rp100 per month"),
    ],
)  # fmt: skip
def test_condition_of_a_member(condition: str, indonesian: str, english: str) -> None:
    """A member's condition is read with the birthdays at which an age begins and ends to fit."""
    assert read(condition, "id", "anggota").text == indonesian
    assert read(condition, "en", "anggota").text == english


def test_and_and_or_never_stand_in_one_line() -> None:
    """Where `and` and `or` meet, the condition is a list below a sentence that says which of the two it is."""
    item = read("desil <= 2 and (listrik or mobil)", "id")
    assert item.text == "Semua syarat ini terpenuhi:"
    assert [inner.text for inner in item.items] == [
        "Desil nasional paling tinggi 2",
        "Punya listrik: ya atau punya mobil: ya",
    ]
    other = read("(desil <= 2 and listrik) or mobil", "id")
    assert other.text == "Paling sedikit satu dari ini terpenuhi:"
    assert [inner.text for inner in other.items] == [
        "Desil nasional paling tinggi 2 dan punya listrik: ya",
        "Punya mobil: ya",
    ]
