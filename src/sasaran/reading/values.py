"""Read parameters: what is in force on the day, and every value it has or had, with source and confidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sasaran.explain.figures import plain_number
from sasaran.explain.labels import humanize, upper_first
from sasaran.explain.thresholds import InForce, find_in_force
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Parameter, ParameterValue
from sasaran.reading.document import Part, Row, Table
from sasaran.reading.phrases import Phrases

MOST_PLACES = 12
"""A list of areas longer than this is told in short where a program is read, and in full by itself."""


def read_value(phrases: Phrases, name: str, *, whole: bool = True) -> Part:
    """Read one parameter; ``whole`` False tells a long list of areas in short."""
    parameter = phrases.content.parameters[name]
    places = {row.area for row in parameter.values if row.area is not None}
    short = not whole and len(places) > MOST_PLACES
    title = phrases.title_of("parameter", name, phrases.labels.parameter(name))
    table = _table(phrases, parameter, general_only=short)
    return Part(
        "value",
        upper_first(title),
        name,
        anchor=f"value-{name}",
        facts=tuple(_facts(phrases, parameter, short)),
        table=table if table.rows else None,
    )


def _facts(phrases: Phrases, parameter: Parameter, short: bool) -> Iterator[tuple[str, str]]:
    words, say = phrases.words, phrases.say
    if parameter.text:
        yield words["fact_text"], parameter.text
    if not parameter.keys and parameter.by is None:
        yield say("fact_now", a=phrases.day(phrases.on)), _now(phrases, parameter)
    if parameter.by is not None and not parameter.by_area:
        yield words["fact_varies"], phrases.labels.field(None, parameter.by)
    if parameter.by_area:
        yield words["fact_varies"], words["varies_area"]
        count = len({row.area for row in parameter.values if row.area is not None and phrases.on in row.during})
        if short:
            yield words["fact_places"], say("places_short", n=count, a=parameter.name)
        yield words["fact_elsewhere"], _elsewhere(phrases, parameter)


def _now(phrases: Phrases, parameter: Parameter) -> str:
    found = find_in_force(phrases.content, parameter.name, phrases.on)
    if found.row is not None:
        return phrases.in_force(found, parameter.type)
    low, high = parameter.type.lo, parameter.type.hi
    if not isinstance(low, type(high)) or low is None:
        return phrases.words["no_value_now"]
    return phrases.say("no_value_range", a=phrases.value(low, parameter.type), b=phrases.value(high, parameter.type))


def _elsewhere(phrases: Phrases, parameter: Parameter) -> str:
    """Say what holds in an area that is not listed."""
    text = _now(phrases, parameter)
    return phrases.say("elsewhere", a=text)


def _table(phrases: Phrases, parameter: Parameter, *, general_only: bool) -> Table:
    """List every published value; a contested one has a row for each source."""
    varies = bool(parameter.keys) or parameter.by is not None
    keys = (*(("of",) if varies else ()), "value", "from", "through", "source", "confidence", "note")
    shown = [row for row in parameter.values if row.area is None] if general_only else list(parameter.values)
    shown.sort(key=lambda row: (_place_order(parameter, row), row.during.start))
    rows = [row for value in shown for row in _rows(phrases, parameter, value, varies)]
    kept = [at for at, key in enumerate(keys) if key != "note" or any(row.cells[at] for row in rows)]
    heads = tuple(phrases.words[f"head_{keys[at]}"] for at in kept)
    cut = tuple(Row(tuple(row.cells[at] for at in kept), row.now, row.data) for row in rows)
    details = sum(keys[at] in ("source", "confidence", "note") for at in kept)
    return Table(tuple(keys[at] for at in kept), heads, cut, details)


def _place_order(parameter: Parameter, row: ParameterValue) -> tuple[int, str]:
    if row.area is not None:
        return 1, row.area
    return (parameter.keys.index(row.key), "") if row.key in parameter.keys else (0, row.key or "")


def _rows(phrases: Phrases, parameter: Parameter, row: ParameterValue, varies: bool) -> Iterator[Row]:
    found = InForce(parameter.name, row.key, row)
    now = phrases.on in row.during
    start = "" if row.during.start == FIRST_DAY else phrases.day(row.during.start)
    end = "" if row.during.end == LAST_DAY else phrases.day(row.during.end)
    days = (start or phrases.words["always_before"], end or phrases.words["until_changed"])
    head = (_name_place(phrases, parameter, row),) if varies else ()
    for text, source, confidence, plain in _published(phrases, parameter, row, found):
        sure = _confidence(phrases, confidence, row)
        cells = (*head, text, *days, source, sure, row.note or "")
        yield Row(cells, now, {**_place(row), "value": plain, **_days(row), "source": source, "confidence": confidence})


def _confidence(phrases: Phrases, confidence: str, row: ParameterValue) -> str:
    """Say how sure one source is, and how sure the value as a whole where that was written and is something else."""
    sure = phrases.words[f"confidence_{confidence}"]
    if row.confidence in ("law", confidence):
        return sure
    return phrases.say("confidence_whole", a=sure, b=phrases.words[f"confidence_{row.confidence}"])


def _published(
    phrases: Phrases, parameter: Parameter, row: ParameterValue, found: InForce
) -> Iterator[tuple[str, str, str, object]]:
    """Give each value as text, with its source, its confidence, and as a machine reads it."""
    if row.between is not None:
        ends = [_plain(row.between.lo), _plain(row.between.hi)]
        yield phrases.value(row.between, parameter.type), row.source, row.confidence, ends
    elif found.contested:
        for option in row.options:
            text = phrases.say("one_source", a=phrases.value(option.value, parameter.type))
            yield text, option.source, option.confidence, _plain(option.value)
    else:
        for source, confidence in found.sources:
            value = row.options[0].value
            yield phrases.value(value, parameter.type), source, confidence, _plain(value)


def _name_place(phrases: Phrases, parameter: Parameter, row: ParameterValue) -> str:
    if row.area is not None:
        return f"{phrases.labels.area(row.area)} ({row.area})"
    if row.key is None:
        return phrases.words["all_places"]
    if parameter.by is not None:
        declared = phrases.labels.declared(None, parameter.by)
        return phrases.code(row.key, declared.type if declared is not None else None)
    return humanize(row.key)


def _place(row: ParameterValue) -> dict[str, object]:
    if row.area is not None:
        return {"area": row.area}
    return {} if row.key is None else {"key": row.key}


def _days(row: ParameterValue) -> dict[str, object]:
    return {
        "from": None if row.during.start == FIRST_DAY else row.during.start.isoformat(),
        "through": None if row.during.end == LAST_DAY else row.during.end.isoformat(),
    }


def _plain(value: object) -> object:
    if isinstance(value, (bool, str)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    return plain_number(value)  # type: ignore[arg-type]
