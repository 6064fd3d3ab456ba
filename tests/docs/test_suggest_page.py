"""The page on proposed scenarios, followed to the letter with a small rulebook."""

from __future__ import annotations

from pathlib import Path

from tests.docs.consoles import read_steps, take
from tests.docs.pages import DOCS
from tests.support.review_folder import write_folder

PAGE = (DOCS / "suggest.md").read_text("utf-8")


def test_who_follows_the_page_has_a_file_that_passes(tmp_path: Path) -> None:
    """Each command runs and prints what the page says, and the scenario that it shows is in the file."""
    write_folder(tmp_path)
    steps = [step for step in read_steps(PAGE) if step.command]
    assert len(steps) == 3
    for step in steps:
        take(step, tmp_path)
    shown = PAGE.partition("```gherkin\n")[2].partition("```")[0]
    assert shown in (tmp_path / "usulan.feature").read_text("utf-8")
