"""``sasaran import``: a register's files in, tables in the rulebook's vocabulary and a report out."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Lang, Language, Rules
from sasaran.cli.registers import load_mapping
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import show
from sasaran.registers.importing import import_register, match_files
from sasaran.registers.report import Report, render_report
from sasaran.registers.telling import describe_report


class Format(StrEnum):
    """How the report is written."""

    TEXT = "text"
    JSON = "json"


_FILES = "Berkas atau folder register, boleh TABEL=BERKAS · files or folders of the register, or TABLE=FILE."
_REGISTER = "Nama pemetaan, atau berkasnya · the mapping's name, or its file."
_OUT = "Folder hasil · where the tables go."
Sources = Annotated[list[str], typer.Argument(metavar="FILE", help=_FILES)]
Register = Annotated[str, typer.Option("--register", metavar="NAME", help=_REGISTER)]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help=_OUT)]
Form = Annotated[Format, typer.Option("--format", help="Bentuk laporan · form of the report.")]


def import_(
    files: Sources,
    register: Register,
    out: Out,
    rules: Rules = None,
    form: Form = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Impor data register ke kosakata aturan · import a register's tables."""
    book = load_rulebook(rules)
    mapping = load_mapping(register, rules, book.content, lang.value)
    given = match_files(mapping, files)
    try:
        report = import_register(book.content, mapping, given, out, lang=lang.value)
    except PermissionError:
        raise WrongUseError("SAS-I107", path=str(out)) from None
    if form is Format.JSON:
        show(json.dumps(describe_report(report), ensure_ascii=False))
    else:
        show(render_report(report, lang.value, str(out) if rules is None else f"{out} --rules {rules}"))
    raise typer.Exit(PROBLEMS if _has_problems(report) else FINE)


def _has_problems(report: Report) -> bool:
    return bool(report.households_rejected or report.rejections)
