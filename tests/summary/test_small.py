"""Small cells: nobody can be made out, and what is shown is otherwise what was counted."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sasaran.summary.small import FEW, SPREAD, find_ends, hide, hide_all, hide_total, measure, write


def test_counts_are_shown_in_tens_and_small_ones_not_at_all() -> None:
    """1 to 9 are `FEW`, 0 is 0, the others go to the nearest ten."""
    assert hide(0) == 0
    assert {hide(count) for count in range(1, 10)} == {FEW}
    assert hide_all([10, 14, 15, 104, 105, 12_346]) == [1, 1, 2, 10, 11, 1235]
    with pytest.raises(ValueError, match="below 0"):
        hide(-1)


@given(st.integers(0, 10_000_000))
def test_a_count_lies_where_its_hidden_count_says(count: int) -> None:
    """What a reader takes a figure for is never wrong."""
    low, high = find_ends(hide(count))
    assert low <= count <= high


@pytest.mark.parametrize(
    "parts", [(few, other) for few in range(1, 10) for other in (0, 3, 9, 10, 14, 15, 23, 95, 1004)]
)
def test_a_small_part_cant_be_had_by_subtraction(parts: tuple[int, int]) -> None:
    """Of a total of two parts, one small: three counts at least remain, found by trying all that give the same figures."""
    shown = [hide(part) for part in parts]
    total = hide_total(sum(parts), shown)
    possible = {
        few for few in range(1, 10) for other in range(*_range(shown[1])) if hide_total(few + other, shown) == total
    }
    assert len(possible) >= SPREAD


@pytest.mark.parametrize("count", range(2, 7))
def test_many_small_parts_cant_be_had_either(count: int) -> None:
    """All parts 9, or all 1: the total alone would give them away, so it goes to the next ten."""
    for part in (1, 9):
        shown = [FEW] * count
        total = hide_total(part * count, shown)
        possible = {
            parts[0] for parts in product(range(1, 10), repeat=min(count, 4))
            for rest in range(count - min(count, 4), 9 * (count - min(count, 4)) + 1)
            if hide_total(sum(parts) + rest, shown) == total
        }  # fmt: skip
        assert len(possible) >= SPREAD


def test_the_corners_go_to_the_next_ten() -> None:
    """Five parts of 9 and their total of 45; nine parts of 1 and their total of 9."""
    assert hide(45) == 5
    assert hide_total(45, [FEW] * 5) == 4
    assert hide(9) == FEW
    assert hide_total(9, [FEW] * 9) == 1


def test_figures_are_written_as_the_language_has_them() -> None:
    """A dot or a comma for thousands; no count below ten; and what is hidden has no length."""
    assert (write(FEW, "id"), write(0, "id"), write(123, "id"), write(123, "en")) == ("<10", "0", "1.230", "1,230")
    assert (measure(FEW, 10), measure(5, 10), measure(11, 10), measure(5, 0)) == (0.0, 0.5, 1.0, 0.0)


def _range(tens: int) -> tuple[int, int]:
    low, high = find_ends(tens)
    return low, high + 1
