"""Writes each operator that needs no loop: truths, comparisons, numbers and dates."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.evaluate.compiled import values
from sasaran.evaluate.compiled.areas import AreaFacts, Lookup, find_place
from sasaran.evaluate.compiled.dates import Ages
from sasaran.evaluate.compiled.enrolments import Enrolled
from sasaran.evaluate.compiled.folds import Collect
from sasaran.evaluate.compiled.graph import Cell
from sasaran.evaluate.compiled.parameters import Factors, build_by_area, build_by_code
from sasaran.evaluate.compiled.shortcuts import find_blank
from sasaran.evaluate.compiled.writer import Writer
from sasaran.ir.rulebook import Content
from sasaran.ir.values import Range

_UNITE = {kind: function.__name__ for kind, function in values.UNITE.items()}
_SIGNS = {"less": "<", "less_equal": "<=", "equal": "=="}
_POINTS = ((bool, None), (int, "int"), (Fraction, "int"), (date, "date"), (str, "str"))


class Resources:
    """The lookups of a plan, each made once for all its functions."""

    def __init__(self, content: Content, on: date) -> None:
        self._content, self._on = content, on
        self._made: dict[tuple[str, Any], Any] = {}

    def get(self, op: str, data: Any) -> Any:
        """Give the lookup that a cell needs."""
        if (op, data) not in self._made:
            self._made[op, data] = self._make(op, data)
        return self._made[op, data]

    def _make(self, op: str, data: Any) -> Any:
        content, on = self._content, self._on
        match op:
            case "place":
                return Lookup(lambda code: find_place(content.areas, on, code, data))
            case "by_area":
                return build_by_area(content, data[0], data[1], on)
            case "by_code":
                return build_by_code(content, data[0], data[1], on)
            case "area_fact":
                return AreaFacts(content.areas, data, on)
            case "age":
                return Ages(content.entities[data[0]], data[1])
            case "in_program" | "in_time":
                return Enrolled(content, content.entities[data[0]], data[1])
            case "per_period":
                return Factors(content, data[0], data[1], data[2], on)
        raise TypeError(f"`{op}` needs no lookup")


class OperatorWriter(Writer):
    """Writes the operators that need no loop."""

    resources: Resources

    def lookup(self, cell: Cell) -> str:
        """Give the name of the lookup that a cell needs."""
        return self.constant(self.resources.get(cell.op, cell.data), cell.op.upper())

    def set(self, cell: Cell, text: str) -> None:
        """Write the assignment of a cell."""
        self.line(f"{self.name(cell)} = {text}")

    def compute(self, cell: Cell) -> None:
        """Write how a cell is computed."""
        blank = find_blank(cell) if cell.op in ("and", "or") and not self.eager else None
        if blank is None:
            self._compute(cell)
            return
        fields = self.constant(blank.fields, "FIELDS")
        self.line(f"if {fields}.isdisjoint({self.need(blank.row)}.values):")
        self.line(f"    {self.name(cell)} = {blank.truth}")
        with self.block("else:"):
            self._compute(cell)

    def _compute(self, cell: Cell) -> None:
        special = _SPECIAL.get(cell.op)
        if special is not None:
            special(self, cell)
        else:
            self.set(cell, _PLAIN[cell.op](self, cell, [self.need(arg) for arg in cell.args]))

    def lazily(self, header: str) -> Any:
        """Open a block for what may not be needed; of an eager function all is needed."""
        return nullcontext() if self.eager else self.block(header)


# --- truths


def _join(to: OperatorWriter, cell: Cell) -> None:
    """Write `and` or `or`: the one truth that settles it ends it; an unknown one lasts."""
    name, settled, going = to.name(cell), *(("False", "True") if cell.op == "and" else ("True", "False"))
    names = [to.need(arg) for arg in cell.args] if to.eager else [to.need(cell.args[0])]
    to.set(cell, names[0])
    for place, arg in enumerate(cell.args[1:], start=1):
        if to.eager or arg in to.known or arg.is_constant:
            text = names[place] if to.eager else to.need(arg)
            to.line(f"if {name} is not {settled} and {text} is not {going}: {name} = {text}")
        else:
            with to.block(f"if {name} is not {settled}:"):
                text = to.need(arg)
                to.line(f"if {text} is not {going}: {name} = {text}")


def _confirm(to: OperatorWriter, cell: Cell) -> None:
    """Write an indicative condition: only one of its two answers is firm, the other must be confirmed."""
    (node, firm), truth, label = cell.data, to.need(cell.args[0]), to.need(cell.args[1])
    to.prelude["said"] = None
    to.set(cell, f"{firm} if {truth} is {firm} else confirmed.get(({node!r}, {label})) if confirmed else None")


def _attest(to: OperatorWriter, cell: Cell, args: list[str]) -> str:
    to.prelude["said"] = None
    if cell.args[0].is_constant:
        return f"said.get({cell.data!r})"
    return f"member_said.get(({cell.data!r}, {args[0]})) if member_said else None"


def _not(to: OperatorWriter, cell: Cell, args: list[str]) -> str:
    return f"not {args[0]}" if cell.args[0].op == "presume" else f"None if {args[0]} is None else not {args[0]}"


def _in_program(to: OperatorWriter, cell: Cell) -> None:
    row, name = cell.args[0], to.name(cell)
    entity, node = cell.data
    meant = to.content.entities[entity].enrolment
    assert meant is not None, "a list of enrolments says what its fields mean"
    to.set(cell, f"{to.getter(row)}({meant.program!r})")
    codes = to.constant(frozenset(node.programs), "PROGRAMS")
    to.set(cell, f"{name} in {codes} if {name}.__class__ is str else {to.lookup(cell)}.in_program({to.need(row)})")


def _enrollee(to: Writer, cell: Cell, meant: Any) -> str:
    """Write whose an enrolment in a list of the household is: a member's label, or None."""
    return "None" if meant.member is None else f"{to.getter(cell.args[0])}({meant.member!r})"


def _of_member(to: OperatorWriter, cell: Cell, args: list[str]) -> str:
    """Write whether a member has such an enrolment: of a list not known whole, one not listed could be."""
    given, label = args
    return f"None if {given} is None else {given}.get({label}, {False if cell.data else None})"


# --- comparisons


def _compare(to: OperatorWriter, cell: Cell) -> None:
    left, right, *blank = cell.args
    if cell.data:  # codes in order
        to.set(cell, f"{cell.op}({to.need(left)}, {to.need(right)}, {to.literal(cell.data)})")
    elif blank:
        field, settled = left if left.op == "field" else right, to.need(blank[0])
        raw = to.need(field.args[0])
        a, b = (raw, to.need(right)) if field is left else (to.need(left), raw)
        other = b if field is left else a
        point = f"{a} {_SIGNS[cell.op]} {b} if {other}.__class__ is {raw}.__class__ is int"
        to.set(cell, f"{settled} if {raw} is None else {point} else {cell.op}({a}, {b})")
    elif left.is_constant or right.is_constant:
        to.set(cell, _compare_constant(to, cell, right if left.is_constant else left))
    else:
        a, b = to.need(left), to.need(right)
        to.set(cell, f"{a} {_SIGNS[cell.op]} {b} if {a}.__class__ is {b}.__class__ is int else {cell.op}({a}, {b})")


def _compare_constant(to: OperatorWriter, cell: Cell, other: Cell) -> str:
    """Write a comparison with a constant: a point is compared here, what is missing is settled now."""
    left, right = cell.args
    known = left if left.is_constant else right
    read = other.args[0] if other.op == "field" else other
    name = to.need(read)
    a, b = (to.need(left), name) if left.is_constant else (name, to.need(right))
    point = _compare_point(to, cell.op, known.data, name, left.is_constant)
    slow = f"{cell.op}({a}, {b})"
    if other.op == "field":
        blank = other.args[1].data
        pair = (known.data, blank) if left.is_constant else (blank, known.data)
        slow = f"{getattr(values, cell.op)(*pair)} if {name} is None else {slow}"
    kind = next((text for each, text in _POINTS if isinstance(_end(known.data), each)), None)
    return slow if kind is None else f"{point} if {name}.__class__ is {kind} else {slow}"


def _end(value: Any) -> Any:
    return value.lo if isinstance(value, Range) else value


def _compare_point(to: OperatorWriter, op: str, known: Any, name: str, constant_first: bool) -> str:
    if not isinstance(known, Range):
        text = to.literal(known)
        return f"{text} {_SIGNS[op]} {name}" if constant_first else f"{name} {_SIGNS[op]} {text}"
    lo, hi = to.literal(known.lo), to.literal(known.hi)
    if op == "equal":
        return f"(False if {name} < {lo} or {name} > {hi} else None)"
    sign, mirror = ("<", ">=") if op == "less" else ("<=", ">")
    if constant_first:
        return f"(True if {hi} {sign} {name} else False if {lo} {mirror} {name} else None)"
    return f"(True if {name} {sign} {lo} else False if {name} {mirror} {hi} else None)"


def _among(to: OperatorWriter, cell: Cell) -> None:
    other, codes = cell.args[0], to.constant(cell.data, "CODES")
    read = other.args[0] if other.op == "field" else other
    name = to.need(read)
    slow = f"among({name}, {codes})"
    if other.op == "field":
        slow = f"{values.among(other.args[1].data, cell.data)} if {name} is None else {slow}"
    to.set(cell, f"{name} in {codes} if {name}.__class__ is str else {slow}")


def _contains(to: OperatorWriter, cell: Cell) -> None:
    item, codes = cell.args
    if codes.op == "field" and item.is_constant:
        name, code = to.need(codes.args[0]), to.literal(item.data)
        blank = values.contains(item.data, codes.args[1].data)
        if isinstance(item.data, str):
            to.set(cell, f"{blank} if {name} is None else {code} in {name} if {name}.__class__ is frozenset else None")
            return
    if item.op == "field" and codes.is_constant and isinstance(codes.data, frozenset):
        name, known = to.need(item.args[0]), to.literal(codes.data)
        blank = values.contains(item.args[1].data, codes.data)
        slow = f"contains({name}, {known})"
        to.set(cell, f"{blank} if {name} is None else {name} in {known} if {name}.__class__ is str else {slow}")
        return
    to.set(cell, f"contains({to.need(item)}, {to.need(codes)})")


def _overlaps(to: OperatorWriter, cell: Cell) -> None:
    other, codes = cell.args[0], to.constant(cell.data, "CODES")
    if other.op != "field":
        to.set(cell, f"overlaps({to.need(other)}, {codes})")
        return
    name, blank = to.need(other.args[0]), values.overlaps(other.args[1].data, cell.data)
    known = f"not {codes}.isdisjoint({name}) if {name}.__class__ is frozenset else None"
    to.set(cell, f"{blank} if {name} is None else {known}")


# --- values


def _field(to: OperatorWriter, cell: Cell) -> None:
    raw = to.need(cell.args[0])
    to.set(cell, f"{to.need(cell.args[1])} if {raw} is None else {raw}")


def _age(to: OperatorWriter, cell: Cell) -> None:
    """Write an age: from a birth date here, else with the help of `Ages`."""
    row, day = cell.args
    entity, field = cell.data
    declared = to.content.entities[entity].fields[field]
    name, slow = to.name(cell), f"{to.lookup(cell)}.on({to.need(row)}, {to.need(day)})"
    if declared.age_of is None or declared.age_unit != "years" or day.op != "day":
        to.set(cell, slow)
        return
    to.prelude["today"] = None
    to.set(cell, f"{to.getter(row)}({declared.age_of!r})")
    to.line(f"if {name}.__class__ is date:")
    to.line(f"    {name} = (today - {name}.year * 10000 - {name}.month * 100 - {name}.day) // 10000")
    to.line(f"    if {name} < 0: {name} = 0")
    to.line("else:")
    to.line(f"    {name} = {slow}")


def _choose(to: OperatorWriter, cell: Cell) -> None:
    """Write `if`: unknown is the union of both."""
    condition, yes, no = cell.args
    test = to.need(condition)
    names = []
    for branch, other in ((yes, "False"), (no, "True")):
        if branch.is_constant or branch in to.known:
            names.append(to.need(branch))
            continue
        with to.lazily(f"if {test} is not {other}:"):
            to.need(branch)
        names.append(to.name(branch))
    both = f"{_UNITE.get(cell.data, 'unite_others')}(({names[0]}, {names[1]}))"
    to.set(cell, f"{names[0]} if {test} else {names[1]} if {test} is False else {both}")


def _table(to: OperatorWriter, cell: Cell) -> None:
    """Write a decision table: the outputs of the rows that could count, then what comes of them."""
    hit, kind, count, exhaustive, blank = cell.data
    conditions, outputs, otherwise = cell.args[:count], cell.args[count : 2 * count], cell.args[2 * count :]
    live, sure, name = f"live_{cell.number}", f"sure_{cell.number}", to.name(cell)
    single = hit in ("first", "unique")
    to.line(f"{live} = []; {sure} = False")
    for condition, output in zip(conditions, outputs, strict=True):
        with to.lazily(f"if {sure} is not True:") if single else nullcontext():
            test = to.need(condition)
            with to.lazily(f"if {test} is not False:"):
                value = to.need(output)
                if not single:
                    to.line(f"if {test} is not False: {live}.append(({value}, {test}))")
                elif hit == "first":
                    to.line(f"if {sure} is not True and {test} is not False: {live}.append({value}); {sure} = {test}")
                else:
                    to.line(f"if {sure} is not True and {test}: {live} = [{value}]; {sure} = True")
                    to.line(f"elif {sure} is not True and {test} is None: {live}.append({value})")
    if single:
        last = to.need(otherwise[0]) if otherwise else to.literal(values.unknown_of(kind))
        gap = f"if {sure} is not True and not {live}:" if exhaustive else f"if {sure} is not True:"
        to.line(f"{gap} {live}.append({last})")
        joined, is_open = f"{_UNITE.get(kind.kind, 'unite_others')}({live})", f"len({live}) > 1"
    else:
        last = f"({to.need(otherwise[0])},)" if otherwise else "()"
        joined = f"{to.constant(Collect(hit, kind), 'COLLECT')}.join({live}, {last})"
        is_open = f"any(truth is None for _value, truth in {live})"
    if blank is not None:
        joined = f"{to.need(outputs[blank])} if {is_open} else {joined}"
    to.line(f"{name} = {joined}")


def _arithmetic(function: str, sign: str) -> Callable[[OperatorWriter, Cell, list[str]], str]:
    def write(to: OperatorWriter, cell: Cell, args: list[str]) -> str:
        a, b = args
        points = [f"{name}.__class__ is int" for name in args if name.isidentifier()]
        return f"{a} {sign} {b} if {' and '.join(points) or True} else {function}({a}, {b})"

    return write


Special = Callable[[OperatorWriter, Cell], None]
Plain = Callable[[OperatorWriter, Cell, list[str]], str]
_SPECIAL: dict[str, Special] = {
    "and": _join, "or": _join, "confirm": _confirm, "less": _compare, "less_equal": _compare, "equal": _compare,
    "among": _among, "overlaps": _overlaps, "contains": _contains, "in_program": _in_program, "field": _field,
    "age": _age, "if": _choose, "table": _table,
}  # fmt: skip
_PLAIN: dict[str, Plain] = {
    "not": _not,
    "presume": lambda to, cell, args: f"{cell.data} if {args[0]} is None else {args[0]}",
    "weaken": lambda to, cell, args: f"None if {args[0]} is {cell.data} else {args[0]}",
    "same": lambda to, cell, args: f"None if {args[0]} is None or {args[1]} is None else {args[0]} is {args[1]}",
    "attest": _attest,
    "area_said": lambda to, cell, args: f"STATEMENTS.gather_area(facts, {args[0]})",
    "area_attest": lambda to, cell, args: f"{args[0]}.get({cell.data!r})",
    "place": lambda to, cell, args: f"{to.lookup(cell)}[{args[0]}]",
    "in_time": lambda to, cell, args: f"{to.lookup(cell)}.in_time({args[0]}, {args[1]}, on)",
    "of_household": lambda to, cell, args: f"{_enrollee(to, cell, cell.data)} is None",
    "of_member": _of_member,
    "lists_known": lambda to, cell, args: f"are_lists_known({args[0]}, {cell.data[0]!r}, {cell.data[1]!r})",
    "tally": lambda to, cell, args: f"tally({', '.join(args)})",
    "label": lambda to, cell, args: f"{args[0]}.label",
    "raw": lambda to, cell, args: f"{to.getter(cell.args[0])}({cell.data!r})",
    "blank": lambda to, cell, args: "BLANK",
    "region": lambda to, cell, args: f"{args[0]} if {args[0]}.__class__ is str else None",
    "day": lambda to, cell, args: "on",
    "by_area": lambda to, cell, args: f"{to.lookup(cell)}[{args[0]}]",
    "by_code": lambda to, cell, args: f"{to.lookup(cell)}[{args[0]}]",
    "area_fact": lambda to, cell, args: f"{to.lookup(cell)}.at({args[0]}, facts.areas)",
    "per_period": lambda to, cell, args: f"{to.lookup(cell)}.convert({args[0]}, {args[1]})",
    "+": _arithmetic("add", "+"),
    "-": _arithmetic("subtract", "-"),
    "*": _arithmetic("multiply", "*"),
    "/": lambda to, cell, args: f"divide({args[0]}, {args[1]}, {to.literal(values.unknown_of(cell.data))})",
    "round": lambda to, cell, args: f"round_value({cell.data[0]!r}, {args[0]}, {cell.data[1]})",
    "least": lambda to, cell, args: f"least({', '.join(args)})",
    "greatest": lambda to, cell, args: f"greatest({', '.join(args)})",
    "part": lambda to, cell, args: f"part_of({cell.data!r}, {args[0]})",
    "shift": lambda to, cell, args: f"shift_span({args[0]}, {cell.data[0]}, {cell.data[1]})",
    "elapsed": lambda to, cell, args: f"elapsed({cell.data!r}, {args[0]}, {args[1]})",
}
