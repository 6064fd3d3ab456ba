"""The pydantic models of rule files → plain JSON Schema (draft-07), one definition a shape.

Pydantic gives the structure; what its validators allow beside it (one thing for a list of it, a line for a leaf) is
said here, validator by validator. Words and names of a rulebook are added by `schema.documents`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from sasaran.parse.mapping_shapes import as_column, as_day, as_meaning, as_typed
from sasaran.parse.shape_texts import KEYS, SPAN, as_condition, as_count, as_list, as_names, as_words
from sasaran.parse.shapes import KINDS, TableShape
from sasaran.schema.days import day_pattern

TEMPLATE = "#/definitions/{model}"
NAME = r"^[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$"
"""A name: letters, digits and underscores. Spelt out, as `\\w` means other letters in other validators."""

LEAF = {"$ref": "#/definitions/Leaf"}
OURS = "x-definition"
"""Stands for ``$ref`` to a definition of ours while pydantic works, which knows only its own."""

LENGTH = "^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,6}D)?$"


class ShapeSchema(GenerateJsonSchema):
    """Says in JSON Schema what a shape accepts of YAML."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Add what a validator takes for the thing itself."""
        inner = self.generate_inner(schema["schema"])
        wrap = _WRAPPERS.get(schema["function"]["function"])
        return wrap(inner) if wrap is not None else inner

    def is_instance_schema(self, schema: core_schema.IsInstanceSchema) -> JsonSchemaValue:
        """Places are no part of a file."""
        return {}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be left out may not stand there empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default is said in words, not as a value."""
        return self.generate_inner(schema["schema"])


def generate_definitions() -> dict[str, dict[str, Any]]:
    """Give the definition of every shape, by the shape's name."""
    definitions: dict[str, dict[str, Any]] = {}
    for kind in KINDS.values():
        whole = kind.model_json_schema(
            by_alias=True, ref_template=TEMPLATE, schema_generator=ShapeSchema, mode="validation"
        )
        found = whole.pop("$defs", {})
        if "$ref" not in whole:
            found[kind.__name__] = whole
        definitions |= found
    for definition in definitions.values():
        _clean(definition)
    definitions["TableRow"] = _table_row()
    definitions[TableShape.__name__]["properties"]["rows"]["items"] = {"$ref": "#/definitions/TableRow"}
    definitions["Leaf"] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
    definitions["Words"] = _words()
    definitions["NamesWithTitles"] = _names()
    definitions["Documents"] = _documents()
    return definitions


def _clean(definition: dict[str, Any]) -> None:
    """Take out what pydantic says of places, and the titles that it makes of names."""
    properties = definition.get("properties", {})
    for hidden in (SPAN, KEYS):
        properties.pop(hidden, None)
    required = [key for key in definition.get("required", ()) if key not in (SPAN, KEYS)]
    definition.pop("required", None)
    if required:
        definition["required"] = required
    definition.pop("description", None)
    _walk(definition)


def _walk(schema: Any) -> None:
    if isinstance(schema, list):
        for item in schema:
            _walk(item)
    if not isinstance(schema, dict):
        return
    if isinstance(schema.get("title"), str):
        del schema["title"]
    if OURS in schema:
        schema["$ref"] = TEMPLATE.format(model=schema.pop(OURS))
    _say_texts(schema)
    for value in schema.values():
        _walk(value)


def _say_texts(schema: dict[str, Any]) -> None:
    """Say in every validator's language what single texts must look like."""
    pattern = schema.get("pattern")
    if schema.get("format") == "date":
        schema["pattern"] = day_pattern(1, 9999)
    elif isinstance(pattern, str) and pattern.startswith("^P("):
        schema["pattern"] = LENGTH
    elif isinstance(pattern, str) and "[^\\W\\d]" in pattern:
        schema["pattern"] = NAME


def _take_one_or_list(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [inner["items"], inner]}


def _take_line(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [{OURS: "Leaf"}, inner]}


_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_WRAPPERS: dict[Any, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    as_list: _take_one_or_list,
    as_words: lambda inner: {OURS: "Words"},
    as_names: lambda inner: {OURS: "NamesWithTitles"},
    as_condition: _take_line,
    as_count: _take_line,
    as_column: lambda inner: {"anyOf": [_TEXT, inner]},
    as_typed: lambda inner: {"anyOf": [_TEXT, inner]},
    as_day: lambda inner: {"anyOf": [_TEXT, inner]},
    as_meaning: lambda inner: {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}, inner]},
}


def _words() -> dict[str, Any]:
    languages = {
        "id": {**_TEXT, "description": "Bahasa Indonesia."},
        "en": {**_TEXT, "description": "Bahasa Inggris.\n\n*English.*"},
    }
    by_language = {"type": "object", "properties": languages, "additionalProperties": _TEXT, "minProperties": 1}
    return {"anyOf": [_TEXT, by_language]}


def _names() -> dict[str, Any]:
    titles = {"type": "object", "additionalProperties": {"$ref": "#/definitions/Words"}}
    return {"anyOf": [{"type": "array", "items": _TEXT}, titles]}


def _documents() -> dict[str, Any]:
    """Where it stands: a text, several, or documents with titles."""
    titles = {"type": "object", "additionalProperties": {"$ref": "#/definitions/Words"}, "minProperties": 1}
    return {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}, titles]}


def _table_row() -> dict[str, Any]:
    """A row of a decision table: its own keys, and a cell for each input, keyed by the input."""
    return {
        "type": "object",
        "properties": {
            "when": LEAF,
            "value": LEAF,
            "name": {"type": "string", "pattern": NAME},
            "title": {"$ref": "#/definitions/Words"},
            "basis": {"$ref": "#/definitions/Documents"},
            "text": _TEXT,
        },
        "additionalProperties": LEAF,
        "minProperties": 1,
    }
