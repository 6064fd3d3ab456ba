"""``sasaran help CODE``: what a code means and how to repair it, from the catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from sasaran.base.catalogue import CATALOGUE, Both, Entry
from sasaran.base.wording import pick
from sasaran.cli.failing import suggest
from sasaran.cli.options import Lang, Language
from sasaran.cli.screen import show

_HEADS: dict[str, Both] = {
    "error": ("galat", "error"),
    "warning": ("peringatan", "warning"),
    "hint": ("petunjuk", "hint"),
    "effect": ("akibat", "effect"),
    "place": ("tempat kedua", "second place"),
}


def help_code(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Kode, misalnya SAS-C031 · a code.")],
    lang: Lang = Language.ID,
) -> None:
    """Jelaskan satu kode pesan · say what a code means."""
    wanted = code.strip().upper()
    entry = CATALOGUE.get(wanted) or CATALOGUE.get(f"SAS-{wanted}")
    if entry is None:
        raise suggest("SAS-U016", code[:40], sorted(CATALOGUE))
    show(_describe(entry, lang.value))


def _describe(entry: Entry, lang: str) -> str:
    lines = [f"{pick(_HEADS.get(entry.severity, _HEADS['error']), lang)}[{entry.code}]: {pick(entry.message, lang)}"]
    texts = [("effect", entry.effect), ("hint", entry.hint)]
    texts += [("hint", text) for text in entry.hints.values()]
    texts += [("place", text) for text in entry.labels.values()]
    for head, text in texts:
        if pick(text, lang):
            lines.append(f"  = {pick(_HEADS[head], lang)}: {pick(text, lang)}")
    return "\n".join(line.replace("{{", "{").replace("}}", "}") for line in lines)
