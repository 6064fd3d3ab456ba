"""What the commands that read rules aloud share: the forms of a reading, and where it is written."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sasaran.cli.failing import WrongUseError
from sasaran.cli.screen import make_printable, show


class Format(StrEnum):
    """How a reading is written."""

    TEXT = "text"
    MARKDOWN = "md"
    PAGE = "html"
    JSON = "json"


Form = Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Tulis ke berkas ini · write to this file.")]


def write_reading(text: str, out: Path | None) -> None:
    """Show a reading, or write it to a file."""
    if out is None:
        show(make_printable(text).rstrip("\n"))
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        raise WrongUseError("SAS-U017", path=str(out)) from None
