"""The file of life situations: what a family may be going through → the programs whose rules look at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.base.suggest import nearest
from sasaran.ir.nodes import Words
from sasaran.ir.rulebook import Content
from sasaran.registry.json_text import UnreadableError
from sasaran.registry.yaml_text import parse_yaml
from sasaran.review.reads import Reads

FILE_NAME = "situasi_hidup.yaml"
"""What the file is called where it lies beside the scenarios."""

_KEYS = {"situasi", "judul", "membaca", "program"}
_READ = ("field", "definition", "attestation", "area")


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation: its name, its title by language, and the programs that look at it."""

    name: str
    title: Words
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situations:
    """A file of situations as read, and what is wrong with it."""

    listed: tuple[Situation, ...] = ()
    problems: tuple[Diagnostic, ...] = ()


def read_situations(path: Path, content: Content, reads: Mapping[str, Reads]) -> Situations:
    """Read a file of situations; one that is not there has none.

    Args:
        path: The file.
        content: The checked rulebook.
        reads: What each program reads.
    """
    if not path.is_file():
        return Situations()
    reader = _Reader(path.as_posix(), content, reads)
    found = []
    try:
        for line, _, value in parse_yaml(path.read_bytes().decode("utf-8-sig", errors="replace")):
            situation = reader.read(line, value)
            if situation is not None:
                found.append(situation)
    except UnreadableError:
        reader.report("SAS-R003", 1, hint="yaml")
    return Situations(tuple(found), tuple(reader.problems))


class _Reader:
    def __init__(self, path: str, content: Content, reads: Mapping[str, Reads]) -> None:
        self._path, self._reads = path, reads
        self.problems: list[Diagnostic] = []
        fields = [name for entity in content.entities.values() for name in entity.fields]
        self._known = {*fields, *content.definitions, *content.attestations, *content.areas.fields}

    def read(self, line: int, value: object) -> Situation | None:
        """Read one entry."""
        entry = value if isinstance(value, dict) else {}
        name, title = entry.get("situasi"), entry.get("judul")
        looked, named = _list_texts(entry.get("membaca", [])), _list_texts(entry.get("program", []))
        sound = isinstance(name, str) and isinstance(title, dict) and title and looked is not None and named is not None
        if not sound or not set(entry) <= _KEYS or not (looked or named):
            self.report("SAS-R003", line)
            return None
        assert isinstance(title, dict)
        assert looked is not None
        assert named is not None
        wrong = [*self._refuse(line, looked, self._known), *self._refuse(line, named, self._reads)]
        wanted = {(kind, text) for kind in _READ for text in looked}
        programs = [each for each, reads in self._reads.items() if each in named or reads.names & wanted]
        words = tuple((str(lang), str(text)) for lang, text in title.items())
        return None if wrong else Situation(str(name), words, tuple(programs))

    def _refuse(self, line: int, names: Iterable[str], known: Iterable[str]) -> list[str]:
        every = sorted(known)
        unknown = [name for name in names if name not in every]
        for name in unknown:
            near = nearest(name, every, 1)
            values = {"name": name, "near": next(iter(near), "")}
            self.report("SAS-R004", line, hint="near" if near else None, **values)
        return unknown

    def report(self, code: str, line: int, hint: str | None = None, **values: object) -> None:
        """Note what is wrong."""
        self.problems.append(Diagnostic(code, Span(self._path, line, 1, line, 1), values, hint=hint))


def _list_texts(value: object) -> list[str] | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return [str(item) for item in value]
    return None
