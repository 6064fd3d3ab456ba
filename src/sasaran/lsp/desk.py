"""A rulebook as it lies on the editor's desk: its folder, with what is typed but not saved laid over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TypeVar

from sasaran.base.diagnostics import Diagnostic
from sasaran.check.book import check_rulebook
from sasaran.check.gather import Shelves, gather
from sasaran.check.problems import Problems
from sasaran.parse.folder import read_folder
from sasaran.parse.shapes import Shape
from sasaran.schema.names import BookNames, list_names

HEADS = ("rulebook.yaml", "rulebook.yml")
_MOST_ABOVE = 12


@dataclass(frozen=True)
class Findings:
    """What a check found: diagnostics by file, the texts they speak of, and the names that the rulebook declares."""

    diagnostics: dict[str, list[Diagnostic]]
    texts: dict[str, str]
    names: BookNames


@dataclass
class Desk:
    """One rulebook. ``root`` is its folder, or a single file that belongs to no rulebook."""

    root: Path
    drafts: dict[str, str] = field(default_factory=dict)
    names: BookNames = field(default_factory=BookNames)
    _kept: Shelves = field(default_factory=Shelves)
    _lock: Lock = field(default_factory=Lock)

    @property
    def head(self) -> str:
        """The file on which is told what has no place of its own."""
        found = next((self.root / name for name in HEADS if (self.root / name).is_file()), self.root)
        return found.as_posix()

    def lay(self, path: str, text: str) -> None:
        """Lay an unsaved text over a file."""
        self.drafts[path] = text

    def lift(self, path: str) -> None:
        """Take an unsaved text away: the file counts again."""
        self.drafts.pop(path, None)

    def read_files(self, drafts: Mapping[str, str]) -> dict[str, bytes]:
        """Read the files as they are now, drafts first."""
        found = read_folder(self.root.as_posix(), whole=False)
        files = found[1] if found is not None else {}
        return {**files, **{path: text.encode("utf-8", errors="surrogatepass") for path, text in drafts.items()}}

    def check(self, drafts: Mapping[str, str] | None = None) -> Findings:
        """Check the whole rulebook; a file that belongs to none is only read.

        Args:
            drafts: The unsaved texts as they were when the check was asked for: others may be typed meanwhile. By
                default those that lie on the desk.
        """
        with self._lock:  # what is kept from one check to the next is changed by one at a time
            return self._check(self.drafts if drafts is None else drafts)

    def _check(self, drafts: Mapping[str, str]) -> Findings:
        files = self.read_files(drafts)
        problems = Problems()
        shelves = gather(files, problems)
        found = problems.sorted
        if self.root.is_dir():
            found = list(check_rulebook(files, self.root.as_posix()).diagnostics)
        by_file: dict[str, list[Diagnostic]] = {}
        for each in found:
            by_file.setdefault(each.span.path or self.head, []).append(each)
        self.names = list_names(self._keep(shelves, files))
        texts = {path: data.decode("utf-8-sig", errors="replace") for path, data in files.items()}
        return Findings(by_file, texts, self.names)

    def _keep(self, shelves: Shelves, files: dict[str, bytes]) -> Shelves:
        """Add what documents declared that can't be read just now: names stay known while a line is half typed."""
        before = self._kept
        _keep_missing(before.entities, shelves.entities, files, _path_of)
        _keep_missing(before.parameters, shelves.parameters, files, _path_of)
        _keep_missing(before.attestations, shelves.attestations, files, _path_of)
        _keep_missing(before.actors, shelves.actors, files, _path_of)
        _keep_missing(before.registers, shelves.registers, files, _path_of)
        _keep_missing(before.definitions, shelves.definitions, files, _path_of_first)
        _keep_missing(before.criteria, shelves.criteria, files, _path_of_first)
        read = {shape.span.path for shape in shelves.programs}
        shelves.programs += [each for each in before.programs if each.span.path in files and each.span.path not in read]
        shelves.rulebooks = shelves.rulebooks or before.rulebooks
        shelves.areas = shelves.areas or before.areas
        self._kept = shelves
        return shelves


_T = TypeVar("_T")


def _path_of(shape: Shape) -> str:
    return shape.span.path


def _path_of_first(shapes: Sequence[Shape]) -> str:
    return shapes[0].span.path


def _keep_missing(
    before: Mapping[str, _T], now: dict[str, _T], files: Mapping[str, bytes], path_of: Callable[[_T], str]
) -> None:
    """Take over what is no longer declared, though its file is still there and still speaks of it."""
    for name, shape in before.items():
        if name not in now and name.encode() in files.get(path_of(shape), b""):
            now[name] = shape


def find_root(path: Path) -> Path:
    """Find the rulebook that a file belongs to: the nearest folder above with a head; else the file alone."""
    for folder in list(path.parents)[:_MOST_ABOVE]:
        if any((folder / name).is_file() for name in HEADS):
            return folder
    return path
