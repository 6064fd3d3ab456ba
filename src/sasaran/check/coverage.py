"""Every parameter has a value on every day of every edition that reads it, and every definition a version."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sasaran.base.diagnostics import Label
from sasaran.base.span import Span
from sasaran.check.problems import Problems, name_days
from sasaran.check.scope import Names, Uses, common_days
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
    found: dict[tuple[str, str | None, Interval], Interval | None] = {}
    said = problems.unreadable | problems.incomplete
    values_of = {name: _group(parameter) for name, parameter in names.parameters.items()}
    for edition in editions:
        for name, key, span, during in _reads(edition, uses, library, names, problems):
            parameter, asked = names.parameters[name], (name, key, during)
            if asked not in found:
                keys: tuple[str | None, ...] = (key,)
                if parameter.by is not None and not parameter.by_area:
                    keys = _codes_of(parameter, names)
                bound = parameter.by is not None and name in bounded
                found[asked] = None if bound else _find_gap(values_of[name], keys, during)
            gap = found[asked]
            if gap is None or name in said:
                continue
            first = min((value.during.start for value in parameter.values), default=None)
            labels = (Label(parameter.values[0].span, "first", {"day": first}),) if parameter.values else ()
            values = {
                "name": name if key is None else f"{name}.{key}",
                "start": gap.start,
                "end": gap.end,
                "days": name_days(gap),
                "edition": edition.during.start,
            }
            hint = "area" if parameter.by is not None else "open" if gap.end == LAST_DAY else None
            problems.add("SAS-C180", span, labels=labels, hint=hint, **values)


_Read = tuple[str, str | None, Span, Interval]


def _reads(
    edition: Edition, uses: dict[str, Uses], library: dict[str, Uses], names: Names, problems: Problems
) -> list[_Read]:
    """List what an edition reads, where, and when; what a definition reads is shown where the definition is named."""
    result: list[_Read] = []
    seen: set[tuple[str, Interval]] = set()
    todo: list[tuple[Uses, Interval, Span | None]] = [(uses[edition.id], edition.during, None)]
    while todo:
        part, days, shown = todo.pop()
        result.extend((name, key, shown or span, days) for name, key, span in part.parameters)
        todo.extend(_meeting(part, days, shown))
        for name, span in part.definitions:
            definition = names.definitions.get(name)
            if definition is None or (name, days) in seen:
                continue
            seen.add((name, days))
            gap = first_gap([version.during for version in definition.versions], days)
            if gap is not None:
                labels = (Label(definition.span, "definition"),)
                named = name_days(gap)
                problems.add(
                    "SAS-C181", shown or span, name=name, start=gap.start, end=gap.end, days=named, labels=labels
                )
            todo.extend(_meeting(library[name], days, shown or span))
    return result


def _meeting(uses: Uses, days: Interval, shown: Span | None) -> list[tuple[Uses, Interval, Span | None]]:
    """What the versions of a rule read, each on those of its days that matter."""
    found = [(part, common_days(during, days)) for during, part in uses.parts]
    return [(part, common, shown) for part, common in found if common is not None]


def _codes_of(parameter: Parameter, names: Names) -> tuple[str, ...]:
    """The codes of the field that a parameter varies by: each of them needs a value."""
    for entity in names.entities.values():
        if parameter.by is not None and not parameter.by_area and parameter.by in entity.fields:
            return tuple(code.name for code in entity.fields[parameter.by].type.codes)
    return ()


def _group(parameter: Parameter) -> dict[str | None, list[Interval]]:
    """The days on which the parameter has a value, by key; where it varies by area, a value for all is what counts."""
    found: dict[str | None, list[Interval]] = {}
    for value in parameter.values:
        if value.area is None:
            found.setdefault(value.key, []).append(value.during)
    return found


def _find_gap(
    values: dict[str | None, list[Interval]], keys: Iterable[str | None], during: Interval
) -> Interval | None:
    """The first days of ``during`` on which one of the keys has no value; or None."""
    gaps = (first_gap(values.get(key, []), during) for key in keys)
    return next((gap for gap in gaps if gap is not None), None)


def first_gap(intervals: list[Interval], during: Interval) -> Interval | None:
    """The first days of ``during`` that none of the intervals has, or None."""
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
