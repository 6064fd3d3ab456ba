"""Probe the scenarios themselves: what they see of the rules, and which small changes to the rules they notice."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sasaran.api import Rulebook, check_folder
from sasaran.base.diagnostics import Diagnostic
from sasaran.cli.failing import WrongUseError, suggest
from sasaran.coverage.points import list_points
from sasaran.coverage.telling import describe_coverage, tell_coverage
from sasaran.ir.rulebook import Content
from sasaran.mutants.accepted import Accepted, find_accepted, list_stale, read_accepted
from sasaran.mutants.listing import list_mutants
from sasaran.mutants.result import Tally
from sasaran.mutants.running import try_mutants
from sasaran.mutants.telling import describe_mutants, tell_mutants
from sasaran.scenarios.labels import label_decided
from sasaran.scenarios.run import list_asked

AT_LEAST = 98
_PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Probing:
    """What is asked for (see `sasaran test --help`)."""

    rules: Path
    features: Path
    program: str | None
    coverage: bool
    mutants: bool
    at_least: int
    accepted: Path | None
    report: Path | None
    lang: str


@dataclass(frozen=True, slots=True)
class Probed:
    """What was found: as texts, as data, what is wrong with the list of accepted mutants, and whether too few held."""

    texts: tuple[str, ...]
    facts: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()
    too_few: bool = False


def refuse_unknown(book: Rulebook, program: str) -> None:
    """Refuse a program that the rulebook does not have."""
    known = sorted({edition.program for edition in book.content.editions})
    if program not in known:
        raise suggest("SAS-U011", program, known)


def speaks_of(content: Content, text: str, program: str) -> bool:
    """Say whether a feature file has a program decided."""
    labels = label_decided(content)
    return any(program in labels.find(said) for said in list_asked(text))


def probe(book: Rulebook, texts: Mapping[str, str], wanted: Probing) -> Probed:
    """See what scenarios that hold see, and try mutants if that is asked for."""
    content, accepted = book.content, _read_accepted(wanted) if wanted.mutants else Accepted()
    if accepted.problems:
        return Probed((), problems=accepted.problems)
    every = list_mutants(content, check_folder(wanted.rules, doubts=False)[1]) if wanted.mutants else []
    mutants = [each for each in every if wanted.program is None or wanted.program in each.owners]
    processes = min(_PROCESSES, os.cpu_count() or 1)
    found = try_mutants(content, mutants, list(texts.items()), accepted.reasons, processes)
    points = list_points(content)
    told = [tell_coverage(content, points, found.noted, wanted.lang, wanted.program)] if wanted.coverage else []
    facts: dict[str, object] = {"coverage": describe_coverage(content, points, found.noted)}
    if wanted.mutants:
        told.append(tell_mutants(found.judged, wanted.lang, wanted.at_least, wanted.program))
        facts["mutants"] = describe_mutants(found.judged)
    if wanted.report is not None:
        _write(wanted.report, book.hash, facts)
    too_few = wanted.mutants and Tally.of(found.judged).share < wanted.at_least
    return Probed(tuple(told), facts, tuple(list_stale(accepted, found.judged, every)), too_few)


def _read_accepted(wanted: Probing) -> Accepted:
    path = wanted.accepted if wanted.accepted is not None else find_accepted(wanted.features)
    if path is None:
        return Accepted()
    if not path.is_file():
        raise WrongUseError("SAS-U015", path=str(path))
    return read_accepted(path.as_posix(), path.read_bytes().decode("utf-8-sig", errors="replace"))


def _write(folder: Path, hashed: str, facts: Mapping[str, object]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in facts.items():
            whole = {"hash": hashed, **(data if isinstance(data, dict) else {})}
            text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
            (folder / f"{name}.json").write_text(text, encoding="utf-8")
    except OSError:
        raise WrongUseError("SAS-U017", path=str(folder)) from None
