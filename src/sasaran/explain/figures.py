"""Write numbers, amounts, dates and spans of time the way a language writes them."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from sasaran.explain.words import WORDS
from sasaran.ir.types import Unit, read_unit
from sasaran.ir.values import Number

MOST_DECIMALS = 6
_BRACKETED = re.compile(r"\([^()]*\)")
UNNAMED = "money"
"""The currency of a rulebook that names none: nobody pays in it, so amounts are written without."""


class Figures:
    """Write figures in one language; ``currency`` is what amounts of money are counted in."""

    def __init__(self, lang: str, currency: str = "") -> None:
        self.words = WORDS[lang]
        self.currency = currency
        self.months = self.words["months"].split()
        self.many = dict(pair.split("=") for pair in self.words["units_many"].split())
        self.units = dict(pair.split("=") for pair in self.words["units"].split())

    def number(self, value: Number) -> str:
        """Write a number: ``1.234,5``; one without a last decimal as a fraction."""
        if isinstance(value, int):
            return f"{value:,}".replace(",", self.words["thousands"])
        for decimals in range(1, MOST_DECIMALS + 1):
            shifted = value * 10**decimals
            if shifted.denominator == 1:
                digits = f"{abs(shifted.numerator):0{decimals + 1}d}"
                whole = self.number(int(digits[:-decimals]))
                return f"{'-' if value < 0 else ''}{whole}{self.words['point']}{digits[-decimals:]}"
        return f"{self.number(value.numerator)}/{self.number(value.denominator)}"

    def day(self, value: date) -> str:
        """Write a date: ``8 Juli 2025``."""
        return self.write_day(value.year, value.month, value.day)

    def write_day(self, year: int, month: int, day: int) -> str:
        """Write the date of a year, a month and a day."""
        return f"{day} {self.months[month - 1]} {year}"

    def unit_word(self, word: str) -> str:
        """Give a unit's word in this language, where it has one."""
        return self.units.get(word, word)

    def amount(self, value: Number, unit: Unit | str | None) -> str:
        """Write a number with its unit: ``Rp3.000.000/tahun``, ``18 tahun``, ``10 kg``."""
        measure = read_unit(unit) if isinstance(unit, str) else unit
        if measure is None or not (measure.above or measure.below):
            return self.number(value)
        below = "".join(f"/{self.unit_word(word)}" for word in measure.below)
        # A sign or a short name such as Rp stands before the number; a word such as crown after it.
        if measure.above and measure.above[0] == self.currency and len(self.currency) <= len("CHF"):
            return f"{measure.above[0]}{self.number(value)}{below}"
        above = " ".join(self.unit_word(word) for word in measure.above if word != UNNAMED)
        if not above:
            return f"{self.number(value)}{below}"
        if value != 1:
            above = self.many.get(above, above)
        return f"{self.number(value)} {above}{below}"

    def span(self, months: int, days: int = 0) -> str:
        """Write a span of time: ``1 tahun 6 bulan``."""
        years, rest = divmod(months, 12)
        parts = [
            self.count(key, count) for key, count in (("years", years), ("months_count", rest), ("days", days)) if count
        ]
        return " ".join(parts) or self.count("days", 0)

    def count(self, key: str, count: int) -> str:
        """Write a count of years, months or days."""
        text = self.words[key].format(n=self.number(count))
        return text[:-1] if count == 1 and text.endswith("s") else text

    def join(self, items: list[str], word: str) -> str:
        """Join items in a list: ``a, b, atau c``."""
        if len(items) <= 1:
            return "".join(items)
        if len(items) == 2:
            return f"{items[0]} {self.words[word]} {items[1]}"
        return f"{', '.join(items[:-1])}, {self.words[word]} {items[-1]}"

    def join_apart(self, items: list[str], word: str) -> str:
        """Join items in a list; with semicolons where an item has commas of its own."""
        if len(items) > 1 and any(", " in _BRACKETED.sub("", item) for item in items):
            return f"{'; '.join(items[:-1])}; {self.words[word]} {items[-1]}"
        return self.join(items, word)


def plain_number(value: Number) -> int | float | str:
    """Give a number for JSON: whole, or a decimal where that is exact, else the fraction as text."""
    if isinstance(value, int):
        return value
    near = float(value)
    return near if Fraction(str(near)) == value else f"{value.numerator}/{value.denominator}"
