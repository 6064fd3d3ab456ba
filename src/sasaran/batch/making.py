"""One part of a batch made: its tables decided, compared with the reference, written; and a note of what came of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sasaran.batch.answers import Answers
from sasaran.batch.boundaries import Thresholds
from sasaran.batch.closer import Receive
from sasaran.batch.columns import Read, make_tables
from sasaran.batch.outputs import write_details
from sasaran.batch.parity import Parity, ParityError
from sasaran.batch.partition import Partition, Planner
from sasaran.ir.rulebook import Content
from sasaran.tables.layout import Layout


@dataclass(frozen=True, slots=True)
class Share:
    """How many households of a batch are decided again, and over how many parts that is spread.

    ``total`` is how many households the batch has (None: not known yet); ``parts`` in how many parts at least.
    """

    sample: int
    seed: int
    total: int | None
    parts: int

    def of(self, households: int) -> int:
        """Give how many of a part of so many households are decided again."""
        parts = self.parts if self.total is None or households == 0 else math.ceil(self.total / households)
        return math.ceil(self.sample / max(1, parts))


@dataclass(frozen=True, slots=True)
class Maker:
    """What every part of a batch is made by. Without a ``planner`` everybody is decided one by one."""

    content: Content
    layout: Layout
    on: date
    answers: Answers
    planner: Planner | None
    thresholds: Thresholds
    receive: Receive | None = None

    def make(
        self, connection: duckdb.DuckDBPyConnection, tables: Mapping[str, Read], repeats: Sequence[str], share: Share,
        folder: Path,
    ) -> dict[str, Any]:  # fmt: skip
        """Decide the households of some tables, write their tables of details into a folder; give what is to be noted.

        Raises:
            ParityError: The reference says something else of some household.

        """
        make_tables(connection, list(tables.values()))
        partition = Partition(
            connection, self.content, self.layout, tables, self.on, self.answers, self.planner, self.receive, repeats
        )
        counts = partition.decide()
        if counts.households != counts.decided + counts.rejected:
            raise AssertionError("a household was neither decided nor rejected")
        sample = share.of(counts.households)
        parity = Parity(connection, self.content, self.layout, tables, self.on, self.answers)
        compared = parity.compare(share.seed, sample, self.thresholds, sample)
        if compared.differing:
            raise ParityError(compared.differing)
        plan = partition.plan
        return {
            "rows": write_details(connection, self.content, self.layout, folder),
            "counts": {
                "households": counts.households, "decided": counts.decided, "rejected": counts.rejected,
                "stray_rows": counts.orphans,
            },
            "parity": {"sample": compared.sample, "boundary": compared.boundary, "decisions": compared.decisions},
            "ignored": [[read.table.name, name] for read in tables.values() for name in read.ignored],
            "refused": [] if plan is None else [[each.edition.id, each.reason] for each in plan.refused],
        }  # fmt: skip
