"""What comes of many: sums, extremes and counts over rows, and the outcomes of decision tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sasaran.evaluate.compiled.values import Truth3, add, ends, hull, span_of, unite, unknown_of
from sasaran.ir.rulebook import Entity
from sasaran.ir.types import Type

Found = Sequence[tuple[Any, Truth3]]


@dataclass(frozen=True, slots=True)
class Fold:
    """How to sum, or take the extreme of, an item over the rows of a list."""

    kind: Type
    entity: Entity
    whole: bool

    def sum(self, found: Found, rows: Sequence[object] | None) -> Any:
        """Add what was found; each row not seen adds what one item could be, or nothing."""
        total: Any = 0
        for value, truth in found:
            total = add(total, value if truth else hull(value))
        if rows is not None and self.entity.complete:
            return total
        seen = 0 if rows is None else len(rows)
        unseen = max(0, self.entity.at_most - seen)
        certain = max(0, self.entity.at_least - seen) if self.whole and self.entity.present is None else 0
        lo, hi = ends(unknown_of(self.kind))
        return add(total, span_of(min(unseen * lo, certain * lo), max(unseen * hi, certain * hi)))

    def least(self, found: Found, rows: Sequence[object] | None) -> Any:
        """Give the least of what was found; unknown where nothing proves that there is a row at all."""
        every, sure = _bounds(found)
        if not sure:
            return unknown_of(self.kind)
        lo = min(lo for lo, _ in every)
        if rows is None or not self.entity.complete:
            lo = min(lo, ends(unknown_of(self.kind))[0])
        return span_of(lo, min(hi for _, hi in sure))

    def greatest(self, found: Found, rows: Sequence[object] | None) -> Any:
        """Give the greatest of what was found, in the same way."""
        every, sure = _bounds(found)
        if not sure:
            return unknown_of(self.kind)
        hi = max(hi for _, hi in every)
        if rows is None or not self.entity.complete:
            hi = max(hi, ends(unknown_of(self.kind))[1])
        return span_of(max(lo for lo, _ in sure), hi)


def _bounds(found: Found) -> tuple[list[tuple[Any, Any]], list[tuple[Any, Any]]]:
    return [ends(value) for value, _ in found], [ends(value) for value, truth in found if truth]


@dataclass(frozen=True, slots=True)
class Collect:
    """How to collect the live rows of a table."""

    hit: str
    kind: Type

    def join(self, live: Found, otherwise: Any) -> Any:
        """Give what the rows that hold (or could) come to; ``otherwise`` is a one-tuple, or empty."""
        sure = any(truth for _, truth in live)
        result = self._result(live)
        if sure or not otherwise:
            return result
        return unite(self.kind.kind, [result, *otherwise]) if live else otherwise[0]

    def _result(self, live: Found) -> Any:
        if self.hit == "count":
            return span_of(sum(1 for _, truth in live if truth), len(live))
        if self.hit == "sum":
            total: Any = 0
            for value, truth in live:
                total = add(total, value if truth else hull(value))
            return total
        if not live:
            return unknown_of(self.kind)
        every, sure = _bounds(live)
        los, his = [lo for lo, _ in every], [hi for _, hi in every]
        if self.hit == "max":
            return span_of(max((lo for lo, _ in sure), default=min(los)), max(his))
        return span_of(min(los), min((hi for _, hi in sure), default=max(his)))
