"""A rule file → its outline: documents, and in them fields, named conditions, benefits and values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sasaran.base.span import Span
from sasaran.parse.shapes import KINDS
from sasaran.parse.tree import Mapping, Scalar, Sequence, Tree
from sasaran.parse.yaml_reader import read_documents

_NAMED = ("name", "form", "from", "code", "when", "attest", "use")
_HOLDS_NAMES = ("fields",)


@dataclass(frozen=True)
class Entry:
    """One line of the outline: its name, what it is, the whole of it and the place of its name."""

    name: str
    detail: str
    whole: Span
    place: Span
    children: tuple[Entry, ...] = ()


def list_entries(path: str, data: bytes) -> list[Entry]:
    """List the documents of a file, each with what is in it."""
    trees, _ = read_documents(path, data)
    return [entry for tree in trees if isinstance(tree, Mapping) for entry in _document(tree)]


def _document(tree: Mapping) -> Iterator[Entry]:
    kind = next((name for name, _ in tree.entries if name.text in KINDS), None)
    if kind is None:
        return
    own = tree.get(kind.text)
    name = own.text if isinstance(own, Scalar) else kind.text
    place = own.span if isinstance(own, Scalar) else kind.span
    children = tuple(entry for key, value in tree.entries if key is not kind for entry in _below(key, value))
    yield Entry(name, kind.text, tree.span, place, children)


def _below(key: Scalar, value: Tree) -> Iterator[Entry]:
    if isinstance(value, Mapping) and key.text in _HOLDS_NAMES:
        for name, each in value.entries:
            yield Entry(name.text, _title(each), _join(name.span, each.span), name.span)
    elif isinstance(value, Sequence):
        yield from _items(key.text, value)
    elif isinstance(value, Mapping):
        inner = tuple(entry for name, each in value.entries for entry in _below(name, each))
        if inner:
            yield Entry(key.text, "", _join(key.span, value.span), key.span, inner)


def _items(key: str, items: Sequence) -> Iterator[Entry]:
    for item in items.items:
        if not isinstance(item, Mapping):
            continue
        inner = tuple(entry for name, each in item.entries for entry in _below(name, each))
        own = next((found for word in _NAMED if isinstance(found := item.get(word), Scalar) and found.text), None)
        if own is not None:
            yield Entry(own.text, _title(item) or key, item.span, own.span, inner)
        else:
            yield from inner


def _title(tree: Tree) -> str:
    title = tree.get("title") if isinstance(tree, Mapping) else None
    if isinstance(title, Mapping):
        title = title.get("id")
    return title.text if isinstance(title, Scalar) else ""


def _join(first: Span, last: Span) -> Span:
    return Span(first.path, first.line, first.column, last.end_line, last.end_column)
