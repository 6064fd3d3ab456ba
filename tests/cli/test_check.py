"""A rulebook in, its problems out, in four forms."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.runs import RULES, ran

BROKEN = "program: pkh\ntitle:\n  id: Percobaan\nvalid:\n  from: 31-12-2022\neligibility:\n  all: []\n"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A rulebook with one broken program."""
    (tmp_path / "pkh.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_the_bundled_rulebook_can_be_used() -> None:
    """The bundled rulebook has no errors, and the last line says so."""
    result = ran("check", RULES)
    assert result.code == 0
    assert result.out.splitlines()[-1] == "Aturan dapat dipakai."
    assert re.match(r"Diperiksa: \d+ program, \d+ edisi, \d+ tabel nilai, \d+ isian\.", result.out.splitlines()[-2])


def test_a_broken_rulebook_ends_with_one(broken: Path) -> None:
    """Problems are shown with their place, and the end says what to do."""
    result = ran("check", broken)
    assert result.code == 1
    assert f"{broken}/pkh.yaml:" in result.out
    assert "BELUM dapat dipakai" in result.out.splitlines()[-1]
    assert "can NOT be used" in ran("check", broken, "--lang", "en").out


def test_json_has_both_languages(broken: Path) -> None:
    """JSON carries each problem with its place and its words in both languages."""
    data = json.loads(ran("check", broken, "--format", "json").out)
    assert data["usable"] is False
    assert data["errors"] == sum(item["severity"] == "error" for item in data["diagnostics"]) > 0
    assert set(data["diagnostics"][0]["message"]) == {"id", "en"}


def test_sarif_has_what_the_standard_asks_for(broken: Path) -> None:
    """SARIF 2.1.0 has version, tool, rules and results, whose rule and place exist."""
    log = json.loads(ran("check", broken, "--format", "sarif").out)
    (one,) = log["runs"]
    codes = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert log["version"] == "2.1.0"
    assert one["results"]
    for result in one["results"]:
        assert codes[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"]
        for place in result.get("locations", ()):
            assert place["physicalLocation"]["region"]["startLine"] >= 1


def test_github_lines_are_commands(broken: Path) -> None:
    """Each problem is one workflow command with file, line and column."""
    lines = ran("check", broken, "--format", "github").out.splitlines()
    assert lines
    assert all(
        re.match(r"::(error|warning) (file=[^,]+,line=\d+,col=\d+.*,)?title=SAS-[A-Z]\d+::.", line) for line in lines
    )


def test_a_single_file_and_an_empty_folder_are_told_apart_from_a_crash(tmp_path: Path) -> None:
    """A folder without a rulebook and a file that is none are problems of the user's, with a code."""
    assert ran("check", tmp_path).code == 1
    file = tmp_path / "notes.yaml"
    file.write_bytes(b"\xff\xfe\x00")
    result = ran("check", file)
    assert result.code == 1
    assert "SAS-" in result.out
