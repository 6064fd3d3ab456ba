"""What the language reference says is refused or accepted, and once was not."""

from __future__ import annotations

import pytest

from sasaran.api import Rulebook
from sasaran.check.book import check_rulebook

BASE = """rulebook: uji
version: '1'
language: 1
keys:
  record_date: tanggal_data
---
entity: keluarga
key: id_keluarga
fields:
  desil:
    type: whole number
    min: 1
    max: 10
  sektor:
    type: code
    codes:
      - tani
      - laut
---
entity: anggota
of: keluarga
role: members
key: id_anggota
fields:
  hamil:
    type: yes/no
"""
PROGRAM = """---
program: p
title: P
recipient: keluarga
valid:
  from: 2020-01-01
eligibility:
"""


def codes(text: str) -> list[str]:
    return [item.code for item in check_rulebook({"uji/a.yaml": text.encode()}, "uji").diagnostics]


def parameter(values: str, top: str = "") -> str:
    return f"---\nparameter: batas\nby: sektor\n{top}values:\n  - from: 2020-01-01\n{values}"


def test_a_parameter_by_code_has_a_value_for_every_code() -> None:
    """A code without a value would be read as the values of the others."""
    rule = PROGRAM + "  when: desil <= batas\n"
    one = "    key: tani\n    value: 4\n"
    assert codes(BASE + parameter(one) + rule) == ["SAS-C180"]
    assert codes(BASE + parameter("    each:\n      tani: 4\n      laut: 3\n") + rule) == []
    assert codes(BASE + parameter(one, "min: 1\nmax: 10\n") + rule) == []


@pytest.mark.parametrize("place", ["program", "definition"])
def test_a_confidence_that_is_not_known_is_refused(place: str) -> None:
    """`indikatif` must not silently be read as firm."""
    if place == "program":
        text = BASE + PROGRAM.replace("recipient", "confidence: indikatif\nrecipient") + "  when: desil <= 4\n"
    else:
        text = BASE + "---\ndefinition: d\nof: keluarga\nconfidence: indikatif\nvalue: desil + 1\n"
    assert codes(text) == ["SAS-C007"]


def test_a_field_is_not_called_like_a_key_of_every_record() -> None:
    """A field `tanggal_data` would hide the day of the record."""
    assert codes(BASE.replace("  desil:\n", "  tanggal_data:\n    type: date\n  desil:\n")) == ["SAS-C027"]


def test_a_parameter_is_not_called_like_a_field() -> None:
    """The field would be read in its place."""
    assert codes(BASE + "---\nparameter: desil\nvalues:\n  - value: 3\n") == ["SAS-C010"]


@pytest.mark.parametrize("name", ["desil", "anggota"])
def test_a_list_is_not_called_like_a_field_or_another_list(name: str) -> None:
    """One key of a record is one thing."""
    assert codes(BASE + f"---\nentity: ternak\nof: keluarga\nlist: {name}\n") == ["SAS-C010"]


def test_codes_of_belongs_to_parameters() -> None:
    """On a field it had no effect."""
    assert "SAS-P052" in codes(BASE.replace("    max: 10\n", "    max: 10\n    codes_of: sektor\n"))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("desil in [1..3]", []),
        ("desil between 2 and 10", []),
        ("desil in [1..10]", ["SAS-C067", "SAS-L002"]),
        ("desil in [11..12]", ["SAS-C067", "SAS-L001"]),
        ("desil between 0 and 20", ["SAS-C067", "SAS-L002"]),
    ],
)
def test_a_range_is_settled_only_as_a_whole(condition: str, expected: list[str]) -> None:
    """`[1..3]` of a field from 1 to 10 is an ordinary range, though its lower end says nothing."""
    assert codes(BASE + PROGRAM + f"  when: '{condition}'\n") == expected


def test_the_polarity_of_a_presumption_in_criteria_is_judged_where_they_are_used() -> None:
    """`presume: no` on an item excludes above ground and includes under `unless`."""
    criteria = "---\ncriteria: c\nof: keluarga\nany:\n  - name: d\n    when: desil > 8\n    presume: no\n"
    under = PROGRAM + "  all:\n    - desil > 2\n  unless:\n    - use: c\n"
    above = PROGRAM + "  use: c\n"
    assert codes(BASE + criteria) == []
    assert codes(BASE + criteria + under) == []
    assert codes(BASE + criteria + above) == ["SAS-C125"]


def test_enrolments_below_members_need_no_key_of_the_member() -> None:
    """A row that stands in a member's list is that member's."""
    enrolments = "---\nentity: ikut\nof: anggota\nrole: enrolments\nenrolment:\n  program: apa\nfields:\n  apa:\n    type: code\n"
    text = BASE + enrolments + PROGRAM.replace("recipient: keluarga", "recipient: anggota") + "  receives: p\n"
    checked = check_rulebook({"uji/a.yaml": text.encode()}, "uji")
    assert checked.content is not None
    members = [{"id_anggota": "A", "ikut": [{"apa": "p"}]}, {"id_anggota": "B", "ikut": []}]
    case = Rulebook(checked.content).decide({"id_keluarga": "K", "anggota": members}, "2025-07-01")
    assert case["p"].beneficiaries == ("A",)
