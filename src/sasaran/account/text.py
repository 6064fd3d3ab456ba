"""A sheet → text for a screen or a plain printer."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from sasaran.account.sheet import Item, Section, Sheet
from sasaran.account.words import WORDS

WIDTH = 100
LABEL = 16


def render_text(sheet: Sheet) -> str:
    """Write a sheet."""
    lines = [f"{WORDS[sheet.lang][f'sheet_{sheet.reader}']} · {sheet.title}"]
    lines += [" · ".join(f"{label}: {value}" for label, value in sheet.about), "", sheet.verdict]
    lines += [_wrap(text, "  ") for text in sheet.proposal]
    for section in sheet.sections:
        lines += ["", section.title, *_section(section)]
    lines += ["", *(_wrap(text, "") for text in sheet.closing)]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    if section.lead:
        yield _wrap(section.lead, "  ")
    for item in section.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    yield fill(
        f"{item.text}{item.glue}{item.value}",
        WIDTH,
        initial_indent=f"  {item.mark} ",
        subsequent_indent=" " * (len(item.mark) + 5),
        break_on_hyphens=False,
    )
    for label, text in item.details:
        first = f"      {label:<{LABEL}} " if label else "      "
        yield fill(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_on_hyphens=False)


def _wrap(text: str, indent: str) -> str:
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
