"""Parameter shapes → parameters: dated values, typed, each with its source. Gaps are found later, by who reads them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from sasaran.base.diagnostics import Label
from sasaran.base.span import Span
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_choice, read_day, read_decimals, read_flag, read_number, read_words
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
    known: frozenset[str]
    declared: tuple[Any, Any]
    by: str | None
    by_area: bool
    areas: frozenset[str]
    words: BookWords
    problems: Problems

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes that a value may be."""
        return self.type.code_names


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
        before = problems.count
        by, by_area = _varies_by(shape, fields, problems)
        type_ = _type(shape, fields, problems)
        keys = tuple(text.text for text in shape.keys_ or ())
        allowed = keys
        if by is not None and not by_area and by in fields:
            allowed = tuple(code.name for code in fields[by][1].type.codes)
        declared = _declared(type_, shape, problems)
        if not _in_order(*declared, shape.at("min"), (shape.min, shape.max), problems):
            declared = None, None
        known = frozenset(allowed)
        reader = _Reader(shape, type_, allowed, known, declared, by, by_area, area_codes, words, problems)
        values = _close(_values(reader), problems)
        if problems.count > before:
            problems.incomplete.add(name)
        if name in fields:
            problems.add("SAS-C010", shape.parameter.span, name=name, labels=(Label(fields[name][1].span, "first"),))
        if name in words.reserved:
            problems.add("SAS-C027", shape.parameter.span, name=name, hint="reserved")
        result[name] = Parameter(
            name,
            read_words(shape.title),
            _bounded(type_, values, reader.declared),
            values,
            keys,
            by,
            by_area,
            shape.parameter.span,
            shape.text.text if shape.text else None,
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
            problems.add("SAS-C031", shape.type.span if shape.type else shape.span, kind=kind)
        return Type(Kind.CODES if kind == "set of codes" else Kind.CODE, codes=codes)
    return Type(
        Kind.NUMBER,
        scale=read_decimals(shape.decimals, problems) or 0,
        unit=read_unit(shape.unit.text) if shape.unit else Unit(),
    )


def _bounded(type_: Type, values: tuple[ParameterValue, ...], declared: tuple[Any, Any]) -> Type:
    """Give a numeric or date parameter its bounds: declared, else the least and greatest value it ever has."""
    if type_.kind not in (Kind.NUMBER, Kind.DATE):
        return type_
    found = [bound for value in values for bound in _ends(value)]
    low, high = declared
    if type_.kind is Kind.DATE:
        days = [bound for bound in found if isinstance(bound, date)]
        return replace(type_, lo=low or min(days, default=FIRST_DAY), hi=high or max(days, default=LAST_DAY))
    numbers = [bound for bound in found if not isinstance(bound, date)]
    lowest: Any = min(numbers, default=0) if low is None else low
    highest: Any = max(numbers, default=MOST) if high is None else high
    return replace(type_, lo=lowest, hi=highest)


def _declared(type_: Type, shape: ParameterShape, problems: Problems) -> tuple[Any, Any]:
    """Read the bounds that the parameter declares."""
    if type_.kind is Kind.DATE:
        return read_day(shape.min, problems), read_day(shape.max, problems)
    if type_.kind is not Kind.NUMBER:
        return None, None
    return read_number(shape.min, type_.scale, problems), read_number(shape.max, type_.scale, problems)


def _in_order(low: Any, high: Any, place: Span, ends: tuple[Scalar | None, Scalar | None], problems: Problems) -> bool:
    reversed_ = low is not None and high is not None and low > high
    if reversed_:
        problems.add("SAS-C033", place, low=ends[0].text if ends[0] else "", high=ends[1].text if ends[1] else "")
    return not reversed_


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
        places = [key for key in ("each", "key", "area") if getattr(shape, key) is not None]
        empty = shape.one_of == [] or shape.each == {}
        if len(written) != 1 or len(places) > 1 or empty or (shape.at_least is None) != (shape.at_most is None):
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
            value = _content([text], reader, text.span)
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
        low, high = _number(shape.at_least, reader), _number(shape.at_most, reader)
        ordered = _in_order(low, high, shape.at("at_least"), (shape.at_least, shape.at_most), reader.problems)
        return [replace(base, between=Range(low, high))] if low is not None and high is not None and ordered else []
    if shape.one_of is not None:
        options = tuple(
            Option(
                value, option.source.text if option.source else source,
                read_choice(option.confidence, CONFIDENCE, reader.problems, "confidence") or confidence,
            )
            for option in shape.one_of
            if (value := _content([option.value], reader, option.span)) is not None
        )  # fmt: skip
        return [replace(base, options=options)] if options else []
    value = _content(shape.value or [], reader, shape.at("value"))
    return [replace(base, options=(Option(value, source, confidence),))] if value is not None else []


def _place(key: str, text: Scalar, reader: _Reader) -> tuple[str | None, str | None] | None:
    """Say which key or area an entry is for; None where it is neither."""
    if reader.by_area:
        if key not in reader.areas:
            reader.problems.unknown("SAS-C045", text.span, key, reader.areas)
            return None
        return None, key
    if key not in reader.known:
        if reader.by is None and reader.shape.by is not None:
            return None  # that it can't vary by that field is said already
        reader.problems.unknown("SAS-C046", text.span, key, reader.keys, parameter=reader.shape.parameter.text)
        return None
    return key, None


def _number(text: Scalar | None, reader: _Reader) -> Number | None:
    number = read_number(text, reader.type.scale, reader.problems)
    if number is not None and text is not None:
        _check_declared(number, text, reader)
    return number


def _check_declared(value: Any, text: Scalar, reader: _Reader) -> None:
    """A value beyond the declared bounds would make what was proved from them false."""
    low, high = reader.declared
    if (low is not None and value < low) or (high is not None and value > high):
        reader.problems.add("SAS-C051", text.span, text=text.text)


def _content(texts: list[Scalar], reader: _Reader, place: Span) -> ParameterContent | None:
    kind, problems = reader.type.kind, reader.problems
    # Where the list of codes itself could not be read, that was said.
    known = reader.codes or None
    if kind is Kind.CODES:
        for text in texts:
            if known is not None and text.text not in known:
                problems.unknown("SAS-C047", text.span, text.text, known)
        return frozenset(text.text for text in texts)
    if len(texts) != 1:
        problems.add("SAS-C043", place, parameter=reader.shape.parameter.text)
        return None
    text = texts[0]
    if kind is Kind.NUMBER:
        return _number(text, reader)
    if kind is Kind.DATE:
        day = read_day(text, problems)
        if day is not None:
            _check_declared(day, text, reader)
        return day
    if kind is Kind.TRUTH:
        return read_flag(text, problems, reader.words.keys.yes, reader.words.keys.no)
    if kind is Kind.CODE and known is not None and text.text not in known:
        problems.unknown("SAS-C047", text.span, text.text, known)
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
