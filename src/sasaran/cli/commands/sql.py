"""``sasaran sql``: the rules of a date as one query for tables of households."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.errors import ProgramError
from sasaran.base.wording import hint, message
from sasaran.cli.failing import WrongUseError
from sasaran.cli.options import Lang, Language, On, read_date
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import show
from sasaran.ir.rulebook import Content
from sasaran.reading import read_aloud
from sasaran.sql import SqlPlan, compile_benefits, compile_members, compile_sql
from sasaran.sql.dialects import translate
from sasaran.sql.opening_masks import WIDTH

_RULES = "Folder aturan; bila kosong, yang bawaan · rulebook folder; the bundled one if not given."
_PART = (
    "Kolom tambahan: open (fakta yang ditunggu) dan reason (syarat pertama yang tidak terpenuhi); boleh berulang atau "
    "dipisah koma · more columns: open (the facts waited for) and reason (the first condition not met)."
)
_PARTS = ("open", "reason")
_DIALECT = "Bahasa SQL: duckdb, postgres, atau spark · the SQL of duckdb, postgres or spark."
_DIALECTS = "<duckdb|postgres|spark>"
_TABLE = (
    "Baris jawabannya: keluarga (decisions), anggota (members), atau manfaat (benefits) · a row for each household, "
    "member or benefit."
)
_TABLES = "<decisions|members|benefits>"
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


class Table(StrEnum):
    """What a row of the answer is of: a household, a member, or a benefit of a household."""

    DECISIONS = "decisions"
    MEMBERS = "members"
    BENEFITS = "benefits"


class Dialect(StrEnum):
    """The engines that a query can be written for."""

    DUCKDB = "duckdb"
    POSTGRES = "postgres"
    SPARK = "spark"


def sql(
    on: On,
    rules: Annotated[Path | None, typer.Argument(metavar="[RULES]", help=_RULES)] = None,
    program: Annotated[list[str] | None, typer.Option("--program", metavar="ID", help=_PROGRAM)] = None,
    table: Annotated[Table, typer.Option("--table", metavar=_TABLES, help=_TABLE)] = Table.DECISIONS,
    part: Annotated[list[str] | None, typer.Option("--part", metavar="PART", help=_PART)] = None,
    dialect: Annotated[
        Dialect, typer.Option("--dialect", metavar="<duckdb|postgres|spark>", help=_DIALECT)
    ] = Dialect.DUCKDB,
    lang: Lang = Language.ID,
) -> None:
    """Tulis aturan sebagai satu kueri SQL · write the rules as one SQL query."""
    day = read_date(on)
    book = load_rulebook(rules)
    for name in program or ():
        try:
            read_aloud(book.content, name, day, lang.value, "text", "program")
        except ProgramError as error:
            fault = error.faults[0]
            raise WrongUseError(fault.code, fault.hint, **fault.values) from None
    plan = _compile(book.content, day, table, program or None, _read_parts(part or ()))
    values = {"name": book.name, "version": book.version, "on": day.isoformat(), "tables": ", ".join(plan.tables)}
    for line in _WORDS[lang.value]:
        show(f"-- {line.format(**values)}")
    for line in (*_say_refused(plan, lang.value), *_say_columns(plan)):
        show(f"-- {line}")
    show(translate(plan.query, dialect.value))


def _compile(content: Content, on: date, table: Table, programs: Sequence[str] | None, parts: Sequence[str]) -> SqlPlan:
    if table is Table.DECISIONS:
        return compile_sql(content, on, programs=programs, parts=parts)
    if parts:
        raise WrongUseError("SAS-B018", option="--part", other=f"--table {table.value}")
    if table is Table.BENEFITS:
        return compile_benefits(content, on, programs=programs)
    if content.members is None or content.members.key is None:
        known = ", ".join(each.value for each in Table if each is not table)
        raise WrongUseError("SAS-U003", "known", name="--table", known=known, command="sql")
    of_members = {each.program for each in content.editions if each.recipient == content.members.name}
    for name in programs or ():
        if name not in of_members:
            raise WrongUseError("SAS-B018", option=f"--program {name}", other=f"--table {table.value}")
    return compile_members(content, on, programs=programs)


def _read_parts(given: Iterable[str]) -> list[str]:
    """Take the parts that are asked for, each alone or several with commas between."""
    parts = [name.strip() for text in given for name in text.split(",")]
    if any(name not in _PARTS for name in parts):
        raise WrongUseError("SAS-U003", "known", name="--part", known=", ".join(_PARTS), command="sql")
    return parts


def _say_columns(plan: SqlPlan) -> Iterator[str]:
    """Say what the numbers of the open facts and of the reasons mean."""
    for column in plan.columns:
        for place, name in enumerate(column.open):
            bits = {key % WIDTH: fact for key, fact in column.facts.items() if key // WIDTH == place}
            yield f"{name}: " + ", ".join(f"{1 << bit} {fact.kind} {fact.name}" for bit, fact in bits.items())
        if column.reason is not None:
            steps = (f"{number} {step.kind} {step.node}".rstrip() for number, step in enumerate(column.steps, start=1))
            yield f"{column.reason}: " + ", ".join(steps)


def _say_refused(plan: SqlPlan, lang: str) -> Iterator[str]:
    for refusal in plan.refused:
        found = refusal.diagnostic
        yield f"{found.code} {message(found, lang)}; {hint(found, lang)}"
