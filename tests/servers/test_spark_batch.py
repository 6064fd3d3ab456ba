"""A batch on Spark makes the folder that a batch on one machine makes, and fails as that one does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from sasaran.batch.outputs import DETAILS, TOTALS
from tests.batch.homes import DAY, RULES, batch, count, multiply_homes, read, rewrite, write_homes
from tests.batch.test_dirt import spoil
from tests.cli.runs import ran

pytestmark = pytest.mark.usefixtures("spark")


def compare(one: Path, other: Path) -> None:
    """Compare two results, table by table; households may stand in other parts, what is counted over all of them may not."""
    for table in DETAILS:
        assert read(one, table) == read(other, table), table
    for table in TOTALS:
        assert (one / f"{table}.parquet").read_bytes() == (other / f"{table}.parquet").read_bytes(), table
    alone, spark = (json.loads((out / "manifest.json").read_text("utf-8")) for out in (one, other))
    assert spark["engine"].pop("spark")
    assert spark["parity"]["sample"] >= min(alone["parity"]["sample"], spark["counts"]["decided"])
    for part in ("outputs", "parity", "partitions"):
        del alone[part], spark[part]
    assert alone == spark


def both(folder: Path, *words: object, sample: int = 0) -> tuple[Path, Path]:
    """Decide homes of Marava both ways, which must end alike; give both results."""
    outs = folder / "one", folder / "spark"
    one = batch(outs[0], *words, sample=sample)
    spark = batch(outs[1], *words, engine="spark", sample=sample)
    assert (one.code, _told(one.err)) == (spark.code, _told(spark.err))
    return outs


def _told(err: str) -> list[str]:
    return [line for line in err.splitlines() if "SAS-" in line]


def test_the_bundled_rulebook_decides_alike(tmp_path: Path) -> None:
    """3,000 households, some of them dirty: every table, the comparison with the reference and the page are the same."""
    homes = tmp_path / "penduduk"
    assert (
        ran("synth", "--households", 3000, "--out", homes, "--dirt", 0.003, "--region", "32.73", "--seed", 5).code == 0
    )
    for engine in ("duckdb", "spark"):
        done = ran(
            "batch", homes, "--on", "2026-02-01", "--out", tmp_path / engine, "--engine", engine,
            "--partition-size", 800, "--sample", 8,
        )  # fmt: skip
        assert done.code == 1, done.err
    compare(tmp_path / "duckdb", tmp_path / "spark")
    counts = count(tmp_path / "spark")
    assert counts["households"] == 3000
    assert counts["rejected"] > 20


@pytest.mark.parametrize("seed", range(3))
def test_dirty_homes_are_rejected_alike(tmp_path: Path, seed: int) -> None:
    """Whatever is wrong in cells and rows, both reject the same rows for the same reasons."""
    folder = write_homes(tmp_path / "in", multiply_homes(120))
    spoil(folder, seed)
    one, spark = both(tmp_path, folder, "--partition-size", 40)
    compare(one, spark)
    assert count(spark)["rejected"] > 10


def test_texts_and_several_files_are_read_alike(tmp_path: Path) -> None:
    """CSV with semicolons, several files by a pattern, names with spaces; rows are counted on from file to file."""
    folder = write_homes(tmp_path / "in", multiply_homes(60))
    rewrite(
        folder, "people", "SELECT * REPLACE (if(home_number = 'H-00007', 'no such', schooling) AS schooling) FROM t"
    )
    with duckdb.connect() as connection:
        for part in (0, 1):
            chosen = f"FROM '{folder}/home.parquet' WHERE right(home_number, 1)::INT % 2 = {part}"
            connection.execute(f"COPY ({chosen}) TO '{tmp_path}/rumah {part}.csv' (DELIMITER ';')")
            chosen = f"FROM '{folder}/people.parquet' WHERE right(home_number, 1)::INT % 2 = {part}"
            connection.execute(f"COPY ({chosen}) TO '{tmp_path}/orang {part}.parquet'")
    one, spark = both(tmp_path, "--households", tmp_path / "rumah *.csv", "--members", tmp_path / "orang *.parquet")
    compare(one, spark)
    assert count(spark)["decided"] > 0


def test_a_folder_that_spark_wrote_is_read(spark: Any, tmp_path: Path) -> None:
    """A folder of Parquet files is one table."""
    folder = write_homes(tmp_path / "in", multiply_homes(40))
    for name in ("home", "people"):
        whole = spark.read.parquet(f"file:{folder / name}.parquet")
        whole.repartition(3, "home_number").write.parquet(f"file:{tmp_path / name}")
    words = ("--households", f"file://{tmp_path}/home", "--members", tmp_path / "people")
    assert batch(tmp_path / "spark", *words, engine="spark").code == 0
    assert batch(tmp_path / "one", folder).code == 0
    for table in ("decisions", "beneficiaries", "benefits", "lines", "summary", "reasons", "worklist"):
        assert read(tmp_path / "spark", table) == read(tmp_path / "one", table)


def test_several_deliveries_are_decided_alike(tmp_path: Path) -> None:
    """A household of two regions is decided in the first and rejected in the second."""
    homes = multiply_homes(30)
    for name, chosen in (("a", homes[:20]), ("b", homes[15:]), ("c", homes[:1])):
        write_homes(tmp_path / "in" / name, chosen)
    one, spark = both(tmp_path, tmp_path / "in", "--partition-size", 10)
    compare(one, spark)
    assert count(spark) == {**count(spark), "households": 36, "decided": 30, "rejected": 6}


def test_what_sql_can_not_do_is_done_one_by_one(tmp_path: Path) -> None:
    """With tables of areas the workers decide household by household."""
    (tmp_path / "land.csv").write_text("shire,winter_months\nN,1\n")
    folder = write_homes(tmp_path / "in", multiply_homes(6))
    compare(*both(tmp_path, folder, "--areas", tmp_path / "land.csv"))


def test_an_audit_decides_a_result_of_spark_again(tmp_path: Path) -> None:
    """`sasaran audit verify` needs no Spark to make such a result again."""
    folder = write_homes(tmp_path / "in", multiply_homes(30))
    assert batch(tmp_path / "out", folder, "--partition-size", 10, engine="spark").code == 0
    done = ran("audit", "verify", tmp_path / "out", "--rules", RULES, "--inputs", folder, "--sample", "all")
    assert done.code == 0, done.out + done.err


def _spoil_column(folder: Path) -> None:
    rewrite(folder, "home", "SELECT * RENAME (rooms AS room) FROM t")


def _spoil_type(folder: Path) -> None:
    rewrite(folder, "people", "SELECT * REPLACE (earnings::DOUBLE AS earnings) FROM t")


def _spoil_key(folder: Path) -> None:
    rewrite(folder, "people", "SELECT * EXCLUDE (home_number) FROM t")


def _spoil_csv(folder: Path) -> None:
    (folder / "people.parquet").unlink()
    (folder / "people.csv").write_text("home_number,person_number\nH-00001,P-1,2\n")


@pytest.mark.parametrize("spoil_one", [_spoil_column, _spoil_type, _spoil_key, _spoil_csv])
def test_wrong_tables_are_refused_alike(tmp_path: Path, spoil_one: Any) -> None:
    """The same words, and nothing is written."""
    folder = write_homes(tmp_path / "in", multiply_homes(4))
    spoil_one(folder)
    one, spark = both(tmp_path, folder)
    assert not one.exists()
    assert not spark.exists()


def test_damaged_files_are_refused(tmp_path: Path) -> None:
    """A file that is cut short, one that is not there, and one of a kind that Spark's workers can't read."""
    folder = write_homes(tmp_path / "in", multiply_homes(4))
    whole = (folder / "people.parquet").read_bytes()
    (folder / "people.parquet").write_bytes(whole[: len(whole) // 2])
    out = tmp_path / "out"
    home = folder / "home.parquet"
    assert "people.parquet: error[SAS-I004]" in batch(out, folder, engine="spark").err
    assert "SAS-I001" in batch(out, "--households", home, "--members", "file:///no/such", engine="spark").err
    assert "SAS-B017" in batch(out, "--households", home, "--members", "s3a://bucket/people.csv", engine="spark").err
    assert "SAS-B017" in batch(out, "--households", home, "--members", "postgresql://x/y#people", engine="spark").err
    assert not out.exists()


def test_options_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    """A ledger with Spark, and a cluster without it."""
    folder = write_homes(tmp_path / "in")
    assert "SAS-B018" in batch(tmp_path / "out", folder, "--ledger", tmp_path / "book", engine="spark").err
    done = batch(tmp_path / "out", folder, "--master", "local[1]")
    assert (done.code, "SAS-B018" in done.err) == (2, True)


def _list_below(process: int) -> Iterator[int]:
    """List the processes below one that we began."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, rest = path.read_text().partition(" (")
        except OSError:
            continue
        if int(rest.rpartition(")")[2].split()[1]) == process:
            yield int(number)
            yield from _list_below(int(number))


def _runs(process: int, program: bytes) -> bool:
    try:
        return program in Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False


needs_proc = pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are found in /proc")


def start(out: Path, *words: object) -> subprocess.Popen[str]:
    """Run a batch on Spark in a process of its own, and wait until some parts are finished."""
    given = (
        "batch",
        *words,
        "--rules",
        RULES,
        "--on",
        DAY,
        "--out",
        out,
        "--sample",
        0,
        "--lang",
        "en",
        "--engine",
        "spark",
    )
    running = subprocess.Popen(
        [sys.executable, "-c", "from sasaran.cli.main import run; run()", *map(str, given)],
        env={**os.environ, "PYSPARK_PYTHON": sys.executable},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    for _ in range(1800):
        if len(list_finished(out)) >= 2 or running.poll() is not None:
            break
        time.sleep(0.1)
    return running


def list_finished(out: Path) -> list[str]:
    """List the parts of an unfinished result that are finished."""
    return [each.parent.name for each in out.with_name("out.partial").glob("parts/part-*/part.json")]


@needs_proc
def test_a_worker_that_dies_leaves_nothing_half_written(tmp_path: Path) -> None:
    """After SIGKILL of all workers there is no result; the same command makes what was not finished, and the same result."""
    folder, out = write_homes(tmp_path / "in", multiply_homes(300)), tmp_path / "out"
    running = start(out, folder, "--partition-size", 12)
    killed = [each for each in _list_below(running.pid) if _runs(each, b"pyspark.daemon")]
    for each in killed:
        os.kill(each, signal.SIGKILL)
    _, told = running.communicate(timeout=900)
    assert killed
    assert (running.returncode, "SAS-B016" in told) == (1, True), told
    assert "Traceback" not in told
    assert not out.exists()
    finished = list_finished(out)
    assert 2 <= len(finished) < 25
    parts = out.with_name("out.partial") / "parts"
    inodes = {each: (parts / each / "decisions.parquet").stat().st_ino for each in finished}
    assert batch(out, folder, "--partition-size", 12, engine="spark").code == 0
    for name, inode in inodes.items():
        assert (out / "decisions.parquet" / f"{name}.parquet").stat().st_ino == inode
    assert batch(tmp_path / "one", folder, "--partition-size", 12).code == 0
    compare(tmp_path / "one", out)


@needs_proc
@pytest.mark.skipif(os.environ.get("SASARAN_CLUSTER") != "1", reason="takes minutes: set SASARAN_CLUSTER=1")
def test_an_executor_that_dies_is_made_up_for(tmp_path: Path) -> None:
    """On a cluster of two executors one is killed on the way; the other one makes the parts that were lost."""
    folder, out = write_homes(tmp_path / "in", multiply_homes(300)), tmp_path / "out"
    running = start(out, folder, "--partition-size", 12, "--master", "local-cluster[2,1,1024]")
    executors = [each for each in _list_below(running.pid) if _runs(each, b"CoarseGrainedExecutorBackend")]
    assert len(executors) >= 2
    os.kill(executors[-1], signal.SIGKILL)
    _, told = running.communicate(timeout=900)
    assert running.returncode == 0, told
    assert batch(tmp_path / "one", folder, "--partition-size", 12).code == 0
    compare(tmp_path / "one", out)
