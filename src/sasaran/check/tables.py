"""Table shapes → typed tables: cells become conditions, and what a hit policy promises is proved or refused."""

from __future__ import annotations

from typing import Any

from sasaran.base.diagnostics import Label
from sasaran.base.span import Span
from sasaran.check.disjoint import exhaustive, find_gap, overlap
from sasaran.check.kinds import name_kind
from sasaran.check.scope import Scope
from sasaran.check.typing import Typer
from sasaran.ir import expressions as ir
from sasaran.ir.types import TRUTH, Kind, Type, Unit
from sasaran.parse import syntax as sx
from sasaran.parse.expressions import parse_cell, parse_condition
from sasaran.parse.shapes import KEYS, SPAN, TableShape
from sasaran.parse.tree import Scalar

HITS = {
    "first": "first", "unique": "unique", "collect sum": "sum", "collect count": "count", "collect min": "min",
    "collect max": "max",
}  # fmt: skip
_ROW_KEYS = ("when", "value", "name", "title", "basis", "text")


def type_table(shape: TableShape, scope: Scope, typer: Typer) -> ir.Expression | None:
    """Type a definition's table."""
    problems = typer.problems
    hit = HITS.get(shape.hit.text)
    if hit is None:
        problems.unknown("SAS-C007", shape.hit.span, shape.hit.text, list(HITS), key="hit")
        return None
    inputs = [text.text for text in shape.inputs or ()]
    rows = [_row(row, inputs, shape, scope, typer, hit) for row in shape.rows]
    whole = tuple(row for row in rows if row is not None)
    otherwise = typer.value(shape.otherwise, scope) if shape.otherwise is not None else None
    if len(whole) != len(rows) or (shape.otherwise is not None and otherwise is None):
        return None
    if not whole:
        problems.add("SAS-C110", shape.at("rows"))
        return None
    covered = exhaustive([row.condition for row in whole])
    if not _promises_hold(shape, hit, whole, otherwise, covered, typer):
        return None
    kind = _type(hit, whole, otherwise, shape, typer)
    if kind is None:
        return None
    missing = None
    if shape.if_missing is not None:
        names = [row.name or "" for row in whole]
        if shape.if_missing.text not in names:
            problems.unknown("SAS-C111", shape.if_missing.span, shape.if_missing.text, [name for name in names if name])
            return None
        missing = names.index(shape.if_missing.text)
    return ir.Table(shape.at("rows"), kind, hit, whole, otherwise, covered, missing)


def _type(
    hit: str, rows: tuple[ir.TableRow, ...], otherwise: ir.Expression | None, shape: TableShape, typer: Typer
) -> Type | None:
    if hit == "count":
        return Type(Kind.NUMBER, 0, len(rows), 0, Unit())
    values = [row.value for row in rows] + ([otherwise] if otherwise is not None else [])
    kind = typer.unify(values, shape.at("rows"))
    if kind is None:
        return None
    if hit == "sum":
        if kind.kind is not Kind.NUMBER or kind.ratio:
            typer.problems.add("SAS-C074", rows[0].value.span, kind=name_kind(kind), text="")
            return None
        low = sum(min(0, row.value.type.lo) for row in rows)  # type: ignore[type-var,misc]
        high = sum(max(0, row.value.type.hi) for row in rows)  # type: ignore[type-var,misc]
        return Type(Kind.NUMBER, low, high, kind.scale, kind.unit)
    return (
        kind
        if kind.kind is not Kind.NUMBER
        else Type(Kind.NUMBER, kind.lo, kind.hi, kind.scale, kind.unit, ratio=kind.ratio)
    )


def _promises_hold(
    shape: TableShape,
    hit: str,
    rows: tuple[ir.TableRow, ...],
    otherwise: ir.Expression | None,
    covered: bool,
    typer: Typer,
) -> bool:
    declared = shape.exhaustive is not None and shape.exhaustive.text in ("true", typer.names.words.keys.yes)
    if declared and not covered:
        typer.problems.add("SAS-C112", shape.at("exhaustive"), **_show_gap(rows, typer))
        return False
    if hit in ("first", "unique", "min", "max") and otherwise is None and not covered:
        typer.problems.add("SAS-C113", shape.at("rows"), **_show_gap(rows, typer))
        return False
    if hit == "unique":
        found = overlap([row.condition for row in rows])
        if found is not None:
            one, other, why = found
            labels = (Label(rows[one].span, "one"),)
            typer.problems.add("SAS-C114", rows[other].span, labels=labels, hint=why, one=one + 1, other=other + 1)
            return False
    return True


def _show_gap(rows: tuple[ir.TableRow, ...], typer: Typer) -> dict[str, Any]:
    """Name a case that no row covers, where one can be found."""
    keys = typer.names.words.keys
    words = {True: keys.yes, False: keys.no}
    gap = find_gap([row.condition for row in rows])
    shown = [f"{name} = {words[value] if isinstance(value, bool) else value}" for name, value in gap.items()]
    return {"gap": ", ".join(shown), "hint": "gap"} if shown else {}


def _row(
    row: dict[str, object], inputs: list[str], shape: TableShape, scope: Scope, typer: Typer, hit: str
) -> ir.TableRow | None:
    problems = typer.problems
    span = row.get(SPAN)
    places = row.get(KEYS)
    if not isinstance(span, Span) or not isinstance(places, dict):
        problems.add("SAS-C115", shape.at("rows"))
        return None
    for key, value in row.items():
        if key in (SPAN, KEYS):
            continue
        if key not in (*_ROW_KEYS, *inputs):
            problems.unknown("SAS-C116", places.get(key, span), str(key), [*_ROW_KEYS, *inputs])
            return None
        if key in ("when", "value", "name", *inputs) and not isinstance(value, Scalar):
            has = "list" if isinstance(value, list) else "mapping"
            problems.add("SAS-P054", places.get(key, span), key=key, has=has, hint="text")
            return None
    tests = []
    for name in inputs:
        cell = row.get(name)
        if isinstance(cell, Scalar):
            tests.append(_cell(name, cell, shape, scope, typer))
        elif "when" not in row and any(other in row for other in inputs):
            problems.add("SAS-C117", span, name=name)
    if isinstance(row.get("when"), Scalar):
        tests.append(typer.condition(row["when"], scope))  # type: ignore[arg-type]
    whole = [test for test in tests if test is not None]
    text = row.get("value")
    value = typer.value(text, scope) if isinstance(text, Scalar) else None
    if hit == "count" and text is None:
        value = ir.Constant(span, Type(Kind.NUMBER, 1, 1, literal=True), 1)
    if not tests or (text is None and hit != "count"):
        problems.add("SAS-C115", span)
        return None
    if len(whole) != len(tests) or value is None:
        return None
    condition = whole[0] if len(whole) == 1 else ir.And(span, TRUTH, tuple(whole))
    title = _title(row.get("title"))
    basis = row.get("basis")
    listed = basis if isinstance(basis, list) else [basis]
    written = tuple(text.text for text in listed if isinstance(text, Scalar))
    return ir.TableRow(condition, value, _text(row, "name"), span, title, _text(row, "text"), written)


def _title(value: object) -> tuple[tuple[str, str], ...]:
    texts = {"id": value} if isinstance(value, Scalar) else value if isinstance(value, dict) else {}
    return tuple((str(key), text.text) for key, text in texts.items() if isinstance(text, Scalar))


def _text(row: dict[str, object], key: str) -> str | None:
    found = row.get(key)
    return found.text if isinstance(found, Scalar) else None


def _cell(name: str, cell: Scalar, shape: TableShape, scope: Scope, typer: Typer) -> ir.Expression | None:
    """Read a cell as tests of its input."""
    subject, found = parse_condition(name, next(text.span for text in shape.inputs or () if text.text == name))
    typer.problems.extend(found)
    parsed, found = parse_cell(cell.text, cell.span)
    typer.problems.extend(found)
    if subject is None or parsed is None:
        return None
    if not parsed.tests:
        return ir.Constant(cell.span, TRUTH, True)
    return typer.type(_tests(subject, parsed.tests, cell.span), scope)


def _tests(subject: sx.Syntax, tests: tuple[sx.Syntax, ...], span: Span) -> sx.Syntax:
    items = tuple(_test(subject, test) for test in tests)
    return items[0] if len(items) == 1 else sx.Logic(span, "or", items)


def _test(subject: sx.Syntax, test: sx.Syntax) -> sx.Syntax:
    if isinstance(test, sx.UnaryTest):
        return sx.Comparison(test.span, test.op, subject, test.right)
    if isinstance(test, sx.Negation) and test.options:
        return sx.Negation(test.span, _tests(subject, test.options, test.span))
    return sx.In(test.span, subject, (test,))
