"""Texts of files as lines, read the way an officer reads them: by indentation, also where YAML can't."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_DASH = re.compile(r"-(?:[ \t]+|$)")
_KEY = re.compile(r"""(?P<key>[^\W\d]\w*|"[^"]*"|'[^']*')[ ]*:(?=[ \t]|$)""")


@dataclass(frozen=True)
class Token:
    """What opens a level: a dash or a key, at a column (from 0). ``end`` is where what it holds begins."""

    column: int
    key: str | None
    end: int


@dataclass(frozen=True)
class Line:
    """One line: the dashes and the key that it begins with, and what stands after them."""

    tokens: tuple[Token, ...]
    start: int
    text: str
    blank: bool

    @property
    def key(self) -> Token | None:
        """The key of the line, if it has one."""
        return self.tokens[-1] if self.tokens and self.tokens[-1].key is not None else None


def split_lines(text: str) -> list[str]:
    """Split a text where editors do."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_line(text: str) -> Line:
    """Read one line."""
    tokens: list[Token] = []
    place = len(text) - len(text.lstrip(" "))
    while match := _DASH.match(text, place):
        tokens.append(Token(place, None, match.end()))
        place = match.end()
    if match := _KEY.match(text, place):
        end = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip(" "))
        tokens.append(Token(place, match["key"].strip("\"'"), end))
        place = end
    rest = text[place:]
    return Line(tuple(tokens), place, rest, not text.strip() or text.lstrip().startswith("#"))


@dataclass(frozen=True)
class Step:
    """One key or dash (``key`` None) above a place, and where it stands."""

    key: str | None
    line: int
    column: int


def find_steps(lines: Sequence[str], number: int, column: int) -> list[Step]:
    """Find the keys and dashes above a place at this column (from 0), outermost first.

    The tokens of the line itself that stand before the column count as well.
    """
    steps: list[Step] = []
    limit = column
    own = [token for token in read_line(lines[number]).tokens if token.column < column]
    limit = _climb(steps, own, number, limit, bare=False)
    above = number - 1
    while above >= 0 and limit >= 0 and not is_separator(lines[above]):
        line = read_line(lines[above])
        if not line.blank:
            limit = _climb(steps, line.tokens, above, limit, bare=not line.text.partition("#")[0].strip())
        above -= 1
    return steps[::-1]


def _climb(steps: list[Step], tokens: Sequence[Token], number: int, limit: int, *, bare: bool) -> int:
    for token in reversed(tokens):
        # A list may stand at the column of its key, which then has nothing else after it.
        beside = bare and token.key is not None and token.column == limit and bool(steps) and steps[-1].key is None
        if token.column < limit or beside:
            steps.append(Step(token.key, number, token.column))
            limit = token.column
    return limit


def is_separator(text: str) -> bool:
    """Say whether a line parts two documents."""
    return re.match(r"---(?:\s|$)", text) is not None


def find_document(lines: Sequence[str], number: int) -> tuple[int, int]:
    """Find the first line of the document around a line, and the line after its last."""
    start = next((place + 1 for place in range(min(number, len(lines) - 1), -1, -1) if is_separator(lines[place])), 0)
    end = next((place for place in range(start, len(lines)) if is_separator(lines[place])), len(lines))
    return start, max(end, start)


def list_root_keys(lines: Sequence[str], start: int, end: int) -> dict[str, str]:
    """List the keys of a document that stand at its margin, with what follows each on its line."""
    found: dict[str, str] = {}
    for text in lines[start:end]:
        line = read_line(text)
        if not line.blank and len(line.tokens) == 1 and line.key is not None and line.key.column == 0:
            found.setdefault(line.key.key or "", line.text.strip())
    return found


def find_sibling(lines: Sequence[str], step: Step, key: str) -> str | None:
    """Find what stands under another key of the mapping in which a key stands; None where it has no such key."""
    return next((text for name, text in _find_siblings(lines, step.line, step.column) if name == key), None)


def list_siblings(lines: Sequence[str], number: int, column: int) -> frozenset[str]:
    """List the keys that stand at a column in the mapping around a line, without the line's own."""
    return frozenset(name for name, _ in _find_siblings(lines, number, column))


def _find_siblings(lines: Sequence[str], number: int, column: int) -> Iterator[tuple[str, str]]:
    """Find the other keys of a mapping whose keys stand at a column, with what follows each on its line."""
    own = read_line(lines[number]).tokens
    opens = bool(own) and own[0].column < column  # after its dash: nothing above belongs to it
    if not opens:
        yield from _search(lines, range(number - 1, -1, -1), column)
    yield from _search(lines, range(number + 1, len(lines)), column)


def _search(lines: Sequence[str], numbers: range, column: int) -> Iterator[tuple[str, str]]:
    """Search in one direction, to the end of the mapping: upwards, that is the dash that opens it."""
    upwards = numbers.step < 0
    for number in numbers:
        if is_separator(lines[number]):
            return
        line = read_line(lines[number])
        if line.blank or not line.tokens:
            continue
        outside = line.tokens[0].column < column
        own = next((token for token in line.tokens if token.column == column), None)
        if own is not None and own.key is not None and (upwards or not outside):
            yield own.key, line.text.strip()
        if outside:
            return
