"""The tables of a delivery as packages of rows, grouped by the part that their households' keys say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from importlib import import_module
from typing import Any

import duckdb
import pyarrow

from sasaran.batch.columns import Read, read_columns
from sasaran.batch.inputs import Opened, describe
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import ROW
from sasaran.spark.packing import PACKED, PART, make_packages, make_packer
from sasaran.spark.parquet import Table, quote
from sasaran.tables.layout import Layout


def read_frames(content: Content, layout: Layout, tables: Mapping[str, Table]) -> dict[str, Read]:
    """Hold the columns of frames against the layout, and say how the workers read each.

    Raises:
        TablesError: A column that is needed is missing or has another name, or one has a type that can't hold it.

    """
    with duckdb.connect() as connection:
        opened = []
        for name, table in tables.items():
            view = name_source(name)
            connection.register(view, _make_empty(table.frame))
            opened.append(Opened(name, view, describe(connection, view), table.rows))
        return read_columns(content, layout, opened)


def name_source(table: str) -> str:
    """Name what a worker reads a table from."""
    return f"source_{table}"


def _make_empty(frame: Any) -> Any:
    """Make a table of Arrow without rows; where Arrow has not a type, one of bytes, which fits no field."""
    convert = import_module("pyspark.sql.pandas.types").to_arrow_type
    fields = []
    for field in frame.schema.fields:
        try:
            fields.append((field.name, convert(field.dataType)))
        except import_module("pyspark.errors").PySparkException:
            fields.append((field.name, pyarrow.binary()))
    return pyarrow.schema(fields).empty_table()


def cut_frames(
    session: Any,
    frames: Mapping[str, Any],
    reads: Mapping[str, Read],
    household: str,
    count: int,
    wanted: Sequence[int],
) -> Any:
    """Put the rows of all tables of some parts into packages, each part whole in one partition of them.

    Each part has a package of each table, if an empty one: so no part is without any.

    Args:
        session: Spark's.
        frames: The tables.
        reads: How each is read: only these columns are carried along.
        household: The name of the household's key.
        count: In how many parts the delivery is cut.
        wanted: The numbers of the parts to be made.

    """
    functions = import_module("pyspark.sql.functions")
    columns = {name: [ROW, *(column.name for column in read.columns)] for name, read in reads.items()}
    nothing = [_make_empty(frames[name].select(*map(quote, columns[name]))) for name in reads]
    every = [(part, number, empty) for part in wanted for number, empty in enumerate(nothing)]
    cut = [session.createDataFrame(make_packages(every).to_pylist(), PACKED)]
    for number, name in enumerate(reads):
        rows = frames[name].select(*(functions.col(quote(each)) for each in columns[name]))
        cut.append(rows.mapInArrow(make_packer(number, household, count, frozenset(wanted)), PACKED))
    whole = reduce(lambda one, other: one.unionAll(other), cut)
    return whole.repartition(len(wanted), PART).groupBy(PART)
