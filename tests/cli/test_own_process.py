"""The installed command, in a process of its own, where nothing has been loaded before."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.runs import AREAS, DAY, RULES, first_lines, ran, write_households


def run_alone(*words: object) -> subprocess.CompletedProcess[str]:
    """Run one command as a shell does."""
    command = [sys.executable, "-m", "sasaran", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_process_of_its_own_decides_as_one_that_has_long_run(tmp_path: Path) -> None:
    """The bundled rulebook is found where none is named, loaded and decided by, to the last letter as ever."""
    file = write_households(tmp_path / "keluarga.jsonl", first_lines(1))
    more = ("--on", DAY, "--areas", AREAS, "--format", "jsonl")
    alone = run_alone("decide", file, *more)
    assert alone.returncode == 0, alone.stderr
    assert [json.loads(line)["household"] for line in alone.stdout.splitlines()] == ["K-001"]
    assert alone.stdout == ran("decide", file, "--rules", RULES, *more).out
