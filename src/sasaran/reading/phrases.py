"""Put typed expressions in exact words as they stand on a day; note every term and value that was named on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from sasaran.explain.labels import Labels, humanize
from sasaran.explain.thresholds import find_in_force
from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Entity
from sasaran.ir.types import Kind, Type
from sasaran.reading.quantities import Quantities, in_order
from sasaran.reading.simplify import MIRROR, find_options, find_stretch, is_simple, plain

Scope = Mapping[int, str]
"""Which entity the row of each variable belongs to."""


class Phrases(Quantities):
    """Put expressions in words. A defined term stands in “…”, a value that is set elsewhere in […]."""

    def __init__(self, labels: Labels, on: date) -> None:
        super().__init__(labels)
        self.content = labels.content
        self.on = on
        self.terms: dict[str, None] = {}
        self.values: dict[str, None] = {}
        self.fields: dict[tuple[str, str], None] = {}
        self._twins = _find_twins(labels)
        self._term_titles = frozenset(labels.definition(name) for name in labels.content.definitions)

    # --- names

    def term(self, name: str) -> str:
        """Name a definition, as a term that is explained elsewhere."""
        self.terms.setdefault(name)
        return f"“{self.title_of('definition', name, self.labels.definition(name))}”"

    def setting(self, name: str, key: str | None = None) -> str:
        """Name a parameter, as a value that is listed elsewhere."""
        self.values.setdefault(name)
        title = self.title_of("parameter", name, self.labels.parameter(name))
        return f"[{title}]" if key is None else f"[{title}: {humanize(key)}]"

    def title_of(self, kind: str, name: str, title: str) -> str:
        """Give a title, with the name behind it where two things of a kind have that title."""
        return f"{title} ({name})" if (kind, title) in self._twins else title

    def field(self, variable: int, name: str, scope: Scope) -> str:
        """Call a field by its title, and say whose it is where that could be another row's."""
        entity = scope.get(variable)
        if entity is not None:
            self.fields.setdefault((entity, name))
        title = self.title_of(entity or "", name, self.labels.field(entity, name))
        if title in self._term_titles:
            title = self.say("by_data", a=title)
        return self._of_row(title, variable, scope)

    def _of_row(self, text: str, variable: int, scope: Scope) -> str:
        entity = scope.get(variable)
        alike = sorted(each for each in scope if scope[each] == entity)
        if entity is None or len(alike) < 2 or variable == alike[-1]:
            return text
        if len(alike) == 2:
            return self.say("outer", a=text, b=self.labels.entity(entity))
        return self.say("outer_at", a=text, b=self.labels.entity(entity), n=alike.index(variable) + 1)

    # --- values

    def phrase(self, item: ir.Expression, scope: Scope) -> str:
        """Put an expression in words, as what it is worth; without a capital or a final period."""
        match item:
            case ir.Constant():
                return self.value(item.value, item.type)
            case ir.Field():
                return self.field(item.variable, item.name, scope)
            case ir.Parameter():
                return self.parameter(item, scope)
            case ir.Definition():
                return self._of_row(self.term(item.name), item.variable, scope)
            case ir.AreaFact():
                self.fields.setdefault(("", item.name))
                return self.labels.area_field(item.name)
            case ir.DecisionDate():
                return self.words["decision_date"]
            case ir.Age():
                title = self.field(item.variable, item.field, scope)
                if isinstance(item.on, ir.DecisionDate):
                    return title
                return self.say("age_on", a=title, b=self._part(item.on, scope))
            case ir.Named():
                inner = {**scope, item.variable: self._entity_of(item.definition)}
                return self.say("of_named", a=self.phrase(item.body, inner), b=self.term(item.definition))
            case ir.Aggregate():
                return self._aggregate(item, scope)
        if item.type.kind is Kind.TRUTH and not isinstance(item, (ir.If, ir.Tree, ir.Table)):
            return self.condition(item, scope)
        return self._calculation(item, scope)

    def _calculation(self, item: ir.Expression, scope: Scope) -> str:
        match item:
            case ir.Arithmetic():
                return self.say(item.op, a=self._part(item.left, scope), b=self._part(item.right, scope))
            case ir.Rounded():
                key = f"round_{item.mode}" if item.decimals else f"round_{item.mode}_whole"
                return self.say(key, a=self._part(item.body, scope), n=item.decimals)
            case ir.Least() | ir.Greatest():
                key = "least" if isinstance(item, ir.Least) else "greatest"
                return self.say(key, a=self.join([self._part(each, scope) for each in item.items], "and"))
            case ir.If():
                yes, no = (self._branch(each, item.type, scope) for each in (item.yes, item.no))
                return "(" + self.say("if", a=self.condition(item.condition, scope), b=yes, c=no) + ")"
            case ir.DatePart():
                return self.say(f"part_{item.part}", a=self._part(item.body, scope))
            case ir.DateShift():
                key = "shift+" if item.sign > 0 else "shift-"
                return self.say(key, a=self._part(item.body, scope), b=self.figures.span(item.months, item.days))
            case ir.Elapsed():
                return self.say(f"elapsed_{item.unit}", a=self._part(item.start, scope), b=self._part(item.end, scope))
            case ir.PerPeriod():
                self.phrase(item.period, scope)
                factors = self.setting(item.factors)
                period = humanize(self.figures.unit_word(item.target))
                return self.say("per_period", a=self._part(item.body, scope), b=period, c=factors)
        raise TypeError(f"not an expression of the language: {type(item).__name__}")

    def _branch(self, item: ir.Expression, kind: Type, scope: Scope) -> str:
        if kind.kind is Kind.TRUTH:
            return self.condition(item, scope)
        return self.amount(item, kind, scope)

    def amount(self, item: ir.Expression, kind: Type, scope: Scope) -> str:
        """Put a value in words; a bare number takes the unit, and a code the title, of what it is a value of."""
        if isinstance(item, ir.Constant):
            return self.value(item.value, kind)
        if isinstance(item, ir.Parameter) and item.by is None:
            found = find_in_force(self.content, item.name, self.on, item.key)
            return f"{self.in_force(found, kind)} {self.setting(item.name, item.key)}"
        return self.phrase(item, scope)

    def parameter(self, item: ir.Parameter, scope: Scope, *, like: Type | None = None, age: str | None = None) -> str:
        """Write a parameter: its value in force where it is one for all, and its name; ``like`` is what it meets."""
        name = self.setting(item.name, item.key)
        if item.by is not None:
            by_area = self.content.parameters[item.name].by_area
            return (
                self.say("by_area", a=name) if by_area else self.say("by_field", a=name, b=self.phrase(item.by, scope))
            )
        found = find_in_force(self.content, item.name, self.on, item.key)
        kind = like if like is not None and (item.type.unit is None or not item.type.unit.above) else item.type
        kind = like if like is not None and like.codes else kind
        return f"{self.in_force(found, kind, age=age, bare=like is not None)} {name}"

    def _part(self, item: ir.Expression, scope: Scope) -> str:
        """Put an operand in words, in brackets where it is calculated itself."""
        text = self.phrase(item, scope)
        computed = (ir.Arithmetic, ir.Rounded, ir.DateShift, ir.Least, ir.Greatest, ir.PerPeriod, ir.Aggregate)
        return f"({text})" if isinstance(item, computed) else text

    def _aggregate(self, item: ir.Aggregate, scope: Scope) -> str:
        inner = {**scope, item.rows.variable: item.rows.entity}
        parts = {"a": self.many(item.rows.entity), "b": "", "c": ""}
        key = f"all_{item.how}"
        if item.item is not None:
            parts["c"] = self.phrase(item.item, inner)
            key = f"{key}_date" if item.item.type.kind is Kind.DATE else key
        if item.where is not None:
            key = f"{key}_where"
            parts["b"] = self.condition(item.where, inner)
        return self.say(key, **parts)

    def _entity_of(self, definition: str) -> str:
        found = self.content.definitions.get(definition)
        listed = found.member_of if found is not None else None
        entities = self.content.entities.values()
        return next((each.name for each in entities if listed in (each.name, each.list_name)), "")

    # --- conditions

    def condition(self, item: ir.Expression, scope: Scope) -> str:
        """Put a condition in words: when it holds."""
        item = plain(item)
        match item:
            case ir.Constant():
                return self.words["always" if item.value else "never"]
            case ir.Compare():
                return self._compare(item, scope)
            case ir.Contains():
                return self._contains(item, scope)
            case ir.And() | ir.Or():
                return self._logic(item, scope)
            case ir.Not():
                return self._negated(item.body, scope)
            case ir.Quantifier():
                inner = {**scope, item.rows.variable: item.rows.entity}
                key = "some" if item.how == "some" else "every"
                body = self.condition(item.body, inner)
                return self.say(key, a=self.labels.entity(item.rows.entity), b=body)
            case ir.Definition():
                return self.say("meets", a=self.phrase(item, scope))
            case ir.Named(body=ir.Definition() as body):
                return self.say("named_meets", a=self.term(item.definition), b=self.term(body.name))
            case ir.If():
                return self._calculation(item, scope)
        return self.say("is_yes", a=self.phrase(item, scope))

    def _negated(self, body: ir.Expression, scope: Scope) -> str:
        match body:
            case ir.Contains():
                return self._contains(body, scope, negated=True)
            case ir.Or():
                return self._one_of(body, scope, negated=True)
            case ir.Definition():
                return self.say("meets_not", a=self.phrase(body, scope))
            case ir.Named(body=ir.Definition() as inner):
                return self.say("named_meets_not", a=self.term(body.definition), b=self.term(inner.name))
            case ir.Field() | ir.AreaFact() | ir.Named() | ir.Parameter():
                return self.say("is_no", a=self.phrase(body, scope))
        return self.say("not_so", a=self.condition(body, scope))

    def _logic(self, item: ir.And | ir.Or, scope: Scope) -> str:
        if isinstance(item, ir.And) and find_stretch(item) is not None:
            return self._stretch(item, scope)
        if isinstance(item, ir.Or) and find_options(item) is not None:
            return self._one_of(item, scope)
        parts = []
        for part in item.items:
            text = self.condition(part, scope)
            parts.append(text if is_simple(part) else f"({text})")
        return f" {self.words['and' if isinstance(item, ir.And) else 'or']} ".join(parts)

    def age_words(self, item: ir.Expression, scope: Scope) -> str | None:
        """Say whether an expression is an age, and in which words its numbers are counted."""
        while isinstance(item, ir.Named):
            scope = {**scope, item.variable: self._entity_of(item.definition)}
            item = item.body
        if not isinstance(item, (ir.Field, ir.Age)):
            return None
        name = item.field if isinstance(item, ir.Age) else item.name
        declared = self.labels.declared(scope.get(item.variable), name)
        if declared is None or declared.age_of is None:
            return None
        by_years = declared.age_unit == "years" or (isinstance(item, ir.Age) and not _on_day(item))
        return "years" if by_years else "months_count"

    def side(self, item: ir.Expression, other: ir.Expression, scope: Scope) -> str:
        """Write what something is compared with, in the unit or the codes of the other side."""
        age = self.age_words(other, scope)
        if isinstance(item, ir.Constant):
            if isinstance(other, ir.DatePart):
                return str(item.value)
            return self.value(item.value, other.type if not isinstance(item.value, bool) else None, age=age, bare=True)
        if isinstance(item, ir.Parameter):
            return self.parameter(item, scope, like=other.type, age=age)
        return self.phrase(item, scope)

    def _compare(self, item: ir.Compare, scope: Scope) -> str:
        left, right, op = item.left, item.right, item.op
        if isinstance(left, (ir.Constant, ir.Parameter)) and not isinstance(right, (ir.Constant, ir.Parameter)):
            left, right, op = right, left, MIRROR[op]
        family = self._family(left)
        if family == "code" and not isinstance(right, (ir.Constant, ir.Parameter)):
            family = "number"
        text = self.say(f"{family}{op}", a=self.phrase(left, scope), b=self.side(right, left, scope))
        ages = self._ages(left, right, scope)
        return text if ages is None or op == "!=" else f"{text} ({self.birthdays(op, ages)})"

    def _family(self, left: ir.Expression) -> str:
        """Say in which words a comparison is put: of dates, codes, amounts (at least, at most) or ranks and ages."""
        if left.type.kind is Kind.DATE:
            return "date"
        if left.type.kind is not Kind.NUMBER:
            return "code"
        unit = left.type.unit
        counted = isinstance(left, ir.Aggregate) and left.how in ("count", "sum")
        return "amount" if counted or (unit is not None and unit.above[:1] == (self.currency,)) else "number"

    def _ages(self, left: ir.Expression, right: ir.Expression, scope: Scope) -> list[int] | None:
        """Give the completed years that an age is compared with, where they are known now."""
        if (isinstance(left, ir.Age) and not _on_day(left)) or self.age_words(left, scope) != "years":
            return None
        if isinstance(right, ir.Constant):
            found: list[object] = [right.value]
        elif isinstance(right, ir.Parameter) and right.by is None:
            row = find_in_force(self.content, right.name, self.on, right.key).row
            found = [option.value for option in row.options] if row is not None and row.between is None else []
        else:
            found = []
        whole = [each for each in found if isinstance(each, int) and each >= 0]
        return whole if whole and len(whole) == len(found) else None

    def _contains(self, item: ir.Contains, scope: Scope, *, negated: bool = False) -> str:
        if isinstance(item.item, ir.Constant):
            code = self.value(item.item.value, item.codes.type)
            codes = self.phrase(item.codes, scope)
            return self.say("contains_not" if negated else "contains", a=codes, b=code)
        codes = self.side(item.codes, item.item, scope)
        if isinstance(item.codes, ir.Parameter) and item.codes.by is None:
            found = find_in_force(self.content, item.codes.name, self.on, item.codes.key)
            if isinstance(found.content, frozenset):
                names = in_order(sorted(found.content), item.item.type)
                listed = self.join([self.code(name, item.item.type) for name in names], "or")
                codes = f"{listed or self.words['none_listed']} {self.setting(item.codes.name, item.codes.key)}"
        return self.say("not_one_of" if negated else "one_of", a=self.phrase(item.item, scope), b=codes)

    def _stretch(self, item: ir.And, scope: Scope) -> str:
        found = find_stretch(item)
        if found is None:
            raise TypeError("not a stretch")
        low, high = found
        ends = {"b": self.side(low.right, low.left, scope), "c": self.side(high.right, high.left, scope)}
        family = "date" if low.left.type.kind is Kind.DATE else "number"
        ages = self._ages(low.left, low.right, scope), self._ages(high.left, high.right, scope)
        both = isinstance(low.right, ir.Constant) and isinstance(high.right, ir.Constant)
        if both and ages[0] is not None and (low.op, high.op) == (">=", "<="):
            ends["b"] = self.figures.number(ages[0][0])
        key = "_stretch" if both and (low.op, high.op) == (">=", "<=") else f"_stretch{low.op}{high.op}"
        text = self.say(f"{family}{key}", a=self.phrase(low.left, scope), **ends)
        if ages[0] is None or ages[1] is None:
            return text
        return f"{text} ({self.stretch_of_birthdays((low.op, ages[0]), (high.op, ages[1]))})"

    def _one_of(self, item: ir.Or, scope: Scope, *, negated: bool = False) -> str:
        found = find_options(item)
        if found is None:
            raise TypeError("not a list of values")
        subject, tests = found
        values = self.join([self.side(test.right, test.left, scope) for test in tests], "or")
        key = ("not_one_of" if negated else "one_of") if len(tests) > 1 else "code!=" if negated else "code="
        return self.say(key, a=self.phrase(subject, scope), b=values)


def _on_day(age: ir.Age) -> bool:
    """Say whether an age is the one on the day of the decision."""
    return isinstance(age.on, ir.DecisionDate)


def _find_twins(labels: Labels) -> frozenset[tuple[str, str]]:
    """Find titles that two definitions, two parameters or two fields of one entity share."""
    content = labels.content
    found: Counter[tuple[str, str]] = Counter()
    found.update(("definition", labels.definition(name)) for name in content.definitions)
    found.update(("parameter", labels.parameter(name)) for name in content.parameters)
    for entity in content.entities.values():
        found.update((entity.name, labels.field(entity.name, name)) for name in _read_fields(entity))
    return frozenset(title for title, count in found.items() if count > 1)


def _read_fields(entity: Entity) -> tuple[str, ...]:
    return tuple(entity.fields)
