"""Find what a rule file holds beside its tree: comments, empty lines and the lines between documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its text from the ``#`` on, its line and column from 1, and whether it stands behind something."""

    text: str
    line: int
    column: int
    trailing: bool


def find_comments(text: str) -> list[Comment]:
    """Find every comment of a YAML text, in order: what stands between tokens and begins with ``#``.

    Raises:
        yaml.YAMLError: The text is no YAML.
    """
    found: list[Comment] = []
    end = 0
    starts = _line_starts(text)
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if token.start_mark.index > end:
            found += _between(text, end, token.start_mark.index, starts)
        end = max(end, token.end_mark.index)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = text[token.start_mark.index : text.find("\n", token.start_mark.index)]
            cut = header.find(" #")
            if cut >= 0:
                found += _between(text, token.start_mark.index + cut, token.start_mark.index + len(header), starts)
            end = _content_end(text, token.start_mark.index, token.end_mark.index)
    return [*found, *_between(text, end, len(text), starts)]


def _content_end(text: str, start: int, end: int) -> int:
    """Find where the text of a block scalar ends: comments may follow it before the next token begins."""
    return start + len(text[start:end].rstrip())


def _line_starts(text: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]


def _between(text: str, start: int, end: int, starts: list[int]) -> Iterator[Comment]:
    place = text.find("#", start, end)
    while place >= 0:
        stop = text.find("\n", place)
        stop = len(text) if stop < 0 else stop
        line = _find_line(starts, place)
        before = text[starts[line - 1] : place]
        yield Comment(text[place:stop].rstrip(), line, place - starts[line - 1] + 1, bool(before.strip()))
        place = text.find("#", stop, end)


def _find_line(starts: list[int], place: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= place else (low, middle)
    return low + 1
