"""The files of a batch: what a partition decided, as Parquet; and what all partitions come to, counted together.

Decisions stand in the order of the households' keys, what is told of members and amounts by program, then in that order
(after who was looked at one by one); in row groups of one size, without a time of making. So one input always gives the
same bytes, with one version of DuckDB.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import duckdb

from sasaran.batch.suspects import REJECTED
from sasaran.batch.tables import put_rows
from sasaran.batch.tally import read_open
from sasaran.batch.worklist import Waiting, list_tasks
from sasaran.ir.rulebook import Content, Edition
from sasaran.registers.sources import quote_name, quote_text
from sasaran.sql.opening_masks import OpenFact
from sasaran.sql.reasons import list_steps
from sasaran.tables.layout import Layout

FORM = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000"
DETAILS = ("decisions", "beneficiaries", "benefits", "lines", "rejected")
"""The tables with a row for each household, person, amount or fault: of several partitions, a file each."""
COUNTS = ("tally", "touched")
TOTALS = ("summary", "reasons", "worklist")
"""The tables that are counted over all partitions."""
_WORKLIST = {
    "area": "VARCHAR", "rank": "BIGINT", "kind": "VARCHAR", "field": "VARCHAR", "decisions": "BIGINT",
    "decisions_alone": "BIGINT",
}  # fmt: skip


def write_details(
    connection: duckdb.DuckDBPyConnection, content: Content, layout: Layout, folder: Path
) -> dict[str, int]:
    """Write what a partition decided; give how many rows each table has."""
    return {
        name: write_query(connection, query, folder / f"{name}.parquet")
        for name, query in list_details(content, layout).items()
    }


def list_details(content: Content, layout: Layout) -> dict[str, str]:
    """Give the query of each table of details, and of what is counted, in their order."""
    key, member = layout.root.keys[0].name, content.members.key if content.members is not None else None
    renamed = f"RENAME (household AS {quote_name(key)})"
    both = f"RENAME (household AS {quote_name(key)}, member AS {quote_name(member or 'member')})"
    rejected = ", ".join(map(quote_name, REJECTED))
    return {
        "decisions": f"SELECT * {renamed} FROM decisions",
        "beneficiaries": f"SELECT * {both} FROM beneficiaries",
        "benefits": f"SELECT * {renamed} FROM benefits",
        "lines": f"SELECT * {both} FROM lines",
        "rejected": f"SELECT {rejected} FROM rejected ORDER BY ALL",
        "tally": "SELECT * REPLACE (sum(households)::BIGINT AS households) FROM tally GROUP BY ALL ORDER BY ALL",
        "touched": "SELECT * REPLACE (sum(households)::BIGINT AS households) FROM touched GROUP BY ALL ORDER BY ALL",
    }


def write_query(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> int:
    """Write a query's rows in its order; give how many they are."""
    found = connection.execute(f"COPY ({query}) TO {quote_text(path.as_posix())} ({FORM})").fetchone()
    return int(found[0]) if found is not None else 0


def count_totals(connection: duckdb.DuckDBPyConnection, content: Content, editions: Sequence[Edition]) -> None:
    """Make the tables ``summary``, ``reasons`` and ``worklist`` out of ``tally`` and ``touched``."""
    run = connection.execute
    run(
        "CREATE TEMP TABLE summary AS SELECT area, program, outcome, waiting, presumed, sum(households)::BIGINT AS households"
        " FROM tally GROUP BY ALL ORDER BY ALL"
    )
    steps = [
        (edition.program, number, step.kind, step.node)
        for edition in editions
        for number, step in enumerate(list_steps(content, edition), start=1)
    ]
    columns = {"program": "VARCHAR", "step": "INTEGER", "kind": "VARCHAR", "node": "VARCHAR"}
    run("CREATE TEMP TABLE steps_of (program VARCHAR, step INTEGER, kind VARCHAR, node VARCHAR)")
    put_rows(connection, "steps_of", columns, steps)
    run(
        "CREATE TEMP TABLE reasons AS SELECT area, program, step, kind, node, sum(households)::BIGINT AS households"
        " FROM tally JOIN steps_of USING (program, step) GROUP BY ALL ORDER BY ALL"
    )
    _count_worklist(connection)


def _count_worklist(connection: duckdb.DuckDBPyConnection) -> None:
    tasks = [
        (each.area, rank, each.fact.kind, each.fact.name, each.decisions, each.alone)
        for rank, each in enumerate(list_tasks(_read_waiting(connection)), start=1)
    ]
    listed = ", ".join(f"{name} {type_}" for name, type_ in _WORKLIST.items())
    connection.execute(f"CREATE TEMP TABLE tasks ({listed})")
    put_rows(connection, "tasks", _WORKLIST, tasks)
    connection.execute(
        "CREATE TEMP TABLE worklist AS SELECT t.*, coalesce(sum(households), 0)::BIGINT AS households"
        " FROM tasks t LEFT JOIN touched USING (area, kind, field) GROUP BY ALL ORDER BY rank"
    )


def _read_waiting(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, Waiting]]:
    """Give for each area how many decisions wait for which facts; an area at a time, for memory."""
    found = connection.execute(
        "SELECT area, open, sum(households)::BIGINT FROM tally WHERE outcome = 'undetermined' AND open <> ''"
        " GROUP BY ALL ORDER BY ALL"
    )
    known: dict[str, frozenset[OpenFact]] = {}
    for area, rows in groupby(iter(found.fetchone, None), itemgetter(0)):
        waiting: dict[frozenset[OpenFact], int] = {}
        for _, text, count in rows:
            if text not in known:
                known[text] = read_open(text)
            waiting[known[text]] = count
        yield area, waiting


def write_totals(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write what was counted; give how many rows each table has."""
    orders: Mapping[str, str] = {"worklist": "rank"}
    return {
        name: write_query(
            connection, f"SELECT * FROM {name} ORDER BY {orders.get(name, 'ALL')}", folder / f"{name}.parquet"
        )
        for name in TOTALS
    }
