"""A part of a rulebook → what it reads of a household, and the numbers, days and codes that it holds them against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from fractions import Fraction

from sasaran.ir import expressions as ir
from sasaran.ir.nodes import Attest, Receives
from sasaran.ir.rulebook import Content, ParameterValue

_SILENT = frozenset(("span", "type", "title", "basis", "text", "reading", "attributes", "note", "source"))


@dataclass(slots=True)
class Reads:
    """What is read, each in the order in which it was met: names of fields, attestations, programs; values beside."""

    fields: dict[str, None] = field(default_factory=dict)
    attestations: dict[str, None] = field(default_factory=dict)
    programs: dict[str, None] = field(default_factory=dict)
    numbers: dict[Fraction, None] = field(default_factory=dict)
    days: dict[date, None] = field(default_factory=dict)


def list_reads(content: Content, *parts: object) -> Reads:
    """List what parts read, directly or through definitions and published values."""
    found, seen = Reads(), set[str]()
    for part in parts:
        for each in _walk(content, part, seen):
            _note(content, found, each)
    return found


def _walk(content: Content, part: object, seen: set[str]) -> Iterator[object]:
    yield part
    if isinstance(part, tuple):
        for item in part:
            yield from _walk(content, item, seen)
    elif is_dataclass(part):
        for each in fields(part):
            if each.name not in _SILENT:
                yield from _walk(content, getattr(part, each.name), seen)
    name = part.name if isinstance(part, ir.Definition) else part.definition if isinstance(part, ir.Named) else None
    if name is not None and name not in seen:
        seen.add(name)
        yield from _walk(content, tuple(version.body for version in content.definitions[name].versions), seen)


def _note(content: Content, found: Reads, part: object) -> None:
    match part:
        case ir.Field(name=name) | ir.AreaFact(name=name):
            found.fields[name] = None
        case ir.Age(field=name):
            found.fields[name] = None
        case ir.Parameter(name=name):
            for value in content.parameters[name].values:
                _note_published(found, value)
        case ir.Constant(value=value):
            _note_value(found, value)
        case ParameterValue():
            _note_published(found, part)
        case Attest(attestation=name):
            found.attestations[name] = None
        case Receives(programs=programs):
            found.programs.update(dict.fromkeys(programs))


def _note_published(found: Reads, row: ParameterValue) -> None:
    for option in row.options:
        _note_value(found, option.value)


def _note_value(found: Reads, value: object) -> None:
    if isinstance(value, bool):
        return
    if isinstance(value, int | Fraction):
        found.numbers[Fraction(value)] = None
    elif isinstance(value, date):
        found.days[value] = None
