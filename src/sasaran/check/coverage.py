"""Every parameter has a value on every day of every edition that reads it; no program waits for its own outcome."""

from __future__ import annotations

from datetime import date, timedelta

from sasaran.base.diagnostics import Label
from sasaran.base.span import Span
from sasaran.check.problems import Problems
from sasaran.check.scope import Names, Uses
from sasaran.ir.rulebook import LAST_DAY, Edition, Interval, Parameter


def check_coverage(
    editions: list[Edition],
    uses: dict[str, Uses],
    library: dict[str, Uses],
    names: Names,
    bounded: frozenset[str],
    problems: Problems,
) -> None:
    """Report each read of a parameter, direct or through definitions, on days when it has no value.

    ``bounded`` are the parameters that declare ``min`` and ``max``: where an area or key has no value, those stand for
    it.
    """
    for edition in editions:
        for name, key, span in _reads(edition, uses, library, names, problems):
            parameter = names.parameters[name]
            gap = find_gap(parameter, key, edition.during, name in bounded, _codes_of(parameter, names))
            if gap is None:
                continue
            first = min((value.during.start for value in parameter.values), default=None)
            labels = (Label(parameter.values[0].span, "first", {"day": first}),) if parameter.values else ()
            values = {
                "name": name if key is None else f"{name}.{key}",
                "start": gap.start,
                "end": gap.end,
                "edition": edition.during.start,
            }
            hint = "area" if parameter.by is not None else "open" if gap.end == LAST_DAY else None
            problems.add("SAS-C180", span, labels=labels, hint=hint, **values)


def _reads(
    edition: Edition, uses: dict[str, Uses], library: dict[str, Uses], names: Names, problems: Problems
) -> list[tuple[str, str | None, Span]]:
    """List what an edition reads and where; a read inside a definition is shown where the definition is named."""
    own = uses[edition.id]
    result = list(own.parameters)
    seen: set[str] = set()
    todo = list(own.definitions)
    while todo:
        name, span = todo.pop()
        if name in seen or name not in library:
            continue
        seen.add(name)
        definition = names.definitions.get(name)
        if definition is not None:
            gap = _first_gap([version.during for version in definition.versions], edition.during)
            if gap is not None:
                problems.add(
                    "SAS-C181",
                    span,
                    name=name,
                    start=gap.start,
                    end=gap.end,
                    labels=(Label(definition.span, "definition"),),
                )
        result.extend((parameter, key, span) for parameter, key, _ in library[name].parameters)
        todo.extend((inner, span) for inner, _ in library[name].definitions)
    return result


def _codes_of(parameter: Parameter, names: Names) -> tuple[str, ...]:
    """The codes of the field that a parameter varies by: each of them needs a value."""
    for entity in names.entities.values():
        if parameter.by is not None and not parameter.by_area and parameter.by in entity.fields:
            return tuple(code.name for code in entity.fields[parameter.by].type.codes)
    return ()


def find_gap(
    parameter: Parameter, key: str | None, during: Interval, bounded: bool, codes: tuple[str, ...] = ()
) -> Interval | None:
    """The first days of ``during`` on which the parameter has no value for this key, or for one of ``codes``, or None."""
    if parameter.by_area:
        if bounded:
            return None
        return _first_gap([value.during for value in parameter.values if value.area is None], during)
    if parameter.by is not None:
        if bounded:
            return None
        gaps = [_first_gap([value.during for value in parameter.values if value.key == item], during) for item in codes]
        return next((gap for gap in gaps if gap is not None), None)
    return _first_gap([value.during for value in parameter.values if value.key == key], during)


def _first_gap(intervals: list[Interval], during: Interval) -> Interval | None:
    day = during.start
    for interval in sorted(intervals, key=lambda item: item.start):
        if interval.start > day:
            break
        if interval.end >= day:
            if interval.end >= during.end:
                return None
            day = interval.end + timedelta(days=1)
    later = [interval.start for interval in intervals if interval.start > day]
    end = min([during.end, *(start - timedelta(days=1) for start in later)])
    return Interval(day, end)


def check_cycles(editions: list[Edition], uses: dict[str, Uses], problems: Problems) -> None:
    """Report programs whose eligibility waits for itself, on days when all of the circle are in force."""
    reported: set[frozenset[str]] = set()
    for edition in editions:
        _walk(edition, [edition], editions, uses, problems, reported)


def _walk(
    start: Edition,
    path: list[Edition],
    editions: list[Edition],
    uses: dict[str, Uses],
    problems: Problems,
    reported: set[frozenset[str]],
) -> None:
    for program, span in uses[path[-1].id].programs:
        for other in editions:
            if other.program != program or not _together([*path, other]):
                continue
            if other is start:
                circle = frozenset(edition.id for edition in path)
                if circle not in reported:
                    reported.add(circle)
                    shown = " → ".join([*(edition.program for edition in path), program])
                    problems.add("SAS-C182", span, path=shown)
            elif other not in path and len(path) < 50:
                _walk(start, [*path, other], editions, uses, problems, reported)


def _together(path: list[Edition]) -> bool:
    start: date = max(edition.during.start for edition in path)
    return start <= min(edition.during.end for edition in path)
