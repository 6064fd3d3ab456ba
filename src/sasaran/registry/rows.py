"""An entity of the rulebook → the reader of its rows: a mapping of values comes in, a `Row` of facts goes out.

This is the hot path of every run. A row is read in one pass over what is given; every question that the rulebook
answers alone (which converter, which ages, what can go stale) is answered once, when the reader is made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sasaran.base.errors import Fault
from sasaran.ir.calendar import shift_date
from sasaran.ir.facts import Row, Value
from sasaran.ir.rulebook import Content, Entity
from sasaran.ir.values import Range
from sasaran.registry.ages import Age, agrees, list_ages, remember_age
from sasaran.registry.converters import show_bound
from sasaran.registry.fields import ANY_DAY, Days, FieldReaders
from sasaran.registry.refusals import RefusedError, refuse, refuse_key, show_key

# Beyond these a record is not a household at all, and to look for the nearest right name of each would take minutes.
_MOST_UNKNOWN, _MOST_STATEMENTS = 100, 1000
_FOR_GOOD = 10_000_000
_NONE: dict[str, Any] = {}
"""What rows have in common that have no lists, nothing stale, no dates of single facts: put aside, never filled."""
_make_row = object.__new__  # slots filled one by one: half the time of a call with eight arguments
_NO_CODES: frozenset[str] = frozenset()


class Reading:
    """What is gathered while one household is read.

    ``statements`` (lists of them, the row in which each stands, and its place) are read last, when every member is
    known. ``young`` is the date of the record where nothing of
    that date can be too old yet: rows that have the same one need not be looked through.
    """

    __slots__ = ("faults", "notices", "on", "statements", "young")

    def __init__(self, on: date) -> None:
        self.on = on
        self.faults: list[Fault] = []
        self.notices: list[str] = []
        self.statements: list[tuple[Sequence[object], Row, str]] = []
        self.young: date | None = None

    def refuse(self, refused: RefusedError, path: str) -> None:
        """Take down what is wrong at a place."""
        for fault in refused.faults:
            self.faults.append(Fault(fault.code, path + fault.path, fault.values, fault.hint))

    def notice(self, code: str, path: str) -> None:
        """Take down what looks wrong and does not stop anything."""
        self.notices.append(f"{code} {path}")


class RowReader:
    """Reads the rows of one entity."""

    def __init__(self, entity: Entity, content: Content) -> None:
        keys = content.keys
        self.entity = entity
        self.key = entity.key
        self.fields = fields = FieldReaders(entity, content)
        self.usual = (
            fields.truths, fields.codes, fields.texts, fields.words, fields.whole, fields.sets, fields.converters
        )  # fmt: skip
        self.days = Days()
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
        self.ages = list_ages(entity)
        self.counted: tuple[date, tuple[tuple[Age, str, str, dict[Value, int]], ...]] | None = None
        # Written in a record where it does not belong, a name is told where it does.
        self.owners = {
            name: other.name for other in content.entities.values() if other is not entity for name in other.fields
        }

    def read(self, given: Sequence[object], parent: Row | None, path: str, reading: Reading) -> tuple[Row, ...]:
        """Read the rows of one list; ``path`` is its place. The household is a list of one row, at no path."""
        truths, codes, texts, words, whole, sets, known_fields = self.usual
        name_of_rows, key, perishable = self.name, self.key, self.perishable
        recorded = parent.recorded if parent is not None else None
        ages = self._count_ages(reading.on) if self.ages else ()
        rows: list[Row] = []
        places: dict[str, int] = {}
        for index, record in enumerate(given, start=1):
            if type(record) is not dict:
                if not isinstance(record, Mapping):
                    reading.refuse(refuse("SAS-H007"), f"{path}[{index}]")
                    continue
                record = dict(record.items())
            # Most values are facts as they are given, so all are taken over, and what is not one is put right.
            values = record.copy()
            rest: list[tuple[object, object]] | None = None
            for name, value in record.items():
                if value is True or value is False:
                    if name in truths:
                        continue
                elif type(value) is str:
                    if name in codes:
                        if value in codes[name]:
                            continue
                    elif name in words:
                        meanings = words[name]
                        if value in meanings:
                            values[name] = meanings[value]
                            continue
                    elif (
                        name in texts and value.isascii() and value.isprintable() and value and value[0] != " "
                        and (not texts[name] or not ("e" in value or "E" in value))
                    ):  # fmt: skip
                        continue
                elif type(value) is int:
                    if name in whole:
                        least, greatest = whole[name]
                        if least <= value <= greatest:
                            continue
                elif type(value) is list and not value and name in sets:
                    values[name] = _NO_CODES
                    continue
                if name in known_fields:
                    self._read_unusual(name, value, values, path, index, reading)
                else:
                    del values[name]
                    rest = rest or []
                    rest.append((name, value))
            label = values.get(key)
            if label is None:
                label = f"{self.list_name}[{index}]"
            row = _make_row(Row)
            row.entity = name_of_rows
            row.label = label
            row.values = values
            row.parent = parent
            row.recorded = recorded
            row.lists = row.stale = row.fact_dates = _NONE
            if rest is not None:
                self._read_rest(rest, row, _place(path, index), reading)
            if perishable and (row.recorded is not reading.young or row.fact_dates):
                self._drop_stale(row, reading.on)
            for age, name, birth_field, counted in ages:
                birth = values.get(birth_field)
                if birth in counted and name not in values:
                    values[name] = counted[birth]
                elif name in values:
                    self._set_age(age, row, _place(path, index), reading)
                elif birth is not None:
                    self._set_age(age, row, _place(path, index), reading)
                    remember_age(counted, birth, values.get(name))
            if label in places:
                first = places[label]
                reading.refuse(refuse("SAS-H005", first=first), f"{path}[{index}].{key or ''}".rstrip("."))
            else:
                places[label] = index
            rows.append(row)
        return tuple(rows)

    def _read_unusual(
        self,
        name: str,
        given: object,
        values: dict[str, Any],
        path: str,
        index: int,
        reading: Reading,
    ) -> None:
        """Read what is not usual by the converter of its field."""
        if given is None:
            del values[name]
            return
        try:
            value = self.fields.converters[name](given)
        except RefusedError as refused:
            reading.refuse(refused, f"{_place(path, index)}{name}")
            value = None
        if value is None:
            del values[name]
        else:
            values[name] = value
            self.fields.remember(name, given, value)

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
        if lists:
            row.lists = {}
            for name, given in lists:
                if given is not None:
                    self._read_list(name, given, row, at, reading)

    def _known_keys(self) -> list[str]:
        reserved = [self.record_date, self.fact_dates, *([self.attestations] if self.attestations else [])]
        return [*self.fields.converters, *self.children, *reserved]

    def _read_record_date(self, given: object, row: Row, at: str, reading: Reading) -> None:
        day: Value | None = self.days.get(given) if type(given) is str else None
        if day is None:
            try:
                day = ANY_DAY(given)
            except RefusedError as refused:
                reading.refuse(refused, at + self.record_date)
                return
            self.days.remember(given, day)
        if isinstance(day, Range):
            reading.refuse(refuse("SAS-H014"), at + self.record_date)
        elif isinstance(day, date):
            row.recorded = day
            if reading.on.toordinal() - day.toordinal() <= self.young_for:
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
        dates = row.fact_dates = {}
        unknown = 0
        for name, text in given.items():
            path = f"{at}.{show_key(name)}"
            if name not in self.fields.converters:
                if (unknown := unknown + 1) > _MOST_UNKNOWN:
                    break
                reading.refuse(refuse_key(name, self.fields.converters, self.owners), path)
                continue
            try:
                day = ANY_DAY(text)
            except RefusedError as refused:
                reading.refuse(refused, path)
                continue
            if isinstance(day, Range):
                reading.refuse(refuse("SAS-H014"), path)
            elif isinstance(day, date):
                dates[name] = day
                if day > reading.on:
                    reading.notice("SAS-H101", path)

    def _keep_statements(self, given: object, row: Row, at: str, reading: Reading) -> None:
        path = f"{at}{self.attestations}"
        if type(given) is list or isinstance(given, list | tuple):  # the first is much faster, and nearly always true
            if len(given) <= _MOST_STATEMENTS:
                reading.statements.append((given, row, path))
                return
            reading.refuse(refuse("SAS-H009", name=self.attestations, count=len(given), most=_MOST_STATEMENTS), path)
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
        row.lists[name] = reader.read(given, row, path, reading)

    def _count_ages(self, on: date) -> tuple[tuple[Age, str, str, dict[Value, int]], ...]:
        """Give the ages, each with those that were counted on the same date before, by birth date."""
        counted = self.counted
        if counted is None or counted[0] != on:
            # Put in place whole: a thread that reads for another date keeps the tables with which it began.
            counted = self.counted = on, tuple((age, age.name, age.birth, {}) for age in self.ages)
        return counted[1]

    def _drop_stale(self, row: Row, on: date) -> None:
        for name, months, days in self.perishable:
            if name in row.values:
                day = row.fact_dates.get(name, row.recorded)
                if day is not None and shift_date(day, months, days) < on:
                    del row.values[name]
                    row.stale = {**row.stale, name: day}

    def _set_age(self, age: Age, row: Row, at: str, reading: Reading) -> None:
        """Give the age on the decision date where the birth date is known; else a stored age keeps its date."""
        values, on, count = row.values, reading.on, age.count
        birth, stored = values.get(age.birth), values.get(age.name)
        if birth is None:
            if stored is not None and age.name not in row.fact_dates:
                # What bears no date counts as of the decision date, as every other field does.
                row.fact_dates = {**row.fact_dates, age.name: row.recorded or on}
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
        if stored is not None and not agrees(stored, youngest, oldest, count(day or on, on)):
            reading.notice("SAS-H102", at + age.name)
        if youngest > age.hi or oldest < age.lo:
            place = at + age.birth
            if any(fault.path == place for fault in reading.faults):  # of another age by the same birth date
                return
            bounds = {"lo": show_bound(age.lo), "hi": show_bound(age.hi)}
            reading.refuse(RefusedError(Fault("SAS-H028", "", {"age": age.name, **bounds})), place)
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
