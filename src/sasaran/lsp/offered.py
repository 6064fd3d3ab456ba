"""One thing that may be written at a place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Offer:
    """What is shown, what is written in the place of the columns ``start..end`` (from 0), and the words beside it.

    ``kind`` is ``key``, ``operator``, ``kind``, ``value``, ``name``, ``field``, ``definition``, ``parameter``,
    ``code``, ``function`` or ``keyword``.
    """

    label: str
    insert: str
    detail: str
    words: str
    kind: str
    start: int
    end: int
