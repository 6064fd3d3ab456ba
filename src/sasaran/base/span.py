"""Say where in a text something stands: a file, and a line and column in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file; lines and columns count from 1, the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def within(self, start: int, end: int) -> Span:
        """Narrow a one-line span to the characters ``start..end`` (from 0) of its text."""
        return Span(self.path, self.line, self.column + start, self.line, self.column + end)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


NOWHERE = Span("", 0, 0, 0, 0)
