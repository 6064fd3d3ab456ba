"""The database in memory in which a part is decided."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from sasaran.sql import tune_duckdb


@contextmanager
def open_database(spill: Path, memory: str, threads: int | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database in memory.

    Args:
        spill: The folder for what does not fit.
        memory: What it may take.
        threads: On how many cores it works; None: on all there are.

    """
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": memory, "temp_directory": str(spill), "autoinstall_known_extensions": False,
    }  # fmt: skip
    if threads is not None:
        config["threads"] = threads
    connection = duckdb.connect(config=config)
    try:
        connection.execute("SET enable_progress_bar = false")
        tune_duckdb(connection)
        yield connection
    finally:
        connection.close()
