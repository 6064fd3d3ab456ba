"""The page of a code (docs/diagnostics) → the text of it in one language, for a screen.

A page has its Indonesian sections first, then the English ones. The examples stand once, among the Indonesian
sections; an English reader is shown them where the English text speaks of them.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sasaran.base.catalogue import Entry
from sasaran.base.wording import pick

_PACKAGE = Path(__file__).parent.parent
_FENCE = re.compile(r"^(`{3,})(\w*) *(.*)$")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_VALUE = re.compile(r"\{\w+(?::(?:[\w ]*/([\w ]+)|\w*))?\}")
_ITEM = re.compile(r"([-*]|\d+\.) ")

SECTIONS = {
    "id": ("Arti", "Mengapa penting", "Contoh", "Perbaikan"),
    "en": ("Meaning", "Why it matters", "Example", "Repair"),
}
"""The headings of every page, in their order."""

_WIDTH = 100


@dataclass(frozen=True)
class Block:
    """A fenced block: ``words`` is its first line, such as ``yaml wrong 2``; ``line`` where its text begins."""

    words: tuple[str, ...]
    text: str
    line: int

    @property
    def role(self) -> str:
        """What the block is for: ``wrong``, ``right``, ``printed``; empty where it is only shown."""
        return self.words[1] if len(self.words) > 1 else ""

    @property
    def number(self) -> int:
        """Which example of the page it belongs to."""
        return next((int(word) for word in self.words[2:] if word.isdigit()), 1)


Piece = str | Block
"""A paragraph, or a block."""


def find_pages() -> Path:
    """Find the folder of the pages: beside the package when installed, else in the repository."""
    packaged = _PACKAGE / "bundled" / "diagnostics"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "docs" / "diagnostics"


def read_code_page(code: str, lang: str) -> str:
    """Give the page of a code as it stands on a screen; empty where it has none."""
    page = find_pages() / f"{code}.md"
    return "\n".join(show_page(page.read_text(encoding="utf-8"), lang)).strip("\n") if page.is_file() else ""


def describe_message(entry: Entry, lang: str) -> str:
    """Show what a code says, with `…` for the values."""
    return blank(pick(entry.message, lang))


def blank(template: str) -> str:
    """Show a template without its values."""
    shown = _VALUE.sub(lambda match: f"… {match[1]}" if match[1] else "…", template)
    return re.sub("…+", "…", shown).replace("{{", "{").replace("}}", "}")


def read_sections(text: str) -> dict[str, list[Piece]]:
    """Part a page by its second-level headings; what stands before the first is under the empty heading."""
    sections: dict[str, list[Piece]] = {"": []}
    pieces = sections[""]
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        fence = _FENCE.match(line)
        if fence:
            start = number
            while number < len(lines) and lines[number] != fence[1]:
                number += 1
            body = "".join(f"{each}\n" for each in lines[start:number])
            pieces.append(Block((fence[2], *fence[3].split()), body, start + 1))
            number += 1
        elif line.startswith("## "):
            pieces = sections.setdefault(line[3:].strip(), [])
        elif line.strip() and not line.startswith("# "):
            _add_line(pieces, line, new=not lines[number - 2].strip() if number > 1 else True)
    return sections


def _add_line(pieces: list[Piece], line: str, *, new: bool) -> None:
    last = pieces[-1] if pieces else None
    if isinstance(last, str) and not new and not _ITEM.match(line):
        pieces[-1] = f"{last} {line.strip()}"
    else:
        pieces.append(line.strip())


def show_page(text: str, lang: str) -> list[str]:
    """Give the lines of a page in one language, for a screen."""
    sections = read_sections(text)
    if lang == "en":
        _bring_examples(sections)
    lines: list[str] = []
    for heading in SECTIONS[lang]:
        pieces = sections.get(heading, [])
        if pieces:
            lines += ["", heading, *_show_pieces(pieces)]
    lines = lines[:-1] if lines and not lines[-1] else lines
    return [line for place, line in enumerate(lines) if line or not place or lines[place - 1]]


def _bring_examples(sections: dict[str, list[Piece]]) -> None:
    """Put each wrong text before what is printed of it, and the right ones under the repair."""
    wrong = _find_blocks(sections, "Contoh", "wrong")
    shown: list[Piece] = []
    for piece in sections.get("Example", []):
        if isinstance(piece, Block) and piece.role == "printed":
            shown += [each for each in wrong if each.number == piece.number]
        shown.append(piece)
    sections["Example"] = shown
    sections["Repair"] = [*sections.get("Repair", []), *_find_blocks(sections, "Perbaikan", "right")]


def _find_blocks(sections: dict[str, list[Piece]], heading: str, role: str) -> list[Block]:
    return [piece for piece in sections.get(heading, []) if isinstance(piece, Block) and piece.role == role]


def _show_pieces(pieces: Iterable[Piece]) -> Iterator[str]:
    for place, piece in enumerate(pieces):
        if isinstance(piece, Block):
            yield from ["", *(f"    {line}".rstrip() for line in piece.text.splitlines()), ""]
            continue
        item = bool(_ITEM.match(piece))
        if place and not item:
            yield ""
        plain = _LINK.sub(r"\1", piece).replace("**", "")
        yield from textwrap.wrap(
            plain, _WIDTH, initial_indent="  ", subsequent_indent="    " if item else "  ", break_long_words=False
        )
