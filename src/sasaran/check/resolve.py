"""Names and functions → typed expressions: what each name in a condition means from where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sasaran.base.span import Span
from sasaran.check import bounds
from sasaran.check.kinds import name_kind
from sasaran.check.problems import Problems
from sasaran.check.scope import MOST_NESTED, Level, Names, Scope, Uses
from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Definition
from sasaran.ir.types import TRUTH, Kind, Type, Unit
from sasaran.parse import syntax as sx

FUNCTIONS = (
    "count", "sum", "min", "max", "floor", "ceiling", "round half up", "round half down", "round half even", "round up",
    "round down", "decimal", "years_between", "months_between", "days_between", "year", "month", "day",
)  # fmt: skip
_ROUNDING = {
    "floor": "floor", "ceiling": "ceiling", "decimal": "half even", "round half even": "half even",
    "round half up": "half up", "round half down": "half down", "round up": "up", "round down": "down",
}  # fmt: skip


class Resolver:
    """Looks names up; the typer stands on it."""

    def __init__(self, names: Names, problems: Problems, uses: Uses) -> None:
        self.names = names
        self.problems = problems
        self.uses = uses

    def type(self, tree: sx.Syntax, scope: Scope) -> ir.Expression | None:
        """Type one piece of syntax (the typer does)."""
        raise NotImplementedError

    def name(self, tree: sx.Name, scope: Scope) -> ir.Expression | None:
        """Resolve a name or a dotted path: innermost row first, then outwards, then what belongs to no row."""
        first, *rest = tree.parts
        keys = self.names.words.keys
        if not rest:
            if first in ("true", "false", keys.yes, keys.no):
                return ir.Constant(tree.span, replace(TRUTH, literal=True), first in ("true", keys.yes))
            if first == keys.decision_date:
                return self._decision_date(tree.span)
            for level in reversed(scope.levels):
                found = self.in_row(first, level, tree.span) if level.bare else None
                if found is not None:
                    return found
        for level in reversed(scope.levels):
            if rest and level.alias == first:
                return self._path(tree, level, rest)
        if rest and first == self.names.areas.name and self.names.areas.fields:
            return self._area_fact(tree, rest)
        if first in self.names.parameters:
            return self._parameter(tree, first, rest, scope)
        definition = self.definition(first, tree.span)
        if definition is not None and definition.member_of is not None:
            return self._named(tree, definition, rest, scope)
        self._unknown(tree, scope)
        return None

    def definition(self, name: str, span: Span) -> Definition | None:
        """The definition of a name, typed on demand (`check.definitions` overrides)."""
        return self.names.definitions.get(name)

    def in_row(self, name: str, level: Level, span: Span) -> ir.Expression | None:
        """A field or definition of the row of one level."""
        entity = self.names.entities[level.entity]
        field = entity.fields.get(name)
        if field is not None:
            self.uses.fields.append((entity.name, name, span))
            if field.age_of is not None:
                return ir.Age(span, field.type, level.variable, name, self._decision_date(span))
            return ir.Field(span, field.type, level.variable, name)
        definition = self.definition(name, span)
        if definition is None or definition.entity != level.entity or definition.member_of is not None:
            return None
        self.uses.definitions.append((name, span))
        if definition.indicative:
            self.uses.unfirm.append((name, span))
        return ir.Definition(span, definition.type, name, level.variable)

    def _decision_date(self, span: Span) -> ir.Expression:
        return ir.DecisionDate(span, Type(Kind.DATE, date(1, 1, 1), date(9999, 12, 31)))

    def _path(self, tree: sx.Name, level: Level, rest: list[str]) -> ir.Expression | None:
        found = self.in_row(rest[0], level, tree.span) if len(rest) == 1 else None
        if found is None:
            known = [f"{level.alias}.{name}" for name in self._row_names(level.entity)]
            self.problems.unknown("SAS-C080", tree.span, tree.text, known)
        return found

    def _row_names(self, entity: str) -> list[str]:
        defined = [name for name, item in self.names.definitions.items() if item.entity == entity]
        return [*self.names.entities[entity].fields, *defined]

    def _area_fact(self, tree: sx.Name, rest: list[str]) -> ir.Expression | None:
        field = self.names.areas.fields.get(rest[0]) if len(rest) == 1 else None
        if field is None:
            known = [f"{self.names.areas.name}.{name}" for name in self.names.areas.fields]
            self.problems.unknown("SAS-C080", tree.span, tree.text, known)
            return None
        return ir.AreaFact(tree.span, field.type, field.name)

    def _parameter(self, tree: sx.Name, name: str, rest: list[str], scope: Scope) -> ir.Expression | None:
        parameter = self.names.parameters[name]
        key = rest[0] if rest else None
        if len(rest) > 1 or (key is None) != (not parameter.keys) or (key is not None and key not in parameter.keys):
            known = [f"{name}.{item}" for item in parameter.keys] or [name]
            self.problems.unknown("SAS-C081", tree.span, tree.text, known, guess=key is not None)
            return None
        by = None
        if parameter.by is not None:
            by = self.name(sx.Name(tree.span, (parameter.by,)), scope)
            if by is None:
                return None
        self.uses.parameters.append((name, key, tree.span))
        uncertain = self.names.uncertain
        if (name, None) in uncertain or (name, key) in uncertain:
            self.uses.unfirm.append((name, tree.span))
        return ir.Parameter(tree.span, parameter.type, name, key, by)

    def _named(self, tree: sx.Name, definition: Definition, rest: list[str], scope: Scope) -> ir.Expression | None:
        rows = self.names.entities[definition.member_of or ""]
        variable = next(scope.fresh)
        body = self.in_row(rest[0], Level(rows.name, variable), tree.span) if len(rest) == 1 else None
        if body is None:
            known = [f"{definition.name}.{name}" for name in self._row_names(rows.name)]
            self.problems.unknown("SAS-C080", tree.span, tree.text, known)
            return None
        self.uses.definitions.append((definition.name, tree.span))
        return ir.Named(tree.span, body.type, definition.name, variable, body)

    def _unknown(self, tree: sx.Name, scope: Scope) -> None:
        first = tree.parts[0]
        below = self.names.fields_below(scope, first) if len(tree.parts) == 1 else None
        listed = self.names.entity_of_list(first)
        if below is not None:
            self.problems.add("SAS-C082", tree.span, name=first, entity=below)
        elif listed is not None:
            within = any(level.bare and level.entity == listed.name for level in scope.levels)
            bare = len(tree.parts) == 2 and within and tree.parts[1] in self._row_names(listed.name)
            self.problems.add("SAS-C083", tree.span, name=first, hint="bare" if bare else None, near=tree.parts[-1])
        elif tree.text in self.names.areas.fields and first not in self.problems.unreadable:
            self.problems.add("SAS-C080", tree.span, hint="near", name=first, near=f"{self.names.areas.name}.{first}")
        else:
            self.problems.unknown("SAS-C080", tree.span, tree.text, self.names.visible(scope))

    def rows(
        self, name: sx.Name, scope: Scope, *, alias: str | None = None, bare: bool = False
    ) -> tuple[ir.Rows, Scope, list[str]] | None:
        """Resolve a list; what is left of the path comes back. ``bare``: its fields may be named without prefix."""
        parts = list(name.parts)
        owner = next((level for level in reversed(scope.levels) if len(parts) > 1 and level.alias == parts[0]), None)
        if owner is not None:
            parts = parts[1:]
        entity = self.names.entity_of_list(parts[0])
        if entity is not None and owner is None:
            owner = next((level for level in reversed(scope.levels) if level.entity == entity.parent), None)
        if entity is None or owner is None or owner.entity != entity.parent:
            lists = [item.list_name for item in self.names.entities.values() if item.parent]
            self.problems.unknown("SAS-C084", name.span, name.text, lists)
            return None
        if scope.nested >= MOST_NESTED:
            self.problems.add("SAS-C085", name.span, most=MOST_NESTED)
            return None
        inner, variable = scope.inner(entity.name, alias, bare)
        return ir.Rows(entity.list_name, entity.name, owner.variable, variable), inner, parts[1:]

    # --- functions

    def call(self, tree: sx.Call, scope: Scope) -> ir.Expression | None:
        """Type a call of a function that takes values."""
        if tree.name in _ROUNDING:
            return self._rounding(tree, scope)
        if tree.name.startswith("per "):
            return self._per(tree, scope)
        known = (*FUNCTIONS, self.names.words.keys.age_on)
        if tree.name not in known:
            self.problems.unknown("SAS-C086", tree.name_span, tree.name, known)
            return None
        arguments = [self.type(argument, scope) for argument in tree.arguments]
        typed = [argument for argument in arguments if argument is not None]
        if len(typed) != len(arguments):
            return None
        if tree.name in ("min", "max"):
            return self._extreme(tree, typed)
        wanted = 2 if tree.name.endswith("_between") else 1
        if len(typed) != wanted or any(item.type.kind is not Kind.DATE for item in typed):
            self.problems.add("SAS-C087", tree.span, function=tree.name, count=wanted, kind=name_kind(Type(Kind.DATE)))
            return None
        return self._of_dates(tree, typed, scope)

    def _of_dates(self, tree: sx.Call, typed: list[ir.Expression], scope: Scope) -> ir.Expression | None:
        if tree.name.endswith("_between"):
            unit = tree.name.partition("_")[0]
            most = {"years": 10_000, "months": 120_000, "days": 3_660_000}[unit]
            return ir.Elapsed(tree.span, Type(Kind.NUMBER, -most, most), unit, typed[0], typed[1])
        if tree.name in ("year", "month", "day"):
            most = {"year": 9999, "month": 12, "day": 31}[tree.name]
            return ir.DatePart(tree.span, Type(Kind.NUMBER, 1, most), tree.name, typed[0])
        for level in reversed(scope.levels):
            fields = self.names.entities[level.entity].fields.values()
            ages = [field for field in fields if field.age_of is not None and field.age_unit == "years"]
            if ages:
                self.uses.fields.append((level.entity, ages[0].name, tree.span))
                return ir.Age(tree.span, ages[0].type, level.variable, ages[0].name, typed[0])
        self.problems.add("SAS-C088", tree.span, function=tree.name)
        return None

    def _extreme(self, tree: sx.Call, typed: list[ir.Expression]) -> ir.Expression | None:
        kinds = {item.type.kind for item in typed}
        if len(typed) < 2 or kinds not in ({Kind.NUMBER}, {Kind.DATE}):
            self.problems.add("SAS-C087", tree.span, function=tree.name, count=2, kind=name_kind(Type(Kind.NUMBER)))
            return None
        for item in typed:
            if item.type.ratio:
                self.problems.add("SAS-C076", item.span)
                return None
        kind = self.unify(typed, tree.span)
        if kind is None:
            return None
        pick = min if tree.name == "min" else max
        kind = replace(kind, lo=pick(item.type.lo for item in typed), hi=pick(item.type.hi for item in typed))  # type: ignore[type-var]
        shape = ir.Least if tree.name == "min" else ir.Greatest
        return shape(tree.span, kind, tuple(typed))

    def unify(self, items: list[ir.Expression], span: Span) -> Type | None:
        """The one type of several alternatives (the typer does)."""
        raise NotImplementedError

    def _rounding(self, tree: sx.Call, scope: Scope) -> ir.Expression | None:
        places = 0
        if len(tree.arguments) == 2:
            given = tree.arguments[1]
            if not isinstance(given, sx.NumberText) or given.decimals or not 0 <= given.value <= 6:
                self.problems.add("SAS-C089", given.span)
                return None
            places = int(given.value)
        if not 1 <= len(tree.arguments) <= 2:
            self.problems.add("SAS-C087", tree.span, function=tree.name, count=2, kind=name_kind(Type(Kind.NUMBER)))
            return None
        body = self.type(tree.arguments[0], scope)
        if body is None:
            return None
        if body.type.kind is not Kind.NUMBER:
            self.problems.add("SAS-C074", body.span, kind=name_kind(body.type), text="")
            return None
        lo, hi = bounds.rounded(*bounds.bounds(body.type), places)
        kind = replace(body.type, lo=lo, hi=hi, scale=places, ratio=False, literal=False)
        return ir.Rounded(tree.span, kind, _ROUNDING[tree.name], body, places)

    def _per(self, tree: sx.Call, scope: Scope) -> ir.Expression | None:
        """``per bulan(x)``: a flow whose period is a field of its row."""
        target = tree.name.removeprefix("per ")
        factors = self.names.words.periods
        parameter = self.names.parameters.get(factors) if factors else None
        if parameter is None or target not in parameter.keys:
            self.problems.unknown("SAS-C090", tree.name_span, target, parameter.keys if parameter else ())
            return None
        body = self.type(tree.arguments[0], scope) if len(tree.arguments) == 1 else None
        if len(tree.arguments) != 1 or body is None:
            return None
        level = next(
            (item for item in scope.levels if isinstance(body, ir.Field) and item.variable == body.variable), None
        )
        field = self.names.entities[level.entity].fields[body.name] if level and isinstance(body, ir.Field) else None
        if level is None or field is None or field.period is None:
            self.problems.add("SAS-C091", body.span)
            return None
        period = self.in_row(field.period, Level(level.entity, level.variable), tree.span)
        if period is None:
            return None
        for code in period.type.codes:
            self.uses.parameters.append((parameter.name, code.name, tree.span))
        self.uses.parameters.append((parameter.name, target, tree.span))
        lo, hi = bounds.combine(
            "*",
            bounds.bounds(body.type),
            bounds.combine("/", bounds.bounds(parameter.type), bounds.bounds(parameter.type)),
        )
        unit = (body.type.unit or Unit()).over(Unit((target,)))
        kind = replace(body.type, lo=lo, hi=hi, unit=unit, ratio=True)
        return ir.PerPeriod(tree.span, kind, body, period, parameter.name, target)
