"""``sasaran review``: the site that a program's owner reads, with rules, scenarios, measures and signatures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.base.wording import fill_template
from sasaran.cli.failing import FINE, PROBLEMS, ProblemsError, WrongUseError
from sasaran.cli.options import Lang, Language, On, read_date
from sasaran.cli.rulebooks import load_rulebook
from sasaran.cli.screen import complain
from sasaran.review.measures import Measures, UnreadableReportError, read_measures
from sasaran.review.pack import Pack, gather
from sasaran.review.reads import Reads
from sasaran.review.signatures import FILE_NAME as SIGNATURES
from sasaran.review.signatures import read_signatures
from sasaran.review.site import write_site
from sasaran.review.situations import FILE_NAME as SITUATIONS
from sasaran.review.situations import read_situations
from sasaran.scenarios.files import list_features

_SAID = {
    "id": "{path}: {pages} halaman; {programs} program, {scenarios} skenario, {failing} tidak sesuai",
    "en": "{path}: {pages:page/pages}; {programs:program/programs}, {scenarios:scenario/scenarios}, {failing} fail",
}
_STALE = {
    "id": "laporan `{path}` milik aturan yang lain, jadi ukurannya tidak ditampilkan",
    "en": "the report `{path}` belongs to another rulebook, so its measures are not shown",
}
_REPORT = "Folder dari sasaran test --report · folder that sasaran test --report wrote."
_OUT = "Folder situs · where to write the site."
_SIGNATURES = f"Berkas tanda tangan; bila kosong, {SIGNATURES} di folder skenario · file of signatures."
_SITUATIONS = f"Berkas situasi hidup; bila kosong, {SITUATIONS} di folder skenario · file of life situations."


def review(
    rules: Annotated[Path, typer.Argument(metavar="RULES", help="Folder aturan · rulebook folder.")],
    features: Annotated[Path, typer.Argument(metavar="FEATURES", help="Folder atau berkas skenario · scenarios.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=_OUT)],
    on: On,
    report: Annotated[Path | None, typer.Option("--report", metavar="DIR", help=_REPORT)] = None,
    signatures: Annotated[Path | None, typer.Option("--signatures", metavar="FILE", help=_SIGNATURES)] = None,
    situations: Annotated[Path | None, typer.Option("--situations", metavar="FILE", help=_SITUATIONS)] = None,
    lang: Lang = Language.ID,
) -> None:
    """Buat situs tinjauan untuk pemilik program · make the review site for program owners."""
    day = read_date(on)
    files = list_features(features)
    if not files:
        raise WrongUseError("SAS-U025", path=str(features))
    for path in (signatures, situations, report):
        if path is not None and not path.exists():
            raise WrongUseError("SAS-U015", path=str(path))
    book = load_rulebook(rules)
    measures = _read_measures(report, book.hash)
    if measures.state == "stale":
        complain(_STALE[lang.value].format(path=report))
    programs = sorted({edition.program for edition in book.content.editions})
    folder = features if features.is_dir() else features.parent
    signed = read_signatures(signatures or folder / SIGNATURES, programs)
    reads = {program: Reads(book.content, program) for program in programs}
    found = read_situations(situations or folder / SITUATIONS, book.content, reads)
    _refuse([*signed.problems, *found.problems], lang.value)
    texts = {path.as_posix(): path.read_bytes() for path in files}
    pack = gather(book.content, texts, day, measures, signed, found.listed)
    try:
        pages = write_site(pack, out)
    except OSError:
        raise WrongUseError("SAS-U017", path=str(out)) from None
    _tell(pack, out, pages, lang.value)
    raise typer.Exit(PROBLEMS if pack.failing or pack.unread else FINE)


def _read_measures(report: Path | None, hashed: str) -> Measures:
    try:
        return read_measures(report, hashed)
    except UnreadableReportError as error:
        raise WrongUseError("SAS-R005", path=str(error.path)) from None


def _refuse(problems: list[Diagnostic], lang: str) -> None:
    if problems:
        sources = {
            path: Path(path).read_text(encoding="utf-8", errors="replace")
            for path in {each.span.path for each in problems}
        }
        raise ProblemsError(render_text(problems, sources, lang))


def _tell(pack: Pack, out: Path, pages: int, lang: str) -> None:
    if pack.unread:
        complain(render_text(pack.unread, {}, lang))
    values = {
        "path": str(out / "index.html"), "pages": pages, "programs": len(pack.pages), "scenarios": pack.scenarios,
        "failing": pack.failing,
    }  # fmt: skip
    complain(fill_template(_SAID[lang], values, lang))
