"""Write values exactly: money by its unit, ages with the birthdays at which they begin and end, dates, codes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.explain.figures import UNNAMED
from sasaran.explain.labels import Labels, humanize, lower_title
from sasaran.explain.thresholds import InForce
from sasaran.ir.types import Type, Unit
from sasaran.ir.values import OneOf, Range
from sasaran.reading.words import WORDS

Number = int | Fraction


class Quantities:
    """Write values in one language."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels
        self.lang = labels.lang
        self.figures = labels.figures
        self.words: Mapping[str, str] = WORDS[labels.lang]
        self.currency = labels.content.currency
        units = [entity.unit.above for entity in labels.content.entities.values() if entity.unit is not None]
        self._heads = frozenset(word for words in units for word in words)

    def say(self, key: str, **parts: object) -> str:
        """Fill one of the fixed wordings."""
        return self.words[key].format(**parts)

    def join(self, items: list[str], word: str) -> str:
        """Join items in a list: ``a, b, atau c``; with semicolons where an item has commas of its own."""
        return self.figures.join_apart(items, word)

    def day(self, value: date) -> str:
        """Write a date."""
        return self.figures.day(value)

    def value(self, value: object, kind: Type | None = None, *, age: str | None = None, bare: bool = False) -> str:
        """Write a value of a type: with its unit, its code's title, or yes and no.

        ``age`` is ``years`` or ``months_count`` where the number is an age; ``bare`` leaves out the word of a rank.
        """
        if isinstance(value, bool):
            return self.words["yes" if value else "no"]
        if isinstance(value, Range):
            ends = [self.value(end, kind, age=age, bare=bare) for end in (value.lo, value.hi)]
            return self.say("value_between", a=ends[0], b=ends[1])
        if isinstance(value, (int, Fraction)):
            return self.number(value, kind.unit if kind is not None else None, age=age, bare=bare)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, (OneOf, frozenset)):
            names = sorted(value.codes if isinstance(value, OneOf) else value)
            titles = [self.code(name, kind) for name in in_order(names, kind)]
            return self.join(titles, "or" if isinstance(value, OneOf) else "and") or self.words["none_listed"]
        return self.code(str(value), kind)

    def number(self, value: Number, unit: Unit | None, *, age: str | None = None, bare: bool = False) -> str:
        """Write a number: ``Rp600.000 per orang per bulan``, ``18 tahun``, ``desil 4``, ``10 kg``."""
        if age is not None and isinstance(value, int):
            return self.figures.count(age, value)
        if unit is None or not (unit.above or unit.below):
            return self.figures.number(value)
        heads = sorted(unit.below, key=lambda word: word not in self._heads)  # per person per month
        below = "".join(f" {self.say('per', a=humanize(self.figures.unit_word(word)))}" for word in heads)
        if not unit.below and len(unit.above) == 1 and unit.above[0] in self.labels.ranks:
            rank = self.figures.number(value)
            return rank if bare else f"{self.figures.unit_word(unit.above[0])} {rank}"
        if unit.above and unit.above[0] == self.currency and len(self.currency) <= len("CHF"):
            others = "".join(f" {humanize(self.figures.unit_word(word))}" for word in unit.above[1:])
            return f"{unit.above[0]}{self.figures.number(value)}{others}{below}"
        above = " ".join(humanize(self._unit_word(word, value)) for word in unit.above if word != UNNAMED)
        return f"{self.figures.number(value)}{' ' if above else ''}{above}{below}"

    def _unit_word(self, word: str, value: Number) -> str:
        single = self.figures.unit_word(word)
        return single if value == 1 else self.figures.many.get(single, single)

    def code(self, name: str, kind: Type | None) -> str:
        """Call a code by its title, with its own name where two codes have that title; a text as it stands."""
        if kind is None or not kind.codes:
            return f"“{name}”"
        title = self.labels.code(kind, name)
        twins = [code for code in kind.codes if self.labels.code(kind, code.name) == title]
        if len(twins) > 1:
            return f"{title} ({name})"
        return humanize(name) if title == name else title

    def in_force(self, found: InForce, kind: Type, *, age: str | None = None, bare: bool = False) -> str:
        """Write a parameter's value in force; a contested one with all its values."""
        if found.row is None:
            return self.words["no_value_now"]
        if found.contested:
            options = sorted((option.value for option in found.row.options), key=_order)
            values = list(dict.fromkeys(self.value(option, kind, age=age, bare=bare) for option in options))
            return self.say("contested", a=self.join(values, "or"))
        return self.value(found.content, kind, age=age, bare=bare)

    def birthdays(self, op: str, numbers: list[int]) -> str:
        """Say at which birthdays an age in completed years begins and ends to fit; several numbers are contested."""
        if op == "=":
            return self.say("from_to", a=self._since(numbers), b=self._until([each + 1 for each in numbers]))
        if op in (">=", ">"):
            return self._since([each + (op == ">") for each in numbers])
        return self._until([each + (op == "<=") for each in numbers])

    def stretch_of_birthdays(self, low: tuple[str, list[int]], high: tuple[str, list[int]]) -> str:
        """Say between which birthdays an age in completed years fits."""
        since = self._since([each + (low[0] == ">") for each in low[1]])
        return self.say("from_to", a=since, b=self._until([each + (high[0] == "<=") for each in high[1]]))

    def _since(self, numbers: list[int]) -> str:
        if numbers == [0]:
            return self.words["since_birth"]
        return self.say("since_birthday", a=self._ordinals(numbers))

    def _until(self, numbers: list[int]) -> str:
        return self.say("until_birthday", a=self._ordinals(numbers))

    def _ordinals(self, numbers: list[int]) -> str:
        return self.join([self._ordinal(each) for each in sorted(set(numbers))], "or")

    def _ordinal(self, number: int) -> str:
        if self.lang != "en":
            return f"ke-{number}"
        last = 0 if number % 100 in (11, 12, 13) else number % 10
        return f"{number}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}"

    def inside(self, title: str) -> str:
        """Write a title inside a sentence: in lower case, unless it is written as a name (``Dinas Sosial``)."""
        return lower_title(title)

    def many(self, entity: str) -> str:
        """Call several rows of an entity: in the plural where its title is English, for Indonesian needs none."""
        title = self.labels.entity(entity)
        found = self.labels.content.entities.get(entity)
        english = found is not None and any(lang == "en" for lang, _ in found.title)
        return _pluralize(title) if self.lang == "en" and english else title


def in_order(names: list[str], kind: Type | None) -> list[str]:
    """Put codes in the order in which they were declared."""
    order = {code.name: place for place, code in enumerate(kind.codes)} if kind is not None else {}
    return sorted(names, key=lambda name: order.get(name, len(order)))


def _order(value: object) -> tuple[int, Any]:
    return (0, value) if isinstance(value, (int, Fraction)) else (1, str(value))


_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women", "livestock": "livestock"}


def _pluralize(title: str) -> str:
    head, of, rest = title.partition(" of ")
    words = head.split(" ")
    last = words[-1]
    many = _IRREGULAR.get(last.lower())
    if many is None:
        if last.endswith("y") and last[-2:-1] not in "aeiou":
            many = f"{last[:-1]}ies"
        else:
            many = f"{last}es" if last.endswith(("s", "x", "ch", "sh")) else f"{last}s"
    return " ".join([*words[:-1], many]) + of + rest
