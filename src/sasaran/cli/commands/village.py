"""``sasaran village``: a list of households → the village's table, two explanations, and a page to show."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Areas, Files, Lang, Language, On, Rules, read_date
from sasaran.cli.progress import follow
from sasaran.cli.rulebooks import load_areas, load_rulebook
from sasaran.cli.screen import make_printable, show
from sasaran.households import Superseded, decide_files
from sasaran.village.examples import choose_examples
from sasaran.village.folder import write_folder
from sasaran.village.lines import Lines
from sasaran.village.survey import survey
from sasaran.village.text import render_examples, render_report

Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Folder hasil · where to write the results.")]
Title = Annotated[str | None, typer.Option("--title", help="Nama desa di laporan · the village's name.")]
Short = Annotated[bool, typer.Option("--no-examples", help="Tanpa dua contoh penjelasan · no explanations.")]


def village(
    files: Files,
    on: On,
    rules: Rules = None,
    areas: Areas = None,
    out: Out = None,
    title: Title = None,
    short: Short = False,
    lang: Lang = Language.ID,
) -> None:
    """Ringkas satu desa: siapa layak untuk apa · summarise a village."""
    day = read_date(on)
    book = load_rulebook(rules)
    table = load_areas(book, areas, lang.value)
    given = (each for each in decide_files(book, files, day, table) if not isinstance(each, Superseded))
    found = survey(book, follow(given), day, title or files[0].stem)
    lines = Lines(found, lang.value)
    examples = choose_examples(found)
    places = []
    if out is not None:
        try:
            decisions, page = write_folder(lines, out)
        except OSError:
            raise WrongUseError("SAS-U017", path=str(out)) from None
        places = [lines.words["decisions"].format(a=decisions), lines.words["report"].format(a=page)]
    show(make_printable(render_report(lines, examples, _command(files, on, rules, areas), places)))
    if not short and (text := render_examples(lines, examples)):
        show("\n" + make_printable(text))
    raise typer.Exit(PROBLEMS if found.rejected else FINE)


def _command(files: list[Path], on: str, rules: Path | None, areas: list[Path] | None) -> str:
    """Give the command that explains one of the households."""
    words = [
        "sasaran",
        "explain",
        *(shlex.quote(str(file)).replace("{", "{{").replace("}", "}}") for file in files[:1]),
    ]
    words += ["--household", "{household}", "--program", "{program}", "--on", on]
    words += ["--rules", _quote(rules)] if rules is not None else []
    for area in areas or ():
        words += ["--areas", _quote(area)]
    return " ".join(words)


def _quote(path: Path) -> str:
    """Quote a path for a shell, inside a template."""
    return shlex.quote(str(path)).replace("{", "{{").replace("}", "}}")
