"""The walk to the open facts of an expression: what it reads and is not known, where that still matters."""

from __future__ import annotations

from abc import ABC, abstractmethod

from sasaran.evaluate.compiled.expressions import name_row, region
from sasaran.evaluate.compiled.graph import Binder, Cell
from sasaran.evaluate.compiled.lowering import Lowering, Scope
from sasaran.evaluate.compiled.open_values import Assumption
from sasaran.evaluate.compiled.parameters import list_options, publish
from sasaran.evaluate.compiled.steps import (
    Spot,
    Step,
    Steps,
    WalkWriter,
    cells_of,
    for_each,
    give_up,
    keep_nothing,
    note_list,
    unless,
    when_open,
    when_true,
    when_unknown,
    write_all,
    write_note,
)
from sasaran.evaluate.compiled.turning import (
    cite,
    hold,
    join,
    keep_test,
    keep_turn,
    quietly,
    write_choices,
    write_field_key,
)
from sasaran.ir import expressions as ex
from sasaran.ir.nodes import Node
from sasaran.ir.types import Kind, Type


class Walker(ABC):
    """Works out walks, as the trusting or the strict rules read a household."""

    def __init__(self, to: Lowering) -> None:
        self.to = to

    @abstractmethod
    def node(self, node: Node, scope: Scope, spot: Spot) -> Steps:
        """Walk a node."""

    def value(self, expression: ex.Expression, scope: Scope) -> Cell:
        """Lower an expression, and let nobody watch."""
        self.to.watching -= 1
        cell = self.to.value(expression, scope)
        self.to.watching += 1
        return cell

    def truth(self, node: Node, scope: Scope) -> Cell:
        """Lower a node, and let nobody watch."""
        self.to.watching -= 1
        cell = self.to.truth(node, scope)
        self.to.watching += 1
        return cell

    def is_silent(self, spot: Spot) -> bool:
        """Say whether nothing is to be noted here: strictly, only what stands under a presumption is."""
        return not self.to.trusting and spot.under is None

    def keep_nothing(self) -> Steps:
        """Say that what is left of a truth can't be told."""
        return keep_nothing() if self.to.trusting else []

    def listing(self, binder: Binder, spot: Spot, anybody: Cell | None = None) -> Steps:
        """Note the list that a binder goes through where it is not known, or not known whole, or not ``anybody`` is."""
        if self.is_silent(spot):
            return []
        return note_list(binder, self.to.graph.row(binder.owner or binder), spot, anybody)

    def rows(self, rows: ex.Rows, scope: Scope, spot: Spot) -> Binder:
        """Bind each row of a list; loops inside loops keep apart."""
        return Binder("each", rows.entity, rows.name, scope[rows.owner], spot.level)

    def presence(self, binder: Binder, spot: Spot) -> Steps:
        """Walk whether a row counts."""
        entity = self.to.entity(binder)
        if entity.present is None:
            return []
        if entity.presume_present is not None:
            if self.to.trusting:
                return []
            basis = tuple(cite(item) for item in entity.present_basis)
            spot = spot.assuming(Assumption(f"{entity.name}/present", entity.presume_present, basis))
        body = self.expression(entity.present, self.to.scope_of(binder), spot)
        return when_unknown(self.to.presence(binder), body)

    def expression(self, expression: ex.Expression, scope: Scope, spot: Spot, cut: Cell | None = None) -> Steps:
        """Walk an expression; ``cut`` is what it is compared with directly. Where it is known there is nothing."""
        cell = self.value(expression, scope)
        kind = expression.type.kind
        match expression:
            case ex.Field(variable=variable, name=name):
                return when_open(cell, kind, self._field(scope[variable], name, spot, cell, cut, None))
            case ex.Age():
                return when_open(cell, kind, self._age(expression, scope, spot, cell, cut, None))
            case ex.And(items=items):
                parts = [step for item in items for step in self.expression(item, scope, spot)]
                return when_unknown(cell, parts, "and")
            case ex.Or(items=[ex.Compare(left=ex.Field(variable=variable, name=name) as field), *_]) if (
                cell.op == "among" and field.type.kind is Kind.CODE
            ):  # one field, compared with several codes: of every code it is tried anyway
                codes, read = self.to.graph.constant(cell.data), cell.args[0]
                return when_unknown(cell, self._field(scope[variable], name, spot, read, codes, ("among", True, ())))
            case ex.Or(items=items):
                parts = [step for item in items for step in self.expression(item, scope, spot)]
                return when_unknown(cell, parts, "or")
            case ex.Not(body=body):
                return when_unknown(cell, self.expression(body, scope, spot), "not")
            case ex.Compare():
                return when_unknown(cell, self._compare(expression, scope, spot))
            case ex.Contains():
                return when_unknown(cell, self._contains(expression, scope, spot))
            case ex.Quantifier():
                steps = self._quantifier(expression, scope, spot)
                return when_unknown(cell, steps, "not" if expression.how == "every" else None)
            case ex.AreaFact():
                return when_open(cell, kind, self._area_fact(expression, spot, cell, cut, None))
            case ex.Definition(name=name, variable=variable):
                version = self.to.content.definitions[name].on(self.to.on)
                if version is None:
                    return []
                inner = self.to.scope_of(scope[variable])
                return when_open(cell, kind, self.expression(version.body, inner, spot.inside(f"table/{name}"), cut))
            case ex.Tree(node=Node() as node):
                return self.node(node, scope, spot)
        steps = self._other(expression, scope, spot, cut)
        return when_open(cell, kind, [*steps, *self.keep_nothing()] if kind is Kind.TRUTH else steps)

    def _other(self, expression: ex.Expression, scope: Scope, spot: Spot, cut: Cell | None) -> Steps:
        parts: tuple[ex.Expression, ...] = ()
        match expression:
            case ex.Parameter():
                return self._parameter(expression, scope, spot, cut)
            case ex.Named():
                return self._named(expression, scope, spot, cut)
            case ex.If(condition=condition, yes=yes, no=no):
                test = self.value(condition, scope)
                return [
                    *self.expression(condition, scope, spot),
                    *unless(test, False, self.expression(yes, scope, spot)),
                    *unless(test, True, self.expression(no, scope, spot)),
                ]
            case ex.Table():
                return self._table(expression, scope, spot)
            case ex.Aggregate():
                return self._aggregate(expression, scope, spot)
            case ex.PerPeriod():
                return give_up()
            case ex.Least(items=items) | ex.Greatest(items=items):
                parts = items
            case ex.Rounded(body=body) | ex.DatePart(body=body) | ex.DateShift(body=body):
                parts = (body,)
            case ex.Arithmetic(left=left, right=right) | ex.Elapsed(start=left, end=right):
                parts = (left, right)
        return [step for part in parts for step in self.expression(part, scope, spot)]

    def _compare(self, expression: ex.Compare, scope: Scope, spot: Spot) -> Steps:
        left, right = expression.left, expression.right
        first, second = self.value(left, scope), self.value(right, scope)
        order = tuple(code.name for code in left.type.codes or right.type.codes)
        found: Steps = []
        for side, cell, other, on_left in ((left, first, second, True), (right, second, first, False)):
            test = (expression.op, on_left, order if expression.op not in ("=", "!=") else ())
            # What is compared with must be known, else what is left of the truth can't be told: see `keep_test`.
            match side:
                case ex.Field(variable=variable, name=name):
                    steps = self._field(scope[variable], name, spot, cell, other, test)
                case ex.Age():
                    steps = self._age(side, scope, spot, cell, other, test)
                case ex.AreaFact():
                    steps = self._area_fact(side, spot, cell, other, test)
                case ex.Parameter(by=None):
                    steps = self._parameter(side, scope, spot, other, test)
                case ex.Named(body=ex.Field()):
                    steps = self._named(side, scope, spot, other, test)
                case _:
                    steps = [*quietly(self.expression(side, scope, spot, other)), *self.keep_nothing()]
            found += when_open(cell, side.type.kind, steps)
        return found

    def _contains(self, expression: ex.Contains, scope: Scope, spot: Spot) -> Steps:
        item, codes = self.value(expression.item, scope), self.value(expression.codes, scope)
        if isinstance(expression.codes, ex.Field) and item.is_constant:
            binder = scope[expression.codes.variable]
            steps = self._field(binder, expression.codes.name, spot, codes, item, ("contains", False, ()))
            return when_open(codes, Kind.CODES, steps)
        if isinstance(expression.item, ex.Field) and codes.is_constant:
            binder = scope[expression.item.variable]
            steps = self._field(binder, expression.item.name, spot, item, codes, ("contains", True, ()), in_codes=True)
            return when_open(item, Kind.CODE, steps)
        found = quietly(self.expression(expression.item, scope, spot))
        return [*found, *quietly(self.expression(expression.codes, scope, spot, item)), *self.keep_nothing()]

    def _field(
        self,
        binder: Binder,
        name: str,
        spot: Spot,
        cell: Cell,
        cut: Cell | None,
        test: tuple[str, bool, tuple[str, ...]] | None,
        in_codes: bool = False,
    ) -> Steps:
        """Note a field. ``test`` says how it is compared with ``cut``; None: it is a truth itself, or more is done."""
        if self.is_silent(spot):
            return []
        declared = self.to.entity(binder).fields.get(name)
        kind = Type(Kind.TEXT) if declared is None else declared.type

        def emit(to: WalkWriter, out: str) -> None:
            fact = f"FACTS[{to.label(binder)}][{write_field_key(self.to, to, binder, name)}]"
            choices = "None"
            if to.trusting:
                choices = write_choices(to, kind, cell, None if in_codes else cut)
            noted = write_note(to, fact, choices, spot.under)
            if out:
                keep_turn(to, out, noted, kind, test, cut)

        return [Step((cell, *cell.args[: cell.op == "field"], *(() if cut is None else (cut,))), emit)]

    def _age(
        self,
        expression: ex.Age,
        scope: Scope,
        spot: Spot,
        cell: Cell,
        cut: Cell | None,
        test: tuple[str, bool, tuple[str, ...]] | None,
    ) -> Steps:
        """Note the birth date behind an age."""
        binder = scope[expression.variable]
        field = self.to.entity(binder).fields[expression.field]
        day = self.value(expression.on, scope)
        row = self.to.graph.row(binder)
        birth = field.age_of
        before = self.expression(expression.on, scope, spot)
        if self.is_silent(spot):
            return before

        def emit(to: WalkWriter, out: str) -> None:
            write_all(to, before, "") if before else None
            fact = f"FACTS[{to.label(binder)}][{write_field_key(self.to, to, binder, birth or expression.field)}]"
            if birth is None:
                write_note(to, fact, "None", spot.under)
                if out:
                    to.line(f"{out}.append(None)")
                return
            given = to.fresh("birth")
            to.line(f"{given} = {to.need(row)}.values.get({birth!r})")
            with to.block(f"if {given} is None or {given}.__class__ in UNSETTLED:"):
                choices = "None"
                if to.trusting and cut is not None:
                    kind = to.constant(self.to.entity(binder).fields[birth].type, "TYPE")
                    more = f"{to.need(cell)}, on, {to.need(cut)}"
                    choices = f"births({field.age_unit!r}, {to.need(day)}, {given}, {kind}, {more})"
                noted = write_note(to, fact, choices, spot.under)
                if out and (test is None or cut is None):
                    to.line(f"{out}.append(None)")
                elif out and test is not None and cut is not None:
                    keep_test(to, out, noted, test, cut, f", {field.age_unit!r}, {to.need(day)}")
            if out:
                to.line(f"else: {out}.append(None)")

        cells = (cell, day, row, *(() if cut is None else (cut,)))
        return [Step(cells_of(before, *cells), emit)]

    def _parameter(
        self,
        expression: ex.Parameter,
        scope: Scope,
        spot: Spot,
        cut: Cell | None,
        test: tuple[str, bool, tuple[str, ...]] | None = None,
    ) -> Steps:
        """Note a parameter that is contested, or of which nothing is published."""
        if self.is_silent(spot):
            return []
        name, by = expression.name, expression.by
        key = f"FACTS[None][('parameter', {name!r})]"
        if by is not None:
            return self._varying(expression, by, scope, spot, key)
        options = list_options(self.to.content, name, expression.key, self.to.on)
        cell, kind = self.value(expression, scope), self.to.content.parameters[name].type

        def emit(to: WalkWriter, out: str) -> None:
            choices = "None"
            if expression.key is None and to.trusting:
                choices = to.constant(options, "CHOICES") if options else write_choices(to, kind, cell, cut)
            noted = write_note(to, key, choices, spot.under)
            if out:
                keep_turn(to, out, noted, kind, test, cut)

        return [Step((cell, *(() if cut is None else (cut,))), emit)]

    def _varying(self, expression: ex.Parameter, by: ex.Expression, scope: Scope, spot: Spot, key: str) -> Steps:
        """Note a parameter that varies, and what it varies by where more than one value could be meant."""
        if self.is_silent(spot):
            return []
        cell = self.value(by, scope)
        before = quietly(self.expression(by, scope, spot))
        published = publish(self.to.content, expression.name, expression.key, self.to.on)

        def emit(to: WalkWriter, out: str) -> None:
            found = to.fresh("published")
            to.line(f"{found} = {to.constant(published, 'PUBLISHED')}[{to.need(cell)}]")
            with to.block(f"if {found}[0]:"):
                write_all(to, before, "")
                if isinstance(by, ex.Field):
                    binder = scope[by.variable]
                    fact = f"FACTS[{to.label(binder)}][{write_field_key(self.to, to, binder, by.name)}]"
                    with to.block(f"if {to.need(cell)}.__class__ not in UNSETTLED:"):
                        write_note(to, fact, "None", spot.under)
            with to.block(f"if {found}[1]:"):
                write_note(to, key, "None", spot.under)

        rows = [self.to.graph.row(scope[by.variable])] if isinstance(by, ex.Field) else []
        return [Step(cells_of(before, cell, *rows), emit)]

    def _area_fact(
        self,
        expression: ex.AreaFact,
        spot: Spot,
        cell: Cell,
        cut: Cell | None,
        test: tuple[str, bool, tuple[str, ...]] | None,
    ) -> Steps:
        """Note a fact about the area, and the area code where it is not known or short."""
        if self.is_silent(spot):
            return []
        code, name = region(self.to), expression.name
        kind = self.to.content.areas.fields[name].type
        here = self.to.content.household.region

        def emit(to: WalkWriter, out: str) -> None:
            found, place = to.fresh("area"), to.need(code)
            to.line(f"{found} = {to.lookup(cell)}.open_at({place}, facts.areas)")
            if here is not None:
                with to.block(f"if {found}[0] or {place} is None:"):
                    write_note(to, f"FACTS[None][{here!r}]", "None", spot.under)
            with to.block(f"if {found}[1]:"):
                choices = "None"
                if to.trusting:
                    tried = write_choices(to, kind, cell, cut)
                    choices = f"None if {found}[0] else ({tried})"
                noted = write_note(to, f"FACTS[None][('area', {name!r}, {place})]", choices, spot.under)
                if out:
                    keep_turn(to, out, noted, kind, test, cut)
            if out:
                to.line(f"else: {out}.append(None)")

        return [Step((cell, code, *(() if cut is None else (cut,))), emit)]

    def _named(
        self,
        expression: ex.Named,
        scope: Scope,
        spot: Spot,
        cut: Cell | None,
        test: tuple[str, bool, tuple[str, ...]] | None = None,
    ) -> Steps:
        """Walk what is read of a named member: of who it is for certain, else of everybody it could be."""
        to = self.to
        named = name_row(to, expression.definition, scope)
        row, inner, field = to.graph.row(named), {**scope, expression.variable: named}, expression.body
        body = self.expression(field, inner, spot, cut)
        if test is not None and isinstance(field, ex.Field):
            cell = self.value(field, inner)
            steps = self._field(inner[field.variable], field.name, spot, cell, cut, test)
            body = when_open(cell, field.type.kind, steps)
        definition = to.content.definitions[expression.definition]
        version, owner, entity = definition.on(to.on), named.owner, to.entity(named)
        doubtful: Steps = []
        if version is not None and owner is not None:
            binder, below = Binder("each", entity.name, entity.list_name, owner, spot.level), spot.deeper()
            around = {**to.scope_of(owner), entity.depth: binder}
            is_one, presence = self.value(version.body, around), to.presence(binder)
            asked = [*self.presence(binder, below), *self.expression(version.body, around, below)]
            read = self.expression(expression.body, {**scope, expression.variable: binder}, below, cut)
            doubtful = [
                *self.listing(binder, spot, to.any_row(binder, presence, is_one)),
                *for_each(binder, presence, is_one, asked, keep=False),
                *for_each(binder, presence, is_one, read, keep=False),
            ]

        def emit(to: WalkWriter, out: str) -> None:
            with to.block(f"if {to.need(row)} is BLANK:"):
                write_all(to, doubtful, "")
                if out:
                    to.line(f"{out}.append(None)")
            with to.block("else:"):
                write_all(to, body, out)

        return [Step(cells_of([*doubtful, *body], row), emit)] if doubtful or body else []

    def _table(self, table: ex.Table, scope: Scope, spot: Spot) -> Steps:
        """Walk the rows of a table that could count."""
        if table.if_missing is not None:
            if self.to.trusting:
                return give_up()
            spot = spot.assuming(Assumption(spot.name, True))
        tests = [self.value(row.condition, scope) for row in table.rows]
        conditions = [self.expression(row.condition, scope, spot) for row in table.rows]
        outputs = [[] if table.hit == "count" else self.expression(row.value, scope, spot) for row in table.rows]
        otherwise = [] if table.otherwise is None else self.expression(table.otherwise, scope, spot)
        steps: Steps = otherwise
        if table.hit == "unique":
            rows = zip(tests, conditions, outputs, strict=True)
            steps = [step for test, condition, output in rows for step in unless(test, False, [*condition, *output])]
            steps += otherwise
            for test, output in zip(reversed(tests), reversed(outputs), strict=True):
                steps = [*when_true(test, output), *unless(test, True, steps)]
            return quietly(steps)
        if table.hit != "first":
            for test in tests:
                steps = unless(test, True, steps)
        for test, condition, output in reversed(list(zip(tests, conditions, outputs, strict=True))):
            rest = unless(test, True, steps) if table.hit == "first" else steps
            steps = [*unless(test, False, [*condition, *output]), *rest]
        return quietly(steps)

    def _aggregate(self, expression: ex.Aggregate, scope: Scope, spot: Spot) -> Steps:
        binder = self.rows(expression.rows, scope, spot)
        inner, below = {**scope, expression.rows.variable: binder}, spot.deeper()
        where = expression.where
        truth = self.to.graph.constant(True) if where is None else self.value(where, inner)
        steps = self.presence(binder, below)
        if where is not None:
            steps += self.expression(where, inner, below)
        if expression.item is not None:
            steps += self.expression(expression.item, inner, below)
        listing = self.listing(binder, spot)
        return [*listing, *quietly(for_each(binder, self.to.presence(binder), truth, steps, live=True, keep=False))]

    def _quantifier(self, expression: ex.Quantifier, scope: Scope, spot: Spot) -> Steps:
        binder = self.rows(expression.rows, scope, spot)
        inner, below = {**scope, expression.rows.variable: binder}, spot.deeper()
        truth = self.value(expression.body, inner)
        some = expression.how == "some"
        steps = [*self.presence(binder, below), *hold(self.expression(expression.body, inner, below), some)]
        rows = for_each(binder, self.to.presence(binder), truth, steps, settled=not some)
        return [*self.listing(binder, spot), *join("or", rows)]
