"""Read what stands for itself: numbers, texts, dates and durations."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from sasaran.ir.values import exact
from sasaran.parse import refused
from sasaran.parse.cursor import Cursor, begins_operand, is_symbol
from sasaran.parse.lexer import MOST_DIGITS, THOUSANDS, Token
from sasaran.parse.operators import find_spelling
from sasaran.parse.syntax import DateText, DurationText, NumberText, Quoted

_DURATION = re.compile(r"P(?=[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,6})D)?")
_LOOKS_LIKE_DURATION = re.compile(r"P(?:[0-9]+[YMWD])+(?:T[0-9A-Z]*)?|PT[0-9]+[HMS]")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LOOSE_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})")
_SPOKEN = re.compile(r"([0-9]{1,2}) +([a-z]+) +([0-9]{4})")


def read_number(cursor: Cursor) -> NumberText:
    """Read a number, and refuse what people write around one: commas, per cent, millions, units."""
    first = cursor.take()
    text = first.value if cursor.listing else _take_commas(cursor, first)
    here = cursor.here
    if is_symbol(here, "%") and not begins_operand(cursor.peek()):
        text = _shift(text, -2)
        cursor.at += 1
        cursor.refuse(refused.PERCENT, first.start, here.end)
    elif here.kind == "word" and _is_after_number(cursor, here):
        text = _take_word_after(cursor, text, first)
    if len(text) > MOST_DIGITS:
        cursor.stop(refused.DIGITS, first.start, cursor.previous.end)
    decimals = len(text.partition(".")[2])
    return NumberText(cursor.join(first, cursor.previous), exact(Fraction(text)), decimals, text)


def _take_commas(cursor: Cursor, first: Token) -> str:
    """Read ``0,5`` as 0.5, and ``300,000`` as 300000 though not for sure."""
    groups = []
    while _is_glued_number(cursor):
        groups.append(cursor.peek().value)
        cursor.at += 2
    whole, end = first.value, cursor.previous.end
    if not groups:
        return whole
    if "." not in whole and whole != "0" and all(len(group) == 3 and group.isdigit() for group in groups):
        cursor.refuse(refused.SEPARATORS, first.start, end, sure=False)
        return "".join((whole, *groups))
    if len(groups) > 1 or not groups[0].isdigit() or ("." in whole and not THOUSANDS.fullmatch(whole)):
        cursor.stop(refused.NO_NUMBER, first.start, end)
    if cursor.problems and cursor.problems[-1].code == refused.SEPARATORS:
        cursor.problems.pop()  # `1.000.000,50` is one mistake
    cursor.refuse(refused.COMMA, first.start, end)
    whole, part = whole.replace(".", ""), groups[0]
    return f"{whole}.{part}" if part.strip("0") else whole


def _is_glued_number(cursor: Cursor) -> bool:
    comma, after = cursor.here, cursor.peek()
    return (
        is_symbol(comma, ",")
        and comma.start == cursor.previous.end
        and after.kind == "number"
        and after.start == comma.end
    )


def _is_after_number(cursor: Cursor, word: Token) -> bool:
    """Tell whether a word after a number belongs to it: it is no operator and begins no call or filter."""
    following = cursor.peek()
    return (
        find_spelling(word) is None
        and word.value not in ("ascending", "descending")
        and not (following.kind == "symbol" and following.value in ("(", "["))
    )


def _take_word_after(cursor: Cursor, text: str, number: Token) -> str:
    word = cursor.here
    low = word.value.lower()
    cursor.at += 1
    if low in refused.SCALES:
        cursor.refuse(refused.SCALE, number.start, word.end)
        return _shift(text, refused.SCALES[low])
    if low in refused.PERCENTS:
        cursor.refuse(refused.PERCENT, number.start, word.end)
        return _shift(text, -2)
    hint = "duration" if low in refused.SPANS_OF_TIME else None
    cursor.refuse(refused.UNIT, word.start, word.end, hint=hint, sure=False, number=text)
    return text


def _shift(text: str, power: int) -> str:
    """Multiply a number as written by a power of ten."""
    digits = text.replace(".", "")
    point = len(text.partition(".")[0]) + power
    digits = digits.rjust(len(digits) + max(0, 1 - point), "0")
    point = max(point, 1)
    digits = digits.ljust(point, "0")
    whole, part = digits[:point].lstrip("0") or "0", digits[point:].rstrip("0")
    return f"{whole}.{part}" if part else whole


def read_quoted(cursor: Cursor) -> Quoted | DateText:
    """Read a quoted text, or a date that should have been written ``date("…")``."""
    token = cursor.here
    if token.flaw is not None and token.flaw.code == refused.BARE_DATE:
        value = read_loose_date(token.value)
        if value is None:
            cursor.stop(refused.IMPOSSIBLE_DATE, token.start, token.end)
        cursor.take()
        return DateText(cursor.join(token, token), value)
    cursor.take()
    return Quoted(cursor.join(token, token), token.value)


def read_loose_date(text: str) -> date | None:
    """Give the day that a text means, the year or the day first, or None if there is no such day."""
    year_first = _LOOSE_DATE.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    day_first, spoken = _DAY_FIRST.fullmatch(text), _SPOKEN.fullmatch(text.lower())
    if spoken and spoken[2] in refused.MONTHS:
        day, month, year = int(spoken[1]), refused.MONTHS[spoken[2]], int(spoken[3])
    elif year_first:
        year, month, day = (int(part) for part in year_first.groups())
    elif day_first:
        day, month, year = (int(part) for part in day_first.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_dated(cursor: Cursor, first: Token, *, function: str) -> DateText | DurationText | None:
    """Read the rest of ``date("…")``, ``duration("…")`` or ``@"…"`` (``function`` is then "").

    None: a function called with something else than one text, of which nothing was taken.
    """
    if function:
        if cursor.peek().kind != "text" or not is_symbol(cursor.peek(2), ")"):
            return None
        cursor.take()
    elif cursor.here.kind != "text":
        cursor.stop(refused.DATE_FORM, first.start, first.end)
    token = cursor.take()
    if token.flaw is not None and token.flaw.code == refused.BARE_DATE:
        cursor.problems.pop()
        cursor.refuse(refused.DATE_FORM, token.start, token.end)
    if function:
        cursor.take()
    if function == "duration" or (not function and token.value.lstrip("-").upper().startswith("P")):
        return _make_duration(cursor, token.value, first, token)
    return _make_date(cursor, first, token)


def _make_date(cursor: Cursor, first: Token, token: Token) -> DateText:
    value = read_loose_date(token.value)
    if value is None:
        shaped = _LOOSE_DATE.fullmatch(token.value) or _DAY_FIRST.fullmatch(token.value)
        cursor.stop(refused.IMPOSSIBLE_DATE if shaped else refused.DATE_FORM, token.start, token.end)
    if not _DATE.fullmatch(token.value):
        cursor.refuse(refused.DATE_FORM, token.start, token.end)
    return DateText(cursor.join(first, cursor.previous), value)


def _make_duration(cursor: Cursor, text: str, first: Token, token: Token) -> DurationText:
    match = _DURATION.fullmatch(text)
    if match is None:
        cursor.stop(refused.DURATION, token.start, token.end)
    years, months, days = (int(part or 0) for part in match.groups())
    if years + months // 12 > 9999:
        cursor.stop(refused.DURATION, token.start, token.end)
    return DurationText(cursor.join(first, cursor.previous), 12 * years + months, days)


def read_bare_duration(cursor: Cursor) -> DurationText | None:
    """Read ``P1Y6M``; None: the word here is none and looks like none."""
    token = cursor.here
    if not _LOOKS_LIKE_DURATION.fullmatch(token.value) or is_symbol(cursor.peek(), "("):
        return None
    return _make_duration(cursor, token.value, token, cursor.take())
