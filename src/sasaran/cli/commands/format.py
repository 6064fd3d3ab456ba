"""``sasaran format``: rule files in one style; nothing they say, and no comment, is changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.cli.failing import FINE, PROBLEMS, WrongUseError
from sasaran.cli.options import Lang, Language
from sasaran.cli.screen import complain, is_terminal, show
from sasaran.formatting.files import format_path, list_rule_files
from sasaran.formatting.style import Formatted

_RULES = "Folder aturan atau berkas aturan · rulebook folders or rule files."
_CHECK = "Hanya periksa, jangan tulis; akhiri dengan 1 bila ada yang perlu dirapikan · only check."
_WORDS = {
    "id": {
        "changed": "dirapikan: {path}",
        "would": "perlu dirapikan: {path}",
        "count": "{changed} dari {all} berkas dirapikan",
        "count_would": "{changed} dari {all} berkas perlu dirapikan; jalankan: sasaran format {rules}",
        "fine": "{all} berkas sudah rapi",
        "left": "{left} dari {all} berkas dibiarkan: perbaiki galat di atas",
    },
    "en": {
        "changed": "formatted: {path}",
        "would": "not in style: {path}",
        "count": "{changed} of {all} files formatted",
        "count_would": "{changed} of {all} files need formatting; run: sasaran format {rules}",
        "fine": "{all} files are in style",
        "left": "{left} of {all} files left as they are: mend the errors above",
    },
}


def format_rules(
    rules: Annotated[list[Path], typer.Argument(metavar="RULES…", help=_RULES)],
    check: Annotated[bool, typer.Option("--check", help=_CHECK)] = False,
    lang: Lang = Language.ID,
) -> None:
    """Rapikan berkas aturan; artinya tetap · format rule files."""
    words = _WORDS[lang.value]
    paths = list(_list_all(rules))
    if not paths:
        raise WrongUseError("SAS-U064", name=" ".join(map(_name, rules)))
    changed = 0
    problems: list[Diagnostic] = []
    sources: dict[str, str] = {}
    for path in paths:
        formatted, data, differs = _format(path, write=not check)
        if formatted.text is None:
            problems += formatted.diagnostics
            sources[_name(path)] = data.decode("utf-8-sig", errors="replace")
        elif differs:
            changed += 1
            show(words["would" if check else "changed"].format(path=_name(path)))
    if problems:
        show(render_text(problems, sources, lang.value, color=is_terminal()))
    counts = {"changed": changed, "all": len(paths), "left": len(sources), "rules": " ".join(map(_name, rules))}
    if changed or not problems:
        complain(words["fine" if not changed else "count_would" if check else "count"].format_map(counts))
    if problems:
        complain(words["left"].format_map(counts))
    raise typer.Exit(PROBLEMS if problems or (check and changed) else FINE)


def _name(path: Path) -> str:
    return str(path).replace("\\", "/")


def _list_all(rules: list[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for given in rules:
        if not given.exists():
            raise WrongUseError("SAS-U015", path=str(given))
        for path in list_rule_files(given):
            if path not in seen:
                seen.add(path)
                yield path


def _format(path: Path, *, write: bool) -> tuple[Formatted, bytes, bool]:
    try:
        return format_path(path, write=write)
    except OSError:
        return Formatted(None, (Diagnostic("SAS-U017", values={"path": _name(path)}),)), b"", False
