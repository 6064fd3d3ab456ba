"""A text file, looked through once from end to end: its encoding, its line ends, its fingerprint, and its beginning."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.registers.report import SourceFile
from sasaran.registers.sources.files import read_head, refuse_damaged, refuse_opening
from sasaran.registers.sources.names import MOST_COLUMNS
from sasaran.registers.sources.source import SourceError

ENCODINGS = {"utf-8": "utf-8", "utf-16": "utf-16", "windows-1252": "cp1252"}
BUFFER = 1 << 25
"""So much of a file DuckDB holds at a time: more than any row that is let through."""
_OTHER_NAMES = {
    "utf8": "utf-8", "utf-8-sig": "utf-8", "utf16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
    "cp1252": "windows-1252", "windows1252": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252",
    "iso-8859-1": "windows-1252", "ansi": "windows-1252",
}  # fmt: skip
_CHUNK = 1 << 20
LONGEST_ROW = 1 << 21
"""A longer line is refused; of one longer than its buffer DuckDB would say nothing at all."""
LONGEST_HEAD = 1 << 20
"""The row of column names must end within so many characters."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file that can be read from end to end.

    Attributes:
        encoding: Python's name of its encoding.
        head: Its first `LONGEST_HEAD` characters, without a byte order mark.
        plain: Whether DuckDB can read it where it stands: UTF-8 with one kind of line end.
        file: Its name, size and SHA-256.

    """

    path: Path
    encoding: str
    head: str
    plain: bool
    file: SourceFile


def examine_text(path: Path, declared: str | None) -> TextFile:
    """Read a text file through.

    Raises:
        SourceError: it can't be opened, is not text, or is not in the encoding that it should be in.

    """
    start = read_head(path, 4096)
    _refuse_other_kinds(path, start)
    encoding = _choose_encoding(path, start, declared)
    digest, size, chunks = hashlib.sha256(), 0, []
    ends, lengths = _LineEnds(), _LineLengths(path)
    kept = 0
    for data, text in _decode(path, encoding, declared):
        digest.update(data)
        size += len(data)
        ends.look(text)
        lengths.look(text)
        if kept < LONGEST_HEAD:
            chunks.append(text[: LONGEST_HEAD - kept])
            kept += len(chunks[-1])
    head = "".join(chunks).removeprefix("\ufeff")
    return TextFile(
        path, encoding, head, encoding == "utf-8" and ends.alike, SourceFile(path.name, size, digest.hexdigest())
    )


def copy_plain(file: TextFile, target: Path) -> None:
    """Copy a text as UTF-8 with the line ends of Unix."""
    first = True
    with target.open("w", encoding="utf-8", newline="") as stream:
        held = ""
        for _, text in _decode(file.path, file.encoding, None):
            text = held + (text.removeprefix("\ufeff") if first else text)
            first = first and not text
            held = "\r" if text.endswith("\r") else ""
            stream.write(text[: len(text) - len(held)].replace("\r\n", "\n"))
        stream.write(held)


class _LineEnds:
    """Which line ends a text has, counted over its pieces."""

    def __init__(self) -> None:
        self._both = self._feeds = self._returns = 0
        self._held = False

    def look(self, text: str) -> None:
        if self._held:
            text = "\r" + text
        self._held = text.endswith("\r")
        if self._held:
            text = text[:-1]
        both = text.count("\r\n")
        self._both += both
        self._feeds += text.count("\n") - both
        self._returns += text.count("\r") - both

    @property
    def alike(self) -> bool:
        """Say whether there is one kind of line end."""
        returns = self._returns + self._held
        return sum(bool(count) for count in (self._both, self._feeds, returns)) <= 1


class _LineLengths:
    """The length of the line that a piece of text ends in; lines within a piece are never too long."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines, self._length = 1, 0

    def look(self, text: str) -> None:
        last = max(text.rfind("\n"), text.rfind("\r"))
        first = min((place for place in (text.find("\n"), text.find("\r")) if place >= 0), default=len(text))
        if self._length + first > LONGEST_ROW:
            if self._lines == 1:  # its columns can't even be counted
                raise SourceError((Fault("SAS-I015", self._path.name, {"limit": MOST_COLUMNS}, "row", 1),))
            raise refuse_long_row(self._path, self._lines)
        self._length = len(text) - last - 1 if last >= 0 else self._length + len(text)
        self._lines += text.count("\n")


def refuse_long_row(path: Path, line: int | None) -> SourceError:
    """Refuse a row that is longer than any row of a register."""
    return SourceError((Fault("SAS-I016", path.name, {"limit": LONGEST_ROW}, line=line),))


def _refuse_other_kinds(path: Path, start: bytes) -> None:
    """Refuse workbooks and web pages that are called CSV."""
    if start.startswith((b"PK\x03\x04", b"PAR1")):
        raise refuse_damaged(path, "CSV")
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError((Fault("SAS-I030", path.name, hint="old"),))
    if start.lstrip().lower().startswith((b"<!doctype", b"<html", b"<table", b"<?xml")):
        raise refuse_damaged(path, "CSV")


def _choose_encoding(path: Path, start: bytes, declared: str | None) -> str:
    marked = "utf-16" if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ""
    if declared is None:
        return marked or "utf-8"
    name = declared.strip().lower()
    name = _OTHER_NAMES.get(name, name)
    if name == "utf-16" and not marked:
        return "utf-16-be" if start[:1] == b"\0" else "utf-16-le"
    if name.startswith("utf-16-"):
        return name
    if name not in ENCODINGS:
        near = nearest(name, ENCODINGS, 1)
        values = {"name": "encoding", "value": declared, "near": near[0] if near else "", "known": ", ".join(ENCODINGS)}
        raise SourceError((Fault("SAS-I053", path.name, values, "near" if near else None),))
    return ENCODINGS[name]


def _decode(path: Path, encoding: str, declared: str | None) -> Iterator[tuple[bytes, str]]:
    """Give the file piece by piece, as bytes and as text.

    Raises:
        SourceError: a piece is not text of this encoding, or holds a NUL; the line is told.

    """
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 1
    try:
        with path.open("rb") as stream:
            while True:
                data = stream.read(_CHUNK)
                try:
                    text = decoder.decode(data, final=not data)
                except UnicodeDecodeError as error:
                    lines += _count_lines(error)
                    raise _refuse_encoding(path, encoding, declared, lines) from None
                if "\0" in text:
                    line = lines + text[: text.index("\0")].count("\n")
                    hint = "utf16" if text.count("\0") * 4 > len(text) else None
                    raise SourceError((Fault("SAS-I011", path.name, hint=hint, line=line),))
                lines += text.count("\n")
                yield data, text
                if not data:
                    return
    except OSError:
        raise refuse_opening(path) from None


def _count_lines(error: UnicodeDecodeError) -> int:
    """Count the lines of a piece before the byte that can't be read."""
    return error.object[: error.start].count(b"\n")


def _refuse_encoding(path: Path, encoding: str, declared: str | None, line: int) -> SourceError:
    if declared is not None:
        fault = Fault("SAS-I010", path.name, {"encoding": declared}, "declared", line)
    else:
        fault = Fault("SAS-I010", path.name, hint="utf16" if encoding == "utf-16" else None, line=line)
    return SourceError((fault,))
