"""A mapping's shape and a checked rulebook → the mapping with every name resolved, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sasaran.base.suggest import nearest
from sasaran.check.mappings.derived import RowConditions
from sasaran.check.mappings.readings import ReadingBuilder
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_choice, read_decimals, read_flag, read_number, read_whole, read_words
from sasaran.check.vocabulary import MOST, TYPES
from sasaran.ir.mapping import Answers, Filled, Reading, RegionReading, RegisterMapping, RegisterTable, RowMade
from sasaran.ir.rulebook import Content, Entity, Field
from sasaran.ir.types import Code, Kind, Type, Unit, read_unit
from sasaran.parse.mapping_shapes import (
    AnswerShape,
    ColumnShape,
    FilledShape,
    MappingShape,
    ReadingShape,
    SourceShape,
)
from sasaran.parse.tree import Scalar

SOURCE_KINDS = ("csv", "parquet", "excel", "stata", "json", "duckdb", "sqlite", "postgres")
ENCODINGS = ("utf-8", "utf-16", "windows-1252")
_BELOW_MEMBERS = 2
"""How deep a list below members stands: the deepest that tables of households hold."""

COLUMN_TYPES = tuple(each for each in TYPES if each not in ("age", "ordered code"))


class MappingBuilder:
    """Builds one mapping. ``tables`` are the files beside it, by name; ``hash`` its identity."""

    def __init__(self, content: Content, tables: Mapping[str, bytes], problems: Problems) -> None:
        self.content = content
        self.tables = tables
        self.problems = problems
        self.columns: dict[str, dict[str, Field]] = {}

    def build(self, shape: MappingShape, identity: str) -> RegisterMapping | None:
        """Build it; None where a part of it can't be used."""
        before = self.problems.count
        content, problems = self.content, self.problems
        if shape.register_.text not in content.registers:
            known, span = list(content.registers), shape.register_.span
            problems.unknown("SAS-M001", span, shape.register_.text, known, of="register")
            if not nearest(shape.register_.text, known, 1):
                problems.reword("SAS-M001", span, hint="register")
        missing = tuple(text.text for text in shape.missing or ())
        self.readings = ReadingBuilder(content.keys, missing, self.tables, problems)
        tables = {name: self._table(name, each) for name, each in shape.tables.items()}
        filled = [self._filled(name, each, tables, shape) for name, each in shape.entities.items()]
        if content.household.name not in shape.entities:
            problems.add("SAS-M006", shape.at("entities"), key=content.household.name, of="entities")
        answers = [self._answers(each, shape) for each in shape.attestations or ()]
        day = self.readings.read_fact_day(shape.record_date) if shape.record_date is not None else None
        if problems.count > before:
            return None
        return RegisterMapping(
            shape.mapping.text, read_words(shape.title), shape.register_.text, day, tables,
            tuple(sorted((each for each in filled if each), key=lambda each: content.entities[each.entity].depth)),
            tuple(each for each in answers if each), identity, shape.mapping.span.path,
        )  # fmt: skip

    # --- tables

    def _table(self, name: str, shape: SourceShape) -> RegisterTable:
        kind = read_choice(shape.kind, SOURCE_KINDS, self.problems, "kind")
        encoding = read_choice(shape.encoding, ENCODINGS, self.problems, "encoding")
        fields = self.columns[name] = {}
        readings = []
        for column, each in shape.columns.items():
            fields[column] = self._column(column, each)
            named = each if each.column or each.columns or each.flags else _named(each, column)
            reading = self.readings.build(named, fields[column])
            if reading is not None:
                readings.append(reading)
        where = (
            RowConditions(self.content, fields.values(), self.problems).condition(shape.where) if shape.where else None
        )
        return RegisterTable(
            name, shape.file.text if shape.file else "", kind, encoding,
            shape.delimiter.text.replace("\\t", "\t") if shape.delimiter else None,
            shape.sheet.text if shape.sheet else None,
            read_whole(shape.header_row, self.problems), shape.table.text if shape.table else None,
            where, tuple(readings), {name: read_words(why) for name, why in (shape.ignored or {}).items()}, shape.span,
        )  # fmt: skip

    def _column(self, name: str, shape: ColumnShape) -> Field:
        kind = read_choice(shape.type, COLUMN_TYPES, self.problems, "type") or "text"
        type_ = Type({"yes/no": Kind.TRUTH, "text": Kind.TEXT, "date": Kind.DATE}.get(kind, Kind.TEXT))
        if kind in ("whole number", "decimal", "money"):
            scale = (
                {"decimal": 2, "money": 0}.get(kind, 0)
                if shape.decimals is None
                else read_decimals(shape.decimals, self.problems) or 0
            )
            low, high = read_number(shape.min, scale, self.problems), read_number(shape.max, scale, self.problems)
            unit = (
                read_unit(shape.unit.text)
                if shape.unit
                else Unit((self.content.currency,))
                if kind == "money"
                else Unit()
            )
            type_ = Type(Kind.NUMBER, 0 if low is None else low, MOST if high is None else high, scale, unit)
        elif kind in ("code", "set of codes"):
            type_ = Type(Kind.CODE if kind == "code" else Kind.CODES, codes=_codes_of(shape))
        return Field(name, type_, span=shape.span)

    # --- entities

    def _filled(
        self, name: str, shape: FilledShape, tables: Mapping[str, RegisterTable], whole: MappingShape
    ) -> Filled | None:
        entity, problems = self.content.entities.get(name), self.problems
        if entity is None:
            problems.unknown("SAS-M001", whole.entities[name].span, name, list(self.content.entities), of="entities")
            return None
        if shape.from_.text not in tables:
            problems.unknown("SAS-M001", shape.from_.span, shape.from_.text, list(tables), of="tables")
            return None
        self._check_place(entity, shape, whole)
        numbered = shape.numbered
        fields = {each.name: each for each in entity.fields.values()}
        readings = self._all_readings(shape.fields, fields, shape.from_.text, entity, numbered is not None)
        made = []
        conditions = self._conditions(shape.from_.text, readings)
        for row in shape.rows or ():
            when = conditions.condition(row.when)
            own = self._all_readings(row.fields, fields, shape.from_.text, entity, False)
            if when is not None:
                made.append(RowMade(when, tuple(own)))
        first = read_whole(numbered.from_, problems) if numbered else None
        last = read_whole(numbered.through, problems) if numbered else None
        if numbered and (first is None or last is None or not first <= last < first + 1000):
            problems.add("SAS-M008", numbered.span, name="from, through", hint="bounds")
        return Filled(
            entity=name,
            table=shape.from_.text,
            key=_texts(shape.key),
            parent=_texts(shape.parent if entity.depth < _BELOW_MEMBERS else shape.household),
            owner=_texts(shape.parent) if entity.depth == _BELOW_MEMBERS else (),
            repeated=self._flag(shape.repeated) is True,
            unique=read_choice(shape.unique_in, ("table", "household"), problems, "unique_in") != "household",
            numbered=(first, last) if first is not None and last is not None else None,
            filled=numbered.filled.text if numbered and numbered.filled else "",
            readings=tuple(readings),
            made=tuple(made),
            span=shape.span,
        )

    def _check_place(self, entity: Entity, shape: FilledShape, whole: MappingShape) -> None:
        """Check that the keys say where each row belongs, and that a list taken as complete is so."""
        problems, household = self.problems, entity.parent is None
        if entity.depth > _BELOW_MEMBERS:
            problems.add("SAS-M013", shape.span, name=entity.name, hint="deep")
        elif entity.depth == _BELOW_MEMBERS:
            self._check_owner(entity, shape, whole)
        elif shape.household is not None:
            problems.add("SAS-M013", shape.at("household"), name="household", hint="member")
        if household and shape.key is None:
            problems.add("SAS-M006", shape.span, key="key", of=entity.name, hint="key")
        if entity.depth == 1 and shape.parent is None and shape.numbered is None and shape.rows is None:
            problems.add("SAS-M006", shape.span, key="parent", of=entity.name, hint="parent")
        if household:
            for key in ("parent", "complete", "numbered", "rows", "unique_in"):
                if getattr(shape, key) is not None:
                    problems.add("SAS-M013", shape.at(key), name=key, hint="household")
        elif shape.complete is None:
            problems.add("SAS-M006", shape.span, key="complete", of=entity.name, hint="complete")
        elif self._flag(shape.complete) is False and entity.complete:
            problems.add("SAS-M013", shape.at("complete"), name=entity.name)

    def _check_owner(self, entity: Entity, shape: FilledShape, whole: MappingShape) -> None:
        """Check that each row of a list below members says whose it is."""
        problems, above = self.problems, str(entity.parent)
        if shape.rows is not None:
            problems.add("SAS-M013", shape.at("rows"), name="rows", hint="below")
        if shape.parent is None:
            problems.add("SAS-M006", shape.span, key="parent", of=entity.name, hint="owner")
        owner = whole.entities.get(above)
        if owner is None or owner.key is None:
            missing = (above, "entities") if owner is None else ("key", above)
            problems.add("SAS-M006", shape.span, key=missing[0], of=missing[1])
            return
        if shape.parent is not None and len(shape.parent) != len(owner.key):
            problems.add("SAS-M013", shape.at("parent"), name=above, hint="columns")
        if owner.unique_in is not None and owner.unique_in.text == "household" and shape.household is None:
            problems.add("SAS-M006", shape.span, key="household", of=entity.name, hint="household")

    def _all_readings(
        self,
        shapes: Mapping[str, ReadingShape],
        fields: Mapping[str, Field],
        table: str,
        entity: Entity,
        numbered: bool,
    ) -> list[Reading]:
        found: list[Reading] = []
        derived: list[tuple[Scalar, Reading]] = []
        for name, each in shapes.items():
            field = fields.get(name)
            if field is None:
                self._refuse_field(name, each, entity)
                continue
            reading = self.readings.build(each, self._widen(field, entity), numbered)
            if reading is not None and reading.how == "plain" and name == entity.region:
                reading = replace(reading, how="region", region=RegionReading())
            if reading is not None and each.derive is not None:
                derived.append((each.derive, reading))
            elif reading is not None:
                found.append(reading)
        conditions = self._conditions(table, found)
        for text, reading in derived:
            expression = conditions.value(text, reading.type)
            if expression is not None:
                found.append(replace(reading, derive=expression))
        return found

    def _conditions(self, table: str, readings: list[Reading]) -> RowConditions:
        known = {each.field: Field(each.field, each.type) for each in readings}
        return RowConditions(self.content, [*known.values(), *self.columns.get(table, {}).values()], self.problems)

    def _widen(self, field: Field, entity: Entity) -> Field:
        """The program of an enrolment has the programs themselves as its codes."""
        if entity.enrolment is None or field.name != entity.enrolment.program:
            return field
        own = (code.name for code in field.type.codes)
        programs = dict.fromkeys(
            [*own, *(each.program for each in self.content.editions), *self.content.known_programs]
        )
        return replace(field, type=replace(field.type, codes=tuple(Code(name) for name in programs)))

    def _refuse_field(self, name: str, shape: ReadingShape, entity: Entity) -> None:
        owner = next((each.name for each in self.content.entities.values() if name in each.fields), None)
        if owner is not None:
            self.problems.add("SAS-M001", shape.span, name=name, of=entity.name, near=owner, known="", hint="elsewhere")
        else:
            self.problems.unknown("SAS-M001", shape.span, name, list(entity.fields), of=entity.name)

    # --- attestations

    def _answers(self, shape: AnswerShape, whole: MappingShape) -> Answers | None:
        content, problems = self.content, self.problems
        known = content.attestations.get(shape.attestation.text)
        if known is None:
            problems.unknown(
                "SAS-M001",
                shape.attestation.span,
                shape.attestation.text,
                list(content.attestations),
                of="attestations",
            )
            return None
        if shape.by.text not in content.actors or (known.by and shape.by.text not in known.by):
            problems.unknown("SAS-M001", shape.by.span, shape.by.text, known.by or list(content.actors), of="by")
        if shape.from_.text != known.about or shape.from_.text not in whole.entities:
            about = [known.about] if known.about in whole.entities else list(whole.entities)
            problems.unknown("SAS-M001", shape.from_.span, shape.from_.text, about, guess=False, of="from")
        answer = self.readings.build(shape.answer, Field(shape.attestation.text, Type(Kind.TRUTH)))
        day = self.readings.read_fact_day(shape.date)
        if answer is None or day is None:
            return None
        return Answers(known.name, shape.from_.text, answer, shape.by.text, day)

    def _flag(self, text: Scalar | None) -> bool | None:
        return read_flag(text, self.problems, self.content.keys.yes, self.content.keys.no)


def _texts(texts: list[Scalar] | None) -> tuple[str, ...]:
    return tuple(text.text for text in texts or ())


def _named(shape: ColumnShape, name: str) -> ColumnShape:
    """The column that conditions call by its own name."""
    return shape.model_copy(update={"column": Scalar(name, shape.span)})


def _codes_of(shape: ColumnShape) -> tuple[Code, ...]:
    """The codes of a column are those that its cells mean."""
    names: dict[str, None] = {}
    for meaning in (shape.codes or {}).values():
        texts = [*([meaning.value] if meaning.value else []), *(meaning.one_of or []), *(meaning.all_of or [])]
        names |= dict.fromkeys(text.text for text in texts)
    names |= dict.fromkeys(text.text for text in (shape.bits or {}).values())
    names |= dict.fromkeys(shape.flags or {})
    return tuple(Code(name) for name in names)
