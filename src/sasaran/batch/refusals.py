"""What kept households from being decided: the faults of a result, counted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from sasaran.registers.sources import quote_text


@dataclass(frozen=True, slots=True)
class Refused:
    """One kind of fault: where it stands and its code, and how many households are rejected for it."""

    code: str
    table: str
    field: str
    households: int


def count_refused(out: Path) -> list[Refused]:
    """Count for how many households each kind of fault stands in a result, the most frequent first.

    A household with several faults is counted for each. Rows that belong to no household are not counted.
    """
    path = out / "rejected.parquet"
    places = path / "*.parquet" if path.is_dir() else path
    with duckdb.connect() as connection:
        rows = connection.execute(
            'SELECT code, "table", field, count(DISTINCT (filename, household_row)) AS n'
            f" FROM read_parquet({quote_text(places.as_posix())}, filename = true) WHERE household_row IS NOT NULL"
            ' GROUP BY ALL ORDER BY n DESC, code, "table", field'
        ).fetchall()
    return [Refused(*row) for row in rows]
