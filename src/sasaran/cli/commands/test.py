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
from sasaran.cli.probing import AT_LEAST, Probing, probe, refuse_unknown, speaks_of
from sasaran.cli.reports import report_github, report_json
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import is_terminal, show, show_json
from sasaran.scenarios.files import list_features
from sasaran.scenarios.layout import read_layout
from sasaran.scenarios.norm import decide_by_norm
from sasaran.scenarios.run import Ran, run_feature
from sasaran.scenarios.scene import Decide

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


_COVERAGE = "Tampilkan apa yang terlihat oleh skenario · show what the scenarios see."
_MUTANTS = "Coba perubahan kecil pada aturan, satu per satu · try small changes to the rules."
_PROGRAM = "Satu program saja · one program only."
_AT_LEAST = "Bagian mutan yang harus tertangkap, dalam persen · share of mutants to be noticed."
_ACCEPTED = "Daftar mutan yang diterima · list of accepted mutants."
_REPORT = "Tulis coverage.json dan mutants.json ke sini · write them here."

_Coverage = Annotated[bool, typer.Option("--coverage", help=_COVERAGE)]
_Mutants = Annotated[bool, typer.Option("--mutants", help=_MUTANTS)]
_Program = Annotated[str | None, typer.Option("--program", metavar="ID", help=_PROGRAM)]
_AtLeast = Annotated[int, typer.Option("--at-least", metavar="PERCENT", min=0, max=100, help=_AT_LEAST)]
_Accepted = Annotated[Path | None, typer.Option("--accepted", metavar="FILE", help=_ACCEPTED)]
_Report = Annotated[Path | None, typer.Option("--report", metavar="DIR", help=_REPORT)]


def run_scenarios(
    rules: Annotated[Path, typer.Argument(metavar="RULES", help="Folder aturan · rulebook folder.")],
    features: Annotated[Path, typer.Argument(metavar="FEATURES", help="Folder atau berkas skenario · scenarios.")],
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    coverage: _Coverage = False,
    mutants: _Mutants = False,
    program: _Program = None,
    at_least: _AtLeast = AT_LEAST,
    accepted: _Accepted = None,
    report: _Report = None,
    lang: Lang = Language.ID,
) -> None:
    """Uji aturan dengan skenario · run scenarios against the rules."""
    files = list_features(features)
    if not files:
        raise WrongUseError("SAS-U025", path=str(features))
    book = load_rulebook(rules)
    if program is not None:
        refuse_unknown(book, program)
    texts = {path.as_posix(): path.read_bytes() for path in files}
    if program is not None:
        texts = {path: data for path, data in texts.items() if speaks_of(book.content, _decode(data), program)}
    decide = decide_by_norm(book)
    runs = [_run(path, data, book, decide) for path, data in texts.items()]
    problems = [each for ran in runs for each in _problems(ran)]
    probing = Probing(rules, features, program, coverage, mutants, at_least, accepted, report, lang.value)
    probed = None
    if not problems and (coverage or mutants or report is not None):
        probed = probe(book, {path: _decode(data) for path, data in texts.items()}, probing)
        problems = [*problems, *probed.problems]
    if form is Format.JSON:
        facts = {"rules": str(rules), "hash": book.hash, "features": [*map(_describe, runs)]}
        show_json(report_json(problems, {**facts, **(probed.facts if probed is not None else {})}))
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
        for text in probed.texts if probed is not None else ():
            show("\n" + text)
    raise typer.Exit(PROBLEMS if problems or (probed is not None and probed.too_few) else FINE)


def _run(path: str, data: bytes, book: Rulebook, decide: Decide) -> Ran:
    """Run a file of scenarios, unless something in it would be lost."""
    layout = read_layout(path, data)
    if not layout.is_sound:
        return Ran(path, "", unread=layout.problems)
    return run_feature(path, _decode(data), book.content, decide)


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
    width = max((len(ran.path) for ran in runs), default=0)
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
