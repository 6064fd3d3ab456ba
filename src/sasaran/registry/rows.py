"""An entity of the rulebook → the reader of its rows: a mapping of values comes in, a `Row` of facts goes out.

This is the hot path of every run. A row is read in one pass over what is given; every question that the rulebook
answers alone (which converter, which ages, what can go stale) is answered once, when the reader is made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.base.errors import Fault
from sasaran.ir.calendar import completed_months, completed_years, shift_date
from sasaran.ir.facts import Row, Value
from sasaran.ir.rulebook import Content, Entity
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Number, Range
from sasaran.registry.converters import (
    Converter,
    build_code,
    build_converter,
    build_date,
    build_text,
    is_public,
    show_bound,
)
from sasaran.registry.refusals import RefusedError, refuse, refuse_key, show_key
from sasaran.registry.regions import build_region

# Beyond these a record is not a household at all, and to look for the nearest right name of each would take minutes.
_MOST_UNKNOWN, _MOST_STATEMENTS = 100, 1000
_FOR_GOOD = 10_000_000
_ANY_DAY = build_date(Type(Kind.DATE, date.min, date.max))


@dataclass(slots=True)
class Reading:
    """What is gathered while one household is read.

    ``statements`` are read last, when every member is known. ``young`` is the date of the record where nothing of
    that date can be too old yet: rows that have the same one need not be looked through.
    """

    on: date
    faults: list[Fault] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    statements: list[tuple[object, Row, str]] = field(default_factory=list)
    young: date | None = None

    def refuse(self, refused: RefusedError, path: str) -> None:
        """Take down what is wrong at a place."""
        for fault in refused.faults:
            self.faults.append(Fault(fault.code, path + fault.path, fault.values, fault.hint))

    def notice(self, code: str, path: str) -> None:
        """Take down what looks wrong and does not stop anything."""
        self.notices.append(f"{code} {path}")


Count = Callable[[date, date], int]


@dataclass(frozen=True, slots=True)
class _Age:
    """An age field that a birth date gives; of several by one birth date, one ``reports`` what is wrong."""

    name: str
    birth: str
    count: Count
    lo: Number
    hi: Number
    reports: bool


class RowReader:
    """Reads the rows of one entity."""

    def __init__(self, entity: Entity, content: Content) -> None:
        keys = content.keys
        self.entity = entity
        self.key = entity.key
        self.converters = _build_converters(entity, content)
        self.record_date, self.fact_dates = keys.record_date, keys.fact_dates
        self.attestations = keys.attestations if entity.parent is None or entity.members else None
        self.children = {
            child.list_name: RowReader(child, content)
            for child in content.entities.values()
            if child.parent == entity.name
        }
        self.name, self.list_name = entity.name, entity.list_name
        self.perishable = tuple((each.name, *each.shelf_life) for each in entity.fields.values() if each.shelf_life)
        self.young_for = min(_youngest_stale(each) for each in content.entities.values())
        self.ages = _list_ages(entity)
        # Written in a record where it does not belong, a name is told where it does.
        self.owners = {
            name: other.name for other in content.entities.values() if other is not entity for name in other.fields
        }

    def read(self, record: Mapping[Any, object], index: int, parent: Row | None, path: str, reading: Reading) -> Row:
        """Read one row; ``path`` is the place of its list, empty for the household, and ``index`` its place in that."""
        find, key = self.converters.get, self.key
        values: dict[str, Value] = {}
        rest: list[tuple[object, object]] = []
        for name, given in record.items():
            convert = find(name)
            if convert is None:
                rest.append((name, given))
                continue
            try:
                value = convert(given)
            except RefusedError as refused:
                reading.refuse(refused, f"{_place(path, index)}{name}")
                continue
            if value is not None:
                values[name] = value
        label = values.get(key) if key is not None else None
        if label is None:
            label = f"{self.list_name}[{index}]"
        recorded = parent.recorded if parent is not None else None
        row = Row(self.name, label, values, {}, parent, recorded, {}, {})  # type: ignore[arg-type]
        if rest:
            self._read_rest(rest, row, _place(path, index), reading)
        if self.perishable and (row.recorded is not reading.young or row.fact_dates):
            self._drop_stale(row, reading.on)
        on = reading.on
        for age, name, birth_field, count, lo, hi in self.ages:
            birth = values.get(birth_field)
            if type(birth) is date and name not in values and birth <= on and lo <= (passed := count(birth, on)) <= hi:
                values[name] = passed
            else:
                self._set_age(age, row, _place(path, index), reading)
        return row

    def _read_rest(self, rest: list[tuple[object, object]], row: Row, at: str, reading: Reading) -> None:
        """Read what is not a field. The dates come first: the rows below take the record's date from here."""
        lists, unknown = [], 0
        for name, given in rest:
            if name == self.record_date:
                self._read_record_date(given, row, at, reading)
            elif name == self.fact_dates:
                self._read_fact_dates(given, row, at, reading)
            elif name in self.children:
                lists.append((str(name), given))
            elif name == self.attestations:
                self._keep_statements(given, row, at, reading)
            elif (unknown := unknown + 1) <= _MOST_UNKNOWN:
                reading.refuse(refuse_key(name, self._known_keys(), self.owners), at + show_key(name))
        for name, given in lists:
            if given is not None:
                self._read_list(name, given, row, at, reading)

    def _known_keys(self) -> list[str]:
        reserved = [self.record_date, self.fact_dates, *([self.attestations] if self.attestations else [])]
        return [*self.converters, *self.children, *reserved]

    def _read_record_date(self, given: object, row: Row, at: str, reading: Reading) -> None:
        try:
            day = _ANY_DAY(given)
        except RefusedError as refused:
            reading.refuse(refused, at + self.record_date)
            return
        if isinstance(day, Range):
            reading.refuse(refuse("SAS-H014"), at + self.record_date)
        elif isinstance(day, date):
            row.recorded = day
            if (reading.on - day).days <= self.young_for:
                reading.young = day
            if day > reading.on:
                reading.notice("SAS-H101", at + self.record_date)

    def _read_fact_dates(self, given: object, row: Row, at: str, reading: Reading) -> None:
        if given is None:
            return
        at = at + self.fact_dates
        if not isinstance(given, Mapping):
            reading.refuse(refuse("SAS-H023", name=self.fact_dates), at)
            return
        unknown = 0
        for name, text in given.items():
            path = f"{at}.{show_key(name)}"
            if name not in self.converters:
                if (unknown := unknown + 1) > _MOST_UNKNOWN:
                    break
                reading.refuse(refuse_key(name, self.converters, self.owners), path)
                continue
            try:
                day = _ANY_DAY(text)
            except RefusedError as refused:
                reading.refuse(refused, path)
                continue
            if isinstance(day, Range):
                reading.refuse(refuse("SAS-H014"), path)
            elif isinstance(day, date):
                row.fact_dates[name] = day
                if day > reading.on:
                    reading.notice("SAS-H101", path)

    def _keep_statements(self, given: object, row: Row, at: str, reading: Reading) -> None:
        path = f"{at}{self.attestations}"
        if isinstance(given, list | tuple) and len(given) > _MOST_STATEMENTS:
            reading.refuse(refuse("SAS-H009", name=self.attestations, count=len(given), most=_MOST_STATEMENTS), path)
        elif isinstance(given, list | tuple):
            reading.statements.extend((item, row, f"{path}[{place}]") for place, item in enumerate(given, start=1))
        elif given is not None:
            reading.refuse(refuse("SAS-H006", name=self.attestations), path)

    def _read_list(self, name: str, given: object, row: Row, at: str, reading: Reading) -> None:
        reader, path = self.children[name], at + name
        if type(given) is not list and not isinstance(given, tuple | list):
            reading.refuse(refuse("SAS-H006", name=name), path)
            return
        entity, count = reader.entity, len(given)
        if count > entity.at_most:
            reading.refuse(refuse("SAS-H009", name=name, count=count, most=entity.at_most), path)
            return
        if count < entity.at_least and entity.complete:  # of an incomplete list, the others may be elsewhere
            reading.refuse(refuse("SAS-H008", name=name, count=count, least=entity.at_least), path)
        rows = []
        seen: dict[str, int] = {}
        for index, item in enumerate(given, start=1):
            if type(item) is not dict and not isinstance(item, Mapping):
                reading.refuse(refuse("SAS-H007"), f"{path}[{index}]")
                continue
            child = reader.read(item, index, row, path, reading)
            first = seen.setdefault(child.label, index)
            if first != index:
                reading.refuse(refuse("SAS-H005", first=first), f"{path}[{index}].{reader.key or ''}".rstrip("."))
            rows.append(child)
        row.lists[name] = tuple(rows)

    def _drop_stale(self, row: Row, on: date) -> None:
        for name, months, days in self.perishable:
            if name in row.values:
                day = row.fact_dates.get(name, row.recorded)
                if day is not None and shift_date(day, months, days) < on:
                    del row.values[name]
                    row.stale[name] = day

    def _set_age(self, age: _Age, row: Row, at: str, reading: Reading) -> None:
        """Give the age on the decision date where the birth date is known; else a stored age keeps its date."""
        values, on, count = row.values, reading.on, age.count
        birth, stored = values.get(age.birth), values.get(age.name)
        if birth is None:
            if stored is not None:  # what bears no date counts as of the decision date, as every other field does
                row.fact_dates.setdefault(age.name, row.recorded or on)
            return
        first, last = (birth.lo, birth.hi) if isinstance(birth, Range) else (birth, birth)
        if not isinstance(first, date) or not isinstance(last, date):
            return
        if first > on:
            if age.reports:
                reading.refuse(refuse("SAS-H021"), at + age.birth)
            return
        if last > on:  # partly known: nobody in the record is born after it
            last = on
            values[age.birth] = first if first == on else Range(first, on)
        youngest, oldest = count(last, on), count(first, on)
        day = row.fact_dates.pop(age.name, row.recorded)
        if stored is not None and not _agrees(stored, youngest, oldest, count(day or on, on)):
            reading.notice("SAS-H102", at + age.name)
        if youngest > age.hi or oldest < age.lo:
            bounds = {"lo": show_bound(age.lo), "hi": show_bound(age.hi)}
            reading.refuse(RefusedError(Fault("SAS-H028", "", {"age": age.name, **bounds})), at + age.birth)
            return
        least, most = max(youngest, age.lo), min(oldest, age.hi)
        values[age.name] = least if least == most else Range(least, most)


def _place(path: str, index: int) -> str:
    """Give the place of a row, with the dot that stands before its fields."""
    return f"{path}[{index}]." if path else ""


def _youngest_stale(entity: Entity) -> int:
    """Give the days that every fact of an entity keeps, at the least: no month is shorter than 28 days."""
    shelves = (each.shelf_life for each in entity.fields.values() if each.shelf_life)
    return min((months * 28 + days for months, days in shelves), default=_FOR_GOOD)


def _agrees(stored: Value, youngest: int, oldest: int, passed: int) -> bool:
    """Say whether a stored age can be the age that the birth date gives, ``passed`` full years (or months) later."""
    lo, hi = (stored.lo, stored.hi) if isinstance(stored, Range) else (stored, stored)
    if not isinstance(lo, int | Fraction) or not isinstance(hi, int | Fraction):
        return True
    return lo + passed <= oldest and youngest <= hi + passed + 1


def _list_ages(entity: Entity) -> tuple[tuple[_Age, str, str, Count, Number, Number], ...]:
    """List the ages that birth dates give; what the usual case needs stands beside each, ready to unpack."""
    result: list[_Age] = []
    for each in entity.fields.values():
        if each.age_of:
            in_months = each.age_unit == "months"
            lo, hi = each.type.lo, each.type.hi
            result.append(
                _Age(
                    each.name, each.age_of, completed_months if in_months else completed_years,
                    lo if isinstance(lo, int | Fraction) else 0,
                    hi if isinstance(hi, int | Fraction) else 1800 if in_months else 150,
                    reports=all(each.age_of != age.birth for age in result),
                )
            )  # fmt: skip
    return tuple((age, age.name, age.birth, age.count, age.lo, age.hi) for age in result)


def _build_converters(entity: Entity, content: Content) -> dict[str, Converter]:
    result = {name: build_converter(each, content.keys) for name, each in entity.fields.items()}
    if entity.key is not None:
        result[entity.key] = build_text(identity=True)
    if entity.region is not None and entity.region in entity.fields:
        result[entity.region] = build_region(content.areas, is_public(entity.fields[entity.region]))
    meant = entity.enrolment
    if meant is not None:
        declared = entity.fields.get(meant.program)
        codes = [code.name for code in declared.type.codes] if declared is not None else []
        programs = dict.fromkeys([*codes, *(edition.program for edition in content.editions), *content.known_programs])
        result[meant.program] = build_code(tuple(programs), public=declared is None or is_public(declared))
        for day in (meant.start, meant.end):
            if day is not None:
                result.setdefault(day, _ANY_DAY)
        if meant.member is not None:
            result[meant.member] = build_text(identity=True)
        if meant.reason is not None:
            result.setdefault(meant.reason, build_text())
    return result
