"""Prove that one rule lets in no more than another: two terms in, *proved* or *not proved* out.

``at_most(a, b)`` holds where, for every household, the truth of ``a`` is at most that of ``b`` (no < unknown < yes):
whoever is eligible by ``a`` is so by ``b``, and whom ``b`` refuses ``a`` refuses. It is proved of households with gaps
too, so that it may be used under exceptions. What is not proved may still be so.

Left aside are statements that confirm an indicative condition: they name a node of one edition, and belong to it.
"""

from __future__ import annotations

from sasaran.difference.proof.cases import Cases
from sasaran.difference.proof.effect import Effect
from sasaran.difference.proof.quantities import Quantities
from sasaran.difference.proof.term import Term, Terms

MOST_STEPS = 20_000
"""So many pairs of terms are looked at for one proof; beyond that nothing is said."""

MOST_CASES = 40_000
"""So many cases are tried for one proof."""


class Order(Quantities):
    """Proves an order between terms, and remembers what it tried."""

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self.terms = terms
        self._tried: dict[tuple[int, int], bool] = {}
        self._steps = self._cases = 0

    def relate(self, old: Term, new: Term) -> Effect:
        """Say what a change from one condition to another does: `SAME` where each is proved at most the other."""
        if old is new:
            return Effect.SAME
        wider, narrower = self.prove(old, new), self.prove(new, old)
        if wider and narrower:
            return Effect.SAME
        return Effect.WIDENS if wider else Effect.NARROWS if narrower else Effect.UNCLEAR

    def prove(self, low: Term, high: Term) -> bool:
        """Say whether it is proved that one condition is at most another, with a fresh budget."""
        self._steps, self._cases = MOST_STEPS, MOST_CASES
        return self.at_most(low, high)

    def at_most(self, low: Term, high: Term) -> bool:
        """Say whether it is proved that one condition is at most another."""
        if low is high or low is self.terms.false or high is self.terms.true:
            return True
        key = (low.number, high.number)
        found = self._tried.get(key)
        if found is None:
            self._steps -= 1
            if self._steps < 0:
                return False
            self._tried[key] = False  # no proof may rest on itself
            found = self._tried[key] = self._join(low, high)
        return found

    def _join(self, low: Term, high: Term) -> bool:
        if high.kind == "all":
            return all(self.at_most(low, part) for part in high.parts)
        if low.kind == "any":
            return all(self.at_most(part, high) for part in low.parts)
        if low.kind == "all" and any(self.at_most(part, high) for part in low.parts):
            return True
        if high.kind == "any" and any(self.at_most(low, part) for part in high.parts):
            return True
        return self._trust(low, high) or self._same_kind(low, high) or self._in_every_case(low, high)

    def _in_every_case(self, low: Term, high: Term) -> bool:
        cases = Cases(low, high)
        self._cases -= cases.count
        return self._cases >= 0 and cases.hold()

    def _trust(self, low: Term, high: Term) -> bool:
        """What is presumed or only indicative differs from what it wraps in one direction alone."""
        if low.kind == "presumed" and not low.data[0] and self.at_most(low.parts[0], high):
            return True
        if low.kind == "indicative" and low.data[0] and self.at_most(low.parts[0], high):
            return True
        if high.kind == "presumed" and high.data[0] and self.at_most(low, high.parts[0]):
            return True
        return high.kind == "indicative" and not high.data[0] and self.at_most(low, high.parts[0])

    def _same_kind(self, low: Term, high: Term) -> bool:
        if low.kind != high.kind:
            return False
        match low.kind:
            case "not":
                return self.at_most(high.parts[0], low.parts[0])
            case "presumed":
                return bool(low.data[0] <= high.data[0]) and self.at_most(low.parts[0], high.parts[0])
            case "indicative":
                return low.data == high.data and self.at_most(low.parts[0], high.parts[0])
            case "compare":
                return self._compare(low, high)
            case "some":
                return self._rows(low, high) and all(map(self.at_most, low.parts, high.parts))
            case "every":
                (here, body), (there, other) = low.parts, high.parts
                return self._rows(low, high) and self.at_most(there, here) and self.at_most(body, other)
            case "contains":
                return low.parts[0] is high.parts[0] and self._codes_within(low.parts[1], high.parts[1])
            case "receives":
                return _receives_less(low, high)
            case "if" | "table":
                return self._choice(low, high, self.at_most)
        return False

    def _compare(self, low: Term, high: Term) -> bool:
        """Compare two comparisons by their sides: the smaller side may fall, the larger may rise."""
        one, other = _sides(low), _sides(high)
        if one is None or other is None:
            return False
        (small, large, strict), (smaller, larger, stricter) = one, other
        if stricter and not strict:
            return False
        return self.below(smaller, small) and self.below(large, larger)


def _sides(item: Term) -> tuple[Term, Term, bool] | None:
    """Read a comparison as: this is below that, strictly or not; not one of codes, whose order is a list."""
    op, order = item.data
    if order or op in ("=", "!="):
        return None
    left, right = item.parts
    return (left, right, op == "<") if op in ("<", "<=") else (right, left, op == ">")


def _receives_less(low: Term, high: Term) -> bool:
    """Fewer programs, a shorter look back, a longer stay: each lets in no more."""
    (meant, *who, (ever, within, stay), listed), (more, *whom, (ever_, within_, stay_), listed_) = low.data, high.data
    if who != whom or listed != listed_ or not meant <= more:
        return False
    if (ever, within, stay) == (ever_, within_, stay_):
        return True
    return bool(ever_) and not ever  # enrolled now, or within some time, is enrolled ever
