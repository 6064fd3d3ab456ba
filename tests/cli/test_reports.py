"""The forms of a check that other tools read: SARIF 2.1.0, GitHub's own lines, JSON; on awkward names and places."""

from __future__ import annotations

import json
import re
import urllib.parse
from pathlib import Path
from typing import Any

import pytest

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import NOWHERE, Span
from sasaran.cli.reports import report_github, report_json, report_sarif
from tests.cli.runs import ROOT, RULES, ran

NAMES = [
    "aturan/pkh.yaml",
    "Aturan Desa/beasiswa 50%.yaml",
    "aturan/keluarga-é-中.yaml",
    "a:b,c;d#e?.yaml",
    "/rules/a b.yaml",
]
FEATURE = "# language: id\nFitur: Uji\n  Latar belakang:\n    Diketahui anggotanya:\n  Skenario: a\n    Maka b\n"


def diagnose(path: str) -> list[Diagnostic]:
    """Give problems of every shape: with and without a place, over several lines, with a second place."""
    span = Span(path, 3, 5, 3, 9)
    return [
        Diagnostic("SAS-C080", span, {"name": "a%b\nc", "known": "x"}, hint="known"),
        Diagnostic("SAS-C067", Span(path, 4, 1, 6, 2), hint="true"),
        Diagnostic("SAS-P008", span, {"key": "a"}, (Label(Span(path, 1, 1, 1, 2), "first"), Label(NOWHERE, "first"))),
        Diagnostic("SAS-C011", NOWHERE, {"path": path}),
        Diagnostic("SAS-C014", Span(path, 0, 0, 0, 0), {"path": path}),
    ]


def check_sarif(log: Any) -> None:
    """Check what the standard requires of the parts that we write."""
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert one["tool"]["driver"]["name"] == "sasaran"
    assert one["columnKind"] == "unicodeCodePoints"
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        for place in [*result.get("locations", []), *result.get("relatedLocations", [])]:
            _check_place(place["physicalLocation"])
        numbers = [place["id"] for place in result.get("relatedLocations", [])]
        assert len(set(numbers)) == len(numbers)


def _check_place(place: Any) -> None:
    uri = place["artifactLocation"]["uri"]
    assert re.fullmatch(r"(file:///)?[A-Za-z0-9._~/%-]+", uri)
    region = place.get("region")
    if region is not None:
        assert 1 <= region["startLine"] <= region["endLine"]
        assert region["startColumn"] >= 1
        assert region["endColumn"] >= (region["startColumn"] if region["startLine"] == region["endLine"] else 1)


@pytest.mark.parametrize("path", NAMES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_sarif_of_every_shape_is_what_the_standard_asks_for(path: str, lang: str) -> None:
    """Whatever a file is called and wherever a problem stands, the log keeps to SARIF, and the name can be read back."""
    log = report_sarif(diagnose(path), lang)
    check_sarif(json.loads(json.dumps(log)))
    first = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]  # type: ignore[index]
    assert urllib.parse.unquote(first.removeprefix("file://")) == path


def test_sarif_of_nothing_and_of_much() -> None:
    """No problem gives an empty list of results, thousands give one rule a code."""
    check_sarif(report_sarif([], "id"))
    many = report_sarif([item for number in range(1000) for item in diagnose(f"{number}.yaml")], "id")
    check_sarif(many)
    assert len(many["runs"][0]["tool"]["driver"]["rules"]) == 5  # type: ignore[index]


def test_sarif_carries_the_page_of_a_code() -> None:
    """Beside a result the code host shows what the code means, why it matters and its repair."""
    log: Any = report_sarif([Diagnostic("SAS-C070", Span("a.yaml", 1, 1, 1, 2), {"left": "a", "right": "b"})], "id")
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert "Mengapa penting" in rule["help"]["text"]
    assert rule["help"]["text"] in rule["help"]["markdown"]
    assert rule["shortDescription"]["text"] == "satuan berbeda: kiri `…`, kanan `…`"


@pytest.mark.parametrize("path", NAMES)
def test_github_lines_escape_what_ends_them(path: str) -> None:
    """Per cent signs, line ends, commas and colons of names and messages do not end a command."""
    lines = report_github(diagnose(path), "id")
    assert len(lines) == 5
    for line in lines:
        match = re.fullmatch(r"::(error|warning) ((?:\w+=[^,:]*,?)*)::(.+)", line)
        assert match, line
        values = dict(part.split("=", 1) for part in match[2].split(","))
        assert re.fullmatch(r"SAS-\w+", values["title"])
        assert "file" not in values or urllib.parse.unquote(values["file"]) == path
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", values.get("file", "") + match[3])
    assert "a%25b" in lines[0]
    assert "col=" not in lines[1]
    assert "endLine=6" in lines[1]


def test_json_counts_and_keeps_every_problem() -> None:
    """JSON has as many problems as there are, both languages each."""
    data = report_json(diagnose("a.yaml"), {"rules": "a"})
    assert (data["errors"], data["warnings"]) == (4, 1)
    assert len(data["diagnostics"]) == 5  # type: ignore[arg-type]


def test_rules_and_scenarios_are_checked_together(tmp_path: Path) -> None:
    """Several paths may be given; a folder of feature files is checked as scenarios, each with its own summary."""
    (tmp_path / "Uji é.feature").write_text(FEATURE, encoding="utf-8")
    result = ran("check", RULES, tmp_path)
    assert result.code == 1
    assert "Aturan dapat dipakai." in result.out
    assert "SAS-G002" in result.out
    assert "TIDAK akan dijalankan" in result.out.splitlines()[-1]
    assert ran("check", RULES, ROOT / "features").code == 0
    assert "Every scenario can be read." in ran("check", ROOT / "features", "--lang", "en").out
    data = json.loads(ran("check", RULES, tmp_path, "--format", "json").out)
    assert (data["usable"], data["name"], data["features"], data["scenarios"]) == (False, "indonesia", 1, 1)
    check_sarif(json.loads(ran("check", tmp_path / "Uji é.feature", "--format", "sarif").out))
    assert ran("check", tmp_path / "Uji é.feature", "--format", "github").out.startswith("::error file=")


def test_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """Nothing is checked where one of the paths is missing."""
    result = ran("check", RULES, tmp_path / "tidak-ada.feature")
    assert result.code == 2
    assert "SAS-U015" in result.err


def test_help_lists_every_code_by_room_and_knows_a_code_by_its_end() -> None:
    """Without a code all are listed, each under its room; `c70` is enough for SAS-C070; a wrong one says where to look."""
    listed = ran("help").out
    assert all(f"\n  {code}  " in listed for code in CATALOGUE)
    assert listed.index("SAS-P001") < listed.index("SAS-C001") < listed.index("SAS-H001") < listed.index("SAS-U001")
    assert "{" not in listed.replace("`{…}", "")
    for typed in ("c70", "C070", "sas-c070", " SAS-C070 "):
        assert ran("help", typed).out.startswith("galat[SAS-C070]")
    assert ran("help", "SAS-X1").code == 2
