"""A text on its way: headings, items and what belongs to them; plain for a terminal, or Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from textwrap import fill

WIDTH = 110


@dataclass
class Sheet:
    """Gathers what is told, in order, each with its depth: a heading 0 or 1, an item 2, what belongs to it 3 or 4."""

    lines: list[tuple[int, str]] = field(default_factory=list)

    def heading(self, text: str) -> None:
        """Begin a part."""
        self.lines.append((0, text))

    def section(self, text: str) -> None:
        """Begin a section of a part."""
        self.lines.append((1, text))

    def item(self, text: str) -> None:
        """Tell one thing."""
        self.lines.append((2, text))

    def note(self, text: str) -> None:
        """Tell what belongs to it."""
        self.lines.append((3, text))

    def detail(self, text: str) -> None:
        """Tell what belongs to that."""
        self.lines.append((4, text))

    def text(self) -> str:
        """Give it as plain text."""
        found: list[str] = []
        for depth, text in self.lines:
            if depth == 0:
                found += ["", text, "─" * min(len(text), WIDTH)]
            elif depth == 1:
                found += ["", f"  {text}"]
            else:
                found.append(_wrap(depth, text))
        return "\n".join(found).strip("\n") + "\n"

    def markdown(self) -> str:
        """Give it as Markdown."""
        found: list[str] = []
        for depth, text in self.lines:
            if depth < 2:
                found += ["", f"{'##' if depth == 0 else '###'} {text}", ""]
            else:
                found.append(f"{'  ' * (depth - 2)}- {text}")
        return re.sub("\n{3,}", "\n\n", "\n".join(found)).strip("\n") + "\n"


def _wrap(depth: int, text: str) -> str:
    indent = "  " * depth
    return fill(
        text,
        WIDTH,
        initial_indent=indent + ("• " if depth == 2 else ""),
        subsequent_indent=indent + "  " * (1 + (depth > 2)),
        break_long_words=False,
        break_on_hyphens=False,
    )
