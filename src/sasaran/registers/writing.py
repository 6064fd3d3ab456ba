"""The households that go out → tables in the layout of the rulebook, in the order of their keys."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from sasaran.ir.mapping import Answers, FactDay
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import ROW, quote_name, quote_text
from sasaran.registers.staging import Stage
from sasaran.tables.layout import KNOWN, Layout, Table, build_layout

_FORM = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000"


class Writer:
    """Writes the tables of one import into a folder."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, content: Content, folder: Path) -> None:
        self._run = connection.execute
        self._content = content
        self._folder = folder
        self._layout: Layout = build_layout(content)

    def write(self, stages: Sequence[Stage], record: FactDay | None, answers: Sequence[Answers]) -> list[str]:
        """Write every table; give the names of the files."""
        lists = [stage for stage in stages if self._content.entities[stage.filled.entity].parent]
        household = next(stage for stage in stages if stage not in lists)
        written = [self._write_households(household, lists, record)]
        written += [self._write_list(stage) for stage in lists]
        if answers:
            written.append(self._write_answers(stages, answers))
        return written

    def _write_households(self, stage: Stage, lists: Sequence[Stage], record: FactDay | None) -> str:
        table, keys = self._layout.root, self._content.keys
        columns = [f"__hk AS {quote_name(table.keys[0].name)}", *self._select(stage, table)]
        if record is not None:
            day = f"DATE '{record.day.isoformat()}'" if record.day is not None else '"__recorded"'
            columns.append(f"{day} AS {quote_name(keys.record_date)}")
        unknown = []
        for each in lists:
            if each.filled.owner:
                continue  # whether it is known would stand with each member
            name = self._content.entities[each.filled.entity].list_name
            known = "TRUE"
            if each.filled.made:
                rows = quote_name(f"unknown_{name}")
                self._run(
                    f"CREATE OR REPLACE TEMP TABLE {rows} AS SELECT DISTINCT __hk AS hk FROM {quote_name(each.table)} WHERE __when IS NULL"
                )
                unknown.append(f"LEFT JOIN {rows} ON {rows}.hk = __hk")
                known = f"{rows}.hk IS NULL"
            columns.append(f"{known} AS {quote_name(name + KNOWN)}")
        return self._copy(table.name, f"SELECT {', '.join(columns)} FROM good {' '.join(unknown)} ORDER BY __hk")

    def _write_list(self, stage: Stage) -> str:
        entity = self._content.entities[stage.filled.entity]
        table = self._layout.lists[entity.list_name]
        keys = zip(("s.__hk", "s.__ok"), table.keys, strict=False)
        columns = [f"{key} AS {quote_name(column.name)}" for key, column in keys]
        named = {column.name for column in table.columns}
        if entity.key in named and entity.key not in stage.columns:
            columns.append(f"s.__k AS {quote_name(str(entity.key))}")
        columns += self._select(stage, table)
        unknown = (
            f" ANTI JOIN {quote_name(f'unknown_{entity.list_name}')} u ON u.hk = s.__hk" if stage.filled.made else ""
        )
        rows = f"{quote_name(stage.table)} s SEMI JOIN good g ON g.__hk = s.__hk{unknown}"
        order = ", ".join(["s.__hk", *(["s.__ok"] if stage.filled.owner else []), f"s.{ROW}", "s.__n"])
        return self._copy(table.name, f"SELECT {', '.join(columns)} FROM {rows} WHERE s.__when ORDER BY {order}")

    def _select(self, stage: Stage, table: Table) -> list[str]:
        """Give the columns of the layout that this import fills, in its types."""
        return [
            f"CAST({quote_name(column.name)} AS {column.type}) AS {quote_name(column.name)}"
            for column in table.columns if column.name in stage.columns
        ]  # fmt: skip

    def _write_answers(self, stages: Sequence[Stage], answers: Sequence[Answers]) -> str:
        table, keys = self._layout.statements, self._content.keys
        queries = []
        for stage in stages:
            own = [each for each in answers if each.entity == stage.filled.entity]
            member = self._content.members is not None and stage.filled.entity == self._content.members.name
            for place, each in enumerate(own):
                day = (
                    f"DATE '{each.day.day.isoformat()}'"
                    if each.day.day is not None
                    else quote_name(f"__a{place}__date")
                )
                subject = "s.__k" if member else "CAST(NULL AS VARCHAR)"
                values = {
                    table.keys[0].name: "s.__hk", keys.attestation_id: quote_text(each.attestation),
                    keys.attestation_answer: quote_name(f"__a{place}"), keys.attestation_by: quote_text(each.by),
                    keys.attestation_date: day,
                }  # fmt: skip
                if self._content.members is not None and self._content.members.key is not None:
                    values[self._content.members.key] = subject
                columns = ", ".join(f"{sql} AS {quote_name(name)}" for name, sql in values.items())
                queries.append(
                    f"SELECT {columns}, s.{ROW} AS __r FROM {quote_name(stage.table)} s SEMI JOIN good g ON g.__hk = s.__hk "
                    f"WHERE {quote_name(f'__a{place}')} IS NOT NULL"
                )
        names = ", ".join(quote_name(column.name) for column in table.all if column.name in values)
        order = f"{quote_name(table.keys[0].name)}, __r, {quote_name(keys.attestation_id)}"
        return self._copy(table.name, f"SELECT {names} FROM ({' UNION ALL BY NAME '.join(queries)}) ORDER BY {order}")

    def _copy(self, name: str, query: str) -> str:
        path = self._folder / f"{name}.parquet"
        self._run(f"COPY ({query}) TO {quote_text(path.as_posix())} ({_FORM})")
        return path.name
