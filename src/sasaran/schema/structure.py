"""What the checker asks of a mapping beyond its keys, as far as JSON Schema can say it.

One operator a node, attributes beside their own operator, one way to say a value.

Definitions come in as pydantic makes them (`schema.generated`) and go out stricter.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from sasaran.parse.attributes import BELONGS
from sasaran.parse.shapes import OPERATORS

Definitions = dict[str, dict[str, Any]]

NEEDS: dict[str, tuple[str, ...]] = {
    "all_members": ("if_nobody",),
    "all_of": ("if_nobody", "where"),
    "any_of": ("where",),
    "count_of": ("where",),
    "program": ("is",),
    "compare_as": ("basis",),
}
"""Operators and attributes that mean nothing without these."""

_FORMS = ("amount", "each_member", "table", "up_to", "items")
_BODIES = ("value", "table", "member")
_VALUES = ("value", "one_of", "at_least", "each")


def tighten(definitions: Definitions) -> None:
    """Say what may stand together, in place."""
    node = definitions["NodeShape"]
    _fill_lists(node, ("all", "any", "none", "unless", "routes", "tiers", "receives", "only", "except"))
    _split_tiers(definitions)
    for name in ("NodeShape", "EligibilityShape", "RouteShape", "TierShape"):
        _tighten_node(definitions[name], OPERATORS)
    for name in ("RouteShape", "TierShape"):
        definitions[name]["required"] = ["name"]
    definitions["ProgramShape"]["properties"]["eligibility"] = _refer("EligibilityShape")
    for name in ("NodeShape", "CriteriaShape", "DefinitionShape"):
        del definitions[name]["properties"]["unless"]
    _tighten_criteria(definitions)
    _tighten_definition(definitions)
    _tighten_counts(definitions)
    _tighten_vocabulary(definitions)
    _tighten_values(definitions)
    _tighten_programs(definitions)


def _split_tiers(definitions: Definitions) -> None:
    """Eligibility may have exceptions, an inner node may not; a tier opens, a route doesn't; a first tier is open."""
    node, route = definitions["NodeShape"], definitions["RouteShape"]
    for name in ("all", "any", "none", "unless", "routes", "tiers"):
        for holder in ("RouteShape", "CriteriaShape", "DefinitionShape"):
            definitions[holder]["properties"][name] = deepcopy(node["properties"][name])
    definitions["EligibilityShape"] = deepcopy(node)
    definitions["TierShape"] = deepcopy(route)
    del route["properties"]["opens_if"]
    tiers = {
        "type": "array",
        "items": [_refer("RouteShape")],
        "additionalItems": {"allOf": [_refer("TierShape"), {"required": ["opens_if"]}]},
        "minItems": 1,
    }
    for name in ("NodeShape", "EligibilityShape", "RouteShape", "TierShape", "CriteriaShape", "DefinitionShape"):
        definitions[name]["properties"]["tiers"] = tiers


def _tighten_node(node: dict[str, Any], operators: Iterable[str]) -> None:
    properties = node["properties"]
    node["oneOf"] = [_only(key) for key in operators]
    node["dependencies"] = {
        **{key: _any_required(among) for key, among in BELONGS.items() if key in properties},
        **{key: list(needed) for key, needed in NEEDS.items() if key in properties},
    }
    # Several of these may be asked of one key: what it belongs to, and what it needs.
    node["dependencies"]["compare_as"] = ["when", "basis"]
    node["dependencies"]["count_of"] = {
        "required": ["where"],
        "properties": {"at_least": _refer("Leaf")},
        "anyOf": [{"required": ["at_least"]}, {"required": ["at_most"]}],
    }
    node["dependencies"]["program"] = {"required": ["is"], "properties": {"is": {"enum": ["eligible"]}}}
    node["dependencies"]["at_least"] = {
        "anyOf": [{"required": ["count_of"]}, {"properties": {"at_least": _refer("AtLeastShape")}}]
    }
    node["allOf"] = [_not_both("only", "except"), *_not_two(("ever", "within", "for_at_least"))]


def _only(key: str) -> dict[str, Any]:
    """`at_least` beside `count_of` is an attribute of it."""
    if key == "at_least":
        return {"required": ["at_least"], "not": {"required": ["count_of"]}}
    return {"required": [key]}


def _tighten_criteria(definitions: Definitions) -> None:
    _tighten_node(definitions["CriteriaShape"], OPERATORS)


def _tighten_definition(definitions: Definitions) -> None:
    shape = definitions["DefinitionShape"]
    operators = [key for key in OPERATORS if key not in ("program",)]
    for key in ("program", "presume"):
        del shape["properties"][key]
    _tighten_node(shape, (*operators, *_BODIES))
    shape["dependencies"].pop("program", None)
    shape["dependencies"] |= {
        "unit": _any_required(("value", "table")),
        "exactly": ["member"],
        "member": {"required": ["exactly"], "properties": {"exactly": {"enum": ["one", 1, "1"]}}},
    }


def _tighten_counts(definitions: Definitions) -> None:
    definitions["CountShape"]["anyOf"] = [{"required": ["at_least"]}, {"required": ["at_most"]}]
    _fill_lists(definitions["AtLeastShape"], ("of",))
    for name in ("TableShape", "BenefitTableShape"):
        _fill_lists(definitions[name], ("rows",))


def _tighten_vocabulary(definitions: Definitions) -> None:
    definitions["FieldShape"]["allOf"] = [
        _when("type", ("ordered code", "set of codes"), {"required": ["codes"]}),
        _when("type", ("age",), {"required": ["birth"]}),
        _when("type", ("yes/no", "text", "date", "whole number", "decimal", "money", "age"), _without("codes")),
    ]
    entity = definitions["EntityShape"]
    entity["dependencies"] = {"enrolment": {"required": ["role"], "properties": {"role": {"enum": ["enrolments"]}}}}
    entity["allOf"] = [_when("role", ("enrolments",), {"required": ["enrolment"]})]
    definitions["PresentShape"]["dependencies"] = {"presume": ["basis"]}


def _tighten_values(definitions: Definitions) -> None:
    value = definitions["ValueShape"]
    value["oneOf"] = [{"required": [key]} for key in _VALUES]
    value["dependencies"] = {"at_least": ["at_most"], "at_most": ["at_least"]}
    value["allOf"] = _not_two(("each", "key", "area"))
    _fill_lists(value, ("one_of",))
    value["properties"]["each"]["minProperties"] = 1
    parameter = definitions["ParameterShape"]
    parameter["allOf"] = [
        _not_both("keys", "by"),
        _when("type", ("code", "set of codes"), _any_required(("codes", "codes_of"))),
    ]


def _tighten_programs(definitions: Definitions) -> None:
    program, benefit = definitions["ProgramShape"], definitions["BenefitShape"]
    program["properties"]["valid"] = {"allOf": [_refer("Validity"), {"required": ["from"]}]}
    program["allOf"] = [_when("kind", ("classification",), _without("benefit"))]
    _fill_lists(program, ("applies_in",))
    benefit["allOf"] = _not_two(_FORMS)
    benefit["dependencies"] = {"base": ["each_member"], "at_most": ["each_member"]}
    _fill_lists(benefit, ("items",))


def _refer(name: str) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{name}"}


def _any_required(keys: Iterable[str]) -> dict[str, Any]:
    return {"anyOf": [{"required": [key]} for key in keys]}


def _without(key: str) -> dict[str, Any]:
    return {"not": {"required": [key]}}


def _not_both(one: str, other: str) -> dict[str, Any]:
    return {"not": {"required": [one, other]}}


def _not_two(keys: tuple[str, ...]) -> list[dict[str, Any]]:
    return [_not_both(one, other) for place, one in enumerate(keys) for other in keys[place + 1 :]]


def _when(key: str, words: Iterable[str], then: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"required": [key], "properties": {key: {"enum": list(words)}}}, "then": then}


def _fill_lists(definition: dict[str, Any], keys: Iterable[str]) -> None:
    """A list that stands there has at least one item: `all` of nothing would be everyone."""
    for key in keys:
        schema = definition["properties"].get(key)
        for each in (schema, *(schema or {}).get("anyOf", ())):
            if each is not None and each.get("type") == "array":
                each["minItems"] = 1
