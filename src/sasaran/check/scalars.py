"""Read single texts of rule files: days, numbers, yes and no, durations. What can't be read is reported."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from fractions import Fraction

from sasaran.check.problems import Problems
from sasaran.ir.nodes import Words
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Interval
from sasaran.ir.values import Number, exact
from sasaran.parse.expressions import parse_condition, unparse
from sasaran.parse.literals import read_loose_date
from sasaran.parse.shapes import Validity
from sasaran.parse.tree import Scalar

MOST_DECIMALS = 6
_NAME = re.compile(r"[^\W\d]\w*")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SHAPED = re.compile(r"[0-9]{1,4}[-/. ][0-9A-Za-z]{1,9}[-/. ][0-9]{1,4}")
_LONGEST = 40
_DURATION = re.compile(r"P(?=[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,5})W)?(?:([0-9]{1,6})D)?")


def is_name(text: str) -> bool:
    """Say whether a text can be a name: letters, digits and underscores, beginning with a letter."""
    return _NAME.fullmatch(text) is not None


def read_day(text: Scalar | None, problems: Problems) -> date | None:
    """Read an ISO date such as ``2025-07-08``."""
    if text is None:
        return None
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text.text):
        try:
            return date.fromisoformat(text.text)
        except ValueError:
            pass
    near = read_loose_date(text.text.strip())
    hint = "near" if near else "absent" if _SHAPED.fullmatch(text.text) else None
    problems.add("SAS-C001", text.span, text=text.text, near=near.isoformat() if near else "", hint=hint)
    return None


def read_interval(validity: Validity | None, problems: Problems) -> Interval:
    """Read ``from`` and ``through``, both included; a missing end is open."""
    if validity is None:
        return Interval()
    start, end = read_day(validity.from_, problems), read_day(validity.through, problems)
    if start is not None and end is not None and start > end:
        problems.add("SAS-C002", validity.at("through"), start=start, end=end)
        end = None
    if end is None and validity.through is not None:
        end = start  # nothing more is said of days that can't be told
    return Interval(start or FIRST_DAY, end or LAST_DAY)


def read_number(text: Scalar | None, decimals: int, problems: Problems) -> Number | None:
    """Read an exact number with at most ``decimals`` places; ``300.000`` is refused, never read as 300."""
    if text is None:
        return None
    if not _NUMBER.fullmatch(text.text) or len(text.text) > _LONGEST:
        hint, near = _suggest_number(text)
        problems.add("SAS-C003", text.span, text=text.text, near=near, hint=hint)
        return None
    places = len(text.text.partition(".")[2])
    if places > decimals:
        problems.add(
            "SAS-C004",
            text.span,
            text=text.text,
            decimals=decimals,
            near=text.text.replace(".", ""),
            hint="thousands" if re.fullmatch(r"-?\d{1,3}(\.\d{3})+", text.text) else None,
        )
        return None
    return exact(Fraction(text.text))


def _suggest_number(text: Scalar) -> tuple[str | None, str]:
    """Suggest how a number is written, from what conditions understand of it: a hint, and the number."""
    written = unicodedata.normalize("NFKC", text.text).strip().rstrip(".")
    tree, found = parse_condition(written, text.span)
    near = unparse(tree) if tree is not None else str(found[0].values.get("repair", ""))
    if len(near) > _LONGEST or not _NUMBER.fullmatch(near):
        return None, ""
    return ("percent" if written.endswith("%") else "near"), near


def read_whole(text: Scalar | None, problems: Problems) -> int | None:
    """Read a whole number."""
    number = read_number(text, 0, problems)
    return None if number is None else int(number)


def read_count(text: Scalar | None, problems: Problems) -> int | None:
    """Read how many of something there are: one or more."""
    count = read_whole(text, problems)
    if text is not None and count is not None and count < 1:
        problems.add("SAS-C038", text.span, count=count)
        return None
    return count


def read_decimals(text: Scalar | None, problems: Problems) -> int | None:
    """Read how many decimals a number may have."""
    if text is not None and not re.fullmatch(rf"[0-{MOST_DECIMALS}]", text.text):
        problems.add("SAS-C089", text.span, hint="declared")
        return None
    return int(text.text) if text is not None else None


def read_flag(text: Scalar | None, problems: Problems, yes: str = "yes", no: str = "no") -> bool | None:
    """Read yes or no: ``true``/``false`` or the rulebook's own words."""
    if text is None:
        return None
    if text.text in ("true", yes):
        return True
    if text.text in ("false", no):
        return False
    problems.add("SAS-C005", text.span, text=text.text, yes=yes, no=no)
    return None


def read_duration(text: Scalar | None, problems: Problems) -> tuple[int, int] | None:
    """Read ``P1Y6M`` or ``P10D`` as whole months and days."""
    if text is None:
        return None
    match = _DURATION.fullmatch(text.text)
    if not match:
        problems.add("SAS-C006", text.span, text=text.text)
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return years * 12 + months, weeks * 7 + days


def read_words(words: dict[str, Scalar] | None) -> Words:
    """Read a text by language."""
    return tuple((language, text.text) for language, text in words.items()) if words else ()


def read_indicative(text: Scalar | None, problems: Problems) -> bool:
    """Read the `confidence` of a rule: is it indicative? A word that is none of those known is no firm rule either."""
    found = read_choice(text, ("indicative", "law", "press", "practice", "uncertain"), problems, "confidence")
    return found == "indicative"


def read_choice(text: Scalar | None, choices: tuple[str, ...], problems: Problems, key: str) -> str | None:
    """Read one of a few words."""
    if text is None:
        return None
    if text.text in choices:
        return text.text
    problems.unknown("SAS-C007", text.span, text.text, choices, key=key)
    return None
