"""The tutorials, followed to the letter from an empty folder, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.consoles import matches, read_steps, take
from tests.docs.pages import DOCS

PAGES = ["tutorial.md", "tutorial.en.md"]


@pytest.mark.parametrize("name", PAGES)
def test_somebody_who_follows_only_the_tutorial_gets_through(name: str, tmp_path: Path) -> None:
    """Each file is written as shown, each command run, and each prints what the page says."""
    steps = read_steps((DOCS / name).read_text("utf-8"))
    assert sum(bool(step.command) for step in steps) >= 8
    for step in steps:
        take(step, tmp_path)


def test_what_a_page_shows_must_be_what_is_printed() -> None:
    """Three points stand for any lines; nothing else is let pass."""
    assert matches("a\nb\nc\n", "a\n…\nc\n")
    assert matches("a\nb\n", "a\n…\n")
    assert matches("a\nc\n", "a\n…\nc\n")
    assert not matches("a\nb\nd\n", "a\n…\nc\n")
    assert not matches("a\nb\n", "a\n")
    assert not matches("a\n", "")
    assert matches("", "")
