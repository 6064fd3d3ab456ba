"""Scenes that differ in one cell → one outline with examples, as people write what lies around a line."""

from __future__ import annotations

from collections.abc import Sequence

from sasaran.suggest.given import Sentence, Table

Place = tuple[int, int, int]
"""Which sentence, which row and which column of its table."""


def find_difference(given: Sequence[Sequence[Sentence]]) -> Place | None:
    """Find the one cell in which several tellings of a household differ; None where they differ otherwise."""
    first, places = given[0], set[Place]()
    for other in given[1:]:
        if [said for said, _ in other] != [said for said, _ in first]:
            return None
        for number, ((_, mine), (_, theirs)) in enumerate(zip(first, other, strict=True)):
            if [len(row) for row in mine] != [len(row) for row in theirs]:
                return None
            places.update(
                (number, row, column)
                for row, (one, two) in enumerate(zip(mine, theirs, strict=True))
                for column, (a, b) in enumerate(zip(one, two, strict=True))
                if a != b
            )
    return next(iter(places)) if len(places) == 1 else None


def name_cell(given: Sequence[Sentence], place: Place) -> str:
    """Give the label of what a cell tells: the head of its column, or what stands before it in a table of pairs."""
    number, row, column = place
    table = given[number][1]
    label = table[row][0] if len(table[0]) == 2 and column == 1 and not _tells_members(table) else table[0][column]
    return "".join(each for each in label if each not in "<>|")


def put_placeholder(given: Sequence[Sentence], place: Place, name: str) -> list[Sentence]:
    """Write ``<name>`` into a cell."""
    number, row, column = place
    said, table = given[number]
    rows = [list(each) for each in table]
    rows[row][column] = f"<{name}>"
    changed = list(given)
    changed[number] = said, tuple(tuple(each) for each in rows)
    return changed


def get_cell(given: Sequence[Sentence], place: Place) -> str:
    """Give what a cell says."""
    number, row, column = place
    return given[number][1][row][column]


def _tells_members(table: Table) -> bool:
    return table[0][1] not in ("nilai", "value")
