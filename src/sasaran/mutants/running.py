"""Try every mutant of a rulebook against every feature file, in several processes, and judge what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from sasaran.coverage.noted import Noted
from sasaran.ir.rulebook import Content, ParameterValue
from sasaran.mutants.equal import Equals
from sasaran.mutants.listing import Mutant
from sasaran.mutants.result import Fate, Judged
from sasaran.mutants.trying import Trial, Tried

File = tuple[str, str]
"""The path of a feature file and its text."""


@dataclass(frozen=True, slots=True)
class Tests:
    """What trying brought to light: the mutants, judged, and what the scenarios saw of the rulebook."""

    judged: tuple[Judged, ...]
    noted: Noted


def try_mutants(
    content: Content,
    mutants: Sequence[Mutant],
    files: Sequence[File],
    accepted: Mapping[str, str] | None = None,
    processes: int = 2,
) -> Tests:
    """Try mutants against scenarios that hold.

    Args:
        content: The checked rulebook.
        mutants: Its mutants, of `list_mutants`; none: only what the scenarios see is noted.
        files: The feature files.
        accepted: Why some may survive, by their id.
        processes: How many processes to use.
    """
    tried, noted = _try(content, mutants, files, processes)
    judged = tuple(_judge(content, mutants, tried, accepted or {}))
    return Tests(judged, noted)


def _try(
    content: Content, mutants: Sequence[Mutant], files: Sequence[File], processes: int
) -> tuple[list[Tried], Noted]:
    groups = _share_out(files, processes)
    if len(groups) < 2:
        found = [_try_files(content, mutants, files)]
    else:
        with ProcessPoolExecutor(len(groups)) as pool:
            found = list(pool.map(_try_files, [content] * len(groups), [mutants] * len(groups), groups))
    order = {path: place for place, (path, _) in enumerate(files)}
    tried = [_join(each, order) for each in zip(*(one for one, _ in found), strict=True)]
    noted = found[0][1]
    for _, more in found[1:]:
        noted.join(more)
    return tried, noted


def _try_files(content: Content, mutants: Sequence[Mutant], files: Sequence[File]) -> tuple[list[Tried], Noted]:
    trial = Trial(content, mutants)
    for path, text in files:
        trial.try_file(path, text)
    return trial.tried, trial.noted


def _share_out(files: Sequence[File], processes: int) -> list[list[File]]:
    """Share the files out so that each process has about as much to read; each keeps their order."""
    groups: list[list[File]] = [[] for _ in range(max(1, min(processes, len(files))))]
    loads = [0] * len(groups)
    for file in sorted(files, key=lambda each: (-len(each[1]), each[0])):
        place = loads.index(min(loads))
        groups[place].append(file)
        loads[place] += len(file[1])
    return [[file for file in files if file in group] for group in groups]


def _join(tried: Sequence[Tried], order: Mapping[str, int]) -> Tried:
    """Join what several processes found of one mutant: the first file that noticed it counts."""
    noticed = [each.noticed for each in tried if each.noticed is not None]
    first = min(noticed, key=lambda place: order[place.rpartition(":")[0]], default=None)
    read, reached, alone = (sum(getattr(each, name) for each in tried) for name in ("read", "reached", "alone"))
    return Tried(first, read, reached, alone)


# --- what became of them


def _judge(
    content: Content, mutants: Sequence[Mutant], tried: Sequence[Tried], accepted: Mapping[str, str]
) -> Iterator[Judged]:
    equals, sampled = Equals(content), _list_sampled(content, mutants, tried)
    for mutant, found in zip(mutants, tried, strict=True):
        reason = ""
        if found.noticed is not None:
            fate = Fate.NOTICED
        elif (same := equals.find_dead(mutant)) is not None:
            fate = Fate(same.value)
        elif mutant.id in sampled:
            fate = Fate.SAMPLED
        elif equals.is_proved(mutant):
            fate = Fate.PROVED
        elif mutant.id in accepted:
            fate, reason = Fate.ACCEPTED, accepted[mutant.id]
        else:
            fate = Fate.SURVIVED
        yield Judged(mutant, fate, found.noticed, found.read, found.reached, reason)


def _list_sampled(content: Content, mutants: Sequence[Mutant], tried: Sequence[Tried]) -> frozenset[str]:
    """List the values of one area or code that no scenario reads alone, where others of the same days are.

    A value that is read only among others, for a family whose district is not known, is not tried by that: of those
    it is the least and the greatest that decide. Where no value is read alone, the first stands for them all.
    """
    groups: dict[object, list[tuple[Mutant, Tried]]] = {}
    for mutant, found in zip(mutants, tried, strict=True):
        rows = [part for _, part in mutant.changes if isinstance(part, ParameterValue)]
        if mutant.kind != "number" or len(rows) != 1:
            continue
        name = str(mutant.changes[0][0][1])
        varies = content.parameters[name].by is not None and (rows[0].area or rows[0].key)
        if varies:
            groups.setdefault((name, rows[0].during), []).append((mutant, found))
    sampled = []
    for group in groups.values():
        kept = {mutant.id for mutant, found in group if found.alone}
        kept = kept or {mutant.id for mutant, _ in group if mutant.name == group[0][0].name}
        sampled += [mutant.id for mutant, _ in group if mutant.id not in kept]
    return frozenset(sampled)
