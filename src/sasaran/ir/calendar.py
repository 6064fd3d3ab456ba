"""Count completed years and months, and shift dates: one definition of each, for every room."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def completed_years(start: date, end: date) -> int:
    """Count the completed years from ``start`` to ``end``; who was born on 29 February turns on 1 March."""
    before = end.month < start.month or (end.month == start.month and end.day < start.day)
    return end.year - start.year - before


def completed_months(start: date, end: date) -> int:
    """Count the completed months from ``start`` to ``end``."""
    return 12 * (end.year - start.year) + end.month - start.month - (end.day < start.day)


def shift_date(day: date, months: int, days: int) -> date:
    """Move a date by whole months (clamped to the month's end), then by days; stop at the first and last date."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:
        return date.max if year > 9999 else date.min
    moved = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    try:
        return moved + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
