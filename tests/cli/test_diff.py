"""Two rulebooks in, what changed in meaning out: from folders, archives and git, with wrong use first."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.cli.runs import ran
from tests.support.check_book import BASE, program

OLD, NEW = program("all:\n  - desil <= 4\n  - a"), program("all:\n  - desil <= 5\n  - a")


def write_book(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dasar.yaml").write_text(BASE, encoding="utf-8")
    (folder / "uji.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def books(tmp_path: Path) -> tuple[Path, Path]:
    """Two rulebooks; the second is wider."""
    return write_book(tmp_path / "lama", OLD), write_book(tmp_path / "baru", NEW)


def test_what_is_no_rulebook_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing, a name that is not there, an empty folder, a damaged archive, a bad date: wrong use, each with its code."""
    monkeypatch.chdir(tmp_path)
    empty, damaged = tmp_path / "kosong", tmp_path / "rusak.zip"
    empty.mkdir()
    damaged.write_bytes(b"PK\x03\x04 bukan arsip")
    (tmp_path / "rusak.tar.gz").write_bytes(b"\x1f\x8b bukan arsip")
    right = write_book(tmp_path / "benar", OLD)
    for name, code in (
        ("", "SAS-U060"), ("tidak_ada", "SAS-U060"), (empty, "SAS-U064"), (damaged, "SAS-U063"), ("rusak.tar.gz", "SAS-U063"),
    ):  # fmt: skip
        result = ran("diff", name, right)
        assert (result.code, code in result.err, result.out) == (2, True, ""), result.err
    assert "SAS-U010" in ran("diff", right, right, "--on", "kemarin").err
    assert ran("diff", right).code == 2


def test_both_rulebooks_are_checked_first(books: tuple[Path, Path]) -> None:
    """Of a rulebook that can't be used its problems are told, of both in one run."""
    for folder in books:
        (folder / "uji.yaml").write_text(OLD.replace("desil <= 4", "desil <= empat"), encoding="utf-8")
    result = ran("diff", *books)
    assert result.code == 1
    assert all(f"{folder}/uji.yaml:" in result.err for folder in books)
    assert result.out == ""


def test_a_change_is_told_in_either_language(books: tuple[Path, Path]) -> None:
    """Text says what it does; English on request; Markdown has headings."""
    result = ran("diff", *books)
    assert result.code == 0
    assert "Sejak 1 Januari 2020: melebar" in result.out
    assert "Since 1 January 2020: widens" in ran("diff", *books, "--lang", "en").out
    assert ran("diff", *books, "--format", "md").out.startswith("## ")


def test_the_exit_code_says_whether_the_meaning_changed(books: tuple[Path, Path]) -> None:
    """Asked for, 4 means that the meaning changed, 0 that it did not; not asked for, both are fine."""
    old, new = books
    assert ran("diff", old, new, "--exit-code").code == 4
    assert ran("diff", old, old, "--exit-code").code == 0
    assert ran("diff", old, new).code == 0
    assert ran("diff", old, new, "--exit-code", "--on", "2019-12-31").code == 0


def test_json_holds_the_effect(books: tuple[Path, Path]) -> None:
    """JSON names the sides as they were given, and the effect by its code."""
    data = json.loads(ran("diff", *books, "--format", "json").out)
    assert (data["old"]["name"], data["changed"]) == (str(books[0]), True)
    assert data["programs"][0]["days"][0]["effect"] == "widens"


def test_archives_are_read_without_unpacking(books: tuple[Path, Path], tmp_path: Path) -> None:
    """A zip and a tar.gz, with or without one folder around them, are the rulebooks that they hold."""
    old, new = books
    packed = tmp_path / "lama.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in old.iterdir():
            archive.write(path, path.name)
        archive.writestr(".tersembunyi/x.yaml", "rulebook: lain\n")
    tarred = tmp_path / "baru.tar.gz"
    with tarfile.open(tarred, "w:gz") as archive:
        archive.add(new, "aturan-2027")
    assert json.loads(ran("diff", packed, old, "--format", "json").out)["identical"] is True
    assert json.loads(ran("diff", tarred, new, "--format", "json").out)["identical"] is True
    assert "melebar" in ran("diff", packed, tarred).out


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_revisions_are_read_without_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`HEAD~1:rules` is the folder as it was; what is not committed, and attributes of the repository, don't count."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)

    def git(*words: str) -> None:
        who = ("-c", "user.name=Uji", "-c", "user.email=uji@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "--quiet")
    (tmp_path / ".gitattributes").write_text("*.yaml export-ignore text eol=crlf\n", encoding="utf-8")
    rules = write_book(tmp_path / "rules", OLD)
    git("add", ".")
    git("commit", "--quiet", "-m", "satu")
    write_book(rules, NEW)
    git("commit", "--quiet", "-am", "dua")
    write_book(rules, program("when: b"))
    assert "melebar" in ran("diff", "HEAD~1:rules", "HEAD:rules", "--exit-code").out
    assert "tempat: lama HEAD~1:rules/uji.yaml:8" in ran("diff", "HEAD~1:rules", "HEAD:rules").out
    assert ran("diff", "HEAD:rules", rules, "--exit-code").code == 4
    for name, code in (
        ("HEAD~9:rules", "SAS-U062"),
        ("HEAD:aturan", "SAS-U062"),
        ("--help:rules", "SAS-U0"),
        ("HEAD", "SAS-U060"),
    ):
        result = ran("diff", "--", name, rules)
        assert (result.code, code in result.err) == (2, True), result.err
    assert "HEAD:rules" in ran("diff", "HEAD", rules).err


def test_outside_a_repository_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision where there is no repository, or no git at all, is wrong use and says so."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    folder = write_book(tmp_path / "rules", OLD)
    assert "SAS-U061" in ran("diff", "HEAD:rules", folder).err
    monkeypatch.setenv("PATH", "")
    assert "SAS-U061" in ran("diff", "HEAD:rules", folder).err
