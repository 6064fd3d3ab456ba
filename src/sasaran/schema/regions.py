"""The tree of regions → the JSON Schema of an area code (what `registry.regions` reads)."""

from __future__ import annotations

from sasaran.ir.rulebook import Content
from sasaran.schema.values import Schema, describe_text

REGION = "#/definitions/$region"
"""Where the schema of an area code stands; no entity can have that name."""


def describe_region(content: Content) -> Schema:
    """Describe an area code: a listed one, or one below those where the list ends."""
    areas = content.areas
    if not areas.areas:
        return describe_text()
    listed: Schema = {"enum": [*areas.areas, None]}
    below = areas.unlisted_below
    if below is None or not areas.separator or len(areas.levels) <= below + 1:
        return listed
    separator = _escape(areas.separator)
    part = rf"{separator}(?=[^{separator}]*\S)[^{separator}]+"
    deeper = []
    for level in range(below, len(areas.levels) - 1):
        codes = [_escape(area.code) for area in areas.areas.values() if area.level == level]
        if codes:
            deeper.append(f"(?:{'|'.join(codes)})(?:{part}){{1,{len(areas.levels) - 1 - level}}}")
    return {"anyOf": [listed, {"type": "string", "pattern": f"^(?:{'|'.join(deeper)})$"}]} if deeper else listed


def _escape(text: str) -> str:
    return "".join(f"\\{each}" if each in r"\^$.|?*+()[]{}/-" else each for each in text)
