"""Tables of what shares come to: the lists of claims that occur are numbered, settled one by one, and joined back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import duckdb

from sasaran.sql.amounts import least_of, read_source
from sasaran.sql.granted import KEY, Granted, Shares
from sasaran.sql.plan import Decided, SqlPlan
from sasaran.sql.settling import Settling
from sasaran.sql.text import quote

FITS = 2**62
_ANSWER = {"number": "BIGINT", "least": "", "most": ""}
_LINE = {"number": "BIGINT", "turn": "INTEGER", "place": "INTEGER", "row": "VARCHAR", "least": "", "most": ""}
"""The columns of two tables with their types; empty: that of amounts."""


class SettledTables:
    """Makes the tables of a benefit's shares, for the households of one wide table (``wide``: its name, quoted)."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, plan: SqlPlan, wide: str) -> None:
        self._connection, self._plan, self._wide = connection, plan, wide
        self._key = quote(plan.key)

    def settle(self, name: str, column: Decided, granted: Granted, shares: Shares) -> str:
        """Make a table of the households that are eligible or in doubt, and give the query of their lines.

        The table ``name`` has, in the order of the households' keys, whether each is eligible (``sure``), the keys of
        who has a claim, and the ends ``a`` and ``b`` of what all claims and the household's own amount come to. The
        query gives a key, ``member``, ``row``, the ends, and what lines of one household are to be ordered by.
        """
        settling = Settling(granted.benefit, shares)
        parts = self._list_parts(settling, shares)
        self._number(name, column, parts, settling)
        least, most = ("0", "0") if granted.own is None else (read_source(end, "w.") for end in granted.own.sources)
        keys = "NULL::VARCHAR[]"
        if settling.fields and shares.entity is not None:
            keys = _pick(f"w.{quote(self._plan.each[shares.entity].column)}", KEY, settling.fields[0])
        outcome = f"w.{quote(column.outcome)}"
        same = " AND ".join(f"{text} = s.{part}" for part, text in parts.items()) or "TRUE"
        self.make(
            name,
            f"SELECT w.{self._key}, {outcome} = 'eligible' AS sure, {keys} AS keys, s.number, t.least + {least} AS a, "
            f"t.most + {most} AS b FROM {self._wide} AS w JOIN {quote(name + '_claims')} AS s ON {same} "
            f"JOIN {quote(name + '_answers')} AS t ON s.number = t.number WHERE {outcome} <> 'ineligible' "
            f"ORDER BY w.{self._key}",
        )
        low = "t.least" if granted.summed else least_of("w.sure", "t.least")
        return (
            f"SELECT w.{self._key}, w.keys[t.place] AS member, t.row, t.place, t.turn, {low} AS a, t.most AS b "
            f"FROM {quote(name)} AS w JOIN {quote(name + '_answer_lines')} AS t ON w.number = t.number"
        )

    def make(self, name: str, query: str) -> None:
        """Make a temporary table."""
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {quote(name)} AS {query}")

    def _list_parts(self, settling: Settling, shares: Shares) -> dict[str, str]:
        """Give what makes a signature, from a row of the wide table."""
        found: dict[str, str] = {}
        if settling.fields and shares.entity is not None:
            each = f"w.{quote(self._plan.each[shares.entity].column)}"
            for place, field in enumerate(settling.fields, start=1):
                found[f"f{place}"] = _pick(each, field, settling.fields[0])
        for place, column in enumerate(settling.columns, start=1):
            found[f"c{place}"] = f"w.{quote(column)}"
        return found

    def _number(self, name: str, column: Decided, parts: dict[str, str], settling: Settling) -> None:
        """Number the signatures that occur, and settle each."""
        cells = ", ".join(f"{text} AS {part}" for part, text in parts.items()) or "0 AS none"
        self.make(
            f"{name}_claims",
            f"SELECT row_number() OVER () AS number, * FROM (SELECT DISTINCT {cells} FROM {self._wide} AS w "
            f"WHERE w.{quote(column.outcome)} <> 'ineligible')",
        )
        wanted = ", ".join(["number", *parts])
        rows = self._connection.execute(f"SELECT {wanted} FROM {quote(name + '_claims')}").fetchall()
        answers = [(row[0], settling.settle(row[1:])) for row in rows]
        self._put(f"{name}_answers", _ANSWER, [(number, each.least, each.most) for number, each in answers])
        lines = [
            (number, turn, line.place, line.row, line.least, line.most)
            for number, settled in answers
            for turn, line in enumerate(settled.lines)
        ]
        self._put(f"{name}_answer_lines", _LINE, lines)

    def _put(self, name: str, columns: Mapping[str, str], rows: Sequence[tuple[object, ...]]) -> None:
        """Make a table of rows, all of them in one statement; amounts as wide as they need."""
        cells = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]
        wide = any(isinstance(cell, int) and not -FITS < cell < FITS for column in cells for cell in column)
        types = [type_ or ("HUGEINT" if wide else "BIGINT") for type_ in columns.values()]
        listed = ", ".join(f"unnest(?::{type_}[]) AS {quote(each)}" for each, type_ in zip(columns, types, strict=True))
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {quote(name)} AS SELECT {listed}", cells)


def _pick(each: str, field: str, where: str) -> str:
    """Write the list of a field of those who have a claim."""
    return f"coalesce([m.{quote(field)} FOR m IN {each} IF m.{quote(where)} IS NOT NULL], [])"
