"""A session of Spark: begun as its own settings say, or told in words why it can't be; and its failures in words."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from sasaran.base.errors import Fault
from sasaran.batch.errors import BatchError

_SETTINGS = {
    "spark.sql.caseSensitive": "true",
    # A folder such as `prov=32` names a code, never a number.
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
}
_OURS = ("Traceback (most recent call last)", "SQLSTATE: 42")
"""What an error says where our own code, or a query that it made, is wrong."""
_ANY_PYTHON = "python3"
_NO_PARQUET = ("CANNOT_READ_FILE_FOOTER", "is not a Parquet file", "UNABLE_TO_INFER_SCHEMA")
_CUT_SHORT, _DAMAGED = "Expected magic number at tail", "FAILED_READ_FILE"


@contextmanager
def open_session(master: str | None) -> Iterator[Any]:
    """Begin a session, or take the one that is there; what this changes in its settings stays in it.

    Args:
        master: The address of the cluster; None: what Spark's own settings say, else all cores of this machine.

    Raises:
        BatchError: pyspark is not installed, or Spark can't begin.

    """
    try:
        sessions = import_module("pyspark.sql").SparkSession
    except ImportError:
        raise BatchError((Fault("SAS-B013"),)) from None
    running = sessions.getActiveSession()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # of pyspark about the version of pandas, which nobody uses here
        session = running or _begin(sessions, master)
        _share_python(session.sparkContext)
        own = session.newSession()
        for name, value in _SETTINGS.items():
            own.conf.set(name, value)
        try:
            yield own
        finally:
            if running is None:
                with suppress(Exception):  # Spark may be dead already; that was told
                    session.stop()


def _begin(sessions: Any, master: str | None) -> Any:
    # What fails is told in words; Spark's own log may quote rows.
    level = "INFO" if os.environ.get("SASARAN_DEBUG") == "1" else "OFF"
    builder = sessions.builder.appName("sasaran batch").config("spark.log.level", level)
    builder = builder.config("spark.ui.showConsoleProgress", "false")
    if master is not None:
        builder = builder.master(master)
    try:
        return builder.getOrCreate()
    except Exception as error:  # of Java, of the network, of pyspark: each has a class of its own
        raise BatchError((Fault("SAS-B014", "", {"master": master or "local[*]"}),)) from error


def _share_python(context: Any) -> None:
    """Have the workers of this machine run in our own Python, unless Spark's settings name another."""
    if context.master.startswith("local") and context.pythonExec == _ANY_PYTHON:
        context.pythonExec = sys.executable


@contextmanager
def explain_spark(out: Path, place: str = "") -> Iterator[None]:
    """Say in words what failed in Spark; a fault of our own code is left as it is.

    Args:
        out: The folder of the result.
        place: What is being read, as messages name it.

    """
    errors = import_module("pyspark.errors")
    java = import_module("py4j.protocol").Py4JError
    try:
        yield
    except (errors.PySparkException, java, ConnectionError) as error:
        fault = _name_failure(str(error), out, place)
        if fault is None:
            raise
        raise BatchError((fault,)) from error


def _name_failure(text: str, out: Path, place: str) -> Fault | None:
    if "PATH_NOT_FOUND" in text:
        return Fault("SAS-I001", "", {"name": place})
    if any(each in text for each in _NO_PARQUET):
        return Fault("SAS-I004", place, {"kind": "Parquet"}, "truncated" if _CUT_SHORT in text else None)
    if _DAMAGED in text:
        return Fault("SAS-I133", place)
    if "No module named 'sasaran" in text:
        return Fault("SAS-B015", "", {"name": "sasaran"})
    if "No space left" in text:
        return Fault("SAS-B003", "", {"path": str(out)})
    if any(each in text for each in _OURS) and "exited unexpectedly" not in text:
        return None
    return Fault("SAS-B016", "", {"path": str(out)})
