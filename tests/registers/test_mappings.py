"""The mappings of the bundled rules: made-up extracts of four registers, and totals counted without them.

The registers share names of questions and differ in codes, so each count here is made from the extract's own codes.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sasaran.tables.finding import read_tables
from tests.cli.runs import RULES, ran
from tests.registers.imported import Imported
from tests.unit.registers.trial import BOOK

EXTRACTS = Path(__file__).parent / "extracts"
REGISTERS = ("dtsen", "regsosek_2022", "dtks", "p3ke")


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Imported]:
    """Each extract, imported once by its mapping."""
    done = {}
    for name in REGISTERS:
        out = tmp_path_factory.mktemp(name)
        run = ran("import", EXTRACTS / name, "--register", name, "--rules", RULES, "--out", out, "--format", "json")
        done[name] = Imported(run, out, json.loads(run.out))
    return done


@cache
def read(register: str, table: str) -> tuple[dict[str, str], ...]:
    """Read a table of an extract."""
    with (EXTRACTS / register / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def count(rows: list[dict[str, Any]], field: str) -> Counter[Any]:
    """Count the values of a field; None is not known."""
    return Counter(row[field] for row in rows)


@pytest.mark.parametrize(
    ("register", "counts", "members"),
    [("dtsen", (12, 11, 1), 29), ("regsosek_2022", (10, 9, 1), 22), ("dtks", (8, 8, 0), 16), ("p3ke", (7, 7, 0), 10)],
)
def test_every_household_is_imported_or_rejected(
    results: dict[str, Imported], register: str, counts: tuple[int, int, int], members: int
) -> None:
    """As many as the extract has, without those that hold one unlisted code or region."""
    done = results[register]
    assert (done.counts, done.report["members_out"]["anggota"]) == (counts, members)
    assert len(done.read("anggota")) == members


@pytest.mark.parametrize("register", REGISTERS)
def test_every_column_is_read_or_left_out_with_a_reason(results: dict[str, Imported], register: str) -> None:
    """A mapping of ours leaves out nothing without a word."""
    assert not [each for each in results[register].report["left_out"] if not any(each["reason"])]


def test_dtsen_rejects_a_floor_that_its_codebook_does_not_have(results: dict[str, Imported]) -> None:
    """Code 12 is none of the nine; the household of row 5 is rejected for it."""
    assert results["dtsen"].causes == [("keluarga", 5, "jenis_lantai_terluas", "SAS-I110")]


def test_dtsen_deciles_and_floors(results: dict[str, Imported]) -> None:
    """Deciles as they are; floors by the codes of DTSEN; 998 and 999 square metres are not known."""
    good = [row for row in read("dtsen", "keluarga") if row["jenis_lantai_terluas"] != "12"]
    rows = results["dtsen"].read("keluarga")
    assert count(rows, "desil_nasional") == Counter(
        int(row["desil_nasional"]) if row["desil_nasional"] else None for row in good
    )
    tiles = sum(row["jenis_lantai_terluas"] == "2" for row in good)
    earth = sum(row["jenis_lantai_terluas"] == "8" for row in good)
    assert (count(rows, "jenis_lantai")["keramik"], count(rows, "jenis_lantai")["tanah"]) == (tiles, earth)
    assert count(rows, "luas_lantai")[None] == sum(row["luas_lantai"] in ("998", "999", "") for row in good)


def test_dtsen_regions_however_their_levels_are_written(results: dict[str, Imported]) -> None:
    """A district's own two digits, or the whole code so far: both are 53.02.01.…."""
    regions = count(results["dtsen"].read("keluarga"), "kode_wilayah")
    assert set(regions) == {"53.02.01.2001", "53.02.01.1002"}
    assert sum(regions.values()) == 11


def test_regsosek_regions_are_carried_to_the_district_only(results: dict[str, Imported]) -> None:
    """BPS 5301, 5302 and 5371 in our own numbers; what lies below has other numbers there. 99 is no province."""
    assert results["regsosek_2022"].causes == [("keluarga", 3, "r101, r102", "SAS-I116")]
    good = [row for row in read("regsosek_2022", "keluarga") if row["r101"] == "53"]
    known = {"5301": "53.12", "5302": "53.11", "5371": "53.71"}
    expected = Counter(known[row["r101"] + row["r102"]] for row in good)
    assert count(results["regsosek_2022"].read("keluarga"), "kode_wilayah") == expected


def test_regsosek_sets_that_are_known_in_part_are_not_known(results: dict[str, Imported]) -> None:
    """JKP was not asked and one illness is no whole list: only none at all is known, and never that one is lacking."""
    good = [row for row in read("regsosek_2022", "anggota") if row["r101"] == "53"]
    rows = results["regsosek_2022"].read("anggota")
    for field, column, none in (
        ("jaminan_ketenagakerjaan", "r431f", ("0",)),
        ("penyakit_kronis", "r430", ("01", "1")),
    ):
        empty = sum(row[column] in none for row in good)
        found = Counter("known" if row[field] else "none" if row[field] == [] else None for row in rows)
        assert found == Counter({"none": empty, None: len(good) - empty}) - Counter(), field


def test_regsosek_sums_of_powers_become_sets(results: dict[str, Imported]) -> None:
    """Of health insurance every kind was asked: 5 is by the state and by an employer; 99 is not known."""
    good = [row for row in read("regsosek_2022", "anggota") if row["r101"] == "53"]
    kinds = {1: "pbi", 2: "mandiri", 4: "pemberi_kerja", 8: "lainnya"}

    def read_sum(text: str) -> tuple[str, ...] | None:
        return None if text in ("", "99") else tuple(sorted(each for bit, each in kinds.items() if int(text) & bit))

    rows = results["regsosek_2022"].read("anggota")
    found = Counter(None if row["jaminan_kesehatan"] is None else tuple(row["jaminan_kesehatan"]) for row in rows)
    assert found == Counter(read_sum(row["r431a"]) for row in good)


def test_regsosek_power_is_that_of_the_largest_meter(results: dict[str, Imported]) -> None:
    """Of up to three meters the largest counts; where the first is not known, only that it is no smaller."""
    good = [row for row in read("regsosek_2022", "keluarga") if row["r101"] == "53"]
    names = ("va_450", "va_900", "va_1300", "va_2200", "di_atas_2200")
    known = [row for row in good if row["r307b1"]]
    largest = [max(int(row[f"r307b{meter}"] or 0) for meter in (1, 2, 3)) for row in known]
    rows = results["regsosek_2022"].read("keluarga")
    found = count(rows, "daya_listrik")
    assert {each: found[each] for each in names} == {each: largest.count(place) for place, each in enumerate(names, 1)}
    assert [row["daya_listrik__one_of"] for row in rows if row["daya_listrik__one_of"]] == [sorted(names[1:])]


def test_regsosek_bands_of_turnover_become_ranges(results: dict[str, Imported]) -> None:
    """A band is never a number of rupiah: 4 is from 25 to below 167 million."""
    good = [row for row in read("regsosek_2022", "anggota") if row["r101"] == "53"]
    rows = results["regsosek_2022"].read("anggota")
    assert not [row for row in rows if row["omzet_usaha_bulanan"] is not None]
    bands = {"1": (None, 4_999_999), "4": (25_000_000, 166_999_999), "7": (4_167_000_000, None)}
    for code, ends in bands.items():
        found = [(row["omzet_usaha_bulanan__at_least"], row["omzet_usaha_bulanan__at_most"]) for row in rows]
        assert sum(each == ends for each in found) == sum(row["r425"] == code for row in good)


def test_dtks_codes_are_its_own(results: dict[str, Imported]) -> None:
    """Codes that differ from Regsosek, school that begins with 0, and PLN with or without a meter."""
    rows, members = results["dtks"].read("keluarga"), results["dtks"].read("anggota")
    given, people = read("dtks", "rumah_tangga"), read("dtks", "anggota")
    assert count(rows, "jenis_lantai")["tanah"] == sum(row["b3r3"] == "09" for row in given)
    assert count(rows, "jenis_lantai")["kayu_papan"] == sum(row["b3r3"] in ("05", "08") for row in given)
    assert count(rows, "sumber_air_minum")["leding"] == sum(row["b3r7"] in ("03", "04") for row in given)
    assert count(members, "partisipasi_sekolah")["belum_pernah"] == sum(row["b4k15"] == "0" for row in people)
    assert count(members, "disabilitas")[True] == sum(row["b4k12"] != "00" for row in people)
    both = sum(row["sumber_penerangan__one_of"] == ["pln_meteran", "pln_tanpa_meteran"] for row in rows)
    assert both == sum(row["b3r9a"] == "1" for row in given)


def test_dtks_codes_without_a_source_are_not_known_and_counted(results: dict[str, Imported]) -> None:
    """Floors 01 to 04 are in no source that we have: they become unknown, and the report says how many."""
    rows, given = results["dtks"].read("keluarga"), read("dtks", "rumah_tangga")
    known = {"b3r3": ("05", "06", "07", "08", "09", "10"), "b3r7": ("03", "04"), "b3r12": ("3", "4")}
    fields = {"b3r3": "jenis_lantai", "b3r7": "sumber_air_minum", "b3r12": "pembuangan_tinja"}
    for column, codes in known.items():
        others = Counter(row[column] for row in given if row[column] and row[column] not in codes)
        told = {
            each["value"]: each["rows"]
            for each in results["dtks"].report["unknown_codes"]
            if each["column"] == column and each["missing"]
        }
        assert told == others
        blank = sum(not row[column] for row in given)
        assert count(rows, fields[column])[None] == others.total() + blank
    assert any(row["b3r3"] in ("01", "02", "03", "04") for row in given)


def test_p3ke_words_and_its_own_decile(results: dict[str, Imported]) -> None:
    """Its rank is not DTSEN's; a member without a NIK is a member."""
    rows, members = results["p3ke"].read("keluarga"), results["p3ke"].read("anggota")
    given, people = read("p3ke", "keluarga"), read("p3ke", "individu")
    assert count(rows, "desil_p3ke") == Counter(int(row["desil"]) for row in given)
    assert "desil_nasional" not in rows[0]
    assert count(members, "hubungan_keluarga")["kepala"] == sum(
        row["hubungan_keluarga"] == "Kepala Keluarga" for row in people
    )
    assert count(members, "nik")[None] == sum(row["nik"] == "" for row in people)
    others = sum(row["hubungan_keluarga__one_of"] is not None for row in members)
    assert others == sum(row["hubungan_keluarga"] == "Lainnya" for row in people)
    assert count(members, "jenis_kelamin") == Counter({None: len(people)})
    words = {each["value"]: each["rows"] for each in results["p3ke"].report["unknown_codes"]}
    assert words == Counter(row["jenis_kelamin"] for row in people if row["jenis_kelamin"])


@pytest.mark.parametrize("register", REGISTERS)
def test_what_comes_out_has_nothing_that_deciding_refuses(results: dict[str, Imported], register: str) -> None:
    """Every household that came through is read back without a fault."""
    found = list(read_tables(BOOK.content, results[register].folder))
    assert not [fault for each in found for fault in each.faults]
    assert len(found) == results[register].counts[1]


def test_what_comes_out_can_be_decided(results: dict[str, Imported]) -> None:
    """The command that the report ends with decides every household that came through."""
    run = ran("decide", results["p3ke"].folder, "--rules", RULES, "--on", "2026-02-01", "--format", "json")
    assert run.code == 0, run.err
    assert len(json.loads(run.out)) == results["p3ke"].counts[1]
