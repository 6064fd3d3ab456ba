"""``sasaran archive``: a rulebook into one file, from which it can be loaded and replayed years later."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.wording import fill_template
from sasaran.cli.failing import WrongUseError
from sasaran.cli.ledgers import archive_rules
from sasaran.cli.options import Lang, Language, RulesArgument
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import complain

_SAID = {
    "id": "{path}: aturan {name} {version}, {hash}",
    "en": "{path}: rulebook {name} {version}, {hash}",
}


def archive(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Berkas .zip · the .zip file to write.")],
    rules: RulesArgument = None,
    lang: Lang = Language.ID,
) -> None:
    """Simpan aturan dalam satu berkas · put a rulebook into one file."""
    if out.suffix.lower() != ".zip":
        raise WrongUseError("SAS-U003", "known", name="--out", known="*.zip", command="archive")
    book = load_rulebook(rules)
    try:
        out.write_bytes(archive_rules(rules))
    except OSError:
        raise WrongUseError("SAS-U017", path=str(out)) from None
    values = {"path": str(out), "name": book.name, "version": book.version, "hash": book.hash}
    complain(fill_template(_SAID[lang.value], values, lang.value))
