"""The tree of regions → a function that accepts a region code, or refuses it with the nearest one."""

from __future__ import annotations

from sasaran.ir.facts import Value
from sasaran.ir.rulebook import Areas
from sasaran.registry.converters import Converter, build_text
from sasaran.registry.refusals import find_nearest, refuse

_NEAREST_AMONG = 2000
_REMEMBERED = 100_000


def build_region(areas: Areas, public: bool, seen: set[str] | None = None) -> Converter:
    """Make the function that reads a region code. A rulebook without areas takes any text.

    Codes that are right are put into ``seen``, to be found there: a village has thousands of households.
    """
    read_text = build_text()
    if not areas.areas:
        return read_text

    accepted = seen if seen is not None else set()

    def read_region(given: object) -> Value | None:
        if isinstance(given, str) and given in accepted:
            return given
        code = read_text(given)
        if code is None:
            return None
        if isinstance(code, str) and has_area(areas, code):
            if len(accepted) < _REMEMBERED:
                accepted.add(code)
            return code
        near = _nearest_area(areas, str(code)) if public else ""
        raise refuse("SAS-H022", "near" if near else None, near=near, separator=areas.separator)

    return read_region


def has_area(areas: Areas, code: str) -> bool:
    """Say whether a code is in the tree, or lies below the level to which codes are listed."""
    if code in areas.areas:
        return True
    if areas.unlisted_below is None or not areas.separator:
        return False
    above, added = code, 0
    while above not in areas.areas:
        above, found, part = above.rpartition(areas.separator)
        if not found or not above or not part.strip():
            return False
        added += 1
    level = areas.areas[above].level
    return level >= areas.unlisted_below and (not areas.levels or level + added < len(areas.levels))


def _nearest_area(areas: Areas, code: str) -> str:
    """Find the nearest listed code: below the deepest part that is right, so that a typing slip stays near."""
    if not areas.separator:
        return find_nearest(code, list(areas.areas)[:_NEAREST_AMONG])
    depth = code.count(areas.separator)
    above = code
    while above and above not in areas.areas:
        above = above.rpartition(areas.separator)[0]
    alike = [
        known for known in areas.areas
        if known.count(areas.separator) <= depth and (not above or known.startswith(above + areas.separator))
    ]  # fmt: skip
    parts = code.split(areas.separator)
    # What is compared is as long as the listed codes are: a village below a wrong district is far from every district.
    for length in range(len(parts), 0, -1):
        short = areas.separator.join(parts[:length])
        level = [known for known in alike if known.count(areas.separator) == length - 1]
        if level and (near := find_nearest(short, level[:_NEAREST_AMONG])):
            return near
    return above
