"""``sasaran diff``: what changed in meaning between two rulebooks, and whom it lets in or shuts out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import typer

from sasaran.base.render import render_text
from sasaran.check.book import check_rulebook
from sasaran.cli.failing import FINE, ProblemsError, WrongUseError
from sasaran.cli.options import Lang, Language, read_date
from sasaran.cli.screen import show, show_json
from sasaran.difference.compare import compare_rulebooks
from sasaran.difference.telling.data import describe_difference
from sasaran.difference.telling.text import tell_difference
from sasaran.ir.rulebook import Content
from sasaran.parse.origins import OriginError, read_origin

CHANGED = 4
"""The exit code with ``--exit-code`` where the meaning changed; 1 stays for problems in the rule files."""

_SIDE = "Folder aturan, arsip (.zip, .tar.gz), atau REVISI:FOLDER git · folder, archive or git revision."
_ON = "Hanya yang berlaku pada tanggal ini · only what is in force on this day (YYYY-MM-DD)."
_EXIT = "Akhiri dengan 4 bila arti berubah · exit with 4 if the meaning changed."


class Format(StrEnum):
    """How the difference is written."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=_SIDE)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=_SIDE)],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=_ON)] = None,
    form: Annotated[Format, typer.Option("--format", help="Bentuk keluaran · output format.")] = Format.TEXT,
    exit_code: Annotated[bool, typer.Option("--exit-code", help=_EXIT)] = False,
    lang: Lang = Language.ID,
) -> None:
    """Bandingkan arti dua aturan · compare two rulebooks in meaning."""
    day = None if on is None else read_date(on)
    sides = [_read(name) for name in (old, new)]
    before, after = _check(sides, lang.value)
    difference = compare_rulebooks(before, after, day, (old, new))
    if form is Format.JSON:
        show_json(describe_difference(difference, lang.value))
    else:
        show(tell_difference(difference, lang.value, markdown=form is Format.MARKDOWN).rstrip("\n"))
    raise typer.Exit(CHANGED if exit_code and difference.changed else FINE)


def _read(name: str) -> tuple[str, Mapping[str, bytes]]:
    try:
        return read_origin(name)
    except OriginError as error:
        found = error.diagnostic
        raise WrongUseError(found.code, found.hint, **found.values) from None


def _check(sides: list[tuple[str, Mapping[str, bytes]]], lang: str) -> tuple[Content, Content]:
    """Check both rulebooks; what keeps either from being used is told of both."""
    contents, told = [], []
    for root, files in sides:
        checked = check_rulebook(files, root)
        if checked.content is not None:
            contents.append(checked.content)
            continue
        sources = {path: data.decode("utf-8-sig", errors="replace") for path, data in files.items()}
        told.append(render_text(checked.errors, sources, lang))
    if told:
        raise ProblemsError("\n\n".join(told))
    return contents[0], contents[1]
