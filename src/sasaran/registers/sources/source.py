"""What every kind of source becomes: a view in DuckDB with the source's own columns, and a number for each row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sasaran.base.errors import FactsError, Fault
from sasaran.base.suggest import nearest
from sasaran.registers.report import SourceFile, locate_row

ROW = "__row"
"""The column of a source's view that counts its rows of data from 1; rows of headings are not counted."""

KINDS = ("csv", "parquet", "excel", "stata", "json", "duckdb", "sqlite", "postgres")

Location = Path | str
"""A file, or the address of a database server."""


class SourceError(FactsError):
    """A source that can't be opened or read, with every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        super().__init__(faults)


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What a mapping says of one of its files; None: found from the file itself, refused where that would be a guess.

    Attributes:
        kind: One of `KINDS`; None: by the file's ending.
        encoding: Of CSV: ``utf-8``, ``utf-16`` or ``windows-1252``; None: UTF-8, or UTF-16 where its mark says so.
        delimiter: Of CSV: one character; None: the one of ``, ; tab |`` that the names of the columns stand between.
        sheet: Of Excel: its name; None: the only one that holds anything.
        header_row: Of CSV and Excel: on which row (from 1) the names of the columns stand; None: the first.
        table: Of a database: the table to read; None: the only one.

    """

    kind: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    table: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An opened source.

    Attributes:
        name: The table of the mapping that it fills.
        view: The view or table of the connection that gives its rows, `ROW` among its columns.
        columns: The source's own columns, in order, without `ROW`; spaces within a name are single ones.
        rows: How many rows of data it has, over all its files.
        typed: False where every column is VARCHAR exactly as written; True where the format has types of its own.
        files: What was read, in the order in which `ROW` runs on over them.
        warnings: What is no reason to refuse it.

    """

    name: str
    view: str
    columns: tuple[str, ...]
    rows: int
    typed: bool
    files: tuple[SourceFile, ...]
    warnings: tuple[Fault, ...] = ()

    def locate(self, row: int) -> tuple[str, int]:
        """Give the file in which a row stands, and its number there (both from 1)."""
        return locate_row(self.files, row)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a source: a query that gives its columns and `ROW`, counted from 1 within the file."""

    query: str
    columns: tuple[str, ...]
    typed: bool
    file: SourceFile
    warnings: tuple[Fault, ...] = ()


def quote_name(name: str) -> str:
    """Write a name as SQL."""
    return '"' + name.replace('"', '""') + '"'


def quote_text(text: str) -> str:
    """Write a text as SQL."""
    return "'" + text.replace("'", "''") + "'"


def show_location(location: Location) -> str:
    """Name a source in a message: a file without its folders, a server without its address."""
    return location.name if isinstance(location, Path) else "postgresql"


def choose_name(name: str | None, known: Iterable[str], code: str, place: str) -> str:
    """Choose a sheet or a table by its name; without a name the only one there is.

    Raises:
        SourceError: it is not there, or there are several.

    """
    names = tuple(known)
    if name is None and len(names) == 1:
        return names[0]
    if name in names:
        return str(name)
    shown = ", ".join(names[:12]) + (", …" if len(names) > 12 else "") or "-"
    near = nearest(name, names, 1) if name else []
    hint = None if name is None else "near" if near else "known"
    raise SourceError(
        (Fault(code, place, {"name": name or "", "near": near[0] if near else "", "known": shown}, hint),)
    )
