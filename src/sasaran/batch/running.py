"""A whole batch: deliveries in, a folder of decisions out; whole or not at all, taken up where a run was killed."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from sasaran.batch.answers import Answers
from sasaran.batch.boundaries import Thresholds, find_thresholds
from sasaran.batch.columns import Read, make_tables, read_columns
from sasaran.batch.errors import explain_failure
from sasaran.batch.inputs import Delivery, Opened, open_delivery
from sasaran.batch.manifest import write_manifest
from sasaran.batch.order import DUCKDB, PYTHON, Delivered, Order
from sasaran.batch.outputs import COUNTS, DETAILS, count_totals, write_details, write_totals
from sasaran.batch.parity import Parity, ParityError
from sasaran.batch.partition import Partition, Planner
from sasaran.batch.repeats import find_repeats
from sasaran.batch.staging import choose_part, cut_tables
from sasaran.batch.workshop import Workshop, open_workshop
from sasaran.case import ENGINE
from sasaran.ir.rulebook import Content
from sasaran.registers.importing import PAGE, REJECTED
from sasaran.registers.sources import quote_text
from sasaran.sql import tune_duckdb
from sasaran.summary.page import NAME, write_page
from sasaran.tables.layout import build_layout

IMPORTED = "import"
"""Where a register's tables go before they are decided, and the report of that import afterwards."""
Watch = Callable[[int, int | None], None]
"""Is told how many households are done, of how many (None: not known yet)."""


@dataclass
class Made:
    """What became of a batch: the manifest, and what is to be said about it."""

    manifest: dict[str, Any]
    ignored: list[tuple[str, str]] = field(default_factory=list)


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
    identity = _identify(content, order, told)
    with explain_failure(order.out, order.memory, ""), open_workshop(order.out, identity) as workshop:
        if delivered is None:
            delivered = bring(workshop.room(IMPORTED))
        return _Run(content, order, workshop, delivered, watch).run()


def _identify(content: Content, order: Order, marks: Any) -> Any:
    """Give all that decides what comes out; None where a run can't be taken up."""
    if marks is None or order.receive is not None:
        return None
    return {
        "rulebook": content.hash, "engine": ENGINE, "duckdb": duckdb.__version__, "on": order.on.isoformat(),
        "by": PYTHON if order.one_by_one else DUCKDB, "areas": list(order.area_marks), "partition": order.partition,
        "sample": order.sample, "seed": order.seed, "inputs": marks,
    }  # fmt: skip


class _Run:
    """One run of a batch."""

    def __init__(
        self, content: Content, order: Order, workshop: Workshop, delivered: Delivered, watch: Watch | None
    ) -> None:
        self._content, self._order, self._workshop, self._delivered = content, order, workshop, delivered
        self._layout = build_layout(content)
        self._answers = Answers(content, order.on, order.areas)
        self._planner = None if order.one_by_one else Planner(content, order.on)
        self._thresholds: Thresholds | None = None
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
            with explain_failure(self._order.out, self._order.memory, delivery.name):
                tables = read_columns(self._content, self._layout, opened)
                rows = tables[self._layout.root.name].rows
                count = max(1, math.ceil(rows / self._order.partition))
                if len(self._delivered.deliveries) == 1:
                    self._total = rows
                if count == 1:
                    self._decide_part(delivery.name or "part", delivery, opened, tables, 1, repeats, connection)
                    return
                self._cut(connection, delivery, tables, count)
        for number in range(count):
            with self._connect() as connection, explain_failure(self._order.out, self._order.memory, delivery.name):
                folder = self._workshop.room("staged") / (delivery.name or "part")
                own = choose_part(tables, number, folder)
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
        make_tables(connection, list(tables.values()))
        order = self._order
        partition = Partition(
            connection,
            self._content,
            self._layout,
            tables,
            order.on,
            self._answers,
            self._planner,
            order.receive,
            repeats,
        )
        counts = partition.decide()
        if counts.households != counts.decided + counts.rejected:
            raise AssertionError("a household was neither decided nor rejected")
        if self._thresholds is None:
            self._thresholds = find_thresholds(self._content, order.on)
        sample = math.ceil(order.sample / max(1, self._count_parts(counts.households, parts)))
        parity = Parity(connection, self._content, self._layout, tables, order.on, self._answers)
        compared = parity.compare(order.seed, sample, self._thresholds, sample)
        if compared.differing:
            raise ParityError(compared.differing)
        note["rows"] = write_details(connection, self._content, self._layout, folder)
        note["counts"] = {
            "households": counts.households, "decided": counts.decided, "rejected": counts.rejected, "stray_rows": counts.orphans,
        }  # fmt: skip
        note["parity"] = {"sample": compared.sample, "boundary": compared.boundary, "decisions": compared.decisions}
        note["inputs"] = [
            {"part": delivery.name, "table": each.table, **file} for each in opened for file in each.files
        ]
        note["ignored"] = [[read.table.name, name] for read in tables.values() for name in read.ignored]
        plan = partition.plan
        note["refused"] = [] if plan is None else [[each.edition.id, each.reason] for each in plan.refused]

    def _count_parts(self, households: int, parts: int) -> int:
        """Say over how many parts of this size the sample is spread."""
        if self._total is None or households == 0:
            return max(parts, len(self._delivered.deliveries))
        return math.ceil(self._total / households)

    # --- all together

    def _complete(self) -> Made:
        notes = {name: self._workshop.find_part(name) or {} for name in self._parts}
        with self._workshop.make_result() as result:
            with self._connect() as connection:
                for name in COUNTS:
                    paths = ", ".join(
                        quote_text((self._workshop.part(part) / f"{name}.parquet").as_posix()) for part in self._parts
                    )
                    connection.execute(f"CREATE TEMP VIEW {name} AS SELECT * FROM read_parquet([{paths}])")
                editions = [edition for edition in self._content.editions if self._order.on in edition.during]
                count_totals(connection, self._content, editions)
                rows = write_totals(connection, result)
            for name in DETAILS:
                rows[name] = sum(note["rows"][name] for note in notes.values())
                self._place(name, result)
            self._keep_report(result)
            manifest = write_manifest(self._content, self._order, self._delivered, notes, rows, result)
            write_page(self._content, result, result / NAME)
        ignored = sorted({(table, name) for note in notes.values() for table, name in note["ignored"]})
        return Made(manifest, ignored)

    def _keep_report(self, result: Path) -> None:
        """Keep what an import told: its report, and its rejected rows."""
        for name in (REJECTED, PAGE):
            told = self._workshop.room(IMPORTED) / name
            if told.is_file():
                (result / IMPORTED).mkdir(exist_ok=True)
                _link(told, result / IMPORTED / name)

    def _place(self, name: str, result: Path) -> None:
        """Put a table's file into its place; those of several parts into a folder of its name."""
        target = result / f"{name}.parquet"
        if len(self._parts) == 1:
            _link(self._workshop.part(self._parts[0]) / f"{name}.parquet", target)
            return
        target.mkdir()
        for part in self._parts:
            _link(self._workshop.part(part) / f"{name}.parquet", target / f"{part}.parquet")

    @contextmanager
    def _connect(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Open a database in memory that writes beside the result what does not fit."""
        spill = self._workshop.room("spill")
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": self._order.memory, "temp_directory": str(spill), "autoinstall_known_extensions": False,
        }  # fmt: skip
        connection = duckdb.connect(config=config)
        try:
            connection.execute("SET enable_progress_bar = false")
            tune_duckdb(connection)
            yield connection
        finally:
            connection.close()


def _link(source: Path, target: Path) -> None:
    """Have a file in a second place without copying it, where the disk can do that."""
    try:
        os.link(source, target)
    except OSError:
        target.write_bytes(source.read_bytes())


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
