"""Hold the rulebook that has every construct, and what a reading says in words, without the lines as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from sasaran.check.book import check_rulebook
from sasaran.ir.rulebook import Content
from sasaran.reading.books import read_rulebook
from sasaran.reading.document import Document, Item, Part, list_parts

HERE = Path(__file__).parent
CONSTRUCTS = HERE / "constructs.yaml"
ON = date(2025, 7, 1)


@cache
def constructs() -> Content:
    return build({"constructs.yaml": CONSTRUCTS.read_text(encoding="utf-8")})


def build(files: dict[str, str]) -> Content:
    content = try_build(files)
    assert content is not None
    return content


def try_build(files: dict[str, str]) -> Content | None:
    return check_rulebook({f"r/{name}": text.encode() for name, text in files.items()}, "r").content


def list_words(document: Document) -> Iterator[str]:
    """List everything that a reading says in words: not the lines as written, nor ids of nodes."""
    for part in list_parts(document.whole):
        yield from _part_words(part)


def _part_words(part: Part) -> Iterator[str]:
    yield part.title
    for label, text in part.facts:
        yield f"{label}: {text}"
    yield part.lead or ""
    for item in part.items:
        yield from _item_words(item, 0)
    for row in part.table.rows if part.table is not None else ():
        yield " · ".join(row.cells)


def _item_words(item: Item, depth: int) -> Iterator[str]:
    yield f"{depth} {item.text}"
    yield from (note.text for note in item.notes if note.kind != "written")
    yield item.lead or ""
    for inner in item.items:
        yield from _item_words(inner, depth + 1)


def say_all(content: Content, days: tuple[date, ...], lang: str = "id") -> str:
    """Say a whole rulebook in words, as it stands on some days."""
    return "\n".join(text for day in days for text in list_words(read_rulebook(content, day, lang)))
