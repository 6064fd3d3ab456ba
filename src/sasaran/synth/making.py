"""A plan → the tables of a rulebook's layout, block by block: a million rows take no more memory than a thousand.

What a household is depends on the seed, its number and its village alone, so a part comes out the same on its own.
"""

from __future__ import annotations

import tempfile
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from sasaran.ir.rulebook import Content
from sasaran.synth.blocks import Maker, Villages
from sasaran.synth.plan import Plan, check_plan
from sasaran.synth.regions import Stretch, allot, choose_villages

_THREADS = 2
_BLOCK = 16384
"""Families made at once: few enough that their columns stay near the processor."""

_GROUP = 100_000
"""A row group of a file is written as soon as it has so many rows."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the households: the name of their folder (empty: the given one), and which live where."""

    name: str
    stretches: tuple[Stretch, ...]

    @property
    def households(self) -> int:
        """How many they are."""
        return sum(each.after - each.first for each in self.stretches)


@dataclass(frozen=True, slots=True)
class Written:
    """One table that was written: its folder and name, and how many rows it has."""

    part: str
    table: str
    rows: int


def list_parts(plan: Plan) -> tuple[Part, ...]:
    """List the parts of a plan; together they hold each household once, in the order of numbers."""
    stretches = tuple(allot(choose_villages(plan.regions), plan.households))
    if plan.by_province:
        provinces = sorted({each.village.code[:2] for each in stretches})
        return tuple(
            Part(code, tuple(each for each in stretches if each.village.code[:2] == code)) for code in provinces
        )
    if plan.parts == 1:
        return (Part("", stretches),)
    width = len(str(plan.parts))
    return tuple(
        Part(f"part-{place + 1:0{width}}-of-{plan.parts}", tuple(_clip(stretches, plan, place)))
        for place in range(plan.parts)
    )


def _clip(stretches: Sequence[Stretch], plan: Plan, place: int) -> Iterator[Stretch]:
    first = plan.households * place // plan.parts + 1
    after = plan.households * (place + 1) // plan.parts + 1
    for each in stretches[bisect_right(stretches, first, key=attrgetter("after")) :]:
        if each.first >= after:
            return
        yield Stretch(each.village, max(each.first, first), min(each.after, after))


def make_population(
    content: Content, plan: Plan, folder: Path, only: int | None = None, watch: Callable[[str, int, int], None] | None = None,
    threads: int = _THREADS,
) -> list[Written]:  # fmt: skip
    """Make the households of a plan.

    Args:
        content: The rulebook whose vocabulary they are written in; fields that it lacks are left out.
        plan: How many, where, how clean.
        folder: Where the tables go, or the folders of the parts.
        only: Make this part alone, counting from 1.
        watch: Told after each block: the part's name, how many households are done, how many there are.
        threads: How many make blocks at once; what comes out does not depend on it.

    Raises:
        PlanError: the plan can't be made.
        OSError: the folder can't be written.

    """
    check_plan(plan, content)
    parts = list_parts(plan)
    if only is not None:
        parts = (parts[only - 1],)
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Written] = []
    done, total = 0, sum(part.households for part in parts)
    for part in parts:
        with tempfile.TemporaryDirectory(prefix=".sasaran-", dir=folder) as workshop:
            maker = Maker(content, plan, Villages(part.stretches))
            with _Files(Path(workshop)) as files:
                for count, tables in _make_blocks(maker, part, threads):
                    files.add(tables)
                    done += count
                    if watch is not None:
                        watch(part.name, done, total)
            written += [Written(part.name, name, rows) for name, rows in files.rows.items()]
            target = folder / part.name
            target.mkdir(exist_ok=True)
            for each in sorted(Path(workshop).iterdir()):
                each.replace(target / each.name)
    return written


def _make_blocks(maker: Maker, part: Part, threads: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Make the blocks of a part in their order, a few ahead of who takes them; tell how many households each has."""
    first, last = part.stretches[0].first, part.stretches[-1].after
    waiting: deque[tuple[int, Future[dict[str, Any]]]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        for start in range(first, last, _BLOCK):
            after = min(start + _BLOCK, last)
            waiting.append((after - start, pool.submit(maker.make, start, after)))
            if len(waiting) > threads + 1:
                count, block = waiting.popleft()
                yield count, block.result()
        for count, block in waiting:
            yield count, block.result()


class _Files:
    """The Parquet files of a folder, a row group at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writers: dict[str, pq.ParquetWriter] = {}
        self._waiting: dict[str, list[Any]] = {}
        self.rows: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for name in self._waiting:
            self._flush(name)
        for writer in self._writers.values():
            writer.close()

    def add(self, tables: dict[str, Any]) -> None:
        """Take the next rows of each table."""
        for name, table in tables.items():
            self.rows[name] = self.rows.get(name, 0) + len(table)
            waiting = self._waiting.setdefault(name, [])
            waiting.append(table)
            if sum(map(len, waiting)) >= _GROUP:
                self._flush(name)

    def _flush(self, name: str) -> None:
        waiting = self._waiting[name]
        if not waiting:
            return
        table = pa.concat_tables(waiting)
        if name not in self._writers:
            self._writers[name] = _open(self._folder / f"{name}.parquet", table.schema)
        self._writers[name].write_table(table, row_group_size=len(table) or None)
        waiting.clear()


def _open(path: Path, schema: Any) -> Any:
    """Open a file; texts that are all different get no dictionary, and only what is looked up gets its bounds."""
    texts = [field.name for field in schema if pa.types.is_string(field.type)]
    others = [_find_leaf(field) for field in schema if field.name not in texts]
    return pq.ParquetWriter(
        path, schema, compression="zstd", use_dictionary=others, write_statistics=texts, store_schema=False
    )


def _find_leaf(field: Any) -> str:
    return f"{field.name}.list.element" if pa.types.is_list(field.type) else str(field.name)
