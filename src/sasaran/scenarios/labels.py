"""The labels of a rulebook, as names and as titles → the names behind them, or the nearest right one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import wraps
from typing import Generic, TypeVar

from sasaran.ir.confirming import list_shared
from sasaran.ir.nodes import Node, Routes, Tier, Tiers, Words
from sasaran.ir.rulebook import Content, Edition, Field
from sasaran.scenarios.literals import plain
from sasaran.scenarios.words import Message, StepError, quote, suggest

MOST_KEPT = 1024
Named = TypeVar("Named", bound=Hashable)
Of = TypeVar("Of")
FactName = tuple[str, str]
"""The kind of an open fact (as in `ir.decision.Fact`) and its name."""


class Labels(Generic[Named]):
    """What may be said for each of some things, in one language.

    A name comes before another thing's title, and a title in this language before one in another.
    """

    def __init__(self, kind: Message, things: Iterable[tuple[Named, str, Words]], lang: str = "id") -> None:
        self.kind = kind
        self._names: dict[str, set[Named]] = {}
        self._titles: dict[str, set[Named]] = {}
        self._others: dict[str, set[Named]] = {}
        self._shown: list[str] = []
        for thing, name, words in things:
            self._names.setdefault(plain(name), set()).add(thing)
            for language, title in words:
                titles = self._titles if language == lang else self._others
                titles.setdefault(plain(title), set()).add(thing)
            self._shown += [name, *(title for language, title in words if language == lang)]

    def find(self, said: str) -> frozenset[Named]:
        """Give all that a label may mean; nothing where it is not known."""
        key = plain(said)
        return frozenset(self._names.get(key) or self._titles.get(key) or self._others.get(key) or ())

    def search(self, said: str) -> frozenset[Named]:
        """Give all that a label may mean.

        Raises:
            StepError: It means nothing; the error names the nearest right label.
        """
        found = self.find(said)
        if not found:
            raise StepError("unknown", kind=self.kind, said=said, near=suggest(said, self._shown))
        return found

    def resolve(self, said: str) -> Named:
        """Give the one thing that a label means.

        Raises:
            StepError: It means nothing, or several things.
        """
        found = self.search(said)
        if len(found) > 1:
            names = quote(sorted(str(each) for each in found))
            raise StepError("ambiguous", kind=self.kind, said=said, names=names)
        return next(iter(found))


def _keep(make: Callable[[Content, str], Labels[Named]]) -> Callable[..., Labels[Named]]:
    """Keep the labels of the rulebook that was last asked about: scenarios ask for the same ones all the time."""
    last: dict[str, tuple[Content, Labels[Named]]] = {}

    @wraps(make)
    def give(content: Content, lang: str = "id") -> Labels[Named]:
        known = last.get(lang)
        if known is None or known[0] is not content:
            known = last[lang] = content, make(content, lang)
        return known[1]

    return give


def _keep_each(make: Callable[[Of, str], Labels[str]]) -> Callable[..., Labels[str]]:
    """Keep the labels of every list of fields and of every field's codes: each cell of each scenario asks for them."""
    kept: dict[tuple[int, str], tuple[Of, Labels[str]]] = {}

    @wraps(make)
    def give(of: Of, lang: str = "id") -> Labels[str]:
        key = id(of), lang  # kept beside its labels, so that nothing else comes to have its id
        if key not in kept:
            if len(kept) >= MOST_KEPT:
                kept.clear()
            kept[key] = of, make(of, lang)
        return kept[key][1]

    return give


@_keep_each
def label_fields(fields: Mapping[str, Field], lang: str = "id") -> Labels[str]:
    """Give the labels of fields."""
    return Labels(Message("kind_field"), ((each.name, each.name, each.title) for each in fields.values()), lang)


@_keep_each
def label_codes(field: Field, lang: str = "id") -> Labels[str]:
    """Give the labels of a field's codes."""
    kind = Message("kind_code", field=field.name)
    return Labels(kind, ((code.name, code.name, code.title) for code in field.type.codes), lang)


@_keep
def label_decided(content: Content, lang: str = "id") -> Labels[str]:
    """Give the labels of the programs that have rules."""
    things = ((each.program, each.program, each.title) for each in content.editions)
    return Labels(Message("kind_program"), things, lang)


@_keep
def label_received(content: Content, lang: str = "id") -> Labels[str]:
    """Give the labels of the programs that somebody may be enrolled in."""
    things = [(each.program, each.program, each.title) for each in content.editions]
    things += [(name, name, title) for name, title in content.known_programs.items()]
    for entity in content.entities.values():
        if entity.enrolment is not None and entity.enrolment.program in entity.fields:
            codes = entity.fields[entity.enrolment.program].type.codes
            things += [(code.name, code.name, code.title) for code in codes]
    return Labels(Message("kind_program"), things, lang)


@_keep
def label_attestations(content: Content, lang: str = "id") -> Labels[str]:
    """Give the labels of attestations, and the ids of the indicative nodes that people may settle."""
    things = [(each.name, each.name, each.title) for each in content.attestations.values()]
    things += [(node.id, node.id, ()) for node in list_nodes(content) if node.attributes.indicative]
    return Labels(Message("kind_attestation"), things, lang)


@_keep
def label_actors(content: Content, lang: str = "id") -> Labels[str]:
    """Give the labels of actors."""
    actors = content.actors.values()
    return Labels(Message("kind_actor"), ((each.name, each.name, each.title) for each in actors), lang)


def label_routes(edition: Edition, lang: str = "id") -> Labels[str]:
    """Give the labels of an edition's routes and tiers."""
    found: list[Node] = []
    for node in walk(edition.eligibility):
        if isinstance(node, Routes):
            found += node.routes
        elif isinstance(node, Tiers):
            found += [tier.body for tier in node.tiers]
    named = ((each.attributes.name or each.id, each.attributes.title) for each in found)
    return Labels(Message("kind_route"), ((name, name, title) for name, title in named), lang)


@_keep
def label_facts(content: Content, lang: str = "id") -> Labels[FactName]:
    """Give the labels of everything that may be missing; one label may mean facts of several kinds."""
    things: list[tuple[FactName, str, Words]] = []
    for entity in content.entities.values():
        fields = entity.fields.values()
        things += [(("field", each.name), each.name, each.title) for each in fields]
        if entity.parent is not None:
            things.append((("list", entity.list_name), entity.list_name, entity.title))
    area = content.areas.fields.values()
    things += [(("area", each.name), each.name, each.title) for each in area]
    stated = content.attestations.values()
    things += [(("attest", each.name), each.name, each.title) for each in stated]
    dated = content.parameters.values()
    things += [(("parameter", each.name), each.name, each.title) for each in dated]
    indicative = [node for node in list_nodes(content) if node.attributes.indicative]
    things += [(("verify", node.id), f"verify:{node.id}", ()) for node in indicative]
    return Labels(Message("kind_fact"), things, lang)


def list_nodes(content: Content) -> Iterator[Node]:
    """Go through the nodes of every edition, and of the definitions that they may read."""
    for edition in content.editions:
        yield from walk(edition.eligibility)
    yield from list_shared(content)


def walk(part: object) -> Iterator[Node]:
    """Go through a tree of nodes, whatever the nodes are made of."""
    if isinstance(part, Node):
        yield part
    if isinstance(part, tuple):
        for item in part:
            yield from walk(item)
    elif isinstance(part, (Node, Tier)):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if isinstance(value, (Node, tuple)):
                yield from walk(value)
