"""Set parts in lines of a readable width."""

from __future__ import annotations

WIDTH = 110
VALUE_COLUMN = 56


def wrap(first: str, parts: list[str], indent: str) -> list[str]:
    """Set parts one after another, with a dot between, in lines that begin with ``first`` or ``indent``."""
    lines, line, last = [], first, len(parts) - 1
    for at, part in enumerate(parts):
        if len(line) + len(part) > WIDTH and line.strip():
            lines.append(line.rstrip())
            line = indent
        line += part if at == last else f"{part} · "
    lines.append(line.rstrip())
    return lines


def columns(head: str, value: str) -> str:
    """Set a value in the second column, at least two spaces after what stands before it."""
    return f"{head:<{VALUE_COLUMN}}  {value}" if value else head
