"""Terms: what a rule means on one day, in one form whatever way it was written; equal terms are one object.

The order of conditions, double negations, `unless` beside `none`, names and titles are not in a term. Each rewriting
made here is true in the three-valued meaning, so of households with gaps too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sasaran.evaluate.reference.values import Value, compare
from sasaran.ir.truth import Truth
from sasaran.ir.types import TRUTH, Kind, Type

NEGATED = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
MIRRORED = {"=": "=", "!=": "!=", "<": ">", ">=": "<=", ">": "<", "<=": ">="}


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A part of a rule: its kind, the terms it is made of, and what else tells it from others of its kind.

    Two terms mean the same if they are the same object (the contrary is not said). ``type`` is what its value may be.
    """

    number: int
    kind: str
    parts: tuple[Term, ...]
    data: tuple[Any, ...]
    type: Type

    @property
    def value(self) -> Value:
        """The value of a constant."""
        return self.data[0]  # type: ignore[no-any-return]

    @property
    def is_constant(self) -> bool:
        """Say whether it is the same for every household."""
        return self.kind == "constant"


class Terms:
    """Makes terms, each once: both rulebooks that are compared take theirs from one of these."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], Term] = {}
        self.true = self.constant(Truth.TRUE, TRUTH)
        self.false = self.constant(Truth.FALSE, TRUTH)

    def make(self, kind: str, parts: Iterable[Term] = (), data: tuple[Any, ...] = (), type_: Type = TRUTH) -> Term:
        """Give the term of a kind with these parts and data."""
        parts = tuple(parts)
        key = (kind, tuple(part.number for part in parts), data)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = Term(len(self._made), kind, parts, data, type_)
        return found

    def constant(self, value: Value, type_: Type) -> Term:
        """Give a value as written, or as a parameter has it."""
        return self.make("constant", (), (value, type(value).__name__), type_)

    # --- and, or, not

    def all_of(self, items: Iterable[Term]) -> Term:
        """Every one: flat, each once, without what is always true."""
        return self._join("all", items, self.true, self.false)

    def any_of(self, items: Iterable[Term]) -> Term:
        """Any one: flat, each once, without what is always false."""
        return self._join("any", items, self.false, self.true)

    def _join(self, kind: str, items: Iterable[Term], neutral: Term, ruling: Term) -> Term:
        found: dict[int, Term] = {}
        for item in items:
            for part in item.parts if item.kind == kind else (item,):
                found[part.number] = part
        found.pop(neutral.number, None)
        if ruling.number in found:
            return ruling
        parts = [found[number] for number in sorted(found)]
        if len(parts) == 1:
            return parts[0]
        return self.make(kind, parts) if parts else neutral

    def negate(self, item: Term) -> Term:
        """The contrary, pushed down to what it is about."""
        if item.kind == "not":
            return item.parts[0]
        if item.kind == "constant":
            return self.false if item is self.true else self.true if item is self.false else item
        if item.kind == "all":
            return self.any_of(self.negate(part) for part in item.parts)
        if item.kind == "any":
            return self.all_of(self.negate(part) for part in item.parts)
        if item.kind == "compare":
            op, order = item.data
            return self.compare(NEGATED[op], item.parts[0], item.parts[1], order)
        return self.make("not", (item,))

    # --- comparisons

    def compare(self, op: str, left: Term, right: Term, order: tuple[str, ...] = ()) -> Term:
        """Compare, with a constant on the right if there is one."""
        if left.is_constant and right.is_constant:
            return self.constant(compare(op, left.value, right.value, order), TRUTH)
        if left.is_constant or (not right.is_constant and _stands_first(op, right, left)):
            left, right, op = right, left, MIRRORED[op]
        if left.type.kind is Kind.TRUTH and right.is_constant and op in ("=", "!="):
            plain = (right.value is Truth.TRUE) == (op == "=")
            if right.value is not Truth.UNKNOWN:
                return left if plain else self.negate(left)
        return self.make("compare", (left, right), (op, order if op not in ("=", "!=") else ()))


def _stands_first(op: str, one: Term, other: Term) -> bool:
    """Of two sides that vary, `<` and `<=` are written rather than `>`, and `=` with the older term first."""
    return op in (">", ">=") or (op in ("=", "!=") and one.number < other.number)
