"""A mapping's readings: each way a register writes a fact, and what it becomes."""

from __future__ import annotations

import errno
import json
from datetime import date
from pathlib import Path

import duckdb
import pytest

from sasaran.check.mappings.book import check_mapping
from sasaran.households import Decided, decide_files
from sasaran.registers.importing import Limits, explain_shortage, import_register
from sasaran.registers.report import render_report
from sasaran.registers.sources import SourceError
from tests.unit.registers.trial import BOOK, HEAD, bring_in

TABLES = (
    HEAD
    + """
tables:
  kel:
    file: kel.csv
  art:
    file: art.csv
entities:
  keluarga:
    from: kel
    key: id
    fields:
{keluarga}
  anggota:
    from: art
    key: nik
    parent: id
    complete: ya
    fields:
      hubungan_keluarga:
        column: hub
        codes:
          '1': kepala
          '2': anak
{anggota}
"""
)
ART = "id,nik,hub\n1,A,1\n"


def read_household(folder: Path, reading: str, cell: str) -> object:
    """Import one household with one field; give the field, or the codes of what is wrong."""
    name = reading.strip().partition(":")[0]
    mapping = TABLES.format(keluarga=reading, anggota="")
    done = bring_in(folder, mapping, kel=f"id;x\n1;{cell}\n".replace(";", ";"), art=ART)
    return done.households["1"].get(name) if done.households else sorted(done.codes)


@pytest.mark.parametrize(
    ("reading", "cell", "expected"),
    [
        ("      desil_nasional: x", "4", 4),
        ("      desil_nasional: x", "", None),
        ("      desil_nasional: x", "11", ["SAS-I112"]),
        ("      desil_nasional: x", "empat", ["SAS-I111"]),
        ("      desil_nasional: x", "4,5", ["SAS-I111"]),
        ("      desil_nasional: x", "4.5", ["SAS-I117"]),
        ("      desil_nasional: x", "4.0", 4),
        ("      desil_nasional:\n        column: x\n        missing: '99'", "99", None),
        ("      penghasilan_keluarga:\n        column: x\n        times: 1000", "250", 250000),
        ("      penghasilan_keluarga:\n        column: x\n        divide_by: 12", "1200000", 100000),
        ("      penghasilan_keluarga:\n        column: x\n        divide_by: 12", "1000000", {"at_least": 83333, "at_most": 83334}),
        ("      penghasilan_keluarga:\n        column: x\n        thousands_mark: '.'\n        decimal_mark: ','", "1.250.000,00", 1250000),
        ("      penghasilan_keluarga:\n        column: x\n        thousands_mark: '.'\n        decimal_mark: ','", "1.25", ["SAS-I111"]),
        ("      penghasilan_keluarga:\n        column: x\n        thousands_mark: '.'\n        without:\n          - Rp\n          - Rp.\n          - ',-'", "Rp 1.500.000,-", 1500000),
        ("      penghasilan_keluarga:\n        column: x\n        thousands_mark: '.'\n        without:\n          - Rp\n          - Rp.\n          - ',-'", "Rp.900.000", 900000),
        ("      penghasilan_keluarga:\n        column: x\n        thousands_mark: '.'\n        without:\n          - Rp\n          - Rp.\n          - ',-'", "Rp 1.500.000,- lebih", ["SAS-I111"]),
        ("      penghasilan_keluarga:\n        column: x\n        thousands_mark: '.'\n        without:\n          - Rp\n          - Rp.\n          - ',-'", "USD 100", ["SAS-I111"]),
        ("      penghasilan_keluarga: x", "1.250", ["SAS-I117"]),
        ("      penghasilan_keluarga:\n        column: x\n        codes:\n          '1':\n            at_most: 500000", "1", {"at_most": 500000}),
        ("      aset_mobil: x", "ya", True),
        ("      aset_mobil: x", "1", ["SAS-I110"]),
        ("      aset_mobil:\n        column: x\n        codes:\n          '1': ya\n          '2': tidak", "2", False),
        ("      aset_mobil:\n        column: x\n        codes:\n          '1': ya", " ", None),
        ("      aset_mobil:\n        column: x\n        codes:\n          '1': ya\n        absent: tidak\n        reason: ditanyakan", "", False),
        ("      aset_mobil:\n        column: x\n        codes:\n          '1': ya\n        others: missing", "7", None),
        ("      sumber_penerangan: x", "pln_meteran", "pln_meteran"),
        (
            "      sumber_penerangan:\n        column: x\n        codes:\n          '1':\n            one_of:\n              - pln_meteran\n              - pln_tanpa_meteran",
            "1", {"one_of": ["pln_meteran", "pln_tanpa_meteran"]},
        ),
        ("      sumber_data:\n        value: regsosek", "", "regsosek"),
        ("      no_kk:\n        column: x\n        pattern: '[0-9]{{16}}'", "5302010101010001", "5302010101010001"),
        ("      no_kk:\n        column: x\n        pattern: '[0-9]{{16}}'", "530201010101001", ["SAS-I114"]),
        ("      no_kk: x", "5.30201E+15", ["SAS-I115"]),
        ("      kode_wilayah: x", "53.02.01.2001", "53.02.01.2001"),
        ("      kode_wilayah: x", "99.02.01.2001", ["SAS-I116"]),
        ("      kode_wilayah:\n        column: x\n        region:\n          digits:\n            - 2\n            - 2\n            - 2\n            - 4", "5302012001", "53.02.01.2001"),
        ("      kode_wilayah:\n        column: x\n        region:\n          digits:\n            - 2\n            - 2\n            - 2\n            - 4", "530201201", ["SAS-I116"]),
        ("      luas_lantai: x", "36.5", 36.5),
        ("      luas_lantai: x", "36.55", ["SAS-I117"]),
    ],
)  # fmt: skip
def test_a_cell_becomes_what_the_mapping_says(tmp_path: Path, reading: str, cell: str, expected: object) -> None:
    """A cell is read as the mapping says, an empty one is unknown, and one that can't be read rejects its household."""
    text = reading.replace("{{", "{").replace("}}", "}")
    name = text.strip().partition(":")[0]
    mapping = TABLES.replace("{keluarga}", text).replace("{anggota}", "")
    done = bring_in(tmp_path, mapping, kel=f'id,x\n1,"{cell}"\n', art=ART)
    found = done.households["1"].get(name) if done.households else sorted(done.codes)
    assert (float(found) if isinstance(expected, float) else found) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("form", "cell", "expected"),
    [
        ("DD/MM/YYYY", "3/4/1980", "1980-04-03"), ("DD/MM/YYYY", "31/02/1980", None), ("DD/MM/YYYY", "03/04/80", None),
        ("D MMMM YYYY", "17 Agustus 1945", "1945-08-17"), ("D MMMM YYYY", "2 Pebruari 1990", "1990-02-02"),
        ("YYYY-MM-DD", "1980-4-3", None), ("YYYYMMDD", "19800403", "1980-04-03"), ("excel", "29314", "1980-04-03"),
        ("YYYY-MM-DD", "29314", None), ("YYYY", "1980", {"at_least": "1980-01-01", "at_most": "1980-12-31"}),
        ("MM/YYYY", "02/1980", {"at_least": "1980-02-01", "at_most": "1980-02-29"}), ("YYYY-MM-DD", "1880-01-01", None),
    ],
)  # fmt: skip
def test_a_date_is_read_in_the_form_that_is_declared(tmp_path: Path, form: str, cell: str, expected: object) -> None:
    """A day is one that the calendar has, in the form declared; a year or a month alone is all of its days."""
    own = f"      tanggal_lahir:\n        column: lahir\n        form: {form}"
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", own)
    done = bring_in(tmp_path, mapping, kel="id,x\n1,1\n", art=f"id,nik,hub,lahir\n1,A,1,{cell}\n")
    members = done.households["1"]["anggota"] if done.households else [{}]
    assert members[0].get("tanggal_lahir") == expected
    assert bool(done.households) == (expected is not None)


def test_sets_come_from_sums_from_ticks_and_from_lists(tmp_path: Path) -> None:
    """A sum of powers of two, ticks in columns and a list in one cell make a set; one unknown tick makes it unknown."""
    own = """      jaminan_ketenagakerjaan:
        column: bit
        bits:
          '1': jkk
          '2': jkm
        missing: '99'
"""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", own)
    rows = "id,nik,hub,bit\n1,A,1,3\n1,B,2,0\n1,C,2,99\n2,D,1,4\n"
    done = bring_in(tmp_path, mapping, kel="id,x\n1,1\n2,1\n", art=rows)
    assert [each.get("jaminan_ketenagakerjaan") for each in done.households["1"]["anggota"]] == [
        ["jkk", "jkm"],
        [],
        None,
    ]
    assert done.codes == {"SAS-I110": 1}
    flags = own.replace("column: bit", "flags:\n          jkk: a\n          jkm: b\n        yes: 'v'\n        no: '-'")
    flags = flags.partition("        bits:")[0]
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", flags)
    done = bring_in(tmp_path, mapping, kel="id,x\n1,1\n", art="id,nik,hub,a,b\n1,A,1,v,-\n1,B,2,v,\n1,C,2,-,-\n")
    assert [each.get("jaminan_ketenagakerjaan") for each in done.households["1"]["anggota"]] == [["jkk"], None, []]
    split = own.partition("        bits:")[0] + "        separator: ';'\n"
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", split)
    done = bring_in(tmp_path, mapping, kel="id,x\n1,1\n", art="id,nik,hub,bit\n1,A,1,jkm; jkk\n1,B,2,\n")
    assert [each.get("jaminan_ketenagakerjaan") for each in done.households["1"]["anggota"]] == [["jkk", "jkm"], None]


def test_what_is_derived_from_an_unknown_cell_is_unknown(tmp_path: Path) -> None:
    """`derive` is three-valued: a blank age is neither a child nor a grown-up, and an unlisted code never a no."""
    columns = """    columns:
      umur_cacah:
        column: usia
        type: whole number
        max: 120
"""
    own = """      status_bekerja:
        derive: 'umur_cacah >= 15 and hubungan_keluarga = "kepala"'
"""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", own)
    mapping = mapping.replace("    file: art.csv\n", "    file: art.csv\n" + columns)
    done = bring_in(tmp_path, mapping, kel="id,x\n1,1\n", art="id,nik,hub,usia\n1,A,1,40\n1,B,2,\n1,C,,40\n1,D,1,\n")
    assert [each.get("status_bekerja") for each in done.households["1"]["anggota"]] == [True, False, None, None]


WHERE = TABLES.replace(
    "    file: kel.csv\n", "    file: kel.csv\n    where: 'status = \"1\"'\n    columns:\n      status: text\n"
)


def test_rows_are_left_out_only_where_the_condition_is_surely_false(tmp_path: Path) -> None:
    """A row of another status is left out and counted; one whose status is blank is rejected, not left out."""
    mapping = WHERE.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", "")
    done = bring_in(tmp_path, mapping, kel="id,x,status\n1,1,1\n2,1,2\n3,1,\n", art="id,nik,hub\n1,A,1\n3,C,1\n")
    assert list(done.households) == ["1"]
    assert done.codes == {"SAS-I126": 1}
    (table,) = (each for each in done.report.tables if each.name == "kel")
    assert (table.rows, table.left_out, table.used, table.rejected) == (3, 1, 1, 1)


def test_keys_that_do_not_fit_reject_and_are_counted(tmp_path: Path) -> None:
    """Households twice, members of nobody, households of nobody and blank keys are rejected: input is output and rejected."""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", "")
    kel = "id,x\n1,1\n2,1\n2,1\n3,1\n,1\n4,1\n"
    art = "id,nik,hub\n1,A,1\n2,B,1\n9,C,1\n,D,1\n4,E,1\n4,E,2\n"
    done = bring_in(tmp_path, mapping, kel=kel, art=art)
    assert list(done.households) == ["1"]
    assert done.codes == {"SAS-I120": 2, "SAS-I121": 4, "SAS-I122": 1, "SAS-I123": 1}
    assert (done.report.households_in, done.report.households_out, done.report.households_rejected) == (6, 1, 5)
    assert sum(each.rejected for each in done.report.tables) == 10


FLAT = (
    HEAD
    + """
tables:
  semua:
    file: semua.csv
entities:
  keluarga:
    from: semua
    key: kk
    repeated: ya
    fields:
      desil_nasional: desil
  anggota:
    from: semua
    key: nik
    parent: kk
    complete: ya
    fields:
      jenis_kelamin:
        column: jk
        codes:
          L: laki_laki
          P: perempuan
"""
)


def test_one_table_of_members_may_hold_their_households_too(tmp_path: Path) -> None:
    """Where the household's columns stand on each member's row, they must agree; else the household is rejected."""
    done = bring_in(tmp_path, FLAT, semua="kk,nik,jk,desil\n1,A,L,2\n1,B,P,2\n2,C,P,3\n2,D,P,4\n3,E,L,\n3,F,L,5\n")
    assert {key: (each.get("desil_nasional"), len(each["anggota"])) for key, each in done.households.items()} == {
        "1": (2, 2), "3": (5, 2),
    }  # fmt: skip
    assert done.codes == {"SAS-I125": 2}
    assert [(each.field, each.households) for each in done.report.disagreements] == [("desil_nasional", 1)]


WIDE = (
    HEAD
    + """
tables:
  lebar:
    file: lebar.csv
entities:
  keluarga:
    from: lebar
    key: kk
    fields:
      desil_nasional: desil
  anggota:
    from: lebar
    key: nik_{n}
    complete: ya
    numbered:
      from: 1
      through: 3
    fields:
      jenis_kelamin:
        column: jk_{n}
        codes:
          L: laki_laki
          P: perempuan
"""
)


def test_members_may_stand_in_numbered_columns(tmp_path: Path) -> None:
    """Numbered columns make members in their order, gaps are nobody, and a cell that can't be read rejects the household."""
    wide = "kk,desil,nik_1,jk_1,nik_2,jk_2,nik_3,jk_3\n1,1,A,L,,,C,P\n2,1,D,L,E,X,,\n3,1,,,,,,\n"
    done = bring_in(tmp_path, WIDE, lebar=wide)
    assert {key: [each["id_anggota"] for each in one["anggota"]] for key, one in done.households.items()} == {
        "1": ["A", "C"]
    }
    assert done.codes == {"SAS-I110": 1, "SAS-I123": 1}


ENROLLED = """  kepesertaan:
    from: kel
    complete: ya
    rows:
      - when: 'pkh = "1"'
        fields:
          program:
            value: pkh
      - when: 'sembako = "1"'
        fields:
          program:
            value: sembako
attestations:
  - attestation: menolak_bantuan
    from: keluarga
    by: kepala_desa
    date:
      column: tgl
      form: DD/MM/YYYY
    answer:
      column: tolak
      codes:
        '1': ya
        '2': tidak
"""


def test_ticks_make_enrolments_and_answers_statements(tmp_path: Path) -> None:
    """A tick that is not there makes the whole list unknown, never empty; an answer comes with who gave it and when."""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", "") + ENROLLED
    mapping = mapping.replace(
        "    file: kel.csv\n", "    file: kel.csv\n    columns:\n      pkh: text\n      sembako: text\n"
    )
    kel = "id,x,pkh,sembako,tolak,tgl\n1,1,1,2,1,05/06/2025\n2,1,2,2,,\n3,1,1,,2,05/06/2025\n"
    done = bring_in(tmp_path, mapping, kel=kel, art="id,nik,hub\n1,A,1\n2,B,1\n3,C,1\n")
    assert {key: each.get("kepesertaan") for key, each in done.households.items()} == {
        "1": [{"program": "pkh"}], "2": [], "3": None,
    }  # fmt: skip
    statement = {"id": "menolak_bantuan", "jawaban": True, "oleh": "kepala_desa", "tanggal": "2025-06-05"}
    assert done.households["1"]["atestasi"] == [statement]
    assert "atestasi" not in done.households["2"]


def test_an_answer_without_its_day_is_rejected(tmp_path: Path) -> None:
    """An answer counts from its day: a blank one rejects the household, and no answer needs no day."""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", "")
    mapping += ENROLLED[ENROLLED.index("attestations:") :]
    kel = "id,x,tolak,tgl\n1,1,1,05/06/2025\n2,1,2,\n3,1,,\n4,1,2,5 Juni\n"
    done = bring_in(tmp_path, mapping, kel=kel, art="id,nik,hub\n1,A,1\n2,B,1\n3,C,1\n4,D,1\n")
    assert sorted(done.households) == ["1", "3"]
    assert done.codes == {"SAS-I118": 2}


def test_not_asked_is_counted_apart(tmp_path: Path) -> None:
    """What was not asked is as unknown as what nobody knows, and the report tells the two apart."""
    reading = "      aset_mobil:\n        column: x\n        codes:\n          '1': ya\n        missing: '8'\n        not_asked: '9'"
    mapping = TABLES.replace("{keluarga}", reading).replace("{anggota}", "")
    done = bring_in(
        tmp_path,
        mapping,
        kel="id,x\n1,1\n2,8\n3,9\n4,9\n5,\n",
        art="id,nik,hub\n" + "".join(f"{n},N{n},1\n" for n in range(1, 6)),
    )
    (share,) = [each for each in done.report.shares if each.field == "aset_mobil"]
    assert (share.rows, share.known, share.not_asked) == (5, 1, 2)
    assert "di antaranya tidak ditanyakan" in render_report(done.report, "id")


def test_a_fact_of_unknown_age_is_not_known_where_it_grows_old(tmp_path: Path) -> None:
    """A pregnancy whose own day is blank may be years old: it is unknown and counted, never as fresh as the record."""
    fields = """      hamil:
        column: h
        codes:
          '1': ya
          '2': tidak
        date:
          column: periksa
      kondisi_gizi:
        column: g
        codes:
          '1': baik
          '2':
            one_of:
              - stunting
              - wasting
        date:
          column: periksa
      status_kawin:
        column: k
        codes:
          '1': kawin
        date:
          column: periksa
"""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", fields)
    art = "id,nik,hub,h,g,k,periksa\n1,A,1,1,2,1,2022-10-01\n2,B,1,1,2,1,\n3,C,1,,,,\n"
    done = bring_in(tmp_path, mapping, kel="id,x\n1,1\n2,1\n3,1\n", art=art)
    first, second, third = (done.households[key]["anggota"][0] for key in "123")
    day = "2022-10-01"
    assert first["tanggal_fakta"] == {"hamil": day, "kondisi_gizi": day, "status_kawin": day}
    assert (first["hamil"], first["kondisi_gizi"]) == (True, {"one_of": ["stunting", "wasting"]})
    assert "hamil" not in second
    assert "kondisi_gizi" not in second
    assert second["status_kawin"] == "kawin"
    assert "tanggal_fakta" not in second
    assert "tanggal_fakta" not in third
    undated = {each.field: each.undated for each in done.report.shares if each.undated}
    assert undated == {"hamil": 1, "kondisi_gizi": 1}
    assert "di antaranya tanpa tanggal" in render_report(done.report, "id")


def test_tables_of_an_earlier_import_do_not_stay(tmp_path: Path) -> None:
    """A list that the new mapping does not fill would be read with the new households: it goes."""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", "")
    ticks = mapping.replace(
        "    file: kel.csv\n", "    file: kel.csv\n    columns:\n      pkh: text\n      sembako: text\n"
    )
    kel = "id,x,pkh,sembako,tolak,tgl\n1,1,1,2,1,05/06/2025\n"
    first = bring_in(tmp_path, ticks + ENROLLED, kel=kel, art=ART)
    assert (first.folder / "kepesertaan.parquet").exists()
    second = bring_in(tmp_path, mapping, kel=kel, art=ART)
    assert sorted(each.name for each in second.folder.glob("*.parquet")) == ["anggota.parquet", "keluarga.parquet"]
    assert "kepesertaan" not in second.households["1"]


def test_running_out_of_memory_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    """A limit that is too small ends the import with a code of its own; the folder stays empty."""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", "")
    checked, _ = check_mapping({"register/coba.yaml": mapping.encode()}, BOOK.content)
    (tmp_path / "kel.csv").write_text("id,x\n" + "".join(f"{n},1\n" for n in range(60_000)), "utf-8")
    (tmp_path / "art.csv").write_text("id,nik,hub\n" + "".join(f"{n},N{n},1\n" for n in range(60_000)), "utf-8")
    files = {"kel": str(tmp_path / "kel.csv"), "art": str(tmp_path / "art.csv")}
    with pytest.raises(SourceError) as caught:
        import_register(BOOK.content, checked["coba"], files, tmp_path / "out", Limits("2MB", 1))
    assert [each.code for each in caught.value.faults] == ["SAS-I108"]
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    "error",
    [
        duckdb.IOException("IO Error: Could not write file: No space left on device"),
        duckdb.OutOfMemoryException("failed to offload data block: max_temp_directory_size is reached"),
        OSError(errno.ENOSPC, "full"),
    ],
    ids=["writing", "spilling", "system"],
)
def test_a_full_disk_is_told_as_one(tmp_path: Path, error: Exception) -> None:
    """Whoever notices that the disk is full, it is neither a damaged file nor a fault of the engine."""
    with pytest.raises(SourceError) as caught, explain_shortage(Limits(), tmp_path):
        raise error
    assert [each.code for each in caught.value.faults] == ["SAS-I109"]


CROSSED = TABLES.replace(
    "{keluarga}", "      kode_wilayah:\n        column: x\n        region:\n          crosswalk: kode.csv"
).replace("{anggota}", "")


def test_codes_of_another_system_are_carried_over_only_as_deep_as_the_crosswalk(tmp_path: Path) -> None:
    """BPS villages become the district that the crosswalk lists; a code that is not in it rejects the household."""
    beside = {"kode.csv": "kode_bps,kode_wilayah\n5304,53.02\n53,53\n"}
    done = bring_in(
        tmp_path,
        CROSSED,
        beside,
        kel="id,x\n1,5304010005\n2,53\n3,7101010001\n",
        art="id,nik,hub\n1,A,1\n2,B,1\n3,C,1\n",
    )
    assert {key: each["kode_wilayah"] for key, each in done.households.items()} == {"1": "53.02", "2": "53"}
    assert done.codes == {"SAS-I116": 1}


def test_importing_then_deciding_is_deciding_the_same_facts_by_hand(tmp_path: Path) -> None:
    """Households through a mapping are decided as JSON of the same facts is: every decision alike."""
    keluarga = "      desil_nasional: x\n      kode_wilayah: w\n      aset_mobil:\n        column: m\n        codes:\n          '1': ya\n          '2': tidak"
    anggota = """      tanggal_lahir: lahir
      hamil:
        column: hamil
        codes:
          '1': ya
          '2': tidak
        date: 2026-01-10
      jenis_kelamin:
        column: jk
        codes:
          L: laki_laki
          P: perempuan"""
    mapping = TABLES.replace("{keluarga}", keluarga).replace("{anggota}", anggota).replace("2022-11-15", "2026-01-23")
    kel = "id,x,w,m\nK1,2,53.02.01.2001,2\nK2,,53.02,1\nK3,5,53.02.01.2001,\n"
    art = "id,nik,hub,lahir,hamil,jk\nK1,A,1,1988-04-01,1,P\nK1,B,2,2020-01-02,,L\nK2,C,1,1950-01-01,2,P\nK3,D,1,,,L\n"
    bring_in(tmp_path, mapping, kel=kel, art=art)

    def member(key: str, hub: str, jk: str, **rest: object) -> dict[str, object]:
        return {"id_anggota": key, "hubungan_keluarga": hub, "jenis_kelamin": jk, **rest}

    day = {"tanggal_fakta": {"hamil": "2026-01-10"}}
    by_hand = [
        {"id_keluarga": "K1", "tanggal_data": "2026-01-23", "desil_nasional": 2, "kode_wilayah": "53.02.01.2001", "aset_mobil": False,
         "anggota": [member("A", "kepala", "perempuan", tanggal_lahir="1988-04-01", hamil=True, **day),
                     member("B", "anak", "laki_laki", tanggal_lahir="2020-01-02")]},
        {"id_keluarga": "K2", "tanggal_data": "2026-01-23", "kode_wilayah": "53.02", "aset_mobil": True,
         "anggota": [member("C", "kepala", "perempuan", tanggal_lahir="1950-01-01", hamil=False, **day)]},
        {"id_keluarga": "K3", "tanggal_data": "2026-01-23", "desil_nasional": 5, "kode_wilayah": "53.02.01.2001",
         "anggota": [member("D", "kepala", "laki_laki")]},
    ]  # fmt: skip
    path = tmp_path / "tangan.jsonl"
    path.write_text("\n".join(map(json.dumps, by_hand)), "utf-8")
    on = date(2026, 2, 1)
    ours, theirs = (
        [each.case.to_dict() for each in decide_files(BOOK, [source], on) if isinstance(each, Decided)]
        for source in (tmp_path / "out", path)
    )
    assert len(ours) == 3
    assert ours == theirs


def test_an_import_gives_the_same_bytes_every_time(tmp_path: Path) -> None:
    """Two imports of one register write the same bytes, whatever the order of its rows."""
    mapping = TABLES.replace("{keluarga}", "      desil_nasional: x").replace("{anggota}", "")
    rows = [f"{number},{number % 10 + 1}" for number in range(3000)]
    members = [f"{number},N{number},1" for number in range(3000)]
    found = []
    for turn, order in enumerate((rows, rows, rows[::-1])):
        folder = tmp_path / str(turn)
        folder.mkdir()
        own = members if turn < 2 else members[::-1]
        bring_in(folder, mapping, kel="id,x\n" + "\n".join(order) + "\n", art="id,nik,hub\n" + "\n".join(own) + "\n")
        found.append([(folder / "out" / f"{name}.parquet").read_bytes() for name in ("keluarga", "anggota")])
    assert found[0] == found[1] == found[2]
