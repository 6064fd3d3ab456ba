"""Days as a pattern: a text is refused that is no day of the calendar, also by validators that don't know `format`."""

from __future__ import annotations

from functools import lru_cache

_COMMON = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|"
    "02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_LEAP = "02-29"


@lru_cache(maxsize=64)
def day_pattern(first: int, last: int) -> str:
    """Give the pattern of ISO days of the years ``first`` through ``last`` (1 to 9999), leap days included."""
    leap = _join([year for year in range(first, last + 1) if _is_leap(year)]) if last - first <= 400 else _LEAP_YEARS
    years = _join(range(first, last + 1)) if last - first <= 400 else "(?!0000)[0-9]{4}"
    return f"^(?:{years}-{_COMMON}" + (f"|{leap}-{_LEAP})$" if leap else ")$")


_LEAP_YEARS = "(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _join(years: range | list[int]) -> str:
    """Join years to alternatives, whole decades and centuries in one."""
    left = [f"{year:04d}" for year in years]
    for length, count in ((3, 10), (2, 100)):
        grouped: dict[str, list[str]] = {}
        for text in left:
            grouped.setdefault(text[:length], []).append(text)
        left = []
        for start, members in grouped.items():
            whole = len(members) == 10 if length == 3 else sorted(members) == [f"{start}{d}[0-9]" for d in range(10)]
            left += [f"{start}{'[0-9]' * (4 - length)}"] if whole and count else members
    return "(?:" + "|".join(left) + ")" if left else ""
