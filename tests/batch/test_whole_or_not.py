"""A result is there whole or not at all; a run that was killed is taken up, another order starts anew."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sasaran.batch import partition
from tests.batch.homes import DAY, RULES, batch, count, multiply_homes, read, write_homes

RUN = "from sasaran.cli.main import run; run()"
LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size})); "


def start(out: Path, *words: object, before: str = "") -> subprocess.Popen[str]:
    """Run a batch in a process of its own."""
    command = ["batch", *words, "--rules", RULES, "--on", DAY, "--out", out, "--sample", "0", "--lang", "en"]
    return subprocess.Popen(
        [sys.executable, "-c", before + RUN, *map(str, command)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """A result never takes the place of anything; an empty folder is as good as none."""
    (tmp_path / "out").mkdir()
    write_homes(tmp_path / "in")
    assert batch(tmp_path / "out", tmp_path / "in").code == 0
    done = batch(tmp_path / "out", tmp_path / "in")
    assert (done.code, "SAS-B001" in done.err) == (1, True)
    (tmp_path / "file").write_text("x")
    assert "SAS-B001" in batch(tmp_path / "file", tmp_path / "in").err


def test_a_killed_run_is_taken_up(tmp_path: Path) -> None:
    """After SIGKILL no result is there; the same command makes only what was not finished, and the same result."""
    folder, out = write_homes(tmp_path / "in", multiply_homes(60)), tmp_path / "out"
    parts = out.with_name("out.partial") / "parts"
    running = start(out, folder, "--partition-size", 6)
    try:
        for _ in range(600):
            if len(list(parts.glob("part-*/part.json"))) >= 2:
                break
            time.sleep(0.1)
        running.send_signal(signal.SIGKILL)
    finally:
        running.communicate()
    assert not out.exists()
    finished = {each.parent.name: each.stat().st_mtime_ns for each in parts.glob("part-*/part.json")}
    assert finished
    links = {each: (parts / each / "decisions.parquet").stat().st_ino for each in finished}
    assert batch(out, folder, "--partition-size", 6).code == 0
    assert count(out)["decided"] == 60
    assert not parts.exists()
    for name, inode in links.items():
        assert (out / "decisions.parquet" / f"{name}.parquet").stat().st_ino == inode
    batch(tmp_path / "whole", folder, "--partition-size", 6)
    assert (out / "manifest.json").read_bytes() == (tmp_path / "whole" / "manifest.json").read_bytes()


def test_another_order_starts_anew(tmp_path: Path) -> None:
    """What was finished for other inputs is not used."""
    folder, out = write_homes(tmp_path / "in", multiply_homes(9)), tmp_path / "out"
    batch(tmp_path / "first", folder, "--partition-size", 3)
    partial = out.with_name("out.partial")
    (partial / "parts" / "part-1").mkdir(parents=True)
    (partial / "parts" / "part-1" / "part.json").write_text("{}")
    (partial / "state.json").write_text(json.dumps({"inputs": "others"}))
    assert batch(out, folder, "--partition-size", 3).code == 0
    assert read(out, "decisions") == read(tmp_path / "first", "decisions")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="limits of file sizes are Unix's")
def test_a_disk_that_fills_leaves_nothing(tmp_path: Path) -> None:
    """A file that can't grow further is told as a full disk; no result is there, and with room the same command makes it."""
    folder, out = write_homes(tmp_path / "in", multiply_homes(3000)), tmp_path / "out"
    running = start(out, folder, before=LIMIT.format(size=4096))
    _, told = running.communicate(timeout=120)
    assert running.returncode == 1, told
    assert "SAS-B003" in told
    assert not out.exists()
    assert batch(out, folder).code == 0
    assert count(out)["decided"] == 3000


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    """While one run works on a result, a second one is refused."""
    fcntl = pytest.importorskip("fcntl")
    write_homes(tmp_path / "in")
    (tmp_path / "out.partial").mkdir()
    handle = os.open(tmp_path / "out.partial", os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        done = batch(tmp_path / "out", tmp_path / "in")
    finally:
        os.close(handle)
    assert (done.code, "SAS-B008" in done.err) == (1, True)


def test_one_disagreement_fails_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the reference says otherwise, there is no result, and the household is named by a token alone."""
    write_homes(tmp_path / "in")
    monkeypatch.setattr(partition, "write_waiting_term", lambda *_args: "'rule'")
    done = batch(tmp_path / "out", tmp_path / "in", sample=10)
    assert done.code == 3
    assert "SAS-B005" in done.err
    assert "H-3" not in done.err
    assert "child_grant" in done.err
    assert not (tmp_path / "out").exists()


def test_a_made_result_bears_no_time(tmp_path: Path) -> None:
    """The same input gives the same bytes, file by file."""
    folder = write_homes(tmp_path / "in", multiply_homes(500))
    for name in ("a", "b"):
        assert batch(tmp_path / name, folder, sample=2).code == 0
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name
