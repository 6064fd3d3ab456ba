"""Open a source as an import does, and take its rows or the codes of what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from sasaran.base.errors import Fault
from sasaran.registers.sources import Source, SourceError, SourceOptions, open_source


@dataclass(frozen=True)
class Opened:
    """A source with its rows in order."""

    source: Source
    rows: list[tuple[Any, ...]]

    @property
    def cells(self) -> list[tuple[Any, ...]]:
        """The rows without their numbers."""
        return [row[1:] for row in self.rows]


def open_rows(path: Path | str, **options: Any) -> Opened:
    """Open a source and read it to its end."""
    with connect() as connection:
        source = open_source(connection, "keluarga", path, SourceOptions(**options))
        rows = connection.execute(f'SELECT * FROM "{source.view}" ORDER BY __row').fetchall()
        assert [row[0] for row in rows] == list(range(1, source.rows + 1))
        return Opened(source, rows)


def refuse_rows(path: Path | str, **options: Any) -> tuple[Fault, ...]:
    """Open a source that must be refused; give its faults."""
    with connect() as connection, pytest.raises(SourceError) as refused:
        open_source(connection, "keluarga", path, SourceOptions(**options))
    return refused.value.faults


def refused_as(path: Path | str, **options: Any) -> list[tuple[str, str | None, int | None]]:
    """Give the code, repair and line of each fault."""
    return [(fault.code, fault.hint, fault.line) for fault in refuse_rows(path, **options)]


def connect() -> duckdb.DuckDBPyConnection:
    """Give an empty DuckDB."""
    return duckdb.connect()


def write(folder: Path, name: str, data: bytes | str) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def each_lang(faults: tuple[Fault, ...]) -> Iterator[str]:
    """Give the words of the faults in both languages."""
    for fault in faults:
        yield fault.words("id")
        yield fault.words("en")
