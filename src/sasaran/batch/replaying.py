"""A batch decided again from its inputs: a drawn sample one by one, or everything as it was; and held against the folder."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb

from sasaran.base.errors import Fault
from sasaran.batch.answers import Answers
from sasaran.batch.columns import Read, make_tables, read_columns
from sasaran.batch.errors import explain_failure
from sasaran.batch.inputs import Delivery, Opened, open_delivery
from sasaran.batch.manifest import hash_file
from sasaran.batch.order import DUCKDB, MEMORY, Delivered, Order
from sasaran.batch.outputs import DETAILS, TOTALS, write_details
from sasaran.batch.parity import make_household_token
from sasaran.batch.partition import Partition
from sasaran.batch.proving import PEOPLE, Proved, Stored
from sasaran.batch.repeats import find_repeats
from sasaran.batch.running import run_batch
from sasaran.ir.facts import AreaTable
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import ROW, quote_name, quote_text
from sasaran.sql import tune_duckdb
from sasaran.tables.layout import build_layout

MOST_NAMED = 20
_OF_HOUSEHOLDS = ("decisions", *PEOPLE)
_NUMBER = re.compile(r"-\d+$")


def replay_batch(
    content: Content, proved: Proved, deliveries: Sequence[Delivery], *, sample: int | None, seed: str,
    areas: AreaTable | None = None, area_marks: Sequence[str] = (),
) -> None:  # fmt: skip
    """Decide a batch again, and note in ``proved`` what comes out otherwise.

    Args:
        content: The rulebook by which it was decided.
        proved: What was found of its folder so far.
        deliveries: The inputs; they must be those of the manifest, to the byte.
        sample: So many households are drawn and decided one by one by the compiled evaluator; None: everybody is
            decided again, by the engine that decided then.
        seed: What the sample is drawn by: the households whose SHA-256 of ``seed:key`` is smallest.
        areas: Facts and statements about areas.
        area_marks: The SHA-256 of each of their tables.

    Raises:
        FactsError: The inputs can't be read.

    """
    again = _Replay(content, proved.stored, deliveries, areas)
    with tempfile.TemporaryDirectory(prefix="sasaran-") as name, explain_failure(Path(name), MEMORY, ""):
        room = Path(name)
        strangers = [*_compare_areas(proved.stored, area_marks), *again.compare_inputs(room)]
        if strangers:
            proved.faults += strangers
            return
        if sample is None:
            proved.faults += again.decide_all(room)
            proved.replayed, proved.drawn = proved.stored.counts["households"], False
        else:
            drawn = again.draw(room, sample, seed)
            proved.faults += again.decide_drawn(room, drawn)
            proved.replayed, proved.drawn = len(drawn), True


def _compare_areas(stored: Stored, marks: Sequence[str]) -> Iterator[Fault]:
    if sorted(marks) != sorted(stored.areas):
        missing = len(marks) < len(stored.areas)
        yield Fault("SAS-A035", "--areas", hint="missing" if missing else None)


class _Replay:
    """What a batch is decided again from."""

    def __init__(
        self, content: Content, stored: Stored, deliveries: Sequence[Delivery], areas: AreaTable | None
    ) -> None:
        self._content, self._stored, self._deliveries, self._areas = content, stored, deliveries, areas
        self._layout = build_layout(content)
        self._key = quote_name(self._layout.root.keys[0].name)

    def compare_inputs(self, room: Path) -> list[Fault]:
        """Compare the inputs with those of the manifest, by the hash of each file."""
        wanted = Counter((str(each.get("part")), str(each.get("table")), str(each.get("sha256")))
                         for each in self._stored.inputs)  # fmt: skip
        names = {(str(each.get("part")), str(each.get("table"))): str(each.get("name")) for each in self._stored.inputs}
        given: Counter[tuple[str, str, str]] = Counter()
        for delivery in self._deliveries:
            with _connect(room) as connection:
                for each in open_delivery(connection, delivery):
                    for file in each.files:
                        given[delivery.name, each.table, str(file["sha256"])] += 1
                        names[delivery.name, each.table] = str(file["name"])
        others = {(part, table) for part, table, _ in given - wanted}
        missing = {(part, table) for part, table, _ in wanted - given} - others
        return [Fault("SAS-A035", _join(part, names[part, table])) for part, table in sorted(others)] + [
            Fault("SAS-A035", _join(part, names[part, table]), hint="missing") for part, table in sorted(missing)
        ]

    def draw(self, room: Path, count: int, seed: str) -> list[str]:
        """Draw households out of the inputs, decided or rejected."""
        found: set[tuple[str, str]] = set()
        for delivery in self._deliveries:
            with _connect(room) as connection:
                root = self._open(connection, delivery)[self._layout.root.name]
                found |= set(connection.execute(
                    f"SELECT DISTINCT sha256(? || ':' || {self._key}) AS drawn, {self._key} FROM ({root.query})"
                    f" WHERE {self._key} IS NOT NULL ORDER BY 1, 2 LIMIT ?", [seed, count],
                ).fetchall())  # fmt: skip
        return [household for _, household in sorted(found)[:count]]

    def decide_drawn(self, room: Path, drawn: list[str]) -> list[Fault]:
        """Decide these households again one by one; compare what the folder says of them."""
        answers = Answers(self._content, self._stored.on, self._areas)
        repeats: Mapping[str, list[str]] = {}
        if len(self._deliveries) > 1:
            with _connect(room) as connection:
                repeats = find_repeats(connection, self._deliveries, self._layout.root)
        rejected: set[str] = set()
        made: list[Path] = []
        for number, delivery in enumerate(self._deliveries):
            with _connect(room) as connection:
                tables = self._open(connection, delivery)
                _put_drawn(connection, drawn)
                chosen = {name: self._choose(read) for name, read in tables.items()}
                make_tables(connection, list(chosen.values()))
                Partition(
                    connection, self._content, self._layout, chosen, self._stored.on, answers, None,
                    repeats=repeats.get(delivery.name, []),
                ).decide()  # fmt: skip
                made.append(room / f"{number}")
                made[-1].mkdir()
                write_details(connection, self._content, self._layout, made[-1])
                rejected |= self._compare_rejected(connection, delivery)
        faults = []
        with _connect(room) as connection:
            _put_drawn(connection, drawn)
            for table in _OF_HOUSEHOLDS:
                found = _find_differing(
                    connection, self._stored.list_files(table), [each / f"{table}.parquet" for each in made],
                    f" SEMI JOIN drawn ON drawn.household = t.{self._key}",
                )  # fmt: skip
                faults += self._tell(table, found)
        return [*faults, *self._tell("rejected", [(each,) for each in sorted(rejected)])]

    def decide_all(self, room: Path) -> list[Fault]:
        """Make the whole batch again; compare files, and where they differ their rows."""
        engine = self._stored.engine
        order = Order(
            self._stored.on, room / "again", str(engine.get("decided_by", DUCKDB)), self._areas,
            partition=int(engine["partition_size"]), sample=0,
        )  # fmt: skip
        run_batch(self._content, order, lambda _: Delivered(self._deliveries, None))
        faults: list[Fault] = []
        with _connect(room) as connection:
            for table in (*DETAILS, *TOTALS):
                place = order.out / f"{table}.parquet"
                again = sorted(place.glob("*.parquet")) if place.is_dir() else [place]
                stored = self._stored.list_files(table)
                if _hash_all(stored) == _hash_all(again):
                    continue
                found = _find_differing(connection, stored, again, "")
                if table in _OF_HOUSEHOLDS:
                    faults += self._tell(table, found)
                elif found is None or found:
                    faults += self._count(table, found)
        return faults

    def _open(self, connection: duckdb.DuckDBPyConnection, delivery: Delivery) -> dict[str, Read]:
        opened: list[Opened] = open_delivery(connection, delivery)
        return read_columns(self._content, self._layout, opened)

    def _choose(self, read: Read) -> Read:
        """Give a table with the rows of the drawn households alone."""
        query = f"SELECT t.* FROM ({read.query}) t SEMI JOIN drawn ON drawn.household = t.{self._key}"
        return replace(read, query=query)

    def _compare_rejected(self, connection: duckdb.DuckDBPyConnection, delivery: Delivery) -> set[str]:
        """Compare the faults of the drawn households; those of a delivery stand in its own parts, by row."""
        files = [path for path in self._stored.list_files("rejected") if self._is_of(path.stem, delivery)]
        root = quote_name(f"read_{self._layout.root.name}")
        names = '"table", "row", field, code, household_row'
        listed = ", ".join(quote_text(path.as_posix()) for path in files if path.is_file())
        told = f"SELECT {names} FROM " + (f"read_parquet([{listed}])" if listed else "rejected WHERE false")
        found = connection.execute(
            f"WITH told AS (SELECT t.* FROM ({told}) t SEMI JOIN {root} r ON r.{ROW} = t.household_row),"
            f" made AS (SELECT {names} FROM rejected WHERE household_row IS NOT NULL),"
            " differing AS (SELECT household_row FROM ((FROM told EXCEPT FROM made) UNION ALL (FROM made EXCEPT FROM told)))"
            f" SELECT DISTINCT r.{self._key} FROM {root} r SEMI JOIN differing d ON r.{ROW} = d.household_row"
        ).fetchall()
        return {household for (household,) in found}

    def _is_of(self, part: str, delivery: Delivery) -> bool:
        """Say whether a part's file holds rows of a delivery; that of a batch in one part is no part's."""
        if len(self._deliveries) == 1:
            return True
        names = {each.name for each in self._deliveries}
        return (part if part in names else _NUMBER.sub("", part)) == delivery.name

    def _tell(self, table: str, found: Sequence[tuple[str]] | None) -> list[Fault]:
        """Name households by token."""
        if found is None:
            return [Fault("SAS-A030", self._place(table))]
        if not found:
            return []
        tokens = sorted({make_household_token(household) for (household,) in found})
        named = ", ".join(tokens[:MOST_NAMED]) + (", …" if len(tokens) > MOST_NAMED else "")
        return [Fault("SAS-A036", self._place(table), {"count": len(tokens), "names": named})]

    def _count(self, table: str, found: Sequence[tuple[str]] | None) -> list[Fault]:
        if found is None:
            return [Fault("SAS-A030", self._place(table))]
        return [Fault("SAS-A037", self._place(table), {"count": len(found)})]

    def _place(self, table: str) -> str:
        return str(self._stored.folder / f"{table}.parquet")


def _find_differing(
    connection: duckdb.DuckDBPyConnection, stored: Sequence[Path], made: Sequence[Path], only: str
) -> list[tuple[str]] | None:
    """Give the first cell of each row that stands on one side alone; None: the stored files can't be read so."""
    first, second = (
        f"SELECT t.* FROM read_parquet([{', '.join(quote_text(path.as_posix()) for path in paths)}]) t{only}"
        for paths in (stored, made)
    )
    try:
        return connection.execute(
            f"SELECT #1 FROM ((({first}) EXCEPT ALL ({second})) UNION ALL (({second}) EXCEPT ALL ({first})))"
        ).fetchall()
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.BinderException, duckdb.ConversionException):
        return None


def _put_drawn(connection: duckdb.DuckDBPyConnection, drawn: Iterable[str]) -> None:
    connection.execute("CREATE TEMP TABLE drawn AS SELECT unnest(?::VARCHAR[]) AS household", [list(drawn)])


def _hash_all(paths: Iterable[Path]) -> list[str]:
    return [hash_file(path) if path.is_file() else "" for path in paths]


def _join(part: str, name: str) -> str:
    return f"{part}/{name}" if part else name


@contextmanager
def _connect(room: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database in memory that writes into the room what does not fit."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY, "temp_directory": str(room / "spill"), "autoinstall_known_extensions": False,
    }  # fmt: skip
    connection = duckdb.connect(config=config)
    try:
        connection.execute("SET enable_progress_bar = false")
        tune_duckdb(connection)
        yield connection
    finally:
        connection.close()
