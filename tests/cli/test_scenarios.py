"""``sasaran test``: scenarios from an owner's folder, wrong input first."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.runs import ROOT, RULES, ran

FEATURES = ROOT / "features"


def test_a_folder_without_scenarios_is_told_of() -> None:
    """No scenario found is no success."""
    done = ran("test", RULES, ROOT / "examples")
    assert done.code == 2
    assert "SAS-U025" in done.err


def test_every_bundled_scenario_holds() -> None:
    """The bundled scenarios agree with the bundled rules, and each file is listed with its count."""
    done = ran("test", RULES, FEATURES)
    assert done.code == 0, done.out[-2000:]
    for path in FEATURES.rglob("*.feature"):
        assert path.as_posix() in done.out


def test_a_scenario_that_does_not_hold_is_shown_where_it_fails(tmp_path: Path) -> None:
    """Exit code 1, the line of the step, and the command to run again; in English too."""
    text = (FEATURES / "kemensos" / "sembako.feature").read_text("utf-8")
    path = tmp_path / "salah.feature"
    path.write_text(text.replace("bantuannya Rp200.000", "bantuannya Rp300.000"), encoding="utf-8")
    line = text.split("\n").index("    Dan bantuannya Rp200.000 per bulan") + 1
    for lang in ("id", "en"):
        done = ran("test", RULES, path, "--lang", lang)
        assert done.code == 1
        assert f"{path}:{line}:5: " in done.out
        assert "SAS-G090" in done.out
        assert f"sasaran test {RULES} {path}" in done.out
    found = json.loads(ran("test", RULES, path, "--format", "json").out)
    assert [each["line"] for each in found["diagnostics"]] == [line]
    assert sum(not each["holds"] for each in found["features"][0]["scenarios"]) == 1
    assert ran("test", RULES, path, "--format", "github").out.startswith("::error file=")
