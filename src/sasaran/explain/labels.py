"""Find what a rulebook calls its things, in one language: fields, codes, definitions, parameters, actors, programs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sasaran.explain.figures import Figures
from sasaran.explain.words import WORDS
from sasaran.ir.expressions import Compare, Constant, Field
from sasaran.ir.facts import Row
from sasaran.ir.nodes import Basis, Words
from sasaran.ir.rulebook import Content, Edition, Entity
from sasaran.ir.rulebook import Field as Declared
from sasaran.ir.types import Type

SENTENCE_MARKS = ".!?"


def pick(words: Words, lang: str) -> str | None:
    """Pick a text in a language, else in the first it was written in."""
    first = None
    for language, text in words:
        if language == lang:
            return text
        first = first or text
    return first


_AMOUNT = re.compile(r"[A-Z][a-z]{0,2}\d|Rp \d")
"""A short word and a number, such as ``Rp600.000``."""
_ARTICLE = re.compile(r"A [a-z]")
"""The English article: an abbreviation of one letter has no word in lower case after it."""
_BRACKETED = re.compile(r"\([^()]*\)")


def humanize(name: str) -> str:
    """Make a name readable where it has no title."""
    return name.replace("_", " ").strip()


def lower_first(text: str) -> str:
    """Begin a title in lower case, as inside a sentence; abbreviations and amounts of money keep their capitals."""
    word = text.split(" ", 1)[0].rstrip(",:;")
    if _AMOUNT.match(text):
        return text
    if len(word) < 2:
        return text[:1].lower() + text[1:] if _ARTICLE.match(text) else text
    return text if any(letter.isupper() for letter in word[1:]) else text[:1].lower() + text[1:]


def lower_title(title: str) -> str:
    """Write a title inside a sentence: in lower case, unless it is written as a name (``Dinas Sosial``)."""
    words = _BRACKETED.sub("", title).split()
    named = any(word[:1].isupper() and not word.isupper() for word in words[1:])
    return title if named else lower_first(title)


def upper_first(text: str) -> str:
    """Begin a sentence with a capital."""
    return text[:1].upper() + text[1:]


class Labels:
    """What a rulebook calls its things in one language; nothing in it depends on a household or a date."""

    def __init__(self, content: Content, lang: str) -> None:
        self.content = content
        self.lang = lang
        self.words: Mapping[str, str] = WORDS[lang]
        self.figures = Figures(lang, content.currency)
        self.ranks = frozenset(_rank_units(content))
        self.described: dict[object, str] = {}
        self.aged: dict[tuple[str, int], str] = {}
        self.relations = _relation_fields(content)
        self.ages = {
            entity.name: next((field for field in entity.fields.values() if field.age_of), None)
            for entity in content.entities.values()
        }

    def pick(self, words: Words, name: str) -> str:
        """Pick a title, else make the name readable."""
        return pick(words, self.lang) or humanize(name)

    def declared(self, entity: str | None, name: str) -> Declared | None:
        """Find the declaration of a field, wherever it stands."""
        if entity is not None and entity in self.content.entities:
            found = self.content.entities[entity].fields.get(name)
            if found is not None:
                return found
        return next((each.fields[name] for each in self.content.entities.values() if name in each.fields), None)

    def field(self, entity: str | None, name: str) -> str:
        """Call a field by its title, in lower case."""
        declared = self.declared(entity, name)
        return lower_first(self.pick(declared.title if declared else (), name))

    def area_field(self, name: str) -> str:
        """Call a fact of an area by its title."""
        declared = self.content.areas.fields.get(name)
        return lower_first(self.pick(declared.title if declared else (), name))

    def definition(self, name: str) -> str:
        """Call a definition by its title."""
        found = self.content.definitions.get(name)
        return lower_first(self.pick(found.title if found else (), name))

    def parameter(self, name: str, key: str | None = None) -> str:
        """Call a parameter by its title, with the key it is read with."""
        found = self.content.parameters.get(name)
        title = lower_first(self.pick(found.title if found else (), name))
        return title if key is None else f"{title} ({self._key(key)})"

    def _key(self, key: str) -> str:
        """Name a key of a parameter as the code of that name is called, where there is one."""
        kinds = (field.type for entity in self.content.entities.values() for field in entity.fields.values())
        titles = (code.title for kind in kinds for code in kind.codes if code.name == key)
        return lower_first(self.pick(next(titles, ()), key))

    def actor(self, name: str) -> str:
        """Call an actor by its title."""
        found = self.content.actors.get(name)
        return self.pick(found.title if found else (), name)

    def actor_inside(self, name: str) -> str:
        """Call an actor by its title, as inside a sentence."""
        return lower_title(self.actor(name))

    def register(self, name: str) -> str:
        """Call a register by the short form that its title ends with in brackets, else by its title."""
        found = self.content.registers.get(name)
        title = self.pick(found.title if found else (), name)
        return title[title.rindex("(") + 1 : -1] if title.endswith(")") and "(" in title else title

    def program(self, name: str) -> str:
        """Call a program by the title of its latest edition."""
        editions = [edition for edition in self.content.editions if edition.program == name]
        if editions:
            return self.edition(max(editions, key=lambda edition: edition.during.start))
        return self.pick(self.content.known_programs.get(name, ()), name)

    def edition(self, edition: Edition) -> str:
        """Call an edition by its title."""
        return self.pick(edition.title, edition.program)

    def entity(self, name: str) -> str:
        """Call an entity by its title, in lower case."""
        found = self.content.entities.get(name)
        return lower_first(self.pick(found.title if found else (), name))

    def list_of(self, list_name: str) -> str:
        """Call a list by the title of its entity."""
        entity = next((each for each in self.content.entities.values() if each.list_name == list_name), None)
        return humanize(list_name) if entity is None else self.entity(entity.name)

    def attestation(self, name: str) -> str:
        """Call an attestation by its title."""
        found = self.content.attestations.get(name)
        return lower_first(self.pick(found.title if found else (), name))

    def area(self, code: str) -> str:
        """Call an area by its name."""
        found = self.content.areas.areas.get(code)
        return found.name if found else code

    def code(self, kind: Type, name: str) -> str:
        """Call a code by its title."""
        for code in kind.codes:
            if code.name == name:
                return lower_first(self.pick(code.title, name))
        return humanize(name)

    def cite(self, basis: Basis) -> str:
        """Cite a basis: the document and the place in it."""
        return ", ".join(part for part in (basis.title or humanize(basis.document), basis.place) if part)

    def list_aged(self) -> list[str]:
        """List the fields that tell how old the rows of an entity are."""
        return list(dict.fromkeys([field.name for field in self.ages.values() if field is not None]))

    def list_described(self) -> list[str]:
        """List the fields that describe members."""
        members = self.content.members
        if members is None:
            return []
        found = (self.relations.get(members.name), self.ages.get(members.name))
        return [field.name for field in found if field is not None]

    def describe(self, row: Row) -> str:
        """Describe a member without naming it: relation and age, where they are known."""
        relation, age = self.relations.get(row.entity), self.ages.get(row.entity)
        values = row.values
        related = None if relation is None else values.get(relation.name)
        key = (row.entity, related, None if age is None or age.name in row.fact_dates else values.get(age.name))
        text = self.described.get(key)
        if text is None:
            text = self.described[key] = self._describe(row, related)
        return text

    def _describe(self, row: Row, related: object) -> str:
        parts = []
        relation = self.relations.get(row.entity)
        if relation is not None and isinstance(related, str):
            parts.append(self.code(relation.type, related))
        age = self._full_age(row)
        if age is not None:
            parts.append(age if parts else self.words["somebody"].format(a=age))
        return ", ".join(parts)

    def _full_age(self, row: Row) -> str | None:
        """Write a row's age in full, where it is known."""
        field = self.ages.get(row.entity)
        value = None if field is None else row.values.get(field.name)
        if field is None or not isinstance(value, int) or field.name in row.fact_dates:
            return None
        key = "years" if field.age_unit == "years" else "months_count"
        return self.figures.count(key, value) if value else self.words[f"{key}_none"]

    def age(self, row: Row) -> str | None:
        """Write a row's age in short, where it is known."""
        field = self.ages.get(row.entity)
        value = None if field is None else row.values.get(field.name)
        if field is None or not isinstance(value, int) or field.name in row.fact_dates:  # stored: how old by now?
            return None
        text = self.aged.get((field.age_unit, value))
        if text is None:
            key = "age_short" if field.age_unit == "years" else "age_months_short"
            text = self.aged[field.age_unit, value] = self.words[key].format(n=value)
        return text


def _rank_units(content: Content) -> Iterator[str]:
    """Find units that name a rank (``desil 4``, not ``4 desil``): of a field from 1 up whose title begins with it."""
    groups = [*(entity.fields for entity in content.entities.values()), content.areas.fields]
    for fields in groups:
        for field in fields.values():
            unit = field.type.unit
            if unit is None or len(unit.above) != 1 or unit.below:
                continue
            ranked = isinstance(field.type.lo, int) and field.type.lo >= 1
            if ranked and any(text.lower().startswith(unit.above[0].lower()) for _, text in field.title):
                yield unit.above[0]


def _relation_fields(content: Content) -> dict[str, Declared]:
    """Find the field that a named member (``kepala``) is picked by: it says how members are related."""
    found: dict[str, Declared] = {}
    for definition in content.definitions.values():
        body = definition.versions[0].body if definition.versions else None
        if definition.member_of is None or not isinstance(body, Compare) or not isinstance(body.right, Constant):
            continue
        entity = _entity_of(content, definition.member_of)
        if entity is None or not isinstance(body.left, Field):
            continue
        declared = entity.fields.get(body.left.name)
        if declared is not None and declared.personal in ("none", "general"):
            found.setdefault(entity.name, declared)
    return found


def _entity_of(content: Content, name: str) -> Entity | None:
    return next((entity for entity in content.entities.values() if name in (entity.name, entity.list_name)), None)
