"""``sasaran check``: every problem of rules and of scenarios in one run, and whether they can be used."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.render import render_text
from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.inspections import Inspection, inspect
from sasaran.cli.options import Lang, Language
from sasaran.cli.reports import report_github, report_json, report_sarif
from sasaran.cli.screen import is_terminal, show, show_json

_PATHS = "Folder aturan, folder atau berkas skenario · folders of rules, folders or files of scenarios."


class Format(StrEnum):
    """How the outcome is written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def check(
    paths: Annotated[list[Path], typer.Argument(metavar="RULES", help=_PATHS)],
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Periksa aturan dan skenario: semua masalah sekaligus · check a rulebook, and scenarios."""
    for path in paths:
        if not path.exists():
            raise WrongUseError("SAS-U015", path=str(path))
    done = [inspection for path in paths for inspection in inspect(path)]
    found = [problem for inspection in done for problem in inspection.diagnostics]
    if form is Format.JSON:
        show_json(report_json(found, _join_facts(done)))
    elif form is Format.SARIF:
        show_json(report_sarif(found, lang.value))
    elif form is Format.GITHUB:
        for line in report_github(found, lang.value):
            show(line)
    else:
        show("\n\n".join(_show(inspection, lang.value) for inspection in done))
    raise typer.Exit(FINE if all(inspection.usable for inspection in done) else PROBLEMS)


def _show(inspection: Inspection, lang: str) -> str:
    summary = inspection.summarise(lang)
    if not inspection.diagnostics:
        return summary
    drawn = render_text(inspection.diagnostics, inspection.sources, lang, color=is_terminal())
    return f"{drawn}\n\n{summary}"


def _join_facts(done: list[Inspection]) -> dict[str, object]:
    """Join what is said of each path; of several rulebooks each is told apart."""
    usable = all(inspection.usable for inspection in done)
    if sum(inspection.kind == "rules" for inspection in done) > 1:
        return {"usable": usable, "checked": [dict(inspection.facts) for inspection in done]}
    facts: dict[str, object] = {}
    for inspection in done:
        facts |= inspection.facts
    return {**facts, "usable": usable}
