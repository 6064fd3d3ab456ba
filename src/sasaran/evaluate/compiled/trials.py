"""Read a household as if some of its open facts were known, to see whether that decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sasaran.evaluate.compiled.open_values import DoubtfulError
from sasaran.ir.decision import Fact
from sasaran.ir.facts import Facts, Row, Statement
from sasaran.ir.rulebook import Content

Given = Sequence[tuple[Fact, Any]]


def suppose(content: Content, facts: Facts, given: Given) -> Facts:
    """Give the same household with some facts answered.

    Raises:
        DoubtfulError: One of them is no fact of the household or an answer about its area, but of a rule, or elsewhere.
    """
    values: dict[tuple[str | None, str | None, str | None], dict[str, Any]] = {}
    statements = list(facts.statements)
    for fact, value in given:
        if fact.kind == "field" and fact.field is not None:
            values.setdefault((fact.member, fact.list, fact.item), {})[fact.field] = value
        elif fact.kind in ("attest", "verify") and fact.list is None and fact.name is not None:
            statements = [*_without(statements, fact), _state(content, facts, fact, value)]
        else:
            raise DoubtfulError
    root = _fill(content, facts.root, None, None, values) if values else facts.root
    return replace(facts, root=root, statements=tuple(statements))


def _without(statements: Iterable[Statement], fact: Fact) -> list[Statement]:
    """Leave out what was said of the same: two answers of one day would settle nothing."""
    return [each for each in statements if (each.attestation, each.member) != (fact.name, fact.member)]


def _state(content: Content, facts: Facts, fact: Fact, value: bool) -> Statement:
    asked = content.attestations.get(fact.name or "")
    by = asked.by[0] if asked is not None else ""
    if asked is None or asked.about not in ("area", content.areas.name):
        return Statement(fact.name or "", value, by, facts.on, fact.member)
    area = facts.root.values.get(content.household.region or "")
    if not isinstance(area, str) or any(each.attestation == asked.name for each in facts.areas.statements):
        raise DoubtfulError
    return Statement(asked.name, value, by, facts.on, None, area)


def _fill(
    content: Content,
    row: Row,
    parent: Row | None,
    member: str | None,
    values: Mapping[tuple[str | None, str | None, str | None], Mapping[str, Any]],
) -> Row:
    """Copy a row and those below it, with the values that are supposed of them."""
    entity = content.entities[row.entity]
    member = row.label if entity.members else member
    own = entity.parent is None or entity.members
    more = values.get((member, None, None) if own else (member, entity.list_name, row.label))
    made = replace(row, parent=parent, values={**row.values, **more} if more else row.values, lists={})
    made.lists = {
        name: tuple(_fill(content, each, made, member, values) for each in rows) for name, rows in row.lists.items()
    }
    return made
