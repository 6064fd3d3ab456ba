"""``sasaran sql``: the rules of a date as one query for tables of households."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.errors import ProgramError
from sasaran.base.wording import hint, message
from sasaran.cli.failing import WrongUseError
from sasaran.cli.options import Lang, Language, On, read_date
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import show
from sasaran.reading import read_aloud
from sasaran.sql import SqlPlan, compile_sql

_RULES = "Folder aturan; bila kosong, yang bawaan · rulebook folder; the bundled one if not given."
_PROGRAM = "Hanya program ini, boleh berulang · only this program; may be repeated."
_WORDS = {
    "id": (
        "aturan {name} {version}, berlaku pada {on}; usulan berdasarkan data, bukan penetapan",
        "membaca tabel: {tables} (docs/tables.md)",
    ),
    "en": (
        "rules {name} {version} as in force on {on}; a proposal by the data, never a ruling",
        "reads the tables: {tables} (docs/tables.md)",
    ),
}


def sql(
    on: On,
    rules: Annotated[Path | None, typer.Argument(metavar="[RULES]", help=_RULES)] = None,
    program: Annotated[list[str] | None, typer.Option("--program", metavar="ID", help=_PROGRAM)] = None,
    lang: Lang = Language.ID,
) -> None:
    """Tulis aturan sebagai satu kueri SQL (DuckDB) · write the rules as one SQL query (DuckDB)."""
    day = read_date(on)
    book = load_rulebook(rules)
    for name in program or ():
        try:
            read_aloud(book.content, name, day, lang.value, "text", "program")
        except ProgramError as error:
            fault = error.faults[0]
            raise WrongUseError(fault.code, fault.hint, **fault.values) from None
    plan = compile_sql(book.content, day, programs=program or None)
    values = {"name": book.name, "version": book.version, "on": day.isoformat(), "tables": ", ".join(plan.tables)}
    for line in _WORDS[lang.value]:
        show(f"-- {line.format(**values)}")
    for line in _say_refused(plan, lang.value):
        show(f"-- {line}")
    show(plan.query)


def _say_refused(plan: SqlPlan, lang: str) -> Iterator[str]:
    for refusal in plan.refused:
        found = refusal.diagnostic
        yield f"{found.code} {message(found, lang)}; {hint(found, lang)}"
