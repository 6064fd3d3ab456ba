"""``sasaran summary``: the folder of a batch in, the page that people look at out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sasaran.cli.failing import WrongUseError
from sasaran.cli.options import Lang, Language, Rules
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import complain
from sasaran.summary.counting import OtherRulebookError, UnreadableBatchError
from sasaran.summary.page import write_page

_SAID = {"id": "laporan: {path}", "en": "report: {path}"}
_FOLDER = "Folder hasil sasaran batch · folder that sasaran batch wrote."
_OUT = "Berkas laporan (.html) · where to write the page."


def summary(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=_FOLDER)],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help=_OUT)],
    rules: Rules = None,
    lang: Lang = Language.ID,
) -> None:
    """Buat laporan hasil batch: jumlah, peta, dan yang perlu dicari tahu · make the report of a batch."""
    if not folder.exists():
        raise WrongUseError("SAS-U015", path=str(folder))
    book = load_rulebook(rules)
    try:
        write_page(book.content, folder, out, lang.value)
    except UnreadableBatchError:
        raise WrongUseError("SAS-B011", path=str(folder)) from None
    except OtherRulebookError:
        raise WrongUseError("SAS-B012", path=str(folder)) from None
    except OSError:
        raise WrongUseError("SAS-U017", path=str(out)) from None
    complain(_SAID[lang.value].format(path=out))
