"""The tables that a query reads, each a *frame*: where it hangs, its keys, and which of its columns there are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sasaran.ir.rulebook import Content
from sasaran.tables.layout import AT_LEAST, AT_MOST, DATE, KNOWN, ONE_OF, Layout, Table, build_layout

AREAS = "@areas"
"""The frame of the places where the households live: one row for each region code that occurs."""
STATEMENTS = "@statements"
"""The frame of the answers to attestations."""

Tables = Mapping[str, Collection[str]]
"""The columns of each table that there is, by its name."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One table of the layout. ``above`` is the frame over it; ``columns`` are those that there are."""

    name: str
    table: Table
    above: str | None
    columns: frozenset[str]
    exists: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns by which its rows belong to a row of the frame above; of the root, its own key."""
        return tuple(column.name for column in self.table.keys)

    def has(self, column: str) -> bool:
        """Say whether it has a column."""
        return column in self.columns


def build_frames(content: Content, tables: Tables | None) -> Mapping[str, Frame]:
    """Build the frames by entity; without ``tables``, those and the columns that `list_plain` gives."""
    layout = build_layout(content)
    given = list_plain(content, layout) if tables is None else tables
    frames: dict[str, Frame] = {}
    for table in layout.tables:
        name = table.entity or STATEMENTS
        entity = content.entities.get(table.entity)
        above = layout.root.entity if entity is None else entity.parent or AREAS
        columns = frozenset(given.get(table.name, ()))
        frames[name] = Frame(name, table, above, columns, table.name in given)
    return frames


def list_plain(content: Content, layout: Layout) -> Tables:
    """List every table with its plain columns: no ranges, no days of single facts, no ages beside birth dates."""
    found = {}
    for table in layout.tables:
        entity = content.entities.get(table.entity)
        ages = {field.name for field in entity.fields.values() if field.age_of} if entity is not None else set()
        marks = (AT_LEAST, AT_MOST, ONE_OF, DATE, KNOWN)
        found[table.name] = [
            column.name for column in table.all if not column.name.endswith(marks) and column.name not in ages
        ]
    return found


def list_above(frames: Mapping[str, Frame]) -> Mapping[str, str | None]:
    """Name the frame above each frame."""
    return {AREAS: None, **{name: frame.above for name, frame in frames.items()}}


def list_complete(frames: Mapping[str, Frame], complete: Tables) -> Tables:
    """List by frame what is listed by table."""
    return {name: frozenset(complete.get(frame.table.name, ())) for name, frame in frames.items()}
