"""Excel workbooks → rows of texts: nothing is repaired, and a number that lost digits shows that it did.

A day is written ``2022-11-15``, a truth ``TRUE`` or ``FALSE``, and a number of more than 15 digits, which Excel cannot
keep, with an exponent (``3.20101123456789E+15``): what reads a key or a text refuses that form, whatever its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import duckdb
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from sasaran.base.errors import Fault
from sasaran.registers.sources.files import fingerprint, read_head, refuse_damaged
from sasaran.registers.sources.loading import load_rows
from sasaran.registers.sources.names import check_names, check_title, clean_name, show_name
from sasaran.registers.sources.source import Part, SourceError, SourceOptions, choose_name

_MOST_UNPACKED = 2 << 30
_MOST_TEXTS = 512 << 20
_MOST_RATIO = 400
_SMALL = 64 << 20
_MOST_EXACT = 10**15
_ROWS_LOOKED_AT = 30
_MOST_FAULTS = 10
_KIND = "Excel (.xlsx)"

Cell = str | None


def open_excel(connection: duckdb.DuckDBPyConnection, path: Path, options: SourceOptions, copy: str) -> Part:
    """Open one sheet of a workbook; its rows are kept as the table ``copy``.

    Raises:
        SourceError: it is locked, too large, damaged, or holds formulas; or which sheet is meant is not certain.

    """
    _refuse_other_kinds(path)
    file = fingerprint(path)
    _refuse_bombs(path)
    try:
        book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError, SyntaxError, TypeError, AttributeError):
        raise refuse_damaged(path, _KIND) from None
    try:
        sheet = _Sheet(path, _choose_sheet(path, book, options.sheet), options.header_row)
        columns = dict.fromkeys((name for name in sheet.names if name), "VARCHAR")
        query, count = load_rows(connection, copy, columns, sheet.read_rows(), path)
    except (BadZipFile, KeyError, SyntaxError, TypeError, AttributeError, EOFError, UnicodeError):
        raise refuse_damaged(path, _KIND) from None
    finally:
        book.close()
    warnings = () if count else (Fault("SAS-I006", path.name),)
    return Part(query, tuple(columns), False, replace(file, rows=count), warnings)


def _refuse_other_kinds(path: Path) -> None:
    head = read_head(path, 8)
    if not head:
        raise SourceError((Fault("SAS-I005", path.name, {"count": 0}),))
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        locked = "EncryptedPackage".encode("utf-16-le") in read_head(path, 1 << 24)
        raise SourceError((Fault("SAS-I030", path.name, hint=None if locked else "old"),))
    if not head.startswith(b"PK\x03\x04"):
        raise refuse_damaged(path, _KIND)


def _refuse_bombs(path: Path) -> None:
    """Refuse what would fill memory or disk, by the sizes that the archive itself states, before anything is unpacked.

    No more than the stated size of a part is ever unpacked, so a wrong statement makes a damaged file and no bomb.
    """
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
    except (BadZipFile, OSError, ValueError):
        raise refuse_damaged(path, _KIND, truncated=True) from None
    total, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    texts = sum(part.file_size for part in parts if part.filename.endswith("sharedStrings.xml"))
    swollen = total > _SMALL and total > _MOST_RATIO * max(packed, 1)
    limit = _SMALL if swollen else _MOST_TEXTS if texts > _MOST_TEXTS else _MOST_UNPACKED
    if total > _MOST_UNPACKED or swollen or texts > _MOST_TEXTS:
        raise SourceError((Fault("SAS-I016", path.name, {"limit": limit >> 20}, "unpacked"),))


def _choose_sheet(path: Path, book: Any, name: str | None) -> Any:
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if name is None:
        sheets = {title: sheet for title, sheet in sheets.items() if _holds_anything(sheet)} or sheets
    return sheets[choose_name(name, sheets, "SAS-I031", path.name)]


def _holds_anything(sheet: Any) -> bool:
    return any(cell is not None for row in sheet.iter_rows(values_only=True) for cell in row)


class _Sheet:
    """One sheet on its way to rows of texts."""

    def __init__(self, path: Path, sheet: Any, header_row: int | None) -> None:
        self._place = path.name
        sheet.reset_dimensions()  # what the sheet says of its own size may be wrong
        self._sheet = sheet
        self._heading, self.names = self._read_names(header_row)

    def _read_names(self, header_row: int | None) -> tuple[int, list[str]]:
        """Find the row of names, and the names; unnamed columns are empty, those at the end are left out."""
        most = max(_ROWS_LOOKED_AT, (header_row or 0) + 1)
        rows = [[_write(cell) or "" for cell in row] for row in self._sheet.iter_rows(max_row=most)]
        number = header_row or next((n for n, cells in enumerate(rows, start=1) if any(map(str.strip, cells))), 0)
        if not 1 <= number <= len(rows) or not any(rows[number - 1]):
            values = {"count": len(rows)}
            raise SourceError((Fault("SAS-I005", self._place, values, "row" if header_row else None),))
        names = [clean_name(cell) for cell in rows[number - 1]]
        while len(names) > 1 and not names[-1]:
            names.pop()
        below = [_trim(cells) for cells in rows[number:]]
        faults = check_title(self._place, names, below, number) or check_names(self._place, names, below, number)
        if faults:
            raise SourceError(faults[:_MOST_FAULTS])
        return number, names

    def read_rows(self) -> Iterator[list[Cell]]:
        """Give the rows of data; rows without anything are no rows.

        Raises:
            SourceError: a column holds formulas, or a column without a name holds something.

        """
        width = len(self.names)
        formulas: dict[int, str] = {}
        for number, row in enumerate(self._sheet.iter_rows(min_row=self._heading + 1), start=self._heading + 1):
            cells = [_write(cell) for cell in row]
            if not any(cells):
                continue
            if any(cells[width:]):
                column = width + 1 + next(place for place, cell in enumerate(cells[width:]) if cell)
                raise SourceError((Fault("SAS-I020", self._place, {"column": column, "near": 0}, "filled"),))
            for place, cell in enumerate(row[:width]):
                if cell.data_type == "f":
                    formulas.setdefault(place, f"{get_column_letter(place + 1)}{number}")
            yield [*cells[:width], *[None] * (width - len(cells))]
        if formulas:
            raise SourceError(
                Fault("SAS-I032", self._place, {"name": show_name(self.names[place]), "cell": cell})
                for place, cell in sorted(formulas.items())[:_MOST_FAULTS]
            )


def _trim(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    return cells


def _write(cell: Any) -> Cell:
    """Write a cell as text; None where there is nothing."""
    value = cell.value
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _write_number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, timedelta) else str(getattr(value, "text", value))


def _write_number(value: float) -> str:
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        return str(value)
    if abs(exact) >= _MOST_EXACT:
        return f"{exact.normalize():E}"
    return f"{exact.to_integral_value():f}" if exact == exact.to_integral_value() else f"{exact:f}"
