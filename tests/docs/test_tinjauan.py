"""The page on reviewing, followed to the letter with a small rulebook."""

from __future__ import annotations

from pathlib import Path

from tests.docs.consoles import read_steps, take
from tests.docs.pages import DOCS
from tests.support.review_folder import write_folder


def test_who_follows_the_page_has_a_site_and_a_signature(tmp_path: Path) -> None:
    """Each command runs and prints what the page says."""
    write_folder(tmp_path)
    steps = [step for step in read_steps((DOCS / "tinjauan.md").read_text("utf-8")) if step.command]
    assert len(steps) == 4
    for step in steps:
        take(step, tmp_path)
    assert (tmp_path / "tinjauan" / "en" / "program" / "bantuan.html").is_file()
    assert (tmp_path / "skenario" / "tanda_tangan.yaml").is_file()
