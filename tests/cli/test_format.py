"""Rule files in, the same in one style out; with --check nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runs import RULES, ran

UGLY = "program:   uji   # catatan\ntitle:\n     id: 'Uji'\n"
TIDY = "program: uji  # catatan\ntitle:\n  id: Uji\n"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A folder with a file in style, one that is not, one that is broken, and a table."""
    (tmp_path / "a.yaml").write_text(TIDY, encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes(b"\xef\xbb\xbf" + UGLY.replace("\n", "\r\n").encode())
    (tmp_path / "c.csv").write_text("kode ,nama\n", encoding="utf-8")
    return tmp_path


def test_wrong_use_is_said_first(tmp_path: Path) -> None:
    """A folder that is not there, or none at all, is wrong use; nothing is written."""
    assert ran("format").code == 2
    result = ran("format", tmp_path / "tidak_ada")
    assert (result.code, "SAS-U015" in result.err) == (2, True)


def test_check_writes_nothing(rules: Path) -> None:
    """With --check the files that are not in style are named, the exit code is 1, and they stay as they are."""
    before = {path: path.read_bytes() for path in rules.iterdir()}
    result = ran("format", rules, "--check")
    assert (result.code, result.out) == (1, f"perlu dirapikan: {rules}/b.yaml\n")
    assert {path: path.read_bytes() for path in rules.iterdir()} == before
    assert ran("format", RULES, "--check").code == 0


def test_files_are_written_in_the_one_style(rules: Path) -> None:
    """Without it they are written: LF, no byte order mark; a second run finds nothing to do; tables are left alone."""
    result = ran("format", rules, "--lang", "en")
    assert (result.code, result.out) == (0, f"formatted: {rules}/b.yaml\n")
    assert (rules / "b.yaml").read_bytes() == TIDY.encode()
    assert (rules / "c.csv").read_text("utf-8") == "kode ,nama\n"
    assert sorted(path.name for path in rules.iterdir()) == ["a.yaml", "b.yaml", "c.csv"]
    again = ran("format", rules)
    assert (again.code, again.out, again.err) == (0, "", "2 berkas sudah rapi\n")


def test_a_broken_file_is_left_and_told_of(rules: Path) -> None:
    """A file that YAML can't read without doubt stays as it is, with its diagnostics; the others are formatted."""
    broken = "program: uji\n\tjudul: x\n"
    (rules / "d.yaml").write_text(broken, encoding="utf-8")
    result = ran("format", rules)
    assert result.code == 1
    assert f"{rules}/d.yaml:2:1: galat[SAS-P004]" in result.out
    assert (rules / "d.yaml").read_text("utf-8") == broken
    assert (rules / "b.yaml").read_bytes() == TIDY.encode()


def test_files_may_be_named_one_by_one(rules: Path) -> None:
    """Files and folders may be mixed, as a hook gives them; one named twice is formatted once."""
    result = ran("format", rules / "b.yaml", rules, rules / "b.yaml")
    assert result.out.count("b.yaml") == 1


def test_rights_and_links_stay(rules: Path, tmp_path: Path) -> None:
    """A file keeps its rights; a link stays a link to the formatted file."""
    target = rules / "b.yaml"
    target.chmod(0o640)
    link = tmp_path / "tautan.yaml"
    link.symlink_to(target)
    assert ran("format", link).code == 0
    assert link.is_symlink()
    assert target.read_bytes() == TIDY.encode()
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_folder_without_rule_files_is_not_said_to_be_in_style(tmp_path: Path) -> None:
    """Where there is nothing to format, the folder is probably the wrong one."""
    result = ran("format", tmp_path)
    assert (result.code, "SAS-U064" in result.err) == (2, True)
