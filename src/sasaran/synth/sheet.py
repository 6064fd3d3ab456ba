"""Columns computed level by level in SQL, with chance that depends on nothing but the seed, the row and the column.

A draw is a number from 0 up to `WHOLE`. It is integer arithmetic alone on two 32-bit numbers of the row, mixed with
constants of the seed and the column's name: the same on each machine, in each version of DuckDB, for any number of
threads, and for a row on its own as for the row among millions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from hashlib import blake2b
from types import MappingProxyType

MASK = 2**32 - 1
STEPS = 9
"""Between the first decile and the tenth there are nine: chance may go in a straight line from one to the other."""
WHOLE = STEPS * 2**32

_CODES = re.compile(r"(?:THEN|ELSE) ('[^']*'|\['[^\]]*\])")

Share = int | str | tuple[int | str, int | str]
"""A percentage: of all, or of the poorest tenth and of the richest."""


class Sheet:
    """A query that grows by levels: what a level computes may use the columns of those before it."""

    def __init__(self, source: str, seed: int, columns: Mapping[str, str] = MappingProxyType({})) -> None:
        self._sql = source
        self._seed = seed
        self._draws: dict[str, str] = {}
        self._values: dict[str, str] = {}
        self.columns = dict(columns)
        """How each column that was put is computed."""

    def put(self, **columns: str) -> None:
        """Compute columns of this level from columns of the levels before."""
        self._values |= columns

    def draw(self, name: str) -> str:
        """Give the draw of a name in this row."""
        first, _ = list_constants(self._seed, name)
        mixed = f"((lane1 * {first} + lane2) & {MASK})"
        self._draws[name] = f"(xor({mixed}, {mixed} >> 15) * 1540483477 & {MASK}) * {STEPS}"
        return f'"?{name}"'

    def chance(self, name: str, share: Share) -> str:
        """Give a condition that holds for a share of the rows."""
        return f"({self.draw(name)} < {_write_threshold(share)})"

    def chance_by_decile(self, name: str, shares: Sequence[int | str]) -> str:
        """Give a condition that holds for the share of the row's own decile."""
        cases = " ".join(f"WHEN {decile} THEN {_scale(share)}" for decile, share in enumerate(shares, 1))
        return f"({self.draw(name)} < CASE decile {cases} ELSE 0 END)"

    def pick(self, name: str, weights: Mapping[str, int | tuple[int, int]]) -> str:
        """Give one of the codes, each as often as its weight says, of the poorest and of the richest."""
        draw, codes = self.draw(name), list(weights)
        pairs = [each if isinstance(each, tuple) else (each, each) for each in weights.values()]
        totals = sum(low for low, _ in pairs), sum(high for _, high in pairs)
        cases, above = "", (0, 0)
        for code, (low, high) in zip(codes[:-1], pairs[:-1], strict=True):
            above = above[0] + low, above[1] + high
            shares = (Fraction(100 * above[0], totals[0]), Fraction(100 * above[1], totals[1]))
            cases += f"WHEN {draw} < {_write_line(*shares)} THEN {quote(code)} "
        return f"CASE {cases}ELSE {quote(codes[-1])} END"

    def whole(self, name: str, low: int | str, high: int | str) -> str:
        """Give a whole number from ``low`` through ``high``, all alike."""
        return f"({low} + {self.draw(name)} * (({high}) - ({low}) + 1) // {WHOLE})"

    def close(self) -> None:
        """End the level: what comes next may use its columns."""
        if self._draws:
            draws = ", ".join(f'{sql} AS "?{name}"' for name, sql in self._draws.items())
            self._sql = f"SELECT *, {draws} FROM ({self._sql})"
        if self._values:
            values = ", ".join(f'{sql} AS "{name}"' for name, sql in self._values.items())
            gone = [f"?{name}" for name in self._draws] + [name for name in self._values if name in self.columns]
            kept = f"* EXCLUDE ({', '.join(map(quote_name, gone))})" if gone else "*"
            self._sql = f"SELECT {kept}, {values} FROM ({self._sql})"
        self.columns |= self._values
        self._draws, self._values = {}, {}

    def list_codes(self, name: str) -> set[str]:
        """List the codes that are written out as values of a column."""
        return {
            code for found in _CODES.findall(self.columns.get(name, "")) for code in re.findall(r"'([^']*)'", found)
        }

    @property
    def sql(self) -> str:
        """The query of all levels that are closed."""
        return self._sql


def list_constants(seed: int, name: str) -> tuple[int, int]:
    """Give two odd constants of 31 bits: products with numbers of 32 bits stay within 63."""
    digest = blake2b(f"{seed}/{name}".encode(), digest_size=8).digest()
    first, second = (int.from_bytes(part, "big") >> 1 | 1 for part in (digest[:4], digest[4:]))
    return first, second


def build_lanes(seed: int, name: str, number: str) -> tuple[str, str]:
    """Give the two numbers of a row, from the number that it is known by (below 2**62)."""
    lanes = []
    for lane in ("1", "2"):
        first, second = list_constants(seed, f"{name}/{lane}")
        low, high = f"(({number}) & {MASK})", f"(({number}) >> 32)"
        mixed = f"(({low} * {first} + {high} * {second}) & {MASK})"
        twice = f"((xor({mixed}, {mixed} >> 16) * {second}) & {MASK})"
        lanes.append(f"((xor({twice}, {twice} >> 13) * {first} + {second}) & {MASK})")
    return lanes[0], lanes[1]


def is_one(column: str, codes: Iterable[str]) -> str:
    """Write that a column is one of some codes; it is not where it is empty. IN would become a join."""
    return f"(CASE {column} {' '.join(f'WHEN {quote(code)} THEN TRUE' for code in codes)} ELSE FALSE END)"


def quote_name(name: str) -> str:
    """Write a name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def quote(text: str) -> str:
    """Write a text in SQL."""
    return "'" + text.replace("'", "''") + "'"


def _write_threshold(share: Share) -> str:
    if isinstance(share, tuple):
        return _write_line(Fraction(share[0]), Fraction(share[1]))
    return str(_scale(share))


def _write_line(low: Fraction, high: Fraction) -> str:
    """Write a threshold that goes from the first decile's to the tenth's."""
    first, last = _scale(low) // STEPS, _scale(high) // STEPS
    if first == last:
        return str(first * STEPS)
    return f"({first * STEPS} + ({last - first}) * (decile - 1))"


def _scale(share: int | str | Fraction) -> int:
    return int(Fraction(share) / 100 * WHOLE)
