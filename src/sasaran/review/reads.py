"""What a program says and all that it rests on, followed by name → what it reads, and a hash of its meaning."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from sasaran.difference.alike import PLACES, TEXTS
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content

Name = tuple[str, str]
"""What is read: its kind (``field``, ``definition``, ``parameter``, ``attestation``, ``area``, ``program``,
``criteria``, ``entity``) and its name."""

_SILENT = PLACES | TEXTS | {"basis"}


class Reads:
    """All that one program says, and what it rests on."""

    def __init__(self, content: Content, program: str) -> None:
        self._content = content
        self._said: dict[Name, object] = {}
        self._follow(("program", program))

    @property
    def names(self) -> frozenset[Name]:
        """Everything that is read, directly or through definitions and other programs."""
        return frozenset(self._said)

    def hash(self) -> str:
        """Hash the meaning: where it stands, its words and its sources do not count."""
        said = [(name, self._said[name]) for name in sorted(self._said)]
        return "sha256:" + hashlib.sha256(repr(said).encode("utf-8")).hexdigest()

    def _follow(self, name: Name) -> None:
        if name in self._said:
            return
        self._said[name] = None  # so that a circle ends here
        self._said[name] = self._say(_find(self._content, name))

    def _say(self, part: object) -> object:
        if isinstance(part, Enum):
            return part.value
        if isinstance(part, tuple):
            return [self._say(item) for item in part]
        if isinstance(part, frozenset):
            return sorted(map(str, part))
        if isinstance(part, Mapping):
            return [(key, self._say(part[key])) for key in sorted(part)]
        if not is_dataclass(part) or isinstance(part, type):
            return str(part)
        for name in _name_parts(part):
            self._follow(name)
        held = [(each.name, self._say(getattr(part, each.name))) for each in fields(part) if each.name not in _SILENT]
        return [type(part).__name__, held]


def _name_parts(part: object) -> list[Name]:
    """Name what a part reads that is declared elsewhere."""
    match part:
        case ir.Parameter(name=name) | ir.PerPeriod(factors=name):
            return [("parameter", name)]
        case ir.Definition(name=name) | ir.Named(definition=name):
            return [("definition", name)]
        case ir.Field(name=name) | ir.Age(field=name):
            return [("field", name)]
        case ir.AreaFact(name=name):
            return [("area", name)]
        case ir.Rows(entity=name):
            return [("entity", name)]
        case nodes.Attest(attestation=name):
            return [("attestation", name)]
        case nodes.ProgramIs(program=name):
            return [("program", name)]
        case nodes.Receives(programs=names):
            return [("received", name) for name in names]
        case nodes.Use(criteria=name):
            return [("criteria", name)]
    return []


def _find(content: Content, name: Name) -> object:
    """Find what a name stands for, as far as it decides; what is only named is its name."""
    kind, key = name
    if kind == "program":
        return tuple(edition for edition in content.editions if edition.program == key)
    if kind == "area":
        return (content.areas.fields.get(key), tuple(fact for fact in content.areas.facts if fact.field == key))
    if kind == "field":
        return tuple(entity.fields[key] for entity in content.entities.values() if key in entity.fields)
    if kind == "entity":
        entity = content.entities[key]
        return (entity.present, entity.presume_present, entity.complete, entity.at_least, entity.at_most)
    groups: Mapping[str, Mapping[str, object]] = {
        "parameter": content.parameters, "definition": content.definitions, "attestation": content.attestations,
    }  # fmt: skip
    return groups.get(kind, {}).get(key, key)
