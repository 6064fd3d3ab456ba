"""``sasaran new``: a commented first file of a rulebook, a program, a parameter or shared criteria."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sasaran.cli.failing import WrongUseError, suggest
from sasaran.cli.options import Lang, Language
from sasaran.cli.screen import complain, show
from sasaran.parse.folder import SUFFIXES
from sasaran.templates.write import DEFAULT_NAMES, KINDS, fill_templates, is_free_name, propose_name, write_new

_KIND = "rulebook | program | parameter | criteria"
_NAME = "Namanya dalam aturan, misalnya bantuan_lansia · its name in the rules."
_OUT = "Berkas (untuk rulebook: folder) yang ditulis · file, or folder for a rulebook."
_NEXT = {
    "id": {
        "rulebook": "Berikutnya: sasaran check {path}",
        "": "Ubah isinya menurut peraturan, lalu: sasaran check <folder aturan>",
    },
    "en": {
        "rulebook": "Next: sasaran check {path}",
        "": "Change it to what the regulation says, then: sasaran check <rulebook folder>",
    },
}
_WROTE = {"id": "ditulis: {path}", "en": "written: {path}"}


def new(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=_KIND)],
    name: Annotated[str | None, typer.Argument(metavar="NAME", help=_NAME)] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="PATH", help=_OUT)] = None,
    lang: Lang = Language.ID,
) -> None:
    """Buat berkas pertama dari contoh · write a first file."""
    if kind not in KINDS:
        raise suggest("SAS-U071", kind, KINDS)
    called = name or (propose_name(out.stem) if out is not None else "") or DEFAULT_NAMES[kind]
    if not is_free_name(called):
        proposed = propose_name(called)
        raise WrongUseError("SAS-U072", "near" if proposed else None, name=called, near=proposed)
    target = out if out is not None else Path(called if kind == "rulebook" else f"{called}.yaml")
    for path in _write(kind, called, target):
        show(_WROTE[lang.value].format(path=str(path).replace("\\", "/")))
    words = _NEXT[lang.value]
    complain(words.get(kind, words[""]).format(path=str(target).replace("\\", "/")))


def _write(kind: str, name: str, target: Path) -> list[Path]:
    """Write the files of a kind; of a rulebook none, where its folder holds anything."""
    if kind == "rulebook" and target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise WrongUseError("SAS-U073", "folder", path=str(target))
    if kind != "rulebook" and (target.is_dir() or target.suffix.lower() not in SUFFIXES):  # a rulebook reads no others
        target = target / f"{name}.yaml"
    written = []
    for path, text in fill_templates(kind, name):
        place = target / path if path else target
        try:
            write_new(place, text)
        except FileExistsError:
            raise WrongUseError("SAS-U073", path=str(place)) from None
        except OSError:
            raise WrongUseError("SAS-U017", path=str(place)) from None
        written.append(place)
    return written
