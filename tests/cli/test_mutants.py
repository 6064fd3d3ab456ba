"""``sasaran test --mutants`` and ``--coverage``, as an owner uses them: wrong input first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import ran
from tests.support.small_scenarios import BOOK, FORMS, RULE, START, WORDS, tell

DAY = "1 Februari 2026"
HOLES = tell(DAY, "3", "tidak", 'hasilnya "layak"')
WHOLE = (
    tell(DAY, "4", "tidak", 'hasilnya "layak"', "bantuannya 200000 per bulan", motor="ya")
    + tell(DAY, "5", "tidak", 'hasilnya "tidak layak"')
    + tell(DAY, "3", "ya", 'hasilnya "tidak layak"', motor="tidak")
    + tell("1 Januari 2025", "4", "tidak", 'hasilnya "layak"')
    + tell("31 Desember 2024", "4", "tidak", 'hasilnya "tidak berlaku"')
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("rulebook.yaml", BOOK + FORMS), ("kata.yaml", WORDS), ("bantuan.yaml", RULE)):
        path = tmp_path / "aturan" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "skenario").mkdir()
    return tmp_path


def write(folder: Path, scenarios: str) -> tuple[Path, Path]:
    (folder / "skenario" / "bantuan.feature").write_text(START + scenarios, encoding="utf-8")
    return folder / "aturan", folder / "skenario"


def test_a_program_that_is_not_there_is_refused(folder: Path) -> None:
    """A mistyped program gets the nearest right one."""
    done = ran("test", *write(folder, HOLES), "--mutants", "--program", "bantuann")
    assert done.code == 2
    assert "SAS-U011" in done.err
    assert "`bantuan`" in done.err


def test_scenarios_that_do_not_hold_try_no_mutants(folder: Path) -> None:
    """First the scenarios must agree with the rules: nothing is said of mutants before."""
    done = ran("test", *write(folder, HOLES.replace('"layak"', '"tidak layak"')), "--mutants")
    assert done.code == 1
    assert "SAS-G090" in done.out
    assert "Mutan" not in done.out


def test_a_hole_is_shown_with_the_scenario_to_write(folder: Path) -> None:
    """Exit code 1, the place of the condition, what was changed, and what to write; both languages."""
    paths = write(folder, HOLES)
    for lang, words in (("id", "Tulis skenario"), ("en", "Write a scenario in which")):
        done = ran("test", *paths, "--mutants", "--lang", lang)
        assert done.code == 1
        assert f"{paths[0] / 'bantuan.yaml'}:9:13: " in done.out
        assert "`<=`" in done.out
        assert words in done.out
    assert ran("test", *paths, "--mutants", "--at-least", "10").code == 0


def test_scenarios_that_catch_all_are_fine(folder: Path) -> None:
    """Exit code 0 and a hundred percent, and the reports hold the same."""
    paths = write(folder, WHOLE)
    done = ran("test", *paths, "--mutants", "--report", folder / "laporan")
    assert done.code == 0, done.out
    assert "100 %" in done.out
    found = json.loads((folder / "laporan" / "mutants.json").read_text("utf-8"))
    assert (found["counted"], found["noticed"]) == (10, 10)
    seen = json.loads((folder / "laporan" / "coverage.json").read_text("utf-8"))
    assert seen["hash"] == found["hash"]
    assert {each["text"]: each["unseen"] for each in seen["points"]}["desil <= 4"] == ["unknown"]


def test_an_accepted_mutant_lies_beside_the_scenarios_and_may_not_be_stale(folder: Path) -> None:
    """The list is found by its name; an entry whose mutant is noticed is refused."""
    paths = write(folder, WHOLE)
    listed = paths[1] / "mutan_diterima.yaml"
    listed.write_text("- id: bantuan/2025-01-01/eligibility/desil#4→5\n  alasan: tidak perlu\n", encoding="utf-8")
    done = ran("test", *paths, "--mutants")
    assert done.code == 1
    assert "SAS-G102" in done.out
    assert f"{listed.as_posix()}:1:1" in done.out


def test_coverage_alone_tries_no_mutants(folder: Path) -> None:
    """``--coverage`` tells what was never seen, and is no reason to fail; as JSON it is data."""
    paths = write(folder, HOLES)
    done = ran("test", *paths, "--coverage")
    assert done.code == 0
    assert "`desil <= 4` belum pernah salah atau tidak diketahui" in done.out
    assert "Mutan" not in done.out
    data = json.loads(ran("test", *paths, "--coverage", "--format", "json").out)
    assert data["coverage"]["editions"][0]["decisions"] == 1
    assert "mutants" not in data
