"""A rule file as a tree of texts with places: what `read_tree` gives and the file shapes are made from.

No value is ever typed by YAML: every scalar is its text, as written, so that ``no``, ``0123`` and ``1.0`` stay what
they are until a shape says what they must be.
"""

from __future__ import annotations

from dataclasses import dataclass

from sasaran.base.span import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text. ``style`` is ``plain``, ``single``, ``double``, ``literal`` or ``folded``.

    ``span`` covers the text without its quotes, so that column ``span.column + i`` is character ``i`` of a one-line
    scalar without escapes.
    """

    text: str
    span: Span
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of trees."""

    items: tuple[Tree, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their trees, in the order written; no key twice."""

    entries: tuple[tuple[Scalar, Tree], ...]
    span: Span

    def get(self, key: str) -> Tree | None:
        """The tree under ``key``, or None."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        return next((name for name, _ in self.entries if name.text == key), None)

    @property
    def names(self) -> tuple[str, ...]:
        """All keys."""
        return tuple(name.text for name, _ in self.entries)


Tree = Scalar | Sequence | Mapping
