"""The command synth as its user meets it: wrong use first, then tables that are decided."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runs import ran


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("--households", "-3", "--region", "53.99"), ("SAS-U050", "SAS-U052")),
        (("--households", "5", "--gaps", "3"), ("SAS-U051",)),
        (("--households", "5", "--dirt", "nohead=0.1"), ("SAS-U053", "no-head")),
        (("--households", "5", "--part", "4/3"), ("SAS-U054",)),
        (("--households", "5", "--part", "half"), ("SAS-U054",)),
        (("--households", "5", "--parts", "6"), ("SAS-U054",)),
        (("--households", "5", "--part", "1/2", "--by-province"), ("SAS-U005",)),
        (("--households", "5", "--date", "31-01-2026"), ("SAS-U010",)),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(tmp_path: Path, words: tuple[str, ...], codes: tuple[str, ...]) -> None:
    """What can't be made ends with code 2, its words name every problem, and no folder appears."""
    found = ran("synth", *words, "--out", tmp_path / "out")
    assert (found.code, found.out) == (2, "")
    assert all(code in found.err for code in codes)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    """Old tables are neither mixed with new ones nor replaced."""
    (tmp_path / "keluarga.parquet").write_bytes(b"old")
    found = ran("synth", "--households", "5", "--out", tmp_path)
    assert found.code == 2
    assert "SAS-U056" in found.err
    assert [each.name for each in tmp_path.iterdir()] == ["keluarga.parquet"]


def test_what_is_made_is_decided(tmp_path: Path) -> None:
    """Every household that was made in a district is decided."""
    made = ran("synth", "--households", "8", "--region", "53.02", "--out", tmp_path, "--format", "json")
    assert (made.code, made.err) == (0, "")
    assert json.loads(made.out)["rows"]["keluarga"] == 8
    decided = ran("decide", tmp_path, "--on", "2026-02-01")
    assert decided.code == 0
    assert len(decided.out.splitlines()) == 8


def test_parts_one_by_one_fill_one_folder(tmp_path: Path) -> None:
    """Two parts made one after the other stand beside each other."""
    for part in ("1/2", "2/2"):
        assert ran("synth", "--households", "6", "--part", part, "--out", tmp_path).code == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["part-1-of-2", "part-2-of-2"]


def test_without_its_libraries_the_command_says_what_to_install(tmp_path: Path) -> None:
    """Where pyarrow is not installed, `sasaran synth` ends with a code and the line that installs it."""
    words = ["synth", "--households", "5", "--out", str(tmp_path / "out")]
    missing = f"import sys; sys.modules['pyarrow'] = None; from sasaran.cli.main import run; run({words!r})"
    done = subprocess.run([sys.executable, "-c", missing], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "SAS-U058" in done.stderr
    assert "pip install 'sasaran[synth]'" in done.stderr
