"""Turn the bytes of a rule file into lines of clean text, or say why they are no text we read."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import partial

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
_LATIN = re.compile("[A-Za-z]")
_MIXED = re.compile("[A-Za-z0-9_\u0370-\u0529\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
LOOKALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb"  # Cyrillic, small
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"  # Cyrillic, capital
    "\u03bf\u03bd\u03b9\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",  # Greek
    "aeopcyxijsdqwhABEKMHOPCTYXIJSoviABEZHIKMNOPTYX",
) | {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
"""Letters and digits of other scripts that look like Latin ones, and those of full width."""

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
        return [], [Diagnostic("SAS-P002", Span(path, 1, 1, 1, 1), {"limit": SIZE_LIMIT >> 20})]
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
    if text.replace("\n", "").replace("\t", "").isprintable():
        return []  # nearly every file, and ten times as quick as searching it
    found: list[Diagnostic] = []
    for pattern, hint in ((INVISIBLE, None), (_HARD_SPACE, "space")):
        for match in pattern.finditer(text):
            if len(found) == _SHOWN:
                return found
            group = 1 if hint else 0
            values = {"character": name_character(match[group])}
            found.append(Diagnostic("SAS-P003", _place(path, text, match.start(group)), values, hint=hint))
    return found


def repair_lookalikes(path: str, texts: list[str]) -> list[Diagnostic]:
    """Find Latin words with a Cyrillic, Greek or full-width letter in them that looks like one of their own.

    The words are repaired in ``texts``, so that nothing else is said of them. Words that are wholly of another script
    stay: a rulebook may be written in it.
    """
    found: list[Diagnostic] = []
    for number, text in enumerate(texts):
        if not text.isascii():
            line = Span(path, number + 1, 1, number + 1, 1)
            texts[number] = _MIXED.sub(partial(_repair_word, line=line, found=found), text)
    return found


def _repair_word(match: re.Match[str], line: Span, found: list[Diagnostic]) -> str:
    word = match[0]
    repair = word.translate(LOOKALIKES)
    if word.isascii() or not repair.isascii() or not _LATIN.search(word):
        return word
    offset = next(place for place, letter in enumerate(word) if not letter.isascii())
    if len(found) < _SHOWN:
        values = {"text": word, "like": repair[offset], "character": name_character(word[offset]), "near": repair}
        found.append(Diagnostic("SAS-P024", line.within(*match.span()), values, hint="near"))
    return repair


def name_character(character: str) -> str:
    """Name a character that can't be shown: ``U+200B ZERO WIDTH SPACE``."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def _find_tabs(path: str, text: str) -> list[Diagnostic]:
    places = [match.start(1) for match in _TAB_INDENT.finditer(text)] if "\t" in text else []
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
