"""Find the value of a parameter in force on a date, for an area or a code, with its source and confidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sasaran.ir.rulebook import Areas, Content, ParameterValue


@dataclass(frozen=True, slots=True)
class InForce:
    """What a parameter is on a date: one published value, or None where nothing fits or several could be meant."""

    name: str
    key: str | None
    row: ParameterValue | None

    @property
    def content(self) -> object:
        """The value, as what it could still be."""
        return None if self.row is None else self.row.content

    @property
    def contested(self) -> bool:
        """Say whether sources give different values."""
        row = self.row
        return row is not None and row.between is None and len({str(option.value) for option in row.options}) > 1

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """Each source with its confidence, each pair once."""
        if self.row is None:
            return ()
        if not self.contested:
            first = self.row.options[0] if self.row.options else None
            source = self.row.source or (first.source if first else "")
            confidence = first.confidence if first and not self.row.source else self.row.confidence
            return ((source, confidence),)
        return tuple(dict.fromkeys((option.source, option.confidence) for option in self.row.options))


def find_in_force(
    content: Content, name: str, on: date, key: str | None = None, *, area: str | None = None, code: str | None = None
) -> InForce:
    """Find the value in force: rows in force first, then the most specific area, then the latest."""
    parameter = content.parameters.get(name)
    if parameter is None:
        return InForce(name, key, None)
    rows = [row for row in parameter.values if on in row.during]
    if key is not None:
        return InForce(name, key, _latest([row for row in rows if row.key == key]))
    general = [row for row in rows if row.key is None and row.area is None]
    if parameter.by is None:
        return InForce(name, None, _latest(rows))
    if parameter.by_area:
        for place in list_upwards(content.areas, area):
            local = [row for row in rows if row.area == place]
            if local:
                return InForce(name, None, _latest(local))
        return InForce(name, None, _latest(general))
    local = [row for row in rows if row.key == code] if code is not None else []
    return InForce(name, code, _latest(local or general))


def list_upwards(areas: Areas, code: str | None) -> Iterator[str]:
    """List an area and those around it, the smallest first; a code not listed hangs below the code without its end."""
    while code:
        yield code
        listed = areas.areas.get(code)
        if listed is not None:
            code = listed.parent
        else:
            code = code.rpartition(areas.separator)[0] or None


def _latest(rows: list[ParameterValue]) -> ParameterValue | None:
    return max(rows, key=lambda row: row.during.start, default=None)
