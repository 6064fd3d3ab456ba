"""Read the pages of the language reference: their fenced blocks, each with what its first line says it is.

The convention stands in docs/language/README-of-tests.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGE = DOCS / "language"
_FENCE = re.compile(r"^```(\w*) *(.*)$")
KINDS = {
    "yaml rules", "csv rules", "csv areas", "json household", "json decision", "text diagnostics", "text faults",
    "text outcomes", "text conditions",
}  # fmt: skip


@dataclass(frozen=True)
class Block:
    """One fenced block: its kind, the words after it, its text, and the line of the page where its text begins."""

    kind: str
    words: tuple[str, ...]
    text: str
    line: int


def list_pages() -> list[Path]:
    """List the pages of the reference, by name."""
    return sorted(LANGUAGE.glob("*.md"))


def read_blocks(page: Path) -> list[Block]:
    """Read the blocks of a page that a test runs, in order."""
    blocks: list[Block] = []
    lines = page.read_text(encoding="utf-8").split("\n")
    number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        number += 1
        if opening is None:
            continue
        start = number
        while number < len(lines) and lines[number] != "```":
            number += 1
        assert number < len(lines), f"{page.name}:{start}: this block is never closed"
        words = opening[2].split()
        kind = f"{opening[1]} {words[0]}" if words else opening[1]
        if kind in KINDS:
            text = "\n".join(lines[start:number]) + "\n"
            blocks.append(Block(kind, tuple(words[1:]), text, start + 1))
        number += 1
    return blocks


def list_arrows(text: str) -> list[tuple[str, str]]:
    """Read lines of the form ``this → that``; empty lines part them."""
    pairs = []
    for line in text.splitlines():
        if line.strip():
            left, arrow, right = line.rpartition("→")
            assert arrow, f"this line has no arrow: {line}"
            pairs.append((left.strip(), right.strip()))
    return pairs
