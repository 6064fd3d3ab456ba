"""A whole batch: deliveries in, a folder of decisions out; whole or not at all, taken up where a run was killed."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import duckdb

from sasaran.batch.answers import Answers
from sasaran.batch.boundaries import find_thresholds
from sasaran.batch.columns import Read, read_columns
from sasaran.batch.completing import IMPORTED, Made, complete
from sasaran.batch.database import open_database
from sasaran.batch.errors import explain_failure
from sasaran.batch.inputs import Delivery, Opened, list_parquet, open_delivery
from sasaran.batch.making import Maker, Share
from sasaran.batch.order import DUCKDB, PYTHON, Delivered, Order
from sasaran.batch.partition import Planner
from sasaran.batch.ranges import find_ranges
from sasaran.batch.repeats import find_repeats
from sasaran.batch.staging import choose_part, cut_tables
from sasaran.batch.workshop import Workshop, open_workshop
from sasaran.case import ENGINE
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import quote_text
from sasaran.tables.layout import build_layout

_CUT = 2
"""Another number for another way of cutting: a run is not taken up by a version that cuts otherwise."""
Watch = Callable[[int, int | None], None]
"""Is told how many households are done, of how many (None: not known yet)."""


def run_batch(
    content: Content, order: Order, bring: Callable[[Path], Delivered], marks: Any = None, watch: Watch | None = None
) -> Made:
    """Decide all households of some deliveries, into a folder.

    Args:
        content: The rulebook.
        order: What to make.
        bring: Brings the deliveries; it is given a folder for what it must make first (of a register, its tables).
        marks: What tells the inputs apart without bringing them; None: `bring` makes nothing, and they tell themselves.
        watch: Is told of the progress.

    Raises:
        BatchError: It can't be made, or not to its end; what is finished serves the next run of the same order.
        ParityError: The reference says something else; nothing is left in the folder of the result.
        FactsError: The inputs can't be read.

    """
    delivered = bring(order.out) if marks is None else None
    told = delivered.marks if delivered is not None else marks
    identity = identify(content, order, PYTHON if order.one_by_one else DUCKDB, told)
    with explain_failure(order.out, order.memory, ""), open_workshop(order.out, identity) as workshop:
        if delivered is None:
            delivered = bring(workshop.room(IMPORTED))
        return _Run(content, order, workshop, delivered, watch).run()


def identify(content: Content, order: Order, by: str, marks: Any) -> Any:
    """Give all that decides what comes out; None where a run can't be taken up."""
    if marks is None or order.receive is not None:
        return None
    return {
        "rulebook": content.hash, "engine": ENGINE, "duckdb": duckdb.__version__, "on": order.on.isoformat(),
        "by": by, "areas": list(order.area_marks), "partition": order.partition,
        "sample": order.sample, "seed": order.seed, "inputs": marks, "cut": _CUT,
    }  # fmt: skip


class _Run:
    """One run of a batch."""

    def __init__(
        self, content: Content, order: Order, workshop: Workshop, delivered: Delivered, watch: Watch | None
    ) -> None:
        self._content, self._order, self._workshop, self._delivered = content, order, workshop, delivered
        self._layout = build_layout(content)
        self._maker = Maker(
            content, self._layout, order.on, Answers(content, order.on, order.areas),
            None if order.one_by_one else Planner(content, order.on, order.areas), find_thresholds(content, order.on), order.receive,
        )  # fmt: skip
        self._watch = watch
        self._done = 0
        self._parts: list[str] = []
        self._total = _count_quickly(delivered.deliveries, self._layout.root.name)

    def run(self) -> Made:
        """Decide every delivery, then put the result together."""
        repeats = self._find_repeats()
        for delivery in self._delivered.deliveries:
            self._decide_delivery(delivery, repeats.get(delivery.name, []))
        return self._complete()

    def _find_repeats(self) -> Mapping[str, list[str]]:
        """Find the households that stand in several deliveries: by delivery those that stood in one before."""
        deliveries = self._delivered.deliveries
        if len(deliveries) == 1:
            return {}
        with self._connect() as connection:
            return find_repeats(connection, deliveries, self._layout.root)

    def _tell(self) -> None:
        if self._watch is not None:
            self._watch(self._done, self._total)

    # --- one delivery

    def _decide_delivery(self, delivery: Delivery, repeats: list[str]) -> None:
        with self._connect() as connection:
            opened = open_delivery(connection, delivery)
            with self._explain_failure(delivery):
                tables = read_columns(self._content, self._layout, opened)
                rows = tables[self._layout.root.name].rows
                count = max(1, math.ceil(rows / self._order.partition))
                if len(self._delivered.deliveries) == 1:
                    self._total = rows
                if count == 1:
                    self._decide_part(delivery.name or "part", delivery, opened, tables, 1, repeats, connection)
                    return
                ranges = find_ranges(connection, delivery, opened, self._layout.root.keys[0].name, count)
                if ranges is None:
                    self._cut(connection, delivery, tables, count)
        count = count if ranges is None else ranges.count
        for number in range(count):
            with self._connect() as connection, self._explain_failure(delivery):
                if ranges is None:
                    own = choose_part(tables, number, self._workshop.room("staged") / (delivery.name or "part"))
                else:
                    ranges.open_views(connection)
                    own = ranges.choose(tables, number)
                name = f"{delivery.name or 'part'}-{number + 1:0{len(str(count))}}"
                self._decide_part(name, delivery, opened if number == 0 else (), own, count, repeats, connection)

    def _cut(
        self, connection: duckdb.DuckDBPyConnection, delivery: Delivery, tables: Mapping[str, Read], count: int
    ) -> None:
        """Cut a delivery, unless an earlier run has."""
        folder = self._workshop.room("staged") / (delivery.name or "part")
        if not folder.is_dir():
            cut_tables(connection, tables, self._layout.root.keys[0].name, count, folder)

    def _decide_part(
        self, name: str, delivery: Delivery, opened: Sequence[Opened], tables: Mapping[str, Read], parts: int,
        repeats: list[str], connection: duckdb.DuckDBPyConnection,
    ) -> None:  # fmt: skip
        """Decide one part, unless an earlier run has."""
        self._parts.append(name)
        note = self._workshop.find_part(name)
        if note is None:
            with self._workshop.make_part(name) as (folder, note):
                self._fill_part(folder, note, delivery, opened, tables, parts, repeats, connection)
        self._done += int(note["counts"]["households"])
        self._tell()

    def _fill_part(
        self, folder: Path, note: dict[str, Any], delivery: Delivery, opened: Sequence[Opened], tables: Mapping[str, Read],
        parts: int, repeats: list[str], connection: duckdb.DuckDBPyConnection,
    ) -> None:  # fmt: skip
        share = Share(self._order.sample, self._order.seed, self._total, max(parts, len(self._delivered.deliveries)))
        note.update(self._maker.make(connection, tables, repeats, share, folder))
        note["inputs"] = [
            {"part": delivery.name, "table": each.table, **file} for each in opened for file in each.files
        ]

    # --- all together

    def _complete(self) -> Made:
        with self._connect() as connection:
            return complete(connection, self._content, self._order, self._workshop, self._delivered, self._parts)

    def _explain_failure(self, delivery: Delivery) -> AbstractContextManager[None]:
        return explain_failure(self._order.out, self._order.memory, delivery.name, list_parquet(delivery))

    def _connect(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        return open_database(self._workshop.room("spill"), self._order.memory)


def _count_quickly(deliveries: Sequence[Delivery], root: str) -> int | None:
    """Count the households where that takes no reading; None where it does."""
    places = [delivery.tables[root] for delivery in deliveries]
    if not all(isinstance(place, str) and place.endswith(".parquet") for place in places):
        return None
    with duckdb.connect() as connection:
        try:
            paths = ", ".join(quote_text(str(place)) for place in places)
            found = connection.execute(f"SELECT sum(num_rows) FROM parquet_file_metadata([{paths}])").fetchone()
        except duckdb.Error:  # whoever opens it says what is wrong with it
            return None
    return int(found[0]) if found is not None and found[0] is not None else None
