"""What is known of facts where some formulas hold: formulas in, whether they can hold together out.

The answer *they can't* is proved; *they can* is not: facts are told apart one by one, not how they hang together.
"""

from __future__ import annotations

from collections.abc import Iterable

from sasaran.logic.formulas import FALSE, Both, Either, Enough, Forge, Formula, Some, Test
from sasaran.logic.sets import Values, join, meet


class SpentError(Exception):
    """The work that was allowed is done; nothing more is said."""


class Budget:
    """So much work may be done."""

    def __init__(self, steps: int) -> None:
        self.left = steps
        self.used = 0

    def spend(self, steps: int = 1) -> None:
        """Count work.

        Raises:
            SpentError: It was too much.
        """
        self.left -= steps
        self.used += steps
        if self.left < 0:
            raise SpentError


class Context:
    """The facts of a situation, as far as formulas that hold in it say; ``possible`` False: there is none such."""

    __slots__ = ("_alternatives", "_budget", "_forge", "_somes", "possible", "values")

    def __init__(self, forge: Forge, budget: Budget) -> None:
        self._forge = forge
        self._budget = budget
        self.values: dict[int, Values] = {}
        self._somes: list[Some] = []
        self._alternatives: list[Either] = []
        self.possible = True

    def with_(self, formulas: Iterable[Formula]) -> Context:
        """Give the situation in which these hold too; this one stays as it is."""
        copy = Context(self._forge, self._budget)
        self._budget.spend(1 + len(self.values) // 8)
        copy.values, copy.possible = dict(self.values), self.possible
        copy._somes = list(self._somes)
        for formula in formulas:
            copy._add(formula)
        copy._weigh()
        return copy

    def _add(self, formula: Formula) -> None:
        """Take in that a formula holds."""
        self._budget.spend()
        if not self.possible:
            return
        match formula:
            case Test(then=then):
                for subject, values in then:
                    self._demand(subject, values)
            case Both(parts=parts):
                for part in parts:
                    self._add(part)
            case Either():
                self._alternatives.append(formula)
            case Some():
                self._quantify(formula)
            case Enough(count=count, parts=parts):
                open_ = sum(self.with_((part,)).possible for part in parts)
                self.possible = open_ >= count
            case _:
                self.possible = formula is not FALSE

    def _demand(self, subject: int, values: Values) -> None:
        known = self.values.get(subject)
        kept = values if known is None else meet(known, values)
        self.values[subject] = kept
        if not kept:
            self.possible = False

    def _weigh(self) -> None:
        """Take in what all alternatives that are left have in common."""
        waiting, self._alternatives = self._alternatives, []
        while waiting and self.possible:
            before, rest = dict(self.values), []
            for each in waiting:
                found = [context for part in each.parts if (context := self.with_((part,))).possible]
                if not found:
                    self.possible = False
                    return
                self._hull(found)
                if len(found) > 1:
                    rest.append(each)
            # What one alternative leaves may settle another: look again, as long as that tells something.
            waiting = rest if self.values != before and len(rest) > 1 else []

    def _hull(self, found: list[Context]) -> None:
        if len(found) == 1:
            self.values, self._somes = found[0].values, found[0]._somes
            return
        first, *others = found
        self._budget.spend(len(first.values))
        for subject, values in first.values.items():
            whole = values
            for other in others:
                more = other.values.get(subject)
                if more is None:
                    break
                if more is not whole:
                    whole = join(whole, more)
            else:
                self.values[subject] = whole

    def _quantify(self, formula: Some) -> None:
        """Take in that a list has such a row, or none: no row of it may be both so and not so."""
        related = [each for each in self._somes if each.rows == formula.rows and each.level == formula.level]
        self._somes.append(formula)
        if formula.none:
            wanted = [each for each in related if not each.none]
            if any(not self._row(each, [formula]).possible for each in wanted):
                self.possible = False
            return
        row = self._row(formula, [each for each in related if each.none])
        self.possible = self.possible and row.possible
        for subject, values in row.values.items():
            if self._forge.depths[subject] < formula.level:
                self._demand(subject, values)

    def _row(self, some: Some, nones: list[Some]) -> Context:
        """The situation of the row that is so, where rows that are otherwise are none of the list."""
        return self.with_((some.body, *(self._forge.opposite(each.body) for each in nones)))
