"""A checked rulebook → every part of it that decides something, with where it stands and what it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace

from sasaran.base.span import NOWHERE, Span
from sasaran.ir.expressions import Aggregate, Compare, Expression, Named, Or, Parameter, Quantifier, Rows, TableRow
from sasaran.ir.nodes import Leaf, Members, Node, Tier, Use
from sasaran.ir.rulebook import Benefit, BenefitRow, Content, Definition, Edition, Funding, Item
from sasaran.mutants.paths import Path

_PARTS = (Node, Expression, Tier, TableRow, Benefit, BenefitRow, Funding, Item)
_WORDS = frozenset(("span", "type", "attributes", "title", "basis", "unit", "text", "reading", "rows_of"))


class Texts:
    """The files of a rulebook by their path, to quote from."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self._lines: dict[str, list[str]] = {}

    def quote(self, span: Span) -> str:
        """Give what stands at a place, on one line; empty where the file is not at hand."""
        if span.path not in self._files:
            return ""
        if span.path not in self._lines:
            self._lines[span.path] = self._files[span.path].splitlines()
        lines = self._lines[span.path][span.line - 1 : span.end_line]
        if not lines:
            return ""
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return " ".join(" ".join(lines).split())


@dataclass(frozen=True, slots=True)
class Spot:
    """One part of a rulebook.

    Attributes:
        part: What stands there.
        path: The way to it from the rulebook.
        name: What it belongs to, as it is called: a node's id, ``benefit``, a definition.
        texts: The files of the rulebook, to quote from.
        written: The line that it is part of, as written; empty where it is not part of a line.
        rows: Which entity's row each variable in scope names.
        owner: The program that it belongs to; None for what programs share.
        shared: The criteria, and the id of the use, that it stands in, if any: one text in several places.
        span: The nearest place in the text.
    """

    part: object
    path: Path
    name: str
    texts: Texts = field(default_factory=lambda: Texts({}))
    written: str = ""
    rows: Mapping[int, str] | None = None
    owner: str | None = None
    shared: tuple[str, str] | None = None
    span: Span = NOWHERE

    def quote(self, part: object) -> str:
        """Give what a part of the rulebook says as written."""
        return self.texts.quote(getattr(part, "span", NOWHERE))

    def enter(self, step: Path, part: object) -> Spot:
        """Give the spot of a part inside this one."""
        span = getattr(part, "span", NOWHERE)
        return replace(self, part=part, path=(*self.path, *step), span=self.span if span == NOWHERE else span)


def list_spots(content: Content, texts: Texts) -> Iterator[Spot]:
    """List the parts of every edition and definition, and the presence of rows; the outermost first."""
    for place, edition in enumerate(content.editions):
        yield from _list_edition(content, texts, place, edition)
    for name, definition in content.definitions.items():
        for place, version in enumerate(definition.versions):
            path: Path = ("definitions", name, "versions", place, "body")
            called = name if len(definition.versions) == 1 else f"{name}/{version.during.start}"
            spot = Spot(version.body, path, called, texts, rows=_rows_of(content, definition), span=version.span)
            yield from _walk(content, spot)
    for name, entity in content.entities.items():
        if entity.present is not None:
            rows = _rows_above(content, name)
            path = ("entities", name, "present")
            yield from _walk(content, Spot(entity.present, path, f"{name}/present", texts, rows=rows))


def _list_edition(content: Content, texts: Texts, place: int, edition: Edition) -> Iterator[Spot]:
    """List the parts of one edition: its conditions, then its benefits."""
    rows = _rows_above(content, edition.recipient)
    spot = Spot(edition, ("editions", place), edition.id, texts, rows=rows, owner=edition.program, span=edition.span)
    yield from _walk(content, spot.enter(("eligibility",), edition.eligibility))
    members = content.members
    for number, benefit in enumerate(edition.benefits):
        named = replace(spot, name=f"{edition.id}/benefit/{number}")
        if benefit.per_member and members is not None and edition.recipient == content.household.name:
            named = replace(named, rows={**rows, members.depth: members.name})
        yield from _walk(content, named.enter(("benefits", number), benefit))


def _walk(content: Content, spot: Spot) -> Iterator[Spot]:
    spot = _name(content, spot)
    yield spot
    part = spot.part
    if not is_dataclass(part):
        return
    if is_ranking(part) or isinstance(part, Parameter):
        return  # the checker wrote what stands inside
    for each in fields(part):
        value = getattr(part, each.name)
        if each.name in _WORDS:
            continue
        if isinstance(value, _PARTS):
            yield from _walk(content, spot.enter((each.name,), value))
        elif isinstance(value, tuple):
            for place, item in enumerate(value):
                if isinstance(item, _PARTS):
                    yield from _walk(content, spot.enter((each.name, place), item))
                elif isinstance(part, Use) and isinstance(item, tuple):
                    yield from _walk(content, _enter_use(part, spot, place, item[2]))


def is_ranking(part: object) -> bool:
    """Say whether a part is a comparison of ranked codes: one written code, which the checker turned into several."""
    if not isinstance(part, Or):
        return False
    spans = {item.right.span if isinstance(item, Compare) and item.op == "=" else None for item in part.items}
    return len(spans) == 1 and None not in spans


def _enter_use(use: Use, spot: Spot, place: int, body: Node) -> Spot:
    """Enter a version of shared criteria: its parts are called as the criteria call them."""
    inside = spot.enter(("versions", place, 2), body)
    return replace(inside, shared=(use.criteria, use.id))


def _name(content: Content, spot: Spot) -> Spot:
    """Take up the name of a part, the line that it begins, and the rows that it binds."""
    part = spot.part
    if isinstance(part, Node):
        criteria, use = spot.shared or ("", "")
        spot = replace(spot, name=criteria + part.id.removeprefix(use))
    if isinstance(part, Leaf):
        spot = replace(spot, written=part.source)
    if isinstance(part, BenefitRow):
        spot = replace(spot, name=f"{spot.name}/{part.name}")
    if isinstance(part, TableRow) and part.name:
        spot = replace(spot, name=f"{spot.name}/{part.name}")
    known = spot.rows or {}
    if isinstance(part, Members | Aggregate | Quantifier) and isinstance(part.rows, Rows):
        spot = replace(spot, rows={**known, part.rows.variable: part.rows.entity})
    elif isinstance(part, Named):
        listed = content.definitions[part.definition].member_of
        found = (each.name for each in content.entities.values() if listed in (each.list_name, each.name))
        spot = replace(spot, rows={**known, part.variable: next(found, "")})
    return spot


def _rows_of(content: Content, definition: Definition) -> dict[int, str]:
    rows = _rows_above(content, definition.entity)
    for entity in content.entities.values():
        if definition.member_of in (entity.list_name, entity.name) and definition.member_of is not None:
            rows[entity.depth] = entity.name
    return rows


def _rows_above(content: Content, name: str) -> dict[int, str]:
    """Give the rows in scope of an entity: its own and those above it, each by its depth."""
    rows = {0: content.household.name}
    entity = content.entities.get(name)
    while entity is not None:
        rows[entity.depth] = entity.name
        entity = content.entities.get(entity.parent or "")
    return rows
