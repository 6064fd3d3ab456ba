"""The folder of a batch → what is wrong with it: its files against its manifest, its counts against one another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sasaran.base.errors import Fault
from sasaran.batch.errors import BatchError
from sasaran.batch.manifest import MANIFEST, hash_file
from sasaran.batch.outputs import DETAILS, TOTALS
from sasaran.batch.tables import WAITING
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import quote_name, quote_text
from sasaran.sql.plan import PRESUMED
from sasaran.summary.counting import UnreadableBatchError, read_counts
from sasaran.summary.page import NAME, render_page
from sasaran.tables.layout import build_layout

PEOPLE = ("beneficiaries", "benefits", "lines")
"""Tables whose rows belong to decided households, besides the decisions themselves."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The folder of a batch, and what its manifest says of it; ``hash`` is the manifest's own SHA-256."""

    folder: Path
    hash: str
    on: date
    rulebook: str
    engine: Mapping[str, Any]
    areas: Sequence[str]
    inputs: Sequence[Mapping[str, Any]]
    partitions: Sequence[str]
    counts: Mapping[str, int]
    outputs: Mapping[str, Mapping[str, Any]]

    def list_files(self, table: str) -> list[Path]:
        """List the files of a table: one, or one for each part."""
        place = self.folder / f"{table}.parquet"
        return sorted(place.glob("*.parquet")) if place.is_dir() else [place]


@dataclass(slots=True)
class Proved:
    """What was found of a batch. ``faults`` is empty where all is as it was written.

    ``replayed`` households were decided again; ``drawn``: a sample was (None: nothing, False: everything).
    """

    stored: Stored
    files: int = 0
    replayed: int = 0
    drawn: bool | None = None
    faults: list[Fault] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.faults


def is_batch(folder: Path) -> bool:
    """Say whether a folder is that of a batch."""
    return (folder / MANIFEST).is_file()


def read_stored(folder: Path) -> Stored:
    """Read the manifest of a batch.

    Raises:
        BatchError: It is none.

    """
    place = folder / MANIFEST
    try:
        told = json.loads(place.read_text(encoding="utf-8"))
        counts = {name: int(count) for name, count in told["counts"].items()}
        outputs = {str(name): dict(about) for name, about in told["outputs"].items()}
        if not {"households", "decided", "rejected", "stray_rows"} <= set(counts):
            raise ValueError
        return Stored(
            folder, "sha256:" + hash_file(place), date.fromisoformat(told["on"]), str(told["rulebook"]["hash"]),
            {**told["engine"], "partition_size": int(told["engine"]["partition_size"])},
            [str(each) for each in told["areas"]], [dict(each) for each in told["inputs"]],
            [str(each) for each in told["partitions"]], counts, outputs,
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BatchError((Fault("SAS-B011", "", {"path": str(folder)}),)) from error


def prove_batch(content: Content, folder: Path, expected: str | None = None) -> Proved:
    """Compare a batch's folder with its manifest, its counts with one another, and the rulebook with what it names.

    Args:
        content: The rulebook by which it was decided.
        folder: The batch.
        expected: The manifest's hash that was kept elsewhere, ``sha256:…``; None: it is not compared.

    Raises:
        BatchError: It is no folder of a batch.

    """
    stored = read_stored(folder)
    found = Proved(stored)
    if expected is not None and expected.strip().lower() != stored.hash:
        found.faults.append(Fault("SAS-A033", str(folder / MANIFEST)))
    found.faults += _compare_files(found)
    changed = {fault.path for fault in found.faults}
    found.faults += _compare_counts(stored, changed)
    if content.hash != stored.rulebook:
        found.faults.append(Fault("SAS-B012", "", {"path": str(folder)}))
        return found
    found.faults += _compare_inputs(content, stored)
    if not found.faults:
        found.faults += _compare_page(content, stored)
    return found


def _compare_files(found: Proved) -> Iterator[Fault]:
    """Compare every file with the manifest; its names are only looked up, so none leads out of the folder."""
    folder, outputs = found.stored.folder, found.stored.outputs
    here = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    for name, about in outputs.items():
        path = here.get(name)
        if path is None:
            yield Fault("SAS-A031", str(folder / name))
            continue
        found.files += 1
        if hash_file(path) != about.get("sha256"):
            yield Fault("SAS-A030", str(path))
    for name, path in here.items():
        if name not in outputs and name not in (MANIFEST, NAME):
            yield Fault("SAS-A032", str(path))


def _compare_counts(stored: Stored, changed: set[str]) -> Iterator[Fault]:
    """Compare the counts of the manifest with one another and with the tables that are as they were written."""
    counts, place = stored.counts, str(stored.folder / MANIFEST)
    yield from _expect(place, "households", counts["decided"] + counts["rejected"], counts["households"])
    with duckdb.connect() as connection:
        whole = set()
        for table in (*DETAILS, *TOTALS):
            files = stored.list_files(table)
            if any(not path.is_file() or str(path) in changed for path in files):
                continue
            try:
                listed = ", ".join(quote_text(path.as_posix()) for path in files)
                connection.execute(
                    f"CREATE VIEW {table} AS SELECT * FROM read_parquet([{listed}], filename = '__file')"
                )
                whole.add(table)
                yield from _count_table(connection, stored, table, whole)
            except duckdb.Error:
                yield Fault("SAS-A030", str(stored.folder / f"{table}.parquet"))


def _count_table(connection: duckdb.DuckDBPyConnection, stored: Stored, table: str, whole: set[str]) -> Iterator[Fault]:
    counts, place = stored.counts, str(stored.folder / f"{table}.parquet")

    def count(what: str) -> int:
        row = connection.execute(f"SELECT {what}").fetchone() or (0,)
        return int(row[0])

    rows = stored.outputs.get(f"{table}.parquet", {}).get("rows")
    if rows is not None:
        yield from _expect(place, "rows", int(rows), count(f"count(*) FROM {table}"))
    if table == "decisions":
        key = quote_name(_list_columns(connection, table)[0])
        yield from _expect(place, "decided", counts["decided"], count(f"count(*) FROM {table}"))
        yield from _expect(place, "decided", counts["decided"], count(f"count(DISTINCT {key}) FROM {table}"))
    if table == "rejected":
        apart = "count(DISTINCT (__file, household_row)) FILTER (household_row IS NOT NULL)"
        yield from _expect(place, "rejected", counts["rejected"], count(f"{apart} FROM {table}"))
        strays = count(f"count(*) FROM {table} WHERE household_row IS NULL")
        yield from _expect(place, "stray_rows", counts["stray_rows"], strays)
    if table in PEOPLE and "decisions" in whole:
        key = quote_name(_list_columns(connection, "decisions")[0])
        yield from _expect(place, "undecided", 0, count(f"count(*) FROM {table} ANTI JOIN decisions USING ({key})"))
    if table == "summary" and "decisions" in whole:
        yield from _compare_summary(connection, place)
    if table == "reasons" and "summary" in whole:
        yield from _compare_reasons(connection, place)


def _compare_summary(connection: duckdb.DuckDBPyConnection, place: str) -> Iterator[Fault]:
    """Count the decisions of each program again: over all areas they must make up the summary."""
    for outcome in _list_columns(connection, "decisions")[1:]:
        if outcome.endswith((WAITING, PRESUMED)):
            continue
        names = ", ".join(quote_name(outcome + end) for end in ("", WAITING, PRESUMED))
        differing = connection.execute(
            "WITH told AS (SELECT outcome, waiting, presumed, sum(households)::BIGINT FROM summary WHERE program = ? GROUP BY ALL),"
            f" made AS (SELECT {names}, count(*) FROM decisions GROUP BY ALL)"
            " SELECT (SELECT count(*) FROM ((FROM told EXCEPT FROM made) UNION ALL (FROM made EXCEPT FROM told))),"
            " (SELECT count(*) FROM told), (SELECT count(*) FROM made)", [outcome],
        ).fetchone()  # fmt: skip
        if differing is not None and differing[0]:
            yield Fault("SAS-A034", place, {"name": outcome, "expected": differing[2], "found": differing[1]})


def _compare_reasons(connection: duckdb.DuckDBPyConnection, place: str) -> Iterator[Fault]:
    """See that nobody fails a condition who is not ineligible: by area and program."""
    for program, found, most in connection.execute(
        "WITH failed AS (SELECT area, program, sum(households)::BIGINT AS found FROM reasons GROUP BY ALL),"
        " most AS (SELECT area, program, sum(households)::BIGINT AS most FROM summary WHERE outcome = 'ineligible' GROUP BY ALL)"
        " SELECT program, found, coalesce(most, 0) FROM failed LEFT JOIN most USING (area, program)"
        " WHERE found > coalesce(most, 0) ORDER BY ALL"
    ).fetchall():
        yield Fault("SAS-A034", place, {"name": program, "expected": most, "found": found})


def _compare_inputs(content: Content, stored: Stored) -> Iterator[Fault]:
    """Compare the rows of the households' table with those that were decided or rejected."""
    root = build_layout(content).root.name
    rows = [each.get("rows") for each in stored.inputs if each.get("table") == root]
    counted = [each for each in rows if isinstance(each, int)]
    if rows and len(counted) == len(rows):
        place = str(stored.folder / MANIFEST)
        yield from _expect(place, "households", sum(counted), stored.counts["households"])


def _compare_page(content: Content, stored: Stored) -> Iterator[Fault]:
    """Make the page again from the counts: the manifest can't name it, for the page is made from the manifest."""
    path = stored.folder / NAME
    if not path.is_file():
        return
    said = path.read_bytes()
    try:
        counted = read_counts(content, stored.folder)
        same = any(said == render_page(content, counted, lang).encode() for lang in ("id", "en"))
    except (UnreadableBatchError, ValueError, LookupError, TypeError):  # from counts that were forged no page is made
        same = False
    if not same:
        yield Fault("SAS-A030", str(path), hint="page")


def _list_columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    rows = connection.execute(f"DESCRIBE {quote_name(table)}").fetchall()
    return [str(row[0]) for row in rows if row[0] != "__file"]


def _expect(place: str, name: str, expected: int, found: int) -> Iterator[Fault]:
    if expected != found:
        yield Fault("SAS-A034", place, {"name": name, "expected": expected, "found": found})
