"""``sasaran suggest``: the scenarios that a program lacks, for its owner to accept, change or strike."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from sasaran.api import Rulebook, check_folder
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.base.wording import fill_template
from sasaran.cli.failing import FINE, ProblemsError, WrongUseError
from sasaran.cli.options import Lang, Language, Program, read_date
from sasaran.cli.probing import refuse_unknown, speaks_of
from sasaran.cli.rulebooks import find_editions, load_rulebook
from sasaran.cli.screen import complain, show
from sasaran.scenarios.files import list_features
from sasaran.scenarios.layout import read_layout
from sasaran.scenarios.norm import decide_by_norm
from sasaran.scenarios.run import run_feature
from sasaran.suggest.proposing import Proposal, propose

_WORDS = {
    "id": {
        "made": "{path}: {scenarios} skenario usulan; semuanya sesuai dengan aturan sekarang",
        "whole": "Terlihat lengkap: {before} dari {every} syarat sebelum usulan ini, {after} sesudahnya.",
        "goals": "Tujuan: {reached} dari {wanted} tercapai.",
        "mutants": "Perubahan kecil pada aturan: {noticed} lagi tertangkap, {survived} masih lolos.",
        "unreached": "Yang tidak tercapai, dan mengapa:",
        "more": "  … dan {count} lagi",
        "nothing": "Tidak ada yang perlu diusulkan: skenario yang ada sudah menunjukkan semuanya.",
        "next": "Berikutnya: baca, terima atau ubah, lalu jalankan: sasaran test {rules} {path}",
    },
    "en": {
        "made": "{path}: {scenarios:proposed scenario/proposed scenarios}; all agree with the rules as they are",
        "whole": "Seen wholly: {before} of {every} conditions before this proposal, {after} with it.",
        "goals": "Goals: {reached} of {wanted} reached.",
        "mutants": "Small changes to the rules: {noticed} more noticed, {survived} still alive.",
        "unreached": "What was not reached, and why:",
        "more": "  … and {count} more",
        "nothing": "There is nothing to propose: the scenarios that there are show it all.",
        "next": "Next: read, accept or change, then run: sasaran test {rules} {path}",
    },
}
_STDOUT = "-"
_MOST_SHOWN = 5
"""How many of the goals that have one reason are shown."""

_FEATURES = "Skenario yang sudah ada; yang sudah ditunjukkannya tidak diusulkan lagi · scenarios that there are."
_DAY = "Hanya edisi yang berlaku pada tanggal ini · only the editions in force on this day (YYYY-MM-DD)."
_OUT = "Berkas yang ditulis, atau - untuk layar · file to write, or - for the screen."
_MUTANTS = "Juga untuk perubahan kecil yang belum tertangkap (lebih lama) · also for mutants that survive (slower)."
_LANG = "Bahasa pesan dan skenario · language of messages and scenarios."


def suggest(
    rules: Annotated[Path, typer.Argument(metavar="RULES", help="Folder aturan · rulebook folder.")],
    program: Program,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help=_OUT)],
    features: Annotated[Path | None, typer.Argument(metavar="[FEATURES]", help=_FEATURES)] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help=_DAY)] = None,
    mutants: Annotated[bool, typer.Option("--mutants", help=_MUTANTS)] = False,
    lang: Lang = Language.ID,
) -> None:
    """Usulkan skenario yang belum ada · propose the scenarios that are missing."""
    day = read_date(on) if on is not None else None
    if features is not None and not list_features(features):
        raise WrongUseError("SAS-U025", path=str(features))
    book = load_rulebook(rules)
    refuse_unknown(book, program)
    if day is not None:
        find_editions(book, program, day, lang.value)
    texts = _read_features(book, features, program, lang.value) if features is not None else {}
    files = check_folder(rules, doubts=False)[1]
    found = propose(book, files, texts, program, lang.value, day, mutants=mutants)
    if not found.text:
        (complain if str(out) == _STDOUT else show)(_WORDS[lang.value]["nothing"])
        raise typer.Exit(FINE)
    if found.ran is not None and (found.ran.unread or any(each.problem for each in found.ran.results)):
        problems = [*found.ran.unread, *(each.problem for each in found.ran.results if each.problem)]
        raise ProblemsError(render_text(problems, {found.ran.path: found.text}, lang.value))
    _write(out, found.text)
    told = _tell(found, str(rules), str(out), lang.value, mutants=mutants)
    (complain if str(out) == _STDOUT else show)(told)
    raise typer.Exit(FINE)


def _read_features(book: Rulebook, features: Path, program: str, lang: str) -> Mapping[str, str]:
    """Read the scenarios that speak of the program; refuse those that do not hold."""
    texts: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for path in list_features(features):
        data = path.read_bytes()
        text = data.decode("utf-8-sig", errors="replace")
        if not speaks_of(book.content, text, program):
            continue
        texts[path.as_posix()] = text
        layout = read_layout(path.as_posix(), data)
        if not layout.is_sound:
            problems += layout.problems
            continue
        ran = run_feature(path.as_posix(), text, book.content, decide_by_norm(book))
        found = (*ran.unread, *(each.problem for each in ran.results if each.problem is not None))
        problems += [each for place, each in enumerate(found) if each not in found[:place]]
    if problems:
        raise ProblemsError(render_text(problems, texts, lang))
    return texts


def _write(out: Path, text: str) -> None:
    if str(out) == _STDOUT:
        show(text, end="")
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError:
        raise WrongUseError("SAS-U017", path=str(out)) from None


def _tell(found: Proposal, rules: str, out: str, lang: str, *, mutants: bool) -> str:
    words = _WORDS[lang]
    before, after, every = found.whole
    lines = [
        fill_template(words["made"], {"path": out, "scenarios": found.scenarios}, lang),
        words["goals"].format(reached=found.reached, wanted=found.wanted),
        words["whole"].format(before=before, after=after, every=every),
    ]
    if mutants:
        lines.append(words["mutants"].format(noticed=found.noticed, survived=found.survived))
    if found.unreached:
        lines += ["", words["unreached"]]
        for why, group in groupby(sorted(found.unreached, key=lambda each: each.why), key=lambda each: each.why):
            goals = list(group)
            lines.append(f"- {why}:")
            lines += [f"  {each.place}  {each.goal}".rstrip() for each in goals[:_MOST_SHOWN]]
            if len(goals) > _MOST_SHOWN:
                lines.append(words["more"].format(count=len(goals) - _MOST_SHOWN))
    if out != _STDOUT:
        lines += ["", words["next"].format(rules=rules, path=out)]
    return "\n".join(lines)
