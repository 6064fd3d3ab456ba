"""The account of an import, counted in the tables that it made: nothing that says who somebody is comes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import duckdb

from sasaran.base.suggest import nearest
from sasaran.ir import expressions as ir
from sasaran.ir.mapping import Reading, RegisterMapping
from sasaran.ir.rulebook import Content, Definition
from sasaran.registers.cells import write_cell
from sasaran.registers.rejecting import DISAGREE, TWICE
from sasaran.registers.report import (
    MOST_EXAMPLES,
    Disagreement,
    Duplicate,
    FieldShare,
    LeftOut,
    Rejection,
    Report,
    TableCount,
    Unfilled,
    UnknownCode,
)
from sasaran.registers.sources import ROW, Source, quote_name, quote_text
from sasaran.registers.staging import UNASKED, UNDATED, Stage

_MOST_CODES = 50
_FIRST = f"list_sort(list_distinct(array_agg(row)))[1:{MOST_EXAMPLES}]"


class Counter:
    """Counts one import."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, content: Content, mapping: RegisterMapping,
        sources: Mapping[str, Source], stages: Sequence[Stage],
    ) -> None:  # fmt: skip
        self._run = connection.execute
        self._content = content
        self._mapping = mapping
        self._sources = sources
        self._stages = stages

    def count(self, rejected_file: str) -> Report:
        """Fill the report."""
        mapping, content = self._mapping, self._content
        household = next(stage for stage in self._stages if not content.entities[stage.filled.entity].parent)
        came, out = self._count_households(household)
        lists = [stage for stage in self._stages if stage is not household]
        record = mapping.record_date
        return Report(
            mapping=mapping.name,
            title=_both(mapping.title),
            register=mapping.register,
            mapping_hash=mapping.hash,
            rulebook_hash=content.hash,
            record_date=(record.day, record.day)
            if record is not None and record.day is not None
            else self._record_days(household),
            households_in=came,
            households_out=out,
            households_rejected=came - out,
            members_out={content.entities[each.filled.entity].list_name: self._count_rows(each) for each in lists},
            tables=tuple(self._count_table(name) for name in self._sources),
            rejections=tuple(self._list_rejections()),
            unknown_codes=tuple(self._list_unknown()),
            shares=tuple(share for stage in self._stages for share in self._share(stage)),
            disagreements=tuple(self._list_disagreements()),
            duplicates=tuple(self._list_duplicates()),
            left_out=tuple(self._list_left_out()),
            unfilled=tuple(self._list_unfilled()),
            warnings=tuple(fault for source in self._sources.values() for fault in source.warnings),
            rejected_file=rejected_file,
        )

    def list_rejected(self) -> str:
        """Make a view of every rejected row: each reason found at it, and those that only belong to such a household."""
        causes = "SELECT DISTINCT tbl, row, col, field, code, TRUE AS cause FROM faults WHERE code <> ''"
        first = "SELECT hk, min(code) AS code FROM faults WHERE code <> '' AND hk IS NOT NULL GROUP BY hk"
        taken = []
        for stage in self._stages:
            source = quote_text(stage.source.name)
            told = f"SELECT DISTINCT row FROM faults WHERE tbl = {source} AND code <> ''"
            taken.append(
                f"SELECT DISTINCT {source} AS tbl, s.{ROW} AS row, '' AS col, '' AS field, b.code, FALSE AS cause "
                f"FROM {quote_name(stage.table)} s JOIN ({first}) b ON b.hk = s.__hk ANTI JOIN ({told}) t ON t.row = s.{ROW}"
            )
        rows = " UNION ".join([causes, *taken])
        self._run(
            f'CREATE OR REPLACE VIEW rejected AS SELECT tbl AS "table", row AS "row", col AS "column", field, code, cause FROM ({rows})'
        )
        return "rejected"

    # --- households and rows

    def _count_households(self, stage: Stage) -> tuple[int, int]:
        """Each row of the household's table is one that came in, or each key where rows are repeated, or lack it."""
        name = quote_name(stage.table)
        if stage.filled.repeated:
            came = self._one(f"SELECT count(DISTINCT __hk) + count(*) FILTER (WHERE __hk IS NULL) FROM {name}")
        else:
            came = self._one(f"SELECT count(*) FROM {name}")
        return came, self._one("SELECT count(*) FROM good")

    def _count_rows(self, stage: Stage) -> int:
        unknown = " "
        if stage.filled.made:
            listed = self._content.entities[stage.filled.entity].list_name
            unknown = f" ANTI JOIN {quote_name(f'unknown_{listed}')} u ON u.hk = s.__hk "
        return self._one(
            f"SELECT count(*) FROM {quote_name(stage.table)} s SEMI JOIN good g ON g.__hk = s.__hk{unknown}WHERE __when"
        )

    def _count_table(self, name: str) -> TableCount:
        source = self._sources[name]
        stages = [stage for stage in self._stages if stage.source is source]
        kept = " UNION ".join(f"SELECT {ROW} FROM {quote_name(stage.table)}" for stage in stages)
        used = " UNION ".join(
            f"SELECT {ROW} FROM {quote_name(stage.table)} s SEMI JOIN good g ON g.__hk = s.__hk" for stage in stages
        )
        if len(stages) == 1 and stages[0].filled.numbered is None and not stages[0].filled.made:
            # One row of the source is one row of the stage: nothing to tell apart.
            rows = self._one(f"SELECT count(*) FROM ({kept})")
            good = self._one(f"SELECT count(*) FROM ({used})")
        else:
            rows, good = (
                self._one(f"SELECT count(DISTINCT {ROW}) FROM ({kept})"),
                self._one(f"SELECT count(DISTINCT {ROW}) FROM ({used})"),
            )
        # Of numbered columns alone a row without anybody has no row in the stage, and yet is not left out.
        bare = all(stage.filled.numbered for stage in stages)
        left_out = 0 if bare else source.rows - rows
        return TableCount(name, source.files, source.rows, left_out, good, source.rows - left_out - good)

    def _record_days(self, stage: Stage) -> tuple[date, date] | None:
        if "__recorded" not in stage.columns:
            return None
        found = self._run('SELECT min("__recorded"), max("__recorded") FROM good').fetchone()
        return found if found is not None and found[0] is not None else None

    # --- what is wrong

    def _list_rejections(self) -> Iterator[Rejection]:
        query = (
            "SELECT code, tbl, col, field, count(DISTINCT row), count(DISTINCT f.hk) FILTER (WHERE h.__hk IS NOT NULL), "
            f"{_FIRST} FROM faults f LEFT JOIN (SELECT DISTINCT __hk FROM households) h ON h.__hk = f.hk "
            "WHERE code <> '' GROUP BY code, tbl, col, field ORDER BY 5 DESC, code, tbl, col, field"
        )
        for code, table, column, field, rows, households, examples in self._run(query).fetchall():
            yield Rejection(
                code, table, column, field, rows, households, tuple(examples), {"column": column, "field": field}
            )

    def _list_unknown(self) -> Iterator[UnknownCode]:
        query = (
            "SELECT entity, tbl, col, field, n, code = '' AS missing FROM faults WHERE code IN ('', 'SAS-I110') "
            "GROUP BY ALL ORDER BY ALL"
        )
        for entity, _, column, field, number, missing in self._run(query).fetchall():
            stage = next(each for each in self._stages if each.filled.entity == entity)
            reading = next(each for each in stage.readings[number] if each.name == field)
            yield from self._count_codes(stage, reading, column, missing, number)

    def _count_codes(
        self, stage: Stage, reading: Reading, column: str, missing: bool, number: int
    ) -> Iterator[UnknownCode]:
        """Count the codes of one column; of a personal one only how many rows have one."""
        code, source = "" if missing else "SAS-I110", stage.source
        which = (
            f"SELECT DISTINCT row FROM faults WHERE tbl = {quote_text(source.name)} AND field = {quote_text(reading.name)} "
            f"AND col = {quote_text(column)} AND code = {quote_text(code)} AND n = {number}"
        )
        if reading.personal in ("specific", "identity") or len(reading.columns) != 1:
            rows, examples = self._run(f"SELECT count(*), {_FIRST} FROM ({which})").fetchone() or (0, [])
            yield UnknownCode(source.name, column, reading.name, None, rows, "", missing, tuple(examples or ()))
            return
        types = dict(self._run(f"SELECT column_name, column_type FROM (DESCRIBE {source.view})").fetchall())
        cell = write_cell(reading.columns[0], types[reading.columns[0]])
        query = (
            f"SELECT cell, count(*), {_FIRST} FROM (SELECT {ROW} AS row, {cell} AS cell FROM {source.view}) "
            f"SEMI JOIN ({which}) w USING (row) GROUP BY cell ORDER BY 2 DESC, 1 LIMIT {_MOST_CODES}"
        )
        listed = [text for text, _ in reading.codes] or [each.name for each in reading.type.codes]
        for value, rows, examples in self._run(query).fetchall():
            near = nearest(value, listed, 1)
            yield UnknownCode(
                source.name, column, reading.name, value, rows, near[0] if near else "", missing, tuple(examples)
            )

    def _list_disagreements(self) -> Iterator[Disagreement]:
        query = (
            "SELECT tbl, field, count(DISTINCT hk), list_sort(array_agg(DISTINCT row))"
            f"[1:{MOST_EXAMPLES}] FROM faults WHERE code = '{DISAGREE}' GROUP BY tbl, field ORDER BY ALL"
        )
        for table, field, households, examples in self._run(query).fetchall():
            yield Disagreement(table, field, households, True, tuple(examples))
        yield from self._list_named_twice()

    def _list_named_twice(self) -> Iterator[Disagreement]:
        """Households with a named member twice, such as two heads: imported, and told, for deciding will refuse them."""
        members = self._content.members
        stage = next(
            (each for each in self._stages if members is not None and each.filled.entity == members.name), None
        )
        for definition in self._content.definitions.values():
            field, code = _find_named(definition)
            if stage is None or members is None or definition.member_of != members.name or field not in stage.columns:
                continue
            twice = f"SELECT __hk, min({ROW}) AS row FROM {quote_name(stage.table)} SEMI JOIN good USING (__hk) WHERE {quote_name(field)} = {quote_text(code)} GROUP BY __hk HAVING count(*) > 1"
            count, examples = self._run(f"SELECT count(*), {_FIRST} FROM ({twice})").fetchone() or (0, [])
            if count:
                yield Disagreement(stage.source.name, field, count, False, tuple(examples), _both(definition.title))

    def _list_duplicates(self) -> Iterator[Duplicate]:
        query = f"SELECT entity, tbl, col, count(DISTINCT row), {_FIRST} FROM faults WHERE code = '{TWICE}' GROUP BY entity, tbl, col ORDER BY ALL"
        for entity, table, column, rows, examples in self._run(query).fetchall():
            stage = next(each for each in self._stages if each.filled.entity == entity)
            key = "__k" if self._content.entities[entity].parent else "__hk"
            where = f"{ROW} IN (SELECT row FROM faults WHERE code = '{TWICE}' AND entity = {quote_text(entity)})"
            keys = self._one(f"SELECT count(DISTINCT {key}) FROM {quote_name(stage.table)} WHERE {where}")
            yield Duplicate(table, tuple(column.split(", ")), keys, rows, tuple(examples))

    # --- what is known, and what is left out

    def _share(self, stage: Stage) -> Iterator[FieldShare]:
        entity = self._content.entities[stage.filled.entity]
        fields = [name for name in entity.fields if name in stage.columns]
        counts = ["count(*)"]
        for name in fields:
            parts = [
                part for part in (f"{name}__at_least", f"{name}__at_most", f"{name}__one_of") if part in stage.columns
            ]
            counts.append(f"count({quote_name(name)})")
            counts.append(
                f"count(*) FILTER (WHERE {' OR '.join(f'{quote_name(part)} IS NOT NULL' for part in parts)})"
                if parts
                else "0"
            )
            for why in (UNASKED + name, UNDATED + name):
                counts.append(f"count(*) FILTER (WHERE {quote_name(why)})" if why in stage.columns else "0")
        rows = (
            "good" if entity.parent is None else f"{quote_name(stage.table)} SEMI JOIN good USING (__hk) WHERE __when"
        )
        found = self._run(f"SELECT {', '.join(counts)} FROM {rows}").fetchone() or ()
        for place, name in enumerate(fields):
            known, partly, not_asked, undated = found[1 + 4 * place : 5 + 4 * place]
            yield FieldShare(entity.name, name, found[0], known, partly, not_asked, undated)

    def _list_left_out(self) -> Iterator[LeftOut]:
        for name, source in self._sources.items():
            table, read = self._mapping.tables[name], self._list_read(name)
            fields = [field for each in self._content.entities.values() for field in each.fields]
            for column in source.columns:
                if column not in read:
                    near = [column] if column in fields else nearest(column, fields, 1)
                    reason = _both(table.ignored[column]) if column in table.ignored else ("", "")
                    yield LeftOut(name, column, reason, near[0] if near and not any(reason) else "")

    def _list_read(self, name: str) -> set[str]:
        read: set[str] = set()
        for stage in self._stages:
            if stage.source.name == name:
                filled = stage.filled
                read |= {*filled.key, *filled.parent, *filled.owner, filled.filled}
                for readings in stage.readings.values():
                    read |= {column for reading in readings for column in reading.columns}
                    read |= {
                        reading.day.column for reading in readings if reading.day is not None and reading.day.column
                    }
                if filled.numbered:
                    first, last = filled.numbered
                    read |= {
                        column.replace("{n}", str(n))
                        for column in (*filled.key, filled.filled)
                        for n in range(first, last + 1)
                    }
        return read

    def _list_unfilled(self) -> Iterator[Unfilled]:
        filled = {stage.filled.entity: stage for stage in self._stages}
        for entity in self._content.entities.values():
            for name in entity.fields:
                if name != entity.key and (entity.name not in filled or name not in filled[entity.name].columns):
                    yield Unfilled(entity.name, name)

    def _one(self, query: str) -> int:
        found = self._run(query).fetchone()
        return int(found[0]) if found is not None else 0


def _both(words: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    known = dict(words)
    first = known.get("id", next(iter(known.values()), ""))
    return first, known.get("en", first)


def _find_named(definition: Definition) -> tuple[str, str]:
    """Find the field and code of a definition that is one comparison with a code; else nothing."""
    body = definition.versions[-1].body if definition.versions else None
    if (
        isinstance(body, ir.Compare)
        and body.op == "="
        and isinstance(body.left, ir.Field)
        and isinstance(body.right, ir.Constant)
    ):
        return body.left.name, str(body.right.value)
    return "", ""
