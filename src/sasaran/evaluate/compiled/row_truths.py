"""The truths of nodes by row: looked up in what a traced function left, written out only when all are wanted.

To write them out takes longer than to find them out, and an explanation asks for few.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, Sequence, ValuesView
from dataclasses import dataclass
from typing import Any

from sasaran.ir.truth import Truth

TRUTHS: dict[bool | None, Truth] = {True: Truth.TRUE, False: Truth.FALSE, None: Truth.UNKNOWN}
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where an edition's nodes stand in what a loop noted of each row, after the row's label."""

    loop: int
    places: Mapping[str, int]


class RowTruths(dict[Key, Truth]):
    """A dict of (node id, row label) → truth that fills itself when it is gone through."""

    __slots__ = ("_columns", "_filled", "_labelled", "_rows")

    def __init__(self, columns: Sequence[Columns], rows: Sequence[Sequence[tuple[Any, ...]]]) -> None:
        super().__init__()
        self._columns, self._rows, self._filled = columns, rows, False
        self._labelled: dict[int, dict[str, tuple[Any, ...]]] = {}

    def get(self, key: Key, default: Any = None) -> Any:
        """Give a truth, or the default."""
        if self._filled:
            return super().get(key, default)
        node, label = key
        for each in self._columns:
            place = each.places.get(node)
            if place is not None:
                rows = self._labelled.get(each.loop)
                if rows is None:  # of rows that share a label the last counts
                    rows = self._labelled[each.loop] = {row[0]: row for row in self._rows[each.loop]}
                row = rows.get(label)
                return default if row is None else TRUTHS[row[place]]
        return default

    def __missing__(self, key: Key) -> Truth:
        found: Truth | None = None if self._filled else self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key: Key, truth: Truth) -> None:
        dict.__setitem__(self._fill(), key, truth)

    def __contains__(self, key: object) -> bool:
        return dict.__contains__(self._fill(), key)

    def __iter__(self) -> Iterator[Key]:
        return dict.__iter__(self._fill())

    def __len__(self) -> int:
        return dict.__len__(self._fill())

    def __eq__(self, other: object) -> bool:
        return dict.__eq__(self._fill(), other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __repr__(self) -> str:
        return dict.__repr__(self._fill())

    def __reduce__(self) -> tuple[type[dict[Key, Truth]], tuple[dict[Key, Truth]]]:
        return dict, (dict(self.items()),)

    def items(self) -> ItemsView[Key, Truth]:  # type: ignore[override]
        """Give every truth with its key."""
        return dict.items(self._fill())

    def keys(self) -> KeysView[Key]:  # type: ignore[override]
        """Give every key."""
        return dict.keys(self._fill())

    def values(self) -> ValuesView[Truth]:  # type: ignore[override]
        """Give every truth."""
        return dict.values(self._fill())

    def _fill(self) -> RowTruths:
        if not self._filled:
            for each in self._columns:
                for row in self._rows[each.loop]:
                    self.update({(node, row[0]): TRUTHS[row[place]] for node, place in each.places.items()})
            self._filled = True
        return self
