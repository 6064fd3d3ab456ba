"""Where the cursor is: which shape, which key, which rows a condition there speaks of, and what has been typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sasaran.lsp.lines import Step, find_document, find_sibling, find_steps, list_root_keys, list_siblings, read_line
from sasaran.parse.shapes import KINDS, Shape, TableShape
from sasaran.schema.names import BookNames
from sasaran.schema.takes import CONDITIONS, find_place

_MEMBERS = {"any_member", "all_members", "count_members", "each_member", "member"}
_LISTS = ("any_of", "all_of", "count_of")


@dataclass(frozen=True)
class Place:
    """A place in a rule file.

    Attributes:
        kind: The document's kind (``program`` …), or None where it has none yet.
        shape: The shape of the mapping around the place, or None where keys are free names.
        key: The key whose value is being written, or None where a key is.
        item: Whether it is an item of the list under that key.
        below: The shape of the mapping that an item may begin.
        typed: What stands between the beginning of the value (or key) and the cursor.
        rest: What stands after the cursor on its line.
        start: The column (from 0) where the value or key begins.
        entities: Whose fields a condition may name here, innermost first.
        aliases: Names given to rows by ``as``, with their entities.
        steps: The keys and dashes above.
        beside: The keys that the mapping around the place has already.
    """

    kind: str | None
    shape: type[Shape] | None
    key: str | None
    item: bool
    typed: str
    rest: str
    start: int
    below: type[Shape] | None = None
    entities: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()
    beside: frozenset[str] = frozenset()

    @property
    def in_condition(self) -> bool:
        """Say whether a condition or an expression stands here."""
        return self.shape is not None and self.key is not None and self.takes(CONDITIONS) is not None

    def takes(self, table: object) -> tuple[str, str] | None:
        """Find the entry of one of the tables of `schema.takes` for this key."""
        return find_place(table, self.shape, self.key) if self.shape is not None and self.key is not None else None


def read_place(lines: Sequence[str], number: int, column: int, names: BookNames) -> Place:
    """Read where the cursor stands; lines and columns count from 0."""
    lines = [*lines, *[""] * (number + 1 - len(lines))]  # an editor may ask of a line that is not there yet
    text = lines[number]
    line = read_line(text)
    start, end = find_document(lines, number)
    root = list_root_keys(lines, start, end)
    kind = next((key for key in root if key in KINDS), None)
    own = line.key
    here: Step | None = None
    if own is not None and column >= own.end and (column > own.column + len(own.key or "")):
        steps = find_steps(lines, number, own.column)
        key, begin, item = own.key, own.end, False
        here = Step(own.key, number, own.column)
    else:
        begin = own.column if own is not None else line.start if text.strip() else min(column, len(text))
        begin = min(begin, column)
        steps = find_steps(lines, number, begin)
        key, item = None, own is None and bool(line.tokens) and column >= line.start
    shape = below = _follow(kind, steps)
    if item:
        key = next((step.key for step in reversed(steps) if step.key is not None), None)
        shape = _follow(kind, _before_last_key(steps))
    entities, aliases = _scope(lines, kind, root, [*steps, here] if here is not None else steps, names)
    return Place(
        kind,
        shape,
        key,
        item,
        text[begin:column],
        text[column:],
        begin,
        below if item else None,
        entities,
        aliases,
        tuple(steps),
        list_siblings(lines, number, begin) if key is None else frozenset(),
    )


def _before_last_key(steps: list[Step]) -> list[Step]:
    last = max((place for place, step in enumerate(steps) if step.key is not None), default=0)
    return steps[:last]


def _follow(kind: str | None, steps: Sequence[Step]) -> type[Shape] | None:
    """Follow the keys from a document's root to a shape; None where the keys are names of the writer's own."""
    current: type[Shape] | None = KINDS.get(kind or "")
    free = False
    inner: type[Shape] | None = None
    for step in steps:
        if step.key is None:
            continue
        if free:  # a name of the writer's own: below it stands the shape
            current, free = inner, False
            continue
        if current is None:
            return None
        annotation = next(
            (info.annotation for name, info in current.model_fields.items() if (info.alias or name) == step.key), None
        )
        inner = _shape_in(annotation)
        if inner is not None and _is_mapping(annotation):
            current, free = None, True
        elif current is TableShape and step.key == "rows":
            current = TableRow
        else:
            current = inner
    return current


class TableRow(Shape):
    """A row of a decision table: its cells are keyed by the table's inputs."""

    when: Any = None
    value: Any = None
    name: Any = None
    title: Any = None
    basis: Any = None
    text: Any = None


def _shape_in(annotation: Any) -> type[Shape] | None:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _shape_in(part))), None)


def _is_mapping(annotation: Any) -> bool:
    if getattr(annotation, "__origin__", None) is dict:
        return True
    return any(_is_mapping(part) for part in getattr(annotation, "__args__", ()))


def _scope(
    lines: Sequence[str], kind: str | None, root: dict[str, str], steps: Sequence[Step], names: BookNames
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:  # fmt: skip
    """Say whose fields a condition may name, innermost first, and which rows have a name of their own."""
    about = root.get({"program": "recipient", "entity": "entity"}.get(kind or "", "of"), "") or names.household
    if about == names.area:
        about = names.household
    entities, aliases = names.chain(about), []
    for step in steps:
        found = ""
        if step.key in _MEMBERS and not (step.key == "member" and kind != "definition"):
            found = names.members
        elif step.key == "where":
            named = next((value for each in _LISTS if (value := find_sibling(lines, step, each))), None)
            found = names.lists.get(named or "", named or "")
        if found and found not in entities:
            entities = [found, *entities]
        alias = find_sibling(lines, step, "as") if found else None
        if alias:
            aliases.append((alias, found))
    return tuple(entities), tuple(aliases)


def keys_of(shape: type[Shape]) -> list[str]:
    """List the keys of a shape, as they are written."""
    return [info.alias or name for name, info in shape.model_fields.items() if name not in ("span", "keys")]
