"""The short way by which usual values are read never says anything else than the careful way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.support import small_vocabulary as v
from tests.unit.registry.test_intake_fuzz import ROWS, VALUES

from sasaran.base.errors import HouseholdError
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Areas
from sasaran.registry import fields
from sasaran.registry.intake import Intake, build_intake
from sasaran.registry.refusals import RefusedError, refuse
from sasaran.registry.rows import Reading, RowReader

USUAL = build_intake(v.content())  # one for all examples: what it remembers of one must not change the next


def list_readers(reader: RowReader) -> list[RowReader]:
    return [reader, *(each for child in reader.children.values() for each in list_readers(child))]


class CarefulReader(RowReader):
    """Reads rows value by value: what they mean, written as plainly as can be."""

    def read(self, given: Sequence[object], parent: Row | None, path: str, reading: Reading) -> tuple[Row, ...]:
        places: dict[str, int] = {}
        rows = []
        for index, record in enumerate(given, start=1):
            if not isinstance(record, Mapping):
                reading.refuse(refuse("SAS-H007"), f"{path}[{index}]")
                continue
            row = self.read_row(record, index, parent, f"{path}[{index}]." if path else "", reading)
            first = places.setdefault(row.label, index)
            if first != index:
                reading.refuse(refuse("SAS-H005", first=first), f"{path}[{index}].{self.key}")
            rows.append(row)
        return tuple(rows)

    def read_row(self, record: Mapping[Any, object], index: int, parent: Row | None, at: str, reading: Reading) -> Row:
        values: dict[str, Any] = {}
        rest = []
        for name, value in record.items():
            convert = self.fields.converters.get(name)
            if convert is None:
                rest.append((name, value))
                continue
            try:
                values[name] = convert(value)
            except RefusedError as refused:
                reading.refuse(refused, at + name)
        values = {name: value for name, value in values.items() if value is not None}
        label = str(values.get(self.key or "", f"{self.list_name}[{index}]"))
        row = Row(self.name, label, values, {}, parent, parent.recorded if parent is not None else None)
        self._read_rest(rest, row, at, reading)
        self._drop_stale(row, reading.on)
        for age in self.ages:
            self._set_age(age, row, at, reading)
        return row

    def _read_record_date(self, given: object, row: Row, at: str, reading: Reading) -> None:
        self.days.clear()
        super()._read_record_date(given, row, at, reading)


def make_careful(intake: Intake) -> Intake:
    """Let an intake read everything with care."""
    for reader in list_readers(intake._rows):
        reader.__class__ = CarefulReader
    intake._statements.usual = {}
    return intake


CAREFUL = make_careful(build_intake(v.content()))


def show_row(row: Row) -> object:
    lists = {name: [show_row(each) for each in rows] for name, rows in row.lists.items()}
    return row.entity, row.label, repr(row.values), lists, row.recorded, row.stale, row.fact_dates


def show(intake: Intake, record: Any, on: date) -> object:
    """Give all that a reading says, in order; texts of values tell True from 1 and one set of codes from another."""
    try:
        facts = intake.read(record, on)
    except HouseholdError as error:
        return [(fault.code, fault.path, fault.values, fault.hint) for fault in error.faults]
    return show_row(facts.root), facts.statements, facts.notices


def check(record: Any, on: date = v.ON) -> None:
    careful = show(CAREFUL, record, on)
    assert show(USUAL, record, on) == careful  # the first time, and again when everything was seen before
    assert show(USUAL, record, on) == careful


class Text(str):
    """A text of another type."""


FAMILY = v.household().fields
MEMBER = {**v.member().fields, "tanggal_data": None, "tanggal_fakta": None}
ODD: tuple[Any, ...] = (
    True, False, None, 0, 1, 2, 10, 11, -1, 1.0, 2.5, 10**15, Fraction(5, 2), "", " ", " A", "A ", "a\n", "é", "é", "1,2E+15", "12e3", "K-e",
    "ya", "tidak", "Ya", "petani", "laki_laki", "900VA", Text("petani"), Text("A-1"), Text("2020-02-29"), "53.02", "53.02.9", "99",
    "2020-02-29", "2021-02-29", "2026-02-01", "2026-02-02", "1850-01-01", "20200229", "2020-W09-6", date(2020, 2, 29), [], ["jkk"], [1], (),
    [[]], {}, {"at_least": 1}, {"at_most": "2020-02-29"}, {"one_of": ["petani", "buruh"]}, frozenset({"jkk"}), b"A-1",
)  # fmt: skip
DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))
SOME = st.one_of(st.sampled_from(ODD), st.sampled_from(ODD), DAYS.map(str), st.integers(0, 130))


def test_every_odd_value_is_read_the_same_in_every_field() -> None:
    """Whatever its kind, a field takes or refuses each value in the same way, at the household and below."""
    for value in ODD:
        for name in FAMILY:
            check({**v.family(), name: value})
        for name in MEMBER:
            check(v.family(anggota=[{**v.person(), name: value}]))
        for name in v.enrolment().fields:
            check({**v.family(), "kepesertaan": [{"program": "pkh", name: value}]})


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*FAMILY, "hamil", "zzz", "tanggal_data", "tanggal_fakta", "atestasi"]), SOME, max_size=6
    ),
    st.lists(st.dictionaries(st.sampled_from([*MEMBER, "usaha", "alamat"]), SOME, max_size=6), max_size=4),
    DAYS,
)
@example({}, [{}], v.ON)
@example({}, [{}], date.min)
@example({}, [{"tanggal_lahir": "2020-02-29", "umur": 5}, {"umur": 5}], date(2025, 2, 28))
def test_odd_and_usual_values_are_read_the_same_both_ways(
    family: dict[str, Any], members: list[dict[str, Any]], on: date
) -> None:
    """Values, their order, lists, labels, dates, stale facts, notices and faults are the same, for any date."""
    rows = [{**v.person(f"A-{place}"), **row} for place, row in enumerate(members, start=1)]
    check({**v.family(anggota=rows), **family}, on)


@settings(deadline=None)
@given(ROWS, st.lists(ROWS, max_size=3), st.lists(ROWS, max_size=2), st.lists(ROWS, max_size=2))
def test_dirty_records_are_read_the_same_both_ways(
    changes: dict[str, Any],
    members: list[dict[str, Any]],
    statements: list[dict[str, Any]],
    enrolments: list[dict[str, Any]],
) -> None:
    """So they are with statements and enrolments, however odd."""
    rows = [{**v.person(f"A-{place}"), **row} for place, row in enumerate(members, start=1)] or [v.person()]
    said = [
        {"id": "berdomisili_di_desa", "jawaban": "ya", "oleh": "kepala_desa", "tanggal": "2025-01-01", **row}
        for row in statements
    ]
    check({**v.family(anggota=rows), "kepesertaan": [{"program": "pkh"}, *enrolments], "atestasi": said, **changes})


@given(VALUES)
def test_any_value_is_read_the_same_both_ways(record: Any) -> None:
    """So is what is no household."""
    check(record)


def test_an_age_is_counted_anew_for_another_date() -> None:
    """What is remembered of one decision date is not taken for another, in whatever order they come."""
    for days in (0, 1, 0, 366, -1, 0):
        check(v.family(), date(2026, 5, 4) + timedelta(days=days))


def test_any_text_is_usual_where_there_are_no_areas() -> None:
    """A rulebook without areas takes any region code, by both ways."""
    usual, careful = build_intake(v.content(areas=Areas())), make_careful(build_intake(v.content(areas=Areas())))
    for code in ("x", "53.02", " x", "", 5, None, "12E+3"):
        record = {**v.family(), "kode_wilayah": code}
        assert show(usual, record, v.ON) == show(careful, record, v.ON)


def test_memory_is_bounded(monkeypatch: Any) -> None:
    """Of endlessly many dates only the first are remembered, and all are read."""
    monkeypatch.setattr(fields, "MOST_DAYS", 10)
    intake = build_intake(v.content())
    for days in range(30):
        day = date(2000, 1, 1) + timedelta(days=days)
        row = intake.read(v.family(anggota=[v.person(birth=str(day))], tanggal_data=str(day)), v.ON).root
        assert row.recorded == row.lists["anggota"][0].values["tanggal_lahir"] == day
    assert len(intake._rows.days) == len(intake._rows.children["anggota"].fields.words["tanggal_lahir"]) == 10
