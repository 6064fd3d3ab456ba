"""Households that are looked at one by one: out of the tables of a partition, each with the rows where it stands."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from sasaran.base.errors import Fault
from sasaran.batch.columns import WRONG, Read
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import ROW, quote_name, quote_text
from sasaran.tables.finding import read_tables
from sasaran.tables.layout import Layout

CHUNK = 2_000
"""How many households are taken out of the tables at a time."""
_PLACE = re.compile(r"(\w+)\[(\d+)\](?:\.(.*))?")


@dataclass(frozen=True, slots=True)
class Stands:
    """Where the rows of some households stand in the delivered tables: by table and household, in order."""

    rows: Mapping[str, Mapping[str, list[int]]]
    flat: Mapping[str, list[int]]


@dataclass(frozen=True, slots=True)
class Seen:
    """One household: its key, the row of its table, its record, and what keeps it from being one."""

    household: str
    row: int
    record: dict[str, Any]
    faults: tuple[Fault, ...]
    root: str
    stands: Stands

    def locate(self, fault: Fault) -> tuple[str, int, str, str]:
        """Say of a fault in which table and row it stands, which field it is about, and its code."""
        found = _PLACE.fullmatch(fault.path)
        if found is not None and found[1] in self.stands.rows:
            rows = self.stands.rows[found[1]].get(self.household, [])
            if int(found[2]) <= len(rows):
                return found[1], rows[int(found[2]) - 1], found[3] or "", fault.code
        given = fault.values.get("row")
        if fault.path in self.stands.flat and isinstance(given, int):
            return fault.path, self.stands.flat[fault.path][given - 1], "", fault.code
        return self.root, self.row, fault.path, fault.code


def walk_households(
    connection: duckdb.DuckDBPyConnection, content: Content, layout: Layout, tables: Mapping[str, Read], chosen: str
) -> Iterator[Seen]:
    """Give the households whose keys the table ``chosen`` lists, in the order of their keys and rows."""
    run = connection.execute
    run(
        "CREATE OR REPLACE TEMP TABLE walk AS SELECT household, row_number() OVER (ORDER BY household) - 1 AS n"
        f" FROM (SELECT DISTINCT household FROM {quote_name(chosen)} WHERE household IS NOT NULL)"
    )
    (count,) = run("SELECT count(*) FROM walk").fetchone() or (0,)
    for first in range(0, count, CHUNK):
        run(
            f"CREATE OR REPLACE TEMP TABLE steps AS SELECT household FROM walk WHERE n >= {first} AND n < {first + CHUNK}"
        )
        with tempfile.TemporaryDirectory(prefix="sasaran-") as folder:
            stands = _take(connection, layout, tables, Path(folder))
            yield from _read(content, layout, Path(folder), stands)


def _take(connection: duckdb.DuckDBPyConnection, layout: Layout, tables: Mapping[str, Read], folder: Path) -> Stands:
    """Write the rows of the chosen households as a folder of tables."""
    rows: dict[str, dict[str, list[int]]] = {}
    flat: dict[str, list[int]] = {}
    key = quote_name(layout.root.keys[0].name)
    for name, read in tables.items():
        order = ", ".join([*(quote_name(column.name) for column in read.table.keys), ROW])
        query = f"SELECT * FROM {quote_name('read_' + name)} t SEMI JOIN steps ON steps.household = t.{key}"
        left_out = ", ".join([ROW, *([WRONG] if read.wrong else [])])
        path = quote_text((folder / f"{name}.parquet").as_posix())
        connection.execute(
            f"COPY (SELECT * EXCLUDE ({left_out}) FROM ({query}) ORDER BY {order}) TO {path} (FORMAT parquet)"
        )
        found: dict[str, list[int]] = {}
        flat[name] = []
        for household, row in connection.execute(f"SELECT {key}, {ROW} FROM ({query}) ORDER BY {order}").fetchall():
            found.setdefault(household, []).append(row)
            flat[name].append(row)
        rows[name] = found
    return Stands(rows, flat)


def _read(content: Content, layout: Layout, folder: Path, stands: Stands) -> Iterator[Seen]:
    root = layout.root.name
    counted: dict[str, int] = {}
    key = layout.root.keys[0].name
    for found in read_tables(content, folder):
        household = found.record.get(key)
        if household is None:  # a row below members that belongs to none of them: told with its household
            continue
        place = counted[household] = counted.get(household, 0) + 1
        yield Seen(household, stands.rows[root][household][place - 1], found.record, found.faults, root, stands)
