"""Where the tables of a batch are → frames of Spark with their own columns and `ROW`, numbered as on one machine.

Parquet is read by Spark, wherever Spark finds it. Files of other kinds (CSV, Excel, …) are read by the workers, each
file by one of them; they must stand in a folder that every machine sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path
from typing import Any

from sasaran.base.errors import Fault
from sasaran.batch.errors import BatchError
from sasaran.batch.inputs import Delivery, split_place
from sasaran.batch.order import Order
from sasaran.registers.sources.files import choose_kind, find_files, is_server
from sasaran.spark.files import File, examine_files
from sasaran.spark.loose import KINDS, Loose, open_loose
from sasaran.spark.parquet import Table, open_parquet
from sasaran.spark.session import explain_spark

PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one table of a delivery is: ``files`` at an address that Spark reads, or ``loose`` ones for the workers."""

    delivery: str
    table: str
    address: str
    files: tuple[File, ...] = ()
    loose: tuple[Loose, ...] = ()

    @property
    def marks(self) -> list[list[str]]:
        """What tells it apart without reading it: each file's path, size and last change."""
        about = [(file.path, file.bytes, file.changed) for file in self.files]
        about += [(str(file.path), *file.stamp) for file in self.loose]
        return [[self.delivery, self.table, *map(str, each)] for each in about]

    def open(self, session: Any, out: Path) -> Table:
        """Open it: hash its files, count and number its rows.

        Raises:
            FactsError: It is damaged, its files do not fit one another, or Spark failed.

        """
        with explain_spark(out, Path(self.address).name):
            return open_loose(session, self.loose) if self.loose else open_parquet(session, self.address, self.files)


def check_kinds(deliveries: Sequence[Delivery]) -> None:
    """Refuse what can't be read here, before Spark begins.

    Raises:
        BatchError: A table of a database, or a file of another kind than Parquet that no disk has.
        SourceError: A file is of no kind that is known.

    """
    for delivery in deliveries:
        for where in map(str, delivery.tables.values()):
            path, _ = split_place(where)
            if is_server(path):
                raise BatchError((Fault("SAS-B017", "postgresql"),))
            local = _find_local(path)
            kind = choose_kind(local[0], None) if local else "" if path.lower().endswith(".csv") else PARQUET
            if kind not in (PARQUET, *KINDS):
                raise BatchError((Fault("SAS-B017", Path(path).name),))


def find_places(session: Any, deliveries: Sequence[Delivery], order: Order) -> list[Place]:
    """Find every table of some deliveries.

    Raises:
        FactsError: One is not there or is damaged.

    """
    return [
        _find_place(session, delivery.name, table, str(where), order)
        for delivery in deliveries
        for table, where in delivery.tables.items()
    ]


def _find_place(session: Any, delivery: str, table: str, where: str, order: Order) -> Place:
    path, inside = split_place(where)
    local, here = _find_local(path), Path(path).absolute()
    if local and (kind := choose_kind(local[0], None)) != PARQUET:
        loose = tuple(Loose(each, table, kind, inside, order.memory) for each in local)
        return Place(delivery, table, path, loose=loose)
    address = f"file:{here}" if local or here.is_dir() else path
    with explain_spark(order.out, here.name):
        found = session.read.parquet(address).inputFiles()
        return Place(delivery, table, address, files=tuple(examine_files(session, found)))


def _find_local(path: str) -> list[Path]:
    """Give the files of this machine's own disks that a path means; none: it is a folder, or Spark has to find it."""
    here = Path(path)
    if "://" in path or here.is_dir() or not (here.exists() or has_magic(path)):
        return []
    return [Path(each).absolute() for each in find_files(path)]
