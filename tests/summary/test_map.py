"""The map: whose areas it draws, and its shades."""

from __future__ import annotations

import re

import sasaran
from sasaran.api import find_bundled
from sasaran.summary.drawing import EMPTY, HIDDEN, find_drawing, shade
from sasaran.summary.small import FEW
from tests.batch.homes import load_marava


def test_the_drawing_belongs_to_the_bundled_rulebook() -> None:
    """All 514 districts of 2025 are drawn, each inside the picture; no other country is given this map."""
    content = sasaran.load(find_bundled()).content
    outlines = find_drawing(content)
    assert len(outlines) == 514
    assert {content.areas.areas[code].level for code in outlines} == {content.areas.areas["32.01"].level}
    for path in outlines.values():
        for x, y in re.findall(r"M(-?\d+) (-?\d+)", path):
            assert 0 <= int(x) <= 924
            assert 0 <= int(y) <= 344
    assert find_drawing(load_marava().content) == {}


def test_shades_are_shares_in_equal_classes() -> None:
    """Classes are as wide as most shares need, the last takes the rest; few and nobody have their own marks."""
    found = shade([0, 1, 5, 10, FEW, 0, 3], [100, 100, 100, 100, 100, 0, FEW])
    assert found.width == 2
    assert found.shades == f"0135{HIDDEN}{EMPTY}{HIDDEN}"
    assert shade([], []).shades == ""
    assert shade([100], [100]).shades == "4"
