"""The command programs: forms, files, the bundled rules, and wrong use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import ROOT, RULES, ran

MARAVA = ROOT / "docs" / "examples" / "marava" / "rules"


def test_it_lists_the_bundled_rules_where_none_are_named() -> None:
    """Without a folder the bundled rules are listed, as with their folder."""
    found = ran("programs")
    assert (found.code, found.err) == (0, "")
    assert found.out == ran("programs", RULES).out
    assert found.out.startswith("Daftar program: ")


def test_it_lists_any_rulebook_in_the_language_that_is_asked_for() -> None:
    """Another country's rulebook is listed in English."""
    found = ran("programs", MARAVA, "--lang", "en")
    assert found.code == 0
    assert found.out.splitlines()[0] == "Programs: Benefits of the Republic of Marava"
    assert "Contents: programs: 4; classifications: 0; editions: 4; bodies: 1" in found.out


def test_a_file_gets_what_the_screen_would(tmp_path: Path) -> None:
    """`--out` writes the same text and shows nothing."""
    page = tmp_path / "program.json"
    found = ran("programs", MARAVA, "--format", "json", "--out", page)
    assert (found.code, found.out, found.err) == (0, "", "")
    assert json.loads(page.read_text(encoding="utf-8"))["kind"] == "programs"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("nowhere",), "SAS-U015"),
        ((MARAVA, "--format", "pdf"), "SAS-U003"),
        ((MARAVA, "--out", "nowhere/program.md"), "SAS-U017"),
        ((MARAVA, "pkh"), "SAS-U005"),
    ],
)
def test_wrong_use_is_refused_with_its_code(words: tuple[object, ...], code: str) -> None:
    """A folder, form or file that can't be used is refused, and nothing is listed."""
    found = ran("programs", *words)
    assert found.code == 2
    assert found.out == ""
    assert code in found.err
