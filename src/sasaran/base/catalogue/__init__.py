"""Every code a diagnostic can have, with its words: rooms give their entries, one mapping by code comes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sasaran.base.catalogue import (
    audit,
    batch,
    check,
    command,
    household,
    imports,
    lint,
    mappings,
    origins,
    parse,
    parse_expressions,
    review,
    scenarios,
    shapes,
    sources,
    sql,
    steps,
)
from sasaran.base.catalogue.entry import Both, Entry


def merge_entries(*rooms: Iterable[Entry]) -> Mapping[str, Entry]:
    """Join the entries of all rooms by code.

    Raises:
        ValueError: two entries have one code; codes are never reused.
    """
    merged: dict[str, Entry] = {}
    for entries in rooms:
        for entry in entries:
            if entry.code in merged:
                raise ValueError(f"two entries have the code {entry.code}")
            merged[entry.code] = entry
    return MappingProxyType(merged)


CATALOGUE: Mapping[str, Entry] = merge_entries(
    parse.ENTRIES, shapes.ENTRIES, parse_expressions.ENTRIES, check.ENTRIES, lint.ENTRIES, household.ENTRIES, command.ENTRIES,
    scenarios.ENTRIES, steps.ENTRIES, origins.ENTRIES, sources.ENTRIES, mappings.ENTRIES, imports.ENTRIES, audit.ENTRIES, sql.ENTRIES,
    review.ENTRIES, batch.ENTRIES,
)

__all__ = ["CATALOGUE", "Both", "Entry", "merge_entries"]
