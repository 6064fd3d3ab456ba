"""Pages that show a terminal: their files are written, their commands run, and what is printed is what the page shows.

In a page, a fence ``yaml file=aturan/rulebook.yaml`` (any language word) holds a file that the reader writes;
``file+=`` replaces one. What a command prints may go ``> into a file``. A fence ``console`` holds ``$ sasaran …`` lines, each followed by what it prints; a line ``…``
stands for any lines. ``console exit=1`` says with which exit code the last command ends.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

from sasaran.cli.main import run
from tests.support.bundled import share_bundled

_FENCE = re.compile(r"^```(?P<kind>\w+)(?P<words>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
ANY = "…"


@dataclass(frozen=True)
class Step:
    """A file to write, or a command to run with what it must print."""

    line: int
    file: str | None
    text: str
    command: str
    code: int


def read_steps(page: str) -> list[Step]:
    """Read the steps of a page, in order."""
    steps = []
    for fence in _FENCE.finditer(page):
        line = page.count("\n", 0, fence.start()) + 2
        words = dict(part.partition("=")[::2] for part in fence["words"].split())
        if "file" in words:
            steps.append(Step(line, words["file"], fence["text"], "", 0))
        elif fence["kind"] == "console":
            steps += _read_commands(fence["text"], line, int(words.get("exit", 0)))
    return steps


def _read_commands(text: str, line: int, code: int) -> list[Step]:
    found: list[Step] = []
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)
    assert not parts[0].strip(), f"line {line}: a console block begins with `$ `"
    for number, part in enumerate(parts[1:]):
        command, _, shown = part.partition("\n")
        found.append(Step(line, None, shown, command, code if number == len(parts) - 2 else 0))
    return found


def take(step: Step, folder: Path) -> None:
    """Do one step in a folder, and hold what it prints against the page."""
    if step.file is not None:
        path = folder / step.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.text, encoding="utf-8")
        return
    words = shlex.split(step.command)
    if words[:2] == ["cp", "-r"]:
        shutil.copytree(folder / words[2], folder / words[3])
        return
    into = words.pop() if words[-2:-1] == [">"] else None
    words = words[:-1] if into is not None else words
    assert words[0] == "sasaran", f"line {step.line}: only `sasaran` and `cp -r` are run, not `{words[0]}`"
    code, shown = _run(words[1:], folder)
    assert code == step.code, f"line {step.line}: `{step.command}` ended with {code}\n{shown}"
    if into is not None:
        (folder / into).write_text(shown, encoding="utf-8")
        shown = ""
    assert matches(shown, step.text), (
        f"line {step.line}: `{step.command}` printed\n{shown}\nand the page has\n{step.text}"
    )


def _run(words: list[str], folder: Path) -> tuple[object, str]:
    printed = io.StringIO()
    before = Path.cwd()
    code: object = 0
    os.chdir(folder)
    try:
        with share_bundled(), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                run(words)
            except SystemExit as leaving:
                code = leaving.code
    finally:
        os.chdir(before)
    return code, printed.getvalue()


def matches(printed: str, shown: str) -> bool:
    """Say whether what is printed is what is shown; ``…`` lines stand for any lines."""
    pattern, open_end = "", False
    for line in shown.rstrip().split("\n"):
        if line.strip() == ANY:
            pattern += r"(?:.*\n)*?"
            open_end = True
        else:
            pattern += re.escape(line.rstrip()) + r"\n"
            open_end = False
    if open_end:
        pattern += r"(?:.*\n)*"
    cleaned = "".join(line.rstrip() + "\n" for line in printed.rstrip().split("\n"))
    return re.fullmatch(pattern, cleaned) is not None or (not shown.strip() and not printed.strip())
