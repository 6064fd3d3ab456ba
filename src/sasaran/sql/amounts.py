"""Amounts as SQL's text: whole numbers of a scale in, one decimal type for all benefits out."""

from __future__ import annotations

from sasaran.sql.granted import Source
from sasaran.sql.text import quote


class Amounts:
    """Writes amounts, all with as many decimals as any benefit of the rulebook has."""

    def __init__(self, scale: int) -> None:
        self._scale = scale
        self.type = f"DECIMAL(38,{scale})" if scale else "BIGINT"

    def cast(self, text: str, scale: int) -> str:
        """Write a whole number of ``scale`` decimals (no more than there are in all) as an amount, exactly."""
        if not self._scale or text == "NULL":
            return f"({text})::{self.type}"
        whole = f"({text})::HUGEINT * {10 ** (self._scale - scale)}"
        unit = f"'0.{'1'.rjust(self._scale, '0')}'::DECIMAL({self._scale + 1},{self._scale})"
        return f"(({whole})::DECIMAL({37 - self._scale},0) * {unit})::{self.type}"


def read_source(source: Source, prefix: str = "") -> str:
    """Write where a number stands, or the number."""
    return prefix + quote(source) if isinstance(source, str) else str(source)


def least_of(sure: str, least: str) -> str:
    """Write the least of an amount that counts only where something is sure, else may count."""
    return f"CASE WHEN {sure} THEN {least} ELSE least({least}, 0) END"


def most_of(sure: str, most: str) -> str:
    """Write the greatest of an amount that counts only where something is sure, else may count."""
    return f"CASE WHEN {sure} THEN {most} ELSE greatest({most}, 0) END"
