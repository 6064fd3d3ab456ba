"""Which programs read what: through conditions, benefits, definitions, parameters and statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from sasaran.ir.expressions import Definition, Named, Parameter, PerPeriod
from sasaran.ir.nodes import Attest, Use
from sasaran.ir.rulebook import Content, Edition

Name = tuple[str, str]
"""What is read: its kind (``parameter``, ``definition``, ``attestation``, ``criteria``) and its name."""

_SILENT = frozenset(("span", "type", "title", "basis", "text", "reading", "attributes"))


class Owners:
    """Which editions read what, directly or through definitions; whether rows count is read by all."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._defined: dict[str, frozenset[Name]] = {}
        present = frozenset(
            name for entity in content.entities.values() for name in self._follow(entity.present, frozenset())
        )
        self._by_edition = {
            edition.id: self._follow((edition.eligibility, edition.benefits), frozenset()) | present
            for edition in content.editions
        }

    def list_editions(self, name: Name) -> list[Edition]:
        """List the editions that read something."""
        return [edition for edition in self._content.editions if name in self._by_edition[edition.id]]

    def list_programs(self, name: Name) -> frozenset[str]:
        """List the programs that read something."""
        return frozenset(edition.program for edition in self.list_editions(name))

    def list_every(self) -> frozenset[str]:
        """List every program."""
        return frozenset(edition.program for edition in self._content.editions)

    def _follow(self, part: object, under: frozenset[str]) -> frozenset[Name]:
        found: set[Name] = set()
        for name in list_names(part):
            found.add(name)
            if name[0] == "definition" and name[1] not in under:
                found |= self._follow_definition(name[1], under | {name[1]})
        return frozenset(found)

    def _follow_definition(self, name: str, under: frozenset[str]) -> frozenset[Name]:
        if name not in self._defined:
            bodies = tuple(version.body for version in self._content.definitions[name].versions)
            self._defined[name] = self._follow(bodies, under)
        return self._defined[name]


def list_names(part: object) -> Iterator[Name]:
    """List what a part of a rulebook names, in every version of shared criteria."""
    match part:
        case Parameter(name=name):
            yield "parameter", name
        case PerPeriod(factors=name):
            yield "parameter", name
        case Definition(name=name):
            yield "definition", name
        case Named(definition=name):
            yield "definition", name
        case Attest(attestation=name):
            yield "attestation", name
        case Use(criteria=name):
            yield "criteria", name
    if isinstance(part, tuple):
        for item in part:
            yield from list_names(item)
    elif is_dataclass(part):
        for each in fields(part):
            if each.name not in _SILENT:
                yield from list_names(getattr(part, each.name))
