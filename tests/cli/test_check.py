"""A rulebook in, its problems out, in four forms."""

from __future__ import annotations

import json
import os
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


def test_one_file_of_many_is_named_itself_and_sent_to_its_folder(tmp_path: Path) -> None:
    """Of one program file nothing untrue is said of its folder: the file lacks the head, and the folder is to be named."""
    (tmp_path / "rulebook.yaml").write_text("rulebook: a\nversion: '1'\nlanguage: 1\n", encoding="utf-8")
    one = tmp_path / "pkh.yaml"
    one.write_text("actor: kader\n", encoding="utf-8")
    found = json.loads(ran("check", one, "--format", "json").out)["diagnostics"]
    assert [each["code"] for each in found] == ["SAS-C011"]
    assert str(one) in found[0]["message"]["id"]
    assert "foldernya" in found[0]["hint"]["id"]


@pytest.mark.parametrize("name", ["pkh.yaml", "program"])
def test_what_may_not_be_read_is_not_left_out_without_a_word(broken: Path, name: str) -> None:
    """A file or subfolder without the right to read it refuses the rulebook, and is named."""
    (broken / "program").mkdir()
    place = broken / name
    place.chmod(0)
    try:
        if os.access(place, os.R_OK):
            pytest.skip("this user may read everything")
        found = json.loads(ran("check", broken, "--format", "json").out)["diagnostics"]
    finally:
        place.chmod(0o700)
    assert [each["code"] for each in found] == ["SAS-C017"]
    assert str(place) in found[0]["hint"]["id"]


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
