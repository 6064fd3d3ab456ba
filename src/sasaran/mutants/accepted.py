"""The list of mutants that an owner accepts to survive, each with a reason; what it names must still survive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.base.suggest import nearest
from sasaran.mutants.listing import Mutant
from sasaran.mutants.result import Fate, Judged
from sasaran.registry.json_text import UnreadableError
from sasaran.registry.yaml_text import parse_yaml

FILE_NAME = "mutan_diterima.yaml"
"""What the list is called where it lies beside the scenarios."""

_KEYS = {"id", "alasan"}


@dataclass(frozen=True, slots=True)
class Accepted:
    """A list as read: the line and the reason of each mutant by its id, and what is wrong with the list."""

    path: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()


def find_accepted(features: Path) -> Path | None:
    """Find the list that lies beside the scenarios; None: there is none."""
    folder = features if features.is_dir() else features.parent
    path = folder / FILE_NAME
    return path if path.is_file() else None


def read_accepted(path: str, text: str) -> Accepted:
    """Read a list: items with ``id`` and ``alasan``."""
    lines: dict[str, int] = {}
    reasons: dict[str, str] = {}
    problems = []
    try:
        for line, _, value in parse_yaml(text):
            entry = value if isinstance(value, dict) else {}
            name, reason = entry.get("id"), entry.get("alasan")
            if set(entry) != _KEYS or not isinstance(name, str) or not isinstance(reason, str) or not reason.strip():
                problems.append(Diagnostic("SAS-G101", _place(path, line)))
            elif name in lines:
                problems.append(Diagnostic("SAS-G101", _place(path, line), {"name": name}, hint="twice"))
            else:
                lines[name], reasons[name] = line, " ".join(reason.split())
    except UnreadableError:
        problems.append(Diagnostic("SAS-G101", _place(path, 1), hint="yaml"))
    return Accepted(path, lines, reasons, tuple(problems))


def list_stale(accepted: Accepted, judged: Sequence[Judged], mutants: Sequence[Mutant]) -> Iterator[Diagnostic]:
    """List what is accepted and no longer survives, or no longer is."""
    fates = {each.mutant.id: each for each in judged}
    known = {mutant.id for mutant in mutants}
    for name, line in accepted.lines.items():
        span = _place(accepted.path, line)
        if name not in known:
            near = nearest(name, sorted(known), 1)
            values = {"name": name, "near": next(iter(near), "")}
            yield Diagnostic("SAS-G100", span, values, hint="near" if near else None)
        elif name in fates and fates[name].fate is not Fate.ACCEPTED:
            by = fates[name].by
            values = {"name": name, "by": by or ""}
            yield Diagnostic("SAS-G102", span, values, hint=None if by is not None else "same")


def _place(path: str, line: int) -> Span:
    return Span(path, line, 1, line, 1)
