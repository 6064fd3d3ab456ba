"""Turn the bytes of a rule file into lines of clean text, or say why they are no text we read."""

from __future__ import annotations

import codecs
import re
import unicodedata

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span

SIZE_LIMIT = 2 * 1024 * 1024
"""The most bytes a rule file may have."""

_SHOWN = 20
"""So many invisible characters of one file are reported."""

# Control characters, soft hyphens, zero-width spaces and marks that reorder what the reader sees: with them a file
# can show one rule and mean another. Joiners (U+200C, U+200D) stay: some scripts need them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_HARD_SPACE = re.compile("(?m)(?:^[ -]*|:)([\xa0\u2000-\u200a\u202f\u205f\u3000])")
_TAB_INDENT = re.compile(r"(?m)^[ ?-]*(\t)[ \t?-]*[^\s#]")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf32"),
    (codecs.BOM_UTF32_BE, "utf32"),
    (codecs.BOM_UTF16_LE, "utf16"),
    (codecs.BOM_UTF16_BE, "utf16"),
)


def read_lines(path: str, data: bytes) -> tuple[list[str], list[Diagnostic]]:
    """Decode ``data`` and split it into lines, without byte order mark, tabs and line ends.

    A tab that does not indent becomes one space, so that columns stay. With any diagnostic the file can't be read
    further, and there are no lines.
    """
    if len(data) > SIZE_LIMIT:
        return [], [Diagnostic("SAS-P002", Span(path, 1, 1, 1, 1), {"size": len(data), "limit": SIZE_LIMIT})]
    try:
        text = _normalise(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError as error:
        return [], [_refuse_encoding(path, data.removeprefix(codecs.BOM_UTF8), error.start)]
    if "\x00" in text and (data[1:2] == b"\x00" or data[:1] == b"\x00"):
        return [], [Diagnostic("SAS-P001", Span(path, 1, 1, 1, 1), hint="utf16")]
    problems = [*_find_invisible(path, text), *_find_tabs(path, text)]
    if problems:
        return [], problems
    return text.replace("\t", " ").split("\n"), []


def _normalise(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_encoding(path: str, data: bytes, start: int) -> Diagnostic:
    hint = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if hint:
        return Diagnostic("SAS-P001", Span(path, 1, 1, 1, 1), hint=hint)
    before = _normalise(data[:start].decode("utf-8"))
    return Diagnostic("SAS-P001", _place(path, before, len(before)))


def _find_invisible(path: str, text: str) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for pattern, hint in ((INVISIBLE, None), (_HARD_SPACE, "space")):
        for match in pattern.finditer(text):
            if len(found) == _SHOWN:
                return found
            group = 1 if hint else 0
            values = {"character": name_character(match[group])}
            found.append(Diagnostic("SAS-P003", _place(path, text, match.start(group)), values, hint=hint))
    return found


def name_character(character: str) -> str:
    """Name a character that can't be shown: ``U+200B ZERO WIDTH SPACE``."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def _find_tabs(path: str, text: str) -> list[Diagnostic]:
    places = [match.start(1) for match in _TAB_INDENT.finditer(text)]
    if not places:
        return []
    labels: tuple[Label, ...] = ()
    if len(places) > 1:
        labels = (Label(_place(path, text, places[1]), "also", {"count": len(places) - 1}),)
    return [Diagnostic("SAS-P004", _place(path, text, places[0]), labels=labels)]


def _place(path: str, text: str, index: int) -> Span:
    line = text.count("\n", 0, index) + 1
    column = index - (text.rfind("\n", 0, index) + 1) + 1
    return Span(path, line, column, line, column + 1)
