"""The names of a source's columns: read from its row of headings, refused where one would have to be guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sasaran.base.errors import Fault
from sasaran.registers.sources.source import ROW

MOST_COLUMNS = 4096
"""A register's table has some hundreds of columns; Excel itself has at most 16384."""

_DATA = re.compile(r"[0-9]{5}|[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4}")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_SHOWN = 60

Row = Sequence[str]


def clean_name(cell: str) -> str:
    """Give a column's name with single spaces and none around it."""
    return " ".join(cell.split())


def check_names(place: str, names: Row, below: Sequence[Row], row: int) -> list[Fault]:
    """Check the names of a source's columns.

    Args:
        place: how messages name the source.
        names: the names, cleaned; those of trailing columns without any name may be left out.
        below: the rows under them, for finding the names that a merged heading covers.
        row: on which row the names stand, from 1.

    """
    if len(names) > MOST_COLUMNS:
        return [Fault("SAS-I015", place, {"limit": MOST_COLUMNS})]
    if looks_like_data(names):
        return [Fault("SAS-I022", place)]
    near = _find_names(names, below, row)
    values, hint = {"near": near}, "below" if near else None
    faults = [
        Fault("SAS-I020", place, {**values, "column": column}, hint)
        for column, name in enumerate(names, start=1)
        if not name
    ]
    seen: dict[str, int] = {ROW: 0}
    for column, name in enumerate(names, start=1):
        first = seen.setdefault(name.casefold(), column)
        if name and first != column:
            faults.append(
                Fault("SAS-I021", place, {**values, "name": show_name(name), "first": first, "column": column}, hint)
            )
    return faults


def check_title(place: str, names: Row, below: Sequence[Row], row: int) -> list[Fault]:
    """Refuse a title that stands above the row of names: one cell, where the rows below have more.

    Nothing is said where no row of names is found below it.
    """
    width = max((len(cells) for cells in below), default=0)
    if len(names) != 1 or width < 2 or not _find_names(("",) * width, below, row):
        return []
    return check_names(place, (*names, *[""] * (width - 1)), below, row)


def show_name(name: str) -> str:
    """Give a column's name as it may be shown; one that holds a long number is hidden."""
    return "…" if _DATA.search(name) else name[:_SHOWN]


def looks_like_data(names: Row) -> bool:
    """Say whether a row of headings seems to be a row of data: then its cells may be anybody's."""
    numbers = sum(bool(_NUMBER.fullmatch(name)) for name in names)
    return 2 * numbers > len(names) or any(_DATA.search(name) for name in names)


def _find_names(names: Row, below: Sequence[Row], row: int) -> int:
    """Find the row that seems to hold the real names: 0 where there is none."""
    for number, cells in enumerate(below, start=row + 1):
        cleaned = [clean_name(cell) for cell in cells]
        whole = len(cleaned) > 1 and len(cleaned) >= len(names) and all(cleaned)
        if whole and len({name.casefold() for name in cleaned}) == len(cleaned) and not looks_like_data(cleaned):
            return number
    return 0
