"""``sasaran schema``: the JSON Schemas of a rulebook, for editors and for systems that send households."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sasaran.api import find_bundled
from sasaran.cli.failing import FINE, WrongUseError
from sasaran.cli.options import Lang, Language, Rules
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import show
from sasaran.parse.folder import read_folder
from sasaran.schema.files import build_schemas, write_schemas

_WORDS = {
    "id": "{count} skema ditulis ke {out}. Cara memakainya di editor: docs/editor.md.",
    "en": "{count} schemas written to {out}. How to use them in an editor: docs/editor.md.",
}

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder hasil · where to write the schemas.")]


def schema(out: Out, rules: Rules = None, lang: Lang = Language.ID) -> None:
    """Tulis JSON Schema aturan, keluarga, dan keputusan · write JSON Schemas."""
    book = load_rulebook(rules)
    found = read_folder(rules if rules is not None else find_bundled())
    schemas = build_schemas(found[1] if found is not None else {}, book.content)
    try:
        written = write_schemas(schemas, out)
    except OSError:
        raise WrongUseError("SAS-U017", path=str(out)) from None
    for path in written:
        show(str(path))
    show(_WORDS[lang.value].format(count=len(written), out=out))
    raise typer.Exit(FINE)
