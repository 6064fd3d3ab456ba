"""What would change an outcome: what is found, and that it is said where not every possibility was tried."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sasaran

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
