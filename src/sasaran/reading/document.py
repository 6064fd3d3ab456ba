"""What a reading is made of: parts with headings, facts, numbered items with notes, and tables; no layout yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """One remark on an item. ``kind`` says which: ``basis``, ``quote``, ``reading``, ``exact``, ``written``."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One clause: its sentence, remarks, and the clauses below it, which ``lead`` introduces.

    ``node`` is the id of the node it was read from, where there is one.
    """

    text: str
    notes: tuple[Note, ...] = ()
    lead: str | None = None
    items: tuple[Item, ...] = ()
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; ``now`` where it holds on the day of the reading, ``data`` its values for machines."""

    cells: tuple[str, ...]
    now: bool = False
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; ``keys`` name the columns for machines.

    The last ``details`` columns say where the others come from; often they are the same for several rows.
    """

    keys: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    details: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """One part with its heading. ``kind`` says what it is about, ``name`` what the rulebook calls it."""

    kind: str
    title: str
    name: str | None = None
    anchor: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    lead: str | None = None
    items: tuple[Item, ...] = ()
    table: Table | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole reading, in one language, as things stand on one day (``on``; None where it depends on no day).

    ``marks`` leads from a mark in the texts (``“pregnant”``, ``[decile limit]``) to the anchor of what explains it.
    """

    whole: Part
    lang: str
    on: str | None
    rulebook: tuple[str, str, str]
    closing: str
    marks: Mapping[str, str] = field(default_factory=dict)


def list_parts(part: Part) -> Iterator[Part]:
    """List a part and all below it, in the order in which they are read."""
    yield part
    for inner in part.parts:
        yield from list_parts(inner)
