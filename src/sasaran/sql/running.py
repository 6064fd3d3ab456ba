"""Run a plan in DuckDB."""

from __future__ import annotations

import duckdb

from sasaran.sql.plan import SqlPlan

_OFF = ("in_clause", "partial_aggregate_pushdown", "projection_placement", "projection_pullup")


def tune_duckdb(connection: duckdb.DuckDBPyConnection) -> None:
    """Have DuckDB leave a query of ours as it is written, where that is faster; for a connection of our own.

    Each computation is written once, as a column. Pushing an aggregate down writes it out again wherever it is read
    (DuckDB 2.0; 300,000 households, 54 programs: 11.4 s of computing time with, 6.9 s without).
    """
    known = {name for (name,) in connection.execute("SELECT * FROM duckdb_optimizers()").fetchall()}
    connection.execute(f"SET disabled_optimizers = '{','.join(name for name in _OFF if name in known)}'")


def run_duckdb(connection: duckdb.DuckDBPyConnection, plan: SqlPlan) -> duckdb.DuckDBPyRelation:
    """Run a plan over the tables (or views) of a connection that have the names of docs/tables.md.

    Raises:
        ValueError: A table has columns that the plan was not written for, and would take as not known.

    """
    for name, columns in plan.tables.items():
        described = connection.execute(f'DESCRIBE "{name}"').fetchall()
        more = {str(row[0]) for row in described} - set(columns)
        if more:
            raise ValueError(f"the plan was written without these columns of {name}: {', '.join(sorted(more))}")
    return connection.sql(plan.query)
