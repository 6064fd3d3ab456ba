"""Sets of open facts, as whole numbers to be: a bit for each fact, told only when all facts are known.

A *mask* is put together as the recursion over a rule goes (`opening`). Only then do facts get their numbers: two that
never meet in one edition may share a bit, so that the mask of what editions have in common is one term for them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sasaran.ir.decision import Fact
from sasaran.sql.terms import Term, Terms

WIDTH = 62
"""How many facts one column holds: what is left of 64 bits in every engine."""


@dataclass(frozen=True, slots=True, order=True)
class OpenFact:
    """A fact that a decision can wait for, of whoever it is: its kind and its name (see `ir.decision.Fact`)."""

    kind: str
    name: str

    @staticmethod
    def of(fact: Fact) -> OpenFact:
        """Forget whose fact it is."""
        name = {"field": fact.field, "list": fact.list, "area": fact.field}.get(fact.kind, fact.name)
        return OpenFact(fact.kind, name or "")

    @property
    def waits_for(self) -> str:
        """``data``, ``people``, ``area`` or ``rule``."""
        return Fact(self.kind).waits_for


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """A set of open facts for each row. Made by `Masks` alone, so that the same set is always the same mask.

    ``op``: ``fact`` · ``when`` (a truth and a mask) · ``any`` (of several masks) · ``rows`` (a mask, the frame of its
    rows, the frame they belong to, and the pairs of their keys). ``facts`` are all that can be in it.
    """

    op: str
    args: tuple[object, ...]
    facts: frozenset[OpenFact]


class Masks:
    """Makes masks, and terms of them."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._made: dict[tuple[object, ...], Mask] = {}
        self._written: dict[tuple[Mask, int], Term] = {}
        self._numbers: Mapping[OpenFact, int] = {}
        self.none = self._make("any", (), frozenset())

    def fact(self, kind: str, name: str) -> Mask:
        """Give one fact, open for every row."""
        fact = OpenFact(kind, name)
        return self._make("fact", (fact,), frozenset([fact]))

    def when(self, condition: Term, mask: Mask) -> Mask:
        """Give a mask where a truth is yes."""
        if condition is self._terms.true or not mask.facts:
            return mask
        if condition.is_constant:
            return self.none
        if mask.op == "when" and mask.args[0] is condition:
            return mask
        return self._make("when", (condition, mask), mask.facts)

    def any(self, masks: Iterable[Mask]) -> Mask:
        """Give all that is open in any of some masks."""
        found = dict.fromkeys(mask for mask in masks if mask.facts)
        if len(found) == 1:
            return next(iter(found))
        return self._make("any", tuple(found), frozenset(fact for mask in found for fact in mask.facts))

    def rows(self, mask: Mask, frame: str, owner: str, keys: tuple[tuple[str, str], ...]) -> Mask:
        """Give all that is open in any row of ``frame`` that belongs to a row of ``owner``."""
        return self._make("rows", (mask, frame, owner, keys), mask.facts) if mask.facts else self.none

    # --- terms

    def number(self, together: Iterable[Mask]) -> None:
        """Give each fact a number, another than every fact has that it meets in one of these masks."""
        meets: dict[OpenFact, set[OpenFact]] = {}
        for mask in together:
            for fact in mask.facts:
                meets.setdefault(fact, set()).update(mask.facts)
        numbers: dict[OpenFact, int] = {}
        for fact in sorted(meets, key=lambda each: (-len(meets[each]), each)):
            taken = {numbers[other] for other in meets[fact] if other in numbers}
            numbers[fact] = next(number for number in range(len(taken) + 1) if number not in taken)
        self._numbers = numbers

    def columns(self, mask: Mask, frame: str) -> list[tuple[Term, Mapping[int, OpenFact]]]:
        """Give a mask as whole numbers for the rows of a frame, each with the facts that its bits mean."""
        numbered = {self._numbers[fact]: fact for fact in sorted(mask.facts)}
        words = sorted({number // WIDTH for number in numbered})
        return [
            (
                self._as_big(self._terms.lift(self._write(mask, word), frame)),
                {number % WIDTH: numbered[number] for number in sorted(numbered) if number // WIDTH == word},
            )
            for word in words
        ]

    def _as_big(self, term: Term) -> Term:
        return term if term.is_constant else self._terms.apply("big", term)

    def _write(self, mask: Mask, word: int) -> Term:
        known = self._written.get((mask, word))
        if known is None:
            known = self._written[mask, word] = self._spell(mask, word)
        return known

    def _spell(self, mask: Mask, word: int) -> Term:
        terms, zero = self._terms, self._terms.constant(0)
        match mask.op, mask.args:
            case "fact", (OpenFact() as fact,):
                above, bit = divmod(self._numbers[fact], WIDTH)
                return terms.constant(1 << bit) if above == word else zero
            case "when", (Term() as condition, Mask() as inner):
                return terms.case(condition, self._write(inner, word), zero)
            case "rows", (Mask() as inner, str() as frame, str() as owner, tuple() as keys):
                body = self._write(inner, word)
                if body is zero:
                    return zero
                gathered = terms.collect("bit_or", terms.lift(body, frame), frame, owner, keys)
                return terms.coalesce(gathered, zero)
        return terms.overlay([self._write(part, word) for part in mask.args if isinstance(part, Mask)])

    def _make(self, op: str, args: tuple[object, ...], facts: frozenset[OpenFact]) -> Mask:
        known = self._made.get((op, args))
        if known is None:
            known = self._made[op, args] = Mask(op, args, facts)
        return known
