"""Parquet, wherever Spark finds it → a frame with its columns and `ROW`, numbered over its files by their paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import accumulate
from typing import Any

from sasaran.registers.sources import ROW
from sasaran.registers.sources.opening import check_alike
from sasaran.registers.sources.parquet import clean_columns
from sasaran.spark.files import File, hash_files, read_address

_FILE, _PLACE, _BEFORE = "__file_of_row", "__place_in_file", "__rows_before"


@dataclass(frozen=True, slots=True)
class Table:
    """One table that was opened: its frame, how many rows it has, and each file's name, size, rows and SHA-256."""

    frame: Any
    rows: int
    files: tuple[Mapping[str, Any], ...]


def open_parquet(session: Any, address: str, files: Sequence[File]) -> Table:
    """Open some Parquet files.

    Raises:
        SourceError: Their columns differ, or two have one name.

    """
    functions = import_module("pyspark.sql.functions")
    frame = session.read.parquet(address)
    columns = _check_columns(session, files, frame)
    own = [functions.col(quote(old)).alias(new) for old, new in columns.items()]
    read = frame.select(
        functions.col("_metadata.file_path").alias(_FILE), functions.col("_metadata.row_index").alias(_PLACE), *own
    )
    counted = {each[0]: each[1] for each in read.groupBy(_FILE).count().collect()}
    rows = {read_address(session, written): count for written, count in counted.items()}
    counts = [rows.get(file.path, 0) for file in files]
    before = dict(zip((file.path for file in files), count_before(counts), strict=True))
    starts = [(written, before[read_address(session, written)]) for written in counted]
    begun = functions.broadcast(session.createDataFrame(starts, f"{_FILE} string, {_BEFORE} long"))
    number = (functions.col(_PLACE) + functions.col(_BEFORE) + 1).cast("long").alias(ROW)
    numbered = read.join(begun, _FILE).select(number, *(functions.col(quote(name)) for name in columns.values()))
    about = tuple(
        {"name": file.name, "bytes": file.bytes, "rows": count, "sha256": digest}
        for file, count, digest in zip(files, counts, hash_files(session, files), strict=True)
    )
    return Table(numbered, sum(counts), about)


def count_before(counts: Iterable[int]) -> list[int]:
    """Give how many rows stand before each file's, by how many each has."""
    return [0, *accumulate(counts)][:-1]


def _check_columns(session: Any, files: Sequence[File], frame: Any) -> dict[str, str]:
    """Give what each column is called in the frame and here; every file must have the same ones."""
    names: dict[str, tuple[str, ...]] = {}
    for file in files:
        written = frame.columns if len(files) == 1 else session.read.parquet(file.path).columns
        names[file.name] = clean_columns(file.name, written)
        check_alike(file.name, names[file.name], files[0].name, names[files[0].name])
    return dict(zip(frame.columns, clean_columns(files[0].name, frame.columns), strict=True))


def quote(name: str) -> str:
    """Write a name as Spark's SQL."""
    return "`" + name.replace("`", "``") + "`"
