"""What a batch is to make, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sasaran.batch.closer import Receive
from sasaran.batch.inputs import Delivery
from sasaran.ir.facts import AreaTable

PARTITION = 200_000
MEMORY = "2GB"
SAMPLE = 500
DUCKDB, PYTHON, SPARK = "duckdb", "python", "spark"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made.

    Attributes:
        on: The decision date.
        out: The folder of the result: not there yet, or empty.
        engine: ``duckdb`` (in SQL where it is exact), ``python`` (one by one), or ``spark`` (as ``duckdb``, part by part on a cluster).
        areas: Facts and statements about areas.
        area_marks: What tells the tables of areas apart from others.
        partition: How many households are decided at a time.
        memory: What DuckDB may take; beyond it, it writes to disk.
        sample: How many households the reference decides again, and as many that stand on a line.
        seed: Of the sample.
        cluster: The version of Spark, where Spark cuts the tables and hands out the parts; None: this machine does.
        receive: Is given each household; then everything is decided one by one, and nothing of an earlier run is used.

    """

    on: date
    out: Path
    engine: str = DUCKDB
    areas: AreaTable | None = None
    area_marks: tuple[str, ...] = ()
    partition: int = PARTITION
    memory: str = MEMORY
    sample: int = SAMPLE
    seed: int = 1
    receive: Receive | None = None
    cluster: str | None = None

    @property
    def one_by_one(self) -> bool:
        """Whether SQL decides nothing."""
        return self.engine == PYTHON or self.receive is not None


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came in: the deliveries, what tells them apart from others, and how many households an import rejected."""

    deliveries: Sequence[Delivery]
    marks: Any
    rejected: int = 0
