"""Counts → hidden counts: each place by itself, then all places together beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sasaran.summary.counting import COLUMNS, Counted, Program
from sasaran.summary.small import hide, hide_all, hide_total

Rows = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Hidden:
    """Hidden counts: the households of each place; of each program the cells, and what is left after each condition."""

    households: Sequence[int]
    cells: Sequence[Rows]
    left: Sequence[Rows]


def hide_counts(counted: Counted, programs: Sequence[Program]) -> Hidden:
    """Hide what was counted; the programs stand in the order that is given."""
    cells = [_hide_rows(each.cells) for each in programs]
    left = [_hide_rows(each.left) for each in programs]
    for program, hidden, rows in zip(programs, left, cells, strict=True):
        _hide_last(program, hidden, rows)
    outcomes = [[row[: len(COLUMNS)] for row in rows] for rows in cells]
    households = [
        hide_total(whole, *(rows[number] for rows in outcomes))
        for number, whole in enumerate(counted.households)
    ]  # fmt: skip
    if households:
        households[0] = hide_total(counted.households[0], *(rows[0] for rows in outcomes), households[1:])
    return Hidden(households, cells, left)


def hide_open(programs: Sequence[Program]) -> list[list[int]]:
    """Hide how many are undetermined, for each program and place."""
    return [[hide(sum(row[1:4])) for row in each.cells] for each in programs]


def _hide_last(program: Program, hidden: list[list[int]], cells: Rows) -> None:
    """Hide anew what is left after the last condition: its parts, the eligible and undetermined, are shown too."""
    if program.steps:
        for number, row in enumerate(program.left):
            hidden[number][-1] = hide_total(row[-1], cells[number][: len(COLUMNS) - 1])


def _hide_rows(rows: Rows) -> list[list[int]]:
    """Hide the rows of the places; the first row is their sum."""
    places = [hide_all(row) for row in rows[1:]]
    together = [hide_total(total, [row[at] for row in places]) for at, total in enumerate(rows[0])]
    return [together, *places]
