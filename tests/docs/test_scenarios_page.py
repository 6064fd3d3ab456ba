"""The page of scenarios lists the sentences that there are, all of them and no others."""

from __future__ import annotations

import re

from sasaran.scenarios.phrases import show_phrase
from sasaran.scenarios.steps import STEPS
from tests.docs.pages import DOCS


def test_the_page_lists_every_sentence() -> None:
    """What a program's owner may write stands on the page, and nothing stands there that would not be understood."""
    page = (DOCS / "scenarios.md").read_text("utf-8")
    listed = [re.sub(r" \*\(.*\)\*$", "", line[2:]) for line in page.split("\n") if line.startswith("- ")]
    assert listed == [show_phrase(step.phrase) for step in STEPS]
