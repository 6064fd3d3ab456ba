"""What `sasaran test --report DIR` measured → what of it concerns each program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_KINDS = ("condition", "route", "exception", "row")
_FATES = ("noticed", "survived", "accepted")


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured; ``state`` is ``none`` (nothing was), ``stale`` (of another rulebook) or ``read``."""

    state: str = "none"
    coverage: Mapping[str, Any] = field(default_factory=dict)
    mutants: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Covered:
    """How many points of a kind were wholly seen, of how many."""

    kind: str
    seen: int
    total: int


@dataclass(frozen=True, slots=True)
class Quality:
    """What concerns one program: covered points by kind, points not wholly seen, and mutants."""

    covered: tuple[Covered, ...] = ()
    unseen: tuple[Mapping[str, Any], ...] = ()
    counted: int = 0
    noticed: int = 0
    survived: tuple[Mapping[str, Any], ...] = ()
    accepted: tuple[Mapping[str, Any], ...] = ()

    @property
    def share(self) -> float:
        """How many of a hundred mutants were noticed, with one decimal, rounded down."""
        return (1000 * self.noticed // self.counted) / 10 if self.counted else 100.0


class UnreadableReportError(Exception):
    """A report that can't be read; ``path`` says which."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def read_measures(folder: Path | None, hashed: str) -> Measures:
    """Read a report, if there is one.

    Raises:
        UnreadableReportError: It is not what `sasaran test` writes.

    """
    if folder is None:
        return Measures()
    coverage, mutants = (_read(folder / f"{name}.json") for name in ("coverage", "mutants"))
    found = [each for each in (coverage, mutants) if each]
    if not found:
        raise UnreadableReportError(folder)
    if any(each.get("hash") != hashed for each in found):
        return Measures("stale")
    return Measures("read", coverage, mutants)


def _read(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    try:
        data = json.loads(path.read_bytes())
    except ValueError:
        raise UnreadableReportError(path) from None
    if not isinstance(data, dict):
        raise UnreadableReportError(path)
    return data


def measure(measures: Measures, program: str) -> Quality:
    """Give what concerns one program."""
    points = [each for each in measures.coverage.get("points", ()) if each["program"] == program]
    editions = [each for each in measures.coverage.get("editions", ()) if each["program"] == program]
    covered = [_count(kind, [each for each in points if each["kind"] == kind]) for kind in _KINDS]
    covered.append(Covered("edition", sum(bool(each["decisions"]) for each in editions), len(editions)))
    mutants = [each for each in measures.mutants.get("mutants", ()) if program in each["programs"]]
    fates = {
        name: tuple(each for each in mutants if each["fate"] == name) for name in ("noticed", "survived", "accepted")
    }
    return Quality(
        tuple(each for each in covered if each.total),
        tuple(each for each in points if each["unseen"]),
        sum(map(len, fates.values())),
        len(fates["noticed"]),
        fates["survived"],
        fates["accepted"],
    )


def _count(kind: str, points: Sequence[Mapping[str, Any]]) -> Covered:
    return Covered(kind, sum(not each["unseen"] for each in points), len(points))
