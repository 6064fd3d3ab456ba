"""Say from when through when something holds; both days are included."""

from __future__ import annotations

from datetime import date

from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY
from sasaran.reading.quantities import Quantities


def name_days(quantities: Quantities, first: date, last: date) -> str:
    """Name the days from the first through the last."""
    if first == FIRST_DAY and last == LAST_DAY:
        return quantities.words["days_always"]
    if last == LAST_DAY:
        return quantities.say("days_since", a=quantities.day(first))
    if first == FIRST_DAY:
        return quantities.say("days_until", b=quantities.day(last))
    return quantities.say("days_between", a=quantities.day(first), b=quantities.day(last))
