"""A whole batch on Spark: deliveries in, the folder out that `batch.running` makes, whole or not at all."""

from __future__ import annotations

import json
import math
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from sasaran.base.errors import Fault
from sasaran.batch.completing import IMPORTED, Made, complete
from sasaran.batch.database import open_database
from sasaran.batch.errors import BatchError, explain_failure
from sasaran.batch.making import Share
from sasaran.batch.order import SPARK, Delivered, Order
from sasaran.batch.running import Watch, identify
from sasaran.batch.workshop import Workshop, open_workshop
from sasaran.ir.rulebook import Content
from sasaran.spark.cutting import cut_frames, read_frames
from sasaran.spark.deciding import ERROR, MADE, NOTE, VERSIONS, Rules, Task, make_decider
from sasaran.spark.inputs import Place, check_kinds, find_places
from sasaran.spark.parquet import Table, quote
from sasaran.spark.session import explain_spark, open_session
from sasaran.tables.layout import build_layout


def run_on_spark(
    content: Content, order: Order, bring: Callable[[Path], Delivered], marks: Any = None, watch: Watch | None = None,
    master: str | None = None,
) -> Made:  # fmt: skip
    """Decide all households of some deliveries on Spark, into a folder of the machine that asks for it.

    Args:
        content: The rulebook.
        order: What to make; its memory is for each worker.
        bring: Brings the deliveries; it is given a folder for what it must make first (of a register, its tables).
        marks: What tells the inputs apart without bringing them; None: their files do.
        watch: Is told of the progress.
        master: The address of the cluster; None: as Spark's own settings say.

    Raises:
        BatchError: It can't be made, or not to its end; what is finished serves the next run of the same order.
        ParityError: The reference says something else; nothing is left in the folder of the result.
        FactsError: The inputs can't be read.

    """
    delivered = bring(order.out) if marks is None else None
    if delivered is not None:
        check_kinds(delivered.deliveries)
    with open_session(master) as session, explain_failure(order.out, order.memory, ""):
        order = replace(order, cluster=session.version)
        places = find_places(session, delivered.deliveries, order) if delivered is not None else []
        told = [each for place in places for each in place.marks] if delivered is not None else marks
        with open_workshop(order.out, identify(content, order, SPARK, told)) as workshop:
            if delivered is None:
                delivered = bring(workshop.room(IMPORTED))
                places = find_places(session, delivered.deliveries, order)
            return _Run(content, order, workshop, delivered, places, session, watch).run()


@dataclass(frozen=True, slots=True)
class _Job:
    """One partition of what a delivery comes to, which holds some of its parts."""

    made: Any
    partition: int
    names: Sequence[str]
    inputs: Sequence[Mapping[str, Any]]


class _Run:
    """One run of a batch."""

    def __init__(
        self, content: Content, order: Order, workshop: Workshop, delivered: Delivered, places: Sequence[Place],
        session: Any, watch: Watch | None,
    ) -> None:  # fmt: skip
        self._content, self._order, self._workshop, self._delivered = content, order, workshop, delivered
        self._session, self._watch = session, watch
        self._layout = build_layout(content)
        self._key = self._layout.root.keys[0].name
        self._tables: dict[str, dict[str, Table]] = {}
        for place in places:
            self._tables.setdefault(place.delivery, {})[place.table] = place.open(session, order.out)
        self._reads = {name: read_frames(content, self._layout, tables) for name, tables in self._tables.items()}
        self._total = sum(tables[self._layout.root.name].rows for tables in self._tables.values())
        self._parts: list[str] = []
        self._done = 0

    def run(self) -> Made:
        """Have every part decided, then put the result together."""
        rules = self._session.sparkContext.broadcast(
            Rules(self._content, self._order.on, self._order.areas, self._order.one_by_one)
        )
        jobs: list[_Job] = []
        try:
            with explain_spark(self._order.out):
                repeats = self._find_repeats()
                for name, tables in self._tables.items():
                    jobs += self._prepare(rules, name, tables, repeats.get(name, []))
                self._decide(jobs)
        finally:
            for each in {id(job.made): job.made for job in jobs}.values():
                each.unpersist()
        with open_database(self._workshop.room("spill"), self._order.memory) as connection:
            return complete(connection, self._content, self._order, self._workshop, self._delivered, self._parts)

    def _find_repeats(self) -> Mapping[str, list[str]]:
        """Find the households that stand in several deliveries: by delivery those that stood in one before."""
        if len(self._tables) == 1:
            return {}
        functions = import_module("pyspark.sql.functions")
        names = list(self._tables)
        frames = [self._tables[name][self._layout.root.name].frame for name in names]
        keys = [
            frame.selectExpr(f"{quote(self._key)} as household", f"{number} as number")
            for number, frame in enumerate(frames)
        ]
        every = keys[0]
        for each in keys[1:]:
            every = every.unionAll(each)
        numbers = functions.sort_array(functions.collect_set("number")).alias("numbers")
        several = every.where("household is not null").groupBy("household").agg(numbers).where("size(numbers) > 1")
        found: dict[str, list[str]] = {}
        for household, standing in several.orderBy("household").collect():
            for number in standing[1:]:
                found.setdefault(names[number], []).append(household)
        return found

    # --- one delivery

    def _prepare(
        self, rules: Any, delivery: str, tables: Mapping[str, Table], repeats: Sequence[str]
    ) -> Iterator[_Job]:
        """Cut a delivery into the parts that no earlier run has finished, and say how they are made."""
        order = self._order
        count = max(1, math.ceil(tables[self._layout.root.name].rows / order.partition))
        names = _name_parts(delivery or "part", count)
        self._parts += names
        wanted = [number for number, name in enumerate(names) if not self._is_finished(name)]
        if not wanted:
            return
        share = Share(order.sample, order.seed, self._total, max(count, len(self._tables)))
        frames = {name: table.frame for name, table in tables.items()}
        groups = cut_frames(self._session, frames, self._reads[delivery], self._key, count, wanted)
        task = Task(delivery, self._reads[delivery], repeats, share, order.memory)
        levels = import_module("pyspark").StorageLevel
        made = groups.applyInArrow(make_decider(rules, task), MADE).rdd.persist(levels.DISK_ONLY)
        inputs = [{"part": delivery, "table": name, **file} for name, table in tables.items() for file in table.files]
        for partition in range(made.getNumPartitions()):
            yield _Job(made, partition, names, inputs)

    def _is_finished(self, name: str) -> bool:
        note = self._workshop.find_part(name)
        if note is None:
            return False
        self._tell(note)
        return True

    def _tell(self, note: Mapping[str, Any]) -> None:
        self._done += int(note["counts"]["households"])
        if self._watch is not None:
            self._watch(self._done, self._total)

    # --- all of them

    def _decide(self, jobs: Sequence[_Job]) -> None:
        """Have the parts decided, as many at a time as there are cores; fetch them one by one as they are finished."""
        context = self._session.sparkContext
        pool = ThreadPoolExecutor(max(1, context.defaultParallelism))
        try:
            waiting = {pool.submit(_run_job, context, job, _tell_outcomes): job for job in jobs}
            for each in as_completed(waiting):
                _check(each.result())
                self._keep(waiting[each], _run_job(context, waiting[each], list))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            context.cancelAllJobs()
            raise
        finally:
            pool.shutdown(cancel_futures=True)

    def _keep(self, job: _Job, rows: Sequence[Any]) -> None:
        """Keep the files of some parts."""
        for part, made in groupby(sorted(rows, key=itemgetter(0, 1)), itemgetter(0)):
            files = {name: content for _, name, content in made}
            told = json.loads(files.pop(NOTE))
            with self._workshop.make_part(job.names[part]) as (folder, note):
                note.update(told, inputs=list(job.inputs) if part == 0 else [])
                for name, content in files.items():
                    (folder / name).write_bytes(content)
            self._tell(told)


def _name_parts(name: str, count: int) -> list[str]:
    """Name the parts of a delivery, as a batch on one machine does."""
    return [name] if count == 1 else [f"{name}-{number:0{len(str(count))}}" for number in range(1, count + 1)]


def _run_job(context: Any, job: _Job, pick: Callable[[Any], Any]) -> list[Any]:
    found: list[Any] = context.runJob(job.made, pick, [job.partition])
    return found


def _tell_outcomes(rows: Any) -> list[tuple[str, bytes]]:
    """Give what is noted of the parts, and what went wrong; their files stay where they are."""
    return [(name, content) for _, name, content in rows if name in (NOTE, ERROR)]


def _check(outcomes: Sequence[tuple[str, bytes]]) -> None:
    """Raise what went wrong in a worker.

    Raises:
        SasaranError: As the worker raised it.
        BatchError: The worker has another version of what decides.

    """
    for name, content in outcomes:
        if name == ERROR:
            raise pickle.loads(content)
        found = json.loads(content)["versions"]
        for library, version in VERSIONS.items():
            if found[library] != version:
                values = {"name": library, "found": found[library], "version": version}
                raise BatchError((Fault("SAS-B015", "", values, "version"),))
