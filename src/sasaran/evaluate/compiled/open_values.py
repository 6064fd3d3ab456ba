"""What the generated walks need to run: facts by row, choices, and what is left of a truth that is not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Any

from sasaran.evaluate.choices import Choices, list_births, merge_choices
from sasaran.evaluate.compiled.values import take, unknown_of
from sasaran.ir.decision import Fact
from sasaran.ir.types import Type
from sasaran.ir.values import OneOf, Range, Unknown

UNSETTLED = frozenset({Range, OneOf, Unknown, type(None)})
"""The classes of values that are not known."""

YES_OR_NO = (True, False)
Noted = list[Any]
"""An open fact, then the values that each use of it turns on."""


class BeyondError(Exception):
    """The reference must say: what is not known here is beyond the compiled walk."""


class DoubtfulError(BeyondError):
    """The reference must say which facts are the fewest: some stand under a presumption as well, and turn on a rule."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """A presumption that open facts stand under: its node, the truth written there, and its basis."""

    node: str
    taken_as: bool
    basis: tuple[str, ...] = ()


class RowFacts(dict[Any, Fact]):
    """The facts about one row, each made once: a field by its name, the others by what they are."""

    __slots__ = ("_label",)

    def __init__(self, label: str | None) -> None:
        super().__init__()
        self._label = label

    def __missing__(self, key: Any) -> Fact:
        label = self._label
        if isinstance(key, str):
            fact = Fact("field", field=key, member=label)
        elif key[0] == "list":
            fact = Fact("list", member=label, list=key[1], item=key[2])
        elif key[0] == "field":
            fact = Fact("field", field=key[1], member=label, list=key[2], item=key[3])
        elif key[0] == "area":
            fact = Fact("area", field=key[1], area=key[2])
        elif key[0] == "attest" and len(key) > 2:
            fact = Fact("attest", member=label, list=key[2], item=key[3], name=key[1])
        else:
            fact = Fact(key[0], member=label, name=key[1])
        return self.setdefault(key, fact)  # another thread may have made it meanwhile: the first one counts


class RowsFacts(dict[str | None, RowFacts]):
    """The facts by row's label: like names interned, so that a fact is known again by what it is made of.

    Threads may share it; a walk holds on to one of these, so that within it each fact is one object.
    """

    def __missing__(self, label: str | None) -> RowFacts:
        return self.setdefault(label, RowFacts(label))


def births(unit: str, day: Any, given: Any, kind: Type, age: Any, today: date, cut: Any) -> Choices:
    """List the birth dates to try for an age; ``given`` is what is known of the birth date."""
    return list_births(unit, day, unknown_of(kind) if given is None else take(given), age, today, cut)


def note(found: dict[int, Noted], fact: Fact, choices: Choices) -> None:
    """Note an open fact, with the values that this use of it turns on; they are merged where that matters."""
    before = found.get(id(fact))
    if before is None:
        found[id(fact)] = [fact, choices]
    elif choices is not YES_OR_NO or before[-1] is not choices:
        before.append(choices)


def merge_uses(noted: Noted) -> Choices:
    """Merge the values that all uses of a fact turn on."""
    merged: Choices = reduce(merge_choices, noted[1:])
    return merged
