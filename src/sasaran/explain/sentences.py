"""Put expressions in words: in come typed expressions, out go exact phrases in one language for one date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.explain.labels import Labels, humanize
from sasaran.explain.thresholds import InForce, find_in_force
from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Content
from sasaran.ir.types import Kind, Type
from sasaran.ir.values import OneOf, Range

Scope = Mapping[int, str]
"""Which entity the row of each variable belongs to."""

FIRST_YEAR = 1000
MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def scope_of(content: Content, entity_name: str) -> dict[int, str]:
    """Give the scope of an entity's rules: the entity and those above it, each at its depth."""
    scope = {0: content.household.name}
    entity = content.entities.get(entity_name)
    while entity is not None:
        scope[entity.depth] = entity.name
        entity = content.entities.get(entity.parent) if entity.parent else None
    return scope


class Sentences:
    """Put expressions in words as they stand on a date; parameters are written with their value in force."""

    def __init__(self, labels: Labels, on: date) -> None:
        self.labels = labels
        self.words = labels.words
        self.figures = labels.figures
        self.content = labels.content
        self.on = on

    def say(self, key: str, **parts: object) -> str:
        """Fill one of the fixed wordings."""
        return self.words[key].format(**parts)

    # --- values

    def value(self, value: object, kind: Type | None = None, *, age: str | None = None) -> str:
        """Write a value of a type: with its unit, its code's title, or yes and no."""
        if isinstance(value, bool):
            return self.words["yes" if value else "no"]
        if isinstance(value, Range):
            return self.say("to", a=self.value(value.lo, kind, age=age), b=self.value(value.hi, kind, age=age))
        if isinstance(value, (int, Fraction)):
            return self._number(value, kind, age)
        if isinstance(value, date):
            return self.figures.day(value)
        if isinstance(value, (OneOf, frozenset)):
            names = sorted(value.codes if isinstance(value, OneOf) else value)
            titles = [self._code(name, kind) for name in self._in_order(names, kind)]
            word = "or" if isinstance(value, OneOf) else "and"
            return self.figures.join(titles, word) or self.words["none_listed"]
        if isinstance(value, str):
            return self._code(value, kind) if kind is not None and kind.codes else value
        return self.words["unknown_value"]

    def _number(self, value: int | Fraction, kind: Type | None, age: str | None) -> str:
        unit = kind.unit if kind is not None else None
        if kind is not None and is_year(kind):
            return str(value)
        if age is not None:
            return self.figures.count(age, value) if isinstance(value, int) else self.figures.number(value)
        if unit is not None and not unit.below and len(unit.above) == 1 and unit.above[0] in self.labels.ranks:
            return f"{self.figures.unit_word(unit.above[0])} {self.figures.number(value)}"
        return self.figures.amount(value, unit)

    def _in_order(self, names: list[str], kind: Type | None) -> list[str]:
        order = [code.name for code in kind.codes] if kind is not None else []
        return sorted(names, key=lambda name: order.index(name) if name in order else len(order))

    def _code(self, name: str, kind: Type | None) -> str:
        return humanize(name) if kind is None else self.labels.code(kind, name)

    def threshold(self, found: InForce, kind: Type, *, age: str | None = None, bare: bool = False) -> str:
        """Write a parameter's value in force; a contested one with all its values."""
        plain = self._bare(kind) if bare else kind
        if found.contested and found.row is not None:
            options = sorted((option.value for option in found.row.options), key=_order)
            values = list(dict.fromkeys(self.value(option, plain, age=age) for option in options))
            return self.say("contested", a=self.figures.join(values, "or"))
        return self.value(found.content, plain, age=age)

    # --- expressions

    def phrase(self, item: ir.Expression, scope: Scope) -> str:
        """Put an expression in words, without a capital or a final period."""
        match item:
            case ir.Constant():
                return self.value(item.value, item.type)
            case ir.Field():
                return self._field(item, scope)
            case ir.Parameter():
                return self.parameter(item)
            case ir.Definition():
                return self.labels.definition(item.name)
            case ir.AreaFact():
                return self.labels.area_field(item.name)
            case ir.DecisionDate():
                return self.words["decision_date"]
            case ir.Age():
                title = self.labels.field(scope.get(item.variable), item.field)
                if isinstance(item.on, ir.DecisionDate):
                    return title
                return self.say("age_on", a=title, b=self.phrase(item.on, scope))
            case ir.Named():
                return self._named(item, scope)
            case ir.Compare():
                return self._compare(item, scope)
            case ir.Contains():
                return self._contains(item, scope)
            case ir.And() | ir.Or():
                return self._logic(item, scope)
            case ir.Not():
                return self._not(item.body, scope)
            case ir.Aggregate():
                return self._aggregate(item, scope)
            case ir.Quantifier():
                inner = {**scope, item.rows.variable: item.rows.entity}
                key = "some" if item.how == "some" else "every"
                return self.say(key, a=self.labels.entity(item.rows.entity), b=self.phrase(item.body, inner))
            case ir.Table():
                return self._table(item, scope)
        return self._calculation(item, scope)

    def _calculation(self, item: ir.Expression, scope: Scope) -> str:
        match item:
            case ir.Arithmetic():
                return self.say(item.op, a=self._part(item.left, scope), b=self._part(item.right, scope))
            case ir.Rounded():
                return self.say(f"round_{item.mode}", a=self._part(item.body, scope), n=item.decimals)
            case ir.Least() | ir.Greatest():
                key = "least" if isinstance(item, ir.Least) else "greatest"
                return self.say(key, a=self.figures.join([self._part(each, scope) for each in item.items], "and"))
            case ir.If():
                parts = (self.phrase(part, scope) for part in (item.condition, item.yes, item.no))
                return "(" + self.say("if", **dict(zip("abc", parts, strict=True))) + ")"
            case ir.DatePart():
                return self.say(f"part_{item.part}", a=self.phrase(item.body, scope))
            case ir.DateShift():
                key = "shift+" if item.sign > 0 else "shift-"
                return self.say(key, a=self.phrase(item.body, scope), b=self.figures.span(item.months, item.days))
            case ir.Elapsed():
                return self.say(
                    f"elapsed_{item.unit}", a=self.phrase(item.start, scope), b=self.phrase(item.end, scope)
                )
            case ir.PerPeriod():
                period = self.figures.unit_word(item.target)
                return self.say("per_period", a=self.phrase(item.body, scope), b=humanize(period))
            case ir.Tree():
                return self.tree(item, scope)
        raise TypeError(f"not an expression of the language: {type(item).__name__}")

    def tree(self, item: ir.Tree, scope: Scope) -> str:
        """Put a definition's condition tree in words; who can read nodes does it."""
        raise TypeError(f"a tree is read by Clauses, not by {type(self).__name__}")

    def _part(self, item: ir.Expression, scope: Scope) -> str:
        """Put an operand in words, in brackets where it is calculated itself."""
        text = self.phrase(item, scope)
        return f"({text})" if isinstance(item, (ir.Arithmetic, ir.Rounded, ir.DateShift)) else text

    def _field(self, item: ir.Field, scope: Scope) -> str:
        entity = scope.get(item.variable)
        title = self.labels.field(entity, item.name)
        innermost = max(scope)
        if entity is not None and innermost >= 10 and item.variable != innermost and scope[innermost] == entity:
            return self.say("outer", a=title, b=self.labels.entity(entity))
        return title

    def parameter(self, item: ir.Parameter) -> str:
        """Write a parameter: its value, where one is in force everywhere; else its title."""
        title = self.labels.parameter(item.name, item.key)
        if item.by is not None:
            parameter = self.content.parameters.get(item.name)
            if parameter is not None and parameter.by_area:
                return self.say("by_area", a=title)
            return self.say("by_field", a=title, b=self.phrase(item.by, {0: self.content.household.name}))
        found = find_in_force(self.content, item.name, self.on, item.key)
        return title if found.row is None else self.threshold(found, item.type)

    def _named(self, item: ir.Named, scope: Scope) -> str:
        definition = self.content.definitions.get(item.definition)
        listed = definition.member_of if definition is not None else None
        entities = self.content.entities.values()
        entity = next((each.name for each in entities if listed in (each.name, each.list_name)), "")
        inner = {**scope, item.variable: entity}
        return self.say("of_named", a=self.phrase(item.body, inner), b=self.labels.definition(item.definition))

    # --- comparisons

    def age_words(self, item: ir.Expression, scope: Scope) -> str | None:
        """Say whether an expression is an age, and in which words its numbers are counted."""
        while isinstance(item, ir.Named):
            definition = self.content.definitions.get(item.definition)
            scope = {**scope, item.variable: definition.member_of or "" if definition else ""}
            item = item.body
        if not isinstance(item, (ir.Field, ir.Age)):
            return None
        name = item.field if isinstance(item, ir.Age) else item.name
        declared = self.labels.declared(scope.get(item.variable), name)
        if declared is None or declared.age_of is None:
            return None
        return "years" if declared.age_unit == "years" else "months_count"

    def _bare(self, kind: Type) -> Type:
        """Drop the unit of a rank: `desil nasional paling tinggi 4`, not `… paling tinggi desil 4`."""
        unit = kind.unit
        if unit is not None and len(unit.above) == 1 and unit.above[0] in self.labels.ranks:
            return Type(kind.kind, kind.lo, kind.hi, kind.scale, None, kind.codes, kind.ordered)
        return kind

    def side(self, item: ir.Expression, other: ir.Expression, scope: Scope) -> str:
        """Write what something is compared with, in the unit or the codes of the other side."""
        age = self.age_words(other, scope)
        if isinstance(item, ir.Constant):
            if isinstance(other, ir.DatePart):
                return str(item.value)
            return self.value(item.value, self._bare(other.type), age=age)
        if isinstance(item, ir.Parameter) and item.by is None:
            found = find_in_force(self.content, item.name, self.on, item.key)
            if found.row is not None:
                return self.threshold(found, item.type if item.type.unit else other.type, age=age, bare=True)
        return self._part(item, scope)

    def _compare(self, item: ir.Compare, scope: Scope) -> str:
        left, right, op = item.left, item.right, item.op
        if isinstance(left, (ir.Constant, ir.Parameter)) and not isinstance(right, (ir.Constant, ir.Parameter)):
            left, right, op = right, left, MIRROR[op]
        family = {Kind.NUMBER: "number", Kind.DATE: "date"}.get(left.type.kind, "code")
        if family == "code" and op not in ("=", "!="):
            family = "number"
        return self.say(f"{family}{op}", a=self._part(left, scope), b=self.side(right, left, scope))

    def _contains(self, item: ir.Contains, scope: Scope, *, negated: bool = False) -> str:
        if isinstance(item.item, ir.Constant):
            code = self.value(item.item.value, item.codes.type)
            return self.say("contains_not" if negated else "contains", a=self.phrase(item.codes, scope), b=code)
        codes = self.side(item.codes, item.item, scope)
        if isinstance(item.codes, ir.Parameter) and item.codes.by is None:
            content = find_in_force(self.content, item.codes.name, self.on, item.codes.key).content
            if isinstance(content, frozenset):
                names = self._in_order(sorted(content), item.item.type)
                codes = self.figures.join([self._code(name, item.item.type) for name in names], "or")
        return self.say("not_one_of" if negated else "one_of", a=self.phrase(item.item, scope), b=codes)

    def _logic(self, item: ir.And | ir.Or, scope: Scope) -> str:
        special = self._stretch(item, scope) if isinstance(item, ir.And) else self._one_of(item, scope)
        if special is not None:
            return special
        word = "and" if isinstance(item, ir.And) else "or"
        parts = []
        for part in item.items:
            text = self.phrase(part, scope)
            plain = self._reads_as_one(part, scope)
            parts.append(text if plain else f"({text})")
        return f" {self.words[word]} ".join(parts)

    def _reads_as_one(self, item: ir.Expression, scope: Scope) -> bool:
        if isinstance(item, ir.And):
            return self._stretch(item, scope) is not None
        return not isinstance(item, ir.Or) or self._one_of(item, scope) is not None

    def _stretch(self, item: ir.And, scope: Scope) -> str | None:
        """Read ``x >= a and x <= b`` as one stretch."""
        if len(item.items) != 2:
            return None
        low, high = item.items
        if not isinstance(low, ir.Compare) or not isinstance(high, ir.Compare):
            return None
        if low.op != ">=" or high.op != "<=" or not same(low.left, high.left):
            return None
        age = self.age_words(low.left, scope)
        a = self.phrase(low.left, scope)
        if age is not None and all(isinstance(side.right, ir.Constant) for side in (low, high)):
            key = "age_stretch" if age == "years" else "age_months_stretch"
            ends = [self.value(side.right.value) for side in (low, high) if isinstance(side.right, ir.Constant)]
            return self.say(key, a=a, b=ends[0], c=ends[1])
        key = "stretch" if low.left.type.scale == 0 and low.left.type.kind is not Kind.DATE else "between"
        return self.say(key, a=a, b=self.side(low.right, low.left, scope), c=self.side(high.right, high.left, scope))

    def _options(self, item: ir.Or, scope: Scope) -> tuple[ir.Expression, list[str]] | None:
        """Find what an Or of equalities is about, and the values it lists."""
        tests = [test for test in item.items if isinstance(test, ir.Compare) and test.op == "="]
        if len(tests) != len(item.items) or not tests or any(not same(test.left, tests[0].left) for test in tests):
            return None
        return tests[0].left, [self.side(test.right, test.left, scope) for test in tests]

    def _one_of(self, item: ir.Or, scope: Scope) -> str | None:
        found = self._options(item, scope)
        if found is None:
            return None
        subject, values = found
        key = "one_of" if len(values) > 1 else "code="
        return self.say(key, a=self.phrase(subject, scope), b=self.figures.join(values, "or"))

    def _not(self, body: ir.Expression, scope: Scope) -> str:
        if isinstance(body, ir.Compare) and body.op in ("=", "!="):
            flipped = ir.Compare(body.span, body.type, "!=" if body.op == "=" else "=", body.left, body.right)
            return self._compare(flipped, scope)
        if isinstance(body, ir.Contains):
            return self._contains(body, scope, negated=True)
        if isinstance(body, ir.Or):
            found = self._options(body, scope)
            if found is not None:
                return self.say("not_one_of", a=self.phrase(found[0], scope), b=self.figures.join(found[1], "or"))
        if isinstance(body, (ir.Field, ir.Definition, ir.AreaFact, ir.Named)):
            return self.say("is_not", a=self.phrase(body, scope))
        return self.say("not_so", a=f"({self.phrase(body, scope)})")

    # --- lists and tables

    def _aggregate(self, item: ir.Aggregate, scope: Scope) -> str:
        inner = {**scope, item.rows.variable: item.rows.entity}
        parts = {"a": self.labels.entity(item.rows.entity), "b": "", "c": ""}
        key = item.how
        if item.item is not None:
            parts["c"] = self.phrase(item.item, inner)
        if item.where is not None:
            key = f"{key}_where"
            parts["b"] = self.phrase(item.where, inner)
        return self.say(key, **parts)

    def _table(self, item: ir.Table, scope: Scope) -> str:
        rows = [
            self.say("table_row", a=self.phrase(row.condition, scope), b=self.phrase(row.value, scope))
            for row in item.rows
        ]
        if item.otherwise is not None:
            rows.append(self.say("table_otherwise", a=self.phrase(item.otherwise, scope)))
        text = self.say(f"table_{item.hit}", a="; ".join(rows))
        if item.if_missing is not None:
            text += " " + self.say("table_missing", a=self.phrase(item.rows[item.if_missing].value, scope))
        return f"({text})"


def is_year(kind: Type) -> bool:
    """Say whether numbers of a type are years: whole, without a unit, and of four digits by their bounds."""
    bounds = (kind.lo, kind.hi)
    named = kind.unit is not None and (kind.unit.above or kind.unit.below)
    return (
        kind.scale == 0 and not named and all(isinstance(each, int) and FIRST_YEAR <= each < 10_000 for each in bounds)
    )


def _order(value: object) -> tuple[int, Any]:
    return (0, value) if isinstance(value, (int, Fraction)) else (1, str(value))


def same(one: ir.Expression, other: ir.Expression) -> bool:
    """Say whether two expressions are the same, wherever they were written."""
    if type(one) is not type(other):
        return False
    for name in one.__dataclass_fields__:
        if name in ("span", "type"):
            continue
        left, right = getattr(one, name), getattr(other, name)
        if isinstance(left, ir.Expression) and isinstance(right, ir.Expression):
            if not same(left, right):
                return False
        elif isinstance(left, tuple) and isinstance(right, tuple):
            if len(left) != len(right) or not all(
                same(a, b) if isinstance(a, ir.Expression) and isinstance(b, ir.Expression) else a == b
                for a, b in zip(left, right, strict=True)
            ):
                return False
        elif left != right:
            return False
    return True
