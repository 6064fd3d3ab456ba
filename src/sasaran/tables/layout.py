"""The layout of households as tables: a rulebook in, its tables and their columns out (docs/tables.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sasaran.ir.rulebook import Content, Entity
from sasaran.ir.types import Kind, Type

AT_LEAST, AT_MOST, ONE_OF, DATE, KNOWN = "__at_least", "__at_most", "__one_of", "__date", "__known"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its SQL type, and the field it belongs to (empty: a key, a date or a list's flag)."""

    name: str
    type: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the entity whose rows it holds, the columns that tell where a row belongs, and all others."""

    name: str
    entity: str
    keys: tuple[Column, ...]
    columns: tuple[Column, ...]

    @property
    def all(self) -> tuple[Column, ...]:
        """Every column, keys first."""
        return (*self.keys, *self.columns)


@dataclass(frozen=True, slots=True)
class Layout:
    """The tables of a rulebook's households: the root's first, the lists by name, statements last."""

    root: Table
    lists: Mapping[str, Table]
    statements: Table

    @property
    def tables(self) -> tuple[Table, ...]:
        """All of them."""
        return (self.root, *self.lists.values(), self.statements)


def sql_type(type_: Type) -> str:
    """Give the SQL type of a field's known values."""
    if type_.kind is Kind.TRUTH:
        return "BOOLEAN"
    if type_.kind is Kind.NUMBER:
        return f"DECIMAL(24,{type_.scale})" if type_.scale else "BIGINT"
    if type_.kind is Kind.DATE:
        return "DATE"
    return "VARCHAR[]" if type_.kind is Kind.CODES else "VARCHAR"


def build_layout(content: Content) -> Layout:
    """Build the layout; a rulebook whose households have no key can't have tables."""
    keys = content.keys
    root = content.household
    lists = [each for each in content.entities.values() if each.parent is not None]
    flags = [Column(each.list_name + KNOWN, "BOOLEAN") for each in lists if each.parent == root.name]
    record = Column(keys.record_date, "DATE")
    household = Table(root.name, root.name, (_key(root),), (*_list_columns(root), record, *flags))
    tables: dict[str, Table] = {}
    for each in lists:
        below = [Column(one.list_name + KNOWN, "BOOLEAN") for one in lists if one.parent == each.name]
        above = tuple(_key(one) for one in _list_parents(each, content))
        tables[each.list_name] = Table(
            each.list_name, each.name, above, (*_own(each, above), *_list_columns(each), *below)
        )
    about = [Column(name, "VARCHAR") for name in _list_subjects(content)]
    said = (
        *about, Column(keys.attestation_id, "VARCHAR"), Column(keys.attestation_answer, "BOOLEAN"),
        Column(keys.attestation_by, "VARCHAR"), Column(keys.attestation_date, "DATE"),
    )  # fmt: skip
    return Layout(household, tables, Table(keys.attestations, "", (_key(root),), said))


def list_fields(entity: Entity) -> list[str]:
    """List the fields of an entity, but its key."""
    return [name for name in entity.fields if name != entity.key]


def field_columns(name: str, type_: Type) -> Iterator[Column]:
    """Give the columns of one field: its value, what it could be, and its day."""
    kind = sql_type(type_)
    yield Column(name, kind, name)
    if type_.kind in (Kind.NUMBER, Kind.DATE):
        yield Column(name + AT_LEAST, kind, name)
        yield Column(name + AT_MOST, kind, name)
    elif type_.kind is Kind.CODE:
        yield Column(name + ONE_OF, "VARCHAR[]", name)
    yield Column(name + DATE, "DATE", name)


def _list_columns(entity: Entity) -> tuple[Column, ...]:
    return tuple(column for name in list_fields(entity) for column in field_columns(name, entity.fields[name].type))


def _key(entity: Entity) -> Column:
    return Column(entity.key or f"{entity.name}__key", "VARCHAR")


def _own(entity: Entity, above: tuple[Column, ...]) -> tuple[Column, ...]:
    if entity.key is None or entity.key in {column.name for column in above}:
        return ()
    return (_key(entity),)


def _list_parents(entity: Entity, content: Content) -> list[Entity]:
    parents: list[Entity] = []
    while entity.parent is not None:
        entity = content.entities[entity.parent]
        parents.insert(0, entity)
    return parents


def _list_subjects(content: Content) -> Iterator[str]:
    """Give the keys by which a statement says whom or where it is about."""
    if content.members is not None and content.members.key is not None:
        yield content.members.key
    if content.household.region is not None:
        yield content.household.region
