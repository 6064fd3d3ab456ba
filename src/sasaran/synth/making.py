"""A plan → the tables of a rulebook's layout, written by DuckDB straight from queries: a million rows take no more memory.

What a household is depends on the seed, its number and its village alone, so a part comes out the same on its own.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from sasaran.base.errors import Fault
from sasaran.ir.rulebook import Content
from sasaran.ir.types import Kind
from sasaran.synth.dirt import Dirt, write_identity, write_nik
from sasaran.synth.enrolments import enrol
from sasaran.synth.families import shape_families
from sasaran.synth.homes import describe_homes
from sasaran.synth.lives import describe_health, describe_schooling, describe_work
from sasaran.synth.people import count_people, describe_people
from sasaran.synth.plan import TABLES, Plan, PlanError, check_plan
from sasaran.synth.regions import Stretch, allot, choose_villages
from sasaran.synth.sheet import Sheet, build_lanes, is_one
from sasaran.tables.layout import AT_LEAST, AT_MOST, DATE, Column, Table, build_layout

_MEMORY = "1GB"
_THREADS = 2
_FORM = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000"
_KEY = "'S' || lpad(CAST(number AS VARCHAR), 11, '0')"


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the households: the name of their folder (empty: the given one), and which live where."""

    name: str
    stretches: tuple[Stretch, ...]

    @property
    def households(self) -> int:
        """How many they are."""
        return sum(each.after - each.first for each in self.stretches)


@dataclass(frozen=True, slots=True)
class Written:
    """One table that was written: its folder and name, and how many rows it has."""

    part: str
    table: str
    rows: int


def list_parts(plan: Plan) -> tuple[Part, ...]:
    """List the parts of a plan; together they hold each household once, in the order of numbers."""
    stretches = tuple(allot(choose_villages(plan.regions), plan.households))
    if plan.by_province:
        provinces = sorted({each.village.code[:2] for each in stretches})
        return tuple(
            Part(code, tuple(each for each in stretches if each.village.code[:2] == code)) for code in provinces
        )
    if plan.parts == 1:
        return (Part("", stretches),)
    width = len(str(plan.parts))
    return tuple(
        Part(f"part-{place + 1:0{width}}-of-{plan.parts}", tuple(_clip(stretches, plan, place)))
        for place in range(plan.parts)
    )


def _clip(stretches: Sequence[Stretch], plan: Plan, place: int) -> Iterator[Stretch]:
    first = plan.households * place // plan.parts + 1
    after = plan.households * (place + 1) // plan.parts + 1
    for each in stretches:
        low, high = max(each.first, first), min(each.after, after)
        if low < high:
            yield Stretch(each.village, low, high)


def make_population(
    content: Content, plan: Plan, folder: Path, only: int | None = None, watch: Callable[[str, int, int], None] | None = None,
    threads: int = _THREADS,
) -> list[Written]:  # fmt: skip
    """Make the households of a plan.

    Args:
        content: The rulebook whose vocabulary they are written in; fields that it lacks are left out.
        plan: How many, where, how clean.
        folder: Where the tables go, or the folders of the parts.
        only: Make this part alone, counting from 1.
        watch: Told before each table: its name, how many are done, how many there are.
        threads: How many DuckDB may use; what comes out does not depend on it.

    Raises:
        PlanError: the plan can't be made.
        OSError: the folder can't be written.

    """
    check_plan(plan, content)
    parts = list_parts(plan)
    if only is not None:
        parts = (parts[only - 1],)
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Written] = []
    for place, part in enumerate(parts):
        with (
            tempfile.TemporaryDirectory(prefix=".sasaran-", dir=folder) as workshop,
            _open(Path(workshop), threads) as connection,
        ):
            made = Path(workshop) / "out"
            made.mkdir()
            maker = _Maker(connection, content, plan, made)
            maker.settle(part)
            for step, (name, query) in enumerate(maker.list_tables()):
                if watch is not None:
                    watch(f"{part.name} {name}".strip(), place * 3 + step, len(parts) * 3)
                written.append(Written(part.name, name, maker.write(name, query)))
            target = folder / part.name
            target.mkdir(exist_ok=True)
            for each in sorted(made.iterdir()):
                each.replace(target / each.name)
    return written


@contextmanager
def _open(workshop: Path, threads: int) -> Iterator[duckdb.DuckDBPyConnection]:
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": _MEMORY, "threads": threads, "temp_directory": str(workshop / "spill"),
    }  # fmt: skip
    connection = duckdb.connect(str(workshop / "work.duckdb"), config=config)
    try:
        connection.execute("SET enable_progress_bar = false")
        yield connection
    finally:
        connection.close()


class _Maker:
    """Writes the tables of one part."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, content: Content, plan: Plan, folder: Path) -> None:
        self._run = connection.execute
        self._content = content
        self._plan = plan
        self._folder = folder
        self._dirt = Dirt(plan.gaps, plan.dirt)
        self._layout = build_layout(content)

    def settle(self, part: Part) -> None:
        """Number the households of each village."""
        rows = part.stretches
        columns = (
            [each.village.code for each in rows], [each.village.men for each in rows], [each.village.ward for each in rows],
            [each.first for each in rows], [each.after for each in rows],
        )  # fmt: skip
        names = ("code", "men", "ward", "first", "after")
        given = ", ".join(
            f'unnest(?::{kind}[]) AS "{name}"'
            for name, kind in zip(names, ("VARCHAR", "BIGINT", "BOOLEAN", "BIGINT", "BIGINT"), strict=True)
        )
        self._run(f"CREATE TEMP TABLE villages AS SELECT {given}", list(columns))
        self._run(
            'CREATE TABLE settled AS SELECT unnest(range("first", "after")) AS number, code, men, ward FROM villages'
        )

    def list_tables(self) -> Iterator[tuple[str, str]]:
        """List the tables, each with its query."""
        yield self._layout.root.name, self._list_homes()
        yield TABLES[0], self._list_people()
        yield TABLES[1], self._list_enrolments()

    def write(self, name: str, query: str) -> int:
        """Write one table; give how many rows it has."""
        path = str(self._folder / f"{name}.parquet").replace("'", "''")
        try:
            found = self._run(f"COPY ({query}) TO '{path}' ({_FORM})").fetchone()
        except duckdb.ConversionException:  # a field of the same name that is of another type
            raise PlanError((Fault("SAS-U055", "--rules"),)) from None
        return int(found[0]) if found is not None else 0

    def _shape(self) -> Sheet:
        seed = self._plan.seed
        first, second = build_lanes(seed, "dirt", "number")
        marked = Sheet(f"SELECT *, {first} AS lane1, {second} AS lane2 FROM settled", seed)
        self._dirt.mark(marked)
        first, second = build_lanes(seed, "family", "source")
        sheet = Sheet(f"SELECT * EXCLUDE (lane1, lane2), {first} AS lane1, {second} AS lane2 FROM ({marked.sql})", seed)
        shape_families(sheet)
        return sheet

    def _list_homes(self) -> str:
        sheet = self._shape()
        describe_homes(sheet)
        record = self._content.keys.record_date
        day = f"DATE '{self._plan.day}'"
        old = f"{day} - CAST({sheet.whole('stale', 400, 1500)} AS INTEGER)"
        sheet.put(**{
            self._layout.root.keys[0].name: _KEY, "kode_wilayah": "code", "no_kk": write_identity("source"),
            record: f"CASE WHEN stale THEN {old} ELSE {day} END",
        })  # fmt: skip
        sheet.close()
        return self._finish(sheet, self._layout.root)

    def _people(self) -> Sheet:
        """Give the members with what is asked of them; the tables of members and of enrolments grow from it."""
        families = self._shape()
        sheet = Sheet(count_people(families.sql, self._plan.seed), self._plan.seed, families.columns)
        sheet.put(tahun=str(self._plan.day.year))
        sheet.close()
        describe_people(sheet, self._plan.day.isoformat())
        describe_schooling(sheet)
        describe_work(sheet)
        describe_health(sheet)
        self._dirt.mark_people(sheet)
        key = self._layout.root.keys[0].name
        sheet.put(**{key: _KEY, "id_anggota": f"{_KEY} || '-' || CAST(slot + 1 AS VARCHAR)", "nik": write_nik()})
        sheet.close()
        return sheet

    def _list_people(self) -> str:
        sheet = self._people()
        # Facts that grow old have a day of their own; in a stale record they are as old as the record.
        ages = {"hamil": (0, 200), "nifas": (0, 20), "menyusui": (0, 120), "kondisi_gizi": (0, 75)}
        for name, (low, high) in ages.items():
            told = f"DATE '{self._plan.day}' - CAST({sheet.whole(f'day/{name}', low, high)} AS INTEGER)"
            holds = name if name != "kondisi_gizi" else f"{name} IS NOT NULL"
            sheet.put(**{name + DATE: f"CASE WHEN {holds} AND NOT stale THEN {told} END"})
        sheet.close()
        return self._finish(sheet, self._layout.lists[TABLES[0]])

    def _list_enrolments(self) -> str:
        table = self._layout.lists[TABLES[1]]
        known = self._content.entities[table.entity].fields["program"].type.code_names
        return self._finish(enrol(self._people(), self._plan.seed, known, self._plan.day.isoformat()), table)

    def _finish(self, sheet: Sheet, table: Table) -> str:
        """Choose the columns that the layout and the sheet both have, in the layout's order and types."""
        here = [column for column in table.all if column.name in sheet.columns]
        cells = {column.name: self._write_cell(sheet, table, column) for column in here}
        sheet.put(**cells)
        sheet.close()
        kept = ", ".join(f'CAST("{column.name}" AS {column.type}) AS "{column.name}"' for column in here)
        return f"SELECT {kept} FROM ({sheet.sql})"

    def _write_cell(self, sheet: Sheet, table: Table, column: Column) -> str:
        name = f'"{column.name}"'
        if not column.field:
            return name
        part = column.name.removeprefix(column.field)
        if part not in (AT_LEAST, AT_MOST, DATE):
            name = self._dirt.spoil(column.name, self._keep_known(sheet, table, column, name))
        return self._dirt.leave_empty(sheet, column.field, name)

    def _keep_known(self, sheet: Sheet, table: Table, column: Column, name: str) -> str:
        """Leave out codes that this rulebook does not have; where it has all, nothing need be compared."""
        type_ = self._content.entities[table.entity].fields[column.field].type
        if sheet.list_codes(column.name) <= type_.code_names:
            return name
        known = sorted(type_.code_names)
        if type_.kind is Kind.CODES:
            return f"list_filter({name}, lambda x: {is_one('x', known)})"
        return f"CASE WHEN {is_one(name, known)} THEN {name} END" if type_.kind is Kind.CODE else name
