"""The command read: names, forms, files, and what is said where there is no such name."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.runs import DAY, ROOT, RULES, ran

READ = ("read", RULES, "--on", DAY)
PAGE = ROOT / "docs" / "read.md"


@pytest.mark.parametrize(
    ("option", "name", "heading"),
    [
        ("--program", "pkh", "Program Keluarga Harapan"),
        ("--criteria", "daftar_negatif_bansos", "Kriteria bersama: Daftar negatif bantuan sosial"),
        ("--definition", "kepala", "Istilah: Kepala keluarga"),
        ("--parameter", "upah_minimum", "Nilai: Upah minimum provinsi sebulan"),
        ("--attestation", "menolak_bantuan", "Pernyataan: Menolak bantuan"),
    ],
)
def test_one_thing_is_read_by_its_kind_and_by_its_name_alone(option: str, name: str, heading: str) -> None:
    """A thing is found by its kind and name, and by its name alone, in the rulebook that is named or the bundled one."""
    found = ran(*READ, option, name)
    assert (found.code, found.err) == (0, "")
    assert found.out.splitlines()[0] == heading
    assert ran("read", RULES, name, "--on", DAY).out == found.out
    assert ran("read", name, "--on", DAY).out == found.out


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("--program", "pkk"), "SAS-U011", "pkh"),
        (("--program", "nope"), "SAS-U011", "blt_desa"),
        (("--parameter", "upah_minimun"), "SAS-U030", "upah_minimum"),
        (("--criteria", "pkh"), "SAS-U030", "daftar_negatif_bansos"),
        (("batas_desil_pk",), "SAS-U030", "batas_desil_pkh"),
        (("--program", "pkh", "--parameter", "upah_minimum"), "SAS-U032", "--parameter upah_minimum"),
        (("pkh", "--table", "x"), "SAS-U032", "--table x"),
        (("--program", "blt_desa", "--on", "2019-06-01"), "SAS-U012", "31 Desember 2023"),
        (("--program", "pkh", "--format", "pdf"), "SAS-U003", "html"),
        (("--program", "pkh", "--out", "nowhere/pkh.html"), "SAS-U017", "nowhere/pkh.html"),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_nearest(words: tuple[str, ...], code: str, hint: str) -> None:
    """Wrong use ends with 2, names what is near, and prints nothing."""
    day = () if "--on" in words else ("--on", DAY)
    for lang in ("id", "en"):
        result = ran("read", RULES, *words, *day, "--lang", lang)
        assert (result.code, result.out) == (2, "")
        assert code in result.err
        assert hint in result.err or lang == "en"


def test_without_a_name_the_whole_rulebook_is_read() -> None:
    """The reading of a rulebook begins with the list of its programs and has each of those in force."""
    text = ran(*READ).out
    assert "DAFTAR PROGRAM" in text
    for name in ("pkh", "sembako", "tkm_pemula", "ucj_pekerja_rentan"):
        assert f"({name})\n" in text
    assert "BLT Dana Desa 2023 · blt_desa · 1 Januari 2023 sampai 31 Desember 2023" in text


def test_a_page_is_written_to_a_file(tmp_path: Path) -> None:
    """With --out the reading goes to the file, and the page in it needs nothing from outside."""
    file = tmp_path / "pkh.html"
    result = ran(*READ, "--program", "pkh", "--format", "html", "--out", file)
    assert (result.code, result.out) == (0, "")
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert not re.search(r"(src|href)=\"(?!#)|@import|url\(|<script", page)


def test_json_has_values_as_machines_read_them() -> None:
    """A value's rows have plain numbers and ISO days beside the words."""
    data = json.loads(ran(*READ, "--parameter", "iuran_bpu_dibayar_apbdes", "--format", "json").out)
    rows = [row["data"] for row in data["table"]["rows"]]
    assert rows[0] == {
        "value": 16800, "from": "2026-01-01", "through": "2026-03-31", "source": "radarbekasi", "confidence": "press",
    }  # fmt: skip
    assert [row["value"] for row in rows[1:3]] == [16800, 8400]
    assert [row["now"] for row in data["table"]["rows"]] == [True, False, False, False]


def commands() -> list[tuple[str, list[str]]]:
    """List the commands that the page shows, each with the lines shown below it."""
    blocks = re.findall(r"^```console\n\$ (.*?)\n(.*?)```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    listed = re.findall(r"^\| `(sasaran read .*?)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    return [(command, shown.splitlines()) for command, shown in blocks] + [(command, []) for command in listed]


@pytest.mark.parametrize(("command", "shown"), commands())
def test_commands_of_the_page_do_what_it_shows(
    command: str, shown: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each command of docs/read.md runs and prints the lines that the page shows of it."""
    monkeypatch.chdir(ROOT)
    words = [word.replace("pkh.html", f"{tmp_path}/pkh.html") for word in shlex.split(command)[1:]]
    result = ran(*words)
    assert (result.code, result.err) == (0, "")
    assert [line for line in shown if line not in result.out.splitlines()] == []


def test_the_page_shows_commands() -> None:
    """The page has commands to be run."""
    assert len(commands()) > 7
