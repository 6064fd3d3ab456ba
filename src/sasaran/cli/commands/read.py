"""``sasaran read``: the rule itself in plain words, clause by clause, with the thresholds in force."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from sasaran.cli.options import Lang, Language, On, Program, RulesArgument, read_date
from sasaran.cli.rulebooks import find_editions, load_rulebook
from sasaran.cli.screen import show


class Format(StrEnum):
    """How the rule is written."""

    TEXT = "text"
    MARKDOWN = "md"


def read(
    program: Program,
    on: On,
    rules: RulesArgument = None,
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    lang: Lang = Language.ID,
) -> None:
    """Baca aturan dalam bahasa biasa · read a rule in plain words."""
    day = read_date(on)
    book = load_rulebook(rules)
    find_editions(book, program, day, lang.value)
    show(book.read(program, day, lang=lang.value, markdown=form is Format.MARKDOWN).rstrip("\n"))
