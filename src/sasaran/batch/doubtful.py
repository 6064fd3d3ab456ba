"""Tests in SQL that find every row whose household a record's reader could refuse (and a few that it would not).

Each test follows from what `registry` refuses: a superset of it is fine, for who is found is looked at one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sasaran.batch.columns import Read
from sasaran.ir.rulebook import Content, Entity, Field
from sasaran.ir.types import Kind
from sasaran.registers.sources import quote_name, quote_text
from sasaran.registry.ages import Age, list_ages
from sasaran.tables.layout import AT_LEAST, AT_MOST, DATE, ONE_OF

_MOST = 999_999_999_999_999
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)
_PLAIN_TEXT = "[!-~][ -~]*"
_SPREADSHEET = "[+-]?[0-9]+([.,][0-9]+)?[eE].*"


@dataclass(frozen=True, slots=True)
class Test:
    """A test of one row. ``odd``: even a right household that it finds means something else to SQL."""

    sql: str
    odd: bool = False


def list_tests(content: Content, entity: Entity, read: Read, on: date) -> list[Test]:
    """List the tests of the rows of one entity."""
    tests = [Test(sql) for field in entity.fields.values() for sql in _test_field(content, entity, field, read)]
    tests += [Test(sql) for age in list_ages(entity) for sql in _test_age(age, read, on)]
    keys = [key for key in (entity.key, entity.enrolment and entity.enrolment.member) if key and read.has(key)]
    for name in dict.fromkeys([*keys, *_list_texts(entity, read)]):
        tests += _test_text(name, name in keys or entity.fields[name].personal == "identity")
    if entity.parent is not None and entity.key is not None and read.has(entity.key):
        key = quote_name(entity.key)
        tests.append(Test(f"{key} IS NULL", odd=True))  # who has no key is called by her place, and found by nothing
        tests.append(Test(f"starts_with({key}, {quote_text(entity.list_name + '[')})"))
    days = [column.name for column in read.columns if column.type == "DATE" and column.field not in _list_dates(entity)]
    days += [column.name for column in read.columns if column.name.endswith(DATE) and column.field]
    tests += [
        Test(f"NOT ({quote_name(name)} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31')")
        for name in dict.fromkeys(days)
    ]
    return tests


def _list_dates(entity: Entity) -> set[str]:
    return {field.name for field in entity.fields.values() if field.type.kind is Kind.DATE}


def _list_texts(entity: Entity, read: Read) -> Iterator[str]:
    for field in entity.fields.values():
        if field.type.kind is Kind.TEXT and read.has(field.name) and field.name != entity.region:
            yield field.name


def _test_field(content: Content, entity: Entity, field: Field, read: Read) -> Iterator[str]:
    kind, name = field.type.kind, field.name
    if kind in (Kind.NUMBER, Kind.DATE):
        low, high = _write_bounds(field)
        for part in ("", AT_LEAST, AT_MOST):
            if read.has(name + part):
                yield f"NOT ({quote_name(name + part)} BETWEEN {low} AND {high})"
        if read.has(name + AT_LEAST) and read.has(name + AT_MOST):
            yield f"{quote_name(name + AT_LEAST)} > {quote_name(name + AT_MOST)}"
    elif kind is Kind.CODE or (entity.enrolment is not None and name == entity.enrolment.program):
        codes = _list_codes(content, entity, field)
        if read.has(name):
            yield f"{quote_name(name)} NOT IN ({_list(codes)})"
        if read.has(name + ONE_OF):
            yield f"len({quote_name(name + ONE_OF)}) = 0"
            yield _test_set(name + ONE_OF, codes)
    elif kind is Kind.CODES and read.has(name):
        yield _test_set(name, sorted(field.type.code_names))


def _list_codes(content: Content, entity: Entity, field: Field) -> list[str]:
    codes = set(field.type.code_names)
    if entity.enrolment is not None and field.name == entity.enrolment.program:
        codes |= {edition.program for edition in content.editions} | set(content.known_programs)
    return sorted(codes)


def _test_set(name: str, codes: Iterable[str]) -> str:
    column = quote_name(name)
    return f"len(list_filter({column}, lambda each: each IS NULL OR each NOT IN ({_list(codes)}))) > 0"


def _test_text(name: str, identity: bool) -> Iterator[Test]:
    column = quote_name(name)
    yield Test(f"NOT regexp_full_match({column}, '{_PLAIN_TEXT}')")
    yield Test(f"strlen({column}) <> length({column}) AND nfc_normalize({column}) <> {column}", odd=True)
    if identity:
        long = f"contains({column}, 'e') OR contains({column}, 'E')"
        yield Test(f"({long}) AND regexp_full_match({column}, '{_SPREADSHEET}')")


def _test_age(age: Age, read: Read, on: date) -> Iterator[str]:
    """Find births after the day, and those that make somebody older (or younger) than her age may be."""
    last_too_old = _find_last(lambda day: age.count(day, on) > age.hi, on)
    last_old_enough = _find_last(lambda day: age.count(day, on) >= age.lo, on) if age.lo > 0 else None
    for part in ("", AT_LEAST, AT_MOST):
        if not read.has(age.birth + part):
            continue
        birth = quote_name(age.birth + part)
        if part != AT_MOST:
            yield f"{birth} > {_write(on)}"
            if last_old_enough is not None:
                yield f"{birth} > {_write(last_old_enough)}"
        if part != AT_LEAST and last_too_old is not None:
            yield f"{birth} <= {_write(last_too_old)}"


def _find_last(holds: Callable[[date], bool], on: date) -> date | None:
    """Find the last day up to ``on`` for which something holds that holds for all days before."""
    low, high = 0, on.toordinal()
    while low < high:
        middle = (low + high + 1) // 2
        if holds(date.fromordinal(middle)):
            low = middle
        else:
            high = middle - 1
    return date.fromordinal(low) if low else None


def _write_bounds(field: Field) -> tuple[str, str]:
    lo, hi = field.type.lo, field.type.hi
    if field.type.kind is Kind.DATE:
        return _write(lo if isinstance(lo, date) else _EARLIEST), _write(hi if isinstance(hi, date) else _LATEST)
    least = lo if isinstance(lo, int | Fraction) else -_MOST
    most = hi if isinstance(hi, int | Fraction) else _MOST
    scale = field.type.scale
    return _write_number(least, scale, up=True), _write_number(most, scale, up=False)


def _write_number(value: int | Fraction, scale: int, *, up: bool) -> str:
    """Write a bound with the decimals of its field, rounded inwards."""
    unit = 10**scale
    whole = -((-value * unit) // 1) if up else (value * unit) // 1
    sign, digits = ("-" if whole < 0 else ""), str(abs(int(whole))).rjust(scale + 1, "0")
    return f"{sign}{digits[:-scale]}.{digits[-scale:]}" if scale else f"{sign}{digits}"


def _write(day: date) -> str:
    return f"DATE '{day.isoformat()}'"


def _list(codes: Iterable[str]) -> str:
    return ", ".join(map(quote_text, codes)) or "NULL"
