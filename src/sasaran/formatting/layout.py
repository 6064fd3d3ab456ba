"""Lay out the tree of one document as lines: two columns a level, one key or item a line, no braces or brackets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.formatting.scalars import write_block, write_scalar
from sasaran.parse.tree import Mapping, Scalar, Sequence, Tree

STEP = 2
Chain = tuple[tuple[int, int], ...]
"""Around a line, from the outside in: the column where each list or mapping began, and where it does now."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it will stand, and where it comes from.

    ``first`` and ``last`` are the lines of the file that it holds; ``column`` is where what begins on it began, and
    ``indent`` where that begins now. ``more`` are the lines of a text of several lines below it.
    """

    text: str
    first: int
    last: int
    column: int
    indent: int
    chain: Chain
    more: tuple[str, ...] = ()


def lay_out(tree: Tree, source: list[str]) -> list[Line]:
    """Lay out the tree of a document; ``source`` are the lines of its file."""
    return list(_Layout(source).tree(tree, 0, "", ()))


class _Layout:
    def __init__(self, source: list[str]) -> None:
        self._source = source

    def tree(self, tree: Tree, indent: int, lead: str, chain: Chain, begun: int | None = None) -> Iterator[Line]:
        """Lay out a tree; ``lead`` is what stands before its first line, which began in the file at ``begun``."""
        if isinstance(tree, Mapping):
            yield from self._mapping(tree, indent, lead, chain, begun)
        elif isinstance(tree, Sequence):
            yield from self._sequence(tree, indent, lead, chain, begun)
        else:
            yield self._scalar(tree, lead or " " * indent, indent, chain, begun, in_list=bool(lead))

    def _mapping(self, tree: Mapping, indent: int, lead: str, chain: Chain, begun: int | None) -> Iterator[Line]:
        chain = (*chain, (tree.span.column, indent))
        if not tree.entries:
            yield self._line(f"{lead or ' ' * indent}{{}}", tree, chain, begun, indent)
        for place, (key, value) in enumerate(tree.entries):
            start = lead if place == 0 and lead else " " * indent
            head = f"{start}{write_scalar(key, in_list=False)}:"
            column = begun if place == 0 and begun is not None else key.span.column
            at = len(lead) - len(lead.lstrip()) if place == 0 and lead else indent
            if isinstance(value, Scalar):
                yield self._scalar(value, f"{head} ", indent, chain, column, key=key, at=at)
            elif not (value.entries if isinstance(value, Mapping) else value.items):
                empty = "{}" if isinstance(value, Mapping) else "[]"
                yield Line(f"{head} {empty}", key.span.line, value.span.end_line, column, at, chain)
            else:
                yield Line(head, key.span.line, key.span.end_line, column, at, chain)
                yield from self.tree(value, indent + STEP, "", chain)

    def _sequence(self, tree: Sequence, indent: int, lead: str, chain: Chain, begun: int | None) -> Iterator[Line]:
        chain = (*chain, (tree.span.column, indent))
        if not tree.items:
            yield self._line(f"{lead or ' ' * indent}[]", tree, chain, begun, indent)
        for place, item in enumerate(tree.items):
            start = lead if place == 0 and lead else " " * indent
            column = begun if place == 0 and begun is not None else tree.span.column
            yield from self.tree(item, indent + STEP, f"{start}- ", chain, column)

    def _line(self, text: str, tree: Tree, chain: Chain, begun: int | None, indent: int) -> Line:
        column = tree.span.column if begun is None else begun
        return Line(text, tree.span.line, tree.span.end_line, column, indent, chain)

    def _scalar(
        self,
        scalar: Scalar,
        head: str,
        indent: int,
        chain: Chain,
        begun: int | None,
        *,
        key: Scalar | None = None,
        at: int | None = None,
        in_list: bool = False,
    ) -> Line:
        first = scalar.span.line if key is None else key.span.line
        column = scalar.span.column if begun is None else begun
        where = len(head) - len(head.lstrip()) if at is None else at
        text = write_scalar(scalar, in_list=in_list)
        if text is not None:
            return Line(f"{head}{text}".rstrip(), first, scalar.span.end_line, column, where, chain)
        below = indent + (STEP if key is not None else 0)
        header, lines = write_block(scalar, below, self._text_of(scalar))
        return Line(f"{head}{header}", first, scalar.span.end_line, column, where, chain, tuple(lines))

    def _text_of(self, scalar: Scalar) -> list[str]:
        """Give the lines of a block as they stand in the file, without their indentation."""
        lines = self._source[scalar.span.line - 1 : scalar.span.end_line]
        return [line[scalar.span.column - 1 :].rstrip() for line in lines]
