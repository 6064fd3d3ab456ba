"""What a batch stops for, in words: a disk or memory that ran out, a folder that can't be used, damaged files."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from sasaran.base.errors import FactsError, Fault
from sasaran.registers.sources import quote_text
from sasaran.registers.sources.shortage import is_full, is_shortage


class BatchError(FactsError):
    """A batch that can't be made, or not to its end; what is finished is kept for the next run of the same command."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        super().__init__(faults)


@contextmanager
def explain_failure(folder: Path, memory: str, damaged: str, files: Iterable[Path] = ()) -> Iterator[None]:
    """Say in words what went wrong outside: of the disk at ``folder``, of memory, of the ``damaged`` input.

    Of Parquet ``files``, those are named that can't be read to their end.
    """
    try:
        yield
    except (duckdb.Error, OSError, MemoryError) as error:
        if is_full(error) or getattr(error, "errno", None) == errno.EFBIG or "File too large" in str(error):
            raise BatchError((Fault("SAS-B003", "", {"path": str(folder)}),)) from error
        if is_shortage(error):
            raise BatchError((Fault("SAS-B004", "", {"memory": memory}),)) from error
        if isinstance(error, PermissionError):
            raise BatchError((Fault("SAS-B002", "", {"path": str(folder)}),)) from error
        if _is_damage(error):
            names = [f"{damaged}/{file.name}".lstrip("/") for file in files if not _is_whole(file)]
            raise BatchError(Fault("SAS-I133", name) for name in names or [damaged]) from error
        raise


def _is_whole(file: Path) -> bool:
    """Say whether every cell of a Parquet file can be read."""
    try:
        duckdb.execute(f"SELECT max(hash(t)) FROM read_parquet({quote_text(str(file))}) AS t").fetchall()
    except (duckdb.Error, OSError):
        return False
    return True


def _is_damage(error: BaseException) -> bool:
    """Say whether a file turned out to be damaged; for one that can't be unpacked DuckDB has only its plain error."""
    if isinstance(error, duckdb.InvalidInputException):  # also said of queries: those are our fault
        return "parquet" in str(error).lower()
    return isinstance(error, duckdb.IOException | duckdb.SerializationException) or type(error) is duckdb.Error
