"""``sasaran check``: every problem of a rulebook in one run, and whether it can be used."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.api import check_folder
from sasaran.base.render import render_text
from sasaran.check.book import Checked
from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Lang, Language
from sasaran.cli.reports import report_github, report_json, report_sarif
from sasaran.cli.screen import is_terminal, show, show_json
from sasaran.ir.rulebook import Content

_WORDS = {
    "id": {
        "checked": "Diperiksa: {programs} program, {editions} edisi, {parameters} tabel nilai, {fields} isian.",
        "documents": "Diperiksa: {documents} dokumen.",
        "found": "   {errors} galat · {warnings} peringatan",
        "usable": "Aturan dapat dipakai.",
        "unusable": "Aturan BELUM dapat dipakai. Perbaiki galat di atas, lalu ulangi: sasaran check {path}",
    },
    "en": {
        "checked": "Checked: {programs} programs, {editions} editions, {parameters} tables of values, {fields} fields.",
        "documents": "Checked: {documents} documents.",
        "found": "   {errors} errors · {warnings} warnings",
        "usable": "The rulebook can be used.",
        "unusable": "The rulebook can NOT be used yet. Mend the errors above, then again: sasaran check {path}",
    },
}


class Format(StrEnum):
    """How the outcome is written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def check(
    rules: Annotated[Path, typer.Argument(metavar="RULES", help="Folder aturan · rulebook folder.")],
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Periksa aturan: semua masalah sekaligus · check a rulebook."""
    if not rules.exists():
        raise WrongUseError("SAS-U015", path=str(rules))
    checked, sources = check_folder(rules)
    if form is Format.JSON:
        show_json(report_json(checked.diagnostics, _describe(rules, checked)))
    elif form is Format.SARIF:
        show_json(report_sarif(checked.diagnostics, lang.value))
    elif form is Format.GITHUB:
        for line in report_github(checked.diagnostics, lang.value):
            show(line)
    else:
        if checked.diagnostics:
            show(render_text(checked.diagnostics, sources, lang.value, color=is_terminal()) + "\n")
        show(_summarise(rules, checked, lang.value))
    raise typer.Exit(PROBLEMS if checked.content is None else FINE)


def _summarise(rules: Path, checked: Checked, lang: str) -> str:
    words, errors = _WORDS[lang], len(checked.errors)
    values: dict[str, object] = {"documents": checked.documents, "path": str(rules), "errors": errors}
    values["warnings"] = len(checked.diagnostics) - errors
    if checked.content is not None:
        values |= count_content(checked.content)
    line = words["checked" if checked.content is not None else "documents"]
    end = words["usable" if checked.content is not None else "unusable"]
    return (line + words["found"]).format_map(values) + "\n" + end.format_map(values)


def _describe(rules: Path, checked: Checked) -> dict[str, object]:
    content = checked.content
    about: dict[str, object] = {"rules": str(rules), "usable": content is not None, "documents": checked.documents}
    if content is not None:
        about |= {"name": content.name, "version": content.version, "hash": content.hash, **count_content(content)}
    return about


def count_content(content: Content) -> dict[str, int]:
    """Count what a rulebook holds."""
    fields = sum(len(entity.fields) for entity in content.entities.values()) + len(content.areas.fields)
    return {
        "programs": len({edition.program for edition in content.editions}),
        "editions": len(content.editions),
        "parameters": len(content.parameters),
        "fields": fields,
    }
