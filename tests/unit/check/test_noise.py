"""All problems in one run, and each cause said once."""

from __future__ import annotations

import pytest

from tests.support.check_book import BASE, check, leaf, program, show


def codes(text: str, **more: bytes) -> list[str]:
    return [
        each.code for each in check(text, more={f"buku/{name}.yaml": data for name, data in more.items()}).diagnostics
    ]


TEN = """\
entity: kendaraan
of: keluarga
fields:
  roda:
    type: hole number
---
parameter: p
values:
  - from: 2020-13-01
    value: 300.000
---
definition: d
of: keluarga
value: desill + 1
---
program: uji
title: Uji
recipient: keluarga
valid:
  from: 2020-01-01
eligibility:
  all:
    - sektor = "petni"
    - d > 3
    - any_member: umr > 3
    - all: []
  unless:
    - use: negatf
benefits:
  - form: cahs
    amount: 5
"""


def test_ten_mistakes_are_ten_problems() -> None:
    """Ten mistakes of every kind, some within others, are told in one run."""
    assert sorted(codes(TEN)) == sorted(
        [
            "SAS-C007",
            "SAS-C001",
            "SAS-C004",
            "SAS-C080",
            "SAS-C072",
            "SAS-C080",
            "SAS-C122",
            "SAS-C137",
            "SAS-P052",
            "SAS-C160",
        ]
    )


def test_problems_come_in_the_order_of_their_places() -> None:
    """Files by name, then lines, then columns."""
    found = check(TEN).diagnostics
    assert [each.order for each in found] == sorted(each.order for each in found)


def test_what_is_wrong_beside_a_wrong_shape_is_told_in_the_same_run() -> None:
    """A key that is not known hides nothing else of its document."""
    assert sorted(
        codes(program("alll:\n  - a\n  - desill > 3", tail="bennefit:\n  - form: cahs\n    amount: nam\n"))
    ) == sorted(["SAS-P052", "SAS-C080", "SAS-P052", "SAS-C160", "SAS-C080"])


def test_an_exception_is_read_where_its_rule_fails() -> None:
    """What is wrong below `unless` is told though the rule above it can't be read, and so in every branch."""
    assert sorted(codes(program("all:\n  - desill > 3\nunless:\n  - bb"))) == ["SAS-C080", "SAS-C080"]
    assert sorted(codes(program("all_members: umr > 3"))) == ["SAS-C080", "SAS-C133"]
    assert sorted(codes(program("count_members:\n  where: umr > 3"))) == ["SAS-C080", "SAS-C135"]
    tiers = "tiers:\n  - name: satu\n    when: xx\n  - name: dua\n    opens_if: wilayah.mskin = 0\n    when: bb"
    assert codes(program(tiers)) == ["SAS-C080"] * 3


MANY = "---\n".join(leaf("d > 3").replace("program: uji", f"program: uji{n}") for n in range(20))


@pytest.mark.parametrize(
    ("definition", "code"),
    [
        ("definition: d\nof: keluarga\nvalue: desill + 1\n", "SAS-C080"),
        ("definition: d\nof: kluarga\nvalue: desil + 1\n", "SAS-C020"),
        ("definition: d\nof: keluarga\nvalue: desil +\n", "SAS-P134"),
        ("definition: d\nof: keluarga\nvalu: desil + 1\nvalue:\n  - 1\n", "SAS-P052"),
        ("definition: d\nvalue: desil + 1\n", "SAS-P053"),
        ("definition: d\nof: keluarga\nvalue: *anu\n", "SAS-P006"),
        ("definition: d\nof: keluarga\nvalue: d + 1\n", "SAS-C100"),
    ],
)
def test_a_broken_definition_is_not_told_again_where_it_is_read(definition: str, code: str) -> None:
    """Twenty programs that read a definition add nothing to its own problem."""
    found = codes(MANY, lain=definition.encode())
    assert code in found or code == "SAS-P134"
    assert "SAS-C080" not in found or code == "SAS-C080"
    assert len(found) <= 2


def test_a_broken_parameter_is_told_once() -> None:
    """Neither its readers nor the days without its value are told of."""
    for text in (
        "parameter: d\nunit: desil\nvalues:\n  - from: 2000-01-01\n    value: 4,5\n",
        "parameter: d\nunit: desil\nvalues: 4\n",
        "parameter: d\nunit: desil\nvalues:\n  - from: 2000-01-01\n    valeu: 4\n",
        "parameter: d\nunit: desil\nvalues:\n  - from: 1 Januari 2000\n    value: 4\n",
    ):
        found = check(MANY.replace("d > 3", "desil > d"), more={"buku/lain.yaml": text.encode()}).diagnostics
        assert len(found) == 1, show(text, found)


BREAKS = [
    ("  kode_wilayah:\n    type: text\n", "  kode_wilayah:\n    type: text\n    waarna: x\n"),
    ("  kode_wilayah:\n    type: text\n", "  kode_wilayah:\n    tipe: text\n"),
    ("  kode_wilayah:\n    type: text\n", "  kode_wilayah:\n"),
    ("  kode_wilayah:\n    type: text\n", "  kode_wilayah:\n    - type\n"),
    ("key: id_keluarga\n", "key: id_keluarga\nkeys: id\n"),
    ("key: id_keluarga\n", "key:\n  - id_keluarga\n"),
    ("entity: keluarga\nkey: id_keluarga\n", "entity: keluarga\nkey: [a\n"),
    ("entity: keluarga\n", "entity: &x keluarga\n"),
    ("entity: keluarga\n", "entity:\n  - keluarga\n"),
    ("entity: keluarga\n", "entitas: keluarga\n"),
    ("entity: keluarga\nkey: id_keluarga\n", "entity: keluarga\n\tkey: id_keluarga\n"),
    ("fields:\n  kode_wilayah", "fields: []\nfieldss:\n  kode_wilayah"),
    ("rulebook: uji\n", "rulebok: uji\n"),
    ("language: 1\n", ""),
    ("version: '1'\n", "version:\n  - 1\n"),
    ("keys:\n  yes: ya\n", "keys:\n  yes: ya\n  yess: ya\n"),
    ("role: members\n", "role: members\nrole: members\n"),
    ("area: wilayah\n", "area: wilayah\nlevel: x\n"),
]


@pytest.mark.parametrize(("old", "new"), BREAKS)
def test_a_vocabulary_that_fails_makes_no_heap_of_unknown_names(old: str, new: str) -> None:
    """What a document that can't be read may declare is not told of as unknown, however often it is used."""
    assert BASE.count(old) >= 1
    uses = "\n".join(
        f"  - '{text}'" for text in ("desil > 3", "a", 'sektor = "petani"', "x > 3", 'kelas >= "sedang"', "c = ya")
    )
    text = BASE.replace(old, new, 1) + "---\n" + program(f"all:\n{uses}\n  - any_member: hamil\n  - receives: prakerja")
    found = check(text, alone=True).diagnostics
    assert 1 <= len(found) <= 2, show(text, found)


def test_a_parameter_that_can_not_vary_so_is_told_once() -> None:
    """Its keys and its days are not held against it: they may well be right once it varies by the right field."""
    text = "parameter: p\nby: nama\nvalues:\n  - from: 2024-01-01\n    key: utara\n    value: 3\n  - key: selatan\n    value: 4\n"
    assert codes(text + "---\n" + leaf("x > p")) == ["SAS-C040"]
