"""What is wrong with the rows of the stages → a table of faults, and the households that they reject.

A row that can't be read rejects its household: a silently smaller family changes every count (semantics, section 2).
``faults`` has one row per reason and row (``entity, tbl, row, hk, col, field, code``); ``bad`` the keys of rejected
households; ``good`` the rows of the household's stage that go out, one a household. A fault with
the code ``''`` is a code that is not listed and counts as missing: it rejects nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import duckdb

from sasaran.ir.rulebook import Content, Entity
from sasaran.registers.fields import CODES
from sasaran.registers.sources import ROW, quote_name, quote_text
from sasaran.registers.staging import FILTERED, UNASKED, UNDATED, Stage

NO_KEY, TWICE, ORPHAN, TOO_FEW, TOO_MANY, DISAGREE, UNDECIDED = (
    "SAS-I120", "SAS-I121", "SAS-I122", "SAS-I123", "SAS-I124", "SAS-I125", "SAS-I126"
)  # fmt: skip

EXPONENT = "SAS-I115"
_EXPONENT = "(^|-)[+-]?[0-9]+([.,][0-9]+[eE][+]?|[eE][+])[0-9]+(-|$)"
"""A part of a key that a spreadsheet turned into a number: several that were different may look alike now."""
_FAULTS = "entity VARCHAR, tbl VARCHAR, row BIGINT, hk VARCHAR, col VARCHAR, field VARCHAR, code VARCHAR, n INTEGER"


class Rejecter:
    """Finds what is wrong in one import."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, content: Content) -> None:
        self._run = connection.execute
        self._content = content

    def reject(self, stages: Sequence[Stage]) -> None:
        """Make ``faults``, ``bad`` and ``good``."""
        self._run(f"CREATE OR REPLACE TABLE faults ({_FAULTS})")
        household = next(stage for stage in stages if not self._entity(stage).parent)
        lists = [stage for stage in stages if self._entity(stage).parent]
        for stage in lists:
            self._leave_out(stage, household)
        for stage in stages:
            self._find_cells(stage)
            self._find_keys(stage)
        self._gather_households(household)
        for stage in lists:
            if stage.filled.owner:
                self._find_lists_below(stage, next(each for each in lists if self._is_above(each, stage)))
            else:
                self._find_lists(stage, household)
        self._run("CREATE OR REPLACE TABLE bad AS SELECT DISTINCT hk FROM faults WHERE hk IS NOT NULL AND code <> ''")
        self._run(
            "CREATE OR REPLACE TABLE good AS SELECT * FROM households ANTI JOIN bad ON bad.hk = __hk WHERE __hk IS NOT NULL"
        )

    def _entity(self, stage: Stage) -> Entity:
        return self._content.entities[stage.filled.entity]

    def _is_above(self, one: Stage, other: Stage) -> bool:
        return one.filled.entity == self._entity(other).parent

    def _leave_out(self, stage: Stage, household: Stage) -> None:
        """Leave out the rows of households and members that `where` leaves out: they are no orphans."""
        name, filtered = quote_name(stage.table), quote_name(FILTERED + household.filled.entity)
        kept = f"SELECT __hk FROM {quote_name(household.table)} WHERE __hk IS NOT NULL"
        self._run(f"DELETE FROM {name} WHERE __hk IN (SELECT hk FROM {filtered} ANTI JOIN ({kept}) k ON k.__hk = hk)")
        if stage.filled.owner:
            filtered = quote_name(FILTERED + str(self._entity(stage).parent))
            self._run(f"DELETE FROM {name} WHERE (__hk, __ok) IN (SELECT (hk, k) FROM {filtered} WHERE k IS NOT NULL)")

    def _add(self, stage: Stage, code: str, column: str, query: str, field: str = "") -> None:
        """Take down faults; ``query`` gives ``row`` and ``hk``."""
        told = ", ".join(map(quote_text, (stage.filled.entity, stage.source.name)))
        rest = ", ".join(map(quote_text, (column, field, code)))
        self._run(f"INSERT INTO faults SELECT {told}, row, hk, {rest}, 0 FROM ({query})")

    def _find_cells(self, stage: Stage) -> None:
        name, entity = quote_name(stage.table), quote_text(stage.filled.entity)
        present = [each for each in stage.columns if each.startswith("__e") and each[3:].isdigit()]
        counts = (
            self._run(f"SELECT {', '.join(f'count({each})' for each in present) or '0'} FROM {name}").fetchone() or ()
        )
        for error, count in zip(present, counts, strict=False):
            if not count:
                continue
            for number, readings in stage.readings.items():
                if int(error[3:]) >= len(readings):
                    continue
                reading = readings[int(error[3:])]
                column = quote_text(", ".join(reading.columns) or reading.field)
                codes = " ".join(f"WHEN {each} THEN {quote_text(code)}" for each, code in CODES.items())
                self._run(
                    f"INSERT INTO faults SELECT {entity}, {quote_text(stage.source.name)}, {ROW}, __hk, {column}, "
                    f"{quote_text(reading.name)}, CASE {error} {codes} ELSE '' END, {number} "
                    f"FROM {name} WHERE {error} IS NOT NULL AND __n = {number}"
                )
        undecided = f"SELECT DISTINCT {ROW} AS row, __hk AS hk FROM {name} WHERE __keep IS NULL AND __n = (SELECT min(__n) FROM {name})"
        unread = f"SELECT * FROM ({undecided}) u ANTI JOIN faults f ON f.entity = {entity} AND f.row = u.row"
        self._add(stage, UNDECIDED, "where", unread)

    def _find_keys(self, stage: Stage) -> None:
        """Find rows without a key, and keys that stand on several rows."""
        filled, name = stage.filled, quote_name(stage.table)
        household = not self._entity(stage).parent
        key = ", ".join(filled.key)
        above = key if household else ", ".join(filled.parent) or key
        nowhere = f"SELECT DISTINCT {ROW} AS row, __hk AS hk FROM {name} WHERE __hk IS NULL"
        told_by = [("__hk", above), ("__k", key)]
        owner = ", ".join(filled.owner)
        if owner:
            told_by.append(("__ok", owner))
            self._add(stage, NO_KEY, owner, f"SELECT DISTINCT {ROW} AS row, __hk AS hk FROM {name} WHERE __ok IS NULL")
        if owner and not filled.parent:  # its household is that of the member, who is not there
            self._add(stage, ORPHAN, owner, f"{nowhere} AND __ok IS NOT NULL")
        else:
            self._add(stage, NO_KEY, above, nowhere)
        for column, told in told_by:
            self._add(
                stage,
                EXPONENT,
                told,
                f"SELECT {ROW} AS row, __hk AS hk FROM {name} WHERE regexp_matches({column}, '{_EXPONENT}')",
            )
        if household and not filled.repeated:
            self._add(
                stage,
                TWICE,
                key,
                f"SELECT {ROW} AS row, __hk AS hk FROM {name} JOIN ({_twice(name, ['__hk'])}) d USING (__hk)",
            )
        elif not household and filled.key and not filled.made:
            self._add(
                stage,
                NO_KEY,
                key,
                f"SELECT {ROW} AS row, __hk AS hk FROM {name} WHERE __k IS NULL AND __hk IS NOT NULL",
            )
            columns = ["__k"] if filled.unique else ["__hk", *(["__ok"] if owner else []), "__k"]
            twice = f"SELECT {ROW} AS row, __hk AS hk FROM {name} JOIN ({_twice(name, columns)}) d USING ({', '.join(columns)})"
            self._add(stage, TWICE, key, twice)

    def _gather_households(self, stage: Stage) -> None:
        """Make ``households``: one row each, also where their columns stand on every row of their members."""
        name = quote_name(stage.table)
        if not stage.filled.repeated:
            self._run(f"CREATE OR REPLACE VIEW households AS SELECT * FROM {name}")
            return
        own = [each for each in stage.columns if not each.startswith("__") or each.startswith(("__a", "__recorded"))]
        differ = []
        for each in own:
            column = quote_name(each)
            differ.append((each, f"min({column}) IS DISTINCT FROM max({column})"))
        flags = ", ".join(f"{sql} AS {quote_name('__differs_' + each)}" for each, sql in differ)
        values = ", ".join(f"max({quote_name(each)}) AS {quote_name(each)}" for each in own)
        asked = [each for each in stage.columns if each.startswith((UNASKED, UNDATED))]
        unasked = ", ".join(f"bool_or({quote_name(each)}) AS {quote_name(each)}" for each in asked)
        parts = ", ".join(part for part in (f"min({ROW}) AS {ROW}", values, flags, unasked) if part)
        self._run(
            f"CREATE OR REPLACE TABLE households AS SELECT __hk, {parts} FROM {name} WHERE __hk IS NOT NULL GROUP BY __hk"
        )
        for each, _ in differ:
            column = quote_name("__differs_" + each)
            query = f"SELECT s.{ROW} AS row, s.__hk AS hk FROM {name} s JOIN households h ON h.__hk = s.__hk WHERE h.{column}"
            self._add(stage, DISAGREE, self._column_of(stage, each), query, each.partition("__")[0] or each)

    def _column_of(self, stage: Stage, field: str) -> str:
        readings = next(iter(stage.readings.values()))
        name = field.partition("__")[0]
        return next((", ".join(each.columns) for each in readings if each.field == name and each.columns), field)

    def _find_lists(self, stage: Stage, household: Stage) -> None:
        """Find rows of no household, and households with too few or too many rows."""
        filled, entity, name = stage.filled, self._entity(stage), quote_name(stage.table)
        parent, key = ", ".join(filled.parent), ", ".join(household.filled.key)
        orphans = f"SELECT DISTINCT {ROW} AS row, __hk AS hk FROM {name} s ANTI JOIN households h ON h.__hk = s.__hk WHERE s.__hk IS NOT NULL"
        self._add(stage, ORPHAN, parent, orphans)
        counted = f"SELECT __hk, count(*) AS n FROM {name} WHERE __when GROUP BY __hk"
        rows = f"SELECT h.{ROW} AS row, h.__hk AS hk, coalesce(c.n, 0) AS n FROM households h LEFT JOIN ({counted}) c ON c.__hk = h.__hk WHERE h.__hk IS NOT NULL"
        if entity.at_least:
            self._add(household, TOO_FEW, key, f"SELECT row, hk FROM ({rows}) WHERE n < {entity.at_least}")
        self._add(household, TOO_MANY, key, f"SELECT row, hk FROM ({rows}) WHERE n > {entity.at_most}")

    def _find_lists_below(self, stage: Stage, owner: Stage) -> None:
        """Find rows of no member, and members with too few or too many rows."""
        entity, name, above = self._entity(stage), quote_name(stage.table), quote_name(owner.table)
        parent, key = ", ".join(stage.filled.owner), ", ".join(owner.filled.key)
        orphans = f"SELECT DISTINCT {ROW} AS row, __hk AS hk FROM {name} s ANTI JOIN {above} o ON o.__hk = s.__hk AND o.__k = s.__ok WHERE s.__hk IS NOT NULL AND s.__ok IS NOT NULL"
        self._add(stage, ORPHAN, parent, orphans)
        counted = f"SELECT __hk, __ok, count(*) AS n FROM {name} WHERE __when GROUP BY __hk, __ok"
        rows = f"SELECT o.{ROW} AS row, o.__hk AS hk, coalesce(c.n, 0) AS n FROM {above} o LEFT JOIN ({counted}) c ON c.__hk = o.__hk AND c.__ok = o.__k WHERE o.__k IS NOT NULL"
        if entity.at_least:
            self._add(owner, TOO_FEW, key, f"SELECT row, hk FROM ({rows}) WHERE n < {entity.at_least}")
        self._add(owner, TOO_MANY, key, f"SELECT row, hk FROM ({rows}) WHERE n > {entity.at_most}")


def _twice(name: str, columns: Iterable[str]) -> str:
    keys = ", ".join(columns)
    there = " AND ".join(f"{each} IS NOT NULL" for each in columns)
    return f"SELECT {keys} FROM {name} WHERE {there} GROUP BY {keys} HAVING count(*) > 1"
