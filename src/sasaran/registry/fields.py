"""The fields of an entity → what reads each of them: a converter for any value, and a table of what needs none.

Nearly every value of a record is one of few: yes or no, a declared code, a whole number within its bounds, a date that
was seen before. `FieldReaders` holds these *usual* values ready to be looked up while a row is read; whatever is not
among them goes to the converter of its field, which alone says what is wrong with a value. The two are made here side
by side, so that a usual value is always what the converter would have made of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from sasaran.ir.facts import Value
from sasaran.ir.rulebook import Areas, Content, Enrolment, Entity, Field, Keys
from sasaran.ir.types import Kind, Type
from sasaran.registry.converters import (
    Converter,
    build_code,
    build_converter,
    build_date,
    build_text,
    is_public,
    list_whole_bounds,
)
from sasaran.registry.regions import build_region

MOST_DAYS = 20_000
"""How many dates of a field are remembered, at most: most of a register's birth dates repeat."""

ANY_DAY = build_date(Type(Kind.DATE, date.min, date.max))


class Days(dict[str, date]):
    """Dates that were read before, by their texts. Threads may share it: at worst a date is read twice."""

    def remember(self, given: object, day: object) -> None:
        """Remember what a text means, where it is a date."""
        if type(given) is str and type(day) is date and len(self) < MOST_DAYS:
            self[given] = day


class FieldReaders:
    """Reads the fields of one entity.

    Attributes:
        converters: of every field, by its name.
        truths: the yes/no fields; True and False are usual.
        codes: of the fields with one code, the usual texts, which are codes.
        whole: of the numbers, the least and the greatest usual ``int``.
        texts: the fields of any text; usual is one that is ASCII, printable and does not start with a space, and, where
            this is True, has no ``e`` in it: a spreadsheet may have made 1,2E+15 of an identity.
        sets: the fields with several codes; an empty list is usual.
        words: of the other fields, the usual texts with what they mean: dates that `remember` was given, yes and no.

    """

    __slots__ = ("codes", "converters", "sets", "texts", "truths", "whole", "words")

    def __init__(self, entity: Entity, content: Content) -> None:
        self.converters: dict[str, Converter] = {}
        self.truths: set[str] = set()
        self.codes: dict[str, AbstractSet[str]] = {}
        self.whole: dict[str, tuple[int, int]] = {}
        self.texts: dict[str, bool] = {}
        self.sets: set[str] = set()
        self.words: dict[str, Mapping[str, Value]] = {}
        for field in entity.fields.values():
            self._add_field(field, content.keys)
        if entity.key is not None:
            self._add_text(entity.key, identity=True)
        if entity.region is not None and entity.region in entity.fields:
            self._add_region(entity.region, content.areas, is_public(entity.fields[entity.region]))
        if entity.enrolment is not None:
            self._add_enrolment(entity.enrolment, entity, content)

    def remember(self, name: str, given: object, value: Value) -> None:
        """Remember what a text of a date field means, to be found among its ``words``."""
        known = self.words.get(name)
        if type(known) is Days:
            known.remember(given, value)

    def _forget(self, name: str) -> None:
        self.truths.discard(name)
        self.sets.discard(name)
        self.texts.pop(name, None)
        self.codes.pop(name, None)
        self.whole.pop(name, None)
        self.words.pop(name, None)

    def _add(self, name: str, convert: Converter) -> None:
        """Take a converter; what a field is for comes after its type, and takes the place of that."""
        self._forget(name)
        self.converters[name] = convert

    def _add_field(self, field: Field, keys: Keys) -> None:
        name, kind = field.name, field.type.kind
        self._add(name, build_converter(field, keys))
        if kind is Kind.TRUTH:
            self.truths.add(name)
            self.words[name] = {keys.yes: True, keys.no: False}
        elif kind is Kind.NUMBER:
            self.whole[name] = list_whole_bounds(field.type)
        elif kind is Kind.DATE:
            self.words[name] = Days()
        elif kind is Kind.CODE:
            self.codes[name] = field.type.code_names
        elif kind is Kind.CODES:
            self.sets.add(name)
        else:
            self._add_text(name, identity=field.personal == "identity")

    def _add_text(self, name: str, identity: bool) -> None:
        self._add(name, build_text(identity))
        self.texts[name] = identity

    def _add_region(self, name: str, areas: Areas, public: bool) -> None:
        if not areas.areas:
            self._add_text(name, identity=False)
            return
        accepted: set[str] = set()
        self._add(name, build_region(areas, public, accepted))
        self.codes[name] = accepted

    def _add_enrolment(self, meant: Enrolment, entity: Entity, content: Content) -> None:
        declared = entity.fields.get(meant.program)
        codes = [code.name for code in declared.type.codes] if declared is not None else []
        programs = dict.fromkeys([*codes, *(edition.program for edition in content.editions), *content.known_programs])
        self._add(meant.program, build_code(tuple(programs), public=declared is None or is_public(declared)))
        self.codes[meant.program] = frozenset(programs)
        for day in (meant.start, meant.end):
            if day is not None and day not in self.converters:
                self._add(day, ANY_DAY)
                self.words[day] = Days()
        if meant.member is not None:
            self._add_text(meant.member, identity=True)
        if meant.reason is not None and meant.reason not in self.converters:
            self._add_text(meant.reason, identity=False)
