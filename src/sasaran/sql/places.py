"""Where households live: what a region code decides, worked out for each code that matters and looked up by the rest.

A code *matters* where something is marked at it or below it. Any other lies below one that matters (or below none),
and has what is marked there: so a table of the codes that matter, with a line for each itself (``=code``) and for what
is below it (``>code``), answers for every code there is. ``=`` alone is a missing code, ``>`` one that lies below none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from sasaran.ir.rulebook import Areas
from sasaran.sql.frames import AREAS
from sasaran.sql.terms import Constant, Term, Terms

Cell = Callable[[tuple[str | None, ...]], Constant]


class Places:
    """The columns that depend on the region code alone. ``columns`` is what the table of codes holds, by name."""

    def __init__(self, areas: Areas, on: date, terms: Terms) -> None:
        self._areas, self._on, self._terms = areas, on, terms
        self.columns: dict[str, dict[str, Constant]] = {}
        self.strays = frozenset(_list_strays(areas))
        self.marks: set[str] = set(self.strays)

    def column(self, name: str, marks: Iterable[str], cell: Cell) -> Term:
        """Give a term by region; ``cell`` says what it is, from the places where a household of a code could live."""
        given = frozenset(marks)
        codes = self._list_codes(given)
        cells: dict[str, Constant] = {}
        for code in codes:
            cells["=" + (code or "")] = cell(self.list_possible(code, given))
            cells[">" + (code or "")] = cell((code,))
        if len(set(map(_kind, cells.values()))) == 1:
            return self._terms.constant(next(iter(cells.values())))
        for known, column in self.columns.items():
            if column == cells:
                return self._terms.raw(AREAS, known, all(value is not None for value in cells.values()))
        unique = re.sub(r"\W+", "_", f"{name}_{len(self.columns)}")
        self.columns[unique] = cells
        self.marks |= {code for code in codes if code is not None}
        return self._terms.raw(AREAS, unique, all(value is not None for value in cells.values()))

    def list_ancestors(self, code: str | None) -> tuple[str, ...]:
        """List an area and all it lies in, the nearest first; an unlisted one in its code without the last part."""
        found: list[str] = []
        while code is not None and code not in found:
            found.append(code)
            listed = self._areas.areas.get(code)
            above, parted, _ = code.rpartition(self._areas.separator or "\0")
            code = listed.parent if listed is not None else above if parted else None
        return tuple(found)

    def list_possible(self, code: str | None, marks: Iterable[str]) -> tuple[str | None, ...]:
        """List where a household of this code could live, as far as the marked areas tell (None: nowhere marked)."""
        beneath = {mark for mark in marks if mark != code and (code is None or code in self.list_ancestors(mark))}
        if not beneath:
            return (code,)
        areas = self._areas
        children = [area for area in areas.areas.values() if area.parent == code and self._on in area.during]
        listed = areas.unlisted_below is None or all(area.level <= areas.unlisted_below for area in children)
        if not children or not listed:
            return (code, *sorted(beneath))
        below = (place for area in children for place in self.list_possible(area.code, beneath))
        return tuple(dict.fromkeys(below))

    def rows(self) -> dict[str, list[Constant]]:
        """Give the table of codes: each key with its values, in the order of ``columns``."""
        keys = dict.fromkeys(key for column in self.columns.values() for key in column)
        table: dict[str, list[Constant]] = {}
        for code in ["", *sorted(self.marks)]:
            for sign in "=>":
                table[sign + code] = [self._look_up(column, sign, code) for column in self.columns.values()]
        assert keys.keys() <= table.keys(), "every code that a column has is among those that matter"
        return table

    def _look_up(self, column: dict[str, Constant], sign: str, code: str) -> Constant:
        if sign + code in column:
            return column[sign + code]
        above = next((each for each in self.list_ancestors(code or None) if "=" + each in column), "")
        return column[">" + above]

    def _list_codes(self, marks: frozenset[str]) -> list[str | None]:
        around = {code for mark in marks for code in self.list_ancestors(mark)}
        return [None, *sorted(around)]


def _list_strays(areas: Areas) -> Iterable[str]:
    """List the areas whose parent is not their code without its last part: districts that moved, provinces divided."""
    for area in areas.areas.values():
        above, parted, _ = area.code.rpartition(areas.separator or "\0")
        if area.parent != (above if parted else None):
            yield area.code


def _kind(value: Constant) -> tuple[type, Constant]:
    return type(value), value
