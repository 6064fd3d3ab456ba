"""A large delivery whose files stand in the order of their households' keys: each part reads its range, nothing is copied.

Parquet tells for each group of rows the first and the last key; so a part reads only the groups that may hold its own.
Where the groups are in another order, reading them again and again would cost more than cutting once (`batch.staging`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import duckdb

from sasaran.batch.columns import Read
from sasaran.batch.inputs import Delivery, Opened
from sasaran.registers.sources import ROW, quote_name, quote_text
from sasaran.registers.sources.files import choose_kind, find_files

_DRAWN = 200
"""How many keys are drawn for each part, to find out where it begins."""
_MOST_READS = 4
"""How often a row may be read on average before cutting is cheaper."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """Where each part but the first begins, and what opens the tables in another connection."""

    household: str
    starts: tuple[str, ...]
    views: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many parts there are."""
        return len(self.starts) + 1

    def open_views(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Open the tables in a connection, without reading their files again."""
        for view in self.views:
            connection.execute(view)

    def choose(self, tables: Mapping[str, Read], number: int) -> dict[str, Read]:
        """Give the tables of one part, numbered from 0; rows without a household's key stand in the first."""
        key, tests = quote_name(self.household), []
        if number > 0:
            tests.append(f"{key} >= {quote_text(self.starts[number - 1])}")
        if number < len(self.starts):
            tests.append(f"{key} < {quote_text(self.starts[number])}")
        within = " AND ".join(tests) + (f" OR {key} IS NULL" if number == 0 else "")
        return {
            name: replace(read, query=f"SELECT * FROM ({read.query}) WHERE {within}") for name, read in tables.items()
        }


def find_ranges(
    connection: duckdb.DuckDBPyConnection, delivery: Delivery, opened: Sequence[Opened], household: str, count: int
) -> Ranges | None:
    """Find ranges of keys that part the households about equally; None where the files don't stand in their order.

    Args:
        connection: Where the tables were opened.
        delivery: Where they are.
        opened: What was opened, the households' table first.
        household: The name of the household's key.
        count: How many parts are wanted.

    """
    if not all(each.types.get(household) == "VARCHAR" and _is_parquet(delivery.tables[each.table]) for each in opened):
        return None
    starts = _part_keys(connection, opened[0], household, count)
    if not all(_is_in_order(connection, str(delivery.tables[each.table]), household, starts) for each in opened):
        return None
    views = connection.execute("SELECT sql FROM duckdb_views() WHERE NOT internal ORDER BY view_name").fetchall()
    return Ranges(household, starts, tuple(sql for (sql,) in views))


def _is_parquet(place: object) -> bool:
    return isinstance(place, str) and "#" not in place and choose_kind(find_files(place)[0], None) == "parquet"


def _part_keys(connection: duckdb.DuckDBPyConnection, root: Opened, household: str, count: int) -> tuple[str, ...]:
    """Find where parts begin: keys of every so many rows are drawn, and parted equally."""
    key, step = quote_name(household), max(1, root.rows // (count * _DRAWN))
    drawn = connection.execute(
        f"SELECT {key} FROM {quote_name(root.view)} WHERE {ROW} % {step} = 0 AND {key} IS NOT NULL ORDER BY 1"
    ).fetchall()
    keys = [drawn[number * len(drawn) // count][0] for number in range(1, count)] if drawn else []
    return tuple(sorted(set(keys)))


def _is_in_order(connection: duckdb.DuckDBPyConnection, place: str, household: str, starts: Sequence[str]) -> bool:
    """Say whether each group of a table's rows holds keys of few parts."""
    paths = ", ".join(quote_text(str(path)) for path in find_files(place))
    groups = connection.execute(
        "SELECT row_group_num_rows, coalesce(stats_min_value, stats_min), coalesce(stats_max_value, stats_max)"
        f" FROM parquet_metadata([{paths}]) WHERE path_in_schema = ?", [household]
    ).fetchall()  # fmt: skip
    if any(first is None or last is None for _, first, last in groups):
        return False
    reads = sum(rows * (1 + sum(first < start <= last for start in starts)) for rows, first, last in groups)
    return bool(groups) and reads <= _MOST_READS * sum(rows for rows, _, _ in groups)
