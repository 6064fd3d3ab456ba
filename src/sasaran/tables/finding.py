"""Households in tables, for whoever only may meet some: DuckDB is brought in when a folder of them is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from sasaran.base.errors import FactsError, Fault
from sasaran.ir.rulebook import Content

Frame = Any
"""An Arrow table, a Polars or a pandas frame."""


class TablesError(FactsError):
    """Tables that are not in the layout of the rulebook."""


class Found(NamedTuple):
    """One household: the row of its table (from 1), its record, and what keeps it from being one."""

    row: int
    record: dict[str, Any]
    faults: tuple[Fault, ...] = ()


def read_tables(content: Content, tables: str | Path | Mapping[str, Frame]) -> Iterator[Found]:
    """Read the households of a folder of Parquet files, or of frames by the names of the tables, in order of keys.

    Raises:
        TablesError: a table lacks its keys, or has a column that the layout does not know, or one of another type.

    """
    # Importing DuckDB takes as long as all the rest; who decides JSON need not wait for it (docs/adr/0004).
    found: Iterator[Found] = import_module("sasaran.tables.reading").merge_tables(content, tables)
    return found
