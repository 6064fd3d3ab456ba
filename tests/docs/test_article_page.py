"""The page that leads from the five articles to the rules: each file is there, and each command runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from sasaran.ir.rulebook import Content
from tests.cli.runs import ran
from tests.support.bundled import bundled_book

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "artikel.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith("| yang disebut")
]
COMMANDS = sorted({row[3].strip("`") for row in ROWS})
REFUSING = ("village",)
"""What runs over the example village ends with 1: one of its rows is broken on purpose, and refused."""


@pytest.fixture(scope="module")
def content() -> Content:
    return bundled_book().content


def test_each_of_the_five_articles_has_its_table() -> None:
    """Five articles, each with rows of four cells: what is named, what answers, which file, which command."""
    parts = re.split(r"^## (?=\d)", PAGE, flags=re.MULTILINE)[1:]
    assert [part[0] for part in parts] == ["1", "2", "3", "4", "5"]
    assert all(part.count("\n| ") >= 4 for part in parts)
    assert {len(row) for row in ROWS} == {4}


@pytest.mark.parametrize("path", sorted({row[2].strip("`") for row in ROWS}))
def test_the_file_is_there(path: str) -> None:
    """Each file that the page names exists."""
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_runs(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of the page runs from the folder's top, ends as the page says and prints something."""
    monkeypatch.chdir(ROOT)
    words = shlex.split(command)
    assert words[0] == "sasaran"
    found = ran(*words[1:])
    assert (found.code, found.err) == (1 if words[1] in REFUSING else 0, "")
    assert found.out.strip()


def test_names_that_stand_in_the_page_are_the_rulebook_s(content: Content) -> None:
    """A program that is named in backticks is one of the bundled rules."""
    named = {name for row in ROWS for name in re.findall(r"`([a-z_]+)`", row[1])}
    assert named
    assert named <= {edition.program for edition in content.editions}
