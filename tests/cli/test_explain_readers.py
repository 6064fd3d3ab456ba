"""``sasaran explain --reader``: a decision told to one reader, on the screen, as a page or as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import DAY, HOUSEHOLDS, RULES, ran


def explain(*more: str) -> tuple[int, str, str]:
    """Explain one household's decision of one program."""
    words = ("--program", "pkh", "--on", DAY, "--household", "K-008", *more)
    result = ran("explain", HOUSEHOLDS, "--rules", RULES, *words)
    return result.code, result.out, result.err


def test_a_page_is_written_for_the_family(tmp_path: Path) -> None:
    """`--out` writes the page and shows nothing; its English names work too."""
    out = tmp_path / "lembar.html"
    code, shown, _ = explain("--reader", "family", "--lang", "en", "--format", "html", "--out", str(out))
    assert (code, shown) == (0, "")
    page = out.read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "Explanation for the family" in page


def test_data_says_who_reads() -> None:
    """`--format json` with a reader gives that reader's account; without one, the decision as ever."""
    code, shown, _ = explain("--reader", "auditor", "--format", "json")
    assert code == 0
    assert json.loads(shown)["reader"] == "auditor"
    assert json.loads(shown)["household"] == "–"
    code, shown, _ = explain("--format", "json")
    assert code == 0
    assert json.loads(shown)["programs"][0]["program"] == "pkh"


def test_without_a_reader_it_is_the_short_text() -> None:
    """The text that stood before stays; a page without a reader is the official's."""
    code, shown, _ = explain()
    assert code == 0
    assert shown.startswith("Keluarga K-008 · Program Keluarga Harapan")
    assert "Lembar petugas" in explain("--format", "html")[1]


@pytest.mark.parametrize("wrong", [["--reader", "tetangga"], ["--format", "pdf"], ["--out", "/tidak/ada/lembar.html"]])
def test_what_there_is_not_is_wrong_use(wrong: list[str]) -> None:
    """Another reader or form, or a place where nothing can be written, ends with 2 and one line."""
    code, shown, said = explain(*wrong)
    assert (code, shown) == (2, "")
    assert "galat[SAS-U" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("household", [["--household", "K-008"], []])
def test_of_two_records_of_one_household_none_is_taken_silently(tmp_path: Path, household: list[str]) -> None:
    """Without a day as of which it is known, an older and a newer record are told apart by nobody: both are named."""
    record = next(
        row for row in map(json.loads, Path(HOUSEHOLDS).read_text().splitlines()) if row["id_keluarga"] == "K-008"
    )
    file = tmp_path / "dua.jsonl"
    newer = {**record, "tanggal_data": "2026-02-20", "desil_nasional": 4}
    file.write_text(f"{json.dumps(record)}\n{json.dumps(newer)}\n")
    words = ["explain", str(file), "--rules", RULES, "--program", "pkh", "--on", "2026-03-01", "--reader", "keluarga"]
    result = ran(*words, *household)
    assert (result.code, result.out) == (1, "")
    assert "dua.jsonl:2: id_keluarga: galat[SAS-H051]" in result.err
    assert "--known-on" in result.err
    assert "20 Februari 2026" in ran(*words, *household, "--known-on", "2026-03-01").out
