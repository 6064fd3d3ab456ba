"""What a worker does: one part of a delivery in, the files of what came of it out, made as on one machine."""

from __future__ import annotations

import json
import pickle
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import pyarrow
import pyarrow.compute

from sasaran.base.errors import SasaranError
from sasaran.batch.answers import Answers
from sasaran.batch.boundaries import find_thresholds
from sasaran.batch.columns import Read
from sasaran.batch.database import open_database
from sasaran.batch.errors import explain_failure
from sasaran.batch.making import Maker, Share
from sasaran.batch.partition import Planner
from sasaran.case import ENGINE
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import quote_name
from sasaran.spark.cutting import name_source
from sasaran.spark.packing import PART, ROWS, TABLE, unpack
from sasaran.tables.layout import build_layout

MADE = "part long, name string, content binary"
"""What a part comes to: its files by their names, and `NOTE`; or `ERROR` alone."""
NOTE, ERROR = "", "!"
VERSIONS = {"sasaran": ENGINE, "duckdb": duckdb.__version__}


@dataclass(frozen=True)
class Rules:
    """What all parts of a batch are decided by; a worker makes ready for it once."""

    content: Content
    on: date
    areas: AreaTable | None
    one_by_one: bool

    @cached_property
    def maker(self) -> Maker:
        """What decides."""
        return Maker(
            self.content, build_layout(self.content), self.on, Answers(self.content, self.on, self.areas),
            None if self.one_by_one else Planner(self.content, self.on, self.areas),
            find_thresholds(self.content, self.on),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done with each part of one delivery: how its tables are read, and what `Maker.make` must know."""

    delivery: str
    tables: Mapping[str, Read]
    repeats: Sequence[str]
    share: Share
    memory: str


def make_decider(rules: Any, task: Task) -> Callable[[pyarrow.Table], pyarrow.Table]:
    """Give the function that decides one part; ``rules`` is Spark's broadcast of `Rules`."""

    def decide(group: Any) -> Any:
        (part,) = group.column(PART).unique().to_pylist()
        made = _make(rules.value, task, group)
        rows = [{"part": part, "name": name, "content": content} for name, content in made]
        return pyarrow.Table.from_pylist(rows, schema=_SCHEMA)

    return decide


_SCHEMA = pyarrow.schema([("part", pyarrow.int64()), ("name", pyarrow.string()), ("content", pyarrow.binary())])


def _make(rules: Rules, task: Task, group: Any) -> Iterator[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory(prefix="sasaran-") as name:
        folder = Path(name) / "made"
        folder.mkdir()
        try:
            with (
                explain_failure(folder, task.memory, task.delivery),
                open_database(Path(name) / "spill", task.memory, threads=1) as connection,
            ):
                for number, table in enumerate(task.tables):
                    _store(connection, table, _pick(group, number))
                note = rules.maker.make(connection, task.tables, task.repeats, task.share, folder)
        except SasaranError as error:
            yield ERROR, pickle.dumps(error)
            return
        yield NOTE, json.dumps({**note, "versions": VERSIONS}, ensure_ascii=False).encode()
        for path in sorted(folder.iterdir()):
            yield path.name, path.read_bytes()


def _pick(group: Any, number: int) -> Any:
    """Give the rows of one table."""
    chosen = group.filter(pyarrow.compute.equal(group.column(TABLE), number))
    return unpack(chosen.column(ROWS).to_pylist())


def _store(connection: duckdb.DuckDBPyConnection, table: str, rows: Any) -> None:
    """Keep rows in the database, where they count as its memory and can be written to disk."""
    connection.register("arrived", rows)
    connection.execute(f"CREATE TEMP TABLE {quote_name(name_source(table))} AS SELECT * FROM arrived")
    connection.unregister("arrived")
