"""A checked rulebook → the JSON Schema of one household: what `decide` accepts, as far as the shape of a record goes.

What a schema can't say is left to `decide`: that ids are unique, that a birth date fits an age, that the ends of a
range are in order, how many decimals a number has.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sasaran.base.catalogue import Both
from sasaran.ir.rulebook import Content, Entity, Field
from sasaran.schema.documents import DRAFT
from sasaran.schema.regions import REGION, describe_region
from sasaran.schema.statements import describe_statements
from sasaran.schema.values import Schema, describe_code, describe_day, describe_text, describe_value
from sasaran.schema.words import join_languages
from sasaran.schema.words.records import HOUSEHOLD


def build_household(content: Content) -> Schema:
    """Build the schema of a household."""
    root = content.household
    definitions: dict[str, Any] = {REGION.rpartition("/")[2]: describe_region(content)}
    schema = _describe_row(root, content, definitions)
    if root.key is not None:
        schema["required"] = [root.key]
        schema["properties"][root.key] = {**schema["properties"][root.key], "type": "string"}
    title = f"{dict(content.title).get('id', content.name)} {content.version}"
    head = {"$schema": DRAFT, "title": " · ".join(HOUSEHOLD[""]), "description": title}
    return {**head, **schema, "definitions": definitions}


def _describe_row(entity: Entity, content: Content, definitions: dict[str, Any]) -> Schema:
    """Describe a row: its fields, the dates of its facts, its lists and its statements."""
    fields = _describe_fields(entity, content)
    properties = dict(fields)
    keys = content.keys
    day = describe_day(date.min, date.max, ranges=False)
    properties[keys.record_date] = _say(day, HOUSEHOLD["record_date"])
    dates = dict.fromkeys(fields, day)
    several = {"type": ["object", "null"], "properties": dates, "additionalProperties": False}
    properties[keys.fact_dates] = _say(several, HOUSEHOLD["fact_dates"])
    if entity.parent is None or entity.members:
        statements = describe_statements(content, inside=entity.members)
        properties[keys.attestations] = _say(statements, HOUSEHOLD["attestations"])
    for child in content.entities.values():
        if child.parent == entity.name:
            definitions[child.name] = _describe_row(child, content, definitions)
            properties[child.list_name] = _describe_list(child)
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _describe_list(entity: Entity) -> Schema:
    """Describe a list: an incomplete one may have fewer rows than there are."""
    rows: Schema = {
        "type": ["array", "null"],
        "items": {"$ref": f"#/definitions/{entity.name}"},
        "maxItems": entity.at_most,
    }
    if entity.complete and entity.at_least:
        rows["minItems"] = entity.at_least
    return _say(rows, _titles(entity.title, entity.list_name))


def _describe_fields(entity: Entity, content: Content) -> dict[str, Schema]:
    """Describe every field; what a field is for comes after its type, and takes the place of that."""
    found = {
        field.name: describe_value(field.type, content.keys, identity=field.personal == "identity")
        for field in entity.fields.values()
    }
    if entity.key is not None:
        found[entity.key] = describe_text(identity=True)
    if entity.region is not None and entity.region in entity.fields:
        found[entity.region] = {"$ref": REGION}
    if entity.enrolment is not None:
        found |= _describe_enrolment(entity, content)
    return {name: _say(schema, _words_of(name, entity)) for name, schema in found.items()}


def _words_of(name: str, entity: Entity) -> Both:
    field = entity.fields.get(name)
    if field is None or not field.title:
        return HOUSEHOLD["key"] if name == entity.key else (name, name)
    first, second = _titles(field.title, name)
    return _with_unit(first, field), _with_unit(second, field)


def _with_unit(title: str, field: Field) -> str:
    unit = field.type.unit
    return f"{title} ({unit})" if unit is not None and str(unit) != "1" else title


def _describe_enrolment(entity: Entity, content: Content) -> dict[str, Schema]:
    meant = entity.enrolment
    if meant is None:
        return {}
    declared = entity.fields.get(meant.program)
    codes = [code.name for code in declared.type.codes] if declared is not None else []
    programs = dict.fromkeys([*codes, *(edition.program for edition in content.editions), *content.known_programs])
    found = {meant.program: describe_code(list(programs))}
    for day in (meant.start, meant.end):
        if day is not None and day not in entity.fields:
            found[day] = describe_day(date.min, date.max, ranges=True)
    if meant.member is not None:
        found[meant.member] = describe_text(identity=True)
    if meant.reason is not None and meant.reason not in entity.fields:
        found[meant.reason] = describe_text()
    return found


def _titles(title: tuple[tuple[str, str], ...], name: str) -> Both:
    texts = dict(title)
    first = texts.get("id") or next(iter(texts.values()), name)
    return first, texts.get("en", first)


def _say(schema: Schema, both: Both) -> Schema:
    if both[0] == both[1]:
        return {**schema, "description": both[0]}
    return {**schema, "description": f"{both[0]} — {both[1]}", "markdownDescription": join_languages(both)}
