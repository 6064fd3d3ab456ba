"""One change to one part: what stands there instead, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sasaran.base.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """Another part in place of the one that stands at a spot.

    Attributes:
        kind: What sort of change it is; `words` has its words and what to do about it.
        part: What stands there instead.
        mark: The change in short, such as ``4→5``: with the spot's name it is the mutant's id.
        values: What the words of its kind name.
        span: Where it stands, where that is more exact than the spot's own place.
        reads: The parts that a decision must have read for the change to matter; empty: the spot's own part.
        day: The one day on which it makes a difference, if there is one.
    """

    kind: str
    part: object
    mark: str
    values: dict[str, object] = field(default_factory=dict)
    span: Span | None = None
    reads: tuple[object, ...] = ()
    day: date | None = None


def replaced(kind: str, part: object, old: object, new: object, span: Span | None = None, **more: object) -> Change:
    """Give the change of one value into another."""
    return Change(kind, part, f"{old}→{new}", {"old": old, "new": new, **more}, span)


def dropped(kind: str, part: object, name: str, span: Span | None, *reads: object) -> Change:
    """Give the change that leaves something out."""
    return Change(kind, part, f"-{name}", {"name": name}, span, tuple(reads))
