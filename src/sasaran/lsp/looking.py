"""A place in a rule file → the name that stands there: what it means, and where it is declared."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sasaran.base.span import Span
from sasaran.lsp.describing import describe_name
from sasaran.lsp.lines import read_line
from sasaran.lsp.offers import Table
from sasaran.lsp.places import Place, read_place
from sasaran.parse.shapes import FieldShape
from sasaran.schema.names import Named
from sasaran.schema.takes import REFERENCES, SUGGESTIONS
from sasaran.schema.words import find_words, join_languages

_PATH = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_QUOTED = re.compile(r'"([^"]*)"')


@dataclass(frozen=True)
class Sight:
    """What stands at a place: its words as Markdown, its columns (from 0), its name, and where it is declared."""

    words: str
    start: int
    end: int
    name: str = ""
    declared: Span | None = None


def look_at(lines: Sequence[str], number: int, column: int, table: Table) -> Sight | None:
    """Look at a place: a key, a name, a code; None where there is nothing to say."""
    if number >= len(lines):
        return None
    own = read_line(lines[number]).key
    if own is not None and own.column <= column <= own.column + len(own.key or ""):
        return _look_at_key(lines, number, own.column, own.key or "", table)
    match = next((each for each in _PATH.finditer(lines[number]) if each.start() <= column <= each.end()), None)
    place = read_place(lines, number, column, table.names)
    if place.in_condition:
        code = next((each for each in _QUOTED.finditer(lines[number]) if each.start() <= column <= each.end()), None)
        if code is not None:
            return _look_at_code(code, place, table)
    if match is None or (match.start() < place.start and not place.item):
        return None
    found = _find_name(match[0], column - match.start(), place, table)
    if found is None:
        return None
    item, start, end = found
    words = describe_name(item, table.names, table.lang)
    return Sight(words, match.start() + start, match.start() + end, item.name, _declared(item))


def _look_at_key(lines: Sequence[str], number: int, column: int, key: str, table: Table) -> Sight | None:
    place = read_place(lines, number, column, table.names)
    if place.shape is None:
        return None
    try:
        words = find_words(place.shape, key)
    except KeyError:
        return None
    return Sight(join_languages(words if table.lang == "id" else words[::-1]), column, column + len(key))


def _look_at_code(code: re.Match[str], place: Place, table: Table) -> Sight | None:
    """Tell a code's title, by the fields that have it; those in sight come first."""
    seen = list(table.names.seen_from(place.entities).values())
    for item in (*seen, *table.names.fields, *table.names.area_fields):
        codes = item.shape.codes if isinstance(item.shape, FieldShape) else None
        if codes and code[1] in codes:
            texts = {language: text.text for language, text in codes[code[1]].items()}
            title = texts.get(table.lang) or next(iter(texts.values()), code[1])
            return Sight(f"**{title}**\n\n`{code[1]}` · `{item.name}`", code.start(), code.end(), code[1], item.span)
    return None


def _find_name(path: str, at: int, place: Place, table: Table) -> tuple[Named, int, int] | None:
    """Find the part of a dotted path that the cursor is in, and what it names."""
    names = table.names
    first, dot, last = path.partition(".")
    in_last = bool(dot) and at > len(first)
    if in_last:
        found = _find_part(first, last, place, table)
        return (found, len(first) + 1, len(path)) if found is not None else None
    entry = place.takes(REFERENCES) or place.takes(SUGGESTIONS)
    item: Named | None = None
    if entry is not None and not place.in_condition:
        kind = {**REFERENCES, **SUGGESTIONS}[entry]
        known: Mapping[str, Named] = names.of(kind)
        if kind == "documents":
            known = {each.name: each for each in names.documents.get(table.path, ())}
        item = known.get(first)
    elif place.in_condition:
        item = names.seen_from(place.entities).get(first) or names.of("parameters").get(first)
        item = item or names.of("definitions").get(first) or names.of("lists").get(first)
    return (item, 0, len(first)) if item is not None else None


def _find_part(first: str, last: str, place: Place, table: Table) -> Named | None:
    names = table.names
    if first == names.area:
        return names.of("area_fields").get(last)
    if first in names.of("parameters"):
        return names.of("parameters")[first]
    entity = dict(place.aliases).get(first, names.members)
    return names.seen_from([entity]).get(last)


def _declared(item: Named) -> Span | None:
    return item.span if item.span.line else None


def find_declaration(span: Span, name: str, lines: Sequence[str]) -> Span:
    """Find the name itself near the place that is known of its declaration: on that line, below or just above it."""
    pattern = re.compile(rf"(?<![\w.]){re.escape(name)}(?!\w)")
    near = [span.line - 1, *range(span.line - 2, max(span.line - 5, -1), -1), *range(span.line, span.line + 60)]
    for number in near:
        match = pattern.search(lines[number]) if 0 <= number < len(lines) else None
        if match is not None:
            return Span(span.path, number + 1, match.start() + 1, number + 1, match.end() + 1)
    return span
