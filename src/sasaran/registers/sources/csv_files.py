"""CSV and its like → a query of DuckDB, every cell as text exactly as written; an empty cell is NULL."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from sasaran.base.errors import Fault
from sasaran.registers.sources.loading import copy_rows
from sasaran.registers.sources.names import MOST_COLUMNS, check_names, check_title, clean_name
from sasaran.registers.sources.shortage import is_shortage
from sasaran.registers.sources.source import ROW, Part, SourceError, SourceOptions, quote_name, quote_text
from sasaran.registers.sources.text import (
    BUFFER,
    LONGEST_HEAD,
    LONGEST_ROW,
    TextFile,
    copy_plain,
    examine_text,
    refuse_long_row,
)

_DELIMITERS = {",": "`,`", ";": "`;`", "\t": "tab", "|": "`|`"}
_ROWS_LOOKED_AT = 30
_MOST_FAULTS = 10
_LINE = re.compile(r"CSV Error on Line: (\d+)")


@dataclass(frozen=True, slots=True)
class _Heading:
    """Where a file's rows begin: after ``lines`` lines; ``names`` may have empty ones at the end."""

    names: tuple[str, ...]
    delimiter: str
    lines: int

    @property
    def unnamed(self) -> tuple[int, ...]:
        """Give the columns (from 0) without a name."""
        return tuple(place for place, name in enumerate(self.names) if not name)


def open_csv(connection: duckdb.DuckDBPyConnection, path: Path, options: SourceOptions, copy: str) -> Part:
    """Open one CSV file. ``copy`` names the table that holds its rows where DuckDB can't read it where it stands.

    Raises:
        SourceError: with the line of every fault.

    """
    file = examine_text(path, options.encoding)
    heading = _read_heading(file, options)
    if file.plain:
        return _count(connection, _scan(path, heading), heading, file, path)
    with TemporaryDirectory(prefix="sasaran-") as folder:
        plain = Path(folder) / "plain.csv"
        copy_plain(file, plain)
        part = _count(connection, _scan(plain, heading), heading, file, plain)
        return replace(part, query=copy_rows(connection, copy, part.query))


def _read_heading(file: TextFile, options: SourceOptions) -> _Heading:
    """Find the names of the columns, and where the rows of data begin."""
    place = file.path.name
    delimiter = _choose_delimiter(file, options)
    reader = csv.reader(io.StringIO(file.head, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            rows.append((reader.line_num, cells))
            if len(rows) >= max(_ROWS_LOOKED_AT, (options.header_row or 0) + 1):
                break
    except csv.Error:
        raise SourceError((Fault("SAS-I014", place, line=reader.line_num),)) from None
    number = options.header_row or next(
        (n for n, (_, cells) in enumerate(rows, start=1) if any(map(str.strip, cells))), 0
    )
    if not 1 <= number <= len(rows):
        raise SourceError((Fault("SAS-I005", place, {"count": len(rows)}, "row" if options.header_row else None),))
    if len(rows) == number and len(file.head) >= LONGEST_HEAD and not file.head.endswith("\n"):
        raise SourceError((Fault("SAS-I015", place, {"limit": MOST_COLUMNS}, "row"),))
    below = [cells for _, cells in rows[number:]]
    names = [clean_name(cell) for cell in rows[number - 1][1]]
    faults = check_title(place, names, below, number) or check_names(place, _without_trailing(names), below, number)
    if faults:
        raise SourceError(faults[:_MOST_FAULTS])
    return _Heading(tuple(names), delimiter, rows[number - 1][0])


def _without_trailing(names: list[str]) -> list[str]:
    """Leave out unnamed columns at the end: a delimiter after each row's last cell makes one."""
    last = max((place for place, name in enumerate(names, start=1) if name), default=len(names))
    return names[:last]


def _choose_delimiter(file: TextFile, options: SourceOptions) -> str:
    place = file.path.name
    if options.delimiter is not None:
        if len(options.delimiter) != 1 or options.delimiter in '"\r\n':
            values = {"name": "delimiter", "value": options.delimiter, "known": ", ".join(_DELIMITERS.values())}
            raise SourceError((Fault("SAS-I053", place, values),))
        return options.delimiter
    lines = file.head.splitlines()
    if options.header_row:
        heading = lines[options.header_row - 1 : options.header_row]
    else:
        lines = [line for line in lines if line.strip()]
        heading = lines[:1]
    found = [each for each in _DELIMITERS if any(each in _outside_quotes(line) for line in heading)]
    if not found and not options.header_row:
        found = [each for each in _DELIMITERS if _parts_most(each, lines[1:_ROWS_LOOKED_AT])]
    if len(found) > 1:
        raise SourceError((Fault("SAS-I012", place, {"found": ", ".join(_DELIMITERS[each] for each in found)}),))
    return found[0] if found else ","


def _outside_quotes(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)


def _parts_most(delimiter: str, lines: Sequence[str]) -> bool:
    """Say whether a delimiter parts most rows into the same number of cells."""
    counts = Counter(_outside_quotes(line).count(delimiter) for line in lines)
    (count, rows), *_ = counts.most_common(1) or [(0, 0)]
    return count > 0 and 2 * rows > len(lines)


def _scan(path: Path, heading: _Heading, more: str = "") -> str:
    columns = ", ".join(f"{quote_text(_name(heading, place))}: 'VARCHAR'" for place in range(len(heading.names)))
    return (
        f"read_csv({quote_text(str(path))}, auto_detect = false, columns = {{{columns}}}, header = false,"
        f" skip = {heading.lines}, delim = {quote_text(heading.delimiter)}, quote = '\"', escape = '\"',"
        f" compression = 'none', max_line_size = {4 * LONGEST_ROW}, buffer_size = {BUFFER}{more})"
    )


def _name(heading: _Heading, place: int) -> str:
    return heading.names[place] or f"__unnamed_{place}"


def _count(connection: duckdb.DuckDBPyConnection, scan: str, heading: _Heading, file: TextFile, path: Path) -> Part:
    """Read the rows through once: count them, and see that columns without a name hold nothing."""
    place = file.path.name
    filled = "".join(f", count({quote_name(_name(heading, each))})" for each in heading.unnamed)
    try:
        rows, *held = connection.execute(f"SELECT count(*){filled} FROM {scan}").fetchone() or (0,)
    except duckdb.Error as error:
        if is_shortage(error):
            raise
        raise _diagnose(connection, path, place, heading, error) from None
    for column, count in zip(heading.unnamed, held, strict=True):
        if count:
            raise SourceError((Fault("SAS-I020", place, {"column": column + 1, "near": 0}, "filled"),))
    columns = tuple(name for name in heading.names if name)
    listed = ", ".join(map(quote_name, columns))
    query = f"SELECT row_number() OVER () AS {quote_name(ROW)}, {listed} FROM {scan}"
    warnings = () if rows else (Fault("SAS-I006", place),)
    return Part(query, columns, False, replace(file.file, rows=rows), warnings)


def _diagnose(
    connection: duckdb.DuckDBPyConnection, path: Path, place: str, heading: _Heading, error: duckdb.Error
) -> SourceError:
    """Find every row that can't be read, with its line."""
    text = str(error)
    line = _LINE.search(text)
    where = int(line[1]) if line else None
    if "unterminated quote" in text:
        return SourceError((Fault("SAS-I014", place, line=where),))
    if "aximum line size" in text:
        return refuse_long_row(Path(place), where)
    faults = _list_ragged(connection, path, place, heading)
    return SourceError(faults or (Fault("SAS-I014", place, line=where),))


def _list_ragged(connection: duckdb.DuckDBPyConnection, path: Path, place: str, heading: _Heading) -> list[Fault]:
    scan = _scan(path, heading, ", store_rejects = true, rejects_table = '__ragged', rejects_scan = '__scans'")
    try:
        connection.execute(f"SELECT count(*) FROM {scan}").fetchall()
        total = (connection.execute("SELECT count(DISTINCT line) FROM __ragged").fetchone() or (0,))[0]
        found = connection.execute(
            f"SELECT line, any_value(csv_line) FROM __ragged GROUP BY line ORDER BY line LIMIT {_MOST_FAULTS}"
        ).fetchall()
    except duckdb.Error:
        return []
    finally:
        connection.execute("DROP TABLE IF EXISTS __ragged")
        connection.execute("DROP TABLE IF EXISTS __scans")
    values: Mapping[str, object] = {"expected": len(heading.names), "rows": total}
    faults = []
    for line, text in found:
        cells = next(csv.reader(io.StringIO(text or "", newline=""), delimiter=heading.delimiter), [])
        hint = "more" if total > 1 else None
        faults.append(Fault("SAS-I013", place, {**values, "count": len(cells)}, hint, line))
    return faults
