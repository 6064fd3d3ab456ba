"""Households that stand in more than one delivery: the first one is decided, the others are rejected."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from sasaran.batch.inputs import Delivery, open_delivery
from sasaran.registers.sources import quote_name, quote_text
from sasaran.tables.layout import Table


def find_repeats(
    connection: duckdb.DuckDBPyConnection, deliveries: Sequence[Delivery], root: Table
) -> dict[str, list[str]]:
    """List for each delivery the keys that stood in one before it.

    Deliveries whose keys lie apart, as those of regions mostly do, need not be compared key by key.
    """
    key, run = quote_name(root.keys[0].name), connection.execute
    run("CREATE TABLE ranges (number INTEGER, low VARCHAR, high VARCHAR)")
    views: list[str] = []
    for number, delivery in enumerate(deliveries):
        views.append(_open_root(connection, delivery, root, number))
        run(f"INSERT INTO ranges SELECT {number}, min({key}), max({key}) FROM {views[-1]}")
    close = run(
        "SELECT DISTINCT a.number FROM ranges a JOIN ranges b ON a.number <> b.number AND a.low <= b.high AND b.low <= a.high ORDER BY 1"
    ).fetchall()
    if not close:
        return {}
    every = " UNION ALL ".join(
        f"SELECT DISTINCT {key} AS household, {number} AS number FROM {views[number]} WHERE {key} IS NOT NULL"
        for (number,) in close
    )
    run(
        f"CREATE TABLE repeats AS SELECT household, number FROM ({every})"
        " QUALIFY row_number() OVER (PARTITION BY household ORDER BY number) > 1"
    )
    return {
        deliveries[number].name: keys
        for number, keys in run(
            "SELECT number, list(household ORDER BY household) FROM repeats GROUP BY 1 ORDER BY 1"
        ).fetchall()
    }


def _open_root(connection: duckdb.DuckDBPyConnection, delivery: Delivery, root: Table, number: int) -> str:
    """Give what the households of a delivery are read from."""
    where = delivery.tables[root.name]
    if isinstance(where, str) and where.endswith(".parquet"):
        return f"read_parquet({quote_text(where)})"
    open_delivery(connection, Delivery(delivery.name, {root.name: where}))
    copy = f"keys_{number}"
    connection.execute(
        f"CREATE TABLE {copy} AS SELECT {quote_name(root.keys[0].name)} FROM {quote_name('source_' + root.name)}"
    )
    return copy
