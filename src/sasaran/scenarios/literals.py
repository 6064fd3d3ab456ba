"""What officers write in a cell or a step → dates, numbers and lists. Nothing here knows a rulebook."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sasaran.scenarios.words import StepError

MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
_MONTHS_EN = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_PLACES = {name: place for names in (MONTHS, _MONTHS_EN) for place, name in enumerate(names, 1)}
_MISSING = frozenset({"-", "–", "—", "tidak diketahui", "not known", "unknown"})
_EMPTY = frozenset({"kosong", "tidak punya", "none"})
_SPOKEN_DATE = re.compile(r"(\d{1,2}) ([a-z]+) (\d{4})")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNIT = r"(?P<unit>[^\W\d_]+)?\s?"
_NUMBERS = {
    "id": re.compile(_UNIT + r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?"),
    "en": re.compile(_UNIT + r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?"),
}
# Thousands as the other language writes them: `300,000` among Indonesian numbers would be three hundred.
_UNCLEAR = {
    "id": re.compile(_UNIT + r"[1-9]\d{0,2}(?:,\d{3})+"),
    "en": re.compile(_UNIT + r"[1-9]\d{0,2}(?:\.\d{3})+"),
}
_EXAMPLES = {"id": "`300000`, `Rp300.000`, `0,5`", "en": "`300000`, `Rp300,000`, `0.5`"}
_PARTS = re.compile(r"\s*,\s*(?:(?:dan|and)\s+)?|\s+(?:dan|and)\s+")
_QUOTED = re.compile(r'"([^"]*)"')


def plain(text: str) -> str:
    """Give a word as it is compared: letter case, ``_`` and dashes do not count, spaces count as one."""
    return re.sub(r"[\s_\-–—]+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()


def is_missing(text: str) -> bool:
    """Tell whether the cell says *not known*."""
    return " ".join(text.split()).casefold() in _MISSING


def is_empty(text: str) -> bool:
    """Tell whether the cell says *known to be none*."""
    return plain(text) in _EMPTY


def read_date(text: str) -> date:
    """Read ``1 Februari 2026``, ``1 February 2026`` or ``2026-02-01``."""
    words = " ".join(text.split()).casefold()
    spoken = _SPOKEN_DATE.fullmatch(words)
    try:
        if spoken is not None and spoken[2] in _PLACES:
            return date(int(spoken[3]), _PLACES[spoken[2]], int(spoken[1]))
        if _ISO_DATE.fullmatch(words):
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise StepError("date", said=text)


def read_number(text: str, unit: str | None = None, lang: str = "id") -> int | Decimal:
    """Read ``300000``, ``Rp300.000`` or ``0,5``: points part thousands, a comma stands before the decimals.

    Args:
        text: What is written.
        unit: The word that may stand before the number, such as ``Rp``; without it none may.
        lang: In English (``en``) commas part thousands and a point stands before the decimals.
    """
    found = _NUMBERS[lang].fullmatch(text.strip())
    if _UNCLEAR[lang].fullmatch(text.strip()):
        raise StepError("number_unclear", said=text, examples=_EXAMPLES[lang])
    if found is None:
        raise StepError("number", said=text, examples=_EXAMPLES[lang])
    if found["unit"] is not None and found["unit"].casefold() != (unit or "").casefold():
        raise StepError("unit", said=text, unit=unit or "-")
    whole = int(re.sub("[.,]", "", found["whole"]))
    part = (found["part"] or "").rstrip("0")
    return Decimal(f"{whole}.{part}") if part else whole


def read_parts(text: str) -> list[str]:
    """Read ``a, b dan c``, or ``a, b and c``, as three."""
    return [part for part in _PARTS.split(text.strip()) if part]


def read_quoted(text: str) -> list[str]:
    """Read ``"a", "b" dan "c"`` as three."""
    return _QUOTED.findall(text)


Table = Sequence[Sequence[object]]


def read_table(table: Table | None) -> list[dict[str, str]]:
    """Read a table below a step as rows by column; refuse two columns of one name, and empty cells."""
    if not table:
        raise StepError("no_table")
    header = [str(cell or "").strip() for cell in table[0]]
    for place, column in enumerate(header):
        if plain(column) in map(plain, header[:place]):
            raise StepError("twice", name=column)
    rows = []
    for number, cells in enumerate(table[1:], start=1):
        if len(cells) != len(header):
            raise StepError("width", row=number, count=len(cells), wanted=len(header))
        rows.append({column: str(cell or "").strip() for column, cell in zip(header, cells, strict=True)})
    if not rows:
        raise StepError("no_rows")
    _refuse_empty(rows)
    return rows


def _refuse_empty(rows: Sequence[Mapping[str, str]]) -> None:
    for row in rows:
        for column, cell in row.items():
            if not cell or not column:
                raise StepError("empty_cell", column=column)
