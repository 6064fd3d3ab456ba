"""docs/penjelasan: every command of the complaint runs, in both languages, and prints what the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.consoles import read_steps, take
from tests.docs.pages import DOCS


@pytest.mark.parametrize("page", ["penjelasan.md", "penjelasan.en.md"])
def test_the_complaint_is_handled_as_the_page_says(page: str, tmp_path: Path) -> None:
    """From the receipt over the family's sheet and the corrected record to the proof."""
    steps = read_steps((DOCS / page).read_text(encoding="utf-8"))
    commands = [step.command.split()[1] for step in steps if step.command]
    assert commands == ["decide", "explain", "explain", "decide", "explain", "audit", "audit", "audit", "explain"]
    for step in steps:
        take(step, tmp_path)
