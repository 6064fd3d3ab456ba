"""``sasaran suggest``, as an owner's officer uses it: wrong input first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runs import ran
from tests.support.small_scenarios import BOOK, FORMS, RULE, START, WORDS, tell


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "aturan"
    folder.mkdir()
    for name, text in (("rulebook.yaml", BOOK + FORMS), ("kata.yaml", WORDS), ("bantuan.yaml", RULE)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_program_that_is_not_there_gets_the_nearest(rules: Path, tmp_path: Path) -> None:
    """A mistyped program is refused before anything is written."""
    out = tmp_path / "usulan.feature"
    found = ran("suggest", rules, "--program", "bantuam", "--out", out)
    assert found.code == 2
    assert "SAS-U011" in found.err
    assert "`bantuan`" in found.err
    assert not out.exists()


def test_a_day_without_an_edition_is_refused(rules: Path, tmp_path: Path) -> None:
    """Before the program began there is nothing to propose for."""
    found = ran("suggest", rules, "--program", "bantuan", "--on", "2020-01-01", "--out", tmp_path / "x.feature")
    assert (found.code, "SAS-U012" in found.err) == (2, True)


def test_a_folder_without_scenarios_is_refused(rules: Path, tmp_path: Path) -> None:
    """Where scenarios are named there must be some."""
    found = ran("suggest", rules, tmp_path / "tiada", "--program", "bantuan", "--out", tmp_path / "x.feature")
    assert (found.code, "SAS-U025" in found.err) == (2, True)


def test_scenarios_that_fail_are_shown_and_nothing_is_written(rules: Path, tmp_path: Path) -> None:
    """What is missing beside scenarios that are wrong can't be said."""
    given, out = tmp_path / "uji.feature", tmp_path / "usulan.feature"
    given.write_text(START + tell("1 Februari 2026", "3", "tidak", 'hasilnya "tidak layak"'), encoding="utf-8")
    found = ran("suggest", rules, given, "--program", "bantuan", "--out", out)
    assert found.code == 1
    assert "SAS-G090" in found.err
    assert not out.exists()


def test_where_it_cannot_be_written_it_is_said(rules: Path) -> None:
    """A file in the place of a folder is no crash."""
    found = ran("suggest", rules, "--program", "bantuan", "--out", rules / "kata.yaml" / "usulan.feature")
    assert (found.code, "SAS-U017" in found.err) == (2, True)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_file_that_is_written_passes(rules: Path, tmp_path: Path, lang: str) -> None:
    """`sasaran test` reads back what was written, in either language, and `sasaran check` finds it sound."""
    out = tmp_path / "usulan" / "bantuan.feature"
    made = ran("suggest", rules, "--program", "bantuan", "--out", out, "--lang", lang)
    assert (made.code, made.err) == (0, "")
    assert ("11 dari 11" if lang == "id" else "11 of 11") in made.out
    text = out.read_text("utf-8")
    assert text.startswith(f"# language: {lang}\n# ")
    assert ("# usulan mesin: " if lang == "id" else "# proposed by machine: ") in text
    assert ran("test", rules, out).code == 0
    assert ran("check", out).code == 0
    assert "sudah terlihat" in ran("test", rules, out, "--coverage").out


def test_the_screen_gets_the_file_alone(rules: Path) -> None:
    """With ``-`` the file goes to standard output and the remarks to standard error."""
    found = ran("suggest", rules, "--program", "bantuan", "--out", "-")
    assert found.code == 0
    assert found.out.startswith("# language: id\n")
    assert "11 dari 11" in found.err


def test_nothing_is_written_where_nothing_is_missing(rules: Path, tmp_path: Path) -> None:
    """A proposal that was accepted needs no second one."""
    first, second = tmp_path / "satu.feature", tmp_path / "dua.feature"
    ran("suggest", rules, "--program", "bantuan", "--out", first)
    found = ran("suggest", rules, first, "--program", "bantuan", "--out", second)
    assert found.code == 0
    assert "Tidak ada yang perlu diusulkan" in found.out
    assert not second.exists()


def test_mutants_are_told_where_they_are_asked_for(rules: Path, tmp_path: Path) -> None:
    """With ``--mutants`` it says how many small changes are noticed and how many live."""
    found = ran("suggest", rules, "--program", "bantuan", "--out", tmp_path / "x.feature", "--mutants")
    assert found.code == 0
    assert "0 masih lolos" in found.out
