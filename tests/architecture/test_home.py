"""The project's home: what README and the documentation show runs as shown."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.runs import ROOT, ran

README = ROOT / "README.md"
CONTRACT = ROOT / "docs" / "contract.md"
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def commands() -> list[str]:
    """Give every command line of ours that the README shows."""
    if not README.exists():
        return []
    blocks = [text for kind, text in BLOCK.findall(README.read_text("utf-8")) if kind in ("sh", "console", "bash")]
    lines = [line.removeprefix("$ ").strip() for text in blocks for line in text.replace("\\\n", " ").splitlines()]
    return [line for line in lines if line.startswith("sasaran ")]


@pytest.mark.parametrize("line", commands())
def test_commands_of_the_readme_run(line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each command that the README shows ends with 0, or with 1 where it says that the example has a spoilt line."""
    monkeypatch.chdir(ROOT)
    words = [word.replace("build/", f"{tmp_path}/") for word in shlex.split(line, comments=True)[1:]]
    result = ran(*words)
    assert result.code in (0, 1), result.err
    assert "Traceback" not in result.err


def test_the_readme_shows_commands_and_python() -> None:
    """The README shows how to begin on the command line and in Python."""
    kinds = {kind for kind, _ in BLOCK.findall(README.read_text("utf-8"))}
    assert commands()
    assert "python" in kinds


def test_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The Python that the README shows runs as it stands, from the repository's folder."""
    monkeypatch.chdir(ROOT)
    for kind, text in BLOCK.findall(README.read_text("utf-8")):
        if kind == "python":
            exec(compile(text, "README.md", "exec"), {})
    assert capsys.readouterr().out


def test_links_lead_somewhere() -> None:
    """Each relative link of the project's own pages leads to a file."""
    pages = [
        README,
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
        CONTRACT,
        *sorted((ROOT / "docs" / "adr").glob("*.md")),
    ]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_licence_is_the_one_that_is_declared() -> None:
    """LICENSE is the Apache License 2.0, as the package says."""
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_every_command_is_documented() -> None:
    """The contract page names every command that exists."""
    page = CONTRACT.read_text("utf-8")
    for command in ("check", "read", "decide", "explain", "village", "diff", "format", "new", "help", "version"):
        assert f"`sasaran {command}" in page
