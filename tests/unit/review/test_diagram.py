"""The diagram of conditions: what stands in its boxes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import sasaran
from sasaran.ir.narrowing import narrow
from sasaran.review.pages import Reader

ROOT = Path(__file__).resolve().parents[3]
CONTENT = narrow(sasaran.load(ROOT / "rules").content, ["pbi_jk"])


@pytest.fixture(scope="module")
def boxes() -> list[str]:
    """The texts of the diagram of the health premium."""
    drawn = Reader(CONTENT, date(2026, 3, 1), "en").read("pbi_jk").told[0].diagram
    texts = re.findall(r"<text[^>]*>(.*?)</text>", drawn, re.DOTALL)
    return [" ".join(re.findall(r">([^<]*)</tspan>", text)) for text in texts]


def test_no_box_shows_a_condition_as_the_rule_writes_it(boxes: list[str]) -> None:
    """What a clause says together with what it excludes is one box, in words."""
    assert "Not insured through an employer" in boxes
    assert not [text for text in boxes if "_" in text or "&quot;" in text]


def test_what_one_person_must_meet_at_once_is_drawn(boxes: list[str]) -> None:
    """The conditions of a member stand in the frame of that member, and no box ends in a colon."""
    place = boxes.index("There is at least one family member meeting all of these at once")
    assert boxes[place + 1 : place + 3] == ["all of these", "Sex: female"]
    assert not [text for text in boxes if text.endswith(":")]


def test_a_frame_without_a_name_says_only_how_its_parts_are_joined(boxes: list[str]) -> None:
    """That at least one must be met is said once."""
    assert "any one will do" in boxes
    assert not [text for text in boxes if text.startswith("At least one of these")]
