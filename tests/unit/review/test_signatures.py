"""Signatures: who signed what, and whether it still says what was signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sasaran.review.reads import Reads
from sasaran.review.signatures import Signature, Signed, add_signature, read_signatures
from sasaran.review.standing import Register
from tests.support.small_scenarios import RULE, build

ENTRY = "- program: bantuan\n  oleh: A, Direktur\n  tanggal: 2026-02-01\n  aturan: sha256:x\n  makna: sha256:y\n"


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("desil <= 4", "desil <= 5", False),
        ("desil <= 4", "desil < 4", False),
        ("    - name: mobil\n      when: punya_mobil", "    - name: mobil\n      when: punya_motor", False),
        ("amount: 200000", "amount: 250000", False),
        ("from: 2025-01-01", "from: 2025-02-01", False),
        ("title: Bantuan", "title: Bantuan sosial", True),
        ("- name: desil\n", "- name: desil\n      text: sampai desil empat\n", True),
    ],
)
def test_the_meaning_is_what_decides(old: str, new: str, same: bool) -> None:
    """Another bound, amount or day is another meaning; other words are not."""
    assert RULE.count(old) >= 1
    hashes = [Reads(build(rule)[0], "bantuan").hash() for rule in (RULE, RULE.replace(old, new, 1))]
    assert (hashes[0] == hashes[1]) is same


def test_the_meaning_follows_what_is_read() -> None:
    """What a program rests on is named, down to the fields of its conditions."""
    assert {("field", "desil"), ("field", "punya_mobil")} <= Reads(build()[0], "bantuan").names
    assert ("field", "punya_motor") not in Reads(build()[0], "bantuan").names


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- program: bantuan\n", "SAS-R001", 1),
        (ENTRY + ENTRY.replace("2026-02-01", "1 Februari 2026"), "SAS-R001", 6),
        (ENTRY + "  arsip: ../rahasia.zip\n", "SAS-R001", 1),
        (ENTRY + "  catatan: x\n", "SAS-R001", 1),
        (ENTRY.replace("bantuan", "bantuann"), "SAS-R002", 1),
        ("a: [\n", "SAS-R001", 1),
    ],
)
def test_a_signature_that_can_not_be_understood_is_refused(tmp_path: Path, text: str, code: str, line: int) -> None:
    """Each mistake is told at its entry; nothing is passed over."""
    path = tmp_path / "tanda_tangan.yaml"
    path.write_text(text, encoding="utf-8")
    (found,) = read_signatures(path, ["bantuan"]).problems
    assert (found.code, found.span.line) == (code, line)


def test_a_signature_that_was_written_is_read_again(tmp_path: Path) -> None:
    """What is written comes back; the same again adds nothing; the latest comes first."""
    path = tmp_path / "skenario" / "tanda_tangan.yaml"
    first = Signature(
        "bantuan", 'A "Ahli", Direktur: Bantuan', date(2026, 2, 1), "sha256:x", "sha256:y", "tanda_tangan/x.zip"
    )
    later = Signature("bantuan", "B, Menteri", date(2026, 3, 1), "sha256:z", "sha256:y")
    assert add_signature(path, first)
    assert not add_signature(path, first)
    assert add_signature(path, later)
    signed = read_signatures(path, ["bantuan"])
    assert signed.problems == ()
    assert signed.of("bantuan") == [later, first]


def stand(rule: str) -> str:
    """Sign the small rule, change it, and say how the signature stands, with no rulebook kept."""
    before = build()[0]
    signature = Signature("bantuan", "A", date(2026, 2, 1), before.hash, Reads(before, "bantuan").hash())
    (found,) = Register(build(rule)[0], Signed(Path(), (signature,))).list_standings("bantuan")
    return found.state


def test_without_the_rulebook_that_was_signed_a_change_is_not_passed_over() -> None:
    """Where it was not kept, the same meaning still holds and another does not."""
    assert stand(RULE) == "signed"
    assert stand(RULE.replace("title: Bantuan", "title: Lain", 1)) == "signed"
    assert stand(RULE.replace("desil <= 4", "desil <= 5")) == "unknown"
