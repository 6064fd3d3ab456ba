"""The library as an embedding system meets it: what it is given wrongly is told, in one family of errors."""

from __future__ import annotations

import pickle
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import sasaran
from sasaran.base.errors import Fault

RULES = """\
rulebook: contoh
version: '1'
language: 1
currency: Rp
---
entity: keluarga
key: id_keluarga
region: kode_wilayah
fields:
  miskin:
    type: yes/no
  kode_wilayah:
    type: text
---
area: wilayah
levels:
  - provinsi
areas:
  - code: '53'
    name: Nusa Tenggara Timur
fields:
  prioritas:
    type: yes/no
---
actor: kades
---
attestation: tinggal
question: Tinggal di desa?
about: keluarga
by: kades
basis: Permendesa 16/2025, Pasal 19
---
program: bantuan
title: Bantuan
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  all:
    - miskin
    - attest: tinggal
benefit:
  - form: cash
    per: bulan
    times: 12
    amount: 300000
  - form: cash
    once: yes
    times_at_most: 1
    amount: 500000
---
program: perbaikan_rumah
title: Perbaikan rumah
recipient: keluarga
valid:
  from: 2025-01-01
  through: 2025-12-31
eligibility:
  name: miskin
  confidence: indicative
  when: miskin
"""
DAY = "2026-02-01"
FAMILY = {"id_keluarga": "K-1", "miskin": True}
SAID = {"id": "tinggal", "answer": "yes", "by": "kades", "date": "2026-01-01"}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> sasaran.Rulebook:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "contoh.yaml").write_text(RULES, encoding="utf-8")
    return sasaran.load(folder)


def codes(error: Any) -> list[str]:
    return [fault.code for fault in error.faults]


def test_an_unknown_program_names_the_nearest(book: sasaran.Rulebook) -> None:
    """Of a case it is a `KeyError` too; it goes through process pools. Of a rulebook, anything can be read by name."""
    with pytest.raises(sasaran.ProgramError) as caught:
        book.decide(FAMILY, DAY)["bantuam"]
    assert isinstance(caught.value, KeyError)
    assert isinstance(caught.value, sasaran.SasaranError)
    assert (caught.value.program, codes(caught.value)) == ("bantuam", ["SAS-U011"])
    for words in (str(caught.value), caught.value.words("en"), str(pickle.loads(pickle.dumps(caught.value)))):
        assert "`bantuan`" in words
    with pytest.raises(sasaran.ReadingError, match="`bantuan`"):
        book.read("bantuam", DAY)


def test_a_program_that_is_not_in_force_says_when_it_is(book: sasaran.Rulebook) -> None:
    """A program of the rulebook that the date does not have is told apart from one that there is not."""
    case = book.decide(FAMILY, DAY)
    for ask in (lambda: case["perbaikan_rumah"], lambda: book.read("perbaikan_rumah", DAY)):
        with pytest.raises(sasaran.ProgramError) as caught:
            ask()
        assert codes(caught.value) == ["SAS-U012"]
        assert "31 Desember 2025" in str(caught.value)
        assert "31 December 2025" in caught.value.words("en")
    assert ("perbaikan_rumah" in case, case.get("perbaikan_rumah"), "bantuan" in case) == (False, None, True)


def test_another_language_is_one_error_everywhere(book: sasaran.Rulebook) -> None:
    """A rule and a decision are read in `id` and `en`."""
    for ask in (lambda: book.read("bantuan", DAY, "sw"), lambda: book.decide(FAMILY, DAY)["bantuan"].explain("sw")):
        with pytest.raises(sasaran.LanguageError) as caught:
            ask()
        assert codes(caught.value) == ["SAS-H063"]


@pytest.mark.parametrize("areas", ["wilayah.csv", Path("wilayah.csv"), {"53": {"prioritas": True}}, []])
def test_a_path_is_no_table_of_areas(book: sasaran.Rulebook, areas: Any) -> None:
    """`areas` is what `read_areas` gives, and anything else is said to be none."""
    for decide in (book.decide, book.read_household):
        with pytest.raises(sasaran.AreaTableError) as caught:
            decide(FAMILY, DAY, areas=areas)
        assert codes(caught.value) == ["SAS-H062"]


@pytest.mark.parametrize("on", [date(2026, 2, 1), "2026-02-01"])
def test_dates_that_are_read(book: sasaran.Rulebook, on: date | str) -> None:
    """A date, or its ISO text."""
    assert book.decide(FAMILY, on).day == date(2026, 2, 1)


@pytest.mark.parametrize("on", [datetime(2026, 2, 1), "1 Februari 2026", "2026-02-30", "20260201", 20260201, None, ""])
def test_dates_that_are_not(book: sasaran.Rulebook, on: Any) -> None:
    """No time of day, no number, no other form."""
    with pytest.raises(sasaran.HouseholdError) as caught:
        book.decide(FAMILY, on)
    assert codes(caught.value) == ["SAS-H061"]


def test_faults_have_what_a_form_needs(book: sasaran.Rulebook) -> None:
    """Of every fault its code, its place, and its words in both languages."""
    with pytest.raises(sasaran.HouseholdError) as caught:
        book.decide({"id_keluarga": "K-1", "miskin": "mungkin", "mskin": 1}, DAY)
    faults = caught.value.faults
    assert all(isinstance(fault, Fault) and isinstance(fault, sasaran.Fault) for fault in faults)
    assert {(fault.code, fault.path) for fault in faults} == {("SAS-H010", "miskin"), ("SAS-H003", "mskin")}
    for fault in faults:
        for lang in ("id", "en"):
            assert fault.message(lang)
            assert fault.repair(lang)
            assert fault.words(lang).startswith(f"{fault.path}: ")


def test_what_was_read_can_be_read_again(book: sasaran.Rulebook) -> None:
    """The facts of a case are those of the household."""
    assert book.decide(FAMILY, DAY).facts.root.values["miskin"] is True


def test_how_often_a_benefit_is_paid_is_told(book: sasaran.Rulebook) -> None:
    """`times`, `times_at_most` and `once` stand in the decision; the amounts are of one time."""
    twelve, one = book.decide({**FAMILY, "attestations": [SAID]}, DAY)["bantuan"].to_dict()["benefits"]
    assert (twelve["times"], twelve["times_at_most"], twelve["once"], twelve["amount"]) == (12, None, False, 300000)
    assert (one["times"], one["times_at_most"], one["once"], one["amount"]) == (None, 1, True, 500000)


def test_what_people_are_asked_has_a_basis(book: sasaran.Rulebook) -> None:
    """A condition that asks for a statement rests on the clause of the attestation."""
    reasons = book.decide(FAMILY, DAY)["bantuan"].to_dict()["reasons"]
    assert [reason["basis"] for reason in reasons] == [["Permendesa 16/2025, Pasal 19"]]
    assert "Permendesa 16/2025, Pasal 19" in book.decide({**FAMILY, "attestations": [SAID]}, DAY)["bantuan"].explain()


def test_what_is_to_be_verified_can_be_answered_by_its_id(book: sasaran.Rulebook) -> None:
    """Every id under `verify` is taken as the id of a statement; one that no node has is refused."""
    family: dict[str, Any] = {"id_keluarga": "K-1", "miskin": False}
    (fact,) = book.decide(family, "2025-06-01")["perbaikan_rumah"].to_dict()["missing"]
    answer = {**SAID, "id": fact["verify"], "answer": "no", "date": "2025-05-01"}
    assert book.decide({**family, "attestations": [answer]}, "2025-06-01")["perbaikan_rumah"].outcome == "ineligible"
    with pytest.raises(sasaran.HouseholdError) as caught:
        book.decide({**family, "attestations": [{**answer, "id": fact["verify"] + "x"}]}, "2025-06-01")
    assert codes(caught.value) == ["SAS-H025"]


def test_every_exported_name_is_described() -> None:
    """What the package exports stands in the contract."""
    contract = (Path(__file__).parents[3] / "docs" / "contract.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[A-Za-z_]+", contract))
    assert [name for name in sasaran.__all__ if name not in named and name != "__version__"] == []
