"""The pattern of days: exactly the days of the calendar."""

from __future__ import annotations

import re
from datetime import date

import pytest

from sasaran.schema.days import day_pattern


@pytest.mark.parametrize(("first", "last"), [(1900, 2100), (1995, 2007), (2000, 2000), (2001, 2001), (1, 9999)])
def test_it_matches_days_and_nothing_else(first: int, last: int) -> None:
    """Every day of these years matches, and no other text of digits does: no 30 February, no leap day of 1900."""
    pattern = re.compile(day_pattern(first, last))
    years = {first - 1, first, last, last + 1, 0, 4, 1900, 1999, 2000, 2001, 2004, 2024, 2100} & set(range(10_000))
    for year in years:
        for month in range(14):
            for day in range(33):
                text = f"{year:04d}-{month:02d}-{day:02d}"
                assert (pattern.match(text) is not None) == (is_day(year, month, day) and first <= year <= last), text


def is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
