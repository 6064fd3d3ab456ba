"""The attestations of a rulebook → the JSON Schema of the statements in a household or in a member."""

from __future__ import annotations

from datetime import date

from sasaran.ir.confirming import list_confirmable
from sasaran.ir.rulebook import Content
from sasaran.schema.days import day_pattern
from sasaran.schema.regions import REGION
from sasaran.schema.values import Schema, describe_names, describe_text
from sasaran.schema.words import join_languages
from sasaran.schema.words.records import HOUSEHOLD

_MOST = 1000


def describe_statements(content: Content, *, inside: bool) -> Schema:
    """Describe a list of statements; ``inside`` a member, they are about that member."""
    statement = _describe_statement(content, inside=inside)
    return {"type": ["array", "null"], "items": statement, "maxItems": _MOST}


def _describe_statement(content: Content, *, inside: bool) -> Schema:
    keys, members, region = content.keys, content.members, content.household.region
    about = {each.name: each.about for each in content.attestations.values()}
    of_members = [name for name, whom in about.items() if members is not None and whom == members.name]
    others = [name for name in about if name not in of_members]
    # An answer may also verify a condition, which is named by its id.
    conditions = {node.id for node in list_confirmable(content)} - content.attestations.keys()
    names: list[Schema] = [describe_names(sorted(conditions))]
    known = of_members if inside else [*about]
    if known:
        titles = [dict(content.attestations[name].question).get("id", "") for name in known]
        names.insert(0, {"enum": known, "markdownEnumDescriptions": titles})
    pattern = day_pattern(date.min.year, date.max.year)
    properties: dict[str, Schema] = {
        keys.attestation_id: {"anyOf": names, "description": join_languages(HOUSEHOLD["attestation_id"])},
        keys.attestation_answer: {
            "enum": [True, False, keys.yes, keys.no],
            "description": join_languages(HOUSEHOLD["attestation_answer"]),
        },
        keys.attestation_by: {
            **describe_names(content.actors),
            "description": join_languages(HOUSEHOLD["attestation_by"]),
        },
        keys.attestation_date: {
            "type": "string",
            "format": "date",
            "pattern": pattern,
            "description": join_languages(HOUSEHOLD["attestation_date"]),
        },
    }
    required = [*properties]
    rules: list[Schema] = []
    if members is not None and members.key is not None:
        member = describe_text(identity=True)
        properties[members.key] = {**member, "description": join_languages(HOUSEHOLD["about_member"])}
        if not inside and of_members:
            rules.append(_when(keys.attestation_id, of_members, _given(members.key)))
        if others:
            rules.append(_when(keys.attestation_id, others, {"not": _given(members.key)}))
    if region is not None:
        properties[region] = {"$ref": REGION, "description": join_languages(HOUSEHOLD["about_area"])}
    schema: Schema = {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    return {**schema, "allOf": rules} if rules else schema


def _given(key: str) -> Schema:
    return {"required": [key], "properties": {key: {"type": "string"}}}


def _when(key: str, words: list[str], then: Schema) -> Schema:
    return {"if": {"required": [key], "properties": {key: {"enum": words}}}, "then": then}
