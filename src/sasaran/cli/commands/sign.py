"""``sasaran sign``: an owner's signature on a program as it stands in a rulebook, with the rulebook kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.base.wording import fill_template
from sasaran.cli.failing import ProblemsError, WrongUseError, suggest
from sasaran.cli.ledgers import archive_rules
from sasaran.cli.options import Lang, Language, On, Program, read_date
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import complain
from sasaran.review.reads import Reads
from sasaran.review.signatures import ARCHIVES, Signature, add_signature, read_signatures

_SAID = {
    "id": {
        "done": "{path}: {program} ditandatangani oleh {by}",
        "twice": "{path}: {program} sudah ditandatangani oleh {by} pada tanggal itu; tidak ada yang ditambahkan",
    },
    "en": {
        "done": "{path}: {program} signed by {by}",
        "twice": "{path}: {program} was signed by {by} on that day already; nothing was added",
    },
}
_NUMBER_OF_A_PERSON = re.compile(r"\d{16}")
_BY = "Nama dan jabatan penanda tangan · name and post of who signs."
_FILE = "Berkas tanda tangan · file of signatures."


def sign(
    rules: Annotated[Path, typer.Argument(metavar="RULES", help="Folder aturan · rulebook folder.")],
    program: Program,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help=_BY)],
    on: On,
    file: Annotated[Path, typer.Option("--file", metavar="FILE", help=_FILE)],
    lang: Lang = Language.ID,
) -> None:
    """Tanda tangani satu program seperti yang berlaku kini · sign a program as it stands."""
    day = read_date(on)
    who = " ".join(by.split())
    if not who or _NUMBER_OF_A_PERSON.search(who.replace(" ", "")):
        raise WrongUseError("SAS-R006", "number" if who else None)
    book = load_rulebook(rules)
    programs = sorted({edition.program for edition in book.content.editions})
    if program not in programs:
        raise suggest("SAS-U011", program, programs)
    _refuse(list(read_signatures(file, programs).problems), file, lang.value)
    archive = f"{ARCHIVES}/{book.hash.removeprefix('sha256:')[:12]}.zip"
    signature = Signature(program, who, day, book.hash, Reads(book.content, program).hash(), archive)
    try:
        kept = file.parent / archive
        if not kept.is_file():
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(archive_rules(rules))
        said = "done" if add_signature(file, signature) else "twice"
    except OSError:
        raise WrongUseError("SAS-U017", path=str(file)) from None
    values = {"path": str(file), "program": program, "by": who}
    complain(fill_template(_SAID[lang.value][said], values, lang.value))


def _refuse(problems: list[Diagnostic], file: Path, lang: str) -> None:
    if problems:
        sources = {file.as_posix(): file.read_text(encoding="utf-8", errors="replace")}
        raise ProblemsError(render_text(problems, sources, lang))
