"""The commands read, explain, village, help and version; faults of ours; pipes that close."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sasaran import __version__
from sasaran.api import Rulebook
from sasaran.cli.logging import REDACTED, hide_fields, redact_personal
from tests.cli.runs import AREAS, DAY, HOUSEHOLDS, ROOT, RULES, first_lines, ran, write_households

EXPLAIN = ("explain", HOUSEHOLDS, "--rules", RULES, "--areas", AREAS, "--on", DAY)


def test_version() -> None:
    """The version is the package's."""
    assert ran("version").out.strip() == f"sasaran {__version__}"


def test_help_tells_of_a_code_in_both_languages() -> None:
    """A code is explained in either language, also without its first part."""
    assert "galat[SAS-C001]" in ran("help", "SAS-C001").out
    assert "error[SAS-C001]" in ran("help", "c001", "--lang", "en").out


def test_explain_says_why_not() -> None:
    """An explanation names the household, the outcome and who decides."""
    result = ran(*EXPLAIN, "--program", "pkh", "--household", "K-017")
    assert result.code == 0
    assert "K-017" in result.out
    assert "TIDAK LAYAK" in result.out
    assert "eligible" in ran(*EXPLAIN, "--program", "pkh", "--household", "K-017", "--lang", "en").out.lower()


def test_explain_gives_json() -> None:
    """With --format json the one program's decision comes out, with its reasons."""
    data = json.loads(ran(*EXPLAIN, "--program", "pkh", "--household", "K-003", "--format", "json").out)
    assert [item["program"] for item in data["programs"]] == ["pkh"]
    assert data["programs"][0]["reasons"]


def test_explain_needs_no_key_where_there_is_one_household(tmp_path: Path) -> None:
    """A file of one household needs no --household."""
    file = write_households(tmp_path / "a.jsonl", first_lines(1))
    assert ran("explain", file, "--program", "pkh", "--rules", RULES, "--on", DAY).code == 0


def test_explain_of_a_rejected_household_tells_its_faults(tmp_path: Path) -> None:
    """A household that can't be read ends with 1 and its faults."""
    file = write_households(tmp_path / "a.jsonl", ['{"id_keluarga": "K-1", "desil_nasional": 12}'])
    result = ran("explain", file, "--program", "pkh", "--rules", RULES, "--on", DAY)
    assert result.code == 1
    assert "SAS-H013" in result.err


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_village_is_reported(tmp_path: Path, lang: str) -> None:
    """The report counts every household, and its files hold each decision and nothing from a network."""
    words = ("village", HOUSEHOLDS, "--rules", RULES, "--areas", AREAS, "--on", DAY, "--out", tmp_path, "--lang", lang)
    result = ran(*words)
    assert result.code == 1
    assert "K-0" in result.out
    lines = (tmp_path / "keputusan.jsonl").read_text(encoding="utf-8").splitlines()
    page = (tmp_path / "laporan.html").read_text(encoding="utf-8")
    assert len(lines) == 40
    assert page.count("<details>") == 40
    assert "http" not in page
    assert "<script" not in page
    assert sorted(path.name for path in tmp_path.iterdir()) == ["keputusan.jsonl", "laporan.html"]


def test_a_fault_of_ours_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A fault of the engine ends with 3 and one line that quotes no data; SASARAN_DEBUG=1 shows the traceback."""

    def break_down(*_: object, **__: object) -> object:
        raise KeyError("9902991203850001")

    monkeypatch.setattr(Rulebook, "decide", break_down)
    file = write_households(tmp_path / "a.jsonl", first_lines(1))
    words = ("decide", file, "--rules", RULES, "--on", DAY)
    result = ran(*words)
    assert result.code == 3
    assert len(result.err.strip().splitlines()) == 1
    assert "SAS-U090" in result.err
    assert "9902991203850001" not in result.err
    monkeypatch.setenv("SASARAN_DEBUG", "1")
    assert "Traceback" in ran(*words).err


def test_a_pipe_that_closes_is_no_fault() -> None:
    """Whoever stops reading early, as head does, leaves neither a traceback nor an error."""
    words = [sys.executable, "-m", "sasaran", "decide", HOUSEHOLDS, "--rules", RULES, "--on", DAY, "--format", "json"]
    process = subprocess.Popen(list(map(str, words)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    error = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait() == 0
    assert "Traceback" not in error
    assert "BrokenPipe" not in error


def test_logs_hide_personal_values(book: Rulebook) -> None:
    """A log drops the values of personal fields and whatever looks like a NIK, however deep it stands."""
    hide_fields(book.content)
    event = {"event": "x 9902991203850001 y", "nik": "12", "row": {"nik": "12", "list": ["9902991203850001"]}, "n": 3}
    seen = redact_personal(None, "info", event)
    assert "9902991203850001" not in str(seen)
    assert seen["nik"] == REDACTED
    assert seen["row"]["nik"] == REDACTED
    assert seen["n"] == 3
