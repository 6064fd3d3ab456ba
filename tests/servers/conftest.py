"""A real PostgreSQL server and a real Spark session, each for as long as the tests run."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

BIN = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a server, unless it is asked for."""
    if os.environ.get("SASARAN_SERVERS") == "1":
        return
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.skip(reason="needs a server: set SASARAN_SERVERS=1"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """Start a server of our own, reached through a socket in its folder."""
    psycopg = pytest.importorskip("psycopg")
    folder = Path(tempfile.mkdtemp(prefix="sasaran-postgres-"))  # a folder of pytest's own is closed to others
    # PostgreSQL refuses to run as root; the package brings a user of its own.
    user = "postgres" if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)

    def run(name: str, *more: str) -> None:
        program = shutil.which(name) or str(BIN[-1] / name)
        subprocess.run([program, "-D", str(folder / "data"), *more], check=True, user=user, stdout=subprocess.DEVNULL)

    run("initdb", "-A", "trust", "-U", "tester", "--no-sync")
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-k {folder} -c listen_addresses=''", "start")
    try:
        with psycopg.connect(host=str(folder), user="tester", dbname="postgres", autocommit=True) as connection:
            yield connection
    finally:
        run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """Start Spark on this machine, in ANSI mode: an overflow is an error, never a NULL."""
    sql = pytest.importorskip("pyspark.sql")
    options = {
        "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1", "spark.sql.ansi.enabled": "true",
        "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.memory": "2g",
    }  # fmt: skip
    builder = sql.SparkSession.builder.master("local[2]")
    for name, value in options.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
