"""A household's record becomes facts that hold only what is known, or an error that names every fault and no value."""

from __future__ import annotations

import json
import pickle
from collections import OrderedDict
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import pytest
from tests.support import small_vocabulary as v

from sasaran.base.errors import HouseholdError, notice_words
from sasaran.ir.facts import AreaTable, Facts, Statement
from sasaran.ir.nodes import All, Attributes, Leaf
from sasaran.ir.rulebook import Areas, Edition, Entity, Interval
from sasaran.ir.values import OneOf, Range
from sasaran.registry.intake import build_intake

INTAKE = build_intake(v.content())


def read(record: object, on: date = v.ON) -> Facts:
    return INTAKE.read(record, on)  # type: ignore[arg-type]


def faults(record: object, on: date = v.ON) -> list[tuple[str, str, str | None]]:
    with pytest.raises(HouseholdError) as caught:
        read(record, on)
    for fault in caught.value.faults:  # every fault has words in both languages
        for lang in ("id", "en"):
            assert fault.words(lang)
            assert "{" not in fault.words(lang).replace("{ dan }", "").replace("{ and }", "").replace('{"', "")
    return [(fault.code, fault.path, fault.hint) for fault in caught.value.faults]


def places(record: object) -> set[tuple[str, str]]:
    return {(code, path) for code, path, _ in faults(record)}


def household_value(**given: object) -> Any:
    ((name, _),) = given.items()
    return read(v.family(**given)).root.values.get(name)


def household_fault(**given: object) -> tuple[str, str | None]:
    ((name, _),) = given.items()
    ((code, path, hint),) = faults(v.family(**given))
    assert path == name
    return code, hint


def member_values(**given: object) -> dict[str, Any]:
    return read(v.family(anggota=[v.person(**given)], jumlah_anggota_keluarga=1)).root.lists["anggota"][0].values  # type: ignore[arg-type]


class TestRecords:
    """What a record may be."""

    def test_a_whole_household_is_read(self) -> None:
        """Rows, labels, parents, lists and the record's date stand where the evaluators look for them."""
        root = read(v.family()).root
        assert (root.label, root.recorded, root.parent) == ("K-001", date(2026, 1, 23), None)
        assert root.values["bantuan_diterima"] == frozenset({"beras"})
        assert [row.label for row in root.lists["anggota"]] == ["A-1", "A-2", "A-3", "A-4"]
        assert all(row.parent is root and row.recorded == root.recorded for row in root.lists["anggota"])
        assert "kepesertaan" not in root.lists

    def test_json_text_and_bytes_are_records_too(self) -> None:
        """A record may be a mapping of any kind, JSON text, or its UTF-8 bytes with or without a byte order mark."""
        text = json.dumps(v.family())
        for record in (
            text,
            text.encode(),
            b"\xef\xbb\xbf" + text.encode(),
            MappingProxyType(v.family()),
            OrderedDict(v.family()),
        ):
            assert read(record).root.values == read(v.family()).root.values

    @pytest.mark.parametrize("record", [None, 3, [], [{}], "[]", '"x"', object(), 1.5])
    def test_what_is_no_object_is_no_household(self, record: object) -> None:
        """Only an object can be a household."""
        assert faults(record) == [("SAS-H001", "", None)]

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("{", "SAS-H002"), ("", "SAS-H002"), ("{} {}", "SAS-H002"), ('{"a": NaN}', "SAS-H047"), ('{"a": -Infinity}', "SAS-H047"),
            ('{"a": 1, "a": 2}', "SAS-H045"), ("[" * 100_000, "SAS-H046"), ('{"a": 1e999999999999999999999}', "SAS-H048"),
            ('{"a": ' + "9" * 10_001 + "}", "SAS-H048"), (b"\xff\xfe{\x00", "SAS-H041"),
        ],
    )  # fmt: skip
    def test_unreadable_json_has_a_code(self, text: str | bytes, code: str) -> None:
        """Whatever is wrong with a JSON text is a fault, never another exception."""
        assert [found for found, _, _ in faults(text)] == [code]

    def test_absent_and_null_are_missing_and_empty_is_known(self) -> None:
        """An absent key and null say nothing; an empty list says that there is none."""
        record = v.family(kepesertaan=[], anggota=None)
        record["desil_nasional"], record["usaha"] = None, None
        del record["usaha"], record["jumlah_anggota_keluarga"]
        root = read({**record, "anggota": None}).root
        assert "desil_nasional" not in root.values
        assert root.lists == {"kepesertaan": ()}

    def test_all_faults_are_found_in_one_run(self) -> None:
        """One bad value hides no other, at any depth."""
        bad = [v.person("A-1", hamil=3, usaha=[{"omzet": -1}]), 7, v.person("A-1", jaminan=["jkk", "jxx", None])]
        found = places(v.family(anggota=bad, desil_nasional=11, kode_wilayah="99"))
        assert found == {
            ("SAS-H013", "desil_nasional"), ("SAS-H022", "kode_wilayah"), ("SAS-H010", "anggota[1].hamil"),
            ("SAS-H013", "anggota[1].usaha[1].omzet"), ("SAS-H007", "anggota[2]"), ("SAS-H005", "anggota[3].id_anggota"),
            ("SAS-H017", "anggota[3].jaminan[2]"), ("SAS-H017", "anggota[3].jaminan[3]"),
        }  # fmt: skip

    def test_unknown_keys_name_the_nearest_or_their_owner(self) -> None:
        """A misspelt key is told the right one; a key of another entity is told where it belongs."""
        assert faults(v.family(desil_nasonal=1)) == [("SAS-H003", "desil_nasonal", "near")]
        assert faults(v.family(hamil=True)) == [("SAS-H003", "hamil", "elsewhere")]
        assert faults(v.family(zzzzzzzzzz=None) | {"zzzzzzzzzz": None}) == [("SAS-H003", "zzzzzzzzzz", "known")]
        with pytest.raises(HouseholdError) as caught:
            read(v.family(desil_nasonal=1))
        assert "`desil_nasional`" in str(caught.value)

    def test_an_error_can_be_pickled_and_so_can_the_intake(self) -> None:
        """Errors and intakes go through process pools."""
        with pytest.raises(HouseholdError) as caught:
            read("{}")
        again = pickle.loads(pickle.dumps(caught.value))
        assert (str(again), again.faults) == (str(caught.value), caught.value.faults)
        assert pickle.loads(pickle.dumps(INTAKE)).read(v.family(), v.ON).root.label == "K-001"


class TestValues:
    """One value by its field's type."""

    @pytest.mark.parametrize(
        ("given", "expected"), [(True, True), (False, False), ("ya", True), ("tidak", False), (None, None)]
    )
    def test_yes_and_no(self, given: object, expected: bool | None) -> None:
        """Booleans and the rulebook's own words."""
        assert household_value(aset_mobil=given) is expected

    @pytest.mark.parametrize("given", [0, 1, 1.0, "yes", "true", "Ya", [], {}, Decimal(1)])
    def test_nothing_else_is_yes_or_no(self, given: object) -> None:
        """One is not yes, and English is not Indonesian."""
        assert household_fault(aset_mobil=given) == ("SAS-H010", None)

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (7, 7), (7.0, 7), (1e6, 1_000_000), (1.5, Fraction(3, 2)), (0.1, Fraction(1, 10)), (Decimal("3.10"), Fraction(31, 10)),
            (Decimal("1E+3"), 1000), (Decimal("0E-90"), 0), (Fraction(1, 4), Fraction(1, 4)), (-0.0, 0),
            (Decimal("12345678901234.50"), Fraction(1234567890123450, 100)), (Decimal("1." + "0" * 5000), 1),
        ],
    )  # fmt: skip
    def test_numbers_are_exact(self, given: object, expected: object) -> None:
        """A whole number is an int, another one a fraction, whichever way it was written."""
        value = household_value(pengeluaran=given)
        assert (value, type(value)) == (expected, type(expected))

    @pytest.mark.parametrize(
        ("given", "code", "hint"),
        [
            (True, "SAS-H011", "truth"), ("5", "SAS-H011", None), ("4.000.000", "SAS-H011", None), ("", "SAS-H019", None),
            (" ", "SAS-H019", None), (float("nan"), "SAS-H011", "finite"), (float("inf"), "SAS-H011", "finite"),
            (Decimal("NaN"), "SAS-H011", "finite"), (Decimal("sNaN"), "SAS-H011", "finite"), (0.125, "SAS-H012", None),
            (Decimal("1e-999999"), "SAS-H012", None), (Decimal("1e999999"), "SAS-H013", None), (10**15, "SAS-H013", None),
            (10**4000, "SAS-H013", None), (-1, "SAS-H013", None), (Fraction(1, 3), "SAS-H012", None), ([1], "SAS-H011", None),
            (1j, "SAS-H011", None),
        ],
    )  # fmt: skip
    def test_numbers_refused(self, given: object, code: str, hint: str | None) -> None:
        """Texts, booleans, NaN, too many decimals and what is out of bounds are refused."""
        assert household_fault(pengeluaran=given) == (code, hint)

    def test_a_long_number_in_json_is_out_of_bounds(self) -> None:
        """Digits beyond what int() reads are refused with the field's place."""
        text = json.dumps(v.family()).replace("1250000", "9" * 9000)
        assert faults(text) == [("SAS-H013", "penghasilan", None)]

    @pytest.mark.parametrize("given", ["1988-04-01", date(1988, 4, 1)])
    def test_dates(self, given: object) -> None:
        """ISO texts and dates."""
        assert member_values(tanggal_lahir=given)["tanggal_lahir"] == date(1988, 4, 1)

    @pytest.mark.parametrize(
        ("given", "code", "hint"),
        [
            ("31-02-1990", "SAS-H014", None), ("1990/01/31", "SAS-H014", None), ("1990-02-31", "SAS-H014", "calendar"),
            ("19900131", "SAS-H014", None), ("1990-W05-3", "SAS-H014", None), ("1990-01-31T00:00:00", "SAS-H014", "time"),
            (datetime(1990, 1, 31), "SAS-H014", "time"), (33000, "SAS-H014", None), ("", "SAS-H019", None), (True, "SAS-H014", None),
            ("1899-12-31", "SAS-H013", "date"), ("٢٠٢٥-٠١-٠١", "SAS-H014", None), ("1990-1-1", "SAS-H014", None),
        ],
    )  # fmt: skip
    def test_dates_refused(self, given: object, code: str, hint: str | None) -> None:
        """Other orders, days that are not, times of day and serial numbers are refused."""
        assert faults(v.family(anggota=[v.person(tanggal_lahir=given)])) == [(code, "anggota[1].tanggal_lahir", hint)]

    @pytest.mark.parametrize(
        ("given", "hint"),
        [("sumurr", "near"), ("Sumur", "near"), (3, None), (True, None), ("zzz", None), (["sumur"], None), (1.0, None)],
    )
    def test_codes_refused(self, given: object, hint: str | None) -> None:
        """A misspelt code is told the nearest, anything else the first codes."""
        assert household_fault(sumber_air=given) == ("SAS-H017", hint)

    @pytest.mark.parametrize("given", ["beras", 3, True])
    def test_a_set_of_codes_is_a_list(self, given: object) -> None:
        """One code alone is no list."""
        assert household_fault(bantuan_diterima=given) == ("SAS-H018", None)

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ([], frozenset()),
            (["beras", "beras"], {"beras"}),
            (("minyak", "telur"), {"minyak", "telur"}),
            ({"telur"}, {"telur"}),
        ],
    )
    def test_sets_of_codes(self, given: object, expected: set[str]) -> None:
        """The empty list is known to be empty; a code twice counts once."""
        assert household_value(bantuan_diterima=given) == frozenset(expected)

    @pytest.mark.parametrize(
        ("given", "code"),
        [(7.10309e15, "SAS-H016"), (Decimal("7.10309E+15"), "SAS-H016"), ("7.10309E+15", "SAS-H016"), ("7,10309E+15", "SAS-H016"),
         (float("nan"), "SAS-H016"), (Decimal("sNaN"), "SAS-H016"), (Decimal("1E+9999999"), "SAS-H016"),
         (53.02, "SAS-H015"), (3201234567890123, "SAS-H015"), (True, "SAS-H015"), ("", "SAS-H019"), ("\x1b[2J", "SAS-H029"), ("\ud800", "SAS-H029")],
    )  # fmt: skip
    def test_a_destroyed_identity_is_refused(self, given: object, code: str) -> None:
        """A number that went through a spreadsheet is not the number of a person any more."""
        assert faults(v.family(anggota=[v.person(nik=given)])) == [(code, "anggota[1].nik", None)]

    @pytest.mark.parametrize("given", ["９９０２９９", "99٠299", "K-00l\u0430", "Κ-A"])
    def test_an_identity_of_two_alphabets_is_refused(self, given: str) -> None:
        """Digits that are not 0 to 9, and Latin letters beside others, would pass for another identity by the eye."""
        assert faults(v.family(anggota=[v.person(nik=given)])) == [("SAS-H029", "anggota[1].nik", "mixed")]
        assert read(v.family(id_keluarga="ꦏ-1")).root.label == "ꦏ-1"

    def test_a_key_that_only_looks_like_a_power_stays(self) -> None:
        """`12E3` is a house number; `1.2E+3` is a destroyed one."""
        assert read(v.family(id_keluarga="12E3")).root.label == "12E3"

    def test_texts_are_compared_in_one_form(self) -> None:
        """Letters with accents are the same however they were typed."""
        assert household_value(alamat="Jalan Cafe\u0301") == "Jalan Caf\u00e9"

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"at_least": 2, "at_most": 4}, Range(2, 4)), ({"at_least": 3}, Range(3, 10)), ({"at_most": 3}, Range(1, 3)),
            ({"at_least": 2, "at_most": 2}, 2), ({"at_least": 1, "at_most": 10}, None), ({"at_least": 2, "at_most": None}, Range(2, 10)),
        ],
    )  # fmt: skip
    def test_partly_known_numbers(self, given: object, expected: object) -> None:
        """A range keeps what is known; one that says nothing is missing, one of a single value is that value."""
        assert household_value(desil_nasional=given) == expected

    def test_partly_known_dates_and_codes(self) -> None:
        """Dates may lie between two days, a code may be one of several."""
        values = member_values(
            tanggal_lahir={"at_least": "2000-01-01", "at_most": "2000-12-31"}, sektor={"one_of": ["petani", "nelayan"]}
        )
        assert values["tanggal_lahir"] == Range(date(2000, 1, 1), date(2000, 12, 31))
        assert values["umur"] == Range(25, 26)
        assert values["sektor"] == OneOf(frozenset({"petani", "nelayan"}))
        assert member_values(sektor={"one_of": ["petani"]})["sektor"] == "petani"
        assert "sektor" not in member_values(sektor={"one_of": ["petani", "nelayan", "buruh"]})

    @pytest.mark.parametrize(
        ("given", "code", "path"),
        [
            ({}, "SAS-H020", ""), ({"at_least": 4, "at_most": 2}, "SAS-H020", ""), ({"one_of": [1]}, "SAS-H020", ""),
            ({"at_least": 2, "x": 1}, "SAS-H020", ""), ({"at_least": {"at_least": 2}}, "SAS-H020", ""),
            ({"at_least": "2"}, "SAS-H011", ".at_least"), ({"at_most": 11}, "SAS-H013", ".at_most"),
            ({"at_least": None, "at_most": None}, "SAS-H020", ""),
        ],
    )  # fmt: skip
    def test_partly_known_refused(self, given: object, code: str, path: str) -> None:
        """A range has its two names, in order, within the bounds."""
        assert [(found, place) for found, place, _ in faults(v.family(desil_nasional=given))] == [
            (code, f"desil_nasional{path}")
        ]

    def test_choices_refused(self) -> None:
        """Neither an empty choice nor a wrong code, nor a choice of a yes/no, a text or a set."""
        assert places(v.family(sumber_air={"one_of": []})) == {("SAS-H020", "sumber_air")}
        assert places(v.family(sumber_air={"one_of": ["sumur", "x"]})) == {("SAS-H017", "sumber_air.one_of[2]")}
        assert places(v.family(aset_mobil={"one_of": [True]})) == {("SAS-H010", "aset_mobil")}
        assert places(v.family(alamat={"one_of": ["a"]})) == {("SAS-H020", "alamat")}
        assert places(v.family(bantuan_diterima={"one_of": ["beras"]})) == {("SAS-H020", "bantuan_diterima")}


class TestRows:
    """Rows, keys, lists, regions."""

    def test_the_household_needs_its_key(self) -> None:
        """Who a decision is about must be known."""
        assert faults(v.family(id_keluarga=None)) == [("SAS-H004", "id_keluarga", None)]
        assert faults(v.family(id_keluarga=12)) == [("SAS-H015", "id_keluarga", None)]

    def test_a_member_without_a_key_is_called_by_its_place(self) -> None:
        """Places count from one."""
        rows = read(v.family(anggota=[v.person("A-1"), {"id_anggota": None}], jumlah_anggota_keluarga=2)).root.lists[
            "anggota"
        ]
        assert [row.label for row in rows] == ["A-1", "anggota[2]"]

    def test_no_two_rows_have_one_label(self) -> None:
        """Not even where a key looks like a place."""
        assert places(v.family(anggota=[v.person("anggota[2]"), {}])) == {("SAS-H005", "anggota[2].id_anggota")}

    def test_lists_have_bounds(self) -> None:
        """A family of nobody and one of a hundred are refused; a list that may be incomplete needs no least."""
        assert places(v.family(anggota=[])) == {("SAS-H008", "anggota")}
        assert places(v.family(anggota=[{}] * 31)) == {("SAS-H009", "anggota")}
        assert places(v.family(anggota={"0": {}})) == {("SAS-H006", "anggota")}
        assert member_values(usaha=[]) is not None

    def test_rows_below_members_are_read(self) -> None:
        """A list below a list has its parent, its label and its path."""
        root = read(v.family(anggota=[v.person(usaha=[{"id_usaha": "U-1", "omzet": 5}, {}])])).root
        (first, second) = root.lists["anggota"][0].lists["usaha"]
        assert (first.label, second.label, first.values["omzet"]) == ("U-1", "usaha[2]", 5)
        assert first.parent is root.lists["anggota"][0]

    def test_regions_are_in_the_tree_or_below_what_is_listed(self) -> None:
        """Below the listed level the parent must be listed; above it the code itself."""
        for code in ("53", "53.02", "53.02.01", "53.02.01.2001", "17.71.02"):
            assert household_value(kode_wilayah=code) == code
        for code in ("54", "53.03", "53.03.01", "53.02.01.2001.1", "53.02.", "53..02", "5302"):
            assert household_fault(kode_wilayah=code)[0] == "SAS-H022"
        assert household_fault(kode_wilayah=53.02)[0] == "SAS-H015"

    def test_every_code_must_be_listed_where_the_rulebook_says_so(self) -> None:
        """Without an unlisted level, a village that is not listed is refused; without a tree, any code goes."""
        strict = build_intake(v.content(areas=replace(v.areas(), unlisted_below=None)))
        with pytest.raises(HouseholdError):
            strict.read(v.family(), v.ON)
        assert (
            build_intake(v.content(areas=Areas())).read(v.family(kode_wilayah="x"), v.ON).root.values["kode_wilayah"]
            == "x"
        )

    def test_enrolments_know_every_program(self) -> None:
        """Declared codes and known programs are programs; others are told the nearest."""
        rows = [{"program": name} for name in ("pkh", "prakerja", "bpum")]
        assert [row.values["program"] for row in read(v.family(kepesertaan=rows)).root.lists["kepesertaan"]] == [
            "pkh",
            "prakerja",
            "bpum",
        ]
        assert faults(v.family(kepesertaan=[{"program": "prakerjaa"}])) == [
            ("SAS-H017", "kepesertaan[1].program", "near")
        ]

    def test_notices_stop_nothing(self) -> None:
        """A size that differs, an enrolment of a stranger and a record from the future are noted with their places."""
        record = v.family(
            jumlah_anggota_keluarga=5, tanggal_data="2026-03-01", tanggal_fakta={"desil_nasional": "2026-02-02"},
            kepesertaan=[{"program": "pkh", "peserta": "A-9"}, {"program": "pkh", "peserta": "A-1"}, {"program": "pkh"}],
        )  # fmt: skip
        assert sorted(read(record).notices) == [
            "SAS-H101 tanggal_data", "SAS-H101 tanggal_fakta.desil_nasional", "SAS-H103 jumlah_anggota_keluarga",
            "SAS-H104 kepesertaan[1].peserta",
        ]  # fmt: skip
        assert "warning" in notice_words("SAS-H101 tanggal_data", "en")


class TestDates:
    """Ages, and facts that grow old."""

    def test_ages_come_from_birth_dates(self) -> None:
        """Completed years and months on the decision date; 29 February turns on 1 March."""
        values = member_values(tanggal_lahir="2021-05-05")
        assert (values["umur"], values["umur_bulan"]) == (4, 56)
        for on, age in ((date(2022, 2, 28), 17), (date(2022, 3, 1), 18), (date(2024, 2, 29), 20)):
            record = v.family(anggota=[v.person(tanggal_lahir="2004-02-29")], tanggal_data=None)
            assert read(record, on).root.lists["anggota"][0].values["umur"] == age

    def test_a_stored_age_keeps_its_date(self) -> None:
        """Without a birth date the age stays as stored, with the day on which it was true."""
        old = v.person(tanggal_lahir=None, umur=17)
        row = read(v.family(anggota=[old], tanggal_data="2022-10-15")).root.lists["anggota"][0]
        assert (row.values["umur"], row.fact_dates) == (17, {"umur": date(2022, 10, 15)})
        row = read(v.family(anggota=[old | {"tanggal_fakta": {"umur": "2021-01-01"}}])).root.lists["anggota"][0]
        assert row.fact_dates == {"umur": date(2021, 1, 1)}
        row = read(v.family(anggota=[old], tanggal_data=None)).root.lists["anggota"][0]
        assert (row.values["umur"], row.fact_dates) == (17, {"umur": date(2026, 2, 1)})  # the decision date

    @pytest.mark.parametrize(("stored", "noticed"), [(36, False), (37, False), (35, True), (38, True)])
    def test_a_stored_age_against_a_birth_date(self, stored: int, noticed: bool) -> None:
        """The birth date wins; a stored age that the years since can't explain is noted."""
        facts = read(v.family(anggota=[v.person(umur=stored)], jumlah_anggota_keluarga=1))
        row = facts.root.lists["anggota"][0]
        assert (row.values["umur"], row.fact_dates) == (37, {})
        assert facts.notices == (("SAS-H102 anggota[1].umur",) if noticed else ())

    def test_nobody_is_born_after_the_decision(self) -> None:
        """A later birth date rejects the household, once for its several ages; a range of days ends at the decision."""
        assert faults(v.family(anggota=[v.person(tanggal_lahir="2026-02-02")])) == [
            ("SAS-H021", "anggota[1].tanggal_lahir", None)
        ]
        assert places(v.family(anggota=[v.person(tanggal_lahir={"at_least": "2026-02-02"})])) == {
            ("SAS-H021", "anggota[1].tanggal_lahir")
        }
        values = member_values(tanggal_lahir={"at_least": "2026-01-01"})
        assert (values["tanggal_lahir"], values["umur"]) == (Range(date(2026, 1, 1), v.ON), 0)
        assert member_values(tanggal_lahir="2026-02-01")["umur"] == 0

    def test_nobody_is_older_than_the_bounds(self) -> None:
        """An age out of its declared bounds is a fault of the birth date, told once though two ages are counted by it."""
        assert faults(v.family(anggota=[v.person(tanggal_lahir="1901-01-01")])) == [
            ("SAS-H028", "anggota[1].tanggal_lahir", None)
        ]

    @pytest.mark.parametrize(
        ("recorded", "own", "stale"),
        [
            ("2025-05-01", None, False), ("2025-04-30", None, True), ("2020-01-01", "2026-01-01", False),
            ("2026-01-01", "2020-01-01", True), (None, None, False), (None, "2020-01-01", True), ("2026-03-01", None, False),
        ],
    )  # fmt: skip
    def test_facts_go_stale(self, recorded: str | None, own: str | None, stale: bool) -> None:
        """A fact older than its shelf life is missing, and the row says from when it was; its own date goes first."""
        member = v.person(tanggal_fakta={"hamil": own} if own else None)
        row = read(v.family(tanggal_data=recorded, anggota=[member])).root.lists["anggota"][0]
        assert ("hamil" in row.values, row.stale) == (
            not stale,
            {"hamil": date.fromisoformat(own or recorded or "")} if stale else {},
        )

    def test_a_row_may_have_its_own_date(self) -> None:
        """A member's record date goes before the household's, wherever the keys stand."""
        member = v.person() | {"tanggal_data": "2020-01-01"}
        record = {"anggota": [member, v.person("A-2")]} | {
            name: each for name, each in v.family().items() if name != "anggota"
        }
        first, second = read(record).root.lists["anggota"]
        assert (first.stale, second.stale) == ({"hamil": date(2020, 1, 1)}, {})

    def test_dates_of_facts_name_fields_of_their_row(self) -> None:
        """Unknown names, wrong dates and wrong forms are faults."""
        found = places(v.family(tanggal_fakta={"hamil": "2025-01-01", "penghasilan": "x"}, tanggal_data=5))
        assert found == {
            ("SAS-H003", "tanggal_fakta.hamil"), ("SAS-H014", "tanggal_fakta.penghasilan"), ("SAS-H014", "tanggal_data"),
        }  # fmt: skip
        assert places(v.family(tanggal_fakta=["hamil"])) == {("SAS-H023", "tanggal_fakta")}
        assert places(v.family(tanggal_data={"at_least": "2025-01-01"})) == {("SAS-H014", "tanggal_data")}


class TestStatements:
    """Answers to attestations."""

    GIVEN = MappingProxyType(
        {"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2026-01-11"}
    )
    SEA = MappingProxyType({"id": "bekerja_di_laut", "jawaban": False, "oleh": "kader", "tanggal": "2026-01-11"})
    ROAD = MappingProxyType({"id": "jalan_rusak", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2026-01-11"})
    DAY = date(2026, 1, 11)

    def test_about_household_member_and_area(self) -> None:
        """A statement knows whom it is about; inside a member's row it is that member."""
        members = [v.person("A-1"), v.person("A-2", atestasi=[self.SEA])]
        given = [self.GIVEN, {**self.SEA, "id_anggota": "A-1"}, self.ROAD, {**self.ROAD, "kode_wilayah": "53.04"}]
        facts = read(v.family(anggota=members, jumlah_anggota_keluarga=2, atestasi=given))
        assert set(facts.statements) == {
            Statement("berdomisili_di_desa", True, "kepala_desa", self.DAY),
            Statement("bekerja_di_laut", False, "kader", self.DAY, member="A-1"),
            Statement("bekerja_di_laut", False, "kader", self.DAY, member="A-2"),
            Statement("jalan_rusak", True, "kepala_desa", self.DAY, area="53.02.01.2001"),
            Statement("jalan_rusak", True, "kepala_desa", self.DAY, area="53.04"),
        }
        assert facts.notices == ()

    def test_answers_to_verify_name_a_node(self) -> None:
        """The id of a node is accepted; whoever may not answer is noted and not refused."""
        node = {**self.GIVEN, "id": "pkh/2025-07-08/eligibility/desil", "oleh": "kader"}
        edition = Edition(
            "pkh", "pkh/2025-07-08", Interval(), (), All("pkh/2025-07-08/eligibility", children=(Leaf(node["id"]),))
        )
        intake = build_intake(v.content(editions=(edition,)))
        facts = intake.read(v.family(atestasi=[node, {**self.GIVEN, "oleh": "kader"}]), v.ON)
        assert facts.statements[0].attestation == "pkh/2025-07-08/eligibility/desil"
        assert facts.notices == ("SAS-H105 atestasi[2].oleh",)
        with pytest.raises(HouseholdError) as caught:
            intake.read(v.family(atestasi=[{**node, "id": "pkh/2025-07-08/eligibility/desi"}]), v.ON)
        assert [(fault.code, fault.path) for fault in caught.value.faults] == [("SAS-H025", "atestasi[1].id")]
        assert "`pkh/2025-07-08/eligibility/desil`" in str(caught.value)

    def test_answers_to_verify_name_an_indicative_definition(self) -> None:
        """The id of a definition's tree is its own name, of its parts below it; a firm one's is not known."""
        unsure = Attributes(indicative=True)
        roots = (
            All("miskin", attributes=unsure, children=(Leaf("miskin/0", attributes=unsure),)),
            All("pasti", children=(Leaf("pasti/0", attributes=unsure),)),
        )
        intake = build_intake(v.content(definitions={root.id: v.define(root) for root in roots}))
        for name in ("miskin", "miskin/0", "pasti/0"):
            facts = intake.read(v.family(atestasi=[{**self.GIVEN, "id": name}]), v.ON)
            assert [(each.attestation, each.member) for each in facts.statements] == [(name, None)]
        for name, near in (("pasti", None), ("miskni", "`miskin`"), ("miskin/1", "`miskin/0`")):
            with pytest.raises(HouseholdError) as caught:
                intake.read(v.family(atestasi=[{**self.GIVEN, "id": name}]), v.ON)
            assert [(fault.code, fault.path) for fault in caught.value.faults] == [("SAS-H025", "atestasi[1].id")]
            assert near is None or near in str(caught.value)

    def test_a_misspelt_key_of_a_statement_is_one_mistake(self) -> None:
        """The key that was meant is not called missing as well."""
        given = {"jawban" if name == "jawaban" else name: value for name, value in self.GIVEN.items()}
        assert faults(v.family(atestasi=[given])) == [("SAS-H003", "atestasi[1].jawban", "near")]

    @pytest.mark.parametrize(
        ("change", "code", "path"),
        [
            ({"id": "berdomisili_desa"}, "SAS-H025", ".id"), ({"oleh": "kepala"}, "SAS-H026", ".oleh"), ({"jawaban": "yes"}, "SAS-H010", ".jawaban"),
            ({"tanggal": "2026-02-30"}, "SAS-H014", ".tanggal"), ({"tanggal": {"at_least": "2026-01-01"}}, "SAS-H014", ".tanggal"),
            ({"jwaban": True}, "SAS-H003", ".jwaban"), ({"oleh": None}, "SAS-H024", ""), ({"id_anggota": "A-1"}, "SAS-H030", ""),
            ({"id": "bekerja_di_laut"}, "SAS-H027", ""), ({"id": "bekerja_di_laut", "id_anggota": "A-9"}, "SAS-H027", ".id_anggota"),
        ],
    )  # fmt: skip
    def test_statements_refused(self, change: dict[str, object], code: str, path: str) -> None:
        """Every part of a statement is checked."""
        assert places(v.family(atestasi=[{**self.GIVEN, **change}])) == {(code, f"atestasi[1]{path}")}

    def test_an_area_statement_needs_its_area(self) -> None:
        """Neither in the statement nor in the household: refused."""
        assert places(v.family(atestasi=[self.ROAD], kode_wilayah=None)) == {("SAS-H031", "atestasi[1]")}

    def test_only_lists_of_statements(self) -> None:
        """A statement by itself, or a list below a row that is no member's, is refused."""
        assert places(v.family(atestasi=dict(self.GIVEN))) == {("SAS-H006", "atestasi")}
        assert places(v.family(kepesertaan=[{"atestasi": []}])) == {("SAS-H003", "kepesertaan[1].atestasi")}

    def test_area_facts_go_along(self) -> None:
        """A table of areas from outside is handed on as it is."""
        table = AreaTable({"53": {"tertinggal": True}})
        assert INTAKE.read(v.family(), v.ON, table).areas is table


def test_entities_without_extras_are_read() -> None:
    """A rulebook of one entity, in other words, is a rulebook too."""
    alone = Entity("foyer", (), None, "foyer", 0, "numero", v.fields(revenu=v.number(-5, Fraction(19, 2), 1)))
    intake = build_intake(v.content(entities={"foyer": alone}, attestations={}, areas=Areas()))
    assert intake.read({"numero": "F1", "revenu": Decimal("9.5")}, v.ON).root.values["revenu"] == Fraction(19, 2)
    with pytest.raises(HouseholdError) as caught:
        intake.read({"numero": "F1", "revenu": 10}, v.ON)
    assert "9.5" in str(caught.value)
