"""The shape of a register's mapping: how tables of strangers become the vocabulary of a rulebook."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from sasaran.base.span import NOWHERE
from sasaran.parse.shape_texts import (
    KEYS,
    SPAN,
    Amount,
    Day,
    Flag,
    Leaf,
    Name,
    Shape,
    Text,
    Texts,
    Titles,
    TypeShape,
    Whole,
    Words,
    stand_for,
    without_places,
)  # fmt: skip
from sasaran.parse.tree import Scalar

as_column = stand_for("column")
"""One text may stand for the column that is read."""

as_typed = stand_for("type")
"""One text may stand for the type of the column that has the name."""

as_day = stand_for("on")
"""One text may stand for the day itself."""


def as_meaning(value: Any) -> Any:
    """One text may stand for the value that a code means, a list for several codes of a set."""
    if isinstance(value, list) and all(isinstance(item, Scalar) for item in value):
        return {"all_of": value, SPAN: value[0].span if value else NOWHERE, KEYS: {}}
    return stand_for("value")(value)


def place_names(value: Any) -> Any:
    """What stands under a name has the place of that name: it is the name that may be wrong."""
    if not isinstance(value, dict):
        return value
    places = value.get(KEYS, {})
    return {
        key: {**item, SPAN: places[key]} if isinstance(item, dict) and key in places else item
        for key, item in without_places(value).items()
    }


def place_readings(value: Any) -> Any:
    """Readings by field, at the places of the fields' names."""
    return place_names(_widen(value, as_column))


def place_columns(value: Any) -> Any:
    """Types by column, at the places of the columns' names."""
    return place_names(_widen(value, as_typed))


def _widen(value: Any, widen: Callable[[Any], Any]) -> Any:
    if not isinstance(value, dict):
        return value
    return {key: item if key in (SPAN, KEYS) else widen(item) for key, item in value.items()}


class MeaningShape(Shape):
    """What a code of a register means: a value, a range of them, one of several, or several of a set."""

    value: Text | None = None
    one_of: Texts | None = None
    all_of: Texts | None = None
    at_least: Amount | None = None
    at_most: Amount | None = None


Meaning = Annotated[MeaningShape, BeforeValidator(as_meaning)]


class FactDayShape(Shape):
    """The day of a record or of one fact: one day for all, or a column."""

    on: Day | None = None
    column: Text | None = None
    form: Texts | None = None


FactDay = Annotated[FactDayShape, BeforeValidator(as_day)]


class RegionShape(Shape):
    """How a register writes regions: digits without separators, or codes of another system with a crosswalk."""

    digits: list[Whole] | None = None
    crosswalk: Text | None = None


class ReadingShape(Shape):
    """How the cells of a column become the values of a field."""

    column: Text | None = None
    columns: Texts | None = None
    codes: Annotated[dict[str, Meaning], BeforeValidator(without_places)] | None = None
    missing: Texts | None = None
    not_asked: Texts | None = None
    others: Text | None = None
    bits: Annotated[dict[str, Text], BeforeValidator(without_places)] | None = None
    flags: Annotated[dict[str, Text], BeforeValidator(without_places)] | None = None
    yes: Texts | None = None
    no: Texts | None = None
    separator: Text | None = None
    form: Texts | None = None
    decimal_mark: Text | None = None
    thousands_mark: Text | None = None
    without: Texts | None = None
    times: Amount | None = None
    divide_by: Amount | None = None
    region: RegionShape | None = None
    pattern: Text | None = None
    derive: Leaf | None = None
    value: Text | None = None
    absent: Text | None = None
    reason: Text | None = None
    date: FactDay | None = None


Reading = Annotated[ReadingShape, BeforeValidator(as_column)]
Readings = Annotated[dict[str, Reading], BeforeValidator(place_readings)]


class ColumnShape(ReadingShape, TypeShape):
    """A column that conditions of the mapping read, with its type."""


Columns = Annotated[dict[str, Annotated[ColumnShape, BeforeValidator(as_typed)]], BeforeValidator(place_columns)]


class SourceShape(Shape):
    """One table of a register: its file, which of its rows count, and what is not read."""

    file: Text | None = None
    kind: Text | None = None
    encoding: Text | None = None
    delimiter: Text | None = None
    sheet: Text | None = None
    header_row: Whole | None = None
    table: Text | None = None
    where: Leaf | None = None
    columns: Columns = Field(default_factory=dict)
    ignored: Titles | None = None


class NumberedShape(Shape):
    """Members that stand beside each other in numbered columns (``nama_1``, ``nama_2``, …)."""

    from_: Whole = Field(alias="from")
    through: Whole
    filled: Text | None = None


class RowShape(Shape):
    """A row of a list that a condition on a table's row makes, such as an enrolment out of a tick."""

    when: Leaf
    fields: Readings = Field(default_factory=dict)


class FilledShape(Shape):
    """How one entity of the vocabulary is filled from a table."""

    from_: Name = Field(alias="from")
    key: Texts | None = None
    parent: Texts | None = None
    household: Texts | None = None
    complete: Flag | None = None
    repeated: Flag | None = None
    unique_in: Name | None = None
    numbered: NumberedShape | None = None
    fields: Readings = Field(default_factory=dict)
    rows: list[RowShape] | None = None


class AnswerShape(Shape):
    """Answers to one attestation that a register holds."""

    attestation: Name
    from_: Name = Field(alias="from")
    answer: Reading
    by: Name
    date: FactDay


class MappingShape(Shape):
    """How a register's tables become the vocabulary."""

    mapping: Name
    title: Words | None = None
    text: Text | None = None
    register_: Name = Field(alias="register")
    record_date: FactDay | None = None
    missing: Texts | None = None
    tables: Annotated[dict[str, SourceShape], BeforeValidator(place_names)]
    entities: Annotated[dict[str, FilledShape], BeforeValidator(place_names)]
    attestations: list[AnswerShape] | None = None
