"""Conditions as parsed → typed expressions. What can't be typed is reported and is None; nothing is guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.check import bounds
from sasaran.check.kinds import find_meant, find_repair, name_kind
from sasaran.check.problems import Problems
from sasaran.check.resolve import Resolver
from sasaran.check.scope import Context, Names, Scope, Uses, same_unit
from sasaran.ir import expressions as ir
from sasaran.ir.types import TRUTH, Code, Kind, Type, Unit
from sasaran.ir.values import exact
from sasaran.parse import syntax as sx
from sasaran.parse.expressions import parse_condition
from sasaran.parse.tree import Scalar

Typed = ir.Expression
_LONGEST = 160
"""A longer line is not printed in a hint."""


class Typer(Resolver):
    """Types the conditions of one rule; ``uses`` notes what they read."""

    def __init__(self, names: Names, problems: Problems, uses: Uses, context: Context | None = None) -> None:
        super().__init__(names, problems, uses)
        self.context = context or Context()

    def condition(self, text: Scalar, scope: Scope) -> Typed | None:
        """Type a one-line text that must be a yes/no condition."""
        typed = self.value(text, scope)
        if typed is not None and typed.type.kind is not Kind.TRUTH:
            self.problems.add("SAS-C060", typed.span, kind=name_kind(typed.type))
            return None
        return typed

    def value(self, text: Scalar, scope: Scope) -> Typed | None:
        """Type a one-line text of any kind."""
        if text.style == "folded" or text.style == "literal":
            joined = " ".join(text.text.split())
            self.problems.add("SAS-C061", text.span, joined=joined, hint="joined" if len(joined) <= _LONGEST else None)
            return None
        tree, found = self.parse(text)
        self.problems.extend(found)
        return self.type(tree, scope) if tree is not None else None

    def parse(self, text: Scalar) -> tuple[sx.Syntax | None, list[Diagnostic]]:
        """Parse a one-line text."""
        return parse_condition(text.text, text.span)

    def type(self, tree: sx.Syntax, scope: Scope) -> Typed | None:
        """Type one piece of syntax in a scope."""
        match tree:
            case sx.NumberText():
                kind = Type(Kind.NUMBER, tree.value, tree.value, tree.decimals, None, literal=True)
                return ir.Constant(tree.span, kind, tree.value)
            case sx.Quoted():
                return ir.Constant(tree.span, Type(Kind.CODE, codes=(Code(tree.value),), literal=True), tree.value)
            case sx.DateText():
                return ir.Constant(tree.span, Type(Kind.DATE, tree.value, tree.value, literal=True), tree.value)
            case sx.DurationText():
                self.problems.add("SAS-C062", tree.span)
                return None
            case sx.Name():
                return self.name(tree, scope)
            case sx.Negative():
                return self._negative(tree, scope)
            case sx.Binary():
                return self._binary(tree, scope)
            case sx.Comparison():
                return self._comparison(tree, scope)
            case sx.Between():
                return self._between(tree, scope)
            case sx.In():
                return self._in(tree, scope)
            case sx.Logic():
                return self._logic(tree, scope)
            case sx.Negation():
                body = self._truth(tree.body, scope) if tree.body is not None else None
                return ir.Not(tree.span, TRUTH, body) if body is not None else None
            case sx.IfThen():
                return self._if(tree, scope)
            case sx.Call():
                return self._call(tree, scope)
            case sx.Filter():
                self.problems.add("SAS-C063", tree.span, rows=tree.rows.text)
                return None
            case sx.ForRows():
                return self._for_rows(tree, scope)
        self.problems.add("SAS-C064", tree.span)
        return None

    # --- truths

    def _truth(self, tree: sx.Syntax, scope: Scope) -> Typed | None:
        typed = self.type(tree, scope)
        if typed is not None and typed.type.kind is not Kind.TRUTH:
            hint = "repeat" if typed.type.literal and typed.type.kind is Kind.CODE else None
            self.problems.add("SAS-C060", typed.span, kind=name_kind(typed.type), hint=hint)
            return None
        return typed

    def _comparison(self, tree: sx.Comparison, scope: Scope) -> Typed | None:
        """Type both sides; a name that is not known may be a code or a word for yes or no of the other side's."""
        left, right = self.type(tree.left, scope), self.type(tree.right, scope)
        if left is not None and right is not None:
            return self.compare(tree.op, left, right, tree.span)
        side, known = (tree.left, right) if left is None else (tree.right, left)
        if known is not None:
            self._repair_word(side, known)
        return None

    def _repair_word(self, side: sx.Syntax, known: Typed) -> None:
        if isinstance(side, sx.Name) and (meant := find_meant(side.text, known.type, self.names)):
            self.problems.reword("SAS-C080", side.span, hint=meant[0], near=meant[1])

    def _logic(self, tree: sx.Logic, scope: Scope) -> Typed | None:
        items = [self._truth(item, scope) for item in tree.items]
        whole = tuple(item for item in items if item is not None)
        if len(whole) != len(items):
            return None
        return ir.And(tree.span, TRUTH, whole) if tree.op == "and" else ir.Or(tree.span, TRUTH, whole)

    def _between(self, tree: sx.Between, scope: Scope) -> Typed | None:
        body, low, high = (self.type(part, scope) for part in (tree.body, tree.low, tree.high))
        if body is None or low is None or high is None:
            return None
        return self._within(body, (">=", low), ("<=", high), tree.span)

    def _within(self, body: Typed, low: tuple[str, Typed], high: tuple[str, Typed], span: Span) -> Typed | None:
        """Type a range. One end may well be the field's own bound: only the whole is settled, or not, by the bounds."""
        one = self.compare(*_around(body, low), span, alone=False)
        other = self.compare(*_around(body, high), span, alone=False)
        if one is None or other is None:
            return None
        if _is_reversed(low[1], high[1]):
            self.problems.add("SAS-C093", span)
            return None
        settled = {_always(one), _always(other)}
        self.warn_settled(False if False in settled else True if settled == {True} else None, span)
        return ir.And(span, TRUTH, (one, other))

    def warn_settled(self, always: bool | None, span: Span) -> None:
        """Warn of a condition that declared ranges alone decide."""
        if always is not None:
            self.problems.add("SAS-C067", span, always="T" if always else "F", hint="true" if always else "false")

    def _in(self, tree: sx.In, scope: Scope) -> Typed | None:
        body = self.type(tree.body, scope)
        if body is None:
            return None
        if body.type.kind is Kind.CODES:
            self.problems.add("SAS-C065", tree.span)
            return None
        tests = [self._option(body, option, scope, tree.span) for option in tree.options]
        whole = tuple(test for test in tests if test is not None)
        if len(whole) != len(tests):
            return None
        return whole[0] if len(whole) == 1 else ir.Or(tree.span, TRUTH, whole)

    def _option(self, body: Typed, option: sx.Syntax, scope: Scope, span: Span) -> Typed | None:
        if isinstance(option, sx.Stretch):
            low, high = self.type(option.low, scope), self.type(option.high, scope)
            if low is None or high is None:
                return None
            first, last = ">=" if option.low_included else ">", "<=" if option.high_included else "<"
            return self._within(body, (first, low), (last, high), span)
        typed = self.type(option, scope)
        if typed is None:
            self._repair_word(option, body)
            return None
        if typed.type.kind is Kind.CODES:
            return self._contains(body, typed, span)
        return self.compare("=", body, typed, span)

    def _contains(self, item: Typed, codes: Typed, span: Span) -> Typed | None:
        if item.type.kind is not Kind.CODE:
            self.problems.add("SAS-C066", item.span, left=name_kind(item.type), right=name_kind(codes.type))
            return None
        if not self._codes_fit(item, codes):
            return None
        return ir.Contains(span, TRUTH, item, codes)

    def compare(self, op: str, left: Typed, right: Typed, span: Span, *, alone: bool = True) -> Typed | None:
        """Type a comparison of two typed expressions; ``alone``: warn if the declared bounds settle it."""
        kinds = {left.type.kind, right.type.kind}
        if kinds == {Kind.TRUTH}:
            return self._compare_truths(op, left, right, span)
        if kinds == {Kind.TEXT, Kind.CODE} and (left.type.literal or right.type.literal):
            kinds = {Kind.TEXT}
        if len(kinds) > 1 or kinds == {Kind.CODES}:
            hint, near = find_repair(left, right, self.names)
            one, other = name_kind(left.type), name_kind(right.type)
            self.problems.add("SAS-C066", span, hint=hint, left=one, right=other, near=near)
            return None
        kind = next(iter(kinds))
        if kind is Kind.NUMBER and not self._numbers_fit(left, right, span):
            return None
        if kind is Kind.CODE and not self._codes_fit(left, right):
            return None
        if kind in (Kind.CODE, Kind.TEXT) and op not in ("=", "!="):
            return self._compare_ordered(op, left, right, span)
        result = ir.Compare(span, TRUTH, op, left, right)
        if alone:
            self.warn_settled(_always(result), span)
        return result

    def _compare_truths(self, op: str, left: Typed, right: Typed, span: Span) -> Typed | None:
        if op not in ("=", "!="):
            self.problems.add("SAS-C068", span, op=op)
            return None
        if isinstance(left, ir.Constant):
            left, right = right, left
        same: Typed
        if isinstance(right, ir.Constant):
            same = left if right.value is True else ir.Not(span, TRUTH, left)
        else:
            both = ir.And(span, TRUTH, (left, right))
            neither = ir.And(span, TRUTH, (ir.Not(span, TRUTH, left), ir.Not(span, TRUTH, right)))
            same = ir.Or(span, TRUTH, (both, neither))
        return same if op == "=" else ir.Not(span, TRUTH, same)

    def _compare_ordered(self, op: str, left: Typed, right: Typed, span: Span) -> Typed | None:
        """``tingkat >= "smp"``: for codes declared in order, any of the codes on that side."""
        if isinstance(left, ir.Constant):
            left, right = right, left
            op = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}[op]
        if not left.type.ordered or not isinstance(right, ir.Constant):
            self.problems.add("SAS-C069", span, op=op)
            return None
        order = [code.name for code in left.type.codes]
        place = order.index(str(right.value))
        chosen = {"<": order[:place], "<=": order[: place + 1], ">": order[place + 1 :], ">=": order[place:]}[op]
        tests = tuple(ir.Compare(span, TRUTH, "=", left, replace(right, value=code)) for code in chosen)
        return ir.Or(span, TRUTH, tests)

    def _numbers_fit(self, left: Typed, right: Typed, span: Span) -> bool:
        for literal, other in ((left, right), (right, left)):
            if (
                literal.type.literal
                and not other.type.literal
                and not other.type.ratio
                and literal.type.scale > other.type.scale
            ):
                self._too_fine(literal, other)
                return False
        if not self.context.unlike_units and not same_unit(left.type, right.type):
            self.problems.add("SAS-C070", span, left=str(left.type.unit), right=str(right.type.unit))
            return False
        return True

    def _too_fine(self, literal: Typed, other: Typed) -> None:
        text = str(literal.value) if isinstance(literal, ir.Constant) else ""
        if isinstance(literal, ir.Constant) and isinstance(literal.value, (int, Fraction)):
            text = str(int(literal.value * 10**literal.type.scale))
        thousands = literal.type.scale % 3 == 0
        self.problems.add(
            "SAS-C071", literal.span, decimals=other.type.scale, near=text, hint="thousands" if thousands else None
        )

    def _codes_fit(self, left: Typed, right: Typed) -> bool:
        for literal, other in ((left, right), (right, left)):
            if literal.type.literal and not other.type.literal:
                for code in literal.type.codes:
                    if code.name not in self.names.codes_of(other.type):
                        self.problems.unknown(
                            "SAS-C072", literal.span, code.name, [item.name for item in other.type.codes]
                        )
                        return False
                return True
        if left.type.literal and right.type.literal:
            return True
        if self.names.codes_of(left.type).isdisjoint(self.names.codes_of(right.type)):
            self.problems.add("SAS-C073", right.span)
            return False
        return True

    # --- numbers and dates

    def _negative(self, tree: sx.Negative, scope: Scope) -> Typed | None:
        body = self.type(tree.body, scope)
        if body is None:
            return None
        if isinstance(body, ir.Constant) and body.type.kind is Kind.NUMBER and isinstance(body.value, (int, Fraction)):
            lo, _ = bounds.bounds(body.type)
            return ir.Constant(tree.span, replace(body.type, lo=-lo, hi=-lo), exact(-body.value))
        if body.type.kind is not Kind.NUMBER:
            self.problems.add("SAS-C074", tree.span, hint="item", kind=name_kind(body.type), text="")
            return None
        zero = ir.Constant(tree.span, Type(Kind.NUMBER, 0, 0, 0, None, literal=True), 0)
        return self._arithmetic("-", zero, body, tree.span)

    def _binary(self, tree: sx.Binary, scope: Scope) -> Typed | None:
        if isinstance(tree.right, sx.DurationText) or isinstance(tree.left, sx.DurationText):
            return self._shift(tree, scope)
        left, right = self.type(tree.left, scope), self.type(tree.right, scope)
        if left is None or right is None:
            return None
        if Kind.DATE in (left.type.kind, right.type.kind):
            self.problems.add("SAS-C075", tree.span)
            return None
        for side in (left, right):
            if side.type.kind is not Kind.NUMBER:
                self.problems.add("SAS-C074", side.span, kind=name_kind(side.type), text="")
                return None
        return self._arithmetic(tree.op, left, right, tree.span)

    def _arithmetic(self, op: str, left: Typed, right: Typed, span: Span) -> Typed | None:
        a, b = left.type, right.type
        if op in "+-":
            if a.ratio or b.ratio:
                self.problems.add("SAS-C076", left.span if a.ratio else right.span)
                return None
            if not self._numbers_fit(left, right, span):
                return None
            unit, scale = a.unit if a.unit is not None else b.unit, max(a.scale, b.scale)
        else:
            if a.ratio and b.ratio:
                self.problems.add("SAS-C076", span)
                return None
            one, other = a.unit or Unit(), b.unit or Unit()
            unit, scale = (one.times(other) if op == "*" else one.over(other)), a.scale + b.scale
        low, high = bounds.bounds(b)
        if op == "/" and low <= 0 <= high:
            self.problems.add("SAS-C077", right.span, low=low, high=high)
            return None
        lo, hi = bounds.combine(op, bounds.bounds(a), (low, high))
        if not bounds.fit(lo, hi):
            self.problems.add("SAS-C092", span, most=bounds.MOST_DIGITS)
            return None
        ratio = op == "/" or a.ratio or b.ratio
        literal = a.literal and b.literal and not ratio
        return ir.Arithmetic(
            span, Type(Kind.NUMBER, lo, hi, scale, unit, ratio=ratio, literal=literal), op, left, right
        )

    def _shift(self, tree: sx.Binary, scope: Scope) -> Typed | None:
        duration, other = (
            (tree.right, tree.left) if isinstance(tree.right, sx.DurationText) else (tree.left, tree.right)
        )
        body = self.type(other, scope)
        if body is None or not isinstance(duration, sx.DurationText):
            return None
        if body.type.kind is not Kind.DATE or tree.op not in "+-" or (tree.op == "-" and duration is tree.left):
            self.problems.add("SAS-C062", tree.span)
            return None
        sign = 1 if tree.op == "+" else -1
        kind = Type(Kind.DATE, date(1, 1, 1), date(9999, 12, 31))
        return ir.DateShift(tree.span, kind, body, sign, duration.months, duration.days)

    def _if(self, tree: sx.IfThen, scope: Scope) -> Typed | None:
        condition = self._truth(tree.condition, scope)
        yes, no = self.type(tree.yes, scope), self.type(tree.no, scope)
        if condition is None or yes is None or no is None:
            return None
        kind = self.unify([yes, no], tree.span)
        return ir.If(tree.span, kind, condition, yes, no) if kind is not None else None

    def unify(self, items: list[Typed], span: Span) -> Type | None:
        """The one type of several alternatives."""
        first, *others = items
        kind = first.type
        for item in others:
            other = item.type
            if other.kind is not kind.kind:
                self.problems.add("SAS-C066", item.span, left=name_kind(kind), right=name_kind(other))
                return None
            if kind.kind is Kind.NUMBER and not same_unit(kind, other):
                self.problems.add("SAS-C070", item.span, left=str(kind.unit), right=str(other.unit))
                return None
            known = kind.code_names
            codes = kind.codes + tuple(code for code in other.codes if code.name not in known)
            kind = replace(
                kind, lo=_least(kind.lo, other.lo), hi=_most(kind.hi, other.hi), scale=max(kind.scale, other.scale),
                unit=kind.unit if kind.unit is not None else other.unit, codes=codes, ordered=False,
                ratio=kind.ratio or other.ratio, literal=kind.literal and other.literal,
            )  # fmt: skip
        return kind

    # --- lists

    def _for_rows(self, tree: sx.ForRows, scope: Scope) -> Typed | None:
        name = tree.rows.rows if isinstance(tree.rows, sx.Filter) else tree.rows
        found = self.rows(name, scope, alias=tree.variable)
        if found is None:
            return None
        rows, inner, rest = found
        if rest:
            self.problems.add("SAS-C078", name.span, rows=name.text)
            return None
        condition = None
        if isinstance(tree.rows, sx.Filter):
            if tree.rows.field is not None:
                self.problems.add("SAS-C078", tree.rows.span, rows=name.text)
                return None
            bare = replace(inner, levels=(*inner.levels[:-1], replace(inner.levels[-1], bare=True)))
            condition = self._truth(tree.rows.condition, bare)
            if condition is None:
                return None
        body = self._truth(tree.body, inner)
        if body is None:
            return None
        if condition is not None:
            wanted = condition if tree.how == "some" else ir.Not(condition.span, TRUTH, condition)
            body = (ir.And if tree.how == "some" else ir.Or)(tree.span, TRUTH, (wanted, body))
        return ir.Quantifier(tree.span, TRUTH, tree.how, rows, body)

    def _call(self, tree: sx.Call, scope: Scope) -> Typed | None:
        from_list = len(tree.arguments) == 1 and isinstance(tree.arguments[0], (sx.Name, sx.Filter))
        if tree.name in ("count", "sum") or (tree.name in ("min", "max") and from_list):
            return self._aggregate(tree, scope)
        return self.call(tree, scope)

    def _aggregate(self, tree: sx.Call, scope: Scope) -> Typed | None:
        argument = tree.arguments[0] if len(tree.arguments) == 1 else None
        if not isinstance(argument, (sx.Name, sx.Filter)):
            self.problems.add("SAS-C079", tree.span, function=tree.name)
            return None
        name = argument.rows if isinstance(argument, sx.Filter) else argument
        found = self.rows(name, scope, bare=True)
        if found is None:
            return None
        rows, inner, rest = found
        item_name = argument.field if isinstance(argument, sx.Filter) else rest[0] if rest else None
        if (tree.name == "count") == (item_name is not None) or len(rest) > (
            0 if isinstance(argument, sx.Filter) else 1
        ):
            self.problems.add("SAS-C079", tree.span, function=tree.name)
            return None
        where = self._truth(argument.condition, inner) if isinstance(argument, sx.Filter) else None
        if isinstance(argument, sx.Filter) and where is None:
            return None
        entity = self.names.entities[rows.entity]
        if tree.name == "count":
            least = entity.at_least if where is None and entity.present is None else 0
            kind = Type(Kind.NUMBER, least, entity.at_most, 0, entity.unit)
            return ir.Aggregate(tree.span, kind, "count", rows, where, None)
        item = self.type(sx.Name(argument.span, (str(item_name),)), inner)
        if item is None:
            return None
        if item.type.kind is not Kind.NUMBER and not (item.type.kind is Kind.DATE and tree.name != "sum"):
            self.problems.add("SAS-C074", item.span, kind=name_kind(item.type), text="")
            return None
        kind = item.type
        if tree.name == "sum":
            if kind.ratio:
                self.problems.add("SAS-C076", item.span)
                return None
            lo, hi = bounds.bounds(kind)
            kind = replace(kind, lo=min(0, lo * entity.at_most), hi=max(0, hi * entity.at_most))
        return ir.Aggregate(tree.span, kind, tree.name, rows, where, item)


def _around(body: Typed, end: tuple[str, Typed]) -> tuple[str, Typed, Typed]:
    return end[0], body, end[1]


def _always(item: Typed) -> bool | None:
    """What a comparison of numbers or dates always is by the declared bounds, or None."""
    if not isinstance(item, ir.Compare) or item.left.type.kind not in (Kind.NUMBER, Kind.DATE):
        return None
    return bounds.decided(item.op, item.left.type, item.right.type)


def _least(left: Any, right: Any) -> Any:
    return left if right is None else right if left is None else min(left, right)


def _most(left: Any, right: Any) -> Any:
    return left if right is None else right if left is None else max(left, right)


def _is_reversed(low: Typed, high: Typed) -> bool:
    """Say whether a range surely ends before it begins: nothing is in it, and everything is not."""
    try:
        return bool(low.type.lo > high.type.hi)  # type: ignore[operator]
    except TypeError:
        return False
