"""List the data that was read: whose it is, what it can be, who keeps it, and when it is too old to count."""

from __future__ import annotations

from datetime import date

from sasaran.explain.labels import upper_first
from sasaran.ir.rulebook import Field
from sasaran.ir.types import Kind, Type
from sasaran.reading.document import Part, Row, Table
from sasaran.reading.phrases import Phrases

WITHOUT_END = 10**14
"""A number that may be as great as this has no end that a rule meant: nobody declared one."""

_COLUMNS = ("field", "whose", "content", "keeper", "shelf_life")


def read_facts(phrases: Phrases) -> Part | None:
    """List every field that was named so far; None where none was."""
    rows = tuple(_row(phrases, entity, name) for entity, name in phrases.fields)
    if not rows:
        return None
    kept = [at for at in range(len(_COLUMNS)) if any(row.cells[at] for row in rows)]
    heads = tuple(phrases.words[f"head_{_COLUMNS[at]}"] for at in kept)
    cut = tuple(Row(tuple(row.cells[at] for at in kept), data=row.data) for row in rows)
    table = Table(tuple(_COLUMNS[at] for at in kept), heads, cut)
    return Part("facts", phrases.words["part_facts"], lead=phrases.words["facts_lead"], table=table)


def _row(phrases: Phrases, entity: str, name: str) -> Row:
    content, labels = phrases.content, phrases.labels
    group = content.entities[entity].fields if entity else content.areas.fields
    declared = group.get(name)
    whose = labels.entity(entity) if entity else phrases.words["about_area"]
    title = labels.field(entity, name) if entity else labels.area_field(name)
    kept = declared
    if declared is not None and declared.age_of is not None:
        title = phrases.say("age_from", a=title, b=labels.field(entity, declared.age_of))
        kept = group.get(declared.age_of, declared)
    life = kept.shelf_life if kept is not None else None
    cells = (
        upper_first(title),
        upper_first(whose),
        "" if declared is None else _describe(phrases, declared),
        _keeper(phrases, kept),
        "" if life is None else phrases.figures.span(*life),
    )
    return Row(cells, data={"field": name, "entity": entity or None})


def _keeper(phrases: Phrases, declared: Field | None) -> str:
    register = phrases.content.registers.get(declared.register or "") if declared is not None else None
    if register is None:
        return phrases.words["keeper_none"]
    title = phrases.labels.register(register.name)
    return title if register.owner is None else f"{title} ({phrases.labels.actor(register.owner)})"


def _describe(phrases: Phrases, declared: Field) -> str:
    """Say what a field can be: yes or no, a number from so much to so much, one of some codes."""
    kind = declared.type
    if kind.kind in (Kind.CODE, Kind.CODES) and kind.codes:
        codes = phrases.join([phrases.code(code.name, kind) for code in kind.codes], "or")
        return phrases.say("of_codes" if kind.kind is Kind.CODES else "of_code", a=codes)
    if kind.kind is Kind.NUMBER:
        return _describe_number(phrases, declared, kind)
    return phrases.words[f"of_{kind.kind.name.lower()}"]


def _describe_number(phrases: Phrases, declared: Field, kind: Type) -> str:
    age = None
    if declared.age_of is not None:
        age = "years" if declared.age_unit == "years" else "months_count"
    text = phrases.say("of_number" if kind.scale == 0 else "of_decimal", n=kind.scale)
    if kind.lo is None:
        return text
    low, high = phrases.value(kind.lo, kind, age=age), kind.hi
    if high is None or (not isinstance(high, date) and high >= WITHOUT_END):
        return phrases.say("of_from", a=text, b=low)
    return phrases.say("of_range", a=text, b=low, c=phrases.value(high, kind, age=age))
