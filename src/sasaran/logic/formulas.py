"""Formulas: conditions as what they demand of facts. Each is made once, so that the same ones are the same object.

A fact is a *subject*, a small whole number with a domain. What a test demands where it holds (``then``), and where it
does not (``otherwise``), are sets of values that are never too small: what is refuted with them is refuted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar, cast

from sasaran.logic.sets import Domain, Values

Demands = tuple[tuple[int, Values], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """What every formula has: the facts that it speaks of."""

    subjects: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class Settled(Formula):
    """True or false, whatever the facts."""

    value: bool


@dataclass(frozen=True, slots=True, eq=False)
class Test(Formula):
    """One comparison."""

    then: Demands
    otherwise: Demands


@dataclass(frozen=True, slots=True, eq=False)
class Both(Formula):
    """All of several."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Either(Formula):
    """Any of several."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Some(Formula):
    """Some row of list ``rows`` is so; ``none``: no row is. ``level`` says how many lists it stands within."""

    rows: int
    level: int
    body: Formula
    none: bool


@dataclass(frozen=True, slots=True, eq=False)
class Enough(Formula):
    """At least ``count`` of several."""

    count: int
    parts: tuple[Formula, ...]


TRUE, FALSE = Settled(frozenset(), True), Settled(frozenset(), False)
_F = TypeVar("_F", bound=Formula)


@dataclass(slots=True)
class Forge:
    """Makes formulas and numbers facts, each once."""

    domains: list[Domain | None] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    _numbers: dict[object, int] = field(default_factory=dict)
    _made: dict[object, Formula] = field(default_factory=dict)
    _opposites: dict[Formula, Formula] = field(default_factory=dict)

    def number(self, key: object, domain: Domain | None = None, depth: int = 0) -> int:
        """Number a fact by its key; ``depth`` is the level of the innermost row that it is about."""
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self.domains)
            self.domains.append(domain)
            self.depths.append(depth)
        return found

    def demand(self, then: Demands, otherwise: Demands) -> Formula:
        """Make a test; one that can't hold, or can't fail, is settled."""
        if any(not values for _, values in then):
            return FALSE
        if any(not values for _, values in otherwise):
            return TRUE
        subjects = frozenset(subject for subject, _ in (*then, *otherwise))
        return self._keep(("test", then, otherwise), Test(subjects, then, otherwise))

    def both(self, parts: Iterable[Formula]) -> Formula:
        """Make the formula that all hold."""
        return self._many(Both, parts, TRUE, FALSE)

    def either(self, parts: Iterable[Formula]) -> Formula:
        """Make the formula that any holds."""
        return self._many(Either, parts, FALSE, TRUE)

    def some(self, rows: int, level: int, body: Formula, *, none: bool = False) -> Formula:
        """Make the formula that some row of a list is so, or that none is."""
        if body is FALSE:
            return TRUE if none else FALSE
        outer = frozenset(each for each in body.subjects if self.depths[each] < level)
        return self._keep(
            ("some", rows, level, id(body), none), Some(outer | frozenset((rows,)), rows, level, body, none)
        )

    def enough(self, count: int, parts: tuple[Formula, ...]) -> Formula:
        """Make the formula that at least so many hold."""
        sure = sum(part is TRUE for part in parts)
        count, parts = count - sure, tuple(part for part in parts if part is not TRUE and part is not FALSE)
        if count <= 1:
            return TRUE if count <= 0 else self.either(parts)
        if count >= len(parts):
            return self.both(parts) if count == len(parts) else FALSE
        subjects = frozenset[int]().union(*(part.subjects for part in parts))
        return self._keep(("enough", count, tuple(map(id, parts))), Enough(subjects, count, parts))

    def opposite(self, formula: Formula) -> Formula:
        """Make the formula that holds where this one does not."""
        found = self._opposites.get(formula)
        if found is None:
            found = self._opposites[formula] = self._turn(formula)
            self._opposites[found] = formula
        return found

    def _turn(self, formula: Formula) -> Formula:
        match formula:
            case Settled(value=value):
                return FALSE if value else TRUE
            case Test(then=then, otherwise=otherwise):
                return self.demand(otherwise, then)
            case Both(parts=parts):
                return self.either(map(self.opposite, parts))
            case Either(parts=parts):
                return self.both(map(self.opposite, parts))
            case Some(rows=rows, level=level, body=body, none=none):
                return self.some(rows, level, body, none=not none)
            case Enough(count=count, parts=parts):
                return self.enough(len(parts) - count + 1, tuple(map(self.opposite, parts)))
        raise TypeError(f"not a formula: {type(formula).__name__}")

    def _many(
        self, shape: type[Both] | type[Either], parts: Iterable[Formula], empty: Formula, ends: Formula
    ) -> Formula:
        flat: dict[Formula, None] = {}
        for part in parts:
            if part is ends:
                return ends
            if part is not empty:
                flat.update(dict.fromkeys(part.parts if isinstance(part, shape) else (part,)))
        if not flat:
            return empty
        if len(flat) == 1:
            return next(iter(flat))
        subjects = frozenset[int]().union(*(part.subjects for part in flat))
        return self._keep((shape, frozenset(map(id, flat))), shape(subjects, tuple(flat)))

    def _keep(self, key: object, formula: _F) -> _F:
        return cast(_F, self._made.setdefault(key, formula))
