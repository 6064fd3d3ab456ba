"""Run the command line as a user does, in the same process: words in, exit code and both streams out."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

from sasaran.cli.main import run
from tests.support.bundled import share_bundled

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules"
VILLAGE = ROOT / "examples" / "desa-contoh"
HOUSEHOLDS = VILLAGE / "keluarga.jsonl"
AREAS = VILLAGE / "wilayah.csv"
DAY = "2026-02-01"


@dataclass(frozen=True)
class Ran:
    """What one run left behind."""

    code: int
    out: str
    err: str


def ran(*words: object) -> Ran:
    """Run one command."""
    out, err = io.StringIO(), io.StringIO()
    code: object = 0
    with share_bundled(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            run([str(word) for word in words])
        except SystemExit as leaving:
            code = leaving.code
    assert isinstance(code, int)
    return Ran(code, out.getvalue(), err.getvalue())


def write_households(path: Path, lines: list[str]) -> Path:
    """Write a file of households, one a line."""
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def first_lines(count: int) -> list[str]:
    """Give the first households of the example village."""
    return HOUSEHOLDS.read_text(encoding="utf-8").splitlines()[:count]
