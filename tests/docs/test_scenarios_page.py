"""The pages of scenarios list the sentences that there are, all of them and no others; who follows them gets through."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sasaran.scenarios.phrases import show_phrase
from sasaran.scenarios.steps import list_steps
from tests.docs.consoles import read_steps, take
from tests.docs.pages import DOCS


@pytest.mark.parametrize(("name", "lang"), [("scenarios.md", "id"), ("scenarios.en.md", "en")])
def test_the_page_lists_every_sentence(name: str, lang: str) -> None:
    """What a program's owner may write stands on the page, and nothing stands there that would not be understood."""
    page = (DOCS / name).read_text("utf-8")
    listed = [re.sub(r" \*\(.*\)\*$", "", line[2:]) for line in page.split("\n") if line.startswith("- ")]
    assert listed == [show_phrase(step.phrase) for step in list_steps(lang)]


def test_one_rule_file_and_one_feature_file_run_from_an_empty_folder(tmp_path: Path) -> None:
    """Who writes the page's blocks into an empty folder has tested rules, with the command and with pytest."""
    steps = read_steps((DOCS / "scenarios.en.md").read_text("utf-8"))
    assert [step.file for step in steps if step.file] == [
        "rules/school_meals.yaml", "features/school_meals.feature", "test_school_meals.py",
    ]  # fmt: skip
    for step in steps:
        take(step, tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 passed" in done.stdout
