"""The file of rejected rows: for each reason its source row, column, field and code, and never what stands there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.wording import fill_template, pick
from sasaran.registers.sources import Source, quote_name, quote_text

COLUMNS = ("table", "file", "row", "column", "field", "code", "cause", "meaning")
"""The columns of the file. ``row`` counts the rows of data of its file from 1; ``cause`` is false where a row is only
rejected because another row of its household is."""


def write_rejected(
    connection: duckdb.DuckDBPyConnection, view: str, sources: Iterable[Source], path: Path, lang: str = "id"
) -> int:
    """Write the file as CSV, in the order of tables and rows; give how many lines it has below its heading.

    Args:
        connection: where the view is.
        view: a relation with ``table``, ``row`` (a source's `ROW`), ``column``, ``field``, ``code`` and ``cause``.
        sources: the sources of the tables, for the file in which a row stands.
        path: the file to write; one that is there is replaced.
        lang: the language of ``meaning``.

    """
    codes = connection.execute(f"SELECT DISTINCT code FROM {quote_name(view)} ORDER BY code").fetchall()
    meanings = [(code, fill_template(pick(CATALOGUE[code].message, lang), {}, lang)) for (code,) in codes]
    query = (
        f'SELECT r."table", s.file, r."row" - s.before AS "row", r."column", r.field, r.code, r.cause, m.meaning'
        f' FROM {quote_name(view)} r LEFT JOIN ({_list_files(sources)}) s ON r."table" = s.name'
        f' AND r."row" > s.before AND r."row" <= s.before + s.count'
        f" LEFT JOIN ({_list_values(('code', 'meaning'), meanings)}) m ON m.code = r.code"
        ' ORDER BY r."table", r."row", r."column", r.field, r.code'
    )
    written = connection.execute(f"COPY ({query}) TO {quote_text(str(path))} (FORMAT csv, HEADER)").fetchone()
    return int(written[0]) if written else 0


def _list_files(sources: Iterable[Source]) -> str:
    """Say after how many rows of its table each file begins."""
    rows: list[tuple[str, ...]] = []
    for source in sources:
        before = 0
        for file in source.files:
            rows.append((source.name, file.name, str(before), str(file.rows)))
            before += file.rows
    listed = _list_values(("name", "file", "before", "count"), rows)
    return f"SELECT name, file, CAST(before AS BIGINT) AS before, CAST(count AS BIGINT) AS count FROM ({listed})"


def _list_values(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    values = ", ".join("(" + ", ".join(map(quote_text, row)) + ")" for row in rows)
    if not values:
        return "SELECT " + ", ".join(f"'' AS {name}" for name in columns) + " WHERE false"
    return f"SELECT * FROM (VALUES {values}) AS v({', '.join(columns)})"
