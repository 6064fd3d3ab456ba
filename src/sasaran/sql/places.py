"""Where households live: what a region code decides, worked out for each code that matters and looked up by the rest.

A code *matters* where something is marked at it or below it. Any other lies below one that matters (or below none),
and has what is marked there: so a table of the codes that matter, with a line for each itself (``=code``) and for what
is below it (``>code``), answers for every code there is. ``=`` alone is a missing code, ``>`` one that lies below none.
Where it is said which codes occur (*homes*), there are only the lines that some household reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from sasaran.ir.rulebook import Area, Areas
from sasaran.sql.frames import AREAS
from sasaran.sql.terms import Constant, Term, Terms

Cell = Callable[[tuple[str | None, ...]], Constant]


class Places:
    """The columns that depend on the region code alone. ``columns`` is what the table of codes holds, by name."""

    def __init__(self, areas: Areas, on: date, terms: Terms, homes: Collection[str] | None = None) -> None:
        self._areas, self._terms = areas, terms
        self.columns: dict[str, dict[str, Constant]] = {}
        self._marked: dict[str, frozenset[str]] = {}
        self.strays = frozenset(_list_strays(areas))
        self.marks: set[str] = set(self.strays)
        self._ancestors: dict[str | None, tuple[str, ...]] = {}
        self._lines: dict[frozenset[str], Mapping[str, tuple[str | None, ...]]] = {}
        self._children: dict[str | None, list[Area]] = {}
        for area in areas.areas.values():
            if on in area.during:
                self._children.setdefault(area.parent, []).append(area)
        self._homes = None if homes is None else self._group_homes(homes)

    def column(self, name: str, marks: Iterable[str], cell: Cell) -> Term:
        """Give a term by region; ``cell`` says what it is, from the places where a household of a code could live."""
        marked = frozenset(marks)
        return self._add(name, marked, {key: cell(could) for key, could in self._list_lines(marked).items()})

    def column_by_code(self, name: str, marks: Iterable[str], cell: Callable[[str | None], Constant]) -> Term:
        """Give a term by region; ``cell`` says what it is, from the code as far down as something is marked."""
        marked = frozenset(marks)
        return self._add(name, marked, {key: cell(key[1:] or None) for key in self._list_lines(marked)})

    def _add(self, name: str, marks: frozenset[str], cells: dict[str, Constant]) -> Term:
        total = all(value is not None for value in cells.values())
        if len(set(map(_kind, cells.values()))) == 1:
            return self._terms.constant(next(iter(cells.values())))
        for known, column in self.columns.items():
            if column == cells:
                return self._terms.raw(AREAS, known, total)
        unique = re.sub(r"\W+", "_", f"{name}_{len(self.columns)}")
        self.columns[unique], self._marked[unique] = cells, self._find_marked(marks)
        self.marks |= self._marked[unique]
        return self._terms.raw(AREAS, unique, total)

    def list_ancestors(self, code: str | None) -> tuple[str, ...]:
        """List an area and all it lies in, the nearest first; an unlisted one in its code without the last part."""
        known = self._ancestors.get(code)
        if known is not None:
            return known
        found: list[str] = []
        above = code
        while above is not None and above not in found:
            found.append(above)
            listed = self._areas.areas.get(above)
            shorter, parted, _ = above.rpartition(self._areas.separator or "\0")
            above = listed.parent if listed is not None else shorter if parted else None
        self._ancestors[code] = tuple(found)
        return self._ancestors[code]

    def list_possible(self, code: str | None, marks: Collection[str]) -> tuple[str | None, ...]:
        """List where a household of this code could live, as far as the marked areas tell (None: nowhere marked)."""
        beneath = [mark for mark in marks if mark != code and (code is None or code in self.list_ancestors(mark))]
        if not beneath:
            return (code,)
        children = self._children.get(code, [])
        deepest = self._areas.unlisted_below
        if not children or not (deepest is None or all(area.level <= deepest for area in children)):
            return (code, *sorted(beneath))
        below = (place for area in children for place in self.list_possible(area.code, beneath))
        return tuple(dict.fromkeys(below))

    def rows(self) -> dict[str, list[Constant]]:
        """Give the table of codes: each key with its values, in the order of ``columns``."""
        return {
            key: [self._look_up(cells, self._marked[name], key) for name, cells in self.columns.items()]
            for key in self._list_read(frozenset(self.marks))
        }

    def _look_up(self, column: Mapping[str, Constant], marked: frozenset[str], key: str) -> Constant:
        if key in column:
            return column[key]
        above = next((each for each in self.list_ancestors(key[1:] or None) if each in marked), "")
        return column[">" + above]

    def _group_homes(self, homes: Collection[str]) -> Mapping[str | None, frozenset[str]]:
        """Group the codes that occur by what they lie in; an empty one is a missing code."""
        groups: dict[str | None, set[str]] = {}
        for home in homes:
            above = self.list_ancestors(home or None)[1:2]
            groups.setdefault(above[0] if above else None, set()).add(home)
        return {above: frozenset(group) for above, group in groups.items()}

    def _list_read(self, marked: frozenset[str]) -> list[str]:
        """List the lines that some household reads where these codes matter; all, where nobody said who lives where."""
        if not self._homes:
            return [sign + code for code in ("", *sorted(marked)) for sign in "=>"]
        found = {"=" + home for group in self._homes.values() for home in group if not home or home in marked}
        for above, group in self._homes.items():
            if not group <= marked:
                found.add(">" + next((each for each in self.list_ancestors(above) if each in marked), ""))
        return sorted(found)

    def _find_marked(self, marks: frozenset[str]) -> frozenset[str]:
        """Find the codes that matter where these areas are marked: they, and all they lie in."""
        return frozenset(above for mark in marks for above in self.list_ancestors(mark))

    def _list_lines(self, marks: frozenset[str]) -> Mapping[str, tuple[str | None, ...]]:
        """List the lines where these areas are marked, each key with where households of it could live."""
        if marks not in self._lines:
            beneath: dict[str | None, list[str]] = {None: sorted(marks)}
            for mark in sorted(marks):
                for above in self.list_ancestors(mark):
                    beneath.setdefault(above, []).append(mark)
            self._lines[marks] = {
                key: self.list_possible(key[1:] or None, beneath[key[1:] or None])
                if key[0] == "="
                else (key[1:] or None,)
                for key in self._list_read(self._find_marked(marks))
            }
        return self._lines[marks]


def _list_strays(areas: Areas) -> Iterable[str]:
    """List the areas whose parent is not their code without its last part: districts that moved, provinces divided."""
    for area in areas.areas.values():
        above, parted, _ = area.code.rpartition(areas.separator or "\0")
        if area.parent != (above if parted else None):
            yield area.code


def _kind(value: Constant) -> tuple[type, Constant]:
    return type(value), value
