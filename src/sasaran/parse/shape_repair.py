"""Go on with a document that has not its shape: what is wrong is taken out, or taken for what it was meant to be.

The document is refused all the same. But its other problems are found in the same run, and what it declares is known,
so that one mistake does not make fifty unknown names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from sasaran.base.span import Span
from sasaran.base.suggest import nearest
from sasaran.parse.shapes import (
    KEYS,
    OPERATORS,
    SPAN,
    AtLeastShape,
    CountShape,
    NodeShape,
    RouteShape,
    Shape,
    ValueShape,
)
from sasaran.parse.tree import Scalar

_ROUNDS = 5
_HARMLESS = {"name", "title", "text", "basis", "quote", "reading", "confidence", "presume", "requires_action"}
_SAYING = {"where", "only", "except", "is", "who", "within", "for_at_least", "ever", "if_nobody", "at_most"}
_VALUES = {"value", "one_of", "at_least", "at_most", "each", "key", "area"}
_STAND_INS = {"title": "-", "question": "-", "version": "0", "language": "1"}
_GONE = object()
_Location = tuple[int | str, ...]
_ShapeAt = Callable[[_Location], type[Shape]]


def repair_shape(
    plain: Any, shape: type[Shape], error: ValidationError, shape_at: _ShapeAt
) -> tuple[Shape | None, Any]:
    """Repair a document until it has its shape.

    Args:
        plain: The document as plain data; it is changed.
        shape: The shape of its kind.
        error: What is wrong with it.
        shape_at: Gives the shape that a location in the document leads to.

    Returns:
        The shape, or None where too much is missing; and everything that was taken out.
    """
    taken: list[Any] = []
    for _ in range(_ROUNDS):
        for item in error.errors(include_url=False, include_context=False, include_input=False):
            if not _mend(plain, item["type"], item["loc"], shape_at, taken):
                return None, [plain, taken]
        _sweep(plain)
        try:
            return shape.model_validate(plain), taken
        except ValidationError as again:
            error = again
    return None, [plain, taken]


def _mend(plain: Any, why: str, location: _Location, shape_at: _ShapeAt, taken: list[Any]) -> bool:
    """Mend one error; False where the whole document is lost."""
    way = _walk(plain, location)
    holder, key = way[-1]
    if why == "language":
        if key is not None and key == location[-2]:  # else it went with what was mended before it
            taken.append((key, holder.pop(key)))
        return True
    if why != "missing" and (key is None or (why == "extra_forbidden" and key != location[-1])):
        return True  # it went with what was mended before it; if not, the next round says so
    if why == "missing":
        wanted = str(location[-1])
        inner = holder[key] if key is not None else plain
        if isinstance(inner, dict) and wanted in _STAND_INS and len(way) <= 2:
            inner[wanted] = Scalar(_STAND_INS[wanted], inner[SPAN])
            return True
        return _take_out(way, location[:-1], shape_at, taken)
    if why == "extra_forbidden" and isinstance(holder, dict):
        known = [info.alias or name for name, info in shape_at(location[:-1]).model_fields.items()]
        near = nearest(str(key), known, 1)
        if near and near[0] not in holder:
            holder[KEYS][near[0]] = holder[KEYS].pop(str(key))
            holder[near[0]] = holder.pop(key)
            return True
    return _take_out(way, location, shape_at, taken)


def _take_out(way: list[tuple[Any, Any]], location: _Location, shape_at: _ShapeAt, taken: list[Any]) -> bool:
    """Take out the last thing of a way; a condition that it makes senseless becomes `true`."""
    holder, key = way[-1]
    if key is None or (isinstance(holder, dict) and key not in holder):
        return False
    taken.append((key, holder[key]))
    if isinstance(holder, list):
        inside = shape_at(location)
        holder[key] = _true(holder[key]) if issubclass(inside, NodeShape) else _GONE
        return any(item is not _GONE for item in holder) or _take_out(way[:-1], location[:-1], shape_at, taken)
    del holder[key]
    outer = shape_at(location[:-1])
    if issubclass(outer, (CountShape, AtLeastShape)) or (issubclass(outer, ValueShape) and key in _VALUES):
        return _take_out(way[:-1], location[:-1], shape_at, taken)
    if issubclass(outer, NodeShape) and key not in _HARMLESS:
        if outer not in (NodeShape, RouteShape):
            return any(operator in holder for operator in (*OPERATORS, "value", "table", "member"))
        if key in _SAYING or not any(operator in holder for operator in OPERATORS):
            _make_true(holder)
    return True


def _make_true(node: dict[str, Any]) -> None:
    for key in [key for key in node if key in NodeShape.model_fields or key in ("is", "as", "except")]:
        if key not in _HARMLESS:
            del node[key]
    node["when"] = Scalar("true", node[SPAN])


def _true(value: Any) -> Any:
    span = value.span if isinstance(value, Scalar) else value[SPAN] if isinstance(value, dict) else Span("", 0, 0, 0, 0)
    return Scalar("true", span)


def _walk(plain: Any, location: _Location) -> list[tuple[Any, Any]]:
    """Follow a location as far as the document goes: each step as its holder and key."""
    way: list[tuple[Any, Any]] = [(plain, None)]
    value = plain
    for part in location:
        there = isinstance(value, dict) and part in value
        if there or (isinstance(value, list) and isinstance(part, int) and part < len(value)):
            way.append((value, part))
            value = value[part]
    return way


def _sweep(value: Any) -> None:
    """Drop what was taken out of lists."""
    if isinstance(value, list):
        value[:] = [item for item in value if item is not _GONE]
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _sweep(item)


def list_words(value: Any) -> set[str]:
    """List the keys and texts in what was taken out: the names it may have declared."""
    if isinstance(value, Scalar):
        return {value.text}
    if isinstance(value, dict):
        keys = {str(key) for key in value if key not in (SPAN, KEYS)}
        return keys.union(*(list_words(item) for key, item in value.items() if key not in (SPAN, KEYS)))
    if isinstance(value, (list, tuple)):
        return {str(item) for item in value if isinstance(item, str)}.union(*map(list_words, value))
    return set()
