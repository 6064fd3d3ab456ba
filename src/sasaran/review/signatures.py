"""The file of signatures: who signed which program, as it stood in which rulebook, and when."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.base.suggest import nearest
from sasaran.registry.json_text import UnreadableError
from sasaran.registry.yaml_text import parse_yaml

FILE_NAME = "tanda_tangan.yaml"
"""What the file is called where it lies beside the scenarios."""

ARCHIVES = "tanda_tangan"
"""The folder beside it that keeps each rulebook that was signed."""

_NEEDED = ("program", "oleh", "tanggal", "aturan", "makna")
_HEAD = "# Siapa menandatangani program apa, menurut aturan yang mana. Ditulis oleh `sasaran sign`.\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature.

    Attributes:
        program: The program that was read.
        by: Name and post.
        on: The day.
        rulebook: The hash of the rulebook in which it was read.
        meaning: The hash of the program with all that it rests on (`reads.Reads.hash`).
        archive: The rulebook as it was, below the folder of the file; empty where it was not kept.
    """

    program: str
    by: str
    on: date
    rulebook: str
    meaning: str
    archive: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """A file of signatures as read, and what is wrong with it."""

    folder: Path
    signatures: tuple[Signature, ...] = ()
    problems: tuple[Diagnostic, ...] = ()

    def of(self, program: str) -> list[Signature]:
        """List the signatures of a program, the latest first."""
        mine = [each for each in self.signatures if each.program == program]
        return sorted(mine, key=lambda each: each.on, reverse=True)


def read_signatures(path: Path, programs: list[str]) -> Signed:
    """Read a file of signatures; one that is not there has none.

    Args:
        path: The file.
        programs: The programs of the rulebook: a signature of another is a mistake.
    """
    if not path.is_file():
        return Signed(path.parent)
    found: list[Signature] = []
    problems: list[Diagnostic] = []
    name = path.as_posix()
    try:
        for line, _, value in parse_yaml(path.read_bytes().decode("utf-8-sig", errors="replace")):
            place = Span(name, line, 1, line, 1)
            signature = _read(value if isinstance(value, dict) else {})
            if signature is None:
                problems.append(Diagnostic("SAS-R001", place))
            elif signature.program not in programs:
                near = nearest(signature.program, programs, 1)
                values = {"name": signature.program, "near": next(iter(near), "")}
                problems.append(Diagnostic("SAS-R002", place, values, hint="near" if near else None))
            else:
                found.append(signature)
    except UnreadableError:
        problems.append(Diagnostic("SAS-R001", Span(name, 1, 1, 1, 1), hint="yaml"))
    return Signed(path.parent, tuple(found), tuple(problems))


def _read(entry: dict[str, object]) -> Signature | None:
    texts = [entry.get(key) for key in _NEEDED]
    archive = entry.get("arsip", "")
    if not set(entry) <= {*_NEEDED, "arsip"} or not all(isinstance(text, str) and text for text in (*texts, "-")):
        return None
    program, by, on, rulebook, meaning = map(str, texts)
    try:
        day = date.fromisoformat(on)
    except ValueError:
        return None
    if not isinstance(archive, str) or Path(archive).is_absolute() or ".." in Path(archive).parts:
        return None
    return Signature(program, by, day, rulebook, meaning, archive)


def add_signature(path: Path, signature: Signature) -> bool:
    """Write a signature at the end of a file; False: it stands there already.

    Raises:
        OSError: The file can't be written.

    """
    text = path.read_text(encoding="utf-8") if path.is_file() else _HEAD
    entry = "".join(
        f"{'- ' if place == 0 else '  '}{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for place, (key, value) in enumerate(_write(signature))
    )
    if entry in text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{text.rstrip()}\n{entry}", encoding="utf-8", newline="\n")
    return True


def _write(signature: Signature) -> list[tuple[str, str]]:
    entries = [
        ("program", signature.program), ("oleh", signature.by), ("tanggal", signature.on.isoformat()),
        ("aturan", signature.rulebook), ("makna", signature.meaning),
    ]  # fmt: skip
    return [*entries, ("arsip", signature.archive)] if signature.archive else entries
