"""What `sasaran check` finds at one path: a rulebook, scenarios, or both, with the words that sum it up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sasaran.api import check_folder
from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.wording import fill_template
from sasaran.check.book import Checked
from sasaran.ir.rulebook import Content
from sasaran.mutants.accepted import FILE_NAME as ACCEPTED
from sasaran.parse.folder import SUFFIXES
from sasaran.review.signatures import FILE_NAME as SIGNATURES
from sasaran.review.situations import FILE_NAME as SITUATIONS
from sasaran.scenarios.files import list_features
from sasaran.scenarios.layout import Layout, read_layout

_BESIDE = (ACCEPTED, SIGNATURES, SITUATIONS)
"""What lies beside scenarios and is no rule file."""

_WORDS = {
    "id": {
        "rules": "Diperiksa: {programs} program, {editions} edisi, {parameters} tabel nilai, {fields} isian.",
        "documents": "Diperiksa: {documents} dokumen.",
        "features": "Diperiksa: {features} berkas skenario, {scenarios} skenario, {tests} dengan contohnya.",
        "found": "   {errors} galat · {warnings} peringatan",
        "rules usable": "Aturan dapat dipakai.",
        "rules unusable": "Aturan BELUM dapat dipakai. Perbaiki galat di atas, lalu ulangi: sasaran check {path}",
        "features usable": "Semua skenario terbaca.",
        "features unusable": "Ada skenario yang TIDAK akan dijalankan. Perbaiki galat di atas, lalu ulangi: "
        "sasaran check {path}",
    },
    "en": {
        "rules": "Checked: {programs:program/programs}, {editions:edition/editions}, "
        "{parameters:table of values/tables of values}, {fields:field/fields}.",
        "documents": "Checked: {documents:document/documents}.",
        "features": "Checked: {features:scenario file/scenario files}, {scenarios:scenario/scenarios}, "
        "{tests} with their examples.",
        "found": "   {errors:error/errors} · {warnings:warning/warnings}",
        "rules usable": "The rulebook can be used.",
        "rules unusable": "The rulebook can NOT be used yet. Mend the errors above, then again: sasaran check {path}",
        "features usable": "Every scenario can be read.",
        "features unusable": "Some scenarios will NOT be run. Mend the errors above, then again: sasaran check {path}",
    },
}


@dataclass(frozen=True)
class Inspection:
    """The outcome for one path: what was found, the texts for showing it, and what was counted.

    ``kind`` is ``rules`` or ``features``; ``facts`` are what JSON says of it.
    """

    kind: str
    path: str
    usable: bool
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    facts: Mapping[str, object]

    def summarise(self, lang: str) -> str:
        """Say in two lines what was checked, and whether it can be used."""
        words = _WORDS[lang]
        errors = sum(CATALOGUE[each.code].severity == "error" for each in self.diagnostics)
        path = f'"{self.path}"' if " " in self.path else self.path
        values = {**self.facts, "path": path, "errors": errors, "warnings": len(self.diagnostics) - errors}
        line = "documents" if self.kind == "rules" and not self.usable else self.kind
        end = words[f"{self.kind} {'usable' if self.usable else 'unusable'}"]
        return "\n".join(fill_template(text, values, lang) for text in (words[line] + words["found"], end))


def inspect(path: Path) -> Iterator[Inspection]:
    """Check what stands at a path: a folder with feature files is checked as scenarios too."""
    features = list_features(path)
    if not features or (path.is_dir() and _holds_rules(path)):
        yield _inspect_rules(path)
    if features:
        yield _inspect_features(path, features)


def _holds_rules(folder: Path) -> bool:
    return any(each.suffix.lower() in SUFFIXES and each.name not in _BESIDE for each in folder.rglob("*"))


def _inspect_rules(path: Path) -> Inspection:
    checked, sources = check_folder(path)
    usable = checked.content is not None
    return Inspection("rules", str(path), usable, checked.diagnostics, sources, _describe_rules(path, checked))


def _describe_rules(path: Path, checked: Checked) -> dict[str, object]:
    content = checked.content
    about: dict[str, object] = {"rules": str(path), "usable": content is not None, "documents": checked.documents}
    if content is not None:
        about |= {"name": content.name, "version": content.version, "hash": content.hash, **count_content(content)}
    return about


def count_content(content: Content) -> dict[str, int]:
    """Count what a rulebook holds."""
    fields = sum(len(entity.fields) for entity in content.entities.values()) + len(content.areas.fields)
    return {
        "programs": len({edition.program for edition in content.editions}),
        "editions": len(content.editions),
        "parameters": len(content.parameters),
        "fields": fields,
    }


def _inspect_features(path: Path, files: list[Path]) -> Inspection:
    data = {file.as_posix(): file.read_bytes() for file in files}
    layouts = [read_layout(name, text) for name, text in data.items()]
    usable = all(layout.is_sound for layout in layouts)
    problems = tuple(problem for layout in layouts for problem in layout.problems)
    sources = {name: text.decode("utf-8-sig", errors="replace") for name, text in data.items()}
    return Inspection("features", str(path), usable, problems, sources, _describe_features(path, layouts, usable))


def _describe_features(path: Path, layouts: list[Layout], usable: bool) -> dict[str, object]:
    scenarios = [told for layout in layouts for told in layout.scenarios]
    return {
        "scenario_files": str(path),
        "usable": usable,
        "features": len(layouts),
        "scenarios": len(scenarios),
        "tests": sum(told.tests for told in scenarios),
    }
