"""A problem in a user's file: code, place, words, the repair. Comes from any stage; goes out as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sasaran.base.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Label:
    """A second place that matters: ``key`` names its words in the catalogue."""

    span: Span
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. Its words are made from the catalogue, in either language, when it is shown.

    ``hint`` overrides the catalogue's hint by its key (one code may have several repairs).
    """

    code: str
    span: Span = NOWHERE
    values: Mapping[str, object] = field(default_factory=dict)
    labels: tuple[Label, ...] = ()
    hint: str | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """By place, then code."""
        return (self.span.path, self.span.line, self.span.column, self.code)
