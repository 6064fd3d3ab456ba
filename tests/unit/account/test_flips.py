"""What would change an outcome: what is found, and that it is said where not every possibility was tried."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sasaran
from tests.support.bundled import bundled_book

ROOT = Path(__file__).resolve().parents[3]

RULES = """rulebook: uji
version: '1'
language: 1
---
entity: keluarga
key: id_keluarga
fields:
  nilai:
    type: whole number
    min: 0
    max: 5000
    title: Nilai
  aset:
    type: set of codes
    codes:
      {codes}
  lain:
    type: yes/no
---
program: bantuan
title: Bantuan
recipient: keluarga
valid:
  from: 2025-01-01
eligibility:
  any:
    {conditions}
"""
READERS = ("auditor", "petugas", "keluarga")
PARTLY = {
    "id": ("Tidak semua kemungkinan dicoba", "Tidak semua catatan dicoba"),
    "en": ("Not every possibility has been tried", "Not every record has been tried"),
}


def decide(folder: Path, conditions: list[str], codes: str = "sapi", **record: Any) -> sasaran.api.Case:
    names = "\n      ".join(f"{name}:" for name in codes.split())
    text = RULES.format(conditions="\n    ".join(f"- {each!r}" for each in conditions), codes=names)
    (folder / "rulebook.yaml").write_text(text)
    return sasaran.load(folder).decide({"id_keluarga": "K-1", **record}, "2026-02-01")


def tell(case: sasaran.api.Case, reader: str, lang: str = "id") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(case["bantuan"].explain(lang, reader=reader, form="json"))
    return found


MANY = [*(f"nilai = {7 * k} and lain" for k in range(1, 30)), "nilai = 1000"]


@pytest.mark.parametrize(("conditions", "codes", "record", "whole"), [
    (["nilai >= 40"], "sapi", {"nilai": 3}, True),
    (['"sapi" in aset and "kuda" in aset'], "sapi kuda ayam", {"aset": []}, True),
    (['"sapi" in aset and not("ayam" in aset) and "kuda" in aset'], "sapi kuda ayam", {"aset": []}, False),
    (MANY, "sapi", {"nilai": 0, "lain": False}, False),
])  # fmt: skip
def test_a_search_that_was_cut_says_so_to_every_reader(
    tmp_path: Path, conditions: list[str], codes: str, record: dict[str, Any], whole: bool
) -> None:
    """Where values of a fact were left out and none was found, each reader's text and data say so; else nobody's does."""
    case = decide(tmp_path, conditions, codes, **record)
    assert case["bantuan"].outcome.value == "ineligible"
    for reader in READERS:
        for lang, partly in PARTLY.items():
            assert tell(case, reader, lang)["changes_complete"] is whole
            text = " ".join(case["bantuan"].explain(lang, reader=reader).split())
            assert any(each in text for each in partly) is not whole, (reader, lang)


def test_the_nearest_value_is_found_and_is_whole(tmp_path: Path) -> None:
    """The change that is named is the very next value on the other side of the line."""
    case = decide(tmp_path, ["nilai >= 40"], nilai=3)
    assert [each["after"] for each in tell(case, "petugas")["changes"][0]["changes"]] == [40]


def change_record(record: dict[str, Any], changes: list[dict[str, Any]]) -> dict[str, Any]:
    """Write changes of fields into a household's record, as somebody who corrects it would."""
    record = copy.deepcopy(record)
    for change in changes:
        key = change.get("member")
        row = record if key is None else next(each for each in record["anggota"] if each["id_anggota"] == key)
        row[change["name"]] = change["after"]
        row.get("tanggal_fakta", {}).pop(change["name"], None)
    return record


def list_village(*keys: str) -> Iterator[dict[str, Any]]:
    lines = (ROOT / "examples" / "desa-contoh" / "keluarga.jsonl").read_text("utf-8").splitlines()
    yield from (record for record in map(json.loads, lines) if record["id_keluarga"] in keys)


def test_a_change_written_into_the_record_turns_the_outcome() -> None:
    """Each change of fields that is proposed, written into the file, is accepted there and gives the outcome named."""
    book = bundled_book()
    tried = 0
    for record in list_village("K-008", "K-017"):
        for decision in book.decide(record, "2026-02-01").decisions:
            told = json.loads(decision.explain(reader="petugas", form="json", sensitive=True, show_keys=True))
            for flip in told["changes"]:
                if all(change["kind"] == "field" for change in flip["changes"]):
                    case = book.decide(change_record(record, flip["changes"]), "2026-02-01")
                    assert case[decision.program].outcome.value == flip["outcome"], (decision.program, flip)
                    tried += 1
    assert tried > 30


def test_nobody_is_told_of_a_change_that_makes_the_record_impossible() -> None:
    """That the head had died is no change to propose: a family without a head is refused, not decided."""
    (record,) = list_village("K-017")
    told = json.loads(bundled_book().decide(record, "2026-02-01")["blt_desa"].explain(reader="petugas", form="json"))
    assert [change["name"] for flip in told["changes"] for change in flip["changes"] if change.get("member")] != []
    assert not any(
        (change["name"], change["after"]) == ("keberadaan", "meninggal")
        for flip in told["changes"]
        for change in flip["changes"]
    )


def test_a_decimal_is_given_as_a_number() -> None:
    """An answer or a change with decimals stands in JSON as the number that the file would have."""
    (record,) = list_village("K-005")
    told = json.loads(
        bundled_book().decide(record, "2026-02-01")["rumah_khusus"].explain(reader="petugas", form="json")
    )
    answers = [
        lead["answer"] for each in told["open"] if each["fact"].get("field") == "luas_lantai" for lead in each["leads"]
    ]
    assert 15.9 in answers
