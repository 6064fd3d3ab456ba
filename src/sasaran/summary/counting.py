"""The small files of a batch's folder → its counts, by program and place; nothing of a single household is read."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sasaran.ir.rulebook import Content, Edition
from sasaran.registers.sources import quote_text
from sasaran.sql.reasons import Step, list_steps

COLUMNS = ("eligible", "waiting", "data", "rule", "ineligible")
"""Eligible · eligible by the data, waiting for a statement or for facts of the area · data missing · rule unsettled ·
not eligible. They make up all households."""
CELLS = (*COLUMNS, "eligible_presumed", "ineligible_presumed")
"""The columns, and how many of the eligible and of the not eligible rest on a presumption."""
FILES = ("summary.parquet", "reasons.parquet", "worklist.parquet", "manifest.json")
ALL = "*"
"""The place that is all places together. An area that is not known is the empty text."""
_FIRM = ("running", "periodic")


class UnreadableBatchError(Exception):
    """A folder that is no result of a batch, or not a whole one."""


class OtherRulebookError(Exception):
    """A batch that was decided with another rulebook."""


@dataclass(frozen=True, slots=True)
class Program:
    """What came out for one program: for each place its cells, and how many are left after each condition.

    ``group``: ``firm`` (runs, and its rule is settled) · ``draft`` (indicative, or not running) · ``class``.
    """

    edition: Edition
    group: str
    steps: tuple[Step, ...]
    cells: Sequence[Sequence[int]]
    left: Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Task:
    """A fact to be found out in a place, or everywhere (`ALL`).

    ``decisions``: how many it settles in the order of the worklist; ``alone``: how many by itself; ``households``: in
    how many some decision waits for it.
    """

    place: str
    kind: str
    name: str
    decisions: int
    alone: int
    households: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A whole batch. ``places[0]`` is `ALL`; ``households`` and each program's rows stand in the places' order."""

    on: date
    manifest: dict[str, Any]
    places: tuple[str, ...]
    households: Sequence[int]
    programs: tuple[Program, ...]
    tasks: tuple[Task, ...]


def read_counts(content: Content, folder: Path) -> Counted:
    """Read the counts of a batch.

    Raises:
        UnreadableBatchError: The folder is no result of a batch.
        OtherRulebookError: It was decided with another rulebook.

    """
    try:
        manifest = json.loads((folder / FILES[-1]).read_text(encoding="utf-8"))
        hashed, on = manifest["rulebook"]["hash"], date.fromisoformat(manifest["on"])
        if hashed != content.hash:
            raise OtherRulebookError
        summary, reasons, worklist = (_read(folder / name) for name in FILES[:3])
    except (OSError, ValueError, KeyError, TypeError, duckdb.Error) as error:
        raise UnreadableBatchError from error
    return count(content, on, manifest, summary, reasons, worklist)


def _read(path: Path) -> list[tuple[Any, ...]]:
    columns = {
        "summary": "area, program, outcome, waiting, presumed, households",
        "reasons": "area, program, step, households",
        "worklist": "area, kind, field, decisions, decisions_alone, households",
    }[path.stem]
    with duckdb.connect() as connection:
        return connection.execute(f"SELECT {columns} FROM read_parquet({quote_text(path.as_posix())})").fetchall()


def count(
    content: Content, on: date, manifest: dict[str, Any], summary: Iterable[tuple[Any, ...]],
    reasons: Iterable[tuple[Any, ...]], worklist: Iterable[tuple[Any, ...]],
) -> Counted:  # fmt: skip
    """Count the rows of the folder's tables."""
    cells: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys(CELLS, 0))
    areas: set[str] = set()
    for area, program, outcome, waiting, presumed, households in summary:
        areas.add(area)
        for place in (ALL, area):
            row = cells[program, place]
            row[find_column(outcome, waiting)] += households
            if presumed and f"{outcome}_presumed" in row:
                row[f"{outcome}_presumed"] += households
    stopped: dict[tuple[str, str, int], int] = defaultdict(int)
    for area, program, step, households in reasons:
        for place in (ALL, area):
            stopped[program, place, step] += households
    places = (ALL, *sorted(areas, key=lambda area: (not area, area)))
    programs = []
    for edition in sorted(content.editions, key=lambda each: each.program):
        if on in edition.during and (edition.program, ALL) in cells:
            steps = list_steps(content, edition)
            rows = [[cells[edition.program, place][name] for name in CELLS] for place in places]
            left = [
                _subtract(
                    sum(row[: len(COLUMNS)]),
                    [stopped[edition.program, place, number + 1] for number in range(len(steps))],
                )
                for place, row in zip(places, rows, strict=True)
            ]
            programs.append(Program(edition, _group(content, edition), steps, rows, left))
    households = [
        max((sum(each.cells[number][: len(COLUMNS)]) for each in programs), default=0) for number in range(len(places))
    ]
    tasks = tuple(Task(*row) for row in worklist)
    return Counted(on, manifest, places, households, tuple(programs), tasks)


def find_column(outcome: str, waiting: str) -> str:
    """Say in which column a decision stands: what is missing in the data comes before what others must say."""
    if outcome != "undetermined":
        return outcome
    kinds = waiting.split()
    if "data" in kinds or not kinds:
        return "data"
    return "rule" if "rule" in kinds else "waiting"


def _group(content: Content, edition: Edition) -> str:
    if edition.kind != "program":
        return "class"
    running = content.statuses.get(edition.status, "running") in _FIRM
    return "firm" if running and not edition.indicative else "draft"


def _subtract(whole: int, stops: Iterable[int]) -> list[int]:
    """Give what is left of a whole after each stop."""
    left = []
    for stop in stops:
        whole -= stop
        left.append(whole)
    return left
