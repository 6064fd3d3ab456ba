"""The options that several commands share, and how what is given is read."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.api import read_day
from sasaran.base.errors import SasaranError
from sasaran.cli.failing import WrongUseError


class Language(StrEnum):
    """The languages of messages."""

    ID = "id"
    EN = "en"


_LANG = "Bahasa pesan · language of messages."
_ON = "Tanggal keputusan · decision date (YYYY-MM-DD)."
_RULES = "Folder aturan; bila kosong, yang bawaan · rulebook folder; the bundled one if not given."
_AREAS = "Tabel wilayah (CSV), boleh berulang · area tables."
_FILES = "Berkas keluarga (.json, .jsonl, .yaml), atau folder tabel · files of households, or a folder of tables."

_KNOWN_ON = "Data seperti diketahui pada tanggal ini · data as known on this day (YYYY-MM-DD)."
KnownOn = Annotated[str | None, typer.Option("--known-on", metavar="DATE", help=_KNOWN_ON)]

Lang = Annotated[Language, typer.Option("--lang", help=_LANG)]
On = Annotated[str, typer.Option("--on", metavar="DATE", help=_ON)]
Rules = Annotated[Path | None, typer.Option("--rules", metavar="RULES", help=_RULES)]
RulesArgument = Annotated[Path | None, typer.Argument(metavar="RULES", help=_RULES)]
Areas = Annotated[list[Path] | None, typer.Option("--areas", metavar="TABLE", help=_AREAS)]
Files = Annotated[list[Path], typer.Argument(metavar="FILE", help=_FILES)]
Program = Annotated[str, typer.Option("--program", metavar="ID", help="Program · program id.")]


def read_date(text: str) -> date:
    """Read a decision date."""
    try:
        return read_day(text)
    except SasaranError:
        raise WrongUseError("SAS-U010", text=text[:40]) from None
