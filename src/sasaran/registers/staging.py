"""The rows of one entity, read: a source and how the mapping fills an entity in, a table with its errors out.

Every cell of a row is read in one query over the whole source. The stage has ``__row`` (the row of the source), ``__n``
(the number among numbered columns or made rows), ``__hk`` and ``__k`` (the household's and the row's own key),
``__ok`` (the member's, in a list below members), ``__keep`` (`where`; NULL: it can't be told), ``__when`` (of a made row), a column per part of each field, and ``__e0``,
``__e1``, … : what is wrong with each reading, or NULL; ``__q_FIELD`` where the cell can say that it was not asked, and
``__u_FIELD`` where a fact that grows old can lack its day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

import duckdb

from sasaran.base.errors import Fault
from sasaran.base.suggest import nearest
from sasaran.ir.expressions import Expression
from sasaran.ir.mapping import Answers, FactDay, Filled, Reading, RegisterTable
from sasaran.ir.rulebook import Content
from sasaran.ir.types import Kind, Type
from sasaran.registers.cells import is_dated, is_float, write_cell
from sasaran.registers.conditions import Possible, compile_truth
from sasaran.registers.fields import FieldQuery, compile_day, compile_derived, compile_field, date_all
from sasaran.registers.regions import read_regions
from sasaran.registers.sources import ROW, Source, SourceError, quote_name

_KEPT = "WHERE __keep IS DISTINCT FROM FALSE"
FILTERED = "filtered_"
"""Before the name of an entity: the table of the keys that its `where` leaves out."""

UNASKED = "__q_"
"""Before the name of a field: the column that says whether its cell says that it was not asked."""

UNDATED = "__u_"
"""Before the name of a field: the column that says whether its cell says something that has no day and so counts not."""

_PARTS = {"": "", "at_least": "__at_least", "at_most": "__at_most", "one_of": "__one_of", "date": "__date"}


@dataclass(slots=True)
class Stage:
    """A table of read rows: its name, its columns, and by ``__n`` the readings in the order of the error columns."""

    table: str
    filled: Filled
    source: Source
    readings: dict[int, list[Reading]] = field(default_factory=dict)
    columns: tuple[str, ...] = ()


@dataclass(slots=True)
class _Steps:
    """The columns of the nested queries of one stage."""

    cells: dict[str, str] = field(default_factory=dict)
    parsed: dict[str, str] = field(default_factory=dict)
    read: dict[str, str] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    joins: list[str] = field(default_factory=list)
    known: dict[str, Possible] = field(default_factory=dict)


class Stager:
    """Makes the stages of one import."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, content: Content) -> None:
        self._connection = connection
        self._content = content

    def build(
        self, filled: Filled, table: RegisterTable, source: Source, parent: tuple[str, ...],
        record: FactDay | None, answers: Iterable[Answers],
    ) -> Stage:  # fmt: skip
        """Read the rows of one entity.

        Raises:
            SourceError: a column of the mapping is not in the source, or its type can't hold what is read from it.

        """
        stage = Stage(f"stage_{filled.entity}", filled, source)
        types = dict(
            self._connection.execute(f"SELECT column_name, column_type FROM (DESCRIBE {source.view})").fetchall()
        )
        numbers = range(filled.numbered[0], filled.numbered[1] + 1) if filled.numbered else (0,)
        queries = []
        for number in numbers:
            one = _number_filled(filled, number) if filled.numbered else filled
            for made in range(len(one.made)) if one.made else (None,):
                self._check_columns(one, table, source, types, parent, record, answers)
                queries.append(self._query(stage, one, table, source, types, parent, record, answers, number, made))
        name = quote_name(stage.table)
        rows = " UNION ALL BY NAME ".join(queries)
        if filled.owner and not parent:
            rows = self._find_households(filled, rows)
        self._connection.execute(f"CREATE OR REPLACE TABLE {name} AS {rows}")
        if any(each.parent == filled.entity for each in self._content.entities.values()):
            self._keep_filtered(filled.entity, queries if table.where is not None else [])
        found = self._connection.execute(f"SELECT column_name FROM (DESCRIBE {name})").fetchall()
        stage.columns = tuple(column for (column,) in found)
        return stage

    def _find_households(self, filled: Filled, rows: str) -> str:
        """Give rows of a list below members the household of their member, whose keys are unique in the whole table."""
        above = str(self._content.entities[filled.entity].parent)
        known = f"SELECT __k, __hk FROM {quote_name(f'stage_{above}')} UNION ALL SELECT k, hk FROM {quote_name(FILTERED + above)}"
        owners = f"SELECT __k, min(__hk) AS hk FROM ({known}) WHERE __k IS NOT NULL GROUP BY __k"
        return f"SELECT s.* REPLACE (o.hk AS __hk) FROM ({rows}) s LEFT JOIN ({owners}) o ON o.__k = s.__ok"

    def _keep_filtered(self, entity: str, queries: list[str]) -> None:
        """Make the table of keys that `where` leaves out: what stands below such rows is left out with them."""
        taken = [f"SELECT __hk, __k FROM ({query.replace(_KEPT, 'WHERE __keep IS FALSE')})" for query in queries]
        keys = " UNION ALL ".join(taken) or "SELECT CAST(NULL AS VARCHAR) AS __hk, CAST(NULL AS VARCHAR) AS __k"
        self._connection.execute(
            f"CREATE OR REPLACE TABLE {quote_name(FILTERED + entity)} AS SELECT DISTINCT __hk AS hk, __k AS k FROM ({keys}) WHERE __hk IS NOT NULL"
        )

    def _query(
        self, stage: Stage, filled: Filled, table: RegisterTable, source: Source, types: dict[str, str],
        parent: tuple[str, ...], record: FactDay | None, answers: Iterable[Answers], number: int, made: int | None,
    ) -> str:  # fmt: skip
        steps = _Steps()
        readings: list[Reading] = []
        errors: list[str] = []
        for reading in table.columns:
            self._add(reading, steps, readings, errors, types, source, out=False)
        own = [*filled.readings, *(filled.made[made].readings if made is not None else ())]
        for reading in own:
            if reading.how != "derive":
                self._add(reading, steps, readings, errors, types, source)
        for place, each in enumerate(answers):
            answer = replace(each.answer, field=f"__a{place}", day=each.day, told=each.attestation)
            self._add(answer, steps, readings, errors, types, source, dated=True)
        if record is not None and record.column is not None:
            told = self._content.keys.record_date
            day = Reading("__recorded", _DAY, (record.column,), forms=record.forms, told=told)
            self._add(day, steps, readings, errors, types, source)
        for reading in own:
            if reading.how == "derive":
                self._derive(reading, steps, readings, errors)
        stage.readings[number if made is None else made] = readings
        when = filled.made[made].when if made is not None else None
        return self._write(filled, table, source, types, parent, steps, errors, number if made is None else made, when)

    def _add(
        self, reading: Reading, steps: _Steps, readings: list[Reading], errors: list[str], types: dict[str, str],
        source: Source, *, out: bool = True, dated: bool = False,
    ) -> None:  # fmt: skip
        """Add one reading; ``dated``: what it says counts only with its day."""
        place = len(readings)
        texts = {column: write_cell(column, types[column]) for column in reading.columns}
        iso = any(is_dated(types, column) for column in reading.columns)
        boolean = any(types[column] == "BOOLEAN" for column in reading.columns)
        query = compile_field(reading, place, texts, iso, boolean, self._content.keys)
        if reading.day is not None and reading.day.column is not None:
            column = reading.day.column
            forms = ("YYYY-MM-DD",) if is_dated(types, column) else reading.day.forms
            compile_day(query, f"{place}d", write_cell(column, types[column]), forms, needed=dated)
        elif reading.day is not None and reading.day.day is not None:
            date_all(query, reading.day.day)
        if reading.region is not None:
            self._join_regions(reading, query, place, steps, source)
        self._take(query, steps, readings, errors, out=out)

    def _derive(self, reading: Reading, steps: _Steps, readings: list[Reading], errors: list[str]) -> None:
        query = compile_derived(reading, steps.known)
        number = len(readings)
        readings.append(reading)
        steps.derived |= {reading.field + _PARTS[part]: sql for part, sql in query.out.items()}
        steps.derived[f"__e{number}"] = f"CAST({query.error} AS UTINYINT)"
        errors.append(f"__e{number}")

    def _take(self, query: FieldQuery, steps: _Steps, readings: list[Reading], errors: list[str], *, out: bool) -> None:
        number, name = len(readings), query.reading.field
        readings.append(query.reading)
        steps.cells |= query.cells
        steps.parsed |= query.parsed
        # What conditions read stands in columns of its own, that they need not repeat how each is read.
        prefix = name if out else f"__c_{name}"
        columns = {part: prefix + _PARTS[part] for part in query.out}
        steps.read |= {columns[part]: sql for part, sql in query.out.items()}
        steps.read[f"__e{number}"] = f"CAST({query.error} AS UTINYINT)"
        errors.append(f"__e{number}")
        if query.unasked and out:
            steps.read[UNASKED + name] = query.unasked
        if query.undated and out:
            steps.read[UNDATED + name] = query.undated
        steps.known[name] = FieldQuery(
            query.reading, out={part: quote_name(column) for part, column in columns.items()}
        ).possible

    def _join_regions(self, reading: Reading, query: FieldQuery, place: int, steps: _Steps, source: Source) -> None:
        """Read each distinct region once, and join the cells with what they mean."""
        assert reading.region is not None
        (cell,) = query.cells.values()
        found = self._connection.execute(
            f"SELECT DISTINCT cell FROM (SELECT {cell} AS cell FROM {source.view}) WHERE cell IS NOT NULL"
        ).fetchall()
        pairs = sorted(read_regions((each for (each,) in found), reading.region, self._content.areas))
        name = f"__regions_{source.name}_{place}"
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {quote_name(name)} (cell VARCHAR, code VARCHAR)")
        for start in range(0, len(pairs), 1000):
            rows = pairs[start : start + 1000]
            marks = ", ".join("(?, ?)" for _ in rows)
            self._connection.execute(
                f"INSERT INTO {quote_name(name)} VALUES {marks}", [text for pair in rows for text in pair]
            )
        steps.joins.append(f"LEFT JOIN {quote_name(name)} g{place} ON g{place}.cell = t{place}")

    def _write(
        self, filled: Filled, table: RegisterTable, source: Source, types: dict[str, str], parent: tuple[str, ...],
        steps: _Steps, errors: list[str], number: int, when: Expression | None,
    ) -> str:  # fmt: skip
        """Nest the steps, so that each is written once and read by name in the next."""
        household = not parent and not filled.owner
        keys = {
            ROW: ROW,
            "__hk": _write_key(filled.key if household else parent, types),
            "__k": _write_key(() if household else filled.key, types),
        }
        if filled.owner:
            keys["__ok"] = _write_key(filled.owner, types)
        cells = _list_columns({**keys, **steps.cells})
        query = f"SELECT {cells} FROM {source.view}"
        if filled.numbered:
            # Where one column says whether somebody is there it must do so; else any cell of theirs does.
            columns = (
                (filled.filled,)
                if filled.filled
                else tuple(dict.fromkeys(c for each in filled.readings for c in each.columns))
            )
            query += (
                f" WHERE coalesce({', '.join(write_cell(column, types[column]) for column in columns)}) IS NOT NULL"
            )
        # A region is joined by its raw cell, and read only where that is not one of the missing codes.
        query = (
            f"SELECT q.*, {_list_columns(steps.parsed)} FROM ({query}) q {' '.join(steps.joins)}"
            if steps.parsed
            else query
        )
        kept = list(keys)
        keep = compile_truth(table.where, _fields_of(table, steps.known)) if table.where is not None else "TRUE"
        query = (
            f"SELECT {', '.join(kept)}, {_list_columns(steps.read)} FROM ({query})"
            if steps.read
            else f"SELECT {', '.join(kept)} FROM ({query})"
        )
        last = {**steps.derived, "__keep": keep, "__when": "TRUE" if when is None else compile_truth(when, steps.known)}
        query = f"SELECT *, {_list_columns(last)} FROM ({query})"
        hidden = [column for column in steps.read if column.startswith("__c_")]
        without = f" EXCLUDE ({', '.join(map(quote_name, hidden))})" if hidden else ""
        bad = " OR ".join(f"coalesce({each} < 100, FALSE)" for each in errors) or "FALSE"
        # The first keeps every row, so that each is accounted for; rows that are not there never come out.
        made = " AND __when IS DISTINCT FROM FALSE" if when is not None and number else ""
        return f"SELECT *{without}, {number} AS __n, ({bad}) OR __keep IS NULL AS __bad FROM ({query}) {_KEPT}{made}"

    def _check_columns(
        self, filled: Filled, table: RegisterTable, source: Source, types: dict[str, str], parent: tuple[str, ...],
        record: FactDay | None, answers: Iterable[Answers],
    ) -> None:  # fmt: skip
        """See that every column is there, and that none of floats is read as an identity."""
        faults: dict[str, Fault] = {}
        for column, reading in _list_reads(filled, table, parent, record, answers):
            if column not in types or column == ROW:
                near = nearest(column, source.columns, 1)
                values = {"name": column, "near": near[0] if near else "", "known": ", ".join(source.columns[:12])}
                faults[column] = Fault("SAS-I101", source.name, values, "near" if near else None)
            elif is_float(types[column]) and (reading is None or reading.personal == "identity"):
                faults[column] = Fault("SAS-I102", source.name, {"name": column})
            elif types[column].endswith("[]") or types[column].startswith(("STRUCT", "MAP", "UNION", "BLOB")):
                faults[column] = Fault("SAS-I103", source.name, {"name": column})
        if faults:
            raise SourceError(faults.values())


_DAY = Type(Kind.DATE, date.min, date.max)


def _fields_of(table: RegisterTable, known: dict[str, Possible]) -> dict[str, Possible]:
    return {each.field: known[each.field] for each in table.columns}


def _list_reads(
    filled: Filled, table: RegisterTable, parent: tuple[str, ...], record: FactDay | None, answers: Iterable[Answers]
) -> Iterator[tuple[str, Reading | None]]:
    """List every column that a stage reads; a key has no reading."""
    for column in (*filled.key, *parent, *filled.owner):
        yield column, None
    made = [reading for each in filled.made for reading in each.readings]
    for reading in (*table.columns, *filled.readings, *made, *(each.answer for each in answers)):
        for column in reading.columns:
            yield column, reading
        if reading.day is not None and reading.day.column is not None:
            yield reading.day.column, reading
    for day in (record, *(each.day for each in answers)):
        if day is not None and day.column is not None:
            yield day.column, Reading("", _DAY)
    if filled.filled:
        yield filled.filled, Reading("", _DAY)


def _write_key(columns: tuple[str, ...], types: dict[str, str]) -> str:
    """Join the columns of a key; it is there only where each of them is, and not where it has none."""
    if not columns:
        return "CAST(NULL AS VARCHAR)"
    return " || '-' || ".join(f"({write_cell(column, types[column])})" for column in columns)


def _list_columns(columns: dict[str, str]) -> str:
    return ", ".join(f"{sql} AS {quote_name(name)}" for name, sql in columns.items())


def _number_filled(filled: Filled, number: int) -> Filled:
    """Put a number in the names of numbered columns."""

    def name(text: str) -> str:
        return text.replace("{n}", str(number))

    def put(reading: Reading) -> Reading:
        day = reading.day
        if day is not None and day.column is not None:
            day = replace(day, column=name(day.column))
        flags = tuple((code, name(column)) for code, column in reading.flags)
        return replace(reading, columns=tuple(map(name, reading.columns)), flags=flags, day=day)

    return replace(
        filled, key=tuple(map(name, filled.key)), filled=name(filled.filled), readings=tuple(map(put, filled.readings))
    )
