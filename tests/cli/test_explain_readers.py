"""``sasaran explain --reader``: a decision told to one reader, on the screen, as a page or as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sasaran.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
VILLAGE = ROOT / "examples" / "desa-contoh" / "keluarga.jsonl"


def explain(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[object, str, str]:
    words = [
        "explain",
        str(VILLAGE),
        "--rules",
        str(ROOT / "rules"),
        "--program",
        "pkh",
        "--on",
        "2026-02-01",
        "--household",
        "K-008",
    ]
    with pytest.raises(SystemExit) as left:
        run([*words, *more])
    printed = capsys.readouterr()
    return left.value.code, printed.out, printed.err


def test_a_page_is_written_for_the_family(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """`--out` writes the page and shows nothing; its English names work too."""
    out = tmp_path / "lembar.html"
    code, shown, _ = explain(capsys, "--reader", "family", "--lang", "en", "--format", "html", "--out", str(out))
    assert (code, shown) == (0, "")
    page = out.read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "Explanation for the family" in page


def test_data_says_who_reads(capsys: pytest.CaptureFixture[str]) -> None:
    """`--format json` with a reader gives that reader's account; without one, the decision as ever."""
    code, shown, _ = explain(capsys, "--reader", "auditor", "--format", "json")
    assert code == 0
    assert json.loads(shown)["reader"] == "auditor"
    assert json.loads(shown)["household"] == "–"
    code, shown, _ = explain(capsys, "--format", "json")
    assert code == 0
    assert json.loads(shown)["programs"][0]["program"] == "pkh"


def test_without_a_reader_it_is_the_short_text(capsys: pytest.CaptureFixture[str]) -> None:
    """The text that stood before stays; a page without a reader is the official's."""
    code, shown, _ = explain(capsys)
    assert code == 0
    assert shown.startswith("Keluarga K-008 · Program Keluarga Harapan")
    assert "Lembar petugas" in explain(capsys, "--format", "html")[1]


@pytest.mark.parametrize("wrong", [["--reader", "tetangga"], ["--format", "pdf"], ["--out", "/tidak/ada/lembar.html"]])
def test_what_there_is_not_is_wrong_use(capsys: pytest.CaptureFixture[str], wrong: list[str]) -> None:
    """Another reader or form, or a place where nothing can be written, ends with 2 and one line."""
    code, shown, said = explain(capsys, *wrong)
    assert (code, shown) == (2, "")
    assert "galat[SAS-U" in said
    assert "Traceback" not in said
