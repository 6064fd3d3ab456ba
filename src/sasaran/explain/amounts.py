"""Put benefits in words: what, how much, for whom, how often, and what is not certain yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import humanize, lower_first, upper_first
from sasaran.explain.plain import Questions, group_facts
from sasaran.ir.decision import Entitlement
from sasaran.ir.rulebook import Benefit, Edition
from sasaran.ir.types import Unit, read_unit
from sasaran.ir.values import Number


class Amounts:
    """Put the entitlements of one edition in words; what doesn't depend on a household is made once."""

    def __init__(self, clauses: Clauses, questions: Questions, edition: Edition) -> None:
        self.clauses = clauses
        self.questions = questions
        self.benefits = edition.benefits
        self.heads = [self.head(benefit) for benefit in edition.benefits]
        self.tails = [self.tail(benefit) for benefit in edition.benefits]
        self.rows = [
            {row.name: lower_first(clauses.labels.pick(row.title, humanize(row.name))) for row in benefit.rows}
            for benefit in edition.benefits
        ]
        self.amount = lru_cache(maxsize=4096)(self._amount)

    def head(self, benefit: Benefit) -> str:
        """Name a benefit: its form, and its title where it has one."""
        form = self.clauses.labels.pick(self.clauses.content.forms.get(benefit.form, ()), benefit.form)
        title = self.clauses.labels.pick(benefit.title, "")
        return upper_first(f"{form}: {lower_first(title)}" if title else form)

    def tail(self, benefit: Benefit) -> str:
        """Say how often and by whom a benefit is received."""
        say, parts = self.clauses.say, []
        if benefit.times is not None:
            parts.append(say("times", n=benefit.times))
        if benefit.times_at_most is not None:
            parts.append(say("times_at_most", n=benefit.times_at_most))
        if benefit.paid_to is not None:
            parts.append(say("paid_to", a=self.clauses.labels.actor_inside(benefit.paid_to)))
        return ", ".join(parts)

    def _amount(self, at_least: Number, at_most: Number, unit: str) -> str:
        figures = self.clauses.figures
        if at_least == at_most:
            return figures.amount(at_least, unit)
        if at_least == 0:
            return self.clauses.say("amount_most", a=figures.amount(at_most, unit))
        measure = read_unit(unit)
        low = figures.amount(at_least, Unit(measure.above) if measure.above[:1] == (figures.currency,) else None)
        return self.clauses.say("amount_range", a=low, b=figures.amount(at_most, unit))

    def lines(self, entitlements: tuple[Entitlement, ...], most: int | None = None) -> Iterator[str]:
        """Write each entitlement, with its lines and what would settle it: all, or the first ``most`` of it."""
        for at, given in enumerate(entitlements):
            if at >= len(self.benefits):
                return
            said = [part for part in (self._whole(given, self.benefits[at]), self.tails[at]) if part]
            yield f"  {self.heads[at]} — {', '.join(said)}" if said else f"  {self.heads[at]}"
            for row, times in Counter(self._rows(given, self.rows[at])).items():
                yield row if times == 1 else f"{row} × {times}"  # of members whom nobody has listed yet
            if given.missing:
                yield f"      {self.depends(given, most)}"

    def _whole(self, given: Entitlement, benefit: Benefit) -> str:
        """Say how much in all; nothing where the rule sets no amount."""
        figures = self.clauses.figures
        if given.items:
            return ", ".join(
                f"{figures.amount(quantity, unit or None)} {humanize(what)}" for what, quantity, unit in given.items
            )
        if given.up_to is not None:
            return self.clauses.say("amount_up_to", a=figures.amount(given.up_to, given.unit))
        if given.at_least is None or given.at_most is None:
            counted = benefit.amount is not None or benefit.base is not None or benefit.rows
            return self.clauses.words["amount_unknown"] if counted else ""
        return self.amount(given.at_least, given.at_most, given.unit)

    def _rows(self, given: Entitlement, titles: dict[str, str]) -> Iterator[str]:
        unit = given.unit.split("/")[0]
        for line in given.lines:
            if line.at_most == 0:
                continue
            title = titles.get(line.row or "", line.row or "")
            amount = self.amount(line.at_least, line.at_most, unit)
            if line.member is None:
                yield f"      {title}: {amount}" if title else f"      {amount}"
            else:
                yield f"      {line.member}  {title}: {amount}" if title else f"      {line.member}  {amount}"

    def depends(self, given: Entitlement, most: int | None = None) -> str:
        """Say what an amount still depends on; ``most``: of so many facts, and how many there are more."""
        parts = []
        for subject, group in group_facts(given.missing).items():
            members = list(dict.fromkeys(fact.member for fact in group if fact.member is not None))
            what = self.questions.name(subject, of_member=bool(members))
            parts.append(f"{what} ({', '.join(members)})" if members else what)
        if most is not None and len(parts) > most:
            parts = [*parts[:most], self.clauses.say("and_more", n=len(parts) - most)]
        return self.clauses.say("amount_depends", a="; ".join(parts))
