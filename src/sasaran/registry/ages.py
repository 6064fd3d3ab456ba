"""Ages that birth dates give: which fields they are, and how far a stored age agrees with a birth date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sasaran.ir.calendar import completed_months, completed_years
from sasaran.ir.facts import Value
from sasaran.ir.rulebook import Entity
from sasaran.ir.values import Number, Range

MOST_BIRTHS = 20_000
"""Of how many birth dates the age is remembered, at most: most of a register's birth dates repeat."""

Count = Callable[[date, date], int]


@dataclass(frozen=True, slots=True)
class Age:
    """An age field that a birth date gives; of several by one birth date, one ``reports`` what is wrong."""

    name: str
    birth: str
    count: Count
    lo: Number
    hi: Number
    reports: bool


def list_ages(entity: Entity) -> tuple[Age, ...]:
    """List the ages that birth dates give."""
    result: list[Age] = []
    for each in entity.fields.values():
        if each.age_of:
            in_months = each.age_unit == "months"
            lo, hi = each.type.lo, each.type.hi
            result.append(
                Age(
                    each.name, each.age_of, completed_months if in_months else completed_years,
                    lo if isinstance(lo, int | Fraction) else 0,
                    hi if isinstance(hi, int | Fraction) else 1800 if in_months else 150,
                    reports=all(each.age_of != age.birth for age in result),
                )
            )  # fmt: skip
    return tuple(result)


def agrees(stored: Value, youngest: int, oldest: int, passed: int) -> bool:
    """Say whether a stored age can be the age that the birth date gives, ``passed`` full years (or months) later."""
    lo, hi = (stored.lo, stored.hi) if isinstance(stored, Range) else (stored, stored)
    if not isinstance(lo, int | Fraction) or not isinstance(hi, int | Fraction):
        return True
    return lo + passed <= oldest and youngest <= hi + passed + 1


def remember_age(counted: dict[Value, int], birth: Value | None, passed: Value | None) -> None:
    """Remember the age that a birth date gives, where both are known exactly."""
    if type(birth) is date and type(passed) is int and len(counted) < MOST_BIRTHS:
        counted[birth] = passed
