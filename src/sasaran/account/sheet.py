"""What a reader is given, before it is written as text or as a page: a verdict, and sections of items."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said: a mark (``✓ ✗ ? ~ •`` or a number), a text, a value beside it, and labelled details below."""

    text: str
    mark: str = "•"
    value: str = ""
    details: tuple[Pair, ...] = ()

    @property
    def glue(self) -> str:
        """What stands between text and value: a colon, or a dash where either has a colon of its own."""
        if not self.value:
            return ""
        return " — " if ": " in self.text or ": " in self.value else ": "


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; ``key`` names it for JSON, ``lead`` is said before the items."""

    key: str
    title: str
    items: tuple[Item, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A decision as told to one reader. ``tone``: ``yes``, ``wait`` or ``no``, for colours."""

    lang: str
    reader: str
    title: str
    about: tuple[Pair, ...]
    verdict: str
    tone: str
    proposal: tuple[str, ...]
    sections: tuple[Section, ...]
    closing: tuple[str, ...]


def keep_filled(*sections: Section) -> tuple[Section, ...]:
    """Leave out sections in which nothing is said."""
    return tuple(section for section in sections if section.items or section.lead)
