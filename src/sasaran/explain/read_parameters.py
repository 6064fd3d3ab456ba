"""Read the values of a parameter: each with its days, area or key, source and confidence."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import humanize
from sasaran.explain.outline import Outline
from sasaran.explain.thresholds import InForce
from sasaran.ir.rulebook import LAST_DAY, Interval, Parameter, ParameterValue


def read_parameter_values(clauses: Clauses, parameter: Parameter, out: Outline) -> None:
    """Read what is in force on the date, then every other value."""
    current = [row for row in parameter.values if clauses.on in row.during]
    latest = {(row.key, row.area): row for row in sorted(current, key=lambda row: row.during.start)}
    out.line(clauses.say("read_in_force", a=clauses.figures.day(clauses.on)))
    if not latest:
        out.line(clauses.words["read_no_value"])
    for row in latest.values():
        _read_row(clauses, parameter, row, out)
    others = [row for row in parameter.values if row not in latest.values()]
    if others:
        out.section(clauses.words["read_other_values"])
        for row in others:
            _read_row(clauses, parameter, row, out)


def _read_row(clauses: Clauses, parameter: Parameter, row: ParameterValue, out: Outline) -> None:
    value = clauses.threshold(InForce(parameter.name, row.key, row), parameter.type)
    what = clauses.labels.area(row.area) if row.area is not None else humanize(row.key) if row.key is not None else ""
    title = what or clauses.labels.parameter(parameter.name)
    out.item(0, name_period(clauses, title, value, row.during))
    for text in list_sources(clauses, row):
        out.note(0, text)


def name_period(clauses: Clauses, title: str, value: str, during: Interval) -> str:
    """Write a value with the days on which it is in force."""
    start, end = clauses.figures.day(during.start), clauses.figures.day(during.end)
    if during.end == LAST_DAY:
        return clauses.say("read_threshold", a=title, b=value, c=start)
    return clauses.say("read_threshold_until", a=title, b=value, c=start, d=end)


def list_sources(clauses: Clauses, row: ParameterValue) -> Iterator[str]:
    """Write the sources of a published value, each with how sure it is, and its note."""
    for source, confidence in InForce("", row.key, row).sources:
        doubt = clauses.words.get(confidence, "")
        text = f"{source} — {doubt}" if source and doubt else source or doubt
        if text:
            yield clauses.say("read_source", a=text)
    if row.note:
        yield clauses.say("read_note", a=row.note)
