"""Prove that reasons are the nodes that carry the answer, with values, limits and sources."""

from __future__ import annotations

import json
from datetime import date

from sasaran.explain.reasons import reasons
from sasaran.ir.decision import Reason
from sasaran.ir.truth import Truth
from tests.support.traced import bundled, check, decide, edition_of, read, village
from tests.unit.explain.small_book import family, program

ON = date(2026, 2, 1)
BOTH = """
all:
  - name: desil
    title:
      id: Desil cukup rendah
      en: Low enough
    basis: pp, Pasal 3
    when: desil <= batas
  - name: komponen
    title:
      id: Ada komponen
    any:
      - name: tua
        title:
          id: Ada yang tua
        any_member: umur >= 60
      - name: sekolah
        title:
          id: Ada anak sekolah
        any_member: sekolah
unless:
  - name: daftar
    use: daftar
"""


def find(
    eligibility: str, recipient: str = "keluarga", sensitive: bool = False, **changes: object
) -> tuple[Reason, ...]:
    content = check(**program(eligibility, recipient))
    facts = read(content, family(**changes), ON)
    edition = content.editions[0]
    reading, trace = decide(content, edition, facts)
    return reasons(content, edition, facts, trace, reading.truth, sensitive=sensitive)


def steps(found: tuple[Reason, ...]) -> list[tuple[str, Truth]]:
    return [(each.node.removeprefix("coba/2025-08-01/"), each.truth) for each in found]


def test_refusal_names_what_failed_only() -> None:
    """Of what must all hold, only the false conditions are reasons for a refusal."""
    assert steps(find(BOTH)) == [("eligibility/desil", Truth.FALSE)]


def test_eligible_names_every_condition_and_the_true_routes() -> None:
    """An eligible household is told every condition, and of alternatives those that are true."""
    assert steps(find(BOTH, desil=2)) == [
        ("eligibility/desil", Truth.TRUE),
        ("eligibility/komponen", Truth.TRUE),
        ("eligibility/komponen/sekolah", Truth.TRUE),
        ("unless/daftar", Truth.FALSE),
    ]


def test_alternatives_all_fail() -> None:
    """Where no alternative holds, every one of them is a reason."""
    only_head = [{"id_anggota": "A-1", "tanggal_lahir": "1980-03-01", "sekolah": False, "jaminan": []}]
    found = steps(find(BOTH, desil=2, anggota=only_head))
    assert [node for node, _ in found] == [
        "eligibility/komponen",
        "eligibility/komponen/tua",
        "eligibility/komponen/sekolah",
    ]


def test_exception_that_holds_is_the_reason() -> None:
    """Under `unless`, what is true speaks against, and is marked as an exception."""
    (found,) = find(BOTH, desil=2, aset_mobil=True)
    assert found.node == "coba/2025-08-01/unless/daftar/mobil"
    assert (found.truth, found.negative) == (Truth.TRUE, True)


def test_undetermined_names_the_unknown_and_nothing_false() -> None:
    """Where the answer is open, the reasons are the unknown conditions alone."""
    assert steps(find(BOTH, desil=None)) == [("eligibility/desil", Truth.UNKNOWN)]


def test_reason_carries_value_threshold_and_source() -> None:
    """A reason has the household's value, the limit in force with its date and confidence, the clause and the register."""
    (found,) = find(BOTH)
    assert found.text == "Desil cukup rendah"
    assert found.text_en == "Low enough"
    assert dict(found.values) == {"desil": 5, "batas": 4}
    assert found.basis == ("Peraturan 1, Pasal 3",)
    assert found.registers == ("data_kita",)
    (limit,) = found.thresholds
    assert (limit.since, limit.source, limit.confidence, limit.contested) == (
        "2025-07-08",
        "Pernyataan menteri",
        "press",
        False,
    )


def test_contested_threshold_is_a_range() -> None:
    """A limit on which sources disagree is given as its range, and marked."""
    (found,) = find("all:\n  - desil <= berselisih")
    assert dict(found.values)["berselisih"] == [4, 5]
    assert found.thresholds[0].contested


def test_missing_value_is_none() -> None:
    """A value that is not known is null, never a guess."""
    (found,) = find("all:\n  - desil <= 4", desil=None)
    assert dict(found.values) == {"desil": None}


def test_sensitive_values_are_hidden_unless_asked_for() -> None:
    """A sensitive value is hidden; identity is never given at all."""
    rule = 'all:\n  - aset_mobil\n  - "nomor_kk = \\"1234567890123456\\""'
    hidden, given = find(rule, aset_mobil=True), find(rule, sensitive=True, aset_mobil=True)
    assert dict(hidden[0].values) == {"aset_mobil": "(data sensitif)"}
    assert dict(given[0].values) == {"aset_mobil": True}
    assert hidden[1].values == given[1].values == ()
    assert "1234567890123456" not in str((hidden, given)).replace(hidden[1].text, "").replace(
        str(hidden[1].text_en), ""
    )


def test_quantifier_names_the_rows() -> None:
    """A reason about any member says which, with each one's values."""
    (found,) = find("all:\n  - any_member: umur >= 18")
    assert found.members == ("A-1",)
    assert dict(found.values) == {"A-1.umur": 45}


def test_member_program_gives_each_member_its_reasons() -> None:
    """In a member's program a reason names whose it is."""
    found = find("all:\n  - umur >= 60", recipient="anggota")
    assert [each.member for each in found] == ["A-1", "A-2"]
    assert [dict(each.values)["umur"] for each in found] == [45, 9]


def test_json_is_as_the_contract_shows() -> None:
    """A reason as JSON has node, text, truth, values and basis, and can be written."""
    (found,) = find(BOTH)
    item = found.to_dict()
    assert list(item)[:5] == ["node", "text", "truth", "values", "basis"]
    assert item["truth"] is False
    assert json.loads(json.dumps(item))["thresholds"][0]["value"] == 4


def test_bundled_rules_give_reasons_for_the_whole_village() -> None:
    """Every program gives every household of the example village its reasons, and they can be written as JSON."""
    content = bundled()
    for key in ("K-003", "K-017", "K-021"):
        facts = read(content, village()[key], ON)
        for edition in content.editions:
            if ON in edition.during and not edition.applies_in:
                reading, trace = decide(content, edition, facts)
                found = reasons(content, edition, facts, trace, reading.truth)
                assert found, (key, edition.id)
                assert json.dumps([each.to_dict() for each in found])


def test_pkh_refuses_for_the_decile() -> None:
    """The household just above the line is told so, with the line."""
    content = bundled()
    facts = read(content, village()["K-017"], ON)
    edition = edition_of(content, "pkh", ON)
    reading, trace = decide(content, edition, facts)
    (found,) = reasons(content, edition, facts, trace, reading.truth)
    assert found.node == "pkh/2025-07-08/eligibility/desil"
    assert dict(found.values) == {"desil_nasional": 5, "batas_desil_pkh": 4}
