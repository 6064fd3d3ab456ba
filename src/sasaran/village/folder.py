"""A survey's decisions and page → files in a folder: each written whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from sasaran.village.lines import Lines
from sasaran.village.page import render_page

DECISIONS, PAGE = "keputusan.jsonl", "laporan.html"


def write_folder(lines: Lines, out: Path) -> tuple[Path, Path]:
    """Write every decision, one household a line, and the page; give where they are."""
    out.mkdir(parents=True, exist_ok=True)
    decisions, page = out / DECISIONS, out / PAGE
    _write(decisions, (json.dumps(case.to_dict(), ensure_ascii=False) + "\n" for case in lines.survey.cases))
    _write(page, [render_page(lines)])
    return decisions, page


def _write(path: Path, parts: Iterable[str]) -> None:
    """Write beside the place and move it there at the end, so that nobody ever reads half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(parts)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
