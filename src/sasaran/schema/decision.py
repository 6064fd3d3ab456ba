"""A checked rulebook → the JSON Schema of what `decide` gives for a household: decisions, or why it is rejected."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.ir.decision import Outcome
from sasaran.ir.rulebook import Content
from sasaran.schema.days import day_pattern
from sasaran.schema.documents import DRAFT
from sasaran.schema.values import Schema, describe_names
from sasaran.schema.words import join_languages
from sasaran.schema.words.records import DECISION

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
_FLAG: Schema = {"type": "boolean"}
_TRUTH: Schema = {"type": ["boolean", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_VALUE: Schema = {"type": ["string", "number", "boolean", "null", "array"]}
_OUTCOME: Schema = {"enum": [each.value for each in Outcome]}
# A whole number, or the exact decimal as a text; null where it does not apply.
_NUMBER: Schema = {"anyOf": [{"type": ["integer", "null"]}, {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]+$"}]}
_DAY: Schema = {"type": "string", "format": "date", "pattern": day_pattern(1, 9999)}
_DAY_OR_NONE: Schema = {**_DAY, "type": ["string", "null"]}


def build_decision(content: Content) -> Schema:
    """Build the schema of one line of `sasaran decide`, which is `Case.to_dict` or a rejection."""
    programs = sorted({edition.program for edition in content.editions})
    definitions = {
        "decision": _decision(content),
        "rejected": _rejected(),
        "program": _program(content, programs),
        "not_in_force": _not_in_force(content, programs),
        "member": _member(),
        "missing": _missing(content),
        "presumed": _presumed(),
        "benefit": _benefit(content),
        "reason": _reason(),
        "threshold": _threshold(content),
    }
    return {
        "$schema": DRAFT,
        "title": " · ".join(DECISION[""]),
        "type": "object",
        "if": {"required": ["rejected"]},
        "then": _refer("rejected"),
        "else": _refer("decision"),
        "definitions": definitions,
    }


def _decision(content: Content) -> Schema:
    book = {
        "name": {"enum": [content.name]},
        "version": _TEXT,
        "language": {"type": "integer"},
        "hash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
    }
    pillars = {
        name: {**_OUTCOME, "description": dict(words).get("id", name)} for name, words in content.pillars.items()
    }
    return _object(
        {
            "household": _TEXT,
            "on": _DAY,
            "rulebook": _object(book),
            "engine": _TEXT,
            "programs": _list(_refer("program")),
            "pillars_open": {**_bare(pillars), "required": [*pillars]},
        },
        {"not_in_force": _list(_refer("not_in_force")), "notices": _list(_TEXT)},
    )


def _program(content: Content, programs: list[str]) -> Schema:
    routes = _object({"name": _TEXT, "truth": _TRUTH, "closed": _FLAG})
    return _object(
        {
            "program": describe_names(programs),
            "edition": {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(@.+)?$"},
            "status": describe_names(content.statuses),
            "ministry": {"enum": ["", *content.actors]},
            "pillars": _list({"enum": [*content.pillars]} if content.pillars else _TEXT),
            "kind": {"enum": ["program", "classification"]},
            "indicative": _FLAG,
            "outcome": _OUTCOME,
            "waiting_for": _waiting(),
            "missing": _list(_refer("missing")),
            "missing_exact": _FLAG,
            "presumed": _list(_refer("presumed")),
            "routes": _list(routes),
            "beneficiaries": _list(_TEXT),
            "members": _list(_refer("member")),
            "benefits": _list(_refer("benefit")),
            "reasons": _list(_refer("reason")),
        }
    )


def _not_in_force(content: Content, programs: list[str]) -> Schema:
    return _object(
        {
            "program": describe_names(programs),
            "edition": _TEXT,
            "status": describe_names(content.statuses),
            "from": _DAY,
            "through": _DAY_OR_NONE,
            "why": {"enum": ["not_yet", "ended", "elsewhere"]},
            "applies_in": _list(_TEXT),
        }
    )


def _member() -> Schema:
    return _object(
        {
            "member": _TEXT,
            "outcome": _OUTCOME,
            "waiting_for": _waiting(),
            "missing": _list(_refer("missing")),
            "missing_exact": _FLAG,
            "presumed": _list(_refer("presumed")),
        }
    )


def _missing(content: Content) -> Schema:
    """Describe one open fact: of which kind it is, its keys say."""
    attest: Schema = describe_names(content.attestations)
    return {
        "anyOf": [
            _object({"field": _TEXT}, {"member": _TEXT, "list": _TEXT, "item": _TEXT}),
            _object({"list": _TEXT}, {"member": _TEXT}),
            _object({"attest": attest}, {"member": _TEXT}),
            _object({"area": _TEXT_OR_NONE, "field": _TEXT}),
            _object({"parameter": _TEXT}, {"member": _TEXT}),
            _object({"verify": _TEXT}, {"member": _TEXT}),
        ]
    }


def _presumed() -> Schema:
    facts = _list(_refer("missing"))
    return _object({"node": _TEXT, "as": _FLAG, "facts": facts, "basis": _list(_TEXT)})


def _benefit(content: Content) -> Schema:
    amounts = {"amount": _NUMBER, "at_least": _NUMBER, "at_most": _NUMBER}
    item = _object({"what": _TEXT, "quantity": _NUMBER, "unit": _TEXT})
    line = _object({"member": _TEXT_OR_NONE, "row": _TEXT_OR_NONE, **amounts})
    return _object(
        {
            "form": describe_names(content.forms),
            "unit": _TEXT,
            "per": _TEXT_OR_NONE,
            "paid_to": _TEXT_OR_NONE,
            "times": {"type": ["integer", "null"], "minimum": 1},
            "times_at_most": {"type": ["integer", "null"], "minimum": 1},
            "once": _FLAG,
            **amounts,
            "up_to": _NUMBER,
            "items": _list(item),
            "missing": _list(_refer("missing")),
            "lines": _list(line),
        }
    )


def _reason() -> Schema:
    return _object(
        {
            "node": _TEXT,
            "text": _TEXT,
            "truth": _TRUTH,
            "values": {"type": "object", "additionalProperties": _VALUE},
            "basis": _list(_TEXT),
        },
        {
            "text_en": _TEXT,
            "thresholds": _list(_refer("threshold")),
            "registers": _list(_TEXT),
            "member": _TEXT,
            "members": _list(_TEXT),
            "depth": _COUNT,
            "exception": _FLAG,
            "indicative": _FLAG,
            "presumed": _FLAG,
            "requires_action": _TEXT,
        },
    )


def _threshold(content: Content) -> Schema:
    return _object(
        {
            "name": {"enum": list(_list_values(content))} if content.parameters else _TEXT,
            "value": _VALUE,
            "since": _DAY_OR_NONE,
            "source": _TEXT,
            "confidence": _TEXT,
            "contested": _FLAG,
        }
    )


def _list_values(content: Content) -> Iterator[str]:
    """Give each parameter, and each of its keys as conditions write it: ``batas_lahan.petani``."""
    for name, parameter in content.parameters.items():
        yield name
        yield from (f"{name}.{key}" for key in parameter.keys)


def _rejected() -> Schema:
    """Describe a household that could not be read: where it stands, and every fault in both languages."""
    both = _bare({"id": _TEXT, "en": _TEXT})
    code = {"type": "string", "pattern": "^SAS-H[0-9]{3}$"}
    fault = _bare({"code": code, "path": _TEXT, "message": both, "hint": both})
    properties = {
        "rejected": {"enum": [True]},
        "file": _TEXT,
        "line": {"type": ["integer", "null"]},
        "item": {"type": ["integer", "null"]},
        "faults": {**_list(fault), "minItems": 1},
    }
    return {**_bare(properties), "required": ["rejected", "file", "line", "faults"]}


def _waiting() -> Schema:
    return _list({"enum": ["data", "people", "area", "rule"]})


def _object(required: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    """Describe an object with these keys and no others, each with its words."""
    properties = {key: _say(schema, key) for key, schema in {**required, **(optional or {})}.items()}
    return {**_bare(properties), "required": [*required]}


def _bare(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _say(schema: Schema, key: str) -> Schema:
    both = DECISION[key]
    return {**schema, "description": f"{both[0]} — {both[1]}", "markdownDescription": join_languages(both)}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _refer(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}
