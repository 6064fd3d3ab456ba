"""A batch for Python: frames or paths in, tables out that Arrow, Polars and pandas take over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.batch.answers import Answers
from sasaran.batch.boundaries import find_thresholds
from sasaran.batch.columns import make_tables, read_columns
from sasaran.batch.errors import BatchError
from sasaran.batch.inputs import Delivery, find_deliveries, open_delivery
from sasaran.batch.order import DUCKDB, PYTHON
from sasaran.batch.outputs import DETAILS, TOTALS, count_totals, list_details
from sasaran.batch.parity import Compared, Parity, ParityError
from sasaran.batch.partition import Counts, Partition, Planner
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import quote_name
from sasaran.sql import tune_duckdb
from sasaran.tables.finding import Frame, TablesError
from sasaran.tables.layout import Layout, build_layout

TABLES = (*DETAILS, *TOTALS)


class Decisions:
    """What was decided of some tables. Its own tables are those of a batch's folder (docs/batch.md), by name.

    Attributes:
        counts: Households that came, were decided and rejected, and rows that belong to nobody.
        compared: How many households the reference evaluator decided again.

    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, queries: Mapping[str, str], counts: Counts, compared: Compared
    ) -> None:
        self._connection, self._queries = connection, dict(queries)
        self.counts, self.compared = counts, compared

    def arrow(self, name: str = "decisions") -> Any:
        """Give a table as an Arrow table (pyarrow must be installed)."""
        return self._query(name).to_arrow_table()

    def polars(self, name: str = "decisions") -> Any:
        """Give a table as a Polars frame, without copying it (polars and pyarrow must be installed)."""
        return self._query(name).pl()

    def pandas(self, name: str = "decisions") -> Any:
        """Give a table as a pandas frame (pandas must be installed)."""
        return self._query(name).df()

    def rows(self, name: str = "decisions") -> list[dict[str, Any]]:
        """Give a table row by row."""
        relation = self._query(name)
        return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]

    def close(self) -> None:
        """Let go of the memory that the tables take."""
        self._connection.close()

    def __enter__(self) -> Decisions:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _query(self, name: str) -> duckdb.DuckDBPyRelation:
        if name not in self._queries:
            near = nearest(name, self._queries, 1)
            values = {"name": name, "near": near[0] if near else "", "known": ", ".join(self._queries)}
            raise BatchError((Fault("SAS-B006", "", values, "near" if near else None),))
        found = self._connection.sql(self._queries[name])
        # Words of a type are texts for whoever takes the table over.
        texts = [
            f"{quote_name(column)}::VARCHAR AS {quote_name(column)}"
            for column, type_ in zip(found.columns, found.types, strict=True)
            if type_.id == "enum"
        ]
        return self._connection.sql(f"SELECT * REPLACE ({', '.join(texts)}) FROM found") if texts else found


def decide_frames(
    content: Content, tables: str | Path | Mapping[str, str | Frame], on: date, *, areas: AreaTable | None = None,
    engine: str = DUCKDB, sample: int = 0, seed: int = 1,
) -> Decisions:  # fmt: skip
    """Decide the households of tables, as `Rulebook.decide_tables` says."""
    layout = build_layout(content)
    if engine not in (DUCKDB, PYTHON):
        raise BatchError((Fault("SAS-B009", "", {"value": engine, "option": "engine", "example": DUCKDB}),))
    delivery = _find(layout, tables)
    connection = duckdb.connect()
    try:
        connection.execute("SET enable_progress_bar = false")
        tune_duckdb(connection)
        read = read_columns(content, layout, open_delivery(connection, delivery))
        make_tables(connection, list(read.values()))
        answers = Answers(content, on, areas)
        planner = None if engine == PYTHON else Planner(content, on, areas)
        counts = Partition(connection, content, layout, read, on, answers, planner).decide()
        thresholds = find_thresholds(content, on) if sample else {}
        compared = Parity(connection, content, layout, read, on, answers).compare(seed, sample, thresholds, sample)
        if compared.differing:
            raise ParityError(compared.differing)
        count_totals(connection, content, [edition for edition in content.editions if on in edition.during])
    except BaseException:
        connection.close()
        raise
    queries = {name: query for name, query in list_details(content, layout).items() if name in TABLES}
    queries |= {name: f"SELECT * FROM {name} ORDER BY {'rank' if name == 'worklist' else 'ALL'}" for name in TOTALS}
    return Decisions(connection, queries, counts, compared)


def _find(layout: Layout, tables: str | Path | Mapping[str, str | Frame]) -> Delivery:
    if isinstance(tables, Mapping):
        return find_deliveries(layout, None, tables)[0]
    deliveries = find_deliveries(layout, Path(tables), {})
    if len(deliveries) > 1:  # each of them fits into memory, perhaps not all
        raise TablesError((Fault("SAS-I130", "", {"name": f"{layout.root.name}.parquet"}),))
    return deliveries[0]
