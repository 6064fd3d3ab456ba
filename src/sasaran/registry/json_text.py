"""JSON text → plain values, exactly: decimals stay decimals, no key twice, no NaN; or `UnreadableError` with its fault.

Python's own reader takes NaN, keeps the last of two equal keys, turns 0.1 into a float, refuses long whole numbers
with an error of its own and leaks RecursionError. Here each of these is a fault with a code.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation

from sasaran.base.errors import Fault
from sasaran.registry.refusals import show_key

_LONGEST_NUMBER = 10_000
_LONGEST_INT = 4_000  # beyond some 4,300 digits, int() itself refuses a text


class UnreadableError(Exception):
    """A text that can't be read at all."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def decode_text(data: bytes, line: int | None = None) -> str:
    """Decode UTF-8, with or without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(Fault("SAS-H041", line=line)) from None


def parse_json(text: str, line: int | None = None) -> object:
    """Read one JSON value that is the whole text; ``line`` is where the text begins in its file."""
    text = text.removeprefix("\ufeff")
    value, end = parse_json_at(text, skip_blank(text, 0), line)
    if skip_blank(text, end) < len(text):
        raise UnreadableError(locate(text, end, line))
    return value


def parse_json_at(text: str, start: int, line: int | None = None) -> tuple[object, int]:
    """Read the JSON value that begins at ``start``; give it and where it ends."""
    try:
        return _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise UnreadableError(locate(text, error.pos, line)) from None
    except RecursionError:
        fault = Fault("SAS-H046")
    except UnreadableError as unreadable:
        fault = unreadable.fault
    raise UnreadableError(Fault(fault.code, fault.path, fault.values, fault.hint, locate(text, start, line).line))


def skip_blank(text: str, start: int) -> int:
    """Find the next character that is not white space, as JSON has it."""
    while start < len(text) and text[start] in " \t\n\r":
        start += 1
    return start


def locate(text: str, place: int, line: int | None) -> Fault:
    """Say that the text can't be read from here on; ``line`` is where the text begins in its file."""
    place = skip_blank(text, place)
    row = (line or 1) + text.count("\n", 0, place)
    column = place - text.rfind("\n", 0, place)
    return Fault("SAS-H002", "", {"row": row, "column": column}, None, None if line is None else row)


def _read_decimal(text: str) -> Decimal:
    try:
        if len(text) <= _LONGEST_NUMBER:
            return Decimal(text)
    except InvalidOperation:  # an exponent beyond what decimals have
        pass
    raise UnreadableError(Fault("SAS-H048", "", {"limit": _LONGEST_NUMBER}))


def _read_int(text: str) -> int | Decimal:
    # A long one stays a decimal: its field's bounds refuse it with its place.
    return int(text) if len(text) <= _LONGEST_INT else _read_decimal(text)


def _refuse_constant(text: str) -> object:
    raise UnreadableError(Fault("SAS-H047"))


def _read_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise UnreadableError(Fault("SAS-H045", "", {"name": show_key(twice)}))
    return result


_DECODER = json.JSONDecoder(
    parse_float=_read_decimal, parse_int=_read_int, parse_constant=_refuse_constant, object_pairs_hook=_read_object
)
