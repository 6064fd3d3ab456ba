"""CSV tables of facts and statements about areas → an `AreaTable`, or an `AreaTableError` with every bad row.

A table of facts has the household's region field as its first column and area fields as the others; an empty cell is
not known. A table of statements has the columns ``attestation, answer, by, date`` (or the rulebook's own words for
them) and the region. Which of the two a file is, its header says. Codes of a set stand in one cell with spaces between.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from sasaran.base.errors import AreaTableError, Fault
from sasaran.ir.facts import AreaTable, Row, Statement, Value
from sasaran.ir.rulebook import Content, Field
from sasaran.ir.types import Kind
from sasaran.registry.converters import Converter, build_converter, is_public
from sasaran.registry.json_text import UnreadableError, decode_text
from sasaran.registry.refusals import RefusedError, find_nearest, list_names, refuse, show_key
from sasaran.registry.regions import build_region
from sasaran.registry.rows import Reading
from sasaran.registry.statements import StatementReader

_LIMIT = 64 * 1024 * 1024
_NUMBER = re.compile(r"-?[0-9]{1,1000}(?:\.[0-9]{1,1000})?")
_ENGLISH = ("attestation", "answer", "by", "date")

_Line = tuple[int, list[str]]


def read_area_table(path: str | Path | Iterable[str | Path], content: Content) -> AreaTable:
    """Read one table, or several, about areas.

    Raises:
        AreaTableError: naming every fault with its line and column.

    """
    paths = [path] if isinstance(path, str | Path) else list(path)
    facts: dict[str, dict[str, Value]] = {}
    statements: list[Statement] = []
    faults: list[Fault] = []
    for each in paths:
        lines = _read_lines(Path(each), faults)
        header = next(lines, None)
        if header is None:
            continue
        columns = [cell.strip() for cell in header[1]]
        words = _statement_columns(columns, content)
        if words is not None:
            statements.extend(_read_statements(words, header[0], lines, content, faults))
        elif converters := _build_columns(columns, header[0], content, faults):
            _read_facts(columns, converters, lines, facts, faults)
    if faults:
        raise AreaTableError(faults)
    return AreaTable(facts, tuple(statements))


def _read_lines(path: Path, faults: list[Fault]) -> Iterator[_Line]:
    """Give the rows that are not empty, each with the line where it ends, as many cells wide as the header."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
        text = decode_text(data)
    except (OSError, ValueError):
        faults.append(Fault("SAS-H040"))
        return
    except UnreadableError as unreadable:
        faults.append(unreadable.fault)
        return
    if len(data) > _LIMIT:
        faults.append(Fault("SAS-H043", "", {"limit": _LIMIT // 1024 // 1024}, "table"))
        return
    first = text.lstrip().partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","  # what spreadsheets write where 0,5 is a number
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    expected = 0
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            expected = expected or len(row)
            if len(row) == expected:
                yield reader.line_num, row
            else:
                faults.append(Fault("SAS-H071", "", {"count": len(row), "expected": expected}, None, reader.line_num))
    except csv.Error:
        faults.append(Fault("SAS-H073", line=reader.line_num))
    if not expected:
        faults.append(Fault("SAS-H050", hint="table"))


def _build_columns(columns: list[str], line: int, content: Content, faults: list[Fault]) -> dict[str, Converter] | None:
    """Make the converter of each column; None where the header can't be used."""
    household, fields = content.household, content.areas.fields
    before = len(faults)
    if household.region is None:
        faults.append(Fault("SAS-H070", "", {"name": show_key(columns[0])}, "none", line))
        return None
    if columns[0] != household.region:
        faults.append(Fault("SAS-H070", "", {"name": show_key(columns[0]), "near": household.region}, "first", line))
    for place, name in enumerate(columns[1:], start=1):
        values = {"name": show_key(name), "near": find_nearest(name, fields), "known": list_names(fields)}
        if name in columns[:place]:
            faults.append(Fault("SAS-H070", "", values, "twice", line))
        elif name not in fields:
            faults.append(Fault("SAS-H070", "", values, "near" if values["near"] else "known", line))
    if len(faults) > before:
        return None
    region = household.fields.get(household.region)
    result = {name: _build_cell(fields[name], content) for name in columns[1:]}
    return {columns[0]: build_region(content.areas, region is None or is_public(region)), **result}


def _build_cell(field: Field, content: Content) -> Converter:
    """Make the converter of a cell: in a table everything is text, so the text is first read as its field's kind."""
    convert, kind = build_converter(field, content.keys), field.type.kind

    def read_cell(given: object) -> Value | None:
        text = str(given)
        if kind is Kind.NUMBER and _NUMBER.fullmatch(text):
            return convert(Decimal(text))
        if kind is Kind.TRUTH and text in ("true", "false"):
            return convert(text == "true")
        return convert(text.split() if kind is Kind.CODES else text)

    return read_cell


def _read_facts(
    columns: list[str], converters: Mapping[str, Converter], lines: Iterator[_Line],
    facts: dict[str, dict[str, Value]], faults: list[Fault],
) -> None:  # fmt: skip
    region, first_lines = columns[0], dict[str, int]()
    for line, row in lines:
        values: dict[str, Value] = {}
        for name, cell in zip(columns, row, strict=True):
            text = cell.strip()
            try:
                value = converters[name](text) if text or name == region else None
            except RefusedError as refused:
                faults.extend(Fault(one.code, name + one.path, one.values, one.hint, line) for one in refused.faults)
                continue
            if value is not None:
                values[name] = value
        code = values.pop(region, None)
        if not isinstance(code, str):
            continue
        if first_lines.setdefault(code, line) != line:
            faults.append(Fault("SAS-H072", region, {"first": first_lines[code]}, None, line))
        facts.setdefault(code, {}).update(values)


def _statement_columns(columns: list[str], content: Content) -> dict[int, str] | None:
    """Say which column is which key of a statement; None where this is no table of statements."""
    keys = content.keys
    own = (keys.attestation_id, keys.attestation_answer, keys.attestation_by, keys.attestation_date)
    meanings = {keys.attestations: own[0], **dict(zip(_ENGLISH, own, strict=True)), **{word: word for word in own}}
    region = content.household.region
    if region is not None:
        meanings[region] = region
    found = {place: meanings.get(name, name) for place, name in enumerate(columns)}
    return found if set(own) <= set(found.values()) and len(set(found.values())) == len(found) else None


def _read_statements(
    words: dict[int, str], header_line: int, lines: Iterator[_Line], content: Content, faults: list[Fault]
) -> Iterator[Statement]:
    region = content.household.region
    if region is None or region not in words.values():
        faults.append(Fault("SAS-H070", "", {"name": show_key(words[0]), "near": region or "-"}, "first", header_line))
        return
    reader = StatementReader(content)
    nobody = Row(content.household.name, "", {}, {})
    about_area = ("area", content.areas.name)
    for line, row in lines:
        reading = Reading(date.max)
        given = {words[place]: cell.strip() for place, cell in enumerate(row) if cell.strip()}
        statement = reader.read(given, nobody, nobody, "", reading)
        for fault in reading.faults:
            faults.append(Fault(fault.code, fault.path.lstrip("."), fault.values, fault.hint, line))
        if statement is None:
            continue
        attestation = content.attestations.get(statement.attestation)
        if attestation is not None and attestation.about not in about_area:
            (fault,) = refuse("SAS-H032").faults
            faults.append(Fault(fault.code, "", fault.values, fault.hint, line))
        else:
            yield statement
