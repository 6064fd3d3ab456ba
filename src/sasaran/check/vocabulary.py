"""Entity shapes → entities and fields, with types. Conditions (`present`) are typed later, when all names are known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sasaran.base.diagnostics import Label
from sasaran.base.span import Span
from sasaran.check.kinds import name_kind
from sasaran.check.problems import Problems
from sasaran.check.scalars import (
    is_name,
    read_choice,
    read_count,
    read_day,
    read_decimals,
    read_duration,
    read_flag,
    read_number,
    read_whole,
    read_words,
)
from sasaran.check.words import BookWords
from sasaran.ir.rulebook import Actor, Enrolment, Entity, Field, Register
from sasaran.ir.types import Code, Kind, Type, Unit, read_unit
from sasaran.ir.values import Number
from sasaran.parse.shapes import ActorShape, EntityShape, FieldShape, RegisterShape
from sasaran.parse.tree import Scalar

MOST = 999_999_999_999_999
MOST_ROWS = 1000
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
TYPES = (
    "yes/no", "whole number", "decimal", "money", "date", "text", "code", "ordered code", "set of codes", "age",
)  # fmt: skip
_NUMBERS = ("whole number", "decimal", "money", "age")
_OF_SOME_TYPES = {
    "min": (*_NUMBERS, "date"), "max": (*_NUMBERS, "date"), "decimals": _NUMBERS, "unit": _NUMBERS,
    "birth": ("age",), "in_": ("age",),
}  # fmt: skip
CLASSES = ("none", "general", "specific", "identity")


def build_entities(shapes: dict[str, EntityShape], words: BookWords, problems: Problems) -> dict[str, Entity]:
    """Build every entity; the household first, then what lies below it."""
    result: dict[str, Entity] = {}
    for name, shape in shapes.items():
        depth = _depth(name, shapes)
        if depth is None:
            problems.unknown(
                "SAS-C020",
                shape.of.span if shape.of else shape.entity.span,
                shape.of.text if shape.of else name,
                list(shapes),
            )
            continue
        result[name] = _entity(name, shape, depth, shapes, words, problems)
    _check_tree(result, shapes, problems)
    _check_record_words(result, words, problems)
    return dict(sorted(result.items(), key=lambda item: item[1].depth))


def _depth(name: str, shapes: dict[str, EntityShape]) -> int | None:
    seen = [name]
    while (of := shapes[seen[-1]].of) is not None:
        if of.text not in shapes or of.text in seen:
            return None
        seen.append(of.text)
    return len(seen) - 1


def _list_roots(entities: dict[str, Entity], shapes: dict[str, EntityShape]) -> list[Entity]:
    """List the entities below none, first the one most likely meant as the household, whatever the order of files."""
    parents = [entity.parent for entity in entities.values()]
    roots = [entity for entity in entities.values() if entity.parent is None]
    return sorted(roots, key=lambda each: (-parents.count(each.name), shapes[each.name].key is None))


def _check_tree(entities: dict[str, Entity], shapes: dict[str, EntityShape], problems: Problems) -> None:
    roots = _list_roots(entities, shapes)
    for extra in roots[1:]:
        problems.add(
            "SAS-C021", extra.span, name=extra.name, first=roots[0].name, labels=(Label(roots[0].span, "first"),)
        )
    for role in ("members", "enrolments"):
        holders = [shapes[name] for name in entities if (text := shapes[name].role) is not None and text.text == role]
        for extra_shape in holders[1:]:
            problems.add("SAS-C022", extra_shape.at("role"), role=role)
    for entity in entities.values():
        above = entity.parent
        while above is not None:
            for name in entity.fields.keys() & entities[above].fields.keys() if above in entities else ():
                problems.add(
                    "SAS-C023",
                    entity.fields[name].span,
                    name=name,
                    one=entity.name,
                    other=above,
                    labels=(Label(entities[above].fields[name].span, "other"),),
                )
            above = entities[above].parent if above in entities else None
    _check_list_names(entities, problems)


def _check_list_names(entities: dict[str, Entity], problems: Problems) -> None:
    """A key of a record is a field or one list, never two things."""
    taken: dict[tuple[str, str], Span] = {}
    for entity in entities.values():
        for name, field in entity.fields.items():
            taken[entity.name, name] = field.span
    for entity in entities.values():
        place = (entity.parent or "", entity.list_name)
        if entity.parent is not None and place in taken:
            problems.add("SAS-C010", entity.span, name=entity.list_name, labels=(Label(taken[place], "first"),))
        taken.setdefault(place, entity.span)


def _check_record_words(entities: dict[str, Entity], words: BookWords, problems: Problems) -> None:
    """What is no field has words of its own in a record: no list or key has one, nor the keys of a statement."""
    keys = words.keys
    said = {keys.attestation_id, keys.attestation_answer, keys.attestation_by, keys.attestation_date}
    in_record = {keys.record_date, keys.fact_dates, keys.attestations}
    for entity in entities.values():
        if entity.parent is not None and entity.list_name in in_record:
            problems.add("SAS-C010", entity.span, name=entity.list_name)
        if entity.key is not None and entity.key in in_record:
            problems.add("SAS-C010", entity.fields[entity.key].span, name=entity.key)
        for name in (entity.key if entity.members else None, entity.region):
            if name is not None and name in said:
                problems.add("SAS-C010", entity.fields[name].span, name=name)


def _entity(
    name: str, shape: EntityShape, depth: int, shapes: dict[str, EntityShape], words: BookWords, problems: Problems
) -> Entity:
    role = read_choice(shape.role, ("members", "enrolments"), problems, "role")
    # The codes of an enrolment's program field are the programs themselves: it may declare none of its own.
    programs = shape.enrolment.program.text if shape.enrolment else None
    fields = build_fields(shape.fields, words, problems, owner=name, programs=programs)
    for key in (shape.key,):
        if key is not None and key.text not in fields:
            fields[key.text] = Field(key.text, Type(Kind.TEXT), personal="identity", span=key.span)
    for pointer in (shape.region, shape.size):
        if pointer is not None and pointer.text not in fields:
            problems.unknown("SAS-C024", pointer.span, pointer.text, list(fields), entity=name)
    if depth and shape.region and shape.region.text in fields:
        problems.add("SAS-C025", shape.region.span, name=name)
    if shape.enrolment is not None and role != "enrolments":
        problems.add("SAS-C036", shape.at("enrolment"))
    at_least, at_most = read_whole(shape.at_least, problems) or 0, _most(shape, problems)
    if at_most > MOST_ROWS:
        problems.add("SAS-C037", shape.at("at_most"), most=MOST_ROWS)
    if not 0 <= at_least <= at_most:
        problems.add("SAS-C033", shape.at("at_least" if shape.at_least else "at_most"), low=at_least, high=at_most)
    return Entity(
        name=name,
        title=read_words(shape.title),
        parent=shape.of.text if shape.of else None,
        list_name=shape.list_.text if shape.list_ else name,
        depth=depth,
        key=shape.key.text if shape.key else None,
        fields=fields,
        complete=read_flag(shape.complete, problems, words.keys.yes, words.keys.no) is not False,
        at_least=at_least,
        at_most=at_most,
        members=role == "members",
        enrolment=_enrolment(shape, fields, problems) if role == "enrolments" else None,
        unit=read_unit(shape.unit.text) if shape.unit else None,
        region=shape.region.text if shape.region and shape.region.text in fields else None,
        size=shape.size.text if shape.size and shape.size.text in fields else None,
        span=shape.entity.span,
    )


def _most(shape: EntityShape, problems: Problems) -> int:
    most = read_count(shape.at_most, problems)
    return 99 if most is None else most


def _enrolment(shape: EntityShape, fields: dict[str, Field], problems: Problems) -> Enrolment | None:
    if shape.enrolment is None:
        problems.add("SAS-C026", shape.at("role"), name=shape.entity.text)
        return None
    names: dict[str, str | None] = {}
    for part in ("program", "start", "end", "member", "reason"):
        text: Scalar | None = getattr(shape.enrolment, part)
        if text is not None and text.text not in fields:
            problems.unknown("SAS-C024", text.span, text.text, list(fields), entity=shape.entity.text)
        names[part] = text.text if text is not None else None
    return Enrolment(names["program"] or "", names["start"], names["end"], names["member"], names["reason"])


def build_fields(
    shapes: dict[str, FieldShape], words: BookWords, problems: Problems, owner: str, programs: str | None = None
) -> dict[str, Field]:
    """Build the fields of one entity or area."""
    result: dict[str, Field] = {}
    for name, shape in shapes.items():
        if not is_name(name) or name in words.reserved_in_records:
            hint = "reserved" if name in words.reserved_in_records else None
            problems.add("SAS-C027", shape.span, name=name, hint=hint)
            continue
        result[name] = _field(name, shape, words, problems, owner, listed=name != programs)
    for field in result.values():
        for pointer, kind, text in (
            (field.age_of, Kind.DATE, shapes[field.name].birth),
            (field.period, Kind.CODE, shapes[field.name].period),
        ):
            if (
                pointer is not None
                and text is not None
                and (pointer not in result or result[pointer].type.kind is not kind)
            ):
                fitting = [other.name for other in result.values() if other.type.kind is kind]
                problems.unknown("SAS-C028", text.span, pointer, fitting, kind=name_kind(Type(kind)))
    return result


def _field(name: str, shape: FieldShape, words: BookWords, problems: Problems, owner: str, listed: bool) -> Field:
    kind = read_choice(shape.type, TYPES, problems, "type") or "text"
    if kind == "age" and shape.birth is None:
        problems.add("SAS-C029", shape.type.span, name=name)
    _check_keys(kind, shape, problems)
    type_ = _type(kind, shape, words, problems, listed)
    if type_.unit is not None and owner in type_.unit.above + type_.unit.below:
        problems.add("SAS-C030", shape.unit.span if shape.unit else shape.span, unit=str(type_.unit), owner=owner)
    return Field(
        name=name,
        type=type_,
        title=read_words(shape.title),
        text=read_words(shape.text),
        register=shape.register_.text if shape.register_ else None,
        shelf_life=read_duration(shape.shelf_life, problems),
        personal=read_choice(shape.personal, CLASSES, problems, "personal") or "general",
        age_of=shape.birth.text if shape.birth and kind == "age" else None,
        age_unit="months" if read_choice(shape.in_, ("years", "months"), problems, "in") == "months" else "years",
        period=shape.period.text if shape.period else None,
        span=shape.type.span,
    )


def _check_keys(kind: str, shape: FieldShape, problems: Problems) -> None:
    """What means nothing for this type may have been meant for another field: bounds that slipped would be lost."""
    for key, kinds in _OF_SOME_TYPES.items():
        if getattr(shape, key) is not None and kind not in kinds:
            shown = key.rstrip("_")
            problems.add("SAS-C126", shape.at(shown), key=shown, operators=", ".join(kinds))


def _type(kind: str, shape: FieldShape, words: BookWords, problems: Problems, listed: bool) -> Type:
    if kind in ("code", "ordered code", "set of codes"):
        if not shape.codes and listed:
            problems.add("SAS-C031", shape.type.span, kind=kind)
        codes = tuple(Code(code, read_words(title)) for code, title in (shape.codes or {}).items())
        return Type(Kind.CODES if kind == "set of codes" else Kind.CODE, codes=codes, ordered=kind == "ordered code")
    if shape.codes:
        problems.add("SAS-C032", shape.at("codes"), kind=kind)
    if kind == "yes/no":
        return Type(Kind.TRUTH)
    if kind == "text":
        return Type(Kind.TEXT)
    if kind == "date":
        lo, hi = read_day(shape.min, problems) or EARLIEST, read_day(shape.max, problems) or LATEST
        _check_bounds(shape, lo > hi, problems)
        return Type(Kind.DATE, lo, hi)
    return _number(kind, shape, words, problems)


def _number(kind: str, shape: FieldShape, words: BookWords, problems: Problems) -> Type:
    declared = read_decimals(shape.decimals, problems)
    scale = {"decimal": 2, "money": words.currency_decimals}.get(kind, 0) if declared is None else declared
    low, high = read_number(shape.min, scale, problems), read_number(shape.max, scale, problems)
    lo: Number = 0 if low is None else low
    hi: Number = (
        ((1800 if shape.in_ and shape.in_.text == "months" else 150) if kind == "age" else MOST)
        if high is None
        else high
    )
    _check_bounds(shape, lo > hi, problems)
    unit = read_unit(shape.unit.text) if shape.unit else None
    if unit is None and kind == "money":
        unit = Unit((words.currency,))
    if unit is None and kind != "age":
        unit = Unit()
    return Type(Kind.NUMBER, lo, hi, scale, unit)


def _check_bounds(shape: FieldShape, reversed_: bool, problems: Problems) -> None:
    if reversed_:
        problems.add(
            "SAS-C033",
            shape.at("min"),
            low=shape.min.text if shape.min else "",
            high=shape.max.text if shape.max else "",
        )


def build_actors(shapes: dict[str, ActorShape]) -> dict[str, Actor]:
    """Build the actors."""
    return {
        name: Actor(name, read_words(shape.title), read_words(shape.contact), read_words(shape.appeal))
        for name, shape in shapes.items()
    }


def build_registers(shapes: dict[str, RegisterShape], actors: Iterable[str], problems: Problems) -> dict[str, Register]:
    """Build the registers; their owners are actors."""
    result = {}
    known = list(actors)
    for name, shape in shapes.items():
        if shape.owner is not None and shape.owner.text not in known:
            problems.unknown("SAS-C034", shape.owner.span, shape.owner.text, known)
        result[name] = Register(
            name, read_words(shape.title), shape.owner.text if shape.owner else None,
            read_words(shape.correction), read_day(shape.ended, problems),
        )  # fmt: skip
    return result


def check_registers(
    entities: dict[str, Entity], registers: Iterable[str], problems: Problems, places: dict[str, EntityShape]
) -> None:
    """Every field's register is declared."""
    known = list(registers)
    for entity in entities.values():
        for field in entity.fields.values():
            shape = places[entity.name].fields.get(field.name)
            if (
                field.register is not None
                and field.register not in known
                and shape is not None
                and shape.register_ is not None
            ):
                problems.unknown("SAS-C035", shape.register_.span, field.register, known)
