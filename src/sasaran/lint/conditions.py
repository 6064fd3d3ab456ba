"""Conditions that are settled, contradict or repeat one another: clauses in, findings out; only what is proved."""

from __future__ import annotations

from collections.abc import Sequence

from sasaran.base.span import Span
from sasaran.lint.clauses import ALL, ANY, COUNTED, Clause
from sasaran.lint.findings import Finding
from sasaran.lint.pasted import find_pasted
from sasaran.logic.context import Budget, Context
from sasaran.logic.formulas import Forge, Formula, Some, Test

NEVER, ALWAYS, CONTRADICTS, REPEATS = "SAS-L003", "SAS-L004", "SAS-L005", "SAS-L006"
ONE_PERSON, PASTED = "SAS-L021", "SAS-L022"
COVERED, COMPLETE = "SAS-L007", "SAS-L008"

Facts = tuple[Clause, ...]


class Judge:
    """Goes through the clauses of one rule on one stretch of days.

    ``said`` are places of which the checker has said already that declared ranges alone settle them.
    """

    def __init__(self, forge: Forge, budget: Budget, said: frozenset[Span]) -> None:
        self._forge = forge
        self._budget = budget
        self._said = said
        self._top = Context(forge, budget)
        self._alone: dict[Formula, bool] = {}
        self.found: list[Finding] = []

    def can(self, *formulas: Formula) -> bool:
        """Say whether formulas can hold together, as far as is known."""
        if len(formulas) > 1:
            return self._top.with_(formulas).possible
        (alone,) = formulas
        if alone not in self._alone:
            self._alone[alone] = isinstance(alone, Test) or self._top.with_(formulas).possible
        return self._alone[alone]

    def must(self, formula: Formula) -> bool:
        """Say whether it is proved that a formula always holds."""
        return not self.can(self._forge.opposite(formula))

    def judge(self, clause: Clause, facts: Facts = ()) -> bool:
        """Look at a clause where ``facts`` hold; say whether it told why the clause is settled, if it is."""
        explained = clause.told or clause.span in self._said
        for inner in clause.inner:
            explained |= self.judge(inner, facts)
        if clause.op == ALL:
            explained |= self._all(clause, facts)
        elif clause.items:
            explained |= self._alternatives(clause, facts)
        settled = NEVER if not self.can(clause.formula) else ALWAYS if self.must(clause.formula) else None
        if settled is not None and not explained:
            pair = self._completing(clause) if settled == ALWAYS else None
            self._add(COMPLETE, *pair) if pair else self._add(settled, clause)
        return explained or settled is not None

    def _add(self, code: str, clause: Clause, other: Clause | None = None, **more: object) -> None:
        if not clause.quiet and (other is None or other.span != clause.span):
            self.found.append(Finding(code, clause.span, other.span if other else None, **more))  # type: ignore[arg-type]

    def _completing(self, group: Clause) -> tuple[Clause, Clause] | None:
        """Find an alternative that holds wherever an earlier one does not."""
        turned = [self._forge.opposite(each.formula) for each in group.items if group.op == ANY and not group.listed]
        for place, other in enumerate(turned):
            found = next((first for first in range(place) if not self.can(turned[first], other)), None)
            if found is not None:
                return group.items[place], group.items[found]
        return None

    # --- all of several

    def _all(self, group: Clause, facts: Facts) -> bool:
        live = self._against_facts(group.items, facts)
        explained = len(live) < len(group.items) and not self.can(*(each.formula for each in (*group.items, *facts)))
        clash = self._drop_clashes(live)
        kept = self._drop_repeats(live)
        self._tell_persons(kept)
        for place, item in enumerate(group.items):
            around = [each for each in kept if each is not item]
            before = [each for each in around if each in group.items[:place] or not (each.items or each.inner)]
            # Of what is told as a whole no part is told again beside the others.
            told = self.judge(item, (*facts, *before) if item in kept else ())
            explained |= told and not self._is_open(item)
        return explained or clash

    def _near(self, item: Clause, others: Sequence[Clause]) -> list[Clause]:
        """Those others that speak of the same facts."""
        self._budget.spend(len(others) // 4)
        subjects = item.formula.subjects
        return [each for each in others if each is not item and not subjects.isdisjoint(each.formula.subjects)]

    def _is_open(self, item: Clause) -> bool:
        return self.can(item.formula) and not self.must(item.formula)

    def _against_facts(self, items: Sequence[Clause], facts: Facts) -> list[Clause]:
        """Tell of items that what stands around them rules out or has said already; give the others."""
        live = []
        for item in items:
            if not self._is_open(item):
                continue
            near = self._near(item, facts)
            formulas = [fact.formula for fact in near]
            if not near or not self.can(*formulas):
                live.append(item)
            elif not self.can(*formulas, item.formula):
                self._add(CONTRADICTS, item, self._culprit(near, item.formula))
            elif not self.can(*formulas, self._forge.opposite(item.formula)):
                self._repeat(item, near)
            else:
                live.append(item)
        return live

    def _drop_clashes(self, live: list[Clause]) -> bool:
        """Tell of items that can't hold beside one that stands before; take them out."""
        found = False
        while len(live) > 1 and not self.can(*(each.formula for each in live)):
            place = next(
                place
                for place in range(1, len(live) + 1)
                if not self.can(*(each.formula for each in live[: place + 1]))
            )
            item = live.pop(place)
            near = [each for each in live[:place] if each.formula.subjects & item.formula.subjects] or live[:1]
            self._add(CONTRADICTS, item, self._culprit(near, item.formula))
            found = True
        return found

    def _drop_repeats(self, live: list[Clause]) -> list[Clause]:
        """Tell of items that the others have said already, the last first; give those that are left."""
        kept = list(live)
        for item in reversed(live):
            others = self._near(item, kept)
            opposite = self._forge.opposite(item.formula)
            if others and not self.can(*(each.formula for each in others), opposite):
                kept.remove(item)
                self._repeat(item, others)
        return kept

    def _repeat(self, item: Clause, near: Sequence[Clause]) -> None:
        if item.shared:
            return
        other = self._culprit(near, self._forge.opposite(item.formula))
        self._add(REPEATS, item, other, always=True, hint="excluded" if item.excluded else None)

    def _culprit(self, near: Sequence[Clause], formula: Formula) -> Clause:
        """The one that alone rules a formula out; else the first that speaks of the same."""
        found = next((each for each in near if not self.can(each.formula, formula)), near[0])
        if found.op == ALL and any(each.formula.subjects & formula.subjects for each in found.items):
            return self._culprit([each for each in found.items if each.formula.subjects & formula.subjects], formula)
        return found

    def _tell_persons(self, items: list[Clause]) -> None:
        """Tell of two tests of some member that one and the same may meet, but need not."""
        for place, item in enumerate(items):
            for other in items[:place]:
                if (item.titled and other.titled) or item.quiet or other.quiet:
                    continue
                one, two = item.formula, other.formula
                if not (item.person and other.person and isinstance(one, Some) and isinstance(two, Some)):
                    continue
                if (one.rows, one.level) == (two.rows, two.level) and self.can(one.body, two.body):
                    self._add(ONE_PERSON, item, other, always=True)
                    break

    # --- any of several

    def _alternatives(self, group: Clause, facts: Facts) -> bool:
        explained = False
        live = []
        for item in group.items:
            open_ = self._is_open(item)
            explained |= self.judge(item, facts) and not open_
            near = self._near(item, facts)
            formulas = [fact.formula for fact in near]
            if open_ and near and self.can(*formulas) and not self.can(*formulas, item.formula):
                if not (item.op == ALL and item.items):
                    self._add(CONTRADICTS, item, self._culprit(near, item.formula))
            elif open_:
                live.append(item)
        pasted = find_pasted(group)
        if pasted is not None:
            self._add(PASTED, *pasted)
        kept = list(live)
        for item in reversed(live):
            others = self._near(item, kept)
            other = self._covering(group, item, others)
            if other is not None:
                kept.remove(item)
                self._add(COVERED, item, other, always=True, hint="counted" if group.op == COUNTED else None)
        return explained

    def _covering(self, group: Clause, item: Clause, others: list[Clause]) -> Clause | None:
        """Find what an alternative adds nothing to: where each is named or counted, only the very same."""
        opposite = self._forge.opposite
        if group.strict or group.op == COUNTED:
            same = (each for each in others if each.formula is item.formula)
            return next(same, None)
        if group.op == ANY and others and not self.can(item.formula, *(opposite(each.formula) for each in others)):
            return next((each for each in others if not self.can(item.formula, opposite(each.formula))), others[0])
        return None
