"""Open a register's files and tables, of every kind: a path and what the mapping says of it in, a DuckDB view out."""

from __future__ import annotations

from sasaran.registers.sources.opening import explain_failure, open_source
from sasaran.registers.sources.source import KINDS, ROW, Source, SourceError, SourceOptions, quote_name, quote_text

__all__ = [
    "KINDS",
    "ROW",
    "Source",
    "SourceError",
    "SourceOptions",
    "explain_failure",
    "open_source",
    "quote_name",
    "quote_text",
]
