"""Set text in numbered and indented items, plain or as Markdown."""

from __future__ import annotations

from textwrap import fill

WIDTH = 100
STEP = 3


class Outline:
    """Gather the lines of a text."""

    def __init__(self, markdown: bool) -> None:
        self.markdown = markdown
        self.lines: list[str] = []
        self.counts: list[int] = []

    @property
    def text(self) -> str:
        """Everything so far."""
        return "\n".join(self.lines).rstrip() + "\n"

    def title(self, text: str) -> None:
        """Write the title of the whole."""
        self.lines += [f"# {text}", ""] if self.markdown else [text, "=" * len(text)]

    def section(self, text: str) -> None:
        """Begin a section; its items are numbered anew."""
        self.counts = []
        if self.lines and self.lines[-1]:
            self.lines.append("")
        if text:
            self.lines += [f"## {text}", ""] if self.markdown else [text]

    def line(self, text: str) -> None:
        """Write a line of its own."""
        self.lines.append(f"{text}  " if self.markdown else fill(text, WIDTH, break_on_hyphens=False))

    def item(self, depth: int, text: str) -> None:
        """Write a numbered item: 1. then a. then (1) and so on."""
        del self.counts[depth + 1 :]
        while len(self.counts) <= depth:
            self.counts.append(0)
        self.counts[depth] += 1
        mark = _mark(depth, self.counts[depth])
        self._put(" " * (STEP * depth), f"{mark} " if not self.markdown else f"{self.counts[depth]}. ", text)

    def note(self, depth: int, text: str) -> None:
        """Write what belongs to an item, below it."""
        indent = " " * (STEP * (depth + 1))
        if self.markdown:
            self.lines.append(f"{indent}- {text}")
        else:
            self._put(indent, "", text)

    def _put(self, indent: str, mark: str, text: str) -> None:
        if self.markdown:
            self.lines.append(f"{indent}{mark}{text}")
            return
        hanging = indent + " " * max(STEP if mark else 2, len(mark))
        self.lines.append(
            fill(text, WIDTH, initial_indent=indent + mark, subsequent_indent=hanging, break_on_hyphens=False)
        )


def _mark(depth: int, count: int) -> str:
    letter = chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
    return (f"{count}.", f"{letter}.", f"{count})", f"{letter})")[depth % 4]
