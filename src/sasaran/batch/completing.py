"""The parts of a batch put together: its folder of results, with what is counted over all of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from sasaran.batch.manifest import write_manifest
from sasaran.batch.order import Delivered, Order
from sasaran.batch.outputs import COUNTS, DETAILS, count_totals, write_totals
from sasaran.batch.workshop import Workshop
from sasaran.ir.rulebook import Content
from sasaran.registers.importing import PAGE, REJECTED
from sasaran.registers.sources import quote_text
from sasaran.summary.page import NAME, write_page

IMPORTED = "import"
"""Where a register's tables go before they are decided, and the report of that import afterwards."""


@dataclass
class Made:
    """What became of a batch: the manifest, and what is to be said about it."""

    manifest: dict[str, Any]
    ignored: list[tuple[str, str]] = field(default_factory=list)


def complete(
    connection: duckdb.DuckDBPyConnection, content: Content, order: Order, workshop: Workshop, delivered: Delivered,
    parts: Sequence[str],
) -> Made:  # fmt: skip
    """Put finished parts together, whole or not at all."""
    notes = {name: workshop.find_part(name) or {} for name in parts}
    with workshop.make_result() as result:
        for name in COUNTS:
            paths = ", ".join(quote_text((workshop.part(part) / f"{name}.parquet").as_posix()) for part in parts)
            connection.execute(f"CREATE TEMP VIEW {name} AS SELECT * FROM read_parquet([{paths}])")
        count_totals(connection, content, [edition for edition in content.editions if order.on in edition.during])
        rows = write_totals(connection, result)
        for name in DETAILS:
            rows[name] = sum(note["rows"][name] for note in notes.values())
            _place(name, workshop, parts, result)
        _keep_report(workshop, result)
        manifest = write_manifest(content, order, delivered, notes, rows, result)
        write_page(content, result, result / NAME)
    ignored = sorted({(table, name) for note in notes.values() for table, name in note["ignored"]})
    return Made(manifest, ignored)


def _keep_report(workshop: Workshop, result: Path) -> None:
    """Keep what an import told: its report, and its rejected rows."""
    for name in (REJECTED, PAGE):
        told = workshop.room(IMPORTED) / name
        if told.is_file():
            (result / IMPORTED).mkdir(exist_ok=True)
            _link(told, result / IMPORTED / name)


def _place(name: str, workshop: Workshop, parts: Sequence[str], result: Path) -> None:
    """Put a table's file into its place; those of several parts into a folder of its name."""
    target = result / f"{name}.parquet"
    if len(parts) == 1:
        _link(workshop.part(parts[0]) / f"{name}.parquet", target)
        return
    target.mkdir()
    for part in parts:
        _link(workshop.part(part) / f"{name}.parquet", target / f"{part}.parquet")


def _link(source: Path, target: Path) -> None:
    """Have a file in a second place without copying it, where the disk can do that."""
    try:
        os.link(source, target)
    except OSError:
        target.write_bytes(source.read_bytes())
