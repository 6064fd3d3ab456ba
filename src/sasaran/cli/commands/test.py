"""``sasaran test``: the scenarios that program owners review, run against the rules."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.api import Rulebook
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Lang, Language
from sasaran.cli.reports import report_github, report_json
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import is_terminal, show, show_json
from sasaran.scenarios.files import list_features
from sasaran.scenarios.layout import read_layout
from sasaran.scenarios.run import Ran, decide_by, run_feature

_WORDS = {
    "id": {
        "file": "{path}  {passed} dari {total} lulus",
        "broken": "{path}  tidak dapat dibaca",
        "all": "Diuji: {scenarios} skenario ({total} dengan contoh) dalam {files} berkas.",
        "counts": "   {passed} lulus · {failed} gagal",
        "good": "Semua skenario sesuai dengan aturan.",
        "bad": "Ada skenario yang TIDAK sesuai dengan aturan. Perbaiki yang di atas, lalu ulangi: {again}",
    },
    "en": {
        "file": "{path}  {passed} of {total} hold",
        "broken": "{path}  can't be read",
        "all": "Tested: {scenarios} scenarios ({total} with examples) in {files} files.",
        "counts": "   {passed} hold · {failed} fail",
        "good": "Every scenario agrees with the rules.",
        "bad": "Some scenarios do NOT agree with the rules. Mend what is above, then again: {again}",
    },
}


class Format(StrEnum):
    """How the outcome is written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def run_scenarios(
    rules: Annotated[Path, typer.Argument(metavar="RULES", help="Folder aturan · rulebook folder.")],
    features: Annotated[Path, typer.Argument(metavar="FEATURES", help="Folder atau berkas skenario · scenarios.")],
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Uji aturan dengan skenario · run scenarios against the rules."""
    files = list_features(features)
    if not files:
        raise WrongUseError("SAS-U025", path=str(features))
    book = load_rulebook(rules)
    texts = {path.as_posix(): path.read_bytes() for path in files}
    runs = [_run(path, data, book) for path, data in texts.items()]
    problems = [each for ran in runs for each in _problems(ran)]
    if form is Format.JSON:
        show_json(report_json(problems, {"rules": str(rules), "hash": book.hash, "features": [*map(_describe, runs)]}))
    elif form is Format.GITHUB:
        for line in report_github(problems, lang.value):
            show(line)
    else:
        if problems:
            show(
                render_text(
                    problems, {path: _decode(data) for path, data in texts.items()}, lang.value, color=is_terminal()
                )
                + "\n"
            )
        show(_summarise(runs, str(rules), str(features), lang.value))
    raise typer.Exit(PROBLEMS if problems else FINE)


def _run(path: str, data: bytes, book: Rulebook) -> Ran:
    """Run a file of scenarios, unless something in it would be lost."""
    layout = read_layout(path, data)
    if not layout.is_sound:
        return Ran(path, "", unread=layout.problems)
    return run_feature(path, _decode(data), book.content, decide_by(book))


def _decode(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="replace")


def _problems(ran: Ran) -> list[Diagnostic]:
    """Give the problems of a file; what every example of an outline runs into is said once."""
    found: list[Diagnostic] = list(ran.unread)
    for each in ran.results:
        if each.problem is not None and each.problem not in found:
            found.append(each.problem)
    return found


def _describe(ran: Ran) -> dict[str, object]:
    return {
        "path": ran.path,
        "title": ran.title,
        "read": not ran.unread,
        "scenarios": [
            {"name": each.name, "line": each.line, "example": each.example, "holds": each.problem is None}
            for each in ran.results
        ],
    }


def _summarise(runs: Sequence[Ran], rules: str, features: str, lang: str) -> str:
    words = _WORDS[lang]
    width = max(len(ran.path) for ran in runs)
    lines = []
    for ran in runs:
        passed = sum(each.problem is None for each in ran.results)
        values = {"path": ran.path.ljust(width), "passed": passed, "total": len(ran.results)}
        lines.append(words["broken" if ran.unread else "file"].format_map(values))
    results = [each for ran in runs for each in ran.results]
    passed = sum(each.problem is None for each in results)
    scenarios = len({(ran.path, each.line) for ran in runs for each in ran.results})
    failed = len(results) - passed + sum(bool(ran.unread) for ran in runs)
    counts = {"scenarios": scenarios, "total": len(results), "files": len(runs), "passed": passed, "failed": failed}
    lines += ["", (words["all"] + words["counts"]).format_map(counts)]
    lines.append(words["bad" if failed else "good"].format(again=f"sasaran test {_quote(rules)} {_quote(features)}"))
    return "\n".join(lines)


def _quote(path: str) -> str:
    return f'"{path}"' if " " in path else path
