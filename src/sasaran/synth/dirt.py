"""What real registers suffer from, at the rates asked for: decided by the number of a row, apart from what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from sasaran.synth.chance import Chance, RowNumbers
from sasaran.synth.columns import Column, Truths


@dataclass(frozen=True, slots=True)
class Marks:
    """The families of a block that something is wrong with.

    ``number`` is what each is known by; ``source`` is the family whose facts it has: its own, but for a copy.
    """

    number: RowNumbers
    source: RowNumbers
    stale: Truths
    wrong_code: Truths
    wrong_region: Truths
    no_head: Truths

    def take(self, rows: NDArray[np.intp]) -> Marks:
        """Give the marks of some rows, such as of each member's family."""
        return Marks(*(getattr(self, each.name)[rows] for each in fields(self)))


class Dirt:
    """Says which rows are dirty; at a rate of nought none is."""

    def __init__(self, gaps: Mapping[str, Decimal], kinds: Mapping[str, Decimal]) -> None:
        self._gaps = gaps
        self._kinds = kinds

    def mark(self, seed: int, number: RowNumbers) -> Marks:
        """Mark the families of some numbers."""
        chance = Chance(seed, "dirt", number)
        # Only even numbers are copies, and only of odd ones: what is copied always stands there itself.
        copied = self.holds(chance, "duplicate-household", 2) & (number % 2 == 0)
        return Marks(
            number, number - copied, self.holds(chance, "stale"), self.holds(chance, "wrong-code"),
            self.holds(chance, "wrong-region"), self.holds(chance, "no-head"),
        )  # fmt: skip

    def holds(self, chance: Chance, kind: str, times: int = 1) -> Truths:
        """Say which rows have a kind of dirt."""
        return chance.holds(f"dirt/{kind}", str(self._kinds.get(kind, Decimal(0)) * times))

    def leave_empty(self, chance: Chance, field: str, column: Column) -> Column:
        """Leave the cells of a field empty where it has gaps."""
        rate = self._gaps.get(field)
        return column.only(~chance.holds(f"gap/{field}", str(rate))) if rate else column

    def spoil(self, field: str, column: Column, marks: Marks, head: Truths | None = None) -> Column:
        """Put wrong codes into a field; ``head`` says which members head a family, whose marks are given for each."""
        if field == "jenis_lantai" and self._any("wrong-code"):
            return column.put("10", marks.wrong_code & (marks.number % 2 == 0))
        if head is not None and field == "partisipasi_sekolah" and self._any("wrong-code"):
            return column.put("0", marks.wrong_code & (marks.number % 2 == 1) & head)
        if head is not None and field == "hubungan_keluarga" and self._any("no-head"):
            return column.put("lainnya", marks.no_head & head)
        return column

    def _any(self, kind: str) -> bool:
        return bool(self._kinds.get(kind))
