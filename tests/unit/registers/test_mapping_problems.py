"""What is wrong in a mapping: each code at its place, with the nearest right name, all in one run."""

from __future__ import annotations

from pathlib import Path

import pytest

import sasaran
from sasaran.base.wording import hint, message
from sasaran.check.book import check_rulebook
from sasaran.check.gather import holds_mappings
from sasaran.check.mappings.book import check_mapping
from sasaran.parse.folder import read_folder
from tests.unit.registers.trial import BOOK, RULES

RIGHT = """mapping: coba
register: regsosek
record_date: 2022-11-15
tables:
  kel:
    file: kel.csv
    columns:
      status: text
      usia: whole number
  art:
    file: art.csv
entities:
  keluarga:
    from: kel
    key: id
    fields:
      desil_nasional: x
  anggota:
    from: art
    key: nik
    parent: id
    complete: ya
    fields:
      nik: nik
"""
FIELD = "      desil_nasional: x\n"
MEMBER = "      nik: nik\n"

# What stands in the mapping, what is put in its place, the code, the line and the key of the repair.
PROBLEMS = [
    ("  anggota:\n    from", "  angota:\n    from", "SAS-M001", 18, "near"),
    ("    from: art", "    from: arts", "SAS-M001", 19, "near"),
    (FIELD, "      desil_nasioanl: x\n", "SAS-M001", 17, "near"),
    (FIELD, "      jenis_kelamin: x\n", "SAS-M001", 17, "elsewhere"),
    (FIELD, "      desil_nasional:\n        column: x\n        value: 1\n", "SAS-M003", 18, None),
    (FIELD, "      aset_mobil:\n        column: x\n        codes:\n          '1':\n            value: ya\n            at_most: 3\n", "SAS-M003", 21, "meaning"),
    (FIELD, "      kode_wilayah:\n        column: x\n        region:\n          crosswalk: kode.csv\n        pattern: '[0-9]+'\n", "SAS-M003", 21, "together"),
    (FIELD, "      aset_mobil:\n        column: x\n        codes:\n          '1': ya\n        yes: '1'\n", "SAS-M003", 21, "together"),
    (FIELD, "      desil_nasional:\n        value: 1\n        missing: '9'\n", "SAS-M003", 19, "together"),
    (FIELD, "      desil_nasional:\n        derive: '1'\n        date: 2020-01-01\n", "SAS-M003", 19, "together"),
    (FIELD, "      aset_mobil:\n        column: x\n        bits:\n          '1': ya\n", "SAS-M004", 19, None),
    (FIELD, "      aset_mobil:\n        column: x\n        codes:\n          '1':\n            at_most: 3\n", "SAS-M004", 21, None),
    (FIELD, "      desil_nasional:\n        column: x\n        codes:\n          '1': 11\n", "SAS-M005", 20, None),
    (FIELD, "      aset_mobil:\n        column: x\n        codes:\n          '1': ya\n        absent: tidak\n", "SAS-M006", 21, "reason"),
    ("    key: id\n", "", "SAS-M006", 13, "key"),
    ("    parent: id\n", "", "SAS-M006", 18, "parent"),
    ("    complete: ya\n", "", "SAS-M006", 18, "complete"),
    (MEMBER, "      tanggal_lahir:\n        column: x\n        form: DD/MM/YY\n", "SAS-M007", 26, "century"),
    (MEMBER, "      tanggal_lahir:\n        column: x\n        form: DD/MM/YYY\n", "SAS-M007", 26, "near"),
    (MEMBER, "      tanggal_lahir:\n        column: x\n        form:\n          - DD/MM/YYYY\n          - MM/DD/YYYY\n", "SAS-M007", 27, "both"),
    (MEMBER, "      nik: nik_{n}\n", "SAS-M008", 24, "unexpected"),
    ("    parent: id\n", "    numbered:\n      from: 1\n      through: 3\n", "SAS-M008", 26, None),
    (MEMBER, "      jaminan_ketenagakerjaan:\n        column: x\n        bits:\n          '3': jkk\n", "SAS-M009", 27, None),
    (MEMBER, "      nik:\n        column: nik\n        pattern: '[0-9'\n", "SAS-M010", 26, None),
    (MEMBER, "      nik:\n        column: nik\n        pattern: '(?=1)1'\n", "SAS-M010", 26, "simple"),
    (FIELD, "      kode_wilayah:\n        column: x\n        region:\n          crosswalk: kode.csv\n", "SAS-M011", 20, "known"),
    (FIELD, "      aset_mobil:\n        derive: 'usia / 2 > 3'\n", "SAS-M012", 18, None),
    (FIELD, "      aset_mobil:\n        derive: 'usia'\n", "SAS-M012", 18, "kind"),
    ("    complete: ya\n", "    complete: tidak\n", "SAS-M013", 22, None),
    ("    key: id\n", "    key: id\n    complete: ya\n", "SAS-M013", 16, "household"),
    ("register: regsosek", "register: regsosk", "SAS-M001", 2, "near"),
    ("register: regsosek", "register: zzzzzzzz", "SAS-M001", 2, "register"),
    (MEMBER, "      tanggal_lahir:\n        column: x\n        form: DD MMM YYYY\n", "SAS-M007", 26, "named"),
    ("      status: text", "      status: texts", "SAS-C007", 8, "near"),
    (FIELD, "      aset_mobil:\n        column: x\n        codes:\n          '1': yes\n", "SAS-C005", 20, None),
    (FIELD, "      sumber_data:\n        column: x\n        codes:\n          '1': regsosk\n", "SAS-C072", 20, "near"),
    (FIELD, "      aset_mobil:\n        derive: 'usai > 3'\n", "SAS-C080", 18, "near"),
    (FIELD, "      desil_nasional:\n        colum: x\n", "SAS-P052", 18, "near"),
]  # fmt: skip


def test_a_right_mapping_has_nothing_wrong() -> None:
    """The mapping that the others are made from is right."""
    assert check_mapping({"m/coba.yaml": RIGHT.encode()}, BOOK.content)[1] == ()


@pytest.mark.parametrize(("old", "new", "code", "line", "repair"), PROBLEMS)
def test_a_problem_has_its_code_its_line_and_its_repair(
    old: str, new: str, code: str, line: int, repair: str | None
) -> None:
    """Each problem is found once, where it stands, and has words for it and for its repair in both languages."""
    assert RIGHT.count(old) == 1
    _, found = check_mapping({"m/coba.yaml": RIGHT.replace(old, new).encode()}, BOOK.content)
    assert [(each.code, each.span.line, each.hint) for each in found] == [(code, line, repair)]
    for lang in ("id", "en"):
        assert message(found[0], lang)
        assert hint(found[0], lang)


def test_all_problems_are_told_in_one_run() -> None:
    """Problems of several parts come out together, by place."""
    text = RIGHT.replace(FIELD, "      desil: x\n").replace("    from: art", "    from: arts").replace("regsosek", "xx")
    _, found = check_mapping({"m/coba.yaml": text.encode()}, BOOK.content)
    assert [each.span.line for each in found] == [2, 17, 19]


def test_mappings_are_no_part_of_the_rulebooks_hash() -> None:
    """A mapping, and the tables beside it, change nothing of a rulebook's identity; they are checked with it all the same."""
    root, files = read_folder(RULES) or ("", {})
    more = {**files, f"{root}/registers/coba.yaml": RIGHT.encode(), f"{root}/registers/kode.csv": b"a,b\n1,2\n"}
    plain, checked, loaded = (
        check_rulebook(each, root, doubts=doubts) for each, doubts in ((files, True), (more, True), (more, False))
    )
    hashes = {each.content.hash if each.content is not None else "" for each in (plain, checked, loaded)}
    assert hashes == {sasaran.load(RULES).hash}
    assert "coba" in checked.mappings
    assert "coba" not in loaded.mappings
    wrong = {**more, f"{root}/registers/coba.yaml": RIGHT.replace(FIELD, "      desil: x\n").encode()}
    assert [each.code for each in check_rulebook(wrong, root).errors] == ["SAS-M001"]
    assert check_rulebook(wrong, root, doubts=False).content is not None


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("mapping: a\nregister: b\n", True), ("# c\n\n---\nmapping: a\n---\nmapping: b\n", True),
        ("mapping: a\n---\nregister: b\n", False), ("register: b\n", False), ("", False), ("\ufeffmapping: a\n", True),
    ],
)  # fmt: skip
def test_a_file_of_mappings_is_known_by_its_first_keys(text: str, only: bool) -> None:
    """Only a file whose every document begins with `mapping:` is passed by when a rulebook is loaded."""
    assert holds_mappings(text.encode()) is only


def test_a_mappings_hash_changes_with_its_crosswalk_and_not_with_its_layout(tmp_path: Path) -> None:
    """A mapping's identity is what it says, with the tables that it names."""
    crossed = RIGHT.replace(
        FIELD, "      kode_wilayah:\n        column: x\n        region:\n          crosswalk: kode.csv\n"
    )

    def identity(text: str, table: bytes) -> str:
        return check_mapping({"m/coba.yaml": text.encode(), "m/kode.csv": table}, BOOK.content)[0]["coba"].hash

    assert identity(crossed, b"a,b\n1,53\n") == identity("# catatan\n" + crossed, b"a,b\n1,53\n")
    assert identity(crossed, b"a,b\n1,53\n") != identity(crossed, b"a,b\n2,53\n")
    assert identity(RIGHT, b"a,b\n1,53\n") == identity(RIGHT, b"a,b\n2,53\n")
