"""Run a plan in DuckDB."""

from __future__ import annotations

import duckdb

from sasaran.sql.plan import SqlPlan


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
