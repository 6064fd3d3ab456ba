"""What an import did, as data: every row that came in is in what went out or is rejected with a reason.

No value that may tell who somebody is stands here: rows are named by their number in their file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as fresh
from datetime import date

from sasaran.base.catalogue import Both
from sasaran.base.errors import Fault

MOST_EXAMPLES = 5
"""So many rows are named as examples of one reason; all of them stand in the file of rejected rows."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file (or table of a database server) that was read: its name without folders, size, SHA-256, rows of data.

    ``sha256`` is empty where the source is no file.
    """

    name: str
    bytes: int
    sha256: str
    rows: int = 0


def locate_row(files: Iterable[SourceFile], row: int) -> tuple[str, int]:
    """Give the file in which a row of a table stands, and its number there (both from 1)."""
    name = ""
    for each in files:
        name = each.name
        if row <= each.rows:
            break
        row -= each.rows
    return name, row


@dataclass(frozen=True, slots=True)
class TableCount:
    """One table of the mapping. ``rows == left_out + used + rejected``, always.

    ``left_out`` rows are those that the mapping's ``where`` leaves out; ``rejected`` those of rejected households and
    those that belong to none.
    """

    name: str
    files: tuple[SourceFile, ...]
    rows: int
    left_out: int
    used: int
    rejected: int

    def locate(self, row: int) -> tuple[str, int]:
        """Give the file in which a row stands, and its number there."""
        return locate_row(self.files, row)

    @property
    def balances(self) -> bool:
        """Say whether every row is accounted for."""
        return self.rows == self.left_out + self.used + self.rejected


@dataclass(frozen=True, slots=True)
class Rejection:
    """One reason for which rows were rejected, at one column of one table.

    ``rows`` counts the rows where the reason itself was found, ``households`` those they took along; a household with
    two reasons counts in both. ``examples`` are the first row numbers (of data, from 1).
    """

    code: str
    table: str
    column: str
    field: str
    rows: int
    households: int
    examples: tuple[int, ...] = ()
    values: Mapping[str, object] = fresh(default_factory=dict, hash=False)
    hint: str | None = None

    @property
    def fault(self) -> Fault:
        """The reason, with its words in both languages."""
        return Fault(self.code, "", self.values, self.hint)


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """A code that the mapping does not list. ``value`` is None where the column is personal: it is never shown.

    ``near`` is the nearest code that the mapping lists, or empty; ``missing`` says that the mapping lets such codes
    count as missing, so that no row was rejected for it.
    """

    table: str
    column: str
    field: str
    value: str | None
    rows: int
    near: str = ""
    missing: bool = False
    examples: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldShare:
    """How much is known of one field in what went out: ``known`` exactly, ``partly`` as a range or possible codes.

    Of the rest ``not_asked`` were not asked, by the codes that the mapping lists so, and ``undated`` say something that
    grows old, but not of when.
    """

    entity: str
    field: str
    rows: int
    known: int
    partly: int = 0
    not_asked: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Households whose own rows say different things, such as two heads.

    ``field`` is the field they disagree on; ``rejected`` says whether the households were rejected for it.
    """

    table: str
    field: str
    households: int
    rejected: bool
    examples: tuple[int, ...] = ()
    words: Both = ("", "")


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Keys that stand on more than one row of a table: how many keys, on how many rows."""

    table: str
    columns: tuple[str, ...]
    keys: int
    rows: int
    examples: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column that the mapping does not use. ``reason`` is what ``ignored`` says of it; empty: it says nothing."""

    table: str
    column: str
    reason: Both = ("", "")
    near: str = ""


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A field of the vocabulary that the mapping fills from nothing: it is unknown for every row."""

    entity: str
    field: str


@dataclass(frozen=True, slots=True)
class Report:
    """The account of one import. ``households_in == households_out + households_rejected``, always."""

    mapping: str
    title: Both
    register: str
    mapping_hash: str
    rulebook_hash: str
    record_date: tuple[date, date] | None
    households_in: int
    households_out: int
    households_rejected: int
    members_out: Mapping[str, int]
    tables: tuple[TableCount, ...]
    rejections: tuple[Rejection, ...] = ()
    unknown_codes: tuple[UnknownCode, ...] = ()
    shares: tuple[FieldShare, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    unfilled: tuple[Unfilled, ...] = ()
    warnings: tuple[Fault, ...] = ()
    rejected_file: str = ""

    @property
    def balances(self) -> bool:
        """Say whether every household and every row is accounted for."""
        whole = self.households_in == self.households_out + self.households_rejected
        return whole and all(table.balances for table in self.tables)
