"""A report of an import → text for a screen or a mail: no wider than a page, tables in columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from sasaran.registers.report.account import Report
from sasaran.registers.report.sections import Section, list_sections, title_of

_WIDTH = 110
_WIDEST_CELL = 32
_GAP = "  "


def render_report(report: Report, lang: str = "id", folder: str = "") -> str:
    """Write the report as text; ``folder`` is where the tables went."""
    blocks = [title_of(report, lang)]
    for section in list_sections(report, lang, folder):
        blocks.append("\n".join(_write_section(section)))
    return "\n\n".join(blocks) + "\n"


def _write_section(section: Section) -> Iterator[str]:
    yield section.title
    for sentence in section.lead:
        yield from textwrap.wrap(sentence, _WIDTH, initial_indent=_GAP, subsequent_indent=_GAP)
    if section.steps:
        for number, (step,) in enumerate(section.rows, start=1):
            start = f"  {number}. "
            yield from textwrap.wrap(step, _WIDTH, initial_indent=start, subsequent_indent=" " * len(start))
    elif section.rows:
        yield from _write_table(section)


def _write_table(section: Section) -> Iterator[str]:
    rows = [section.head, *section.rows] if section.head else list(section.rows)
    longest = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    widths = [min(_WIDEST_CELL, length) for length in longest]
    left = _WIDTH - sum(widths[:-1]) - len(_GAP) * len(widths)
    widths[-1] = min(longest[-1], max(widths[-1], left))
    for row in rows:
        cells = [_wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for line in range(max(map(len, cells))):
            parts = [cell[line] if line < len(cell) else "" for cell in cells]
            padded = [
                part.rjust(width) if place in section.numbers else part.ljust(width)
                for place, (part, width) in enumerate(zip(parts, widths, strict=True))
            ]
            yield (_GAP + _GAP.join(padded)).rstrip()


def _wrap(cell: str, width: int) -> list[str]:
    return textwrap.wrap(cell, max(width, 1), break_on_hyphens=False) or [""]
