"""A household's record as it was known on an earlier day: what was recorded later is taken out of it again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sasaran.base.errors import Fault, HouseholdError
from sasaran.ir.rulebook import Content, Entity, Keys
from sasaran.registry.intake import open_record

Record = Mapping[str, object]


def recall_record(content: Content, record: Record | str | bytes, known_on: date) -> Record:
    """Give a household's record as it was known on a day.

    Raises:
        HouseholdError: It can't be read, or is of a later day: then nothing of it was known.
    """
    return Recall(content).recall(open_record(record), known_on)


class Recall:
    """Takes out of records what was not known on a day. Faults are left where they are, for the reader to refuse."""

    __slots__ = ("_content", "_keys", "_lists")

    def __init__(self, content: Content) -> None:
        self._content = content
        self._keys: Keys = content.keys
        self._lists: dict[str, list[Entity]] = {}
        for each in content.entities.values():
            self._lists.setdefault(each.parent or "", []).append(each)

    def recall(self, record: Record, known_on: date) -> Record:
        """Give the record as it was known on a day.

        Single facts, statements and enrolments that are dated later are left out; of an enrolment that ended later,
        only the end. A row of a list with a later date of its own keeps its key, for that somebody lives there was
        known from the household's record, and nothing else.

        Raises:
            HouseholdError: The record itself is of a later day.
        """
        if _is_later(record.get(self._keys.record_date), known_on):
            raise HouseholdError((Fault("SAS-H052", self._keys.record_date, {"known_on": known_on}),))
        return self._recall_row(record, self._content.household, known_on)

    def _recall_row(self, row: Record, entity: Entity, known_on: date) -> Record:
        result = dict(row)
        dates = row.get(self._keys.fact_dates)
        if isinstance(dates, Mapping):
            later = {name for name, day in dates.items() if _is_later(day, known_on)}
            if later:
                result = {name: value for name, value in result.items() if name not in later}
                result[self._keys.fact_dates] = {name: day for name, day in dates.items() if name not in later}
        statements = row.get(self._keys.attestations)
        if isinstance(statements, list | tuple):
            day = self._keys.attestation_date
            result[self._keys.attestations] = [
                each for each in statements if not (isinstance(each, Mapping) and _is_later(each.get(day), known_on))
            ]
        for below in self._lists.get(entity.name, ()):
            rows = row.get(below.list_name)
            if isinstance(rows, list | tuple):
                found = (self._recall_item(each, below, known_on) for each in rows)
                result[below.list_name] = [each for each in found if each is not None]
        return result

    def _recall_item(self, row: object, entity: Entity, known_on: date) -> object | None:
        if not isinstance(row, Mapping):
            return row
        enrolment = entity.enrolment
        if enrolment is not None:
            if enrolment.start is not None and _is_later(row.get(enrolment.start), known_on):
                return None
            if enrolment.end is not None and _is_later(row.get(enrolment.end), known_on):
                row = {name: value for name, value in row.items() if name != enrolment.end}
        if _is_later(row.get(self._keys.record_date), known_on):
            return {name: value for name, value in row.items() if name == entity.key}
        return self._recall_row(row, entity, known_on)


def read_day(given: object) -> date | None:
    """Read a day as records write it; None where it is none, which the reader of households will say."""
    if isinstance(given, str):
        try:
            return date.fromisoformat(given) if len(given) == len("2026-02-01") else None
        except ValueError:
            return None
    return given if type(given) is date else None


def _is_later(given: object, known_on: date) -> bool:
    day = read_day(given)
    return day is not None and day > known_on
