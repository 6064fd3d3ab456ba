"""Rewrite one line of a rule file the way it should stand, and keep track of what that does to columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sasaran.base.span import Span

_SHOWN = 160
"""A longer line is not printed in a hint."""

_REPAIRS = 2

_LEAD = re.compile(r"""\s*(?:- +)*(?:(?:[\w.-]+|'(?:[^']|'')*'|"(?:[^"\\]|\\.)*") *:(?: +|$))?""")
_DASH = re.compile(r"( *(?:- +)*)-(?=[^\W\d]|[\"'(!@])")
_NO_SPACE = re.compile(r"(\s*(?:- +)*[^\W\d][\w.]*):(?=[^\s:/])")
_WIDE_COLON = re.compile(r"(\s*(?:- +)*[^\W\d][\w.]*)\uff1a")
_BULLET = re.compile(r"( *)([\u2010-\u2015\u2022\u2023\u2043\u2212\u25aa\u25cf\u25e6\u00b7*]|[0-9]{1,2}[.)])(?= +\S)")
_CONDITION = re.compile(r" +[^\W\d][\w.]*(?:$| *(?:<=|>=|!=|=|<|>)| +(?:in|between|and|or) )")
_COMMENT = re.compile(r" #(?: |$)")


@dataclass(frozen=True, slots=True)
class Repair:
    """Line ``line`` (from 0) as it should stand; one character was put in before ``column`` (from 0).

    A ``column`` beyond the line says that none was: the places of its other characters are what they were.
    """

    line: int
    text: str
    column: int

    @property
    def shown(self) -> str | None:
        """The new line without its indentation, or None where it is too long to print."""
        text = re.sub(r"^- +", "- ", self.text.strip())
        return text if len(text) <= _SHOWN else None


@dataclass(slots=True)
class Lines:
    """The lines of a file, some of them already repaired, with places told in the file as it was."""

    path: str
    texts: list[str]
    _inserted: dict[int, list[int]] = field(default_factory=dict)
    _lengths: dict[int, int] = field(default_factory=dict)

    def repair(self, repair: Repair) -> None:
        """Put the repaired line in the place of the old one."""
        self._lengths.setdefault(repair.line, len(self.texts[repair.line]))
        self._inserted.setdefault(repair.line, []).append(repair.column)
        self.texts[repair.line] = repair.text

    def may_repair(self, line: int) -> bool:
        """Tell whether a line may be repaired (once more): each time may double its quotes, so not for ever."""
        return len(self._inserted.get(line, ())) < _REPAIRS

    def text(self, line: int) -> str:
        """The line (from 0), empty beyond the end."""
        return self.texts[line] if 0 <= line < len(self.texts) else ""

    def clamp(self, line: int, column: int) -> tuple[int, int]:
        """Keep a mark inside the file: the end of a file may be told as a line of its own."""
        last = len(self.texts) - 1
        return (line, column) if line <= last else (last, len(self.text(last)))

    def span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """Tell the place of these marks (from 0) in the file as it was (from 1)."""
        if self._inserted:
            column = self._original(line, column)
            end_column = self._original(end_line, end_column)
        return Span(self.path, line + 1, column + 1, end_line + 1, end_column + 1)

    def rest(self, line: int, column: int) -> Span:
        """Tell the place from ``column`` to the end of the line's text."""
        return self.span(line, column, line, max(column + 1, len(self.text(line).rstrip())))

    def _original(self, line: int, column: int) -> int:
        for inserted in reversed(self._inserted.get(line, ())):
            column -= column > inserted
        return min(column, self._lengths.get(line, column))


def find_value(text: str) -> int:
    """Find the column where the value of this line begins: after dashes and one key."""
    match = _LEAD.match(text)
    return match.end() if match else 0


def quote_value(line: int, text: str, start: int | None = None) -> Repair:
    """Put the value of the line (from ``start`` on) in single quotes; a comment stays outside."""
    start = find_value(text) if start is None else start
    value, comment = split_comment(text[start:].rstrip())
    quoted = value.replace("'", "''")
    return Repair(line, f"{text[:start]}'{quoted}'{comment}", start)


def space_colon(line: int, text: str) -> Repair | None:
    """Put the missing space after the colon of the key that begins the line, or an ordinary colon for a wide one."""
    if match := _WIDE_COLON.match(text):
        return Repair(line, f"{match[1]}: {text[match.end() :].lstrip()}", match.end(1))
    match = _NO_SPACE.match(text)
    return Repair(line, f"{text[: match.end()]} {text[match.end() :]}", match.end()) if match else None


def replace_bullet(line: int, text: str) -> tuple[str, Repair] | None:
    """Put a dash in the place of the bullet or number that begins the line: gives the bullet, and the repair."""
    match = _BULLET.match(text)
    if match is None or (match[2][0].isdigit() and not _CONDITION.match(text, match.end())):
        return None
    dash = "-".ljust(len(match[2]))
    return match[2], Repair(line, f"{match[1]}{dash}{text[match.end() :]}", len(text) + 1)


def split_comment(value: str) -> tuple[str, str]:
    """Part a value from the comment after it; inside double quotes there is none."""
    cut = _COMMENT.search(value)
    if cut is None or value.count('"', 0, cut.start()) % 2:
        return value, ""
    kept = value[: cut.start()].rstrip()
    return kept, value[len(kept) :]


def space_dash(line: int, text: str) -> Repair | None:
    """Put the missing space after the dash that begins the line, if there is such a dash."""
    match = _DASH.match(text)
    if match is None:
        return None
    column = match.end()
    return Repair(line, f"{text[:column]} {text[column:]}", column)
