"""Many receipts at once: their outcomes compared with what one query says of the households' records.

What is found to be the same here is the same; nothing is ever found to be wrong. A receipt that says otherwise than the
query, a record that tables can't hold, a household that must be looked at closer: they are decided one by one, as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import duckdb

from sasaran.batch.columns import Read, make_tables, read_columns
from sasaran.batch.inputs import Delivery, open_delivery
from sasaran.batch.suspects import find_suspects
from sasaran.evaluate.compiled.areas import find_place
from sasaran.ir.decision import Outcome
from sasaran.ir.rulebook import Content, Edition
from sasaran.ledger.canonical import hash_salted, make_token
from sasaran.ledger.glance import glance_at
from sasaran.ledger.receipt import make_salt
from sasaran.registers.sources import ROW, quote_name
from sasaran.sql import SqlPlan, compile_sql, tune_duckdb
from sasaran.sql.plan import DOUBT
from sasaran.tables.layout import build_layout
from sasaran.tables.packing import Packer

_LETTERS = {each.value: each.value[0] for each in Outcome}
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1, "memory_limit": "1GB", "autoinstall_known_extensions": False,
    "temp_directory": "",  # what does not fit is decided one by one: nobody's record is put on a disk
}  # fmt: skip
_ROWS = 10_000


Given = tuple[int, bytes, bytes]
"""The line of a receipt, the receipt, and the record of its household as it was decided."""


class Bulk:
    """Compares the outcomes of receipts of one batch."""

    def __init__(self, content: Content, key: bytes, on: date) -> None:
        self._content, self._key, self._on = content, key, on
        self._layout = build_layout(content)
        self._editions = [each for each in content.editions if on in each.during]
        self._plan: SqlPlan | None = None
        self._is_able = _is_able(content, self._editions)
        self._list_applying = cache(self._find_applying)

    def find_same(self, given: Iterable[Given]) -> set[int]:
        """Give the lines of the receipts whose outcomes are surely those that the rulebook gives for the record."""
        if not self._is_able:
            return set()
        packer = Packer(self._content)
        said: dict[str, _Said] = {}
        for each in given:
            found = self._take(each, packer)
            if found is not None:
                said[found.household] = found
        if not said:
            return set()
        try:
            return {said[household].line for household, letters in self._decide(packer.pack())
                    if household in said and said[household].agrees(letters)}  # fmt: skip
        except duckdb.Error:  # too large, too deep: whatever it is, one by one it will do
            return set()

    def _take(self, given: Given, packer: Packer) -> _Said | None:
        """Take a record that its receipt was written over, with the outcomes that stand there."""
        line, receipt, record = given
        glance = glance_at(receipt)
        if glance is None or hash_salted(make_salt(self._key, glance.household), record) != glance.facts:
            return None
        taken = packer.add(record)
        if taken is None or make_token(self._key, "household", taken.household) != glance.household:
            return None
        places, applying = self._list_applying(taken.region)
        if [(each.program, each.edition) for each in glance.programs] != applying:
            return None
        letters = "".join([_LETTERS.get(each.outcome, "?") for each in glance.programs])
        return _Said(line, taken.household, letters, places)

    def _find_applying(self, region: str | None) -> tuple[tuple[int, ...] | None, list[tuple[str, str]]]:
        """List the editions that a receipt from a region tells of, as it names them, and their places; None: all."""
        areas, on = self._content.areas, self._on
        places = tuple(
            place for place, each in enumerate(self._editions)
            if not each.applies_in or find_place(areas, on, region, each.applies_in) is not False
        )  # fmt: skip
        named = [(each.program, each.id.partition("/")[2]) for each in map(self._editions.__getitem__, places)]
        return (None if len(places) == len(self._editions) else places), named

    def _decide(self, tables: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Decide the households of some tables in which nothing is doubtful; give a letter for each outcome."""
        with duckdb.connect(config=_CONFIG) as connection:
            connection.execute("SET enable_progress_bar = false")
            tune_duckdb(connection)
            read = read_columns(self._content, self._layout, open_delivery(connection, Delivery("", tables)))
            plan = self._find_plan(read)
            if plan is None:
                return
            make_tables(connection, list(read.values()))
            find_suspects(connection, self._content, self._layout, read, self._on)
            self._leave_suspects_out(connection, read)
            letters = ", ".join(f"left({quote_name(each.outcome)}, 1)" for each in plan.columns)
            connection.execute(
                f"SELECT {quote_name(plan.key)}, concat({letters}) FROM ({plan.query}) WHERE NOT {quote_name(DOUBT)}"
            )
            while rows := connection.fetchmany(_ROWS):
                yield from rows

    def _find_plan(self, read: Mapping[str, Read]) -> SqlPlan | None:
        """Give the query for these columns; None: SQL can't say every outcome."""
        tables = {name: tuple(column.name for column in each.columns) for name, each in read.items()}
        if self._plan is None or self._plan.tables != {name: frozenset(each) for name, each in tables.items()}:
            self._plan = compile_sql(self._content, self._on, tables=tables, parts=("doubt",))
        return None if self._plan.refused or not self._plan.doubted else self._plan

    def _leave_suspects_out(self, connection: duckdb.DuckDBPyConnection, read: Mapping[str, Read]) -> None:
        """Make the tables that the query reads: of the households that can surely be handed to SQL."""
        root, key = quote_name(f"read_{self._layout.root.name}"), quote_name(self._layout.root.keys[0].name)
        connection.execute(
            f"CREATE TEMP TABLE suspects AS SELECT household FROM held WHERE household IS NOT NULL UNION"
            f" SELECT {key} FROM {root} SEMI JOIN rejected ON rejected.household_row = {root}.{ROW}"
        )
        for name in read:
            connection.execute(
                f"CREATE TEMP VIEW {quote_name(name)} AS"
                f" SELECT t.* FROM {quote_name(f'read_{name}')} t ANTI JOIN suspects ON suspects.household = t.{key}"
            )


class _Said(NamedTuple):
    """A receipt's outcomes, a letter for each edition that it tells of; ``places``: those of all, None: it is all."""

    line: int
    household: str
    letters: str
    places: tuple[int, ...] | None

    def agrees(self, decided: str) -> bool:
        """Say whether what was decided, a letter for every edition, is what the receipt says."""
        if self.places is not None:
            decided = "".join([decided[place] for place in self.places])
        return decided == self.letters


def _is_able(content: Content, editions: Sequence[Edition]) -> bool:
    """Say whether the region tells which programs a receipt has, and each has a column of its own."""
    home = content.household
    region = home.fields.get(home.region) if home.region is not None else None
    return (region is None or not region.shelf_life) and len({each.program for each in editions}) == len(editions)
