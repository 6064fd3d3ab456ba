"""A reading as Markdown (CommonMark with tables): headings, numbered lists, notes below their clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sasaran.reading.document import Document, Item, Note, Part, Table
from sasaran.reading.numbering import mark

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&])")
_START = re.compile(r"^(\s*)(#|[-+](?=\s)|=+|\d+(?=[.)]\s))")
DEEPEST = 6


def render_markdown(document: Document) -> str:
    """Write a reading as Markdown."""
    lines = [*_part(document.whole, 1), "---", "", f"*{escape(document.closing)}*"]
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str) -> str:
    """Keep a text from being taken as markup; its lines become one."""
    line = " ".join(text.split())
    return _START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", line))


def _part(part: Part, level: int) -> Iterator[str]:
    name = f" ({escape(part.name)})" if part.name is not None and part.name != part.title and level > 1 else ""
    yield f"{'#' * min(level, DEEPEST)} {escape(part.title)}{name}"
    yield ""
    if part.facts:
        yield from (f"- **{escape(label)}:** {escape(text)}" for label, text in part.facts)
        yield ""
    if part.lead:
        yield from (escape(part.lead), "")
    if part.items:
        yield from _items(part.items, 0, "")
        yield ""
    if part.table is not None:
        yield from _table(part.table)
        yield ""
    for inner in part.parts:
        yield from _part(inner, level + 1)


def _items(items: Sequence[Item], depth: int, indent: str) -> Iterator[str]:
    """Write clauses as bullets with their own marks: Markdown itself numbers only with figures."""
    for count, item in enumerate(items, 1):
        yield f"{indent}- **{escape(mark(depth, count))}** {escape(item.text)}"
        inside = f"{indent}  "
        yield from (f"{inside}- {_note(note)}" for note in item.notes)
        if item.lead:
            yield f"{inside}- {escape(item.lead)}"
            yield from _items(item.items, depth + 1, f"{inside}  ")
        else:
            yield from _items(item.items, depth + 1, inside)


def _note(note: Note) -> str:
    if note.kind != "written":
        return f"*{escape(note.text)}*"
    ticks = "``" if "`" in note.text else "`"
    return f"{ticks}{' '.join(note.text.split())}{ticks}"


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(escape(head) for head in table.heads)} |"
    yield f"|{'---|' * len(table.heads)}"
    for row in table.rows:
        cells = [escape(cell) for cell in row.cells]
        yield f"| {' | '.join(f'**{cell}**' if row.now and cell else cell for cell in cells)} |"
