"""Records of households as canonical JSON → Arrow tables in the layout of a rulebook, many at once; odd ones are left out.

A record is odd where anything in it is not as tables have it (`tables.shapes`), or its text is not canonical JSON: a key
that stands twice is found so. Whoever packs decides those one by one. What is packed can still be wrong (no such code, a
birth after the day, two members of one key): `batch.suspects` finds that in the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
import pyarrow as pa

from sasaran.ir.rulebook import Content
from sasaran.tables.layout import DATE, KNOWN, Column, Table, build_layout
from sasaran.tables.shapes import Shape, Shapes

_BLOCK = 2_000
_ARROW = {
    "BOOLEAN": pa.bool_(), "BIGINT": pa.int64(), "DATE": pa.date32(), "VARCHAR": pa.string(),
    "VARCHAR[]": pa.list_(pa.string()),
}  # fmt: skip
Columns = dict[str, Any]
"""Of some rows of one table: an Arrow array for each column that any of them has a value in."""


class Taken(NamedTuple):
    """What was taken of one record: its household's key, and its region if one is given."""

    household: str
    region: str | None


class Packer:
    """Takes records one after another; no more than ``_BLOCK`` of them are held as objects at a time."""

    def __init__(self, content: Content) -> None:
        self._layout = layout = build_layout(content)
        self._shapes = shapes = Shapes(content, layout)
        self._decode, self._encode = msgspec.json.Decoder().decode, msgspec.json.Encoder(order="sorted").encode
        self._key = shapes.household.get(layout.root.keys[0].name)
        region = content.household.region
        self._region = shapes.household.get(region) if region is not None else None
        self._columns = {
            table.name: _TableColumns(content, table, shape, shapes.days[table.name])
            for table, shape in [
                (layout.root, shapes.household),
                *((layout.lists[name], shape) for name, shape in shapes.lists.items()),
            ]
        }
        self._statements = _Statements(content, layout.statements, shapes)
        self._waiting: list[Any] = []
        self._blocks: dict[str, list[tuple[int, Columns]]] = {}

    def add(self, text: bytes) -> Taken | None:
        """Take one record; None: it is odd, and not taken."""
        try:
            plain = self._decode(text)
            if self._encode(plain) != text:
                return None
            record = msgspec.convert(plain, self._shapes.household.type)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return None
        if not self._statements.fits(record):
            return None
        self._waiting.append(record)
        if len(self._waiting) == _BLOCK:
            self._flush()
        return Taken(self._key(record), None if self._region is None else self._region(record))

    def pack(self) -> dict[str, Any]:
        """Give an Arrow table of each list that any record had, of its keys and the columns with a value; and forget them."""
        self._flush()
        tables = {name: self._join(name, blocks) for name, blocks in self._blocks.items()}
        self._blocks = {}
        return tables

    def _flush(self) -> None:
        records, self._waiting = self._waiting, []
        if not records:
            return
        keys = list(map(self._key, records))
        root = self._columns[self._layout.root.name].make(records, keys)
        for name in self._shapes.lists:
            lists = list(map(self._shapes.household.get(name), records))
            if lists.count(None) == len(lists):
                continue
            root[name + KNOWN] = pa.array([each is not None for each in lists])
            rows, owners = _flatten(lists, keys)
            self._blocks.setdefault(name, []).append((len(rows), self._columns[name].make(rows, owners)))
        self._blocks.setdefault(self._layout.root.name, []).append((len(records), root))
        count, said = self._statements.make(records, keys)
        if count:
            self._blocks.setdefault(self._layout.statements.name, []).append((count, said))

    def _join(self, name: str, blocks: Sequence[tuple[int, Columns]]) -> Any:
        """Make one table of some blocks, where each has the columns that it has values in."""
        table = next(each for each in self._layout.tables if each.name == name)
        here = {column for _, found in blocks for column in found}
        columns = {
            column.name: pa.chunked_array(
                [found[column.name] if column.name in found else pa.nulls(count, _arrow_of(column)) for count, found in blocks]
            )
            for column in table.all if column.name in here
        }  # fmt: skip
        return pa.table(columns)


class _TableColumns:
    """Makes the columns of one table out of objects."""

    def __init__(self, content: Content, table: Table, shape: Shape, days: Shape) -> None:
        entity = content.entities[table.entity]
        self._owner = table.keys[0].name
        self._own = entity.key if entity.key != self._owner else None
        self._days_of = shape.get(content.keys.fact_dates)
        self._plain: list[tuple[Column, Any, Callable[[Sequence[Any]], Any]]] = []
        self._days: list[tuple[str, Any]] = []
        for column in table.columns:
            if shape.has(column.name):
                self._plain.append((column, shape.get(column.name), _maker_of(content, column)))
            elif column.name == column.field + DATE:
                self._days.append((column.name, days.get(column.field)))

    def make(self, rows: Sequence[Any], owners: Sequence[str]) -> Columns:
        """Make the columns of some rows; ``owners``: the key of the household of each."""
        found: Columns = {self._owner: pa.array(owners, pa.string())}
        for column, get, make in self._plain:
            values = list(map(get, rows))
            if values.count(None) < len(values) or column.name == self._own:
                found[column.name] = make(values)
        days = list(map(self._days_of, rows))
        if days.count(None) < len(days):
            for name, get in self._days:
                dates = [None if each is None else get(each) for each in days]
                if dates.count(None) < len(dates):
                    found[name] = pa.array(dates, pa.date32())
        return found


class _Statements:
    """Makes the table of answers: those of the household, and with their keys those that stand with members."""

    def __init__(self, content: Content, table: Table, shapes: Shapes) -> None:
        members = content.members
        self._table, self._shape = table, shapes.statement
        self._makers = [_maker_of(content, column) for column in table.columns]
        self._given = shapes.household.get(table.name)
        self._members: Any = None
        self._about = ""
        if members is not None and members.key is not None and members.list_name in shapes.lists:
            rows = shapes.lists[members.list_name]
            self._members, self._about = shapes.household.get(members.list_name), members.key
            self._member, self._inside = rows.get(members.key), rows.get(table.name)

    def fits(self, record: Any) -> bool:
        """Say whether every answer that stands with a member is plainly about her."""
        if self._members is None or not self._about:
            return True
        named = self._shape.get(self._about)
        for row in self._members(record) or ():
            inside = self._inside(row)
            if inside and (self._member(row) is None or any(named(each) is not None for each in inside)):
                return False
        return True

    def make(self, records: Sequence[Any], keys: Sequence[str]) -> tuple[int, Columns]:
        """Make the columns of all answers in some records, and say how many there are."""
        said, owners = _flatten(list(map(self._given, records)), keys)
        inside = list(self._list_inside(records, keys))
        said += [each for _, _, each in inside]
        owners += [key for key, _, _ in inside]
        found: Columns = {self._table.keys[0].name: pa.array(owners, pa.string())}
        for column, make in zip(self._table.columns, self._makers, strict=True):
            values = list(map(self._shape.get(column.name), said))
            if column.name == self._about and inside:
                values[len(values) - len(inside) :] = [member for _, member, _ in inside]
            found[column.name] = make(values)
        return len(said), found

    def _list_inside(self, records: Sequence[Any], keys: Sequence[str]) -> Iterator[tuple[str, str, Any]]:
        if self._members is None:
            return
        for record, key in zip(records, keys, strict=True):
            for row in self._members(record) or ():
                for each in self._inside(row) or ():
                    yield key, self._member(row), each


def _flatten(lists: Sequence[Sequence[Any] | None], keys: Sequence[str]) -> tuple[list[Any], list[str]]:
    """Give the rows of many lists one after another, and for each the key that belongs to its list."""
    rows = [row for each in lists if each for row in each]
    return rows, [key for each, key in zip(lists, keys, strict=True) if each for _ in each]


def _arrow_of(column: Column) -> Any:
    # A number with decimals goes as its text, which has just the digits that were given.
    return _ARROW.get(column.type, pa.string())


def _maker_of(content: Content, column: Column) -> Callable[[Sequence[Any]], Any]:
    """Choose what makes an array of a column's values."""
    type_ = _arrow_of(column)
    if column.type == "BOOLEAN":
        words: Mapping[Any, bool | None] = {
            True: True,
            False: False,
            None: None,
            content.keys.yes: True,
            content.keys.no: False,
        }
        return lambda values: pa.array([words[each] for each in values], type_)
    if column.type not in _ARROW:
        return lambda values: pa.array([None if each is None else repr(each) for each in values], type_)
    return lambda values: pa.array(values, type_)
