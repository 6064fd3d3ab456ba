"""Area shapes and their lists → the tree of regions with its facts."""

from __future__ import annotations

import csv
import io
import posixpath
from collections.abc import Mapping

from sasaran.base.diagnostics import Label
from sasaran.base.span import Span
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_day, read_flag, read_number
from sasaran.check.vocabulary import build_fields
from sasaran.check.words import BookWords
from sasaran.ir.rulebook import FIRST_DAY, LAST_DAY, Area, AreaFactValue, Areas, Field, Interval, ParameterContent
from sasaran.ir.types import Kind
from sasaran.parse.shapes import AreaShape
from sasaran.parse.tree import Scalar


def check_area_name(shapes: list[AreaShape], taken: Mapping[str, Span], problems: Problems) -> None:
    """Refuse a name of the tree of regions that is something else's: conditions would read the one for the other."""
    for shape in shapes[:1]:
        first = taken.get(shape.area.text)
        if first is not None:
            problems.add("SAS-C010", shape.area.span, name=shape.area.text, labels=(Label(first, "first"),))


def build_areas(shapes: list[AreaShape], files: Mapping[str, bytes], words: BookWords, problems: Problems) -> Areas:
    """Build the one tree of regions a rulebook may have."""
    if not shapes:
        return Areas()
    shape = shapes[0]
    for extra in shapes[1:]:
        problems.add("SAS-C012", extra.area.span)
    levels = tuple(text.text for text in shape.levels)
    separator = shape.separator.text if shape.separator else "."
    below = None
    if shape.listed_to is not None:
        if shape.listed_to.text in levels:
            below = levels.index(shape.listed_to.text)
        else:
            problems.unknown("SAS-C007", shape.listed_to.span, shape.listed_to.text, levels, key="listed_to")
    rows = [
        (row.code, row.name.text, row.parent.text if row.parent else None, row.from_, row.through)
        for row in shape.areas or ()
    ] + _read_list(shape, files, problems)
    areas: dict[str, Area] = {}
    places: dict[str, Span] = {}
    for code, name, parent, start, end in rows:
        above = parent if parent is not None else (code.text.rpartition(separator)[0] or None)
        during = Interval(read_day(start, problems) or FIRST_DAY, read_day(end, problems) or LAST_DAY)
        if code.text in areas:
            problems.add("SAS-C010", code.span, name=code.text, labels=(Label(places[code.text], "first"),))
            continue
        places[code.text] = code.span
        areas[code.text] = Area(code.text, name, above, 0, during)
    missing: set[str] = set()
    for area in list(areas.values()):
        level = _level(area, areas, places, missing, problems)
        # What can't be placed lies below nothing, so that one circle is said once.
        parent = area.parent if level is not None else None
        areas[area.code] = Area(area.code, area.name, parent, level or 0, area.during)
    fields = build_fields(shape.fields, words, problems, owner=shape.area.text)
    facts = _facts(shape, fields, areas, below is not None, words, problems)
    return Areas(shape.area.text, levels, separator, below, fields, areas, facts)


def _level(
    area: Area, areas: dict[str, Area], places: dict[str, Span], missing: set[str], problems: Problems
) -> int | None:
    """How many areas lie above, or None where there is no end; one that is missing is said once."""
    level, above = 0, area.parent
    while above in areas and level <= _MOST_LEVELS:
        level, above = level + 1, areas[above].parent
    if level > _MOST_LEVELS:
        if "" not in missing:
            problems.add("SAS-C052", places[area.code], name=area.code, most=_MOST_LEVELS)
        missing.add("")  # those below it are as deep
        return None
    if above is not None and above not in missing:
        missing.add(above)
        problems.unknown("SAS-C045", places[area.code], above, areas)
    return level


_MOST_LEVELS = 20
_RowText = tuple[Scalar, str, str | None, Scalar | None, Scalar | None]


def _read_list(shape: AreaShape, files: Mapping[str, bytes], problems: Problems) -> list[_RowText]:
    if shape.list_ is None:
        return []
    folder = posixpath.dirname(shape.span.path)
    path = posixpath.normpath(posixpath.join(folder, shape.list_.text))
    if path not in files:
        problems.add("SAS-C049", shape.list_.span, path=shape.list_.text)
        return []
    result: list[_RowText] = []
    for number, row in _read_table(files[path], shape.list_, problems):
        span = Span(path, number, 1, number, 2)
        code, name = (row.get("code") or "").strip(), (row.get("name") or "").strip()
        if not code or not name:
            problems.add("SAS-C050", span)
            continue
        day = {
            key: Scalar(text, span) if (text := (row.get(key) or "").strip()) else None for key in ("from", "through")
        }
        result.append(
            (Scalar(code, span), name, (row.get("parent") or "").strip() or None, day["from"], day["through"])
        )
    return result


def _read_table(data: bytes, named: Scalar, problems: Problems) -> list[tuple[int, dict[str, str]]]:
    """Read the rows with their lines; commas or the semicolons of spreadsheets, as in tables of area facts."""
    rows: list[tuple[int, dict[str, str]]] = []
    last = 0
    try:
        text = data.decode("utf-8-sig")
        first = text.lstrip().partition("\n")[0]
        delimiter = ";" if first.count(";") > first.count(",") else ","
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        if {"code", "name"} <= set(reader.fieldnames or ()):
            last = reader.line_num
            for row in reader:
                last = reader.line_num
                rows.append((last, row))
            return rows
    except (UnicodeDecodeError, csv.Error):
        if last:  # mostly a quote that is never closed: it would swallow the rows below without a word
            problems.add("SAS-C049", named.span, hint="row", path=named.text, line=last + 1)
            return []
    problems.add("SAS-C049", named.span, path=named.text)
    return []


def _facts(
    shape: AreaShape,
    fields: dict[str, Field],
    areas: dict[str, Area],
    unlisted: bool,
    words: BookWords,
    problems: Problems,
) -> tuple[AreaFactValue, ...]:
    result = []
    for fact in shape.facts or ():
        field = fields.get(fact.field.text)
        if field is None:
            problems.unknown("SAS-C024", fact.field.span, fact.field.text, list(fields), entity=shape.area.text)
            continue
        if fact.area.text not in areas and not unlisted:
            problems.unknown("SAS-C045", fact.area.span, fact.area.text, areas)
        value = read_fact(field, fact.value, words, problems)
        if field.type.lo is not None and value is not None and not field.type.lo <= value <= field.type.hi:  # type: ignore[operator]
            problems.add("SAS-C051", fact.value.span, text=fact.value.text)
            continue
        during = Interval(read_day(fact.from_, problems) or FIRST_DAY, read_day(fact.through, problems) or LAST_DAY)
        if value is not None:
            result.append(
                AreaFactValue(fact.area.text, field.name, during, value, fact.source.text if fact.source else "")
            )
    return tuple(result)


def read_fact(field: Field, text: Scalar, words: BookWords, problems: Problems) -> ParameterContent | None:
    """Read one value as its field declares."""
    kind = field.type.kind
    if kind is Kind.TRUTH:
        return read_flag(text, problems, words.keys.yes, words.keys.no)
    if kind is Kind.NUMBER:
        return read_number(text, field.type.scale, problems)
    if kind is Kind.DATE:
        return read_day(text, problems)
    if kind is Kind.CODE and text.text not in field.type.code_names:
        problems.unknown("SAS-C047", text.span, text.text, sorted(field.type.code_names))
        return None
    return text.text
