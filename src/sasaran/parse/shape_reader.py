"""Trees → shapes: which document this is, and what in it is not as its shape says. Diagnostics carry exact places."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.base.suggest import nearest
from sasaran.parse.shape_repair import list_words, repair_shape
from sasaran.parse.shapes import KEYS, KINDS, SPAN, Shape
from sasaran.parse.tree import Mapping, Scalar, Sequence, Tree

_NOT_KEYS = {SPAN, KEYS}
_MOST_ERRORS = 250


def read_shape(tree: Tree) -> tuple[Shape | None, list[Diagnostic], set[str]]:
    """Read one document as the kind that its keys say.

    Returns:
        The shape, repaired as far as possible where it is not as it should be; the diagnostics that say why not; and
        the words in what could not be read, which may be names that it declares.
    """
    if not isinstance(tree, Mapping):
        return None, [Diagnostic("SAS-P050", tree.span, {"kinds": ", ".join(KINDS)})], set()
    kinds = [key for key in tree.names if key in KINDS]
    # `program:` is a key of a node and `register:` of a field; of a document only the first such key counts.
    if not kinds:
        first = tree.entries[0][0] if tree.entries else None
        near = nearest(first.text, KINDS, 1) if first else []
        where = first.span if first else tree.span
        return (
            None,
            [Diagnostic("SAS-P051", where, {"near": near[0] if near else "program", "kinds": ", ".join(KINDS)})],
            list_words(_plain(tree)),
        )
    plain = _plain(tree)
    kind = KINDS[kinds[0]]
    try:
        return kind.model_validate(plain), [], set()
    except ValidationError as error:
        found = _explain(error, plain, kind, kinds[0])
        if error.error_count() > _MOST_ERRORS:
            return None, found, list_words(plain)
        shape, taken = repair_shape(plain, kind, error, lambda location: _shape_at(kind, location))
        own = tree.get(kinds[0])
        return shape, found, list_words([own.text if isinstance(own, Scalar) else "", taken])


def _plain(tree: Tree) -> Any:
    if isinstance(tree, Scalar):
        return tree
    if isinstance(tree, Sequence):
        return [_plain(item) for item in tree.items]
    result: dict[str, Any] = {name.text: _plain(value) for name, value in tree.entries}
    result[SPAN] = tree.span
    result[KEYS] = {name.text: name.span for name, _ in tree.entries}
    return result


def _explain(error: ValidationError, plain: Any, shape: type[Shape], kind: str) -> list[Diagnostic]:
    found: dict[tuple[str, tuple[object, ...], str], Diagnostic] = {}
    for item in error.errors(include_url=False, include_context=False, include_input=False)[:_MOST_ERRORS]:
        path, holder, value, span = _locate(plain, item["loc"])
        name = str(item["loc"][-1]) if item["loc"] else kind
        if name in _NOT_KEYS:
            continue
        diagnostic = _diagnose(item["type"], name, holder, value, span, shape, item["loc"])
        found.setdefault((diagnostic.code, path, name if diagnostic.code == "SAS-P053" else ""), diagnostic)
    # Whatever else is wrong, a document is never left out without a word.
    return _drop_meant(found) or [Diagnostic("SAS-P054", plain[SPAN], {"key": kind, "has": "mapping"}, hint="mapping")]


def _drop_meant(found: dict[tuple[str, tuple[object, ...], str], Diagnostic]) -> list[Diagnostic]:
    """Leave out that a key is missing where a mistyped one beside it was meant to be that key."""
    meant = {(path[:-1], item.values["near"]) for (code, path, _), item in found.items() if code == "SAS-P052"}
    return [item for (code, path, name), item in found.items() if code != "SAS-P053" or (path[:-1], name) not in meant]


def _diagnose(
    why: str, name: str, holder: Any, value: Any, span: Span, shape: type[Shape], location: tuple[int | str, ...]
) -> Diagnostic:
    if why == "extra_forbidden":
        known = _known_keys(shape, location[:-1])
        near = nearest(name, known, 1)
        where = holder[KEYS].get(name, span) if isinstance(holder, dict) else span
        hint = "near" if near else "known"
        return Diagnostic(
            "SAS-P052", where, {"key": name, "near": near[0] if near else "", "known": ", ".join(known)}, hint=hint
        )
    if why == "language":
        key = str(location[-2])
        return Diagnostic(
            "SAS-P052", holder[KEYS].get(key, span), {"key": key, "near": "", "known": "id, en"}, hint="known"
        )
    if why == "missing":
        # Underline the first line of the mapping: the whole of it would be a page.
        return Diagnostic(
            "SAS-P053", Span(span.path, span.line, span.column, span.line, span.column + 1), {"key": name}
        )
    wants = {"list_type": "list", "is_instance_of": "text"}.get(why, "mapping")
    has = "list" if isinstance(value, list) else "mapping" if isinstance(value, dict) else "text"
    return Diagnostic("SAS-P054", span, {"key": _key_of(location), "has": has}, hint=wants)


def _key_of(location: tuple[int | str, ...]) -> str:
    return next((str(part) for part in reversed(location) if isinstance(part, str)), "")


def _locate(plain: Any, location: tuple[int | str, ...]) -> tuple[tuple[object, ...], Any, Any, Span]:
    """Walk to a place; give its path, the mapping that holds it, what stands there, and its span."""
    holder, value, path = plain, plain, []
    span: Span = plain[SPAN]
    for part in location:
        if isinstance(value, dict) and part in value:
            holder = value
            span = value[KEYS].get(part, span)
            value = value[part]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        elif isinstance(value, dict):
            holder, span = value, value[SPAN]
            value = None
        else:
            continue
        path.append(part)
        if isinstance(value, Scalar):
            span = value.span
        elif isinstance(value, dict) and isinstance(part, int):
            span = value[SPAN]
    return tuple(path), holder, value, span


def _known_keys(shape: type[Shape], location: tuple[int | str, ...]) -> list[str]:
    current = _shape_at(shape, location)
    return [info.alias or name for name, info in current.model_fields.items() if name not in ("span", "keys")]


def _shape_at(shape: type[Shape], location: tuple[int | str, ...]) -> type[Shape]:
    """The shape that a location leads to, by following annotations."""
    current: type[Shape] = shape
    for part in location:
        if not isinstance(part, str):
            continue
        for name, info in current.model_fields.items():
            if (info.alias or name) == part:
                inner = _shape_in(info.annotation)
                current = inner or current
    return current


def _shape_in(annotation: Any) -> type[Shape] | None:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _shape_in(argument)
        if found:
            return found
    return None
