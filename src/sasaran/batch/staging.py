"""A delivery that is too large for one go, cut by its households' keys: one pass over each table, memory bounded."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from sasaran.batch.columns import WRONG, Read
from sasaran.registers.sources import ROW, quote_name, quote_text

_PART = "__part"


def cut_tables(
    connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Read], household: str, count: int, folder: Path
) -> None:
    """Cut tables into so many parts; rows of one household come into one part, whichever table they are of.

    Args:
        connection: Where the tables were opened.
        tables: What was opened.
        household: The name of the household's key.
        count: How many parts.
        folder: Where they go; there is a folder for each table and part.

    """
    draft = folder.with_name(f".{folder.name}")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    key = f"coalesce({quote_name(household)}, '')"
    # Of our own making from MD5: what DuckDB's hash gives may change with its version.
    part = f"CAST('0x' || substr(md5({key}), 1, 8) AS UBIGINT) % {count}"
    for name, read in tables.items():
        connection.execute(
            f"COPY (SELECT *, {part} AS {_PART} FROM ({read.query})) TO {quote_text((draft / name).as_posix())}"
            f" (FORMAT parquet, COMPRESSION zstd, PARTITION_BY ({_PART}))"
        )
        (draft / name).mkdir(exist_ok=True)  # of a table without rows nothing is written
    draft.rename(folder)


def choose_part(tables: Mapping[str, Read], number: int, folder: Path) -> dict[str, Read]:
    """Give the tables of one part."""
    return {
        name: replace(read, query=_read_part(read, folder / name / f"{_PART}={number}"), stored=True)
        for name, read in tables.items()
    }


def _read_part(read: Read, folder: Path) -> str:
    if any(folder.glob("*.parquet")):
        path = quote_text((folder / "*.parquet").as_posix())
        return f"SELECT * FROM read_parquet({path}, hive_partitioning = false)"
    return f"SELECT {', '.join(_write_nothing(read))} WHERE false"


def _write_nothing(read: Read) -> Sequence[str]:
    cells = [f"CAST(NULL AS {column.type}) AS {quote_name(column.name)}" for column in read.columns]
    wrong = [f"CAST(NULL AS VARCHAR[]) AS {WRONG}"] if read.wrong else []
    return [*cells, *wrong, f"CAST(NULL AS BIGINT) AS {ROW}"]
