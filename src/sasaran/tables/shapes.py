"""The tables of a rulebook → the types that records are read into, part by part, in one pass over their text.

They take no more than a table can hold: plain values, the days of single facts, answers to attestations. A record with
anything else in it (a range, rows below members, a name that is none) does not fit, and is somebody else's to read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from operator import attrgetter
from types import GenericAlias
from typing import Annotated, Any, Literal, Union

import msgspec

from sasaran.ir.rulebook import Content
from sasaran.ir.types import Kind, Type
from sasaran.tables.layout import Layout, Table, build_layout, list_fields

_GREATEST = 2**62


class Shape:
    """A type of objects, each part of which can be asked for by its name in a record."""

    def __init__(self, parts: Mapping[str, Any], needed: Collection[str] = ()) -> None:
        attributes = {name: f"part_{number}" for number, name in enumerate(parts)}
        fields = [
            (attributes[name], type_) if name in needed else (attributes[name], type_ | None, None)
            for name, type_ in parts.items()
        ]
        self.type: Any = msgspec.defstruct(
            "Part", fields, rename={attribute: name for name, attribute in attributes.items()},
            forbid_unknown_fields=True, kw_only=True, gc=False,
        )  # fmt: skip
        self._getters = {name: attrgetter(attribute) for name, attribute in attributes.items()}

    def has(self, name: str) -> bool:
        """Say whether it has a part of this name."""
        return name in self._getters

    def get(self, name: str) -> Any:
        """Give what gets a part out of an object; None where it was not given."""
        return self._getters[name]


class Shapes:
    """The shapes of a whole record: the household, the rows of its lists, the days of single facts, and answers."""

    def __init__(self, content: Content, layout: Layout | None = None) -> None:
        layout = layout or build_layout(content)
        keys, members = content.keys, content.members
        answer = {
            keys.attestation_id: str, keys.attestation_answer: _take_truth(content),
            keys.attestation_by: str, keys.attestation_date: date,
        }  # fmt: skip
        said = layout.statements.name
        below: dict[str, Any]
        about = {column.name: str for column in layout.statements.columns if column.name not in answer}
        self.statement = Shape({**about, **answer}, needed=answer)
        self.lists: dict[str, Shape] = {}
        self.days: dict[str, Shape] = {}
        for name, table in layout.lists.items():
            if len(table.keys) == 1:
                of_member = members is not None and table.entity == members.name
                below = {said: _list_of(self.statement)} if of_member else {}
                self.lists[name] = self._make(content, table, below)
        below = {name: _list_of(shape) for name, shape in self.lists.items()}
        below |= {said: _list_of(self.statement), keys.record_date: date}
        self.household = self._make(content, layout.root, below)

    def _make(self, content: Content, table: Table, below: Mapping[str, Any]) -> Shape:
        entity = content.entities[table.entity]
        fields = list_fields(entity)
        days = self.days[table.name] = Shape(dict.fromkeys(fields, date))
        parts = {name: _take(content, entity.fields[name].type) for name in fields}
        own = {entity.key: str} if entity.key is not None else {}
        needed = own if entity.parent is None else ()
        return Shape({**own, **parts, content.keys.fact_dates: days.type, **below}, needed)


def _list_of(shape: Shape) -> Any:
    return GenericAlias(list, (shape.type,))


def _take(content: Content, type_: Type) -> Any:
    """Give the type of a field's plain values; its codes and bounds are looked at later."""
    if type_.kind is Kind.TRUTH:
        return _take_truth(content)
    if type_.kind is Kind.NUMBER:
        whole = Annotated[int, msgspec.Meta(ge=-_GREATEST, le=_GREATEST)]
        return whole | float if type_.scale else whole
    if type_.kind is Kind.DATE:
        return date
    return list[str] if type_.kind is Kind.CODES else str


def _take_truth(content: Content) -> Any:
    return Union[bool, Literal[content.keys.yes, content.keys.no]]  # noqa: UP007  # made at run time
