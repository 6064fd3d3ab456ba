"""The area by which a batch counts: the district, which is the second level of the rulebook's tree of regions."""

from __future__ import annotations

from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content
from sasaran.registers.sources import quote_text

_LEVELS = 2


def area_of(content: Content, facts: Facts) -> str:
    """Give the area of a household; empty where it is not known."""
    region = content.household.region
    code = facts.root.values.get(region) if region is not None else None
    if not isinstance(code, str):
        return ""
    separator = content.areas.separator
    return separator.join(code.split(separator)[:_LEVELS]) if separator else code


def write_area(content: Content, code: str) -> str:
    """Write the area of a region code as SQL."""
    separator = content.areas.separator
    if not separator:
        return f"coalesce({code}, '')"
    parts = f"string_split({code}, {quote_text(separator)})[1:{_LEVELS}]"
    return f"coalesce(array_to_string({parts}, {quote_text(separator)}), '')"
