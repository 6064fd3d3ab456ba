"""``sasaran lsp``: the language server that an editor starts; it speaks over standard input and output."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Annotated

import typer

from sasaran.cli.failing import FINE, WrongUseError
from sasaran.cli.options import Lang, Language
from sasaran.cli.screen import complain

_WAITING = {
    "id": "Menunggu editor. Perintah ini dijalankan oleh editor, bukan diketik sendiri; keluar dengan Ctrl+C.",
    "en": "Waiting for an editor. This command is started by an editor, not typed; leave with Ctrl+C.",
}

Stdio = Annotated[bool, typer.Option("--stdio", help="Lewat masukan dan keluaran baku (bawaan) · over stdio.")]


def lsp(stdio: Stdio = True, lang: Lang = Language.ID) -> None:
    """Layani editor (Language Server Protocol) · serve an editor."""
    if find_spec("pygls") is None:
        raise WrongUseError("SAS-U040")
    if sys.stdin.isatty():
        complain(_WAITING[lang.value])
    # Only here is pygls needed, and it is an extra (docs/adr/0004).
    import_module("sasaran.lsp.server").serve(lang.value)
    raise typer.Exit(FINE)
