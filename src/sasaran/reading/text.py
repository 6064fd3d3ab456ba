"""A reading as plain text: headings, facts, numbered clauses, tables as lists; set in lines of a readable width."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill

from sasaran.reading.document import Document, Item, Part, Table
from sasaran.reading.numbering import mark
from sasaran.reading.words import WORDS

WIDTH = 100
STEP = 3


def render_text(document: Document) -> str:
    """Write a reading as plain text."""
    lines = [*_part(document.whole, 0, WORDS[document.lang]), "", *_set(document.closing, "", "")]
    return "\n".join(lines).rstrip() + "\n"


def _part(part: Part, depth: int, words: Mapping[str, str]) -> Iterator[str]:
    name = f" ({part.name})" if part.name is not None and part.name != part.title and depth else ""
    heading = f"{part.title}{name}"
    if depth == 0:
        yield heading
        yield "=" * min(len(heading), WIDTH)
    elif depth == 1:
        yield from ("", heading.upper() if not part.name else heading, "-" * min(len(heading), WIDTH))
    else:
        yield from ("", f"* {heading}" if depth == 2 else heading)
    for label, text in part.facts:
        yield from _set(f"{label}: {text}", "", "  ")
    if part.facts and part.lead:
        yield ""
    if part.lead:
        yield from _set(part.lead, "", "")
    yield from _items(part.items, 0, words)
    if part.table is not None:
        yield from _table(part.table, words)
    for inner in part.parts:
        yield from _part(inner, depth + 1, words)


def _items(items: Sequence[Item], depth: int, words: Mapping[str, str]) -> Iterator[str]:
    indent = " " * (STEP * depth)
    inside = indent + " " * STEP
    for count, item in enumerate(items, 1):
        number = f"{mark(depth, count)} "
        yield from _set(item.text, indent + number, indent + " " * max(STEP, len(number)))
        for note in item.notes:
            text = words["note_written"].format(a=note.text) if note.kind == "written" else note.text
            yield from _set(text, f"{inside}– ", f"{inside}  ")
        if item.lead:
            yield from _set(item.lead, inside, inside)
        yield from _items(item.items, depth + 1, words)


def _table(table: Table, words: Mapping[str, str]) -> Iterator[str]:
    """List rows, and what rows that follow each other have in common once, below the last of them."""
    if not table.rows:
        return
    first = len(table.heads) - table.details
    yield from _set(" · ".join(table.heads[:first]), "", "  ")
    for row, after in zip(table.rows, [*table.rows[1:], None], strict=True):
        text = " · ".join(cell or "–" for cell in row.cells[:first])
        yield from _set(f"{text} ({words['now']})" if row.now else text, "– ", "  ")
        if after is None or after.cells[first:] != row.cells[first:]:
            for head, cell in zip(table.heads[first:], row.cells[first:], strict=True):
                if cell:
                    yield from _set(f"{head}: {cell}", "    ", "      ")


def _set(text: str, first: str, rest: str) -> list[str]:
    """Set a text in lines; one of several paragraphs keeps them."""
    lines: list[str] = []
    for paragraph in text.strip().splitlines() or [""]:
        lead = first if not lines else rest
        lines.append(
            fill(paragraph, WIDTH, initial_indent=lead, subsequent_indent=rest, break_on_hyphens=False,
                 break_long_words=False)
        )  # fmt: skip
    return lines
