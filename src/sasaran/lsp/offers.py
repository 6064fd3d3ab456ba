"""A place and the rulebook's names → what may be written there: keys, names, codes, pieces of a condition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sasaran.base.wording import pick
from sasaran.lsp.conditions import offer_in_condition
from sasaran.lsp.describing import describe_name
from sasaran.lsp.offered import Offer
from sasaran.lsp.places import Place, keys_of
from sasaran.parse.shapes import KINDS, OPERATORS, NodeShape
from sasaran.schema.names import BookNames, Named
from sasaran.schema.takes import CHOICES, FLAGS, REFERENCES, SUGGESTIONS
from sasaran.schema.words import find_words, join_languages

_LANGUAGES = ("id", "en")
_TITLED = ("title", "question", "correction", "appeal", "procedure", "documents")
_WORD = re.compile(r"[\w.]*$")


@dataclass(frozen=True)
class Table:
    """What is needed to offer: the names, the file's own path, and the language of short texts."""

    names: BookNames
    path: str
    lang: str = "id"


def list_offers(place: Place, table: Table) -> list[Offer]:
    """List what may be written at a place; the editor itself leaves out what does not fit the letters typed."""
    begins = place.item and (not place.typed or place.typed.isidentifier())
    keys = list(_offer_keys(place, table)) if place.key is None or begins else []
    if place.in_condition:
        return [*offer_in_condition(place, table.names, table.lang), *keys]
    return keys if place.key is None else [*_offer_values(place, table), *keys]


def _offer_keys(place: Place, table: Table) -> Iterator[Offer]:
    """Offer the keys of the mapping around the place, or of the item that begins here."""
    shape = place.below if place.item else place.shape
    if place.kind is None and not place.steps:
        for kind, each in KINDS.items():
            words = find_words(each, "")
            yield Offer(kind, f"{kind}: ", pick(words, table.lang), "", "kind", place.start, _end(place))
        return
    if shape is None:
        if place.steps and place.steps[-1].key in _TITLED:
            for language in _LANGUAGES:
                yield Offer(language, f"{language}: ", "", "", "key", place.start, _end(place))
        return
    for key in keys_of(shape):
        if key in place.beside:
            continue
        words = find_words(shape, key)
        kind = "operator" if issubclass(shape, NodeShape) and key in OPERATORS else "key"
        yield Offer(key, f"{key}: ", pick(words, table.lang), join_languages(words), kind, place.start, _end(place))


def _end(place: Place) -> int:
    """Where the word ends that an offer takes the place of; a colon that is there already goes with it."""
    match = re.match(r"\w*(?::[ ]?)?", place.rest)
    return place.start + len(place.typed) + (match.end() if match else 0)


def _offer_values(place: Place, table: Table) -> Iterator[Offer]:
    names = table.names
    begin, end = _span_of_word(place)
    if (entry := place.takes(CHOICES)) is not None:
        for word in CHOICES[entry]:
            yield Offer(word, word, "", "", "value", place.start, place.start + len(place.typed) + len(place.rest))
        return
    if place.takes(FLAGS) is not None:
        for word in names.of("yes_no"):
            yield Offer(word, word, "", "", "value", begin, end)
        return
    if place.key == "is":
        for word in ("eligible", *names.of("yes_no")):
            yield Offer(word, word, "", "", "value", begin, end)
        return
    entry = place.takes(REFERENCES) or place.takes(SUGGESTIONS)
    if entry is None:
        return
    kind = {**REFERENCES, **SUGGESTIONS}[entry]
    for name, item in _known(kind, place, table).items():
        detail = pick(item.title, table.lang)
        yield Offer(name, name, detail, describe_name(item, names, table.lang), "name", begin, end)


def _known(kind: str, place: Place, table: Table) -> Mapping[str, Named]:
    """Give the names of a kind that fit the place: the documents of this file, the fields of this entity."""
    if kind == "documents":
        return {item.name: item for item in table.names.documents.get(table.path, ())}
    if kind in ("fields", "date_fields", "code_fields") and place.kind == "entity":
        return _of_entity(table.names.of(kind).values(), place.entities[:1])
    return table.names.of(kind)


def _of_entity(items: Iterable[Named], entities: tuple[str, ...]) -> dict[str, Named]:
    return {item.name: item for item in items if item.owner in entities}


def _span_of_word(place: Place) -> tuple[int, int]:
    """Where the word begins and ends in which the cursor stands."""
    match = _WORD.search(place.typed)
    cursor = place.start + len(place.typed)
    after = re.match(r"\w*", place.rest)
    return cursor - (len(match[0]) if match else 0), cursor + (after.end() if after else 0)
