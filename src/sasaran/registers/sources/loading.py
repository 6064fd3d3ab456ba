"""Rows that DuckDB can't read where they stand → a table of the connection, which may go to disk when it is large."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from sasaran.registers.sources.source import ROW, quote_name, quote_text
from sasaran.registers.sources.text import BUFFER, LONGEST_ROW, refuse_long_row


def copy_rows(connection: duckdb.DuckDBPyConnection, table: str, query: str) -> str:
    """Keep the rows of a query as a table; give the query that reads it."""
    connection.execute(f"CREATE OR REPLACE TABLE {quote_name(table)} AS {query}")
    return f"SELECT * FROM {quote_name(table)}"


def load_rows(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: Mapping[str, str],
    rows: Iterable[Sequence[str | None]],
    source: Path,
) -> tuple[str, int]:
    """Keep rows of texts as a table with columns of these types; give the query that reads it, and how many there are.

    They pass through a file that only this user can read and that is gone afterwards, so that memory stays bounded.
    """
    with TemporaryDirectory(prefix="sasaran-") as folder:
        path = Path(folder) / "rows.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
            count = 0
            for row in rows:
                if sum(len(cell) for cell in row if cell) > LONGEST_ROW:
                    raise refuse_long_row(source, None)
                writer.writerow(row)
                count += 1
        return copy_rows(connection, table, read_loaded(path, columns)), count


def read_loaded(path: Path, columns: Mapping[str, str]) -> str:
    """Give the query of a file that was written here."""
    listed = ", ".join(f"{quote_text(name)}: {quote_text(kind)}" for name, kind in columns.items())
    return (
        f"SELECT row_number() OVER () AS {quote_name(ROW)}, * FROM read_csv({quote_text(str(path))},"
        f" auto_detect = false, columns = {{{listed}}}, header = false, delim = ',', quote = '\"', escape = '\"',"
        f" compression = 'none', max_line_size = {8 * LONGEST_ROW}, buffer_size = {BUFFER})"
    )
