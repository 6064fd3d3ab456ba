"""A parameter's history → a small chart: steps by day, a band where it is contested or varies by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from html import escape
from itertools import pairwise

from sasaran.explain.figures import Figures
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Parameter, ParameterValue
from sasaran.ir.types import Kind
from sasaran.ir.values import Range

MOST_LINES = 8
"""More series than this are drawn as one band from the lowest to the highest."""

WIDTH, HEIGHT = 360, 96
LEFT, RIGHT, TOP, BOTTOM = 8, 8, 20, 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day through another, the lowest and highest value."""

    start: date
    end: date
    low: Fraction
    high: Fraction


def draw_history(parameter: Parameter, on: date, lang: str, currency: str) -> str:
    """Draw a parameter that is a number and changed at least once; else give nothing."""
    if parameter.type.kind is not Kind.NUMBER:
        return ""
    series = list(_list_series(parameter, on))
    if len(series) > MOST_LINES:
        series = [_band([each for line in series for each in line])]
    stretches = [each for line in series for each in line]
    days = {each.start for each in stretches}
    if len(days) < 2 or len({(each.low, each.high) for each in stretches}) < 2:
        return ""
    return _draw(series, stretches, parameter, lang, currency)


def _list_series(parameter: Parameter, on: date) -> Iterator[list[Stretch]]:
    """List the values of each key or area by day; the ends without a day are drawn as a year beyond the others."""
    rows = [row for row in parameter.values if _read_ends(row) is not None]
    known = [day for row in rows for day in (row.during.start, row.during.end) if FIRST_DAY < day < LAST_DAY]
    if not known:
        return
    first, last = min(known) - timedelta(days=365), max([*known, on]) + timedelta(days=365)
    for name in dict.fromkeys((row.key, row.area) for row in rows):
        mine = sorted((row for row in rows if (row.key, row.area) == name), key=lambda row: row.during.start)
        line = []
        for row in mine:
            ends = _read_ends(row)
            assert ends is not None, "only what is a number was kept"
            start, end = max(row.during.start, first), min(row.during.end, last)
            line.append(Stretch(start, end, *ends))
        yield line


def _read_ends(row: ParameterValue) -> tuple[Fraction, Fraction] | None:
    content = row.content
    low, high = (content.lo, content.hi) if isinstance(content, Range) else (content, content)
    if isinstance(low, int | Fraction) and isinstance(high, int | Fraction):
        return Fraction(low), Fraction(high)
    return None


def _band(stretches: Sequence[Stretch]) -> list[Stretch]:
    days = sorted({each.start for each in stretches} | {each.end + timedelta(days=1) for each in stretches})
    found = []
    for start, after in pairwise(days):
        here = [each for each in stretches if each.start <= start <= each.end]
        if here:
            ends = min(each.low for each in here), max(each.high for each in here)
            found.append(Stretch(start, after - timedelta(days=1), *ends))
    return found


def _draw(
    series: Sequence[Sequence[Stretch]], stretches: Sequence[Stretch], parameter: Parameter, lang: str, currency: str
) -> str:
    first, last = min(each.start for each in stretches), max(each.end for each in stretches)
    low, high = min(each.low for each in stretches), max(each.high for each in stretches)
    figures = Figures(lang, currency)

    def at(day: date) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / max(1, (last - first).days)

    def up(value: Fraction) -> float:
        share = float((value - low) / (high - low)) if high > low else 0.5
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share

    parts = []
    for line in series:
        for each in line:
            x, y, top = at(each.start), up(each.low), up(each.high)
            wide = max(1.0, at(each.end + timedelta(days=1)) - x)
            if top < y:
                size = f'width="{wide:.1f}" height="{y - top:.1f}"'
                parts.append(f'<rect class="band" x="{x:.1f}" y="{top:.1f}" {size}/>')
                parts.append(f'<path class="line" d="M{x:.1f} {top:.1f}h{wide:.1f}"/>')
            parts.append(f'<path class="line" d="M{x:.1f} {y:.1f}h{wide:.1f}"/>')
        for one, other in pairwise(line):
            if one.low == one.high and other.low == other.high and other.start == one.end + timedelta(days=1):
                x = at(other.start)
                parts.append(f'<path class="step" d="M{x:.1f} {up(one.low):.1f}V{up(other.low):.1f}"/>')
    words = _say_ends(low, high, parameter, figures)
    words.append((WIDTH - RIGHT, HEIGHT - 6, "end", _say_years(stretches, first)))
    label = escape(", ".join(text for _, _, _, text in words), quote=True)
    texts = "".join(f'<text x="{x}" y="{y}" text-anchor="{side}">{escape(text)}</text>' for x, y, side, text in words)
    head = f'<svg class="history" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">'
    return f"{head}{''.join(parts)}{texts}</svg>"


def _say_ends(
    low: Fraction, high: Fraction, parameter: Parameter, figures: Figures
) -> list[tuple[float, float, str, str]]:
    unit = parameter.type.unit
    found = [(float(LEFT), TOP - 7.0, "start", figures.amount(_whole(high), unit))]
    if high > low:
        found.append((float(LEFT), HEIGHT - BOTTOM + 14.0, "start", figures.amount(_whole(low), unit)))
    return found


def _say_years(stretches: Sequence[Stretch], first: date) -> str:
    """Say in which years it changed."""
    years = sorted({each.start.year for each in stretches if each.start > first})
    return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])


def _whole(value: Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value
