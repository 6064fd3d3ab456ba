"""Words that stand in every row, such as outcomes: as texts, or as values of ENUM types that take a byte a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import duckdb

from sasaran.sql.text import Word, quote, write_constant

TEXT = "VARCHAR"


class Words:
    """Writes words by their kind: as values of the type that ``types`` names for it, else as texts."""

    def __init__(self, types: Mapping[str, str] = MappingProxyType({})) -> None:
        self._types = types

    def type_of(self, kind: str) -> str:
        """Give the SQL type of a kind of words."""
        return self._types.get(kind, TEXT)

    def make(self, kind: str, word: str) -> str:
        """Give a word as a known value of a query."""
        return Word(word, self._types[kind]) if kind in self._types else word

    def write(self, kind: str, word: str | None) -> str:
        """Write a word as SQL."""
        return f"{write_constant(word)}::{self.type_of(kind)}"


PLAIN = Words()
"""All words as texts."""


def name_type(kind: str) -> str:
    """Name the type of a kind of words."""
    return quote(f"kata_{kind}")


def make_words(connection: duckdb.DuckDBPyConnection, kinds: Mapping[str, Iterable[str]]) -> Words:
    """Make a type in a connection for each kind of words, unless it is there."""
    types = {}
    for kind, words in kinds.items():
        types[kind] = name_type(kind)
        listed = ", ".join(map(write_constant, dict.fromkeys(words)))
        connection.execute(f"CREATE TYPE IF NOT EXISTS {types[kind]} AS ENUM ({listed})")
    return Words(types)
