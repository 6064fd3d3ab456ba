"""Expressions → terms: what a condition means on one day, with parameters as values and definitions written out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sasaran.difference.proof.frame import Bound, Frame, find_listed, frame_of, next_level
from sasaran.difference.proof.term import Term, Terms
from sasaran.evaluate.reference.values import Value, span_of, take, unite
from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content, Entity, Field, Interval, ParameterValue
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import UNKNOWN

ONE_DAY = timedelta(days=1)


class Lowering:
    """Gives the terms of one rulebook on one day; nodes are added by `lowering_nodes.Meaning`.

    ``trusting``: with presumptions, as outcomes are given; without them as a strict reading has it. ``during`` are the
    days around that one on which every term made so far is the same.
    """

    def __init__(self, content: Content, day: date, terms: Terms, *, trusting: bool = True) -> None:
        self.content, self.day, self.terms, self.trusting = content, day, terms, trusting
        self.root = Bound(("household",), content.household.name)
        self.during = Interval()
        self._defined: dict[tuple[str, tuple[object, ...]], Term] = {}
        self._bound: dict[tuple[object, ...], tuple[Bound, Term, tuple[object, ...]]] = {}
        self._place: Term | None = None

    def node(self, node: nodes.Node, frame: Frame) -> Term:
        """Give the term of a node."""
        raise NotImplementedError

    def term(self, item: ir.Expression, frame: Frame) -> Term:
        """Give the term of an expression."""
        make = self.terms.make
        match item:
            case ir.Constant():
                return self.terms.constant(take(item.value), item.type)
            case ir.Field():
                row = frame[item.variable]
                return make("field", (), (row.key, item.name, self._declared(row.entity, item.name)), item.type)
            case ir.Age():
                row, on = frame[item.variable], self.term(item.on, frame)
                return make("age", (on,), (row.key, item.field, self._declared(row.entity, item.field)), item.type)
            case ir.DecisionDate():
                return make("decision date", (), (), item.type)
            case ir.AreaFact():
                return self._area_fact(item)
            case ir.Parameter():
                return self._parameter(item, frame)
            case ir.Definition():
                return self._definition(item, frame)
            case ir.Named():
                return self.term(item.body, {**frame, item.variable: self.name_row(item, frame)})
            case ir.Tree(node=nodes.Node() as node):
                return self.node(node, frame)
            case ir.Aggregate() | ir.Quantifier():
                return self._over_rows(item, frame)
            case ir.Table():
                return self._table(item, frame)
        return self._truth(item, frame) if item.type.kind is Kind.TRUTH else self._computed(item, frame)

    def _truth(self, item: ir.Expression, frame: Frame) -> Term:
        terms = self.terms
        match item:
            case ir.And(items=items):
                return terms.all_of([self.term(part, frame) for part in items])
            case ir.Or(items=items):
                return terms.any_of([self.term(part, frame) for part in items])
            case ir.Not(body=body):
                return terms.negate(self.term(body, frame))
            case ir.Compare(left=left, right=right, op=op):
                order = tuple(code.name for code in left.type.codes or right.type.codes)
                return terms.compare(op, self.term(left, frame), self.term(right, frame), order)
            case ir.Contains(item=one, codes=codes):
                return terms.make("contains", (self.term(one, frame), self.term(codes, frame)))
        return self._computed(item, frame)

    def _computed(self, item: ir.Expression, frame: Frame) -> Term:
        def read(*parts: ir.Expression) -> list[Term]:
            return [self.term(part, frame) for part in parts]

        kind, make = item.type, self.terms.make
        match item:
            case ir.Arithmetic(op=op, left=left, right=right):
                return make(op, read(left, right), (), kind)
            case ir.Rounded(mode=mode, body=body, decimals=decimals):
                return make("rounded", read(body), (mode, decimals), kind)
            case ir.Least(items=items) | ir.Greatest(items=items):
                parts = sorted(set(read(*items)), key=lambda part: part.number)
                return make("least" if isinstance(item, ir.Least) else "greatest", parts, (), kind)
            case ir.If(condition=condition, yes=yes, no=no):
                return make("if", read(condition, yes, no), (), kind)
            case ir.DatePart(part=part, body=body):
                return make("date part", read(body), (part,), kind)
            case ir.DateShift(body=body, sign=sign, months=months, days=days):
                return make("shifted", read(body), (sign * months, sign * days), kind)
            case ir.Elapsed(unit=unit, start=start, end=end):
                return make("elapsed", read(start, end), (unit,), kind)
            case ir.PerPeriod(body=body, period=period, factors=factors, target=target):
                return make("per period", read(body, period), (self.factors(factors), target), kind)
        raise TypeError(f"not an expression of the language: {type(item).__name__}")

    def keep_to(self, intervals: Iterable[Interval]) -> None:
        """Note dated things that were looked at: from where one begins or ends, terms may be others."""
        start, end, day = self.during.start, self.during.end, self.day
        for each in intervals:
            if each.start > day:
                end = min(end, each.start - ONE_DAY)
            elif each.end < day:
                start = max(start, each.end + ONE_DAY)
            else:
                start, end = max(start, each.start), min(end, each.end)
        self.during = Interval(start, end)

    # --- what the vocabulary declares

    def _declared(self, entity: str, name: str) -> tuple[object, ...]:
        """Give all that a field's declaration says of its values; two fields that differ in it are two."""
        found = self.content.entities[entity].fields.get(name)
        if found is None:
            return (entity,)
        birth = self._declared(entity, found.age_of) if found.age_of else ()
        return (entity, *_describe_field(found), birth)

    def _entity(self, entity: Entity) -> tuple[object, ...]:
        above = self.content.entities[entity.parent].name if entity.parent else None
        presumed = entity.presume_present if self.trusting else None
        return (entity.name, above, entity.complete, entity.at_least, entity.at_most, entity.depth, presumed)

    def bind_row(self, frame: Frame, owner: Bound, entity: Entity) -> tuple[Bound, Term, tuple[object, ...]]:
        """Bind a new row of a list; give it, the term of its presence, and what tells the list from others."""
        level = next_level(frame)
        key = (owner.key, entity.name, level)
        found = self._bound.get(key)
        if found is None:
            found = self._bound[key] = self._bind(owner, entity, level)
        return found

    def _bind(self, owner: Bound, entity: Entity, level: int) -> tuple[Bound, Term, tuple[object, ...]]:
        row = Bound(("row", level), entity.name, level, owner)
        present = self.terms.true
        if entity.present is not None:
            present = self.term(entity.present, frame_of(self.content, row))
            if self.trusting and entity.presume_present is not None:
                present = self.presumed(present, entity.presume_present)
        return row, present, (owner.key, entity.list_name, self._entity(entity))

    def presumed(self, item: Term, as_true: bool) -> Term:
        """Give a term that is taken as true or false where it is unknown."""
        return item if item in (self.terms.true, self.terms.false) else self.terms.make("presumed", (item,), (as_true,))

    # --- rows

    def _over_rows(self, item: ir.Aggregate | ir.Quantifier, frame: Frame) -> Term:
        entity, owner = self.content.entities[item.rows.entity], frame[item.rows.owner]
        row, present, listed = self.bind_row(frame, owner, entity)
        inner = {**frame, item.rows.variable: row}
        if isinstance(item, ir.Quantifier):
            return self.terms.make(item.how, (present, self.term(item.body, inner)), listed)
        where = self.terms.true if item.where is None else self.term(item.where, inner)
        parts = [present, where, *([] if item.item is None else [self.term(item.item, inner)])]
        return self.terms.make(item.how, parts, (*listed, item.where is None), item.type)

    def name_row(self, item: ir.Named, frame: Frame) -> Bound:
        """Bind a named member: who it is follows from the row that has it and the condition that picks it."""
        definition = self.content.definitions[item.definition]
        self.keep_to(each.during for each in definition.versions)
        version = definition.on(self.day)
        inner = self.listed_frame(item, frame)
        entity = find_listed(self.content, definition.member_of)
        owner = inner[entity.depth].owner
        assert owner is not None, "a listed row hangs below another"
        _, present, listed = self.bind_row(frame_of(self.content, owner), owner, entity)
        body = self.terms.false if version is None else self.term(version.body, inner)
        picked = self.terms.make("named", (present, body), listed)
        return Bound(("named", picked.number, owner.key), entity.name, next_level(frame), owner)

    def listed_frame(self, item: ir.Named, frame: Frame) -> Frame:
        """Give the rows in scope where a named member is picked: each listed row in turn, below the one that has it."""
        definition = self.content.definitions[item.definition]
        entity = find_listed(self.content, definition.member_of)
        owner = next((row for row in frame.values() if row.entity == definition.entity), self.root)
        around = frame_of(self.content, owner)
        row, _, _ = self.bind_row(around, owner, entity)
        return {**around, entity.depth: row}

    # --- definitions, parameters, areas

    def _definition(self, item: ir.Definition, frame: Frame) -> Term:
        row = frame[item.variable]
        key = (item.name, row.key)
        found = self._defined.get(key)
        if found is None:
            definition = self.content.definitions[item.name]
            version = definition.on(self.day)
            self.keep_to(each.during for each in definition.versions)
            if version is None:
                found = self.terms.make("gap", (), (item.name, row.key, *_bounds(item.type)), item.type)
            else:
                found = self.term(version.body, frame_of(self.content, row))
            self._defined[key] = found
        return found

    def _parameter(self, item: ir.Parameter, frame: Frame) -> Term:
        parameter = self.content.parameters[item.name]
        self.keep_to(row.during for row in parameter.values)
        rows = [row for row in parameter.values if self.day in row.during]
        if item.by is not None:
            latest: dict[tuple[str, str], ParameterValue] = {}
            for row in sorted(rows, key=lambda row: row.during.start):
                latest[row.area or "", row.key or ""] = row
            values = frozenset((*place, _content(parameter.type, row)) for place, row in latest.items())
            areas = self.areas().number if parameter.by_area else 0
            data = (parameter.by_area, values, areas, parameter.type.code_names)
            return self.terms.make("lookup", (self.term(item.by, frame),), data, item.type)
        if item.key is not None:
            rows = [row for row in rows if row.key == item.key]
        if not rows:
            return self.terms.make("gap", (), (item.name, item.key, *_bounds(item.type)), item.type)
        value = _content(parameter.type, max(rows, key=lambda row: row.during.start))
        if value is UNKNOWN:  # sources disagree about a list: which lists they are tells it from others
            return self.terms.make("gap", (), (frozenset(option.value for option in rows[-1].options),), item.type)
        return self.terms.constant(value, item.type)

    def factors(self, name: str) -> frozenset[tuple[object, ...]]:
        """Give what a parameter says each period counts for."""
        parameter = self.content.parameters[name]
        self.keep_to(row.during for row in parameter.values)
        rows = sorted((row for row in parameter.values if self.day in row.during), key=lambda row: row.during.start)
        return frozenset({row.key: (row.key, _content(parameter.type, row)) for row in rows}.values())

    def _area_fact(self, item: ir.AreaFact) -> Term:
        areas = self.content.areas
        self.keep_to(fact.during for fact in areas.facts if fact.field == item.name)
        known = frozenset(
            (fact.area, take(fact.value)) for fact in areas.facts if fact.field == item.name and self.day in fact.during
        )
        declared = areas.fields.get(item.name)
        described = () if declared is None else _describe_field(declared)
        return self.terms.make("area fact", (), (item.name, described, known, self.areas().number), item.type)

    def areas(self) -> Term:
        """Give the tree of areas as one term."""
        if self._place is None:
            areas = self.content.areas
            listed = frozenset((each.code, each.parent, each.level, each.during) for each in areas.areas.values())
            told = (areas.name, areas.levels, areas.separator, areas.unlisted_below, self.content.household.region)
            self._place = self.terms.make("areas", (), (listed, told))
        return self._place

    def _table(self, item: ir.Table, frame: Frame) -> Term:
        parts = [self.term(part, frame) for row in item.rows for part in (row.condition, row.value)]
        if item.otherwise is not None:
            parts.append(self.term(item.otherwise, frame))
        missing = item.if_missing if self.trusting else None
        return self.terms.make("table", parts, (item.hit, len(item.rows), item.exhaustive, missing), item.type)


def _describe_field(field: Field) -> tuple[object, ...]:
    kind = field.type
    codes = tuple(code.name for code in kind.codes)
    return (
        kind.kind.value, kind.lo, kind.hi, kind.scale, str(kind.unit), codes if kind.ordered else frozenset(codes),
        kind.ordered, field.shelf_life, field.age_of, field.age_unit, field.period,
    )  # fmt: skip


def _bounds(kind: Type) -> tuple[object, ...]:
    """Give what a value that nobody gives could be."""
    return (kind.lo, kind.hi, kind.scale, kind.code_names)


def _content(kind: Type, row: ParameterValue) -> Value:
    """Give what a published value could be, as the evaluators take it."""
    if row.between is not None:
        return span_of(row.between.lo, row.between.hi)
    return unite(kind.kind, [take(option.value) for option in row.options])
