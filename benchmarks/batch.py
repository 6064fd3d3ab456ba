"""Measure `sasaran batch` beside its peers, file to file: ``python -m benchmarks.batch``.

Every contender reads the same two Parquet files (made up, every fact known) and writes Parquet, in turn, in a new
process each time; its start and the compiling of rules count. The figure is processor time of all threads
(user and system), since other work may slow the clock. Their outcomes and amounts are compared before anything is told.

``--households N…``, ``--rounds N``; ``--bundled N…`` households decided by the whole bundled rulebook, or none;
``--short`` is a smoke test. Needs ``pip install 'sasaran[bench]'``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
from benchmarks.batch_sql import PROGRAMS, write_query

ROOT = Path(__file__).parent.parent
RULES = Path(__file__).parent / "empat_belas"
DAY = "2026-02-01"
ALONE = (sys.executable, "-m", "benchmarks.batch", "--only")
FORM = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000"
CONTENDERS = {
    "cli": "sasaran batch, 500 + 500 households checked",
    "batch": "sasaran batch --sample 0",
    "python": "decide_tables, every table written",
    "openfisca": "OpenFisca-core",
    "polars": "Polars by hand",
    "sql": "DuckDB SQL by hand",
    "copy": "inputs read, as many bytes written",
}


@dataclass(frozen=True, slots=True)
class Took:
    """What one run took: processor time and time by the clock [s], most memory [GB]."""

    processor: float
    clock: float
    memory: float


def run(name: str, folder: Path) -> Took:
    """Let one contender decide the population in a new process."""
    if name in ("cli", "batch"):
        sample = () if name == "cli" else ("--sample", "0")
        return run_batch(folder / "in", folder / name, "--rules", str(RULES), *sample)
    return run_process([*ALONE, name, str(folder)])


def run_batch(source: Path, out: Path, *options: str) -> Took:
    """Run ``sasaran batch`` as its users do; an earlier result makes way."""
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "sasaran", "batch", str(source), "--on", DAY, "--out", str(out), *options]
    return run_process(command)


def run_process(command: Sequence[str]) -> Took:
    """Run a process; one that measured itself tells so in its last line."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        told = process.stdout.read() if process.stdout is not None else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.perf_counter() - start
    if process.returncode != 0:
        raise SystemExit(f"{told}{command} ended with {process.returncode}")
    memory = used.ru_maxrss / 1024**2
    if told.startswith("{"):
        itself = json.loads(told)
        return Took(itself["processor"], itself["clock"], memory)
    return Took(used.ru_utime + used.ru_stime, clock, memory)


def work_alone(name: str, folder: Path, households: int) -> None:
    """Do one contender's work in this process, which imports nothing of the others; or make or compare for all."""
    source, target = folder / "in", folder / f"{name}.parquet"
    if name == "make":
        from benchmarks.batch_made import make_population

        make_population(households, source)
    elif name == "compare":
        compare_answers(folder)
    elif name == "openfisca":
        from benchmarks.batch_openfisca import decide_openfisca

        decide_openfisca(source, target)
    elif name == "polars":
        from benchmarks.batch_polars import decide_polars

        decide_polars(source, target)
    elif name == "sql":
        duckdb.execute(f"COPY ({write_query(source)}) TO '{target.as_posix()}' ({FORM})")
    elif name == "python":
        decide_by_door(source, folder / name)
    elif name == "copy":
        copy_as_much(source, folder)


def decide_by_door(source: Path, out: Path) -> None:
    """Decide by `Rulebook.decide_tables`, and write every table that it gives."""
    import pyarrow.parquet as pq

    import sasaran
    from sasaran.batch.frames import TABLES

    out.mkdir(exist_ok=True)
    with sasaran.load(RULES).decide_tables(source, DAY) as found:
        for name in TABLES:
            pq.write_table(found.arrow(name), out / f"{name}.parquet", compression="zstd")


def copy_as_much(source: Path, folder: Path) -> None:
    """Read the inputs, and write what `sasaran batch` wrote; what it wrote is in memory before the clock starts."""
    with duckdb.connect() as connection:
        written = sorted((folder / "batch").glob("*.parquet"))
        for path in written:
            connection.execute(f"CREATE TABLE out_{path.stem} AS FROM {read_result(path)}")
        start, clock = time.process_time(), time.perf_counter()
        for path in sorted(source.glob("*.parquet")):
            connection.execute(f"CREATE TABLE in_{path.stem} AS FROM read_parquet('{path.as_posix()}')")
        (folder / "copy").mkdir(exist_ok=True)
        for path in written:
            target = (folder / "copy" / path.name).as_posix()
            connection.execute(f"COPY out_{path.stem} TO '{target}' ({FORM})")
        took = {"processor": time.process_time() - start, "clock": time.perf_counter() - clock}
    print(json.dumps(took))


def read_result(path: Path) -> str:
    """Read a table of a batch: a file, or the folder of its parts."""
    return f"read_parquet('{(path / '*.parquet' if path.is_dir() else path).as_posix()}')"


def compare_answers(folder: Path) -> None:
    """Hold all outcomes and amounts against each other; stop where one differs."""
    with duckdb.connect() as connection:
        connection.execute(f"CREATE VIEW sql AS FROM '{(folder / 'sql.parquet').as_posix()}'")
        for name in ("cli", "batch", "python"):
            decisions, benefits = (read_result(folder / name / f"{each}.parquet") for each in ("decisions", "benefits"))
            amounts = ", ".join(
                f"coalesce(sum(amount) FILTER (WHERE program = '{program}'), 0)::BIGINT AS {program}_besar"
                for program in PROGRAMS
            )
            paid = f"SELECT id_keluarga, {amounts} FROM {benefits} GROUP BY 1"
            cells = ", ".join(f"{program}, coalesce({program}_besar, 0)" for program in PROGRAMS)
            connection.execute(
                f"CREATE VIEW {name} AS SELECT id_keluarga, {cells} FROM {decisions} LEFT JOIN ({paid})"
                " USING (id_keluarga)"
            )
        for name in ("openfisca", "polars"):
            connection.execute(f"CREATE VIEW {name} AS FROM '{(folder / name).as_posix()}.parquet'")
        for name in ("cli", "batch", "python", "openfisca", "polars"):
            differing = f"(FROM sql EXCEPT FROM {name}) UNION ALL (FROM {name} EXCEPT FROM sql)"
            (count,) = connection.execute(f"SELECT count(*) FROM ({differing})").fetchone() or (0,)
            if count:
                raise SystemExit(f"{name} and sql differ: {count} rows")
        averages = ", ".join(f"avg(CAST({name} = 'eligible' AS INT))" for name in PROGRAMS)
        shares = connection.execute(f"SELECT {averages} FROM sql").fetchone()
    eligible = ", ".join(f"{name} {share:.0%}" for name, share in zip(PROGRAMS, shares or (), strict=True))
    print(f"all outcomes and amounts are the same; eligible: {eligible}", file=sys.stderr)


def measure_fourteen(folder: Path, households: int, rounds: int) -> float:
    """Measure the contenders with the fourteen programs; give the processor time of the hand-written SQL [s]."""
    # In processes of their own: a process that is started counts the memory of the one that starts it as its own.
    run_process([*ALONE, "make", str(folder), "--households", str(households)])
    print(f"{households:,} households, {len(PROGRAMS)} programs, {rounds} rounds")
    took: dict[str, list[Took]] = {name: [] for name in CONTENDERS}
    for number in range(rounds):
        for name, found in took.items():
            found.append(run(name, folder))
        if number == 0:
            run_process([*ALONE, "compare", str(folder)])
    middle = {name: statistics.median(each.processor for each in found) for name, found in took.items()}
    heads = {"": 46, "CPU s": 8, "wall s": 8, "GB": 6, "µs/hh": 8}
    heads |= {"/ copy": 8, "/ OpenFisca": 12, "/ Polars": 9, "/ SQL": 7}
    print("".join(f"{head:>{width}}" for head, width in heads.items()))
    for name, found in took.items():
        clock, memory = statistics.median(each.clock for each in found), max(each.memory for each in found)
        ratios = "".join(
            f"{middle[name] / middle[other]:{width}.2f}"
            for other, width in (("copy", 8), ("openfisca", 12), ("polars", 9), ("sql", 7))
        )
        each = middle[name] / households * 1e6
        print(f"{CONTENDERS[name]:46}{middle[name]:8.2f}{clock:8.1f}{memory:6.2f}{each:8.2f}{ratios}")
    return middle["sql"]


def measure_bundled(folder: Path, households: int, rounds: int, by_hand: float) -> None:
    """Measure the whole bundled rulebook; ``by_hand``: what hand-written SQL takes for a household and program [µs]."""
    import sasaran

    content = sasaran.load().content
    programs = len({each.program for each in content.editions if date.fromisoformat(DAY) in each.during})
    synth = ["synth", "--households", str(households), "--out", str(folder / "penduduk")]
    subprocess.run([sys.executable, "-m", "sasaran", *synth], check=True, capture_output=True)
    took = [run_batch(folder / "penduduk", folder / "semua", "--sample", "0") for _ in range(rounds)]
    processor = statistics.median(each.processor for each in took)
    each = processor / households / programs * 1e6
    print(
        f"the bundled rulebook, {programs} programs in force, {households:,} households of `sasaran synth`:"
        f" {processor:.1f} CPU s, {max(found.memory for found in took):.2f} GB;"
        f" {each:.3f} µs a household and program, by hand {by_hand:.3f}: {each / by_hand:.2f} times"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--households", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--bundled", type=int, nargs="*", default=[100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", nargs=2, metavar=("CONTENDER", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only is not None:
        work_alone(given.only[0], Path(given.only[1]), given.households[0])
        return
    rounds = 1 if given.short else given.rounds
    for households in [5_000] if given.short else given.households:
        with tempfile.TemporaryDirectory() as folder:
            spent = measure_fourteen(Path(folder), households, rounds)
            by_hand = spent / households / len(PROGRAMS) * 1e6
    for bundled in [2_000] if given.short else given.bundled:
        with tempfile.TemporaryDirectory() as folder:
            measure_bundled(Path(folder), bundled, rounds, by_hand)


if __name__ == "__main__":
    main()
