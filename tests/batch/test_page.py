"""docs/batch.md shows what is so."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.batch.homes import batch, read, write_homes
from tests.docs.consoles import read_steps, take
from tests.docs.pages import DOCS

PAGE = (DOCS / "batch.md").read_text("utf-8")


def test_the_commands_of_the_page_run(tmp_path: Path) -> None:
    """What the page shows is what happens, with the bundled rulebook."""
    steps = read_steps(PAGE)
    assert sum(bool(step.command) for step in steps) == 3
    for step in steps:
        take(step, tmp_path)


def test_every_table_of_a_result_is_on_the_page(tmp_path: Path) -> None:
    """Each file, and each of its columns but keys and programs, is told; the manifest has what the page says."""
    batch(tmp_path / "out", write_homes(tmp_path / "in"))
    told = {match[1]: match[2] for match in re.finditer(r"^\| `(\w+)` \|[^|]*\|(.*)\|$", PAGE, re.MULTILINE)}
    files = [path.stem for path in (tmp_path / "out").glob("*.parquet")]
    assert sorted(files) == sorted(set(told) & set(files))
    for name in set(files) - {"decisions"}:
        for column in read_columns(tmp_path / "out", name) - {"home_number", "person_number"}:
            assert f"`{column}`" in told[name], (name, column)
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert {"rulebook", "engine", "on", "inputs", "counts", "one_by_one", "parity", "outputs"} <= set(manifest)


def read_columns(out: Path, name: str) -> set[str]:
    rows = read(out, name)
    return set(rows[0]) if rows else set()
