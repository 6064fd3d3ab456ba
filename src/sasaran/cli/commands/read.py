"""``sasaran read``: the rules in plain words, clause by clause, with the values in force and their history."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.errors import ProgramError, ReadingError
from sasaran.cli.failing import WrongUseError
from sasaran.cli.options import Lang, Language, On, read_date
from sasaran.cli.readings import Form, Format, Out, write_reading
from sasaran.cli.rulebooks import load_rulebook

_RULES = "Folder aturan; bila kosong, yang bawaan · rulebook folder; the bundled one if not given."
_NAME = "Yang dibaca: nama apa pun dalam aturan; bila kosong, seluruhnya · what to read; all if not given."


def _one(kind: str, what: str) -> typer.models.OptionInfo:
    option = typer.Option(f"--{kind}", metavar="ID", help=what)
    if not isinstance(option, typer.models.OptionInfo):
        raise TypeError("an option is described by OptionInfo")
    return option


def read(
    on: On,
    rules: Annotated[Path | None, typer.Argument(metavar="[RULES]", help=_RULES)] = None,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help=_NAME)] = None,
    program: Annotated[str | None, _one("program", "Program · program.")] = None,
    criteria: Annotated[str | None, _one("criteria", "Kriteria bersama · shared criteria.")] = None,
    definition: Annotated[str | None, _one("definition", "Istilah · definition.")] = None,
    table: Annotated[str | None, _one("table", "Tabel · table.")] = None,
    parameter: Annotated[str | None, _one("parameter", "Nilai · parameter.")] = None,
    attestation: Annotated[str | None, _one("attestation", "Pernyataan · attestation.")] = None,
    form: Form = Format.TEXT,
    out: Out = None,
    lang: Lang = Language.ID,
) -> None:
    """Baca aturan dalam bahasa biasa · read rules in plain words."""
    day = read_date(on)
    if name is None and rules is not None and _is_name(rules):
        rules, name = None, str(rules)
    asked = {
        "program": program, "criteria": criteria, "definition": definition, "table": table, "parameter": parameter,
        "attestation": attestation, None: name,
    }  # fmt: skip
    chosen = [(kind, given) for kind, given in asked.items() if given is not None]
    if len(chosen) > 1:
        listed = ", ".join(f"--{kind} {given}" if kind else given for kind, given in chosen)
        raise WrongUseError("SAS-U032", name=listed)
    kind, wanted = chosen[0] if chosen else (None, None)
    book = load_rulebook(rules)
    try:
        text = book.read(wanted, day, lang.value, form=form.value, kind=kind)
    except (ProgramError, ReadingError) as error:
        fault = error.faults[0]
        raise WrongUseError(fault.code, fault.hint, **fault.values) from None
    write_reading(text, out)


def _is_name(path: Path) -> bool:
    """Say whether the one word that was given is no folder, but could be a name in the bundled rulebook."""
    return not path.exists() and path.name == str(path) and str(path).isidentifier()
