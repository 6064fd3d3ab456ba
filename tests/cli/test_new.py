"""A kind and a name in, a commented first file out, which the checker accepts as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

import sasaran
from tests.cli.runs import ran


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("new",), "SAS-U002", ""),
        (("new", "progam"), "SAS-U071", "`program`"),
        (("new", "xyz"), "SAS-U071", "rulebook"),
        (("new", "program", "Bantuan Lansia 2026"), "SAS-U072", "`bantuan_lansia_2026`"),
        (("new", "program", "2026"), "SAS-U072", "bantuan_lansia"),
        (("new", "parameter", "min"), "SAS-U072", ""),
        (("new", "program", "../x"), "SAS-U072", "`x`"),
    ],
)
def test_wrong_use_writes_nothing(here: Path, words: tuple[str, ...], code: str, said: str) -> None:
    """What can't be made, or can't be a name, is wrong use, with what to write instead."""
    result = ran(*words)
    assert (result.code, code in result.err, said in result.err) == (2, True, True), result.err
    assert list(here.iterdir()) == []


def test_a_fresh_rulebook_can_be_used() -> None:
    """A new rulebook passes the check as it stands, without a warning, and is in style."""
    assert ran("new", "rulebook", "desa_saya").code == 0
    assert sasaran.load("desa_saya").warnings == ()
    assert ran("format", "desa_saya", "--check").code == 0


@pytest.mark.parametrize("kind", ["program", "parameter", "criteria"])
def test_each_first_file_fits_a_fresh_rulebook(kind: str) -> None:
    """Each first file passes the check beside a fresh rulebook, without a warning, and is in style."""
    ran("new", "rulebook", "aturan")
    assert ran("new", kind, "contoh_saya", "--out", "aturan/baru/contoh.yaml").code == 0
    assert ran("check", "aturan").out.endswith("0 galat · 0 peringatan\nAturan dapat dipakai.\n")
    assert ran("format", "aturan", "--check").code == 0
    text = Path("aturan/baru/contoh.yaml").read_text("utf-8")
    assert f"{kind}: contoh_saya" in text
    assert "Contoh saya" in text
    assert "$" not in text


def test_the_first_program_decides() -> None:
    """The first program decides a household: eligible, ineligible, undetermined."""
    ran("new", "rulebook", "aturan")
    ran("new", "program", "bantuan", "--out", "aturan")
    book = sasaran.load("aturan")
    home = {"id_keluarga": "K-1", "desil": 2, "anggota": [{"id_anggota": "A-1", "tanggal_lahir": "1950-01-01"}]}
    assert book.decide(home, "2026-02-01")["bantuan"].outcome is sasaran.Outcome.ELIGIBLE
    assert book.decide({**home, "desil": 9}, "2026-02-01")["bantuan"].outcome is sasaran.Outcome.INELIGIBLE
    assert book.decide({"id_keluarga": "K-2"}, "2026-02-01")["bantuan"].outcome is sasaran.Outcome.UNDETERMINED


def test_nothing_is_overwritten(here: Path) -> None:
    """A file that is there, or a folder that holds anything, stays as it is."""
    (here / "bantuan.yaml").write_text("milik saya\n", encoding="utf-8")
    result = ran("new", "program", "bantuan")
    assert (result.code, "SAS-U073" in result.err) == (2, True)
    assert "SAS-U073" in ran("new", "rulebook", "aturan", "--out", here).err
    assert "SAS-U073" in ran("new", "rulebook", "aturan", "--out", here / "bantuan.yaml").err
    assert [(path.name, path.read_text("utf-8")) for path in here.iterdir()] == [("bantuan.yaml", "milik saya\n")]


def test_the_name_may_be_left_out() -> None:
    """Without a name there is a plain one, or that of the file which is written."""
    assert ran("new", "program").out == "ditulis: program_baru.yaml\n"
    ran("new", "criteria", "--out", "daftar-negatif.yaml", "--lang", "en")
    assert "criteria: daftar_negatif" in Path("daftar-negatif.yaml").read_text("utf-8")


def test_a_folder_that_is_not_there_yet_is_made(here: Path) -> None:
    """What is no file of rules by its ending is the folder to write into: a rulebook would not read it otherwise."""
    assert ran("new", "program", "bantuan_lansia", "--out", "program").code == 0
    assert [path.relative_to(here).as_posix() for path in here.rglob("*.yaml")] == ["program/bantuan_lansia.yaml"]
