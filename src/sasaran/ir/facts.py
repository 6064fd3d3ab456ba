"""The facts about one household, validated against a vocabulary: what the evaluators read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

Value = bool | int | object
"""A known or partly known fact: bool, int, Fraction, date, str, frozenset, `Range` or `OneOf`."""


@dataclass(slots=True, eq=False)
class Row:
    """One row of facts: the household, a member, or a row of a list below either.

    ``values`` holds what is known, by field; an age that a birth date or a stored age gives is in it under the age
    field's name. A field that is not in it is missing; where a fact was given and is too old, ``stale`` says from
    when it was. ``lists`` holds the rows of each list that is known; a list not in it is an unknown list.
    ``label`` is its key, or its place (``anggota[2]``) where the key is missing: what `missing` and messages say.
    ``recorded`` is the date of the record; ``fact_dates`` the dates of single facts that have one of their own. An
    age field stands in it exactly where its value is a stored age: true on that date, not on the decision date.
    Rows may share one empty ``lists``, ``stale`` or ``fact_dates``: these are replaced, never filled.
    """

    entity: str
    label: str
    values: dict[str, Value]
    lists: dict[str, tuple[Row, ...]]
    parent: Row | None = None
    recorded: date | None = None
    stale: dict[str, date] = field(default_factory=dict)
    fact_dates: dict[str, date] = field(default_factory=dict)


class Statement(NamedTuple):
    """One answer to an attestation: about the household, one member (``member`` is its label), or an area."""

    attestation: str
    answer: bool
    by: str
    on: date
    member: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True)
class AreaTable:
    """Facts and statements about areas from outside the rulebook, by region code."""

    facts: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()


@dataclass(slots=True, eq=False)
class Facts:
    """One household at one date: rows, statements, and what else is known of its area.

    ``known_on``: the day as of which the record was taken, where that is not simply as it was given.
    """

    root: Row
    on: date
    statements: tuple[Statement, ...] = ()
    areas: AreaTable = field(default_factory=AreaTable)
    notices: tuple[str, ...] = ()
    known_on: date | None = None
