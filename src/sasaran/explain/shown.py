"""Show a household's values: which row a condition reads, and what of it may be printed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from sasaran.explain.clauses import Clauses
from sasaran.explain.figures import plain_number
from sasaran.explain.reads import LISTED, FieldRead
from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.expressions import Compare, Constant, Field
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content
from sasaran.ir.values import OneOf, Range

IDENTITY, SPECIFIC = "identity", "specific"
HIDDEN = "(data sensitif)"
Rows = Mapping[int, Row]


def bind_rows(content: Content, facts: Facts, row: Row | None) -> dict[int, Row]:
    """Bind the household, and the row that a member's rule is about, to their variables."""
    rows = {0: facts.root}
    while row is not None and row.parent is not None:
        rows[content.entities[row.entity].depth] = row
        row = row.parent
    return rows


def row_of(content: Content, read: FieldRead, rows: Rows) -> Row | None:
    """Find the row that a condition reads a field of; None for rows it ranges over itself."""
    if read.named is not None:
        return find_named(content, read.named, rows[0])
    return None if read.variable == LISTED else rows.get(read.variable)


def find_named(content: Content, name: str, root: Row) -> Row | None:
    """Find the one row of a named member, where its definition is a plain comparison with a code."""
    definition = content.definitions.get(name)
    if definition is None or not definition.versions:
        return None
    body = definition.versions[-1].body
    if not isinstance(body, Compare) or body.op != "=" or not isinstance(body.left, Field):
        return None
    if not isinstance(body.right, Constant):
        return None
    listed = next(
        (each for each in content.entities.values() if definition.member_of in (each.name, each.list_name)), None
    )
    rows = root.lists.get(listed.list_name, ()) if listed is not None else ()
    found = [row for row in rows if row.values.get(body.left.name) == body.right.value]
    return found[0] if len(found) == 1 else None


def value_now(clauses: Clauses, row: Row, read: FieldRead) -> object:
    """Give what is known of a field on the decision date: an age stored some time ago has grown since."""
    value = row.values.get(read.name)
    stored = row.fact_dates.get(read.name)
    if stored is None or not isinstance(value, int):
        return value
    declared = clauses.labels.declared(read.entity, read.name)
    if declared is None or declared.age_of is None or stored >= clauses.on:
        return value
    count = completed_years if declared.age_unit == "years" else completed_months
    passed = count(stored, clauses.on)
    whole = shift_date(stored, passed * (12 if declared.age_unit == "years" else 1), 0) == clauses.on
    return value + passed if whole else Range(value + passed, value + passed + 1)


def may_show(clauses: Clauses, read: FieldRead, sensitive: bool) -> bool | None:
    """Say whether a field's value may be printed: None where it must not even be named with a value."""
    declared = clauses.labels.declared(read.entity, read.name)
    personal = declared.personal if declared is not None else "general"
    if personal == IDENTITY:
        return None
    return sensitive or personal != SPECIFIC


def write_value(clauses: Clauses, read: FieldRead, value: object) -> str:
    """Write a value of a field with its unit or code title."""
    declared = clauses.labels.declared(read.entity, read.name)
    if value is None or declared is None:
        return clauses.words["unknown_value"] if value is None else clauses.value(value)
    age = None
    if declared.age_of is not None:
        age = "years" if declared.age_unit == "years" else "months_count"
    return clauses.value(value, declared.type, age=age)


def plain_value(value: object) -> object:
    """Turn a value into what JSON can hold: None if unknown, ``[lo, hi]`` or a list of codes if partly known."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, Fraction)):
        return plain_number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Range):
        return [plain_value(value.lo), plain_value(value.hi)]
    if isinstance(value, OneOf):
        return sorted(value.codes)
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    return value if isinstance(value, str) else None
