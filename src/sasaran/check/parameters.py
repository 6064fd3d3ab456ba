"""Parameter shapes → parameters: dated values, typed, each with its source. Gaps are found later, by who reads them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sasaran.base.diagnostics import Label
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_choice, read_day, read_flag, read_number, read_whole, read_words
from sasaran.check.vocabulary import MOST
from sasaran.check.words import BookWords
from sasaran.ir.rulebook import (
    FIRST_DAY,
    LAST_DAY,
    Entity,
    Field,
    Interval,
    Option,
    Parameter,
    ParameterContent,
    ParameterValue,
)
from sasaran.ir.types import Code, Kind, Type, Unit, read_unit
from sasaran.ir.values import Number, Range
from sasaran.parse.shapes import ParameterShape, ValueShape
from sasaran.parse.tree import Scalar

TYPES = ("number", "date", "code", "set of codes", "yes/no", "text")
CONFIDENCE = ("law", "press", "practice", "uncertain")


@dataclass
class _Reader:
    """What reading one parameter needs."""

    shape: ParameterShape
    type: Type
    keys: tuple[str, ...]
    by: str | None
    by_area: bool
    areas: frozenset[str]
    words: BookWords
    problems: Problems


def build_parameters(
    shapes: dict[str, ParameterShape],
    entities: dict[str, Entity],
    area_codes: frozenset[str],
    words: BookWords,
    problems: Problems,
) -> dict[str, Parameter]:
    """Build every parameter."""
    fields = {field.name: (entity, field) for entity in entities.values() for field in entity.fields.values()}
    result = {}
    for name, shape in shapes.items():
        by, by_area = _varies_by(shape, fields, problems)
        type_ = _type(shape, fields, problems)
        keys = tuple(text.text for text in shape.keys_ or ())
        allowed = keys
        if by is not None and not by_area and by in fields:
            allowed = tuple(code.name for code in fields[by][1].type.codes)
        reader = _Reader(shape, type_, allowed, by, by_area, area_codes, words, problems)
        values = _close(_values(reader), problems)
        if name in fields:
            problems.add("SAS-C010", shape.parameter.span, name=name, labels=(Label(fields[name][1].span, "first"),))
        if name in words.reserved:
            problems.add("SAS-C027", shape.parameter.span, name=name, hint="reserved")
        result[name] = Parameter(
            name,
            read_words(shape.title),
            _bounded(type_, shape, values, problems),
            values,
            keys,
            by,
            by_area,
            shape.parameter.span,
        )
    return result


def _varies_by(
    shape: ParameterShape, fields: dict[str, tuple[Entity, Field]], problems: Problems
) -> tuple[str | None, bool]:
    if shape.by is None:
        return None, False
    found = fields.get(shape.by.text)
    fitting = [
        name for name, (entity, field) in fields.items() if field.type.kind is Kind.CODE or entity.region == name
    ]
    if found is None or shape.by.text not in fitting:
        problems.unknown("SAS-C040", shape.by.span, shape.by.text, fitting)
        return None, False
    if shape.keys_:
        problems.add("SAS-C041", shape.at("keys"))
    return shape.by.text, found[0].region == shape.by.text


def _type(shape: ParameterShape, fields: dict[str, tuple[Entity, Field]], problems: Problems) -> Type:
    kind = read_choice(shape.type, TYPES, problems, "type") or "number"
    if kind == "yes/no":
        return Type(Kind.TRUTH)
    if kind == "text":
        return Type(Kind.TEXT)
    if kind == "date":
        return Type(Kind.DATE)
    if kind in ("code", "set of codes"):
        codes = tuple(Code(code, read_words(title)) for code, title in (shape.codes or {}).items())
        if shape.codes_of is not None:
            found = fields.get(shape.codes_of.text)
            if found is None or not found[1].type.codes:
                problems.unknown(
                    "SAS-C042",
                    shape.codes_of.span,
                    shape.codes_of.text,
                    [name for name, (_, field) in fields.items() if field.type.codes],
                )
            else:
                codes = found[1].type.codes
        if not codes and shape.codes_of is None:
            problems.add("SAS-C031", shape.at("type"), kind=kind)
        return Type(Kind.CODES if kind == "set of codes" else Kind.CODE, codes=codes)
    return Type(
        Kind.NUMBER,
        scale=read_whole(shape.decimals, problems) or 0,
        unit=read_unit(shape.unit.text) if shape.unit else Unit(),
    )


def _bounded(type_: Type, shape: ParameterShape, values: tuple[ParameterValue, ...], problems: Problems) -> Type:
    """Give a numeric or date parameter its bounds: declared, else the least and greatest value it ever has."""
    if type_.kind not in (Kind.NUMBER, Kind.DATE):
        return type_
    found = [bound for value in values for bound in _ends(value)]
    if type_.kind is Kind.DATE:
        days = [bound for bound in found if isinstance(bound, date)]
        lo = read_day(shape.min, problems) or min(days, default=FIRST_DAY)
        return replace(type_, lo=lo, hi=read_day(shape.max, problems) or max(days, default=LAST_DAY))
    numbers = [bound for bound in found if not isinstance(bound, date)]
    low, high = read_number(shape.min, type_.scale, problems), read_number(shape.max, type_.scale, problems)
    lowest: Number = min(numbers, default=0) if low is None else low
    highest: Number = max(numbers, default=MOST) if high is None else high
    return replace(type_, lo=lowest, hi=highest)


def _ends(value: ParameterValue) -> list[Number | date]:
    if value.between is not None:
        return [value.between.lo, value.between.hi]
    return [option.value for option in value.options if not isinstance(option.value, (str, bool, frozenset))]


def _values(reader: _Reader) -> list[ParameterValue]:
    result: list[ParameterValue] = []
    for shape in reader.shape.values:
        start, end = read_day(shape.from_, reader.problems), read_day(shape.through, reader.problems)
        during = Interval(start or FIRST_DAY, end or LAST_DAY)
        if during.start > during.end:
            reader.problems.add("SAS-C002", shape.at("through"), start=start, end=end)
            continue
        written = [key for key in ("value", "one_of", "at_least", "each") if getattr(shape, key) is not None]
        if len(written) != 1 or (shape.at_least is None) != (shape.at_most is None):
            reader.problems.add("SAS-C043", shape.span, parameter=reader.shape.parameter.text)
            continue
        result.extend(_entries(shape, during, reader))
    return result


def _entries(shape: ValueShape, during: Interval, reader: _Reader) -> list[ParameterValue]:
    confidence = read_choice(shape.confidence, CONFIDENCE, reader.problems, "confidence") or "law"
    source = shape.source.text if shape.source else ""
    base = ParameterValue(
        during,
        (),
        source=source,
        confidence=confidence,
        note=shape.note.text if shape.note else None,
        span=shape.at("from"),
    )
    if shape.each is not None:
        found = []
        for key, text in shape.each.items():
            value = _content([text], reader)
            place = _place(key, text, reader)
            if value is not None and place is not None:
                found.append(
                    replace(
                        base, options=(Option(value, source, confidence),), span=text.span, key=place[0], area=place[1]
                    )
                )
        return found
    key_text = shape.area or shape.key
    place = _place(key_text.text, key_text, reader) if key_text is not None else (None, None)
    if place is None:
        return []
    if (reader.keys and place[0] is None) or (shape.area is not None and not reader.by_area):
        reader.problems.add(
            "SAS-C044", shape.span, parameter=reader.shape.parameter.text, known=", ".join(reader.keys) or "-"
        )
        return []
    base = replace(base, key=place[0], area=place[1])
    if shape.at_least is not None:
        low = read_number(shape.at_least, reader.type.scale, reader.problems)
        high = read_number(shape.at_most, reader.type.scale, reader.problems)
        return [replace(base, between=Range(low, high))] if low is not None and high is not None and low <= high else []
    if shape.one_of is not None:
        options = tuple(
            Option(
                value, option.source.text if option.source else source,
                read_choice(option.confidence, CONFIDENCE, reader.problems, "confidence") or confidence,
            )
            for option in shape.one_of
            if (value := _content([option.value], reader)) is not None
        )  # fmt: skip
        return [replace(base, options=options)] if options else []
    value = _content(shape.value or [], reader)
    return [replace(base, options=(Option(value, source, confidence),))] if value is not None else []


def _place(key: str, text: Scalar, reader: _Reader) -> tuple[str | None, str | None] | None:
    """Say which key or area an entry is for; None where it is neither."""
    if reader.by_area:
        if key not in reader.areas:
            reader.problems.unknown("SAS-C045", text.span, key, sorted(reader.areas))
            return None
        return None, key
    if key not in reader.keys:
        reader.problems.unknown("SAS-C046", text.span, key, reader.keys, parameter=reader.shape.parameter.text)
        return None
    return key, None


def _content(texts: list[Scalar], reader: _Reader) -> ParameterContent | None:
    kind, problems = reader.type.kind, reader.problems
    if kind is Kind.CODES:
        for text in texts:
            if text.text not in reader.type.code_names:
                problems.unknown("SAS-C047", text.span, text.text, sorted(reader.type.code_names))
        return frozenset(text.text for text in texts)
    if len(texts) != 1:
        problems.add("SAS-C043", reader.shape.span, parameter=reader.shape.parameter.text)
        return None
    text = texts[0]
    if kind is Kind.NUMBER:
        return read_number(text, reader.type.scale, problems)
    if kind is Kind.DATE:
        return read_day(text, problems)
    if kind is Kind.TRUTH:
        return read_flag(text, problems, reader.words.keys.yes, reader.words.keys.no)
    if kind is Kind.CODE and text.text not in reader.type.code_names:
        problems.unknown("SAS-C047", text.span, text.text, sorted(reader.type.code_names))
    return text.text


def _close(values: list[ParameterValue], problems: Problems) -> tuple[ParameterValue, ...]:
    """End each value the day before the next of its key and area begins; two that begin on one day contradict."""
    result = []
    by_place: dict[tuple[str | None, str | None], list[ParameterValue]] = {}
    for value in values:
        by_place.setdefault((value.key, value.area), []).append(value)
    for group in by_place.values():
        group.sort(key=lambda value: value.during.start)
        for value, later in zip(group, [*group[1:], None], strict=True):
            end = value.during.end
            if later is not None and later.during.start == value.during.start:
                problems.add("SAS-C048", later.span, day=value.during.start, labels=(Label(value.span, "first"),))
                continue
            if later is not None and end >= later.during.start:
                end = later.during.start - timedelta(days=1)
            result.append(replace(value, during=Interval(value.during.start, end)))
    return tuple(result)
