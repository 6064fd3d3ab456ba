"""A register's region codes → ours, one distinct code after another, for the table that cells are joined with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sasaran.ir.mapping import RegionReading
from sasaran.ir.rulebook import Areas
from sasaran.registry.regions import has_area

_DIGITS = re.compile(r"[0-9]+")


def read_regions(cells: Iterable[str], reading: RegionReading, areas: Areas) -> Iterator[tuple[str, str]]:
    """Give each cell that is a region with its code; the parts of several columns stand between ``|``."""
    for cell in cells:
        code = _translate(_join(cell.split("|")), reading, areas)
        if code is not None and (not areas.areas or has_area(areas, code)):
            yield cell, code


def _join(parts: list[str]) -> str:
    """Join the columns of the levels: each its own part, or each the whole code so far."""
    whole = parts[0]
    for part in parts[1:]:
        grows = part.startswith(whole) and len(part) > len(whole)
        whole = part if grows else whole + part
    return whole


def _translate(text: str, reading: RegionReading, areas: Areas) -> str | None:
    if reading.crosswalk is not None:
        # A code with our separator is of our own system: its digits would be another region there.
        return _cross(re.sub(r"[- ]", "", text), reading.crosswalk)
    if reading.digits and _DIGITS.fullmatch(text):
        return _separate(text, reading.digits, areas.separator)
    return text


def _cross(digits: str, crosswalk: Mapping[str, str]) -> str | None:
    """Find the deepest listed region that a code lies in. What is below it has other numbers in the other system."""
    if not _DIGITS.fullmatch(digits):
        return None
    return next((crosswalk[digits[:end]] for end in range(len(digits), 0, -1) if digits[:end] in crosswalk), None)


def _separate(digits: str, widths: tuple[int, ...], separator: str) -> str | None:
    """Cut digits into levels; they must end where a level ends, else a leading zero is lost."""
    parts, rest = [], digits
    for width in widths:
        if not rest:
            break
        part, rest = rest[:width], rest[width:]
        if len(part) < width:
            return None
        parts.append(part)
    return None if rest else separator.join(parts)
