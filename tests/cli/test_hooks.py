"""The hooks for pre-commit, run by pre-commit itself in a repository of rules."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sasaran.cli.main import COMMANDS
from tests.cli.runs import ROOT, ran

HOOKS = ROOT / ".pre-commit-hooks.yaml"
INSTALLS = os.environ.get("SASARAN_TRY_REPO") == "1"
"""With it the hooks are installed as at a user's, which fetches every dependency; else the command of this test is run."""

needs_both = pytest.mark.skipif(
    shutil.which("git") is None or subprocess.run([sys.executable, "-m", "pre_commit", "--version"], capture_output=True, check=False).returncode != 0,
    reason="git or pre-commit is not installed",
)  # fmt: skip


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Uji", "-c", "user.email=uji@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> Path:
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "semua")
    return folder


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """A repository that has the hooks."""
    folder = tmp_path / "sasaran"
    if INSTALLS:
        shutil.copytree(
            ROOT, folder, ignore=shutil.ignore_patterns(".git", ".venv", "build", "*cache*", "node_modules")
        )
    else:
        folder.mkdir()
        text = HOOKS.read_text("utf-8").replace("language: python", "language: system")
        (folder / HOOKS.name).write_text(text, encoding="utf-8")
    return commit(folder)


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of rules, with a fresh rulebook and a program."""
    folder = tmp_path / "aturan"
    folder.mkdir()
    monkeypatch.chdir(folder)
    ran("new", "rulebook", "uji", "--out", "rules")
    ran("new", "program", "bantuan", "--out", "rules")
    return commit(folder)


def run_hook(hooks: Path, rules: Path, name: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "COV"))}
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), name, "--all-files", "--verbose"]
    environment = {**kept, "PATH": path, "PRE_COMMIT_HOME": str(tmp_path / "simpanan")}
    return subprocess.run(command, cwd=rules, capture_output=True, text=True, check=False, env=environment)


def test_hooks_call_commands_that_exist() -> None:
    """Each hook calls a command of ours."""
    hooks = yaml.safe_load(HOOKS.read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["sasaran-check", "sasaran-format"]
    assert all(hook["entry"].split()[0] == "sasaran" and hook["entry"].split()[1] in COMMANDS for hook in hooks)


@needs_both
def test_the_check_lets_good_rules_pass_and_stops_others(hooks: Path, rules: Path, tmp_path: Path) -> None:
    """`sasaran-check` passes a fresh rulebook; with a mistake it fails and shows it."""
    good = run_hook(hooks, rules, "sasaran-check", tmp_path)
    assert good.returncode == 0, good.stdout + good.stderr
    program = rules / "rules" / "bantuan.yaml"
    program.write_text(program.read_text("utf-8").replace("desil <= 4", "desil <= empat"), encoding="utf-8")
    bad = run_hook(hooks, rules, "sasaran-check", tmp_path)
    assert bad.returncode == 1
    assert "rules/bantuan.yaml:" in bad.stdout
    assert "galat[SAS-" in bad.stdout


@needs_both
def test_the_format_hook_mends_and_says_so(hooks: Path, rules: Path, tmp_path: Path) -> None:
    """`sasaran-format` passes what is in style; what is not it writes anew, and stops the commit once."""
    assert run_hook(hooks, rules, "sasaran-format", tmp_path).returncode == 0
    program = rules / "rules" / "bantuan.yaml"
    tidy = program.read_text("utf-8")
    program.write_text(tidy.replace("program: bantuan", "program:   'bantuan'"), encoding="utf-8")
    assert run_hook(hooks, rules, "sasaran-format", tmp_path).returncode == 1
    assert program.read_text("utf-8") == tidy


def test_the_workflow_calls_commands_as_they_are() -> None:
    """The example for code hosts is YAML, and each of its commands is one that exists."""
    workflow = yaml.safe_load((ROOT / "docs" / "examples" / "github" / "rules.yml").read_text("utf-8"))
    lines = [step["run"] for step in workflow["jobs"]["rules"]["steps"] if step.get("run", "").startswith("sasaran ")]
    assert [line.split()[1] for line in lines] == ["check", "format", "diff"]
    assert all(line.split()[1] in COMMANDS for line in lines)


@pytest.mark.parametrize("name", ["diff.md", "hooks.md"])
def test_pages_show_commands_that_exist(name: str) -> None:
    """Each command line that these pages show is of a command, with options, that there are."""
    lines = [line for line in (ROOT / "docs" / name).read_text("utf-8").splitlines() if line.startswith("sasaran ")]
    assert lines
    for line in lines:
        words = line.partition("#")[0].split()[1:]
        options = {word for word in words if word.startswith("--")}
        helped = ran(words[0], "--help").out
        assert words[0] in COMMANDS
        assert all(option in helped for option in options), line
