"""Find what a name means in a rulebook: a program, criteria, a definition, a value or a question to people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sasaran.ir.expressions import Table
from sasaran.ir.rulebook import Content, Edition

KINDS = ("program", "criteria", "definition", "table", "parameter", "attestation")
"""What can be read by name, in the order in which a name without a kind is looked up."""


@dataclass(frozen=True, slots=True)
class Named:
    """One thing with a name; of a program, the editions in force on the day of the reading."""

    kind: str
    name: str
    editions: tuple[Edition, ...] = ()


def list_names(content: Content, kind: str) -> list[str]:
    """List the names of a kind, by the alphabet."""
    if kind == "program":
        return sorted({edition.program for edition in content.editions})
    if kind == "table":
        return sorted(name for name, found in content.definitions.items() if _has_table(found.versions))
    groups = {
        "criteria": content.criteria, "definition": content.definitions, "parameter": content.parameters,
        "attestation": content.attestations,
    }  # fmt: skip
    return sorted(groups[kind])


def find_named(content: Content, name: str, on: date, kind: str | None = None) -> Named | None:
    """Find what a name means; None where nothing of the kind has it. A program may have no edition on the day."""
    for each in KINDS if kind is None else (kind,):
        if name in list_names(content, each):
            editions: tuple[Edition, ...] = ()
            if each == "program":
                editions = tuple(item for item in content.editions if item.program == name and on in item.during)
            return Named("definition" if each == "table" else each, name, editions)
    return None


def _has_table(versions: tuple[object, ...]) -> bool:
    return any(isinstance(getattr(version, "body", None), Table) for version in versions)
