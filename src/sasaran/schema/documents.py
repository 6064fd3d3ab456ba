"""Shapes and the names of one rulebook → the JSON Schema of each kind of rule file, with words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sasaran.base.catalogue import Both
from sasaran.check.words import STATUSES
from sasaran.parse import mapping_shapes, shapes
from sasaran.parse.shapes import KINDS, Shape
from sasaran.schema.generated import NAME, generate_definitions
from sasaran.schema.names import BookNames, Named
from sasaran.schema.snippets import add_snippets, suggest_conditions
from sasaran.schema.structure import Definitions, tighten
from sasaran.schema.takes import CHOICES, FLAGS, REFERENCES, SUGGESTIONS, find_place
from sasaran.schema.words import WORDS, find_words, join_languages

DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_CITED = ("DefinitionShape", "CriteriaShape", "AttestationShape")
_CONDITIONS = (
    ("NodeShape", "when"), ("CountShape", "at_least"), ("CountShape", "at_most"), ("NodeShape", "at_most"),
    ("AtLeastShape", "count"), ("PresentShape", "when"), ("DefinitionShape", "value"), ("DefinitionShape", "member"),
    ("TableShape", "otherwise"), ("BenefitTableShape", "otherwise"), ("BenefitRowShape", "when"),
    ("BenefitRowShape", "amount"), ("BenefitShape", "amount"), ("BenefitShape", "base"), ("BenefitShape", "up_to"),
    ("FundingShape", "amount"), ("SourceShape", "where"), ("RowShape", "when"), ("ReadingShape", "derive"),
)  # fmt: skip
_SHAPES: dict[str, type[Shape]] = {
    name: each
    for name, each in {**vars(mapping_shapes), **vars(shapes)}.items()
    if isinstance(each, type) and issubclass(each, Shape)
}
_MADE_OF = {"EligibilityShape": "NodeShape", "TierShape": "RouteShape"}
"""Definitions that `schema.structure` splits off a shape."""


def build_documents(names: BookNames) -> dict[str, dict[str, Any]]:
    """Build the schema of every kind of rule file, by kind, and ``rules``: any of them."""
    definitions = _define(names)
    found = {kind: _cut_out(definitions, shape.__name__, kind) for kind, shape in KINDS.items()}
    found["rules"] = _join_kinds(definitions)
    return found


def _define(names: BookNames) -> Definitions:
    definitions = generate_definitions()
    for name in _CITED:
        definitions[name]["properties"]["basis"] = {"$ref": "#/definitions/Documents"}
    definitions["AttestationShape"]["properties"]["basis"] = {"$ref": "#/definitions/Texts"}
    definitions["Texts"] = {"anyOf": definitions["Documents"]["anyOf"][:2]}
    for shape, key in _CONDITIONS:
        for name, each in definitions.items():
            if _is_a(name, shape) and key in each["properties"]:
                each["properties"][key] = {"$ref": "#/definitions/Leaf"}
    tighten(definitions)
    for name, definition in definitions.items():
        shape_of = _SHAPES.get(_MADE_OF.get(name, name))
        if shape_of is not None:
            definition["title"] = " · ".join(find_words(shape_of, ""))
            for key, schema in definition["properties"].items():
                definition["properties"][key] = _say(_name_values(schema, shape_of, key, names), shape_of, key)
    for key, schema in definitions["TableRow"]["properties"].items():
        definitions["TableRow"]["properties"][key] = _describe(schema, WORDS["TableRow"][key])
    definitions["Leaf"] |= suggest_conditions(names)
    add_snippets(definitions)
    return definitions


def _is_a(name: str, shape: str) -> bool:
    found = _SHAPES.get(name)
    return found is not None and any(each.__name__ == shape for each in found.__mro__)


def _name_values(schema: dict[str, Any], shape: type[Shape], key: str, names: BookNames) -> dict[str, Any]:
    """Say which words or names may stand under a key."""
    place = find_place(CHOICES, shape, key)
    if place is not None:
        return _replace_texts(schema, {"enum": list(CHOICES[place])})
    if find_place(FLAGS, shape, key) is not None:
        return {"enum": [*names.of("yes_no"), True, False]}
    if shape.__name__ == "RulebookShape" and key == "statuses":
        return {**schema, "additionalProperties": {"enum": list(STATUSES)}}
    place = find_place(REFERENCES, shape, key)
    known: Mapping[str, Named] = names.of(REFERENCES[place]) if place is not None else {}
    if known:  # a kind of which the rulebook has none would make the key impossible: the checker says it better
        return _replace_texts(schema, _enumerate(known))
    place = find_place(SUGGESTIONS, shape, key)
    known = names.of(SUGGESTIONS[place]) if place is not None else {}
    if known:
        free = {"type": "string", "pattern": r"\S" if SUGGESTIONS[place or ("", "")] == "documents" else NAME}
        return _replace_texts(schema, {"anyOf": [_enumerate(known), free]})
    return schema


def _enumerate(known: Mapping[str, Named]) -> dict[str, Any]:
    """List names, each with its titles."""
    titles = [" · ".join(dict.fromkeys(text for text in item.title if text)) for item in known.values()]
    return {"enum": list(known), "markdownEnumDescriptions": titles}


def _replace_texts(schema: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Put what is wanted in the place of the single text, where one text or a list of them may stand."""
    if "$ref" in schema:
        return schema
    if "anyOf" not in schema:
        return wanted if schema.get("type") != "array" else {**schema, "items": wanted}
    choices = [_replace_texts(each, wanted) for each in schema["anyOf"] if "$ref" not in each]
    return {"anyOf": choices} if choices else schema


def _say(schema: dict[str, Any], shape: type[Shape], key: str) -> dict[str, Any]:
    return _describe(schema, find_words(shape, key))


def _describe(schema: dict[str, Any], both: Both) -> dict[str, Any]:
    text = {"description": f"{both[0]} — {both[1]}", "markdownDescription": join_languages(both)}
    return {**schema, **text}


def _cut_out(definitions: Definitions, root: str, kind: str) -> dict[str, Any]:
    """Give one definition as a schema of its own, with those that it needs."""
    needed: dict[str, Any] = {}
    _collect(definitions[root], definitions, needed)
    body = {key: value for key, value in definitions[root].items() if key != "title"}
    both = find_words(_SHAPES[root], "")
    head = {"$schema": DRAFT, "title": f"{both[0]} · {both[1]} (`{kind}:`)"}
    return {**head, **body, "definitions": {name: needed[name] for name in sorted(needed)}}


def _collect(schema: Any, definitions: Definitions, needed: dict[str, Any]) -> None:
    if isinstance(schema, list):
        for item in schema:
            _collect(item, definitions, needed)
    if not isinstance(schema, dict):
        return
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    if name and name not in needed:
        needed[name] = definitions[name]
        _collect(definitions[name], definitions, needed)
    for value in schema.values():
        _collect(value, definitions, needed)


def _join_kinds(definitions: Definitions) -> dict[str, Any]:
    """Give the schema of a file of any kind, known by its first key.

    `program` comes last, as nodes have it, and `mapping` first: it names its register.
    """
    order = ["mapping", *(kind for kind in KINDS if kind not in ("mapping", "program")), "program"]
    chain: dict[str, Any] = {"required": ["program"], "allOf": [{"$ref": "#/definitions/ProgramShape"}]}
    for kind in reversed(order[:-1]):
        then = {"$ref": f"#/definitions/{KINDS[kind].__name__}"}
        chain = {"if": {"required": [kind]}, "then": then, "else": chain}
    title = {"title": "Berkas aturan · Rule file", "type": "object"}
    needed: dict[str, Any] = {}
    _collect(chain, definitions, needed)
    return {"$schema": DRAFT, **title, **chain, "definitions": {name: needed[name] for name in sorted(needed)}}
