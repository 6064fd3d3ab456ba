"""A household as it would be if some of its facts were otherwise: facts and changes go in, other facts come out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.facts import AreaTable, Facts, Row, Statement
from sasaran.ir.rulebook import Content, Entity

Kind = Literal["field", "attest", "area", "enrolment"]
LONG_AGO = 120
"""How many months ago an enrolment that is supposed has begun."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a fact stands: a ``field`` of a row, what people say (of a row, or None: of the area), a fact of the area.

    Or whether a row is enrolled in one of some ``programs``. ``name`` is the field's or the attestation's.
    """

    kind: Kind
    name: str
    row: Row | None = field(compare=False, hash=False)
    label: str = ""
    programs: tuple[str, ...] = ()

    @property
    def is_household(self) -> bool:
        """Say whether it is about the household itself."""
        return self.row is None or self.row.parent is None


@dataclass(frozen=True, slots=True)
class Change:
    """One fact taken as something else. ``before`` None: it was not known."""

    spot: Spot
    before: object
    after: object


def suppose(content: Content, facts: Facts, changes: Iterable[Change]) -> Facts:
    """Give a household's facts as they would be with some of them changed; those given stay as they are."""
    copies: dict[int, Row] = {}
    root = _copy(facts.root, None, copies)
    statements, areas = facts.statements, facts.areas
    for change in changes:
        spot = change.spot
        row = root if spot.row is None else copies[id(spot.row)]
        if spot.kind == "field":
            _set_field(content.entities[row.entity], row, spot.name, change.after, facts.on)
        elif spot.kind == "enrolment":
            _set_enrolment(content, root, row, spot.programs, change.after is True, facts.on)
        elif spot.kind == "area":
            areas = _set_area(content, areas, root, spot.name, change.after)
        else:
            said = _state(content, facts, spot, change.after is True)
            statements = (*(each for each in statements if not _is_same(each, said)), said)
    return replace(facts, root=root, statements=statements, areas=areas)


def _copy(row: Row, parent: Row | None, copies: dict[int, Row]) -> Row:
    made = replace(row, values=dict(row.values), stale=dict(row.stale), fact_dates=dict(row.fact_dates), parent=parent)
    copies[id(row)] = made
    made.lists = {name: tuple(_copy(each, made, copies) for each in rows) for name, rows in row.lists.items()}
    return made


def _set_field(entity: Entity, row: Row, name: str, value: object, on: date) -> None:
    row.values[name] = value
    row.stale.pop(name, None)
    declared = entity.fields.get(name)
    if declared is not None and declared.age_of is not None:
        row.fact_dates[name] = on
    for each in entity.fields.values():
        if each.age_of == name and isinstance(value, date):
            count = completed_months if each.age_unit == "months" else completed_years
            row.values[each.name] = count(value, on)
            row.fact_dates.pop(each.name, None)


def _set_enrolment(content: Content, root: Row, row: Row, programs: tuple[str, ...], enrolled: bool, on: date) -> None:
    entity = next((each for each in content.entities.values() if each.enrolment is not None), None)
    if entity is None or entity.enrolment is None:
        return
    fields = entity.enrolment
    owner = row if entity.list_name in row.lists and row.parent is not None else root
    rows = owner.lists.get(entity.list_name, ())
    kept = tuple(each for each in rows if each.values.get(fields.program) not in programs)
    if enrolled:
        values: dict[str, object] = {fields.program: programs[0]}
        if fields.start is not None:
            values[fields.start] = shift_date(on, -LONG_AGO, 0)
        if fields.member is not None and row.parent is not None:
            values[fields.member] = row.label
        kept = (*rows, Row(entity.name, f"{entity.list_name}[{len(rows) + 1}]", values, {}, owner, on))
    owner.lists = {**owner.lists, entity.list_name: kept}


def _set_area(content: Content, areas: AreaTable, root: Row, name: str, value: object) -> AreaTable:
    code = root.values.get(content.household.region or "")
    if not isinstance(code, str):
        return areas
    facts: Mapping[str, Mapping[str, object]] = areas.facts
    return replace(areas, facts={**facts, code: {**facts.get(code, {}), name: value}})


def _state(content: Content, facts: Facts, spot: Spot, answer: bool) -> Statement:
    declared = content.attestations.get(spot.name)
    by = declared.by[0] if declared is not None and declared.by else ""
    if spot.row is None:
        region = facts.root.values.get(content.household.region or "")
        return Statement(spot.name, answer, by, facts.on, None, region if isinstance(region, str) else None)
    return Statement(spot.name, answer, by, facts.on, None if spot.row.parent is None else spot.row.label)


def _is_same(given: Statement, said: Statement) -> bool:
    return (given.attestation, given.member, given.area) == (said.attestation, said.member, said.area)
