"""Which facts of a household a condition reads, and which values of them are worth trying."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from sasaran.account.supposing import Kind as Kinds
from sasaran.account.supposing import Spot
from sasaran.evaluate.reference import Condition
from sasaran.explain.reads import LISTED, FieldRead, children_of, find_reads, parts_of
from sasaran.explain.sentences import scope_of
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.calendar import shift_date
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content, Edition, Entity
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import Number, OneOf, Range, exact

MOST_NUMBERS, MOST_DATES = 24, 32
OLDEST = 120


class Spots:
    """Finds what conditions read of one household, looking into other programs and into who counts."""

    def __init__(self, content: Content, facts: Facts) -> None:
        self.content, self.facts = content, facts
        self.rows: dict[str, list[Row]] = {}
        for row in _list_rows(facts.root):
            self.rows.setdefault(row.entity, []).append(row)

    def list_of(self, conditions: Iterable[Condition], edition: Edition) -> tuple[Spot, ...]:
        """List the facts that some conditions read, each once, in their order."""
        found: dict[tuple[object, ...], Spot] = {}
        for condition in conditions:
            scope = {variable: row.entity for variable, row in condition.environment.items()}
            for spot in self._of_node(condition.node, scope, condition.environment, {edition.id}):
                found.setdefault((spot.kind, spot.name, spot.label, spot.programs), spot)
        return tuple(found.values())

    def _of_node(self, node: nodes.Node, scope: Any, bound: Any, entered: set[str]) -> Iterator[Spot]:
        yield from self._of_reads(node, scope, bound)
        for each, own in _walk(node, self.facts.on, scope):
            if isinstance(each, nodes.Attest):
                yield from self._of_attest(each, own, bound)
            elif isinstance(each, nodes.Receives):
                rows = self._rows(each.variable, own, bound) if each.who == "this_member" else [self.facts.root]
                yield from (self._spot("enrolment", "", row, each.programs) for row in rows)
            elif isinstance(each, nodes.ProgramIs):
                for edition in self.content.editions:
                    if edition.program != each.program or self.facts.on not in edition.during or edition.id in entered:
                        continue
                    scope = scope_of(self.content, edition.recipient)
                    yield from self._of_node(edition.eligibility, scope, {0: self.facts.root}, {*entered, edition.id})

    def _of_reads(self, node: nodes.Node, scope: Any, bound: Any) -> Iterator[Spot]:
        reads = find_reads(self.content, scope, self.facts.on, node)
        met: dict[str, None] = {}
        for read in reads.fields:
            met.setdefault(read.entity)
            for row in self._rows_read(read, bound):
                yield from self._of_field(row, read.name)
        yield from (Spot("area", name, None) for name in reads.areas)
        for name in met:
            present = self.content.entities[name].present if name in self.content.entities else None
            if present is not None:
                for read in find_reads(self.content, scope_of(self.content, name), self.facts.on, present).fields:
                    for row in self.rows.get(read.entity, ()):
                        yield from self._of_field(row, read.name)

    def _rows_read(self, read: FieldRead, bound: Any) -> list[Row]:
        if read.variable == LISTED or read.named is not None or read.variable not in bound:
            return self.rows.get(read.entity, [])
        return [bound[read.variable]]

    def _rows(self, variable: int | None, scope: Any, bound: Any) -> list[Row]:
        if variable is None or variable == 0:
            return [self.facts.root]
        return [bound[variable]] if variable in bound else self.rows.get(scope.get(variable, ""), [])

    def _of_attest(self, node: nodes.Attest, scope: Any, bound: Any) -> Iterator[Spot]:
        if node.variable is None:
            yield Spot("attest", node.attestation, None, "wilayah")
        else:
            yield from (self._spot("attest", node.attestation, row) for row in self._rows(node.variable, scope, bound))

    def _of_field(self, row: Row, name: str) -> Iterator[Spot]:
        declared = self.content.entities[row.entity].fields.get(name)
        if declared is None:
            return
        birth = declared.age_of
        yield self._spot("field", birth if birth is not None and row.values.get(birth) is not None else name, row)

    def name(self, row: Row) -> str:
        """Name a row by its label and those it hangs below; the household by nothing."""
        path = [row]
        while (above := path[0].parent) is not None:
            path.insert(0, above)
        return "/".join(each.label for each in path[1:])

    def _spot(self, kind: Kinds, name: str, row: Row, programs: tuple[str, ...] = ()) -> Spot:
        return Spot(kind, name, row, self.name(row), programs)


def _list_rows(row: Row) -> Iterator[Row]:
    yield row
    for rows in row.lists.values():
        for each in rows:
            yield from _list_rows(each)


def _walk(node: nodes.Node, on: date, scope: Any) -> Iterator[tuple[nodes.Node, Any]]:
    """List a node and those below it, each with its scope."""
    yield node, scope
    if isinstance(node, nodes.Members) and node.rows is not None and node.body is not None:
        yield from _walk(node.body, on, {**scope, node.rows.variable: node.rows.entity})
    elif isinstance(node, nodes.Use):
        for first, last, body in node.versions:
            if first <= on <= last:
                yield from _walk(body, on, scope)
    for child in children_of(node):
        yield from _walk(child, on, scope)


class Listed(NamedTuple):
    """Values to try; ``whole`` False: there are others that could matter."""

    values: list[Any]
    whole: bool = True


def _cut(values: list[Any], most: int) -> Listed:
    return Listed(values[:most], len(values) <= most)


class Values:
    """Lists which values of a fact are worth trying: all codes; numbers and dates around what the rule compares."""

    def __init__(self, content: Content, edition: Edition, on: date) -> None:
        self.content, self.on = content, on
        self.numbers, self.dates = _find_cuts(content, edition, on)

    def list_of(self, spot: Spot, now: object) -> Listed:
        """List values other than the present one, the nearest first."""
        if spot.kind in ("attest", "enrolment"):
            return Listed([value for value in (True, False) if value is not now])
        declared = self._declared(spot)
        if declared is None:
            return Listed([])
        kind = declared.type
        if kind.kind is Kind.TRUTH:
            return Listed([value for value in (True, False) if value is not now])
        if kind.kind is Kind.CODE:
            return Listed(_sort_codes(kind, now))
        if kind.kind is Kind.CODES:
            names = [code.name for code in kind.codes]
            sets = dict.fromkeys([frozenset(), *(frozenset([name]) for name in names), frozenset(names)])
            return Listed([value for value in sets if value != now], len(sets) == 2 ** len(names))
        if kind.kind is Kind.NUMBER:
            return _cut(_near(kind, self.numbers, now), MOST_NUMBERS)
        if kind.kind is Kind.DATE:
            return _cut(self._days(kind, now), MOST_DATES)
        return Listed([], whole=False)  # a text could be anything

    def read(self, spot: Spot, facts: Facts) -> tuple[bool, object]:
        """Give whether a fact may be changed, and what is known of it now; None: nothing is."""
        if spot.kind == "attest":
            return True, _read_statement(spot, facts)
        if spot.kind == "area":
            return True, None
        if spot.kind == "enrolment":
            return True, self._read_enrolment(spot, facts)
        assert spot.row is not None, "a field is a row's"
        now = spot.row.values.get(spot.name)
        return not isinstance(now, Range | OneOf), now

    def _declared(self, spot: Spot) -> Any:
        if spot.kind == "area":
            return self.content.areas.fields.get(spot.name)
        return None if spot.row is None else self.content.entities[spot.row.entity].fields.get(spot.name)

    def _read_enrolment(self, spot: Spot, facts: Facts) -> object:
        entity = next((each for each in self.content.entities.values() if each.enrolment is not None), None)
        if entity is None or entity.enrolment is None:
            return None
        rows = facts.root.lists.get(entity.list_name)
        if rows is None:
            return None
        return any(row.values.get(entity.enrolment.program) in spot.programs for row in rows)

    def _days(self, kind: Type, now: object) -> list[date]:
        lo = kind.lo if isinstance(kind.lo, date) else date(1900, 1, 1)
        hi = min(kind.hi, self.on) if isinstance(kind.hi, date) else self.on
        found = {lo, hi, *self.dates}
        for number in self.numbers:
            if isinstance(number, int) and 0 <= number <= OLDEST:
                found |= {shift_date(self.on, -12 * number, by) for by in (0, 1)}
                found |= {shift_date(self.on, -12 * (number + 1), by) for by in (0, 1)}
        fitting = sorted(day for day in found if lo <= day <= hi and day != now)
        if isinstance(now, date):
            fitting.sort(key=lambda day: (abs((day - now).days), day))
        return fitting


def _read_statement(spot: Spot, facts: Facts) -> object:
    label = None if spot.is_household else spot.label.rpartition("/")[2]
    said = [
        each
        for each in (*facts.statements, *facts.areas.statements)
        if each.attestation == spot.name
        and (each.area is not None if spot.row is None else each.area is None and each.member == label)
        and each.on <= facts.on
    ]
    return max(said, key=lambda each: each.on).answer if said else None


def _sort_codes(kind: Type, now: object) -> list[object]:
    names = [code.name for code in kind.codes]
    if kind.ordered and isinstance(now, str) and now in names:
        place = names.index(now)
        names.sort(key=lambda name: abs(names.index(name) - place) if name in names else 0)
    return [name for name in names if name != now]


def _near(kind: Type, cuts: Iterable[Number], now: object) -> list[Number]:
    grid = 10**kind.scale
    found: set[Number] = {bound for bound in (kind.lo, kind.hi) if isinstance(bound, int | Fraction)}
    for cut in cuts:
        below, above = math.floor(cut * grid), math.ceil(cut * grid)
        found |= {exact(Fraction(place, grid)) for place in (below - 1, below, above, above + 1)}
    fitting = [
        number for number in sorted(found)
        if number != now and _fits(number, kind)
    ]  # fmt: skip
    if isinstance(now, int | Fraction) and not isinstance(now, bool):
        fitting.sort(key=lambda number: (abs(number - now), number))
    return fitting


def _fits(number: Number, kind: Type) -> bool:
    low = not isinstance(kind.lo, int | Fraction) or number >= kind.lo
    return low and (not isinstance(kind.hi, int | Fraction) or number <= kind.hi)


def _find_cuts(content: Content, edition: Edition, on: date) -> tuple[tuple[Number, ...], tuple[date, ...]]:
    """Find the numbers and dates that a rule names, by itself or through definitions and parameters in force."""
    numbers: dict[Number, None] = {0: None, 1: None}
    dates: dict[date, None] = {}
    entered: set[str] = set()

    def note(value: object) -> None:
        if isinstance(value, Range):
            note(value.lo)
            note(value.hi)
        elif isinstance(value, date):
            dates.setdefault(value)
        elif isinstance(value, int | Fraction) and not isinstance(value, bool):
            numbers.setdefault(value)

    def look(item: ir.Expression) -> None:
        if isinstance(item, ir.Constant):
            note(item.value)
        elif isinstance(item, ir.Parameter):
            for row in content.parameters[item.name].values:
                if on in row.during:
                    note(row.content)
        elif isinstance(item, ir.Definition) and item.name not in entered:
            entered.add(item.name)
            version = content.definitions[item.name].on(on) if item.name in content.definitions else None
            if version is not None:
                look(version.body)
        elif isinstance(item, ir.Tree) and isinstance(item.node, nodes.Node):
            enter(item.node)
        for part in parts_of(item):
            look(part)

    def enter(node: nodes.Node) -> None:
        for each, _ in _walk(node, on, {}):
            if isinstance(each, nodes.Leaf) and each.expression is not None:
                look(each.expression)
            elif isinstance(each, nodes.Members):
                for side in (each.at_least, each.at_most):
                    if side is not None:
                        look(side)
            elif isinstance(each, nodes.ProgramIs) and each.program not in entered:
                entered.add(each.program)
                for other in content.editions:
                    if other.program == each.program and on in other.during:
                        enter(other.eligibility)

    enter(edition.eligibility)
    return tuple(numbers), tuple(dates)


def find_entity(content: Content, spot: Spot) -> Entity | None:
    """Find the entity of the row that a fact is about."""
    return None if spot.row is None else content.entities[spot.row.entity]
