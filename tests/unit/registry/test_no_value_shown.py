"""No personal value leaves by a message: canaries are planted in every household fault there is."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from tests.support import small_vocabulary as v

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.errors import Fault, HouseholdError
from sasaran.registry.files import read_households
from sasaran.registry.intake import build_intake
from sasaran.registry.refusals import show_key

INTAKE = build_intake(v.content())
NIK, NAME, STREET = "9902991203850001", "Siti Rahayu", "Jalan Melati 7"
CANARIES = (
    NIK,
    NAME,
    "Siti",
    "Rahayu",
    STREET,
    "Melati",
    "9.90299E+15",
    "990299",
    "petanixx",
    "sumurr",
    "kandunk",
    "K-RAHASIA",
    "A-RAHASIA",
)
SAID = {"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2026-01-11"}


def said(**changes: object) -> dict[str, object]:
    return v.family(id_keluarga="K-RAHASIA", atestasi=[{**SAID, **changes}])


def of_member(**changes: object) -> dict[str, object]:
    return v.family(anggota=[v.person("A-RAHASIA", **changes)])


PLANTED: list[tuple[str, object]] = [
    ("SAS-H001", f"[{json.dumps(NAME)}]"),
    ("SAS-H002", f'{{"nik": {NIK} "nama": "{NAME}"}}'),
    ("SAS-H003", v.family(**{NAME: STREET})),
    ("SAS-H003", v.family(Siti=STREET)),
    ("SAS-H003", v.family(**{NIK: 1})),
    ("SAS-H003", of_member(desil_nasional=NIK)),
    ("SAS-H004", {"alamat": STREET}),
    ("SAS-H005", v.family(anggota=[v.person("A-RAHASIA"), v.person("A-RAHASIA")])),
    ("SAS-H006", v.family(anggota={NAME: v.person()})),
    ("SAS-H007", v.family(anggota=[NAME])),
    ("SAS-H008", v.family(anggota=[])),
    ("SAS-H009", v.family(anggota=[v.person(f"{NIK}{each}") for each in range(31)])),
    ("SAS-H010", v.family(aset_mobil=NAME)),
    ("SAS-H011", v.family(penghasilan=NIK)),
    ("SAS-H012", v.family(penghasilan=990299.25)),
    ("SAS-H013", v.family(desil_nasional=int(NIK))),
    ("SAS-H014", of_member(tanggal_lahir=NAME)),
    ("SAS-H014", of_member(tanggal_lahir="1985-02-30")),
    ("SAS-H015", of_member(nik=int(NIK))),
    ("SAS-H016", of_member(nik="9.90299E+15")),
    ("SAS-H017", of_member(sektor="petanixx")),
    ("SAS-H017", v.family(sumber_air="sumurr")),
    ("SAS-H017", of_member(penyakit=NAME)),
    ("SAS-H018", v.family(bantuan_diterima=NAME)),
    ("SAS-H019", of_member(nik="  ")),
    ("SAS-H020", v.family(desil_nasional={"at_least": 9, "at_most": 3, NAME: NIK})),
    ("SAS-H021", of_member(tanggal_lahir="2026-03-04", nik=NIK)),
    ("SAS-H022", v.family(kode_wilayah=NIK)),
    ("SAS-H023", v.family(tanggal_fakta=NAME)),
    ("SAS-H003", v.family(tanggal_fakta={NAME: NIK})),
    ("SAS-H024", said(jawaban=None)),
    ("SAS-H025", said(id=NAME)),
    ("SAS-H025", said(id=f"{NAME}/{NIK}")),
    ("SAS-H026", said(oleh=NAME)),
    ("SAS-H027", said(id="bekerja_di_laut", id_anggota="A-RAHASIA")),
    ("SAS-H028", of_member(tanggal_lahir="1901-01-01", nik=NIK)),
    ("SAS-H029", of_member(nik=f"{NIK}\u202e")),
    ("SAS-H029", of_member(nik="９９０２９９１２０３８５０００１")),
    ("SAS-H030", said(id_anggota="A-1")),
    ("SAS-H031", v.family(kode_wilayah=None, alamat=STREET, atestasi=[{**SAID, "id": "jalan_rusak"}])),
    ("SAS-H045", f'{{"nik": "{NIK}", "{NAME}": 1, "{NAME}": 2}}'),
    ("SAS-H046", '{"alamat": "Melati", "x": ' + "[" * 100_000),
    ("SAS-H047", f'{{"nik": "{NIK}", "desil_nasional": NaN}}'),
    ("SAS-H048", '{"nik": ' + NIK * 700 + "}"),
]
OF_FILES = {"SAS-H040", "SAS-H041", "SAS-H042", "SAS-H043", "SAS-H044", "SAS-H049", "SAS-H050"}
ELSEWHERE = {"SAS-H032", "SAS-H051", "SAS-H052", "SAS-H060", "SAS-H061", "SAS-H062", "SAS-H063"}


def words_of(faults: tuple[Fault, ...]) -> str:
    """Give everything that a program could show of faults."""
    every = [faults, pickle.loads(pickle.dumps(faults)), HouseholdError(faults), str(HouseholdError(faults))]
    shown = [fault.words(lang) + fault.path + repr(fault.values) for fault in faults for lang in ("id", "en")]
    return repr(every) + "".join(shown)


@pytest.mark.parametrize(("code", "record"), PLANTED, ids=lambda each: each if isinstance(each, str) else "")
def test_a_fault_never_shows_what_was_given(code: str, record: Any) -> None:
    """Neither a fault's words nor its place nor its values hold what stands in the record."""
    with pytest.raises(HouseholdError) as caught:
        INTAKE.read(record, v.ON)
    faults = caught.value.faults
    assert code in {fault.code for fault in faults}
    text = words_of(faults)
    assert [canary for canary in CANARIES if canary in text] == []


@pytest.mark.parametrize(
    ("code", "name", "data"),
    [
        ("SAS-H041", "a.json", f'{{"nik": "{NIK}", "alamat": "M\xe9lati"}}'.encode("latin-1")),
        ("SAS-H042", "a.json", f'{{"nik": "{NIK}"}}{{"nik": "{NIK}"}}'.encode()),
        ("SAS-H049", "a.yaml", f"nik: {NIK}: {NAME}".encode()),
        ("SAS-H049", "a.yaml", f"nik: &{NIK} Siti".encode()),
        ("SAS-H045", "a.yaml", f"{NIK}: 1\n{NIK}: 2".encode()),
        ("SAS-H050", "a.json", b" "),
    ],
)
def test_a_fault_of_a_file_shows_nothing_of_it(tmp_path: Path, code: str, name: str, data: bytes) -> None:
    """What can't be read is told by its place alone."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(HouseholdError) as caught:
        list(read_households(tmp_path / name))
    assert [fault.code for fault in caught.value.faults] == [code]
    assert [canary for canary in CANARIES if canary in words_of(caught.value.faults)] == []


def test_every_fault_of_a_household_has_a_canary() -> None:
    """No code of a household is left out: a new one needs a canary of its own."""
    of_records = {code for code in CATALOGUE if re.fullmatch(r"SAS-H0[0-6]\d", code)}
    assert of_records - {code for code, _ in PLANTED} - OF_FILES - ELSEWHERE == set()


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("desil_nasonal", "desil_nasonal"), ("NIK", "NIK"), ("noHP", "noHP"), ("Siti", "…"), ("Siti_Rahayu", "…"), ("Siti Rahayu", "…"),
        (NIK, "…"), (f"nik_{NIK}", "…"), ("dеsil", "…"), (7, "…"), ("x" * 50, "x" * 40 + "…"),
    ],
)  # fmt: skip
def test_a_key_is_shown_where_it_looks_like_one(given: object, shown: str) -> None:
    """Keys are structure; what is written like a person's name, or holds a long number, is hidden."""
    assert show_key(given) == shown


def test_the_nearest_right_code_is_told_without_the_wrong_one() -> None:
    """A public code that is nearly right is told the right one; one of another alphabet is told to be typed again."""
    for given, hint in (
        ("petanixx", "near"),
        ("pеtani", "letters"),
        ("ｐｅｔａｎｉ", "letters"),
        ("petani\u200b", "letters"),
    ):
        with pytest.raises(HouseholdError) as caught:
            INTAKE.read(of_member(sektor=given), v.ON)
        (fault,) = caught.value.faults
        assert (fault.code, fault.hint, dict(fault.values)) == ("SAS-H017", hint, {"near": "petani"})
