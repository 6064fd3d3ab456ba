"""Shelves of a rulebook → every name it declares, by kind: what schemas list and what the editor completes.

Made from the shapes, not from the checked content: names can be offered while a file is still being typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sasaran.base.catalogue import Both
from sasaran.base.span import NOWHERE, Span
from sasaran.check.gather import Shelves
from sasaran.check.words import FORMS, STATUSES
from sasaran.parse.shapes import (
    KEYS,
    SPAN,
    AreaShape,
    CriteriaShape,
    EntityShape,
    FieldShape,
    KeysShape,
    RulebookShape,
    Shape,
)
from sasaran.parse.tree import Scalar

_WORDS_OF_THE_BOOK = ("yes", "no", "decision_date", "age_on", "this_member", "anyone")


@dataclass(frozen=True)
class Named:
    """One name that a rulebook declares.

    ``owner`` is the entity that a field, a definition or criteria belong to, or the criteria that an item belongs to;
    ``shape`` is what declares it, where that is a shape of its own.
    """

    name: str
    title: Both = ("", "")
    span: Span = NOWHERE
    shape: Shape | None = None
    owner: str = ""


@dataclass
class BookNames:
    """Every name of a rulebook: by kind, then by name. Names of fields may repeat on different entities."""

    fields: list[Named] = field(default_factory=list)
    area_fields: list[Named] = field(default_factory=list)
    items: list[Named] = field(default_factory=list)
    documents: dict[str, list[Named]] = field(default_factory=dict)
    kinds: dict[str, dict[str, Named]] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    members: str = ""
    household: str = ""
    area: str = ""
    words: dict[str, str] = field(default_factory=dict)

    def of(self, kind: str) -> Mapping[str, Named]:
        """Give the names of one kind: ``criteria``, ``parameters``, ``actors`` and so on."""
        if kind == "items":
            return {item.name: item for item in self.items}
        return self.kinds.get(kind, {})

    def chain(self, entity: str) -> list[str]:
        """Give an entity and those above it, innermost first."""
        found: list[str] = []
        while entity and entity not in found:
            found.append(entity)
            entity = self.parents.get(entity, "")
        return found

    def seen_from(self, entities: Iterable[str]) -> dict[str, Named]:
        """Give what a condition about rows of these entities may name: their fields and definitions."""
        wanted = set(entities)
        found = {item.name: item for item in self.fields if item.owner in wanted}
        found |= {name: item for name, item in self.of("definitions").items() if item.owner in wanted}
        return found


def list_names(shelves: Shelves) -> BookNames:
    """List every name that the documents of a rulebook declare."""
    names = BookNames()
    for entity in shelves.entities.values():
        _add_entity(names, entity)
    for area in shelves.areas[:1]:
        _add_area(names, area)
    _add_head(names, shelves.rulebooks[0] if shelves.rulebooks else None)
    for kind, shelf, key in (
        ("entities", shelves.entities, "entity"), ("parameters", shelves.parameters, "parameter"),
        ("attestations", shelves.attestations, "attestation"), ("actors", shelves.actors, "actor"),
        ("registers", shelves.registers, "register_"),
    ):  # fmt: skip
        names.kinds[kind] = {name: _name(getattr(shape, key), shape) for name, shape in shelf.items()}
    names.kinds["definitions"] = {
        name: _name(shapes[0].definition, shapes[0], shapes[0].of.text) for name, shapes in shelves.definitions.items()
    }
    names.kinds["criteria"] = {
        name: _name(shapes[0].criteria, shapes[0], shapes[0].of.text) for name, shapes in shelves.criteria.items()
    }
    for versions in shelves.criteria.values():
        for shape in versions:
            _add_items(names, shape)
    names.kinds["programs"] = {}
    for program in shelves.programs:
        names.kinds["programs"].setdefault(program.program.text, _name(program.program, program))
    for program in shelves.programs:
        _add_documents(names, program.span.path, program.basis)
    for versions in shelves.criteria.values():
        for shape in versions:
            _add_documents(names, shape.span.path, shape.basis)
    _derive(names)
    return names


def _add_entity(names: BookNames, shape: EntityShape) -> None:
    name = shape.entity.text
    if shape.of is None:
        names.household = names.household or name
    else:
        names.parents[name] = shape.of.text
        names.lists[shape.list_.text if shape.list_ is not None else name] = name
    if shape.role is not None and shape.role.text == "members":
        names.members = name
    if shape.key is not None and shape.key.text not in shape.fields:
        names.fields.append(Named(shape.key.text, span=shape.key.span, owner=name))
    names.fields += [_field(key, each, name) for key, each in shape.fields.items()]


def _add_area(names: BookNames, shape: AreaShape) -> None:
    names.area = shape.area.text
    names.area_fields = [_field(key, each, names.area) for key, each in shape.fields.items()]


def _field(name: str, shape: FieldShape, owner: str) -> Named:
    # The key itself stands just above what lies under it; its line is where a reader wants to be taken.
    place = Span(shape.span.path, shape.span.line, shape.span.column, shape.span.line, shape.span.column + 1)
    return Named(name, _words(shape.title), place, shape, owner)


def _add_head(names: BookNames, head: RulebookShape | None) -> None:
    given = head.keys_ if head is not None else None
    for word in _WORDS_OF_THE_BOOK:
        names.words[word] = _own_word(given, word)
    for kind, default in (("pillars", ()), ("forms", FORMS), ("statuses", STATUSES), ("other_programs", ())):
        titles = (getattr(head, kind) if head is not None else None) or dict.fromkeys(default)
        names.kinds[kind] = {
            name: Named(name, _words(title), head.at(kind) if head is not None else NOWHERE)
            for name, title in titles.items()
        }


def _own_word(given: KeysShape | None, word: str) -> str:
    text: Scalar | None = getattr(given, word, None)
    return text.text if text is not None else word


def _add_items(names: BookNames, shape: CriteriaShape) -> None:
    for item in shape.any or shape.all or shape.none or ():
        if item.name is not None:
            names.items.append(Named(item.name.text, _words(item.title), item.name.span, item, shape.criteria.text))


def _add_documents(names: BookNames, path: str, basis: object) -> None:
    if isinstance(basis, dict):
        places = basis.get(KEYS, {})
        for name, title in basis.items():
            if name not in (SPAN, KEYS):
                place = places.get(name) or _place(title)
                names.documents.setdefault(path, []).append(Named(name, _words(title), place))


def _place(title: object) -> Span:
    """Where a title stands, of which the name's own place was not kept."""
    texts = title.values() if isinstance(title, dict) else [title]
    return next((text.span for text in texts if isinstance(text, Scalar)), NOWHERE)


def _derive(names: BookNames) -> None:
    """Add the kinds that are made of others."""
    kinds, entities = names.kinds, names.kinds["entities"]
    area = {names.area: Named(names.area, ("Wilayah", "Area"))} if names.area else {}
    above = {name: item for name, item in entities.items() if names.parents.get(name, "") in ("", names.household)}
    kinds["recipients"] = kinds["about"] = {**above, **area}
    lists = {**names.lists, **{entity: entity for entity in names.parents}}  # its own name is understood too
    kinds["lists"] = {name: entities[entity] for name, entity in lists.items() if entity in entities}
    kinds["receivable"] = {**kinds["programs"], **kinds["other_programs"], **_enrolled_codes(names)}
    whose = {names.household: entities[names.household]} if names.household in entities else {}
    kinds["whose"] = whose | {names.words[word]: Named(names.words[word]) for word in ("this_member", "anyone")}
    kinds["yes_no"] = {names.words[word]: Named(names.words[word]) for word in ("yes", "no")}
    kinds["fields"] = {item.name: item for item in names.fields}
    kinds["area_fields"] = {item.name: item for item in names.area_fields}
    for kind, fits in (("date_fields", ("date",)), ("code_fields", ("code", "ordered code", "set of codes"))):
        kinds[kind] = {item.name: item for item in names.fields if _type_of(item) in fits}
    kinds["documents"] = {item.name: item for found in names.documents.values() for item in found}


def _enrolled_codes(names: BookNames) -> dict[str, Named]:
    """Give the codes that the enrolments' program field declares itself."""
    for entity in names.kinds["entities"].values():
        role = entity.shape.enrolment if isinstance(entity.shape, EntityShape) else None
        for item in names.fields:
            if role is not None and (item.owner, item.name) == (entity.name, role.program.text):
                codes = item.shape.codes if isinstance(item.shape, FieldShape) else None
                return {code: Named(code, _words(title), item.span) for code, title in (codes or {}).items()}
    return {}


def _type_of(item: Named) -> str:
    return item.shape.type.text if isinstance(item.shape, FieldShape) else "text"


def _name(own: Scalar, shape: Shape, owner: str = "") -> Named:
    return Named(own.text, _words(getattr(shape, "title", None)), own.span, shape, owner)


def _words(title: object) -> Both:
    if isinstance(title, Scalar):
        return title.text, title.text
    if not isinstance(title, dict):
        return "", ""
    texts = {language: text.text for language, text in title.items() if isinstance(text, Scalar)}
    first = texts.get("id") or texts.get("title") or next(iter(texts.values()), "")
    return first, texts.get("en", first)
