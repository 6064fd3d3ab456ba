"""Which households can't simply be handed to SQL: those that are surely wrong are rejected, those in doubt held back.

Made here, as tables of the connection: ``rejected`` (a line for each fault: ``table``, ``row``, ``field``, ``code`` and the
row of the household, ``household_row``, NULL where a row belongs to nobody), and ``held`` (``household``, ``odd``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import duckdb

from sasaran.batch.cells import code_of
from sasaran.batch.columns import WRONG, Read
from sasaran.batch.doubtful import Test, list_tests
from sasaran.ir.confirming import list_confirmable
from sasaran.ir.rulebook import Content, Entity
from sasaran.registers.sources import ROW, quote_name, quote_text
from sasaran.registry.regions import has_area
from sasaran.tables.layout import KNOWN, Layout

REJECTED = ("table", "row", "field", "code", "household_row")
_MOST_STATEMENTS = 1000


def find_suspects(
    connection: duckdb.DuckDBPyConnection, content: Content, layout: Layout, tables: Mapping[str, Read], on: date
) -> None:
    """Reject what is surely wrong in the tables ``read_…``, and hold back every household that may be."""
    _Search(connection, content, layout, tables, on).run()


class _Search:
    """The search through the tables of one partition."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, content: Content, layout: Layout, tables: Mapping[str, Read], on: date
    ) -> None:  # fmt: skip
        self._run = connection.execute
        self._content, self._layout, self._tables, self._on = content, layout, tables, on
        self._key = quote_name(layout.root.keys[0].name)
        self._root = quote_name(f"read_{layout.root.name}")

    def run(self) -> None:
        """Make both tables."""
        self._run(
            'CREATE TEMP TABLE rejected ("table" VARCHAR, "row" BIGINT, field VARCHAR, code VARCHAR, household_row BIGINT)'
        )
        self._run("CREATE TEMP TABLE held (household VARCHAR, odd BOOLEAN)")
        name = self._layout.root.name
        self._reject(
            name,
            f"SELECT {ROW} AS row, '' AS field, 'SAS-H004' AS code, {ROW} AS household_row FROM {self._root} WHERE {self._key} IS NULL",
        )
        for read in self._tables.values():
            if read.wrong:
                self._reject_cells(read)
        self._reject_other_records()
        if not self._is_in_order(self._root, [self._key]):
            twice = f"SELECT {self._key} FROM {self._root} WHERE {self._key} IS NOT NULL GROUP BY 1 HAVING count(*) > 1"
            self._hold(twice, odd=True)
        for read in self._tables.values():
            self._test(read)
        for list_name, table in self._layout.lists.items():
            if len(table.keys) == 1:
                self._compare_sizes(self._content.entities[table.entity])
            elif list_name in self._tables:
                self._hold_whole(list_name)
        if self._layout.statements.name in self._tables:
            self._test_statements()

    def _reject(self, table: str, query: str) -> None:
        self._run(f"INSERT INTO rejected SELECT {quote_text(table)}, row, field, code, household_row FROM ({query})")

    def _hold(self, query: str, *, odd: bool = False) -> None:
        """Hold the households that a query lists (each once or more)."""
        self._run(f"INSERT INTO held SELECT *, {odd} FROM ({query})")

    def _reject_cells(self, read: Read) -> None:
        """Reject the households of rows with a cell that is no value."""
        codes = " ".join(
            f"WHEN {quote_text(column.name)} THEN {quote_text(code_of(column.type))}" for column in read.columns
        )
        table = quote_name(f"read_{read.table.name}")
        wrong = f"SELECT {self._key} AS household, {ROW} AS row, unnest({WRONG}) AS field FROM {table} WHERE len({WRONG}) > 0"
        first = f"SELECT {self._key} AS household, min({ROW}) AS row FROM {self._root} GROUP BY 1"
        own = "w.row" if read.table is self._layout.root else "h.row"
        self._reject(
            read.table.name,
            f"SELECT w.row, w.field, CASE w.field {codes} END AS code, {own} AS household_row FROM ({wrong}) w JOIN ({first}) h ON h.household = w.household",
        )

    def _reject_other_records(self) -> None:
        """Reject what other records there are of a household that has a cell which is no value: none of them is decided."""
        name = self._layout.root.name
        blamed = "SELECT household_row FROM rejected WHERE household_row IS NOT NULL"
        keys = f"SELECT {self._key} FROM {self._root} WHERE {ROW} IN ({blamed})"
        self._reject(
            name,
            f"SELECT {ROW} AS row, {quote_text(self._layout.root.keys[0].name)} AS field, 'SAS-H051' AS code, {ROW} AS household_row"
            f" FROM {self._root} WHERE {self._key} IN ({keys}) AND {ROW} NOT IN ({blamed})",
        )

    def _test(self, read: Read) -> None:
        entity = self._content.entities.get(read.table.entity)
        if entity is None:
            return
        tests = [*list_tests(self._content, entity, read, self._on), *self._test_region(entity, read)]
        table = quote_name(f"read_{read.table.name}")
        for odd in (True, False):
            said = [f"({test.sql})" for test in tests if test.odd is odd]
            if said:
                self._hold(f"SELECT {self._key} FROM {table} WHERE {' OR '.join(said)}", odd=odd)
        if entity.parent is not None and entity.key is not None:
            keys = [quote_name(key) for key in dict.fromkeys([*(key.name for key in read.table.keys), entity.key])]
            if not self._is_in_order(table, keys):
                self._hold(f"SELECT {self._key} FROM {table} GROUP BY {', '.join(keys)} HAVING count(*) > 1")

    def _is_in_order(self, table: str, keys: Sequence[str]) -> bool:
        """Say whether each row's keys come after those of the row before: then none stands twice."""
        before = ", ".join(f"lag({key}, 1, '') OVER () AS before_{place}" for place, key in enumerate(keys))
        after = "FALSE"
        for place, key in reversed(list(enumerate(keys))):
            after = f"before_{place} < {key} OR (before_{place} = {key} AND ({after}))"
        rows = f"SELECT {', '.join(keys)}, {before} FROM {table}"
        found = self._run(f"SELECT 1 FROM ({rows}) WHERE ({after}) IS NOT TRUE LIMIT 1").fetchall()
        return not found

    def _test_region(self, entity: Entity, read: Read) -> list[Test]:
        """Find the codes that occur and are no regions."""
        name = entity.region
        areas = self._content.areas
        if name is None or not read.has(name) or not areas.areas:
            return []
        column = quote_name(name)
        table = quote_name(f"read_{read.table.name}")
        found = self._run(f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL").fetchall()
        wrong = sorted(code for (code,) in found if not has_area(areas, code))
        if not wrong:
            return []
        self._run(
            f"CREATE OR REPLACE TEMP TABLE wrong_{read.table.name} AS SELECT unnest(?::VARCHAR[]) AS code", [wrong]
        )
        return [Test(f"{column} IN (SELECT code FROM wrong_{read.table.name})")]

    def _compare_sizes(self, entity: Entity) -> None:
        """Hold the households with too few or too many rows of a list, or with rows of a list that is not known."""
        name = entity.list_name
        read, root = self._tables.get(name), self._tables[self._layout.root.name]
        if read is None:
            return
        self._count(name)
        sizes = quote_name(f"sizes_{name}")
        known = f"coalesce(h.{quote_name(name + KNOWN)}, FALSE)" if root.has(name + KNOWN) else "TRUE"
        tests = [f"NOT {known} AND s.n > 0", f"s.n > {entity.at_most}"]
        if entity.at_least and entity.complete:
            tests.append(f"{known} AND coalesce(s.n, 0) < {entity.at_least}")
        joined = f"{self._root} h LEFT JOIN {sizes} s ON s.household = h.{self._key}"
        self._hold(f"SELECT h.{self._key} FROM {joined} WHERE {' OR '.join(f'({test})' for test in tests)}")
        self._reject_orphans(name)

    def _reject_orphans(self, name: str) -> None:
        """Reject the rows of a list that belong to no household; they keep no household from being decided."""
        sizes, table = quote_name(f"sizes_{name}"), quote_name(f"read_{name}")
        stray = f"SELECT household FROM {sizes} s WHERE NOT EXISTS (SELECT 1 FROM {self._root} h WHERE h.{self._key} = s.household)"
        self._reject(
            name,
            f"SELECT {ROW} AS row, '' AS field, 'SAS-I134' AS code, NULL AS household_row FROM {table} t WHERE EXISTS (SELECT 1 FROM ({stray}) o WHERE o.household IS NOT DISTINCT FROM t.{self._key})",
        )

    def _hold_whole(self, name: str) -> None:
        """Hold every household with rows below members: they are looked at one by one."""
        self._count(name)
        self._hold(f"SELECT household FROM {quote_name(f'sizes_{name}')} WHERE household IS NOT NULL")
        self._reject_orphans(name)

    def _count(self, name: str) -> None:
        """Count the rows of each household in one table."""
        sizes, table = quote_name(f"sizes_{name}"), quote_name(f"read_{name}")
        self._run(
            f"CREATE TEMP TABLE {sizes} AS SELECT {self._key} AS household, count(*) AS n FROM {table} GROUP BY 1"
        )

    def _test_statements(self) -> None:
        """Hold every household with an answer that is not plainly right."""
        content, keys, name = self._content, self._content.keys, self._layout.statements.name
        table, read = quote_name(f"read_{name}"), self._tables[name]
        self._count(name)
        self._hold(f"SELECT household FROM {quote_name(f'sizes_{name}')} WHERE n > {_MOST_STATEMENTS}")
        self._reject_orphans(name)
        nodes = sorted({node.id for node in list_confirmable(content)} - content.attestations.keys())
        self._run("CREATE TEMP TABLE asked AS SELECT unnest(?::VARCHAR[]) AS id, unnest(?::VARCHAR[]) AS kind", [
            [*content.attestations, *nodes],
            [*(self._kind_of(each.about) for each in content.attestations.values()), *("node" for _ in nodes)],
        ])  # fmt: skip
        actors = ", ".join(map(quote_text, content.actors)) or "NULL"
        columns = {part: f"t.{quote_name(column)}" if read.has(column) else "NULL" for part, column in (
            ("id", keys.attestation_id), ("answer", keys.attestation_answer), ("by", keys.attestation_by), ("day", keys.attestation_date),
        )}  # fmt: skip
        members = content.members
        member = (
            f"t.{quote_name(str(members.key))}"
            if members is not None and members.key and read.has(members.key)
            else "NULL"
        )
        region = content.household.region
        area = f"t.{quote_name(region)}" if region is not None and read.has(region) else "NULL"
        home = (
            f"h.{quote_name(region)}"
            if region is not None and self._tables[self._layout.root.name].has(region)
            else "NULL"
        )
        tests = [
            f"{columns['id']} IS NULL OR {columns['answer']} IS NULL OR {columns['by']} IS NULL OR {columns['day']} IS NULL",
            "a.kind IS NULL", f"{columns['by']} NOT IN ({actors})",
            f"NOT ({columns['day']} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31')",
            f"a.kind = 'member' AND {member} IS NULL", f"a.kind NOT IN ('member', 'node') AND {member} IS NOT NULL",
            f"a.kind = 'area' AND {area} IS NULL AND {home} IS NULL", f"{area} IS NOT NULL",
        ]  # fmt: skip
        joined = f"{table} t LEFT JOIN asked a ON a.id = {columns['id']} LEFT JOIN {self._root} h ON h.{self._key} = t.{self._key}"
        self._hold(f"SELECT t.{self._key} FROM {joined} WHERE {' OR '.join(f'({test})' for test in tests)}")
        if member != "NULL" and members is not None:
            self._hold_strangers(member, members, table)

    def _hold_strangers(self, member: str, members: Entity, table: str) -> None:
        """Hold the households with an answer about somebody who is not among their members."""
        if members.list_name not in self._tables:
            return
        rows = quote_name(f"read_{members.list_name}")
        key = quote_name(str(members.key))
        self._hold(
            f"SELECT t.{self._key} FROM {table} t ANTI JOIN {rows} m ON m.{self._key} = t.{self._key} AND m.{key} = {member} WHERE {member} IS NOT NULL"
        )

    def _kind_of(self, about: str) -> str:
        members = self._content.members
        if about in ("area", self._content.areas.name):
            return "area"
        return "member" if members is not None and about == members.name else "household"
