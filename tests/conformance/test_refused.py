"""The conformance cases that the checker refuses, and those about identity (19, 32, 41, 42, 43)."""

from __future__ import annotations

import pytest

from sasaran.base.wording import hint
from sasaran.check.book import Checked, check_rulebook
from tests.conformance.books import BASE, program

HEAD = "kesesuaian"


def check(text: str, base: bytes | None = None) -> Checked:
    files = {f"{HEAD}/rulebook.yaml": BASE.read_bytes() if base is None else base, f"{HEAD}/uji.yaml": text.encode()}
    return check_rulebook(files, HEAD)


def codes(checked: Checked) -> list[str]:
    return [problem.code for problem in checked.errors]


@pytest.mark.parametrize(
    ("leaf", "code"),
    [
        ("penghasilan_keluarga / count(anggota) <= 5", "SAS-C077"),
        ("x = null", "SAS-P130"),
        ("penghasilan_keluarga < 4.000", "SAS-C071"),
        ("desil_nasional in [1, 4]", "SAS-P132"),
        ("desil_nasional in (1..4)", "SAS-P131"),
        ("a or b and c", "SAS-P127"),
        ('sektor not in ("ojek")', "SAS-P120"),
        ("anggota[1].umur > 3", "SAS-P162"),
        ('anggota[hubungan = "kepala"].umur > 60', "SAS-C063"),
    ],
)
def test_19_and_41_refused_each_with_a_hint(leaf: str, code: str) -> None:
    """What can't be typed is refused, and the message says what to write."""
    checked = check(program({"all": [leaf]}))
    assert codes(checked) == [code]
    assert checked.content is None
    assert all(hint(checked.errors[0], lang) for lang in ("id", "en"))


def test_41_codes_have_no_order_unless_declared() -> None:
    """``tingkat >= "smp"`` means nothing of codes that are only a list."""
    assert codes(check(program({"any_member": 'tingkat >= "smp"'}))) == ["SAS-C069"]


def test_41_an_empty_all_is_everyone() -> None:
    """An empty list of conditions is refused."""
    text = program({"all": ["a"]}).replace("  all:\n    - 'a'\n", "  all: []\n")
    assert "all: []" in text
    assert codes(check(text)) == ["SAS-C122"]


def test_32_a_parameter_begins_too_late() -> None:
    """A parameter from 2025-07-08 read by an edition from 2025-03-27 leaves days without a value."""
    text = program({"all": ["desil_nasional <= batas"]}).replace("2000-01-01", "2025-03-27") + (
        "---\nparameter: batas\nunit: desil\nvalues:\n  - from: 2025-07-08\n    value: 4\n"
    )
    checked = check(text)
    assert codes(checked) == ["SAS-C180"]
    assert str(checked.errors[0].values["start"]) == "2025-03-27"
    assert str(checked.errors[0].values["end"]) == "2025-07-07"


@pytest.mark.parametrize(
    "line",
    ['    - when: nama = "blok #3"\n', "    - umur: >= 60\n      value: 1\n"],
    ids=["a comment mark in a text", "a cell that begins with >"],
)
def test_42_what_yaml_eats_is_shown_in_quotes(line: str) -> None:
    """YAML would cut or misread the line: the repair prints it in single quotes."""
    text = f"definition: d\nof: keluarga\ntable:\n  hit: first\n  inputs:\n    - x\n  rows:\n{line}  otherwise: 0\n"
    checked = check(text)
    assert checked.content is None
    assert any("'" in hint(problem, "id") for problem in checked.errors)


def hash_of(base: bytes, text: str | None = None) -> str:
    checked = check(text or program({"all": ["a"]}), base)
    assert checked.content is not None
    return checked.content.hash


def test_43_layout_is_not_identity() -> None:
    """Comments, the order of keys and line ends change nothing; a label does."""
    base = BASE.read_bytes()
    same = hash_of(base)
    assert hash_of(b"# a comment\n" + base) == same
    assert hash_of(base.replace(b"\n", b"\r\n")) == same
    assert (
        hash_of(base.replace(b"entity: keluarga\nkey: id_keluarga\n", b"key: id_keluarga\nentity: keluarga\n")) == same
    )
    assert hash_of(base.replace(b"prakerja: Kartu Prakerja", b"prakerja: Kartu Pra-Kerja")) != same
