"""Rows of a table in packages, one for each part that they belong to: Spark then moves few large things."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

import numpy
import pyarrow

PACKED = "__part long, __table int, __rows binary"
PART, TABLE, ROWS = "__part", "__table", "__rows"
"""The number of a part, that of a table, and rows as a stream of Arrow."""
_SCHEMA = pyarrow.schema([(PART, pyarrow.int64()), (TABLE, pyarrow.int32()), (ROWS, pyarrow.binary())])
_MOST = 1 << 26
"""So many bytes are gathered before they are packed: many rows of one part then go into one package."""


def number_part(household: str | None, count: int) -> int:
    """Give the number of the part that a household belongs to, as `batch.staging` cuts."""
    return int(hashlib.md5((household or "").encode(), usedforsecurity=False).hexdigest()[:8], 16) % count


def make_packer(
    table: int, household: str, count: int, wanted: Collection[int]
) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """Give the function that packs a table's rows, batch by batch.

    Args:
        table: Its number.
        household: The name of the household's key.
        count: In how many parts the delivery is cut.
        wanted: The parts that are to be made; rows of others are left out.

    """

    def pack(batches: Iterable[Any]) -> Iterator[Any]:
        waiting: list[Any] = []
        size = 0
        for batch in batches:
            waiting.append(batch)
            size += batch.nbytes
            if size >= _MOST:
                yield _pack(waiting, table, household, count, wanted)
                waiting, size = [], 0
        if waiting:
            yield _pack(waiting, table, household, count, wanted)

    return pack


def _pack(batches: Sequence[Any], table: int, household: str, count: int, wanted: Collection[int]) -> Any:
    rows = pyarrow.Table.from_batches(batches)
    keys = rows.column(household).to_pylist()
    parts = numpy.fromiter((number_part(key, count) for key in keys), dtype=numpy.int64, count=len(keys))
    order = numpy.argsort(parts, kind="stable")
    ordered = rows.take(pyarrow.array(order)).combine_chunks()
    numbers, starts = numpy.unique(parts[order], return_index=True)
    ends = [*starts[1:].tolist(), len(keys)]
    return make_packages(
        (int(part), table, ordered.slice(start, end - start))
        for part, start, end in zip(numbers, starts.tolist(), ends, strict=True)
        if int(part) in wanted
    )


def make_packages(rows: Iterable[tuple[int, int, Any]]) -> Any:
    """Make packages of parts, numbers of tables, and their rows."""
    found = [{PART: part, TABLE: table, ROWS: _write(each)} for part, table, each in rows]
    return pyarrow.RecordBatch.from_pylist(found, schema=_SCHEMA)


def unpack(packages: Iterable[bytes]) -> Any:
    """Give the rows of some packages of one table; there must be one at least."""
    tables = [pyarrow.ipc.open_stream(each).read_all() for each in packages]
    return pyarrow.concat_tables([each for each in tables if each.num_rows] or tables[:1])


def _write(rows: Any) -> bytes:
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_stream(sink, rows.schema) as stream:
        stream.write_table(rows)
    return bytes(sink.getvalue())
