"""Files whose cells are texts (CSV, Excel, …), each read whole by one worker, as a batch on one machine reads it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import duckdb

from sasaran.base.errors import FactsError
from sasaran.batch.database import open_database
from sasaran.registers.sources import ROW, Source, SourceOptions, open_source, quote_name
from sasaran.registers.sources.opening import check_alike
from sasaran.spark.parquet import Table, count_before

KINDS = ("csv", "excel", "stata", "json", "sqlite")
_BATCH = 10_000
_DATABASES = ("sqlite",)


@dataclass(frozen=True, slots=True)
class Loose:
    """One file in a folder that every machine sees.

    ``table`` is the one that it holds rows of, ``inside`` what is meant in a file of several tables; ``memory`` is what
    a worker may take.
    """

    path: Path
    table: str
    kind: str
    inside: str
    memory: str

    @property
    def stamp(self) -> tuple[int, int]:
        """Its size, and when it was changed."""
        about = self.path.stat()
        return about.st_size, about.st_mtime_ns


def open_loose(session: Any, files: Sequence[Loose]) -> Table:
    """Open the files of one table; every one is read through once.

    Raises:
        FactsError: One can't be read, or they do not fit one another.

    """
    found = session.sparkContext.parallelize(files, len(files)).map(_examine).collect()
    for each in found:
        if isinstance(each, FactsError):
            raise each
    columns, first = found[0]
    for others, about in found[1:]:
        check_alike(about["name"], others, first["name"], columns)
    counts = [int(about["rows"]) for _, about in found]
    listed = ", ".join(f"`{name.replace('`', '``')}` string" for name in columns)
    numbers = session.range(0, len(files), 1, len(files))
    frame = numbers.mapInArrow(_make_reader(files, count_before(counts), columns), f"{ROW} long, {listed}")
    return Table(frame, sum(counts), tuple(about for _, about in found))


def _examine(file: Loose) -> tuple[tuple[str, ...], Mapping[str, Any]] | FactsError:
    """Give a file's columns, and its name, size, rows and SHA-256; or what is wrong with it."""
    try:
        with _open(file) as (_, source):
            (about,) = source.files
            return source.columns, {key: asdict(about)[key] for key in ("name", "bytes", "rows", "sha256")}
    except FactsError as error:
        return error


def _make_reader(
    files: Sequence[Loose], before: Sequence[int], columns: Sequence[str]
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    listed = ", ".join(map(quote_name, columns))

    def read(batches: Iterable[Any]) -> Iterator[Any]:
        for batch in batches:
            for number in batch.column(0).to_pylist():
                with _open(files[number]) as (connection, source):
                    counted = f"CAST({ROW} + {before[number]} AS BIGINT) AS {ROW}"
                    query = f"SELECT {counted}, {listed} FROM {quote_name(source.view)}"
                    yield from connection.sql(query).to_arrow_reader(_BATCH)

    return read


@contextmanager
def _open(file: Loose) -> Iterator[tuple[duckdb.DuckDBPyConnection, Source]]:
    with (
        tempfile.TemporaryDirectory(prefix="sasaran-") as folder,
        open_database(Path(folder), file.memory, threads=1) as connection,
    ):
        inside = (file.inside or file.table) if file.kind in _DATABASES else None
        yield connection, open_source(connection, file.table, file.path, SourceOptions(kind=file.kind, table=inside))
