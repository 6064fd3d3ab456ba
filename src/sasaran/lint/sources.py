"""The rules of a rulebook, each with whose it is and since when it is in force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.ir.rulebook import Content, Edition, Interval
from sasaran.logic.scope import Entities, top_entities
from sasaran.logic.walk import Part


@dataclass(frozen=True, slots=True)
class Source:
    """One rule. ``owner``: what it is called, the same for all editions of a program and all versions of a name."""

    owner: tuple[str, str]
    rule: Part
    scope: Entities
    during: Interval


def list_sources(content: Content) -> Iterator[Source]:
    """List who is eligible by each edition, then each definition and each of the shared criteria, by version."""
    for edition in content.editions:
        scope = top_entities(content, edition.recipient)
        yield Source(("program", edition.program), edition.eligibility, scope, edition.during)
    for definition in content.definitions.values():
        scope = top_entities(content, definition.member_of or definition.entity)
        for version in definition.versions:
            yield Source(("definition", definition.name), version.body, scope, version.during)
    for criteria in content.criteria.values():
        scope = top_entities(content, criteria.entity)
        for each in criteria.versions:
            yield Source(("criteria", criteria.name), each.body, scope, each.during)


def list_read(content: Content, edition: Edition) -> Iterator[tuple[Part, Entities]]:
    """List what an edition reads on its own: who is eligible, for how much, and in which order."""
    scope = top_entities(content, edition.recipient)
    members = content.members
    inner = scope if members is None else {**scope, **top_entities(content, members.name)}
    yield edition.eligibility, scope
    for benefit in edition.benefits:
        for amount in (benefit.amount, benefit.base, benefit.up_to, *(each.amount for each in benefit.funding)):
            if amount is not None:
                yield amount, scope
        for row in benefit.rows:
            yield row.condition, inner
            yield row.amount, inner
        if benefit.otherwise is not None:
            yield benefit.otherwise, inner
    for key in edition.priority:
        yield key.expression, scope
