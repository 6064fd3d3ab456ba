"""Columns → Arrow in the types of a rulebook's tables, without a loop over rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from sasaran.synth.columns import Column, Letters


class OtherTypeError(ValueError):
    """A field is of another type than what is made for it."""


def arrow_type(sql: str) -> Any:
    """Give the Arrow type of a column of the layout, without dictionaries."""
    if sql.startswith("DECIMAL"):
        return pa.decimal128(24, _read_scale(sql))
    return {
        "BOOLEAN": pa.bool_(), "BIGINT": pa.int64(), "DATE": pa.date32(), "VARCHAR": pa.string(),
        "VARCHAR[]": pa.list_(pa.string()),
    }[sql]  # fmt: skip


def make_array(column: Column, sql: str) -> Any:
    """Make the Arrow column of a type of the layout; codes come with their dictionary.

    Raises:
        OtherTypeError: the values are not of that type.

    """
    values = column.values
    if _find_type(column) != sql.partition("(")[0] and not (
        _find_type(column) == "BIGINT" and sql.startswith("DECIMAL")
    ):
        raise OtherTypeError
    if column.words or column.sets:
        places = _build(pa.int8(), column, values.astype(np.int8, copy=False))
        if column.words:
            return pa.DictionaryArray.from_arrays(places, pa.array(column.words, pa.string()))
        return pa.array(column.sets, pa.list_(pa.string())).take(places)
    if values.ndim > 1:
        return _build_texts(column)
    if sql == "BOOLEAN":
        return _build(pa.bool_(), column, np.packbits(values, bitorder="little"))
    if sql == "DATE":
        return _build(pa.date32(), column, values.astype(np.int32, copy=False))
    if sql == "BIGINT":
        return _build(pa.int64(), column, values.astype(np.int64, copy=False))
    return _build(arrow_type(sql), column, _widen(values, _read_scale(sql) - column.scale))


def _find_type(column: Column) -> str:
    """Give the type that the values are of by themselves."""
    if column.sets:
        return "VARCHAR[]"
    if column.words or column.values.ndim > 1:
        return "VARCHAR"
    if column.values.dtype == np.bool_:
        return "BOOLEAN"
    if column.days:
        return "DATE"
    return "DECIMAL" if column.scale else "BIGINT"


def _build(type_: Any, column: Column, values: NDArray[Any]) -> Any:
    return pa.Array.from_buffers(type_, len(column.values), [_mask(column), pa.py_buffer(np.ascontiguousarray(values))])


def _build_texts(column: Column) -> Any:
    letters: Letters = column.values
    count, width = letters.shape
    lengths = np.full(count, width, np.int32)
    if not letters[:, -1].all():  # shorter ones end in noughts
        there = letters != 0
        lengths, letters = there.sum(axis=1, dtype=np.int32), letters[there]
    offsets = np.concatenate([np.zeros(1, np.int32), np.cumsum(lengths, dtype=np.int32)])
    buffers = [_mask(column), pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(letters))]
    return pa.Array.from_buffers(pa.string(), count, buffers)


def _mask(column: Column) -> Any:
    return None if column.known is None else pa.py_buffer(np.packbits(column.known, bitorder="little"))


def _widen(values: NDArray[Any], more: int) -> NDArray[np.int64]:
    """Write numbers as decimals of 128 bits with so many decimals more."""
    if more < 0:
        raise OtherTypeError
    low = values.astype(np.int64) * 10**more
    return np.stack([low, low >> 63], axis=1)  # the higher half carries the sign


def _read_scale(sql: str) -> int:
    return int(sql.rpartition(",")[2].rstrip(")"))
