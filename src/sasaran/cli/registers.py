"""Which mapping a command means: one of the rulebook's by name, or a file of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from sasaran.api import find_bundled
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.render import render_text
from sasaran.check.gather import holds_mappings
from sasaran.check.mappings.book import check_mapping
from sasaran.cli.failing import ProblemsError, WrongUseError, suggest
from sasaran.ir.mapping import RegisterMapping
from sasaran.ir.rulebook import Content
from sasaran.parse.folder import read_folder


@contextmanager
def read_through(
    register: str | None, files: Sequence[Path], rules: Path | None, content: Content, lang: str
) -> Iterator[tuple[Sequence[Path], int]]:
    """Give the files as they are, or a folder of tables that a register's files become, and how many households not.

    The folder is only there while it is read.
    """
    if register is None:
        yield files, 0
        return
    mapping = load_mapping(register, rules, content, lang)
    # It brings DuckDB in, which who decides JSON need not wait for (docs/adr/0004).
    importing = import_module("sasaran.registers.importing")
    with tempfile.TemporaryDirectory(prefix="sasaran-") as folder:
        given = importing.match_files(mapping, [str(path) for path in files])
        report = importing.import_register(content, mapping, given, Path(folder), lang=lang)
        yield [Path(folder)], report.households_rejected


def load_mapping(name: str, rules: Path | None, content: Content, lang: str) -> RegisterMapping:
    """Load a mapping: ``regsosek_2022``, or the path of its file.

    Raises:
        ProblemsError: it is not right; every diagnostic is in the text.
        WrongUseError: there is none of that name.

    """
    folder = rules if rules is not None else find_bundled()
    path = Path(name)
    if path.suffix.lower() in (".yaml", ".yml"):
        if not path.exists():
            raise WrongUseError("SAS-U015", path=name)
        files = {**_read_tables(folder, path.parent), **_read_beside(path)}
        found, diagnostics = check_mapping(files, content)
        return _choose(found, diagnostics, files, lang, path.as_posix())
    _, stored = read_folder(folder) or ("", {})
    # The rules themselves are loaded, and need no second check.
    files = {path: data for path, data in stored.items() if path.lower().endswith(".csv") or holds_mappings(data)}
    mappings, diagnostics = check_mapping(files, content)
    if diagnostics:
        raise ProblemsError(_render(diagnostics, files, lang))
    if name not in mappings:
        raise suggest("SAS-I106", name, sorted(mappings))
    return mappings[name]


def _read_beside(path: Path) -> dict[str, bytes]:
    """Read the mapping's file, and the tables in its folder."""
    files = {path.as_posix(): path.read_bytes()}
    folder = read_folder(path.parent, whole=False)
    if folder is not None:
        root, found = folder
        for each, data in found.items():
            inner = each.removeprefix(f"{root}/")
            if each.lower().endswith(".csv") and "/" not in inner:
                files[(path.parent / inner).as_posix()] = data
    return files


def _read_tables(rules: Path, beside: Path) -> dict[str, bytes]:
    """Give the tables of the rulebook's registers as if they stood beside a mapping, which then need not copy them."""
    _, found = read_folder(rules) or ("", {})
    tables = {name: data for name, data in found.items() if "/registers/" in name and name.lower().endswith(".csv")}
    return {(beside / Path(name).name).as_posix(): data for name, data in tables.items()}


def _choose(
    found: Mapping[str, RegisterMapping],
    diagnostics: tuple[Diagnostic, ...],
    files: Mapping[str, bytes],
    lang: str,
    path: str,
) -> RegisterMapping:
    if diagnostics:
        raise ProblemsError(_render(diagnostics, files, lang))
    if len(found) != 1:
        raise suggest("SAS-I106", path, sorted(found))
    return next(iter(found.values()))


def _render(diagnostics: Sequence[Diagnostic], files: Mapping[str, bytes], lang: str) -> str:
    texts = {name: data.decode("utf-8-sig", errors="replace") for name, data in files.items()}
    return render_text(list(diagnostics), texts, lang)
