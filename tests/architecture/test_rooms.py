"""Sizes, arrows and names: what keeps the project readable."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "sasaran").rglob("*.py"))
LONGEST = 500
LAZY = "sasaran.deciding"
"""Brought in with the first decision (docs/adr/0004)."""

VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def test_no_file_is_longer_than_500_lines() -> None:
    """A file has one job: none has more than 500 lines."""
    sizes = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert not {path: size for path, size in sizes.items() if size > LONGEST}


def test_names_say_what_a_file_does() -> None:
    """No file or folder is called utils, helpers, common or manager."""
    assert not [
        path for path in SOURCES if VAGUE & {part.removesuffix(".py") for part in path.relative_to(ROOT / "src").parts}
    ]


def test_every_file_says_what_it_is() -> None:
    """Each module begins with a docstring."""
    assert not [
        str(path.relative_to(ROOT)) for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]


def test_no_import_hides_in_a_function() -> None:
    """Imports stand at the top of a file, where the arrows can be seen; one waits for the first decision."""
    hidden = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                inside = [each for each in ast.walk(node) if isinstance(each, ast.Import | ast.ImportFrom)]
                inside = [each for each in inside if getattr(each, "module", None) != LAZY]
                hidden += [f"{path.relative_to(ROOT)}:{each.lineno}" for each in inside]
    assert not hidden


def test_only_the_screen_prints() -> None:
    """Nothing prints but `cli/screen.py` (and a traceback that was asked for in `cli/failing.py`)."""
    printing = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id == "print":
                printing.append(str(path.relative_to(ROOT)))
            if isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr"):
                printing.append(path.name)
    assert set(printing) <= {"screen.py", "progress.py", "failing.py", "logging.py", "main.py"}


def test_the_engine_knows_nothing_of_this_machine_or_this_country() -> None:
    """No source names a path of somebody's machine, and the machinery has no Indonesian program in it."""
    for path in SOURCES:
        text = path.read_text("utf-8")
        assert "/home/" not in text, path
        assert "/tmp/" not in text, path
        # The made-up population has the fields of one register, DTSEN, by its task, as a mapping of that register would: its
        # columns are the bundled vocabulary's, and what a rulebook lacks is left out. `test_only_its_command_makes_people`
        # keeps it from the engine.
        if not {"catalogue", "synth"} & set(path.parts):
            assert "desil_nasional" not in text, path


def test_only_its_command_makes_people() -> None:
    """Nothing but the command `synth` knows the room that is made of one country's register."""
    users = {
        path.name for path in SOURCES if "synth" not in path.parent.parts and "sasaran.synth" in path.read_text("utf-8")
    }
    assert users == {"synth.py"}


def test_arrows_point_one_way() -> None:
    """`lint-imports` keeps every contract, where it is installed."""
    pytest.importorskip("importlinter")
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=_with_source())
    assert done.returncode == 0, done.stdout[-3000:]


def _with_source() -> dict[str, str]:
    return {"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"}
