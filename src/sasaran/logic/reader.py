"""Typed expressions → formulas, as they mean on one day: definitions written out, parameters at their values."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from sasaran.ir import expressions as ir
from sasaran.ir import nodes
from sasaran.ir.rulebook import Content, Interval
from sasaran.ir.types import TRUTH, Kind, Type
from sasaran.logic.context import Budget
from sasaran.logic.fixed import Fixed, fixed_codes, fixed_value
from sasaran.logic.formulas import FALSE, TRUE, Demands, Forge, Formula
from sasaran.logic.rows import Env, Rows
from sasaran.logic.sets import (
    ORDERS,
    TRUTHS,
    Domain,
    Scale,
    compared,
    domain_of,
    meet,
    orders,
    stretch,
    subtract,
)

_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
_NAMED_BY_PARTS = (ir.Field, ir.Parameter, ir.Table, ir.Contains)
_OPAQUE = (ir.Table, ir.If, ir.Tree)


class Reader:
    """Reads the conditions of one rulebook as they mean on ``day``; decisions are made ``during`` which days."""

    def __init__(self, content: Content, during: Interval, day: date, budget: Budget) -> None:
        self.content = content
        self.day = day
        self.during = during
        self.budget = budget
        self.forge = Forge()
        self.rows = Rows(content)
        # A node's or an expression's own id is its key: the rulebook keeps them as long as they are read.
        self._trees: dict[tuple[object, ...], Formula] = {}
        self._formulas: dict[tuple[object, ...], Formula] = {}
        self._defined: dict[tuple[str, int, int], Formula] = {}
        self._keys: dict[tuple[str, int, int], tuple[object, int]] = {}

    # --- conditions

    def formula(self, item: ir.Expression, env: Env, level: int = 0) -> Formula:
        """Read a yes/no expression; ``level``: how many lists it stands within."""
        key = (id(item), level, *env.items())
        known = self._formulas.get(key)
        if known is None:
            known = self._formulas[key] = self._formula(item, env, level)
        return known

    def _formula(self, item: ir.Expression, env: Env, level: int) -> Formula:
        self.budget.spend()
        match item:
            case ir.Constant(value=bool() as value):
                return TRUE if value else FALSE
            case ir.And(items=items):
                return self.forge.both([self.formula(each, env, level) for each in items])
            case ir.Or(items=items):
                return self.forge.either([self.formula(each, env, level) for each in items])
            case ir.Not(body=body):
                return self.forge.opposite(self.formula(body, env, level))
            case ir.Compare():
                return self._compare(item, env, level)
            case ir.Contains():
                return self._contains(item, env, level)
            case ir.If(condition=condition, yes=yes, no=no):
                wanted, one, other = (self.formula(each, env, level) for each in (condition, yes, no))
                forge = self.forge
                return forge.either([forge.both([wanted, one]), forge.both([forge.opposite(wanted), other])])
            case ir.Quantifier():
                return self._quantified(item, env, level)
            case ir.Definition():
                return self._definition(item, env, level)
            case ir.Named(definition=name, variable=variable, body=body):
                return self.formula(body, {**env, variable: self.rows.named(name, env)}, level)
            case ir.Tree(node=nodes.Node() as node):
                return self.tree(node, env, level)
        fixed = fixed_value(self.content, self.day, item)
        return self._demand_truth(item, env, level) if not isinstance(fixed, bool) else TRUE if fixed else FALSE

    def tree(self, node: nodes.Node, env: Env, level: int) -> Formula:
        """Read a condition tree (`logic.trees` does)."""
        raise NotImplementedError

    def free(self, key: object, depth: int = 0) -> Formula:
        """A truth of which nothing more is known than that it is one and the same wherever its key stands."""
        subject = self.forge.number(("free", key), Domain(TRUTHS), depth)
        return self.forge.demand(((subject, frozenset((True,))),), ((subject, frozenset((False,))),))

    def list_number(self, rows: ir.Rows, env: Env) -> int:
        """Number a list."""
        owner = env[rows.owner]
        return self.forge.number(("list", rows.name, owner), None, self.rows.level(owner))

    def inside(self, rows: ir.Rows, env: Env, level: int) -> Env:
        """Step into each row of a list."""
        return {**env, rows.variable: self.rows.each(rows.name, rows.entity, env[rows.owner], level)}

    def _demand_truth(self, item: ir.Expression, env: Env, level: int) -> Formula:
        key, depth = self.key(item, env, level)
        return self.free(key, depth)

    def _quantified(self, item: ir.Quantifier, env: Env, level: int) -> Formula:
        inner = self.inside(item.rows, env, level + 1)
        body = self.formula(item.body, inner, level + 1)
        number = self.list_number(item.rows, env)
        if item.how == "some":
            return self.forge.some(number, level + 1, body)
        return self.forge.some(number, level + 1, self.forge.opposite(body), none=True)

    def _definition(self, item: ir.Definition, env: Env, level: int) -> Formula:
        row = env[item.variable]
        asked = (item.name, row, level)
        found = self._defined.get(asked)
        if found is None:
            version = self.content.definitions[item.name].on(self.day)
            if version is None or item.type.kind is not Kind.TRUTH or isinstance(version.body, ir.Table):
                found = self._demand_truth(item, env, level)
            else:
                found = self.formula(version.body, self.rows.around(row), level)
            self._defined[asked] = found
        return found

    # --- comparisons

    def _compare(self, item: ir.Compare, env: Env, level: int) -> Formula:
        left, right, op = item.left, item.right, item.op
        one, other = fixed_value(self.content, self.day, left), fixed_value(self.content, self.day, right)
        if one is not None and other is None:
            left, right, one, other, op = right, left, other, one, _MIRRORED[op]
        if one is not None and other is not None:
            settled = _decide(op, one, other)
            if settled is not None:
                return settled
        demands = self._demand(left, op, other, env, level) if other is not None and one is None else None
        if demands is not None and demands[2]:
            return self.forge.demand(demands[0], demands[1])
        pair, swapped = self._pair(left, right, env, level)
        standing = orders(_MIRRORED[op] if swapped else op)
        then: Demands = ((pair, standing),)
        otherwise: Demands = ((pair, ORDERS - standing),)
        if demands is not None:
            then, otherwise = (*then, *demands[0]), (*otherwise, *demands[1])
        return self.forge.demand(then, otherwise)

    def _demand(
        self, item: ir.Expression, op: str, fixed: Fixed, env: Env, level: int
    ) -> tuple[Demands, Demands, bool] | None:
        """What a comparison with something fixed demands where it holds, where not, and whether that is all of it."""
        subject = self._subject(item, env, level)
        domain = self.forge.domains[subject]
        if domain is None:
            return None
        if isinstance(fixed, frozenset) and domain.scale is None:
            codes = meet(domain.whole, fixed)
            surely, maybe = (codes if len(fixed) == 1 else frozenset()), codes
            if op == "!=":
                surely, maybe = subtract(domain.whole, maybe), subtract(domain.whole, surely)
        elif isinstance(fixed, tuple) and domain.scale is not None:
            surely, maybe = compared(domain, op, *fixed)
        else:
            return None
        return ((subject, maybe),), ((subject, subtract(domain.whole, surely)),), surely == maybe

    def _pair(self, left: ir.Expression, right: ir.Expression, env: Env, level: int) -> tuple[int, bool]:
        """Number how two quantities stand to each other."""
        one, other = self.key(left, env, level), self.key(right, env, level)
        numbers = [self.forge.number(("key", key), None, depth) for key, depth in (one, other)]
        depth = max(one[1], other[1])
        return self.forge.number(("pair", *sorted(numbers)), Domain(ORDERS), depth), numbers[0] > numbers[1]

    def _contains(self, item: ir.Contains, env: Env, level: int) -> Formula:
        codes = fixed_codes(self.content, self.day, item.codes)
        if codes is not None:
            subject = self._subject(item.item, env, level)
            domain = self.forge.domains[subject]
            if domain is not None and domain.scale is None:
                inside = meet(domain.whole, codes)
                return self.forge.demand(((subject, inside),), ((subject, subtract(domain.whole, inside)),))
        return self._demand_truth(item, env, level)

    def _subject(self, item: ir.Expression, env: Env, level: int) -> int:
        key, depth = self.key(item, env, level)
        if isinstance(item, ir.DecisionDate):
            scale = Scale(1)
            days = stretch(scale.before(self.during.start), scale.after(self.during.end))
            return self.forge.number(key, Domain(days, scale), depth)
        return self.forge.number(key, domain_of(self._type(item)), depth)

    def _type(self, item: ir.Expression) -> Type:
        """The type of an expression, as narrow as the version of its definition is that is in force."""
        if isinstance(item, ir.Definition):
            version = self.content.definitions[item.name].on(self.day)
            if version is not None and version.body.type.kind is item.type.kind and not version.body.type.literal:
                return version.body.type
        return item.type

    # --- what a value is a value of

    def key(self, item: ir.Expression, env: Env, level: int) -> tuple[object, int]:
        """Name a value, the same wherever the same is read; and the level of the innermost row that it is about."""
        self.budget.spend()
        match item:
            case ir.Constant(value=value):
                return (type(value).__name__, value), 0
            case ir.DecisionDate():
                return "decision date", 0
            case ir.Field(variable=variable, name=name):
                return ("field", name, env[variable]), self.rows.level(env[variable])
            case ir.AreaFact(name=name):
                return ("area", name), 0
            case ir.Definition():
                return self._definition_key(item, env, level)
            case ir.Named(definition=name, variable=variable, body=body):
                return self.key(body, {**env, variable: self.rows.named(name, env)}, level)
            case ir.Aggregate(how=how, rows=rows, where=where, item=what):
                inner = self.inside(rows, env, level + 1)
                condition = self.formula(where, inner, level + 1) if where is not None else TRUE
                outer = [each for each in map(self.forge.depths.__getitem__, condition.subjects) if each <= level]
                key, depth = self.key(what, inner, level + 1) if what is not None else (None, 0)
                deepest = max([self.rows.level(env[rows.owner]), *outer, depth if depth <= level else 0])
                return ("aggregate", how, self.list_number(rows, env), id(condition), key), deepest
        if item.type.kind is TRUTH.kind and not isinstance(item, _NAMED_BY_PARTS):
            formula = self.formula(item, env, level)
            return ("formula", id(formula)), max(map(self.forge.depths.__getitem__, formula.subjects), default=0)
        return self._parts_key(item, env, level)

    def _definition_key(self, item: ir.Definition, env: Env, level: int) -> tuple[object, int]:
        row = env[item.variable]
        asked = (item.name, row, level)
        found = self._keys.get(asked)
        if found is None:
            version = self.content.definitions[item.name].on(self.day)
            if version is None or isinstance(version.body, _OPAQUE):
                found = ("definition", item.name, row), self.rows.level(row)
            else:
                found = self.key(version.body, self.rows.around(row), level)
            self._keys[asked] = found
        return found

    def _parts_key(self, item: ir.Expression | ir.TableRow, env: Env, level: int) -> tuple[object, int]:
        found: list[object] = [type(item).__name__]
        deepest = 0
        for each in dataclasses.fields(item):
            if each.name in ("span", "type"):
                continue
            value = getattr(item, each.name)
            if each.name == "variable":
                found.append(env[value])
                deepest = max(deepest, self.rows.level(env[value]))
                continue
            for part in value if isinstance(value, tuple) else (value,):
                key, depth = self._part_key(part, env, level)
                found.append(key)
                deepest = max(deepest, depth)
        return tuple(found), deepest

    def _part_key(self, part: Any, env: Env, level: int) -> tuple[object, int]:
        if isinstance(part, ir.Expression):
            return self.key(part, env, level)
        return self._parts_key(part, env, level) if isinstance(part, ir.TableRow) else (part, 0)


def _decide(op: str, one: Fixed, other: Fixed) -> Formula | None:
    """Settle a comparison of what the rulebook itself fixes, where all that each could be agrees."""
    if isinstance(one, bool) or isinstance(other, bool):
        return None
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        same = True if one == other and len(one) == 1 else False if one.isdisjoint(other) else None
        return None if same is None else TRUE if same == (op == "=") else FALSE
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return None
    ends = [_holds(op, a, b) for a in one for b in other]
    if op in ("=", "!=") and not (one[0] == one[1] and other[0] == other[1]):
        apart = one[1] < other[0] or other[1] < one[0]  # type: ignore[operator]
        return None if not apart else TRUE if op == "!=" else FALSE
    return TRUE if all(ends) else FALSE if not any(ends) else None


def _holds(op: str, one: Any, other: Any) -> bool:
    if op in ("=", "!="):
        return bool((one == other) == (op == "="))
    return bool({"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[op])
