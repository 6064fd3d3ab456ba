"""``sasaran programs``: every program with its editions and sources, and what a lawyer has yet to confirm."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sasaran.cli.options import Lang, Language
from sasaran.cli.readings import Form, Format, Out, write_reading
from sasaran.cli.rulebooks import load_rulebook

_RULES = "Folder aturan; bila kosong, yang bawaan · rulebook folder; the bundled one if not given."


def programs(
    rules: Annotated[Path | None, typer.Argument(metavar="[RULES]", help=_RULES)] = None,
    form: Form = Format.TEXT,
    out: Out = None,
    lang: Lang = Language.ID,
) -> None:
    """Daftar semua program, edisi, sumber, dan yang perlu dipastikan · list every program."""
    write_reading(load_rulebook(rules).list_programs(lang.value, form=form.value), out)
