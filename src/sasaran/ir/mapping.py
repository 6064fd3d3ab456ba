"""A checked mapping: how the tables of a register become the vocabulary of a rulebook, every name resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sasaran.base.span import NOWHERE, Span
from sasaran.ir.expressions import Expression
from sasaran.ir.nodes import Words
from sasaran.ir.types import Type
from sasaran.ir.values import Number, OneOf, Range

Meaning = bool | Number | str | date | frozenset[str] | Range | OneOf
"""What a code means: a value of its field's type, or the values that it could be."""


@dataclass(frozen=True, slots=True)
class FactDay:
    """The day of a record or a fact: one ``day`` for all, or the ``column`` that has it, in one of the ``forms``."""

    day: date | None = None
    column: str | None = None
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegionReading:
    """How a register writes regions.

    ``digits``: how many digits each level has, from the top, where the code has no separator. ``crosswalk``: codes of
    the register's own system, digits only, with ours; only what stands in it is carried over, never what lies below.
    """

    digits: tuple[int, ...] = ()
    crosswalk: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How the cells of one column, or of several, become one field.

    Attributes:
        field: The field's name.
        type: Its type.
        columns: The columns read. Numbered ones have ``{n}`` in their names.
        how: ``plain``, ``codes``, ``bits``, ``flags``, ``list``, ``region``, ``derive`` or ``value``.
        codes: By cell, what it means.
        missing: Cells that say it is not known; an empty cell always does, unless `absent` says what it means.
        not_asked: Cells that say it was not asked: as unknown as the others, and counted apart in the report.
        others_missing: Cells that are not listed count as missing (and are told) instead of rejecting the row.
        bits: Of a sum of powers of two, what each means.
        flags: By code of a set, the column that ticks it; `yes` and `no` are its cells.
        separator: What stands between the codes of one cell.
        forms: Of dates.
        without: What may stand before or behind a number and is no part of it, such as ``Rp`` and ``,-``.
        times: What a number is multiplied by.
        derive: An expression over the row, `ir.expressions.Field` with variable 0.
        value: The same for all rows.
        absent: What an empty cell means, in a questionnaire where it was surely asked.
        day: When this fact was true.
        perishable: Its field has a shelf life: of unknown age it is not known.
        personal: Its personal-data class.
        told: What people know it by, where that is not its field: the day of the record, or an attestation.

    """

    field: str
    type: Type
    columns: tuple[str, ...] = ()
    how: str = "plain"
    codes: tuple[tuple[str, Meaning], ...] = ()
    missing: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    others_missing: bool = False
    bits: tuple[tuple[int, str], ...] = ()
    flags: tuple[tuple[str, str], ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    separator: str = ""
    forms: tuple[str, ...] = ()
    decimal_mark: str = "."
    thousands_mark: str = ""
    without: tuple[str, ...] = ()
    times: Number = 1
    region: RegionReading | None = None
    pattern: str = ""
    derive: Expression | None = None
    value: Meaning | None = None
    absent: Meaning | None = None
    day: FactDay | None = None
    perishable: bool = False
    personal: str = "general"
    told: str = ""
    span: Span = NOWHERE

    @property
    def name(self) -> str:
        """What reports call it."""
        return self.told or self.field


@dataclass(frozen=True, slots=True)
class RegisterTable:
    """One table of a register: which file it is, which rows count, and what its conditions read.

    ``where`` reads the ``columns`` only. ``ignored`` are columns left out on purpose, with the reason.
    """

    name: str
    file: str = ""
    kind: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    table: str | None = None
    where: Expression | None = None
    columns: tuple[Reading, ...] = ()
    ignored: Mapping[str, Words] = field(default_factory=dict)
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class RowMade:
    """A row of a list that is there where ``when`` holds; where that is unknown, the whole list is unknown."""

    when: Expression
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """One entity of the vocabulary and the table that fills it.

    Attributes:
        entity: Its name.
        table: The table's name.
        key: The columns that tell its rows apart (together: one text, joined by ``-``).
        parent: The columns that hold the household's key; empty for the household itself, and for a list below members
            whose household is that of the member.
        owner: For a list below members the columns that hold the member's key.
        repeated: The household's own columns stand on every row of its members: rows of one key are one household.
        unique: Its key tells rows apart in the whole table, not only within a household.
        numbered: The first and last number of its numbered columns, or None.
        filled: The numbered column that says whether there is somebody; empty: any of its columns.
        readings: Its fields.
        made: Rows made by conditions, each with fields of its own beside `readings`.

    """

    entity: str
    table: str
    key: tuple[str, ...] = ()
    parent: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    repeated: bool = False
    unique: bool = True
    numbered: tuple[int, int] | None = None
    filled: str = ""
    readings: tuple[Reading, ...] = ()
    made: tuple[RowMade, ...] = ()
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to one attestation that stand in a column of a table that fills an entity."""

    attestation: str
    entity: str
    answer: Reading
    by: str
    day: FactDay


@dataclass(frozen=True, slots=True)
class RegisterMapping:
    """A whole mapping, with a hash of its own: it is no part of the rulebook's."""

    name: str
    title: Words
    register: str
    record_date: FactDay | None
    tables: Mapping[str, RegisterTable]
    filled: tuple[Filled, ...]
    answers: tuple[Answers, ...]
    hash: str
    path: str = ""
