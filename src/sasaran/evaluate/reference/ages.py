"""Ages: from a birth date, else from an age stored some time ago, else whatever is declared (semantics, section 4)."""

from __future__ import annotations

from datetime import date

from sasaran.evaluate import choices
from sasaran.evaluate.reference.dates import completed
from sasaran.evaluate.reference.reader import Environment, Reader
from sasaran.evaluate.reference.values import Value, ends, span_of, take, unknown_of
from sasaran.ir.expressions import Age
from sasaran.ir.facts import Row


def age_value(reader: Reader, expression: Age, environment: Environment) -> Value:
    """Give what the age of a row could be on a date; nobody is younger than 0."""
    row = environment[expression.variable]
    field = reader.field_of(row, expression.field)
    first, last = ends(reader.value(expression.on, environment))
    if is_birth_known(reader, row, expression.field):
        assert field.age_of is not None, "an age has a birth date"
        youngest, oldest = ends(reader.read(row, field.age_of))[::-1]
        return _from_zero(completed(field.age_unit, youngest, first), completed(field.age_unit, oldest, last))
    stored = row.values.get(expression.field)
    if stored is None:
        return _from_zero(*ends(unknown_of(field.type)))
    # What bears no date counts as of the decision date, as it does for every other field.
    recorded = row.fact_dates.get(expression.field, row.recorded) or reader.on
    low, high = ends(take(stored))
    return _from_zero(
        low + _passed(field.age_unit, recorded, first)[0], high + _passed(field.age_unit, recorded, last)[1]
    )


def is_birth_known(reader: Reader, row: Row, name: str) -> bool:
    """Say whether anything is known of the birth date behind an age."""
    birth = reader.field_of(row, name).age_of
    return birth is not None and (row.values.get(birth) is not None or reader.name_field(row, birth) in reader.given)


def list_births(reader: Reader, expression: Age, environment: Environment, cut: Value) -> tuple[Value, ...] | None:
    """List birth dates to try for an age compared with ``cut``: the days around which the answer turns."""
    row = environment[expression.variable]
    field = reader.field_of(row, expression.field)
    on = reader.value(expression.on, environment)
    if field.age_of is None:
        return None
    birth, age = reader.read(row, field.age_of), age_value(reader, expression, environment)
    return choices.list_births(field.age_unit, on, birth, age, reader.on, cut)


def _passed(unit: str, recorded: date, on: date) -> tuple[int, int]:
    """Give the full years (or months) since an age was recorded: how many it has grown by at least and at most."""
    full = completed(unit, recorded, on)
    same_day = on.day == recorded.day and (unit == "months" or on.month == recorded.month)
    return full, full if same_day else full + 1


def _from_zero(lo: int, hi: int) -> Value:
    return span_of(max(0, lo), max(0, hi))
